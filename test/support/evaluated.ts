import { readFileSync } from "node:fs";
import * as check from "../../src/check/index.js";
import { root } from "./files.js";

export interface Evaluated {
  /** The event that a generated module exports. */
  readonly event: check.Event;
  /** The yes/no function that it keeps to itself. */
  readonly passes: (value: unknown) => boolean;
}

/** Reads a module beside the one that is evaluated: what several events share. */
type Read = (file: string) => string;

const nothing: Read = (file) => {
  throw new Error(`${file} is not there`);
};

/** The text of a generated module without its imports. What it imports from beside it is put into it. */
const withoutImports = (text: string, read: Read): string =>
  text
    .replace(/^import \{ (.*) \} from "afterword\/check";$/m, "const { $1 } = check;")
    .replace(/^import \{ (.*) \} from "\.\/(.*)";$/gm, (_, names: string, file: string) => {
      const inner = withoutImports(read(file), read).replace(/^export const /gm, "const ");
      return `const { ${names} } = (() => {\n${inner}\nreturn { ${names} };\n})();`;
    });

/** Evaluates the text of a generated module. It imports nothing but `afterword/check`, and modules that `read` reads. */
export const evaluated = (text: string, read = nothing): Evaluated => {
  const body = withoutImports(text, read).replace(/^export const (\S+) = /m, "const made = ");
  return new Function("check", `"use strict";\n${body}\nreturn { event: made, passes };`)(check);
};

/** The yes/no function of an event, as it was generated. */
export const printed = (slug: string, file: string): Evaluated["passes"] => {
  const read: Read = (name) => readFileSync(`${root}generated/${slug}/${name}`, "utf8");
  return evaluated(read(`${file}.js`), read).passes;
};
