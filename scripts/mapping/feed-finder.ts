// Finds which members of the record a place of the payload feeds.
import { tokenName } from "../json/pointer.js";
import { BELOW, ENTRY, joinedNames } from "./feeds.js";

type Keys = readonly string[];

/** Finds the members of the record that places feed. */
export interface FeedFinder {
  /**
   * The members that a place feeds, itself or as a part of something that is kept whole.
   *
   * @param pointer JSON Pointer; `*` is any entry of a list
   */
  at(pointer: string): string[];
  /** The members that a place feeds, or any place below it. */
  within(pointer: string): string[];
}

/**
 * Makes a finder of what `feedsOf` says.
 *
 * @example feedFinder(feedsOf(mapping)).at("/data/items/0/role")
 */
export const feedFinder = (feeds: ReadonlyMap<string, readonly string[]>): FeedFinder => {
  const known = [...feeds].map(([pointer, names]) => ({ keys: keysOf(pointer), names }));
  const find = (pointer: string, isFound: (keys: Keys, place: Keys) => boolean): string[] => {
    const place = keysOf(pointer);
    return joinedNames(known.flatMap(({ keys, names }) => (isFound(keys, place) ? names : [])));
  };
  return {
    at: (pointer) => find(pointer, isAt),
    within: (pointer) => find(pointer, (keys, place) => isAt(keys, place) || isBelow(keys, place)),
  };
};

const keysOf = (pointer: string): Keys => pointer.split("/").slice(1).map(tokenName);

const isAt = (keys: Keys, place: Keys): boolean =>
  keys.at(-1) === BELOW
    ? place.length >= keys.length && agree(keys.slice(0, -1), place)
    : place.length === keys.length && agree(keys, place);

const isBelow = (keys: Keys, place: Keys): boolean => keys.length > place.length && agree(keys, place);

/** Whether two ways are the same as far as the shorter one goes. */
const agree = (keys: Keys, place: Keys): boolean => {
  const length = Math.min(keys.length, place.length);
  for (let index = 0; index < length; index++)
    if (!isSame(keys[index] as string, place[index] as string)) return false;
  return true;
};

/**
 * Whether a key of a mapping is that of a place. In a mapping `*` is anything. In a place it is an entry of a list, or a
 * member that has no schema of its own, so it may be an index but no name.
 */
const isSame = (key: string, placed: string): boolean =>
  key === placed || key === ENTRY || (placed === ENTRY && /^\d+$/.test(key));
