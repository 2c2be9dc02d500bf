// How long conversations took, and what that costs.
import type { Conversation, ConversationEnded } from "afterword/phonic";
import { pluck } from "../lib/pick.js";
import type { Billed, Duration, Kept } from "../lib/types.js";

const KEY = "duration_ms";
const Keys = { duration: "duration_ms", start: "started_at" } as const;
enum Member {
  Duration = "duration_ms",
  Start = "started_at",
}

/** duration_ms of the payload, in minutes. */
export const minutes = (payload: ConversationEnded): number => (payload.data.conversation.duration_ms ?? 0) / 60_000; // uses: duration_ms property; no compile

export const seconds = (conversation?: Conversation): number | undefined =>
  conversation?.duration_ms && conversation.duration_ms / 1000; // uses: duration_ms optional; no compile

export const byLiteral = (conversation: Conversation) => conversation["duration_ms"]; // uses: duration_ms element; no compile
export const byConstant = (conversation: Conversation) => conversation[KEY]; // uses: duration_ms element; no compile
export const byTable = (conversation: Conversation) => conversation[Keys.duration]; // uses: duration_ms element; no compile
export const byEnum = (conversation: Conversation) => conversation[Member.Duration]; // uses: duration_ms element; no compile
export const byTemplate = (conversation: Conversation) => conversation[`duration_ms`]; // uses: duration_ms element; no compile
export const byOptional = (conversation: Conversation | null) => conversation?.["duration_ms"]; // uses: duration_ms element; no compile
export const startByTable = (conversation: Conversation) => conversation[Keys.start] ?? conversation[Member.Start];

export const nested = (payload: ConversationEnded): number => {
  const {
    created_at: createdAt,
    data: {
      conversation: {
        duration_ms = 0, // uses: duration_ms destructuring; no compile
        started_at: startedAt,
      },
    },
  } = payload;
  return startedAt ? duration_ms : createdAt.length;
};

export const renamed = ({ duration_ms: milliseconds }: Conversation) => milliseconds; // uses: duration_ms parameter; no compile

export function deep({ data: { conversation: { duration_ms: length = 0 } } }: ConversationEnded): number { // uses: duration_ms parameter; no compile
  return length;
}

export const assigned = (conversation: Conversation): number => {
  let total: number | undefined;
  ({ duration_ms: total } = conversation); // uses: duration_ms assignment; no compile
  return total ?? 0;
};

export const assignedShort = (conversation: Conversation): number => {
  let duration_ms: number | undefined;
  ({ duration_ms } = conversation); // uses: duration_ms assignment; no compile
  return duration_ms ?? 0;
};

export const without = (conversation: Conversation) => {
  const { duration_ms: _, ...others } = conversation; // uses: duration_ms rest; no compile
  return others.started_at;
};

export const total = (conversations: readonly Conversation[]): number =>
  conversations.map((each) => each.duration_ms ?? 0).reduce((sum, each) => sum + each, 0); // uses: duration_ms property; no compile

export const longest = (conversations: Conversation[]): number => {
  let most = 0;
  for (const { duration_ms } of conversations) most = Math.max(most, duration_ms ?? 0); // uses: duration_ms destructuring; no compile
  const [{ duration_ms: first = 0 } = { id: "" } as Conversation] = conversations; // uses: duration_ms destructuring; no compile
  return Math.max(most, first);
};

export const isTimed = (conversation: Conversation): boolean => "duration_ms" in conversation; // uses: duration_ms in
export const hasTime = (conversation: Conversation): boolean => Object.hasOwn(conversation, "duration_ms"); // uses: duration_ms hasOwn
export const plucked = (conversation: Conversation): Duration => pluck(conversation, "duration_ms"); // uses: duration_ms generic; no compile

export const cents = (billed: Billed): number => billed.cents + (billed.duration_ms ?? 0) / 1000; // uses: duration_ms extends; no compile
export const kept = (rows: Kept[]): number[] => rows.map((row) => row.duration_ms ?? 0); // uses: duration_ms pick; no compile
export const copied = (conversation: Conversation): number => {
  const copy = { ...conversation, seen: true };
  return copy.duration_ms ?? 0; // uses: duration_ms spread; no compile
};
export const both = (row: Conversation & { readonly rate: number }) => (row.duration_ms ?? 0) * row.rate; // uses: duration_ms intersection; no compile
export const cloned = (conversation: Conversation) => structuredClone(conversation).duration_ms; // uses: duration_ms generic; no compile
export const later = async (waiting: Promise<Conversation>) => (await waiting).duration_ms; // uses: duration_ms generic; no compile

export const asserted = (value: unknown): number => (value as ConversationEnded).data.conversation.duration_ms!; // uses: duration_ms property; no compile
export const filled = (conversation: Conversation): conversation is Conversation & Required<Pick<Conversation, "duration_ms">> => // uses: duration_ms type-argument; no compile
  conversation.duration_ms !== undefined; // uses: duration_ms property; no compile
export const owned = (conversation: Conversation): boolean => conversation.hasOwnProperty("duration_ms"); // uses: duration_ms hasOwn
export const entry = (conversation: Conversation): [string, number] => ["duration_ms", conversation.duration_ms ?? 0]; // uses: duration_ms property; no compile
export type Typed = (typeof import("../test/fixtures.js").ended)["data"]["conversation"]["duration_ms"]; // uses: duration_ms indexed-access; no compile
export const query = (conversation: Conversation): void => {
  let value: typeof conversation.duration_ms; // uses: duration_ms type-query; no compile
  value = undefined;
  console.log(value);
};

export const clear = (conversation: Conversation): void => {
  delete conversation.duration_ms; // uses: duration_ms property; no compile
};
export const set = (conversation: Conversation, milliseconds: number): void => {
  conversation.duration_ms = milliseconds; // uses: duration_ms write; no compile
  conversation.started_at = null;
};
export type Read = ReturnType<typeof minutes>;

// A turn's own length is another member of the same name.
export const turns = ({ items = [] }: Conversation): number => items.reduce((sum, { duration_ms = 0 }) => sum + duration_ms, 0);
export const firstTurn = (conversation: Conversation): number | undefined => conversation.items?.[0]?.duration_ms;
