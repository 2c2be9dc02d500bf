// Prints shapes as declarations without comments and without a library: the same types as `declarations.ts` prints, for those
// who only compare or compile them. It takes a hundredth of the time, and works where openapi-typescript cannot be loaded
// because the project has a TypeScript without a compiler API.

import type { JsonSchema } from "../../../src/check/index.js";
import { text } from "../../text/literals.js";
import type { Job } from "./declarations.js";
import { NEW_TAG, specialOf } from "./shapes.js";
import type { Declare } from "./worker.js";

/** Declares schemas. Records and calls are none of its jobs. */
export const declarePlain: Declare = async (jobs) => jobs.map(declaration);

const declaration = (job: Job): string => {
  if (job.is !== "schema") throw new Error(`${job.is} is not declared here`);
  const type = typeOf(job.shape);
  // an alias of an object can be used where an interface cannot, and the other way round
  return isObjectType(job.shape, type)
    ? `export interface ${job.name} ${type}`
    : `export type ${job.name} = ${type};`;
};

const isObjectType = (shape: JsonSchema, type: string): boolean =>
  specialOf(shape) === undefined && type.startsWith("{ ");

/** The type of a shape, in parentheses where it is not one word. */
const typeOf = (shape: JsonSchema): string => {
  const { const: value, enum: values, type, anyOf, oneOf } = shape;
  if (value !== undefined && value !== null) return valueType(value);
  if (values && !shape.properties && !shape.additionalProperties)
    return union([...values.map(valueType), ...([type].flat().includes("null") ? ["null"] : [])]);
  const core = coreType(shape);
  const alternatives = [...(core === undefined ? [] : [core]), ...(anyOf ?? []).map(typeOf)];
  const either = alternatives.length > 0 ? union(alternatives) : undefined;
  const other = oneOf?.length ? union(oneOf.map(typeOf)) : undefined;
  if (either !== undefined && other !== undefined)
    return oneOf?.every(isPrimitive) ? union([either, other]) : joined([either, other], "&");
  return either ?? other ?? (type === undefined ? "unknown" : "Record<string, unknown>");
};

const joined = (types: readonly string[], between: "|" | "&"): string => {
  const all = types.filter((type, index) => !PRIMITIVES.has(type) || types.indexOf(type) === index);
  return all.length === 1 ? (all[0] as string) : `(${all.join(` ${between} `)})`;
};

/** What openapi-typescript does not repeat in a union. */
const PRIMITIVES: ReadonlySet<string> = new Set(["boolean", "never", "null", "number", "string"]);

const union = (types: readonly string[]): string => joined(types, "|");

const isPrimitive = (shape: JsonSchema): boolean =>
  specialOf(shape) === undefined &&
  typeof shape.type === "string" &&
  ["boolean", "integer", "null", "number", "string"].includes(shape.type);

/** The type that the keyword `type` and the members give; undefined if they give none. */
const coreType = (shape: JsonSchema): string | undefined => {
  const special = specialOf(shape);
  if (special) return specialType(special);
  const { type } = shape;
  if (Array.isArray(type))
    return union(type.map((each) => (each === "null" ? "null" : typeOf({ ...shape, type: each }))));
  switch (type) {
    case "null":
    case "string":
    case "number":
    case "boolean":
      return type;
    case "integer":
      return "number";
    case "array": {
      const items = shape.items as JsonSchema | undefined;
      return `${items ? typeOf(items) : "unknown"}[]`;
    }
    default:
      return objectType(shape);
  }
};

const objectType = ({ properties = {}, required = [], additionalProperties: rest }: JsonSchema) => {
  const members = Object.entries(properties).map(
    ([name, shape]) => `${text(name)}${required.includes(name) ? "" : "?"}: ${typeOf(shape)};`,
  );
  const others = rest === true || (rest && Object.keys(rest).length === 0) ? "unknown" : rest && typeOf(rest);
  const parts = [
    ...(members.length > 0 ? [`{ ${members.join(" ")} }`] : []),
    ...(others ? [`{ [key: string]: ${others}; }`] : []),
  ];
  return parts.length > 0 ? joined(parts, "&") : undefined;
};

const specialType = (shape: NonNullable<ReturnType<typeof specialOf>>): string => {
  switch (shape.is) {
    case "named":
      return shape.name;
    case "never":
      return "never";
    case "words":
      return union([...shape.words.map(valueType), "(string & {})"]);
    case "new tag":
      return union([...shape.words.map(valueType), NEW_TAG]);
    case "both":
      return joined(shape.of.map(typeOf), "&");
    case "tuple":
      return `[${[...shape.first.map((each) => `(${typeOf(each)})?`), `...(${typeOf(shape.rest)})[]`].join(", ")}]`;
  }
};

/** The type of one value of JSON. */
const valueType = (value: unknown): string => {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.length === 0 ? "never[]" : `[${value.map(valueType).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => `${text(name)}: ${valueType(each)};`);
  return members.length === 0 ? "Record<string, never>" : `{ ${members.join(" ")} }`;
};
