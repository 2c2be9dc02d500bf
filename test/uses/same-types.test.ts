import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { declaresTheSame } from "../../scripts/uses/same-types.js";

const same = (one: string, other: string): boolean => declaresTheSame(ts, one, other);
const TYPE = 'export interface A {\n  /** a */\n  "b"?: ("x" | (string & {}))[];\n}\n';

test("comments, layout, parentheses and quotes of names do not matter", () => {
  expect(same(TYPE, 'export interface A { b?: Array<"x">; }')).toBe(false);
  expect(same(TYPE, 'export interface A { b?: (| "x" | string & {})[] }')).toBe(true);
});

test.each([
  ["another name", TYPE.replace('"b"', '"c"')],
  ["another word", TYPE.replace('"x"', '"y"')],
  ["a word instead of a type", TYPE.replace("string", '"string"')],
  ["a required member", TYPE.replace("?:", ":")],
  ["null", TYPE.replace("[];", "[] | null;")],
])("%s does", (_, other) => {
  expect(same(TYPE, other)).toBe(false);
});
