import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import * as command from "../../scripts/commands/drift.js";
import { called } from "../support/commands/call.js";
import { ended, shop } from "../support/commands/drift.js";

/** All texts that a part has of the payloads' values: those that may still become words of an enumeration. */
const wordsIn = (part: string): string[] => {
  const words = part
    .split("\n")
    .filter((line) => line.includes('"result"'))
    .flatMap((line) => JSON.parse(line).result.trees)
    .flatMap(({ tree }) => tree.texts)
    .flatMap((texts) => texts.words ?? [])
    .map(([word]: [string]) => word);
  return [...new Set(words)].sort();
};

const PAYLOADS = Array.from({ length: 40 }, (_, index) =>
  ended(
    JSON.stringify({
      mood: ["calm", "tense"][index % 2],
      ref: `r-${100_000 + index}`,
      first_name: ["Dana", "Robin"][index % 2],
      contacts: [["Dana", "Robin"][index % 2]],
      pin: "4711",
      city: `town${index}`,
    }).slice(1, -1),
  ),
);

test("a part has only texts that may become words of an enumeration", async () => {
  const cwd = shop(PAYLOADS);
  const { stdout } = await called(command, ["captures.ndjson", "--format", "part"], { cwd });
  // a name is a word like any other, unless the name of its member tells
  expect(wordsIn(stdout)).toEqual(["Dana", "Robin", "calm", "ended", "tense"]);
  expect(stdout).not.toMatch(/r-1000|4711|town/);
  rmSync(cwd, { recursive: true });
});

test("where nothing else was seen yet, they may be texts that no report shows", async () => {
  const cwd = shop(PAYLOADS.slice(0, 1));
  const { stdout } = await called(command, ["captures.ndjson", "--format", "part"], { cwd });
  expect(wordsIn(stdout)).toEqual(["Dana", "calm", "ended", "town0"]);
  rmSync(cwd, { recursive: true });
});
