// What the payloads of a vendor's events feed.
import type { Bundle } from "../bundle/bundle.js";
import { feedsOf, joinedNames } from "./feeds.js";
import { readMappings } from "./read.js";

/** The members of the record that places feed, by JSON Pointer. See `feedsOf`. */
export type Feeds = ReadonlyMap<string, readonly string[]>;

/** What the payloads of events feed, by tag. Events without a mapping are not listed. */
export const eventFeeds = ({ block, events }: Pick<Bundle, "block" | "events">): Map<string, Feeds> => {
  const mappings = readMappings(
    block?.conversation,
    events.map(({ tag }) => tag),
  );
  return new Map([...mappings].map(([tag, mapping]) => [tag, withTag(feedsOf(mapping), block?.event)]));
};

/** The record has the event's tag too. No mapping says so. */
const withTag = (feeds: Feeds, pointer: unknown): Feeds =>
  typeof pointer === "string"
    ? new Map([...feeds, [pointer, joinedNames(["event", ...(feeds.get(pointer) ?? [])])]])
    : feeds;
