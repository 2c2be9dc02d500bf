// Compares two versions of a vendor: its block, its events and their payloads.

import { isDeepStrictEqual } from "node:util";
import type { Bundle, EventModel } from "../bundle/bundle.js";
import { compare } from "../documents/problems.js";
import { isObject } from "../json/value.js";
import { type Diff, type Explained, gradeOf, isBreaking, type Kind } from "./changes.js";
import { compareAll } from "./comparison/comparer.js";
import type { Difference } from "./comparison/difference.js";
import type { Place } from "./comparison/place.js";
import { feedNamer } from "./feeds.js";
import { mappingChanges } from "./mapping.js";
import { inOneLine, shapeReaders } from "./meaning/reader.js";

/** A change before it is graded. */
type Ungraded = Pick<Explained, "event" | "kind"> & Partial<Explained>;

/** The changes of one vendor, in a stable order. `old` is undefined for a new vendor, `now` for one that was removed. */
export const vendorChanges = (old: Bundle | undefined, now: Bundle | undefined): Diff => {
  const { slug } = (now ?? old) as Bundle;
  const { pairs, removed, added } = matchEvents(old?.events ?? [], now?.events ?? []);
  const inEvents = old && now ? eventChanges(old, now, pairs) : undefined;
  const feedsOf = feedNamer(old, now, new Map(pairs.map(([was, is]) => [is.tag, was.tag])));
  const changes: Ungraded[] = [
    ...blockChanges(old?.block, now?.block),
    ...removed.map(
      ({ tag }): Ungraded => ({
        event: tag,
        kind: "event-removed",
        acceptsLess: true,
        typesChange: true,
      }),
    ),
    ...added.map(({ tag }): Ungraded => ({ event: tag, kind: "event-added" })),
    ...(old && now ? mappingChanges(old, now, pairs) : []),
    ...(inEvents?.changes ?? []),
  ];
  return {
    changes: sorted(changes.map((each) => graded(slug, each, feedsOf))),
    isSpent: inEvents?.isSpent ?? false,
  };
};

const graded = (vendor: string, change: Ungraded, feedsOf: ReturnType<typeof feedNamer>): Explained => {
  const { event, pointer = "", also = [], kind, acceptsLess = false, typesChange = false } = change;
  return {
    vendor,
    pointer,
    when: [],
    feeds: feedsOf({ event, pointer, also, kind }),
    also,
    alsoElsewhere: false,
    before: undefined,
    after: undefined,
    ...change,
    acceptsLess,
    typesChange,
    grade: gradeOf(kind, typesChange),
  };
};

const sorted = (changes: Explained[]): Explained[] =>
  changes.sort(
    (a, b) =>
      compare(a.event ?? "", b.event ?? "") ||
      compare(a.pointer, b.pointer) ||
      compare(a.kind, b.kind) ||
      compare(a.when.join("\n"), b.when.join("\n")),
  );

// ---- x-afterword -----------------------------------------------------------------------------------------------

/** Members of `x-afterword` that describe deliveries. */
const BLOCK_MEMBERS: readonly (readonly [member: string, kind: Kind])[] = [
  ["event", "routing"],
  ["aliases", "routing"],
  ["signature", "signature"],
  ["conversationId", "conversation-id"],
  ["delivery", "delivery"],
];

const blockChanges = (old: Bundle["block"], now: Bundle["block"]): Ungraded[] =>
  BLOCK_MEMBERS.flatMap(([member, kind]): Ungraded[] => {
    const [before, after] = [old?.[member], now?.[member]];
    if (!old || !now || isDeepStrictEqual(before, after)) return [];
    // with new rules for events or signatures, deliveries of the old kind are no longer accepted
    const acceptsLess = isBreaking(kind);
    return [{ event: null, kind, before: jsonText(before), after: jsonText(after), acceptsLess }];
  });

/** JSON with members in the order of their names. */
const jsonText = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(inOrder(value));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(members.map(([name, each]) => [name, inOrder(each)]));
};

// ---- events ----------------------------------------------------------------------------------------------------

const eventChanges = (
  old: Bundle,
  now: Bundle,
  pairs: readonly (readonly [was: EventModel, is: EventModel])[],
): { readonly changes: Ungraded[]; readonly isSpent: boolean } => {
  const [before, after] = shapeReaders(old.defs, now.defs);
  const { differences, isSpent } = compareAll(
    pairs.map(([was, is]) => ({ event: is.tag, old: before(was.payload), new: after(is.payload) })),
  );
  const changes = differences.map(atItsPlaces);
  const own = pairs.flatMap(([was, is]) => tagChanges(was, is));
  // an event may have the description of its payload
  const isSaid = ({ event, kind, before, after }: Ungraded): boolean =>
    kind === "description" &&
    changes.some(
      (each) =>
        each.kind === kind &&
        each.before === before &&
        each.after === after &&
        [each, ...(each.also ?? [])].some((place) => place.event === event && place.pointer === ""),
    );
  return { changes: [...own.filter((each) => !isSaid(each)), ...changes], isSpent };
};

/** A difference at the first of its places, with the others. */
const atItsPlaces = ({ places, morePlaces, ...difference }: Difference): Ungraded => {
  const [first, ...others] = places as [Place, ...Place[]];
  const keyOf = ({ event, pointer }: Place): string => JSON.stringify([event, pointer]);
  // several branches of a union may have it at one pointer
  const also = new Map(others.map((each) => [keyOf(each), { event: each.event, pointer: each.pointer }]));
  also.delete(keyOf(first));
  const { event, pointer, when } = first;
  return { ...difference, event, pointer, when, also: [...also.values()], alsoElsewhere: morePlaces };
};

/** Changes of the tag and the description of an event. */
const tagChanges = (old: EventModel, now: EventModel): Ungraded[] => {
  const changes: Ungraded[] = [];
  const { tag: event } = now;
  if (old.tag !== event)
    changes.push({
      event,
      kind: "tag-changed",
      before: JSON.stringify(old.tag),
      after: JSON.stringify(event),
      acceptsLess: true,
      typesChange: true,
    });
  const [before, after] = [descriptionOf(old), descriptionOf(now)];
  if (before !== after) changes.push({ event, kind: "description", before, after });
  return changes;
};

const descriptionOf = ({ summary, description }: EventModel): string | undefined =>
  inOneLine([summary, description].filter((each) => each !== undefined).join("\n")) || undefined;

interface MatchedEvents {
  readonly pairs: [old: EventModel, now: EventModel][];
  readonly removed: EventModel[];
  readonly added: EventModel[];
}

/** Matches events by their tags. Of the others, events with the same payload schema are matched too: the tag changed. */
const matchEvents = (olds: readonly EventModel[], news: readonly EventModel[]): MatchedEvents => {
  const pairs: MatchedEvents["pairs"] = [];
  const removed: EventModel[] = [];
  const left = new Set(news);
  const match = (old: EventModel, isSame: (now: EventModel) => boolean): void => {
    const fitting = [...left].filter(isSame);
    const [now] = fitting;
    if (!now || fitting.length > 1) return void removed.push(old);
    left.delete(now);
    pairs.push([old, now]);
  };
  const isIn = (events: readonly EventModel[], tag: string) => events.some((each) => each.tag === tag);
  for (const old of olds) if (isIn(news, old.tag)) match(old, ({ tag }) => tag === old.tag);
  for (const old of olds) {
    if (isIn(news, old.tag)) continue;
    const { $ref: name } = old.payload;
    match(old, ({ payload, tag }) => name !== undefined && payload.$ref === name && !isIn(olds, tag));
  }
  return { pairs, removed, added: [...left] };
};
