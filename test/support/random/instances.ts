import type { JsonSchema } from "afterword/check";
import fc, { type Arbitrary } from "fast-check";
import { clone, isObject, type Keys, objectOf, put } from "../json.js";

/** Stands in every text and nowhere else: a finding that holds it repeats the payload. */
export const CANARY = "canary in a coal mine";
export const CANARY_NUMBER = 7_316_155_311;

/** Member names that go wrong where an object is taken for a dictionary, and some that must be escaped or masked. */
const names = fc.oneof(
  fc.constantFrom(
    ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length", "then"],
    ...[
      "",
      "0",
      "-1",
      "a/b",
      "m~n",
      "~1",
      "naïve",
      "tab\there",
      "\u202e",
      "jo@example.com",
      "+1 555 123 4567",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const texts = fc.oneof(
  fc.constantFrom("", "0", "null", "𝒳\u0000\u2028"),
  fc.string({ unit: "binary", maxLength: 6 }),
);

const canaries = texts.map((text) => `${CANARY} ${text}`);

const numbers = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 2 ** 53, -(2 ** 53) - 2, 1e300, 5e-324, CANARY_NUMBER),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const objects = (of: Arbitrary<unknown>, maxLength = 3): Arbitrary<Record<string, unknown>> =>
  fc.array(fc.tuple(names, of), { maxLength }).map(objectOf);

/** Any JSON, not deep. */
export const json: Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 3, withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), canaries, numbers),
    fc.array(tie("value"), { maxLength: 3 }),
    objects(tie("value")),
  ),
})).value;

/** One or two texts that each format takes. */
const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2026-02-23T09:30:00+01:00", "2025-07-14T11:36:33.768Z", "2024-02-29t23:59:60z"],
  date: ["2024-02-29"],
  time: ["09:30:00Z"],
  duration: ["P1DT2H"],
  uuid: ["a1b2c3d4-e5f6-7890-abcd-ef1234567890", "00000000-0000-0000-0000-000000000000"],
  uri: ["https://example.com/a?b=%20#c", "urn:x"],
  "uri-reference": ["...", "/a", "https://example.com", ""],
  email: ["jo@example.com"],
  hostname: ["example.com"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  "json-pointer": ["", "/a~1b"],
};

export interface Wishes {
  /** Whether everything is as the schema says; else words are unlisted, formats fail, members are new, ranges are left. */
  readonly clean: boolean;
}

/** Values that have the shape of a schema (one that is bundled: `$ref`s lead to its own `$defs`). */
export const instances = (root: JsonSchema, { clean }: Wishes): Arbitrary<unknown> => {
  /** What happens seldom, and never where all is clean. */
  const or = <A>(usual: Arbitrary<A>, seldom: Arbitrary<A>): Arbitrary<A> =>
    clean ? usual : fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: seldom });

  const string = ({ enum: words, format, pattern, minLength = 0, maxLength }: JsonSchema) => {
    if (words) {
      const listed = words.filter((word) => typeof word === "string");
      const unlisted = fc.oneof(fc.constantFrom("unlisted_word", "constructor", "__proto__"), canaries);
      return listed.length > 0 ? or(fc.constantFrom(...listed), unlisted) : unlisted;
    }
    const formatted = FORMATTED[format ?? ""];
    if (formatted) return or(fc.constantFrom(...formatted), canaries);
    if (pattern !== undefined) return or(fc.stringMatching(new RegExp(pattern, "u")), canaries);
    if (maxLength === undefined && minLength === 0) return fc.oneof(canaries, texts);
    const most = maxLength ?? minLength + 5;
    // two UTF-16 units each: lengths are counted in code points
    const long = (length: number) => "𝒳".repeat(length);
    return or(
      fc.integer({ min: minLength, max: most }).map(long),
      fc.constantFrom(...(minLength > 0 ? [long(minLength - 1)] : []), long(most + 1)),
    );
  };

  const number = (schema: JsonSchema, integer: boolean): Arbitrary<unknown> => {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((at) => at !== undefined);
    if (bounds.length === 0 && multipleOf === undefined)
      return integer ? fc.oneof(fc.integer(), fc.constantFrom(0, 2 ** 53, CANARY_NUMBER)) : numbers;
    const min = minimum ?? (exclusiveMinimum === undefined ? -1e6 : exclusiveMinimum + 1);
    const max = maximum ?? (exclusiveMaximum === undefined ? min + 1e6 : exclusiveMaximum - 1);
    const step = multipleOf ?? 1;
    const within =
      integer || multipleOf !== undefined
        ? fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((times) => times * step)
        : fc.double({ min, max, noNaN: true });
    return or(within, fc.constantFrom(...bounds, min - 1, max + 1, CANARY_NUMBER));
  };

  const list = ({ items, minItems = 0, maxItems }: JsonSchema, depth: number): Arbitrary<unknown[]> =>
    fc.array(typeof items === "object" ? of(items, depth + 1) : json, {
      minLength: minItems,
      maxLength: Math.min(maxItems ?? Number.POSITIVE_INFINITY, minItems + (depth > 5 ? 1 : 3)),
    });

  const object = (schema: JsonSchema, depth: number): Arbitrary<Record<string, unknown>> => {
    const { properties = {}, required = [], additionalProperties } = schema;
    const described = fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, of(member, depth + 1)])),
      { requiredKeys: required.filter((name) => Object.hasOwn(properties, name)), noNullPrototype: true },
    );
    const isMap = schema.properties ? additionalProperties !== undefined : additionalProperties !== false;
    const rest = typeof additionalProperties === "object" ? of(additionalProperties, depth + 1) : json;
    const none: Arbitrary<Record<string, unknown>> = fc.constant({});
    const others = isMap ? objects(rest) : or(none, objects(json));
    return fc.tuple(described, others).map(([known, more]) => {
      for (const name of Object.keys(more))
        if (!Object.hasOwn(properties, name)) put(known, name, more[name]);
      return known;
    });
  };

  const definitions = new Map<string, Arbitrary<unknown>>();

  const of = (schema: JsonSchema, depth: number): Arbitrary<unknown> => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice("#/$defs/".length);
      // A recursive definition ends where it is deep: whatever fits is put in its place, or nothing.
      if (depth > 12) return fc.constant(null);
      const known = definitions.get(name) ?? of(root.$defs?.[name] ?? {}, depth);
      definitions.set(name, known);
      return known;
    }
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) return fc.oneof(...branches.map((branch) => of(branch, depth)));
    if (schema.const !== undefined) return or(fc.constant(schema.const), canaries);
    if (schema.type === undefined && schema.properties === undefined) return json;
    const types = [schema.type ?? "object"].flat();
    return fc.oneof(
      ...types.map((type): Arbitrary<unknown> => {
        switch (type) {
          case "null":
            return fc.constant(null);
          case "boolean":
            return fc.boolean();
          case "string":
            return string(schema);
          case "array":
            return list(schema, depth);
          case "object":
            return object(schema, depth);
          default:
            return number(schema, type === "integer");
        }
      }),
    );
  };

  return of(root, 0);
};

/** A change at a place that is chosen by number, so that it can be made to any value. */
export interface Mutation {
  readonly place: number;
  readonly how: "replace" | "remove" | "add" | "wrap" | "repeat";
  readonly name: string;
  readonly value: unknown;
}

export const mutations: Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "remove", "add", "wrap", "repeat"),
  name: names,
  // what JSON.parse makes of 1e999 is a number too
  value: fc.oneof(json, fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)),
});

const places = (value: unknown, keys: Keys = []): Keys[] => [
  keys,
  ...(Array.isArray(value)
    ? value.flatMap((item, at) => places(item, [...keys, at]))
    : isObject(value)
      ? Object.keys(value).flatMap((name) => places(value[name], [...keys, name]))
      : []),
];

/** The value with one change. */
export const mutate = (value: unknown, { place, how, name, value: other }: Mutation): unknown => {
  const root = { root: clone(value) };
  const all = places(root).slice(1);
  const keys = all[place % all.length] as Keys;
  let parent = root as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = keys.at(-1) as string | number;
  const here = parent[last];
  if (how === "remove" && keys.length > 1) {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  } else if (how === "add" && isObject(here)) put(here, name, other);
  else if (how === "add" && Array.isArray(here)) here.push(other);
  else if (how === "repeat" && Array.isArray(here)) here.push(...here.map(clone));
  else if (how === "wrap") put(parent, last, [here]);
  else put(parent, last, other);
  return root.root;
};

/** Values near a schema: as it says, nearly so, and changed at up to three places. */
export const nearby = (schema: JsonSchema): Arbitrary<unknown> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: instances(schema, { clean: true }) },
        { weight: 2, arbitrary: instances(schema, { clean: false }) },
      ),
      fc.array(mutations, { maxLength: 3 }),
    )
    .map(([value, changes]) => changes.reduce(mutate, value));

/** How often a property is tried: `AFTERWORD_RUNS` raises it. */
export const RUNS = Number(process.env.AFTERWORD_RUNS ?? 250);
