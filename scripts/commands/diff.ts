// `afterword diff`: says what changed between two versions of vendors' schemas.

import { relative, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Call, type Command, choice, exit, usageError } from "../command.js";
import type { Change } from "../diff/changes.js";
import type { Report } from "../diff/reports/report.js";
import type { Uses } from "../diff/uses.js";
import { requireLibraries } from "../libraries.js";
import { projectOf, shownPath } from "../project/file.js";
import type { Wanted } from "../uses/index.js";

/** The help text. */
export const usage: Command["usage"] = `Usage: afterword diff [options] OLD [NEW]

Says what changed between two versions of vendors' schemas, as a receiver sees it. OLD and NEW are schemas
folders, or git:REF for the folder schemas as it was at a revision, or git:REF:PATH for another folder, or
built-in for the schemas of this package: of its vendors those are compared that the other version has.
Where there is an afterword.json, NEW may be left out: then it is the folder that the file names, and git:REF
means that folder, too.
What is compared is what schemas mean, not how they are written; nothing is fetched.

Every change has a grade:
  breaking  code written for the old types may stop compiling or be wrong: a type changed or widened, null or
            an enum word added, a const became an enum, required dropped, a member removed, a map closed, a
            tag changed, an event removed; or deliveries are told apart or signed in another way; or schemas
            were not compared, because there are too many
  drift     other payloads than before have drift findings: format, limit or pattern changed
  safe      neither: an optional member or an event added, required added, a type narrowed, an enum word
            removed, a description changed, another source in the mapping
and says on its own whether
  accepts less  there are payloads that the old validator takes and the new one refuses. A narrower type does
                that, and so does a member that is new to the schema: it could have been sent as anything
  types change  there are payloads that the new types allow and the old ones did not, or that have a member
                which the new types no longer list. Formats and limits are in no type
Neither is said of places that no payload reaches. A schema that is used at several places is reported once.
For a vendor with a mapping, a change also names the members of the conversation that it feeds; "(decides)"
says that a value is not copied to the member, but decides on it.

With --uses, the lines of your TypeScript or JavaScript that use a changed member are shown under its change,
found through the generated types and the members of the conversation that it feeds. ✗ marks lines that do not
compile with the new types. Where a value is handed on with everything in it (JSON.stringify, as any), that is
counted.

Options:
  --format FORMAT    text (default), json, markdown, github, sarif, html: one file to share
  --no-descriptions  leave out changes of descriptions; they are counted
  --allow            breaking changes do not make the exit code 1
  --changelog        add an entry to <out>/<vendor>/CHANGELOG.md: newest first, once for the same versions
  --uses TSCONFIG    the tsconfig.json of your code, or its folder: under each change, the lines that use it
  --out DIR          where the output of generate is, for --changelog. Otherwise afterword.json says it, or it
                     is generated
  -h, --help

Exit codes: 0 no breaking change, 1 breaking changes (with --uses, only those that a line uses), 2 a schema,
revision or option is wrong.
`;

/** The options of `afterword diff`. */
export const options: Command["options"] = {
  format: { type: "string" },
  "no-descriptions": { type: "boolean" },
  allow: { type: "boolean" },
  changelog: { type: "boolean" },
  uses: { type: "string" },
  out: { type: "string" },
};

/** The formats by their names as an option. Each is loaded when it is asked for. */
const FORMATS = {
  text: async () => (await import("../diff/reports/text.js")).text,
  json: async () => (await import("../diff/reports/json.js")).json,
  markdown: async () => (await import("../diff/reports/markdown.js")).markdown,
  github: async () => (await import("../diff/reports/github.js")).github,
  sarif: async () => (await import("../diff/reports/sarif.js")).sarif,
  html: async () => (await import("../diff/reports/html.js")).html,
};

/**
 * Has V8 optimise functions later than it would. A comparison runs very many functions for a short time each, and with the
 * default a third of its time is spent on optimising them.
 */
const optimiseLater = (): void => {
  try {
    setFlagsFromString("--interrupt-budget=1000000");
  } catch {
    // another engine; it only takes longer
  }
};

/** Compares two versions and prints the changes. */
export const run: Command["run"] = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  const format = choice(values, "format", Object.keys(FORMATS) as (keyof typeof FORMATS)[]) ?? "text";
  const schemas = projectOf(io)?.schemas;
  const [from, to = schemas && shownPath(io.cwd, relative(io.cwd, schemas)), ...others] = positionals;
  if (from === undefined || to === undefined || others.length > 0)
    throw usageError("diff takes two versions", "Name the old and the new: afterword diff git:HEAD schemas");
  const tsconfig = values.uses === undefined ? undefined : String(values.uses);
  if (tsconfig !== undefined && values.changelog === true)
    throw usageError(
      "--uses and --changelog do not go together",
      "A changelog is for everybody. Leave one of them out.",
    );
  if (tsconfig === undefined) requireLibraries("diff", ["yaml"]);
  else requireLibraries("diff --uses", ["ts-morph", "yaml"]);
  optimiseLater();
  // loaded only now, because these modules need the package yaml
  const { diff } = await import("../diff/index.js");
  const { versions } = await import("../diff/versions.js");
  const inGit = schemas && `./${relative(io.cwd, schemas).replaceAll("\\", "/")}`;
  const [old, now] = versions(from, to, io.cwd, inGit);
  const date = new Date().toISOString().slice(0, 10);
  const { changes: all, isSpent } = diff(old.bundles, now.bundles);
  const isLeftOut = ({ kind }: Change): boolean =>
    values["no-descriptions"] === true && kind === "description";
  const changes = all.filter((each) => !isLeftOut(each));
  const descriptionsLeftOut = all.length - changes.length;
  const uses =
    tsconfig === undefined ? undefined : await usesFound({ tsconfig, cwd: io.cwd, changes, old, now }, io);
  const report: Report = {
    old: from,
    new: to,
    changes,
    descriptionsLeftOut,
    isSpent,
    locate: now.locate,
    uses,
  };
  if (values.changelog === true) {
    const { changelog } = await import("../diff/changelog.js");
    const out = resolve(io.cwd, String(values.out ?? projectOf(io)?.out ?? "generated"));
    for (const path of changelog(out, report, [old.bundles, now.bundles], date))
      io.stderr(`${path}: one entry added\n`);
  }
  const print = await FORMATS[format]();
  io.stdout(print(report, { color: io.color, date, call }));
  const isBroken = changes.some((each) => each.grade === "breaking" && (!uses || uses.of.get(each)?.length));
  return isBroken && values.allow !== true ? exit.findings : exit.clean;
};

/** Where the user's code uses what changed. */
const usesFound = async (wanted: Wanted, io: Call["io"]): Promise<Uses> => {
  // loaded only now: it loads a compiler
  const { usesOf } = await import("../uses/index.js");
  const { unknown, ...uses } = await usesOf(wanted);
  for (const sentence of unknown) io.stderr(`${sentence}\n`);
  return uses;
};
