import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../scripts/command.js";
import * as drift from "../../scripts/commands/drift.js";
import * as merge from "../../scripts/commands/merge.js";
import * as validate from "../../scripts/commands/validate.js";
import { AfterwordError } from "../../src/errors.js";
import { called } from "../support/commands/call.js";
import { json, LINES, PHONIC } from "../support/commands/captures.js";
import { acmeYaml, CALL, projectFolder } from "../support/commands/project.js";
import { parted } from "../support/commands/shards.js";
import { root } from "../support/files.js";

const { version: VERSION } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const DANA = "Dana Whitfield";
const cwd = projectFolder(undefined, {
  "schemas/acme/openapi.yaml": acmeYaml(false),
  "other/acme/openapi.yaml": acmeYaml(false, "mood: { type: string }"),
  "secrets.json": json({ phonic: `whsec_${Buffer.from("a secret of somebody").toString("base64")}` }),
  "captures/1.ndjson": `${LINES[0]}\n${LINES[6]}\n`,
  "captures/2.json": json({ ...PHONIC, data: { ...PHONIC.data, nickname: DANA } }),
  "captures/3.json": CALL,
  "captures/4.json": `${LINES[5]}`,
  "captures/5.json": json(PHONIC),
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** The error of a call; otherwise what it ended with. */
const ended = async (args: readonly string[]) => {
  try {
    return await called(merge, args, { cwd });
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    return { refused: error.code, message: error.message, hint: error.hint };
  }
};

const SCHEMAS = ["--schemas", "schemas"];

/** A part of a run, with what is different in it. */
const part = async (command: Pick<Command, "options" | "run">, shard: string, ...args: string[]) => {
  const options = ["--shard", shard, "--format", "part"];
  return (await called(command, ["captures", ...options, ...args], { cwd })).stdout;
};

let folder = "";
const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(cwd, folder, name), text);
const get = (name: string): string => readFileSync(join(cwd, folder, name), "utf8");

/** Three parts of a run, in a folder of their own for each test. */
const made = parted(validate, 3, ["captures", ...SCHEMAS], cwd);
let tests = 0;
beforeEach(async () => {
  folder = `set-${++tests}`;
  mkdirSync(join(cwd, folder));
  const parts = await made;
  for (const name of readdirSync(parts)) copyFileSync(join(parts, name), join(cwd, folder, name));
});

describe("parts are named", () => {
  test("one by one, by a pattern, or as a folder; in any order", async () => {
    const expected = await called(validate, ["captures", ...SCHEMAS], { cwd });
    for (const args of [
      [folder],
      [`${folder}/*.ndjson`],
      [3, 1, 2].map((index) => `${folder}/${index}.ndjson`),
      [folder, `${folder}/1.ndjson`],
    ])
      expect(await called(merge, args, { cwd })).toEqual(expected);
  });

  test("and may be compressed", async () => {
    const expected = await called(validate, ["captures", ...SCHEMAS], { cwd });
    put("2.ndjson.gz", gzipSync(get("2.ndjson")));
    rmSync(join(cwd, folder, "2.ndjson"));
    expect(await called(merge, [folder], { cwd })).toEqual(expected);
  });

  test.each([
    [[], "merge needs the parts of a run"],
    [["-"], "merge does not read stdin"],
    [["nowhere"], 'there is no file "nowhere"'],
  ])("and not as %j", async (args, message) => {
    expect(await ended(args)).toMatchObject({ message });
  });
});

/** A part whose header has other members, and that says of itself that it is whole. */
const withHeader = (part: string, members: object): string => {
  const [header = "", ...rest] = part.trimEnd().split("\n").slice(0, -1);
  const lines = [JSON.stringify({ ...JSON.parse(header), ...members }), ...rest].map((line) => `${line}\n`);
  const sha256 = createHash("sha256").update(lines.join("")).digest("base64url");
  return `${lines.join("")}${JSON.stringify({ end: { lines: lines.length, sha256 } })}\n`;
};

describe("is refused", () => {
  const refused = async (code: string, message: string | RegExp, args: readonly string[] = [folder]) =>
    expect(await ended(args)).toMatchObject({
      refused: code,
      message:
        typeof message === "string" ? message.replaceAll("SET", folder) : expect.stringMatching(message),
      hint: expect.stringMatching(/./),
    });

  test("a shard that is missing", async () => {
    rmSync(join(cwd, folder, "3.ndjson"));
    await refused("ERR_INPUT_PART_MISSING", "shard 3 of 3 is missing");
    rmSync(join(cwd, folder, "1.ndjson"));
    await refused("ERR_INPUT_PART_MISSING", "shards 1, 3 of 3 are missing");
  });

  test("one of many shards", async () => {
    const args = [`${folder}/only.ndjson`];
    put("only.ndjson", await part(validate, "2/16"));
    await refused(
      "ERR_INPUT_PART_MISSING",
      "shards 1, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 5 more of 16 are missing",
      args,
    );
  });

  test("a shard that is there twice", async () => {
    put("again.ndjson", get("2.ndjson"));
    await refused("ERR_INPUT_PART_TWICE", '"SET/2.ndjson" and "SET/again.ndjson" are both shard 2 of 3');
  });

  test.each([
    ["2/4", "one of 4 shards, not of 3", []],
    ["2/3", "another --all", ["--all"]],
    ["2/3", "another --schemas", ["--schemas", "other"]],
    ["2/3", "another --since", ["--since", "2026-01-01"]],
    ["2/3", "other arguments", ["captures/1.ndjson"]],
  ])("shard %s with %s", async (shard, what, args) => {
    const schemas = args[0] === "--schemas" ? [] : SCHEMAS;
    put("2.ndjson", await part(validate, shard, ...schemas, ...args));
    await refused("ERR_INPUT_PART_OTHER", `"SET/2.ndjson" is of another run than "SET/1.ndjson": ${what}`);
  });

  test("shards of two commands", async () => {
    put("2.ndjson", await part(drift, "2/3", ...SCHEMAS));
    await refused("ERR_INPUT_PART_OTHER", /drift, not validate$/);
  });

  test("shards that saw other files, schemas or secrets", async () => {
    const changes: readonly [string, () => void, () => void][] = [
      ["other files", () => put("../captures/6.json", "{}"), () => rmSync(join(cwd, "captures/6.json"))],
      [
        "other schemas",
        () => put("../schemas/acme/openapi.yaml", acmeYaml(false, "mood: { type: string }")),
        () => put("../schemas/acme/openapi.yaml", acmeYaml(false)),
      ],
    ];
    for (const [what, change, back] of changes) {
      change();
      put("2.ndjson", await part(validate, "2/3", ...SCHEMAS));
      back();
      await refused("ERR_INPUT_PART_OTHER", new RegExp(`: ${what}$`));
    }
    const env = { PHONIC_WEBHOOK_SECRET: "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz" };
    const args = ["captures", "--shard", "2/3", "--format", "part", ...SCHEMAS];
    put("2.ndjson", (await called(validate, args, { cwd, env })).stdout);
    await refused("ERR_INPUT_PART_OTHER", /: secrets of other vendors$/);
  });

  test("a part of another version", async () => {
    const whole = get("2.ndjson");
    put("2.ndjson", whole.replace(/"afterword":".*?"/, '"afterword":"0.0.1"'));
    await refused(
      "ERR_INPUT_PART_OTHER",
      /2\.ndjson" was made by another version of afterword \(0\.0\.1; this is /,
    );
    put("2.ndjson", whole.replace('"part":1', '"part":2'));
    await refused("ERR_INPUT_PART_OTHER", /2\.ndjson" was made by another version of afterword/);
  });

  test.each([
    ["a capture", json(PHONIC)],
    ["a report", '{"results":[\n],\n"summary":{}}'],
    ["nothing", ""],
    ["null", "null"],
    ["rubbish", "not JSON at all"],
    ["a list", "[]"],
    ["half a header", '{"afterword":"1.0.0","pa'],
    ["a header without its members", `{"afterword":"${VERSION}","part":1,"command":"drift","shard":{}}`],
    ["a header of something else", `{"afterword":"${VERSION}","part":1,"command":"constructor"}`],
  ])("what is no part: %s", async (_, text) => {
    put("2.ndjson", text);
    await refused("ERR_INPUT_PART", '"SET/2.ndjson" is no part');
  });

  test("bytes that are no text", async () => {
    put("2.ndjson", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    expect(await ended([folder])).toMatchObject({ refused: "ERR_INPUT_BINARY" });
  });

  test("a part that is cut off, wherever", async () => {
    const whole = get("2.ndjson");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 2 }), async (length) => {
        put("2.ndjson", whole.slice(0, length));
        expect(await ended([folder])).toMatchObject({ refused: "ERR_INPUT_PART" });
      }),
      { numRuns: 40 },
    );
    put("2.ndjson", whole.slice(0, whole.trimEnd().lastIndexOf("\n") + 1));
    await refused("ERR_INPUT_PART", '"SET/2.ndjson" is cut off: its last line is missing');
  });

  test.each<[member: string, value: unknown]>([
    ["shard", { index: 1, count: Number.MAX_SAFE_INTEGER }],
    ["shard", { index: 1, count: 4_000_000_000 }],
    ["shard", { index: 0, count: 0 }],
    ["shard", { index: 5, count: 2 }],
    ["shard", null],
    ["positionals", [7, {}]],
    ["problems", [null]],
    ["problems", [{ code: 7 }]],
    ["notes", 5],
    ["values", null],
  ])("a part whose header somebody has made up: %s is %j", async (member, value) => {
    put("1.ndjson", withHeader(get("1.ndjson"), { [member]: value }));
    await refused("ERR_INPUT_PART", '"SET/1.ndjson" is no part');
  });

  test("a part that was changed", async () => {
    const damaged = '"SET/2.ndjson" is damaged: its lines are not those that were written';
    const whole = get("2.ndjson");
    put("2.ndjson", whole.replace('"payloads":1', '"payloads":2'));
    await refused("ERR_INPUT_PART", damaged);
    put("2.ndjson", whole.replace(/\n.*\n/, "\n"));
    await refused("ERR_INPUT_PART", damaged);
    put("2.ndjson", get("1.ndjson") + whole);
    await refused("ERR_INPUT_PART", damaged);
    put("2.ndjson", gzipSync(whole).subarray(0, -12));
    await refused("ERR_INPUT_PART", /no part|damaged|cut off/);
  });

  test("before anything is printed", async () => {
    put("3.ndjson", get("3.ndjson").replace('"payloads":1', '"payloads":2'));
    let printed = "";
    const io = { stdout: (text: string) => void (printed += text), stderr: () => {} };
    const call = { values: { format: "ndjson" }, positionals: [folder] };
    await expect(
      merge.run({ ...call, io: { ...io, cwd, env: {} } as unknown as Parameters<typeof merge.run>[0]["io"] }),
    ).rejects.toMatchObject({ code: "ERR_INPUT_PART" });
    expect(printed).toBe("");
  });

  test.each([
    [["--all"], "the parts were made without --all"],
    [["--show-values"], "the parts were made without --show-values"],
    [["--patch"], "--patch is not for parts of validate"],
    [["--format", "markdown"], '--format does not know "markdown"'],
    [["--format", "part"], '--format does not know "part"'],
  ])("%j", async (options, message) => {
    await refused("ERR_USAGE", message, [folder, ...options]);
  });

  test("what parts of drift have not", async () => {
    const parts = await parted(drift, 2, ["captures", ...SCHEMAS], cwd);
    await refused("ERR_USAGE", "--all is not for parts of drift", [parts, "--all"]);
    await refused("ERR_USAGE", "--write needs --patch", [parts, "--write"]);
    await refused(
      "ERR_INPUT_PART_OTHER",
      /1\.ndjson" was made with other schemas than those that are here$/,
      [parts, "--schemas", "other"],
    );
    await expect(part(drift, "1/2", "--patch")).rejects.toMatchObject({
      message: "--patch is for the whole: afterword merge --patch",
    });
  });
});

describe("what a part holds", () => {
  test("values only with --show-values", async () => {
    const own = ["--schemas", "other"];
    const masked = await part(validate, "1/1", ...own);
    const shown = await part(validate, "1/1", ...own, "--show-values");
    expect(masked).toContain("nickname");
    expect(masked).not.toContain(DANA);
    expect(shown).toContain(DANA);
    put("1.ndjson", shown);
    expect(await called(merge, [`${folder}/1.ndjson`], { cwd })).toEqual(
      await called(validate, ["captures", ...own, "--show-values"], { cwd }),
    );
  });

  test("no password of an inbox; a report in HTML has none either", async () => {
    const args = ["captures/5.json", "postgres://dana:s3cr3t@127.0.0.1:1/calls", "--schemas", "other"];
    const { stdout: text } = await called(validate, [...args, "--format", "part"], { cwd });
    put("1.ndjson", text);
    const { code, stdout } = await called(merge, [`${folder}/1.ndjson`, "--format", "html"], { cwd });
    expect(code).toBe(3);
    const whole = await called(validate, [...args, "--format", "html"], { cwd });
    for (const each of [text, stdout, whole.stdout]) {
      expect(each).toContain("postgres://127.0.0.1:1/calls");
      expect(each).not.toMatch(/dana|s3cr3t/);
    }
  });

  test("no secret, and no path that may have one in it", async () => {
    const url = "https://example.com/hooks/s3cr3t-token";
    const text = await part(validate, "1/1", "--secrets", "secrets.json", "--public-url", url);
    expect(text).not.toMatch(/s3cr3t|whsec|secrets\.json/);
    put("1.ndjson", text);
    const { stdout } = await called(merge, [`${folder}/1.ndjson`, "--format", "html"], { cwd });
    expect(stdout).toContain("--secrets … --public-url …");
  });
});

test("notes of a part are safe on a terminal", async () => {
  for (const name of readdirSync(join(cwd, folder)))
    put(name, withHeader(get(name), { notes: "\u001b[2Jred\u0007\nmore\n" }));
  const { stderr } = await called(merge, [folder], { cwd });
  expect(stderr).toContain("\\u001b[2Jred\\u0007\nmore\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  expect(stderr).not.toMatch(/[\u001b\u0007]/);
});
