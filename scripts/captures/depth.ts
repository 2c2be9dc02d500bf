// Depth, by tables. `src/json/depth.ts` walks all of a payload, which is small and right for a server; over gigabytes
// of files it was a twentieth of the time, and here the size of the code does not matter.
import type { Event, Findings, JsonSchema } from "../../src/check/index.js";
import { DEEPEST, deeper } from "../../src/json/depth.js";

type BoundedCheck = (payload: object) => Findings | undefined;
const checks = new WeakMap<Event, BoundedCheck>();

/** What an event's check finds; undefined where the payload is nested deeper than `DEEPEST`. */
export const checkWithin = (event: Event, payload: object): Findings | undefined => {
  let check = checks.get(event);
  if (!check) checks.set(event, (check = boundedCheck(event)));
  return check(payload);
};

const boundedCheck = (event: Event): BoundedCheck => {
  // a check that calls itself would overflow the stack before anybody counts
  if (isRecursive(event.schema)) return (payload) => (deeper(payload) ? undefined : event.check(payload));
  const deep = freeDepth(event.schema);
  return (payload) => {
    const found = event.check(payload);
    return (found.length === 0 ? deep(payload) : deeper(payload)) ? undefined : found;
  };
};

/** Whether a value is nested deeper than so many levels. */
const isDeep = (value: unknown, levels: number): boolean =>
  typeof value === "object" && value !== null && (levels === 0 || deeper(value, levels));

/** The places of a schema under which a value that passes may be of any depth; undefined where there is none. */
interface Free {
  /** Anything may stand here. */
  readonly all: boolean;
  readonly fields: readonly (readonly [string, Free])[];
  readonly items: Free | undefined;
}

/**
 * Makes the depth check for values that pass a schema: only subtrees that the schema leaves free are walked, the rest
 * cannot be deep.
 */
const freeDepth = (root: JsonSchema): ((value: unknown) => boolean) => {
  const ALL: Free = { all: true, fields: [], items: undefined };
  const read = (schema: JsonSchema): Free | undefined => {
    const types = schema.type === undefined ? undefined : [schema.type].flat();
    const may = (type: "object" | "array") => !types || types.includes(type);
    // a definition may be recursive, a branch may be any of several: walked whole
    if (schema.$ref !== undefined || schema.anyOf || schema.oneOf || schema.prefixItems) return ALL;
    if (may("object") && (schema.additionalProperties !== undefined || !schema.properties)) {
      const rest = schema.additionalProperties;
      const flat = typeof rest === "object" && !schema.properties && read(rest) === undefined;
      if (!flat) return ALL;
    }
    if (may("array") && typeof schema.items !== "object") return ALL;
    const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      const free = read(field);
      return free ? [[name, free] as const] : [];
    });
    const items = may("array") && typeof schema.items === "object" ? read(schema.items) : undefined;
    return fields.length > 0 || items ? { all: false, fields, items } : undefined;
  };
  const free = read(root);
  const walk = ({ all, fields, items }: Free, value: unknown, levels: number): boolean => {
    if (all) return isDeep(value, levels);
    if (typeof value !== "object" || value === null) return false;
    if (Array.isArray(value)) {
      if (items) for (const item of value) if (walk(items, item, levels - 1)) return true;
      return false;
    }
    for (const [name, field] of fields) {
      const member = (value as Record<string, unknown>)[name];
      if (member !== undefined && walk(field, member, levels - 1)) return true;
    }
    return false;
  };
  return (value) => free !== undefined && walk(free, value, DEEPEST);
};

/** Whether a schema leads back into itself, so that what passes it may be of any depth. */
const isRecursive = (root: JsonSchema): boolean => {
  const open = new Set<unknown>();
  const done = new Set<unknown>();
  const walk = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || done.has(value)) return false;
    if (open.has(value)) return true;
    open.add(value);
    const { $ref } = value as JsonSchema;
    const target =
      $ref === "#"
        ? root
        : typeof $ref === "string"
          ? root.$defs?.[$ref.slice("#/$defs/".length)]
          : undefined;
    const found = walk(target) || Object.values(value).some(walk);
    open.delete(value);
    done.add(value);
    return found;
  };
  return walk(root);
};
