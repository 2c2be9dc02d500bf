// Finds the lists of an event that look like a transcript: their entries have a speaker and a text.
import { partsOf, setOf, snake } from "../names.js";
import { isObjects, isText, type Place } from "../place.js";
import { findIn, memberNamed } from "../sources.js";
import { roleWords } from "../words.js";
import { toolLists, toolSources } from "./tools.js";

/** A list that looks like a transcript. */
export interface Turns {
  readonly list: Place;
  readonly entry: Place;
  readonly role: Place;
  /** What was said: the better version first. */
  readonly texts: readonly [Place, ...Place[]];
}

/** The lists in some objects that look like transcripts: that which looks most like it first. */
export const turnsIn = (homes: readonly Place[]): Turns[] =>
  findIn(homes, (name) => !PARTS.test(snake(name)))
    .flatMap(({ place }) => turnsOf(place) ?? [])
    .toSorted((one, other) => worthOf(other) - worthOf(one));

/** Names of lists that have not all that was said, or not as it was said. */
const PARTS = /scrub|redact|partial|(?:^|_)(?:new|last|latest|recent|delta)_/;

const turnsOf = (list: Place): Turns | undefined => {
  const entry = list.entries;
  if (!isObjects(list) || !entry) return undefined;
  const role = roleMember(entry);
  const texts = [...BETTER, TEXTS, ...WORSE].flatMap(
    (names) => memberNamed(entry, [names].flat(), isText) ?? [],
  );
  const [first, ...others] = texts;
  return role && first ? { list, entry, role, texts: [first, ...others] } : undefined;
};

const TEXTS = ["content", "text", "message", "utterance", "transcript", "body", "said"];
/** Other versions of a text. */
const BETTER = ["post_call_transcript", "final_transcript", "final_text", "corrected_text"];
const WORSE = ["live_transcript"];

const NAMES = setOf(
  "transcript transcripts transcription messages turns items history utterances conversation dialog dialogue",
);

/** How much a list looks like the transcript: that with tools is the whole of it. */
const worthOf = ({ list, entry }: Turns): number => {
  const { calls, results } = toolLists(entry);
  const { id, name } = toolSources(entry, false);
  return (
    (partsOf(list.keys.at(-1) as string).some((part) => NAMES.has(part)) ? 4 : 0) +
    (calls || results ? 2 : 0) +
    (/tool/.test(list.keys.at(-1) as string) ? 1 : 0) +
    (id !== undefined && name !== undefined ? 2 : 0) -
    list.keys.length / 100
  );
};

const ROLE_MEMBERS = [
  "role",
  "speaker",
  "sender",
  "author",
  "speaker_role",
  "sender_type",
  "author_type",
  "sender_role",
  "author_role",
  "participant",
  "participant_role",
  "who",
  "from",
  "source",
  "party",
];
const INNER_MEMBERS = ["role", "type"];

/** The member of an entry that says whose turn it was: a text, or a text in an object such as `author`. */
const roleMember = (entry: Place): Place | undefined => {
  for (const name of ROLE_MEMBERS)
    for (const [key, place] of entry.members) {
      if (partsOf(key).join("_") !== name) continue;
      const inner = INNER_MEMBERS.flatMap((each) => place.members.get(each) ?? []);
      const found = [place, ...inner].find((each) => isRole(each, name));
      if (found) return found;
    }
  return undefined;
};

/** Whether a place has words for both sides; of other texts only `role` and `speaker` are trusted. */
const isRole = (place: Place, name: string): boolean => {
  if (!isText(place)) return false;
  if (place.words === undefined) return place.pii === undefined && (name === "role" || name === "speaker");
  const { roles } = roleWords(place.words);
  return (
    (roles.has("customer") && (roles.has("agent") || roles.has("human_agent"))) ||
    (name === "role" && roles.size > 0)
  );
};
