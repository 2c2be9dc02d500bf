// What the checks of a mapping share.
import type { Entry } from "../../documents/events.js";
import type { Folder, Loaded } from "../../documents/load.js";
import type { BlockPath, EventMapping } from "../../mapping/model.js";
import type { Read } from "./places.js";
import type { Uses } from "./uses.js";

/** Reports a fault at a path below `x-afterword`. */
export type Report = (path: readonly string[], rule: string, message: string, remedy: string) => void;

/** What the checks of one block need. */
export interface Checks {
  readonly loaded: Loaded;
  readonly folder: Folder;
  readonly events: readonly MappedEvent[];
  /** Whether the schemas are our own, so that they can be changed. */
  readonly strict: boolean;
  readonly report: Report;
}

/** What is wrong with a part of a mapping, whatever the schemas say. */
export interface Flaw {
  readonly path: BlockPath;
  readonly message: string;
  readonly remedy: string;
}

/** An event, and what its mapping reads. */
export interface MappedEvent {
  readonly entry: Entry;
  readonly mapping: EventMapping;
  readonly uses: Uses;
  readonly read: Read;
}

/** What is the same in the mappings of several events, by its place in the block. */
export const byPlace = <T>(
  events: readonly MappedEvent[],
  partsOf: (uses: Uses) => readonly T[],
  keyOf: (part: T) => unknown,
): Map<string, (readonly [event: MappedEvent, part: T])[]> => {
  const found = new Map<string, (readonly [MappedEvent, T])[]>();
  for (const event of events)
    for (const part of partsOf(event.uses)) {
      const key = JSON.stringify(keyOf(part));
      const known = found.get(key);
      if (known) known.push([event, part]);
      else found.set(key, [[event, part]]);
    }
  return found;
};
