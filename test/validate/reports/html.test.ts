import { describe, expect, test } from "vitest";
import type { ValidateData } from "../../../scripts/html/model.js";
import { dataIn } from "../../support/browser/document.js";
import { type Outcome, validate } from "../../support/commands/call.js";
import { ada, json, PHONIC } from "../../support/commands/captures.js";

const drifted = (day: string) =>
  json({ ...PHONIC, created_at: `${day}T08:00:00Z`, data: { ...PHONIC.data, sentiment: 1 } });
const FILES = {
  "captures/june.ndjson": [drifted("2026-06-14"), drifted("2026-06-12"), "nope", json(PHONIC)].join("\n"),
};

const report = async (
  args: readonly string[],
  files: Record<string, string> = FILES,
): Promise<Outcome & { data: ValidateData }> => {
  const outcome = await validate([...args, "--format", "html"], files);
  return { ...outcome, data: dataIn(outcome.stdout, "validate") };
};

describe("a report says what the text says", () => {
  test("groups, each with its first place and the source around it", async () => {
    const { data, code } = await report(["captures"]);
    const { stdout } = await validate(["captures"], FILES);
    expect(code).toBe(1);
    expect(data.groups).toEqual([
      {
        vendor: "phonic",
        event: "conversation.ended",
        grade: "drift",
        kind: "unknown-field",
        pointer: "/data/sentiment",
        message: "member is not in the schema",
        hint: null,
        count: 2,
        file: "captures/june.ndjson",
        line: 2,
        column: expect.any(Number),
        time: "2026-06-12T08:00:00Z",
        frame: expect.any(Array),
      },
      expect.objectContaining({
        vendor: null,
        event: null,
        grade: "malformed",
        kind: null,
        pointer: "",
        message: "not JSON: unexpected character, line 3 column 1",
        line: 3,
        frame: [],
      }),
    ]);
    const [group] = data.groups;
    expect(group?.frame.join("\n")).toContain('"sentiment":…');
    for (const row of group?.frame ?? []) expect(stdout).toContain(`${row}\n`);
  });

  test("the table, and the result in a sentence", async () => {
    const { data } = await report(["captures"]);
    expect(data).toMatchObject({ files: 1, payloads: 4, schema: null, unlisted: 0, others: 0 });
    expect(data.byVerdict).toMatchObject({ ok: 1, drifted: 2, malformed: 1, invalid: 0 });
    expect(data.events.map(({ vendor, event }) => [vendor, event])).toEqual([
      ["phonic", "conversation.ended"],
      [null, null],
    ]);
    expect(data.summary).toMatchObject({
      command: "afterword validate --format html captures",
      result: "4 payloads in 1 file: 1 ok, 2 drifted, 1 malformed",
      notes: [],
    });
    expect(Date.parse(data.summary.at)).toBeGreaterThan(Date.now() - 60_000);
    expect(data.summary.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("of one schema", async () => {
    const files = { "s.json": '{"type":"object","required":["id"]}', "a.ndjson": '{}\n{"id":1}' };
    const { data } = await report(["--schema", "s.json", "a.ndjson"], files);
    expect(data.schema).toBe("s.json");
    expect(data.groups.map(({ vendor, grade, kind, pointer }) => [vendor, grade, kind, pointer])).toEqual([
      [null, "invalid", "missing", "/id"],
    ]);
  });

  test("of nothing", async () => {
    const { data, code } = await report(["a", "--allow-empty"], { a: "" });
    expect(code).toBe(0);
    expect(data).toMatchObject({ payloads: 0, groups: [], events: [] });
    expect(data.summary.result).toBe("0 payloads in 1 file");
  });

  test("--all lists nothing more", async () => {
    const [one, other] = [await report(["captures"]), await report(["captures", "--all"])];
    expect({ ...other.data, summary: null }).toEqual({ ...one.data, summary: null });
  });

  test("that an input could not be read", async () => {
    const { data, code } = await report(["captures", "gone.json"]);
    expect(code).toBe(3);
    expect(data.summary.notes).toEqual(["some inputs could not be read, so findings may be missing"]);
  });
});

test("thousands of groups stay a few megabytes", async () => {
  const lines = Array.from({ length: 120 }, (_, line) =>
    ada(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`novel_${line}_${index}`, 1]))),
  );
  const { data, stdout } = await report(["a"], { a: lines.join("\n") });
  expect(data.groups).toHaveLength(5000);
  expect(data.others).toBe(2200);
  expect(stdout.length).toBeLessThan(4e6);
});

test("what leads to a secret is not in the command", async () => {
  const files = { ...FILES, "very-private.json": `{"phonic":"whsec_${btoa("x".repeat(24))}"}` };
  const args = ["--secrets", "very-private.json", "--public-url", "https://example.com/?token=private"];
  const { data, stdout } = await report(["captures", ...args], files);
  expect(data.summary.command).toBe("afterword validate --secrets … --public-url … --format html captures");
  expect(stdout).not.toMatch(/private|whsec/);
});

test("invisible characters of names and files are shown as escapes", async () => {
  const file = "a\u202eb\u0007.json";
  const { data, stdout } = await report([file], { [file]: ada({ "e\u202evil\u200b": 1 }) });
  expect(data.groups[0]?.file).toBe("a\\u202eb\\u0007.json");
  expect(data.groups[0]?.pointer).toBe("/data/e\\u202evil\\u200b");
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\u202e|\u200b/u);
});
