import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/commands/call.js";
import { found, json, PHONIC } from "../../support/commands/captures.js";
import { quiet } from "../../support/commands/secrets.js";

const LINE = json(PHONIC);
const PRETTY = JSON.stringify(PHONIC, null, 2);
const BOM = "\ufeff";

/** The verdicts and lines that every way to read a file finds: whole, in small portions, compressed, by two threads. */
const verdictsOf = async (text: string): Promise<string[]> => {
  const told = (results: readonly { at: { line: number }; verdict: string }[]) =>
    results.map(({ at, verdict }) => `${at.line} ${verdict}`);
  const whole = told(await found(Buffer.from(text)));
  for (const how of [{ portion: 100 }, { portion: 5000, workers: 2 }])
    expect(told(await found(Buffer.from(text), how))).toEqual(whole);
  expect(told(await found(gzipSync(text)))).toEqual(whole);
  return whole;
};

describe("a byte order mark is passed over", () => {
  test.each([
    ["before a file", `${BOM}${LINE}\n`, ["1 ok"]],
    [
      "before lines, where files were put together",
      `${LINE}\n${BOM}${LINE}\r\n${BOM}${LINE}`,
      ["1 ok", "2 ok", "3 ok"],
    ],
    ["alone in a line", `${LINE}\n${BOM}\n${BOM}\r\n${LINE}`, ["1 ok", "4 ok"]],
    [
      "before a document",
      `${BOM}${PRETTY}\n${BOM}${PRETTY}`,
      ["1 ok", `${PRETTY.split("\n").length + 1} ok`],
    ],
    ["before an array", `[${LINE}]\n${BOM}[\n${LINE},${LINE}]`, ["1 ok", "3 ok", "3 ok"]],
    ["between files without a line break", `${LINE}${BOM}${LINE}`, ["1 ok", "1 ok"]],
  ])("%s", async (_comment, text, verdicts) => {
    expect(await verdictsOf(text)).toEqual(verdicts);
  });
  test("but not within a payload or an array", async () => {
    expect(await verdictsOf(`[${LINE},${BOM}${LINE}]`)).toEqual(["1 ok", "1 malformed"]);
    expect(await verdictsOf(`{${BOM}"a":1}\n${LINE}`)).toEqual(["1 malformed", "2 ok"]);
  });
  test("by normalize too", async () => {
    const { status, stdout } = await quiet(["normalize"], { input: `${LINE}\n${BOM}${LINE}\n` });
    expect({ status, lines: stdout.trimEnd().split("\n").length }).toEqual({ status: 0, lines: 2 });
  });
});

describe("JSON text sequences", () => {
  test("a record a line", async () => {
    expect(await verdictsOf(`\x1e${LINE}\n\x1e${LINE}\n\x1e\x1e${LINE}\n`)).toEqual(["1 ok", "2 ok", "3 ok"]);
  });
  test("records of several lines", async () => {
    const verdicts = await verdictsOf(`\x1e${PRETTY}\n\x1e${PRETTY}\n`);
    expect(verdicts).toEqual(["1 ok", `${PRETTY.split("\n").length + 1} ok`]);
  });
  test("a record that was cut off costs itself", async () => {
    expect(await verdictsOf(`\x1e${LINE}\n\x1e${LINE.slice(0, 40)}\n\x1e${LINE}\n`)).toEqual([
      "1 ok",
      "2 malformed",
      "3 ok",
    ]);
  });
  test("columns count the separator", async () => {
    const [result] = await resultsOf(`\x1e${json({ ...PHONIC, new_1: 1 })}\n`);
    const column = json({ ...PHONIC, new_1: 1 }).indexOf('"new_1"') + 2;
    expect(result?.findings[0]).toMatchObject({ pointer: "/new_1", line: 1, column });
  });
});

describe("server-sent events", () => {
  test("the data is read, other fields and comments are not", async () => {
    const text = `event: ended\nid: 7\ndata: ${LINE}\n\n: ping\nretry: 10\ndata:${LINE}\r\n\r\ndata: [DONE]\n\n`;
    expect(await verdictsOf(text)).toEqual(["3 ok", "7 ok"]);
  });
  test("what is no JSON is told", async () => {
    expect(await verdictsOf(`data: ${LINE}\n\ndata: {"a":\n\nnope\n`)).toEqual([
      "1 ok",
      "3 malformed",
      "5 malformed",
    ]);
  });
  test("only where the file begins so", async () => {
    expect(await verdictsOf(`${LINE}\ndata: ${LINE}\nid: 3\n`)).toEqual([
      "1 ok",
      "2 malformed",
      "3 malformed",
    ]);
  });
});
