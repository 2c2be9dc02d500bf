// Proposes how the items of a transcript are told apart: messages, calls of tools and their answers.
import { isText, type Place, pointerTo } from "../place.js";
import type { Scene } from "../scene.js";
import { firstOf, memberNamed } from "../sources.js";
import { type Kind, kindOfWord, roleWords, shortList } from "../words.js";
import { toolLists } from "./tools.js";
import type { Turns } from "./turns.js";

/** How the kinds of the items are told apart. */
export interface Kinds {
  readonly source: unknown;
  readonly kinds: ReadonlySet<Kind>;
  /** Whether all items are messages. */
  readonly isPlain: boolean;
}

const KIND_MEMBERS = ["type", "kind", "item_type", "message_type", "event_type", "event"];

/** The source of the kind: a member with words for kinds, or the role, of which some words are a tool's. */
export const kindsOf = (turns: Turns, note: Scene["note"]): Kinds => {
  const { entry, role } = turns;
  // an entry that lists calls is none itself
  const isNoCall = toolLists(entry).calls !== undefined;
  const member = memberNamed(
    entry,
    KIND_MEMBERS,
    (place) => isText(place) && (place.words?.some((word) => kindOfWord(word) === "message") ?? false),
  );
  const at = member ?? role;
  const words = (at.words ?? []).filter((word) => !(isNoCall && kindOfWord(word) === "tool_call"));
  const meanings = words.map(
    (word) => [word, kindOfWord(word) ?? (member ? undefined : kindOfRole(word, role))] as const,
  );
  const known = meanings.filter((row): row is readonly [string, Kind] => row[1] !== undefined);
  const kinds = new Set<Kind>(known.map(([, kind]) => kind));
  const isPlain = [...kinds].every((kind) => kind === "message");
  const unknown = meanings.filter(([, kind]) => kind === undefined).map(([word]) => word);
  if (unknown.length > 0 && (member || !isPlain))
    note("transcript", `${pointerTo(at)} has words of no known kind: ${shortList(unknown)}`);
  const source = member
    ? { from: pointerTo(at, entry), words: Object.fromEntries(known) }
    : isPlain && !(role.isOpen && role.words)
      ? { when: spoken(turns), value: "message" }
      : kindByRole(turns, known, role.isOpen || known.length < (at.words ?? []).length);
  return { source, kinds, isPlain: isPlain && !(member && unknown.length > 0) };
};

/** A word for a tool as a role is an answer, as in the form of a chat that OpenAI has. */
const kindOfRole = (word: string, role: Place): Kind | undefined => {
  const meaning = roleWords(role.words ?? []).rows[word];
  return meaning === "tool" ? "tool_result" : meaning && "message";
};

/** The condition that something was said. */
const spoken = ({ entry, texts }: Turns): unknown => {
  const any = texts.map((text) => ({ at: pointerTo(text, entry), is: "string" }));
  return any.length === 1 ? any[0] : { any };
};

/** Kinds by the words for roles. Without a text there is no message. */
const kindByRole = (
  turns: Turns,
  known: readonly (readonly [string, Kind])[],
  hasUnknown: boolean,
): unknown => {
  const at = pointerTo(turns.role, turns.entry);
  const messages = known.filter(([, kind]) => kind === "message").map(([word]) => word);
  const tools = Object.fromEntries(known.filter(([, kind]) => kind !== "message"));
  const when = hasUnknown ? { all: [{ at, equals: messages }, spoken(turns)] } : spoken(turns);
  return firstOf([
    ...(Object.keys(tools).length > 0 ? [{ from: at, words: tools }] : []),
    ...(messages.length > 0 ? [{ when, value: "message" }] : []),
  ]);
};
