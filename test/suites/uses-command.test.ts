import { cpSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { dataIn } from "../support/browser/document.js";
import { run } from "../support/commands/diff.js";
import { afterword } from "../support/commands/process.js";
import { declarations } from "../support/declarations.js";
import { filesOf, folder, root } from "../support/files.js";
import type { Told } from "../support/uses/judge.js";
import { install } from "../support/uses/projects.js";
import { type Edit, edited, PHONIC } from "../support/uses/versions.js";

// What `diff --uses` prints, and what stops it.

beforeAll(declarations, 120_000);

const HANDLER = `import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";

export const POST = createHandler(phonic, {
  secret: "whsec_",
  on: {
    "conversation.ended": ({ data: { conversation } }) => {
      console.log(conversation.duration_ms);
    },
  },
  onConversation: (conversation) => {
    console.log(conversation.durationMs);
  },
});
`;

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    ...{ target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], module: "NodeNext", types: [] },
    ...{ strict: true, skipLibCheck: true, noEmit: true },
  },
  include: ["src"],
});

const project = (files: Record<string, string> = {}): string =>
  install(
    folder({
      "tsconfig.json": TSCONFIG,
      "package.json": '{"type":"module"}',
      "src/handler.ts": HANDLER,
      ...files,
    }),
  );

const version = (...kinds: (keyof typeof PHONIC)[]): string =>
  edited(folder({}), {
    phonic: Object.fromEntries(kinds.map((kind): [string, readonly Edit[]] => [kind, PHONIC[kind] ?? []])),
  });

const removed = version("member removed", "member removed that nobody uses");

const uses = (next: string, cwd: string, ...args: string[]) =>
  run(["built-in", next, "--uses", "tsconfig.json", ...args], cwd);

describe("diff --uses prints", () => {
  // a project in which one file does not compile, and one has characters that a terminal obeys
  const cwd = project({
    "src/broken.ts": 'import { nothing } from "./nowhere.js";\nexport const a: number = nothing +;\n',
    "src/odd.ts":
      'import type { Conversation } from "afterword/phonic";\nexport const odd = (c: Conversation) => [c.duration_ms, "\u001b[31m\u202e"];\n',
  });
  const before = filesOf(cwd);
  const found = [
    ["src/handler.ts", 8, false, null],
    ["src/handler.ts", 12, true, "durationMs"],
    ["src/odd.ts", 2, false, null],
  ];
  const listed = (stdout: string) =>
    (JSON.parse(stdout) as Told).changes
      .find(({ pointer }) => pointer.endsWith("/duration_ms"))
      ?.uses.map(({ file, line, compiles, through }) => [file, line, compiles, through]);

  test("the lines below the change, with a mark where they stop compiling", async () => {
    const { status, stdout, stderr } = await uses(removed, cwd);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    expect(stdout).toMatch(/breaking {2}\/data\/conversation\/duration_ms {2}member removed/);
    expect(stdout).toMatch(/✗ src\/handler\.ts:8 /);
    expect(stdout).toMatch(/✗ src\/odd\.ts:2 /);
    expect(stdout).toMatch(/^ +src\/handler\.ts:12 .*durationMs/m);
    // all that nobody uses is one line
    expect(stdout).toMatch(/^no line uses 1 change: 1 breaking$/m);
    expect(stdout).not.toContain("push_to_talk");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test("JSON whose files are named from the folder of the tsconfig.json", async () => {
    const [above, name] = [dirname(cwd), basename(cwd)];
    const from = (format: string) =>
      run(["built-in", removed, "--uses", join(name, "tsconfig.json"), "--format", format], above);
    expect(listed((await from("json")).stdout)).toEqual(found);
    // annotations are named from where the command runs, as GitHub wants them
    expect((await from("github")).stdout).toMatch(
      new RegExp(`^::error file=${name}/src/handler\\.ts,line=8,(?:col=\\d+,)?title=[^:]*::`, "m"),
    );
  });

  test("lines of a report in HTML, below the change", async () => {
    const { status, stdout } = await uses(removed, cwd, "--format", "html");
    expect(status).toBe(1);
    const { groups, summary } = dataIn(stdout, "diff");
    const change = groups
      .flatMap(({ changes }) => changes)
      .find(({ pointer }) => pointer.endsWith("/duration_ms"));
    expect(change?.uses.map(({ file, line, compiles, through }) => [file, line, compiles, through])).toEqual(
      found,
    );
    expect(change?.uses[0]).toMatchObject({ how: "read", code: expect.stringContaining("duration_ms") });
    expect(change?.notes).toContain("3 lines use it, 2 stop compiling");
    expect(summary.notes).toContain("no line uses 1 change: 1 breaking");
    expect(stdout).not.toContain("push_to_talk");
  });

  test("annotations of github and sarif on the user's line", async () => {
    const github = (await uses(removed, cwd, "--format", "github")).stdout;
    expect(github).toMatch(/^::error file=src\/handler\.ts,line=8,(?:col=\d+,)?title=[^:]*::.*duration_ms/m);
    expect(github).toMatch(/^::(?:error|warning) file=src\/handler\.ts,line=12,/m);
    const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif");
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(join(path, "../schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
    const holds = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const { stdout } = await uses(removed, cwd, "--format", "sarif");
    const log = JSON.parse(stdout);
    expect(holds(log), JSON.stringify(holds.errors)).toBe(true);
    const places = log.runs[0].results.flatMap((result: SarifResult) =>
      result.locations.map(({ physicalLocation: { artifactLocation, region } }) => [
        artifactLocation.uri,
        region.startLine,
      ]),
    );
    expect(places).toContainEqual(["src/handler.ts", 8]);
    expect(places).toContainEqual(["src/handler.ts", 12]);
  });

  test("the same with TypeScript 7 in the project, and writes nothing", async () => {
    expect(filesOf(cwd)).toEqual(before);
    symlinkSync(
      realpathSync(join(root, "node_modules/typescript7")),
      join(cwd, "node_modules/typescript"),
      "junction",
    );
    expect(listed((await uses(removed, cwd, "--format", "json")).stdout)).toEqual(found);
  });
});

describe("diff --uses ends", () => {
  test("with 0 where nothing that broke is used, and where breaking changes are allowed", async () => {
    const cwd = project();
    const unused = version("member removed that nobody uses");
    const { status, stdout } = await uses(unused, cwd, "--format", "json");
    const { changes }: Told = JSON.parse(stdout);
    expect(changes.map(({ pointer, uses }) => [pointer, uses])).toEqual([
      ["/data/conversation/push_to_talk", []],
    ]);
    expect(status).toBe(0);
    expect((await uses(removed, cwd, "--allow")).status).toBe(0);
    // without --uses, what broke counts, used or not
    expect((await run(["built-in", unused], cwd)).status).toBe(1);
  });

  test("with 2 where the types of the program are not those of the older version, or there are none", async () => {
    const cwd = project();
    const out = join(folder({}), "out");
    await generate({ schemas: removed, out });
    cpSync(join(out, "phonic"), join(cwd, "node_modules/afterword/dist/generated/phonic"), {
      recursive: true,
    });
    const { status, stdout, stderr } = await uses(version("type widened"), cwd);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/phonic.*built-in.*\(ERR_OTHER_TYPES\)/s);
    expect(stderr).not.toMatch(/ at .*\.[jt]s:\d+/);
    writeFileSync(join(cwd, "src/handler.ts"), "export const nothing = 0;\n");
    const none = await uses(removed, cwd);
    expect(none.status).toBe(2);
    expect(none.stderr).toMatch(/phonic/);
  });

  test("with 2 and its name where the tsconfig.json is not there, or is none", async () => {
    const cwd = project({ "broken/tsconfig.json": '{ "compilerOptions": { "module": "Nowhere" ' });
    for (const path of ["nowhere/tsconfig.json", "broken/tsconfig.json"]) {
      const { status, stdout, stderr } = await run(["built-in", removed, "--uses", path], cwd);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(path);
      expect(stderr).toMatch(/\(ERR_TSCONFIG\)/);
    }
  });

  test("with 2 and what to install without ts-morph, which nothing else needs", async () => {
    const cwd = project();
    const home = join(cwd, "node_modules/afterword");
    cpSync(join(root, "dist/scripts"), join(home, "dist/scripts"), { recursive: true });
    cpSync(join(root, "schemas/phonic"), join(home, "schemas/phonic"), { recursive: true });
    cpSync(join(root, "schemas/_vocabulary"), join(home, "schemas/_vocabulary"), { recursive: true });
    cpSync(join(root, "schemas/_conversation"), join(home, "schemas/_conversation"), { recursive: true });
    cpSync(join(root, "node_modules/yaml"), join(cwd, "node_modules/yaml"), { recursive: true });
    const cli = join(home, "dist/scripts/cli.js");
    const ended = await afterword(["diff", "built-in", removed, "--uses", "tsconfig.json"], { cwd, cli });
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toMatch(
      /diff --uses needs ts-morph.*\(ERR_MISSING_LIBRARY\)\n {2}Run npm install --save-dev ts-morph@28/,
    );
    expect((await afterword(["diff", "built-in", removed], { cwd, cli })).status).toBe(1);
  });
});

interface SarifResult {
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
  }[];
}
