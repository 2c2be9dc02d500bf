// Claims of rules that make items or attachments.
import type { ITEM } from "../members.js";
import type { Rule, Source } from "../model.js";
import { claimGroup } from "./claim-groups.js";
import { and, type Context, claimAt, entries, found, place, textUse, whenCode } from "./claim-places.js";
import { claimNames, claimRaw, claimSource } from "./claim-sources.js";
import { type Body, called, helper, type Scope, valueAt, within } from "./code.js";
import { conditionCode } from "./conditions.js";
import { groupCode } from "./groups.js";
import { ATTACHMENT_FORM, canBeNull, kindCode, type Made, memberCode, TOOL_FORM, toolCode } from "./rules.js";
import { foundObject, roleCode } from "./sources.js";

/** Claims of a rule that makes items or attachments. */
export const claimRule = (context: Context, rule: Rule, made: Made, guard: string | undefined): void => {
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
      made === "attachments" && rule.members.size > 0
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
