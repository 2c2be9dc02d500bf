// Proposes what was said: the list whose entries have a speaker and a text, or a text with labels.
import { partsOf, setOf, snake } from "./names.js";
import { isBoolean, isObjects, isText, type Place, pointerTo } from "./place.js";
import { roleMember, roleOfWord, roleSource, roleWords } from "./roles.js";
import { findIn, type Scene } from "./scene.js";
import { durationSource, fromStartSource, instantSource } from "./times.js";
import {
  followedBy,
  kindOfWord,
  memberNamed,
  toolLists,
  toolRules,
  toolSources,
  withoutNothing,
} from "./tools.js";

/** A list that looks like a transcript. */
interface Turns {
  readonly list: Place;
  readonly entry: Place;
  readonly role: Place;
  readonly text: Place;
}

const TEXTS = ["content", "text", "message", "utterance", "transcript", "body", "said"];
/** Versions of a text: the better ones first. */
const BETTER = ["post_call_transcript", "final_transcript", "final_text", "corrected_text"];
const WORSE = ["live_transcript"];

/** Objects beside the conversation that hold its transcript. */
const HOLDERS = setOf("artifact artifacts transcript transcription");

/** The transcript. */
export const transcriptIn = (scene: Scene): unknown => {
  const { homes, note } = scene;
  const holders = findIn(homes, (name) => HOLDERS.has(snake(name))).flatMap(({ place }) =>
    place.members.size > 0 ? [place] : [],
  );
  const all = [...homes, ...holders];
  const found = findIn(all, () => true).flatMap(({ name, place }) => turnsOf(name, place) ?? []);
  const [best, ...others] = found.toSorted((one, other) => worthOf(other) - worthOf(one));
  for (const { list } of others) note("transcript", `${pointerTo(list)} looks like a transcript, too`);
  const text = wholeText(all);
  const items = best && [ruleOf(best, scene)];
  if (!items && text) noteLabels(text, note);
  return items || text ? withoutNothing({ text, items }) : undefined;
};

/** A list as a transcript; undefined if its entries have no speaker or no text. */
const turnsOf = (name: string, list: Place): Turns | undefined => {
  const entry = list.entries;
  if (!isObjects(list) || !entry || /scrub|redact|partial/.test(snake(name))) return undefined;
  const role = roleMember(entry);
  const text = textMember(entry);
  return role && text ? { list, entry, role, text } : undefined;
};

const textMember = (entry: Place): Place | undefined =>
  memberNamed(entry, [...BETTER, ...TEXTS, ...WORSE], isText);

const NAMES = setOf(
  "transcript transcripts transcription messages turns items history utterances conversation dialog dialogue",
);

/** How much a list looks like the transcript: that with tools is the whole of it. */
const worthOf = ({ list, entry }: Turns): number => {
  const parts = partsOf(list.keys.at(-1) as string);
  const { calls, results } = toolLists(entry);
  const { id, name } = toolSources(entry, false);
  return (
    (parts.some((part) => NAMES.has(part)) ? 4 : 0) +
    (calls || results ? 2 : 0) +
    (id !== undefined && name !== undefined ? 2 : 0) -
    list.keys.length / 100
  );
};

const WHOLE = setOf(
  "transcript transcription formatted_transcript full_transcript transcript_text text_transcript",
);

/** Where the whole transcript is one text. */
const wholeText = (homes: readonly Place[]): string | undefined => {
  const [found] = findIn(homes, (name) =>
    WHOLE.has(snake(name).replace(/^(?:call|conversation|chat)_/, "")),
  ).filter(({ place }) => isText(place));
  return found && pointerTo(found.place);
};

const noteLabels = (text: string, note: Scene["note"]): void =>
  note(
    "transcript",
    `${text} may have a message on each line: say its labels, { split: ${text}, roles: { "Agent: ": agent } }`,
  );

const ruleOf = (turns: Turns, { numbersAt, note }: Scene): unknown => {
  const { list, entry, role, text } = turns;
  const at = (place: Place): string => pointerTo(place, entry);
  const kinds = kindSource(turns, note);
  if (role.words === undefined)
    note("transcript", `${pointerTo(role)} has words that no schema lists: say their roles`);
  else {
    const { unknown } = roleWords(role.words);
    if (unknown.length > 0)
      note("transcript", `${pointerTo(role)} has words of no known role: ${shortList(unknown)}`);
  }
  const times = timesOf(turns, numbersAt);
  const interrupted = memberNamed(entry, ["interrupted", "was_interrupted", "is_interrupted"], isBoolean);
  const tool = kinds.hasTools ? flatTool(turns, kinds.hasResults) : undefined;
  const following = toolRules(entry, upwards({ at: times.at, startMs: times.startMs }));
  const rule = withoutNothing({
    each: pointerTo(list),
    kind: kinds.source,
    role: roleSource(role, at(role)),
    text: kinds.isPlain ? at(text) : { when: { kind: "message" }, from: at(text) },
    ...times,
    interrupted: interrupted && at(interrupted),
    tool,
  });
  return followedBy(rule, following);
};

/** The sources of an entry for the entries of a list in it. */
const upwards = (sources: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  withoutNothing(
    Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [
        name,
        typeof source === "string"
          ? `^${source}`
          : source && { ...(source as object), from: `^${(source as { from: string }).from}` },
      ]),
    ),
  );

/** When the turns were, and how long. */
const timesOf = (
  { entry }: Turns,
  numbersAt: Scene["numbersAt"],
): { at?: unknown; startMs?: unknown; durationMs?: unknown } => {
  const sources = (source: (name: string, place: Place, from: string) => unknown): unknown =>
    [...entry.members].flatMap(([name, place]) => source(name, place, pointerTo(place, entry)) ?? [])[0];
  return withoutNothing({
    at: sources((name, place, from) =>
      AT.has(snake(name)) || AT.has(snake(name).replace(/_(?:ms|s|secs|seconds|unix)$/, ""))
        ? instantSource(name, place, numbersAt, from)
        : undefined,
    ),
    startMs: sources((name, place, from) => fromStartSource(name, place, numbersAt, from)),
    durationMs: sources((name, place, from) =>
      /^duration_/.test(snake(name)) ? durationSource(name, place, from) : undefined,
    ),
  });
};

const AT = setOf(
  "at timestamp time created_at started_at start_time created_timestamp sent_at said_at spoken_at date",
);

/** How the kinds of the items are told apart. */
interface Kinds {
  readonly source: unknown;
  readonly hasTools: boolean;
  readonly hasResults: boolean;
  readonly isPlain: boolean;
}

const KIND_MEMBERS = ["type", "kind", "item_type", "message_type", "event_type", "event"];

const kindSource = (turns: Turns, note: Scene["note"]): Kinds => {
  const { entry, role } = turns;
  const member = memberNamed(
    entry,
    KIND_MEMBERS,
    (place) => place.words?.some((word) => kindOfWord(word) === "message") ?? false,
  );
  const at = member ?? role;
  const meanings = (at.words ?? []).map(
    (word) => [word, kindOfWord(word) ?? (member ? undefined : kindOfRole(word, role))] as const,
  );
  const known = meanings.filter((row): row is readonly [string, Kind] => row[1] !== undefined);
  const kinds = new Set<Kind>(known.map(([, kind]) => kind));
  const isPlain = [...kinds].every((kind) => kind === "message");
  const unknown = meanings.filter(([, kind]) => kind === undefined).map(([word]) => word);
  if (unknown.length > 0 && !(isPlain && !member))
    note("transcript", `${pointerTo(at)} has words of no known kind: ${shortList(unknown)}`);
  return {
    source: member
      ? { from: pointerTo(at, entry), words: Object.fromEntries(known) }
      : isPlain
        ? { when: spoken(turns), value: "message" }
        : kindByRole(turns, known, unknown.length > 0),
    hasTools: kinds.has("tool_call") || kinds.has("tool_result"),
    hasResults: kinds.has("tool_result"),
    isPlain,
  };
};

type Kind = "message" | "tool_call" | "tool_result" | "handoff";

/** The condition that something was said. */
const spoken = ({ entry, text }: Turns): unknown => ({ at: pointerTo(text, entry), is: "string" });

/** Kinds by the words for roles: some of them are a tool's. Without a text there is no message. */
const kindByRole = (
  turns: Turns,
  known: readonly (readonly [string, Kind])[],
  hasUnknown: boolean,
): unknown => {
  const at = pointerTo(turns.role, turns.entry);
  const messages = known.filter(([, kind]) => kind === "message").map(([word]) => word);
  return [
    { from: at, words: Object.fromEntries(known.filter(([, kind]) => kind !== "message")) },
    {
      when: hasUnknown ? { all: [{ at, equals: messages }, spoken(turns)] } : spoken(turns),
      value: "message",
    },
  ];
};

/** A word for a tool as a role is an answer, as in the form of a chat that OpenAI has. */
const kindOfRole = (word: string, role: Place): Kind | undefined => {
  const meaning = roleWords(role.words ?? []).rows[word] ?? roleOfWord(word);
  return meaning === "tool" ? "tool_result" : meaning && "message";
};

/** The tool of an entry that is a message, a call or an answer. An answer without a member of its own is the text. */
const flatTool = ({ entry, text }: Turns, hasResults: boolean): unknown => {
  const { output = pointerTo(text, entry), ...tool } = toolSources(entry, false);
  return {
    when: { kind: hasResults ? ["tool_call", "tool_result"] : "tool_call" },
    ...tool,
    ...(hasResults && { output: { when: { kind: "tool_result" }, from: output } }),
  };
};

/** The first words of a list, for a note. */
export const shortList = (words: readonly string[]): string =>
  `${words.slice(0, 6).join(", ")}${words.length > 6 ? ", …" : ""}`;
