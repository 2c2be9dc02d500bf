// Do the shards of a run, merged, say what one run over all files says?
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as drift from "../../scripts/commands/drift.js";
import * as validate from "../../scripts/commands/validate.js";
import { FORMATS as DRIFT_FORMATS } from "../../scripts/report/drift.js";
import { FORMAT_NAMES } from "../../scripts/report/validate.js";
import { called, type Outcome } from "../support/commands/call.js";
import { bytesOf, LINES } from "../support/commands/captures.js";
import { afterword } from "../support/commands/process.js";
import { ARGUMENTS, captured, merged, parted, timeless } from "../support/commands/shards.js";
import { folder } from "../support/files.js";

const COMMANDS = { validate, drift };
const COUNTS = [1, 4, 16];
const FORMATS = {
  validate: FORMAT_NAMES,
  drift: DRIFT_FORMATS,
};

const [cwd, full] = [captured(), captured(true)];
afterAll(() => {
  for (const each of [cwd, full]) rmSync(each, { recursive: true });
});

const whole = (command: keyof typeof COMMANDS, args: readonly string[], at = cwd): Promise<Outcome> =>
  called(COMMANDS[command], args, { cwd: at });

/** Options of the shards, by command. They stand where they stand in a run over all. */
const OPTIONS: Record<keyof typeof COMMANDS, readonly (readonly string[])[]> = {
  validate: [
    [],
    ["--all"],
    ["--since", "2026-06-01", "--fail-on", "invalid"],
    ["--strict-json", "--show-values", "--workers", "2"],
    ["--secrets", "secrets.json", "--until", "2026-06-30", "--sample", "3"],
  ],
  drift: [[], ["--unverified"], ["--secrets", "secrets.json", "--since", "2026-02-01"]],
};

describe.each(["validate", "drift"] as const)("%s", (command) => {
  describe.each(OPTIONS[command].map((options) => [options.join(" ") || "no options", options] as const))(
    "with %s",
    (_, options) => {
      const args = [...ARGUMENTS, ...options];
      const at = options.length === 0 ? full : cwd;
      const runs = new Map<string, Promise<Outcome>>();
      const wholeIn = (format: string): Promise<Outcome> => {
        let run = runs.get(format);
        if (!run) runs.set(format, (run = whole(command, [...args, "--format", format], at)));
        return run;
      };

      test.each(COUNTS)(
        "says the same in %i shards, in every format",
        async (count) => {
          const parts = await parted(COMMANDS[command], count, args, at);
          for (const format of FORMATS[command]) {
            const outcome = await merged(parts, ["--format", format], at);
            const expected = await wholeIn(format);
            expect(outcome.stderr).toBe(expected.stderr);
            expect(outcome.code).toBe(expected.code);
            // a difference of millions of characters takes vitest too long to show
            expect(timeless(outcome).stdout === timeless(expected).stdout, format).toBe(true);
          }
        },
        120_000,
      );
    },
  );
});

describe("what is compared", () => {
  test("has findings beyond every limit, files that cannot be read, and notes", async () => {
    const { code, stdout, stderr } = await whole("validate", [...ARGUMENTS], full);
    expect(code).toBe(3);
    expect(stdout).toMatch(/and [\d,]+ more findings, of more kinds than can be told apart/);
    expect(stdout).toMatch(/first seen 2025-\d\d-\d\d in captures\/large\.ndjson:\d{4}/);
    for (const told of [
      /uses phonic from .*schemas\/phonic, not the built-in one/,
      /there is no file "nowhere\.json"/,
      /no file matches "none\/\*\.json"/,
      /"captures\/loop\.json" cannot be read/,
      /"captures\/picture\.json" is binary/,
      /"captures\/empty\.ndjson" holds no payload/,
    ])
      expect(stderr).toMatch(told);
    const { stdout: listed } = await whole("validate", [...ARGUMENTS, "--format", "ndjson"]);
    expect(listed).toContain("damaged");
    expect((await whole("validate", [...ARGUMENTS, "--since", "2026-06-01"])).stderr).toMatch(
      /payloads left out that nothing dates/,
    );
  });
});

test("options of the report may be given to merge alone", async () => {
  const args = ["captures/a.ndjson", "captures/z.json"];
  const parts = await parted(validate, 2, [...args, "--all"], cwd);
  for (const options of [
    ["--fail-on", "invalid"],
    ["--all", "--format", "json"],
  ])
    expect(await merged(parts, options, cwd)).toEqual(
      // the parts were made with --all
      await whole("validate", [...args, ...new Set(["--all", ...options])]),
    );
});

test("a patch is made of the whole, and written", async () => {
  const args = ["captures/z.json", "captures/large.ndjson", "captures/envelopes.ndjson", "--unverified"];
  const [one, other] = [captured(), captured()];
  const parts = await parted(drift, 3, args, one);
  const patch = await merged(parts, ["--patch"], one);
  expect(patch.stdout).toContain("+            sentiment:");
  expect(patch).toEqual(await whole("drift", [...args, "--patch"], one));
  const written = await merged(parts, ["--patch", "--write"], one);
  const { code, stdout, stderr } = await whole("drift", [...args, "--patch", "--write"], other);
  expect(written).toEqual({ code, stdout, stderr: stderr.replaceAll(basename(other), basename(one)) });
  const schema = "schemas/phonic/openapi.yaml";
  expect(readFileSync(join(one, schema), "utf8")).toBe(readFileSync(join(other, schema), "utf8"));
  // what is known of the schemas is no longer what the parts were made with
  await expect(merged(parts, [], one)).rejects.toMatchObject({ code: "ERR_INPUT_PART_OTHER" });
  for (const each of [one, other]) rmSync(each, { recursive: true });
}, 60_000);

test("files and lines at random, in any number of shards", async () => {
  const files = fc.dictionary(
    fc.stringMatching(/^[a-c]{1,2}(?:\/[a-c]é?)?$/),
    fc.array(fc.nat(LINES.length - 1), { maxLength: 12 }),
    { minKeys: 1, maxKeys: 9 },
  );
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...(["validate", "drift"] as const)),
      fc.nat(),
      async (files, count, command, choice) => {
        const named = Object.entries(files).map(
          ([name, lines]) =>
            [`captures/${name}.ndjson`, bytesOf(lines.map((line) => LINES[line] as string))] as const,
        );
        const at = folder(Object.fromEntries(named));
        const formats = FORMATS[command];
        const format = formats[choice % formats.length] as string;
        const args = ["captures", ...named.map(([name]) => name).reverse()].slice(choice % 2);
        const parts = await parted(COMMANDS[command], count, args, at);
        const outcome = await merged(parts, ["--format", format], at);
        expect(timeless(outcome)).toEqual(timeless(await whole(command, [...args, "--format", format], at)));
        rmSync(at, { recursive: true });
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

describe("as processes", () => {
  test.each(["validate", "drift"] as const)(
    "%s: shards that run at the same time",
    async (command) => {
      const parts = "parts";
      mkdirSync(join(cwd, parts), { recursive: true });
      const shards = await Promise.all(
        [1, 2, 3].map((index) =>
          afterword([command, ...ARGUMENTS, "--shard", `${index}/3`, "--format", "part"], { cwd }),
        ),
      );
      for (const [index, { status, stdout, stderr }] of shards.entries()) {
        expect(status).toBe(0);
        expect(stderr).toContain("ERR_INPUT_NO_FILE");
        writeFileSync(join(cwd, parts, `${index}.ndjson`), stdout);
      }
      const [ours, theirs] = await Promise.all([
        afterword(["merge", parts], { cwd }),
        afterword([command, ...ARGUMENTS], { cwd }),
      ]);
      expect(ours.status).toBe(3);
      expect(ours).toEqual(theirs);
      rmSync(join(cwd, parts), { recursive: true });
    },
    60_000,
  );
});

describe("one shard by itself", () => {
  const small = folder({
    "c/1.json": `${LINES[0]}`,
    "c/2.json": `${LINES[0]}`,
    "c/3.json": `${LINES[5]}`,
  });
  afterAll(() => rmSync(small, { recursive: true }));

  test("reads its files in every format, and has the exit code of what it finds", async () => {
    const files = async (index: number) => {
      const args = ["c", "--shard", `${index}/2`, "--all", "--format", "ndjson"];
      const { code, stdout } = await called(validate, args, { cwd: small });
      return { code, files: [...stdout.matchAll(/"file":"(.*?)"/g)].map(([, file]) => file) };
    };
    expect(await files(1)).toEqual({ code: 1, files: ["c/1.json", "c/3.json"] });
    expect(await files(2)).toEqual({ code: 0, files: ["c/2.json"] });
  });

  test.each([
    [validate, []],
    [drift, []],
    [drift, ["--format", "html"]],
  ])("may have no file, if there are fewer than shards", async (command, options) => {
    const { code, stderr } = await called(command, ["c", "--shard", "4/16", ...options], { cwd: small });
    expect(code).toBe(0);
    expect(stderr).toBe("afterword: shard 4 of 16 is empty: there are 3 files\n");
  });

  test("takes its files in the order of their sorted paths, whatever the order of arguments", async () => {
    const args = ["c/3.json", "c/1.json", "c/2.json", "--shard", "1/2", "--all", "--format", "ndjson"];
    const { stdout } = await called(validate, args, { cwd: small });
    expect([...stdout.matchAll(/"file":"(.*?)"/g)].map(([, file]) => file)).toEqual(["c/3.json", "c/1.json"]);
  });

  test.each(["0/4", "5/4", "1", "1/", "a/b", "-1/4", "1/4/2", "1/99999", "01/"])(
    "is refused as %s",
    async (shard) => {
      await expect(called(validate, ["c", `--shard=${shard}`], { cwd: small })).rejects.toMatchObject({
        code: "ERR_USAGE",
        message: "--shard takes the number of a shard and how many there are",
      });
    },
  );

  test("is not made of stdin", async () => {
    await expect(called(validate, ["-", "--shard", "1/2"], { cwd: small })).rejects.toMatchObject({
      message: "stdin has no shards",
    });
  });
});
