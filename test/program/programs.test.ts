import { describe, expect, test } from "vitest";
import { openProject } from "../../scripts/program/open.js";
import { openPrograms } from "../../scripts/program/programs.js";
import { folder } from "../support/files.js";

const OPTIONS = '"compilerOptions": { "composite": true, "module": "nodenext", "strict": true, "types": [] }';
const REFERRING = {
  "tsconfig.json": '{ "files": [], "references": [{ "path": "core" }, { "path": "app" }] }',
  "core/tsconfig.json": `{ ${OPTIONS} }`,
  "core/a.ts": "export const a: { readonly b: number } = { b: 1 };",
  "app/tsconfig.json": `{ ${OPTIONS}, "references": [{ "path": "../core" }] }`,
  "app/c.ts": 'import { a } from "../core/a.js";\nexport const c: number = a.b;\n',
};

describe("the programs of a project", () => {
  test("are one for each project that it refers to, read from their sources", async () => {
    const { programs } = await openPrograms(".", folder(REFERRING));
    expect(programs.map(({ tsconfig: { shown } }) => shown)).toEqual([
      "core/tsconfig.json",
      "app/tsconfig.json",
    ]);
    const [, app] = programs;
    expect(app?.program.getSemanticDiagnostics()).toEqual([]);
  });

  test("can be asked again with other texts, and nothing is written", async () => {
    const cwd = folder({
      "tsconfig.json": '{ "compilerOptions": { "types": [] } }',
      "a.ts": REFERRING["core/a.ts"],
    });
    const { programs } = await openPrograms(".", cwd);
    const [own] = programs;
    const text = 'export const a: number = "1";';
    const next = own?.withTexts(new Map([[`${cwd}/a.ts`, text]]));
    expect(next?.getSemanticDiagnostics().map(({ code }) => code)).toEqual([2322]);
    expect(own?.program.getSemanticDiagnostics()).toEqual([]);
  });

  test("are missing a project that they refer to", async () => {
    const cwd = folder({
      ...REFERRING,
      "tsconfig.json": '{ "files": [], "references": [{ "path": "gone" }] }',
    });
    await expect(openPrograms(".", cwd)).rejects.toThrow("gone/tsconfig.json is no file");
  });
});

test("a project is opened to be edited with its files", async () => {
  const { project, tsconfig } = await openProject("core", folder(REFERRING));
  expect(project.getSourceFiles().map((file) => file.getBaseName())).toEqual(["a.ts"]);
  expect(tsconfig.unknown).toEqual([]);
});
