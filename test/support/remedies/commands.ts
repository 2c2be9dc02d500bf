import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Command } from "../../../scripts/command.js";
import * as diff from "../../../scripts/commands/diff.js";
import * as generate from "../../../scripts/commands/generate.js";
import * as infer from "../../../scripts/commands/infer.js";
import * as merge from "../../../scripts/commands/merge.js";
import * as redact from "../../../scripts/commands/redact.js";
import * as subscribe from "../../../scripts/commands/subscribe.js";
import * as validate from "../../../scripts/commands/validate.js";
import * as verify from "../../../scripts/commands/verify.js";
import { generate as generateFiles } from "../../../scripts/generate/index.js";
import { type Declare, DeclareError, declareHere } from "../../../scripts/generate/types/worker.js";
import { openProject } from "../../../scripts/program/open.js";
import { marksOfVersion } from "../../../scripts/redact/marks.js";
import { AfterwordError, type CommandCode } from "../../../src/errors.js";
import { called } from "../commands/call.js";
import { afterword } from "../commands/process.js";
import { BODY, captured, ENV, OLD, vendorOf, WHSEC } from "../commands/secrets.js";
import { folder, root } from "../files.js";
import { openapi } from "../generating.js";
import type { Remedies } from "./remedy.js";

type Ran = Pick<Command, "options" | "run">;

/** Runs a command. `generate` and `diff` take folders from the folder of the process, so theirs are written whole. */
const run = async (command: Ran, given: string[], cwd: string, env: Record<string, string> = {}) => {
  const args =
    command === generate
      ? whole(given, cwd)
      : given.map((each) => (each === "schemas" && command === diff ? join(cwd, each) : each));
  const { code, stderr } = await called(command, args, { cwd, env });
  return { code, stderr };
};

const whole = (given: string[], cwd: string): string[] => {
  const { values } = parseArgs({
    args: given,
    options: { schemas: { type: "string" }, out: { type: "string" } },
  });
  const { schemas = "schemas", out = "generated" } = values;
  return ["--schemas", join(cwd, schemas), "--out", join(cwd, out)];
};

/** The first complaint of a command that goes on after it, as the error that it was made from. */
const complained = async (...call: Parameters<typeof run>): Promise<AfterwordError | { code: number }> =>
  errorIn(run(...call));

const errorIn = async <Ended extends { stderr: string }>(
  run: Promise<Ended>,
): Promise<AfterwordError | Ended> => {
  const ended = await run;
  const [, message, code, hint] = /^afterword: (.*) \((ERR_\w+)\)\n(?: {2}(.*)\n)?/.exec(ended.stderr) ?? [];
  return message === undefined ? ended : new AfterwordError(code as CommandCode, message, { hint });
};

/** Runs a command that has to end with 0. */
const succeeds = async (...call: Parameters<typeof run>): Promise<void> => {
  const ended = await run(...call);
  if (ended.code !== 0) throw new Error(`${ended.code}: ${ended.stderr}`);
};

const SCHEMAS = { "schemas/acme/openapi.json": openapi({ ended: { type: "object" } }) };

/** A folder with a vendor's schemas and whatever else is needed. */
const project = (files: Record<string, string | Uint8Array> = {}): string => folder({ ...SCHEMAS, ...files });

const repository = (files: Record<string, string>): string => {
  const cwd = folder(files);
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
  ])
    spawnSync("git", args, { cwd });
  return cwd;
};

/** A project of one file, with schemas of Phonic in which one word was changed. */
const using = (code: string): string => {
  const schema = readFileSync(join(root, "schemas/phonic/openapi.yaml"), "utf8");
  const cwd = folder({
    "schemas/phonic/openapi.yaml": schema.replace("user_canceled", "user_cancelled"),
    "tsconfig.json": '{ "compilerOptions": { "module": "nodenext", "skipLibCheck": true, "types": [] } }',
    "a.ts": code,
  });
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(root, join(cwd, "node_modules/afterword"));
  return cwd;
};

const captures = { "captures/a.ndjson": `${BODY.replaceAll("\n", " ")}\n` };
const inputs = folder({
  "a.json": BODY,
  "binary.json": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  "often.json": [1, 2, 3, 4, 5].reduce((bytes) => gzipSync(bytes), Buffer.from(BODY) as Buffer),
  "once.json.gz": gzipSync(BODY),
  "twice.json.gz": gzipSync(gzipSync(`${BODY}${" ".repeat(4 << 20)}`)),
  "none/readme.txt": "no capture",
  ...captures,
});

/** Writes the part of one of two shards. */
const shard = async (cwd: string, index: number, ...options: string[]): Promise<void> => {
  const args = ["captures", "--shard", `${index}/2`, "--format", "part", ...options];
  writeFileSync(join(cwd, `parts/${index}.ndjson`), (await called(validate, args, { cwd })).stdout);
};

/** A folder with captures, and with the parts of both shards. */
const inTwo = async (): Promise<string> => {
  const cwd = folder({ ...captures, "parts/1.ndjson": "" });
  for (const index of [1, 2]) await shard(cwd, index);
  return cwd;
};

const cutOff = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, -20));

/** What stops a command. */
export const commandRemedies: Remedies<CommandCode> = {
  ERR_USAGE: {
    provoke: () => run(validate, ["--vendor", "phonik", "a.json"], inputs),
    place: /--vendor .*"phonik"/,
    remedy: /Did you mean phonic\?/,
    follow: () => succeeds(validate, ["--vendor", "phonic", "a.json"], inputs),
  },
  ERR_PROJECT_FILE: {
    provoke: () =>
      run(validate, ["a.json"], folder({ "a.json": BODY, "afterword.json": '{\n"vendor": [] }' })),
    place: /^afterword\.json:2 .*"vendor"/,
    remedy: /Did you mean vendors\?/,
    follow: () =>
      succeeds(
        validate,
        ["a.json"],
        folder({ "a.json": BODY, "afterword.json": '{\n"vendors": ["phonic"] }' }),
      ),
  },
  ERR_INPUT_NO_FILE: {
    provoke: () => complained(validate, ["b.json"], inputs),
    place: /"b\.json"/,
    remedy: /Check the path/,
    follow: () => succeeds(validate, ["a.json"], inputs),
  },
  ERR_INPUT_NO_MATCH: {
    provoke: () => complained(validate, ["none"], inputs),
    place: /"none"/,
    remedy: /\*\.json, \*\.ndjson, \*\.jsonl.*name other files/,
    follow: () => succeeds(validate, ["captures"], inputs),
  },
  ERR_INPUT_UNREADABLE: {
    provoke: () => {
      const cwd = folder({ "a.json": BODY });
      // a link to itself can be read by nobody, not even by root
      symlinkSync("loop.json", join(cwd, "loop.json"));
      return complained(validate, ["loop.json"], cwd);
    },
    place: /"loop\.json"/,
    remedy: /permissions|link/,
    follow: () => succeeds(validate, ["a.json"], inputs),
  },
  ERR_INPUT_BINARY: {
    provoke: () => complained(validate, ["binary.json"], inputs),
    place: /"binary\.json" is /,
    remedy: /JSON|Decompress/,
    follow: () => succeeds(validate, ["a.json"], inputs),
  },
  ERR_INPUT_PACKED: {
    provoke: () => complained(validate, ["often.json"], inputs),
    place: /"often\.json" .*4 times/,
    remedy: /Decompress it first/,
    follow: () => succeeds(validate, ["once.json.gz"], inputs),
  },
  ERR_INPUT_EXPANDS: {
    provoke: () => complained(validate, ["twice.json.gz"], inputs),
    place: /"twice\.json\.gz" .*larger than/,
    remedy: /--max-unpacked/,
    follow: () => succeeds(validate, ["--max-unpacked", "10MiB", "twice.json.gz"], inputs),
  },
  ERR_INPUT_PART: {
    provoke: async () => {
      const cwd = await inTwo();
      cutOff(join(cwd, "parts/2.ndjson"));
      return run(merge, ["parts"], cwd);
    },
    place: /"parts\/2\.ndjson" is cut off/,
    remedy: /Run its shard again/,
    follow: async () => succeeds(merge, ["parts"], await inTwo()),
  },
  ERR_INPUT_PART_OTHER: {
    provoke: async () => {
      const cwd = await inTwo();
      await shard(cwd, 2, "--all");
      return run(merge, ["parts"], cwd);
    },
    place: /"parts\/2\.ndjson" is of another run than "parts\/1\.ndjson": another --all/,
    remedy: /same options, files and schemas/,
    follow: async () => succeeds(merge, ["parts"], await inTwo()),
  },
  ERR_INPUT_PART_TWICE: {
    provoke: async () => {
      const cwd = await inTwo();
      cpSync(join(cwd, "parts/2.ndjson"), join(cwd, "parts/3.ndjson"));
      return run(merge, ["parts"], cwd);
    },
    place: /"parts\/2\.ndjson" and "parts\/3\.ndjson" are both shard 2 of 2/,
    remedy: /Name one of them/,
    follow: async () => succeeds(merge, ["parts/1.ndjson", "parts/2.ndjson"], await inTwo()),
  },
  ERR_INPUT_PART_MISSING: {
    provoke: async () => run(merge, ["parts/1.ndjson"], await inTwo()),
    place: /shard 2 of 2 is missing/,
    remedy: /run the other shards, and name their parts too/,
    follow: async () => succeeds(merge, ["parts"], await inTwo()),
  },
  ERR_CAPTURE: {
    provoke: async () => {
      const cwd = folder({ "a.json": await captured({ vendor: undefined } as never) });
      const { stdout } = await called(verify, ["a.json"], { cwd, env: ENV });
      const [, code, message] = /a\.json:\d+ {2}(ERR_\w+) {2}(.*)/.exec(stdout) ?? [];
      return new AfterwordError(code as "ERR_CAPTURE", `a.json:1 ${message}`);
    },
    place: /^a\.json:1 .*whose it is/,
    remedy: /--vendor/,
    follow: async () =>
      succeeds(
        verify,
        ["--vendor", "phonic", "a.json"],
        folder({ "a.json": await captured({ vendor: undefined } as never) }),
        ENV,
      ),
  },
  ERR_NO_SECRET: {
    provoke: async () => run(verify, ["a.json"], folder({ "a.json": await captured() })),
    place: /Phonic/,
    remedy: /Set PHONIC_WEBHOOK_SECRET .*--secrets FILE/,
    follow: async () => succeeds(verify, ["a.json"], folder({ "a.json": await captured() }), ENV),
  },
  ERR_SECRETS_FILE: {
    provoke: async () => {
      const cwd = folder({ "a.json": await captured(), secrets: "phonic=whsec" });
      chmodSync(join(cwd, "secrets"), 0o600);
      return run(verify, ["--secrets", "secrets", "a.json"], cwd);
    },
    place: /--secrets/,
    remedy: /Write JSON: \{"phonic"/,
    follow: async () => {
      const cwd = folder({ "a.json": await captured(), secrets: JSON.stringify({ phonic: WHSEC }) });
      chmodSync(join(cwd, "secrets"), 0o600);
      await succeeds(verify, ["--secrets", "secrets", "a.json"], cwd);
    },
  },
  ERR_GENUINE_SECRET: {
    provoke: () => redacting({ phonic: WHSEC }),
    place: /Phonic .*PHONIC_WEBHOOK_SECRET/,
    remedy: /a secret made for tests, or leave out --secrets/,
    follow: () => redacting({ phonic: OLD }),
  },
  ERR_NO_KEY: {
    provoke: () => run(subscribe, ["ada", "--base-url", "https://127.0.0.1:1"], inputs),
    place: /Ada/,
    remedy: /Set ADA_API_KEY, or give --key-file FILE/,
    follow: async () => {
      // with a key the next thing that lacks is asked for
      const args = ["ada", "--base-url", "https://127.0.0.1:1"];
      const error = await run(subscribe, args, inputs, { ADA_API_KEY: "key" }).catch((thrown) => thrown);
      if (error.code === "ERR_NO_KEY") throw error;
    },
  },
  ERR_MISSING_LIBRARY: {
    provoke: () => {
      // a copy without its node_modules
      const cwd = project();
      for (const each of ["dist", "package.json"])
        cpSync(join(root, each), join(cwd, each), { recursive: true });
      return errorIn(
        afterword(["diff", "schemas", "schemas"], { cwd, cli: join(cwd, "dist/scripts/cli.js") }),
      );
    },
    place: /^diff needs yaml$/,
    remedy: /npm install --save-dev yaml@2/,
    follow: () => succeeds(diff, ["schemas", "schemas"], project()),
  },
  ERR_INFER: {
    provoke: () => {
      // more members than a vendor has
      const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
      const names = letters.slice(0, 10).flatMap((one) => letters.map((other) => `of_${one}${other}`));
      const parts = Object.fromEntries(names.slice(0, 240).map((name) => [name, 1]));
      const members = Object.fromEntries(names.slice(0, 254).map((name) => [name, parts]));
      return run(infer, ["--vendor", "nova", "many.json"], project({ "many.json": JSON.stringify(members) }));
    },
    place: /too many different members/,
    remedy: /one vendor at a time/,
    follow: () => succeeds(infer, ["--vendor", "nova", "a.json"], project({ "a.json": '{"id":"c-1"}' })),
  },
  ERR_MARKS: {
    provoke: () => marksOfVersion([{ ...vendorOf("phonic"), slug: "acme" }]),
    place: /personal in acme/,
    remedy: /Install afterword again, or .*--schemas DIR/,
    follow: () =>
      succeeds(
        redact,
        ["a.json", "--schemas", "schemas", "--vendor", "acme", "--event", "ended", "-o", "b.json"],
        project({ "a.json": "{}" }),
      ),
  },
  ERR_NO_SCHEMAS: {
    provoke: () => run(generate, ["--schemas", "nowhere"], project()),
    place: /nowhere/,
    remedy: /one folder per vendor with --schemas DIR/,
    follow: () => succeeds(generate, ["--schemas", "schemas"], project()),
  },
  ERR_SCHEMA: {
    provoke: () =>
      run(generate, [], folder({ "schemas/acme/openapi.json": openapi({ ended: { type: "objekt" } }) })),
    place: /schemas\/acme\/openapi\.json:\d+/,
    remedy: /object/,
    follow: () => succeeds(generate, [], project()),
  },
  ERR_SCHEMA_TOO_LARGE: {
    provoke: () => run(generate, [], folder({ "schemas/acme/openapi.json": looking(40) })),
    place: /too many schemas look at one value/,
    remedy: /fewer anyOf, oneOf, allOf and if/,
    follow: () => succeeds(generate, [], folder({ "schemas/acme/openapi.json": looking(2) })),
  },
  ERR_PATHS: {
    // no document is known that openapi-typescript ends at, so one of its errors is made up
    provoke: () =>
      generateFrom(withPaths(), async (jobs) => {
        const calls = jobs.find(({ is }) => is === "calls");
        if (calls) throw new DeclareError(calls, new Error("made up"));
        return declareHere(jobs);
      }),
    place: /paths of .*acme\/openapi\.json/,
    remedy: /Mend them, or leave them out/,
    follow: () => generateFrom(withPaths()),
  },
  ERR_OUT: {
    provoke: () => run(generate, ["--out", "schemas"], project()),
    place: /schemas/,
    remedy: /--out DIR/,
    follow: () => succeeds(generate, ["--out", "made"], project()),
  },
  ERR_LINK: {
    provoke: () => {
      const cwd = project({ "elsewhere/a": "" });
      symlinkSync("elsewhere", join(cwd, "generated"));
      return run(generate, [], cwd);
    },
    place: /generated is a symbolic link/,
    remedy: /Remove it, or generate into another folder with --out DIR/,
    follow: () => {
      const cwd = project({ "elsewhere/a": "" });
      symlinkSync("elsewhere", join(cwd, "generated"));
      rmSync(join(cwd, "generated"));
      return succeeds(generate, [], cwd);
    },
  },
  ERR_FOREIGN: {
    provoke: () => run(generate, [], project({ "generated/acme/vendor.js": "export const mine = 1;\n" })),
    place: /generated\/acme\/vendor\.js was not generated/,
    remedy: /Remove it|Move it away/,
    follow: () => {
      const cwd = project({ "generated/acme/vendor.js": "export const mine = 1;\n" });
      renameSync(join(cwd, "generated/acme/vendor.js"), join(cwd, "mine.js"));
      return succeeds(generate, [], cwd);
    },
  },
  ERR_WRITE: {
    provoke: () => run(redact, ["a.json", "-o", "nowhere/b.json"], folder({ "a.json": BODY })),
    place: /"nowhere\/b\.json"/,
    remedy: /folder|permissions|space/,
    follow: () => {
      const cwd = folder({ "a.json": BODY });
      mkdirSync(join(cwd, "nowhere"));
      return succeeds(redact, ["a.json", "-o", "nowhere/b.json"], cwd);
    },
  },
  ERR_GIT: {
    provoke: () => run(diff, ["git:HEAD", "schemas"], project()),
    place: /git:HEAD needs a git repository/,
    remedy: /inside the repository|name a folder/,
    follow: () => succeeds(diff, ["git:HEAD", "schemas"], repository(SCHEMAS)),
  },
  ERR_GIT_REF: {
    provoke: () => run(diff, ["git:v9", "schemas"], repository(SCHEMAS)),
    place: /no revision v9/,
    remedy: /fetch it first, or mend the name/,
    follow: () => succeeds(diff, ["git:HEAD", "schemas"], repository(SCHEMAS)),
  },
  ERR_TSCONFIG: {
    provoke: () => openProject("tsconfig.json", folder({})),
    place: /tsconfig\.json is no file/,
    remedy: /Name the tsconfig\.json/,
    follow: () => openProject(".", folder({ "tsconfig.json": "{}", "a.ts": "" })),
  },
  ERR_OTHER_TYPES: {
    provoke: () => run(diff, ["built-in", "schemas", "--uses", "tsconfig.json"], using("export {};")),
    place: /no file of tsconfig\.json uses the types of phonic/,
    remedy: /Name the tsconfig\.json of the code that imports afterword\/phonic/,
    follow: () =>
      succeeds(
        diff,
        ["built-in", "schemas", "--uses", "tsconfig.json", "--allow"],
        using('export { phonic } from "afterword/phonic";'),
      ),
  },
};

/** Redacts a capture, and signs it with the secrets of a file. */
async function redacting(secrets: Record<string, string>): Promise<void> {
  const cwd = folder({ "a.json": await captured(), secrets: JSON.stringify(secrets) });
  chmodSync(join(cwd, "secrets"), 0o600);
  await succeeds(redact, ["a.json", "-o", "b.json", "--secrets", "secrets"], cwd, ENV);
}

/** A document in which two ways lead to every next schema, so that their number doubles at each. */
function looking(depth: number): string {
  const next = (index: number) => ({ $ref: `#/components/schemas/S${index}` });
  const schemas = Object.fromEntries(
    Array.from({ length: depth }, (_, index) => [`S${index}`, { anyOf: [next(index + 1), next(index + 1)] }]),
  );
  const ended = { ...next(0), unevaluatedProperties: false };
  return openapi({ ended }, { ...schemas, [`S${depth}`]: { type: "object", properties: { a: {} } } });
}

/** Calls are made only of a document with a block of its own. */
const OWN = { name: "V", event: { header: "x-event" }, conversationId: { ended: null } };

function withPaths(): string {
  return JSON.stringify({
    ...JSON.parse(openapi({ ended: { type: "object", properties: { x: { type: "string" } } } }, {}, OWN)),
    paths: { "/a": { get: { responses: {} } } },
  });
}

function generateFrom(document: string, declare?: Declare): Promise<unknown> {
  const cwd = folder({ "schemas/acme/openapi.json": document });
  return generateFiles({ schemas: join(cwd, "schemas"), out: join(cwd, "out"), ...(declare && { declare }) });
}
