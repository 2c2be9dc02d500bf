import { interpreted, type JsonSchema, pathOf } from "afterword/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAll } from "../../../scripts/diff/comparison/comparer.js";
import { shapeReader } from "../../../scripts/diff/meaning/reader.js";
import { tokenName } from "../../../scripts/json/pointer.js";
import { slim } from "../../../scripts/schema/slim-schema.js";
import { fits, pairs, rarities, samples, type Version, whole } from "../../support/random/versions.js";

/** How many pairs of schemas are compared: `AFTERWORD_RUNS` raises it. */
const RUNS = Number(process.env.AFTERWORD_RUNS ?? 150);

const TIMEOUT = 600_000 + 500 * RUNS;

const differences = (old: Version, now: Version) => {
  const shapeOf = ({ payload, defs }: Version) => shapeReader(new Map(Object.entries(defs)))(payload);
  return compareAll([{ event: "e", old: shapeOf(old), new: shapeOf(now) }]).differences;
};

const inWords = (found: Differences): string =>
  JSON.stringify(found.map(({ places, ...each }) => ({ ...each, at: places.map(({ pointer }) => pointer) })));

const keysOf = (pointer: string): string[] => pointer.split("/").slice(1).map(tokenName);

type Differences = ReturnType<typeof differences>;

/** `/a/*` and `/a/0/b` lie on one way. */
const onOneWay = (pattern: readonly string[], keys: readonly (string | number)[]): boolean =>
  pattern.every((key, at) => at >= keys.length || key === "*" || key === String(keys[at]));

/** Which branch of a union reports is its own choice; what holds itself is told once, where it is first met. */
const isPlain = ({ $defs: _, ...schema }: JsonSchema): boolean =>
  !/"(?:anyOf|oneOf|allOf|then|else|\$ref)"/.test(JSON.stringify(schema));

describe("by property, for pairs of schemas", () => {
  type Checked = readonly [old: Side, now: Side];
  interface Side {
    /** What types are made of, and what decides about instances. */
    readonly schema: JsonSchema;
    readonly checker: ReturnType<typeof interpreted>;
  }
  const asItIs = (version: Version): Side => ({
    schema: whole(version),
    checker: interpreted("", whole(version)),
  });
  const closed = (version: Version): Side => ({
    schema: whole(version),
    checker: interpreted("", slim(version.payload, new Map(Object.entries(version.defs))).schema),
  });
  const sampled = (old: Version, now: Version, seed: number): unknown[] => [
    ...samples(whole(old), seed, 25),
    ...samples(whole(now), seed + 1, 25),
  ];

  /** Throws where an announcement has no instance to show it. */
  const areShown = (found: Differences, [old, now]: Checked, isFoundOut = true): void => {
    const [was, is] = [old.checker, now.checker];
    const [a, b] = [old.schema, now.schema];
    for (const change of found) {
      const { refused, unexpected, unlisted } = change;
      const insist = (holds: boolean, what: string): void => {
        if (!holds) throw new Error(`${what}: ${inWords([change])}`);
      };
      insist(!isFoundOut || ![refused, unexpected, unlisted].includes("unknown"), "Was not found out");
      if (typeof refused === "object")
        insist(was.is(refused.value) && !is.is(refused.value), "Takes it, or never took it");
      if (typeof unexpected === "object")
        insist(fits(b, unexpected.value) && !fits(a, unexpected.value), "Fitted, or does not fit");
      if (typeof unlisted === "object")
        insist(
          fits(a, unlisted.value, "described") && !fits(b, unlisted.value, "listed"),
          "Is listed, or never was",
        );
    }
  };

  /** Throws where an instance shows what nothing announces. */
  const areAnnounced = (found: Differences, [old, now]: Checked, values: readonly unknown[]): void => {
    const [was, is] = [old.checker, now.checker];
    const [a, b] = [old.schema, now.schema];
    const less = found.filter(({ acceptsLess }) => acceptsLess);
    const typesChange = found.some((change) => change.typesChange);
    const precise = isPlain(a) && isPlain(b);
    for (const value of values) {
      const missed = (what: string): never => {
        throw new Error(`${what}: ${JSON.stringify(value)} by ${inWords(found)}`);
      };
      if (was.is(value) && !is.is(value)) {
        if (less.length === 0) missed("Not announced that less is accepted");
        const places = is
          .check(value)
          .filter(({ grade }) => grade === "invalid")
          .map((each) => pathOf(each)?.keys ?? []);
        if (
          precise &&
          !places.every((keys) =>
            less.some(({ places }) => places.some(({ pointer }) => onOneWay(keysOf(pointer), keys))),
          )
        )
          missed("Announced elsewhere");
      }
      if (typesChange) continue;
      if (fits(b, value) && !fits(a, value)) missed("Not announced that types change");
      if (fits(a, value, "described") && fits(b, value) && !fits(b, value, "listed"))
        missed("Not announced that a member is listed no more");
    }
  };

  test("what is announced has an instance, and what instances show is announced", {
    timeout: TIMEOUT,
  }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(pairs, fc.nat(), ([old, now], seed) => {
        const found = differences(old, now);
        const both: Checked = [asItIs(old), asItIs(now)];
        for (const { kind } of found) seen.add(kind);
        areShown(found, both);
        areAnnounced(found, both, sampled(old, now, seed));
      }),
      { numRuns: RUNS, seed: 20_261_120 },
    );
    // the generator has not gone blind
    if (RUNS >= 1_000) expect(seen.size).toBeGreaterThan(15);
  });

  test("of rarer assertions too, beside each other, unions and parts", { timeout: TIMEOUT }, () => {
    let told = 0;
    fc.assert(
      fc.property(rarities, fc.nat(), ([old, now], seed) => {
        const found = differences(old, now);
        const both: Checked = [closed(old), closed(now)];
        told += found.filter(
          ({ kind, refused }) => kind === "assertion" && typeof refused === "object",
        ).length;
        // these can take more steps than are allowed
        const isLong = /"(?:\$ref|unevaluated\w+)":/.test(JSON.stringify([old, now]));
        areShown(found, both, !isLong);
        areAnnounced(found, both, sampled(old, now, seed));
      }),
      { numRuns: RUNS, seed: 20_261_121 },
    );
    expect(told).toBeGreaterThan(RUNS / 20);
  });

  test("nothing differs from itself, and back is as far as there", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        expect(differences(old, structuredClone(old))).toEqual([]);
        // shapes that no longer exclude each other are told only where that refuses something
        const told = (found: Differences) => found.some(({ kind }) => kind !== "shapes-overlap");
        expect(told(differences(now, old))).toBe(told(differences(old, now)));
      }),
      { numRuns: Math.ceil(RUNS / 5), seed: 7 },
    );
  });
});
