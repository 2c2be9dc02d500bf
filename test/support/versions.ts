import type { JsonSchema } from "afterword/check";
import fc, { type Arbitrary } from "fast-check";
import { isObject, typeOf } from "./json.js";

/** A schema with its definitions apart, as bundling leaves it. */
export interface Version {
  readonly payload: JsonSchema;
  readonly defs: Readonly<Record<string, JsonSchema>>;
}

/** The same as one schema. */
export const whole = ({ payload, defs }: Version): JsonSchema => ({ ...payload, $defs: { ...defs } });

const DEFS = ["Aa", "Bb", "Cc"];
const MEMBERS = ["a", "b", "c", "d", "kind"];
const WORDS = ["x", "y", "z", "w"];

const subset = <Item>(of: readonly Item[], minLength = 0): Arbitrary<Item[]> =>
  fc.subarray([...of], { minLength });

/** One of several ways to bound a value, mostly none. */
const perhaps = (...ways: JsonSchema[]): Arbitrary<JsonSchema> => fc.constantFrom({}, {}, {}, ...ways);

const joined = (...parts: Arbitrary<JsonSchema>[]): Arbitrary<JsonSchema> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const scalar: Arbitrary<JsonSchema> = fc.oneof(
  joined(
    fc.constant<JsonSchema>({ type: "string" }),
    perhaps({ minLength: 2 }, { maxLength: 3 }, { format: "date" }, { pattern: "^a" }),
  ),
  subset(WORDS, 1).map((words): JsonSchema => ({ type: "string", enum: words })),
  subset(WORDS, 1).map((words): JsonSchema => ({ type: ["string", "null"], enum: [...words, null] })),
  fc.constantFrom(...WORDS).map((word): JsonSchema => ({ type: "string", const: word })),
  joined(
    fc.constantFrom<JsonSchema>({ type: "integer" }, { type: "number" }),
    perhaps({ minimum: 1 }, { maximum: 3 }, { multipleOf: 2 }),
  ),
  subset([1, 2, 3, 0.5], 1).map((words): JsonSchema => ({ type: "number", enum: words })),
  fc.constantFrom<JsonSchema>(
    { type: "boolean" },
    { type: "boolean", enum: [true] },
    { type: "null" },
    { type: ["string", "null"] },
    { type: ["integer", "boolean", "string"] },
    { enum: ["x", 1, true] },
    {},
  ),
);

/** A schema anywhere; `below` are schemas of what is inside. */
const container = (below: Arbitrary<JsonSchema>): Arbitrary<JsonSchema> => {
  const object = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...MEMBERS), below, { maxKeys: 3, noNullPrototype: true }),
      subset(MEMBERS),
      fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constant(true), below),
      fc.boolean(),
    )
    .map(([properties, required, rest, nullable]): JsonSchema => {
      const must = required.filter((name) => Object.hasOwn(properties, name));
      return {
        type: nullable ? ["object", "null"] : "object",
        properties,
        ...(must.length > 0 && { required: must }),
        ...(rest !== undefined && { additionalProperties: rest }),
      };
    });
  const tagged = fc
    .tuple(subset(WORDS, 1), fc.array(object, { minLength: 4, maxLength: 4 }), fc.boolean())
    .map(([words, objects, one]): JsonSchema => {
      const branches = words.map((word, at): JsonSchema => {
        const { properties, required = [], ...more } = objects[at] as JsonSchema;
        return {
          ...more,
          type: "object",
          properties: { ...properties, kind: { const: word } },
          required: [...new Set([...required, "kind"])],
        };
      });
      return one ? { oneOf: branches } : { anyOf: branches };
    });
  return fc.oneof(
    { weight: 4, arbitrary: object },
    {
      weight: 1,
      arbitrary: below.map((rest): JsonSchema => ({ type: "object", additionalProperties: rest })),
    },
    { weight: 1, arbitrary: fc.constant<JsonSchema>({ type: "object", additionalProperties: true }) },
    {
      weight: 2,
      arbitrary: joined(
        below.map((items): JsonSchema => ({ type: "array", items })),
        perhaps({ minItems: 1 }, { maxItems: 2 }),
      ),
    },
    { weight: 2, arbitrary: tagged },
    {
      weight: 1,
      arbitrary: fc.array(below, { minLength: 1, maxLength: 3 }).map((anyOf): JsonSchema => ({ anyOf })),
    },
    {
      weight: 1,
      arbitrary: fc.array(below, { minLength: 1, maxLength: 3 }).map((oneOf): JsonSchema => ({ oneOf })),
    },
  );
};

const schema = fc.letrec<{ any: JsonSchema }>((tie) => ({
  any: fc.oneof({ depthSize: "small", maxDepth: 4, withCrossShrink: true }, scalar, {
    weight: 2,
    arbitrary: container(tie("any")),
  }),
})).any;

/** Members, items and branches below a schema, each with how to put another in its place. */
const below = (schema: JsonSchema): [JsonSchema, (by: JsonSchema) => JsonSchema][] => {
  const { properties = {}, additionalProperties: rest, items, anyOf, oneOf } = schema;
  const list = (keyword: "anyOf" | "oneOf", branches: JsonSchema[] = []) =>
    branches.map((branch, at): [JsonSchema, (by: JsonSchema) => JsonSchema] => [
      branch,
      (by) => ({ ...schema, [keyword]: branches.with(at, by) }),
    ]);
  return [
    ...Object.entries(properties).map(([name, member]): [JsonSchema, (by: JsonSchema) => JsonSchema] => [
      member,
      (by) => ({ ...schema, properties: { ...properties, [name]: by } }),
    ]),
    ...(isObject(rest)
      ? ([[rest, (by) => ({ ...schema, additionalProperties: by })]] as ReturnType<typeof below>)
      : []),
    ...(isObject(items) ? ([[items, (by) => ({ ...schema, items: by })]] as ReturnType<typeof below>) : []),
    ...list("anyOf", anyOf),
    ...list("oneOf", oneOf),
  ];
};

const size = (schema: JsonSchema): number => 1 + below(schema).reduce((sum, [child]) => sum + size(child), 0);

/** The schema with another in the place of one inside it, chosen by number. */
const at = (schema: JsonSchema, place: number, change: (there: JsonSchema) => JsonSchema): JsonSchema => {
  if (place === 0) return change(schema);
  let left = place - 1;
  for (const [child, put] of below(schema)) {
    const count = size(child);
    if (left < count) return put(at(child, left, change));
    left -= count;
  }
  return schema;
};

/** A change of a schema, made at a place that is chosen by number. */
interface Edit {
  readonly place: number;
  readonly how: string;
  readonly name: string;
  readonly word: string;
  readonly by: JsonSchema;
}

const edit: Arbitrary<Edit> = fc.record({
  place: fc.nat({ max: 500 }),
  how: fc.constantFrom(
    ...["replace", "type", "null", "add", "drop", "require", "word", "unword", "map", "branch", "unbranch"],
    ...["swap", "limit", "refer"],
  ),
  name: fc.constantFrom(...MEMBERS),
  word: fc.constantFrom(...WORDS),
  by: schema,
});

const edited = (schema: JsonSchema, { how, name, word, by }: Edit): JsonSchema => {
  const { properties, required = [], type, anyOf, oneOf } = schema;
  const branches = anyOf ?? oneOf;
  const keyword = anyOf ? "anyOf" : "oneOf";
  const requiring = (names: string[]): JsonSchema => {
    const { required: _, ...rest } = schema;
    return names.length > 0 ? { ...rest, required: names } : rest;
  };
  switch (how) {
    case "type":
      return type === "integer" ? { type: "number" } : type === "number" ? { type: "integer" } : by;
    case "null":
      if (typeof type === "string" && type !== "null" && schema.const === undefined)
        return {
          ...schema,
          type: [type, "null"],
          ...(schema.enum && { enum: [...schema.enum.filter((each) => each !== null), null] }),
        };
      if (Array.isArray(type) && !schema.enum) return { ...schema, type: type.slice(0, 1) };
      return schema;
    case "add":
      return properties ? { ...schema, properties: { ...properties, [name]: by } } : schema;
    case "drop": {
      if (!properties || !Object.hasOwn(properties, name)) return schema;
      const { [name]: _, ...rest } = properties;
      return { ...requiring(required.filter((each) => each !== name)), properties: rest };
    }
    case "require":
      if (!properties || !Object.hasOwn(properties, name)) return schema;
      return requiring(
        required.includes(name) ? required.filter((each) => each !== name) : [...required, name],
      );
    case "word":
      return schema.enum ? { ...schema, enum: [...new Set([...schema.enum, word])] } : schema;
    case "unword": {
      const rest = schema.enum?.filter((each) => each !== word) ?? [];
      return rest.length > 0 ? { ...schema, enum: rest } : schema;
    }
    case "map": {
      if (!properties) return schema;
      const { additionalProperties: rest, ...closed } = schema;
      return rest === undefined ? { ...schema, additionalProperties: word === "x" ? true : by } : closed;
    }
    case "branch":
      return branches ? { ...schema, [keyword]: [...branches, by] } : { anyOf: [schema, by] };
    case "unbranch":
      return branches && branches.length > 1 ? { ...schema, [keyword]: branches.slice(1) } : schema;
    case "swap":
      return branches ? { [keyword === "anyOf" ? "oneOf" : "anyOf"]: branches } : schema;
    case "limit":
      return type === "string" ? { type, minLength: 2 } : type === "integer" ? { type, maximum: 2 } : schema;
    default:
      return by;
  }
};

/** Puts references to definitions in some places below; never in place, where a schema would be itself. */
const referring = (schema: JsonSchema, seeds: readonly number[], depth = 0): JsonSchema => {
  const { properties, items } = schema;
  const ref = (child: JsonSchema, index: number): JsonSchema => {
    const seed = seeds[(depth * 3 + index) % Math.max(1, seeds.length)] ?? 9;
    return seed < DEFS.length ? { $ref: `#/$defs/${DEFS[seed]}` } : referring(child, seeds, depth + 1);
  };
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child], index) => [
          name,
          name === "kind" ? child : ref(child, index),
        ]),
      ),
    }),
    ...(isObject(items) && { items: ref(items as JsonSchema, 4) }),
  };
};

export const versions: Arbitrary<Version> = fc
  .tuple(
    container(schema),
    fc.array(container(schema), { minLength: DEFS.length, maxLength: DEFS.length }),
    fc.array(fc.nat({ max: 8 }), { maxLength: 7 }),
  )
  .map(([payload, defs, seeds]) => ({
    payload: referring(payload, seeds),
    defs: Object.fromEntries(
      DEFS.map((name, index) => [name, referring(defs[index] as JsonSchema, seeds, index)]),
    ),
  }));

/** Two versions of a schema: the newer with a few changes, or another altogether. */
export const pairs: Arbitrary<readonly [old: Version, now: Version]> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        versions,
        fc.array(fc.tuple(fc.constantFrom("payload", ...DEFS), edit), { minLength: 1, maxLength: 3 }),
      )
      .map(([old, edits]) => {
        let { payload, defs } = old;
        for (const [where, each] of edits) {
          const there = where === "payload" ? payload : (defs[where] as JsonSchema);
          const changed = at(there, each.place % size(there), (inside) => edited(inside, each));
          if (where === "payload") payload = changed;
          else defs = { ...defs, [where]: changed };
        }
        return [old, { payload, defs }] as const;
      }),
  },
  { weight: 1, arbitrary: fc.tuple(versions, versions) },
);

/** A condition on a value, of the rarer kinds. */
const condition = (of: Arbitrary<JsonSchema>): Arbitrary<JsonSchema> =>
  fc.oneof(
    of.map((not): JsonSchema => ({ not })),
    fc.tuple(of, of, of, fc.nat({ max: 2 })).map(
      ([when, met, unmet, which]): JsonSchema => ({
        if: when,
        // biome-ignore lint/suspicious/noThenProperty: a keyword
        ...(which !== 1 && { then: met }),
        ...(which !== 0 && { else: unmet }),
      }),
    ),
    of.map((contains): JsonSchema => ({ contains })),
    fc
      .dictionary(fc.constantFrom(...MEMBERS), subset(MEMBERS, 1), {
        minKeys: 1,
        maxKeys: 2,
        noNullPrototype: true,
      })
      .map((dependentRequired): JsonSchema => ({ dependentRequired })),
  );

/** What conditions hold: schemas of one level, with and without a type. */
const plain: Arbitrary<JsonSchema> = fc.oneof(
  scalar,
  container(scalar),
  subset(MEMBERS, 1).map((required): JsonSchema => ({ required })),
  fc
    .dictionary(fc.constantFrom(...MEMBERS), scalar, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
    .map((properties): JsonSchema => ({ properties })),
);

// beside a union, comparing asks conditions of each branch, and a checker of the value: not always the same
const conditioned: Arbitrary<JsonSchema> = joined(
  fc
    .oneof(scalar, container(scalar), fc.constant<JsonSchema>({ type: "array" }))
    .filter(({ oneOf, anyOf }) => !oneOf && !anyOf),
  condition(plain),
);

/** Two versions of a member with a condition: of the same value, or of another. */
export const conditions: Arbitrary<readonly [old: Version, now: Version]> = fc
  .tuple(conditioned, fc.oneof(conditioned, scalar, container(scalar)), condition(plain), fc.nat({ max: 3 }))
  .map(([one, other, more, which]) => {
    const member = (of: JsonSchema): Version => ({
      payload: { type: "object", properties: { a: of } },
      defs: {},
    });
    const { not: _, if: _1, then: _2, else: _3, contains: _4, dependentRequired: _5, ...bare } = one;
    const now = [other, { ...bare, ...more }, bare, { ...one, ...(one.if ? {} : more) }][which] as JsonSchema;
    return which % 2 === 0 ? [member(one), member(now)] : [member(now), member(one)];
  });

/**
 * Whether a value fits the generated types of a schema as they are listed: enums with no other words; with `listed`
 * no member that the types do not list; with `described` nothing inside of what may be anything either. Written to be
 * compared with, so: as plain as can be.
 */
export const fits = (root: JsonSchema, value: unknown, how: "" | "listed" | "described" = ""): boolean => {
  const holds = (given: JsonSchema, value: unknown): boolean => {
    if (how === "described" && Object.keys(given).length === 0) return isChildless(value);
    if (given.$ref !== undefined) return holds(root.$defs?.[given.$ref.slice(8)] ?? {}, value);
    const {
      type,
      enum: words,
      properties,
      required = [],
      additionalProperties: rest,
      items,
      anyOf,
      oneOf,
    } = given;
    const here = typeOf(value);
    if (
      type &&
      ![type].flat().some((each) => each === here || (each === "integer" && Number.isInteger(value)))
    )
      return false;
    if (given.const !== undefined && given.const !== value) return false;
    if (words && !words.includes(value)) return false;
    if (Array.isArray(value) && type && !value.every((item) => holds(isObject(items) ? items : {}, item)))
      return false;
    if (isObject(value) && (type || properties || rest !== undefined || required.length > 0)) {
      if (!required.every((name) => Object.hasOwn(value, name))) return false;
      for (const [name, member] of Object.entries(value)) {
        const listed = properties && Object.hasOwn(properties, name) ? properties[name] : rest;
        if (!holds(isObject(listed) ? listed : {}, member)) return false;
        if (how !== "" && listed === undefined && properties) return false;
      }
    }
    // a branch stands beside what lists members: it does not close them
    const either = given.then && given.else ? [given.then, given.else] : undefined;
    if (either && !either.some((branch) => fits({ ...branch, $defs: root.$defs ?? {} }, value))) return false;
    return [anyOf, oneOf].every((branches) => !branches || branches.some((branch) => holds(branch, value)));
  };
  return holds(root, value);
};

const isChildless = (value: unknown): boolean =>
  typeof value !== "object" || value === null || Object.keys(value).length === 0;

/** A source of chance that a seed decides. */
const chances = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    once: (in_: number): boolean => next() * in_ < 1,
    of: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  };
};

const ANYTHING: readonly unknown[] = [
  null,
  true,
  false,
  0,
  2,
  0.5,
  "x",
  "w",
  "other",
  [],
  ["x"],
  {},
  { a: 1 },
  { kind: "x" },
];

/** Values that are nearly as a schema says. Plainer than arbitraries, and never deep: thousands are needed. */
export const samples = (root: JsonSchema, seed: number, count: number): unknown[] => {
  const { once, of } = chances(seed);
  const near = (schema: JsonSchema, depth: number): unknown => {
    if (once(25) || depth > 12) return of(ANYTHING);
    if (schema.$ref !== undefined) return near(root.$defs?.[schema.$ref.slice(8)] ?? {}, depth);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) return near(of(branches), depth);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum && !once(8)) return of(schema.enum);
    const { type, properties = {}, required = [], additionalProperties: rest, items } = schema;
    switch (type === undefined ? (schema.properties ? "object" : "any") : of([type].flat())) {
      case "object": {
        const value: Record<string, unknown> = {};
        for (const [name, member] of Object.entries(properties))
          if (required.includes(name) ? !once(30) : !once(depth > 5 ? 1 : 2))
            value[name] = near(member, depth + 1);
        for (const name of MEMBERS)
          if (!Object.hasOwn(properties, name) && once(rest === undefined ? 12 : 4))
            value[name] = isObject(rest) ? near(rest as JsonSchema, depth + 1) : of(ANYTHING);
        return value;
      }
      case "array":
        return Array.from({ length: depth > 5 ? 0 : of([0, 1, 1, 2]) }, () =>
          isObject(items) ? near(items as JsonSchema, depth + 1) : of(ANYTHING),
        );
      case "string":
        return of(["x", "a", "text", "", "2026-01-31"]);
      case "integer":
        return of([0, 1, 2, 3, 4]);
      case "number":
        return of([0, 1, 2, 3.5, 0.5]);
      case "boolean":
        return of([true, false]);
      case "null":
        return null;
      default:
        return of(ANYTHING);
    }
  };
  return Array.from({ length: count }, () => near(root, 0));
};
