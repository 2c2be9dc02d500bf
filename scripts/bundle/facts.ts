import { isObject } from "../json/value.js";
import type { Bundle } from "./bundle.js";

/** What the runtime is told of a vendor. */
export type Facts = Record<string, unknown>;

export const factsOf = ({ slug, block = {}, events }: Bundle): Facts => {
  const { name = slug, platform, docs = [], event, conversationId, signature, delivery } = block;
  const required = isObject(event) && Array.isArray(event.required);
  const facts: Facts = {
    slug,
    name,
    platform,
    docs,
    // A vendor with one event may list its members without naming it.
    event: required
      ? { required: Object.fromEntries(events.map(({ tag }) => [tag, event.required])) }
      : event,
    tagForm:
      typeof event === "string" || (isObject(event) && "header" in event)
        ? tagForm(events.map(({ tag }) => tag))
        : undefined,
    conversationId,
    signature,
    delivery,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
};

/**
 * What a vendor's tags look like, so that a tag newer than the schemas still says whose it is: the first segment by
 * classes of characters, the separators that all of them use, and at least two segments where all have two.
 */
export const tagForm = (tags: readonly string[]): string | undefined => {
  if (tags.length === 0) return undefined;
  const separators = [...new Set(tags.flatMap((tag) => tag.match(/[^A-Za-z\d_]/g) ?? []))];
  const separator =
    separators.length > 0 ? `[${separators.map((one) => one.replace(/[\\\]^-]/, "\\$&")).join("")}]` : "";
  const segments = tags.map((tag) => (separator ? tag.split(new RegExp(separator)) : [tag]));
  const word = (texts: readonly string[]): string => {
    if (texts.every((one) => /^[A-Z]/.test(one))) return "[A-Z][A-Za-z0-9]*";
    const classes = [
      ["A-Z", /[A-Z]/],
      ["a-z", /[a-z]/],
      ["0-9", /\d/],
    ] as const;
    const used = classes
      .filter(([, pattern]) => texts.some((one) => pattern.test(one)))
      .map(([name]) => name);
    return `[${used.join("")}_]+`;
  };
  const firsts = segments.map(([first = ""]) => first);
  // a version, such as v1, is a segment of its own form
  const first = firsts.every((one) => /^v\d+$/.test(one)) ? "v[0-9]+" : word(firsts);
  const later = segments.flatMap(([, ...others]) => others);
  if (later.length === 0) return `^${first}$`;
  return `^${first}(?:${separator}${word(later)})${segments.every((parts) => parts.length > 1) ? "+" : "*"}$`;
};
