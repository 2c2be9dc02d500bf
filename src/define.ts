// Gives a vendor a mapping that is written in code.
import { optionError } from "./errors.js";
import { type Mapped, ownMapping, type Refine } from "./mapping/own.js";
import type { EventsOf, Fitting } from "./receive/receipt.js";
import { type Defined, functionsByEvent, type Vendor } from "./vendor.js";

/**
 * Functions that make records, by event. Each gets the payload of its event, and returns a part of the record.
 *
 * The type is that of a payload that fits its schema. An invalid payload reaches the function too, so that its
 * conversation has what can be read: a member that the type promises may be missing or of another type. A value that
 * does not fit a member of the record counts as not given.
 *
 * @example
 * const normalize: EventMappings<typeof phonic> = {
 *   "conversation.ended": ({ data }) => ({ record: { id: data?.conversation?.id }, uses: ["/data/conversation/id"] }),
 * };
 */
export type EventMappings<V extends Vendor> = {
  readonly [Tag in EventsOf<V>]?: ((payload: Fitting<V>[Tag]["payload"]) => Mapped) | undefined;
};

/**
 * A mapping that is written in code. `refine` runs last, for every event of the vendor.
 *
 * @example
 * const mapping: VendorMapping<typeof phonic> = { refine: () => ({ record: { tenant: "north" }, uses: [] }) };
 */
export interface VendorMapping<V extends Vendor> {
  /** A function for each event whose records you want to make. The other events keep the mapping that the vendor has. */
  readonly normalize?: EventMappings<V> | undefined;
  /** Changes or adds members of the records. */
  readonly refine?: Refine | undefined;
}

/**
 * Adds a mapping, written in code, to a generated vendor; everything else stays as it is, its type included. Write what
 * you can into the schema folder instead (`conversation` in `x-afterword`).
 *
 * A function gives a part of the record. The library fills in the rest: null, empty lists, the id where the vendor's data
 * say where it is, the duration between two instants, the text of the messages, and `unmapped`, which lists every value
 * of the payload that was not used.
 *
 * What a function throws of a payload that fits its type is not caught: `receive` rejects with it, and a handler answers
 * 500 (`ERR_FUNCTION`), so that the vendor sends the delivery again. Of an invalid payload it is: then the conversation
 * is the one that the vendor has without the function.
 *
 * @param vendor what `afterword generate` wrote, such as `generated/acme/vendor.js`
 * @throws AfterwordError `ERR_OPTION` for an event that the vendor does not have, and for what is not a function
 * @example
 * const acme = defineVendor(phonic, {
 *   normalize: {
 *     "conversation.ended": ({ data }) => ({
 *       record: { phase: "ended", startedAt: data?.conversation?.started_at },
 *       uses: ["/data/conversation/started_at"],
 *     }),
 *   },
 * });
 */
export const defineVendor = <const V extends Vendor>(vendor: V, mapping: VendorMapping<V>): Defined<V> => {
  const { normalize, refine, ...others } = mapping;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw optionError(`There is no option ${JSON.stringify(unknown)}.`);
  if (refine !== undefined && typeof refine !== "function") throw optionError("refine is not a function.");
  const functions = functionsByEvent<(payload: never) => Mapped>(vendor, "normalize", normalize ?? {});
  return { ...vendor, normalize: ownMapping(vendor, functions, refine) };
};
