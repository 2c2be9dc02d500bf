import { describe, expect, test } from "vitest";
import type { DriftRow } from "../../scripts/html/model.js";
import { dataIn } from "../support/browser/document.js";
import { drift } from "../support/commands/drift.js";
import { folder } from "../support/files.js";
import { openapi } from "../support/generating.js";

const SCHEMA = openapi(
  {
    ended: {
      type: "object",
      required: ["type", "at"],
      properties: {
        type: { const: "ended" },
        at: { type: "string", format: "date-time" },
        by: { type: "string", enum: ["agent", "user"] },
        turns: { type: "array", items: { type: "object", properties: { n: { type: "integer" } } } },
        line: { type: "object", properties: { from: { type: "string" } } },
      },
    },
  },
  {},
  { name: "Shop", event: "/type" },
);

const on = (day: string, more: object = {}): string =>
  JSON.stringify({ type: "ended", at: `${day}T09:00:00Z`, ...more });

const report = async (lines: readonly string[], ...args: string[]) => {
  const cwd = folder({ "schemas/shop/openapi.json": SCHEMA, "a.ndjson": lines.join("\n") });
  const outcome = await drift(["a.ndjson", "--format", "html", ...args], cwd);
  const { stdout: text } = await drift(["a.ndjson", ...args], cwd);
  return { ...outcome, text, data: dataIn(outcome.stdout, "drift") };
};

/** `path: 1/2 0/0 1/1`, in how many payloads of how many, day by day. */
const told = ({ kind, path, byDay }: DriftRow): string =>
  `${kind} ${path}: ${byDay.map(({ seen, of }) => `${seen}/${of}`).join(" ")}`;

describe("a report of drift", () => {
  test("says in how many payloads of a day each difference was, not how often", async () => {
    const { data, code } = await report([
      on("2026-06-12"),
      on("2026-06-12", { turns: [{ n: "1" }, { n: "2" }, { n: 3, mood: 1 }, { mood: 2 }] }),
      on("2026-06-14", { by: "supervisor", mood: "good" }),
      on("2026-06-14", { by: "nobody at all", turns: [{ n: "1" }] }),
      '{"type":"ended"}',
    ]);
    expect(code).toBe(1);
    expect(data.view.days).toEqual(["2026-06-12", "2026-06-13", "2026-06-14"]);
    expect(data.view.rows.map(told).sort()).toEqual([
      "missing-member /at: 0/2 0/0 0/2",
      "type /turns/*/n: 1/2 0/0 1/2",
      "unknown-member /mood: 0/2 0/0 1/2",
      "unknown-member /turns/*/mood: 1/2 0/0 0/2",
      "unknown-word /by: 0/2 0/0 1/2",
      "unknown-word /by: 0/2 0/0 1/2",
    ]);
    expect(data.view.rows.find(({ path }) => path === "/at")).toMatchObject({
      seen: 1,
      payloads: 5,
      grade: "invalid",
      firstSeen: null,
    });
    expect(data.view.rows.find(({ path }) => path === "/turns/*/n")).toMatchObject({
      vendor: "shop",
      event: "ended",
      seen: 2,
      grade: "invalid",
      firstSeen: "2026-06-12T09:00:00.000Z",
      lastSeen: "2026-06-14T09:00:00.000Z",
    });
  });

  test("names that are data are one difference, and payloads are counted once for all of them", async () => {
    const numbers = (from: number) =>
      Object.fromEntries([0, 1, 2].map((index) => [`+1 555 010 ${from}${index}`, 1]));
    const { data } = await report([
      on("2026-06-12", { line: numbers(10) }),
      on("2026-06-12", { line: { from: "x" } }),
      on("2026-06-13", { line: numbers(20) }),
    ]);
    expect(data.view.rows.map(told)).toEqual(["unknown-member /line/*: 1/2 1/1"]);
  });

  test("of names some of which are data: they are one difference, the others are their own", async () => {
    const plain = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((name) => [name, 1]));
    const { data } = await report([
      on("2026-06-12", { line: { ...plain, "id 12345 x": 1 } }),
      on("2026-06-13", { line: plain }),
      on("2026-06-14", { line: { "id 54321 x": 1 } }),
    ]);
    const rows = data.view.rows.map(told);
    expect(rows).toContain("unknown-member /line/a: 1/1 1/1 0/1");
    expect(rows).toContain("unknown-member /line/*: 1/1 0/1 1/1");
  });

  test("says what the text says", async () => {
    const { data, text } = await report([on("2026-06-12", { mood: 1 }), "nope", '{"type":"other"}']);
    const lines = text.trimEnd().split("\n");
    expect(lines).toContain(data.summary.result);
    for (const note of data.summary.notes) expect(lines).toContain(note);
    expect(data.summary.notes).toHaveLength(2);
    const [event] = data.events;
    expect(event).toMatchObject({
      vendor: "shop",
      event: "ended",
      payloads: 1,
      firstSeen: "2026-06-12T09:00:00.000Z",
    });
    expect(event?.paths.map(({ path, known, types }) => [path, known, types])).toEqual([
      ["/type", true, "string"],
      ["/at", true, "string"],
      ["/mood", false, "integer"],
    ]);
    expect(event?.remarks).toContainEqual({
      kind: "member-never-seen",
      path: "/turns",
      message: "never seen",
    });
  });

  test("of nothing that is known", async () => {
    const { data, code } = await report(['{"type":"other"}']);
    expect(code).toBe(3);
    expect(data).toMatchObject({ payloads: 1, events: [], view: { days: [], rows: [] } });
  });
});
