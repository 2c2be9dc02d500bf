// Prints the patch of `afterword drift`, and makes it.

import { dirname, join, relative, resolve } from "node:path";
import type { Call, Io, Values } from "../command.js";
import type { Seen } from "../drift/count/seen.js";
import { patch } from "../drift/patch/patch.js";
import { projectOf } from "../project/file.js";
import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";
import { unified } from "../text/unified.js";

/** Prints the patch; with `--write` it also changes the schemas. Returns whether the schemas now need no further change. */
export const patched = async (schemas: string, seen: Seen, { values, io }: Call): Promise<boolean> => {
  const { documents, left, unmarked } = await patch(schemas, seen);
  for (const { name, before, after } of documents) {
    const path = relative(io.cwd, resolve(schemas, name)).replaceAll("\\", "/");
    io.stdout(unified(before, after, printable(path)));
  }
  for (const { vendor, tag, kind, pointer, message } of left)
    io.stderr(
      `afterword: not patched: ${printable(`${vendor} ${tag} ${kind} ${pointer || "/"}: ${message}`)}\n`,
    );
  if (unmarked.length > 0) io.stderr(unmarkedNote(unmarked));
  // changes that could not be written into a document
  const isLeft = left.some(({ change }) => change);
  if (documents.length === 0 || values.write !== true) return documents.length === 0 && !isLeft;
  const { replaceFiles } = await import("../drift/patch/replace.js");
  replaceFiles(documents.map((document) => ({ path: join(schemas, document.name), ...document })));
  const { generate } = await import("../generate/index.js");
  const { stale, missing, leftOver } = await generate({ schemas, out: outFor(schemas, values, io) });
  const files = plural(stale.length + missing.length + leftOver.length, "file");
  io.stderr(`${plural(documents.length, "document")} patched, ${files} generated\n`);
  return !isLeft;
};

/** The folder of generated output: that of `--out`, for the project's schemas the project's, otherwise beside the schemas. */
const outFor = (schemas: string, values: Values, io: Io): string => {
  if (values.out !== undefined) return resolve(io.cwd, String(values.out));
  const project = projectOf(io);
  return project?.schemas === resolve(schemas) ? project.out : join(dirname(schemas), "generated");
};

/** How many names a message lists. */
const MAX_NAMES_SHOWN = 12;

/** The note about new members that `redact` will not replace. */
const unmarkedNote = (names: readonly string[]): string => {
  const more = names.length > MAX_NAMES_SHOWN ? ` and ${names.length - MAX_NAMES_SHOWN} more` : "";
  const shown = printable(names.slice(0, MAX_NAMES_SHOWN).join(", "));
  return `afterword: ${plural(names.length, "new member")} without x-pii, whose values redact keeps: ${shown}${more}\n  If one is personal, mark it: x-pii: name, phone, email, text, url or secret.\n`;
};
