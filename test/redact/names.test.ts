import { expect, test } from "vitest";
import { addNameParts, isPersonName } from "../../scripts/redact/names.js";

test.each([
  ["dana", "name", true],
  ["dana whitfield", "customer_name", true],
  ["dana", "firstName", true],
  ["dana", "Full name", true],
  ["dana", "surname", true],
  ["Dana Whitfield", "note", true],
  ["dana", "note", false],
  ["transfer_call", "name", false],
  ["gpt-4", "name", false],
  ["quarkson", "toolName", false],
  ["quarkson", "event_name", false],
  ["quarkson", "hostname", false],
  ["quarkson", "host name", false],
  ["quarkson", "modelName", false],
  ["quarkson", "file-name", false],
] as const)("%j in %j is a person's name: %j", (text, member, isName) => {
  expect(isPersonName(text, member)).toBe(isName);
});

test.each([
  ["Dana Whitfield", ["Dana", "Whitfield"]],
  ["Ｄａｎａ Whit\u00adfield", ["Dana", "Whitfield"]],
  ["dana whitfield", ["dana", "whitfield"]],
  ["Dana van der Price", ["Dana", "Price"]],
  ["李小龙", ["李小龙"]],
  ["王芳", ["王芳"]],
  ["Al Bo", []],
  ["Customer Support", []],
])("the parts of %j", (name, parts) => {
  const found = new Set<string>();
  addNameParts(found, name);
  expect([...found]).toEqual(parts);
});
