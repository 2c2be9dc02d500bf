import { describe, expect, test } from "vitest";
import { readBundles } from "../../../scripts/bundle/read-bundles.js";
import { load } from "../../../scripts/documents/load.js";
import type { Problem } from "../../../scripts/documents/problems.js";
import { numbersIn, proposeMapping } from "../../../scripts/infer/mapping/index.js";
import { lint } from "../../../scripts/lint/lint.js";
import { conversationOf } from "../../../src/mapping/record.js";
import { folder as folderOf, root } from "../../support/files.js";
import { compare, type Tally } from "../../support/infer/compare.js";
import { evaluate } from "../../support/mapping/evaluator.js";
import { folders } from "../../support/vendors.js";

const { bundles } = readBundles((problems) => load(`${root}schemas`, problems), { isLinted: true });

/** The built-in vendors, and what is proposed for them without their own mappings. */
const vendors = folders.map((folder) => {
  const { slug, examples, cases } = folder;
  const {
    events,
    defs,
    block: own,
  } = bundles.find((bundle) => bundle.slug === slug) as (typeof bundles)[number];
  const samples = [...examples, ...cases];
  const propose = (withNumbers: boolean) =>
    proposeMapping(
      events.map(({ tag, payload }) => ({ tag, schema: payload })),
      Object.fromEntries(defs),
      {
        conversationId: own?.conversationId,
        event: own?.event,
        ...(withNumbers && { numbersAt: numbersIn(samples.map(({ payload }) => payload)) }),
      },
    );
  return { slug, folder, samples, propose };
});

/** What the lint of schemas says of a vendor's document with another mapping. */
const lintWith = ({ slug, folder }: (typeof vendors)[number], conversation: unknown): Problem[] => {
  const own = folder.document["x-afterword"] as Record<string, unknown>;
  const document = { ...folder.document, "x-afterword": { ...own, conversation } };
  const problems: Problem[] = [];
  // a vendor on the platform of another refers to its schemas
  const beside = folders.filter(({ slug: each }) => each === own.platform);
  const dir = folderOf({
    ...Object.fromEntries(beside.map((each) => [`${each.slug}/openapi.yaml`, JSON.stringify(each.document)])),
    [`${slug}/openapi.yaml`]: JSON.stringify(document),
  });
  lint(load(dir, problems, [slug]), problems);
  return problems;
};

describe.each(vendors)("$slug", (vendor) => {
  const { slug, folder, samples, propose } = vendor;

  test("what is proposed passes the lint", () => {
    const { block } = propose(true);
    expect(block).toBeDefined();
    expect(lintWith(vendor, block)).toEqual([]);
  });

  test.each([true, false])("nothing that is proposed is wrong, with numbers: %s", (withNumbers) => {
    const { block = {} } = propose(withNumbers);
    const wrong = samples.flatMap(({ event, payload, title }) => {
      const theirs = conversationOf(folder.vendor, event, payload) as unknown as Record<string, unknown>;
      const { record } = evaluate(block, slug, event, payload);
      return compare(record, theirs, new Map()).map((each) => ({ event, title, ...each }));
    });
    expect(wrong).toEqual([]);
  });
});

test("how much of the records is found", async () => {
  const tallies = new Map<string, Tally>();
  for (const { slug, folder, samples, propose } of vendors) {
    const { block = {} } = propose(true);
    for (const { event, payload } of samples) {
      const theirs = conversationOf(folder.vendor, event, payload) as unknown as Record<string, unknown>;
      compare(evaluate(block, slug, event, payload).record, theirs, tallies);
    }
  }
  const rows = [...tallies].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const sum = (of: keyof Tally) => rows.reduce((total, [, counts]) => total + counts[of], 0);
  const table = [
    "member right missing wrong more",
    ...rows.map(
      ([name, counts]) => `${name} ${counts.right} ${counts.missing} ${counts.wrong} ${counts.more}`,
    ),
    `all ${sum("right")} ${sum("missing")} ${sum("wrong")} ${sum("more")}`,
  ];
  await expect(`${table.join("\n")}\n`).toMatchFileSnapshot("found.txt");
});
