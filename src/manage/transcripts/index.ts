// Fetches transcripts that payloads do not carry, from the APIs of vendors.
import type { Conversation, Item } from "../../../generated/_conversation/types.js";
import { AfterwordError } from "../../errors.js";
import { instant } from "../../mapping/instant.js";
import { transcriptOf } from "../../mapping/parts.js";
import { isObject } from "../../mapping/readers.js";
import type { ManagerOptions } from "../connect.js";
import { humeTranscripts } from "./hume.js";
import { type Source, unknownItem } from "./source.js";
import { telnyxTranscripts } from "./telnyx.js";
import { ultravoxTranscripts } from "./ultravox.js";

const SOURCES: Readonly<Record<string, Source>> = {
  hume: humeTranscripts,
  telnyx: telnyxTranscripts,
  ultravox: ultravoxTranscripts,
};

/** How a transcript is fetched. The address is always that of the vendor's API. */
export type TranscriptOptions = Pick<ManagerOptions, "key" | "fetch" | "timeout">;

/** A transcript as a vendor's API gives it. */
export interface FetchedTranscript {
  /** The transcript as records have it. `inline`, because it is there now; `none` if the API has no entry. */
  readonly transcript: Conversation["transcript"];
  /** The entries as the vendor sent them, of all pages. The `source` of an item is a JSON Pointer into this list. */
  readonly entries: readonly unknown[];
  /**
   * How many entries have a form that is not known. They are in `entries`, and those that are objects are items of the kind
   * `event`.
   */
  readonly unread: number;
}

/**
 * Fetches the transcript of a conversation whose payload has none: of Hume, Telnyx and Ultravox. The address is made of
 * the vendor's documented host and the conversation's id, and all pages are read, up to 100. Every failure is an
 * AfterwordError with a code that begins with `ERR_MANAGE_`.
 *
 * @example
 * const { conversation } = await receive(ultravox, request, { secret });
 * if (conversation?.transcript.availability === "by-reference") {
 *   const { transcript } = await fetchTranscript(conversation, { key });
 *   console.log(toMarkdown({ ...conversation, transcript }));
 * }
 */
export const fetchTranscript = async (
  conversation: Pick<Conversation, "vendor" | "id" | "startedAt">,
  options: TranscriptOptions,
): Promise<FetchedTranscript> => {
  const { vendor, id, startedAt } = conversation;
  const source = Object.hasOwn(SOURCES, vendor ?? "") ? SOURCES[vendor ?? ""] : undefined;
  if (source === undefined) {
    throw new AfterwordError(
      "ERR_MANAGE_CONVERSATION",
      "no call is known that reads transcripts of this vendor",
      {
        hint: "Transcripts can be fetched of Hume, Telnyx and Ultravox.",
      },
    );
  }
  if (id === null || !/^[\w-]{1,128}$/.test(id)) {
    throw new AfterwordError(
      "ERR_MANAGE_CONVERSATION",
      `${source.api.name}: the conversation has no id, or not one of this vendor`,
      { hint: "Take a conversation whose id is not null: not every event has one." },
    );
  }
  // no other host than the documented one
  const { key, fetch, timeout } = options;
  const entries = await source.fetchEntries(id, { key, fetch, timeout });
  const start = instant(startedAt);
  let unread = 0;
  const read = entries.map((entry, index): Item[] => {
    const pointer = `/${index}`;
    const items = isObject(entry) ? readable(() => source.itemsOf(entry, pointer, start)) : [];
    if (items.length > 0) return items;
    unread++;
    return isObject(entry) ? [unknownItem(entry, pointer, start)] : [];
  });
  return { transcript: transcriptOf(oldestFirst(read)), entries, unread };
};

/** No items for an entry that is nested deeper than records may be. */
const readable = (read: () => Item[]): Item[] => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
};

/** The items of all entries. A list that goes from the newest to the oldest is turned: which way it goes is not documented. */
const oldestFirst = (entries: readonly Item[][]): Item[] => {
  const times = entries
    .flat()
    .map(({ at, startMs }) => startMs ?? instant(at))
    .filter(Number.isFinite);
  const isTurned =
    (times.at(0) ?? 0) > (times.at(-1) ?? 0) &&
    times.every((time, index) => time <= (times[index - 1] ?? time));
  return (isTurned ? entries.toReversed() : entries).flat();
};
