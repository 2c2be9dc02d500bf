import type { GroupName, ITEM, MemberType } from "../members.js";
import type { Condition, EventMapping, Find, Group, Pointer, Rule, Source } from "../model.js";
import {
  type Body,
  called,
  emptyBody,
  helper,
  type Module,
  PAYLOAD,
  type Scope,
  valueAt,
  within,
} from "./code.js";
import { conditionCode, isOneOf, loneCondition } from "./conditions.js";
import { type GroupForm, groupCode } from "./groups.js";
import { GROUP_FORMS } from "./record.js";
import { ATTACHMENT_FORM, canBeNull, kindCode, type Made, memberCode, TOOL_FORM, toolCode } from "./rules.js";
import { foundObject, isWordType, roleCode, unitCode } from "./sources.js";

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

const emptyClaim = (): Claim => ({
  tests: [],
  flat: [],
  members: new Map(),
  each: undefined,
  isNamed: false,
  scope: undefined,
  quiet: undefined,
});

/** The object at which pointers begin. */
interface Context {
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
interface Use {
  readonly type: MemberType;
  /** The condition under which the member is made at all. */
  readonly guard: string | undefined;
  /** Whether a value that fits its type is always the one that was chosen. */
  readonly exact: boolean;
  /** The code of the value that was chosen. */
  readonly chosen: () => string;
}

/** The claims of an event's mapping on its payload. */
export const claimsOf = (module: Module, mapping: EventMapping, tagPointer: unknown): Claim => {
  const claim = { ...emptyClaim(), scope: PAYLOAD };
  const context: Context = {
    body: emptyBody(module),
    scope: PAYLOAD,
    claim,
    base: [],
    keys: [],
    places: new Map(),
    outer: undefined,
  };
  if (typeof tagPointer === "string") {
    const tag = { text: tagPointer, up: false, keys: tagPointer.split("/").slice(1), path: [] };
    place(context, tag, { code: "value === record.event", type: fits(context.body, "text") });
  }
  for (const [name, { type, source }] of mapping.values)
    claimSource(context, source, { type, guard: undefined, exact: true, chosen: () => `record.${name}` });
  const channel = mapping.values.get("channel");
  if (channel && !mapping.values.has("channelRaw"))
    claimRaw(
      context,
      channel.source,
      textUse(undefined, () => "record.channelRaw", false),
    );
  for (const [name, groups] of mapping.groups) claimGroups(context, name as GroupName, groups);
  for (const { each, source } of mapping.references) {
    const at = each ? entries(context, each) : context;
    claimReference(at, source, each === undefined);
  }
  if (mapping.text)
    claimSource(
      context,
      mapping.text.source,
      textUse(undefined, () => "record.transcript.text"),
    );
  for (const rule of mapping.items) claimRule(context, rule, "items", undefined);
  for (const rule of mapping.attachments) claimRule(context, rule, "attachments", undefined);
  return claim;
};

const textUse = (guard: string | undefined, chosen: () => string, exact = true): Use => ({
  type: "text",
  guard,
  exact,
  chosen,
});

/** The claim at a pointer, with a condition if the record may hold its value. */
const place = (context: Context, pointer: Pointer, held?: Held): void => {
  if (pointer.up && context.outer) {
    const { context: outer, some } = context.outer;
    const isHeld = held !== undefined && !context.isAside;
    place(outer, { ...pointer, up: false }, isHeld ? heldBySome(context.guard, held, some) : undefined);
    return;
  }
  const claim = claimAt(context, pointer);
  if (held && !context.isAside) addTest(context, claim.tests, held);
};

/** The condition on a value around an entry that makes items: one of the entries is enough. */
const heldBySome = (around: string | undefined, held: Held, some: (test: string) => string): Held => {
  const { guard, code, type } = held;
  // a type is that of the value, whichever the entry is
  return code === type
    ? { guard: some(and(around, guard)), code, type }
    : { code: some(and(around, guard, code)), type };
};

const addTest = ({ places, guard: around }: Context, tests: Test[], { guard, code, type }: Held): void => {
  const guards = and(around, guard);
  tests.push({ guard: guards === "true" ? undefined : guards, code, type, places });
};

const claimAt = ({ claim, base }: Context, { keys }: Pick<Pointer, "keys">): Claim => {
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

const and = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((each) => each !== undefined && each !== "true").join(" && ") || "true";

/** The condition under which a value fits the type of its member. */
const fits = (body: Body, type: MemberType): string => {
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
const same = (body: Body, type: MemberType, chosen: string): string =>
  type === "id" ? `${helper(body, "isId")}(value, ${chosen})` : `value === ${chosen}`;

/** Whether a source gives what it reads: what is around the object of a group may be there without that object. */
const isSure = ({ isBased }: Context, source: Source): boolean =>
  !(isBased && source.form === "at" && source.at.up);

const claimSource = (context: Context, source: Source, use: Use): void => {
  const { body } = context;
  const { type, guard, chosen } = use;
  const exact = use.exact && isSure(context, source);
  switch (source.form) {
    case "at":
      if (type === "metadata") claimFlat(context, source.at, use);
      else {
        const ofType = fits(body, type);
        const code = exact && !isWordType(type) ? ofType : same(body, type, chosen());
        place(context, source.at, { guard, code, type: ofType });
      }
      return;
    case "value":
      return;
    case "first":
      for (const [index, each] of source.sources.entries())
        claimSource(context, each, { ...use, exact: exact && index === 0 });
      return;
    case "when": {
      const { condition, source: below } = source;
      // a boolean that is compared, and given, stands in the record
      if (condition.test === "equals" && below.form === "value" && typeof below.value === "boolean")
        if (condition.values.every((each) => each === below.value))
          place(context, condition.at, { guard, code: `value === ${below.value} && ${chosen()} === value` });
      if (below.form === "value") return;
      claimSource(context, below, { ...use, exact: false, guard: given(context, guard, condition) });
      return;
    }
    case "filled":
      claimSource(context, source.source, { ...use, exact: false });
      return;
    case "words":
      // a word that means itself is not changed
      claimSource(context, source.source, { ...use, type: "text", exact: false });
      return;
    case "unit":
      claimUnit(context, source.source, source.unit, use);
      return;
    case "join":
      place(context, source.at);
      return;
    case "parse":
      // a text that is no JSON is given as it is
      claimSource(context, source.source, { ...use, exact: false });
      return;
    case "nameOf":
      place(context, source.at);
      return;
    case "find":
      claimSource(found(context, source.find), source.take, { ...use, exact: false });
  }
};

/**
 * A condition with one more. Of the payload itself, none is needed: there a value is compared with the record, which has what
 * was chosen.
 */
const given = (context: Context, guard: string | undefined, when: Condition): string | undefined =>
  context.isBased || (context.scope.around === undefined && context.kind === undefined)
    ? guard
    : and(guard, whenCode(context, when));

const claimUnit = (context: Context, source: Source, unit: string, use: Use): void => {
  const { body } = context;
  const { type, guard, chosen } = use;
  const exact = use.exact && isSure(context, source);
  switch (source.form) {
    case "at": {
      const value = unitCode(body, type, "value", unit);
      const isMade = `${value} !== null`;
      const code = exact ? isMade : `${isMade} && ${value} === ${chosen()}`;
      place(context, source.at, { guard, code, type: isMade });
      return;
    }
    case "first":
      for (const [index, each] of source.sources.entries())
        claimUnit(context, each, unit, { ...use, exact: exact && index === 0 });
      return;
    case "when":
      claimUnit(context, source.source, unit, { ...use, exact: false });
      return;
    case "find":
      claimUnit(found(context, source.find), source.take, unit, { ...use, exact: false });
      return;
    default:
      claimSource(context, source, { ...use, exact: false });
  }
};

const claimFlat = (context: Context, pointer: Pointer, { guard, exact, chosen }: Use): void => {
  const { body } = context;
  const claim = claimAt(context, pointer);
  const isScalar = `${helper(body, "isScalar")}(value)`;
  const code = exact ? isScalar : `${isScalar} && ${helper(body, "own")}(${chosen()}, key) === value`;
  if (!context.isAside) addTest(context, claim.flat, { guard, code, type: isScalar });
  claim.quiet = "true";
};

const claimReference = (context: Context, source: Source, exact: boolean): void => {
  const { body } = context;
  switch (source.form) {
    case "at": {
      const isId = fits(body, "id");
      const code = exact ? isId : `${helper(body, "isReference")}(record, value)`;
      place(context, source.at, { code, type: isId });
      return;
    }
    case "first":
      for (const [index, each] of source.sources.entries())
        claimReference(context, each, exact && index === 0);
      return;
    case "when":
      claimReference(context, source.source, false);
      return;
    case "find":
      claimReference(found(context, source.find), source.take, false);
      return;
    case "filled":
    case "words":
      claimReference(context, source.source, false);
      return;
    default:
      claimSource(context, source, { type: "id", guard: undefined, exact: false, chosen: () => "null" });
  }
};

const claimGroups = (context: Context, name: GroupName, groups: readonly Group[]): void => {
  const form = GROUP_FORMS[name];
  const object = form.always ? `record.${name}.` : `record.${name}?.`;
  for (const group of groups)
    claimGroup(context, group, form, groups.length === 1, undefined, (member) => () => object + member);
};

/** Claims of one way to make a group. `isOnly` says that there is no other. */
const claimGroup = (
  context: Context,
  { when, of, members }: Group,
  { types, needs }: GroupForm,
  isOnly: boolean,
  guard: string | undefined,
  chosen: (member: string) => () => string,
): void => {
  const at = of === undefined ? context : "list" in of ? found(context, of) : based(context, of);
  const isPlain = isOnly && when === undefined && (of === undefined || !("list" in of));
  const condition = when && of === undefined ? given(context, guard, when) : guard;
  for (const [name, { type, source }] of members) {
    const exact = isPlain && (needs === undefined || needs === name);
    if (name === "role") {
      claimNames(at, source);
      if (!members.has("raw") && "raw" in types)
        claimRaw(at, source, textUse(condition, chosen("raw"), exact));
    } else claimSource(at, source, { type, guard: condition, exact, chosen: chosen(name) });
  }
};

/** Claims of the text that a role or channel was made of. */
const claimRaw = (context: Context, source: Source, use: Use): void => {
  switch (source.form) {
    case "first":
      for (const [index, each] of source.sources.entries())
        claimRaw(context, each, { ...use, exact: use.exact && index === 0 });
      return;
    case "when":
      claimRaw(context, source.source, { ...use, exact: false });
      return;
    case "words":
      claimRaw(context, source.source, use);
      return;
    default:
      claimSource(context, source, use);
  }
};

/** Notes the places that a source reads, without the claim that the record holds them. */
const claimNames = (context: Context, source: Source): void => {
  switch (source.form) {
    case "at":
    case "join":
    case "nameOf":
      place(context, source.at);
      return;
    case "value":
      return;
    case "first":
      for (const each of source.sources) claimNames(context, each);
      return;
    case "find":
      claimNames(found(context, source.find), source.take);
      return;
    default:
      claimNames(context, source.source);
  }
};

const based = (context: Context, of: Pointer): Context => {
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
const entries = (context: Context, list: Pointer): Context => {
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
const found = (context: Context, find: Find): Context => {
  const inner = entries(context, find.list);
  // pointers of a group may begin elsewhere than those of its scope
  if (context.isBased) return { ...inner, isAside: true };
  const object = foundObject(context.body, context.scope, find, context.kind);
  // asked of every entry, so the object is looked for once
  const [, find0, around] = /^(\w+)\((.*)\)$/.exec(object) ?? [];
  const once = `${helper(context.body, "once")}(record, ${[find0, around].filter(Boolean).join(", ")})`;
  return { ...inner, guard: and(inner.guard, `${inner.scope.name} === ${once}`) };
};

/** Claims of a rule that makes items or attachments. */
const claimRule = (context: Context, rule: Rule, made: Made, guard: string | undefined): void => {
  const { split, or, following } = rule;
  const { body, scope } = context;
  if (split) {
    for (const pointer of split.texts) place(context, pointer);
    const when = and(guard, rule.when && whenCode(context, rule.when));
    for (const next of following) claimRule(context, next, made, when);
  } else {
    for (const at of entriesOf(context, rule, made)) {
      const when = rule.when && whenCode(at, rule.when);
      const entryGuard = and(guard, when);
      if (made === "items") claimItem(at, rule, and(entryGuard, kindGuard(at, rule)));
      else claimAttachment(at, rule, entryGuard ?? "true");
      for (const next of following) claimRule(at, next, made, entryGuard);
    }
  }
  if (or.length === 0) return;
  const isEmpty = `!${called(body, "made", scope, (inner) => madeCode(inner, scope, rule, made))}`;
  for (const other of or) claimRule(context, other, made, and(guard, isEmpty));
};

/** The contexts of the entries that a rule is for. */
const entriesOf = (context: Context, { each, of, or }: Rule, made: Made): Context[] => {
  const { body, scope } = context;
  if (each)
    return each.map((list, index) => {
      const at = entries(context, list);
      const claim = claimAt(list.up && context.outer ? context.outer.context : context, list);
      // the record shows an empty list by having no items
      if (scope.around === undefined)
        claim.quiet =
          or.length > 0 ? `record.${made === "items" ? "transcript.items" : made}.length === 0` : "true";
      const earlier = each
        .slice(0, index)
        .map(
          (other) =>
            `!${called(body, "has", scope, (inner) => `${helper(inner, "hasEntries")}(${valueAt(inner, scope, other)})`)}`,
        );
      return earlier.length === 0 ? at : { ...at, guard: and(at.guard, ...earlier) };
    });
  if (of === undefined) return [context];
  if ("list" in of) return [found(context, of)];
  const claim = claimAt(of.up && context.outer ? context.outer.context : context, of);
  claim.scope ??= within(scope);
  const from = of.up && context.outer ? context.outer.context : context;
  const keys = [...from.keys, ...from.base, ...of.keys];
  const value = `[${called(body, "object", scope, (inner) => valueAt(inner, scope, of))}]`;
  return [
    {
      ...context,
      scope: claim.scope,
      claim,
      base: [],
      keys,
      places: new Map([...context.places, [claim.scope.name, keys]]),
      isAside: context.isAside || (of.up && context.outer !== undefined),
      outer: {
        context,
        some: (test) => `${helper(body, "some")}(${value}, (${within(scope).name}) => ${test})`,
      },
    },
  ];
};

const whenCode = ({ body, scope, kind }: Context, when: Condition): string => {
  if (when.test === "kind" && kind !== undefined) {
    const code = isOneOf(kind, when.kinds);
    return when.kinds.length > 1 ? `(${code})` : code;
  }
  return called(body, "when", scope, (inner) => loneCondition(inner, scope, when), kind);
};

/** The condition under which a rule makes an item, beside its own. */
const kindGuard = ({ body, scope }: Context, { members }: Rule): string | undefined => {
  const kind = members.get("kind");
  return kind && canBeNull(kind.source) ? `${kindCode(body, scope, kind.source)} !== null` : undefined;
};

const claimItem = (around: Context, rule: Rule, guard: string): void => {
  const { body, scope } = around;
  const written = rule.members.get("kind")?.source;
  // without a kind there is no item
  if (!written) return;
  const kind = kindCode(body, scope, written);
  const context = { ...around, kind };
  for (const [name, { type, source }] of rule.members)
    if (name === "role") claimItemRole(context, rule, source, guard);
    else {
      const chosen = () =>
        name === "kind" ? kind : memberCode(body, scope, rule, name as keyof typeof ITEM, kind);
      claimSource(context, source, { type, guard, exact: true, chosen });
    }
  const { tool = [] } = rule;
  const [only] = tool;
  for (const group of tool) {
    const chosen = (member: string) => () => `${toolCode(body, scope, tool, kind)}?.${member}`;
    // a tool is always there where its condition holds
    const when = only && tool.length === 1 && only.of === undefined ? only.when : undefined;
    const given = when ? { ...group, when: undefined } : group;
    claimGroup(
      context,
      given,
      TOOL_FORM,
      tool.length === 1,
      and(guard, when && whenCode(context, when)),
      chosen,
    );
  }
};

const claimItemRole = (context: Context, rule: Rule, source: Source, guard: string): void => {
  const { body, scope, kind } = context;
  claimNames(context, source);
  if (rule.members.has("roleRaw")) return;
  const chosen = () => called(body, "raw", scope, (made) => roleCode(made, scope, source, false).raw, kind);
  claimRaw(context, source, textUse(guard, chosen));
};

const claimAttachment = (context: Context, { members, path }: Rule, guard: string): void => {
  const { body, scope } = context;
  const group = { path, when: undefined, of: undefined, members };
  const chosen = (member: string) => () =>
    `${called(body, "attachment", scope, (made) => groupCode(made, scope, [group], ATTACHMENT_FORM))}?.${member}`;
  claimGroup(context, group, ATTACHMENT_FORM, true, guard, chosen);
};

/** The code that says whether a rule makes anything at all. */
const madeCode = (body: Body, scope: Scope, rule: Rule, made: Made): string => {
  const { each, of, split } = rule;
  if (split) {
    const texts = split.texts.map((pointer) => valueAt(body, scope, pointer));
    const lines = `${helper(body, "hasLines")}(${texts.join(", ")})`;
    const made = [lines, ...rule.following.map((next) => madeCode(body, scope, next, "items"))];
    return and(
      rule.when && conditionCode(body, scope, rule.when),
      made.length > 1 ? `(${made.join(" || ")})` : lines,
    );
  }
  if (each) {
    const lists = each.map((pointer) => valueAt(body, scope, pointer));
    const list = lists.length === 1 ? lists[0] : `${helper(body, "firstList")}(${lists.join(", ")})`;
    return someMade(body, within(scope), list as string, rule, made);
  }
  if (of)
    return someMade(
      body,
      within(scope),
      `[${"list" in of ? foundObject(body, scope, of) : valueAt(body, scope, of)}]`,
      rule,
      made,
    );
  return entryMade(body, scope, rule, made);
};

const someMade = (body: Body, scope: Scope, list: string, rule: Rule, made: Made): string =>
  `${helper(body, "some")}(${list}, (${scope.name}) => ${entryMade(body, scope, rule, made)})`;

const entryMade = (body: Body, scope: Scope, rule: Rule, made: Made): string =>
  called(body, "makes", scope, (inner) => {
    const kind = rule.members.get("kind");
    const own =
      made === "attachments"
        ? `(${groupCode(inner, scope, [{ ...rule, of: undefined, when: undefined }], ATTACHMENT_FORM)}) !== null`
        : kind
          ? canBeNull(kind.source)
            ? `${kindCode(inner, scope, kind.source)} !== null`
            : "true"
          : "false";
    const following = rule.following.map((next) => madeCode(inner, scope, next, made));
    const any = [own, ...following].filter((code) => code !== "false");
    const [only = "false", ...others] = any.includes("true") ? ["true"] : any;
    return and(
      rule.when && conditionCode(inner, scope, rule.when),
      others.length === 0 ? only : `(${any.map((code) => `(${code})`).join(" || ")})`,
    );
  });
