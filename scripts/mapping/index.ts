// Mappings of payloads to conversations: what the block `x-afterword.conversation` says, and what is printed of it.
import { type EventRule, tagPlaces } from "../../src/vendor.js";
import type { Described } from "./described.js";
import type { EventMapping } from "./model.js";
import { namesIn } from "./names.js";
import { type Printed, printMappings } from "./print/module.js";
import { readMappings } from "./read.js";

export type { EventMapping } from "./model.js";

/** The mappings of a vendor's events, by tag. Empty if its block says nothing of conversations. */
export const mappingsOf = ({
  block,
  events,
}: Pick<Described, "block" | "events">): ReadonlyMap<string, EventMapping> => {
  const written = block?.conversation;
  const tags = events.map(({ tag }) => tag);
  if (typeof written !== "object" || written === null) return readMappings(written, tags);
  const known = mappings.get(written);
  if (known?.tags.join("\n") === tags.join("\n")) return known.read;
  const read = readMappings(written, tags);
  mappings.set(written, { tags, read });
  return read;
};

/** What was read of each block. Many ask for it, and it is the same as long as the block is. */
const mappings = new WeakMap<
  object,
  { readonly tags: readonly string[]; readonly read: Map<string, EventMapping> }
>();

/** The code of a vendor's mappings; undefined if it has none. */
export const printedMappings = (
  vendor: Described,
  mappings: ReadonlyMap<string, EventMapping>,
): Printed | undefined =>
  mappings.size === 0
    ? undefined
    : printMappings(
        {
          slug: vendor.slug,
          tagAt: tagPlaces(vendor.block?.event as EventRule | undefined),
          namesAt: namesIn(vendor),
        },
        mappings,
      );
