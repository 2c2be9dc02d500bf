import type {
  Agent,
  Conversation,
  Item,
  Line,
  Reference,
  Tool,
  Transcript,
} from "../generated/_conversation/types.js";
import { dateTime, two } from "./check/formats.js";
import { at, type Normalize, type Vendor } from "./vendor.js";

/** A JSON object of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

/** What a mapping found in a payload; the rest of the record is null or empty. */
export type Fields = Partial<Omit<Conversation, "vendor" | "event" | "phase" | "unmapped">>;

/** How one event becomes a record, and which values of its payload the record then holds. */
export interface Mapping {
  readonly phase: Conversation["phase"];
  readonly map: (payload: Json) => Fields;
  readonly claims: Claims;
}

/**
 * What stands in the record as it was sent, in the form of the payload: for a member the JSON types of which it does
 * (a sum of the constants below), a test, the members of an object, or a list.
 */
export type Claim = number | Test | Claims | List;
export type Test = (value: unknown, parent: Json, record: Conversation) => boolean;
/** A list. Something may follow, when an empty one leaves no trace in the record: null, or a test of the whole. */
export type List = readonly [each: Claim, rest?: null | Test];
export interface Claims {
  readonly [member: string]: Claim;
}

export const STRING = 1;
export const NUMBER = 2;
export const BOOLEAN = 4;
/** An object or array with everything in it. */
export const OBJECT = 8;
export const ARRAY = 16;
const INTEGER = 32;
const NULL = 128;
/** The members of an object that are scalars, see `flat`. */
export const FLAT = 64;
/** Nothing: for members that come often, so that their names are known to need no escaping. */
export const NONE = 0;
/** Text, or an integer that becomes decimal text. */
export const ID = STRING | INTEGER;
const SCALAR = STRING | NUMBER | BOOLEAN;
export const ANY = SCALAR | OBJECT | ARRAY;
export const TAG: Test = (value, _parent, { event }) => value === event;
/** A transcript of the whole, of which there may be several. */
export const TEXT: Test = (value, _parent, { transcript }) => value === transcript.text;
/** One of the references. */
export const REFERENCE: Test = (value, _parent, { references }) =>
  references.some((reference) => reference.value === idText(value));

const bitsOf = (value: unknown): number => {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isSafeInteger(value) ? NUMBER | INTEGER : Number.isFinite(value) ? NUMBER : 0;
    case "boolean":
      return BOOLEAN;
    case "object":
      return value ? (Array.isArray(value) ? ARRAY : OBJECT) : NULL;
    default:
      return 0;
  }
};

// Readers: they give null for every value of another type, so that a mapping never has to ask.

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with members; an empty one says as much as none. */
export const filled = (value: unknown): value is Json => isObject(value) && Object.keys(value).length > 0;

const nothing = {};
export const object = (value: unknown): Json => (isObject(value) ? value : nothing);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** JSON can hold 1e999, which is read as Infinity: no number to pass on. */
export const number = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);
export const boolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
export const idText = (value: unknown): string | null =>
  typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : null;
/** Any JSON as it was sent. */
export const json = (value: unknown): Tool["output"] =>
  bitsOf(value) & ANY ? (value as Tool["output"]) : null;
export const whole = (value: unknown): Record<string, unknown> | null =>
  isObject(value) ? (value as Record<string, unknown>) : null;

/** The scalar members of an object, which is the object itself when it has no others. */
export const flat = (value: unknown): Conversation["metadata"] => {
  if (!isObject(value)) return null;
  const scalars = Object.values(value).every(isScalar)
    ? value
    : Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)));
  return scalars as Conversation["metadata"];
};
const isScalar = (value: unknown): boolean => (bitsOf(value) & SCALAR) > 0;

/** The names and values that are given. */
export const references = (...entries: readonly (readonly [name: string, value: unknown])[]): Reference[] => {
  const found: Reference[] = [];
  for (const [name, value] of entries) {
    const id = idText(value);
    if (id !== null) found.push({ name, value: id });
  }
  return found;
};

export const agentOf = (id: unknown, name: unknown): Agent | null => {
  const agent = { id: idText(id), name: text(name) };
  return agent.id === null && agent.name === null ? null : agent;
};

export const lineOf = (from: unknown, to: unknown, provider?: unknown, callId?: unknown): Line | null => {
  const line = { from: text(from), to: text(to), provider: text(provider), callId: idText(callId) };
  return (line.from ?? line.to ?? line.provider ?? line.callId) === null ? null : line;
};

export const customerOf = (id: unknown, name?: unknown, phone?: unknown): Conversation["customer"] => ({
  id: idText(id),
  name: text(name),
  phone: text(phone),
  email: null,
});

/** The words for roles on which vendors agree. */
export const roleOf = (word: string | null): Item["role"] => {
  switch (word) {
    case "assistant":
    case "ai_agent":
      return "agent";
    case "user":
    case "end_user":
      return "customer";
    case "system":
    case "developer":
      return "system";
    case "tool":
    case "human_agent":
      return word;
    default:
      return "unknown";
  }
};

/** One happening; made here and nowhere else, so that all of them have one shape. */
export const itemOf = (
  kind: Item["kind"],
  role: Item["role"],
  roleRaw: string | null,
  text: string | null,
  at: string | null,
  start: number,
  source: string,
  durationMs: number | null = null,
  interrupted: boolean | null = null,
  tool: Tool | null = null,
): Item => ({
  kind,
  role,
  roleRaw,
  text,
  at,
  startMs: at === null ? null : finite(instant(at) - start),
  durationMs,
  interrupted,
  tool,
  source,
});

/** The transcript of these items; without a text of the vendor's, the messages joined. */
export const transcriptOf = (items: Item[], text: string | null = null): Transcript => {
  for (const { kind, text: said } of text === null ? items : [])
    if (kind === "message" && said !== null) text = text === null ? said : `${text}\n${said}`;
  return { availability: items.length > 0 || text !== null ? "inline" : "none", items, text };
};

/** From one instant to another in milliseconds; null unless both are given and can be read. */
export const between = (from: string | null, to: string | null): number | null =>
  finite(instant(to) - instant(from));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const minutes = (text: string, at: number): number => two(text, at) * 60 + two(text, at + 3);

// The day that was asked for last: nearly all instants of a transcript are of one, and Date takes its time.
let day = "";
let midnight = 0;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time, cut to whole ones as Date does; a leap second is the first of the
 * next minute. NaN for anything else.
 */
export const instant = (text: string | null): number => {
  if (text === null || !dateTime(text)) return Number.NaN;
  const date = text.slice(0, 10);
  if (date !== day) {
    day = date;
    midnight = Date.parse(date);
  }
  const zone = text.length - 6;
  const sign = 44 - text.charCodeAt(zone);
  const offset = sign * sign === 1 ? sign * minutes(text, zone + 1) : 0;
  let milliseconds = two(text, 17) * 1000;
  for (let at = 20, unit = 100; text[19] === "." && at < 23; at++, unit /= 10) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    milliseconds += digit * unit;
  }
  return midnight + (minutes(text, 11) - offset) * 60_000 + milliseconds;
};

/**
 * The record of a payload. Null for a vendor that has no mapping; an event that is not known, or that no vendor
 * claims, gives an empty record whose `unmapped` lists the payload.
 */
export const conversationOf = (
  vendor: Vendor | null,
  tag: string | null,
  payload: unknown,
): Conversation | null =>
  vendor === null
    ? unrecognised(null, tag, payload)
    : !vendor.normalize
      ? null
      : tag !== null && Object.hasOwn(vendor.events, tag)
        ? vendor.normalize(tag, payload)
        : unrecognised(vendor, tag, payload);

/** The `normalize` of a vendor, from the mappings of its events. */
export const normalizer =
  (vendor: Vendor, mappings: Readonly<Record<string, Mapping>>): Normalize =>
  (tag, payload) => {
    if (tag === null || !Object.hasOwn(mappings, tag)) return unrecognised(vendor, tag, payload);
    const { phase, map, claims } = mappings[tag] as Mapping;
    return recordOf(vendor.slug, tag, phase, map(object(payload)), (record) =>
      unclaimed(claims, payload, record),
    );
  };

const unrecognised = (vendor: Vendor | null, tag: string | null, payload: unknown): Conversation => {
  const { conversationId, event } = vendor ?? {};
  const id = typeof conversationId === "string" ? idText(at(payload, conversationId)) : null;
  const named = typeof event === "string" && at(payload, event) === tag;
  const held: unknown[] = [id !== null && conversationId, named && event];
  return recordOf(vendor?.slug ?? null, tag, null, { id }, (record) =>
    unclaimed(nothing, payload, record).filter((pointer) => !held.includes(pointer)),
  );
};

const recordOf = (
  vendor: string | null,
  event: string | null,
  phase: Conversation["phase"],
  fields: Fields,
  look: Look,
): Conversation => {
  const record = {
    vendor,
    event,
    phase,
    id: null,
    references: [],
    tenant: null,
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: customerOf(null),
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: null,
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
    ...fields,
  } as const;
  let found: string[] | undefined;
  const owing = Object.defineProperty(record, LOOK, { value: () => (found ??= look(owing as Conversation)) });
  return Object.defineProperty(owing, "unmapped", unmapped) as Conversation;
};

type Look = (record: Conversation) => string[];

// The look that a record still owes is a member of it that nobody lists. A WeakMap of records took a quarter of all time
// in the garbage collector, which holds its entries for alive until it goes through old objects too.
const LOOK = Symbol();

// one getter for all records: an engine gives up its fast objects where every record brings one of its own
const unmapped: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: { [LOOK](): string[] }) {
    return this[LOOK]();
  },
};

/** A claim in one form for all kinds, with its members in a map: a payload may name one `constructor`. */
interface Node {
  readonly types: number;
  readonly test: Test | undefined;
  readonly members: ReadonlyMap<string, Node>;
  readonly each: Node | undefined;
  /** OBJECT or ARRAY, where the record shows an empty one too. */
  readonly traces: number;
}

const isList = (claim: Claim): claim is List => Array.isArray(claim);

const nodeOf = (claim: Claim): Node => {
  const [each, rest] = isList(claim) ? claim : [];
  const members = typeof claim === "object" && !isList(claim) ? Object.entries(claim) : [];
  return {
    // where null stands for something known the record says null too, or nothing
    types: claim === NONE ? NONE : typeof claim === "number" ? NULL | claim : NULL,
    test: typeof claim === "function" ? claim : (rest ?? undefined),
    members: new Map(members.map(([name, inner]) => [name, nodeOf(inner)])),
    each: each === undefined ? undefined : nodeOf(each),
    traces: claim === FLAT ? OBJECT : each !== undefined && rest === undefined ? ARRAY : NONE,
  };
};

/** What nobody claims. */
const UNKNOWN = /* @__PURE__ */ nodeOf(NONE);

const nodes = new WeakMap<Claims, Node>();

/** The pointers of everything that the record does not hold. */
const unclaimed = (claims: Claims, payload: unknown, record: Conversation): string[] => {
  let node = nodes.get(claims);
  if (!node) nodes.set(claims, (node = nodeOf(claims)));
  const found: string[] = [];
  add(node, payload, "", record, found, 0);
  return found;
};

/** Adds the pointer of a leaf, or of those that a value holds. */
const add = (
  node: Node,
  value: unknown,
  pointer: string,
  record: Conversation,
  found: string[],
  depth: number,
): void => {
  // far beyond what is received the pointer of a value stands for all that it holds
  if (typeof value === "object" && value !== null && depth < 500)
    look(node, value as Json, `${pointer}/`, record, found, depth + 1) || found.push(pointer);
  else found.push(pointer);
};

/** Walks what a value holds along its claim, as far as both have the same form. False where that says nothing of it. */
const look = (
  { members, each, types, traces }: Node,
  value: Json,
  prefix: string,
  record: Conversation,
  found: string[],
  depth: number,
): number | boolean => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++)
      add(each ?? UNKNOWN, value[at], prefix + at, record, found, depth);
    return value.length > 0 || traces & ARRAY;
  }
  let filled = false;
  for (const key in value) {
    filled = true;
    const member = value[key];
    const inner = members.get(key);
    if (inner === undefined) {
      if (!(types & FLAT && isScalar(member)))
        add(UNKNOWN, member, prefix + escaped(key), record, found, depth);
    } else if (!(inner.types & bitsOf(member) || inner.test?.(member, value, record)))
      add(inner, member, prefix + key, record, found, depth);
  }
  return filled || traces & OBJECT;
};

const escaped = (key: string): string => {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 47 || code === 126) return key.replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return key;
};
