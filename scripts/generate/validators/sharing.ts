import { createHash } from "node:crypto";
import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { each, map } from "../../schema/map.js";
import { slimAll } from "../../schema/slim-schema.js";

/** A part of the schemas of several events: printed once, in a module that theirs import. */
export interface Unit {
  readonly schema: JsonSchema;
  /** A digest of all that it holds. */
  readonly id: string;
  /** The module's file name. */
  readonly file: string;
  /** What the module calls the schema and its function; by content, so that other changes leave the name. */
  readonly schemaName: string;
  readonly passesName: string;
  /** Whether lists hold it. */
  readonly isItem: boolean;
}

/** The schemas of a vendor's events, equal parts being one object. */
export interface Sharing {
  readonly events: readonly {
    readonly schema: JsonSchema;
    /** A digest of the schema. */
    readonly id: string;
    /** The definitions that stand under `$defs` of the schema. */
    readonly names: readonly string[];
    /** All that the schema holds. */
    readonly reach: ReadonlySet<JsonSchema>;
  }[];
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly unitOf: ReadonlyMap<JsonSchema, Unit>;
  /** Units by the file that prints them; none stands before one that it holds. */
  readonly modules: ReadonlyMap<string, readonly Unit[]>;
}

/** Less than this many characters of JSON are cheaper to repeat than to import. */
const LEAST = 100;

/**
 * Up to so many characters of repeats modules stay by themselves: gzip, which looks back as far, writes them as references
 * (Phonic's three events were 75 bytes smaller together and 40 larger each).
 */
const WINDOW = 2 ** 15;

/** Whether the printed code has a function of its own for a schema: the same few names in each compress best. */
export const isCalled = (schema: JsonSchema): boolean =>
  schema.properties !== undefined || typeof schema.additionalProperties === "object";

/** Finds what the events of a vendor have in common, whether it has a name or not. */
export const share = (bundle: Bundle): Sharing => {
  const { intern, idOf } = interner();
  const defs = new Map<string, JsonSchema>();
  const holders = new Map<JsonSchema, number[]>();
  const items = new Set<JsonSchema>();
  const order = new Set<JsonSchema>();
  const payloads = bundle.events.map(({ payload }) => payload);
  const events = slimAll(payloads, bundle.defs).map(({ schema: whole, shared }, index) => {
    const { $defs: _defs, ...root } = whole;
    for (const [name, of] of shared) defs.set(name, intern(of));
    const names = [...shared.keys()];
    const own = Object.fromEntries(names.map((name) => [name, defs.get(name) as JsonSchema]));
    const one = intern(root);
    const schema = { ...one, ...(names.length > 0 && { $defs: own }) };
    const id = [idOf(one), ...names.map((name) => `${name} ${idOf(own[name] as JsonSchema)}`)].join();
    const reach = new Set<JsonSchema>();
    const visit = (here: JsonSchema): void => {
      if (reach.has(here)) return;
      reach.add(here);
      const by = holders.get(here);
      if (by) by.push(index);
      else holders.set(here, [index]);
      if (typeof here.items === "object" && isCalled(here.items)) items.add(here.items);
      each(here, visit);
      // after all that it holds
      order.add(here);
    };
    each(schema, visit);
    for (const of of Object.values(own)) visit(of);
    return { schema, id, names, reach };
  });

  const named = new Set(defs.values());
  const isCommon = (schema: JsonSchema): boolean =>
    (holders.get(schema) as number[]).length > 1 &&
    (named.has(schema) || (isCalled(schema) && (items.has(schema) || sizeOf(schema) >= LEAST)));
  const common = [...order].filter(isCommon);
  const repeats = common.reduce(
    (sum, of) => sum + ((holders.get(of) as number[]).length - 1) * ownSizeOf(of, isCommon),
    0,
  );

  const taken = new Set<string>();
  const unitOf = new Map<JsonSchema, Unit>();
  const modules = new Map<string, Unit[]>();
  for (const schema of repeats > WINDOW ? common : []) {
    const by = holders.get(schema) as number[];
    const file = fileOf(by.map((index) => bundle.events[index]?.slug as string));
    const id = idOf(schema);
    const short = shortest(id, taken);
    const [schemaName, passesName] = [`schema_${short}`, `passes_${short}`];
    const unit: Unit = { schema, id, file, schemaName, passesName, isItem: items.has(schema) };
    unitOf.set(schema, unit);
    modules.set(file, [...(modules.get(file) ?? []), unit]);
  }
  return { events, defs, unitOf, modules };
};

/** As much of an id as tells it from others. */
const shortest = (id: string, taken: Set<string>): string => {
  let length = 10;
  while (taken.has(id.slice(0, length))) length++;
  taken.add(id.slice(0, length));
  return id.slice(0, length);
};

const sizeOf = (schema: JsonSchema): number => JSON.stringify(schema).length;

/** Without those parts that have a size of their own. */
const ownSizeOf = (schema: JsonSchema, isPart: (schema: JsonSchema) => boolean): number => {
  const without = (of: JsonSchema): JsonSchema => map(of, (child) => (isPart(child) ? {} : without(child)));
  return sizeOf(without(schema));
};

/** `pull-request-opened` and `pull-request-closed` → `_shared-pull-request.js`; no event's name has a `_`. */
const fileOf = (slugs: readonly string[]): string => {
  const common = slugs
    .map((slug) => slug.split("-"))
    .reduce((a, b) => a.slice(0, a.findIndex((word, at) => word !== b[at]) >>> 0));
  return `${["_shared", ...common].join("-")}.js`;
};

/** Makes equal schemas one object. */
const interner = () => {
  const byText = new Map<string, JsonSchema>();
  const known = new Map<JsonSchema, JsonSchema>();
  const numbers = new Map<JsonSchema, number>();
  const ids = new Map<JsonSchema, string>();
  // stands for a schema in the text of another
  const numberOf = (schema: JsonSchema) => numbers.get(schema) as unknown as JsonSchema;
  const intern = (schema: JsonSchema): JsonSchema => {
    const found = known.get(schema);
    if (found) return found;
    const whole = map(schema, intern);
    const text = JSON.stringify(map(whole, numberOf));
    let one = byText.get(text);
    if (!one) {
      byText.set(text, (one = whole));
      numbers.set(one, numbers.size);
    }
    known.set(schema, one);
    return one;
  };
  /** A digest of all that an interned schema holds. */
  const idOf = (schema: JsonSchema): string => {
    let id = ids.get(schema);
    if (id === undefined) {
      const text = JSON.stringify(map(schema, (child) => ({ $ref: idOf(child) })));
      ids.set(schema, (id = createHash("sha256").update(text).digest("hex")));
    }
    return id;
  };
  return { intern, idOf };
};
