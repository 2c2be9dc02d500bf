// Proposes how a conversation turned out, who ended it, and what belongs to it: recording, variables, metadata, files.
import { partsOf, plainName, setOf, snake } from "./names.js";
import { isBoolean, isIdLike, isObjects, isText, type Place, pointerTo } from "./place.js";
import { roleOfWord } from "./roles.js";
import { findIn, pick, type Scene } from "./scene.js";
import { instantSource } from "./times.js";
import { memberNamed, withoutNothing } from "./tools.js";
import { shortList } from "./transcript.js";

/** The members of the record that are made when a conversation is over. */
export const outcomeIn = (scene: Scene): Record<string, unknown> => ({
  endedBy: endedBy(scene),
  recording: recording(scene),
  attachments: attachments(scene),
  variables: variables(scene),
  outcome: outcome(scene),
  metadata: metadata(scene),
});

const ENDED_BY = setOf("ended_by hung_up_by hangup_by disconnected_by terminated_by closed_by");
const REASONS = setOf(
  "end_reason ended_reason disconnection_reason disconnect_reason termination_reason hangup_reason hangup_cause",
);

const endedBy = ({ homes, note }: Scene): unknown => {
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
  const party = pick(parties, isText);
  if (party) return { role: enderSource(party.place, enderOfParty, note) };
  const reason = pick(
    findIn(homes, (name) => REASONS.has(plainName(name))),
    isText,
  );
  return reason && { role: enderSource(reason.place, enderOfReason, note) };
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
  return known.length === 0 ? at : { from: at, words: { ...Object.fromEntries(known), "*": "unknown" } };
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

const recording = ({ homes, numbersAt, note }: Scene): unknown => {
  const found = findIn(homes, (name) => /^(?:recording|audio)_(?:url|uri|link)$/.test(plainName(name)));
  const inner = findIn(homes, (name) => /^(?:recording|audio)$/.test(plainName(name))).flatMap(
    ({ place, home }) => {
      const url = memberNamed(place, ["url", "uri", "link"], isText);
      return url ? [{ name: "url", place: url, home: url === place ? home : place }] : [];
    },
  );
  const all = [...found, ...inner].toSorted((one, other) => rank(one.name) - rank(other.name));
  const url = pick(all, isText);
  if (!url) return undefined;
  const expiry = findIn([url.home], (name) =>
    [`${snake(url.name)}_expires_at`, ...(inner.includes(url) ? ["expires_at"] : [])].includes(snake(name)),
  )[0];
  for (const { place } of all)
    if (place !== url.place) note("recording", `${pointerTo(place)} may be the recording, too`);
  const expiresAt = expiry && instantSource(expiry.name, expiry.place, numbersAt);
  return withoutNothing({ url: pointerTo(url.place), expiresAt });
};

const rank = (name: string): number => (snake(name).includes("recording") ? 0 : 1);

const attachments = ({ homes }: Scene): unknown => {
  const found = findIn(homes, (name) => snake(name) === "attachments").flatMap(({ place }) => {
    const entry = isObjects(place) ? place.entries : undefined;
    const url = entry && memberNamed(entry, ["url", "file_url"], isText);
    if (!entry || !url) return [];
    const kind = memberNamed(entry, ["mime_type", "content_type", "type"], isText);
    const filename = memberNamed(entry, ["filename", "file_name", "name"], isText);
    return [
      withoutNothing({
        each: pointerTo(place),
        kind: kind && pointerTo(kind, entry),
        url: pointerTo(url, entry),
        filename: filename && pointerTo(filename, entry),
      }),
    ];
  });
  return found.length === 0 ? undefined : found;
};

const isObjectOnly = ({ types }: Place): boolean =>
  types.has("object") && [...types].every((type) => type === "object" || type === "array");

const INPUT = /^(?:[a-z]+_)*(?:dynamic|template|input|initial|context)_variables$/;
const EXTRACTED =
  /^(?:extracted_(?:variables|data)|collected_(?:dynamic_)?(?:variables|data)|structured_data|custom_analysis_data|data_collection_results)$/;

const variables = ({ homes, results }: Scene): unknown => {
  const found = (places: readonly Place[], form: RegExp) =>
    pick(
      findIn(places, (name) => form.test(snake(name))),
      isObjectOnly,
    )?.place;
  const extracted = found([...results, ...homes], EXTRACTED);
  const input = found(
    homes.filter((home) => home !== extracted),
    INPUT,
  );
  const isCollected = input && EXTRACTED.test(snake(input.keys.at(-1) as string));
  const members = withoutNothing({
    input: input && !isCollected ? pointerTo(input) : undefined,
    extracted: extracted && pointerTo(extracted),
  });
  return Object.keys(members).length === 0 ? undefined : members;
};

const SUMMARIES = ["summary", "call_summary", "conversation_summary", "chat_summary", "transcript_summary"];
const SUCCESSES = [
  "successful",
  "call_successful",
  "chat_successful",
  "conversation_successful",
  "is_successful",
  "success",
];

const outcome = ({ homes, results, note }: Scene): unknown => {
  const first = (names: readonly string[], fits: (place: Place) => boolean): Place | undefined =>
    [...results, ...homes].flatMap((home) => memberNamed(home, names, fits) ?? [])[0];
  const summary = first(SUMMARIES, isText);
  const success = first(SUCCESSES, isBoolean) ?? first(SUCCESSES, ({ words }) => words !== undefined);
  const members = withoutNothing({
    success: success && successSource(success, note),
    summary: summary && pointerTo(summary),
  });
  return Object.keys(members).length === 0 ? undefined : members;
};

const YES = setOf("success successful true yes pass passed succeeded");
const NO = setOf("failure failed fail false no unsuccessful");

const successSource = (place: Place, note: Scene["note"]): unknown => {
  const at = pointerTo(place);
  if (isBoolean(place)) return at;
  const rows = (place.words ?? []).flatMap((word): [string, boolean][] =>
    YES.has(word.toLowerCase()) ? [[word, true]] : NO.has(word.toLowerCase()) ? [[word, false]] : [],
  );
  if (rows.length > 0) return { from: at, words: Object.fromEntries(rows) };
  note("outcome", `${at} may say whether it was a success`);
  return undefined;
};

const metadata = ({ homes, note }: Scene): string | undefined => {
  const found = findIn(homes, (name) => /^(?:custom_|customer_|user_)?metadata$/.test(snake(name)));
  const map = pick(found, (place) => place.isMap && place.members.size === 0 && place.types.has("object"));
  if (map) return pointerTo(map.place);
  for (const { place } of found)
    if (place.types.has("object") && !homes.includes(place))
      note("metadata", `${pointerTo(place)} may be your own key-value pairs`);
  return undefined;
};
