import type { JsonSchema } from "../../../src/check/index.js";

/** What is counted of every path: a JSON type each, and absence where a member has to be there. */
export const SLOTS = ["null", "boolean", "integer", "number", "string", "array", "object", "absent"] as const;
export const [NULL, BOOLEAN, INTEGER, FRACTION, STRING, ARRAY, OBJECT, ABSENT] = [0, 1, 2, 3, 4, 5, 6, 7];

const ANY = 0b1111111;

/** `number` takes integers too. */
const BITS: Readonly<Record<string, number>> = {
  null: 1 << NULL,
  boolean: 1 << BOOLEAN,
  integer: 1 << INTEGER,
  number: (1 << INTEGER) | (1 << FRACTION),
  string: 1 << STRING,
  array: 1 << ARRAY,
  object: 1 << OBJECT,
};

/** A limit that a schema sets to numbers, texts, lists or objects. */
export interface Limit {
  readonly keyword: string;
  readonly value: number | string;
}

/** How names of members are taken: those that the schema lists, any, or as they come where no schema says a thing. */
export type Naming = "closed" | "open" | "new";

/** What a schema says of one path. Made when the path is first seen, for schemas may be recursive. */
export interface Spot {
  readonly naming: Naming;
  /** Bits of the slots that the schema takes. */
  readonly types: number;
  /** The words of an enumeration; undefined where any string will do. */
  readonly words: ReadonlySet<string> | undefined;
  /** The words are those of `const`, which stands for one thing only. */
  readonly constant: boolean;
  readonly format: string | undefined;
  readonly limits: readonly Limit[];
  readonly required: readonly string[];
  /** Names of the members that the schema lists. */
  readonly names: readonly string[];
  /** Texts are somebody's: never shown, never collected. */
  readonly personal: boolean;
  /** Of a union of objects that a tag tells apart: the tag's name, and what each of its words stands for. */
  readonly union: { readonly tag: string; readonly spots: ReadonlyMap<string, Spot> } | undefined;
  member(name: string): Spot;
  knows(name: string): boolean;
  readonly rest: Spot;
  readonly items: Spot;
}

const nothing = (naming: Naming, personal: boolean): Spot => ({
  naming,
  types: ANY,
  words: undefined,
  constant: false,
  format: undefined,
  limits: [],
  required: [],
  names: [],
  personal,
  union: undefined,
  member() {
    return this;
  },
  knows: () => false,
  get rest() {
    return this;
  },
  get items() {
    return this;
  },
});

/** Below what no schema says: names are told apart. */
export const NEW = nothing("new", false);

/** Below what may be anything: names are the sender's choice, and so is the rest. */
export const FREE = nothing("open", true);

/** The spot of a payload. */
export const spotOf = (payload: JsonSchema, defs: Readonly<Record<string, JsonSchema>>): Spot => {
  const followed = (schema: JsonSchema, above: readonly JsonSchema[] = []): JsonSchema => {
    if (schema.$ref === undefined || above.includes(schema)) return schema;
    const target = defs[schema.$ref.slice("#/$defs/".length)] ?? {};
    const { $ref: _, ...beside } = schema;
    return followed({ ...target, ...(beside["x-pii"] ? { "x-pii": beside["x-pii"] } : {}) }, [
      ...above,
      schema,
    ]);
  };

  const branchesOf = (schema: JsonSchema): JsonSchema[] =>
    [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((branch) => followed(branch));

  /** The schema with all that look at the same value. */
  const opened = (schema: JsonSchema, depth = 0): JsonSchema[] => {
    if (depth > 20) return [];
    const here = followed(schema);
    const applied = [...branchesOf(here), ...(here.allOf ?? []), here.then, here.else].filter((each) => each);
    return [here, ...applied.flatMap((each) => opened(each as JsonSchema, depth + 1))];
  };

  const typesOf = (schema: JsonSchema, depth = 0): number => {
    if (depth > 20) return ANY;
    const here = followed(schema);
    const { type, allOf = [] } = here;
    const own =
      type === undefined ? valued(here) : [type].flat().reduce((bits, name) => bits | (BITS[name] ?? 0), 0);
    const branches = branchesOf(here);
    const any =
      branches.length === 0 ? ANY : branches.reduce((bits, each) => bits | typesOf(each, depth + 1), 0);
    return allOf.reduce((bits, each) => bits & typesOf(each, depth + 1), own & any);
  };

  const make = (entries: readonly JsonSchema[], above: boolean): Spot => {
    const all = entries.flatMap((entry) => opened(entry));
    const personal = above || all.some((each) => each["x-pii"] !== undefined);
    const types = entries.reduce((bits, entry) => bits | typesOf(entry), 0);
    const branched = ({ anyOf, oneOf, allOf }: JsonSchema) => anyOf || oneOf || allOf;
    /** The schemas that decide about values of a type. */
    const deciding = (slot: number) => all.filter((each) => !branched(each) && typesOf(each) & (1 << slot));
    const texts = deciding(STRING);
    const wordsIn = ({ enum: list, const: only }: JsonSchema) =>
      list?.filter((word): word is string => typeof word === "string") ??
      (typeof only === "string" ? [only] : undefined);
    const lists = texts.flatMap((each) => wordsIn(each) ?? []);
    const allList = texts.length > 0 && texts.every((each) => wordsIn(each));
    // beside branches an enumeration holds for all of them
    const around = all.filter(branched).flatMap((each) => (each.enum ? [wordsIn(each) ?? []] : []));
    const words = around.length > 0 ? around.flat() : allList ? lists : undefined;
    const formats = [...new Set(texts.map(({ format }) => format))];
    // of several schemas each sets its own limits
    const several = all.filter((each) => !branched(each) && typesOf(each) !== 1 << NULL).length > 1;
    const limits = several ? [] : all.flatMap(limitsOf);
    const objects = all.filter((each) => typesOf(each) & (1 << OBJECT));
    const listing = objects.filter(({ properties }) => properties);
    const open =
      listing.length === 0 ||
      objects.some(
        ({ additionalProperties: rest, unevaluatedProperties: left, patternProperties }) =>
          (rest !== undefined && rest !== false) ||
          (left !== undefined && left !== false) ||
          patternProperties,
      );
    const names = [...new Set(listing.flatMap(({ properties }) => Object.keys(properties ?? {})))];
    const known = new Set(names);
    const requiring = objects.filter((each) => !branched(each));
    const [first, ...others] = requiring.map(({ required = [] }) => required);
    const always = all.filter(branched).flatMap(({ required = [] }) => required);
    const inEach = (first ?? []).filter((name) => others.every((list) => list.includes(name)));
    const required = [...new Set([...always, ...inEach])].filter((name) => known.has(name));
    const tag = names.find((name) => {
      const tags = listing.map(({ properties }) => properties?.[name]?.const);
      return (
        listing.length > 1 &&
        tags.every((each) => typeof each === "string") &&
        new Set(tags).size === tags.length
      );
    });
    const members = new Map<string, Spot>();
    const below = (schemas: readonly unknown[]): Spot => {
      const real = schemas.filter((each): each is JsonSchema => typeof each === "object" && each !== null);
      return real.length > 0 ? make(real, personal) : FREE;
    };
    let rest: Spot | undefined;
    let items: Spot | undefined;
    return {
      naming: open ? "open" : "closed",
      types,
      words: words && new Set(words),
      constant: texts.some((each) => each.const !== undefined && each.enum === undefined),
      format: formats.length === 1 ? formats[0] : undefined,
      limits,
      required,
      names,
      personal,
      union:
        tag === undefined
          ? undefined
          : {
              tag,
              spots: new Map(
                listing.map((each) => [each.properties?.[tag]?.const as string, make([each], personal)]),
              ),
            },
      knows: (name) => known.has(name),
      member: (name) => {
        if (!known.has(name)) return NEW;
        let spot = members.get(name);
        if (!spot) {
          const own = listing.flatMap(({ properties = {} }) =>
            Object.hasOwn(properties, name) ? [properties[name]] : [],
          );
          members.set(name, (spot = below(own)));
        }
        return spot;
      },
      get rest() {
        return (rest ??= below(objects.map(({ additionalProperties }) => additionalProperties)));
      },
      get items() {
        const lists = all.filter(({ prefixItems }) => !prefixItems);
        return (items ??= below(lists.map((each) => each.items)));
      },
    };
  };

  return make([payload], false);
};

/** The types of the values that an enumeration lists. */
const valued = ({ enum: list, const: only }: JsonSchema): number => {
  const values = list ?? (only === undefined ? undefined : [only]);
  return values ? values.reduce<number>((bits, value) => bits | (1 << slotOf(value)), 0) : ANY;
};

/** The slot of a value's JSON type. */
const slotOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isInteger(value) ? INTEGER : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      return value === null ? NULL : Array.isArray(value) ? ARRAY : OBJECT;
  }
};

const LIMITS = (
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems " +
  "minProperties maxProperties"
).split(" ");

const limitsOf = (schema: JsonSchema): Limit[] =>
  LIMITS.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [{ keyword, value: schema[keyword] as number | string }],
  );

/** JSON types as a schema names them; integers are numbers where fractions are taken too. */
export const typeNames = (bits: number): string[] =>
  SLOTS.filter(
    (name, slot) => slot !== ABSENT && bits & (1 << slot) && !(name === "integer" && bits & (1 << FRACTION)),
  );
