import type { Conversation } from "afterword";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { conversation as schema } from "../../generated/_conversation/conversation.js";
import { GROUPS, ITEM, type MemberType, TOOL, VALUES } from "../../scripts/mapping/members.js";
import { durationMs, instantText } from "../../src/mapping/instant.js";
import { conversationOf, type Fields } from "../../src/mapping/record.js";
import type { Vendor } from "../../src/vendor.js";
import { changed, clone, isObject, type Keys, objectOf, pointerOf } from "../support/json.js";
import { json, nearby, RUNS } from "../support/random/instances.js";
import { mutated, seedsOf } from "../support/random/mutations.js";
import { events, folders, type Sample } from "../support/vendors.js";

const samplesOf = ({ examples, cases }: (typeof folders)[number]) => [...examples, ...cases];

const normalize = (vendor: Vendor | null, event: string | null, payload: unknown): Conversation => {
  const record = conversationOf(vendor, event, payload);
  if (!record) throw new Error("there is no mapping");
  return record;
};

type Leaf = readonly [keys: Keys, value: unknown];

const leaves = (value: unknown, keys: Keys = []): Leaf[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => leaves(item, [...keys, at]))
    : isObject(value)
      ? Object.keys(value).flatMap((name) => leaves(value[name], [...keys, name]))
      : [];
  return inner.length > 0 ? inner : [[keys, value]];
};

/** A leaf as text: `string:a`, `object:{}`. */
const shown = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : `${typeof value}:${value}`;

/** A member of a record, and how its value is read from a payload. */
type Typed = readonly [type: MemberType, value: unknown];

const typed = (types: Readonly<Record<string, MemberType>>, object: object | null): Typed[] =>
  Object.entries(types).map(([name, type]) => [type, (object as Record<string, unknown> | null)?.[name]]);

/** The members whose values may be converted. */
const typedOf = (record: Fields): Typed[] => [
  ...typed(VALUES, record),
  ...Object.entries(GROUPS).flatMap(([name, types]) => typed(types, record[name as keyof typeof GROUPS])),
  ...record.references.map(({ value }): Typed => ["id", value]),
  ...record.transcript.items.flatMap((item) => [...typed(ITEM, item), ...typed(TOOL, item.tool)]),
];

/** Members that are not of the payload: a value that is equal to one of them is not copied. */
const isOurs = (keys: Keys): boolean => {
  const pointer = pointerOf(keys);
  return (
    ["/vendor", "/transcript/availability"].includes(pointer) ||
    /^\/references\/\d+\/name$|^\/transcript\/items\/\d+\/source$/.test(pointer)
  );
};

/** The values that stand in a record. */
interface Held {
  /** As they were sent. */
  readonly copies: ReadonlySet<string>;
  /** Values that may have been converted, by the kind of their member: `duration 3500`. */
  readonly converted: ReadonlySet<string>;
}

const heldOf = (record: Fields): Held => {
  const copied = leaves(record).filter(([keys]) => !isOurs(keys) && keys[0] !== "unmapped");
  return {
    // an empty list that a rule names is not in unmapped, even where the record has no empty list
    copies: new Set([shown([]), ...copied.map(([, value]) => shown(value))]),
    converted: new Set(
      typedOf(record).flatMap(([type, value]) => (typeof value === "object" ? [] : [`${type} ${value}`])),
    ),
  };
};

/** Whether a value stands in the record: copied, or converted one to one where its member allows that. */
const isHeld = ({ copies, converted }: Held, value: unknown): boolean =>
  copies.has(shown(value)) ||
  (Number.isSafeInteger(value) && converted.has(`id ${value}`)) ||
  (["ms", "s", "min"] as const).some((unit) => {
    const milliseconds = durationMs(value, unit);
    return milliseconds !== null && converted.has(`duration ${milliseconds}`);
  }) ||
  (["s", "ms", "ns"] as const).some((unit) => {
    const instant = instantText(value, unit);
    return instant !== null && converted.has(`instant ${instant}`);
  });

/** What must hold of every record of every payload. */
const examine = (vendor: Vendor | null, event: string | null, payload: unknown): Conversation => {
  const before = clone(payload);
  const record = normalize(vendor, event, payload);
  expect(schema.check(record)).toEqual([]);
  const all = leaves(payload);
  const held = heldOf(record);
  const unmapped = new Set(record.unmapped);
  const pointers = new Set(all.map(([keys]) => pointerOf(keys)));
  expect(
    all.filter(([keys, value]) => !unmapped.has(pointerOf(keys)) && !isHeld(held, value)),
    "lost",
  ).toEqual([]);
  expect(
    record.unmapped.filter((pointer) => !pointers.has(pointer)),
    "pointers to nothing",
  ).toEqual([]);
  expect(record.unmapped.length).toBe(unmapped.size);
  expect(payload).toEqual(before);
  return record;
};

const slug = (title: string): string =>
  title
    .replace(/\.json$/, "")
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, "-");

/** Values of the same type that stand nowhere else. Of true and false there are no others. */
const othersOf = (value: unknown, pointer: string): unknown[] =>
  typeof value === "string"
    ? [`canary of ${pointer}`]
    : typeof value === "number"
      ? [271_828_183, 271_828.1875]
      : typeof value === "boolean"
        ? [!value]
        : [];

describe.each(folders)("$slug", (folder) => {
  const { vendor, drift } = folder;

  test.each(samplesOf(folder))("$title", async ({ title, event, payload }) => {
    const record = examine(vendor, event, payload);
    expect(record).toMatchObject({ vendor: vendor.slug, event });
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(
      `normalize/${vendor.slug}/${slug(title)}.json`,
    );
  });

  test.each([...samplesOf(folder), ...drift])(
    "what is not unmapped is the payload's own: $title",
    ({ event, payload }) => {
      const record = examine(vendor, event, payload);
      const unmapped = new Set(record.unmapped);
      for (const [keys, value] of leaves(payload)) {
        const pointer = pointerOf(keys);
        if (unmapped.has(pointer) || pointer === vendor.event) continue;
        for (const other of othersOf(value, pointer)) {
          const { unmapped: left, ...rest } = normalize(vendor, event, changed(payload, keys, other));
          if (left.includes(pointer)) continue;
          expect(isHeld(heldOf(rest), other), pointer).toBe(true);
          expect(rest, pointer).not.toEqual({ ...record, unmapped: undefined });
        }
      }
    },
  );

  test("an event that is not known keeps its tag and its id", () => {
    for (const { payload } of folder.examples) {
      const record = examine(vendor, "something.new", payload);
      expect(record).toMatchObject({ vendor: vendor.slug, event: "something.new", phase: null });
      expect(record.unmapped.length).toBeGreaterThan(0);
      const { conversationId } = vendor;
      // an event about something else, such as a campaign, may have none
      if (leaves(payload).some(([keys]) => pointerOf(keys) === conversationId)) {
        expect(record.id).not.toBeNull();
        expect(record.unmapped).not.toContain(conversationId);
      }
    }
  });
});

describe("any payload", () => {
  test.each(events)("near $name", ({ folder, event }) => {
    fc.assert(
      fc.property(nearby(event.schema), (payload) => {
        examine(folder.vendor, event.tag, payload);
      }),
      { numRuns: Math.ceil(RUNS / 8) },
    );
  });

  test.each(folders)("near samples of $slug", (folder) => {
    for (const { event, payload } of [...samplesOf(folder), ...folder.drift])
      for (let index = 0; index < Math.ceil(RUNS / 8); index++)
        examine(folder.vendor, event, mutated(folder.slug, payload, seedsOf(20261120, index)));
  });

  test("JSON that is nobody's", () => {
    const any = fc.constantFrom(null, ...events);
    fc.assert(
      fc.property(
        any,
        fc.oneof(
          json,
          fc.json().map((text) => JSON.parse(text)),
        ),
        (event, payload) => {
          examine(event?.folder.vendor ?? null, event?.event.tag ?? null, payload);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test.each(events)("wrong types everywhere in $name", ({ folder, event }) => {
    const swaps = [null, true, 0, 1.5, "x", [], {}, [[]], [{}], [null], Number.POSITIVE_INFINITY];
    for (const { event: tag, payload } of samplesOf(folder)) {
      if (tag !== event.tag) continue;
      const places = new Map<string, Keys>();
      for (const [keys] of leaves(payload)) {
        for (let at = 0; at <= keys.length; at++) places.set(pointerOf(keys.slice(0, at)), keys.slice(0, at));
      }
      for (const keys of places.values()) {
        for (const swap of swaps) examine(folder.vendor, tag, changed(payload, keys, clone(swap)));
      }
    }
  });

  test("members that are named like those of every object are data", () => {
    const evil = JSON.parse(
      '{"__proto__":{"polluted":1,"id":"x"},"constructor":{"prototype":{"polluted":1}},"toString":1,"":2}',
    );
    for (const { folder, event } of events) {
      for (const { event: tag, payload } of folder.examples) {
        if (tag !== event.tag) continue;
        const withEvil = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(withEvil)
            : isObject(value)
              ? objectOf([
                  ...Object.entries(value).map(([name, inner]) => [name, withEvil(inner)] as const),
                  ...Object.entries(clone(evil) as object),
                ])
              : value;
        const record = examine(folder.vendor, tag, withEvil(payload));
        expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      }
      examine(folder.vendor, event.tag, evil);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("depth that no parser of deliveries lets pass does not throw", () => {
    const deep = JSON.parse(`${'{"data":['.repeat(20_000)}1${"]}".repeat(20_000)}`);
    for (const { folder, event } of events) {
      expect(normalize(folder.vendor, event.tag, deep).unmapped.length).toBe(1);
    }
  });
});

describe("every record can be written as JSON", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const call = (text: string) => ({
    event: "ConversationComplete",
    data: { session_id: "s1", history: [{ kind: "FunctionCall", tool_arguments_json: text }] },
  });

  test("arguments that are JSON in a text count as levels of the payload, and stay text below the last one", () => {
    const read = (levels: number) => {
      const record = speaknode.normalize("ConversationComplete", call(nested(levels)));
      expect(JSON.stringify(record)).toContain("/data/history/0");
      return record.transcript.items[0]?.tool?.arguments;
    };
    expect(read(60)).toEqual(JSON.parse(nested(60)));
    for (const levels of [61, 64, 3000, 1e5]) expect(read(levels)).toBe(nested(levels));
  });

  test("a payload with something too deep for a record has one with its id", () => {
    const deep = JSON.parse(nested(1e4));
    const item = { tool_calls: [{ request_body: {}, query_params: deep, response_body: deep }] };
    for (const conversation of [
      { template_variables: { deep } },
      { task_results: { deep } },
      { items: [item] },
    ]) {
      const payload = { data: { conversation: { id: "c1", ...conversation } } };
      const record = phonic.normalize("conversation.ended", payload);
      expect(record).toMatchObject({ id: "c1", event: "conversation.ended", variables: { input: null } });
      expect(JSON.parse(JSON.stringify(record)).unmapped.length).toBeGreaterThan(0);
    }
  });

  test("long names with many values in them do not make a list that no text can hold", () => {
    const payload = { data: { ["x".repeat(1e5)]: Array(1e4).fill(0) }, event_type: "conversation.ended" };
    const record = phonic.normalize("conversation.ended", payload);
    expect(record.unmapped).toEqual([""]);
    expect(JSON.stringify(record).length).toBeLessThan(2000);
  });
});

test("unmapped is a member like any other: own, listed, copied, and the same at every look", () => {
  const [{ payload }] = samplesOf(folders.find(({ slug }) => slug === "phonic") as never) as [Sample];
  const record = phonic.normalize("conversation.ended", Object.freeze(payload));
  expect(Object.keys(record)).toEqual(schema.schema.required);
  expect(record.unmapped).toBe(record.unmapped);
  expect({ ...record }).toEqual(structuredClone(record));
  const fresh = () => phonic.normalize("conversation.ended", payload);
  expect(Object.freeze(fresh()).unmapped).toEqual(record.unmapped);
  expect(new Proxy(fresh(), {}).unmapped).toEqual(record.unmapped);
  expect(Object.create(fresh()).unmapped).toEqual(record.unmapped);
});

test("records leave nothing behind that a young collection has to keep", () => {
  const entries = vi.spyOn(WeakMap.prototype, "set");
  phonic.normalize("conversation.ended", {});
  const before = entries.mock.calls.length;
  for (let at = 0; at < 10; at++) phonic.normalize("conversation.ended", {}).unmapped;
  expect(entries.mock.calls.length).toBe(before);
  entries.mockRestore();
});

test("nobody's payload has an empty record, and a vendor without a mapping none", () => {
  const record = examine(null, null, { a: { "b/c~d": [1, {}] }, e: null });
  expect(record.unmapped).toEqual(["/a/b~1c~0d/0", "/a/b~1c~0d/1", "/e"]);
  expect(
    Object.values(record)
      .flat()
      .filter((value) => typeof value === "string" && value !== "unknown"),
  ).toEqual(record.unmapped);
  const { normalize: _, ...bare } = phonic;
  expect(conversationOf(bare, "conversation.ended", {})).toBeNull();
});

test("credentials of a tool's headers never reach a record", () => {
  const { cases = [] } = folders.find(({ slug }) => slug === "phonic") ?? {};
  expect(JSON.stringify(cases)).toContain("secret-of-the-tool");
  for (const { event, payload } of cases) {
    expect(JSON.stringify(phonic.normalize(event, payload))).not.toContain("secret-of-the-tool");
  }
});

test("the record's schema allows a transcript by reference, with an address and without", () => {
  const record = normalize(phonic, "conversation.ended", {});
  const transcript = { availability: "by-reference", items: [], text: null } as const;
  for (const each of [transcript, { ...transcript, reference: "https://api.example.com/calls/1" }])
    expect(schema.check({ ...record, transcript: each })).toEqual([]);
  expect(schema.check({ ...record, transcript: { ...transcript, reference: null } })).toMatchObject([
    { pointer: "/transcript/reference" },
  ]);
});
