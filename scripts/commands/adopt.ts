// `afterword adopt`: turns verifications of svix and standardwebhooks into receiveOrThrow.

import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Adoption } from "../adopt/index.js";
import { type Call, exit, type Io, quoted, unknownWord, usageError } from "../command.js";
import { requireLibraries } from "../libraries.js";
import type { OpenedProject } from "../program/open.js";
import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword adopt [VENDOR] [FILE ...] [options]

Turns new Webhook(secret).verify(body, headers) of the packages svix and standardwebhooks into receiveOrThrow.
The class is found by its type, under whatever name, also in a constant, a member, a parameter or what a
function returns. What you do with the payload stays as it is. Functions become async where all that call them
can wait, and they wait from then on; catch clauses ask for the new error.

Whose deliveries they are is read off the names of secrets, files, functions, routes and types, and off the
events that are compared. VENDOR is taken where nothing says it. What is another sender's is not touched.

The project compiles afterwards if it did before. What cannot be finished is left as it was, and named with
what to do. Either all files are written or none.

Options:
  --project TSCONFIG   the tsconfig.json of the project, or its folder; otherwise the one in this folder
  --dry-run            print the change as a unified diff, and write nothing
  -h, --help

FILE ...: only verifications in these files. Without a tsconfig.json, they are the project.

Exit codes: 0 all adopted, or nothing was left to do; 1 something is left for you; 2 wrong use; 3 there was no
verification to look at.
`;

/** The options of the command line. */
export const options = { project: { type: "string" }, "dry-run": { type: "boolean" } } as const;

/** Runs `afterword adopt`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  requireLibraries("adopt", ["ts-morph"]);
  const { SENDERS } = await import("../adopt/find/sender.js");
  const { vendor, files } = await argumentsOf(positionals, io);
  const sender = vendor === undefined ? undefined : SENDERS.find(({ slug }) => slug === vendor);
  if (vendor !== undefined && !sender)
    throw usageError(
      `${vendor} does not sign its deliveries as svix and standardwebhooks verify them`,
      `It takes one of: ${SENDERS.map(({ slug }) => slug).join(", ")}.`,
    );
  const { openForAdoption } = await import("../adopt/open.js");
  const opened = await openForAdoption(values.project as string | undefined, files, io.cwd);
  const { adopt } = await import("../adopt/index.js");
  const adoption = adopt({
    opened,
    cwd: io.cwd,
    vendor: sender,
    files: files.length === 0 ? undefined : new Set(files),
  });
  const shown = (path: string): string => relative(io.cwd, path).replaceAll("\\", "/");
  const isDry = values["dry-run"] === true;
  const { manifestNotes, manifestOf } = await import("../adopt/manifest.js");
  if (isDry) {
    const { onScreen, unified } = await import("../text/unified.js");
    for (const { path, before, after } of adoption.files)
      io.stdout(onScreen(unified(before, after, shown(path)), io.isTTY));
  } else {
    const { writeFiles } = await import("../project/write-files.js");
    const { path, folder } = opened.tsconfig;
    writeFiles(manifestOf(path)?.root ?? folder, adoption.files, shown);
  }
  const { report } = await import("../adopt/report.js");
  (isDry ? io.stderr : io.stdout)(report(adoption, isDry));
  const paths = adoption.files.map(({ path }) => path);
  const texts = textsAfter(opened, adoption);
  for (const note of manifestNotes(paths, texts, io.cwd)) io.stderr(`afterword: ${printable(note)}\n`);
  return exitOf(adoption, texts, io);
};

/** The texts of the user's own files after the adoption. */
const textsAfter = ({ project }: OpenedProject, { files }: Adoption): string[] => {
  const after = new Map(files.map((file) => [file.path, file.after]));
  return project
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile() && !file.isInNodeModules())
    .map((file) => after.get(file.getFilePath()) ?? file.getFullText());
};

const exitOf = ({ adopted, left, others: foreign }: Adoption, texts: readonly string[], io: Io): number => {
  if (left.length > 0) return exit.findings;
  if (adopted.length > 0) return exit.clean;
  const isDone = texts.some((text) => /\breceiveOrThrow\b/.test(text));
  if (isDone) {
    io.stderr("afterword: nothing is left to adopt\n");
    return exit.clean;
  }
  io.stderr(
    foreign.length > 0
      ? `afterword: nothing to adopt: ${plural(foreign.length, "verification")} of other senders' deliveries\n`
      : "afterword: nothing to adopt: no file of the project calls verify of svix or standardwebhooks\n  Is it another tsconfig.json? Name it with --project.\n",
  );
  return exit.unread;
};

/** The vendor and the files. What is neither a vendor nor a file is wrong. */
const argumentsOf = async (
  positionals: readonly string[],
  io: Io,
): Promise<{ readonly vendor: string | undefined; readonly files: readonly string[] }> => {
  const { vendors } = await import("../../src/vendors/index.js");
  const slugs = vendors.map(({ slug }) => slug);
  const [first, ...rest] = positionals;
  const isVendor = first !== undefined && slugs.includes(first);
  const names = isVendor ? rest : positionals;
  const files = names.map((name) => resolve(io.cwd, name).replaceAll("\\", "/"));
  const missing = files.findIndex((path) => !existsSync(path));
  if (missing === 0 && !isVendor && !/[./\\]/.test(first as string))
    throw unknownWord("adopt", first as string, slugs);
  if (missing >= 0)
    throw usageError(
      `there is no file ${quoted(names[missing] as string)}`,
      "Paths are relative to this folder.",
    );
  return { vendor: isVendor ? first : undefined, files };
};
