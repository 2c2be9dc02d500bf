// The small files around a handler: afterword.json, package.json, .env.example, .gitignore.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { newlineOf } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Project } from "../../project/file.js";
import { PROJECT_FILE } from "../../project/find.js";
import type { Changes } from "../changes.js";
import type { Manifest } from "../manifest.js";
import type { VendorFacts } from "../vendor-facts.js";
import { oneLine, withItem, withMember } from "./json-text.js";

/** What the settings are made from. */
export interface SettingsOf {
  readonly manifest: Manifest;
  readonly project: Project | undefined;
  readonly vendors: readonly VendorFacts[];
  /** Whether one of the vendors is of the project's own schemas. */
  readonly hasOwn: boolean;
}

/** The folder of captures, if afterword.json names none. */
const CAPTURES = "captures";
/** Copies without personal data, which may be committed. */
export const REDACTED = `${CAPTURES}/redacted`;

const SCHEMA = "node_modules/afterword/schemas/_vocabulary/afterword.schema.json";

/** Writes `afterword.json`, or adds to it what it lacks. A file without `vendors` knows all vendors, and still does. */
export const changeProjectFile = (compiler: typeof ts, changes: Changes, settings: SettingsOf): void => {
  const { manifest, project, vendors, hasOwn } = settings;
  const path = join(project?.folder ?? manifest.folder, PROJECT_FILE);
  const secrets = vendors.filter((each) => each.hasSecret).map(({ slug, variable }) => [slug, variable]);
  const own = hasOwn
    ? [
        ["schemas", "schemas"],
        ["out", "generated"],
      ]
    : [];
  const before = changes.read(path);
  if (before === undefined) {
    const members = [
      ["$schema", `./${SCHEMA}`],
      ...own,
      ["vendors", vendors.map(({ slug }) => slug)],
      ["captures", [CAPTURES]],
      ...(secrets.length > 0 ? [["secrets", Object.fromEntries(secrets)]] : []),
    ];
    const lines = members.map(([name, value]) => `  ${JSON.stringify(name)}: ${oneLine(value)}`);
    changes.write(path, `{\n${lines.join(",\n")}\n}\n`);
    return;
  }
  let text = before;
  for (const [name, value] of own) text = withMember(compiler, text, [], name as string, value);
  for (const { slug } of vendors) text = withItem(compiler, text, "vendors", slug);
  text = withMember(compiler, text, [], "captures", [CAPTURES]);
  for (const [slug, variable] of secrets)
    text = withMember(compiler, text, ["secrets"], slug as string, variable);
  changes.write(path, text);
};

/** Adds scripts to package.json. */
export const changeScripts = (compiler: typeof ts, changes: Changes, settings: SettingsOf): void => {
  const { manifest, hasOwn } = settings;
  if (manifest.text === undefined) return;
  const path = join(manifest.folder, "package.json");
  let text = manifest.text;
  for (const [name, command] of scriptsFor(hasOwn))
    text = withMember(compiler, text, ["scripts"], name, command);
  changes.write(path, text);
};

/** The names of scripts, and what they run. */
const scriptsFor = (hasOwn: boolean): readonly (readonly [name: string, command: string])[] => [
  ["afterword:validate", "afterword validate"],
  ...(hasOwn
    ? ([
        ["afterword:generate", "afterword generate"],
        ["afterword:check", "afterword generate --check"],
      ] as const)
    : []),
];

const EXAMPLES = [".env.example", ".env.sample", ".env.template", ".env.dist", ".dev.vars.example"];

/** Adds the names of variables to the example of an environment, if there is one. */
export const changeExamples = (changes: Changes, { manifest, vendors }: SettingsOf): void => {
  const names = vendors.flatMap(({ variable, variables, hasSecret }) => [
    ...(hasSecret ? [variable] : []),
    ...variables,
  ]);
  for (const path of EXAMPLES.map((each) => join(manifest.folder, each)).filter(existsSync)) {
    const text = readFileSync(path, "utf8");
    const missing = names.filter(
      (name) => !new RegExp(`^[\\t ]*#?[\\t ]*(?:export )?${name}=`, "m").test(text),
    );
    changes.write(
      path,
      appended(
        text,
        missing.map((name) => `${name}=`),
      ),
    );
  }
};

/** Has git ignore captures: they hold personal data. Redacted copies may be committed. */
export const changeIgnored = (changes: Changes, { manifest, project }: SettingsOf): void => {
  // other captures than ours are the business of whoever named them
  if (project?.captures && !project.captures.includes(CAPTURES)) return;
  if (!existsSync(join(manifest.root, ".git"))) return;
  const folder = project?.folder ?? manifest.folder;
  const path =
    [folder, manifest.root].map((each) => join(each, ".gitignore")).find(existsSync) ??
    join(folder, ".gitignore");
  const prefix = relative(dirname(path), folder).replaceAll("\\", "/");
  const place = prefix === "" ? "" : `/${prefix}/`;
  const text = changes.read(path) ?? "";
  if (text.split(/\r?\n/).some((line) => isIgnoring(line.trim(), prefix))) return;
  changes.write(
    path,
    appended(text, [
      "# captures hold personal data; copies that afterword redact made may be committed",
      `${place}${CAPTURES}/*`,
      `!${place}${REDACTED}/`,
    ]),
  );
};

const isIgnoring = (line: string, prefix: string): boolean =>
  [CAPTURES, `${prefix}/${CAPTURES}`].includes(line.replace(/^\//, "").replace(/\/(?:\*{0,2})$/, ""));

/** Lines at the end of a text, which may lack its last line break. */
const appended = (text: string, lines: readonly string[]): string => {
  if (lines.length === 0) return text;
  const newline = newlineOf(text) ?? "\n";
  const start = text === "" || text.endsWith("\n") ? text : text + newline;
  return start + lines.map((each) => each + newline).join("");
};
