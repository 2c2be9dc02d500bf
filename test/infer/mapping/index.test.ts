import { expect, test } from "vitest";
import { readBundles } from "../../../scripts/bundle/read-bundles.js";
import { load } from "../../../scripts/documents/load.js";
import { proposeMapping } from "../../../scripts/infer/mapping/index.js";
import { conversationOf } from "../../../src/mapping/record.js";
import { root } from "../../support/files.js";
import { compare, type Tally } from "../../support/infer/compare.js";
import { isObject } from "../../support/json.js";
import { evaluate } from "../../support/mapping/evaluator.js";
import { folders } from "../../support/vendors.js";

const { bundles } = readBundles((problems) => load(`${root}schemas`, problems), { isLinted: true });

/** The smallest and the largest number at each place of the payloads. */
const rangesOf = (samples: readonly { event: string; payload: unknown }[]) => {
  const ranges = new Map<string, [number, number]>();
  const walk = (tag: string, value: unknown, keys: readonly string[]): void => {
    if (typeof value === "number") {
      const place = JSON.stringify([tag, keys]);
      const [least, most] = ranges.get(place) ?? [value, value];
      ranges.set(place, [Math.min(least, value), Math.max(most, value)]);
    } else if (Array.isArray(value)) for (const each of value) walk(tag, each, [...keys, "*"]);
    else if (isObject(value))
      for (const [name, each] of Object.entries(value)) walk(tag, each, [...keys, name]);
  };
  for (const { event, payload } of samples) walk(event, payload, []);
  return (tag: string, keys: readonly string[]) => ranges.get(JSON.stringify([tag, keys]));
};

test("eval", () => {
  const all = new Map<string, Tally>();
  for (const folder of folders) {
    const bundle = bundles.find(({ slug }) => slug === folder.slug);
    if (!bundle || (process.env.V && !process.env.V.split(",").includes(folder.slug))) continue;
    const samples = [...folder.examples, ...folder.cases];
    const { block, notes } = proposeMapping(
      bundle.events.map(({ tag, payload }) => ({ tag, schema: payload })),
      Object.fromEntries(bundle.defs),
      {
        conversationId: bundle.block?.conversationId,
        event: bundle.block?.event,
        ...(!process.env.NONUM && { numbersAt: rangesOf(samples) }),
      },
    );
    const tallies = new Map<string, Tally>();
    const wrongs = new Set<string>();
    for (const { event, payload, title } of samples) {
      const theirs = conversationOf(folder.vendor, event, payload) as unknown as Record<string, unknown>;
      const { record } = evaluate(block ?? {}, folder.slug, event, payload);
      for (const { member, ours, theirs: other } of compare(record, theirs, tallies))
        wrongs.add(`${event} ${title}: ${member}: ${JSON.stringify(ours)} not ${JSON.stringify(other)}`);
    }
    for (const [member, { right, missing, wrong, more }] of tallies) {
      const t = all.get(member) ?? { right: 0, missing: 0, wrong: 0, more: 0 };
      all.set(member, {
        right: t.right + right,
        missing: t.missing + missing,
        wrong: t.wrong + wrong,
        more: t.more + more,
      });
    }
    const sum = [...tallies.values()].reduce(
      (s, t) => [s[0]! + t.right, s[1]! + t.missing, s[2]! + t.wrong],
      [0, 0, 0],
    );
    console.log(
      `== ${folder.slug} ${samples.length} samples: right ${sum[0]} missing ${sum[1]} wrong ${sum[2]}`,
    );
    if (process.env.V) {
      console.log(JSON.stringify(block, null, 1).replace(/\n\s{3,}/g, " "));
      console.log(notes.map(({ path, text }) => `${path.join("/")}  ${text}`).join("\n"));
      console.log(
        [...tallies]
          .filter(([, t]) => t.missing)
          .map(([m, t]) => `${m} missing ${t.missing} right ${t.right}`)
          .join("\n"),
      );
    }
    console.log(
      [...wrongs]
        .slice(0, process.env.V ? 60 : 12)
        .map((w) => w.slice(0, 300))
        .join("\n"),
    );
  }
  console.log(
    [...all].map(([m, t]) => `${m.padEnd(24)} ${t.right} ${t.missing} ${t.wrong} ${t.more}`).join("\n"),
  );
  expect(1).toBe(1);
});
