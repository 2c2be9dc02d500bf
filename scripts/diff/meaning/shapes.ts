import type { Evaluated } from "../../../src/check/rules.js";

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
  /** What members must be that are not listed. */
  readonly rest: Shape;
  readonly required: ReadonlySet<string>;
  /** What types say of both, where it depends on the forms of names, which they do not know. */
  readonly typed: Members | undefined;
  /** Whether types list all members, or say that there may be others; with neither they say nothing of members. */
  readonly closed: boolean;
  readonly open: boolean;
  /** What members must be besides, by the forms of their names. */
  readonly groups: readonly Group[];
  /** What names of members must be. */
  readonly names: readonly Shape[];
  /** Members without which another may not be there. */
  readonly dependent: readonly (readonly [name: string, needed: readonly string[]])[];
  /** Of arrays: kinds of which so many items have to be there, and whether all have to differ. */
  readonly contains: readonly Contained[];
  readonly unique: boolean;
  /** What members or items must be that nothing else knows. */
  readonly left: readonly Left[];
  readonly conditions: readonly Condition[];
  /** Nothing is said, not even that it is an object. */
  readonly anything: boolean;
  /** Rarer assertions as they are written. */
  readonly opaque: string;
}

export type Members = Pick<Leaf, "members" | "rest">;

/** Members that are not listed, whose names have a form and none of others. */
export interface Group {
  readonly listed: ReadonlySet<string>;
  readonly form: string | undefined;
  readonly except: readonly string[];
  /** What they must be; undefined: they are unknown, which is drift. */
  readonly shape: Shape | undefined;
}

export interface Contained {
  readonly kind: Shape;
  readonly least: number;
  readonly most: number;
}

/** `unevaluatedProperties` and `unevaluatedItems`, with what the others know. */
export interface Left {
  readonly id: number;
  readonly of: Class;
  readonly known: readonly Evaluated<Shape>[];
  /** Undefined: they are unknown, which is drift. */
  readonly rest: Shape | undefined;
  /** All of this as it is written, to be compared. */
  readonly text: string;
}

/** `not`, or `if` with what follows. What is asked is read as JSON Schema has it: nothing is closed by itself. */
export type Condition =
  | { readonly not: Shape }
  | { readonly when: Shape; readonly met: Shape | undefined; readonly unmet: Shape | undefined };

/** Alternatives of one class that could not be written as one. */
export interface Union {
  readonly kind: "union";
  readonly id: number;
  /** `oneOf`: a value that several of one list describe without any finding is refused. */
  readonly exclusive: readonly (readonly Tree[])[];
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
export const next = (): number => ++count;

export const leaf = (parts: Partial<Leaf> = {}): Leaf => ({
  kind: "leaf",
  values: undefined,
  words: undefined,
  fractions: true,
  prefix: [],
  items: ANY,
  members: new Map(),
  required: new Set(),
  rest: ANY,
  typed: undefined,
  closed: false,
  open: false,
  groups: [],
  names: [],
  dependent: [],
  contains: [],
  unique: false,
  left: [],
  conditions: [],
  anything: false,
  opaque: "",
  limits: {},
  formats: [],
  patterns: [],
  multiples: [],
  ...parts,
  id: next(),
});

/**
 * Only the rarer assertions of a leaf, without such as another makes as well; with what it asks of members that it does
 * not list, where `others` is set.
 */
export const assertionsOf = (
  { conditions, contains, unique, dependent, names, ...of }: Leaf,
  beyond: Leaf,
  others: boolean,
): Leaf => {
  const rest: Group = { listed: new Set(of.members.keys()), form: undefined, except: [], shape: of.rest };
  const groups = others && !of.rest.any ? [...of.groups, rest] : of.groups;
  const left = of.left.filter(({ text }) => !beyond.left.some((each) => each.text === text));
  return leaf({ conditions, contains, unique: unique && !beyond.unique, dependent, names, left, groups });
};

/** Whether what members must be depends on their names. */
export const hasForms = ({ groups }: Pick<Leaf, "groups">): boolean =>
  groups.some(({ form }) => form !== undefined);

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
export const anything = (): Core =>
  (anyCore ??= {
    id: next(),
    trees: Object.fromEntries(CLASSES.map((of) => [of, leaf({ anything: true })])),
  });

export const classOf = (value: unknown): Class =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as Class);

/** The strings that a required member must be one of, where it may be nothing else. */
export const tagOf = (leaf: Leaf, name: string): readonly string[] | undefined => textsOf(leaf, name)?.values;

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

  /** In whatever order they stand. */
  const allAre = (ours: readonly Tree[], theirs: readonly Tree[]): boolean => {
    const left = [...theirs];
    return (
      ours.length === theirs.length &&
      ours.every((tree) => {
        const at = left.findIndex((other) => treesAre(tree, other));
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      })
    );
  };

  const treesAre = (a: Tree | undefined, b: Tree | undefined): boolean => {
    if (a === b) return true;
    if (!a || !b) return false;
    if (a.kind === "union" || b.kind === "union") {
      if (a.kind === "leaf" || b.kind === "leaf" || a.exclusive.length !== b.exclusive.length) return false;
      const lists = [[a.branches, b.branches], ...a.exclusive.map((list, at) => [list, b.exclusive[at]])];
      return lists.every(([ours, theirs]) => allAre(ours as Tree[], theirs as Tree[]));
    }
    return (
      a.fractions === b.fractions &&
      a.closed === b.closed &&
      a.open === b.open &&
      sameJson(
        [a.values, a.words, bounds(a), a.opaque, a.left.map(({ text }) => text)],
        [b.values, b.words, bounds(b), b.opaque, b.left.map(({ text }) => text)],
      ) &&
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
