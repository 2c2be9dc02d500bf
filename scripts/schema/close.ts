import type { JsonSchema } from "../../src/check/index.js";
import type { Evaluated } from "../../src/check/rules.js";
import { AfterwordError } from "../../src/errors.js";
import { map } from "./map.js";
import { NEVER } from "./normalise.js";
import { steps } from "./trampoline.js";

/**
 * How a schema is read where it stands.
 *
 * - `closed`: an object that lists members has no others; one more is drift.
 * - `part`: one of several schemas that say members of the same object. None knows all, so none closes it.
 * - `asked`: below `not`, `if` or `contains` only yes or no counts, as JSON Schema has it: nothing closes by itself,
 *   formats are remarks, and what is said to be closed is.
 */
export type Mode = "closed" | "part" | "asked";

const SUFFIX: Record<Mode, string> = { closed: "", part: "-part", asked: "-asked" };

export interface Closing {
  readonly closes: "itself" | "together" | "branches" | "nobody";
  /** How schemas that look at the same value are read. */
  readonly parts: Mode;
}

/** Closes payloads that refer to the same definitions. */
export interface Closer {
  close(payload: JsonSchema): JsonSchema;
  /** Who closes an object: the schema itself, all that look at it together, each branch by itself, or nobody. */
  closing(schema: JsonSchema): Closing;
  /** What a schema knows of a value's members and items, with the questions that it depends on. */
  knownOf<Question>(schema: JsonSchema, ask: (part: JsonSchema) => Question): Evaluated<Question>[];
  /** The definitions that what was closed so far refers to. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
}

/**
 * Says of every object whether it is closed, so that a checker can tell from the schema alone: `x-open` marks those that
 * are not although they list members; where several schemas list them, `unevaluatedProperties` closes them together and
 * `x-known` tells what they know.
 */
export const closer = (named: ReadonlyMap<string, JsonSchema>): Closer => {
  const defs = new Map<string, JsonSchema>();

  const target = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined ? schema : target(named.get(schema.$ref.slice(8)) ?? {});

  const define = (ref: string, mode: Mode): string => {
    const name = ref.slice(8);
    const own = name + SUFFIX[mode];
    if (!defs.has(own)) {
      // reserves its place in the order of first reach
      defs.set(own, {});
      step(() => void defs.set(own, read(named.get(name) ?? {}, mode)));
    }
    return `#/$defs/${own}`;
  };
  const { step, rest } = steps();

  const read = (schema: JsonSchema, mode: Mode): JsonSchema => {
    if (schema.$ref !== undefined) return { ...schema, $ref: define(schema.$ref, mode) };
    const { closes, parts } =
      mode === "closed" ? closing(schema) : ({ closes: "nobody", parts: mode } as const);
    const out = { ...within(schema, mode === "asked" ? "asked" : "closed", parts) };
    // all members are known then
    if (schema.additionalProperties !== undefined) delete out.unevaluatedProperties;
    if (mode === "asked") {
      delete out.format;
      for (const keyword of ["additionalProperties", "unevaluatedProperties", "unevaluatedItems"])
        if (out[keyword] === false) out[keyword] = NEVER;
    }
    // what must be there is known, described or not
    const needed = (schema.required ?? []).filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
    if (closes === "together") out.unevaluatedProperties = false;
    if (out.unevaluatedProperties !== undefined || out.unevaluatedItems !== undefined)
      out["x-known"] = [
        ...knownOf(schema, asked),
        ...(closes === "together" && needed.length > 0 ? [{ names: needed }] : []),
      ];
    if (closes === "itself" && needed.length > 0 && schema.additionalProperties === undefined)
      out.properties = Object.fromEntries([
        ...Object.entries(out.properties ?? {}),
        ...needed.map((name) => [name, {}] as const),
      ]);
    if (closes === "itself" && schema.patternProperties) out.additionalProperties ??= false;
    const lists = schema.properties !== undefined && schema.additionalProperties === undefined;
    if (schema.patternProperties || out.unevaluatedProperties !== undefined || (lists && closes !== "itself"))
      out["x-open"] = true;
    return out;
  };

  /** Every schema below, each in the mode of its place. */
  const within = (schema: JsonSchema, below: Mode, parts: Mode): JsonSchema => {
    if (!applies(schema)) return map(schema, (child) => read(child, below));
    const modes = new Map<unknown, Mode>();
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      for (const part of (schema[keyword] as JsonSchema[] | undefined) ?? []) modes.set(part, parts);
    for (const keyword of ["then", "else"]) modes.set(schema[keyword], parts);
    for (const keyword of ["not", "if", "contains", "propertyNames"]) modes.set(schema[keyword], "asked");
    return map(schema, (child) => read(child, modes.get(child) ?? below));
  };

  const closing = (schema: JsonSchema): Closing => {
    if (schema.additionalProperties !== undefined) return { closes: "itself", parts: "part" };
    if (schema.unevaluatedProperties !== undefined) return { closes: "nobody", parts: "part" };
    const own = schema.properties !== undefined || schema.patternProperties !== undefined;
    if (!applies(schema)) return { closes: own ? "itself" : "nobody", parts: "closed" };
    const groups = appliedOf(schema)
      .map((group) => group.filter((part) => says(part)))
      .filter((group) => group.length > 0);
    if (groups.length === 0) return { closes: own ? "itself" : "nobody", parts: "closed" };
    const names = new Set(Object.keys(schema.properties ?? {}));
    if (own && groups.flat().every((part) => knows(part, names))) return { closes: "itself", parts: "part" };
    if (!own && groups.length === 1 && !schema.if) return { closes: "branches", parts: "closed" };
    const open = knownOf(schema, (part) => part).some(({ all }) => all);
    return { closes: open ? "nobody" : "together", parts: "part" };
  };

  /** Whether a schema lists members of the value that it looks at. */
  const says = (schema: JsonSchema, seen = new Set<JsonSchema>()): boolean => {
    const here = target(schema);
    if (seen.has(here)) return false;
    seen.add(here);
    return (
      here.properties !== undefined ||
      here.patternProperties !== undefined ||
      appliedOf(here)
        .flat()
        .some((part) => says(part, seen))
    );
  };

  /** Whether a schema lists none but these. */
  const knows = (schema: JsonSchema, names: ReadonlySet<string>, seen = new Set<JsonSchema>()): boolean => {
    const here = target(schema);
    if (seen.has(here)) return true;
    seen.add(here);
    return (
      here.patternProperties === undefined &&
      (here.additionalProperties === undefined || here.additionalProperties === false) &&
      here.unevaluatedProperties === undefined &&
      Object.keys(here.properties ?? {}).every((name) => names.has(name)) &&
      appliedOf(here)
        .flat()
        .every((part) => knows(part, names, seen))
    );
  };

  const asked = (part: JsonSchema): JsonSchema => read(part, "asked");

  let looks = 0;

  const knownOf = <Question>(
    schema: JsonSchema,
    ask: (part: JsonSchema) => Question,
  ): Evaluated<Question>[] => {
    if (++looks > MOST_LOOKS)
      throw new AfterwordError(
        "ERR_SCHEMA_TOO_LARGE",
        "too many schemas look at one value: which of its members and items they know cannot be written down",
        { hint: "Say it with fewer anyOf, oneOf, allOf and if inside each other." },
      );
    const here = target(schema);
    const known: Evaluated<Question>[] = [];
    const inner = (part: JsonSchema) => innerOf(part, ask);
    const names = Object.keys(here.properties ?? {});
    const patterns = Object.keys(here.patternProperties ?? {});
    if (names.length > 0) known.push({ names });
    if (patterns.length > 0) known.push({ patterns });
    if (here.additionalProperties !== undefined) known.push({ all: true });
    if (here.prefixItems) known.push({ count: here.prefixItems.length });
    if (here.items !== undefined) known.push({ count: MANY });
    if (here.contains) known.push({ each: ask(here.contains) });
    for (const part of here.allOf ?? []) known.push(...inner(part));
    for (const branch of here.anyOf ?? here.oneOf ?? []) {
      const then = inner(branch);
      if (then.length > 0) known.push({ when: ask(branch), more: then });
    }
    if (here.if) {
      const when = ask(here.if);
      const then = [...inner(here.if), ...(here.then ? inner(here.then) : [])];
      const other = here.else ? inner(here.else) : [];
      if (then.length > 0) known.push({ when, more: then });
      if (other.length > 0) known.push({ unless: when, more: other });
    }
    return known;
  };

  const innerOf = <Question>(
    schema: JsonSchema,
    ask: (part: JsonSchema) => Question,
  ): Evaluated<Question>[] => {
    const here = target(schema);
    return [
      ...(here.unevaluatedProperties === undefined ? [] : [{ all: true } as const]),
      ...(here.unevaluatedItems === undefined ? [] : [{ count: MANY }]),
      ...knownOf(here, ask),
    ];
  };

  const close = (payload: JsonSchema): JsonSchema => {
    const closed = read(payload, "closed");
    rest();
    return closed;
  };
  return { close, closing, knownOf, defs };
};

/** More than any document needs whose author is no enemy. */
const MOST_LOOKS = 100_000;

/** All items of any list. */
export const MANY = 2 ** 32;

/** Whether some of the schemas below are read otherwise than members and items. */
const applies = (schema: JsonSchema): boolean => APPLYING.some((keyword) => schema[keyword] !== undefined);

const APPLYING = "allOf anyOf oneOf then else not if contains propertyNames".split(" ");

const appliedOf = ({
  allOf = [],
  anyOf = [],
  oneOf = [],
  if: when,
  then,
  else: other,
}: JsonSchema): JsonSchema[][] => [
  ...allOf.map((part) => [part]),
  anyOf,
  oneOf,
  [when, then, other].filter((part) => part !== undefined),
];
