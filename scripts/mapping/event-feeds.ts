// What the payloads of a vendor's events feed.
import { type EventRule, tagPlaces } from "../../src/vendor.js";
import { feedsOf, joinedNames } from "./feeds.js";
import { mappingsOf } from "./index.js";

/** The members of the record that places feed, by JSON Pointer. See `feedsOf`. */
export type Feeds = ReadonlyMap<string, readonly string[]>;

/** What the payloads of a vendor's events feed, by tag. Events without a mapping are not listed. */
export const eventFeeds = (bundle: Parameters<typeof mappingsOf>[0]): Map<string, Feeds> =>
  new Map(
    [...mappingsOf(bundle)].map(([tag, mapping]) => [
      tag,
      withTag(feedsOf(mapping), tagPlaces(bundle.block?.event as EventRule | undefined)),
    ]),
  );

/** The record has the event's tag too. No mapping says so. */
const withTag = (feeds: Feeds, places: readonly string[]): Feeds =>
  new Map([
    ...feeds,
    ...places.map((place) => [place, joinedNames(["event", ...(feeds.get(place) ?? [])])] as const),
  ]);
