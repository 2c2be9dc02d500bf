import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { readTsconfig, type Tsconfig } from "../../scripts/program/tsconfig.js";
import { AfterwordError } from "../../src/errors.js";
import { folder } from "../support/files.js";

const read = (files: Record<string, string>, path = "tsconfig.json"): Tsconfig =>
  readTsconfig(ts, path, folder({ "src/a.ts": "", ...files }));

const messageFor = (files: Record<string, string>, path?: string): string => {
  try {
    read(files, path);
  } catch (error) {
    expect(error).toBeInstanceOf(AfterwordError);
    expect((error as AfterwordError).code).toBe("ERR_TSCONFIG");
    return (error as AfterwordError).message;
  }
  return "";
};

describe("a tsconfig.json", () => {
  test("is found in the folder that is named", () => {
    const { folder: found, shown, files } = read({ "app/tsconfig.json": "{}", "app/b.ts": "" }, "app");
    expect(shown).toBe("app/tsconfig.json");
    expect(files).toEqual([`${found}/b.ts`]);
  });

  test("may consist of references alone", () => {
    const { files, references } = read({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./app" }] }',
    });
    expect(files).toEqual([]);
    expect(references).toHaveLength(1);
  });

  test.each([
    ["a missing file", {}, "tsconfig.json is no file"],
    [
      "text",
      { "tsconfig.json": "hello" },
      "tsconfig.json cannot be used: tsconfig.json:1  Property assignment expected.",
    ],
    ["a list", { "tsconfig.json": "[]" }, "tsconfig.json cannot be used: tsconfig.json:1  The root value"],
    [
      "another JSON file",
      { "tsconfig.json": '{ "name": "shop", "main": "index.js" }' },
      "tsconfig.json is no tsconfig.json",
    ],
    [
      "a package.json",
      { "tsconfig.json": '{ "name": "shop", "files": ["dist"] }' },
      "tsconfig.json names dist, which is no file",
    ],
    [
      "a missing base",
      { "tsconfig.json": '{ "extends": "./base.json" }' },
      "tsconfig.json cannot be used: tsconfig.json",
    ],
    ["no input files", { "tsconfig.json": '{ "include": ["none"] }' }, "tsconfig.json has no input files"],
  ])("with %s is refused", (_, files, message) => {
    expect(messageFor(files as Record<string, string>)).toContain(message);
  });

  test("keeps values that this compiler does not know, as the newest that it knows, and says so", () => {
    const { options, unknown } = read({
      "tsconfig.json": `{ "compilerOptions": {
        "target": "es2099", "module": "node99", "lib": ["es2020", "es2099"], "checkerd": true } }`,
    });
    expect(options).toMatchObject({
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      lib: ["lib.es2020.d.ts", "lib.esnext.d.ts"],
    });
    expect(unknown.map((each) => each.slice(0, 36))).toEqual([
      'tsconfig.json:2  "es2099" is not kno',
      'tsconfig.json:2  "node99" is not kno',
      'tsconfig.json:2  "es2099" is not kno',
      "tsconfig.json:2  Unknown compiler op",
    ]);
  });

  test("has the defaults of the TypeScript of its project", () => {
    const cwd = folder({ "tsconfig.json": "{}", "a.ts": "" });
    expect(readTsconfig(ts, ".", cwd).options.strict).toBeUndefined();
    mkdirSync(join(cwd, "node_modules/typescript"), { recursive: true });
    writeFileSync(join(cwd, "node_modules/typescript/package.json"), '{ "version": "5.9.3" }');
    expect(readTsconfig(ts, ".", cwd).options).toMatchObject({ strict: false, types: ["*"] });
  });
});
