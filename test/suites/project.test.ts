import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declarations } from "../support/declarations.js";
import { root } from "../support/files.js";

// A project of somebody else: the packed package, a folder of schemas, what is generated from it, and how it is used.

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** A document that was written for anybody, not for us. */
const DOCUMENT = {
  openapi: "3.0.3",
  info: { title: "Acme", version: "1" },
  paths: { "/calls": { get: { responses: { 200: { description: "Calls." } } } } },
  components: {
    schemas: {
      Event: {
        type: "object",
        required: ["type"],
        properties: { type: { type: "string" }, at: { type: "string", format: "date-time", nullable: true } },
        discriminator: { propertyName: "type" },
      },
      CallEnded: {
        allOf: [
          { $ref: "#/components/schemas/Event" },
          {
            type: "object",
            required: ["call"],
            properties: {
              type: { type: "string", enum: ["call.ended"] },
              call: { $ref: "#/components/schemas/Call" },
            },
          },
        ],
      },
      CallNoted: {
        type: "object",
        properties: {
          type: { enum: ["call.noted"] },
          notes: { type: "array", items: { $ref: "#/components/schemas/Note" } },
        },
        anyOf: [{ properties: { by: { type: "string" } }, required: ["by"] }, { required: ["notes"] }],
      },
      Call: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, state: { type: "string", enum: ["done", "lost"] } },
        additionalProperties: false,
      },
      Note: { oneOf: [{ type: "string" }, { type: "object", properties: { text: { type: "string" } } }] },
    },
  },
};

const VENDOR = `events: { call.ended: CallEnded, call.noted: CallNoted }
x-afterword:
  name: Acme
  event: /type
  conversationId: { call.ended: /call/id, call.noted: null }
  signature: { scheme: none }
`;

/** The same vendor with a mapping: its conversations need no code. */
const MAPPED = `${VENDOR.replace("name: Acme", "name: Globe")}  conversation:
    call.ended:
      phase: ended
      id: /call/id
      endedAt: /at
      outcome: { raw: /call/state }
    call.noted:
      transcript: { items: [{ each: /notes, kind: message, role: { value: agent }, text: /text }] }
`;

const USES = `
import { defineVendor, receive } from "afterword";
import { acme, callEnded, type AcmeEvents, type Call, type CallEnded } from "./generated/acme/vendor.js";
import { globe, type GlobeVendor } from "./generated/globe/vendor.js";
import { order, orders } from "./generated/orders/vendor.js";

const payload: unknown = JSON.parse('{"type":"call.ended","at":null,"call":{"id":"c1","state":"dropped"}}');
const told: unknown[] = [callEnded.is(payload), callEnded.check(payload).map(({ kind, pointer }) => kind + " " + pointer)];
if (callEnded.is(payload)) {
  const call: Call = payload.call;
  payload satisfies CallEnded;
  told.push(call.id);
}
const noted: AcmeEvents["call.noted"] = { type: "call.noted", notes: ["a", { text: "b" }] };
told.push(acme.events["call.noted"].is(noted));
// @ts-expect-error a number is no id
({ type: "call.ended", call: { id: 1 } }) satisfies CallEnded;

const request = () => new Request("https://example.com", { method: "POST", body: JSON.stringify(payload) });
const receipt = await receive(acme, request(), { allowUnsigned: true });
told.push(receipt.verdict, receipt.event, receipt.conversation);
if (receipt.verdict === "ok" && receipt.event === "call.ended") receipt.payload.call.id satisfies string;

const mapped = defineVendor(acme, {
  normalize: { "call.ended": ({ call }) => ({ record: { outcome: { raw: call.state } }, uses: ["/call/state"] }) },
});
const again = await receive(mapped, request(), { allowUnsigned: true });
told.push(again.conversation?.event, again.conversation?.outcome?.raw, again.conversation?.unmapped);
const { conversation } = await receive(globe, request(), { allowUnsigned: true });
told.push([conversation?.id, conversation?.phase, conversation?.outcome?.raw, conversation?.unmapped]);
const vendor: GlobeVendor = globe;
told.push(vendor.normalize("call.noted", noted).transcript.items.map(({ text }) => text));
told.push(orders.slug, order.check(["a", 1, 2]).length);
console.log(JSON.stringify(told));
`;

/** Sends genuine and forged deliveries to the server that `init` was run on. */
const TRIES = `
import { readFileSync } from "node:fs";
import { sign } from "afterword";
import { phonic } from "afterword/phonic";
import { server } from "./server.js";

console.error = () => undefined;
const secret = "whsec_" + Buffer.alloc(32, 7).toString("base64");
Object.assign(process.env, { PHONIC_WEBHOOK_SECRET: secret, ACME_WEBHOOK_SECRET: "a token of some length" });
const post = async (path, headers, body) =>
  (await fetch("http://127.0.0.1:" + server.address().port + path, { method: "POST", headers, body })).status;
server.listen(0, "127.0.0.1", async () => {
  const body = readFileSync("node_modules/afterword/schemas/phonic/examples/conversation-ended.json", "utf8");
  const headers = await sign(phonic, body, { secret });
  const call = '{"type":"call.ended","at":null,"call":{"id":"c1","state":"dropped"}}';
  const statuses = [
    await post("/webhooks/phonic", headers, body),
    await post("/webhooks/phonic", headers, body + " "),
    await post("/webhooks/acme?token=a%20token%20of%20some%20length", {}, call),
    await post("/webhooks/acme?token=another", {}, call),
  ];
  console.log(JSON.stringify(statuses));
  server.close();
});
`;

const folder = mkdtempSync(join(tmpdir(), "afterword-project-"));
const project = join(folder, "project");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });

/** Runs a program of this Node. */
const node = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
};

const write = (name: string, content: string | object): void => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), typeof content === "string" ? content : JSON.stringify(content));
};

beforeAll(() => {
  declarations();
  const [report] = JSON.parse(npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", folder));
  write("package.json", { name: "project", private: true, type: "module" });
  // what it needs lies here already: nothing is fetched
  const needed = Object.keys(manifest.dependencies).flatMap((name) => installed(name));
  npm(
    project,
    "install",
    "--offline",
    "--install-links",
    ...["--ignore-scripts", "--no-audit", "--no-fund", "--omit=peer"],
    join(folder, report.filename),
    ...new Set(needed),
  );
  for (const name of Object.keys(manifest.peerDependencies)) link(name);
  for (const name of ["@types/node", "undici-types"]) link(name);
  write("schemas/acme/openapi.json", DOCUMENT);
  write("schemas/acme/vendor.yaml", VENDOR);
  write("schemas/globe/openapi.json", DOCUMENT);
  write("schemas/globe/vendor.yaml", MAPPED);
  write("schemas/orders/order.schema.json", {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "array",
    items: [{ type: "string" }],
    additionalItems: { type: "integer" },
  });
}, 120_000);

const link = (name: string): void => {
  const to = join(project, "node_modules", name);
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(realpathSync(join(root, "node_modules", name)), to);
};

const installed = (name: string): string[] => {
  const path = join(root, "node_modules", name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  return [path, ...Object.keys(dependencies).flatMap(installed)];
};

describe("somebody's project", () => {
  test("npx afterword generate makes types, validators and vendors of other people's schemas", () => {
    const { status, stderr } = spawnSync("npx", ["--offline", "afterword", "generate"], {
      cwd: project,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/generated: \d+ new \(acme, globe, orders\)\n/),
    });
    expect(readFileSync(join(project, "schemas/acme/openapi.json"), "utf8")).toBe(JSON.stringify(DOCUMENT));
  });

  const MODES = {
    NodeNext: { module: "NodeNext" },
    Bundler: { module: "ESNext", moduleResolution: "Bundler" },
  };
  const cases = ["typescript", "typescript7"].flatMap((compiler) =>
    Object.keys(MODES).map((mode) => ({ compiler, mode: mode as keyof typeof MODES })),
  );

  test.each(cases)("what it makes compiles: $compiler, $mode", ({ compiler, mode }) => {
    write("uses.ts", USES);
    write(`${mode}.json`, {
      compilerOptions: {
        ...{
          target: "ES2022",
          lib: ["ES2022", "DOM"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
        },
        ...{
          noUncheckedIndexedAccess: true,
          verbatimModuleSyntax: true,
          isolatedModules: true,
          // of declarations, TypeScript's own need no check
          skipLibCheck: false,
          skipDefaultLibCheck: true,
        },
        ...{ outDir: `out-${mode}`, rootDir: "." },
        ...MODES[mode],
      },
      files: ["uses.ts"],
    });
    const path = require.resolve(`${compiler}/package.json`);
    const { bin } = JSON.parse(readFileSync(path, "utf8"));
    expect(node(join(dirname(path), bin.tsc), "-p", `${mode}.json`)).toEqual({ status: 0, said: "" });
  });

  test("and runs in plain Node", () => {
    // the types are gone, the imports stay
    const { transpileModule, ModuleKind, ScriptTarget } = require("typescript");
    const { outputText } = transpileModule(USES, {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, verbatimModuleSyntax: true },
    });
    write("uses.mjs", outputText);
    expect(node("uses.mjs")).toEqual({
      status: 0,
      said: `${JSON.stringify([
        true,
        ["unknown-value /call/state"],
        "c1",
        true,
        "drifted",
        "call.ended",
        null,
        "call.ended",
        "dropped",
        ["/at"],
        ["c1", "ended", "dropped", []],
        ["b"],
        "orders",
        0,
      ])}\n`,
    });
  });

  const cli = (...args: string[]) => node("node_modules/afterword/dist/scripts/cli.js", ...args);

  test("the command line makes the same conversations, and says whose payloads it cannot map", () => {
    write("call.json", '{"type":"call.ended","at":null,"call":{"id":"c1","state":"dropped"}}');
    const { status, said } = cli("normalize", "call.json", "--vendor", "globe", "--schemas", "schemas");
    expect(status).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ vendor: "globe", id: "c1", outcome: { raw: "dropped" } });
    expect(cli("normalize", "call.json", "--vendor", "acme", "--schemas", "schemas")).toMatchObject({
      status: 1,
      said: expect.stringContaining("Write conversation into the x-afterword of schemas/acme."),
    });
  });

  test("diff --uses names the lines that use what a new version of the schemas takes away", () => {
    write(
      "lines/call.ts",
      `import type { Call, CallEnded } from "../generated/acme/vendor.js";
import type { Call as Other } from "../generated/globe/vendor.js";
export const state = (payload: CallEnded) => payload.call.state;
export const ended = ({ id, state: word = "done" }: Call): string => id + word;
export const other = (call: Other) => call.state;
`,
    );
    write("lines.json", {
      compilerOptions: {
        ...{ target: "ES2022", lib: ["ES2022", "DOM"], types: [] },
        ...{ module: "NodeNext", strict: true, noEmit: true },
      },
      include: ["lines"],
    });
    const { Call, ...others } = DOCUMENT.components.schemas;
    const next = { ...others, Call: { ...Call, properties: { id: Call.properties.id } } };
    write("next/acme/openapi.json", { ...DOCUMENT, components: { schemas: next } });
    write("next/acme/vendor.yaml", VENDOR);
    write("before/acme/openapi.json", DOCUMENT);
    write("before/acme/vendor.yaml", VENDOR);
    const { status, said } = cli("diff", "before", "next", "--uses", "lines.json", "--format", "json");
    const { changes } = JSON.parse(said);
    const lines = changes.flatMap((change: { uses: { file: string; line: number; compiles: boolean }[] }) =>
      change.uses.map(({ file, line, compiles }) => `${file}:${line} ${compiles}`),
    );
    expect({ status, lines }).toEqual({
      status: 1,
      lines: ["lines/call.ts:3 false", "lines/call.ts:4 false"],
    });
  });

  test("a built-in vendor that was ejected has its mapping, which may be changed", () => {
    expect(cli("eject", "phonic", "-o", "ejected").status).toBe(0);
    const path = join(project, "ejected/phonic/openapi.yaml");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace("tenant: /data/conversation/workspace", "tenant: /created_at"),
    );
    const call = join(project, "node_modules/afterword/schemas/phonic/examples/conversation-ended.json");
    expect(cli("generate", "--schemas", "ejected", "--out", "made").status).toBe(0);
    const { said } = cli("normalize", call, "--schemas", "ejected");
    const record = JSON.parse(/^\{.*/m.exec(said)?.[0] ?? "");
    const payload = JSON.parse(readFileSync(call, "utf8"));
    expect(record).toMatchObject({ vendor: "phonic", phase: "ended", tenant: payload.created_at });
    write(
      "ejected.mjs",
      `import { readFileSync } from "node:fs";
import { phonic } from "./made/phonic/vendor.js";
const payload = JSON.parse(readFileSync(${JSON.stringify(call)}, "utf8"));
console.log(JSON.stringify(phonic.normalize("conversation.ended", payload)));`,
    );
    expect(JSON.parse(node("ejected.mjs").said)).toEqual(record);
  });

  test("npx afterword init adds webhooks to it, of a built-in vendor and of its own, and its server receives", () => {
    write(
      "server.js",
      'import { createServer } from "node:http";\n\nexport const server = createServer((request, response) => {\n  response.end();\n});\n',
    );
    // what the tests before it left: eject names another folder, and the others receive acme already
    for (const name of ["afterword.json", "uses.ts", "uses.mjs"])
      rmSync(join(project, name), { force: true });
    const { status, said } = cli("init", "phonic", "acme");
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining("node:http in server.js:3"),
    });
    expect(cli("init", "phonic", "acme").said).toContain("Nothing to change.");
    expect(readFileSync(join(project, "webhooks/acme.js"), "utf8")).toContain(
      'import { acme } from "../generated/acme/vendor.js";',
    );
    write("tries.mjs", TRIES);
    // the name of a conversation that was taken stands before the statuses
    expect(node("tries.mjs")).toEqual({ status: 0, said: expect.stringMatching(/\n\[200,401,200,401\]\n$/) });
  });
});
