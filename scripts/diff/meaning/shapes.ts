import type { Evaluated } from "../../../src/check/rules.js";

/** The JSON types that constraints are sorted by; integers and fractions are both numbers. */
export const JSON_TYPES = ["null", "boolean", "number", "string", "array", "object"] as const;
/** One of `JSON_TYPES`. */
export type JsonType = (typeof JSON_TYPES)[number];

/** The type of a JSON value. */
export const jsonTypeOf = (value: unknown): JsonType =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as JsonType);

/** Constraints that bound a value without changing its type. A value that breaks one has a drift finding. */
export interface Bounds {
  /** `minLength: 3`, by keyword. */
  readonly limits: Readonly<Record<string, number>>;
  readonly formats: readonly string[];
  readonly patterns: readonly string[];
  /** Of `multipleOf`. */
  readonly multiples: readonly number[];
}

/** What a schema asks of values of one JSON type, once references and `allOf` are resolved. */
export interface Leaf extends Bounds {
  readonly kind: "leaf";
  readonly id: number;
  /** The only values that are accepted: of a `const` or a closed enum. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  /** The strings that an enum lists. Any other is only drift: enums of strings stay open. */
  readonly words: readonly string[] | undefined;
  /** Of numbers: whether fractions are accepted. */
  readonly fractions: boolean;
  /** Of arrays: items by position, and all that follow. */
  readonly prefixItems: readonly Shape[];
  readonly items: Shape;
  /** Of objects: the members that are listed. */
  readonly members: ReadonlyMap<string, Shape>;
  /** What members must be that are not listed. */
  readonly rest: Shape;
  readonly required: ReadonlySet<string>;
  /** What the types say of members, where patterns of names decide it: types know no patterns. */
  readonly typedMembers: Members | undefined;
  /** The types list all members. */
  readonly closed: boolean;
  /** The types say that there may be other members. With neither, the types say nothing of members. */
  readonly open: boolean;
  /** What members must also be, by patterns of their names. */
  readonly memberGroups: readonly MemberGroup[];
  /** What names of members must be. */
  readonly propertyNames: readonly Shape[];
  /** Members that must be there when another is. */
  readonly dependentRequired: readonly (readonly [name: string, needed: readonly string[]])[];
  /** Of arrays: kinds of items that are counted. */
  readonly contains: readonly Contains[];
  readonly uniqueItems: boolean;
  /** What members or items must be that no other keyword evaluates. */
  readonly unevaluated: readonly Unevaluated[];
  readonly conditions: readonly Condition[];
  /** The schema says nothing, not even the type. */
  readonly anything: boolean;
  /** Keywords that are compared only as they are written. */
  readonly asWritten: string;
}

/** The members that are listed, and what all others must be. */
export type Members = Pick<Leaf, "members" | "rest">;

/** Members that are not listed, with names that match one pattern and none of some others. */
export interface MemberGroup {
  readonly listed: ReadonlySet<string>;
  /** Undefined: any name. */
  readonly pattern: string | undefined;
  readonly exceptPatterns: readonly string[];
  /** What they must be. Undefined: they are unknown, which is drift. */
  readonly shape: Shape | undefined;
}

/** `contains`: the number of items of one kind. */
export interface Contains {
  readonly item: Shape;
  readonly least: number;
  readonly most: number;
}

/** `unevaluatedProperties` or `unevaluatedItems`, and what other keywords evaluate. */
export interface Unevaluated {
  readonly id: number;
  readonly type: JsonType;
  readonly known: readonly Evaluated<Shape>[];
  /** Undefined: what is left is unknown, which is drift. */
  readonly rest: Shape | undefined;
  /** All of this as it is written, to compare it. */
  readonly text: string;
}

/**
 * `not`; or `if` (`when`) with `then` (`met`) and `else` (`unmet`). What is asked is read as JSON Schema defines it:
 * objects do not close by themselves.
 */
export type Condition =
  | { readonly not: Shape }
  | { readonly when: Shape; readonly met: Shape | undefined; readonly unmet: Shape | undefined };

/** Alternatives of one JSON type that one leaf cannot say. */
export interface Union {
  readonly kind: "union";
  readonly id: number;
  /** From `oneOf`: a value is refused if two branches of one list accept it without any finding. */
  readonly exclusive: readonly (readonly Tree[])[];
  readonly branches: readonly Tree[];
}

/** What a schema asks of values of one JSON type. */
export type Tree = Leaf | Union;

/** What a schema asks, by JSON type; a type that is absent is refused. */
export interface Core {
  readonly id: number;
  readonly trees: Readonly<Partial<Record<JsonType, Tree>>>;
}

/** A schema at its place. Its core is made when it is asked for, because a schema may contain itself. */
export interface Shape {
  readonly core: Core;
  /** Whether it accepts anything; known without making the core. */
  readonly isAny: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

let idCount = 0;

/** A number that no other leaf, union or core of this process has. */
export const newId = (): number => ++idCount;

/** A leaf that asks nothing but what is given. */
export const makeLeaf = (parts: Partial<Leaf> = {}): Leaf => ({
  kind: "leaf",
  values: undefined,
  words: undefined,
  fractions: true,
  prefixItems: [],
  items: ANY,
  members: new Map(),
  required: new Set(),
  rest: ANY,
  typedMembers: undefined,
  closed: false,
  open: false,
  memberGroups: [],
  propertyNames: [],
  dependentRequired: [],
  contains: [],
  uniqueItems: false,
  unevaluated: [],
  conditions: [],
  anything: false,
  asWritten: "",
  limits: {},
  formats: [],
  patterns: [],
  multiples: [],
  ...parts,
  id: newId(),
});

/** The branches of a union; a leaf is its only branch. */
export const branchesOf = (tree: Tree): readonly Tree[] => (tree.kind === "leaf" ? [tree] : tree.branches);

/** Whether patterns of names decide what members must be. */
export const hasNamePatterns = ({ memberGroups }: Pick<Leaf, "memberGroups">): boolean =>
  memberGroups.some(({ pattern }) => pattern !== undefined);

/** A shape that has nothing but a core. */
export const bareShape = (core: Core): Shape => ({
  core,
  isAny: false,
  description: undefined,
  deprecated: false,
});

/** The shape that accepts anything. */
export const ANY: Shape = {
  get core() {
    return anyCore();
  },
  isAny: true,
  description: undefined,
  deprecated: false,
};

let sharedAnyCore: Core | undefined;

/** The core that accepts anything: always the same one. */
export const anyCore = (): Core =>
  (sharedAnyCore ??= {
    id: newId(),
    trees: Object.fromEntries(JSON_TYPES.map((type) => [type, makeLeaf({ anything: true })])),
  });

/** The types that a core accepts, as findings name them: `string`, `integer`, `null` … */
export const typesOf = ({ trees }: Core): string[] =>
  JSON_TYPES.flatMap((type) => {
    const tree = trees[type];
    if (!tree) return [];
    return type === "number" ? [acceptsFractions(tree) ? "number" : "integer"] : [type];
  });

const acceptsFractions = (tree: Tree): boolean =>
  tree.kind === "leaf" ? tree.fractions : tree.branches.some(acceptsFractions);

/** Whether two values are the same JSON, with members in the same order. */
export const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
