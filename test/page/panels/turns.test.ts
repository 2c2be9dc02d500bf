import { describe, expect, test } from "vitest";

import { entriesOf, type Item, latencyOf } from "../../../scripts/page/panels/turns.js";

const item = (members: Partial<Item>): Item => ({
  kind: "message",
  role: "agent",
  roleRaw: null,
  text: "…",
  at: null,
  startMs: null,
  durationMs: null,
  interrupted: null,
  tool: null,
  source: "",
  ...members,
});
const said = (role: Item["role"], startMs: number | null, durationMs: number | null): Item =>
  item({ role, startMs, durationMs });
const tool = (kind: "tool_call" | "tool_result", id: string | null): Item =>
  item({ kind, tool: { id, name: "find", arguments: null, output: null, isError: null } });
const pauses = (...items: Item[]) =>
  entriesOf(items).flatMap((entry) => (entry.kind === "message" ? [entry.pause] : []));

describe("pauses", () => {
  test("lie between the end of a message and the start of the next", () => {
    expect(pauses(said("customer", 1000, 500), said("agent", 2300, 100))).toEqual([
      null,
      { ms: 800, isAnswer: true, isLong: false },
    ]);
  });

  test("are long from two seconds on", () => {
    expect(pauses(said("agent", 0, 1000), said("customer", 2999, 1))[1]?.isLong).toBe(false);
    expect(pauses(said("agent", 0, 1000), said("customer", 3000, 1))[1]?.isLong).toBe(true);
  });

  test("are negative where somebody spoke before the other had ended", () => {
    expect(pauses(said("agent", 0, 1000), said("customer", 600, 1))[1]).toEqual({
      ms: -400,
      isAnswer: false,
      isLong: false,
    });
  });

  test("are not told where a start or a length is missing, and never measured from an earlier message", () => {
    expect(pauses(said("agent", 0, null), said("customer", 600, 1))).toEqual([null, null]);
    expect(pauses(said("agent", 0, 100), said("customer", null, 1))).toEqual([null, null]);
    expect(pauses(said("agent", 0, 100), said("customer", null, 1), said("agent", 900, 1))[2]).toBeNull();
  });

  test("are measured across tool calls", () => {
    const call = tool("tool_call", "1");
    expect(pauses(said("customer", 0, 100), call, said("agent", 900, 1))[1]?.ms).toBe(800);
  });
});

describe("tool calls", () => {
  test("have the results with their identifier, wherever these stand", () => {
    const [one, two] = [tool("tool_call", "1"), tool("tool_call", "2")];
    const [first, second] = [tool("tool_result", "1"), tool("tool_result", "2")];
    expect(entriesOf([one, two, item({}), second, first])).toEqual([
      { kind: "tool", call: one, results: [first] },
      { kind: "tool", call: two, results: [second] },
      { kind: "message", item: item({}), pause: null },
    ]);
  });

  test("without an identifier have none, and results without a call stand alone", () => {
    const [call, result, other] = [
      tool("tool_call", null),
      tool("tool_result", null),
      tool("tool_result", "9"),
    ];
    expect(entriesOf([call, result, other])).toEqual([
      { kind: "tool", call, results: [] },
      { kind: "tool", call: null, results: [result] },
      { kind: "tool", call: null, results: [other] },
    ]);
  });

  test("are found by identifiers that objects have of themselves", () => {
    expect(entriesOf([tool("tool_result", "__proto__"), tool("tool_result", "constructor")])).toHaveLength(2);
  });
});

test("handovers and events stand where they happened", () => {
  const handoff = item({ kind: "handoff", role: "unknown" });
  expect(entriesOf([item({}), handoff]).map(({ kind }) => kind)).toEqual(["message", "handoff"]);
});

describe("the latency of the agent", () => {
  const at = (...answers: number[]): Item[] =>
    answers.flatMap((ms, index) => [
      said("customer", index * 10_000, 1000),
      said("agent", index * 10_000 + 1000 + ms, 10),
    ]);

  test("is the median and the longest of its answers to the customer", () => {
    expect(latencyOf(entriesOf(at(300, 900, 500)))).toEqual({ answers: 3, median: 500, longest: 900 });
    expect(latencyOf(entriesOf(at(300, 900)))).toEqual({ answers: 2, median: 600, longest: 900 });
  });

  test("is not told by what others say", () => {
    expect(latencyOf(entriesOf([said("agent", 0, 100), said("customer", 900, 1)]))).toBeNull();
    expect(latencyOf(entriesOf([said("customer", 0, 100), said("human_agent", 900, 1)]))).toBeNull();
    expect(latencyOf([])).toBeNull();
  });
});
