// Documentation is tested like code: TypeScript compiles, commands print what stands behind them, data can be parsed,
// links lead somewhere, and paths exist.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { vocabularySchema } from "../../scripts/documents/vocabulary.js";
import { misusesOf } from "../../scripts/lint/vocabulary.js";
import { filesOf, root } from "../support/files.js";
import { FLOORS } from "../support/floors.js";
import { anchorsOf, type Block, type Page, pageOf, withRecipes } from "../support/markdown.js";
import { diagnose } from "../support/typescript.js";
import { makeSample, put } from "./docs/sample.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));

/** Folders with pages that people read. */
const PLACES = ["", ".github/", "schemas/", "scripts/", "src/", "test/"];
const paths = PLACES.flatMap((place) =>
  readdirSync(join(root, place))
    .filter((name) => name.endsWith(".md"))
    .map((name) => place + name),
);
const pages: ReadonlyMap<string, Page> = new Map(paths.map((path) => [path, pageOf(read(path))]));
const pageAt = (path: string): Page => pages.get(path) ?? pageOf(read(path));

const blocks = [...pages].flatMap(([path, page]) =>
  page.blocks.map((block, index) => ({ page, block, index, where: `${path}:${block.line}` })),
);
const blocksIn = (...languages: string[]) => blocks.filter(({ block }) => languages.includes(block.language));

test("every room has its page", () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      ...["README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"],
      ...["schemas/README.md", "scripts/README.md", "src/README.md"],
    ]),
  );
});

test("TypeScript compiles", () => {
  // what stands around an example
  const around = "declare const body: string, secret: string, request: Request;\nexport {};\n";
  const examples = blocksIn("ts")
    // a recipe is compiled where it is
    .filter(({ block }) => block.recipe === undefined)
    .map(({ block, where }) => [`docs/${where}.ts`, around + block.text] as const);
  expect(examples.length).toBeGreaterThan(10);
  const wrong = { "docs/wrong.ts": 'export const wrong: number = "text";\n' };
  const options = { types: ["node"], skipLibCheck: true };
  expect(diagnose({ ...Object.fromEntries(examples), ...wrong }, options)).toEqual([
    "test/docs/wrong.ts:1 Type 'string' is not assignable to type 'number'.",
  ]);
}, 120_000);

describe("recipes", () => {
  const PLACE = "test/recipes";
  const shown = blocks.flatMap(({ block }) => block.recipe ?? []);

  test.each(paths.filter((path) => pageAt(path).blocks.some(({ recipe }) => recipe !== undefined)))(
    "in %s are what their files contain",
    async (path) => {
      await expect(withRecipes(read(path), read)).toMatchFileSnapshot(join(root, path));
    },
  );

  test("are shown, each once", () => {
    const files = Object.keys(filesOf(join(root, PLACE))).map((name) => `${PLACE}/${name}`);
    expect([...shown].sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThan(0);
  });

  test("are in the package, to be copied", () => {
    expect(filesOf(join(root, "dist/recipes"))).toEqual(filesOf(join(root, PLACE)));
  });

  test("take the place of what stands in their blocks", () => {
    const page = (first: string, second: string) =>
      [
        ...["# Title", "<!-- recipe: a.ts -->", "```ts", first, "```", "```ts", "own();", "```"],
        ...["<!-- recipe: b.ts -->", "", "```ts", second, "```", "The end.", ""],
      ].join("\n");
    const old = page("before();\n\nbefore();", "before();");
    const files: Record<string, string> = { "a.ts": "a();\n", "b.ts": "b();\n\nb();\n" };
    expect(withRecipes(old, (path) => files[path] ?? "")).toBe(page("a();", "b();\n\nb();"));
    expect(() => withRecipes(old, () => "```\n")).toThrow("end its block");
    for (const lost of ["<!-- recipe: x.ts -->\n", "<!-- recipe: x.ts -->\na\n", "<!-- recipe x.ts -->\n"])
      expect(() => pageOf(lost), lost).toThrow();
  });
});

describe("commands", () => {
  const home = mkdtempSync(join(tmpdir(), "afterword-docs-"));
  beforeAll(() => makeSample(join(home, "sample")));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Whether a block needs nothing but the project: no registry and no network. */
  const isRun = ({ text }: Block): boolean =>
    /^(?:(?:npx afterword|cat|git add) .*\n)+$/.test(text) &&
    !/ (?:(?:un)?subscribe|send|listen|replay) /.test(text);

  /** The files that blocks before a command hold: such a block begins with a path. */
  const filesBefore = ({ blocks }: Page, index: number): (readonly [path: string, text: string])[] =>
    blocks.slice(0, index).flatMap(({ language, text }) => {
      const [, path] = /^# (\S+\/\S+)\n/.exec(text) ?? [];
      return language === "yaml" && path !== undefined ? [[path, text]] : [];
    });

  let projects = 0;
  /** A folder to run a block in: with the files of its page, or else a copy of the sample. */
  const projectFor = (page: Page, index: number): string => {
    const project = join(home, `project-${projects++}`);
    const files = filesBefore(page, index);
    if (files.length === 0) cpSync(join(home, "sample"), project, { recursive: true });
    for (const [path, text] of files) put(project, path, text);
    return project;
  };

  /** What a block prints, messages included. A command that is wrong ends it. */
  const printed = (text: string, cwd: string) => {
    const npx = 'npx() { shift; "$NODE" "$CLI" "$@"; code=$?; [ $code -le 1 ] || exit $code; return 0; }';
    const { status, stdout } = spawnSync("sh", ["-c", `exec 2>&1\n${npx}\n${text}`], {
      cwd,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        NODE: process.execPath,
        CLI: join(root, "dist/scripts/cli.js"),
        HOME: cwd,
        ...Object.fromEntries(
          ["AUTHOR", "COMMITTER"].flatMap((who) => [
            [`GIT_${who}_NAME`, "docs"],
            [`GIT_${who}_EMAIL`, "docs@example.com"],
          ]),
        ),
      },
    });
    return { status, said: stdout };
  };

  const shell = blocksIn("sh");
  const run = shell.filter(({ block }) => isRun(block));

  test.each(run.map((each) => ({ ...each, commands: each.block.text.trimEnd() })))(
    "$where $commands",
    ({ page, block, index }) => {
      const { status, said } = printed(block.text, projectFor(page, index));
      expect(status, said).toBe(0);
      const behind = page.blocks[index + 1];
      if (behind?.follows && ["", "diff"].includes(behind.language)) expectPrinted(said, behind.text);
    },
  );

  test("that are not run install, test, need the network or a server, and name scripts and files that exist", () => {
    expect(run.length).toBeGreaterThan(10);
    const lines = shell
      .filter(({ block }) => !isRun(block))
      .flatMap(({ block }) => block.text.trimEnd().split("\n"));
    for (const line of lines) {
      expect(line).toMatch(
        /^(?:[A-Z_]+=\S+ )?(?:npm (?:ci|install|test|run)|npx vitest run|npx afterword (?:(?:un)?subscribe|send|listen|replay))\b|^export [A-Z_]+=|^node server\.js\b|^npx afterword sign .* \| sh$/,
      );
      const [, payload] = /\bnode_modules\/afterword\/(\S+)/.exec(line) ?? [];
      if (payload !== undefined) expect(existsSync(join(root, payload)), payload).toBe(true);
      const [, script] = /\bnpm run (?:-s )?([\w:]+)/.exec(line) ?? [];
      if (script !== undefined) expect(Object.keys(manifest.scripts)).toContain(script);
      const [, path] = /\bvitest run (?:--mode \w+ )?(\S+)/.exec(line) ?? [];
      if (path !== undefined) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  const literal = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&");

  /** Whether text was printed as documented; a line of `…` stands for any number of lines. */
  const isPrinted = (said: string, documented: string): boolean => {
    const lines = documented.trimEnd().split("\n");
    const pattern = lines.map((line) => (line === "…" ? "(?:.*\\n)*?" : `${literal(line)}\\n`)).join("");
    return new RegExp(`^${pattern}$`).test(`${said.trimEnd()}\n`);
  };
  const expectPrinted = (said: string, documented: string): void => {
    if (!isPrinted(said, documented)) expect(said).toBe(documented);
  };

  test("print what stands behind them, line by line", () => {
    expect(isPrinted("a\nb (c)\n", "a\nb (c)\n")).toBe(true);
    expect(isPrinted("a\nb\nc\nd\n", "a\n…\nd\n")).toBe(true);
    expect(isPrinted("a\nd\n", "a\n…\nd\n")).toBe(true);
    expect(isPrinted("a\nb\nc\n", "a\n…\nd\n")).toBe(false);
    expect(isPrinted("a\nb\n", "a\n")).toBe(false);
    expect(isPrinted("ab\n", "a.\n")).toBe(false);
    expect(() => expectPrinted("a\n", "b\n")).toThrow();
  });
});

describe("data", () => {
  /** Unified diffs of files, one after the other. */
  const readDiff = (text: string): void => text.split(/^(?=--- \S+\n\+\+\+ )/m).forEach(readFileDiff);
  /** The diff of a file: every hunk has as many lines as it says. */
  const readFileDiff = (text: string): void => {
    const [head = "", ...hunks] = text.split(/^(?=@@ )/m);
    if (!/^--- \S+\n\+\+\+ \S+\n$/.test(head) || hunks.length === 0) throw new Error("no unified diff");
    for (const hunk of hunks) {
      const [first = "", ...lines] = hunk.replace(/\n$/, "").split("\n");
      const [, old, now] = /^@@ -\d+,(\d+) \+\d+,(\d+) @@/.exec(first) ?? [];
      const count = (signs: string) => lines.filter((line) => signs.includes(line[0] ?? " ")).length;
      if (count(" -") !== Number(old) || count(" +") !== Number(now))
        throw new Error(`${first} counts wrongly`);
    }
  };
  const READERS: Record<string, (text: string) => unknown> = {
    json: JSON.parse,
    yaml: parse,
    diff: readDiff,
    js: (text) => new Script(text),
  };

  test.each(blocksIn(...Object.keys(READERS)))("$where $block.language", ({ block }) => {
    READERS[block.language]?.(block.text);
  });

  test.each([
    ["json", "{ a: 1 }"],
    ["yaml", "a: b: c\n"],
    ["diff", "--- a/x\n+++ b/x\n@@ -1,1 +1,3 @@\n a\n+b\n"],
    ["diff", "a\n"],
    ["js", "module.exports = {"],
  ])("that is no %s is refused", (language, text) => {
    expect(() => READERS[language]?.(text)).toThrow();
  });

  test("is in a language that is looked at", () => {
    const known = ["", "ts", "sh", ...Object.keys(READERS)];
    expect(blocks.filter(({ block }) => !known.includes(block.language))).toEqual([]);
  });
});

test("pictures are there and small, say what they show, and are not in the package", () => {
  const pictures = [...read("README.md").matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)">/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, path = "", alt = ""] of pictures) {
    const bytes = readFileSync(join(root, path));
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.length).toBeLessThan(150_000);
    expect(alt.length).toBeGreaterThan(40);
    expect(path).toMatch(/^generated\/_pictures\//);
  }
});

describe("links", () => {
  let packed: readonly string[] = [];
  beforeAll(() => {
    const report = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    });
    packed = JSON.parse(report)[0].files.map(({ path }: { path: string }) => path);
  });
  const isPacked = (path: string): boolean =>
    packed.some((each) => each === path || each.startsWith(`${path}/`));

  /** What is wrong with a link of a page. */
  const faultOf = (path: string, page: Page, link: string): string | undefined => {
    if (link.startsWith("https://")) return undefined;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : posix.join(posix.dirname(path), file).replace(/\/$/, "");
    if (target.startsWith("..") || !existsSync(join(root, target))) return "does not exist";
    if (isPacked(path) && !isPacked(target)) return "is not in the package";
    if (anchor === undefined) return undefined;
    const { headings } = file === "" ? page : pageAt(target);
    return anchorsOf(headings).includes(anchor) ? undefined : "has no such heading";
  };
  const faultsOf = (path: string, page: Page): string[] =>
    page.links.flatMap(({ text, line }) => {
      const fault = faultOf(path, page, text);
      return fault === undefined ? [] : [`${path}:${line} ${text} ${fault}`];
    });

  const generated = readdirSync(join(root, "generated"), { recursive: true, encoding: "utf8" })
    .filter((name) => /README\.md$|llms\.txt$/.test(name))
    .map((name) => `generated/${name}`);

  test.each([...paths, ...generated])("of %s lead somewhere", (path) => {
    expect(faultsOf(path, pageAt(path))).toEqual([]);
  });

  test("that lead nowhere are found", () => {
    const page = pageOf(`# A \`title\`, twice
# A title, twice
[\`code\`](#a-title-twice) [x](#a-title-twice-1) \`[no](link)\` [here](src/README.md#findings)
[x](none.md) [x](#none) [x](src/README.md#none) [x](biome.jsonc) [x](../x) [x](http://example.com)
`);
    expect(faultsOf("README.md", page)).toEqual([
      "README.md:4 none.md does not exist",
      "README.md:4 #none has no such heading",
      "README.md:4 src/README.md#none has no such heading",
      "README.md:4 biome.jsonc is not in the package",
      "README.md:4 ../x does not exist",
      "README.md:4 http://example.com does not exist",
    ]);
    expect(() => pageOf("a [link\nof two lines](x)")).toThrow();
  });

  test("have the anchors that GitHub gives", () => {
    const headings = ["Other people's schemas", "`node:http`, v2.0", "[A](b) – C", "A_b", "x", "x"];
    expect(anchorsOf(headings.map((text) => ({ level: 2, text })))).toEqual([
      ...["other-peoples-schemas", "nodehttp-v20", "a--c", "a_b", "x", "x-1"],
    ]);
  });

  test.each(paths.filter((path) => /.\/README\.md$|CONTRIBUTING/.test(path)))(
    "%s begins with a list of its contents: all sections, and what is in long ones",
    (path) => {
      const { headings, links } = pageAt(path);
      const anchors = anchorsOf(headings).map((anchor) => `#${anchor}`);
      const isSection = (index: number): boolean => headings[index]?.level === 2;
      const last = anchors.findLast((_, index) => isSection(index));
      const targets = links.map(({ text }) => text).filter((text) => text.startsWith("#"));
      const listed = targets.slice(0, targets.indexOf(last ?? "") + 1);
      expect(listed).toEqual(anchors.filter((each, index) => isSection(index) || listed.includes(each)));
    },
  );
});

describe("what schemas/README.md says about mappings", () => {
  const page = "schemas/README.md";
  const [, section = ""] = /\n## Conversation\n([\s\S]*?)\n## /.exec(read(page)) ?? [];
  const { blocks: shown, codes } = pageOf(section);
  const dataOf = (language: string, at = 0) =>
    parse(shown.filter((block) => block.language === language)[at]?.text ?? "");
  const { $defs } = vocabularySchema("x-afterword");

  /** What is wrong with a mapping for all events. */
  const misusesIn = (mapping: object) =>
    misusesOf({ ...dataOf("yaml")["x-afterword"], conversation: { "*": mapping } }).map(
      ({ message }) => message,
    );

  /** The code that the rows of a table begin with. */
  const rowsOf = (heading: string): string[] => {
    const [, rows = ""] =
      new RegExp(`\\n\\| ${heading} \\|.*\\n\\|---.*\\n((?:\\|.*\\n)+)`).exec(section) ?? [];
    return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, code = ""]) => code);
  };

  test("its example may be written so, and its pointers name members of its payload", () => {
    const { "x-afterword": block } = dataOf("yaml");
    expect(misusesOf(block)).toEqual([]);
    const names = new Set(JSON.stringify(dataOf("json")).match(/"[^"]+"(?=:)/g));
    const pointers = JSON.stringify(block).match(/"\^?\/[^"]*"/g) ?? [];
    expect(pointers.length).toBeGreaterThan(20);
    const keys = pointers.flatMap((pointer) => pointer.slice(1, -1).split("/").slice(1));
    expect(keys.filter((key) => !names.has(`"${key}"`))).toEqual([]);
  });

  test("its record has the members that stand there", () => {
    const home = mkdtempSync(join(tmpdir(), "afterword-mapped-"));
    const properties = {
      event: { const: "call.ended" },
      call: { type: "object", additionalProperties: true },
    };
    const schema = { type: "object", required: ["event", "call"], properties };
    const post = { requestBody: { content: { "application/json": { schema } } } };
    const document = { openapi: "3.1.0", ...dataOf("yaml"), webhooks: { "call.ended": { post } } };
    put(home, "schemas/acme/openapi.json", JSON.stringify(document));
    put(home, "payload.json", JSON.stringify(dataOf("json")));
    // built-in vendors have an event of this name, too
    const line = ["normalize", "--schemas", "schemas", "--vendor", "acme", "payload.json"];
    const said = execFileSync(process.execPath, [join(root, "dist/scripts/cli.js"), ...line], {
      cwd: home,
      encoding: "utf8",
    });
    expect(JSON.parse(said)).toMatchObject(dataOf("json", 1));
    rmSync(home, { recursive: true });
  });

  test.each(rowsOf("source"))("%s is a source", (code) => {
    const source = parse(code);
    const members = ["tenant", "channel", "startedAt", "durationMs"];
    const outcome = { outcome: { success: source } };
    const misuses = [...members.map((name) => ({ [name]: source })), outcome].map(misusesIn);
    expect(misuses).toContainEqual([]);
  });

  test.each(rowsOf("condition"))("%s is a condition", (code) => {
    expect(misusesIn({ tenant: { when: parse(code), from: "/x" } })).toEqual([]);
  });

  test("the tables and the text name all that may be written", () => {
    expect(rowsOf("source").length).toBeGreaterThan(10);
    expect(rowsOf("condition").length).toBeGreaterThan(5);
    expect(misusesIn(dataOf("yaml", 1))).toEqual([]);
    const written = [...codes.map(({ text }) => text), ...shown.map(({ text }) => text)].join("\n");
    const words = new Set(written.match(/\w+/g));
    const membersOf = (name: string) => Object.keys($defs?.[name]?.properties ?? {});
    const forms = Object.keys($defs ?? {}).filter((name) => /Form$|^condition$|Rule$/.test(name));
    // members of the record like all others
    const record = new Set(["interrupted", "filename"]);
    const unnamed = forms.flatMap(membersOf).filter((name) => !words.has(name) && !record.has(name));
    expect(unnamed).toEqual([]);
    expect(forms.length).toBeGreaterThan(10);
    for (const definition of ["condition", "durationSourceForm", "instantSourceForm"])
      for (const member of Object.values($defs?.[definition]?.properties ?? {}))
        for (const word of member.enum ?? []) expect(words, definition).toContain(word);
  });
});

test("every error code has a row, and every row is one", () => {
  const sources = ["src", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => read(`${folder}/${name}`)),
  );
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/"(ERR_[A-Z\d_]+[A-Z\d])"/g)].map(([, code]) => code),
  );
  const rows = [...read("src/README.md").matchAll(/^\| `(ERR_\w+)` \|/gm)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...new Set(codes)].sort());
});

describe("CONTRIBUTING", () => {
  const path = ".github/CONTRIBUTING.md";
  const page = pageAt(path);
  const isPath = (code: string): boolean =>
    /^[\w.-]+(?:\/[\w.-]+)*\/$|^[\w.-]+(?:\/[\w.-]+)+$|^[\w-]+\.(?:jsonc?|mjs|md|ts|ya?ml)$/.test(code);
  const roomsOf = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();

  test("names paths that exist", () => {
    const named = page.codes.filter(({ text }) => isPath(text));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ text }) => !existsSync(join(root, text)))).toEqual([]);
    const codes = ["src/", "a/b.ts", "package.json", "onError", "0.x", "npm run ci", "schemas/<vendor>/"];
    expect(codes.filter(isPath)).toEqual(["src/", "a/b.ts", "package.json"]);
  });

  test("has a line for each room in its tree", () => {
    const tree = page.blocks.find(({ text }) => text.startsWith("schemas/"))?.text ?? "";
    for (const top of ["src", "scripts"]) {
      const [, below = ""] = tree.split(new RegExp(`^${top}/ .*\\n`, "m"));
      const [own = ""] = below.split(/^\S/m);
      const rooms = [...own.matchAll(/^ {2}([\w-]+)\/ +\S/gm)].map(([, name]) => name);
      expect(rooms.sort()).toEqual(roomsOf(top));
    }
  });

  test("has the floors in their order, the highest first", () => {
    const rows = [...read(path).matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, floor, names = ""]) => ({
      floor: Number(floor),
      rooms: [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name as string).sort(),
    }));
    const floors = FLOORS.map((rooms, floor) => ({ floor, rooms: [...rooms].sort() }));
    expect(rows).toEqual(floors.reverse());
  });
});
