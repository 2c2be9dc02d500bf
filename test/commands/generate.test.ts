import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import * as command from "../../scripts/commands/generate.js";
import { remember, stampOf } from "../../scripts/generate/stamp.js";
import { inFolder } from "../support/commands/call.js";
import { afterword, collect, type Ended } from "../support/commands/process.js";
import { CLI, filesOf, folder, root } from "../support/files.js";
import { openapi, PARLANCE } from "../support/generating.js";

vi.setConfig({ testTimeout: 120_000 });

// With one core types are declared on this thread, which has the libraries loaded. A thread of its own would load them
// for every test, 0.4 s each. Threads are tested in generate/cache.test.ts, and by each command line started here.
os.availableParallelism = () => 1;
syncBuiltinESMExports();

const PAYLOAD = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const V = openapi({ "call.ended": PAYLOAD });
const OTHER = V.replace('"string"', '"integer"');

/** A project with one vendor, and with a place for the cache. */
const project = (more: Record<string, string> = {}): string =>
  folder({ "schemas/v/openapi.json": V, "node_modules/.keep": "", ...more });

/** Runs `afterword generate` in this process, whose libraries are loaded once. */
const generateIn = (cwd: string, ...args: string[]): Promise<Ended> => inFolder(command, args, cwd);

/** A user who owns nothing. */
const NOBODY = 65534;

/** A project that has generated once. */
const generatedProject = async (more: Record<string, string> = {}): Promise<string> => {
  const cwd = project(more);
  expect(await generateIn(cwd)).toMatchObject({ status: 0 });
  return cwd;
};

describe("same input, same bytes", () => {
  /** The made-up vendor's files, written in the given order. */
  const written = (order: (files: [string, string][]) => [string, string][]): string =>
    folder(
      Object.fromEntries(
        order(Object.entries(filesOf(PARLANCE))).map(([name, text]) => [`schemas/${name}`, text]),
      ),
    );
  const cwd = written((files) => files);
  const wanted = afterword(["generate"], { cwd }).then(({ status }) => {
    expect(status).toBe(0);
    return filesOf(join(cwd, "generated"));
  });

  test.concurrent.each<[string, Record<string, string>]>([
    [
      "in another time zone and language",
      { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ],
    ["in no language", { LANG: "C", LC_ALL: "C", TZ: "" }],
  ])("%s", async (_, env) => {
    const out = join(folder({}), "generated");
    const { status, stderr } = await afterword(["generate", "--out", out], { cwd, env });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(filesOf(out)).toEqual(await wanted);
  });

  test.each<[string, string, string?]>([
    ["from another folder", dirname(cwd), relative(dirname(cwd), join(cwd, "schemas"))],
    ["by an absolute path", "/", join(cwd, "schemas")],
    ["by a path with detours", cwd, "./schemas/../schemas/"],
    ["from files that were made in another order", written((files) => files.reverse())],
  ])("%s", async (_, from, schemas = "schemas") => {
    const out = join(folder({}), "generated");
    expect(await generateIn(from, "--schemas", schemas, "--out", out)).toMatchObject({ status: 0 });
    expect(filesOf(out)).toEqual(await wanted);
  });

  test("and a second time", async () => {
    const files = await wanted;
    rmSync(join(cwd, "generated/parlance"), { recursive: true });
    await generateIn(cwd);
    expect(filesOf(join(cwd, "generated"))).toEqual(files);
    expect(await generateIn(cwd)).toEqual({ status: 0, stdout: "", stderr: "generated is up to date\n" });
    expect(filesOf(join(cwd, "generated"))).toEqual(files);
  });

  test("and what is committed here is what is generated here", async () => {
    const { "llms.txt": _, "_pictures/page.png": _1, ...committed } = filesOf(join(root, "generated"));
    const out = join(folder({}), "generated");
    await generateIn(root, "--out", out);
    expect(filesOf(out)).toEqual(committed);
  });
});

test("processes that generate at the same time do not disturb each other", async () => {
  const payloads = Object.fromEntries([...Array(60).keys()].map((at) => [`event-${at}`, PAYLOAD]));
  const cwd = project({ "schemas/v/openapi.json": openapi(payloads), "schemas/w/openapi.json": V });
  const runs = await Promise.all([...Array(3)].map(() => afterword(["generate"], { cwd })));
  for (const { status, stdout, stderr } of runs)
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "",
      stderr: expect.stringMatching(/^generated(?:: .*| is up to date)\n$/),
    });
  expect(await generateIn(cwd, "--check")).toMatchObject({ status: 0 });
  expect(Object.keys(filesOf(join(cwd, "generated"))).filter((name) => name.endsWith(".new"))).toEqual([]);
});

describe("--check", () => {
  test("names stale, missing and left-over files and the command, writes nothing and exits 1", async () => {
    const cwd = await generatedProject();
    const out = join(cwd, "generated");
    writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
    rmSync(join(out, "v/vendor.d.ts"));
    mkdirSync(join(out, "gone"));
    cpSync(join(out, "v/call-ended.js"), join(out, "gone/call-ended.js"));
    const before = filesOf(cwd);
    expect(await generateIn(cwd, "--check")).toEqual({
      status: 1,
      stdout: [
        "generated/v/README.md is stale: run afterword generate",
        "generated/v/call-ended.js is stale: run afterword generate",
        "generated/v/types.d.ts is stale: run afterword generate",
        "generated/v/vendor.d.ts is missing: run afterword generate",
        "generated/gone/call-ended.js is left over: run afterword generate",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(filesOf(cwd)).toEqual(before);
    expect(await generateIn(cwd)).toMatchObject({
      stderr: "generated: 3 changed (v), 1 new (v), 1 removed (gone)\n",
    });
    expect(await generateIn(cwd, "--check")).toMatchObject({ status: 0, stdout: "" });
  });

  test("leaves what another process is about to put in its place, and removes what one left behind", async () => {
    const cwd = await generatedProject();
    const out = join(cwd, "generated/v");
    const ended = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => ended.on("exit", resolve));
    const waiting = `call-ended.js.${process.pid}.new`;
    for (const name of [waiting, `call-ended.js.${ended.pid}.new`])
      cpSync(join(out, "call-ended.js"), join(out, name));
    expect(await generateIn(cwd)).toMatchObject({ stderr: "generated: 1 removed (v)\n" });
    expect(readdirSync(out).filter((name) => name.endsWith(".new"))).toEqual([waiting]);
  });

  test("finds what was edited by hand", async () => {
    const cwd = await generatedProject();
    const file = join(cwd, "generated/v/types.d.ts");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nexport type Mine = 1;\n`);
    expect(await generateIn(cwd, "--check")).toMatchObject({
      status: 1,
      stdout: "generated/v/types.d.ts is stale: run afterword generate\n",
    });
  });

  test("does not count other ends of lines", async () => {
    const cwd = await generatedProject();
    const out = join(cwd, "generated");
    for (const [name, text] of Object.entries(filesOf(out)))
      writeFileSync(join(out, name), text.replaceAll("\n", "\r\n"));
    const before = filesOf(cwd);
    expect(await generateIn(cwd, "--check")).toMatchObject({ status: 0, stdout: "" });
    expect(await generateIn(cwd)).toMatchObject({ status: 0, stderr: "generated is up to date\n" });
    expect(filesOf(out)).toEqual(
      Object.fromEntries(
        Object.entries(before).flatMap(([name, text]) =>
          name.startsWith("generated/") ? [[name.slice("generated/".length), text]] : [],
        ),
      ),
    );
    // what is made again has the ends of lines that it always has
    writeFileSync(join(out, "v/types.d.ts"), "// Generated from a by afterword generate. Do not edit.\r\n");
    expect(await generateIn(cwd)).toMatchObject({ stderr: "generated: 1 changed (v)\n" });
  });

  test("believes nothing that an earlier run remembers", async () => {
    const cwd = await generatedProject();
    writeFileSync(
      join(cwd, "generated/v/types.d.ts"),
      "// Generated from a by afterword generate. Do not edit.",
    );
    remember(stampOf(join(cwd, "schemas"), join(cwd, "generated")));
    expect(await generateIn(cwd)).toMatchObject({ stderr: "generated is up to date\n" });
    expect(await generateIn(cwd, "--check")).toMatchObject({ status: 1 });
  });

  test("names a command with the folders that were given", async () => {
    const cwd = project();
    renameSync(join(cwd, "schemas"), join(cwd, "facts"));
    const { stdout } = await generateIn(cwd, "--check", "--schemas", "facts", "--out", "made");
    expect(stdout).toContain(
      "made/v/types.d.ts is missing: run afterword generate --schemas facts --out made\n",
    );
    expect(existsSync(join(cwd, "made"))).toBe(false);
  });

  test("and --watch exclude each other, and file names are refused", async () => {
    const cwd = project();
    expect(await generateIn(cwd, "--check", "--watch")).toMatchObject({ status: 2 });
    expect((await generateIn(cwd, "schemas")).stderr).toContain("--schemas DIR");
  });
});

describe("a failed run leaves the old output as it was", () => {
  const broken: [string, (cwd: string) => void, string][] = [
    [
      "broken JSON",
      (cwd) => writeFileSync(join(cwd, "schemas/v/openapi.json"), "{"),
      "schemas/v/openapi.json:1  broken-json",
    ],
    [
      "an unresolved $ref",
      (cwd) =>
        writeFileSync(
          join(cwd, "schemas/v/openapi.json"),
          V.replace('{"type":"string"}', '{"$ref":"#/gone"}'),
        ),
      "schemas/v/openapi.json:1  unresolved-ref",
    ],
    [
      "a broken rule",
      (cwd) => writeFileSync(join(cwd, "schemas/v/openapi.json"), V.replace('"string"', '"text"')),
      "schemas/v/openapi.json:1  unknown-type",
    ],
    [
      "an example that doesn't fit",
      (cwd) => {
        mkdirSync(join(cwd, "schemas/v/examples"));
        writeFileSync(join(cwd, "schemas/v/examples/call-ended.json"), "{}");
      },
      "schemas/v/examples/call-ended.json  example",
    ],
    [
      "no schemas folder",
      (cwd) => rmSync(join(cwd, "schemas"), { recursive: true }),
      "there is no folder schemas",
    ],
    [
      "a file in the place of the schemas folder",
      (cwd) => {
        rmSync(join(cwd, "schemas"), { recursive: true });
        writeFileSync(join(cwd, "schemas"), "");
      },
      "schemas cannot be read as a folder",
    ],
    [
      "a folder in the place of a file to be written",
      (cwd) => {
        writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
        rmSync(join(cwd, "generated/v/vendor.js"));
        mkdirSync(join(cwd, "generated/v/vendor.js"));
      },
      "generated/v/vendor.js is not a file",
    ],
    [
      "a file in the place of a folder to be written",
      (cwd) => {
        writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
        mkdirSync(join(cwd, "schemas/w"));
        writeFileSync(join(cwd, "schemas/w/openapi.json"), V);
        writeFileSync(join(cwd, "generated/w"), "");
      },
      "generated cannot be written",
    ],
    [
      "somebody's file in the place of one to be written",
      (cwd) => {
        writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
        writeFileSync(join(cwd, "generated/v/README.md"), "# Mine\n");
      },
      "generated/v/README.md was not generated",
    ],
  ];

  test.each(broken)("%s", async (_, breakIt, says) => {
    const cwd = await generatedProject();
    breakIt(cwd);
    const before = filesOf(cwd);
    const { status, stdout, stderr } = await generateIn(cwd);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^afterword: /);
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
    expect(filesOf(cwd)).toEqual(before);
  });

  test("a folder that may not be written", async () => {
    const cwd = await generatedProject();
    writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
    const before = filesOf(cwd);
    chmodSync(join(cwd, "generated/v"), 0o555);
    // root may write everywhere, so it becomes somebody else meanwhile
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      for (const name of ["", ...readdirSync(cwd, { recursive: true, encoding: "utf8" })])
        chownSync(join(cwd, name), NOBODY, NOBODY);
      process.seteuid?.(NOBODY);
    }
    const { status, stderr } = await generateIn(cwd);
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(cwd, "generated/v"), 0o755);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be written (EACCES)"),
    });
    expect(filesOf(cwd)).toEqual(before);
  });

  test("and what a new folder would have held is taken back", async () => {
    const cwd = project({ "schemas/w/openapi.json": V, "generated/w": "" });
    expect(await generateIn(cwd)).toMatchObject({ status: 2 });
    expect(readdirSync(join(cwd, "generated"))).toEqual(["w"]);
  });
});

describe("where no event is found, nothing is up to date", () => {
  const SCHEMA = JSON.stringify(PAYLOAD);
  const rest = { "node_modules/.keep": "", "schemas/notes/a.txt": "" };
  test.each<[string, Record<string, string>, string]>([
    ["an empty folder", {}, "there are no schemas in schemas (ERR_NO_SCHEMAS)\n  It has a folder per vendor"],
    [
      "a schema without a vendor's folder",
      { "schemas/order.schema.json": SCHEMA },
      "schemas/order.schema.json  stray-document",
    ],
    [
      "a vendor's folder in the place of the one above",
      { "schemas/openapi.json": V, "schemas/examples/order.json": SCHEMA },
      "schemas/openapi.json  stray-document",
    ],
    [
      "a schema under another name",
      { "schemas/v/order.json": SCHEMA },
      "schemas/v/order.json  stray-document",
    ],
    [
      "OpenAPI under another name",
      { "schemas/v/spec.yaml": "# one\nopenapi: 3.1.0\n" },
      "schemas/v/spec.yaml  stray-document",
    ],
  ])("%s", async (_, files, says) => {
    const cwd = await generatedProject(rest);
    const made = filesOf(join(cwd, "generated"));
    rmSync(join(cwd, "schemas/v"), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    for (const args of [[], ["--check"]]) {
      const { status, stdout, stderr } = await generateIn(cwd, ...args);
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: "",
        stderr: expect.stringContaining(says),
      });
      expect(stderr).not.toContain("examples");
    }
    expect(filesOf(join(cwd, "generated"))).toEqual(made);
  });

  test("a link in the place of a vendor's folder: it is said that links are not followed", async () => {
    const cwd = await generatedProject();
    renameSync(join(cwd, "schemas/v"), join(cwd, "v"));
    symlinkSync(join(cwd, "v"), join(cwd, "schemas/v"));
    const { status, stderr } = await generateIn(cwd);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^afterword: there are no schemas in schemas \(ERR_NO_SCHEMAS\)\n.*Symbolic links are not followed\.\n$/,
    );
  });

  test("one vendor among others whose document goes by another name is named; notes and what is shared are not", async () => {
    const cwd = project({ "schemas/w/notes.json": '["type"]', "schemas/w/shared.json": SCHEMA });
    expect(await generateIn(cwd)).toMatchObject({ status: 0 });
    writeFileSync(join(cwd, "schemas/w/api.json"), V);
    expect((await generateIn(cwd)).stderr).toContain("schemas/w/api.json  stray-document");
  });
});

describe("a tag that the schemas leave open", () => {
  const payload = (type: object) => ({ type: "object", properties: { type, id: { type: "string" } } });
  const generating = async (type: object, vendorFile: string) =>
    generateIn(
      folder({
        "schemas/acme/openapi.json": openapi({ "call.ended": payload(type), "call.started": payload(type) }),
        "schemas/acme/vendor.yaml": vendorFile,
      }),
    );
  const BLOCK = "x-afterword: { name: Acme, event: /type, conversationId: /id }\n";
  const NOTE =
    "afterword: no schema of acme says what events are called in payloads, so their names are taken: call.ended, call.started\n  If the vendor sends others, write in vendor.yaml: events: { WHAT-IS-SENT: NAME }.\n";

  test("is said once for the vendor, and is no error", async () => {
    const { status, stderr } = await generating({ type: "string" }, BLOCK);
    expect(status).toBe(0);
    expect(stderr).toBe(`${NOTE}generated: 8 new (acme)\n`);
  });
  test("is not said where vendor.yaml names the events, or a header has the tag", async () => {
    for (const file of [
      `${BLOCK}events: { call.ended: call.ended, call.started: call.started }\n`,
      'x-afterword: { name: Acme, event: { header: "x-event" }, conversationId: /id }\n',
    ]) {
      const { status, stderr } = await generating({ type: "string" }, file);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "generated: 8 new (acme)\n" });
    }
  });
  test("is not said where the schemas say it", async () => {
    const { status, stderr } = await generating({ enum: ["call.ended", "call.started"] }, BLOCK);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "generated: 8 new (acme)\n" });
  });
});

describe("what a mapping probably does not mean", () => {
  const generating = (words: readonly string[], mapping: object) => {
    const members = { type: { const: "call.ended" }, id: { type: "string" }, way: { enum: words } };
    const payload = { type: "object", required: ["type"], properties: members };
    const block = { name: "Acme", event: "/type", conversationId: "/id", conversation: { "*": mapping } };
    const document = JSON.parse(openapi({ "call.ended": payload }, {}, block));
    return generateIn(
      folder({
        "schemas/acme/openapi.json": JSON.stringify(document, undefined, 1),
        "node_modules/.keep": "",
      }),
    );
  };
  const channel = { from: "/way", words: { in: "phone" } };

  test("is noted, with its place, and is no error", async () => {
    const { status, stderr } = await generating(["in", "out"], { id: "/id", channel });
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^afterword: acme: call\.ended: \/way has the word out, for which the words of channel have no row \(schemas\/acme\/openapi\.json:\d+\)\ngenerated: /,
    );
  });

  test("is not noted without end", async () => {
    const references = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`way.${at}`, { from: "/way", words: { in: "a" } }]),
    );
    const { stderr } = await generating(["in", "out"], { references });
    expect(stderr.match(/for which the words of references\[way\.\d+\] have no row/g)).toHaveLength(10);
    expect(stderr).toContain("afterword: acme: and 2 more notes on its mapping\n");
  });

  test("is not noted where there is nothing", async () => {
    const { stderr } = await generating(["in"], { id: "/id", channel });
    expect(stderr).toMatch(/^generated: \d+ new \(acme\)\n$/);
  });
});

test("what is left out is said, with all else", async () => {
  const document = JSON.parse(V);
  for (let at = 0; at < 12; at++) document.webhooks[`ping.${at}`] = { post: { responses: {} } };
  const cwd = project({ "schemas/v/openapi.json": JSON.stringify(document) });
  expect(await generateIn(cwd)).toEqual({
    status: 0,
    stdout: "",
    stderr: `afterword: left out of v, without a JSON payload: ${[...Array(10).keys()].map((at) => `ping.${at}`).join(", ")}, and 2 more\ngenerated: 6 new (v)\n`,
  });
});

describe("what is not ours", () => {
  test("files without our header are never touched or removed, whatever lies beside them", async () => {
    const mine = {
      "generated/v/notes.md": "Generated from memory.\n",
      "generated/v/old.js": "// Generated from x by somebody else. Do not edit.\n",
      "generated/own/a.js": "export {};\n",
      "generated/top.js": "// Generated from schemas/x by afterword generate. Do not edit.\n",
      "generated/a/b/c.js": "// Generated from schemas/x by afterword generate. Do not edit.\n",
    };
    const cwd = await generatedProject({ ...mine, "schemas/w/openapi.json": V });
    rmSync(join(cwd, "schemas/v"), { recursive: true });
    expect((await generateIn(cwd)).stderr).toBe("generated: 6 removed (v)\n");
    rmSync(join(cwd, "generated/w"), { recursive: true });
    expect(filesOf(join(cwd, "generated"))).toEqual(
      Object.fromEntries(Object.entries(mine).map(([name, text]) => [name.slice("generated/".length), text])),
    );
  });

  test("a folder in which nothing is left goes with its vendor", async () => {
    const cwd = await generatedProject({ "schemas/w/openapi.json": V, "schemas/x/openapi.json": V });
    writeFileSync(join(cwd, "generated/x/mine.txt"), "");
    for (const vendor of ["w", "x"]) rmSync(join(cwd, "schemas", vendor), { recursive: true });
    await generateIn(cwd);
    expect(readdirSync(join(cwd, "generated"))).toEqual(["v", "x"]);
  });

  test.each([
    ["schemas", "schemas"],
    ["schemas", "./a/../schemas/"],
    ["v", "."],
    ["schemas", "schemas/out"],
    ["schemas", "schemas/v/generated/deeper"],
    ["v", "v/../v/out"],
  ])("nothing is generated among the schemas: --schemas %s --out %s", async (schemas, out) => {
    const cwd = project({ "v/v/openapi.json": V });
    const before = filesOf(cwd);
    for (const args of [[], ["--check"]]) {
      const { status, stderr } = await generateIn(cwd, "--schemas", schemas, "--out", out, ...args);
      expect(status).toBe(2);
      expect(stderr).toContain(`the output would go among the schemas in ${schemas}`);
    }
    expect(filesOf(cwd)).toEqual(before);
  });

  test.each(["generated", "generated/v", "generated/v/types.d.ts"])(
    "a symbolic link at %s is refused",
    async (link) => {
      const cwd = await generatedProject();
      const elsewhere = join(folder({}), "elsewhere");
      renameSync(join(cwd, link), elsewhere);
      symlinkSync(elsewhere, join(cwd, link));
      writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
      const before = [filesOf(cwd), existsSync(join(elsewhere, "v")) && filesOf(elsewhere)];
      const { status, stderr } = await generateIn(cwd);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `afterword: ${link} is a symbolic link; nothing was changed (ERR_LINK)\n  Remove it, or generate into another folder with --out DIR.\n`,
      });
      expect([filesOf(cwd), existsSync(join(elsewhere, "v")) && filesOf(elsewhere)]).toEqual(before);
    },
  );

  test("links among the schemas are not followed", async () => {
    const cwd = project();
    symlinkSync(join(cwd, "schemas/v"), join(cwd, "schemas/w"));
    symlinkSync("/etc/hostname", join(cwd, "schemas/v/host.schema.json"));
    await generateIn(cwd);
    expect(readdirSync(join(cwd, "generated"))).toEqual(["v"]);
    expect(readdirSync(join(cwd, "generated/v"))).not.toContain("host.js");
  });

  test("a README beside the output is changed between its markers only", async () => {
    const readme = (table: string) =>
      `# Mine\n\n<!-- vendors:start -->\n${table}<!-- vendors:end -->\n\nMore.\n`;
    const cwd = project({ "README.md": readme("old\n") });
    writeFileSync(
      join(cwd, "schemas/v/openapi.json"),
      openapi(
        { "call.ended": PAYLOAD },
        {},
        { name: "V", event: { header: "x-event" }, conversationId: { "call.ended": null } },
      ),
    );
    expect((await generateIn(cwd, "--check")).stdout).toContain(
      "README.md is stale: run afterword generate\n",
    );
    expect((await generateIn(cwd)).stderr).toBe("generated: 1 changed (README.md), 6 new (v)\n");
    expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe(
      readme(
        "| vendor | ended | other events | signature | retries after |\n|---|---|---|---|---|\n| [V](generated/v/README.md) |  | `call.ended` | unknown | not documented |\n",
      ),
    );
    expect(await generateIn(cwd, "--check")).toMatchObject({ status: 0 });
  });
});

/** A copy of the built package in a project whose libraries can be taken away. */
const installed = (): { cwd: string; cli: string; libraries: string } => {
  const cwd = project();
  const libraries = join(cwd, "node_modules");
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === ".package-lock.json") cpSync(join(root, "node_modules", name), join(libraries, name));
    else if (!name.startsWith("."))
      symlinkSync(realpathSync(join(root, "node_modules", name)), join(libraries, name));
  }
  const home = join(libraries, "afterword");
  mkdirSync(home);
  for (const name of ["dist", "schemas", "package.json"])
    cpSync(join(root, name), join(home, name), { recursive: true });
  return { cwd, cli: join(home, "dist/scripts/cli.js"), libraries };
};

const { peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
// the others belong to a subpath of the library and to other commands
const OTHERS = ["@opentelemetry/api", "ts-morph", "pg"];
const NEEDED = Object.keys(peerDependencies).filter((name) => !OTHERS.includes(name));
const INSTALL = "ajv@8 json-schema-to-typescript@16 openapi-typescript@7 typescript@5.9 yaml@2";

describe("the libraries", () => {
  test("are not loaded when nothing changed: then it runs without them, and else says which to install", async () => {
    const { cwd, cli, libraries } = installed();
    const first = await afterword(["generate"], { cwd, cli });
    expect(first).toMatchObject({ status: 0, stderr: "generated: 6 new (v)\n" });
    for (const name of readdirSync(libraries)) {
      if (name !== "afterword" && !name.startsWith(".")) rmSync(join(libraries, name));
    }
    expect(await afterword(["generate"], { cwd, cli })).toEqual({
      status: 0,
      stdout: "",
      stderr: "generated is up to date\n",
    });
    // to check means to generate again, without writing
    expect(await afterword(["generate", "--check"], { cwd, cli })).toMatchObject({ status: 2 });
    writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
    expect(await afterword(["generate"], { cwd, cli })).toEqual({
      status: 2,
      stdout: "",
      stderr: `afterword: generate needs ${NEEDED.join(", ")} (ERR_MISSING_LIBRARY)
  Run npm install --save-dev ${INSTALL}
  With pnpm, yarn or bun: add -D and the same names. A server needs none of them.
  ajv makes the validators
  json-schema-to-typescript makes the types
  openapi-typescript makes the types
  typescript prints the types
  yaml reads the schemas
`,
    });
    expect(await afterword(["generate", "--watch"], { cwd, cli })).toMatchObject({ status: 2 });
  });

  test("one that lacks is named, and so are versions that do not work, such as TypeScript 7", async () => {
    const { cwd, cli, libraries } = installed();
    rmSync(join(libraries, "ajv"));
    rmSync(join(libraries, "typescript"));
    symlinkSync(realpathSync(join(root, "node_modules/typescript7")), join(libraries, "typescript"));
    // what eslint brings
    rmSync(join(libraries, "yaml"));
    mkdirSync(join(libraries, "yaml"));
    writeFileSync(join(libraries, "yaml/package.json"), '{"name":"yaml","version":"1.10.2"}');
    writeFileSync(join(libraries, "yaml/index.js"), "");
    expect(await afterword(["generate"], { cwd, cli })).toMatchObject({
      status: 2,
      stderr: `afterword: generate needs ajv, typescript, yaml (ERR_MISSING_LIBRARY)
  Run npm install --save-dev ajv@8 typescript@5.9 yaml@2
  With pnpm, yarn or bun: add -D and the same names. A server needs none of them.
  ajv makes the validators
  typescript prints the types (7.0.2 is installed, which does not work)
  yaml reads the schemas (1.10.2 is installed, which does not work)
`,
    });
  });

  test("another generator, another input or another output is a change", async () => {
    const { cwd, cli } = installed();
    const stamp = pathToFileURL(join(dirname(cli), "generate/stamp.js")).href;
    const { stampOf } = (await import(stamp)) as typeof import("../../scripts/generate/stamp.js");
    mkdirSync(join(cwd, "generated/v"), { recursive: true });
    writeFileSync(join(cwd, "generated/v/a.js"), "");
    const digests = new Set<string>();
    const count = () => digests.add(stampOf(join(cwd, "schemas"), join(cwd, "generated"))?.digest ?? "").size;
    expect([count(), count()]).toEqual([1, 1]);
    const changed = [
      "node_modules/afterword/dist/scripts/generate/code.js",
      "node_modules/afterword/dist/src/vendor.js",
      "node_modules/afterword/dist/src/check/formats.js",
      "node_modules/.package-lock.json",
      "schemas/v/openapi.json",
      "schemas/v/examples/a.json",
      "generated/v/a.js",
      "generated/v/b.js",
      "README.md",
    ];
    for (const [at, name] of changed.entries()) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), "changed");
      expect(count(), name).toBe(at + 2);
    }
  });
});

describe("--watch", () => {
  /** Starts watching; `says` waits for a line. */
  const watching = (cwd: string, ...args: string[]) => {
    const child = spawn(process.execPath, [CLI, "generate", "--watch", ...args], { cwd });
    const said = collect(child);
    const closed = new Promise<number | null>((done) => child.once("close", done));
    let read = 0;
    const says = (line: RegExp): Promise<string> =>
      vi.waitFor(
        () => {
          const match = line.exec(said.stderr.slice(read));
          if (!match)
            throw new Error(`waiting for ${line}, heard ${JSON.stringify(said.stderr.slice(read))}`);
          read += match.index + match[0].length;
          return match[0];
        },
        { timeout: 60_000, interval: 50 },
      );
    const end = (signal: NodeJS.Signals = "SIGTERM") => {
      child.kill(signal);
      return closed;
    };
    return { says, end, said };
  };

  test("survives broken intermediate states, and says in one line what changed", async () => {
    const cwd = project();
    const document = join(cwd, "schemas/v/openapi.json");
    const { says, end, said } = watching(cwd);
    try {
      await says(/^generated: 6 new \(v\) \(\d+ ms\)\nwatching schemas\n/);

      writeFileSync(document, V.slice(0, 100));
      await says(
        /^afterword: 1 problem .*\n\nschemas\/v\/openapi\.json:1 {2}broken-json\n {2}.*\n {2}.*\nwaiting for the next save$/m,
      );
      writeFileSync(document, V.replace('"string"', '"text"'));
      await says(/^schemas\/v\/openapi\.json:1 {2}unknown-type\n {2}.*\n {2}.*\nwaiting for the next save$/m);
      expect(readFileSync(join(cwd, "generated/v/types.d.ts"), "utf8")).toContain("a: string;");

      writeFileSync(document, OTHER);
      await says(/^generated: 3 changed \(v\) \(\d+ ms\)$/m);
      expect(readFileSync(join(cwd, "generated/v/types.d.ts"), "utf8")).toContain("a: number;");

      // as editors save: beside it, then over it
      writeFileSync(`${document}~`, V);
      renameSync(`${document}~`, document);
      await says(/^generated: 3 changed \(v\) \(\d+ ms\)$/m);

      mkdirSync(join(cwd, "schemas/w"));
      writeFileSync(join(cwd, "schemas/w/openapi.json"), V);
      await says(/^generated: 6 new \(w\) \(\d+ ms\)$/m);

      rmSync(join(cwd, "schemas/w"), { recursive: true });
      await says(/^generated: 6 removed \(w\) \(\d+ ms\)$/m);
    } finally {
      expect(await end()).toBe(0);
    }
    expect(said.stdout).toBe("");
    expect(said.stderr).not.toContain("    at ");
    expect(await generateIn(cwd, "--check")).toMatchObject({
      status: 0,
      stderr: "generated is up to date\n",
    });
  });

  test("hears of every save of what was replaced: a file, a vendor's folder, all of the schemas, by absolute paths", async () => {
    const cwd = project();
    const document = join(cwd, "schemas/v/openapi.json");
    const { says, end } = watching("/", "--schemas", join(cwd, "schemas"), "--out", join(cwd, "generated"));
    const changes = () => says(/^\/.*\/generated: 3 changed \(v\) \(\d+ ms\)$/m);
    const inPlace = async () => {
      for (const text of [V, OTHER, V]) {
        writeFileSync(document, text);
        await changes();
      }
    };
    try {
      await says(/watching \/.*\/schemas\n/);
      writeFileSync(`${document}~`, OTHER);
      renameSync(`${document}~`, document);
      await changes();
      await inPlace();
      for (const replaced of ["schemas/v", "schemas"]) {
        cpSync(join(cwd, replaced), join(cwd, "other"), { recursive: true });
        rmSync(join(cwd, replaced), { recursive: true });
        await says(
          /there (?:are no schemas in|is no folder) \/.*\/schemas \(ERR_NO_SCHEMAS\)\n.*\nwaiting for the next save\n/,
        );
        renameSync(join(cwd, "other"), join(cwd, replaced));
        await says(/^\/.*\/generated: nothing changed/m);
        writeFileSync(document, OTHER);
        await changes();
        await inPlace();
      }
    } finally {
      await end();
    }
  });

  test("ended in the midst of its work, it leaves what was there or all that follows", async () => {
    const cwd = await generatedProject();
    const before = filesOf(join(cwd, "generated"));
    writeFileSync(join(cwd, "schemas/v/openapi.json"), OTHER);
    await generateIn(cwd);
    const after = filesOf(join(cwd, "generated"));
    const { says, end, said } = watching(cwd);
    try {
      await says(/watching schemas\n/);
    } finally {
      writeFileSync(join(cwd, "schemas/v/openapi.json"), V);
      await new Promise((done) => setTimeout(done, 60));
      expect(await end("SIGINT")).toBe(0);
    }
    expect([before, after]).toContainEqual(filesOf(join(cwd, "generated")));
    expect(said.stderr).not.toContain("unexpected");
  });

  test("of a folder that isn't there ends at once", async () => {
    expect(await generateIn(folder({}), "--watch")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no folder schemas"),
    });
  });
});
