// What the transcripts of all vendors have in common that are fetched.
import type { Item } from "../../../generated/_conversation/types.js";
import { itemOf } from "../../mapping/parts.js";
import { type Json, text } from "../../mapping/readers.js";
import type { Api, ManagerOptions } from "../connect.js";

/** How transcripts of a vendor are fetched and read. */
export interface Source {
  /** What is known about the vendor's API. */
  readonly api: Api;
  /** Fetches all entries of a conversation's transcript. */
  readonly fetchEntries: (id: string, options: ManagerOptions) => Promise<unknown[]>;
  /**
   * The items that an entry becomes. None if its form is not known.
   *
   * @param source the pointer to the entry
   * @param start when the conversation began, in milliseconds since 1970; NaN if that is not known
   */
  readonly itemsOf: (entry: Json, source: string, start: number) => Item[];
}

/** How many entries a page has. No vendor of these documents that it gives more. */
export const PAGE_SIZE = 100;

/** How large a page may be: tools may have answered much. */
export const MAX_PAGE_BYTES = 8 * 2 ** 20;

/** An entry of a form that is not known: something happened, and what was said is kept. */
export const unknownItem = (entry: Json, source: string, start: number): Item =>
  itemOf(
    "event",
    "unknown",
    text(entry.role),
    text(entry.text) ?? text(entry.message_text),
    null,
    start,
    source,
  );
