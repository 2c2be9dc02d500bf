import { ARRAY, NUMBER, OBJECT, type Rule, STRING } from "./interpret.js";

/** Length in code points, as JSON Schema counts. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

const patterns = new Map<string, RegExp>();

/** Ranges, lengths, counts and patterns. */
export const limits: Rule = {
  reads: /^(?:min|max|exclusive|multipleOf|pattern)/,
  look(schema, value, bit, { add }) {
    const range = (of: string, size: number, unit = ""): void => {
      const least = schema[`min${of}`] as number;
      const most = schema[`max${of}`] as number;
      if (size < least) add("limit", `at least ${least}${unit}`);
      if (size > most) add("limit", `at most ${most}${unit}`);
    };
    if (bit === STRING) {
      const { pattern } = schema;
      range("Length", lengthOf(value as string), " characters");
      if (pattern !== undefined) {
        let compiled = patterns.get(pattern);
        if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern, "u")));
        if (!compiled.test(value as string)) add("limit", `a match of ${pattern}`);
      }
    } else if (bit & NUMBER) {
      const { exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
      const number = value as number;
      range("imum", number);
      if (number <= (exclusiveMinimum as number)) add("limit", `more than ${exclusiveMinimum}`);
      if (number >= (exclusiveMaximum as number)) add("limit", `less than ${exclusiveMaximum}`);
      if (multipleOf && !Number.isInteger(number / multipleOf)) add("limit", `a multiple of ${multipleOf}`);
    } else if (bit === ARRAY) range("Items", (value as unknown[]).length, " items");
    else if (bit === OBJECT) range("Properties", Object.keys(value as object).length, " members");
  },
};

/** anyOf and oneOf: silent if a branch finds nothing; else the branch with the fewest invalid, then fewest findings. */
export const unions: Rule = {
  reads: /^(?:anyOf|oneOf)$/,
  look(schema, value, _bit, { add, attempt, adopt, types }) {
    const branches = schema.anyOf ?? schema.oneOf ?? [];
    let best: ReturnType<typeof attempt>;
    let clean = 0;
    for (const branch of branches) {
      const found = attempt(branch, value);
      if (!found) continue;
      if (!found.total) clean++;
      if (
        !best ||
        found.invalid < best.invalid ||
        (found.invalid === best.invalid && found.total < best.total)
      ) {
        best = found;
      }
    }
    if (!best) add("type", types(branches));
    else if (!schema.anyOf && clean > 1) add("value", "only one of several shapes");
    else adopt(best);
  },
};

/** Every rule by its name, for checkers that are made from a schema at run time and for the generator. */
export const rules = { limits, unions } satisfies Readonly<Record<string, Rule>>;
