// Which functions a delivery is for.
import type { Receipt } from "../receive/receipt.js";
import type { Context, Entry, Settings } from "./options.js";

/** A function that a delivery is for, and its name for messages. */
export interface Taker<Told extends Context = Context> {
  readonly name: string;
  take(context: Told): unknown;
}

/** The functions that deliveries are for. */
export interface Takes extends Pick<Settings, "onConversation" | "onUnhandled"> {
  /** The vendors by slug. */
  readonly entries: ReadonlyMap<string | null, Pick<Entry, "on">>;
}

/**
 * The functions that a verified delivery is for: that of its event if the payload fits, and `onConversation` if the event
 * says something about the course of a conversation. `onUnhandled` takes what neither does.
 */
export const takersOf = (settings: Takes, receipt: Receipt): readonly Taker[] => {
  const { entries, onConversation, onUnhandled } = settings;
  const { ok, event, payload, conversation, verdict, vendor } = receipt;
  const takers: Taker[] = [];
  const take = ok ? entries.get(vendor)?.on.get(event) : undefined;
  if (take)
    takers.push({
      name: `on[${JSON.stringify(event)}]`,
      take: (context) => take(payload as never, receipt as never, context),
    });
  if (onConversation && verdict !== "unknown-event" && conversation && conversation.phase !== null)
    takers.push({
      name: "onConversation",
      take: (context) => onConversation(conversation, receipt as never, context),
    });
  if (onUnhandled && takers.length === 0)
    takers.push({ name: "onUnhandled", take: (context) => onUnhandled(receipt as never, context) });
  return takers;
};
