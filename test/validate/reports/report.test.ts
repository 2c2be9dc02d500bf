import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { validate } from "../../support/commands/call.js";
import { ADA, AUTOCALLS, ada, bytesOf, json, LINES, PHONIC } from "../../support/commands/captures.js";

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

  test.each(["github", "sarif", "html"])("%s masks what text masks", async (format) => {
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
