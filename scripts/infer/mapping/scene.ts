// Where in the payloads of an event the members of the record are looked for: in the objects around the conversation's id,
// and in those beside them that say more of the conversation. What stands elsewhere may be about something else.

import type { JsonSchema } from "../../../src/check/index.js";
import { type EventRule, idPlaces, tagPlaces, type Vendor } from "../../../src/vendor.js";
import { tokenName } from "../../json/pointer.js";
import { isSubject, partsOf, setOf } from "./names.js";
import { isRecord, type Place, payloadPlace, pointerTo } from "./place.js";
import { isUsualWord } from "./words.js";

/** What is known of a vendor's events before its mapping is proposed. */
export interface Facts {
  /** The vendor's `conversationId`. */
  readonly conversationId?: unknown;
  /** The vendor's `event`. */
  readonly event?: unknown;
  /**
   * The smallest and the largest number that was seen at a place in the payloads of any event; `*` is any entry of a list.
   * It tells the unit of times that are numbers.
   */
  readonly numbersAt?: (keys: readonly string[]) => readonly [least: number, most: number] | undefined;
  /**
   * All texts that were seen at a place, if they are few and look like words. Where a schema lists no words, those that vendors
   * use tell what a member is.
   */
  readonly textsAt?: (keys: readonly string[]) => readonly string[];
}

/** An event, and where its members are looked for. */
export interface Scene {
  readonly tag: string;
  readonly payload: Place;
  /** Where the conversation's id is; empty if it is not known. */
  readonly ids: readonly string[];
  /** Whether it is known where events have the conversation's id: then one without it may be about something else. */
  readonly isIdKnown: boolean;
  /** The object that has the event's tag, if a member has it. */
  readonly envelope: Place | undefined;
  /** Objects about the conversation: the one with its id first, then those around and beside it. */
  readonly homes: readonly Place[];
  /** Objects with what came out of the conversation. */
  readonly results: readonly Place[];
  /** The smallest and the largest number that was seen at a place. */
  readonly numbersAt: (place: Place) => readonly [least: number, most: number] | undefined;
  /** Notes what is not sure: the member of the record, and a sentence. */
  readonly note: (member: string, text: string) => void;
}

/** Finds where the members of an event are looked for. */
export const sceneOf = (
  tag: string,
  schema: JsonSchema,
  defs: ReadonlyMap<string, JsonSchema>,
  { conversationId, event, numbersAt, textsAt }: Facts,
  note: Scene["note"],
): Scene => {
  const payload = payloadPlace(schema, defs, (keys) => {
    // other words may be somebody's
    const usual = textsAt?.(keys).filter(isUsualWord);
    return usual && usual.length > 0 ? usual : undefined;
  });
  const ids = idPlaces(conversationId as Vendor["conversationId"], tag).filter(
    (pointer) => placeAt(payload, pointer) !== undefined,
  );
  const [envelope] = tagPlaces(event as EventRule | undefined).flatMap((pointer) =>
    placeAt(payload, pointer) ? around(payload, pointer).slice(0, 1) : [],
  );
  const main =
    ids.length > 0 ? unique(ids.flatMap((pointer) => around(payload, pointer))) : wrappers(payload);
  const homes = unique([...main, ...main.flatMap((home) => membersLike(home, isAside))]);
  return {
    tag,
    payload,
    ids,
    isIdKnown: conversationId !== undefined,
    envelope,
    homes,
    results: unique(homes.flatMap((home) => membersLike(home, isResult))),
    numbersAt: ({ keys }) => numbersAt?.(keys),
    note,
  };
};

/** The place that a pointer leads to. */
export const placeAt = (payload: Place, pointer: string): Place | undefined => {
  let place: Place | undefined = payload;
  for (const key of pointer.split("/").slice(1).map(tokenName)) place = place?.members.get(key);
  return place;
};

/** The objects around what a pointer leads to, from the inside out. */
const around = (payload: Place, pointer: string): Place[] => {
  const found = [payload];
  for (const key of pointer.split("/").slice(1, -1).map(tokenName)) {
    const next = (found[0] as Place).members.get(key);
    if (next) found.unshift(next);
  }
  return found;
};

/** Names of objects that hold the payload proper. */
const WRAPPERS = setOf(
  "data payload body content object item record resource attributes message event detail details",
);

/** The objects around a conversation without an id, by their names, from the inside out. */
const wrappers = (payload: Place): Place[] => {
  const inner = membersLike(payload, (parts) => parts.length === 1 && isWrapper(parts[0] as string));
  return inner.length === 1 ? [...wrappers(inner[0] as Place), payload] : [payload];
};

const isWrapper = (part: string): boolean => WRAPPERS.has(part) || isSubject(part);

const membersLike = ({ members }: Place, isLike: (parts: readonly string[]) => boolean): Place[] =>
  [...members].flatMap(([name, place]) => (isRecord(place) && isLike(partsOf(name)) ? [place] : []));

const ASIDE = setOf(
  "info details detail telephony identifier identifiers timing timings times timestamps metadata",
);

/** Whether the name is that of an object with more about the conversation: `call_info`, `timing`, `metadata`. */
const isAside = (parts: readonly string[]): boolean =>
  parts.every((part) => isSubject(part) || ASIDE.has(part));

const RESULTS = setOf("analysis analytics evaluation outcome insights");

/** Whether the name is that of an object with what came out: `analysis`, `call_analysis`, `evaluation`. */
const isResult = (parts: readonly string[]): boolean =>
  parts.some((part) => RESULTS.has(part)) &&
  parts.every((part) => isSubject(part) || RESULTS.has(part) || part === "post");

const unique = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [pointerTo(place), place])).values(),
];
