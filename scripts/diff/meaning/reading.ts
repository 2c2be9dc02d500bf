import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import {
  type Closing,
  type ClosingContext,
  closingContext,
  closingOf,
  knownOf,
  type ReadMode,
} from "../../schema/closing.js";
import { anyShape, both, joined, sorted } from "./joining.js";
import {
  ANY,
  anything,
  CLASSES,
  type Class,
  type Condition,
  type Contained,
  type Core,
  classOf,
  type Leaf,
  type Left,
  leaf,
  next,
  type Shape,
  type Tree,
} from "./shapes.js";

/** Keywords that say nothing of a value, or are read below. */
const READ = new Set(
  (
    "$ref $defs $schema $id $comment title description default example examples deprecated writeOnly readOnly " +
    "externalDocs type enum const format pattern minLength maxLength minimum maximum exclusiveMinimum " +
    "exclusiveMaximum multipleOf properties additionalProperties required minProperties maxProperties items " +
    "prefixItems minItems maxItems anyOf oneOf allOf"
  ).split(" "),
);

const LIMITS: Partial<Record<Class, RegExp>> = {
  number: /^(?:exclusive)?(?:minimum|maximum)$/i,
  string: /^(?:min|max)Length$/,
  array: /^(?:min|max)Items$/,
  object: /^(?:min|max)Properties$/,
};

/** Reads the schemas of one bundle. Definitions are read once, so that equal references lead to the same core. */
export const shapes = (defs: ReadonlyMap<string, JsonSchema>): ((schema: JsonSchema | boolean) => Shape) => {
  const closing = closingContext(defs);
  const readers = new Map<ReadMode, ReturnType<typeof reader>>();
  const readerOf = (mode: ReadMode): ReturnType<typeof reader> => {
    const known = readers.get(mode) ?? reader(defs, mode, closing, readerOf);
    readers.set(mode, known);
    return known;
  };
  return readerOf("closed");
};

/** @param mode how schemas are read: what closes an object, checkers and comparing have from the same place */
const reader = (
  defs: ReadonlyMap<string, JsonSchema>,
  mode: ReadMode,
  closing: ClosingContext,
  readerOf: (mode: ReadMode) => (schema: JsonSchema | boolean) => Shape,
): ((schema: JsonSchema | boolean) => Shape) => {
  const cores = new Map<object, Core>();
  const askedOf = (schema: JsonSchema): Shape => readerOf("asked")(schema);
  /** Members and items. */
  const below = (schema: JsonSchema | boolean): Shape =>
    mode === "part" ? readerOf("closed")(schema) : shapeOf(schema);

  const shapeOf = (given: JsonSchema | boolean): Shape => {
    const schema: JsonSchema = given === true ? {} : given === false ? { not: {} } : given;
    const target = targetOf(schema);
    const [only] = (schema.anyOf ?? schema.oneOf ?? []).filter((branch) => branch.type !== "null");
    const description = schema.description ?? target?.description ?? only?.description;
    return {
      get core() {
        return coreOf(schema);
      },
      any: isAny(schema),
      description: typeof description === "string" ? description.trim() : undefined,
      deprecated: (schema.deprecated ?? target?.deprecated) === true,
    };
  };

  const targetOf = ({ $ref }: JsonSchema): JsonSchema | undefined =>
    $ref === undefined ? undefined : defs.get($ref.slice("#/$defs/".length));

  const isAny = (schema: JsonSchema): boolean => {
    const asked = Object.keys(schema).filter(asserts);
    if (asked.length === 0) return true;
    const target = targetOf(schema);
    return target !== undefined && asked.length === 1 && isAny(target);
  };

  const coreOf = (schema: JsonSchema): Core => {
    if (isAny(schema)) return anything();
    if (isNever(schema)) return { id: next(), trees: {} };
    const target = targetOf(schema);
    const bare = Object.keys(schema).every((key) => key === "$ref" || !asserts(key));
    if (target && bare) return coreOf(target);
    let core = cores.get(schema);
    if (!core) {
      core = both(target && coreOf(target), read(schema));
      cores.set(schema, core);
    }
    return core;
  };

  const read = (schema: JsonSchema): Core => {
    const { closes, parts } =
      mode === "closed" ? closingOf(closing, schema) : ({ closes: "nobody", parts: mode } as const);
    const partOf = (part: JsonSchema): Shape => readerOf(parts)(part);
    const { anyOf, oneOf, allOf } = schema as JsonSchema & { allOf?: JsonSchema[] };
    const joins = new Set(["anyOf", "oneOf", "allOf", "$ref"]);
    let core: Core | undefined;
    const saysItself = Object.keys(schema).some((key) => asserts(key) && !joins.has(key));
    if (saysItself || closes === "together") core = own(schema, closes, partOf);
    for (const part of allOf ?? []) core = both(core, partOf(part).core);
    const coresOf = (branches: readonly JsonSchema[]) => branches.map((branch) => partOf(branch).core);
    if (anyOf) core = both(core, joined(coresOf(anyOf), false));
    if (oneOf) core = both(core, joined(coresOf(oneOf), true));
    return core ?? anything();
  };

  /** What the schema's own keywords ask; `together` it may be closed without any. */
  const own = (schema: JsonSchema, closes: Closing["closes"], partOf: (part: JsonSchema) => Shape): Core => {
    const types = schema.type === undefined ? undefined : [schema.type].flat();
    const isConst = schema.const !== undefined;
    const listed = isConst
      ? [schema.const].filter((value) => typeof value === "string" || (schema.enum?.includes(value) ?? true))
      : schema.enum;
    const trees: Partial<Record<Class, Tree>> = {};
    const rare = Object.entries(schema).filter(([key]) => !READ.has(key) && !key.startsWith("x-"));
    // what other members must be depends on the forms of names
    if (schema.patternProperties && isObject(schema.additionalProperties))
      rare.push(["additionalProperties", schema.additionalProperties]);
    const conditions = conditionsOf(schema, partOf);
    for (const of of CLASSES) {
      if (types && !types.some((type) => type === of || (type === "integer" && of === "number"))) continue;
      const common = { opaque: rare.length > 0 ? opaqueOf(rare, of) : "", conditions };
      const here = listed?.filter((value) => classOf(value) === of);
      // a string that no enum of words lists is drift; anything else that none lists is refused
      if (here?.length === 0) continue;
      const limits = Object.fromEntries(
        Object.entries(schema).filter(
          ([key, value]) => LIMITS[of]?.test(key) && !(value === 0 && /^min[A-Z]/.test(key)),
        ),
      ) as Record<string, number>;
      if (of === "null") trees.null = leaf(common);
      else if (of === "boolean") {
        const values = here && ([...new Set(here)].sort() as boolean[]);
        trees.boolean = leaf({ ...common, values: values?.length === 2 ? undefined : values });
      } else if (of === "number") {
        const fractions = !types || types.includes("number");
        const values = here && sorted(here as number[]).filter((value) => fractions || value % 1 === 0);
        if (values?.length === 0) continue;
        const { multipleOf } = schema;
        const multiples = multipleOf === undefined ? [] : [multipleOf];
        trees.number = leaf({
          ...common,
          values,
          fractions: values ? values.some((value) => value % 1 !== 0) : fractions,
          limits,
          multiples,
        });
      } else if (of === "string") {
        const words = schema.enum && sorted(here as string[]);
        trees.string = leaf({
          ...common,
          ...(isConst ? { values: [schema.const as string] } : { words }),
          limits,
          formats: typeof schema.format === "string" && mode !== "asked" ? [schema.format] : [],
          patterns: schema.pattern === undefined ? [] : [schema.pattern],
        });
      } else if (of === "array") {
        const { items, prefixItems } = schema as JsonSchema & { prefixItems?: JsonSchema[] };
        trees.array = leaf({
          ...common,
          limits,
          prefix: (prefixItems ?? []).map(below),
          items: items === undefined ? ANY : below(items),
          contains: containedOf(schema),
          unique: schema.uniqueItems === true,
          left: leftOf("array", schema, closes),
        });
      } else {
        trees.object = leaf({ ...common, limits, ...membersOf(schema, closes) });
      }
    }
    return { id: next(), trees };
  };

  /** Rarer assertions on values of one class, as they are written. */
  const opaqueOf = (rare: readonly (readonly [key: string, value: unknown])[], of: Class): string => {
    const said = rare
      .filter(([key]) => of === "array" || !/contains$|Items$/i.test(key))
      .filter(([key]) => of === "object" || !/Properties$|Names$|Required$/.test(key));
    return said.length > 0 ? JSON.stringify(spelled(Object.fromEntries(said), [])) : "";
  };

  const membersOf = (schema: JsonSchema, closes: Closing["closes"]): Partial<Leaf> => {
    const {
      properties = {},
      patternProperties = {},
      propertyNames,
      required = [],
      dependentRequired,
    } = schema;
    // what is asked is not drift: there what is closed refuses
    const said = schema.additionalProperties;
    const rest = isObject(said) || (mode === "asked" && said === false) ? below(said) : undefined;
    const forms = Object.keys(patternProperties);
    const names = Object.keys(properties);
    const members = new Map(Object.entries(properties).map(([name, member]) => [name, below(member)]));
    const closed = mode !== "asked" && (said === false || (said === undefined && closes === "itself"));
    // what must be there is known, described or not
    const known = new Set(said === undefined ? [...names, ...required] : names);
    const shaped = Object.entries(patternProperties).map(([form, each]) => ({ form, shape: below(each) }));
    const listsAll = rest !== undefined && forms.length > 0 && isNever(said as JsonSchema);
    const open = said === true || (rest !== undefined && !listsAll) || (forms.length > 0 && !isObject(said));
    return {
      members,
      required: new Set(required),
      rest: forms.length === 0 ? (rest ?? ANY) : ANY,
      typed:
        rest === undefined || listsAll || forms.length === 0
          ? undefined
          : { members, rest: anyShape([rest, ...shaped.map(({ shape }) => shape)]) },
      closed:
        !open && (said === false || listsAll || (said === undefined && schema.properties !== undefined)),
      open,
      groups: [
        ...shaped.map((each) => ({ ...each, listed: NONE, except: [] })),
        ...(rest && forms.length > 0
          ? [{ listed: new Set(names), form: undefined, except: forms, shape: rest }]
          : []),
        ...(closed ? [{ listed: known, form: undefined, except: forms, shape: undefined }] : []),
      ],
      names: propertyNames === undefined ? [] : [askedOf(propertyNames)],
      dependent: Object.entries(dependentRequired ?? {}),
      left: leftOf("object", schema, closes),
    };
  };

  const containedOf = ({ contains, minContains, maxContains }: JsonSchema): Contained[] =>
    contains === undefined
      ? []
      : [
          {
            kind: askedOf(contains),
            least: (minContains as number | undefined) ?? 1,
            most: (maxContains as number | undefined) ?? Number.POSITIVE_INFINITY,
          },
        ];

  const leftOf = (of: "array" | "object", schema: JsonSchema, closes: Closing["closes"]): Left[] => {
    const together = of === "object" && closes === "together";
    const said = of === "array" ? schema.unevaluatedItems : schema.unevaluatedProperties;
    if (!together && (said === undefined || said === true)) return [];
    // all members are known then
    if (of === "object" && schema.additionalProperties !== undefined) return [];
    const refuses = !together && (isObject(said) || mode === "asked");
    const also = together ? [{ names: schema.required ?? [] }] : [];
    return [
      {
        id: next(),
        of,
        known: [...also, ...knownOf(closing, schema, askedOf)],
        rest: refuses ? below(said as JsonSchema) : undefined,
        text: JSON.stringify([
          ...also,
          refuses && spelled(said, []),
          knownOf(closing, schema, (part) => spelled(part, [])),
        ]),
      },
    ];
  };

  const conditionsOf = (
    { not, if: when, then, else: other }: JsonSchema,
    partOf: (part: JsonSchema) => Shape,
  ): Condition[] => [
    ...(not === undefined ? [] : [{ not: askedOf(not) }]),
    ...(when === undefined
      ? []
      : [{ when: askedOf(when), met: then && partOf(then), unmet: other && partOf(other) }]),
  ];

  /** Rarer assertions as they are written, with what they refer to in its place and members in one order. */
  const spelled = (value: unknown, above: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((each) => spelled(each, above));
    if (!isObject(value)) return value;
    const { $ref: ref } = value;
    if (typeof ref === "string" && !above.includes(ref))
      return [
        spelled(targetOf({ $ref: ref }), [...above, ref]),
        spelled({ ...value, $ref: undefined }, above),
      ];
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, each]) => each !== undefined && !/^(?:title|description|examples?|x-.*)$/.test(key))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, spelled(each, above)]),
    );
  };

  return shapeOf;
};

const NONE: ReadonlySet<string> = new Set();

const isNever = ({ not, ...more }: JsonSchema): boolean =>
  not !== undefined && Object.keys(not).length === 0 && !Object.keys(more).some(asserts);

const asserts = (key: string): boolean =>
  !/^(?:\$defs|\$schema|\$id|\$comment|title|description|default|examples?|deprecated|writeOnly|readOnly|externalDocs|x-.*)$/.test(
    key,
  );
