// Takes the facts about a vendor from its `x-afterword` block.

import type { JsonSchema } from "../../src/check/index.js";
import { type EventRule, tagPlaces } from "../../src/vendor.js";
import { tokenName } from "../json/pointer.js";
import { isObject } from "../json/value.js";
import { isLike } from "../mapping/words.js";
import { definitionName } from "../schema/closing.js";
import type { Bundle } from "./bundle.js";

/** What the library knows of a vendor beside its events: its name, and how it names events, signs and delivers. */
export type VendorFacts = Record<string, unknown>;

/** Whether a vendor's deliveries carry tokens that vouch for their bodies, so that it needs code of `afterword/token`. */
export const sendsTokens = ({ signature }: VendorFacts): boolean =>
  isObject(signature) && isObject(signature.claims);

/** The facts in the `x-afterword` block of a folder that the library needs. */
export const vendorFacts = (bundle: Bundle): VendorFacts => {
  const { slug, block = {}, events } = bundle;
  const { name = slug, platform, docs = [], event, aliases, conversationId, signature, delivery } = block;
  const tags = events.map(({ tag }) => tag);
  const isByMembers = isObject(event) && Array.isArray(event.required);
  const facts: VendorFacts = {
    slug,
    name,
    platform,
    docs,
    // a vendor with one event may list its members without the event's tag
    event: isByMembers
      ? { ...event, required: Object.fromEntries(tags.map((tag) => [tag, event.required])) }
      : event,
    aliases,
    tagForm: formOfTags(bundle),
    conversationId,
    signature,
    delivery: isObject(delivery) ? { ...delivery, dedupe: dedupeByTag(delivery.dedupe, tags) } : delivery,
  };
  return defined(facts);
};

/** The members of an object, and of the objects in it, that have a value. */
const defined = (facts: VendorFacts): VendorFacts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isObject(value) ? defined(value) : value]),
  );

/** What identifies deliveries, by whole tags: the library has no patterns. `*` is what counts for tags that are unknown. */
const dedupeByTag = (dedupe: unknown, tags: readonly string[]): unknown => {
  if (!isObject(dedupe)) return dedupe;
  const entries = Object.entries(dedupe);
  const rules = [...tags, "*"].map((tag) => [
    tag,
    entries.findLast(([key]) => (tag === "*" ? key === "*" : isLike(tag, key)))?.[1],
  ]);
  return defined(Object.fromEntries(rules));
};

/**
 * The form of a vendor's tags; by place if there are several places whose tags have different forms. Tags that are newer would
 * otherwise be taken for those of another place, and so for those of this vendor where they are another's.
 */
const formOfTags = ({ block = {}, events, defs }: Bundle): unknown => {
  const { event, aliases = {} } = block;
  const places = tagPlaces(event as EventRule | undefined);
  if (places.length === 0 && !(isObject(event) && "header" in event)) return undefined;
  const spellings = ({ tag }: { readonly tag: string }): readonly string[] => [
    tag,
    ...Object.keys(aliases as object).filter((alias) => (aliases as Record<string, unknown>)[alias] === tag),
  ];
  const whole = tagForm(events.flatMap(spellings));
  const byPlace = Object.fromEntries(
    places.map((place) => {
      const path = place.split("/").slice(1).map(tokenName);
      return [
        place,
        tagForm(events.filter(({ payload }) => describes(payload, path, defs)).flatMap(spellings)),
      ];
    }),
  );
  return new Set(Object.values(byPlace)).size > 1 ? defined(byPlace) : whole;
};

/** Whether a schema describes the member at a path. */
const describes = (schema: JsonSchema, [name, ...rest]: readonly string[], defs: Bundle["defs"]): boolean => {
  if (name === undefined) return true;
  const target = schema.$ref === undefined ? schema : (defs.get(definitionName(schema.$ref)) ?? {});
  const branches = [...(target.anyOf ?? []), ...(target.oneOf ?? [])];
  const member = target.properties?.[name];
  return (
    (member !== undefined && describes(member, rest, defs)) ||
    branches.some((branch) => describes(branch, [name, ...rest], defs))
  );
};

/**
 * A pattern for the form of a vendor's tags, so that a tag that is newer than the schemas is still recognised as this
 * vendor's. It consists of the character classes of the segments and the separators between them. If every tag has at least
 * two segments, it requires two.
 *
 * @example
 * tagForm(["call.ended", "call.started"]); // "^[a-z_]+(?:[.][a-z_]+)+$"
 */
export const tagForm = (tags: readonly string[]): string | undefined => {
  if (tags.length === 0) return undefined;
  const separators = [...new Set(tags.flatMap((tag) => tag.match(/[^A-Za-z\d_]/g) ?? []))];
  const separator =
    separators.length > 0 ? `[${separators.map((one) => one.replace(/[\\\]^-]/, "\\$&")).join("")}]` : "";
  const segments = tags.map((tag) => (separator ? tag.split(new RegExp(separator)) : [tag]));
  const firsts = segments.map(([first = ""]) => first);
  // a version, such as v1, has a form of its own
  const first = firsts.every((one) => /^v\d+$/.test(one)) ? "v[0-9]+" : wordForm(firsts);
  const later = segments.flatMap(([, ...others]) => others);
  if (later.length === 0) return `^${first}$`;
  const repeated = segments.every((parts) => parts.length > 1) ? "+" : "*";
  return `^${first}(?:${separator}${wordForm(later)})${repeated}$`;
};

/** A pattern of words with the same classes of characters. */
const wordForm = (words: readonly string[]): string => {
  if (words.every((word) => /^[A-Z]/.test(word))) return "[A-Z][A-Za-z0-9]*";
  const classes = [
    ["A-Z", /[A-Z]/],
    ["a-z", /[a-z]/],
    ["0-9", /\d/],
  ] as const;
  const used = classes
    .filter(([, pattern]) => words.some((word) => pattern.test(word)))
    .map(([range]) => range);
  return `[${used.join("")}_]+`;
};
