import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { build, type Metafile } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { GENERATOR } from "../../scripts/generate/stamp.js";
import { slugOf } from "../../src/vendor.js";
import { root } from "../support/files.js";
import { FLOORS } from "../support/floors.js";
import { events, folders } from "../support/vendors.js";

interface Import {
  /** `src/vendors/phonic.ts` */
  readonly file: string;
  /** As written: `../vendor.js`, `afterword/check`, `node:fs`. */
  readonly from: string;
  /** The file it leads to, where it is a path: `src/vendor.js`. */
  readonly to: string | undefined;
  readonly kind: "value" | "type" | "dynamic";
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).split(sep).join("/"))
    .filter((name) => /\.(?:[cm]?[jt]sx?)$/.test(name) && !name.includes("/node_modules/"))
    .sort();

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);

const visit = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
};

const importsOf = (file: string): Import[] => {
  const found: Import[] = [];
  const add = (from: ts.Node | undefined, kind: Import["kind"]): void => {
    if (!from) return;
    // a computed specifier could be anything
    const text = ts.isStringLiteralLike(from) ? from.text : `computed: ${from.getText()}`;
    const to = text.startsWith(".")
      ? join(dirname(file), text).split(sep).join("/").replace(/\.js$/, "")
      : undefined;
    found.push({ file, from: text, to, kind });
  };
  visit(parse(file), (node) => {
    if (ts.isImportDeclaration(node))
      add(
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type" : "value",
      );
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value");
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument, "type");
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], "dynamic");
    else if (ts.isExternalModuleReference(node)) add(node.expression, "value");
  });
  return found;
};

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const packageOf = (from: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;

const ROOMS = ["src", "scripts", "generated"];
const files = ROOMS.flatMap(filesOf);
const imports = files.flatMap(importsOf);
/** The types of the record that every vendor is mapped to. */
const isRecord = ({ to, kind }: Import): boolean => kind === "type" && to === "generated/_conversation/types";
const isBare = ({ to }: Import): boolean => to === undefined;
const told = ({ file, from }: Import): string => `${file} imports ${from}`;

/** Imports that files of a kind make and may not. */
const forbidden = (who: RegExp, may: (each: Import, who: RegExpExecArray) => boolean): string[] =>
  imports.flatMap((each) => {
    const match = who.exec(each.file);
    return match && !may(each, match) ? [told(each)] : [];
  });

const nameOf = (file: string): string => file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");

/** Ways that lead back to where they began. */
const circlesIn = (next: ReadonlyMap<string, readonly string[]>): string[] => {
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] => {
    if (way.includes(name)) return [[...way.slice(way.indexOf(name)), name].join(" → ")];
    if (done.has(name)) return [];
    const found = (next.get(name) ?? []).flatMap((other) => walk(other, [...way, name]));
    done.add(name);
    return found;
  };
  return [...next.keys()].flatMap((name) => walk(name, []));
};

/** The packages that parts of `src` import. Each part has a subpath of its own: only those who use it bundle the package. */
const PACKAGES: Readonly<Record<string, string>> = {
  "src/jwt.ts": "jose",
  "src/manage/": "openapi-fetch",
  "src/opentelemetry.ts": "@opentelemetry/api",
};
/** What users install themselves, if they use the subpath: afterword/inbox/postgres is given a pool of pg, and imports nothing. */
const PEERS = ["@opentelemetry/api", "pg"];

const CORE = /^src\/(?:(?:check|mapping|platform|receive|signature)\/)?[\w-]+$/;

describe("imports go one way", () => {
  test("there is something to look at", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ from }) => from.startsWith("computed"))).toEqual([]);
    const gone = imports.filter(
      ({ to }) => to && !["", ".ts", ".tsx", ".js", ".d.ts"].some((end) => existsSync(join(root, to + end))),
    );
    expect(gone.map(told)).toEqual([]);
  });

  test("src/check imports nothing outside itself", () => {
    expect(forbidden(/^src\/check\//, ({ to }) => to?.startsWith("src/check/") ?? false)).toEqual([]);
  });

  test("what vendors are built on lies below them", () => {
    const below =
      /^src\/(?:(?:errors|verdict|vendor|pointer|recognise|delivery|store|jwt)\.ts$|(?:mapping|platform|receive|signature)\/)/;
    expect(forbidden(below, (each) => isBare(each) || isRecord(each) || CORE.test(each.to ?? ""))).toEqual(
      [],
    );
  });

  test("generated imports its own folder, and afterword/check, afterword/mapping or afterword/token", () => {
    expect(
      forbidden(/^generated\/([^/]+)\//, ({ from, to }, [, own]) =>
        to === undefined
          ? ["afterword/check", "afterword/mapping", "afterword/token"].includes(from)
          : to.startsWith(`generated/${own}/`),
      ),
    ).toEqual([]);
  });

  test("src/token imports the core, and only vendors lead to it", () => {
    expect(forbidden(/^src\/token\//, ({ to }) => !to || /^src\/token\//.test(to) || CORE.test(to))).toEqual(
      [],
    );
    expect(
      forbidden(
        /^(?!src\/token\/|generated\/[^/]+\/vendor\.)(?:src|generated)\//,
        ({ from, to = "" }) => from !== "afterword/token" && !to.startsWith("src/token/"),
      ),
    ).toEqual([]);
  });

  test("only a vendor leads to its mapping; types, validators and a mapping itself do without one", () => {
    const isMapping = ({ from, to }: Import) => from === "afterword/mapping" || /\/normalize$/.test(to ?? "");
    expect(forbidden(/^generated\/[^/]+\/(?!vendor|normalize)/, (each) => !isMapping(each))).toEqual([]);
    expect(forbidden(/^generated\/[^/]+\/normalize/, ({ from }) => from === "afterword/mapping")).toEqual([]);
  });

  test("a vendor imports what is generated for it, the record and the core", () => {
    expect(
      forbidden(/^src\/vendors\/([^/]+)\.ts$/, ({ to = "" }, [, slug]) =>
        slug === "index"
          ? /^src\/vendors\/[a-z][\w-]*$/.test(to) || to === "src/vendor"
          : to.startsWith(`generated/${slug}/`) || to.startsWith("generated/_conversation/") || CORE.test(to),
      ),
    ).toEqual([]);
  });

  test("only vendors import what is generated; src/manage the types of their paths", () => {
    const isPaths = ({ file, to, kind }: Import) =>
      kind === "type" && file.startsWith("src/manage/") && /^generated\/[^/]+\/paths$/.test(to ?? "");
    expect(
      forbidden(
        /^(?:src\/(?!vendors\/)|scripts\/)/,
        (each) =>
          !each.to?.startsWith("generated/") ||
          each.to.startsWith("generated/_conversation/") ||
          isPaths(each),
      ),
    ).toEqual([]);
  });

  test("src imports nothing of scripts, and of Node no file system", () => {
    expect(
      forbidden(/^src\//, ({ from, to }) =>
        to === undefined ? !/^(?:node:)?(?:fs|child_process)\b/.test(from) : /^(?:src|generated)\//.test(to),
      ),
    ).toEqual([]);
  });

  test("only what has a subpath of its own imports a package, and each the one it is for", () => {
    const wanted = imports.filter(
      ({ file, from, to }) => file.startsWith("src/") && to === undefined && !/^(?:#|node:)/.test(from),
    );
    const rooms = Object.keys(PACKAGES);
    const found = wanted.map(({ file, from }) => [
      rooms.find((room) => file.startsWith(room)) ?? file,
      packageOf(from),
    ]);
    expect(Object.fromEntries(found)).toEqual(PACKAGES);
    expect(found.filter(([room = "", name]) => PACKAGES[room] !== name)).toEqual([]);
    const given = Object.values(PACKAGES).filter((name) => !PEERS.includes(name));
    expect(Object.keys(manifest.dependencies)).toEqual(given.sort());
  });

  test("nothing else leads to what imports a package", () => {
    const rooms = Object.keys(PACKAGES);
    const roomOf = (path: string) => rooms.find((room) => path.startsWith(room));
    const inside = imports.filter(({ file, kind }) => file.startsWith("src/") && kind !== "type");
    const led = inside.filter(
      ({ file, to }) => to && roomOf(`${to}.ts`) && roomOf(`${to}.ts`) !== roomOf(file),
    );
    expect(led.map(told)).toEqual([]);
  });

  test("scripts import scripts and src", () => {
    expect(forbidden(/^scripts\//, ({ to }) => to === undefined || /^(?:src|scripts)\//.test(to))).toEqual(
      [],
    );
  });

  test("packages that scripts import, and peers of src, are optional peers, and pinned for development", () => {
    const { peerDependencies, peerDependenciesMeta, devDependencies } = manifest;
    const wanted = imports
      .filter(
        ({ file, to, from }) =>
          /^scripts\/(?!page\/|[\w-]+\.mjs)/.test(file) && to === undefined && !from.startsWith("node:"),
      )
      .map(({ from }) => packageOf(from))
      .concat(PEERS);
    expect([...new Set(wanted)].sort()).toEqual(Object.keys(peerDependencies).sort());
    for (const name of wanted) {
      expect(peerDependenciesMeta[name], name).toEqual({ optional: true });
      expect(devDependencies[name], name).toMatch(/^\d/);
    }
  });

  test("the page in the browser imports itself, types, words, and what the build bundles with it; nothing imports the page", () => {
    const isBundled = ({ from }: Import) => packageOf(from) === "preact";
    expect(
      forbidden(/^scripts\/page\//, (each) =>
        isBare(each)
          ? isBundled(each)
          : each.kind === "type" || /^scripts\/(?:page|text)\//.test(each.to ?? ""),
      ),
    ).toEqual([]);
    expect(forbidden(/^(?!scripts\/page\/)/, ({ to }) => !to?.startsWith("scripts/page/"))).toEqual([]);
    expect(manifest.devDependencies.preact).toMatch(/^\d/);
  });

  test("the command line loads a command when it is called, and no command another", () => {
    expect(forbidden(/^scripts\/cli\.ts$/, ({ kind }) => kind !== "value")).toEqual([]);
    expect(forbidden(/^scripts\/commands\//, ({ to = "" }) => !to.startsWith("scripts/commands/"))).toEqual(
      [],
    );
  });

  test("no two files import each other, by whatever way round, types included", () => {
    const next = new Map<string, string[]>();
    for (const { file, to } of imports)
      if (to) next.set(nameOf(file), [...(next.get(nameOf(file)) ?? []), nameOf(to)]);
    expect(circlesIn(next)).toEqual([]);
  });

  test("all that makes the output lies where the generator's digest is taken", () => {
    const reached = new Set(["scripts/generate/index", "scripts/generate/types/declarations"]);
    for (const name of reached)
      for (const { file, to, kind } of imports)
        if (to && kind !== "type" && file.replace(/\.ts$/, "") === name) reached.add(to);
    expect(reached.size).toBeGreaterThan(30);
    expect([...reached].filter((name) => !GENERATOR.includes(dirname(name)))).toEqual([]);
  });
});

describe("the floors", () => {
  /** `scripts/diff/search/goals` → `diff`, `scripts/cli` → `cli`, `src/check/depth` → `src` */
  const roomOf = (name: string): string => {
    const [top = "", room = ""] = nameOf(name).split("/");
    return top === "scripts" ? room : top;
  };
  const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));
  const between = imports.filter(({ file, to }) => file.startsWith("scripts/") && to);

  test("every room has one, and none is empty", () => {
    const rooms = new Set(files.filter((file) => !/^scripts\/[\w.-]+\.m[jt]s$/.test(file)).map(roomOf));
    expect([...rooms].sort()).toEqual(FLOORS.flat().sort());
  });

  test("a file imports its own floor or a lower one", () => {
    expect(between.length).toBeGreaterThan(300);
    const up = between.filter(({ file, to = "" }) => floorOf(roomOf(to)) > floorOf(roomOf(file)));
    expect(up.map(told)).toEqual([]);
  });

  test("no two rooms import each other, by whatever way round", () => {
    const next = new Map<string, string[]>();
    for (const { file, to = "" } of between)
      if (roomOf(file) !== roomOf(to))
        next.set(roomOf(file), [...(next.get(roomOf(file)) ?? []), roomOf(to)]);
    expect(circlesIn(next)).toEqual([]);
  });

  test("a folder has at most 16 files, lists of like things excepted", () => {
    const LISTS = ["scripts/commands", "src/vendors", "test/bench/parts", "test/commands", "test/suites"];
    const sizes = new Map<string, number>();
    for (const file of ["src", "scripts", "test"].flatMap(filesOf))
      if (!LISTS.includes(dirname(file))) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 16)).toEqual([]);
  });
});

describe("tests", () => {
  const tests = filesOf("test").filter((file) => file.endsWith(".test.ts"));

  test("are named after the file that they test; suites, services and the contract of inboxes after what they hold", () => {
    const named = tests.filter((file) => !/^test\/(?:suites|services|inbox)\//.test(file));
    expect(named.length).toBeGreaterThan(30);
    const lost = named.filter((file) => {
      const path = file.replace(/^test\//, "").replace(/\.test\.ts$/, ".ts");
      return !["src", "scripts"].some((room) => existsSync(join(root, room, path)));
    });
    expect(lost).toEqual([]);
  });

  test("import the source, never what is built", () => {
    const built = filesOf("test")
      .filter((file) => /^test\/(?!bench\/).*\.ts$/.test(file))
      .flatMap(importsOf)
      .filter(({ to }) => to?.startsWith("dist/"));
    expect(built.map(told)).toEqual([]);
  });
});

test("recipes import packages, as those who copy them do", () => {
  const copied = filesOf("test/recipes").flatMap(importsOf);
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.filter(({ to }) => to !== undefined).map(told)).toEqual([]);
});

describe("what is written where", () => {
  /** Names that code of a folder uses without having made them. */
  const uses = (who: RegExp, names: readonly string[]): string[] =>
    files
      .filter((file) => who.test(file))
      .flatMap((file) => {
        const found: string[] = [];
        visit(parse(file), (node) => {
          if (!ts.isIdentifier(node) || !names.includes(node.text)) return;
          const { parent } = node;
          if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
          if (ts.isPropertyAssignment(parent) && parent.name === node) return;
          if (ts.isPropertySignature(parent)) return;
          found.push(`${file} uses ${node.text}`);
        });
        return found;
      });

  test("generated code makes no code and requires nothing", () => {
    expect(uses(/^generated\/.*\.js$/, ["require", "eval", "Function", "globalThis", "process"])).toEqual([]);
  });

  test("generated files say where they come from, and that nobody edits them", () => {
    for (const file of files.filter((name) => name.startsWith("generated/")))
      expect(readFileSync(join(root, file), "utf8"), file).toMatch(
        /^\/\/ Generated from schemas\/\S+ by afterword generate\. Do not edit\.\n/,
      );
  });

  test("src has no process and makes no code; the console is for what a handler has to tell", () => {
    expect(uses(/^src\//, ["process", "eval", "Function", "require"])).toEqual([]);
    expect(uses(/^src\/(?!handling\/reporter\.ts$)/, ["console"])).toEqual([]);
  });

  // A command must make the records that a server makes, so it runs the mapping that `generate` prints. What of a schema
  // stands in it are string literals, as in every generated file: `hostile` tries it.
  test("of the command line, only what loads printed mappings makes code", () => {
    expect(uses(/^scripts\//, ["eval", "Function"])).toEqual(["scripts/mapping/load.ts uses Function"]);
  });

  test("only the command line prints", () => {
    expect(uses(/^scripts\/(?!cli\.ts|[\w-]+\.mjs)/, ["console"])).toEqual([]);
  });
});

test("no function is longer than 80 lines, tables of data excepted", () => {
  const long = files
    .filter((file) => /^(?:src|scripts)\/.*\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = parse(file);
      const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
      const found: string[] = [];
      visit(source, (node) => {
        if (!ts.isFunctionLike(node)) return;
        const lines = lineOf(node.getEnd()) - lineOf(node.getStart(source)) + 1;
        if (lines > 80) found.push(`${file}:${lineOf(node.getStart(source)) + 1} has ${lines} lines`);
      });
      return found;
    });
  expect(long).toEqual([]);
});

describe("the house", () => {
  const ignored = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
  const visible = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !name.endsWith(".tgz"))
    .filter(({ name }) => !ignored.includes(`${name}/`) && !ignored.includes(name));

  test("has these rooms and no others", () => {
    expect(
      visible
        .filter((each) => each.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["generated", "schemas", "scripts", "src", "test"]);
  });

  test("has these files beside them and no others", () => {
    expect(
      visible
        .filter((each) => !each.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "biome.jsonc",
      "package-lock.json",
      "package.json",
      "tsconfig.build.json",
      "tsconfig.json",
      "vitest.config.ts",
    ]);
  });

  test("has pages for those who use it and those who work on it", () => {
    for (const page of [
      ".github/CONTRIBUTING.md",
      ".github/SECURITY.md",
      ...["schemas", "scripts", "src"].map((room) => `${room}/README.md`),
    ])
      expect(existsSync(join(root, page)), page).toBe(true);
  });

  test("spells a vendor the same in every room", () => {
    const slugs = folders.map(({ slug }) => slug);
    for (const expected of ["test/markdown", "test/suites/normalize"])
      expect(readdirSync(join(root, expected)).filter((name) => !slugs.includes(name))).toEqual([]);
    const generated = readdirSync(join(root, "generated")).sort();
    expect(generated.filter((name) => !/^_|\./.test(name))).toEqual(slugs);
    const sources = filesOf("src/vendors").map((file) => relative("src/vendors", file).replace(/\.ts$/, ""));
    expect(sources.filter((name) => name !== "index")).toEqual(slugs);
    for (const slug of slugs) expect(manifest.exports, `./${slug}`).toHaveProperty([`./${slug}`]);
    for (const { folder, event } of events)
      expect(existsSync(join(root, "generated", folder.slug, `${slugOf(event.tag)}.js`)), event.tag).toBe(
        true,
      );
  });
});

describe("a bundle of one event", async () => {
  /** Every member name of a schema, and every tag. */
  const wordsOf = (value: unknown): string[] =>
    typeof value !== "object" || value === null
      ? []
      : [
          ...Object.keys((value as { properties?: object }).properties ?? {}),
          ...Object.values(value).flatMap(wordsOf),
        ];
  const words = new Map(
    events.map(({ event, name }) => [name, new Set([event.tag, ...wordsOf(event.schema)])]),
  );

  /**
   * The words of every enum of a schema. A word may be the tag of another event: Retell's reason transfer_bridged is one.
   * A member may be called enum, too: ElevenLabs has one.
   */
  const listedIn = (value: unknown): string[] => {
    if (typeof value !== "object" || value === null) return [];
    const { enum: words } = value as { enum?: unknown };
    return [...(Array.isArray(words) ? words.map(String) : []), ...Object.values(value).flatMap(listedIn)];
  };

  /** Whether a word stands there by itself: as a member's name or a tag, not within a longer tag. */
  const stands = (word: string, text: string): boolean =>
    new RegExp(`(?<![\\w.-])${word.replaceAll(".", "\\.")}(?![\\w.-])`).test(text);

  const bundled = async (contents: string) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    return { text: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs), metafile };
  };

  /** How many bytes of a file are in the bundle; of what is not used there are none. */
  const bytesOf = ({ outputs }: Metafile, file: string): number =>
    Object.values(outputs).reduce((sum, { inputs }) => sum + (inputs[file]?.bytesInOutput ?? 0), 0);

  test.each(events)(
    "$name: no mapping, nobody else's validator, no Node built-in",
    async ({ folder, event, name }) => {
      const exports = Object.entries(await import(/* @vite-ignore */ `afterword/${folder.slug}`));
      const own = exports.find(([, value]) => value === event)?.[0];
      const { text, inputs, metafile } = await bundled(`export { ${own} } from "afterword/${folder.slug}";`);
      const mine = words.get(name);
      // a message of the validator may have the word, or the event be exported under it
      const common = (await bundled('export * from "afterword/check";')).text;
      const listed = new Set([...listedIn(event.schema), own]);
      // short names may be anybody's: minified variables, keywords of JSON Schema
      const others = [...words]
        .flatMap(([, each]) => [...each])
        .filter((word) => word.length > 7 && !mine?.has(word) && !listed.has(word));
      const foreign = [...new Set(others)].filter((word) => stands(word, text) && !stands(word, common));
      expect(foreign).toEqual([]);
      for (const word of mine ?? []) expect(stands(word, text), word).toBe(true);
      expect(
        inputs.filter((file) => bytesOf(metafile, file) > 0 && /normalize\.js$|src\/mapping\//.test(file)),
      ).toEqual([]);
      expect(inputs.filter((file) => file.includes("node_modules"))).toEqual([]);
      for (const { imports: external } of Object.values(metafile.outputs)) expect(external).toEqual([]);
      for (const builtin of builtinModules) expect(text).not.toContain(`"node:${builtin}"`);
      expect(text).not.toMatch(/\brequire\b|\beval\b|\bFunction\(/);
    },
  );

  test("all vendors are in a bundle of all of them", async () => {
    const { text } = await bundled('export { vendors } from "afterword/vendors";');
    for (const [name, all] of words)
      expect(
        [...all].filter((word) => !stands(word, text)),
        name,
      ).toEqual([]);
  });

  test("afterword/check alone brings no vendor", async () => {
    const { inputs } = await bundled('export * from "afterword/check";');
    expect(inputs.filter((file) => file.includes("generated"))).toEqual([]);
  });

  test("importing it for nothing leaves nothing", async () => {
    for (const { slug } of folders)
      expect((await bundled(`import "afterword/${slug}";`)).text.trim()).toBe("");
  });
});
