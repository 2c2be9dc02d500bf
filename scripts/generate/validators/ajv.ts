// Prints a function with ajv, and removes the parts of its code that are not needed.

import { Ajv } from "ajv";
import type { JsonSchema } from "../../../src/check/index.js";
import { printable } from "../../text/printable.js";
import { AJV_KEYWORDS } from "./ajv-keywords.js";

const ajv = new Ajv({
  strict: false,
  logger: false,
  messages: false,
  addUsedSchema: false,
  // our keywords have no metaschema, and that of JSON Schema takes 20 ms to compile
  meta: false,
  validateSchema: false,
  code: { source: true, lines: true, optimize: 1 },
});
for (const keyword of AJV_KEYWORDS) ajv.addKeyword(keyword);

/**
 * Prints a function that returns false at the first fault.
 *
 * @param schema with the keywords of `ajv-keywords.ts`
 */
export const compile = (name: string, schema: JsonSchema): string => {
  const { source } = ajv.compile({ quiet: schema });
  ajv.removeSchema();
  return tidied(name, source?.validateCode.toString() ?? "");
};

// ajv counts errors even where every fault returns at once. The counters are always 0, and the blocks that they guard
// always run.

/** Statements that only count. */
const COUNTING =
  /^(?:let vErrors = null;|let errors = 0;|const _errs\d+ = errors;|validate\d+\.errors = .*;|(?:var|let|const) _?valid\d+ = (?:true|_errs\d+ === errors);|let valid\d+;)$/;

/** The beginning of a block that always runs. */
const ALWAYS = /^if\((?:errors === _errs\d+|_errs\d+ === errors|valid\d+)\)\{$/;

/** The beginning of a block that never runs. */
const NEVER = /^if\(!valid\d+\)\{$/;

/** What happens to a block: it is kept, only its lines are kept, or all of it is removed. */
type Block = "keep" | "unwrap" | "drop";

/** Removes what only counts errors, and indents the rest. */
const tidied = (name: string, code: string): string => {
  const out: string[] = [];
  const blocks: Block[] = [];
  const add = (line: string): void => {
    const depth = blocks.filter((block) => block === "keep").length + 1;
    out.push(`${"  ".repeat(depth)}${line}`);
  };
  // ajv does not escape invisible characters in strings
  const lines = code
    .split("\n")
    .filter((line) => line !== "")
    .map(printable);
  for (const line of lines.slice(1, -1)) {
    const dropping = blocks.includes("drop");
    if (line === "}") {
      if (blocks.pop() === "keep" && !dropping) add("}");
    } else if (line.endsWith("{")) {
      const block: Block = NEVER.test(line) ? "drop" : ALWAYS.test(line) ? "unwrap" : "keep";
      if (block === "keep" && !dropping) {
        const last = out.at(-1);
        // `} else {` is printed on one line
        if (line.startsWith("else") && last?.trim() === "}") out[out.length - 1] = `${last} ${line}`;
        else add(line);
      }
      blocks.push(block);
    } else if (!dropping && !COUNTING.test(line)) {
      add(line === "return errors === 0;" ? "return true;" : line);
    }
  }
  return `const ${name} = (data) => {\n${out.join("\n")}\n};`;
};
