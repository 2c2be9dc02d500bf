// Finds the schemas that several events of a vendor have in common.
//
// shared schema   A schema that several events hold. It is printed once, in a module that their modules import. The schema
//                 of a user in the events `pull-request-opened` and `pull-request-closed` is `schema_<id>` with the
//                 function `passes_<id>` in `_shared-pull-request.js`.
// own function    Objects get a function of their own in printed code; other schemas are checked in place.
// holder          An event that holds a schema, directly or through a definition.
import { createHash } from "node:crypto";
import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { each, map } from "../../schema/map.js";
import { type SlimSchema, slimAll } from "../../schema/slim-schema.js";

/** A schema that several events hold, printed once. */
export interface SharedSchema {
  readonly schema: JsonSchema;
  /** A digest of the schema with all definitions. */
  readonly id: string;
  /** The file name of the module that prints it. */
  readonly file: string;
  /** The names of its schema and its function. They depend only on its content, so that other changes keep them. */
  readonly schemaName: string;
  readonly passesName: string;
  /** Whether it describes the items of a list. */
  readonly isItem: boolean;
}

/** The schema of one event. */
export interface EventSchema {
  readonly schema: JsonSchema;
  /** A digest of all that it holds. */
  readonly id: string;
  /** The names of the definitions under its `$defs`. */
  readonly names: readonly string[];
  /** All schemas that it holds. */
  readonly reach: ReadonlySet<JsonSchema>;
}

/** The schemas of a vendor's events. Equal schemas are the same object. */
export interface VendorSchemas {
  /** In the order of the bundle's events. */
  readonly events: readonly EventSchema[];
  /** The definitions, by the name in `$ref`. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly sharedOf: ReadonlyMap<JsonSchema, SharedSchema>;
  /** Shared schemas by the file that prints them. Each comes after the schemas that it contains. */
  readonly modules: ReadonlyMap<string, readonly SharedSchema[]>;
}

/** A schema with fewer characters of JSON is cheaper to repeat than to import. */
const MIN_SHARED_CHARACTERS = 100;

/**
 * With fewer repeated characters nothing is shared, because gzip compresses a repeat well (sharing makes Phonic's three
 * events 116 bytes smaller together, and up to 40 bytes larger each).
 */
const MIN_REPEATED_CHARACTERS = 2 ** 10;

/** How many characters of a digest a name has. */
const ID_LENGTH = 10;

/** Whether a schema has its own function in printed code. */
export const hasOwnFunction = (schema: JsonSchema): boolean =>
  schema.properties !== undefined || typeof schema.additionalProperties === "object";

/** Slims the schemas of a vendor's events and finds the schemas that several of them hold. */
export const shareSchemas = (bundle: Bundle): VendorSchemas => {
  const interner = makeInterner();
  const defs = new Map<string, JsonSchema>();
  const payloads = bundle.events.map(({ payload }) => payload);
  const interned = slimAll(payloads, bundle.defs).map((slim) => internEvent(interner, slim, defs));
  const usage: Usage = { holders: new Map(), items: new Set(), order: new Set() };
  const events = interned.map((event, index) => ({ ...event, reach: reachOf(usage, event.schema, index) }));
  const slugs = bundle.events.map(({ slug }) => slug);
  const shared = worthSharing(usage, new Set(defs.values()));
  return { events, defs, ...modulesOf(interner, usage, shared, slugs) };
};

/** Replaces an event's schema and its definitions by the one object for all equal schemas. */
const internEvent = (
  { intern, idOf }: Interner,
  { schema, shared }: SlimSchema,
  defs: Map<string, JsonSchema>,
): Omit<EventSchema, "reach"> => {
  const { $defs: _defs, ...slimRoot } = schema;
  for (const [name, definition] of shared) defs.set(name, intern(definition));
  const names = [...shared.keys()];
  const own = Object.fromEntries(names.map((name) => [name, defs.get(name) as JsonSchema]));
  const root = intern(slimRoot);
  return {
    schema: { ...root, ...(names.length > 0 && { $defs: own }) },
    id: [idOf(root), ...names.map((name) => `${name} ${idOf(own[name] as JsonSchema)}`)].join(),
    names,
  };
};

/** Where the schemas of a vendor are used. */
interface Usage {
  /** The indices of the events that hold a schema. */
  readonly holders: Map<JsonSchema, number[]>;
  /** Schemas of list items that have a function of their own. */
  readonly items: Set<JsonSchema>;
  /** All schemas, each after those that it holds. */
  readonly order: Set<JsonSchema>;
}

/** All schemas below an event's schema. Their usage is noted. */
const reachOf = (
  { holders, items, order }: Usage,
  schema: JsonSchema,
  eventIndex: number,
): Set<JsonSchema> => {
  const reach = new Set<JsonSchema>();
  const visit = (child: JsonSchema): void => {
    if (reach.has(child)) return;
    reach.add(child);
    const indices = holders.get(child);
    if (indices) indices.push(eventIndex);
    else holders.set(child, [eventIndex]);
    if (typeof child.items === "object" && hasOwnFunction(child.items)) items.add(child.items);
    each(child, visit);
    order.add(child);
  };
  each(schema, visit);
  for (const definition of Object.values(schema.$defs ?? {})) visit(definition);
  return reach;
};

/** The schemas to share: none if the events repeat too little. */
const worthSharing = (
  { holders, items, order }: Usage,
  definitions: ReadonlySet<JsonSchema>,
): JsonSchema[] => {
  const countOf = (schema: JsonSchema): number => (holders.get(schema) as number[]).length;
  const isCommon = (schema: JsonSchema): boolean =>
    countOf(schema) > 1 &&
    (definitions.has(schema) ||
      (hasOwnFunction(schema) && (items.has(schema) || sizeOf(schema) >= MIN_SHARED_CHARACTERS)));
  const common = [...order].filter(isCommon);
  const repeated = common.reduce(
    (sum, schema) => sum + (countOf(schema) - 1) * ownSizeOf(schema, isCommon),
    0,
  );
  return repeated > MIN_REPEATED_CHARACTERS ? common : [];
};

/** Gives each shared schema its names and its module. */
const modulesOf = (
  { idOf }: Interner,
  { holders, items }: Usage,
  shared: readonly JsonSchema[],
  slugs: readonly string[],
): Pick<VendorSchemas, "sharedOf" | "modules"> => {
  const taken = new Set<string>();
  const sharedOf = new Map<JsonSchema, SharedSchema>();
  const modules = new Map<string, SharedSchema[]>();
  for (const schema of shared) {
    const file = fileOf((holders.get(schema) as number[]).map((index) => slugs[index] as string));
    const id = idOf(schema);
    const short = shortened(id, taken);
    const [schemaName, passesName] = [`schema_${short}`, `passes_${short}`];
    const sharedSchema: SharedSchema = {
      schema,
      id,
      file,
      schemaName,
      passesName,
      isItem: items.has(schema),
    };
    sharedOf.set(schema, sharedSchema);
    modules.set(file, [...(modules.get(file) ?? []), sharedSchema]);
  }
  return { sharedOf, modules };
};

/** The beginning of an id, long enough to differ from those that are taken. */
const shortened = (id: string, taken: Set<string>): string => {
  let length = ID_LENGTH;
  while (taken.has(id.slice(0, length))) length++;
  taken.add(id.slice(0, length));
  return id.slice(0, length);
};

const sizeOf = (schema: JsonSchema): number => JSON.stringify(schema).length;

/** The size of a schema without the schemas in it that are counted on their own. */
const ownSizeOf = (schema: JsonSchema, isCounted: (schema: JsonSchema) => boolean): number => {
  const without = (whole: JsonSchema): JsonSchema =>
    map(whole, (child) => (isCounted(child) ? {} : without(child)));
  return sizeOf(without(schema));
};

/** `pull-request-opened` and `pull-request-closed` → `_shared-pull-request.js`; no event's name has a `_`. */
const fileOf = (slugs: readonly string[]): string => {
  const common = slugs
    .map((slug) => slug.split("-"))
    .reduce((a, b) => a.slice(0, a.findIndex((word, index) => word !== b[index]) >>> 0));
  return `${["_shared", ...common].join("-")}.js`;
};

interface Interner {
  /** The one object for all schemas that are equal to this one. */
  readonly intern: (schema: JsonSchema) => JsonSchema;
  /** A digest of all that an interned schema holds. */
  readonly idOf: (schema: JsonSchema) => string;
}

/** Makes equal schemas the same object. Schemas are compared by their JSON, in which numbers replace subschemas. */
const makeInterner = (): Interner => {
  const byText = new Map<string, JsonSchema>();
  const known = new Map<JsonSchema, JsonSchema>();
  const numbers = new Map<JsonSchema, number>();
  const ids = new Map<JsonSchema, string>();
  const numberOf = (schema: JsonSchema) => numbers.get(schema) as unknown as JsonSchema;
  const intern = (schema: JsonSchema): JsonSchema => {
    const found = known.get(schema);
    if (found) return found;
    const whole = map(schema, intern);
    const text = JSON.stringify(map(whole, numberOf));
    let canonical = byText.get(text);
    if (!canonical) {
      byText.set(text, (canonical = whole));
      numbers.set(canonical, numbers.size);
    }
    known.set(schema, canonical);
    return canonical;
  };
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
