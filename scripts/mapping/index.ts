// Mappings of payloads to conversations: what the block `x-afterword.conversation` says, and what is printed of it.
import type { Bundle } from "../bundle/bundle.js";
import type { EventMapping } from "./model.js";
import { namesIn } from "./names.js";
import { type Printed, printMappings } from "./print/module.js";
import { readMappings } from "./read.js";

export type { EventMapping } from "./model.js";

/** The mappings of a vendor's events, by tag. Empty if its block says nothing of conversations. */
export const mappingsOf = ({ block, events }: Pick<Bundle, "block" | "events">): Map<string, EventMapping> =>
  readMappings(
    block?.conversation,
    events.map(({ tag }) => tag),
  );

/** The code of a vendor's mappings; undefined if it has none. */
export const printedMappings = (
  bundle: Bundle,
  mappings: ReadonlyMap<string, EventMapping>,
): Printed | undefined =>
  mappings.size === 0
    ? undefined
    : printMappings(
        { slug: bundle.slug, tagPointer: bundle.block?.event, namesAt: namesIn(bundle) },
        mappings,
      );
