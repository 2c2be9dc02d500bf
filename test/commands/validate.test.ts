import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../scripts/report/validate.js";
import { type Listed, resultsOf, validate } from "../support/commands/call.js";
import { acmeYaml } from "../support/commands/project.js";
import { example } from "../support/files.js";

const ENDED = example("phonic/examples/conversation-ended.json");
const LINE = JSON.stringify(JSON.parse(ENDED));
const ADA = JSON.stringify(JSON.parse(example("ada/examples/conversation-ended.json")));

/** Ada's example with other members in `data`. */
const ada = (data: Record<string, unknown>): string => {
  const payload = JSON.parse(ADA);
  return JSON.stringify({ ...payload, data: { ...payload.data, ...data } });
};

const verdicts = (results: readonly Listed[]) => results.map(({ line, verdict }) => `${line} ${verdict}`);

describe("what a file holds is told by its content", () => {
  const cases: { name: string; content: string | Uint8Array; want: string[] }[] = [
    { name: "a pretty-printed payload", content: ENDED, want: ["1 ok"] },
    { name: "a payload on one line", content: LINE, want: ["1 ok"] },
    { name: "NDJSON of several vendors", content: `${LINE}\n${ADA}\n`, want: ["1 ok", "2 ok"] },
    { name: "NDJSON with blank lines", content: `\n${LINE}\n\n \n${ADA}`, want: ["2 ok", "5 ok"] },
    { name: "NDJSON with CRLF", content: `${LINE}\r\n${ADA}\r\n`, want: ["1 ok", "2 ok"] },
    { name: "a pretty-printed payload with CRLF", content: ENDED.replaceAll("\n", "\r\n"), want: ["1 ok"] },
    { name: "a byte order mark before a payload", content: `\ufeff${ENDED}`, want: ["1 ok"] },
    { name: "a byte order mark before NDJSON", content: `\ufeff${LINE}\n${ADA}`, want: ["1 ok", "2 ok"] },
    { name: "an array on one line", content: `[${LINE},${ADA}]`, want: ["1 ok", "1 ok"] },
    { name: "an array, a payload a line", content: `[\n${LINE},\n${ADA}\n]\n`, want: ["2 ok", "3 ok"] },
    {
      name: "an array with other things in it",
      content: `[${ADA},5,[]]`,
      want: ["1 ok", "1 malformed", "1 malformed"],
    },
    { name: "an empty array", content: "[]", want: [] },
    {
      name: "several pretty-printed payloads",
      content: `{\n"type":1}\n${ENDED}`,
      want: ["1 unknown-event", "3 ok"],
    },
    { name: "an empty file", content: "", want: [] },
    { name: "a file of white space", content: "\n \n", want: [] },
    {
      name: "one broken line in the middle",
      content: `${LINE}\n{"a":oops}\n${ADA}`,
      want: ["1 ok", "2 malformed", "3 ok"],
    },
    {
      name: "a torn first line",
      content: `{"data":{"id":\n${LINE}\n${ADA}`,
      want: ["1 malformed", "2 ok", "3 ok"],
    },
    {
      name: "a half-written last line",
      content: `${LINE}\n${ADA.slice(0, 90)}`,
      want: ["1 ok", "2 malformed"],
    },
    { name: "an array cut off", content: `[${ADA},\n${ADA.slice(0, 90)}`, want: ["1 ok", "2 malformed"] },
    { name: "a payload cut off", content: ENDED.slice(0, 400), want: ["1 malformed"] },
    {
      name: "lines that are no objects",
      content: `${ADA}\n[1]\nnull\n"x"`,
      want: ["1 ok", "2 malformed", "3 malformed", "4 malformed"],
    },
    { name: "a line with NULs", content: `${ADA}\n\0\0\0\n${ADA}`, want: ["1 ok", "2 malformed", "3 ok"] },
    { name: "prose", content: "# Captures\n\nThese are captures.\n", want: ["1 malformed"] },
    {
      name: "a line that is not UTF-8",
      content: Buffer.concat([Buffer.from(`${ADA}\n{"a":"`), Buffer.from([0xe9]), Buffer.from(`"}\n${ADA}`)]),
      want: ["1 ok", "2 malformed", "3 ok"],
    },
  ];
  test.each(cases)("$name", async ({ content, want }) => {
    expect(verdicts(await resultsOf(content))).toEqual(want);
  });

  test("a file longer than what is looked at first", async () => {
    const results = await resultsOf(`${LINE}\n`.repeat(800));
    expect(results).toHaveLength(800);
    expect(results.at(-1)).toMatchObject({ line: 800, verdict: "ok" });
  });

  test("stdin, in chunks that split characters and lines", async () => {
    const bytes = Buffer.from(`${ada({ metadata: { name: "Zoë 🙂" } })}\r\n${LINE}`);
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const { code, stdout } = await validate(["-", "--all", "--format", "ndjson"], {}, chunks);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '{"file":"-","line":2,"vendor":"phonic","event":"conversation.ended","verdict":"ok"',
    );
  });
});

describe("depth", () => {
  const nested = (levels: number) =>
    ada({ metadata: 0 }).replace('"metadata":0', () => `"x":${"[".repeat(levels)}${"]".repeat(levels)}`);

  test("64 levels are checked", async () =>
    expect(verdicts(await resultsOf(nested(62)))).toEqual(["1 drifted"]));
  test("65 levels are malformed", async () =>
    expect(verdicts(await resultsOf(nested(63)))).toEqual(["1 malformed"]));
  test("a million levels are malformed and overflow nothing", async () => {
    const open = "[".repeat(1e6);
    const close = "]".repeat(1e6);
    const deep = '{"a":'.repeat(1e6);
    const content = [`{"a":${open}${close}}`, `{"a":${open}`, `${deep}1${"}".repeat(1e6)}`, ADA].join("\n");
    expect(verdicts(await resultsOf(content))).toEqual(["1 malformed", "2 malformed", "3 malformed", "4 ok"]);
  });
});

describe("files that cannot be read", () => {
  const cases: { name: string; args: string[]; files?: Record<string, string | Uint8Array>; says: string }[] =
    [
      { name: "a missing file", args: ["gone.json"], says: 'there is no file "gone.json"' },
      { name: "an empty glob", args: ["*.json"], says: 'no file matches "*.json"' },
      {
        name: "a folder without captures",
        args: ["."],
        files: { "a.txt": "" },
        says: 'the folder "." holds no capture',
      },
      {
        name: "a binary file",
        args: ["a"],
        files: { a: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0) },
        says: '"a" is binary',
      },
      {
        name: "a binary file in gzip",
        args: ["a"],
        files: { a: gzipSync(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)) },
        says: '"a" is binary',
      },
      {
        name: "UTF-16",
        args: ["a"],
        files: { a: Buffer.from("\ufeff{}", "utf16le") },
        says: '"a" is UTF-16',
      },
    ];
  test.each(cases)(
    "$name is named, the rest is read, and the exit code is 3",
    async ({ args, files, says }) => {
      const { code, stdout, stderr } = await validate([...args, "ok.ndjson", "--all"], {
        ...files,
        ...(args[0] === "." || args[0] === "*.json" ? {} : { "ok.ndjson": ADA }),
      });
      expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
      expect(code).toBe(3);
      if (args[0] !== "." && args[0] !== "*.json") expect(stdout).toContain("ok.ndjson:1:1  ok");
    },
  );

  test("where nothing was checked, the exit code is 3, unless that is allowed", async () => {
    const none = "afterword: no payload was checked\n  --allow-empty allows that.\n";
    for (const content of ["", " \n\n", "[]", "\ufeff", gzipSync("")]) {
      const { code, stderr } = await validate(["a.json"], { "a.json": content });
      expect({ code, stderr }).toEqual({ code: 3, stderr: `afterword: "a.json" holds no payload\n${none}` });
      expect((await validate(["a.json", "--allow-empty"], { "a.json": content })).code).toBe(0);
    }
    expect(await validate(["-"])).toMatchObject({ code: 3 });
    const late = await validate(["a.json", "--until", "2001-01-01"], { "a.json": ADA });
    expect(late).toMatchObject({ code: 3, stderr: none });
    const both = await validate(["a.json", "b.json"], { "a.json": "", "b.json": ADA });
    expect(both).toMatchObject({ code: 0, stderr: 'afterword: "a.json" holds no payload\n' });
  });

  test("an empty name is wrong use, not the current folder", async () => {
    await expect(validate(["a.json", ""], { "a.json": ADA })).rejects.toMatchObject({
      code: "ERR_USAGE",
      message: "the name of an input is empty",
    });
  });
});

describe("which files", () => {
  const files = {
    "b/two.json": ADA,
    "b/deep/er/three.ndjson": ADA,
    "b/.hidden/four.json": ADA,
    "a.json": ADA,
    "c.jsonl": ADA,
    "note.txt": ADA,
    "odd[1].json": ADA,
    "ü.json": ADA,
  };
  const cases: { args: string[]; want: string[] }[] = [
    { args: ["b"], want: ["b/.hidden/four.json", "b/deep/er/three.ndjson", "b/two.json"] },
    { args: ["*.json"], want: ["a.json", "odd[1].json", "ü.json"] },
    { args: ["?.json"], want: ["a.json", "ü.json"] },
    { args: ["**/*.json"], want: ["a.json", "b/two.json", "odd[1].json", "ü.json"] },
    { args: ["b/**"], want: ["b/deep/er/three.ndjson", "b/two.json"] },
    { args: ["{a,c}.{json,jsonl}"], want: ["a.json", "c.jsonl"] },
    { args: ["[a-c].json*"], want: ["a.json", "c.jsonl"] },
    { args: ["[!a].json"], want: ["ü.json"] },
    { args: ["odd[1].json"], want: ["odd[1].json"] },
    { args: ["odd\\[1\\].*"], want: ["odd[1].json"] },
    { args: ["note.txt", "a.json", "./a.json", "*.jsonl"], want: ["note.txt", "a.json", "c.jsonl"] },
  ];
  test.each(cases)("$args", async ({ args, want }) => {
    const { stdout } = await validate([...args, "--all", "--format", "json"], files);
    expect(JSON.parse(stdout).results.map(({ file }: Listed) => file)).toEqual(want);
  });
});

describe("recognition", () => {
  const WIDGET = example("autocalls/examples/conversation-ended.widget.json");
  const vendorOf = async (path: string, ...args: string[]) => {
    const { stdout } = await validate([path, "--all", "--format", "json", ...args], { [path]: WIDGET });
    return JSON.parse(stdout).results[0].vendor;
  };

  test("Autocalls and Intellixent look the same: the folder decides", async () => {
    expect(await vendorOf("x/a.json")).toBe("autocalls");
    expect(await vendorOf("intellixent/2026/a.json")).toBe("intellixent");
    expect(await vendorOf("intellixent/a.json", "--vendor", "autocalls")).toBe("autocalls");
  });

  test("a folder named like another vendor hides nothing", async () => {
    expect(await vendorOf("phonic/a.json")).toBe("autocalls");
  });

  test("what nobody sends is an unknown event of nobody", async () => {
    const [result] = await resultsOf('{"x":1}');
    expect(result).toMatchObject({ vendor: null, event: null, verdict: "unknown-event", findings: [] });
  });

  test("an event that is newer than this version keeps its tag if that is a plain word", async () => {
    const args = ["--vendor", "phonic"];
    expect((await resultsOf('{"event_type":"conversation.dreamt"}', ...args))[0]).toMatchObject({
      vendor: "phonic",
      event: "conversation.dreamt",
      verdict: "unknown-event",
    });
    expect((await resultsOf('{"event_type":"call +49 30 901820"}', ...args))[0]).toMatchObject({
      event: null,
    });
  });

  test("--event checks what could not be recognised", async () => {
    const untagged = LINE.replace('"event_type":"conversation.ended",', "");
    expect(await resultsOf(untagged, "--vendor", "phonic", "--event", "conversation-ended")).toMatchObject([
      {
        event: "conversation.ended",
        verdict: "invalid",
        findings: [{ kind: "missing", pointer: "/event_type" }],
      },
    ]);
  });
});

describe("capture envelopes", () => {
  const wrap = (rest: object) =>
    JSON.stringify({
      v: 1,
      receivedAt: "2026-11-20T00:00:00Z",
      method: "POST",
      url: "/",
      headers: [["a", "b"]],
      ...rest,
    });
  const odd = ada({ "no\nvelty": 1 });

  test("the body is checked", async () => {
    expect(verdicts(await resultsOf(`${wrap({ body: ADA })}\n${wrap({ bodyBase64: btoa(ADA) })}`))).toEqual([
      "1 ok",
      "2 ok",
    ]);
  });

  test("places are those of the envelope, through the escapes of the body", async () => {
    const envelope = wrap({ body: odd });
    const [result] = await resultsOf(`\n${envelope}`);
    const column = envelope.indexOf('\\"no\\\\nvelty') + 1;
    expect(result?.findings).toMatchObject([
      { kind: "unknown-field", pointer: "/data/no\\u000avelty", line: 2, column },
    ]);
  });

  test("in base64 the place is that of the body", async () => {
    const envelope = wrap({ bodyBase64: btoa(odd) });
    const column = envelope.indexOf('"bodyBase64":') + '"bodyBase64":'.length + 1;
    expect((await resultsOf(envelope))[0]?.findings).toMatchObject([{ line: 1, column }]);
  });

  test("the vendor that it names is believed", async () => {
    const body = example("autocalls/examples/conversation-ended.widget.json");
    expect(
      await resultsOf(`${wrap({ body, vendor: "intellixent" })}\n${wrap({ body, vendor: "nobody" })}`),
    ).toMatchObject([
      { vendor: "intellixent", verdict: "ok" },
      { vendor: null, verdict: "unknown-event" },
    ]);
  });

  test("a body that is no payload, and another version", async () => {
    const lines = [
      wrap({ body: "nope" }),
      wrap({ bodyBase64: "6Q==" }),
      wrap({ body: "[]" }),
      wrap({ v: 2, body: ADA }),
    ];
    expect((await resultsOf(lines.join("\n"))).map(({ message }) => message)).toEqual([
      "the captured body is not JSON: unexpected character, line 1 column 1".replace(
        "character",
        "character",
      ),
      "the captured body is not UTF-8",
      "the captured body is not an object but an array",
      "a capture envelope of version 2, this afterword reads version 1",
    ]);
  });
});

describe("places", () => {
  test("lines and columns count from 1, columns in UTF-16 units", async () => {
    const content = ADA.replace('"data":{', '\n  "data" : {\r\n\t"locale": "🙂", "novel" :1,');
    expect((await resultsOf(`[\n${content}]`))[0]?.findings).toMatchObject([
      { pointer: "/data/locale", line: 4, column: 2 },
      { pointer: "/data/novel", line: 4, column: 18 },
    ]);
  });

  test("what is missing is shown at its parent, a wrong value at the value", async () => {
    const content = `{"type":"v1.conversation.ended",\n"timestamp": "2020-09-20T00:00:00+00:00",\n"data":  {"channel_id":\n7}}`;
    expect((await resultsOf(content))[0]?.findings).toMatchObject([
      { kind: "type", pointer: "/data/channel_id", line: 4, column: 1 },
      { kind: "missing", pointer: "/data/conversation_id", line: 3, column: 10 },
    ]);
  });

  test("of a member that stands twice it is the last that is checked and shown", async () => {
    const content = ADA.replace('"data":{', '"data":{"channel_id":"x",').replace(
      /}$/,
      ',"data":{"conversation_id":5}}',
    );
    const [result] = await resultsOf(content);
    expect(result?.findings).toMatchObject([{ kind: "type", column: content.lastIndexOf("5") + 1 }]);
  });

  test("a pretty-printed source is shown with the rows around the place", async () => {
    const content = JSON.stringify(JSON.parse(ada({ ended_by: { id: 7, role: "end_user" } })), null, 2);
    const { stdout } = await validate(["a.json"], { "a.json": content });
    expect(stdout).toMatchInlineSnapshot(`
      "a.json:11:13  invalid type  /data/ended_by/id
        | "ended_by": {
        |   "id": …,
        |         ^
        |   "role": "…"
        expected string or null, found integer

      1 payload in 1 file

      vendor  event                  invalid
      ada     v1.conversation.ended        1
      "
    `);
  });

  test("a long line is shown through a window, arrays and wide indents included", async () => {
    const { stdout } = await validate(["a.json"], {
      "a.json": ada({ ended_by: { id: 7, role: "end_user" } }),
    });
    expect(stdout).toMatchInlineSnapshot(`
      "a.json:1:306  invalid type  /data/ended_by/id
        | ...:"…","updated_at":"…","ended_by":{"id":…,"role":"…"},"metadata":{"…":"…","…":"…","…":"…"},...
        |                                           ^
        expected string or null, found integer

      1 payload in 1 file

      vendor  event                  invalid
      ada     v1.conversation.ended        1
      "
    `);
    const rows = stdout.split("\n").filter((row) => row.startsWith("  | "));
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(115);
  });
});

describe("nothing of a payload is repeated", () => {
  const CANARY = "kanarienvogel";
  const faults = {
    "a wrong type": ada({ channel_id: [CANARY, { [CANARY]: CANARY }] }),
    "an unknown member": ada({ novel: { [CANARY]: [CANARY], nested: { [CANARY]: 1 } } }),
    "an unknown member's text": ada({ novel: CANARY }),
    "names of a map": ada({ metadata: { [CANARY]: null, other: [CANARY] } }),
    "a broken format": ada({ created_at: CANARY }),
    "a name that looks like an address": ada({ [`${CANARY}@example.com`]: 1 }),
    "text that is not JSON": `{"a": ${CANARY}}`,
    "a cut string": `{"a": "${CANARY}`,
    "a string instead of an object": `"${CANARY}"`,
    "an unknown tag": `{"type": "${CANARY} was here", "data": {}}`,
    "neighbours of a finding": ada({
      channel_id: 7,
      end_user_id: CANARY,
      ended_by: { id: CANARY, role: CANARY.repeat(4) },
    }),
    "what strict JSON finds": ADA.replace(
      '"metadata":{',
      `"metadata":{"${CANARY}":"${CANARY}","${CANARY}":98765432109876543210,`,
    ),
  };
  for (const format of Object.keys(FORMATS)) {
    test.each(Object.entries(faults))(`${format}: %s`, async (_name, content) => {
      const args = ["a", "--all", "--strict-json", "--format", format];
      const masked = await validate(args, { a: content });
      expect(masked.stdout + masked.stderr).not.toContain(CANARY);
      expect(masked.stdout + masked.stderr).not.toContain("98765432109876543210");
      expect(masked.code).toBe(1);
    });
  }

  test("--show-values shows values and names", async () => {
    const content = ada({ metadata: { [CANARY]: ["a value"] } });
    const { stdout } = await validate(["a", "--show-values"], { a: content });
    expect(stdout).toContain(`/data/metadata/${CANARY}`);
    expect(stdout).toContain('"a value"');
  });

  test("numbers are masked", async () => {
    const { stdout } = await validate(["a"], { a: ada({ channel_id: 4930901820 }) });
    expect(stdout).not.toContain("4930901820");
  });
});

describe("names", () => {
  test("of Object.prototype are data, anywhere", async () => {
    const content = ADA.replace(
      '"metadata":{',
      '"__proto__":{"x":1},"constructor":1,"toString":null,"hasOwnProperty":[],"metadata":{"__proto__":"x","constructor":true,',
    ).replace("{", '{"__proto__":{"type":"x"},"toString":1,');
    const [result] = await resultsOf(content, "--strict-json");
    expect(result?.verdict).toBe("drifted");
    expect(result?.findings.map(({ pointer }) => pointer).sort()).toEqual([
      "/__proto__",
      "/data/__proto__",
      "/data/constructor",
      "/data/hasOwnProperty",
      "/data/toString",
      "/toString",
    ]);
    expect((await resultsOf('{"__proto__":{"type":"v1.conversation.ended"}}'))[0]?.verdict).toBe(
      "unknown-event",
    );
    expect((await resultsOf('{"type":"constructor"}'))[0]?.verdict).toBe("unknown-event");
  });

  test("never bring control characters to a terminal, nor do file names or values", async () => {
    const nasty = "\x1b[2J\u202e\x07\u009b";
    const content = `${ada({ [`novel${nasty}`]: 1, channel_id: 7, end_user_id: nasty })}\n`;
    for (const format of ["text", "json", "ndjson"]) {
      for (const args of [[], ["--show-values"]]) {
        const file = "a\x1b[31m.json";
        const given = [file, "gone\x1b.json", "--format", format, ...args];
        const { stdout, stderr } = await validate(given, { [file]: content });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
        expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
        expect(stdout).toMatch(/novel\\{1,2}u001b\[2J\\{1,2}u202e/);
      }
    }
  });
});

describe("--strict-json", () => {
  test("finds members that stand twice, escapes undone, and digits that are lost", async () => {
    const content = ADA.replace('"data":{', '"data":{"channel\\u005fid":"x",')
      .replace('"metadata":{', '"metadata":{"a":9007199254740993,"b":9007199254740991,"c":1e300,')
      .replace(/}$/, ',"type":"v1.conversation.ended","type":"v1.conversation.ended"}');
    expect((await resultsOf(content))[0]?.verdict).toBe("ok");
    const [result] = await resultsOf(content, "--strict-json");
    expect(result?.findings.map(({ kind, grade, pointer }) => `${grade} ${kind} ${pointer}`)).toEqual([
      "drift duplicate-key /data/channel_id",
      "drift unsafe-integer /data/metadata/…",
      "drift duplicate-key /type",
    ]);
  });
});

describe("reports", () => {
  const files = { "a.ndjson": `${LINE}\n${ada({ novel: 1 })}\n${ada({ channel_id: 7 })}\nnope\n{}\n${ADA}` };

  test("text ends in a table by vendor, event and verdict", async () => {
    const { code, stdout } = await validate(["a.ndjson"], files);
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "a.ndjson:2:485  drift unknown-field  /data/novel
        | ...:{"…":"…","…":"…","…":"…"},"ai_agent_domain":"…","novel":…}}
        |                                                     ^
        member is not in the schema

      a.ndjson:3:139  invalid type  /data/channel_id
        | ...:"…","data":{"conversation_id":"…","channel_id":…,"end_user_id":"…","created_at":"…","updated_at"...
        |                                                    ^
        expected string, found integer

      a.ndjson:4:1  malformed  not JSON: unexpected character, line 4 column 1
      a.ndjson:5:1  unknown-event  no vendor's events look like this. Say which it is with --vendor and --event, or give your own schemas with --schemas or afterword.json.
      6 payloads in 1 file

      vendor   event                  ok  drifted  invalid  unknown-event  malformed
      ada      v1.conversation.ended   1        1        1              -          -
      phonic   conversation.ended      1        -        -              -          -
      unknown  unknown                 -        -        -              1          1
      total                            2        1        1              1          1
      "
    `);
  });

  test("json is one document", async () => {
    const { stdout } = await validate(["a.ndjson", "--format", "json"], files);
    const { summary, results } = JSON.parse(stdout);
    expect(summary).toMatchObject({
      files: 1,
      payloads: 6,
      byVerdict: { ok: 2, drifted: 1, invalid: 1, malformed: 1 },
    });
    expect(summary.byVendor).toMatchObject({ phonic: { ok: 1 }, ada: { ok: 1, drifted: 1, invalid: 1 } });
    expect(results.map(({ line }: Listed) => line)).toEqual([2, 3, 4, 5]);
    expect(Object.keys(results[0])).toEqual(["file", "line", "vendor", "event", "verdict", "findings"]);
    expect(results[0].findings).toEqual([
      {
        kind: "unknown-field",
        grade: "drift",
        pointer: "/data/novel",
        message: "member is not in the schema",
        line: 2,
        column: (files["a.ndjson"].split("\n")[1]?.indexOf('"novel"') as number) + 1,
      },
    ]);
  });

  test("json is a document without results too", async () => {
    const { stdout } = await validate(["a", "--format", "json"], { a: ADA });
    expect(JSON.parse(stdout)).toMatchObject({ results: [], summary: { payloads: 1 } });
  });

  test("ndjson is one result a line and then the summary", async () => {
    const { stdout } = await validate(["a.ndjson", "--format", "ndjson", "--all"], files);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1).map(({ verdict }) => verdict)).toEqual([
      "ok",
      "drifted",
      "invalid",
      "malformed",
      "unknown-event",
      "ok",
    ]);
    expect(lines.at(-1).summary.payloads).toBe(6);
  });

  test("of more than 100 findings the number is given", async () => {
    const many = ada(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`novel_${index}`, 1])));
    const [result] = await resultsOf(many);
    expect(result?.findings).toHaveLength(100);
    expect(result?.total).toBe(150);
    expect((await validate(["a"], { a: many })).stdout).toContain("and 50 more findings");
  });

  test.each([
    ["ok", ADA, 0, 0],
    ["drifted", ada({ novel: 1 }), 1, 0],
    ["invalid", ada({ channel_id: 7 }), 1, 1],
    ["unknown-event", "{}", 1, 1],
    ["malformed", "nope", 1, 1],
  ])("--fail-on: %s", async (_verdict, content, drift, invalid) => {
    expect((await validate(["a"], { a: content })).code).toBe(drift);
    expect((await validate(["a", "--fail-on", "drift"], { a: content })).code).toBe(drift);
    expect((await validate(["a", "--fail-on", "invalid"], { a: content })).code).toBe(invalid);
  });
});

describe("--schemas: the schemas of a folder, without generated code", () => {
  const ACME = acmeYaml(false, "score: { type: integer, maximum: 5 }");
  const schemas = { "own/acme/openapi.yaml": ACME };
  const told = async (payload: object) =>
    JSON.parse(
      (
        await validate(["a", "--schemas", "own", "--all", "--format", "ndjson"], {
          ...schemas,
          a: JSON.stringify(payload),
        })
      ).stdout.split("\n")[0] ?? "",
    );

  test("somebody's sixth vendor is recognised and checked", async () => {
    expect(await told({ kind: "call.ended", id: "1" })).toMatchObject({
      vendor: "acme",
      event: "call.ended",
      verdict: "ok",
    });
    const { verdict, findings } = await told({ kind: "call.ended", score: 9, new: 1 });
    expect(verdict).toBe("invalid");
    expect(findings.map(({ kind, pointer }: Record<string, string>) => `${kind} ${pointer}`)).toEqual([
      "missing /id",
      "limit /score",
      "unknown-field /new",
    ]);
  });

  test("the vendors that are built in are known beside it", async () => {
    const { vendor, verdict } = await told(JSON.parse(ADA));
    expect({ vendor, verdict }).toEqual({ vendor: "ada", verdict: "ok" });
  });

  test("a missing folder and a broken schema are errors of their own", async () => {
    await expect(validate(["a", "--schemas", "none"], { a: ADA })).rejects.toMatchObject({
      code: "ERR_NO_SCHEMAS",
    });
    const broken = { "own/acme/openapi.yaml": ACME.replace("kind: {", "kind: [") };
    await expect(validate(["a", "--schemas", "own"], { ...broken, a: ADA })).rejects.toMatchObject({
      code: "ERR_SCHEMA",
    });
  });
});

describe("--schema: one schema for any JSON", () => {
  const POINTS = {
    type: "array",
    items: { type: "object", required: ["x"], properties: { x: { type: "number", maximum: 9 } } },
  };
  const SCALAR = { type: ["string", "number", "boolean", "null"], maxLength: 3, maximum: 9 };
  const held = async (
    content: string | Uint8Array,
    schema: object = POINTS,
    args: readonly string[] = [],
    name = "a",
  ) => {
    const files = { "s.json": JSON.stringify(schema), [name]: content };
    const all = ["--schema", "s.json", "--all", "--format", "ndjson"];
    const { stdout } = await validate([name, ...all, ...args], files);
    const lines = stdout.trimEnd().split("\n");
    return { results: lines.slice(0, -1).map((line): Listed => JSON.parse(line)), last: lines.at(-1) };
  };
  const told = ({ results }: Awaited<ReturnType<typeof held>>) =>
    results.map(({ line, verdict, findings }) =>
      [line, verdict, ...findings.map(({ kind, pointer }) => `${kind} ${pointer}`)].join(" "),
    );

  test("an array in a document is one value; nothing is recognised, unwrapped or named", async () => {
    const made = await held('[{"x":1},\n{"x":10,"y":0},{}]');
    expect(told(made)).toEqual(["1 invalid missing /2/x limit /1/x unknown-field /1/y"]);
    expect(made.results[0]).toMatchObject({ file: "a", vendor: null, event: null });
    expect(JSON.parse(made.last ?? "").summary).toMatchObject({ payloads: 1, byVendor: {} });
    const envelope = { v: 1, headers: [], body: "[]" };
    expect(told(await held(JSON.stringify(envelope)))).toEqual(["1 invalid type "]);
    expect(told(await held(JSON.stringify(envelope), { type: "object" }))).toEqual(["1 ok"]);
  });

  test("each line of NDJSON is a value, of whatever type", async () => {
    expect(told(await held('[]\n[{"x":1}]\n\n{}\r\nnull\n[{"x":"1"}]\n'))).toEqual([
      "1 ok",
      "2 ok",
      "4 invalid type ",
      "5 invalid type ",
      "6 invalid type /0/x",
    ]);
    expect(told(await held('"abc"\n"abcd"\n5\n10\nnull\ntrue\n{}\n""\n0\nfalse', SCALAR))).toEqual([
      "1 ok",
      "2 drifted limit ",
      "3 ok",
      "4 drifted limit ",
      ...["5 ok", "6 ok", "7 invalid type ", "8 ok", "9 ok", "10 ok"],
    ]);
  });

  test.each(["5", '"abc"', "null", "false", "0", '""', " true \n"])("the document %s", async (text) => {
    expect(told(await held(text, SCALAR))).toEqual(["1 ok"]);
    expect(told(await held(text, { type: "object" }))).toEqual(["1 invalid type "]);
  });

  test("a pretty-printed array, several documents, and what is broken", async () => {
    expect(told(await held('[\n  {\n    "x": 1\n  }\n]\n'))).toEqual(["1 ok"]);
    expect(told(await held('[\n  { "x": 1 }\n]\n[\n  1\n]\n'))).toEqual(["1 ok", "4 invalid type /0"]);
    expect(told(await held("[1,"))).toEqual(["1 malformed"]);
    expect(told(await held("[]\n[1,\n[]"))).toEqual(["1 ok", "2 malformed", "3 ok"]);
    expect(told(await held(`${"[".repeat(65)}${"]".repeat(65)}`, {}))).toEqual(["1 malformed"]);
    expect(told(await held(`${"[".repeat(64)}${"]".repeat(64)}`, {}))).toEqual(["1 ok"]);
  });

  test("text beyond ASCII is held as text, not as bytes", async () => {
    expect(told(await held('"äöü"\n"äöüx"\n"名前名"\n"\\u00e4"', SCALAR))).toEqual([
      "1 ok",
      "2 drifted limit ",
      "3 ok",
      "4 ok",
    ]);
    expect(told(await held('"ä"\n"a"', { enum: ["ä"] }))).toEqual(["1 ok", "2 drifted unknown-value "]);
    expect(told(await held('"ä"\n"ää"', { type: "string", pattern: "^.$" }))).toEqual([
      "1 ok",
      "2 drifted limit ",
    ]);
  });

  test.each<[string, string, string]>([
    [
      "draft-07",
      "s.json",
      JSON.stringify({
        $schema: "http://json-schema.org/draft-07/schema#",
        type: "array",
        items: [{ type: "string" }, { $ref: "#/definitions/Payload", maximum: 0 }],
        definitions: { Payload: { type: "integer" } },
      }),
    ],
    [
      "2019-09",
      "s.json",
      JSON.stringify({
        $schema: "https://json-schema.org/draft/2019-09/schema",
        items: [{ type: "string" }, { $ref: "#/$defs/payload" }],
        $defs: { payload: { type: "integer" } },
      }),
    ],
    [
      "2020-12, in YAML",
      "s.yaml",
      "# a remark\n$schema: https://json-schema.org/draft/2020-12/schema\nprefixItems:\n  - type: string\n  - type: integer\n",
    ],
    ["of no dialect", "s.schema.json", '\ufeff{"prefixItems":[{"type":"string"},{"type":"integer"}]}'],
  ])("a schema of %s", async (_, name, schema) => {
    const { code, stdout, stderr } = await validate(["a", "--schema", name, "--format", "json"], {
      [name]: schema,
      a: '["a",1]\n["a","1"]\n',
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout).results).toMatchObject([{ line: 2, findings: [{ pointer: "/1" }] }]);
  });

  const FILES = {
    "s.json": JSON.stringify(POINTS),
    "in/a.json": '[\n  { "x": 1 },\n  { "x": "one" }\n]\n',
    "in/b.ndjson.gz": gzipSync('[]\n[{"x":"two"}]\n[{"x":1,"z":[]}]\n'),
    "in/c.jsonl": "[]\n7\n{",
  };

  test("text: frames, groups and a table without vendors", async () => {
    const { code, stdout } = await validate(["in", "--schema", "s.json"], FILES);
    expect(code).toBe(1);
    expect(stdout).toBe(`invalid type  /*/x  × 2, first seen in in/a.json:3:10
  |   { "x": … },
  |   { "x": "…" }
  |          ^
  | ]
  expected number, found string

in/b.ndjson.gz:3:9  drift unknown-field  /0/z
  | [{"x":…,"z":…}]
  |         ^
  member is not in the schema

in/c.jsonl:2:1  invalid type  /
  | …
  | ^
  expected array, found integer

in/c.jsonl:3:1  malformed  not JSON: the text ends before the JSON does, line 3 column 2. It was probably cut off while being written.
7 payloads in 3 files

schema  ok  drifted  invalid  malformed
s.json   2        1        3          1
`);
  });

  test.each(["text", "json", "ndjson", "github", "sarif"])(
    "%s: the same with any workers",
    async (format) => {
      const args = ["in", "--schema", "s.json", "--format", format, "--all"];
      const one = await validate([...args, "--workers", "1"], FILES);
      expect(await validate([...args, "--workers", "3"], FILES)).toEqual(one);
      expect(one.stdout).not.toMatch(/null null|undefined/);
      if (format === "github")
        expect(one.stdout).toContain("::error file=in/c.jsonl,line=2,col=1,title=type::expected array");
      if (format === "sarif")
        expect(JSON.parse(one.stdout).runs[0].results[0].message.text).toBe(
          "expected number, found string at /*/x",
        );
    },
  );

  test("stdin, and duplicate keys with --strict-json", async () => {
    const args = ["-", "--schema", "s.json", "--format", "json", "--strict-json"];
    const { stdout } = await validate(args, FILES, ['[{"x":1,', '"x":2}]']);
    expect(JSON.parse(stdout).results).toMatchObject([
      { verdict: "drifted", findings: [{ kind: "duplicate-key", pointer: "/0/x" }] },
    ]);
  });

  const WRONG: [string, string | undefined, Record<string, string>][] = [
    ["a missing file", undefined, { code: "ERR_NO_SCHEMAS", message: "there is no schema file" }],
    ["broken JSON", '{\n"type": }', { code: "ERR_SCHEMA", message: "s.json:2  broken-json" }],
    ["no object", "[]", { code: "ERR_SCHEMA", message: "s.json:1  not-an-object" }],
    ["a broken schema", '{\n"type": "text"}', { code: "ERR_SCHEMA", message: "s.json:1  unknown-type" }],
    ["a $ref elsewhere", '{"$ref":"https://a.example/"}', { code: "ERR_SCHEMA", message: "remote-ref" }],
    ["another dialect", '{"$schema":"urn:x"}', { code: "ERR_SCHEMA", message: "unknown-dialect" }],
    [
      "an OpenAPI document",
      '{\n"openapi":"3.1.0"}',
      { code: "ERR_SCHEMA", message: "s.json:2  not-a-schema" },
    ],
  ];
  test.each(WRONG)("%s is an error of its own", async (_, schema, { code, message }) => {
    const files = { a: "1", ...(schema !== undefined && { "s.json": schema }) };
    await expect(validate(["a", "--schema", "s.json"], files)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message as string),
    });
  });

  test("what was taken for a schema is not repeated", async () => {
    const files = { a: "1", "s.yaml": "a\n: b\nJane Roe, 555 0100\n" };
    const error: Error = await validate(["a", "--schema", "s.yaml"], files).then(
      () => expect.fail("it passes"),
      (thrown) => thrown,
    );
    expect(error.message).toContain("s.yaml:2  broken-yaml");
    expect(error.message).not.toContain("Jane");
  });

  test("frames know members through every construct, and mask what a pattern or a map lets in", async () => {
    const schema = {
      type: "object",
      properties: {
        all: { allOf: [{ properties: { inAll: {} } }, { required: ["inAll"] }] },
        when: {
          if: { required: ["inIf"] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword
          then: { properties: { inThen: {} } },
          else: { properties: { inElse: {} } },
        },
        tuple: { type: "array", prefixItems: [{ type: "object", properties: { inFirst: {} } }] },
        pattern: { type: "object", patternProperties: { "^n": { properties: { inPattern: {} } } } },
        rest: { type: "object", properties: {}, unevaluatedProperties: { properties: { inRest: {} } } },
      },
      minProperties: 9,
    };
    const value = {
      all: { inAll: "secret", extra: "secret" },
      when: { inThen: 1, inElse: 2 },
      tuple: [{ inFirst: true }],
      pattern: { nora: { inPattern: "secret" }, other: 3 },
      rest: { vera: { inRest: null } },
    };
    const files = { "s.json": JSON.stringify(schema), a: JSON.stringify(value, null, 1) };
    const frames = await Promise.all(
      Object.keys(value).map(async (name) => {
        const text = JSON.stringify({ [name]: (value as Record<string, unknown>)[name] });
        const { stdout } = await validate(["a", "--schema", "s.json"], { ...files, a: text });
        return / {2}\| (\{.*)/.exec(stdout)?.[1];
      }),
    );
    expect(frames).toEqual([
      '{"all":{"inAll":"…","extra":…}}',
      '{"when":{"inThen":…,"inElse":…}}',
      '{"tuple":[{"inFirst":true}]}',
      '{"pattern":{"…":{"inPattern":"…"},"other":…}}',
      '{"rest":{"…":{"inRest":null}}}',
    ]);
  });

  test("a folder is no schema, and nothing that tells vendors goes with one", async () => {
    await expect(validate(["in", "--schema", "in"], FILES)).rejects.toMatchObject({
      code: "ERR_NO_SCHEMAS",
      message: expect.stringMatching(/in is not a file$/),
    });
    for (const other of ["schemas", "vendor", "event", "since", "until", "secrets", "issuer", "public-url"])
      await expect(validate(["in", "--schema", "s.json", `--${other}`, "x"], FILES)).rejects.toMatchObject({
        code: "ERR_USAGE",
        message: `--schema and --${other} exclude each other`,
      });
  });
});
