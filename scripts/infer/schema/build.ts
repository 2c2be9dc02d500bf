// Makes schemas of everything that was seen of a vendor's events. They accept all of it. Where few payloads were seen they allow
// more: what was never seen in thirty payloads is in one of the next hundred.

import type { JsonSchema } from "../../../src/check/index.js";
import { type Forest, slotCount, sumOfNodes, typesSeen } from "../../drift/count/forest.js";
import { ALL_FORMATS } from "../../drift/count/formats.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { ARRAY, FRACTION, INTEGER, NULL, OBJECT, STRING, typeNames } from "../../drift/count/slots.js";
import { formatOfNode, wordsOfNodes } from "../../drift/count/texts.js";
import { memberNames, membersNamed } from "../../drift/maps.js";
import { kindNamed } from "../../drift/patch/infer.js";
import { snakeCase } from "../count/spelling.js";
import type { EventSeen } from "../decide/events.js";
import { isCustomersName, isMap, listedNames, type Spelling } from "./maps.js";
import { type NameGiver, nameGiver, typeName } from "./names.js";
import { first, type Shape, type Shapes } from "./shapes.js";
import type { UnionFound } from "./unions.js";
import { knownWords } from "./words.js";

/** What schemas are made of. */
export interface Material {
  readonly forest: Forest;
  readonly events: readonly EventSeen[];
  readonly shapes: Shapes;
  readonly unions: ReadonlyMap<PathNode, UnionFound>;
  readonly spelling: Spelling;
  /** For nodes of objects, the members that are required. */
  readonly required: ReadonlyMap<PathNode, ReadonlySet<string>>;
  /** The nodes of tags, and the word of each. */
  readonly tags: ReadonlyMap<PathNode, string>;
  /** The nodes of tags and of conversations' ids, and of the objects around them: they are never null. */
  readonly certain: ReadonlySet<PathNode>;
  /** Whether members that were never absent are required: `--require`. */
  readonly requiresAll: boolean;
}

/** The schemas of a vendor. */
export interface Schemas {
  /** By the tag of the event. */
  readonly events: readonly { readonly tag: string; readonly name: string }[];
  /** Named schemas, in the order of the document. */
  readonly named: ReadonlyMap<string, JsonSchema>;
  /** What stands above a schema in the document. */
  readonly comments: ReadonlyMap<object, readonly string[]>;
  readonly counts: SchemaCounts;
}

/** How many of each were found. */
export interface SchemaCounts {
  enumerations: number;
  maps: number;
  formats: number;
  unions: number;
  personal: number;
  /** Members that may be null although they never were, because other members are. */
  maybeNull: number;
  /** Members that were never absent, and are not required. */
  neverAbsent: number;
}

/** What was the same in so many payloads is taken for certain. */
const MIN_PROOF = 200;
/** An object with so many members has a schema of its own. */
const MIN_MEMBERS_OF_NAMED = 4;

interface Builder extends Material {
  readonly giver: NameGiver;
  readonly named: Map<string, JsonSchema>;
  readonly names: Map<Shape, string>;
  /** How many places have a shape. */
  readonly places: ReadonlyMap<Shape, number>;
  readonly comments: Map<object, readonly string[]>;
  readonly counts: SchemaCounts;
  /** Whether the vendor sends null at all. */
  readonly sendsNull: boolean;
  readonly payloads: number;
}

/** Where a value is. */
interface Position {
  readonly name: string | undefined;
  /** The name of the schema around it. */
  readonly around: string;
  /** Whether it is the item of a list. */
  readonly isItem: boolean;
  /** How many payloads say something about it. */
  readonly payloads: number;
}

/** Makes the schemas. */
export const schemasOf = (material: Material): Schemas => {
  const { events, forest } = material;
  const names = events.map(({ tag }) => typeName(tag));
  const giver = nameGiver();
  const eventNames = names.map((name) => giver.give(name, undefined));
  const builder: Builder = {
    ...material,
    giver,
    named: new Map(),
    names: new Map(),
    places: placesOf(material.shapes),
    comments: new Map(),
    counts: { enumerations: 0, maps: 0, formats: 0, unions: 0, personal: 0, maybeNull: 0, neverAbsent: 0 },
    sendsNull: events.some(({ group }) => hasNull(forest, group.root)),
    payloads: events.reduce((sum, { group }) => sum + group.payloads, 0),
  };
  for (const [index, { group }] of events.entries()) {
    const name = eventNames[index] as string;
    const shape = material.shapes.of.get(group.root);
    // the place of the event's schema is before those of the objects in it
    builder.named.set(name, {});
    const schema: JsonSchema = shape
      ? objectSchema(builder, shape.nodes, name, group.payloads)
      : { type: "object", additionalProperties: true };
    builder.named.set(name, schema);
  }
  const { named, comments, counts } = builder;
  return {
    events: events.map(({ tag }, index) => ({ tag, name: eventNames[index] as string })),
    named,
    comments,
    counts,
  };
};

const moveComment = ({ comments }: Builder, from: object, to: object): void => {
  const found = comments.get(from);
  if (found) comments.set(to, found);
};

const hasNull = (forest: Forest, node: PathNode): boolean =>
  slotCount(forest, node, NULL).count > 0 ||
  [...node.members.values()].some((member) => hasNull(forest, member)) ||
  [...node.branches.values()].some((branch) => hasNull(forest, branch)) ||
  (node.items !== undefined && node.items !== node && hasNull(forest, node.items));

const placesOf = ({ all }: Shapes): Map<Shape, number> => {
  const places = new Map<Shape, Set<string>>();
  const ids = new Map<Shape, number>();
  const idOf = (shape: Shape): number => {
    let id = ids.get(shape);
    if (id === undefined) ids.set(shape, (id = ids.size));
    return id;
  };
  for (const shape of all) {
    const stands = first(shape);
    const at = `${shape.parent ? idOf(first(shape.parent)) : shape.tag}/${shape.name}${shape.isItem ? "[]" : ""}`;
    places.set(stands, (places.get(stands) ?? new Set()).add(at));
  }
  return new Map([...places].map(([shape, at]) => [shape, at.size]));
};

/** A schema for the values at some nodes of one place. */
const valueSchema = (builder: Builder, nodes: readonly PathNode[], position: Position): JsonSchema => {
  const { forest, tags } = builder;
  const word = nodes.map((node) => tags.get(node)).find((each) => each !== undefined);
  if (word !== undefined) return { const: word };
  const bits = typesSeen(forest, nodes);
  const certain = bits & ~(1 << NULL);
  const { count } = sumOfNodes(forest, nodes);
  // nothing is known of a value that was always null
  if (certain === 0) return noted(builder, {}, [`always null: ${count} of ${count}`]);
  const isNullable = (bits & (1 << NULL)) !== 0 || mayBeNull(builder, nodes, position);
  if (certain === 1 << OBJECT) {
    const object = objectAt(builder, nodes, position);
    return isNullable ? nullable(builder, object) : object;
  }
  const schema: JsonSchema = {};
  const types = typeNames(certain).map((type) =>
    type === "integer" && !isWhole(builder, nodes, position) ? "number" : type,
  );
  schema.type = (isNullable ? [...types, "null"] : types.length === 1 ? types[0] : types) as never;
  if (certain & (1 << STRING))
    Object.assign(schema, textKeywords(builder, nodes, position, certain, isNullable));
  addKind(builder, schema, position.name, certain);
  if (certain & (1 << ARRAY)) Object.assign(schema, listKeywords(builder, nodes, position));
  if (certain & (1 << OBJECT)) schema.additionalProperties = true;
  return schema;
};

const noted = <Schema extends object>(builder: Builder, schema: Schema, lines: readonly string[]): Schema => {
  builder.comments.set(schema, lines);
  return schema;
};

/** Whether a value that never was null is allowed to be: the vendor sends null elsewhere, and few payloads were seen. */
const mayBeNull = (builder: Builder, nodes: readonly PathNode[], { isItem, payloads }: Position): boolean => {
  if (!builder.sendsNull || isItem || proofOf(builder, nodes, payloads) >= MIN_PROOF) return false;
  if (nodes.some((node) => builder.certain.has(node))) return false;
  builder.counts.maybeNull++;
  return true;
};

/** In how many payloads the values were, at most. */
const proofOf = ({ forest }: Builder, nodes: readonly PathNode[], payloads: number): number =>
  Math.min(sumOfNodes(forest, nodes).count, payloads);

/** Members whose numbers count something, or are no measurements. */
const WHOLE =
  /count|index|idx|number_of|(?:^|_)num(?:_|$)|total_(?:turns|messages|calls|items)|attempt|position|size|bytes|version|code|port|page|limit|year|tokens|(?:^|_)(?:id|at|timestamp|ts|seq|sequence|order|n|v)$/;

const isWhole = (builder: Builder, nodes: readonly PathNode[], { name, payloads }: Position): boolean =>
  proofOf(builder, nodes, payloads) >= MIN_PROOF || (name !== undefined && WHOLE.test(snakeCase(name)));

/** A schema that also allows null. */
const nullable = (builder: Builder, schema: JsonSchema): JsonSchema => {
  if (schema.$ref !== undefined) return { anyOf: [schema, { type: "null" }] };
  const wider = { ...schema, type: ["object", "null"] as never };
  moveComment(builder, schema, wider);
  return wider;
};

const textKeywords = (
  builder: Builder,
  nodes: readonly PathNode[],
  { name, payloads }: Position,
  certain: number,
  isNullable: boolean,
): JsonSchema => {
  const { forest, counts } = builder;
  const strings = nodes.filter((node) => slotCount(forest, node, STRING).count > 0);
  const format = formatOf(strings, payloads);
  if (format !== undefined) {
    counts.formats++;
    const kind = KINDS_OF_FORMATS[format];
    return kind === undefined ? { format } : { format, "x-pii": kind };
  }
  const words = strings.some((node) => !node.words) ? undefined : wordsOfNodes(strings);
  const known = certain === 1 << STRING ? knownWords(words, name) : undefined;
  if (known) {
    counts.enumerations++;
    return known.isAll
      ? { enum: isNullable ? [...known.words, null] : [...known.words] }
      : { "x-words": [...known.words] };
  }
  // texts that are not like words are likely to be personal
  return strings.every((node) => node.isWordlike) ? {} : { "x-pii": "text" };
};

const KINDS_OF_FORMATS: Readonly<Record<string, "email" | "url" | "text">> = {
  email: "email",
  uri: "url",
  ipv4: "text",
  ipv6: "text",
};

/** The format that all strings have. A single payload proves only those that no other text has. */
const formatOf = (strings: readonly PathNode[], payloads: number): string | undefined => {
  const formats = strings.reduce((bits, node) => bits & node.formats, ALL_FORMATS);
  const name =
    strings[0] && formats !== ALL_FORMATS ? formatOfNode({ ...strings[0], formats } as PathNode) : undefined;
  return payloads > 1 || name === "date-time" || name === "uuid" ? name : undefined;
};

const SCALARS = (1 << STRING) | (1 << INTEGER) | (1 << FRACTION);

/** Marks what is personal by the name of its member. */
const addKind = (
  { counts }: Builder,
  schema: JsonSchema,
  name: string | undefined,
  certain: number,
): void => {
  const kind = name === undefined ? undefined : kindNamed(name);
  const takes = kind === "name" || kind === "email" ? 1 << STRING : SCALARS;
  if (kind !== undefined && certain & takes && schema.enum === undefined && schema["x-words"] === undefined)
    schema["x-pii"] ??= kind as never;
  if (schema["x-pii"] !== undefined) counts.personal++;
};

const listKeywords = (builder: Builder, nodes: readonly PathNode[], position: Position): JsonSchema => {
  const items = nodes.flatMap((node) => node.items ?? []);
  if (items.length === 0) return {};
  const [some] = items;
  const union = some && builder.unions.get(some);
  if (union) return { items: unionSchema(builder, items, union, position) };
  return { items: valueSchema(builder, items, { ...position, isItem: true }) };
};

const unionSchema = (
  builder: Builder,
  items: readonly PathNode[],
  { tag }: UnionFound,
  position: Position,
): JsonSchema => {
  builder.counts.unions++;
  const words = [...new Set(items.flatMap(({ branches }) => [...branches.keys()]))].sort();
  const branches = words.map((word) => {
    const nodes = items.flatMap(({ branches }) => branches.get(word) ?? []);
    return objectAt(builder, nodes, { ...position, isItem: true }, { tag, word });
  });
  return { oneOf: branches };
};

/** The name of the object around, for names that say nothing without it. */
const nameAround = ({ parent }: Shape): string | undefined => {
  if (!parent) return undefined;
  const name = parent.tag === undefined ? parent.name : parent.tag;
  return typeName(name);
};

/** The tag of a union's objects. */
interface Branch {
  readonly tag: string;
  readonly word: string;
}

/** A schema for objects: a reference to one with a name, or the schema itself. */
const objectAt = (
  builder: Builder,
  nodes: readonly PathNode[],
  position: Position,
  branch?: Branch,
): JsonSchema => {
  const { forest, shapes, spelling } = builder;
  const objects = nodes.filter((node) => slotCount(forest, node, OBJECT).count > 0);
  const found = objects.map((node) => shapes.of.get(node));
  const [some] = found;
  if (branch && (!some || found.some((each) => each === undefined)))
    return objectSchema(builder, objects, position.around, position.payloads, branch);
  const isCertain = objects.some((node) => builder.certain.has(node));
  const isOpen = !branch && !isCertain && isMap(forest, objects, position.name, spelling);
  if (!some || found.some((each) => each === undefined) || isOpen)
    return mapSchema(builder, objects, position);
  const shape = first(some);
  const isNamed =
    shape.isItem || (builder.places.get(shape) ?? 0) > 1 || shape.names.size >= MIN_MEMBERS_OF_NAMED;
  if (!isNamed) return objectSchema(builder, objects, position.around, position.payloads, branch);
  let given = builder.names.get(shape);
  if (given === undefined) {
    given = builder.giver.give(shape.name, nameAround(shape));
    builder.names.set(shape, given);
    // reserves its place: it may be in itself
    builder.named.set(given, {});
    const schema = objectSchema(builder, shape.nodes, given, position.payloads, branch);
    builder.named.set(given, schema);
  }
  return { $ref: `#/components/schemas/${given}` };
};

const objectSchema = (
  builder: Builder,
  nodes: readonly PathNode[],
  around: string,
  payloads: number,
  branch?: Branch,
): JsonSchema => {
  const { forest, spelling, required, requiresAll, counts } = builder;
  const objects = sumOfNodes(forest, nodes, 1 << OBJECT).count;
  const names = memberNames(nodes);
  const listed = listedNames(forest, nodes, spelling);
  const always = listed.filter((name) => sumOfNodes(forest, membersNamed(nodes, name)).count === objects);
  const needed = always.filter(
    (name) => requiresAll || name === branch?.tag || nodes.every((node) => required.get(node)?.has(name)),
  );
  const schema: JsonSchema = { type: "object" };
  if (needed.length > 0) schema.required = ordered(needed);
  schema.properties = Object.fromEntries(
    ordered(listed).map((name) => [
      name,
      name === branch?.tag
        ? { const: branch.word }
        : valueSchema(builder, membersNamed(nodes, name), { name, around, isItem: false, payloads }),
    ]),
  );
  const isOpen = listed.length < names.length || nodes.some(({ rest }) => rest);
  if (isOpen) schema.additionalProperties = true;
  const others = ordered(always.filter((name) => !needed.includes(name)));
  counts.neverAbsent += others.length;
  if (others.length > 0)
    noted(builder, schema, [`never absent in ${objects} of ${objects}: ${others.join(", ")}`]);
  return schema;
};

/** Tags and ids come first, then objects and lists keep the order of names. */
const ordered = (names: readonly string[]): string[] =>
  [...names].sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));

const rankOf = (name: string): number => {
  const own = snakeCase(name);
  if (/^(?:event|event_type|event_name|type|kind|topic)$/.test(own)) return 0;
  if (/^(?:id|uuid)$/.test(own)) return 1;
  return /(?:^|_)id$/.test(own) ? 2 : 3;
};

/** Of so many values in maps a type is known. */
const MIN_VALUES_OF_MAP = 10;

/** Whether it is one type: integers and fractions are. */
const isOneType = (bits: number): boolean => typeNames(bits).length === 1;

/** The schema of the values of a map. The sender chooses them, so texts are personal. */
const restSchema = (builder: Builder, nodes: readonly PathNode[], position: Position): JsonSchema => {
  const schema = valueSchema(builder, nodes, { ...position, name: undefined, isItem: false });
  return schema.type !== undefined && [schema.type].flat().includes("string") && schema.format === undefined
    ? { ...schema, "x-pii": "text" }
    : schema;
};

/** A map. Only where very much was seen of it, its values have a type. */
const mapSchema = (builder: Builder, nodes: readonly PathNode[], position: Position): JsonSchema => {
  const { forest, counts } = builder;
  // of objects that were always empty it is drift if they have members
  const isEmpty = nodes.every(({ members, rest }) => members.size === 0 && !rest);
  if (isEmpty && !isCustomersName(position.name)) return { type: "object", properties: {} };
  counts.maps++;
  const members = [
    ...memberNames(nodes).flatMap((name) => membersNamed(nodes, name)),
    ...nodes.flatMap(({ rest }) => rest ?? []),
  ];
  const bits = typesSeen(forest, members);
  const isCertain = !isCustomersName(position.name) && sumOfNodes(forest, members).count >= MIN_VALUES_OF_MAP;
  if (isCertain && isOneType(bits & ~(1 << NULL)))
    return { type: "object", additionalProperties: restSchema(builder, members, position) };
  const holdsTexts = bits === 0 || (bits & ((1 << STRING) | (1 << OBJECT) | (1 << ARRAY))) !== 0;
  if (holdsTexts) counts.personal++;
  return { type: "object", additionalProperties: true, ...(holdsTexts && { "x-pii": "text" as const }) };
};
