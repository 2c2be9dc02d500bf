/** What the checker reads of a JSON Schema (draft 2020-12) after bundling: local `$ref`s only, annotations stripped. */
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
  /** A schema (or `true`) makes the object a map; absent beside `properties`, unknown members are drift. */
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
  /** The object is not closed by this schema although it lists members: others know more of them. */
  "x-open"?: boolean;
  [keyword: string]: unknown;
}

export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";
