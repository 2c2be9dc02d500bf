// Walks a schema together with a value: it finds the subschemas that apply to the value, to a member, or to an item. The
// schema is bundled or slimmed, so every `$ref` is `#` or `#/$defs/Name`.
//
// A glossary, by this schema and the payload { "line": { "from": "+15550100" }, "tags": ["a"] }:
//
//   type: object
//   properties:
//     line: { $ref: "#/$defs/Line", x-pii: text }
//     tags: { type: array, items: { type: string } }
//   $defs:
//     Line: { anyOf: [{ type: object, properties: { from: { type: string } } }, { type: "null" }] }
//
//   applicable   the schemas that apply to one value. To the payload: the whole schema. To /line: the schema with the
//                `$ref`, `Line`, and both branches of its `anyOf`.
//   named        the schemas that `properties` has for a member: one for "line", none for "novel".
//   matched      the same for `patternProperties`.
//   others       the schemas of `additionalProperties` and `unevaluatedProperties` for a member that is not listed.
import type { JsonSchema } from "../../src/check/index.js";
import { definitionName } from "./closing.js";
import { keywordsWith } from "./keywords.js";

/** Keywords that apply a list of schemas to the same value. */
const IN_PLACE_LISTS = keywordsWith(({ reads, schemas }) => reads === "part" && schemas === "list");
/** Keywords that apply one schema to the same value, as `if` decides. */
const IN_PLACE_CHOICES = keywordsWith(({ reads, schemas }) => reads === "part" && schemas === "one");

/**
 * The schemas that apply to one value. There are several if the schema has branches, and none if it does not describe the
 * value.
 */
export type Applicable = readonly JsonSchema[];

/** No schema describes the value. */
export const NOTHING_APPLIES: Applicable = [];

/** A schema that can be walked together with values. Make it once, with `schemaWalkerOf`: it remembers its answers. */
export interface SchemaWalker {
  readonly root: JsonSchema;
  /** The schemas under `#/$defs/`. */
  readonly defs: Readonly<Record<string, JsonSchema>>;
  /** Whether schemas under `if` are applicable. They describe the value, but do not restrict it. */
  readonly withConditions: boolean;
  readonly known: Map<JsonSchema, Applicable>;
}

/** Makes the walker of a schema. */
export const schemaWalkerOf = (
  root: JsonSchema,
  {
    defs = root.$defs ?? {},
    withConditions = true,
  }: Partial<Pick<SchemaWalker, "defs" | "withConditions">> = {},
): SchemaWalker => ({ root, defs, withConditions, known: new Map() });

/** The schema that a `$ref` leads to. */
export const targetOf = ({ root, defs }: SchemaWalker, { $ref }: JsonSchema): JsonSchema | undefined =>
  $ref === undefined ? undefined : $ref === "#" ? root : defs[definitionName($ref)];

/**
 * A schema with all schemas that it applies to the same value. After a schema with a `$ref` comes its target. The schema
 * itself is kept, because after bundling it may have an `x-pii` beside the `$ref`.
 */
export const applicableTo = (walker: SchemaWalker, schema: JsonSchema): Applicable => {
  let applicable = walker.known.get(schema);
  if (!applicable) {
    walker.known.set(schema, NOTHING_APPLIES); // ends circular references
    const subschemas = [targetOf(walker, schema), ...inPlace(schema, walker.withConditions)];
    applicable = [schema, ...applicableToAll(walker, subschemas)];
    walker.known.set(schema, applicable);
  }
  return applicable;
};

/** The same for several schemas. Booleans and missing schemas add nothing. */
export const applicableToAll = (
  walker: SchemaWalker,
  schemas: readonly (JsonSchema | boolean | undefined)[],
): Applicable =>
  schemas.flatMap((schema) => (typeof schema === "object" ? applicableTo(walker, schema) : NOTHING_APPLIES));

const inPlace = (schema: JsonSchema, withConditions: boolean): (JsonSchema | undefined)[] => [
  ...IN_PLACE_LISTS.flatMap((keyword) => (schema[keyword] as JsonSchema[] | undefined) ?? []),
  ...(withConditions ? [schema.if] : []),
  ...IN_PLACE_CHOICES.map((keyword) => schema[keyword] as JsonSchema | undefined),
];

/** The subschemas for one member of an object. See the glossary above. */
export interface MemberSchemas {
  readonly named: readonly JsonSchema[];
  readonly matched: readonly JsonSchema[];
  /** `true` if any value is allowed. */
  readonly others: readonly (JsonSchema | true)[];
}

/** The schemas that `properties` has for a member. */
export const namedSchemas = (applicable: Applicable, name: string): JsonSchema[] =>
  applicable.flatMap(({ properties }) =>
    properties && Object.hasOwn(properties, name) ? [properties[name] as JsonSchema] : [],
  );

/** The subschemas for a member, from all schemas of its object. */
export const memberSchemas = (applicable: Applicable, name: string): MemberSchemas => {
  const named: JsonSchema[] = [];
  const matched: JsonSchema[] = [];
  const others: (JsonSchema | true)[] = [];
  for (const { properties, patternProperties, additionalProperties, unevaluatedProperties } of applicable) {
    const isNamed = properties !== undefined && Object.hasOwn(properties, name);
    const patterns = Object.entries(patternProperties ?? {}).filter(([pattern]) =>
      new RegExp(pattern, "u").test(name),
    );
    if (isNamed) named.push(properties[name] as JsonSchema);
    for (const [, schema] of patterns) matched.push(schema);
    if (isNamed || patterns.length > 0) continue;
    if (additionalProperties) others.push(additionalProperties);
    if (unevaluatedProperties) others.push(unevaluatedProperties);
  }
  return { named, matched, others };
};

/** The subschemas for the item at an index, from all schemas of its list. */
export const itemSchemas = (applicable: Applicable, index: number): (JsonSchema | boolean | undefined)[] =>
  applicable.map(
    ({ prefixItems, items, unevaluatedItems }) => prefixItems?.[index] ?? items ?? unevaluatedItems,
  );

/** The subschemas for items at any index, from all schemas of their list. */
export const anyItemSchemas = (applicable: Applicable): (JsonSchema | boolean | undefined)[] =>
  applicable.flatMap(({ items, prefixItems = [], contains, unevaluatedItems }) => [
    items,
    ...prefixItems,
    contains,
    unevaluatedItems,
  ]);
