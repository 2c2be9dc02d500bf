// Proposes how a conversation turned out, and what belongs to it: recording, variables, metadata, files.
import { endedByIn } from "./ended-by.js";
import { plainName, setOf, snake } from "./names.js";
import { isBoolean, isObjects, isText, type Place, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";
import {
  type Found,
  findIn,
  firstOf,
  groupOf,
  memberNamed,
  pick,
  sourceOf,
  withoutNothing,
} from "./sources.js";
import { instantSource } from "./times.js";

/** The members of the record that are made when a conversation is over. */
export const outcomeIn = (scene: Scene): Record<string, unknown> => ({
  endedBy: endedByIn(scene),
  recording: recording(scene),
  attachments: attachments(scene),
  variables: variables(scene),
  outcome: outcome(scene),
  metadata: metadata(scene),
});

/** A recording: `recording_url`, or `url` of `recording`. What is called a recording counts before audio. */
const recording = ({ homes, numbersAt, note }: Scene): unknown => {
  const [found, other] = ["recording", "audio"].flatMap((word) => {
    const flat = findIn(homes, (name) =>
      [`${word}_url`, `${word}_uri`, `${word}_link`].includes(plainName(name)),
    );
    const inner = findIn(homes, (name) => plainName(name) === word).flatMap(({ place }) =>
      findIn([place], (name) => ["url", "uri", "link"].includes(snake(name))),
    );
    return [flat, inner].flatMap((each) => (pick(each, isText).length > 0 ? [each] : []));
  });
  if (!found) return undefined;
  for (const { place } of other ?? []) note("recording", `${pointerTo(place)} may be the recording, too`);
  const [{ name, home }] = found as [Found];
  const [expiry] = findIn([home], (each) =>
    [`${snake(name)}_expires_at`, "expires_at"].includes(snake(each)),
  );
  const isOwn = expiry && (snake(expiry.name) !== "expires_at" || snake(name) === "url");
  const expiresAt = isOwn && instantSource(expiry.name, expiry.place, numbersAt);
  return withoutNothing({ url: sourceOf(pick(found, isText)), expiresAt: expiresAt || undefined });
};

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

const INPUT = /^(?!.*(?:collect|extract))(?:[a-z]+_)*(?:dynamic|template|input|initial|context)_variables$/;
const EXTRACTED =
  /^(?:extracted_(?:variables|data)|collected_(?:dynamic_)?(?:variables|data)|structured_data|custom_analysis_data|data_collection_results)$/;

const variables = ({ homes, results }: Scene): unknown => {
  const found = (places: readonly Place[], form: RegExp): unknown =>
    sourceOf(
      pick(
        findIn(places, (name) => form.test(snake(name))),
        isObjectOnly,
      ),
    );
  return groupOf({ input: found(homes, INPUT), extracted: found([...results, ...homes], EXTRACTED) });
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
  const all = (names: readonly string[], fits: (place: Place) => boolean): Place[] =>
    [...results, ...homes].flatMap((home) => memberNamed(home, names, fits) ?? []);
  const success = [
    ...all(SUCCESSES, isBoolean),
    ...all(SUCCESSES, (place) => isText(place) && !!place.words),
  ];
  return groupOf({
    success: firstOf(success.flatMap((place) => successSource(place, note) ?? [])),
    summary: sourceOf(all(SUMMARIES, isText)),
  });
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

const metadata = ({ homes, note }: Scene): unknown => {
  const found = findIn(homes, (name) => /^(?:custom_|customer_|user_)?metadata$/.test(snake(name)));
  // members that are listed are the vendor's own
  const maps = pick(
    found,
    (place) => place.isMap && !place.isDeep && place.members.size === 0 && place.types.has("object"),
  );
  for (const { place } of maps.length > 0 ? [] : found)
    if (place.types.has("object") && !homes.includes(place))
      note("metadata", `${pointerTo(place)} may be key-value pairs of your own`);
  return sourceOf(maps);
};
