// Finds the places of pairs in the payloads of all events.

import { compare } from "../../documents/problems.js";
import type { Node } from "./context.js";
import { type Place, payloadOf, placeBelow } from "./place.js";

/** The places of pairs. */
export interface Places {
  /** The pairs in the order in which they are met, those near the payload first. */
  readonly nodes: readonly Node[];
  /** Where a pair stands, with the fewest steps first. */
  of(node: Node): readonly Place[];
  /** Whether it also stands at pointers that are not among its places. */
  hasMorePointers(node: Node): boolean;
  /** Whether there are ways to it that none of its places takes. */
  hasMoreWays(node: Node): boolean;
}

/** A pair may stand at as many places as there are ways to it. No more pointers than these are looked for in one event. */
export const MAX_POINTERS = 20;

/** The most ways to one pointer: through several branches of a union. */
const MAX_WAYS = 3;

/** The most places of all pairs together. */
const MAX_PLACES = 1_000_000;

/** A place, and the pairs on the way to it. */
interface Way {
  readonly node: Node;
  readonly place: Place;
  readonly above: Way | undefined;
}

/** Finds where the pairs below these payloads stand. */
export const placesOf = (payloads: readonly { readonly event: string; readonly node: Node }[]): Places => {
  const places = new Map<Node, Place[]>();
  const morePointers = new Set<Node>();
  const moreWays = new Set<Node>();
  let left = MAX_PLACES;
  for (const { event, node } of payloads) {
    /** The pointers to each pair in this event, and how many ways lead to each. */
    const pointers = new Map<Node, Map<string, number>>();
    const ways: Way[] = [{ node, place: payloadOf(event), above: undefined }];
    for (const way of ways)
      for (const { step, node } of way.node.below) {
        // a schema that contains itself is told where it begins
        if (isOnWay(way, node)) continue;
        const place = placeBelow(way.place, step);
        const known = pointers.get(node) ?? new Map<string, number>();
        const count = known.get(place.pointer) ?? 0;
        const isTooMany = left <= 0 || (count === 0 && known.size >= MAX_POINTERS);
        if (isTooMany) morePointers.add(node);
        if (isTooMany || count >= MAX_WAYS) {
          moreWays.add(node);
          continue;
        }
        left--;
        pointers.set(node, known.set(place.pointer, count + 1));
        const all = places.get(node) ?? [];
        places.set(node, all);
        all.push(place);
        ways.push({ node, place, above: way });
      }
  }
  // what lies below them has more, too
  for (const cut of [morePointers, moreWays])
    for (const node of cut) for (const { node: below } of node.below) cut.add(below);
  for (const all of places.values())
    all.sort((a, b) => a.depth - b.depth || compare(a.event, b.event) || compare(a.pointer, b.pointer));
  return {
    nodes: [...places.keys()],
    of: (node) => places.get(node) ?? [],
    hasMorePointers: (node) => morePointers.has(node),
    hasMoreWays: (node) => moreWays.has(node),
  };
};

const isOnWay = (way: Way, node: Node): boolean => {
  for (let each: Way | undefined = way; each; each = each.above) if (each.node === node) return true;
  return false;
};
