import { describe, expect, test } from "vitest";
import { resultsOf, validate } from "../../support/commands/call.js";
import { ADA, ada, json } from "../../support/commands/captures.js";

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
