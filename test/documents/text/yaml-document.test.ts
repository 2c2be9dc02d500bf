import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../scripts/documents/text/yaml-document.js";

/** What a text says, and the faults that were reported. */
const read = (text: string) => {
  const faults: string[] = [];
  const parsed = parseYaml(text, (line, rule, message, remedy) => {
    faults.push(`${line} ${rule}: ${message} ${remedy}`);
    return undefined;
  });
  return { data: parsed?.data, faults, line: parsed?.line };
};

describe("members have the names that are written", () => {
  test.each([
    ["null: 1", "null"],
    ["~: 1", "~"],
    [": 1", ""],
    ["25.0: 1", "25.0"],
    ["007: 1", "007"],
    ["0x1F: 1", "0x1F"],
    ["1e3: 1", "1e3"],
    ["yes: 1", "yes"],
    ["True: 1", "True"],
    [".inf: 1", ".inf"],
    ['"a\\tb": 1', "a\tb"],
    ["'null': 1", "null"],
    ["%YAML 1.1\n---\nyes: 1", "yes"],
    ["%YAML 1.1\n---\n2001-01-01: 1", "2001-01-01"],
    ["? 25.0\n: 1", "25.0"],
  ])("%s", (text, name) => {
    expect(read(text)).toMatchObject({ data: { [name]: 1 }, faults: [] });
  });

  test("numbers that are equal are two names if they are written differently", () => {
    expect(read("1: a\n1.0: b")).toMatchObject({ data: { "1": "a", "1.0": "b" }, faults: [] });
  });

  test("also where copies replace aliases", () => {
    expect(read("a: &a { 1.0: x }\nb: *a")).toMatchObject({ data: { b: { "1.0": "x" } }, faults: [] });
  });

  test("and their lines are found", () => {
    expect(read("a:\n  null:\n    25.0: { x: 1 }").line?.(["a", "null", "25.0", "x"])).toBe(3);
  });

  test.each([
    ['null: 1\nb: 2\n"null": 3', "3 broken-yaml: A member of that name stands in the same object already."],
    ["b: { a: 1,\n a: 2 }", "2 broken-yaml: A member of that name stands in the same object already."],
    ["a: 1\n? [b]\n: 2", "2 broken-yaml: The name of a member is a list, an object or an alias."],
    ["a: &a b\n*a : 2", "2 broken-yaml: The name of a member is a list, an object or an alias."],
  ])("%j is refused", (text, fault) => {
    expect(read(text).faults).toEqual([expect.stringContaining(fault)]);
  });
});

describe("a file has one document", () => {
  test.each([
    ["a: 1\n---\nb: 2", 2],
    ["---\na: 1\n...\n# more\n---\n\n- b", 5],
    ["a: 1\n--- text", 2],
  ])("%j: the second is refused with its line", (text, line) => {
    const { faults } = read(text);
    expect(faults).toEqual([
      `${line} broken-yaml: A second document begins here (---), which would not be read. Keep one document in each file.`,
    ]);
  });

  test.each(["---\na: 1\n", "a: 1\n---\n", "a: 1\n...\n", "# c\n---\n---\na: 1\n---\n# the end\n"])(
    "%j has only one that says something",
    (text) => {
      expect(read(text)).toMatchObject({ data: { a: 1 }, faults: [] });
    },
  );
});
