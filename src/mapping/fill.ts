// Makes a whole record of the part of it that a mapping gives. Each member is taken if it fits, and is null or empty if
// not: types do not hold for a payload that is invalid.
import type {
  Agent,
  Attachment,
  Conversation,
  Customer,
  EndedBy,
  Item,
  Line,
  Outcome,
  Recording,
  Tool,
  Transcript,
} from "../../generated/_conversation/types.js";
import { between, finite, instant } from "./instant.js";
import { group, itemOf, references, transcriptOf } from "./parts.js";
import {
  boolean,
  flat,
  idText,
  isObject,
  json,
  list,
  number,
  object,
  own,
  text,
  variables,
} from "./readers.js";
import type { Fields } from "./record.js";

/** A value that may be left out. */
type Given<T> = T | null | undefined;

/** An object without some of its members. An object with any members in it may also be of a type that lists them. */
type Partly<T> = T extends readonly (infer Entry)[]
  ? readonly Partly<Entry>[]
  : T extends object
    ? string extends keyof T
      ? object
      : { readonly [Name in keyof T]?: Given<Partly<T[Name]>> }
    : T;

/**
 * An item of a transcript, of which only the kind is needed. Its `source` is `""`, the whole payload, if it is not given.
 *
 * @example
 * const item: PartialItem = { kind: "message", role: "agent", text: "Hello!", source: "/turns/0" };
 */
export type PartialItem = Partly<Omit<Item, "kind">> & Pick<Readonly<Item>, "kind">;

/**
 * The part of a `Conversation` that a mapping gives. Every member may be left out, null or undefined, also inside groups
 * such as `customer`.
 *
 * @example
 * const record: PartialConversation = { id: "c-1", phase: "ended", customer: { name: "Dana" } };
 */
export interface PartialConversation
  extends Partly<Omit<Conversation, "vendor" | "event" | "references" | "transcript" | "unmapped">> {
  /** One without a value is left out. */
  readonly references?: Given<readonly { readonly name: string; readonly value?: Given<string> }[]>;
  /** `text` is the messages, one a line, if it is not given. */
  readonly transcript?: Given<PartialTranscript>;
}

/** A transcript, or the address (`reference`) from which it is to be fetched: make that with `address`. */
type PartialTranscript = Partly<Omit<Transcript, "items">> & {
  readonly items?: Given<readonly PartialItem[]>;
};

/** What reads each member of an object. */
type Readers<T> = { readonly [Name in keyof T]-?: (value: unknown) => T[Name] };

/** One of these words, else another. */
const word =
  <const Words extends string, const Else>(words: readonly Words[], otherwise: Else) =>
  (value: unknown): Words | Else =>
    words.includes(value as Words) ? (value as Words) : otherwise;

/** An object of these members, each as its reader gives it. */
const whole =
  <T extends object>(readers: Readers<T>) =>
  (value: unknown): T => {
    const made: Partial<T> = {};
    for (const name in readers) made[name] = readers[name](own(value, name));
    return made as T;
  };

/** As `whole`; null if no member is given. */
const groupOf = <T extends object>(readers: Readers<T>) => {
  const read = whole(readers);
  return (value: unknown): T | null => group(read(value));
};

const agent = groupOf<Agent>({ id: idText, name: text });
const customer = whole<Customer>({ id: idText, name: text, phone: idText, email: text });
const line = groupOf<Line>({ from: idText, to: idText, provider: text, callId: idText });
const ender = word(["customer", "agent", "human_agent", "system"], "unknown");
const endedBy = groupOf<EndedBy>({ role: ender, id: idText, raw: text });
const outcome = groupOf<Outcome>({ success: boolean, summary: text, raw: json });
const attachment = groupOf<Attachment>({ kind: text, url: text, filename: text });
const kind = word(["message", "tool_call", "tool_result", "handoff"], "event");
const role = word(["customer", "agent", "human_agent", "system", "tool"], "unknown");
const tool = whole<Tool>({ id: idText, name: text, arguments: json, output: json, isError: boolean });

const recording = (value: unknown): Recording | null => {
  const { url, expiresAt } = object(value);
  return typeof url === "string" ? { url, expiresAt: text(expiresAt) } : null;
};

const item = (given: Readonly<Record<string, unknown>>): Item =>
  itemOf(
    kind(given.kind),
    role(given.role),
    text(given.roleRaw),
    text(given.text),
    text(given.at),
    Number.NaN,
    text(given.source) ?? "",
    number(given.durationMs),
    boolean(given.interrupted),
    isObject(given.tool) ? tool(given.tool) : null,
    number(given.startMs),
  );

const transcript = (value: unknown): Transcript => {
  const { items, text: said, availability, reference } = object(value);
  const url = text(reference);
  const isElsewhere = url !== null || availability === "by-reference";
  return transcriptOf(list(items).filter(isObject).map(item), text(said), isElsewhere ? { url } : null);
};

/** All members that a mapping may give, in the order of records. */
const MEMBERS: Readers<Omit<Fields, "vendor" | "event">> = {
  phase: word(["started", "message", "transferred", "ended", "analysed"], null),
  id: idText,
  references: (value) =>
    references(
      list(value)
        .filter(isObject)
        .filter((each): each is { name: string; value: unknown } => typeof each.name === "string")
        .map(({ name, value }) => [name, idText(value)] as const),
    ),
  tenant: text,
  agent,
  channel: word(["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other"], "unknown"),
  channelRaw: text,
  customer,
  line,
  startedAt: text,
  endedAt: text,
  occurredAt: text,
  durationMs: number,
  endedBy,
  transcript,
  recording,
  attachments: (value) =>
    list(value)
      .map(attachment)
      .filter((each) => each !== null),
  variables: whole({ input: variables, extracted: variables }),
  outcome,
  metadata: flat,
};

/** The name of a member that a mapping may give. */
export type Member = keyof typeof MEMBERS;

/** The names of all members that a mapping may give. */
export const NAMES = Object.keys(MEMBERS) as readonly Member[];

/** The members that a mapping gives. One that is undefined is not given; null is. */
export const membersIn = (record: PartialConversation): Member[] =>
  NAMES.filter((name) => own(record, name) !== undefined);

/**
 * A record with the members that a mapping gives. The others are those of `base`, of which nothing is changed. What is
 * null then and follows from other members is filled in: the duration, and where items start.
 *
 * @throws RangeError for what is nested too deep
 */
export const filledIn = (given: PartialConversation, base: Fields): Fields => {
  const { vendor, event } = base;
  const names = new Set(membersIn(given));
  const members = NAMES.map((name) => [name, names.has(name) ? MEMBERS[name](given[name]) : base[name]]);
  return withTimes({ vendor, event, ...Object.fromEntries(members) });
};

const withTimes = (fields: Fields): Fields => {
  const { startedAt, endedAt, durationMs, transcript } = fields;
  const start = instant(startedAt);
  const timed = (item: Item): Item => ({
    ...item,
    startMs: item.startMs ?? finite(instant(item.at) - start),
  });
  return {
    ...fields,
    durationMs: durationMs ?? between(startedAt, endedAt),
    transcript: { ...transcript, items: transcript.items.map(timed) },
  };
};
