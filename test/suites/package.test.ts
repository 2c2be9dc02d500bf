import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declarations } from "../support/declarations.js";
import { root } from "../support/files.js";

import { anchorsOf, pageOf } from "../support/markdown.js";
import { events, folders } from "../support/vendors.js";
import { advice } from "./package/advice.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const entries: string[] = Object.keys(manifest.exports).filter((path) => !/\*|package\.json/.test(path));
const require = createRequire(import.meta.url);

const isServices = process.env.AFTERWORD_TEST === "services";

/** Runs a program of this Node; what it printed goes with what it answered. */
const node = (cwd: string, script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
};

/** The file behind a command that a package installs. */
const bin = (name: string, command: string): string => {
  const path = join(root, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(path, "utf8"));
  return join(dirname(path), bin[command]);
};

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });

/** The folders of packages and of all they depend on. */
const installed = (names: readonly string[], found: string[] = []): string[] => {
  for (const name of names) {
    const path = join(root, "node_modules", name);
    if (found.includes(path)) continue;
    found.push(path);
    installed(
      Object.keys(JSON.parse(readFileSync(join(path, "package.json"), "utf8")).dependencies ?? {}),
      found,
    );
  }
  return found;
};

const folder = mkdtempSync(join(tmpdir(), "afterword-package-"));
const project = join(folder, "project");
let tarball = "";
let packed: string[] = [];
let size = 0;

beforeAll(() => {
  declarations();
  const [report] = JSON.parse(npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", folder));
  tarball = join(folder, report.filename);
  size = report.size;
  packed = report.files.map(({ path }: { path: string }) => path);
  mkdirSync(project);
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  // what it needs lies here already: nothing is fetched
  const needed = installed([
    ...Object.keys(manifest.dependencies ?? {}),
    // the peer of a subpath, which those who use it install
    "@opentelemetry/api",
    "@types/node",
  ]);
  npm(
    project,
    "install",
    "--offline",
    "--install-links",
    ...["--ignore-scripts", "--no-audit", "--no-fund"],
    tarball,
    ...needed,
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("package.json", () => {
  test("exports a subpath for every vendor, types first", () => {
    expect(entries).toEqual(
      expect.arrayContaining([".", "./check", "./vendors", ...folders.map(({ slug }) => `./${slug}`)]),
    );
    for (const entry of entries) {
      expect(Object.keys(manifest.exports[entry]), entry).toEqual(["types", "default"]);
      for (const path of Object.values<string>(manifest.exports[entry]))
        expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  test("is of ES modules, without side effects", () => {
    expect(manifest).toMatchObject({ type: "module", sideEffects: false, license: "MIT" });
  });

  test("its dependencies take security patches", () => {
    for (const [name, range] of Object.entries(manifest.dependencies)) expect(range, name).toMatch(/^[~^]\d/);
  });

  test.each(
    ["", "test/bench/", "test/oracles/", "test/services/runtimes/"].map(
      (place) => `${place}package-lock.json`,
    ),
  )("%s says the hash of every package", (path) => {
    const packages: Record<string, { integrity?: string; link?: boolean }> = JSON.parse(read(path)).packages;
    const without = Object.entries(packages).filter(
      ([place, { integrity, link }]) => place && !link && !integrity,
    );
    expect(without.map(([place]) => place)).toEqual([]);
  });

  test("ci runs lint, types, generate --check and the tests; .ci/run runs it and the services on a clean install", () => {
    const steps: string[] = manifest.scripts.ci.split(" && ");
    expect(steps.map((step) => step.replace(/npm run (?:-s |--silent )?/, ""))).toEqual([
      "lint",
      "typecheck",
      "node dist/scripts/cli.js generate --check",
      "npm test",
    ]);
    expect(read(".ci/run")).toMatch(/\nnpm ci\b.*\nnpm run ci\nnpm run test:services\n$/);
  });

  test("README begins with the two commands that do everything", () => {
    const commands = [...read("README.md").matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) =>
      text?.trim(),
    );
    expect(commands.slice(0, 2)).toEqual([
      'npm ci && npx afterword validate "schemas/*/examples/*.json"',
      "npm ci && npm test",
    ]);
  });
});

describe("the packed package", () => {
  // before the inbox it was 1,393,599 bytes; the inbox, its commands, its view in the page, and the parts of reports may cost
  // 100 KB
  test("is no larger than it need be", () => {
    expect(size).toBeGreaterThan(500_000);
    expect(size).toBeLessThan(1_393_599 + 100_000);
  });

  test("holds what is built, the schemas and the pages, and nothing else", () => {
    const PAGES =
      /^(?:generated\/(?:llms\.txt|[^/]+\/\w+\.md)|(?:scripts\/|src\/)?README\.md|CHANGELOG\.md)$/;
    expect(
      packed.filter(
        (path) => !/^(?:dist|schemas)\/|^(?:LICENSE|package\.json)$/.test(path) && !PAGES.test(path),
      ),
    ).toEqual([]);
    expect(
      packed.filter((path) => /\.(?:test|map|tsbuildinfo)\b|node_modules|\.DS_Store/.test(path)),
    ).toEqual([]);
    // nobody can import the command line
    expect(packed.filter((path) => /^dist\/scripts\/.*\.d\.ts$/.test(path))).toEqual([]);
    for (const { folder, event } of events)
      for (const sample of folder.examples.filter((each) => each.event === event.tag))
        expect(packed).toContain(`schemas/${folder.slug}/examples/${sample.title}`);
  });

  test("publint finds nothing", async () => {
    const file = readFileSync(tarball);
    const { messages, pkg } = await publint({
      strict: true,
      pack: { tarball: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) },
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("are-the-types-wrong finds only that there are ES modules alone", () => {
    const { status, said } = node(
      folder,
      bin("@arethetypeswrong/cli", "attw"),
      tarball,
      ...["--ignore-rules", "cjs-resolves-to-esm", "--no-color", "--no-emoji", "--format", "ascii"],
    );
    expect(said).toMatch(
      /"afterword\/phonic"\s+node10: OK\s+node16 \(from CJS\): .*\s+node16 \(from ESM\): OK \(ESM\)\s+bundler: OK/,
    );
    expect(status, said).toBe(0);
  });

  test("every subpath can be imported where it is installed", () => {
    const names = entries.map((entry) => entry.replace(/^\./, "afterword"));
    writeFileSync(
      join(project, "all.mjs"),
      `for (const name of ${JSON.stringify(names)}) {
  const module = await import(name);
  console.log(name, Object.keys(module).length > 0);
}
import { readFileSync } from "node:fs";
JSON.parse(readFileSync(new URL(import.meta.resolve("afterword/schemas/_conversation/conversation.schema.json"))));
`,
    );
    expect(node(project, "all.mjs")).toEqual({
      status: 0,
      said: names.map((name) => `${name} true\n`).join(""),
    });
  });

  test("every subpath can be required, from CommonJS too; where Node cannot, README says what to do", () => {
    const names = entries.map((entry) => entry.replace(/^\./, "afterword"));
    writeFileSync(
      join(project, "all.cjs"),
      `for (const name of ${JSON.stringify(names)}) console.log(name, Object.keys(require(name)).length > 0);\n`,
    );
    expect(node(project, "all.cjs")).toEqual({
      status: 0,
      said: names.map((name) => `${name} true\n`).join(""),
    });
    const old = (code: string) => node(project, "--no-experimental-require-module", "-e", code);
    expect(old('require("afterword/phonic")').said).toContain(`[${advice.ERR_REQUIRE_ESM}]`);
    expect(old('import("afterword/phonic").then(({ phonic }) => console.log(phonic.slug))')).toEqual({
      status: 0,
      said: "phonic\n",
    });
  });

  test("every link between its pages leads to a file and a heading where it is installed", () => {
    const installed = join(project, "node_modules/afterword");
    const pageAt = (path: string) => pageOf(readFileSync(join(installed, path), "utf8"));
    const pages = packed.filter((path) => /\.(?:md|txt)$/.test(path));
    expect(pages.length).toBeGreaterThan(folders.length + 5);
    let count = 0;
    const dead = pages.flatMap((path) =>
      pageAt(path).links.filter(({ text }) => {
        if (text.startsWith("https://")) return false;
        count++;
        const [file = "", anchor] = text.split("#");
        const target = file === "" ? path : posix.join(posix.dirname(path), file);
        if (target.startsWith("..") || !existsSync(join(installed, target))) return true;
        return anchor !== undefined && !anchorsOf(pageAt(target).headings).includes(anchor);
      }),
    );
    expect(dead).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  test("its command runs where it is installed", () => {
    const { status, said } = node(
      project,
      "node_modules/afterword/dist/scripts/cli.js",
      ...["validate", "node_modules/afterword/schemas/*/examples/*.json"],
    );
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining("ok") });
  });
});

describe("a command that needs packages which are not installed names all of them, and does nothing", () => {
  const schemas = "node_modules/afterword/schemas";
  const example = `${schemas}/phonic/examples/conversation-ended.json`;
  const ALL = "ajv@8 json-schema-to-typescript@16 openapi-typescript@7 typescript@5.9 yaml@2";
  test.each<[install: string, args: string[]]>([
    [ALL, ["generate", "--schemas", schemas, "--out", "made"]],
    [ALL, ["drift", example, "--patch", "--write"]],
    ["yaml@2", ["drift", example]],
    ["yaml@2", ["diff", schemas, schemas]],
    ["yaml@2", ["validate", example, "--schemas", schemas]],
    ["yaml@2", ["validate", example, "--schema", "order.schema.json"]],
    ["yaml@2", ["redact", example, "--schemas", schemas, "-o", "made.json"]],
  ])("npm install --save-dev %s: %j", (install, args) => {
    const { status, said } = node(project, "node_modules/afterword/dist/scripts/cli.js", ...args);
    expect(status).toBe(2);
    expect(said).toMatch(/^afterword: .* \(ERR_MISSING_LIBRARY\)\n/);
    expect(said).toContain(`\n  Run npm install --save-dev ${install}\n`);
    for (const name of install.split(" "))
      expect(said).toMatch(new RegExp(`\n  ${name.replace(/@.*/, "")} \\w+s `));
    for (const made of ["made", "made.json"]) expect(existsSync(join(project, made)), made).toBe(false);
  });

  test("the versions that it names are in the ranges of the peer dependencies", () => {
    const named = [...ALL.split(" "), "pg@8", "ts-morph@28"].sort();
    for (const each of named) {
      const [name = "", version = ""] = each.split("@");
      const own = JSON.parse(read(`node_modules/${name}/package.json`)).version;
      // the tests run with what is named, and npm accepts that for the ranges
      expect(own.startsWith(`${version}.`), each).toBe(true);
    }
    expect(named.map((each) => each.replace(/@.*/, ""))).toEqual(
      // the library needs that one, if you import afterword/opentelemetry; no command does
      Object.keys(manifest.peerDependencies).filter((name) => name !== "@opentelemetry/api"),
    );
  });
});

describe("a consumer compiles against it, libraries checked", () => {
  const exports = folders.map(({ slug, vendor }) => {
    const own = `${slug}Events`;
    return `import { ${slug} } from "afterword/${slug}";
import * as ${own} from "afterword/${slug}";
for (const { tag, check } of Object.values(${slug}.events)) ${own}.${slug}.slug satisfies ${JSON.stringify(vendor.slug)}, tag.length, check;`;
  });
  const consumer = `
import * as everything from "afterword";
import { type Event, event, type Finding } from "afterword/check";
import { vendors } from "afterword/vendors";
import { conversationEnded, type ConversationEnded, type PhonicEvent } from "afterword/phonic";
${exports.join("\n")}

export const ended = (payload: unknown): ConversationEnded | readonly Finding[] =>
  conversationEnded.is(payload) ? payload : conversationEnded.check(payload);
export const id = ({ data }: PhonicEvent): string | undefined => data.conversation.id;
export const own: Event<{ a: string }, "own"> = event("own", { type: "object" }, () => true);
export const names: string[] = vendors.map(({ name }) => name);
export const all: typeof everything = everything;
// @ts-expect-error there is no such vendor
import("afterword/phonik");
`;
  const options = {
    target: "ES2022",
    lib: ["ES2022", "DOM"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // of declarations, TypeScript's own need no check
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    noEmit: true,
    // what is exported without a type of its own has to have one that a declaration can name
    declaration: true,
  };
  /** Every subpath at once, where Node is, and what a module of a user's may export. */
  const server = `
${entries
  .map((entry, at) => `export * as all${at} from ${JSON.stringify(entry.replace(/^\./, "afterword"))};`)
  .join("\n")}
import { createHandler, createReceiver, defineVendor, receive, receiveAny, receiveOrThrow } from "afterword";
import { ada } from "afterword/ada";
import { createExpressHandler } from "afterword/express";
import { createFastifyPlugin } from "afterword/fastify";
import { jwt } from "afterword/jwt";
import { createLambdaHandler } from "afterword/lambda";
import { createNodeHandler, createNodeResponder } from "afterword/node";
import { telemetry } from "afterword/opentelemetry";
import { phonic } from "afterword/phonic";

declare const secret: string;
const options = { secret, onConversation: () => {} };
export const web = createHandler(phonic, options);
export const several = createHandler([{ vendor: phonic, secret }, { vendor: ada, secret }], { onUnhandled: () => {} });
export const express = createExpressHandler(phonic, options);
export const fastify = createFastifyPlugin(phonic, { path: "/", ...options });
export const lambda = createLambdaHandler(phonic, options);
export const http = [createNodeHandler(phonic, options), createNodeResponder(phonic, options)];
export const onAnswer = telemetry();
export const signature = jwt({ secret, issuer: "a", audience: "b" });
export const own = defineVendor(phonic, { normalize: { "conversation.ended": ({ data }) => ({ record: { id: data.conversation.id }, uses: [] }) } });
export const receiver = createReceiver(phonic, { secret });
export const one = (request: Request) => receive(phonic, request, { secret });
export const accepted = (request: Request) => receiveOrThrow(phonic, request, { secret });
export const any = (request: Request) => receiveAny([{ vendor: phonic, secret }, { vendor: ada, secret }], request);
`;
  /** Which ambient types each has: a handler on the web has none. */
  const FILES = { consumer: [], server: ["node"] };
  const MODES = {
    NodeNext: { module: "NodeNext" },
    Bundler: { module: "ESNext", moduleResolution: "Bundler" },
    CommonJS: { module: "CommonJS" },
    Node10: { module: "CommonJS", moduleResolution: "Node10" },
  };

  beforeAll(() => {
    writeFileSync(join(project, "consumer.ts"), consumer);
    writeFileSync(join(project, "server.ts"), server);
    for (const [mode, own] of Object.entries(MODES))
      for (const [file, types] of Object.entries(FILES))
        writeFileSync(
          join(project, `${mode}-${file}.json`),
          JSON.stringify({ compilerOptions: { ...options, ...own, types }, files: [`${file}.ts`] }),
        );
  });

  // each with each of the others once; the services have time for all
  const cases = ["typescript", "typescript7"].flatMap((compiler, nth) =>
    Object.keys(MODES)
      .filter((mode) => compiler === "typescript" || mode !== "Node10")
      .flatMap((mode, at) =>
        Object.keys(FILES)
          .filter((_, index) => isServices || (nth + at + index) % 2 === 0)
          .map((file) => ({ compiler, mode, file })),
      ),
  );
  test.each(cases)("$compiler, $mode, $file", ({ compiler, mode, file }) => {
    const { status, said } = node(project, bin(compiler, "tsc"), "-p", `${mode}-${file}.json`);
    expect({ status, said }).toEqual({ status: 0, said: "" });
  });

  test("README says what to do about settings that a compiler refuses", () => {
    const commonjs = join(project, "commonjs");
    mkdirSync(commonjs);
    writeFileSync(join(commonjs, "package.json"), "{}");
    writeFileSync(join(commonjs, "index.ts"), `export { phonic } from "afterword/phonic";\n`);
    const compile = (compiler: string, own: object) => {
      const file = join(commonjs, "tsconfig.json");
      writeFileSync(file, JSON.stringify({ compilerOptions: { ...options, ...own, types: [] } }));
      return node(commonjs, bin(compiler, "tsc"));
    };
    for (const compiler of ["typescript", "typescript7"]) {
      expect(compile(compiler, { module: "Node16" }).said).toContain(`error TS1479: ${advice.TS1479}`);
      expect(compile(compiler, { module: "Node20" })).toEqual({ status: 0, said: "" });
    }
    const { said } = compile("typescript7", MODES.Node10);
    expect(said).toContain(`error TS5108: ${advice.TS5108}`);
  });

  test("the compilers are 5.9 and 7", () => {
    expect(require("typescript/package.json").version).toMatch(/^5\.9\./);
    expect(require("typescript7/package.json").version).toMatch(/^7\./);
  });
});
