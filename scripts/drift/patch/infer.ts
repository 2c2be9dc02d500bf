// Infers schemas from what was seen.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Count } from "../count/counts.js";
import { type Forest, slotCount, typesSeen } from "../count/forest.js";
import type { PathNode } from "../count/nodes.js";
import { ARRAY, FRACTION, INTEGER, NULL, OBJECT, STRING, typeNames } from "../count/slots.js";
import { formatOfNode, wordsOfNodes } from "../count/texts.js";
import { isListable, isMapOf, memberNames, membersNamed } from "../maps.js";

/** An enumeration has few words, and each was seen often: a text that was seen once could be a person's name. */
const MAX_WORDS = 10;
const MIN_SEEN_OF_EACH_WORD = 20;
/** Up to so many names of a new object are listed, even if each is seldom seen. */
const MAX_RARE_NAMES = 8;

/** Members with such names are personal, even if they have few values. */
const PERSONAL_NAME = /name|user|mail|phone|number|address|token|secret|key|label|title|(?:^|[^a-z])id$|Id$/i;

/** Names of members, and what their values are likely to be. The first that fits counts. */
const KINDS_OF_NAMES: readonly (readonly [kind: string, ...names: RegExp[]])[] = [
  ["secret", /token(?!s|_?(?:count|usage|limit|type))|secret|passw|passcode|api_?key|authorization|cookie/],
  ["email", /e_?mail/],
  ["phone", /phone|mobile|msisdn|(?:^|_)(?:fax|tel|cell|ani)(?:_|$)|(?:from|to|caller|contact)_?number/],
  ["name", /^name$|(?:first|last|full|given|family|middle|maiden|nick|sur)_?name/],
  ["name", /(?:user|caller|contact|customer|client|patient|guest|lead|holder)_?name/],
  [
    "text",
    /(?:^|_)dob(?:_|$)|birth|(?:^|_)ssn(?:_|$)|social_?sec|passport|national_?id|tax_?id|iban|licen[cs]e_/,
  ],
  [
    "text",
    /(?:card|account|policy|member)_?(?:no|num)|address|street|(?:^|_)zip|post(?:al)?_?code|latitude|longitude/,
  ],
  ["text", /(?:^|_)(?:ip|pin|otp|gender|age|notes?|comments?)(?:_|$)|nationality|diagnos/],
];

const SCALARS = (1 << STRING) | (1 << INTEGER) | (1 << FRACTION);

/** What the values of a member are likely to be, by its name. Undefined if they are not likely to be personal. */
export const kindNamed = (name: string): string | undefined => {
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])|-/g, "_").toLowerCase();
  return KINDS_OF_NAMES.find(([, ...names]) => names.some((pattern) => pattern.test(words)))?.[0];
};

/** The words of an enumeration that no schema lists; undefined if the strings may be anything. */
export const enumeration = (
  words: ReadonlyMap<string, Count> | undefined,
  name: string | undefined,
): readonly string[] | undefined => {
  if (!words || words.size < 2 || !mayBecomeEnumeration(words, name)) return undefined;
  for (const { count } of words.values()) if (count < MIN_SEEN_OF_EACH_WORD) return undefined;
  return [...words.keys()].sort();
};

/** Whether words may be an enumeration, when more of them have been seen. */
export const mayBecomeEnumeration = (words: ReadonlyMap<string, Count>, name: string | undefined): boolean =>
  words.size <= MAX_WORDS &&
  !(name !== undefined && PERSONAL_NAME.test(name)) &&
  [...words.keys()].every((word) => !/\d{4}/.test(word));

/** A schema that accepts everything that was seen at a path, and as little else as is certain. */
export const schemaOf = (forest: Forest, nodes: readonly PathNode[], name?: string): JsonSchema => {
  const bits = typesSeen(forest, nodes);
  // nothing is known of a value that was always null
  if ((bits & ~(1 << NULL)) === 0) return {};
  const types = typeNames(bits);
  // null comes last
  types.push(...types.splice(0, bits & (1 << NULL) ? 1 : 0));
  const schema: JsonSchema = {
    type: (types.length === 1 ? types[0] : types) as NonNullable<JsonSchema["type"]>,
  };
  const kind = name === undefined ? undefined : kindNamed(name);
  if (bits & (1 << STRING)) Object.assign(schema, textSchema(forest, nodes, name, types));
  if (kind !== undefined && bits & (kind === "name" || kind === "email" ? 1 << STRING : SCALARS)) {
    delete schema.enum;
    schema["x-pii"] ??= kind;
  }
  if (bits & (1 << ARRAY)) {
    const items = nodes.flatMap((node) => node.items ?? []);
    if (items.length > 0) schema.items = schemaOf(forest, items, name);
  }
  if (bits & (1 << OBJECT)) Object.assign(schema, objectSchema(forest, nodes));
  return schema;
};

const textSchema = (
  forest: Forest,
  nodes: readonly PathNode[],
  name: string | undefined,
  types: readonly string[],
): JsonSchema => {
  const strings = nodes.filter((node) => slotCount(forest, node, STRING).count > 0);
  const formats = new Set(strings.map(formatOfNode));
  const [format] = formats.size === 1 ? formats : [];
  if (format === "email") return { format, "x-pii": "email" };
  if (format === "uri") return { format, "x-pii": "url" };
  if (format === "ipv4" || format === "ipv6") return { format, "x-pii": "text" };
  if (format !== undefined) return { format };
  const words = strings.some((node) => !node.words) ? undefined : wordsOfNodes(strings);
  const listed = types.every((type) => type === "string" || type === "null") && enumeration(words, name);
  if (listed) return { enum: types.includes("null") ? [...listed, null] : [...listed] };
  // texts that are not like words are likely to be personal
  return words || strings.every((node) => node.isWordlike) ? {} : { "x-pii": "text" };
};

const objectSchema = (forest: Forest, nodes: readonly PathNode[]): JsonSchema => {
  const names = memberNames(nodes);
  if (names.length === 0 && nodes.every(({ rest }) => !rest)) return { additionalProperties: true };
  const named = (name: string): PathNode[] => membersNamed(nodes, name);
  if (!isMapOf(forest, nodes, names, 0, MAX_RARE_NAMES))
    return {
      properties: Object.fromEntries(
        names.filter(isListable).map((name) => [name, schemaOf(forest, named(name), name)]),
      ),
    };
  const members = [...names.flatMap(named), ...nodes.flatMap(({ rest }) => rest ?? [])];
  return { additionalProperties: restSchema(forest, members) };
};

/** The schema for the members of a map. The sender chooses their texts, so these are marked as personal. */
export const restSchema = (forest: Forest, nodes: readonly PathNode[]): JsonSchema | true => {
  const schema = schemaOf(forest, nodes);
  if (schema.type === undefined) return true;
  const { enum: _, ...rest } = schema;
  return [schema.type].flat().includes("string") ? { ...rest, "x-pii": schema["x-pii"] ?? "text" } : rest;
};
