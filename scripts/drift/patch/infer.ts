import type { JsonSchema } from "../../../src/check/index.js";
import { isMap, wordsOf } from "../compare.js";
import { formatOf } from "../count/counter.js";
import { ARRAY, NULL, OBJECT, STRING, typeNames } from "../count/spots.js";
import type { Count, Forest, Node } from "../count/tree.js";

/** An enumeration has few words, each seen often; what is seen once could be anybody's name. */
const MOST_WORDS = 10;
const LEAST_EACH = 20;

/** Fields of these names hold what is somebody's, however few values there are. */
const PERSONAL = /name|user|mail|phone|number|address|token|secret|key|label|title|(?:^|[^a-z])id$|Id$/i;

/** The words that a field without an enumeration may be said to have. */
export const enumeration = (
  words: ReadonlyMap<string, Count> | undefined,
  name: string | undefined,
): readonly string[] | undefined => {
  if (!words || words.size < 2 || words.size > MOST_WORDS || (name !== undefined && PERSONAL.test(name)))
    return undefined;
  for (const [word, { count }] of words) if (count < LEAST_EACH || /\d{4}/.test(word)) return undefined;
  return [...words.keys()].sort();
};

/** The schema that everything seen at a path fits, and as little more as can be said with a good conscience. */
export const schemaOf = (forest: Forest, nodes: readonly Node[], name?: string): JsonSchema => {
  const bits = nodes.reduce((sum, node) => sum | forest.types(node), 0);
  // of what was null so far nothing is known
  if ((bits & ~(1 << NULL)) === 0) return {};
  const types = typeNames(bits);
  types.push(...types.splice(0, bits & (1 << NULL) ? 1 : 0));
  const schema: JsonSchema = {
    type: (types.length === 1 ? types[0] : types) as NonNullable<JsonSchema["type"]>,
  };
  if (bits & (1 << STRING)) Object.assign(schema, textSchema(forest, nodes, name, types));
  if (bits & (1 << ARRAY)) {
    const items = nodes.flatMap((node) => node.items ?? []);
    if (items.length > 0) schema.items = schemaOf(forest, items, name);
  }
  if (bits & (1 << OBJECT)) Object.assign(schema, objectSchema(forest, nodes));
  return schema;
};

const textSchema = (
  forest: Forest,
  nodes: readonly Node[],
  name: string | undefined,
  types: readonly string[],
): JsonSchema => {
  const strings = nodes.filter((node) => forest.slot(node, STRING).count > 0);
  const formats = new Set(strings.map(formatOf));
  const [format] = formats.size === 1 ? formats : [];
  if (format === "email") return { format, "x-pii": "email" };
  if (format === "uri") return { format, "x-pii": "url" };
  if (format !== undefined) return { format };
  const words = strings.some((node) => !node.words) ? undefined : wordsOf(strings);
  const listed = types.every((type) => type === "string" || type === "null") && enumeration(words, name);
  if (listed) return { enum: types.includes("null") ? [...listed, null] : [...listed] };
  // texts that are no words are likely somebody's
  return words || strings.every((node) => node.wordlike) ? {} : { "x-pii": "text" };
};

const objectSchema = (forest: Forest, nodes: readonly Node[]): JsonSchema => {
  const names = [...new Set(nodes.flatMap(({ members }) => [...members.keys()]))];
  if (names.length === 0 && nodes.every(({ rest }) => !rest)) return { additionalProperties: true };
  const named = (name: string) => nodes.flatMap(({ members }) => members.get(name) ?? []);
  if (!isMap(forest, nodes, names, 8))
    return {
      properties: Object.fromEntries(names.map((name) => [name, schemaOf(forest, named(name), name)])),
    };
  return {
    additionalProperties: restSchema(forest, [
      ...names.flatMap(named),
      ...nodes.flatMap(({ rest }) => rest ?? []),
    ]),
  };
};

/** What the members of a map have in common; their texts are the sender's own. */
export const restSchema = (forest: Forest, nodes: readonly Node[]): JsonSchema | true => {
  const schema = schemaOf(forest, nodes);
  if (schema.type === undefined) return true;
  const { enum: _, ...rest } = schema;
  return [schema.type].flat().includes("string") ? { ...rest, "x-pii": schema["x-pii"] ?? "text" } : rest;
};
