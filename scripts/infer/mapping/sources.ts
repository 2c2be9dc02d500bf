// Finds members by their names, and writes sources of them.
import { snake } from "./names.js";
import { type Place, pointerTo } from "./place.js";

/** A member of an object that was found by its name. */
export interface Found {
  readonly name: string;
  readonly place: Place;
  readonly home: Place;
}

/** The members of places whose names fit, in the order of the places. */
export const findIn = (homes: readonly Place[], fits: (name: string, home: Place) => boolean): Found[] =>
  homes.flatMap((home) =>
    [...home.members].flatMap(([name, place]) => (fits(name, home) ? [{ name, place, home }] : [])),
  );

/**
 * The places of a member that may stand in several objects: the first that fits, and those of the same name that fit. Of what
 * does not fit, `otherwise` is told if nothing does.
 */
export const pick = (
  found: readonly Found[],
  fits: (place: Place) => boolean,
  otherwise: (pointer: string) => void = () => {},
): readonly Place[] => {
  const first = found.find(({ place }) => fits(place));
  if (!first) for (const { place } of found) otherwise(pointerTo(place));
  return found.flatMap(({ name, place }) => (first && name === first.name && fits(place) ? [place] : []));
};

/** Sources as one: the first that gives something. Undefined if there is none. */
export const firstOf = (sources: readonly unknown[]): unknown => {
  const different = [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
  return different.length > 1 ? different : different[0];
};

/** The pointers to places as one source. */
export const sourceOf = (places: readonly Place[]): unknown =>
  firstOf(places.map((place) => pointerTo(place)));

/** The first member with one of some names, in the order of the names, whose place fits. */
export const memberNamed = (
  { members }: Place,
  names: readonly string[],
  fits: (place: Place) => boolean,
): Place | undefined => {
  const byName = new Map([...members].map(([name, place]) => [snake(name), place] as const).reverse());
  for (const name of names) {
    const place = byName.get(name);
    if (place && fits(place)) return place;
  }
  return undefined;
};

/** An object without the members that are undefined. */
export const withoutNothing = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** A group of sources; undefined if there is none. */
export const groupOf = (members: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined => {
  const given = withoutNothing(members);
  return Object.keys(given).length === 0 ? undefined : given;
};

/** A rule, and the rules for the same entry that follow it. */
export const followedBy = (rule: object, following: readonly unknown[]): object =>
  following.length === 0 ? rule : { ...rule, [THEN]: following };

/** A member with this name in the object itself would look like that of a promise. */
const THEN = "then";
