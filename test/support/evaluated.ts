import { readFileSync } from "node:fs";
import * as check from "../../src/check/index.js";
import { root } from "./files.js";

export interface Evaluated {
  /** The event that a generated module exports. */
  readonly event: check.Event;
  /** The yes/no function that it keeps to itself. */
  readonly passes: (value: unknown) => boolean;
}

/** Evaluates the text of a generated module that imports nothing but `afterword/check`. */
export const evaluated = (text: string): Evaluated => {
  const body = text
    .replace(/^import \{ (.*) \} from "afterword\/check";$/m, "const { $1 } = check;")
    .replace(/^export const (\S+) = /m, "const made = ");
  return new Function("check", `"use strict";\n${body}\nreturn { event: made, passes };`)(check);
};

/** The yes/no function of an event, as it was generated. */
export const printed = (slug: string, file: string): Evaluated["passes"] =>
  evaluated(readFileSync(`${root}generated/${slug}/${file}.js`, "utf8")).passes;
