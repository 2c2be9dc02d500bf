import type { JsonSchema } from "afterword/check";
import fc, { type Arbitrary } from "fast-check";
import { OTHER_TEXT } from "../../../scripts/diff/search/tests.js";
import { isObject, typeOf } from "../json.js";

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
  subset(WORDS, 1).map(
    (words): JsonSchema => ({ oneOf: words.map((word): JsonSchema => ({ type: "string", const: word })) }),
  ),
  joined(
    fc.constantFrom<JsonSchema>({ type: "integer" }, { type: "number" }),
    perhaps({ minimum: 1 }, { maximum: 3 }, { multipleOf: 2 }, { multipleOf: 0.1 }),
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
      fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.boolean(), below),
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
    .tuple(
      subset(WORDS, 1),
      fc.array(object, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      fc.nat({ max: 3 }),
      fc.option(object, { nil: undefined }),
    )
    .map(([words, objects, one, open, base]): JsonSchema => {
      const tagged = words.map((word, at): JsonSchema => {
        const { properties, required = [], ...more } = objects[at] as JsonSchema;
        return {
          ...more,
          type: "object",
          // a tag that is no closed list: outside the profile, enums of one are often meant as tags
          properties: {
            ...properties,
            kind: open === 0 ? { type: "string", enum: [word] } : { const: word },
          },
          required: [...new Set([...required, "kind"])],
        };
      });
      // a base beside what inherits from it: for tags that are new
      const branches = base ? [...tagged, { ...base, type: "object" } as JsonSchema] : tagged;
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
    ...["swap", "limit", "refer", "open", "open"],
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
    case "open":
      return opened(schema, word);
    case "map": {
      if (!properties) return schema;
      const { additionalProperties: rest, ...closed } = schema;
      return rest === undefined
        ? { ...schema, additionalProperties: word === "x" || (word === "y" ? false : by) }
        : closed;
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

/** Lists of words that say the same words but are open or closed: `const`, `enum`, `oneOf` of `const`. */
const opened = (schema: JsonSchema, word: string): JsonSchema => {
  const { const: only, enum: words, oneOf } = schema;
  if (typeof only === "string") return { type: "string", enum: word === "w" ? [only, word] : [only] };
  const consts = oneOf?.map((branch) => branch.const);
  if (consts && consts.length > 0 && consts.every(isText)) return { type: "string", enum: consts };
  const texts = words?.filter(isText) ?? [];
  if (texts.length === 0 || texts.length < (words?.length ?? 0)) return schema;
  return texts.length === 1
    ? { type: "string", const: texts[0] }
    : { oneOf: texts.map((each): JsonSchema => ({ type: "string", const: each })) };
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

/** Patterns for names: of members, of others, and of some of both. */
const FORMS = ["^a", "^[ab]$", "d$", "^k", "^..", "[^a-c]", "^(?:c|kind)$", ""];

/** What conditions hold: schemas of one level, with and without a type. */
const plain: Arbitrary<JsonSchema> = fc.oneof(
  scalar,
  container(scalar),
  subset(MEMBERS, 1).map((required): JsonSchema => ({ required })),
  fc
    .dictionary(fc.constantFrom(...MEMBERS), scalar, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
    .map((properties): JsonSchema => ({ properties })),
);

const formed: Arbitrary<JsonSchema> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...FORMS), plain, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
    fc.option(fc.oneof(plain, fc.boolean()), { nil: undefined }),
  )
  .map(
    ([patternProperties, rest]): JsonSchema => ({
      patternProperties,
      ...(rest !== undefined && { additionalProperties: rest }),
    }),
  );

const name: Arbitrary<JsonSchema> = fc.oneof(
  fc.constantFrom(...FORMS).map((pattern): JsonSchema => ({ pattern })),
  fc.constantFrom(...FORMS).map((pattern): JsonSchema => ({ not: { pattern } })),
  subset(MEMBERS, 1).map((words): JsonSchema => ({ enum: words })),
  fc.constantFrom<JsonSchema>({ maxLength: 1 }, { minLength: 2 }, { not: {} }, { type: "integer" }),
);

/** An assertion of the rarer kinds. */
const rare: Arbitrary<JsonSchema> = fc.oneof(
  { weight: 2, arbitrary: plain.map((not): JsonSchema => ({ not })) },
  {
    weight: 2,
    arbitrary: fc.tuple(plain, plain, plain, fc.nat({ max: 2 })).map(
      ([when, met, unmet, which]): JsonSchema => ({
        if: when,
        // biome-ignore lint/suspicious/noThenProperty: a keyword
        ...(which !== 1 && { then: met }),
        ...(which !== 0 && { else: unmet }),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: joined(
      plain.map((contains): JsonSchema => ({ contains })),
      perhaps({ minContains: 0 }, { minContains: 2 }),
      perhaps({ maxContains: 0 }, { maxContains: 1 }, { maxContains: 2 }),
    ),
  },
  fc
    .dictionary(fc.constantFrom(...MEMBERS), subset(MEMBERS, 1), {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    })
    .map((dependentRequired): JsonSchema => ({ dependentRequired })),
  { weight: 3, arbitrary: formed },
  { weight: 2, arbitrary: name.map((propertyNames): JsonSchema => ({ propertyNames })) },
  fc.constant<JsonSchema>({ uniqueItems: true }),
  fc
    .oneof(plain, fc.constant(false))
    .map((rest): JsonSchema => ({ unevaluatedProperties: rest as JsonSchema })),
  fc.oneof(plain, fc.constant(false)).map((rest): JsonSchema => ({ unevaluatedItems: rest })),
);

const tuple: Arbitrary<JsonSchema> = fc
  .tuple(fc.array(scalar, { minLength: 1, maxLength: 3 }), fc.option(scalar, { nil: undefined }))
  .map(([prefixItems, items]): JsonSchema => ({ type: "array", prefixItems, ...(items && { items }) }));

const base: Arbitrary<JsonSchema> = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 4, arbitrary: container(scalar) },
  fc.constant<JsonSchema>({ type: "array" }),
  tuple,
);

/** Several schemas that look at the same value. */
const parted = (of: Arbitrary<JsonSchema>): Arbitrary<JsonSchema> =>
  fc
    .array(of, { minLength: 1, maxLength: 3 })
    .chain((branches) =>
      fc.constantFrom<JsonSchema>({ anyOf: branches }, { oneOf: branches }, { allOf: branches }),
    );

/** Schemas with assertions, unions and parts, beside each other. */
const conditioned: Arbitrary<JsonSchema> = fc.oneof(
  { weight: 4, arbitrary: joined(base, rare) },
  { weight: 2, arbitrary: joined(base, rare, rare) },
  {
    weight: 2,
    arbitrary: joined(
      fc
        .oneof(plain, fc.constant<JsonSchema>({}))
        .map(({ anyOf: _, oneOf: __, ...rest }): JsonSchema => rest),
      parted(fc.oneof(plain, joined(base, rare), parted(plain))),
      fc.oneof(rare, fc.constant<JsonSchema>({})),
    ),
  },
);

const isRare = (keyword: string): boolean =>
  /^(?:not|if|then|else|dependentRequired|patternProperties|propertyNames|uniqueItems)$|contains$|^unevaluated/i.test(
    keyword,
  );

/** Two versions of a schema with rarer assertions: of the same value, or of another; alone, in a member, or holding itself. */
export const rarities: Arbitrary<readonly [old: Version, now: Version]> = fc
  .tuple(
    fc.tuple(conditioned, fc.oneof(conditioned, base), rare, edit),
    fc.nat({ max: 4 }),
    fc.boolean(),
    fc.constantFrom("alone", "alone", "member", "itself"),
  )
  .map(([[one, other, more, change], which, back, where]) => {
    const version = (of: JsonSchema): Version =>
      where === "alone"
        ? { payload: of, defs: {} }
        : where === "member"
          ? { payload: { type: "object", properties: { a: of } }, defs: {} }
          : { payload: { $ref: "#/$defs/Aa" }, defs: { Aa: holding(of) } };
    const bare = Object.fromEntries(
      Object.entries(one).filter(([keyword]) => !isRare(keyword)),
    ) as JsonSchema;
    const changed = at(one, change.place % size(one), (inside) => edited(inside, change));
    const now = [other, { ...bare, ...more }, bare, { ...one, ...more }, changed][which] as JsonSchema;
    return back ? [version(now), version(one)] : [version(one), version(now)];
  });

/** The schema with itself in the place of some that it holds. */
const holding = (schema: JsonSchema): JsonSchema => {
  const itself = (): JsonSchema => ({ $ref: "#/$defs/Aa" });
  const { properties, patternProperties, items } = schema;
  return {
    ...schema,
    ...(properties && { properties: { ...properties, b: itself() } }),
    ...(patternProperties && {
      patternProperties: Object.fromEntries(Object.keys(patternProperties).map((form) => [form, itself()])),
    }),
    ...(isObject(items) && { items: itself() }),
    ...(schema.contains && { contains: itself() }),
    ...(isObject(schema.unevaluatedProperties) && { unevaluatedProperties: itself() }),
  };
};

/**
 * Whether a value fits the generated types of a schema: enums with one text that stands for all other words; with `listed`
 * no member that the types do not list; with `described` nothing inside of what may be anything either. Written to be
 * compared with, so: as plain as can be.
 */
export const fits = (root: JsonSchema, value: unknown, how: "" | "listed" | "described" = ""): boolean => {
  /** The ways to choose branches, each as schemas of which all look at the value. */
  const ways = (given: JsonSchema): JsonSchema[][] => {
    if (given.$ref !== undefined) return ways(root.$defs?.[given.$ref.slice(8)] ?? {});
    const { allOf = [], anyOf, oneOf, $defs: _, ...own } = given as JsonSchema & { allOf?: JsonSchema[] };
    const unions = [anyOf, oneOf].filter((each) => each !== undefined);
    const choices = [...allOf.map(ways), ...unions.map((branches) => branches.flatMap(ways))];
    const start = Object.keys(own).length > 0 ? [[own]] : [[]];
    return choices.reduce((all, next) => all.flatMap((way) => next.map((more) => [...way, ...more])), start);
  };

  const holds = (given: readonly JsonSchema[], value: unknown, how: string): boolean =>
    ways({ allOf: given } as JsonSchema).some((parts) => {
      if (parts.length === 0) return how !== "described" || isChildless(value);
      return parts.every((part) => fitsItself(part, value)) && fitsInside(parts, value, how);
    });

  const fitsItself = (
    { type, const: constant, enum: words, required = [], ...more }: JsonSchema,
    value: unknown,
  ) => {
    const here = typeOf(value);
    const isTyped =
      !type || [type].flat().some((each) => each === here || (each === "integer" && Number.isInteger(value)));
    const either = more.then && more.else ? [more.then, more.else] : undefined;
    return (
      isTyped &&
      (constant === undefined || constant === value) &&
      (!words || words.includes(value) || (value === OTHER_TEXT && words.some(isText))) &&
      (!isObject(value) || required.every((name) => Object.hasOwn(value, name))) &&
      // a branch stands beside what lists members: it does not close them
      (!either || either.some((branch) => holds([branch as JsonSchema], value, "")))
    );
  };

  const fitsInside = (parts: readonly JsonSchema[], value: unknown, how: string): boolean => {
    if (Array.isArray(value))
      return value.every((item, at) => {
        const all = parts.map(
          ({ prefixItems, items }) => (prefixItems as JsonSchema[] | undefined)?.[at] ?? items,
        );
        return holds(all.filter(isObject) as JsonSchema[], item, how);
      });
    if (!isObject(value)) return true;
    return Object.entries(value).every(([name, member]) => {
      const said = parts.map((part) => saidOf(part, name));
      const isListed = said.some((each) => each !== undefined && each !== false) || !said.includes(false);
      const all = said.filter(isObject) as JsonSchema[];
      return (how === "" || isListed) && holds(all, member, how);
    });
  };

  /** What the type of one schema says of a member: `true` anything, `false` it is not listed, undefined nothing. */
  const saidOf = (
    { properties, patternProperties, additionalProperties: rest }: JsonSchema,
    name: string,
  ): JsonSchema | boolean | undefined => {
    if (properties && Object.hasOwn(properties, name)) return properties[name];
    const any = [rest, ...Object.values(patternProperties ?? {})].filter(isObject) as JsonSchema[];
    if (isObject(rest)) return any.every((each) => Object.keys(each).length > 0) ? { anyOf: any } : true;
    if (rest === true || patternProperties) return true;
    return properties || rest === false ? false : undefined;
  };

  return holds([root], value, how);
};

const isText = (value: unknown): boolean => typeof value === "string";

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
  OTHER_TEXT,
  [],
  ["x"],
  {},
  { a: 1 },
  { kind: "x" },
];

/** Names that schemas name, and some of every form. */
const NAMES = [...MEMBERS, "ab", "kd", "x"];

/** Values that are nearly as a schema says. Plainer than arbitraries, and never deep: thousands are needed. */
export const samples = (root: JsonSchema, seed: number, count: number): unknown[] => {
  const { once, of } = chances(seed);
  const near = (schema: JsonSchema, depth: number): unknown => {
    if (once(25) || depth > 12) return of(ANYTHING);
    if (schema.$ref !== undefined) return near(root.$defs?.[schema.$ref.slice(8)] ?? {}, depth);
    const {
      allOf = [],
      anyOf,
      oneOf,
      then,
      else: other,
      ...own
    } = schema as JsonSchema & { allOf?: JsonSchema[] };
    const branches = anyOf ?? oneOf;
    const parts = [
      ...allOf,
      ...(branches ? [of(branches)] : []),
      ...(then && once(2) ? [then] : []),
      ...(other && once(3) ? [other] : []),
    ];
    if (parts.length === 0) return single(own, depth);
    const values = [
      ...parts.map((part) => near(part as JsonSchema, depth)),
      ...(Object.keys(own).length > 0 ? [single(own, depth)] : []),
    ];
    return values.every(isObject) ? Object.assign({}, ...values) : of(values);
  };
  const single = (schema: JsonSchema, depth: number): unknown => {
    if (schema.const !== undefined) return schema.const;
    if (schema.enum && !once(8)) return of(schema.enum);
    const { type, properties = {}, required = [], additionalProperties: rest, items } = schema;
    const {
      prefixItems = [],
      contains,
      patternProperties = {},
    } = schema as JsonSchema & { prefixItems?: JsonSchema[] };
    const isOfObjects = schema.properties ?? schema.patternProperties ?? schema.required;
    switch (type === undefined ? (isOfObjects ? "object" : "any") : of([type].flat())) {
      case "object": {
        const value: Record<string, unknown> = {};
        const formed = Object.entries(patternProperties);
        for (const [name, member] of Object.entries(properties))
          if (required.includes(name) ? !once(30) : !once(depth > 5 ? 1 : 2))
            value[name] = near(member, depth + 1);
        for (const name of NAMES) {
          if (
            Object.hasOwn(properties, name) ||
            !once(rest === undefined && formed.length === 0 ? 12 : 4 + 4 * depth)
          )
            continue;
          const [form] = formed.filter(([pattern]) => new RegExp(pattern, "u").test(name));
          const by = form?.[1] ?? rest;
          value[name] = isObject(by) ? near(by as JsonSchema, depth + 1) : of(ANYTHING);
        }
        return value;
      }
      case "array":
        return Array.from({ length: depth > 5 ? 0 : of([0, 1, 1, 2, 3]) }, (_, at) => {
          const by = once(3) && contains ? contains : (prefixItems[at] ?? items);
          return isObject(by) ? near(by as JsonSchema, depth + 1) : of(ANYTHING);
        });
      case "string":
        return of(["x", "a", "text", "", "2026-01-31", OTHER_TEXT]);
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
