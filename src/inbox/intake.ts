// From a delivery that a handler has verified to a row of the inbox.
import { digest, hash } from "#platform";
import { toCapture } from "../capture.js";
import { idIn } from "../mapping/record.js";
import { bytesOf } from "../platform/bytes.js";
import type { Receipt } from "../receive/receipt.js";
import type { Core } from "./core.js";
import type { Value } from "./database/store.js";
import type { Incoming, Keeper, Sender } from "./incoming.js";
import { type Striker, strikerOf } from "./struck.js";
import { clean } from "./text.js";

/** At most so many refused deliveries are kept: anybody can send these. */
const MOST_REFUSED = 1000;

/** Makes the function that keeps deliveries. */
export const keeperIn = ({ all, commits, statements, watchers, failure }: Core): Keeper["put"] => {
  /** How many refused deliveries are being kept. */
  let refusing = 0;
  const keep = async (row: NewRow): Promise<number> => {
    try {
      const returned = await commits.write(statements.put, row);
      for (const watcher of watchers) watcher();
      return Number(returned?.id);
    } catch (error) {
      throw failure(error);
    }
  };
  return async (incoming) => {
    const row = await newRow(incoming);
    if (row.state !== "dead") return keep(row);
    // those that came before it are not in the table yet
    const before = refusing++;
    try {
      const [refused] = await all(statements.refused, []);
      return Number(refused?.count) + before < MOST_REFUSED ? await keep(row) : null;
    } finally {
      refusing--;
    }
  };
};

/** The row of a delivery, by column. */
type NewRow = Readonly<Record<string, Value>>;

const strikers = new WeakMap<readonly Sender[], Striker>();

/** Makes the row of a delivery. */
const newRow = async ({ receipt, delivery, senders }: Incoming): Promise<NewRow> => {
  const { verdict, event, deliveryId, dedupeKey, timestamp, error } = receipt;
  const { body, method = "POST", url = "", headers } = delivery;
  const content = await hash("sha256", body, "base64url");
  const isRefused = error !== null;
  const vendor = isRefused ? null : receipt.vendor;
  let striker = strikers.get(senders);
  if (!striker) strikers.set(senders, (striker = strikerOf(senders)));
  const now = new Date();
  const stripped = { method, url: striker.url(url), headers: striker.headers(headers) };
  const isUnsigned = of(senders, receipt.vendor).some((sender) => sender.isUnsigned);
  const about = { ...(vendor !== null && { vendor }), verdict: isUnsigned ? undefined : verdict };
  return {
    // what is refused is never taken for a genuine delivery
    key: await keyFor(isRefused ? ["refused", error.code, content] : [vendor, event, deliveryId, content]),
    vendor,
    event: event === null ? null : clean(event).slice(0, 255),
    verdict,
    conversation: isRefused ? null : await conversationOf(receipt, senders),
    dedupe: dedupeKey === null ? null : await keyFor([dedupeKey]),
    delivery: deliveryId === null ? null : clean(deliveryId),
    signed: timestamp === null ? null : String(timestamp),
    received: now.getTime(),
    envelope: JSON.stringify(toCapture(stripped, body, { ...about, receivedAt: now })),
    bytes: body.length,
    copies: 1,
    state: isRefused ? "dead" : "new",
    code: isRefused ? error.code : null,
  };
};

/** Those that a delivery may be from: one, if its vendor is known. */
const of = (senders: readonly Sender[], slug: string | null): readonly Sender[] =>
  slug === null ? senders : senders.filter(({ vendor }) => vendor.slug === slug);

const keyFor = async (parts: readonly unknown[]): Promise<string> =>
  hash("sha256", bytesOf(JSON.stringify(parts)), "base64url");

/** The id of the conversation, as rows have it. */
const conversationOf = async (
  { vendor, event, conversation, payload }: Receipt,
  senders: readonly Sender[],
) => {
  const sender = vendor === null ? undefined : of(senders, vendor)[0];
  const id = conversation?.id ?? idIn(sender?.vendor ?? null, event, payload);
  return id === null ? null : conversationKey(id);
};

/** How the id of a conversation stands in a row: an index takes no long text. */
export const conversationKey = async (id: string): Promise<string> =>
  id.length <= 255 ? clean(id) : `sha256:${await digest(id)}`;
