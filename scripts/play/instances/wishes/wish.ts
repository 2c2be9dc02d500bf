// What a story wants to have at the places of a payload, and how that is written there.

import type { JsonSchema } from "../../../../src/check/index.js";
import type { StoryStep } from "../story/story.js";

/** Nothing fits. */
export const NOTHING: unique symbol = Symbol("nothing");

/** A schema without references and unions, one of its types, and a documented value. */
export interface Asked {
  readonly schema: JsonSchema;
  readonly type: string | undefined;
  readonly sample: unknown;
  /** Whether it is only asked if something fits. */
  readonly isTrial?: true;
}

/** The value that is wanted, in the form of a schema; `NOTHING` if it does not fit. */
export type Give = (asked: Asked) => unknown;

/** What is wanted at a place. The maker follows it as far as the schema allows. */
export interface Wish {
  /** Without it, the story cannot be told. */
  must?: boolean;
  /** The place should be empty. */
  absent?: boolean;
  give?: Give;
  members?: Map<string, Wish>;
  /** At least one of these members is there, and not null. */
  oneOf?: readonly string[];
  /** The turn or tool use that is told here. */
  step?: StoryStep;
  /** Exactly these items. */
  items?: Wish[];
}

/** The wish at a path below another one; made if there is none. Undefined if a list with other items is on the way. */
export const wishAt = (root: Wish, keys: readonly string[]): Wish | undefined => {
  let wish = root;
  for (const key of keys) {
    if (/^\d$/.test(key) && !wish.members) {
      wish.items ??= [];
      while (wish.items.length <= Number(key)) wish.items.push({});
      wish = wish.items[Number(key)] as Wish;
      continue;
    }
    if (wish.items) return undefined;
    wish.members ??= new Map();
    let below = wish.members.get(key);
    if (!below) wish.members.set(key, (below = {}));
    wish = below;
  }
  return wish;
};

/** Wants a place, and all on the way to it. */
export const mustHave = (root: Wish, keys: readonly string[]): void => {
  for (const index of keys.keys()) want(root, keys.slice(0, index + 1), { must: true });
};

/** Adds to a place what is wanted there. What came first stays. */
export const want = (root: Wish, keys: readonly string[], wanted: Wish): void => {
  const wish = wishAt(root, keys);
  if (!wish) return;
  if (wanted.give) wish.give ??= wanted.give;
  if (wanted.items) wish.items ??= wanted.items;
  if (wanted.must) wish.must ??= true;
  if (wanted.absent && !wish.give && !wish.items) wish.absent ??= true;
};
