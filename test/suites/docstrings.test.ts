import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../support/files.js";
import { diagnose } from "../support/typescript.js";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The public entry points: `afterword/phonic` → the source of what package.json exports. */
const entries = new Map(
  Object.entries<{ types?: string }>(manifest.exports).flatMap(([path, { types }]) =>
    types === undefined
      ? []
      : [
          [
            `afterword${path.slice(1)}`,
            join(root, types.replace("./dist/", "").replace(/\.d\.ts$/, ".ts")),
          ] as const,
        ],
  ),
);

const sources = ["src", "scripts"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, room, name)),
);

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(sources, { ...config.options, noEmit: true });
const checker = program.getTypeChecker();

interface Export {
  /** `afterword/phonic: phonic` */
  readonly name: string;
  readonly own: string;
  readonly entry: string;
  /** A function or another value, not only a type. */
  readonly isValue: boolean;
  /** What an editor shows where the name is used. */
  readonly docs: string;
  readonly examples: readonly string[];
  /** The file that declares it, from the root. */
  readonly file: string;
}

/** What an entry point has only for generated code, by the names in its file `printed.ts`: no part of the API. */
const printed = (path: string): ReadonlySet<string> => {
  const source = program.getSourceFile(join(dirname(path), "printed.ts"));
  const module = source && path.endsWith("index.ts") && checker.getSymbolAtLocation(source);
  return new Set(module ? checker.getExportsOfModule(module).map(({ name }) => name) : []);
};

const exported: Export[] = [...entries].flatMap(([entry, path]) => {
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} exports nothing`);
  const others = printed(path);
  const own = checker.getExportsOfModule(module).filter(({ name }) => !others.has(name));
  return own.map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const [declaration] = target.declarations ?? [];
    return {
      name: `${entry}: ${symbol.name}`,
      own: symbol.name,
      entry,
      isValue: (target.flags & ts.SymbolFlags.Value) !== 0,
      docs: ts.displayPartsToString(target.getDocumentationComment(checker)),
      examples: target
        .getJsDocTags(checker)
        .filter(({ name }) => name === "example")
        .map(({ text }) => ts.displayPartsToString(text)),
      file: relative(root, declaration?.getSourceFile().fileName ?? "")
        .split(sep)
        .join("/"),
    };
  });
});

describe("docstrings", () => {
  test("there is something to look at", () => {
    expect(entries.size).toBeGreaterThan(10);
    expect(exported.length).toBeGreaterThan(150);
    expect(exported.filter(({ file }) => !/^(?:src|generated)\//.test(file))).toEqual([]);
  });

  test("what only generated code calls is no part of the API", () => {
    const names = exported.filter(({ entry }) => entry === "afterword/mapping").map(({ own }) => own);
    expect(names).toContain("idText");
    expect(names).not.toContain("itemOf");
  });

  test("every public export has one", () => {
    expect(exported.filter(({ docs }) => docs === "").map(({ name }) => name)).toEqual([]);
  });

  test("every public function and value has an example", () => {
    const bare = exported.filter(({ isValue, examples }) => isValue && examples.length === 0);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test("every exported declaration of src and scripts has one", () => {
    const bare = sources.flatMap((path) => {
      const file = program.getSourceFile(path);
      return (file?.statements ?? [])
        .filter(
          (each) =>
            ts.canHaveModifiers(each) &&
            ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
        )
        .filter((each) => !ts.getJSDocCommentsAndTags(each).some((doc) => ts.isJSDoc(doc) && doc.comment))
        .map((each) => `${relative(root, path)}: ${each.getText(file).split("\n")[0]}`);
    });
    expect(bare).toEqual([]);
  });

  /** What examples use without saying where it comes from. */
  const GIVEN: Readonly<Record<string, string>> = {
    request: "Request",
    secret: "string",
    key: "string",
    token: "string",
    bytes: "Uint8Array",
    payload: "unknown",
    app: "any",
    Pool: "new (options: object) => import('afterword/inbox/postgres').PostgresPool & { on(name: string, act: (error: Error) => void): void }",
    connectionString: "string",
    process: "{ env: Record<string, string | undefined> }",
    console:
      "{ log(...words: unknown[]): void; warn(...words: unknown[]): void; error(...words: unknown[]): void }",
  };

  test("every example compiles", () => {
    const modules: Record<string, string> = {};
    for (const { own, entry, examples, file } of exported) {
      for (const [index, code] of examples.entries()) {
        const words = new Set(code.match(/[A-Za-z_]\w*/g));
        const made = new Set([...code.matchAll(/\b(?:const|type) (\w+)/g)].map(([, name]) => name));
        const imports = new Map<string, string>();
        // where two entries export a name, its own entry comes first
        for (const each of [...exported].sort((a, b) => +(b.entry === entry) - +(a.entry === entry)))
          if (words.has(each.own) && !made.has(each.own) && !imports.has(each.own))
            imports.set(each.own, each.entry);
        const given = Object.keys(GIVEN).filter(
          (name) => words.has(name) && !made.has(name) && !imports.has(name),
        );
        modules[`example ${file.replace(/\..*$/, "")} ${own} ${index}.ts`.replaceAll("/", " ")] = [
          ...[...imports].map(([name, from]) => `import { ${name} } from "${from}";`),
          ...given.map((name) => `declare const ${name}: ${GIVEN[name]};`),
          code,
          "export {};",
        ].join("\n");
      }
    }
    expect(Object.keys(modules).length).toBeGreaterThan(50);
    // what the declarations of adapters need of Node is not given here
    expect(diagnose(modules).filter((each) => each.startsWith("test/example"))).toEqual([]);
  });
});
