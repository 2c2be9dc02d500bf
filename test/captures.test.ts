import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInputs, type Input } from "../dist/scripts/captures/input/inputs.js";
import { reasonText } from "../dist/scripts/captures/input/reason.js";
import { textsOf } from "../dist/scripts/captures/input/texts.js";
import { textChecker } from "../dist/scripts/captures/payload/checked-payload.js";
import { isLatin1Safe } from "../dist/scripts/captures/payload/latin1-safe.js";
import { workersFor } from "../dist/scripts/run/pool.js";
import { progressLine } from "../dist/scripts/run/progress.js";
import { runResults } from "../dist/scripts/run/results.js";
import { type ListedPayload, withFileLines } from "../dist/scripts/validate/task.js";
import { sign } from "../dist/src/index.js";
import { phonic, vendors } from "../dist/src/vendors/index.js";
import { example, folder, resultsOf, validate } from "./helpers/call.js";
import { afterword } from "./helpers/generating.js";

const PHONIC = JSON.parse(example("phonic/examples/conversation-ended.json"));
const ADA = JSON.parse(example("ada/examples/conversation-ended.json"));
const SPEAKNODE = { event: "ConversationComplete", data: { session_id: "s", history: [] } };
const AUTOCALLS = JSON.parse(example("autocalls/examples/conversation-ended.widget.json"));

const json = (value: unknown): string => JSON.stringify(value);
const ada = (data: object): string => json({ ...ADA, data: { ...ADA.data, ...data } });
const envelope = (body: string, rest: object = {}): string =>
  json({ v: 1, receivedAt: "2026-07-01T00:00:00Z", method: "POST", url: "/", headers: [], body, ...rest });

/** Payloads of every kind: bare and wrapped, with text beyond ASCII, and with a fault of each kind. */
const LINES: readonly (string | Buffer)[] = [
  json(PHONIC),
  ada({ metadata: { name: "Zoë 🙂 谢谢" } }),
  json(SPEAKNODE),
  "",
  json(AUTOCALLS),
  ada({ größe: "weit über ASCII" }),
  ada({ channel_id: 7, end_user_id: "ü" }),
  envelope(json(PHONIC)),
  envelope(ada({ metadata: { name: "Zoë" }, novel: 1 })),
  envelope("", {
    body: undefined,
    bodyBase64: Buffer.from(ada({ metadata: { name: "Zoë" } })).toString("base64"),
  }),
  envelope(json(PHONIC)).replace("ended", "\\u0065nded"),
  `{"type":"v1.conversation.ended","é":1,"\\u00c3\\u00a9":${"[".repeat(70)}${"]".repeat(70)},"data":{}}`,
  "nope é",
  '{"a":',
  "{}",
  "[1]",
  "\0\0\0",
  Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe9]), Buffer.from('"}')]),
  ada({ deep: JSON.parse(`${"[".repeat(64)}${"]".repeat(64)}`) }),
  json({ ...PHONIC, event_type: "conversation.dreamt" }),
];

const bytesOf = (lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from("\n")]));

const inputOf = (content: Uint8Array, name = "a"): { input: Input; cwd: string } => {
  const cwd = folder({ [name]: content });
  const [input] = findInputs([name], { cwd, stdin: () => [] as never }).inputs;
  return { input: input as Input, cwd };
};

const OPTIONS = { showValues: false, list: "all", group: false, frames: false, secrets: {} } as const;

interface How {
  readonly workers?: number;
  readonly portion?: number;
}

/** What `--workers` threads find in files, as plain data. */
const foundIn = async (contents: readonly Uint8Array[], { workers = 1, portion }: How = {}) => {
  const files = contents.map((content, at) => [`${at}`, content] as const);
  const cwd = folder(Object.fromEntries(files));
  const { inputs } = findInputs(
    files.map(([name]) => name),
    { cwd, stdin: () => [] as never },
  );
  const listed = new Map<string, ListedPayload[]>(files.map(([name]) => [name, []]));
  for await (const part of runResults(inputs, {
    task: "validate",
    options: OPTIONS,
    recognition: { vendors },
    workers: workersFor(inputs, workers),
    cwd,
    ...(portion !== undefined && { batchBytes: portion }),
  })) {
    const here = listed.get(part.input.name) as ListedPayload[];
    if ("result" in part) here.push(...part.result.listed.map((each) => withFileLines(each, part.line)));
    else if (part.error) throw part.error;
  }
  rmSync(cwd, { recursive: true });
  return [...listed.values()].map((payloads) =>
    payloads.map(({ at, vendor, tag, verdict, reason, findings }) => ({
      at,
      vendor,
      tag,
      verdict,
      reason: reason && reasonText(reason),
      findings: findings.map(({ kind, pointer }) => `${kind} ${pointer}`),
    })),
  );
};

type Found = Awaited<ReturnType<typeof foundIn>>[number];

/** What they find in one file. */
const found = async (content: Uint8Array, how?: How): Promise<Found> =>
  (await foundIn([content], how))[0] as Found;

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
    const body = bytesOf(LINES);
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
  for (const [name, bytes] of Object.entries(formats)) {
    test(name, async () => {
      const want = await found(bytes);
      expect(want.length).toBeGreaterThan(2);
      for (const workers of [2, 8])
        for (const portion of [400, 5000]) expect(await found(bytes, { workers, portion })).toEqual(want);
    });
  }

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

    test.each([2, 8])("%i threads", async (workers) => {
      for (const portion of [undefined, 700])
        expect(await foundIn(all, { workers, ...(portion && { portion }) })).toEqual(one);
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

  test("and every report says the same", async () => {
    const files = {
      "a.ndjson": content,
      "b/c.gz": zlib.gzipSync(content),
      "intellixent/d.json": json(AUTOCALLS),
    };
    for (const format of ["text", "json", "ndjson", "github", "sarif"]) {
      const args = ["a.ndjson", "b/c.gz", "intellixent", "--format", format];
      const one = await validate([...args, "--workers", "1"], files);
      for (const workers of ["2", "8"])
        expect(await validate([...args, "--workers", workers], files)).toEqual(one);
      expect(one.code).toBe(1);
    }
  });
});

describe("compressed files", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      ada({ metadata: { at, id: createHash("sha256").update(`${at}`).digest("base64") } }),
    );
  const verdicts = (results: Found) => results.map(({ at, verdict }) => `${at.line} ${verdict}`);
  const packings: [string, ((bytes: Uint8Array) => Buffer) | undefined][] = [
    ["gzip", zlib.gzipSync],
    ["zstd", (zlib as unknown as { zstdCompressSync?: (bytes: Uint8Array) => Buffer }).zstdCompressSync],
  ];

  for (const [name, pack] of packings) {
    describe.skipIf(!pack)(name, () => {
      const packed = (text: readonly string[]) => (pack as NonNullable<typeof pack>)(bytesOf(text));

      test("members that follow each other are one text", async () => {
        const content = Buffer.concat(lines(300).map((line) => packed([line])));
        expect(new Set((await found(content)).map(({ verdict }) => verdict))).toEqual(new Set(["ok"]));
        expect(await found(content)).toHaveLength(300);
      });

      test("a member that was cut off costs its end, and is told with its line", async () => {
        for (const missing of [1, 9, 100, 1500]) {
          const torn = packed(lines(60));
          const content = Buffer.concat([packed(lines(3)), torn.subarray(0, -missing), packed(lines(4))]);
          const results = await found(content);
          const bad = results.findIndex(({ verdict }) => verdict === "malformed");
          expect(results[bad]?.reason).toMatch(/^a \w+ member is damaged here, the rest of it is lost$/);
          expect(results.slice(bad + 1).map(({ verdict }) => verdict)).toEqual(Array(4).fill("ok"));
          expect(results.slice(0, bad).every(({ verdict }) => verdict === "ok")).toBe(true);
          expect(results.map(({ at }) => at.line)).toEqual(results.map((_, at) => at + 1));
        }
      });

      test("a member with wrong bytes costs itself", async () => {
        const bad = packed(lines(50));
        bad.fill(0xff, bad.length >> 1, (bad.length >> 1) + 40);
        const results = await found(Buffer.concat([packed(lines(2)), bad, packed(lines(2))]));
        expect(results.filter(({ verdict }) => verdict === "malformed").length).toBeGreaterThan(0);
        expect(verdicts(results).slice(0, 2)).toEqual(["1 ok", "2 ok"]);
        expect(results.slice(-2).map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
      });

      test("cut at every byte, something is told and nothing thrown", async () => {
        const whole = packed(lines(2));
        for (let end = 16; end < whole.length; end += 3) {
          const results = await found(whole.subarray(0, end));
          expect(results.at(-1)?.verdict).toBe("malformed");
        }
      });

      test("what was compressed before is read, also where it is stored as it is", async () => {
        const squeeze = pack as NonNullable<typeof pack>;
        const parts = [packed(lines(1)), packed(lines(30)), packed(lines(2))];
        const whole = bytesOf([...lines(1), ...lines(30), ...lines(2)]);
        const want = await found(whole);
        const stored = zlib.gzipSync(Buffer.concat(parts), { level: 0 });
        for (const content of [
          squeeze(Buffer.concat(parts)),
          stored,
          Buffer.concat(parts.map((part) => squeeze(part))),
          squeeze(squeeze(squeeze(Buffer.concat(parts)))),
        ]) {
          expect(await found(content)).toEqual(want);
          const chunks = Array.from({ length: Math.ceil(content.length / 5) }, (_, at) =>
            content.subarray(at * 5, at * 5 + 5),
          );
          const { stdout } = await validate(["-", "--format", "json"], {}, chunks);
          expect(JSON.parse(stdout).summary).toMatchObject({ payloads: 33, byVerdict: { ok: 33 } });
        }
        // torn within what is stored: the member that follows may be taken for the rest of it, not the one behind that
        const behind = [packed(lines(1)), packed(lines(4))].map((part) => zlib.gzipSync(part));
        const torn = Buffer.concat([stored.subarray(0, -20), ...behind]);
        const verdicts = (await found(torn)).map(({ verdict }) => verdict);
        expect(verdicts).toContain("malformed");
        expect(verdicts.slice(-4)).toEqual(Array(4).fill("ok"));
        const often = [1, 2, 3].reduce(squeeze, squeeze(squeeze(whole)));
        await expect(found(often)).rejects.toMatchObject({ code: "ERR_INPUT_PACKED" });
      });

      test("an array, from stdin in small chunks", async () => {
        const bytes = (pack as NonNullable<typeof pack>)(Buffer.from(`[${lines(5).join(",")}]`));
        const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
          bytes.subarray(at * 7, at * 7 + 7),
        );
        const { code, stdout } = await validate(["-", "--format", "json"], {}, chunks);
        expect(JSON.parse(stdout).summary.payloads).toBe(5);
        expect(code).toBe(0);
      });
    });
  }

  test("what swells a thousandfold is read in little memory", async () => {
    const cwd = folder({
      "a.gz": zlib.gzipSync(Buffer.alloc(300e6, " ")),
      "b.gz": zlib.gzipSync(Buffer.alloc(3e6, "{}\n")),
    });
    const { status, stdout } = await small(["validate", "a.gz", "b.gz"], cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("× 1,000,000");
    expect(stdout).toContain("longer than 64 MiB");
  });
});

/** The command in a process with little memory. */
const small = (args: readonly string[], cwd: string) =>
  afterword(args, { cwd, env: { NODE_OPTIONS: "--max-old-space-size=48" } });

describe("large inputs", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = folder({});
    const items = Array.from({ length: 40 }, (_, at) => ada({ metadata: { at, filler: "x".repeat(1e5) } }));
    const some = items.join(",\n");
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in/array.json"), `[${Array(50).fill(some).join(",\n")}]`);
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

  test("an array of 200 MB is read with 48 MB of memory", async () => {
    const { status, stdout } = await small(["validate", "in/array.json", "--format", "json"], cwd);
    expect({ status, summary: JSON.parse(stdout).summary.payloads }).toEqual({ status: 0, summary: 2000 });
  });

  test("many tiny faulty payloads in one portion are listed with 48 MB of memory", async () => {
    writeFileSync(join(cwd, "in/tiny.ndjson"), Buffer.alloc(360_000, "{}\n"));
    writeFileSync(join(cwd, "in/tiny.json.gz"), zlib.gzipSync(`[${"{},".repeat(119_999)}{}]`));
    for (const [name, workers] of [
      ["in/tiny.ndjson", "1"],
      ["in/tiny.ndjson", "2"],
      ["in/tiny.json.gz", "2"],
    ] as const) {
      const { status, stdout } = await small(
        ["validate", name, "--format", "ndjson", "--workers", workers],
        cwd,
      );
      expect(status).toBe(1);
      const lines = stdout.trimEnd().split("\n");
      expect(lines).toHaveLength(120_001);
      expect(JSON.parse(lines.at(-2) as string).line).toBe(name.endsWith("gz") ? 1 : 120_000);
    }
  });

  test("lines over 64 MiB are told, by any number of threads, and the rest goes on", async () => {
    for (const workers of ["1", "2", "8"]) {
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

describe("arrays", () => {
  const verdicts = async (content: string) =>
    (await resultsOf(content)).map(
      ({ line, verdict, message }) => `${line} ${verdict}${message ? `: ${message}` : ""}`,
    );
  const OK = json(ADA);

  test.each<[string, string, string[]]>([
    [
      "a broken item costs itself",
      `[${OK},\n{"a":oops},\n${OK}]`,
      ["1 ok", "2 malformed: not JSON: unexpected character, line 2 column 6", "3 ok"],
    ],
    [
      "brackets that do not match",
      `[{"a":[}, ${OK}]`,
      ["1 malformed: not JSON: unexpected character, line 1 column 8", "1 ok"],
    ],
    [
      "a missing comma ends it",
      `[${OK} ${OK}]`,
      ["1 ok", `1 malformed: not JSON: unexpected character, line 1 column ${OK.length + 3}`],
    ],
    [
      "no end",
      `[${OK},`,
      ["1 ok", `1 malformed: not JSON: the text ends before the JSON does, line 1 column ${OK.length + 3}`],
    ],
    ["several after each other", `[${OK}]\n[]\n${OK} [${OK}]`, ["1 ok", "3 ok", "3 ok"]],
    [
      "words and numbers",
      `[1,true,null,"x, ]",${OK}]`,
      [
        "1 malformed: not an object but a number",
        "1 malformed: not an object but a boolean",
        "1 malformed: not an object but null",
        "1 malformed: not an object but a string",
        "1 ok",
      ],
    ],
  ])("%s", async (_name, content, want) => expect(await verdicts(content)).toEqual(want));

  test("columns are those of UTF-16, in chunks that split characters", async () => {
    const content = Buffer.from(`[{"é🙂":1}, {"谢":2}, ${ada({ novel: "🙂" })}]`);
    const chunks = Array.from(content, (byte) => Uint8Array.of(byte));
    const { stdout } = await validate(["-", "--format", "ndjson"], {}, chunks);
    const findings = stdout
      .split("\n")
      .slice(0, 3)
      .map((line) => JSON.parse(line).findings[0]?.column);
    expect(findings[2]).toBe(content.toString().indexOf('"novel"') + 1);
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

describe("deliveries are verified where a secret is given", () => {
  const SECRET = `whsec_${Buffer.from("a secret of 24 bytes....").toString("base64")}`;
  const body = json({ ...PHONIC, data: { ...PHONIC.data, note: "Zoë" } });
  const received = Date.parse("2026-06-12T12:00:00Z") / 1000;
  const signed = async (rest: object = {}, timestamp = received) => {
    const headers = await sign(phonic, body, { secret: SECRET, timestamp });
    return envelope(body, {
      vendor: "phonic",
      receivedAt: "2026-06-12T12:00:00Z",
      headers: Object.entries(headers),
      ...rest,
    });
  };
  const verdicts = async (lines: readonly string[], ...args: string[]) => {
    const files = { a: lines.join("\n"), "secrets.json": json({ phonic: [SECRET] }) };
    const { stdout } = await validate(["a", "--all", "--format", "ndjson", ...args], files);
    return stdout
      .trimEnd()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  };

  test("genuine, changed, late, undated, unsigned, of another vendor, and bare", async () => {
    const lines = [
      await signed(),
      await signed({ vendor: undefined }),
      await signed({ body: body.replace("Zoë", "Zoe") }),
      await signed({}, received - 3600),
      await signed({ receivedAt: "soon" }),
      await signed({ headers: [] }),
      await signed({ body: "nope" }),
      envelope(json(ADA)),
      body,
    ];
    const results = await verdicts(lines, "--secrets", "secrets.json");
    expect(results.map(({ verdict }) => verdict)).toEqual([
      "drifted",
      "drifted",
      "unverified",
      "unverified",
      "unverified",
      "unverified",
      "unverified",
      "ok",
      "drifted",
    ]);
    expect(results[2]).toMatchObject({
      vendor: "phonic",
      event: "conversation.ended",
      findings: [],
      message: expect.stringContaining("does not match"),
    });
    expect(results[3].message).toContain("too far in the past");
    expect(results[4].message).toContain("when it was received");
    expect(await verdicts(lines, "--secrets", "secrets.json", "--workers", "2")).toEqual(results);
  });

  test("without a secret nothing is verified", async () => {
    expect((await verdicts([await signed({ headers: [] })])).map(({ verdict }) => verdict)).toEqual([
      "drifted",
    ]);
  });

  test("secrets of the environment count, and no report repeats one", async () => {
    const cwd = folder({ a: await signed({ headers: [] }) });
    for (const format of ["text", "json", "github", "sarif"]) {
      const { status, stdout, stderr } = await afterword(["validate", "a", "--format", format], {
        cwd,
        env: { PHONIC_WEBHOOK_SECRET: SECRET },
      });
      expect(status).toBe(1);
      expect(stdout).toContain("unverified");
      expect(stdout + stderr).not.toContain(SECRET.slice(6));
    }
    const unusable = await afterword(["validate", "a"], { cwd, env: { PHONIC_WEBHOOK_SECRET: "short" } });
    expect(unusable.stderr).toContain("secret cannot be used");
  });
});

describe("reports group findings that say the same", () => {
  const drifted = (day: string, sentiment = 1) =>
    json({ ...PHONIC, created_at: `${day}T08:00:00Z`, data: { ...PHONIC.data, sentiment, "a\nb": 1 } });
  const items = ada({ metadata: {} });
  const many = {
    "a.ndjson": [
      drifted("2026-06-14"),
      drifted("2026-06-12"),
      drifted("2026-06-13"),
      "nope",
      "{",
      items,
    ].join("\n"),
  };

  test("text shows one with its place, the earliest", async () => {
    const { stdout } = await validate(["a.ndjson"], many);
    expect(stdout).toMatch(
      /^drift unknown-field {2}\/data\/sentiment {2}× 3, first seen 2026-06-12 in a\.ndjson:2:\d+\n {2}\| .*"sentiment":….*\n {2}\| +\^\n {2}member is not in the schema\n$/m,
    );
    expect(stdout).toMatch(
      /^a\.ndjson:4:1 {2}malformed {2}not JSON: unexpected character, line 4 column 1$/m,
    );
  });

  test("positions in arrays are folded, names of maps masked", async () => {
    const files = {
      a: json({
        ...AUTOCALLS,
        transcript: AUTOCALLS.transcript.map((item: object) => ({ ...item, mood: 1 })),
        input_variables: { Zoë: [1] },
      }),
    };
    const { stdout } = await validate(["a"], files);
    expect(stdout).toContain(`/transcript/*/mood  × ${AUTOCALLS.transcript.length}, first seen`);
    expect(stdout).not.toContain("Zoë");
  });

  test("names that nobody knows do not fill the memory", async () => {
    const lines = Array.from({ length: 120 }, (_, line) =>
      ada(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`novel_${line}_${index}`, 1]))),
    );
    const { stdout } = await validate(["a"], { a: lines.join("\n") });
    expect(stdout).toContain("and 2,200 more findings, of more kinds than can be told apart");
  });

  test("github: at most 10 errors and 10 warnings, and then a line", async () => {
    const unknown = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`novel_${index}`, 1]));
    const wrong = { type: 1, timestamp: 1 };
    const content = [
      ada(unknown),
      ...Array.from({ length: 12 }, (_, index) =>
        json({ ...ADA, data: { ...ADA.data, ...wrong, conversation_id: [1, {}, true, null][index % 4] } }),
      ),
      drifted("2026-06-12"),
    ].join("\n");
    const { stdout, code } = await validate(["a,b:c%.ndjson", "--format", "github"], {
      "a,b:c%.ndjson": content,
    });
    const rows = stdout.trimEnd().split("\n");
    expect(code).toBe(1);
    expect(rows.filter((row) => row.startsWith("::warning ")).length).toBe(10);
    expect(rows.filter((row) => row.startsWith("::error ")).length).toBeLessThanOrEqual(10);
    expect(rows[0]).toMatch(
      /^::warning file=a%2Cb%3Ac%25\.ndjson,line=1,col=\d+,title=unknown-field \/data\/novel_0::ada v1\.conversation\.ended: member is not in the schema$/,
    );
    expect(rows.at(-1)).toMatch(
      /^14 payloads in 1 file, 0 ok; \d+ kinds of findings beyond GitHub's limit not annotated$/,
    );
    for (const row of rows.slice(0, -1))
      expect(row).toMatch(/^::(?:error|warning) file=[^:,]+,line=\d+,col=\d+,title=[^:,]*::/);
  });

  test("sarif keeps to its schema", async () => {
    const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif");
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(join(path, "../schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
    const holds = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const files = { ...many, "b c/ü.ndjson": bytesOf(LINES) };
    for (const args of [
      ["a.ndjson", "b c"],
      ["a.ndjson", "--since", "2030-01-01"],
    ]) {
      const { stdout } = await validate([...args, "--format", "sarif"], files);
      const log = JSON.parse(stdout);
      expect(holds(log), json(holds.errors)).toBe(true);
      for (const { ruleId, ruleIndex } of log.runs[0].results)
        expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
    const { stdout } = await validate(["a.ndjson", "b c", "--format", "sarif"], files);
    const { results } = JSON.parse(stdout).runs[0];
    expect(results[0]).toMatchObject({
      ruleId: "unknown-field",
      level: "warning",
      occurrenceCount: 3,
      properties: { firstSeen: "2026-06-12T08:00:00Z" },
    });
    expect(
      results.map(
        (each: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          each.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    ).toContain("b%20c/%C3%BC.ndjson");
  });

  test.each(["github", "sarif"])("%s masks what text masks", async (format) => {
    const CANARY = "kanarienvogel";
    const content = [
      ada({ channel_id: [CANARY], metadata: { [CANARY]: [CANARY] } }),
      json({ [CANARY]: CANARY }),
      `"${CANARY}`,
      ada({ locale: { [CANARY]: CANARY } }),
    ].join("\n");
    const { stdout, stderr } = await validate(["a", "--format", format, "--strict-json"], { a: content });
    expect(stdout + stderr).not.toContain(CANARY);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});

describe("progress", () => {
  const run = (size: number | undefined, steps: readonly [ms: number, read: number][]) => {
    let now = 0;
    let said = "";
    const input = { name: "a", open: () => [] as never, ...(size !== undefined && { size }) };
    const progress = progressLine(
      { stderr: (text) => void (said += text), stderrIsTTY: true },
      [input],
      () => now,
    );
    for (const [ms, read] of steps) {
      now = ms;
      progress.update(input, read);
    }
    progress.clear();
    return said;
  };

  test("is said after a second, with the rate and the time left, and taken away", () => {
    expect(
      run(500e6, [
        [900, 200e6],
        [1250, 312.5e6],
        [1300, 320e6],
        [2000, 480e6],
      ]),
    ).toBe("\r313 of 500 MB, 250 MB/s, 1 s left\x1b[K\r480 of 500 MB, 240 MB/s, 1 s left\x1b[K\r\x1b[K");
  });
  test("of stdin nobody knows the end", () =>
    expect(run(undefined, [[2000, 100e6]])).toBe("\r100 MB, 50 MB/s\x1b[K\r\x1b[K"));
  test("is not said of what is quick, nor to a file", async () => {
    expect(run(10, [[500, 10]])).toBe("");
    expect((await validate(["a"], { a: json(ADA) })).stderr).toBe("");
  });
});
