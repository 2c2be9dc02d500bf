import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../generate/walk.js";

/** The kinds of JSON value that constraints are sorted by; integers and fractions are both numbers. */
export const CLASSES = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Class = (typeof CLASSES)[number];

/** Words, numbers and lists that bound a value without changing its type: whoever breaks them drifts. */
export interface Bounds {
  /** `minLength: 3`, by keyword. */
  readonly limits: Readonly<Record<string, number>>;
  readonly formats: readonly string[];
  readonly patterns: readonly string[];
  readonly multiples: readonly number[];
}

/** What a schema asks of values of one class, once references, `allOf` and ways of writing are gone. */
export interface Leaf extends Bounds {
  readonly kind: "leaf";
  readonly id: number;
  /** Values that a const or a closed enum takes; strings listed by an enum are `words`, which stay open. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  readonly words: readonly string[] | undefined;
  /** Of numbers: whether they may have a fraction. */
  readonly fractions: boolean;
  /** Of arrays: items by position, and all that follow. */
  readonly prefix: readonly Shape[];
  readonly items: Shape;
  /** Of objects. */
  readonly members: ReadonlyMap<string, Shape>;
  readonly required: ReadonlySet<string>;
  /** What members must be that are not listed. */
  readonly rest: Shape;
  /** Whether members that are not listed are unknown. */
  readonly closed: boolean;
  /** Nothing is said, not even that it is an object. */
  readonly anything: boolean;
  /** Rarer assertions as they are written. */
  readonly opaque: string;
  /** Whether some of those are compared only so, not understood. */
  readonly obscure: boolean;
  readonly conditions: readonly Condition[];
  /** Of arrays: kinds of which an item has to be there. */
  readonly contains: readonly Shape[];
  /** Of objects: members without which another may not be there. */
  readonly dependent: readonly (readonly [name: string, needed: readonly string[]])[];
}

/** `not`, or `if` with what follows. What is asked is read as JSON Schema has it: nothing is closed by itself. */
export type Condition =
  | { readonly not: Shape }
  | { readonly when: Shape; readonly met: Shape | undefined; readonly unmet: Shape | undefined };

/** Alternatives of one class that could not be written as one. */
export interface Union {
  readonly kind: "union";
  readonly id: number;
  /** `oneOf`: a value that several of them describe without any finding is refused. */
  readonly exclusive: boolean;
  readonly branches: readonly Tree[];
}

export type Tree = Leaf | Union;

/** What a schema asks, by class; a class that is absent is refused. */
export interface Core {
  readonly id: number;
  readonly trees: Readonly<Partial<Record<Class, Tree>>>;
}

/** A schema at its place. Its core is made when it is asked for: a schema may hold itself. */
export interface Shape {
  readonly core: Core;
  /** Whether it asks nothing; known without making the core. */
  readonly any: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

let count = 0;
const next = (): number => ++count;

const leaf = (parts: Partial<Leaf> = {}): Leaf => ({
  kind: "leaf",
  values: undefined,
  words: undefined,
  fractions: true,
  prefix: [],
  items: ANY,
  members: new Map(),
  required: new Set(),
  rest: ANY,
  closed: false,
  anything: false,
  opaque: "",
  obscure: false,
  conditions: [],
  contains: [],
  dependent: [],
  limits: {},
  formats: [],
  patterns: [],
  multiples: [],
  ...parts,
  id: next(),
});

/** Anything at all. */
export const ANY: Shape = {
  get core() {
    return anything();
  },
  any: true,
  description: undefined,
  deprecated: false,
};

let anyCore: Core | undefined;
const anything = (): Core =>
  (anyCore ??= {
    id: next(),
    trees: Object.fromEntries(CLASSES.map((of) => [of, leaf({ anything: true })])),
  });

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
export const shapes = (
  defs: ReadonlyMap<string, JsonSchema>,
  asked = false,
): ((schema: JsonSchema | boolean) => Shape) => {
  const cores = new Map<object, Core>();
  let asking: ReturnType<typeof shapes> | undefined;
  const askedOf = (schema: JsonSchema): Shape =>
    asked ? shapeOf(schema) : (asking ??= shapes(defs, true))(schema);

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
    const { anyOf, oneOf, allOf } = schema as JsonSchema & { allOf?: JsonSchema[] };
    const joins = new Set(["anyOf", "oneOf", "allOf", "$ref"]);
    let core: Core | undefined;
    if (Object.keys(schema).some((key) => asserts(key) && !joins.has(key))) core = own(schema);
    for (const part of allOf ?? []) core = both(core, coreOf(part));
    if (anyOf) core = both(core, joined(anyOf.map(coreOf), false));
    if (oneOf) core = both(core, joined(oneOf.map(coreOf), true));
    return core ?? anything();
  };

  /** What the schema's own keywords ask. */
  const own = (schema: JsonSchema): Core => {
    const types = schema.type === undefined ? undefined : [schema.type].flat();
    const isConst = schema.const !== undefined;
    const listed = isConst
      ? [schema.const].filter((value) => typeof value === "string" || (schema.enum?.includes(value) ?? true))
      : schema.enum;
    const trees: Partial<Record<Class, Tree>> = {};
    const rare = Object.entries(schema).filter(([key]) => !READ.has(key) && !key.startsWith("x-"));
    if (listed?.some((value) => typeof value === "object" && value !== null)) rare.push(["enum", listed]);
    const opaque = rare.length > 0 ? JSON.stringify(spelled(Object.fromEntries(rare), [])) : "";
    const obscure = OBSCURE.test(opaque) || rare.some(([key]) => !UNDERSTOOD.has(key));
    const common = { opaque, obscure, conditions: obscure ? [] : conditionsOf(schema) };
    for (const of of CLASSES) {
      if (types && !types.some((type) => type === of || (type === "integer" && of === "number"))) continue;
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
          formats: typeof schema.format === "string" && !asked ? [schema.format] : [],
          patterns: schema.pattern === undefined ? [] : [schema.pattern],
        });
      } else if (of === "array") {
        const { items, prefixItems } = schema as JsonSchema & { prefixItems?: JsonSchema[] };
        trees.array = leaf({
          ...common,
          limits,
          prefix: (prefixItems ?? []).map(shapeOf),
          items: items === undefined ? ANY : shapeOf(items),
          contains: schema.contains && !obscure ? [askedOf(schema.contains)] : [],
        });
      } else {
        const { properties, additionalProperties: rest, required } = schema;
        trees.object = leaf({
          ...common,
          limits,
          members: new Map(Object.entries(properties ?? {}).map(([name, member]) => [name, shapeOf(member)])),
          required: new Set(required),
          rest: isObject(rest) || (asked && rest === false) ? shapeOf(rest) : ANY,
          closed:
            !asked &&
            (rest === false || (rest === undefined && properties !== undefined && !schema["x-open"])),
          dependent: obscure ? [] : Object.entries(schema.dependentRequired ?? {}),
        });
      }
    }
    return { id: next(), trees };
  };

  const conditionsOf = ({ not, if: when, then, else: other }: JsonSchema): Condition[] => [
    ...(not === undefined ? [] : [{ not: askedOf(not) }]),
    ...(when === undefined
      ? []
      : [{ when: askedOf(when), met: then && shapeOf(then), unmet: other && shapeOf(other) }]),
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

/** Rarer assertions that are understood, unless what they hold is not. */
const UNDERSTOOD = new Set(["not", "if", "then", "else", "contains", "dependentRequired"]);
const OBSCURE = /"(?:patternProperties|propertyNames|uniqueItems|unevaluated\w+|(?:min|max)Contains|\$ref)":/;

const isNever = ({ not, ...more }: JsonSchema): boolean =>
  not !== undefined && Object.keys(not).length === 0 && !Object.keys(more).some(asserts);

const asserts = (key: string): boolean =>
  !/^(?:\$defs|\$schema|\$id|\$comment|title|description|default|examples?|deprecated|writeOnly|readOnly|externalDocs|x-.*)$/.test(
    key,
  );

const classOf = (value: unknown): Class =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as Class);

const sorted = <Value extends string | number>(values: readonly Value[]): Value[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** One core of several of which any may hold: classes that only one of them takes need no union. */
const joined = (cores: readonly Core[], exclusive: boolean): Core => {
  const trees: Partial<Record<Class, Tree>> = {};
  for (const of of CLASSES) {
    const branches = cores.flatMap(({ trees }) => trees[of] ?? []);
    if (branches.length > 0) trees[of] = union(of, branches, exclusive);
  }
  return { id: next(), trees };
};

const union = (of: Class, given: readonly Tree[], exclusive: boolean): Tree => {
  const apart = exclusive && areApart(given);
  const flat =
    exclusive && !apart
      ? given
      : [
          ...new Set(
            given.flatMap((tree) => (tree.kind === "union" && !tree.exclusive ? tree.branches : [tree])),
          ),
        ];
  const [only, ...others] = flat;
  if (only && others.length === 0) return only;
  const one = exclusive && !apart ? undefined : collapsed(of, flat);
  return one ?? { kind: "union", id: next(), exclusive: exclusive && !apart, branches: flat };
};

/** Whether no value can be in two of them, by the values of a tag that each requires, or by their own. */
const areApart = (trees: readonly Tree[]): boolean => {
  const leaves = trees.filter((tree) => tree.kind === "leaf");
  const [first] = leaves;
  if (!first || leaves.length < trees.length) return false;
  const disjoint = (values: readonly (readonly unknown[] | undefined)[]): boolean => {
    const all = values.flatMap((each) => each ?? []);
    return values.every((each) => each !== undefined) && new Set(all).size === all.length;
  };
  if (disjoint(leaves.map(({ values }) => values))) return true;
  return [...first.members.keys()].some((name) => disjoint(leaves.map((each) => tagOf(each, name))));
};

/** The strings that a required member must be one of, where it may be nothing else. */
const tagOf = (leaf: Leaf, name: string): readonly string[] | undefined => textsOf(leaf, name)?.values;

/** The same with enums, which list what is known. */
export const labelOf = (leaf: Leaf, name: string): readonly string[] | undefined => {
  const texts = textsOf(leaf, name);
  return texts?.values ?? texts?.words;
};

const textsOf = ({ required, members }: Leaf, name: string) => {
  const shape = required.has(name) ? members.get(name) : undefined;
  if (!shape) return undefined;
  const { string, ...others } = shape.core.trees;
  if (string?.kind !== "leaf" || Object.keys(others).length > 0) return undefined;
  return string as Leaf & { readonly values: readonly string[] | undefined };
};

const isBounded = ({ limits, formats, patterns, multiples, opaque }: Leaf): boolean =>
  Object.keys(limits).length + formats.length + patterns.length + multiples.length > 0 || opaque !== "";

/** Alternatives of plain values as one. */
const collapsed = (of: Class, trees: readonly Tree[]): Tree | undefined => {
  const leaves = trees.filter((tree) => tree.kind === "leaf");
  if (leaves.length < trees.length || leaves.some(isBounded)) return undefined;
  if (of === "null") return leaves[0];
  const all = (lists: readonly (readonly (string | number | boolean)[] | undefined)[]) =>
    lists.some((list) => list === undefined) ? undefined : sorted(lists.flat() as (string | number)[]);
  if (of === "boolean") {
    const values = all(leaves.map(({ values }) => values));
    return leaf({ values: values?.length === 2 ? undefined : values });
  }
  if (of === "number") {
    const whole = leaves.filter(({ values }) => values === undefined);
    const fractions = leaves.some((each) => each.fractions);
    if (whole.length === 0) return leaf({ values: all(leaves.map(({ values }) => values)), fractions });
    // integers and some fractions by name stay apart
    return whole.some((each) => each.fractions) || !fractions ? leaf({ fractions }) : undefined;
  }
  if (of === "string") {
    const values = all(leaves.map(({ values }) => values));
    if (values && leaves.every(({ words }) => words === undefined)) return leaf({ values });
    const words = all(leaves.map(({ values, words }) => words ?? values));
    return leaf({ words: words as string[] | undefined });
  }
  return undefined;
};

/** One core of two that must both hold. */
const both = (a: Core | undefined, b: Core): Core => {
  if (!a || a === anyCore) return b;
  if (b === anyCore) return a;
  const trees: Partial<Record<Class, Tree>> = {};
  for (const of of CLASSES) {
    const [one, other] = [a.trees[of], b.trees[of]];
    const tree = one && other && bothTrees(of, one, other);
    if (tree) trees[of] = tree;
  }
  return { id: next(), trees };
};

const bothTrees = (of: Class, a: Tree, b: Tree): Tree | undefined => {
  if (a.kind === "union" || b.kind === "union") {
    const [outer, inner] = a.kind === "union" ? [a, b] : [b as Union, a];
    const branches = outer.branches.flatMap((branch) => bothTrees(of, branch, inner) ?? []);
    return branches.length === 0 ? undefined : union(of, branches, outer.exclusive);
  }
  if (b.anything || (isTrivial(b) && !a.anything)) return a;
  if (isTrivial(a)) return b;
  const values = common(a.values, b.values);
  const words = common(a.words, b.words);
  const fractions = a.fractions && b.fractions;
  const fitting = values?.filter((value) => typeof value !== "number" || fractions || value % 1 === 0);
  if (fitting?.length === 0) return undefined;
  const limits: Record<string, number> = { ...a.limits };
  for (const [name, limit] of Object.entries(b.limits)) {
    const ours = limits[name];
    const tighter = /^(?:min|exclusiveMin)/.test(name) ? Math.max : Math.min;
    limits[name] = ours === undefined ? limit : tighter(ours, limit);
  }
  const names = new Set([...a.members.keys(), ...b.members.keys()]);
  return leaf({
    values: fitting,
    words: words as string[] | undefined,
    fractions,
    limits,
    formats: sorted([...a.formats, ...b.formats]),
    patterns: sorted([...a.patterns, ...b.patterns]),
    multiples: sorted([...a.multiples, ...b.multiples]),
    opaque: [a.opaque, b.opaque].filter((each) => each !== "").join(),
    obscure: a.obscure || b.obscure,
    conditions: [...a.conditions, ...b.conditions],
    contains: [...a.contains, ...b.contains],
    dependent: [...a.dependent, ...b.dependent],
    prefix: Array.from({ length: Math.max(a.prefix.length, b.prefix.length) }, (_, at) =>
      bothShapes(a.prefix[at] ?? a.items, b.prefix[at] ?? b.items),
    ),
    items: bothShapes(a.items, b.items),
    members: new Map(
      [...names].map((name) => [
        name,
        bothShapes(a.members.get(name) ?? a.rest, b.members.get(name) ?? b.rest),
      ]),
    ),
    required: new Set([...a.required, ...b.required]),
    rest: bothShapes(a.rest, b.rest),
    closed: a.closed || b.closed,
  });
};

const isTrivial = (tree: Leaf): boolean =>
  !isBounded(tree) &&
  tree.values === undefined &&
  tree.words === undefined &&
  tree.fractions &&
  tree.prefix.length === 0 &&
  tree.items.any &&
  tree.members.size === 0 &&
  tree.required.size === 0 &&
  tree.rest.any &&
  !tree.closed;

const common = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined) =>
  a && b ? a.filter((value) => b.includes(value)) : (a ?? b);

const pairs = new WeakMap<Shape, WeakMap<Shape, Shape>>();

const bothShapes = (a: Shape, b: Shape): Shape => {
  if (a === b || b.any) return a;
  if (a.any) return b;
  const known = pairs.get(a) ?? new WeakMap<Shape, Shape>();
  pairs.set(a, known);
  let shape = known.get(b);
  if (!shape) {
    let core: Core | undefined;
    shape = {
      get core() {
        return (core ??= both(a.core, b.core));
      },
      any: false,
      description: b.description ?? a.description,
      deprecated: a.deprecated || b.deprecated,
    };
    known.set(b, shape);
  }
  return shape;
};

/** The types that a shape takes, as findings name them: `string`, `integer`, `null` …; a union's too. */
export const typesOf = ({ trees }: Core): string[] =>
  CLASSES.flatMap((of) => {
    const tree = trees[of];
    if (!tree) return [];
    return of === "number" ? [takesFractions(tree) ? "number" : "integer"] : [of];
  });

const takesFractions = (tree: Tree): boolean =>
  tree.kind === "leaf" ? tree.fractions : tree.branches.some(takesFractions);

/** Whether two shapes ask the same, written in whatever way; with `remarks`, say the same to people too. */
export const sameness = (remarks: boolean) => {
  const known = new Map<string, boolean>();
  // a pair that is looked at is taken for equal until it is not: cycles end there
  const assumed = new Set<string>();

  const shapesAre = (a: Shape, b: Shape): boolean =>
    (!remarks || (a.description === b.description && a.deprecated === b.deprecated)) &&
    coresAre(a.core, b.core);

  const coresAre = (a: Core, b: Core): boolean => {
    if (a === b) return true;
    const key = `${a.id} ${b.id}`;
    const answer = known.get(key) ?? (assumed.has(key) ? true : undefined);
    if (answer !== undefined) return answer;
    const before = assumed.size;
    assumed.add(key);
    const same = CLASSES.every((of) => treesAre(a.trees[of], b.trees[of]));
    if (same && before > 0) return true;
    // what was taken for equal since is so if all of it held, and unknown otherwise
    for (const each of [...assumed].slice(before)) {
      assumed.delete(each);
      if (same) known.set(each, true);
    }
    if (!same) known.set(key, false);
    return same;
  };

  const treesAre = (a: Tree | undefined, b: Tree | undefined): boolean => {
    if (a === b) return true;
    if (!a || !b) return false;
    if (a.kind === "union" || b.kind === "union") {
      if (a.kind === "leaf" || b.kind === "leaf" || a.exclusive !== b.exclusive) return false;
      const left = [...b.branches];
      if (left.length !== a.branches.length) return false;
      // in whatever order they stand
      return a.branches.every((branch) => {
        const at = left.findIndex((other) => treesAre(branch, other));
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      });
    }
    return (
      a.fractions === b.fractions &&
      a.closed === b.closed &&
      sameJson([a.values, a.words, bounds(a), a.opaque], [b.values, b.words, bounds(b), b.opaque]) &&
      a.required.size === b.required.size &&
      [...a.required].every((name) => b.required.has(name)) &&
      a.members.size === b.members.size &&
      a.prefix.length === b.prefix.length &&
      [...a.members.keys()].every((name) => b.members.has(name)) &&
      [...a.members].every(([name, member]) => shapesAre(member, b.members.get(name) as Shape)) &&
      a.prefix.every((item, at) => shapesAre(item, b.prefix[at] as Shape)) &&
      shapesAre(a.items, b.items) &&
      shapesAre(a.rest, b.rest)
    );
  };

  return { shapes: shapesAre, trees: treesAre };
};

const bounds = ({ limits, formats, patterns, multiples }: Bounds) => [
  Object.entries(limits).sort(([a], [b]) => (a < b ? -1 : 1)),
  formats,
  patterns,
  multiples,
];

export const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
