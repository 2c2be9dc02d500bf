// `redact` reads what strangers have sent: its time must grow in proportion to the size, for every text and every object.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { growths } from "../../scripts/pattern/growth.js";
import { AUTOCALLS, PHONIC, redacted } from "../support/commands/redact.js";
import { root } from "../support/files.js";
import { stepsOf } from "../support/steps.js";

const SIZES = [1000, 2000, 4000, 8000];

/** Twice the size takes twice the steps, and no more. */
const expectLinear = async (make: (size: number) => object): Promise<void> => {
  // what is remembered, such as the schema's places and classes of characters, is looked up before
  await redacted(make(SIZES[0] as number));
  const steps: number[] = [];
  for (const size of SIZES) steps.push(await stepsOf(() => redacted(make(size))));
  const [first, second, third, fourth] = steps as [number, number, number, number];
  expect(third - second, `${steps}`).toBeLessThan((second - first) * 2.3 + 2000);
  expect(fourth - third, `${steps}`).toBeLessThan((third - second) * 2.3 + 2000);
};

describe("the steps of redact grow with the size", () => {
  const units = [
    ..."1 |a@|@|eyJ|-eyJ|eyJ.|a-|http://|1-|+|((|key=|0x|é| |\t|\u00a0|\u200b|1|12345|1,|1_|.|..|a.|:|1:|a:b|龙|A|Aa|A |AB12".split(
      "|",
    ),
    ...'\u00ad|㉑|e\u0301|x\n|\n|%|%41|/|?a=|&|#|bearer |password: |\\|"|[|{|[1,|𝟜|GB82 |AI: |a1b2c3d4-'.split(
      "|",
    ),
  ];
  const filled = (unit: string, size: number): string => `a${unit.repeat(Math.floor(size / unit.length))}b`;

  test.each(units)("in texts of %j", async (unit) => {
    await expectLinear((size) => ({
      ...AUTOCALLS,
      formatted_transcript: filled(unit, size),
      customer_name: filled(unit, size),
      customer_phone: filled(unit, size),
      // listed, but neither marked nor an enum
      conversation_id: filled(unit, size),
      assistant_name: filled(unit, size),
      input_variables: { email: filled(unit, size), [filled(unit, size)]: 1 },
      recording_url: `https://${filled(unit, size)}`,
    }));
  });

  const names = (size: number, name: (index: number) => string, value: unknown = 1): object =>
    Object.fromEntries(Array.from({ length: size / 10 }, (_, index) => [name(index), value]));
  const letters = (index: number): string =>
    String.fromCharCode(0x400 + (index % 200)) + String.fromCharCode(0x400 + Math.floor(index / 200));

  test.each<[string, (size: number) => unknown]>([
    ["many names of people", (size) => names(size, (index) => `Zed Quux${index}`)],
    [
      "many short names, of which few different ones can be made",
      (size) => names(size, (index) => String.fromCharCode(0x4e00 + index)),
    ],
    ["many numbers as names", (size) => names(size, (index) => `415555${1000 + index}`)],
    ["many labels", (size) => names(size, (index) => `name_${index}`)],
    ["many equal values", (size) => names(size, (index) => `note_${index}`, "Dana Whitfield")],
    [
      "many different people",
      (size) =>
        Array.from(
          { length: size / 10 },
          (_, index) => `Dana W${"hit".repeat(index % 9)}field${letters(index)}`,
        ),
    ],
    ["many lists", (size) => Array.from({ length: size / 10 }, () => [[["a"]]])],
    [
      "JSON in JSON",
      (size) => JSON.stringify(JSON.stringify(names(size, (index) => `Zed Quux${index}`, "Dana"))),
    ],
  ])("in %s", async (_, make) => {
    await expectLinear((size) => ({ ...AUTOCALLS, input_variables: { a: make(size) } }));
    await expectLinear((size) => ({ ...PHONIC, novel: make(size) }));
    await expectLinear((size) => ({ a: make(size) }));
  });
});

/** Patterns that grow faster by themselves, and why they do not where they are. */
const HELD: Readonly<Record<string, string>> = {
  "^\\p{Lu}[\\p{L}\\p{M}]+(?:[ '-]\\p{Lu}[\\p{L}\\p{M}.'-]*){1,3}$":
    "only texts under a hundred characters are tried",
  "(?<![\\w-])eyJ[\\w-]{5,}(?:\\.[\\w-]*){1,4}": "begins at the beginning of a word only",
  "(?<![\\p{L}\\p{N}.])[\\da-f:.]{3,45}(?![\\p{L}\\p{N}])": "looks at 45 characters at most",
  "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d\\d(?:[ -]?[A-Z\\d]){11,30}(?![A-Z\\d])": "looks at 64 characters at most",
  "\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Lt}\\p{M}]+|(?:\\p{Lu}(?!\\p{Ll}))+|\\p{Lu}":
    "never fails after many characters",
};

test("every pattern of redact takes the same time for each character", () => {
  const growth = growths();
  const slow: string[] = [];
  let count = 0;
  for (const name of readdirSync(join(root, "scripts/redact"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        count++;
        const source = node.text.slice(1, node.text.lastIndexOf("/"));
        if (growth(source) !== "linear") slow.push(source);
      }
      ts.forEachChild(node, look);
    };
    const text = readFileSync(join(root, "scripts/redact", name), "utf8");
    look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  }
  expect(count).toBeGreaterThan(50);
  expect(slow.sort()).toEqual(Object.keys(HELD).sort());
});
