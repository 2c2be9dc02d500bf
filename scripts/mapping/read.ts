// Reads the block `x-afterword.conversation` into the model. The vocabulary has checked the shape of the block before.

import { tokenName } from "../json/pointer.js";
import { isObject } from "../json/value.js";
import { ATTACHMENT, GROUPS, ITEM, type MemberType, TOOL, VALUES } from "./members.js";
import type {
  Address,
  BlockPath,
  Condition,
  EventMapping,
  Find,
  Group,
  Member,
  Pointer,
  Reference,
  Rule,
  Scalar,
  Shape,
  Source,
  Split,
  TranscriptReference,
  Unit,
  Words,
} from "./model.js";
import { isLike } from "./words.js";

type Json = Readonly<Record<string, unknown>>;

/** A member of an event's mapping as it was written, and where. */
type Written = readonly [value: unknown, path: BlockPath];

/**
 * The mappings of events by tag. Events for which the block says nothing have none.
 *
 * @param block the value of `x-afterword.conversation`
 */
export const readMappings = (block: unknown, tags: readonly string[]): Map<string, EventMapping> => {
  const mappings = new Map<string, EventMapping>();
  if (!isObject(block)) return mappings;
  for (const tag of tags) {
    const written = writtenFor(block, tag);
    if (written) mappings.set(tag, eventMapping(written));
  }
  return mappings;
};

/** The members for a tag: all keys that fit it are laid over one another, in the order written. */
export const writtenFor = (block: Json, tag: string): Map<string, Written> | undefined => {
  const keys = Object.keys(block).filter((key) => isObject(block[key]) && isLike(tag, key));
  if (keys.length === 0) return undefined;
  const written = new Map<string, Written>();
  for (const key of keys)
    for (const [name, value] of Object.entries(block[key] as Json)) {
      written.delete(name);
      written.set(name, [value, [key, name]]);
    }
  return written;
};

const eventMapping = (written: ReadonlyMap<string, Written>): EventMapping => {
  const values = Object.entries(VALUES).flatMap(([name, type]) => {
    const [value, path] = written.get(name) ?? [];
    return path && isSaid(name, value) ? [[name, memberOf(value, type, path)] as const] : [];
  });
  const groups = Object.entries(GROUPS).flatMap(([name, types]) => {
    const [value, path] = written.get(name) ?? [];
    return path && value !== null ? [[name, groupsOf(value, types, path)] as const] : [];
  });
  const [transcript, at = []] = written.get("transcript") ?? [];
  const { text, items, reference } = jsonOf(transcript);
  const [references, referencesAt = []] = written.get("references") ?? [];
  const [attachments, attachmentsAt = []] = written.get("attachments") ?? [];
  return {
    values: new Map(values),
    groups: new Map(groups),
    references: Object.entries(jsonOf(references))
      .filter(([, value]) => value !== null)
      .map(([name, value]) => referenceOf(name, value, [...referencesAt, name])),
    text: isGiven(text) ? memberOf(text, "text", [...at, "text"]) : undefined,
    reference: isGiven(reference) ? transcriptReference(reference, [...at, "reference"]) : undefined,
    items: rulesOf(items, ITEM, [...at, "items"]),
    attachments: rulesOf(attachments, ATTACHMENT, attachmentsAt),
  };
};

/** Members that are made of others unless something is said: there null says that there is nothing. */
const MADE: ReadonlySet<string> = new Set(["channelRaw", "roleRaw", "raw"]);

const isSaid = (name: string, value: unknown): boolean =>
  value !== undefined && (value !== null || MADE.has(name));
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const jsonOf = (value: unknown): Json => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

/** Members whose words may be written without `value:`. */
const BARE: ReadonlySet<MemberType> = new Set(["phase", "channel", "kind", "role"]);

const memberOf = (value: unknown, type: MemberType, path: BlockPath): Member => ({
  type,
  source: sourceOf(value, path, BARE.has(type)),
});

const sourceOf = (value: unknown, path: BlockPath, isBare = false): Source => {
  if (value === null) return { path, form: "value", value };
  if (Array.isArray(value))
    return {
      path,
      form: "first",
      sources: value.map((each, index) => sourceOf(each, [...path, String(index)], isBare)),
    };
  if (typeof value === "string")
    return isBare && !/^\^?\//.test(value)
      ? { path, form: "value", value }
      : { path, form: "at", at: pointerAt(value, path) };
  const { when, ...rest } = jsonOf(value);
  if (when === undefined) return plainSource(rest, path, isBare);
  const condition = conditionOf(when, [...path, "when"]);
  return { path, form: "when", condition, source: plainSource(rest, path, isBare) };
};

/** A source without its condition. */
const plainSource = (written: Json, path: BlockPath, isBare: boolean): Source => {
  const below = (name: string) => sourceOf(written[name], [...path, name], isBare);
  const pointer = (name: string) => pointerAt(String(written[name]), [...path, name]);
  if ("value" in written) return { path, form: "value", value: written.value as Scalar };
  if ("filled" in written) return { path, form: "filled", source: below("filled") };
  if ("join" in written) return { path, form: "join", at: pointer("join") };
  if ("parse" in written) return { path, form: "parse", source: below("parse") };
  if ("nameOf" in written) return { path, form: "nameOf", at: pointer("nameOf") };
  if ("find" in written) return { path, form: "find", find: findOf(written, path), take: below("take") };
  if ("without" in written)
    return { path, form: "without", at: pointer("from"), names: listOf(written.without).map(String) };
  const source = below("from");
  if ("words" in written) return { path, form: "words", source, words: wordsOf(written) };
  if ("unit" in written) return { path, form: "unit", source, unit: written.unit as Unit };
  return source;
};

const wordsOf = (written: Json): Words => ({
  rows: Object.entries(jsonOf(written.words)) as [string, Scalar | null][],
  fold: written.fold === true,
  otherwise: (written.else ?? null) as Scalar | null,
});

const findOf = (written: Json, path: BlockPath): Find => ({
  list: pointerAt(String(written.find), [...path, "find"]),
  where: written.where === undefined ? undefined : conditionOf(written.where, [...path, "where"]),
  last: written.last === true,
});

/** A pointer, or what finds an object. */
const startOf = (value: unknown, path: BlockPath): Pointer | Find =>
  isObject(value) ? findOf(value, path) : pointerAt(String(value), path);

const pointerAt = (text: string, path: BlockPath): Pointer => {
  const up = text.startsWith("^");
  return { text, up, keys: text.split("/").slice(1).map(tokenName), path };
};

const conditionOf = (written: unknown, path: BlockPath): Condition => {
  const { at, is, equals, like, atLeast, kind, any, all, not } = jsonOf(written);
  if (kind !== undefined) return { test: "kind", kinds: listOf(kind).map(String) };
  if (not !== undefined) return { test: "not", condition: conditionOf(not, [...path, "not"]) };
  const [test, several] = any === undefined ? (["all", all] as const) : (["any", any] as const);
  if (Array.isArray(several))
    return {
      test,
      conditions: several.map((each, index) => conditionOf(each, [...path, test, String(index)])),
    };
  const pointer = pointerAt(String(at), [...path, "at"]);
  if (is !== undefined) return { test: "is", at: pointer, is: is as Shape };
  if (equals !== undefined)
    return { test: "equals", at: pointer, values: listOf(equals) as readonly Scalar[] };
  if (like !== undefined) return { test: "like", at: pointer, patterns: listOf(like).map(String) };
  return { test: "atLeast", at: pointer, least: Number(atLeast) };
};

const groupsOf = (value: unknown, types: Readonly<Record<string, MemberType>>, path: BlockPath): Group[] =>
  Array.isArray(value)
    ? value.map((each, index) => groupOf(jsonOf(each), types, [...path, String(index)]))
    : [groupOf(jsonOf(value), types, path)];

const groupOf = (written: Json, types: Readonly<Record<string, MemberType>>, path: BlockPath): Group => ({
  path,
  when: written.when === undefined ? undefined : conditionOf(written.when, [...path, "when"]),
  of: written.of === undefined ? undefined : startOf(written.of, [...path, "of"]),
  members: membersOf(written, types, path),
});

const membersOf = (
  written: Json,
  types: Readonly<Record<string, MemberType>>,
  path: BlockPath,
): Map<string, Member> =>
  new Map(
    Object.entries(types).flatMap(([name, type]) =>
      isSaid(name, written[name]) ? [[name, memberOf(written[name], type, [...path, name])] as const] : [],
    ),
  );

const referenceOf = (name: string, value: unknown, path: BlockPath): Reference => {
  const { each, take } = jsonOf(value);
  return each === undefined
    ? { name, each: undefined, source: sourceOf(value, path) }
    : {
        name,
        each: pointerAt(String(each), [...path, "each"]),
        source: take === undefined ? undefined : sourceOf(take, [...path, "take"]),
      };
};

const transcriptReference = (value: unknown, path: BlockPath): TranscriptReference => {
  const { when, url } = isObject(value) ? value : { when: undefined, url: value };
  return {
    path,
    when: when === undefined ? undefined : conditionOf(when, [...path, "when"]),
    url: typeof url === "string" ? addressOf(url, isObject(value) ? [...path, "url"] : path) : undefined,
  };
};

/** `https://api.acme.com/calls/{/call/id}` → two texts and one pointer between them. */
const addressOf = (written: string, path: BlockPath): Address => {
  const parts = written.split(/\{([^{}]*)\}/);
  return {
    texts: parts.filter((_, index) => index % 2 === 0),
    ids: parts.filter((_, index) => index % 2 === 1).map((text) => pointerAt(text, path)),
  };
};

const rulesOf = (value: unknown, types: Readonly<Record<string, MemberType>>, path: BlockPath): Rule[] =>
  listOf(value ?? undefined).map((each, index) => ruleOf(jsonOf(each), types, [...path, String(index)]));

const ruleOf = (written: Json, types: Readonly<Record<string, MemberType>>, path: BlockPath): Rule => ({
  path,
  each: written.each === undefined ? undefined : pointersOf(written.each, [...path, "each"]),
  of: written.of === undefined ? undefined : startOf(written.of, [...path, "of"]),
  split: written.split === undefined ? undefined : splitOf(written, path),
  when: written.when === undefined ? undefined : conditionOf(written.when, [...path, "when"]),
  members: membersOf(written, types, path),
  source: typeof written.source === "string" ? pointerAt(written.source, [...path, "source"]) : undefined,
  tool: isGiven(written.tool) ? groupsOf(written.tool, TOOL, [...path, "tool"]) : undefined,
  following: rulesOf(written.then, types, [...path, "then"]),
  or: rulesOf(written.or, types, [...path, "or"]),
});

const pointersOf = (value: unknown, path: BlockPath): Pointer[] =>
  Array.isArray(value)
    ? value.map((each, index) => pointerAt(String(each), [...path, String(index)]))
    : [pointerAt(String(value), path)];

const splitOf = (written: Json, path: BlockPath): Split => ({
  texts: pointersOf(written.split, [...path, "split"]),
  labels: Object.entries(jsonOf(written.roles)).map(([label, role]) => [label, String(role)] as const),
});
