// Proposes a first mapping of a vendor's events to conversations, from the names and types of their members.
//
//   scene.ts        where the members of an event are looked for: around the conversation's id
//   phase.ts        what the tag says
//   times.ts        when it began and ended, and how long it was
//   parties.ts      agent, customer, line, channel
//   transcript/     what was said and done
//   outcome.ts      who ended it, recording, variables, result
//   references.ts   the ids that are left
//   layers.ts       what is the same for all events stands under `*`
//
// What is proposed must be right; what is not sure is only noted. All of it passes the lint of mappings.

import type { JsonSchema } from "../../../src/check/index.js";
import { type EventMembers, layered, pointersIn } from "./layers.js";
import { outcomeIn } from "./outcome.js";
import { partiesIn } from "./parties.js";
import { phaseOf } from "./phase.js";
import { type Place, pointerTo } from "./place.js";
import { idsIn, namesOf } from "./references.js";
import { type Facts, placeAt, type Scene, sceneOf } from "./scene.js";
import { withoutNothing } from "./sources.js";
import { timesIn } from "./times.js";
import { transcriptIn } from "./transcript/index.js";

export { numbersIn, textsBelow } from "./examples.js";
export type { Facts } from "./scene.js";

/** Something that is not sure, for a person to decide. */
export interface MappingNote {
  /** Keys of the block: its member, or the event's key if nothing is proposed for the member. */
  readonly path: readonly string[];
  /** A sentence without its full stop, such as `unsure: /call/length may be the length: say its unit`. */
  readonly text: string;
}

/** A proposed mapping. */
export interface Proposal {
  /** The value of `conversation`; undefined if nothing is known. */
  readonly block: Record<string, unknown> | undefined;
  readonly notes: readonly MappingNote[];
}

/**
 * Proposes the block `conversation` for events.
 *
 * @param defs the schemas to which `$ref: "#/$defs/NAME"` leads
 * @example
 * proposeMapping([{ tag: "call.ended", schema }], {}, { conversationId: "/call/id", event: "/event" });
 * // { block: { "*": { id: "/call/id", startedAt: "/call/started_at" }, "call.ended": { phase: "ended" } }, notes: [] }
 */
export const proposeMapping = (
  events: readonly { readonly tag: string; readonly schema: JsonSchema }[],
  defs: Readonly<Record<string, JsonSchema>>,
  facts: Facts,
): Proposal => {
  const named = new Map(Object.entries(defs));
  const noted = new Map<string, { member: string; text: string; tags: string[] }>();
  const scenes = events.map(({ tag, schema }) =>
    sceneOf(tag, schema, named, facts, (member, text) => {
      const key = JSON.stringify([member, text]);
      const known = noted.get(key);
      if (!known) noted.set(key, { member, text, tags: [tag] });
      else if (!known.tags.includes(tag)) known.tags.push(tag);
    }),
  );
  const mapped = scenes.map((scene) => ({ scene, members: membersOf(scene) }));
  const block = layered(withReferences(mapped));
  if (Object.keys(block).length === 0) return { block: undefined, notes: [] };
  return {
    block,
    notes: [...noted.values()].map(({ member, text, tags }) => ({
      path: pathOf(block, member, tags),
      text: `unsure: ${text}`,
    })),
  };
};

/** Where a note belongs: at its member, or at the first key that is for one of its events. */
const pathOf = (
  block: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  member: string,
  tags: readonly string[],
): readonly string[] => {
  const keys = [...tags, "*"].filter((key) => block[key] !== undefined);
  const own = keys.find((key) => block[key]?.[member] !== undefined);
  if (own !== undefined) return [own, member];
  const [first = Object.keys(block)[0] as string] = keys;
  return [first];
};

interface Mapped {
  readonly scene: Scene;
  readonly members: Record<string, unknown>;
}

/** The members of an event, without its references. */
const membersOf = (scene: Scene): Record<string, unknown> =>
  withoutNothing({
    phase: phaseOf(scene),
    id: scene.ids.length === 1 ? scene.ids[0] : scene.ids.length === 0 ? undefined : scene.ids,
    ...timesIn(scene),
    ...partiesIn(scene),
    ...outcomeIn(scene),
    transcript: transcriptIn(scene),
  });

/** Adds the ids that stand nowhere else. One place has the same name in all events. */
const withReferences = (mapped: readonly Mapped[]): EventMembers[] => {
  const left = mapped.map(({ scene, members }) => {
    const used = new Set(pointersIn(members));
    return idsIn(scene).filter((place) => !used.has(pointerTo(place)));
  });
  const all = new Map<string, Place>(left.flat().map((place) => [pointerTo(place), place]));
  const names = namesOf([...all.values()]);
  const nameOf = new Map([...all.keys()].map((pointer, index) => [pointer, names[index] as string]));
  return mapped.map(({ scene, members }, index) => {
    const references = (left[index] as Place[]).map((place) => [
      nameOf.get(pointerTo(place)),
      pointerTo(place),
    ]);
    return {
      tag: scene.tag,
      members: references.length === 0 ? members : { ...members, references: Object.fromEntries(references) },
      has: (pointer) => placeAt(scene.payload, pointer) !== undefined,
    };
  });
};
