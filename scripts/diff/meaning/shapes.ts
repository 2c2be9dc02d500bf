// Shapes: what schemas mean. The words are explained in ../index.ts.

import type { Evaluated } from "../../../src/check/rules.js";

/** The JSON types of trees. Integers and fractions are both numbers. */
export const JSON_TYPES = ["null", "boolean", "number", "string", "array", "object"] as const;
/** One of `JSON_TYPES`. */
export type JsonType = (typeof JSON_TYPES)[number];

/** The type of a JSON value. */
export const jsonTypeOf = (value: unknown): JsonType =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as JsonType);

/** Constraints that do not change the type. A value that breaks one has a drift finding. */
export interface Bounds {
  /** `minLength: 3`, by keyword. */
  readonly limits: Readonly<Record<string, number>>;
  readonly formats: readonly string[];
  readonly patterns: readonly string[];
  /** The values of `multipleOf`. */
  readonly multiples: readonly number[];
}

/** What a schema asks of values of one JSON type, once references and `allOf` are resolved. */
export interface Leaf extends Bounds {
  readonly kind: "leaf";
  readonly id: number;
  /** The only values that are accepted: those of a `const` or a closed enum. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  /** The strings that an enum lists. Any other string is only drift, because enums of strings are open. */
  readonly words: readonly string[] | undefined;
  /** For numbers: whether fractions are accepted. */
  readonly fractions: boolean;
  /** For arrays: the first items by position. `items` is the shape of all others. */
  readonly prefixItems: readonly Shape[];
  readonly items: Shape;
  /** For objects: the members that are listed. */
  readonly members: ReadonlyMap<string, Shape>;
  /** The shape of members that are not listed. */
  readonly rest: Shape;
  readonly required: ReadonlySet<string>;
  /** The members as the types have them, if patterns of names decide about members: types have no patterns. */
  readonly typedMembers: Members | undefined;
  /** Whether the types list all members. */
  readonly closed: boolean;
  /** Whether the types allow other members. If neither `closed` nor `open` is true, the types say nothing about members. */
  readonly open: boolean;
  /** Further shapes of members, by patterns of their names. */
  readonly memberGroups: readonly MemberGroup[];
  /** The shapes of names of members. */
  readonly propertyNames: readonly Shape[];
  /** Members that must be present if another one is. */
  readonly dependentRequired: readonly (readonly [name: string, needed: readonly string[]])[];
  /** For arrays: the items that are counted. */
  readonly contains: readonly Contains[];
  readonly uniqueItems: boolean;
  /** What is asked of members or items that no other keyword evaluates. */
  readonly unevaluated: readonly Unevaluated[];
  readonly conditions: readonly Condition[];
  /** Whether the schema accepts anything: it does not even have a type. */
  readonly anything: boolean;
  /** Keywords that are compared only as they are written. */
  readonly asWritten: string;
}

/** The members that are listed, and the shape of all others. */
export type Members = Pick<Leaf, "members" | "rest">;

/** Members that are not listed, with names that match one pattern and none of some others. */
export interface MemberGroup {
  readonly listed: ReadonlySet<string>;
  /** Undefined for any name. */
  readonly pattern: string | undefined;
  readonly exceptPatterns: readonly string[];
  /** Their shape. Undefined if such members are unknown, which is drift. */
  readonly shape: Shape | undefined;
}

/** `contains`: how many items must have a shape. */
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
  /** The shape of all other members or items. Undefined if they are unknown, which is drift. */
  readonly rest: Shape | undefined;
  /** The JSON of all this, to compare it. */
  readonly text: string;
}

/**
 * `not`; or `if` (`when`) with `then` (`met`) and `else` (`unmet`). The schemas of `not` and `if` are read as JSON Schema
 * defines them: their objects do not close themselves.
 */
export type Condition =
  /** `isTyped`: the type refuses these values, too. It does for the words of a tag that other branches have. */
  | { readonly not: Shape; readonly isTyped: boolean }
  | { readonly when: Shape; readonly met: Shape | undefined; readonly unmet: Shape | undefined };

/** Alternatives of one JSON type that one leaf cannot express. */
export interface Union {
  readonly kind: "union";
  readonly id: number;
  /** From `oneOf`: a value is refused if two branches of one list accept it without any finding. */
  readonly exclusive: readonly (readonly Tree[])[];
  readonly branches: readonly Tree[];
}

/** What a schema asks of values of one JSON type. */
export type Tree = Leaf | Union;

/** What a schema asks, by JSON type. A type that is absent is refused. */
export interface Core {
  readonly id: number;
  readonly trees: Readonly<Partial<Record<JsonType, Tree>>>;
}

/** The meaning of a schema. Its core is made when it is first used, because a schema may contain itself. */
export interface Shape {
  readonly core: Core;
  /** Whether it accepts anything. This is known without the core. */
  readonly isAny: boolean;
  /** Whether its values are listed by `const` or `enum`. This is known without the core. */
  readonly isListed: boolean;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

let idCount = 0;

/** A number that no other leaf, union or core of this process has. */
export const newId = (): number => ++idCount;

/** A leaf with the given parts. All other parts ask nothing. */
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

/** The branches of a union. A leaf is its own only branch. */
export const branchesOf = (tree: Tree): readonly Tree[] => (tree.kind === "leaf" ? [tree] : tree.branches);

/** Whether patterns of names decide about members. */
export const hasNamePatterns = ({ memberGroups }: Pick<Leaf, "memberGroups">): boolean =>
  memberGroups.some(({ pattern }) => pattern !== undefined);

/** A shape with only a core. */
export const bareShape = (core: Core): Shape => ({
  core,
  isAny: false,
  isListed: false,
  description: undefined,
  deprecated: false,
});

/** The shape that accepts anything. */
export const ANY: Shape = {
  get core() {
    return anyCore();
  },
  isAny: true,
  isListed: false,
  description: undefined,
  deprecated: false,
};

let sharedAnyCore: Core | undefined;

/** The core that accepts anything. It is always the same object. */
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
