import { readFileSync } from "node:fs";
import * as mapping from "afterword/mapping";
import { expect, test } from "vitest";
import * as printed from "../../src/mapping/printed.js";
import { root } from "../support/files.js";
import { folders } from "../support/vendors.js";

test("src/README.md lists the readers, and nothing that only generated code calls", () => {
  const page = readFileSync(`${root}src/README.md`, "utf8");
  const table = /\n\| function \| gives \|\n\|.*\n((?:\|.*\n)+)/.exec(page)?.[1] ?? "";
  const listed = table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const others = Object.keys(printed);
  expect(listed.sort()).toEqual(
    Object.keys(mapping)
      .filter((name) => !others.includes(name))
      .sort(),
  );
});

test("what is printed is there", () => {
  expect(mapping).toMatchObject(printed);
  for (const { slug } of folders) {
    const code = readFileSync(`${root}generated/${slug}/normalize.js`, "utf8");
    const names = /^import \{ (.*) \} from "afterword\/mapping";$/m.exec(code)?.[1]?.split(", ") ?? [];
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(mapping, name).toHaveProperty(name);
  }
});

test.each<[reader: string, read: (value: unknown) => unknown]>([
  ["text", mapping.text],
  ["number", mapping.number],
  ["boolean", mapping.boolean],
  ["json", mapping.json],
  ["idText", mapping.idText],
  ["object", mapping.object],
  ["list", mapping.list],
  ["isObject", mapping.isObject],
  ["isFilled", mapping.isFilled],
  ["filled", mapping.filled],
  ["nameOf", mapping.nameOf],
  ["joined", mapping.joined],
  ["flat", mapping.flat],
  ["variables", mapping.variables],
  ["roleOf", mapping.roleOf],
  ["enderOf", mapping.enderOf],
  ["find", (value) => mapping.find(value)],
  ["findLast", (value) => mapping.findLast(value)],
  ["parsed", (value) => mapping.parsed(value, 1)],
  ["instantText", (value) => mapping.instantText(value, "ms")],
  ["durationMs", (value) => mapping.durationMs(value, "s")],
  ["between", (value) => [mapping.between(value, value), mapping.between("2026-01-02T10:00:00Z", value)]],
  ["address", (value) => mapping.address(["https://h.example/", ""], [value])],
  ["valueAt", (value) => mapping.valueAt(value, "/a/0")],
  ["pointersOf", (value) => mapping.pointersOf(value, "/a", "/b")],
])("%s reads any value", (_, read) => {
  for (const value of [undefined, null, true, 0, Number.NaN, "", "{", "user", [], [null], {}, { a: 1 }])
    expect(() => read(value), JSON.stringify(value)).not.toThrow();
});

test("what is no word is nobody's role, what is no text no instant and no id", () => {
  for (const value of [undefined, null, 7, true, [], ["user"], {}]) {
    expect(mapping.roleOf(value)).toBe("unknown");
    expect(mapping.enderOf(value)).toBe("unknown");
    expect(mapping.between(value, "2026-01-02T10:00:00Z")).toBeNull();
    expect(mapping.address(["https://h.example/", ""], [value])).toBeNull();
  }
});
