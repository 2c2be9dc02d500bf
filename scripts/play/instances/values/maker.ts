// What one instance is made with.

import type { JsonSchema } from "../../../../src/check/index.js";
import type { Random } from "../story/chance.js";
import type { Story, StoryStep } from "../story/story.js";
import type { Defs } from "./nodes.js";
import type { Samples } from "./samples.js";
import type { Option, Steering } from "./steering.js";

/** What one instance is made with. */
export interface Maker {
  readonly defs: Defs;
  readonly samples: Samples;
  readonly steering: Steering;
  readonly story: Story;
  readonly random: Random;
  /** The ids of conversations in the documented payloads, and what stands for each of them. */
  readonly conversationIds: ReadonlyMap<string, string>;
  /** Which members the items of a list have: the items of one list have the same. */
  readonly present: Map<JsonSchema, Map<string, boolean>>;
  /** How many values were made. */
  made: number;
}

/** Where a value stands. */
export interface Place {
  /** The names of the members that lead to it, without the numbers of items. */
  readonly names: readonly string[];
  /** The whole path, for what must differ from item to item. */
  readonly keys: string;
  readonly depth: number;
  /** What the schema says about personal data. */
  readonly pii: string | undefined;
  /** The turn or tool use that it belongs to. */
  readonly step?: StoryStep | undefined;
}

/** The place of the payload itself. */
export const TOP: Place = { names: [], keys: "", depth: 0, pii: undefined };

/** The place of a member. */
export const memberPlace = (place: Place, name: string): Place => ({
  names: [...place.names, name],
  keys: `${place.keys}/${name}`,
  depth: place.depth + 1,
  pii: undefined,
  step: place.step,
});

/** The place of an item. It has the name of its list. */
export const itemPlace = (place: Place, index: number): Place => ({
  names: place.names,
  keys: `${place.keys}/${index}`,
  depth: place.depth + 1,
  pii: place.pii,
  step: place.step,
});

/** The documented values at a schema. */
export const samplesAt = ({ samples }: Maker, node: JsonSchema): readonly unknown[] =>
  samples.get(node) ?? [];

/** Whether the instance should use an option of a schema. */
export const isSteered = ({ steering }: Maker, node: JsonSchema, option: Option): boolean =>
  steering.get(node)?.has(option) === true;
