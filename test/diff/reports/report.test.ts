import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { diff } from "../../../scripts/diff/index.js";
import { github } from "../../../scripts/diff/reports/github.js";
import { json } from "../../../scripts/diff/reports/json.js";
import { markdown } from "../../../scripts/diff/reports/markdown.js";
import type { Format } from "../../../scripts/diff/reports/report.js";
import { text } from "../../../scripts/diff/reports/text.js";
import { bundleOf } from "../../support/generating.js";

/** A report of the changes of members, in a mapping that does not change. */
const reportOf = (
  format: Format,
  old: Record<string, JsonSchema>,
  now: Record<string, JsonSchema>,
  conversation: object,
): string => {
  const version = (properties: Record<string, JsonSchema>) => [
    bundleOf({ e: { type: "object", properties } }, { conversation }),
  ];
  const { changes } = diff(version(old), version(now));
  return format(
    { old: "old", new: "new", changes },
    {
      color: false,
      date: "2026-11-29",
      call: { values: {}, positionals: [] },
    },
  );
};

describe("a report names the members of the record that a change feeds", () => {
  const one = (format: Format): string =>
    reportOf(
      format,
      { type: { type: "string" }, note: { type: "string" } },
      { type: { type: ["string", "null"] }, note: { type: ["string", "null"] } },
      { e: { channel: { from: "/type", words: { call: "phone" } } } },
    );

  test("text", () =>
    expect(one(text)).toBe(`v e

  breaking  /note  null added: string → string or null
            types change
  breaking  /type  null added: string → string or null
            types change
            feeds channelRaw, channel (decides)

old → new: 2 breaking
`));

  test("markdown", () => {
    const lines = one(markdown).split("\n");
    expect(lines).toContain("- `e` `/note`: null added, `string` → `string or null` (types change)");
    expect(lines).toContain(
      "- `e` `/type`: null added, `string` → `string or null` (types change); feeds `channelRaw`, `channel` (decides)",
    );
  });

  test("github", () => {
    const lines = one(github).split("\n");
    expect(lines[0]).toMatch(/::\/note {2}string → string or null \[types change\]$/);
    expect(lines[1]).toMatch(/ \[types change\]; feeds channelRaw, channel \(decides\)$/);
  });

  test("json", () => {
    const { changes } = JSON.parse(one(json));
    expect(changes.map(({ feeds }: { feeds: unknown }) => feeds)).toEqual([
      [],
      ["channelRaw", "channel (decides)"],
    ]);
  });
});

describe("what many changes feed", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const members = Object.fromEntries(names.map((name): [string, JsonSchema] => [name, { type: "string" }]));

  test("members that are told together feed what each of them feeds; five are named", () => {
    const references = Object.fromEntries(names.map((name) => [name, `/${name}`]));
    const told = reportOf(text, members, {}, { e: { references: { ...references, twice: "/a" } } });
    expect(told).toContain("members removed: a, b, c, d, e, f, g\n");
    expect(told).toContain(
      "\n            feeds references[a], references[twice], references[b], references[c], references[d] and 3 more\n",
    );
  });
});
