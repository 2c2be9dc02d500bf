import { inspect, isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { conversation } from "../../../generated/_conversation/conversation.js";
import type { Conversation } from "../../../generated/_conversation/types.js";
import { misusesOf } from "../../../scripts/lint/vocabulary.js";
import { loadMappings } from "../../../scripts/mapping/load.js";
import { type Printed, printMappings } from "../../../scripts/mapping/print/module.js";
import { readMappings } from "../../../scripts/mapping/read.js";
import { type Mapping, mapped } from "../../../src/mapping/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { clone, isObject, pointerOf } from "../../support/json.js";
import { evaluate } from "../../support/mapping-evaluator.js";
import { RUNS } from "../../support/random/instances.js";
import { randomMapping, TAG } from "../../support/random/mappings.js";
import { smallest } from "../../support/random/smallest.js";

type Json = Readonly<Record<string, unknown>>;

const printed = (block: Json): Printed =>
  printMappings({ slug: "acme", tagPointer: undefined, namesAt: () => [] }, readMappings(block, [TAG]));

type Normalize = (payload: unknown) => Json & { readonly unmapped: readonly string[] };

/** What the printed code of a block makes of payloads. Nothing that it throws is caught. */
const normalizer = (block: Json): Normalize => {
  const mappings = loadMappings(printed(block));
  const { normalize } = mapped({ slug: "acme", events: {} } as Partial<Vendor> as Vendor, mappings);
  return (payload) => {
    (mappings[TAG] as Mapping)[0](isObject(payload) ? payload : {}, TAG, null);
    return normalize(TAG, payload) as never;
  };
};

const isAllowed = (block: Json): boolean =>
  !misusesOf({ conversation: block }).some(({ path }) => path[0] === "conversation");

// ---- what must hold of a record and its payload ------------------------------------------------------------------

/** The pointers of all values that have no others in them, in the order of the payload. */
const leavesOf = (value: unknown, keys: readonly (string | number)[] = []): [string, unknown][] => {
  const inner: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return inner.length === 0
    ? [[pointerOf(keys), value]]
    : inner.flatMap(([key, each]) => leavesOf(each, [...keys, key]));
};

/** All pointers that a block names. */
const pointersIn = (block: unknown): string[] =>
  typeof block === "string"
    ? [block]
    : typeof block === "object" && block !== null
      ? Object.values(block).flatMap(pointersIn)
      : [];

const isEmpty = (value: unknown): boolean => typeof value === "object" && value !== null;

/** What is wrong with a record of a payload. */
const faultOf = (block: Json, normalize: Normalize, payload: unknown): unknown => {
  const before = clone(payload);
  const { unmapped, ...record } = normalize(payload);
  if (!isDeepStrictEqual(payload, before)) return "the payload is changed";
  const { record: expected, held } = evaluate(block, "acme", TAG, payload);
  for (const name of new Set([...Object.keys(expected), ...Object.keys(record)]))
    if (!isDeepStrictEqual(record[name], expected[name]))
      return { name, is: record[name], not: expected[name] };
  const findings = conversation.check({ ...record, unmapped });
  if (findings.length > 0) return findings;
  return faultOfUnmapped(block, payload, { ...record, unmapped }, held);
};

const faultOfUnmapped = (
  block: Json,
  payload: unknown,
  { unmapped, ...record }: ReturnType<Normalize>,
  held: ReadonlySet<string>,
): unknown => {
  const leaves = leavesOf(payload);
  const order = leaves.map(([pointer]) => pointer).filter((pointer) => unmapped.includes(pointer));
  if (!isDeepStrictEqual(order, [...unmapped])) return { unmapped, order };
  const isHeld = (pointer: string) => [...held].some((each) => `${pointer}/`.startsWith(`${each}/`));
  const values = new Set(leavesOf(record).map(([, value]) => value));
  const named = new Set(pointersIn(block));
  for (const [pointer, value] of leaves) {
    const isListed = unmapped.includes(pointer);
    if (isListed && isHeld(pointer) && value !== Number.POSITIVE_INFINITY)
      return `${pointer} is held and listed`;
    const isThere = values.has(value) || (Number.isSafeInteger(value) && values.has(`${value}`));
    const isNothing = value === null || (isEmpty(value) && (named.has(pointer) || pointer.includes("/")));
    if (!isListed && !isHeld(pointer) && !isThere && !isNothing)
      return `${pointer} is neither held nor listed`;
  }
  return undefined;
};

const insist = (block: Json, payloads: readonly unknown[]): void => {
  const normalize = normalizer(block);
  for (const payload of payloads) {
    if (told(block, () => normalize, payload) === undefined) continue;
    const small = smallest(block, (less) => isAllowed(less) && told(less, normalizer, payload) !== undefined);
    const part = smallest(payload, (less) => told(small, normalizer, less) !== undefined);
    const least = smallest(small, (less) => isAllowed(less) && told(less, normalizer, part) !== undefined);
    throw new Error(
      `${JSON.stringify(least)}\n${inspect(part, { depth: 20 })}\n${inspect(told(least, normalizer, part), { depth: 20 })}`,
    );
  }
};

const told = (block: Json, made: (block: Json) => Normalize, payload: unknown): unknown => {
  try {
    return faultOf(block, made(block), payload);
  } catch (error) {
    return error;
  }
};

// ---- random mappings ---------------------------------------------------------------------------------------------

const BLOCKS = Math.ceil(RUNS / 2);

test("printed code makes the record that the words of the block say, and loses nothing", {
  timeout: 60_000 + RUNS * 60,
}, () => {
  const from = Number(process.env.AFTERWORD_SEED ?? 0);
  const seen = { items: 0, attachments: 0, references: 0 };
  for (let seed = from; seed < from + BLOCKS; seed++) {
    const { block, payload } = randomMapping(seed, [0.1, 0.3, 0.6][seed % 3] as number);
    if (seed % 10 === 0) expect(isAllowed(block)).toBe(true);
    insist(block, [0, 1, 2, 3].map(payload));
    const record = evaluate(block, "acme", TAG, payload(0)).record as unknown as Conversation;
    seen.items += record.transcript.items.length;
    seen.attachments += record.attachments.length;
    seen.references += record.references.length;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(BLOCKS / 25);
});
