import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { declarations } from "../support/declarations.js";
import { evaluated } from "../support/evaluated.js";
import { filesOf, folder, root } from "../support/files.js";
import { PARLANCE } from "../support/generating.js";

const require = createRequire(import.meta.url);
const dir = folder({});
const out = join(dir, "generated");
let files: Record<string, string> = {};

beforeAll(async () => {
  await generate({ schemas: PARLANCE, out });
  files = filesOf(out);
});

describe("the made-up vendor, which uses every construct of the profile", () => {
  test.each([
    "parlance/types.d.ts",
    "parlance/paths.d.ts",
    "parlance/call-ended.js",
    "parlance/call-ended.d.ts",
    "parlance/call-noted.js",
    "parlance/vendor.js",
    "parlance/vendor.d.ts",
    "parlance/normalize.js",
    "parlance/normalize.d.ts",
    "parlance/pii.jsonc",
    "parlance/README.md",
    "_ledger/types.d.ts",
    "_ledger/ledger-entry.js",
  ])("%s", (name) => expect(files[name]).toMatchFileSnapshot(`expected/generated/${name}`));

  test("makes one module per event and nothing else", () => {
    expect(Object.keys(files).sort()).toEqual(
      [
        ...["README.md", "ledger-entry.d.ts", "ledger-entry.js", "types.d.ts"].map(
          (name) => `_ledger/${name}`,
        ),
        ...["call-ended", "call-noted", "voicemail"].flatMap((name) => [
          `parlance/${name}.d.ts`,
          `parlance/${name}.js`,
        ]),
        ...["README.md", "paths.d.ts", "pii.jsonc", "types.d.ts"].map((name) => `parlance/${name}`),
        ...["normalize.d.ts", "normalize.js", "vendor.d.ts", "vendor.js"].map((name) => `parlance/${name}`),
      ].sort(),
    );
  });

  test("every file says where it comes from and how it is made again", () => {
    for (const [name, text] of Object.entries(files)) {
      expect(text.split("\n")[0], name).toMatch(
        /^(?:\/\/|<!--) Generated from schemas\/(?:parlance\/openapi\.yaml|_ledger\/ledger-entry\.schema\.json) by afterword generate\. Do not edit\.(?: -->)?$/,
      );
      expect(text.endsWith("\n") && !text.endsWith("\n\n"), name).toBe(true);
    }
  });

  test("its modules hold payloads against the schema", () => {
    const { event } = evaluated(files["parlance/call-ended.js"] as string);
    const payload = {
      kind: "call.ended",
      call: { id: 0, state: "lost", caller: null, price: 0.3, code: "ab" },
      turns: [{ type: "speech", text: "" }, { type: "tool", arguments: {} }, { type: "song" }],
      settings: { volume: "loud", tone: 1 },
      folder: { name: "a", folders: [{ name: "b", parent: { nam: "c" } }] },
      more: 1,
    };
    expect(event.check(payload).map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      "value /turns/2/type",
      "type /settings/volume",
      "type /settings/tone",
      "missing /folder/folders/0/parent/name",
      "limit /call/id",
      "unknown-value /call/state",
      "limit /call/price",
      "limit /call/code",
      "limit /call/code",
      "limit /turns/0/text",
      "limit /turns/1/arguments",
      "unknown-field /folder/folders/0/parent/nam",
      "unknown-field /more",
    ]);
  });
});

/** Values that must fit the types, and that must not. */
const USES = `
import { callEnded, parlance, type CallEnded, type ParlanceEvent, type ParlanceEvents, type Turn } from "../generated/parlance/vendor.js";
import { ledgerEntry } from "../generated/_ledger/ledger-entry.js";
import type { LedgerEntry } from "../generated/_ledger/types.js";

const ended = {
  kind: "call.ended",
  call: { id: 1, state: "a new word", reason: null, caller: null, callee: { name: "" } },
  turns: [{ type: "speech", text: "" }, { type: "tool", result: null }],
  settings: { volume: 1, tone: "warm" },
  extracted: [],
  labels: { a: 1, b: true, c: "" },
  folder: { name: "", folders: [{ name: "", parent: null }] },
} satisfies CallEnded;
const event: ParlanceEvent = ended;
if (event.kind === "call.ended") event.call.id.toFixed();
// @ts-expect-error the other events have no call
event.kind !== "call.ended" && event.call;
// @ts-expect-error a tag is no open list
({ ...ended, kind: "call.end" }) satisfies CallEnded;
// @ts-expect-error a required member
({ kind: "call.ended" }) satisfies CallEnded;
// @ts-expect-error a map's members have its type
({ ...ended, settings: { tone: {} } }) satisfies CallEnded;
const turn = (of: Turn): unknown => (of.type === "speech" ? of.text : of.arguments);
const value: unknown = ended;
if (callEnded.is(value)) value.call.state satisfies "completed" | "missed" | "busy" | (string & {}) | undefined;
const tag: "call.ended" = parlance.events["call.ended"].tag;
const noted: ParlanceEvents["call.noted"] = { kind: "call.noted", id: "", author: { name: "" } };
const { id, unmapped }: { id: string | null; unmapped: readonly string[] } = parlance.normalize("call.ended", ended);
const entry: LedgerEntry = { amount: 1, lines: [], state: null, first: { of: { of: null } } };
if (ledgerEntry.is(value)) value satisfies LedgerEntry;
export { entry, id, noted, tag, turn, unmapped };
`;

describe("all generated output compiles in one program, with skipLibCheck off", () => {
  beforeAll(() => {
    declarations();
    cpSync(join(root, "generated"), out, { recursive: true });
    mkdirSync(join(dir, "node_modules"));
    symlinkSync(root, join(dir, "node_modules/afterword"));
    mkdirSync(join(dir, "uses"));
    writeFileSync(join(dir, "uses/uses.ts"), USES);
    writeFileSync(join(dir, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(dir, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          ...{ strict: true, skipDefaultLibCheck: true, noEmit: true, module: "NodeNext", target: "ES2022" },
          ...{ types: [], lib: ["ES2022"], exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
          isolatedModules: true,
          verbatimModuleSyntax: true,
        },
        include: ["generated", "uses"],
      }),
    );
  });

  test("and its modules load in Node as they are", () => {
    const file = join(dir, "uses/uses.mjs");
    writeFileSync(
      file,
      `import { callEnded, parlance } from "../generated/parlance/vendor.js";
import { ledgerEntry } from "../generated/_ledger/ledger-entry.js";
console.log(parlance.events["call.ended"] === callEnded, callEnded.check({}).length, ledgerEntry.is({}));
const payload = { kind: "call.ended", sent_at: "1767225600", call: { id: 7, state: "missed" }, turns: [{ type: "speech", text: "Hello" }] };
const { id, occurredAt, channel, transcript, unmapped } = parlance.normalize("call.ended", payload);
console.log(JSON.stringify([id, occurredAt, channel, transcript.text, unmapped]));`,
    );
    const RECORD = '["7","2026-01-01T00:00:00Z","phone","Hello",["/turns/0/type"]]';
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: `true 2 false\n${RECORD}\n`, stderr: "" });
  });

  test.each([
    ["5.9", "typescript/package.json"],
    ["7", "typescript7/package.json"],
  ])("TypeScript %s", { timeout: 120_000 }, (_, manifest) => {
    const bin = Object.values(require(manifest).bin as Record<string, string>)[0] as string;
    const tsc = join(require.resolve(manifest), "..", bin);
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", dir], { encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});
