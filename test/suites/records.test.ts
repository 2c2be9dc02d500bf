// Digests of many records: so that data in the place of code, or faster code, is known to make the same of every payload.
//
// The digests in `records/` were made by the hand-written mappings of version 0.1.0. What was wanted otherwise since
// then stands in `records/differences.ts`, and the payloads have none of it.
//
// When a sample is new or is another, `-u` adds or changes its lines and no others; a mapping must not change in the same
// commit. When a mapping has to give something else, say so in `records/differences.ts`, and make the digests with the code
// from before.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isObject } from "../support/json.js";
import { RUNS } from "../support/random/instances.js";
import { mutated, seedsOf } from "../support/random/mutations.js";
import { events, folders, type Sample } from "../support/vendors.js";
import {
  DIFFERENCES,
  type Example,
  placesOf,
  unmappedAside,
  withoutDifferences,
} from "./records/differences.js";

/** Which side of the differences the mappings are on. */
const STAND: "was" | "now" = "now";

type Folder = (typeof folders)[number];

/** A sample's payloads have numbers of their own, whatever other samples there are. */
const seedOf = (name: string): number => createHash("sha256").update(name).digest().readInt32BE();

/** How many payloads are made of each sample, from which number on. */
const ALL_PARTS = [
  { name: "few", from: 0, count: 100 },
  { name: "many", from: 100, count: 1_100 },
] as const;
const PARTS = RUNS < 1_000 ? ALL_PARTS.slice(0, 1) : ALL_PARTS;

const recordOf = ({ vendor }: Folder, tag: string, payload: unknown): Readonly<Record<string, unknown>> => {
  const record = vendor.normalize?.(tag, payload);
  if (!record) throw new Error(`${vendor.slug} has no mapping`);
  return { ...record };
};

/** JSON with the members of each object in the order of their names, and with numbers that JSON cannot write. */
const written = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(written).join()}]`
    : isObject(value)
      ? `{${Object.keys(value)
          .sort()
          .map((name) => `${JSON.stringify(name)}:${written(value[name])}`)
          .join()}}`
      : typeof value === "number"
        ? String(value)
        : JSON.stringify(value);

interface Named {
  readonly folder: Folder;
  readonly sample: Sample;
  readonly name: string;
}

/** The vendors that had a mapping written by hand. Of the others, `facts` and `normalize` say what their records are. */
const HAND_WRITTEN = ["ada", "autocalls", "intellixent", "phonic", "speaknode"];

const samples = folders
  .filter(({ slug }) => HAND_WRITTEN.includes(slug))
  .flatMap((folder) =>
    [...folder.examples, ...folder.cases, ...folder.drift].map(
      (sample): Named => ({ folder, sample, name: `${folder.slug} ${sample.event}: ${sample.title}` }),
    ),
  );

/** The digest of the records of a sample's payloads. A few stand under the tags of the vendor's other events. */
const digestOf = ({ folder, sample, name }: Named, from: number, count: number): string => {
  const { event, payload } = sample;
  const tags = Object.keys(folder.vendor.events).sort();
  const hash = createHash("sha256");
  const seed = seedOf(name);
  for (let index = from; index < from + count; index++) {
    const near = withoutDifferences(folder.slug, mutated(folder.slug, payload, seedsOf(seed, index)));
    const tag = index % 12 === 11 ? (tags[((index - 11) / 12) % tags.length] as string) : event;
    const { unmapped, ...record } = recordOf(folder, tag, near);
    hash.update(written({ ...record, unmapped: unmappedAside(folder.slug, near, unmapped as string[]) }));
  }
  return hash.digest("hex");
};

test.each(PARTS)(
  "records are those of the digests: $name",
  { timeout: 300_000 },
  async ({ name, from, count }) => {
    const digests = samples.map((named) => [named.name, digestOf(named, from, count)] as const);
    expect(new Set(digests.map(([title]) => title)).size, "titles").toBe(samples.length);
    await expect(`${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`).toMatchFileSnapshot(
      `records/${name}.json`,
    );
  },
);

test("every event has samples, and more than 100,000 payloads are made of them", () => {
  const given = new Set(samples.map(({ folder, sample }) => `${folder.slug} ${sample.event}`));
  const all = events.filter(({ folder }) => HAND_WRITTEN.includes(folder.slug));
  expect([...given].sort()).toEqual(all.map(({ name }) => name).sort());
  const perSample = ALL_PARTS.reduce((sum, { count }) => sum + count, 0);
  expect(samples.length * perSample).toBeGreaterThan(100_000);
});

describe.each(DIFFERENCES)("$title", (difference) => {
  const shown = ({ vendor, event, payload, [STAND]: wanted }: Example) => {
    const folder = folders.find(({ slug }) => slug === vendor) as Folder;
    return { record: recordOf(folder, event, payload), wanted };
  };

  test.each(difference.examples)("$payload", (example) => {
    expect(placesOf(difference, example.vendor, example.payload)).not.toEqual([]);
    const { record, wanted } = shown(example);
    expect(record).toMatchObject(wanted);
    expect(example.was).not.toEqual(example.now);
  });
});

test("no payload that the digests are made of has a value that makes a difference", () => {
  const made = DIFFERENCES.filter(({ instead }) => instead);
  for (const { folder, sample, name } of samples)
    for (let index = 0; index < 40; index++) {
      const payload = mutated(folder.slug, sample.payload, seedsOf(seedOf(name), index));
      const left = withoutDifferences(folder.slug, payload);
      expect(made.flatMap((difference) => placesOf(difference, folder.slug, left))).toEqual([]);
    }
});
