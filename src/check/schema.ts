// The part of JSON Schema that is read here.

/** A JSON Schema (draft 2020-12) as the generator writes it: every `$ref` is local, annotations are left out. */
export interface JsonSchema {
  $ref?: string;
  $defs?: { [name: string]: JsonSchema };
  type?: JsonType | JsonType[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  properties?: { [name: string]: JsonSchema };
  /** A schema or `true` makes the object a map. If it is absent beside `properties`, unknown members are drift. */
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  items?: JsonSchema | boolean;
  minItems?: number;
  maxItems?: number;
  patternProperties?: { [pattern: string]: JsonSchema };
  propertyNames?: JsonSchema;
  dependentRequired?: { [name: string]: string[] };
  prefixItems?: JsonSchema[];
  contains?: JsonSchema;
  minContains?: number;
  maxContains?: number;
  uniqueItems?: boolean;
  unevaluatedProperties?: JsonSchema | boolean;
  unevaluatedItems?: JsonSchema | boolean;
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  "x-pii"?: string;
  /** Known words, only for types and pages: another word is no finding. */
  "x-words"?: string[];
  /** Unknown members are not drift, although this schema lists members: other schemas of the same value list more. */
  "x-open"?: boolean;
  [keyword: string]: unknown;
}

/** A type as JSON Schema names it. */
export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";
