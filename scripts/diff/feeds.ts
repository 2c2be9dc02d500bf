// Says which members of the record changes are about.

import type { Bundle } from "../bundle/bundle.js";
import { eventFeeds } from "../mapping/event-feeds.js";
import { type FeedFinder, feedFinder } from "../mapping/feed-finder.js";
import { joinedNames } from "../mapping/feeds.js";
import type { Change, Kind } from "./changes.js";

/** Kinds of changes after which a value may be missing with everything in it, or is new with it. */
const OF_WHOLE_VALUES: ReadonlySet<Kind> = new Set<Kind>([
  "member-added",
  "member-removed",
  "not-compared",
  "null-added",
  "required-dropped",
  "type-changed",
  "type-widened",
]);

/**
 * Makes the function that names the members of the record that a change feeds: in the mapping of the newer version, or in
 * the older one for a member that was removed.
 *
 * @param oldTags the tags that events had in the older version, by those that they have now
 */
export const feedNamer = (
  old: Bundle | undefined,
  now: Bundle | undefined,
  oldTags: ReadonlyMap<string, string>,
): ((change: Pick<Change, "event" | "pointer" | "kind" | "also">) => string[]) => {
  const [before, after] = [findersOf(old), findersOf(now)];
  const finderOf = (event: string, kind: Kind): FeedFinder | undefined =>
    kind === "member-removed" ? before.get(oldTags.get(event) ?? event) : after.get(event);
  return ({ event, pointer, kind, also }) =>
    joinedNames(
      [{ event, pointer }, ...also].flatMap((place) => {
        const finder = place.event === null ? undefined : finderOf(place.event, kind);
        if (!finder) return [];
        return OF_WHOLE_VALUES.has(kind) ? finder.within(place.pointer) : finder.at(place.pointer);
      }),
    );
};

const findersOf = (bundle: Bundle | undefined): Map<string, FeedFinder> =>
  new Map([...(bundle ? eventFeeds(bundle) : [])].map(([tag, feeds]) => [tag, feedFinder(feeds)]));
