import type {
  Agent,
  Conversation,
  Item,
  Line,
  Reference,
  Tool,
  Transcript,
} from "../generated/_conversation/types.js";
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
export const ANY = STRING | NUMBER | BOOLEAN | OBJECT | ARRAY;
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

const nothing: Json = {};
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
  let members: unknown = value;
  for (const name in value) {
    if (!isScalar(value[name])) {
      members = Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)));
      break;
    }
  }
  return members as Conversation["metadata"];
};
const isScalar = (value: unknown): boolean => (bitsOf(value) & (STRING | NUMBER | BOOLEAN)) > 0;

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
  if (text === null) {
    for (const { kind, text: said } of items) {
      if (kind === "message" && said !== null) text = text === null ? said : `${text}\n${said}`;
    }
  }
  return { availability: items.length > 0 || text !== null ? "inline" : "none", items, text };
};

/** From one instant to another in milliseconds; null unless both are given and can be read. */
export const between = (from: string | null, to: string | null): number | null =>
  finite(instant(to) - instant(from));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Two digits as a number; far beyond any date or time where they are none. */
const two = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 10_000;
};

/**
 * Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±hh:mm)`, cut to whole ones as Date does; NaN for
 * anything else. Whole numbers all the way, as a transcript has many instants and Date takes five times as long.
 */
export const instant = (text: string | null): number => {
  if (text === null || text.length < 20) return Number.NaN;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysOf(year, month) ||
    hour > 23 ||
    minute > 59 ||
    second > 59 ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58
  ) {
    return Number.NaN;
  }
  let here = 19;
  let milliseconds = 0;
  if (text.charCodeAt(here) === 46) {
    let digit = text.charCodeAt(++here) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    for (let unit = 100; digit >= 0 && digit <= 9; digit = text.charCodeAt(++here) - 48) {
      milliseconds += digit * unit;
      unit = unit === 100 ? 10 : unit === 10 ? 1 : 0;
    }
  }
  const sign = text.charCodeAt(here);
  let offset = 0;
  if (sign === 43 || sign === 45) {
    const hours = two(text, here + 1);
    const minutes = two(text, here + 4);
    if (hours > 23 || minutes > 59 || text.charCodeAt(here + 3) !== 58) return Number.NaN;
    offset = (44 - sign) * (hours * 60 + minutes);
    here += 5;
  } else if (sign !== 90) return Number.NaN;
  if (here + 1 !== text.length) return Number.NaN;
  // years that begin in March have their leap day at the end; 400 more keep them positive
  const years = year + (month > 2 ? 400 : 399);
  const days =
    years * 365 +
    (years >> 2) -
    ((years / 100) | 0) +
    ((years / 400) | 0) +
    (((((month + 9) % 12) * 153 + 2) / 5) | 0) +
    day -
    DAYS;
  return (days * 1440 + hour * 60 + minute - offset) * 60_000 + second * 1000 + milliseconds;
};

/** Days from the first of those years to 1970. */
const DAYS = 719_469 + 146_097;

const daysOf = (year: number, month: number): number =>
  month !== 2
    ? 30 + ((month + (month >> 3)) & 1)
    : year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28;

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
  const held: unknown[] = [];
  if (id !== null) held.push(conversationId);
  if (tag !== null && typeof event === "string" && at(payload, event) === tag) held.push(event);
  return recordOf(vendor?.slug ?? null, tag, null, { id }, () => {
    const found: string[] = [];
    leaves(payload, "", found);
    return found.filter((pointer) => !held.includes(pointer));
  });
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
    id: fields.id ?? null,
    references: fields.references ?? [],
    tenant: fields.tenant ?? null,
    agent: fields.agent ?? null,
    channel: fields.channel ?? "unknown",
    channelRaw: fields.channelRaw ?? null,
    customer: fields.customer ?? customerOf(null),
    line: fields.line ?? null,
    startedAt: fields.startedAt ?? null,
    endedAt: fields.endedAt ?? null,
    occurredAt: fields.occurredAt ?? null,
    durationMs: fields.durationMs ?? null,
    endedBy: fields.endedBy ?? null,
    transcript: fields.transcript ?? transcriptOf([]),
    recording: fields.recording ?? null,
    attachments: fields.attachments ?? [],
    variables: fields.variables ?? { input: null, extracted: null },
    outcome: fields.outcome ?? null,
    metadata: fields.metadata ?? null,
  };
  new Unmapped(record, look);
  return record as Omit<Conversation, "unmapped"> as Conversation;
};

type Look = (record: Conversation) => string[];

/** Gives back what it is given, so that the fields of a class land on a plain object. */
function given(record: object) {
  return record;
}

/**
 * The member `unmapped`, computed when it is first read. Private fields and one getter for all records, for an engine
 * gives up its fast objects where every record brings a getter of its own.
 */
class Unmapped extends (given as unknown as new (record: object) => object) {
  readonly #look: Look;
  #found: string[] | undefined;

  constructor(record: object, look: Look) {
    super(record);
    this.#look = look;
    Object.defineProperty(record, "unmapped", unmapped);
  }

  static of(record: object): string[] {
    return #look in record ? (record.#found ??= record.#look(record as unknown as Conversation)) : [];
  }
}

const unmapped: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get() {
    return Unmapped.of(this);
  },
};

/** A claim in one form for all kinds, with its members in a map: a payload may name one `constructor`. */
interface Node {
  readonly name: string;
  readonly types: number;
  readonly test: Test | undefined;
  readonly members: Map<string, Node> | undefined;
  readonly each: Node | undefined;
  readonly traceless: boolean;
  /** The member that came first, and the one that came after this, the last time: most objects are laid out alike. */
  first: Node | undefined;
  next: Node | undefined;
}

const nodeOf = (claim: Claim, name = ""): Node => ({
  name,
  // where null stands for something known the record says null too, or nothing
  types: claim === NONE ? 0 : NULL | (typeof claim === "number" ? claim : 0),
  test: typeof claim === "function" ? claim : (isList(claim) && claim[1]) || undefined,
  members:
    typeof claim === "object" && !isList(claim)
      ? new Map(Object.entries(claim).map(([member, inner]) => [member, nodeOf(inner, member)]))
      : undefined,
  each: isList(claim) ? nodeOf(claim[0]) : undefined,
  traceless: isList(claim) && claim.length > 1,
  first: undefined,
  next: undefined,
});
const isList = (claim: Claim): claim is List => Array.isArray(claim);

const nodes = new WeakMap<Claims, Node>();

/** The pointers of everything that the record does not hold. */
const unclaimed = (claims: Claims, payload: unknown, record: Conversation): string[] => {
  const found: string[] = [];
  let node = nodes.get(claims);
  if (!node) nodes.set(claims, (node = nodeOf(claims)));
  look(node, payload, "", record, found);
  return found;
};

/** Walks a value along its claim, as far as both have the same form. */
const look = (node: Node, value: unknown, pointer: string, record: Conversation, found: string[]): void => {
  const { members, each } = node;
  if (members && isObject(value)) {
    const prefix = `${pointer}/`;
    let last: Node | undefined;
    let empty = true;
    for (const key in value) {
      empty = false;
      const member = value[key];
      let inner = last ? last.next : node.first;
      if (inner?.name !== key) {
        inner = members.get(key);
        if (inner === undefined) {
          leaves(member, prefix + escaped(key), found);
          continue;
        }
        if (last) last.next = inner;
        else node.first = inner;
      }
      last = inner;
      const bits = bitsOf(member);
      if ((inner.types & bits) === 0 && (inner.test === undefined || !inner.test(member, value, record))) {
        if (bits & (OBJECT | ARRAY)) look(inner, member, prefix + key, record, found);
        else found.push(prefix + key);
      }
    }
    if (empty) found.push(pointer);
  } else if (each && Array.isArray(value)) {
    const prefix = `${pointer}/`;
    for (let at = 0; at < value.length; at++) look(each, value[at], prefix + at, record, found);
    if (value.length === 0 && node.traceless) found.push(pointer);
  } else if (node.types & FLAT && isObject(value)) {
    for (const name in value) {
      if (!isScalar(value[name])) leaves(value[name], `${pointer}/${escaped(name)}`, found);
    }
  } else leaves(value, pointer, found);
};

/** Adds the pointers of all leaves: scalars, null, and what is empty. */
const leaves = (value: unknown, pointer: string, found: string[], depth = 0): void => {
  const before = found.length;
  // far beyond what is received; there the pointer of a value stands for all that it holds
  if (typeof value === "object" && value !== null && depth < 500) {
    const prefix = `${pointer}/`;
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) {
        if (isLeaf(value[at])) found.push(prefix + at);
        else leaves(value[at], prefix + at, found, depth + 1);
      }
    } else {
      for (const key in value) {
        const member = (value as Json)[key];
        if (isLeaf(member)) found.push(prefix + escaped(key));
        else leaves(member, prefix + escaped(key), found, depth + 1);
      }
    }
  }
  if (found.length === before) found.push(pointer);
};
const isLeaf = (value: unknown): boolean => typeof value !== "object" || value === null;

const escaped = (key: string): string => {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 47 || code === 126) return key.replaceAll("~", "~0").replaceAll("/", "~1");
  }
  return key;
};
