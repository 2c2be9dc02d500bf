import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "./support/files.js";

/** Codes of errors, and of requests that got no answer. */
const UNIONS = { ErrorCode: join(root, "src/errors.ts"), AttemptCode: join(root, "scripts/play/post.ts") };

const program = ts.createProgram(Object.values(UNIONS), {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
});

/** Every member of a union of literals, as the compiler sees it. */
const codesOf = ([name, path]: readonly [name: string, path: string]): string[] => {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path) as ts.SourceFile;
  const alias = source.statements.find(
    (each): each is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(each) && each.name.text === name,
  );
  const type = checker.getTypeAtLocation(alias as ts.Node);
  if (!type.isUnion()) throw new Error(`${name} is no union`);
  return type.types.map((each) => (each.isStringLiteral() ? each.value : checker.typeToString(each)));
};

const codes = Object.entries(UNIONS).flatMap(codesOf).sort();

const sources = ["src", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(root, folder, name))
    .filter((path) => path.endsWith(".ts") && path !== UNIONS.ErrorCode),
);

/** The words of code that look like a code: string literals and names of members, comments left out. */
const used = new Set(
  sources.flatMap((path) => {
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      if ((ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && /^ERR_\w*[^_]$/.test(node.text))
        found.push(node.text);
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest));
    return found;
  }),
);

describe("error codes", () => {
  test("are a closed union of literals", () => {
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !/^ERR(?:_[A-Z\d]+)+$/.test(code))).toEqual([]);
  });

  test("are all used, and no other is", () => {
    expect([...used].sort()).toEqual(codes);
  });

  test("stand in src/README.md, each once, with cause and remedy", () => {
    const text = readFileSync(join(root, "src/README.md"), "utf8");
    const rows = [...text.matchAll(/^\| `(ERR_\w+)` \|(.*)\|(.*)\|$/gm)];
    expect(rows.map(([, code]) => code).sort()).toEqual(codes);
    for (const [, code, cause, remedy] of rows)
      for (const words of [cause, remedy]) expect(words, code).toMatch(/^ [A-Z`<].*[.…] $/);
    const mentioned = new Set(text.match(/\bERR_[A-Z\d_]*[A-Z\d]\b/g));
    expect([...mentioned].sort()).toEqual(codes);
  });
});
