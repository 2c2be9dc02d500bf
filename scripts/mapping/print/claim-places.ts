// The places of the payload that a mapping reads, and the conditions under which the record holds their values.
import type { MemberType } from "../members.js";
import type { Condition, Find, Pointer } from "../model.js";
import { type Body, called, helper, type Scope, valueAt, within } from "./code.js";
import { isOneOf, loneCondition } from "./conditions.js";
import { foundObject } from "./sources.js";

/** A place of the payload that a mapping reads. */
export interface Claim {
  /** Conditions on `value`. If one holds, the record has the value. */
  readonly tests: Test[];
  /** Conditions on `value` as a member of this object. */
  readonly flat: Test[];
  readonly members: Map<string, Claim>;
  /** What holds of each entry, if this is a list. */
  each: Claim | undefined;
  /** Whether a source names the place: then null says nothing. */
  isNamed: boolean;
  /** The name of the object as the beginning of pointers, if it is one. */
  scope: Scope | undefined;
  /** The condition under which an empty list or object here says nothing. */
  quiet: string | undefined;
}

/** A condition under which the record has a value. */
export interface Held {
  /** What else must hold: it is not about `value`. */
  readonly guard?: string | undefined;
  /** The condition on `value`. */
  readonly code: string;
  /** A condition on the type of `value` that holds wherever `code` does. */
  readonly type?: string | undefined;
}

/** A condition. It counts only where the names of its objects mean the same as where it was made. */
export interface Test extends Held {
  /** Where the objects are that it may name, by name. */
  readonly places: Places;
}

/** The places of objects, by name: the keys down to them, `*` for any entry of a list. */
export type Places = ReadonlyMap<string, readonly string[]>;

/** The claim on a place of which nothing is known yet. */
export const emptyClaim = (): Claim => ({
  tests: [],
  flat: [],
  members: new Map(),
  each: undefined,
  isNamed: false,
  scope: undefined,
  quiet: undefined,
});

/** The object at which pointers begin. */
export interface Context {
  readonly body: Body;
  readonly scope: Scope;
  readonly claim: Claim;
  /** Keys to put before those of a pointer. */
  readonly base: readonly string[];
  /** The keys of the claim, from the payload on. */
  readonly keys: readonly string[];
  readonly places: Places;
  /**
   * Whether the object is not on the way to the entry, as with `each: ^/list`. Then its values cannot be compared with
   * what was made of the entry, and are listed.
   */
  readonly isAside?: boolean | undefined;
  /** Whether its pointers begin at an object of a group, and not at the object of the scope. */
  readonly isBased?: boolean | undefined;
  /** The code of the kind of the item that is made of it. */
  readonly kind?: string | undefined;
  /** A condition for everything that is claimed there. */
  readonly guard?: string | undefined;
  /** What is around, and how a condition on an entry becomes one there. */
  readonly outer: { readonly context: Context; readonly some: (test: string) => string } | undefined;
}

/** How a member of the record comes from a place. */
export interface Use {
  readonly type: MemberType;
  /** The condition under which the member is made at all. */
  readonly guard: string | undefined;
  /** Whether a value that fits its type is always the one that was chosen. */
  readonly exact: boolean;
  /** Whether an empty value is never the one that was chosen. */
  readonly filled?: boolean | undefined;
  /** The code of the value that was chosen. */
  readonly chosen: () => string;
}

/** How a text of the record comes from a place. */
export const textUse = (guard: string | undefined, chosen: () => string, exact = true): Use => ({
  type: "text",
  guard,
  exact,
  chosen,
});

/**
 * The claim at a pointer, with a condition if the record may hold its value.
 *
 * @param of - `flat` if the condition is about the members of the value.
 */
export const place = (
  context: Context,
  pointer: Pointer,
  held?: Held,
  of: "tests" | "flat" = "tests",
): Claim => {
  if (pointer.up && context.outer) {
    const { context: outer, some } = context.outer;
    const isHeld = held !== undefined && !context.isAside;
    return place(
      outer,
      { ...pointer, up: false },
      isHeld ? heldBySome(context.guard, held, some) : undefined,
      of,
    );
  }
  const claim = claimAt(context, pointer);
  if (held && !context.isAside) addTest(context, claim[of], held);
  return claim;
};

/** The condition on a value around an entry that makes items: one of the entries is enough. */
const heldBySome = (around: string | undefined, held: Held, some: (test: string) => string): Held => {
  const { guard, code, type } = held;
  // a type is that of the value, whichever the entry is
  return code === type
    ? { guard: some(and(around, guard)), code, type }
    : { code: some(and(around, guard, code)), type };
};

/** Adds a condition, with what must hold of the objects around the place. */
export const addTest = (
  { places, guard: around }: Context,
  tests: Test[],
  { guard, code, type }: Held,
): void => {
  const guards = and(around, guard);
  tests.push({ guard: guards === "true" ? undefined : guards, code, type, places });
};

/** The claim at a pointer. It is made if there is none. */
export const claimAt = ({ claim, base }: Context, { keys }: Pick<Pointer, "keys">): Claim => {
  let here = claim;
  for (const key of [...base, ...keys]) {
    // null above a place says no more than a missing object
    here.isNamed = true;
    let next = here.members.get(key);
    if (!next) here.members.set(key, (next = emptyClaim()));
    here = next;
  }
  here.isNamed = true;
  return here;
};

/** The code of conditions that hold together; `true` if there is none. */
export const and = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((each) => each !== undefined && each !== "true").join(" && ") || "true";

/** The condition under which a value fits the type of its member. */
export const fits = (body: Body, type: MemberType): string => {
  switch (type) {
    case "id":
      return `${helper(body, "idText")}(value) !== null`;
    case "number":
    case "duration":
      return `${helper(body, "number")}(value) !== null`;
    case "boolean":
      return 'typeof value === "boolean"';
    case "json":
      return `${helper(body, "isJson")}(value)`;
    case "variables":
      return `${helper(body, "isObject")}(value)`;
    default:
      return 'typeof value === "string"';
  }
};

/** The condition under which a value is the one that was chosen. */
export const same = (body: Body, type: MemberType, chosen: string): string =>
  type === "id" ? `${helper(body, "isId")}(value, ${chosen})` : `value === ${chosen}`;

/** The code that asks a condition of a rule or a group, as a function. */
export const whenCode = ({ body, scope, kind }: Context, when: Condition): string => {
  if (when.test === "kind" && kind !== undefined) {
    const code = isOneOf(kind, when.kinds);
    return when.kinds.length > 1 ? `(${code})` : code;
  }
  return called(body, "when", scope, (inner) => loneCondition(inner, scope, when), kind);
};

/**
 * A condition with one more. Of the payload itself, none is needed: there a value is compared with the record, which has what
 * was chosen.
 */
export const given = (context: Context, guard: string | undefined, when: Condition): string | undefined =>
  context.isBased || (context.scope.around === undefined && context.kind === undefined)
    ? guard
    : and(guard, whenCode(context, when));

/** The object at a pointer as the one at which the pointers of a group begin. */
export const based = (context: Context, of: Pointer): Context => {
  const outer = of.up ? context.outer?.context : undefined;
  const from = outer ?? context;
  claimAt(from, of);
  return {
    ...from,
    base: [...from.base, ...of.keys],
    isBased: true,
    isAside: context.isAside || outer !== undefined,
    outer: { context, some: (test) => test },
  };
};

/** The entries of a list as contexts. */
export const entries = (context: Context, list: Pointer): Context => {
  if (list.up && context.outer)
    return { ...entries(context.outer.context, { ...list, up: false }), isAside: true };
  const claim = claimAt(context, list);
  const scope = within(context.scope);
  claim.each ??= { ...emptyClaim(), scope };
  const value = () => {
    const body = context.body;
    return called(body, "list", context.scope, (made) => valueAt(made, context.scope, list));
  };
  const keys = [...context.keys, ...context.base, ...list.keys, "*"];
  return {
    body: context.body,
    scope,
    claim: claim.each,
    base: [],
    keys,
    kind: context.kind,
    places: new Map([...context.places, [scope.name, keys]]),
    guard: context.guard,
    isAside: context.isAside,
    outer: {
      context,
      some: (test) => `${helper(context.body, "some")}(${value()}, (${scope.name}) => ${test})`,
    },
  };
};

/** The entry of a list that is found, as a context: what stands in others is not held. */
export const found = (context: Context, find: Find): Context => {
  const inner = entries(context, find.list);
  // pointers of a group may begin elsewhere than those of its scope
  if (context.isBased) return { ...inner, isAside: true };
  const object = foundObject(context.body, context.scope, find, context.kind);
  // asked of every entry, so the object is looked for once
  const [, find0, around] = /^(\w+)\((.*)\)$/.exec(object) ?? [];
  const once = `${helper(context.body, "once")}(record, ${[find0, around].filter(Boolean).join(", ")})`;
  return { ...inner, guard: and(inner.guard, `${inner.scope.name} === ${once}`) };
};
