import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { type Event, formats, interpreted, type JsonSchema, type Kind } from "afterword/check";
import { vendors } from "afterword/vendors";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRADES } from "../../src/check/findings.js";
import { valueAt } from "../../src/pointer.js";
import { recognise } from "../../src/recognise.js";
import { slugOf, tagPlaces, type Vendor } from "../../src/vendor.js";
import { verdictOf } from "../../src/verdict.js";
import { brief, inherited, minds } from "../support/agree.js";
import { printed } from "../support/evaluated.js";
import { root } from "../support/files.js";
import { changed, isObject, type Keys, pointerOf } from "../support/json.js";
import { type Break, breaks } from "../support/random/breaks.js";
import { nearby, RUNS } from "../support/random/instances.js";
import { events, type Folder, folders, type Sample } from "../support/vendors.js";

/** Kinds of findings that a schema makes; the others are found in the text of JSON. */
const KINDS = (Object.keys(GRADES) as Kind[]).filter(
  (kind) => !/^(?:duplicate-key|unsafe-integer)$/.test(kind),
);
const INVALID = KINDS.filter((kind) => GRADES[kind] === "invalid");

/** An event of a folder by the tag that a sample names. */
const eventOf = ({ vendor }: Folder, { event }: Sample) => {
  const found = vendor.events[event];
  if (!found) throw new Error(`${vendor.slug} has no event ${event}`);
  return found;
};

/** Documented payloads, and those of the past that have no finding today: what the tests below break. */
const sound = folders.map((folder) => ({
  folder,
  samples: [...folder.examples, ...folder.drift].filter(
    (sample) => eventOf(folder, sample).check(sample.payload).length === 0,
  ),
}));

// Some vendors have dozens of events whose schemas are equal but for the tag: what one of them shows, the others need not show
// again. So the first of them is tried in full, and the others with a tenth, which tells that each has its schema at all.
const TENTH = 10;

/** Schemas without their tags. */
const shapes = new Map<Event, string>();
const shapeOf = (event: Event): string => {
  let shape = shapes.get(event);
  if (shape === undefined) {
    shape = JSON.stringify(event.schema).replaceAll(JSON.stringify(event.tag), '"the tag"');
    shapes.set(event, shape);
  }
  return shape;
};

/** Whether an event is the first of some events of its vendor that have its schema, but for the tag. */
const isFirst = (event: Event, among: readonly Event[]): boolean =>
  among.find((each) => shapeOf(each) === shapeOf(event)) === event;

test("every folder of schemas/ is a vendor, and every vendor a folder", () => {
  expect(vendors.map(({ slug }) => slug).sort()).toEqual(folders.map(({ slug }) => slug));
});

describe.each(folders)("$slug", (folder) => {
  const { slug, vendor, document, examples, drift } = folder;

  test("its document is OpenAPI 3.1", async () => {
    const validator = new Validator();
    // a reseller's document refers to its platform's
    for (const { slug, document } of folders)
      await validator.addSpecRef(structuredClone(document), `../${slug}/openapi.yaml`);
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  test("its x-afterword block keeps to the vocabulary", () => {
    expect(vocabulary(document["x-afterword"]) || vocabulary.errors).toBe(true);
  });

  test("each day that a description names is that of one of its changes", () => {
    const changes = (
      document["x-afterword"] as { changes: { date: string; url?: string; source?: string }[] }
    ).changes;
    const dates = changes.map(({ date }) => date);
    const named = JSON.stringify(document.webhooks) + JSON.stringify(document.components);
    const days = [...named.matchAll(/"description":"((?:[^"\\]|\\.)*)"/g)].flatMap(
      ([, text = ""]) => text.match(/\b20\d\d-\d\d-\d\d\b/g) ?? [],
    );
    expect(days.filter((day) => !dates.includes(day))).toEqual([]);
    expect(dates).toEqual(dates.toSorted().reverse());
    for (const { date, url, source } of changes) expect(url ?? source, date).toBeDefined();
  });

  test("its events are those of its document", () => {
    expect(Object.keys(vendor.events)).toEqual(Object.keys(document.webhooks as object));
  });

  test.each(examples)("example $title is ok", (sample) => {
    const event = eventOf(folder, sample);
    expect(event.check(sample.payload)).toEqual([]);
    expect(event.check(sample.payload).total).toBe(0);
    expect(event.is(sample.payload)).toBe(true);
    expect(interpreted(event.tag, event.schema).check(sample.payload)).toEqual([]);
    expect(recognise([vendor], sample.payload)).toMatchObject({
      vendor: { slug },
      event: { tag: event.tag },
    });
    // a reseller's body is its platform's, unless somebody says whose it is
    expect(recognise(vendors, sample.payload)).toMatchObject({
      vendor: { slug: vendor.platform ?? slug },
      event: { tag: event.tag },
    });
  });

  test.each(drift)("of its past: $title", (sample) => {
    const event = eventOf(folder, sample);
    const found = event.check(sample.payload);
    expect(found.filter(({ grade }) => grade === "invalid").map(brief)).toEqual([]);
    expect(event.is(sample.payload)).toBe(true);
    expect(recognise([vendor], sample.payload)?.event?.tag).toBe(event.tag);
  });
});

// strictRequired: a condition may require what is described beside it.
const vocabulary = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  JSON.parse(readFileSync(`${root}schemas/_vocabulary/x-afterword.schema.json`, "utf8")),
);

/** Whether a payload that was broken can no longer be known for what it is: by its tag, or without one by its members. */
const unrecognised = ({ event, events, aliases }: Vendor, tag: string, { payload }: Break): boolean => {
  const places = tagPlaces(event);
  const sent = places.map((place) => valueAt(payload, place)).find((word) => typeof word === "string");
  if (sent !== undefined) return !Object.hasOwn({ ...events, ...aliases }, sent);
  if (typeof event !== "object" || !("required" in event)) return places.length > 0;
  return !event.required[tag]?.every((member) => Object.hasOwn(Object(payload), member));
};

describe.each(sound.filter(({ samples }) => samples.length > 0))(
  "one thing broken: $folder.slug",
  ({ folder, samples }) => {
    describe.each(samples)("$title", (sample) => {
      const event = eventOf(folder, sample);
      const alone = interpreted(event.tag, event.schema);
      const tried = samples.map((each) => eventOf(folder, each));
      const every = isFirst(event, tried) ? 1 : TENTH;
      const kinds = new Map<Kind, number>();
      const all = breaks(event.schema, sample.payload).filter(({ kind }) => {
        const count = kinds.get(kind) ?? 0;
        kinds.set(kind, count + 1);
        return count % every === 0;
      });

      test.each(KINDS.filter((kind) => all.some((each) => each.kind === kind)))("%s", async (kind) => {
        const passes = printed(folder.slug, slugOf(event.tag));
        const grade = INVALID.includes(kind) ? "invalid" : "drift";
        const wrong = all
          .filter((each) => each.kind === kind)
          .flatMap((broken) => {
            const { keys, payload } = broken;
            const found = event.check(payload);
            const want = {
              found: [`${kind} (${grade}) at ${pointerOf(keys) || "the root"}`],
              total: 1,
              alone: found.map(brief),
              is: grade === "drift",
              passes: false,
              verdict: grade === "drift" ? "drifted" : "invalid",
              recognised: !unrecognised(folder.vendor, event.tag, broken),
            };
            const got = {
              found: found.map(brief),
              total: found.total,
              alone: alone.check(payload).map(brief),
              is: event.is(payload),
              passes: passes(payload),
              verdict: verdictOf(found),
              recognised: recognise([folder.vendor], payload)?.event === event,
            };
            return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ want, got }];
          });
        expect(wrong).toEqual([]);
      });
    });
  },
);

test("every kind of finding has been tried, and at several depths", () => {
  const depths = new Map<Kind, Set<number>>(KINDS.map((kind) => [kind, new Set()]));
  for (const { folder, samples } of sound) {
    for (const sample of samples)
      for (const { kind, keys } of breaks(eventOf(folder, sample).schema, sample.payload))
        depths.get(kind)?.add(keys.length);
  }
  for (const kind of KINDS) expect(depths.get(kind)?.size, kind).toBeGreaterThanOrEqual(2);
  for (const kind of ["missing", "type", "unknown-field", "format"] as const)
    expect(depths.get(kind)?.size, kind).toBeGreaterThanOrEqual(3);
});

describe(`${RUNS} payloads near the schema, and all checkers of one mind`, () => {
  test.each(events)("$name", { timeout: 60_000 + RUNS * 60 }, async ({ folder, event, schema }) => {
    const ask = minds(event, printed(folder.slug, slugOf(event.tag)));
    const isFull = isFirst(event, Object.values(folder.vendor.events));
    const before = inherited();
    const seen = { ok: 0, drifted: 0, invalid: 0 };
    fc.assert(
      fc.property(nearby(schema), (value) => {
        seen[ask(value)]++;
      }),
      { numRuns: isFull ? RUNS : Math.ceil(RUNS / TENTH) },
    );
    expect(inherited()).toBe(before);
    if (!isFull) return;
    // a generator that only makes good payloads, or only bad ones, would prove little
    for (const verdict of ["ok", "drifted", "invalid"] as const)
      expect(seen[verdict], verdict).toBeGreaterThan(RUNS / 100);
  });
});

/** Lists of a payload whose items have a type, deepest first. */
const lists = (schema: JsonSchema, sample: Sample): Keys[] =>
  breaks(schema, sample.payload)
    .filter(({ kind, keys }) => kind === "type" && keys.at(-1) === 0)
    .map(({ keys }) => keys.slice(0, -1))
    .sort((a, b) => b.length - a.length);

describe("20,000 faults: all counted, 100 listed, invalid ones first", () => {
  test.each(sound.filter(({ samples }) => samples.length > 0))("new members: $folder.slug", (each) => {
    const [sample] = each.samples as [Sample];
    const event = eventOf(each.folder, sample);
    const [absent] = event.schema.required as [string];
    const payload = changed(sample.payload, [absent]) as Record<string, unknown>;
    for (let at = 0; at < 20_000; at++) payload[`new_${at}`] = at;
    const found = event.check(payload);
    expect(found.slice(0, 2).map(brief)).toEqual([
      `missing (invalid) at /${absent}`,
      "unknown-field (drift) at /new_0",
    ]);
    expect(found.length).toBe(100);
    expect(found.total).toBe(20_001);
    expect(event.is(payload)).toBe(false);
  });

  const cases = sound.flatMap(({ folder, samples }) => {
    const [first] = samples.flatMap((sample) =>
      lists(eventOf(folder, sample).schema, sample).map((keys) => ({ folder, sample, keys })),
    );
    return first ? [{ ...first, place: `${folder.slug} ${pointerOf(first.keys)}` }] : [];
  });

  test.each(cases)("items: $place", ({ folder, sample, keys }) => {
    const event = eventOf(folder, sample);
    const items = Array.from({ length: 20_000 }, (_, at) => (at % 2 ? () => at : { [`new_${at}`]: [] }));
    const payload = { ...(changed(sample.payload, keys, items) as object), brand_new: 1 };
    const found = event.check(payload);
    expect(found.length).toBe(100);
    expect(found.total).toBeGreaterThan(20_000);
    expect(found.filter(({ grade }) => grade === "drift")).toEqual([]);
    expect(event.is(payload)).toBe(false);
  });
});

describe.each(events)("Standard Schema: $name", ({ event, folder }) => {
  const standard = event["~standard"];
  const [sample] = [...folder.examples, ...folder.drift].filter((each) => each.event === event.tag);

  test("says who it is", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "afterword" });
  });

  test("gives the value as it came, new members included", () => {
    const payload = { ...(sample?.payload as object), brand_new: 1 };
    const result = standard.validate(payload);
    expect(result).toEqual({ value: payload });
    expect("value" in result && result.value).toBe(payload);
    expect(result.issues).toBeUndefined();
  });

  test("its issues are the invalid findings, each with its path", () => {
    const required = event.schema.required?.[0] as string;
    const payload = { ...(changed(sample?.payload, [required]) as object), brand_new: 1 };
    expect(standard.validate(payload)).toEqual({
      issues: [{ message: "required member is missing", path: [required] }],
    });
    for (const other of [null, undefined, "", 1, [], Number.NaN, () => 1])
      expect(standard.validate(other)).toEqual({ issues: [{ message: expect.any(String), path: [] }] });
  });

  test("gives its JSON Schema, in the dialect it is written in and no other", () => {
    for (const side of ["input", "output"] as const) {
      const schema = standard.jsonSchema[side]({ target: "draft-2020-12" });
      expect(schema).toEqual({ $schema: "https://json-schema.org/draft/2020-12/schema", ...event.schema });
      expect(isObject(JSON.parse(JSON.stringify(schema)))).toBe(true);
      new Ajv2020({ strict: false, logger: false, formats }).compile(schema);
      for (const target of ["draft-07", "openapi-3.0", "__proto__"])
        expect(() => standard.jsonSchema[side]({ target })).toThrow(TypeError);
    }
  });
});

test("a member that is undefined is absent", () => {
  for (const { folder, samples } of sound) {
    for (const sample of samples) {
      const event = eventOf(folder, sample);
      const optional = Object.keys(event.schema.properties ?? {}).filter(
        (name) => !event.schema.required?.includes(name),
      );
      const payload = {
        ...(sample.payload as object),
        ...Object.fromEntries(optional.map((name) => [name, undefined])),
      };
      expect(event.check(payload), `${folder.slug} ${sample.title}`).toEqual([]);
      expect(event.is(payload)).toBe(true);
    }
  }
});
