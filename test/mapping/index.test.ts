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
