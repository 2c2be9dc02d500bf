import { describe, expect, test } from "vitest";
import {
  addBranch,
  addItem,
  addMember,
  remove,
  removeItem,
  setMember,
  wrap,
} from "../../../../scripts/drift/patch/yaml/edits.js";
import { openYaml, type YamlFile } from "../../../../scripts/drift/patch/yaml/file.js";

describe("edits of YAML", () => {
  const edited = (text: string, edit: (yaml: YamlFile) => void): string => {
    const yaml = openYaml(text);
    edit(yaml);
    return yaml.text;
  };

  test.for<[name: string, before: string, edit: (yaml: YamlFile) => void, after: string]>([
    [
      "a member among flow ones",
      "p:\n  a: { type: string } # x\n# end\n",
      (y) => addMember(y, ["p"], "b", { type: "null" }),
      'p:\n  a: { type: string } # x\n  b: { type: "null" }\n# end\n',
    ],
    [
      "a member among block ones",
      "p:\n  a:\n    type: string\n\nq: 1\n",
      (y) => addMember(y, ["p"], "b", { type: ["string", "null"] }),
      'p:\n  a:\n    type: string\n  b:\n    type: [string, "null"]\n\nq: 1\n',
    ],
    [
      "a member within a line",
      "p: { a: {} }\n",
      (y) => addMember(y, ["p"], "b-c", { type: "string" }),
      "p: { a: {}, b-c: { type: string } }\n",
    ],
    ["a member where there is none", "p: {}\n", (y) => addMember(y, ["p"], "yes", {}), 'p: { "yes": {} }\n'],
    [
      "a member behind a folded text",
      "p:\n  a:\n    d: >-\n      x\n      y\nq: 1",
      (y) => addMember(y, ["p"], "b", { d: 1 }),
      "p:\n  a:\n    d: >-\n      x\n      y\n  b:\n    d: 1\nq: 1",
    ],
    [
      "a member at the end of a file",
      "p:\n  a: { t: 1 }",
      (y) => addMember(y, ["p"], "b", { t: 2 }),
      "p:\n  a: { t: 1 }\n  b: { t: 2 }",
    ],
    [
      "Windows line ends",
      "p:\r\n  a: { t: 1 }\r\nq: 1\r\n",
      (y) => addMember(y, ["p"], "b", { t: 2 }),
      "p:\r\n  a: { t: 1 }\r\n  b: { t: 2 }\r\nq: 1\r\n",
    ],
    [
      "below names that are no texts by their form",
      "p:\n  25.0:\n    null:\n      a: { t: 1 }\n    0x1F: 2\n",
      (y) => {
        addMember(y, ["p", "25.0", "null"], "b", { t: 2 });
        setMember(y, ["p", "25.0"], "0x1F", 3);
      },
      "p:\n  25.0:\n    null:\n      a: { t: 1 }\n      b: { t: 2 }\n    0x1F: 3\n",
    ],
    [
      "a document behind an empty one",
      "# nothing\n---\n---\np:\n  a: { t: 1 }\n",
      (y) => addMember(y, ["p"], "b", { t: 2 }),
      "# nothing\n---\n---\np:\n  a: { t: 1 }\n  b: { t: 2 }\n",
    ],
    ["a word before null", "enum: [a, null]\n", (y) => addItem(y, ["enum"], "b"), "enum: [a, b, null]\n"],
    [
      "a word in block style",
      "enum:\n  - a # x\n  - null\nq: 1\n",
      (y) => addItem(y, ["enum"], "b"),
      "enum:\n  - a # x\n  - b\n  - null\nq: 1\n",
    ],
    [
      "a word among quoted ones",
      'enum:\n- "a"\n- "no"\n',
      (y) => addItem(y, ["enum"], "b"),
      'enum:\n- "a"\n- "no"\n- "b"\n',
    ],
    [
      "a word that YAML takes for another",
      "enum: [a]\n",
      (y) => addItem(y, ["enum"], "no"),
      'enum: [a, "no"]\n',
    ],
    [
      "a name out of a line",
      "required: [a, b, c]\n",
      (y) => removeItem(y, ["required"], "b"),
      "required: [a, c]\n",
    ],
    [
      "the last name out of a line",
      "required: [a, b]\n",
      (y) => removeItem(y, ["required"], "b"),
      "required: [a]\n",
    ],
    [
      "a name out of a block",
      "required:\n  - a\n  - b # x\nq: 1\n",
      (y) => removeItem(y, ["required"], "b"),
      "required:\n  - a\nq: 1\n",
    ],
    ["the only name", "t: 1\nrequired: [a]\nq: 1\n", (y) => removeItem(y, ["required"], "a"), "t: 1\nq: 1\n"],
    ["a member out of a line", "{ a: 1, b: 2, c: 3 }\n", (y) => remove(y, [], "b"), "{ a: 1, c: 3 }\n"],
    ["the last member out of a line", "{ a: 1, b: 2 }\n", (y) => remove(y, [], "b"), "{ a: 1 }\n"],
    [
      "a block out of a map",
      "a: 1\nenum:\n  - x\n  - y # z\n# c\nb: 2\n",
      (y) => remove(y, [], "enum"),
      "a: 1\n# c\nb: 2\n",
    ],
    [
      "the first member of an item",
      "l:\n  - format: uri\n    type: string\n",
      (y) => remove(y, ["l", "0"], "format"),
      "l:\n  - type: string\n",
    ],
    [
      "a type in a line",
      "{ type: string, d: 1 }\n",
      (y) => setMember(y, [], "type", ["string", "null"]),
      '{ type: [string, "null"], d: 1 }\n',
    ],
    [
      "a type in a block",
      "type:\n  - string\n  - integer\nd: 1\n",
      (y) => setMember(y, [], "type", ["string", "number"]),
      "type: [string, number]\nd: 1\n",
    ],
    [
      "a $ref in a line",
      'a: { $ref: "#/x", d: 1 }\n',
      (y) => wrap(y, ["a"], "$ref", { type: "null" }),
      'a: { anyOf: [{ $ref: "#/x" }, { type: "null" }], d: 1 }\n',
    ],
    [
      "a $ref in a block",
      'a:\n  $ref: "#/x"\n  d: 1\n',
      (y) => wrap(y, ["a"], "$ref", { type: "null" }),
      'a:\n  anyOf:\n    - $ref: "#/x"\n    - type: "null"\n  d: 1\n',
    ],
    [
      "a branch of a union",
      'anyOf:\n  - $ref: "#/x"\n  - type: array\n    items: {}\nd: 1\n',
      (y) => addBranch(y, ["anyOf"], { type: "null" }),
      'anyOf:\n  - $ref: "#/x"\n  - type: array\n    items: {}\n  - type: "null"\nd: 1\n',
    ],
    [
      "a branch in a line",
      'anyOf: [{ $ref: "#/x" }]\n',
      (y) => addBranch(y, ["anyOf"], { type: "null" }),
      'anyOf: [{ $ref: "#/x" }, { type: "null" }]\n',
    ],
  ])("%s", ([, before, edit, after]) => {
    expect(edited(before, edit)).toBe(after);
  });
});
