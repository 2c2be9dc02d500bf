// Proposes who ended a conversation, from the words of a member that says who, or why.
import { partsOf, plainName, setOf } from "./names.js";
import { isIdLike, isText, type Place, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";
import { findIn, memberNamed, pick, withoutNothing } from "./sources.js";
import { roleOfWord, shortList } from "./words.js";

const ENDED_BY = setOf("ended_by hung_up_by hangup_by disconnected_by terminated_by closed_by");
const REASONS = setOf(
  "end_reason ended_reason disconnection_reason disconnect_reason termination_reason hangup_reason hangup_cause",
);

/** Who ended it. */
export const endedByIn = ({ homes, note }: Scene): unknown => {
  const parties = findIn(homes, (name) => ENDED_BY.has(plainName(name)));
  const objects = parties.flatMap(({ place }) => {
    const role = memberNamed(place, ["role", "type"], isText);
    return role ? [{ place, role }] : [];
  });
  const [object] = objects;
  if (object) {
    const id = memberNamed(object.place, ["id"], isIdLike);
    return withoutNothing({ role: enderSource(object.role, enderOfParty, note), id: id && pointerTo(id) });
  }
  const [party] = pick(parties, isText);
  if (party) return { role: enderSource(party, enderOfParty, note) };
  const [reason] = pick(
    findIn(homes, (name) => REASONS.has(plainName(name))),
    isText,
  );
  return reason && { role: enderSource(reason, enderOfReason, note) };
};

type Ender = "customer" | "agent" | "human_agent" | "system";

/** The source of who ended a conversation: rows for the words that say it; the others are told apart by a person. */
const enderSource = (
  place: Place,
  enderOf: (word: string) => Ender | undefined,
  note: Scene["note"],
): unknown => {
  const at = pointerTo(place);
  if (!place.words) {
    note("endedBy", `${at} has words that no schema lists: say who they mean`);
    return at;
  }
  const rows = place.words.map((word) => [word, enderOf(word)] as const);
  const known = rows.filter(([, ender]) => ender !== undefined);
  const unknown = rows.filter(([, ender]) => ender === undefined).map(([word]) => word);
  if (unknown.length > 0) note("endedBy", `${at} has words that do not say who: ${shortList(unknown)}`);
  return known.length === 0
    ? at
    : { from: at, words: { ...Object.fromEntries(known), ...(!place.isOpen && { "*": "unknown" }) } };
};

/** Who a word means where the member says who: its first part, as in `user_canceled`. */
const enderOfParty = (word: string): Ender | undefined => {
  const parts = partsOf(word);
  const role = roleOfWord(word) ?? roleOfWord(parts[0] ?? "") ?? (parts[0] === "agent" ? "agent" : undefined);
  if (role !== undefined && role !== "tool") return role;
  return isSystem(parts) ? "system" : undefined;
};

const FAULTS = setOf("timeout error inactivity");
const isSystem = (parts: readonly string[]): boolean => {
  const text = parts.join("_");
  return parts.some((part) => FAULTS.has(part)) || /(?:^|_)timed_out$|(?:^|_)max_duration(?:_|$)/.test(text);
};

const HANGS_UP = setOf("hangup hung ended declined left");

/** Who a reason names: a party, and what it did, as in `user_hangup`. A timeout is the system's. */
const enderOfReason = (word: string): Ender | undefined => {
  const parts = partsOf(word);
  if (isSystem(parts)) return "system";
  const role = roleOfWord(parts[0] ?? "") ?? (parts[0] === "agent" ? "agent" : undefined);
  return role !== undefined && role !== "tool" && HANGS_UP.has(parts[1] ?? "") ? role : undefined;
};
