// Finds where the pointers of a mapping lead in the payloads of an event, and what the schema says there.
import { type Constraints, constraintsAt, ENTRY, either, type Step } from "../../documents/constraints.js";
import type { Folder, Loaded } from "../../documents/load.js";
import type { Site } from "../../documents/sites.js";
import { pointerOf } from "../../json/pointer.js";
import { TAKES } from "./takes.js";
import type { Scope, Use } from "./uses.js";

/** What a schema says about the value that a mapping reads. */
export interface Reading {
  /** The places where it may be. There may be several, because `each` can name several lists. */
  readonly places: readonly (readonly Step[])[];
  /** What the schema says about it. */
  readonly says: Constraints;
  /** What it says about the entries, if it is a list. */
  readonly entries: Constraints;
}

/**
 * Reads what a pointer leads to. Undefined if this cannot be told, because what its scope begins with is not there: that is
 * reported by itself. Without places if nothing is around the payload.
 */
export type Read = (use: Use) => Reading | undefined;

/** Makes the function that reads pointers in the payloads of one event. */
export const reader = (loaded: Loaded, folder: Folder, site: Site): Read => {
  const known = new Map<Scope, readonly (readonly Step[])[]>();
  const at = (place: readonly Step[]): Constraints => constraintsAt(loaded, folder, site, place);
  const among = (places: readonly (readonly Step[])[]): Constraints => either(places.map(at));

  const beginnings = (scope: Scope | undefined): readonly (readonly Step[])[] => {
    if (scope === undefined) return [[]];
    const earlier = known.get(scope);
    if (earlier) return earlier;
    const found = scope.starts.flatMap(placesOf).filter((place) => canBe(at(place), scope.isEntry));
    const places = scope.isEntry ? found.map(entryOf) : found;
    known.set(
      scope,
      places.filter((place) => canBe(at(place), false)),
    );
    return known.get(scope) as readonly (readonly Step[])[];
  };

  const placesOf = ({ pointer, scope }: Use): readonly (readonly Step[])[] =>
    pointer.up && scope === undefined
      ? []
      : beginnings(pointer.up ? scope?.around : scope).map((place) => [...place, ...pointer.keys]);

  return (use) => {
    const places = placesOf(use);
    if (places.length === 0 && !(use.pointer.up && use.scope === undefined)) return undefined;
    const lists = places.filter((place) => canBe(at(place), true));
    return { places, says: among(places), entries: among(lists.map(entryOf)) };
  };
};

const entryOf = (place: readonly Step[]): readonly Step[] => [...place, ENTRY];

/** Whether a value may be a list, or an object. */
const canBe = ({ closed, types }: Constraints, isList: boolean): boolean =>
  !closed && (types === undefined || types.has(isList ? "array" : "object"));

/** What is wrong with a value for what is made of it. */
export type Fault = "missing" | "misfit" | "entries";

/** What is wrong with what a pointer leads to. Undefined if some value that the schema allows can be taken. */
export const faultOf = ({ taking }: Use, { says, entries }: Reading): Fault | undefined => {
  const takes = TAKES[taking];
  if (says.closed) return "missing";
  if (!allowsAny(says, takes.types)) return "misfit";
  return takes.entries && !entries.closed && !allowsAny(entries, takes.entries) ? "entries" : undefined;
};

const allowsAny = ({ types }: Constraints, wanted: readonly string[]): boolean =>
  types === undefined || [...types].some((type) => wanted.includes(type));

/** A place for messages, as a pointer. `*` in it is any entry of a list. */
export const shownPlace = (place: readonly Step[]): string =>
  pointerOf(place.map((step) => (step === ENTRY ? "*" : step)));
