import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInputs, type Input } from "../../scripts/captures/input/inputs.js";
import { reasonText } from "../../scripts/captures/input/reason.js";
import { textsOf } from "../../scripts/captures/input/texts.js";
import { textChecker } from "../../scripts/captures/payload/checked-payload.js";
import { isLatin1Safe } from "../../scripts/captures/payload/latin1-safe.js";
import { FORMATS } from "../../scripts/report/validate.js";
import { vendors } from "../../src/vendors/index.js";
import { undated } from "../support/browser/document.js";
import { validate } from "../support/commands/call.js";
import {
  ADA,
  AUTOCALLS,
  ada,
  bytesOf,
  envelope,
  type Found,
  found,
  foundIn,
  json,
  LINES,
  PHONIC,
  SPEAKNODE,
  small,
} from "../support/commands/captures.js";
import { afterword } from "../support/commands/process.js";
import { folder } from "../support/files.js";

const inputOf = (content: Uint8Array, name = "a"): { input: Input; cwd: string } => {
  const cwd = folder({ [name]: content });
  const [input] = findInputs([name], { cwd, stdin: () => [] as never }).inputs;
  return { input: input as Input, cwd };
};

/** The same, text by text and without any short cut. */
const plainly = async (content: Uint8Array) => {
  const { input, cwd } = inputOf(content);
  const examine = textChecker({ vendors }, cwd);
  const results = [];
  for await (const piece of textsOf(input)) {
    const { at, vendor, tag, verdict, reason, findings } = examine("a", piece);
    results.push({
      at,
      vendor: vendor?.slug ?? null,
      tag,
      verdict,
      reason: reason && reasonText(reason),
      kinds: findings.map(({ kind }) => kind),
    });
  }
  return results;
};

const withoutPointers = (listed: Found) =>
  listed.map(({ findings, ...rest }) => ({ ...rest, kinds: findings.map((each) => each.split(" ")[0]) }));

describe("the quick look and the exact one say the same", () => {
  test("line by line", async () => {
    const content = bytesOf(LINES);
    expect(withoutPointers(await found(content))).toEqual(await plainly(content));
  });

  test.each([1, 2, 3, 5])("the last record cut at every byte, %i threads' portions", async (parts) => {
    // the threads themselves are tried below; here it is how portions are cut
    const body = bytesOf(parts === 1 ? LINES.slice(-1) : LINES);
    const last = Buffer.from(ada({ metadata: { name: "Zoë 🙂" }, novel: 1 }));
    for (let end = 0; end <= last.length; end += end < last.length - 40 && parts > 1 ? 13 : 1) {
      const content = Buffer.concat([body, last.subarray(0, end)]);
      const portion = Math.ceil(content.length / parts);
      expect(withoutPointers(await found(content, { portion }))).toEqual(await plainly(content));
    }
  });

  test("schemas that look at single characters are not read as bytes", () => {
    expect(isLatin1Safe({ type: "string", maxLength: 3, format: "uuid", enum: ["a"] })).toBe(true);
    for (const schema of [
      { pattern: "^.$" },
      { minLength: 2 },
      { enum: ["é"] },
      { format: "email" },
      { not: { maxLength: 2 } },
      { properties: { größe: {} } },
      { items: { anyOf: [{ pattern: "a" }] } },
    ])
      expect(isLatin1Safe(schema), json(schema)).toBe(false);
    for (const { events } of vendors)
      for (const { schema, tag } of Object.values(events)) expect(isLatin1Safe(schema), tag).toBe(true);
  });
});

describe("any number of threads finds the same", () => {
  const content = bytesOf([...LINES, ...LINES, ...LINES, ada({ novel: 1 })]).subarray(0, -1);
  const formats: Record<string, Uint8Array> = {
    ndjson: content,
    crlf: Buffer.from(content.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
    "byte order mark": Buffer.concat([Buffer.from("\ufeff"), content]),
    gzip: zlib.gzipSync(content),
    members: Buffer.concat(LINES.map((line) => zlib.gzipSync(bytesOf([line])))),
    array: Buffer.from(
      `[${[...LINES].filter((line) => typeof line === "string" && line.startsWith('{"') && line.endsWith("}")).join(",\n")}]`,
    ),
    pretty: Buffer.from([PHONIC, ADA, PHONIC].map((each) => JSON.stringify(each, null, 2)).join("\n")),
  };
  describe("in every format", () => {
    const files = Object.values(formats);
    let one: Found[] = [];
    const many: Found[][] = [];
    // the files together: starting threads for each takes longer than all else here
    beforeAll(async () => {
      one = await foundIn(files);
      for (const workers of [2, 8])
        for (const portion of [400, 5000]) many.push(await foundIn(files, { workers, portion }));
    });

    test.each(Object.keys(formats).map((name, index) => [name, index] as const))("%s", (_, index) => {
      expect(one[index]?.length).toBeGreaterThan(2);
      for (const each of many) expect(each[index]).toEqual(one[index]);
    });
  });

  describe("the last record cut at every byte", () => {
    const before = LINES.filter((line) => line !== "" && !Buffer.isBuffer(line)) as string[];
    const bodies = [json(SPEAKNODE), ada({ metadata: { name: "Zoë" } }), envelope(ada({ novel: 1 }))];
    const record = json({ ...ADA, data: { conversation_id: "c", name: "Zoë 🙂", novel: 1 } });
    const sent = Buffer.from(record);
    const closed = Buffer.from(`${record}]`);
    const wrapped = Buffer.from(envelope(record, { vendor: "ada" }));
    const coded = Buffer.from(envelope("", { body: undefined, bodyBase64: sent.toString("base64") }));
    const every = (whole: Buffer, around: (part: Buffer) => Buffer): Buffer[] =>
      Array.from({ length: whole.length + 1 }, (_, end) => around(whole.subarray(0, end)));
    const behind = (lines: readonly string[]) => (part: Buffer) => Buffer.concat([bytesOf(lines), part]);
    const inArray = (part: Buffer) => Buffer.concat([Buffer.from(`[${bodies.join(",\n")},`), part]);
    const { zstdCompressSync } = zlib as unknown as { zstdCompressSync?: (bytes: Buffer) => Buffer };

    const cuts: Record<string, readonly Buffer[]> = {
      NDJSON: every(sent, behind(before)),
      envelopes: every(wrapped, behind(bodies)),
      "envelopes in base64": every(coded, behind(bodies)),
      "one document": every(Buffer.from(JSON.stringify(JSON.parse(record), null, 2)), (part) => part),
      array: every(closed, inArray),
      gzip: every(sent, (part) => zlib.gzipSync(behind(before)(part))),
      "array in gzip": every(closed, (part) => zlib.gzipSync(inArray(part))),
      "gzip members": every(zlib.gzipSync(sent), (part) =>
        Buffer.concat([...bodies.map((line) => zlib.gzipSync(bytesOf([line]))), part]),
      ),
      ...(zstdCompressSync && {
        zstd: every(sent, (part) => zstdCompressSync(behind(before)(part))),
        "zstd frames": every(zstdCompressSync(sent), (part) =>
          Buffer.concat([...bodies.map((line) => zstdCompressSync(bytesOf([line]))), part]),
        ),
      }),
    };
    const all = Object.values(cuts).flat();
    let one: Found[] = [];
    beforeAll(async () => {
      one = await foundIn(all);
    });

    test.each([{ workers: 2 }, { workers: 8, portion: 700 }])("$workers threads", async (how) => {
      expect(await foundIn(all, how)).toEqual(one);
    });

    let at = 0;
    for (const [name, files] of Object.entries(cuts)) {
      const from = at;
      at += files.length;
      test(name, async () => {
        const results = one.slice(from, from + files.length);
        const [whole, last] = [results.at(-1) as Found, results.at(-1)?.at(-1)];
        expect([last?.vendor, last?.findings]).toEqual([
          "ada",
          ["unknown-field /data/name", "unknown-field /data/novel"],
        ]);
        for (const [end, listed] of results.entries()) {
          // what stands before the cut is not touched by it, and of a record that is torn nothing is found
          const rest = listed.slice(whole.length - 1);
          expect(listed.slice(0, whole.length - 1)).toEqual(whole.slice(0, -1));
          expect(rest.length).toBeLessThan(3);
          if (rest.length > 0 && end < files.length - 2) expect(rest.at(-1)?.verdict).toBe("malformed");
          if (end % 16 === 0 && files[end]?.length)
            expect(withoutPointers(listed)).toEqual(await plainly(files[end]));
        }
      });
    }
  });

  test("threads that were started for nothing keep nobody waiting", async () => {
    const cwd = folder({ a: content });
    const { status } = await afterword(["validate", "a", "--workers", "2", "--vendor", "nobody"], { cwd });
    expect(status).toBe(2);
  });

  test("in batches that are handed over, of compressed files and of standard input", async () => {
    // more than two batches of 2 MiB: only files that are read in ranges are not handed over
    const lines = Buffer.from(`${json(PHONIC)}\n`.repeat(Math.ceil((5 << 20) / json(PHONIC).length)));
    const content = Buffer.concat([lines, Buffer.from("nope\n")]);
    const run = (workers: string) =>
      validate(["a.gz", "-", "--workers", workers], { "a.gz": zlib.gzipSync(content) }, [content]);
    const alone = await run("1");
    expect(alone.stdout).toContain("malformed  × 2");
    expect(await run("2")).toEqual(alone);
  });

  test("and every report says the same", async () => {
    const files = {
      "a.ndjson": content,
      "b/c.gz": zlib.gzipSync(content),
      "intellixent/d.json": json(AUTOCALLS),
    };
    for (const format of Object.keys(FORMATS)) {
      const args = ["a.ndjson", "b/c.gz", "intellixent", "--format", format];
      const [one, three] = await Promise.all(
        ["1", "3"].map(async (workers) => {
          const outcome = await validate([...args, "--workers", workers], files);
          return { ...outcome, stdout: undated(outcome.stdout) };
        }),
      );
      expect(three).toEqual(one);
      expect(one?.code).toBe(1);
    }
  });
});

describe("large inputs", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = folder({});
    const items = Array.from({ length: 40 }, (_, at) => ada({ metadata: { at, filler: "x".repeat(1e5) } }));
    const some = items.join(",\n");
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in/array.json"), `[${Array(25).fill(some).join(",\n")}]`);
    writeFileSync(
      join(cwd, "in/long.ndjson"),
      Buffer.concat([
        bytesOf([items[0] as string]),
        Buffer.alloc(70e6, "x"),
        bytesOf(["", items[1] as string]),
        Buffer.alloc(70e6, "["),
      ]),
    );
  });
  afterAll(() => writeFileSync(join(cwd, "in/array.json"), ""));

  test("an array of 100 MB is read with 48 MB of memory", async () => {
    const { status, stdout } = await small(["validate", "in/array.json", "--format", "json"], cwd);
    expect({ status, summary: JSON.parse(stdout).summary.payloads }).toEqual({ status: 0, summary: 1000 });
  });

  test("many tiny faulty payloads in one portion are listed with 24 MB of memory", async () => {
    writeFileSync(join(cwd, "in/tiny.ndjson"), Buffer.alloc(3 * 30_000, "{}\n"));
    writeFileSync(join(cwd, "in/tiny.json.gz"), zlib.gzipSync(`[${"{},".repeat(29_999)}{}]`));
    for (const [name, workers] of [
      ["in/tiny.ndjson", "1"],
      ["in/tiny.ndjson", "2"],
      ["in/tiny.json.gz", "2"],
    ] as const) {
      const { status, stdout } = await small(
        ["validate", name, "--format", "ndjson", "--workers", workers],
        cwd,
        24,
      );
      expect(status).toBe(1);
      const lines = stdout.trimEnd().split("\n");
      expect(lines).toHaveLength(30_001);
      expect(JSON.parse(lines.at(-2) as string).line).toBe(name.endsWith("gz") ? 1 : 30_000);
    }
  });

  test("lines over 64 MiB are told, by any number of threads, and the rest goes on", async () => {
    for (const workers of ["1", "3"]) {
      const { stdout } = await validate([
        join(cwd, "in/long.ndjson"),
        "--all",
        "--format",
        "ndjson",
        "--workers",
        workers,
      ]);
      const results = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(
        results
          .slice(0, -1)
          .map(({ line, verdict, message }) => `${line} ${verdict} ${message ?? ""}`.trim()),
      ).toEqual([
        "1 ok",
        "2 malformed the line is longer than 64 MiB",
        "3 ok",
        "4 malformed the line is longer than 64 MiB",
      ]);
    }
  });
});

describe("which payloads", () => {
  const at = (time: string, rest: object = {}) => json({ ...PHONIC, created_at: time, ...rest });
  const files = {
    "a.ndjson": [
      at("2026-06-11T23:59:59Z"),
      at("2026-06-12T00:00:00Z"),
      at("2026-06-12T23:59:59.999Z"),
      at("2026-06-13T01:00:00+02:00"),
      at("2026-06-14T00:00:00Z"),
      envelope(at("2020-01-01T00:00:00Z"), { receivedAt: "2026-06-12T12:00:00Z" }),
      "nope",
    ].join("\n"),
  };
  const lines = async (...args: string[]) => {
    const { stdout, stderr } = await validate(["a.ndjson", "--all", "--format", "ndjson", ...args], files);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    return {
      lines: results.slice(0, -1).map(({ line }) => line),
      payloads: results.at(-1).summary.payloads,
      stderr,
    };
  };

  test("--since and --until go by the receipt, else by the event's own time, days in UTC", async () => {
    expect(await lines("--since", "2026-06-12", "--until", "2026-06-12")).toEqual({
      lines: [2, 3, 4, 6],
      payloads: 4,
      stderr: "afterword: 1 payload left out that nothing dates\n",
    });
    expect((await lines("--since", "2026-06-12T23:30:00Z")).lines).toEqual([3, 5]);
    expect((await lines("--until", "2026-06-12T00:00:00Z")).lines).toEqual([1, 2]);
  });

  test.each([
    ["--since", "yesterday"],
    ["--until", "2026-13-01"],
    ["--since", "2026-06-12T00:00:00"],
    ["--sample", "0"],
    ["--workers", "-1"],
    ["--workers", "two"],
  ])("%s %s is wrong use", async (option, value) => {
    await expect(validate(["a.ndjson", `${option}=${value}`], files)).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
  });
  test("--since after --until is wrong use", async () => {
    await expect(lines("--since", "2026-06-13", "--until", "2026-06-12")).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
  });

  test("--sample takes about one in N, the same ones always, the first among them", async () => {
    const content = bytesOf(Array.from({ length: 3000 }, (_, index) => ada({ metadata: { index } })));
    const sample = async (...args: string[]) => {
      const { stdout } = await validate(["a", "--all", "--format", "ndjson", "--sample", "10", ...args], {
        a: content,
      });
      return stdout
        .trimEnd()
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line).line as number);
    };
    const one = await sample();
    expect(one.length).toBeGreaterThan(220);
    expect(one.length).toBeLessThan(380);
    expect(one[0]).toBe(1);
    expect(await sample("--workers", "3")).toEqual(one);
  });
});
