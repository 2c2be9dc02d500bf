// What a handler gives to an inbox, and what it needs of one.
import type { Receipt } from "../receive/receipt.js";
import type { SignatureOption, Signed, Verifier } from "../signature/index.js";
import type { Store } from "../store.js";
import type { Vendor } from "../vendor.js";

/** A vendor that a delivery may be from, and how the user receives it. */
export interface Sender {
  readonly vendor: Vendor;
  /** The user's option `signature`. */
  readonly signature: SignatureOption | Verifier | undefined;
  /** Whether nobody verifies its deliveries. */
  readonly isUnsigned: boolean;
}

/** A delivery that is to be kept. */
export interface Incoming {
  readonly receipt: Receipt;
  readonly delivery: Signed;
  /** The vendors of the handler. The URL may have the secret of another one than the delivery is from. */
  readonly senders: readonly Sender[];
}

/**
 * Keeps deliveries: what a handler needs of an inbox.
 *
 * @example
 * const away: Keeper = { put: () => Promise.reject(new Error("away")), keepsDone: 2_592_000, store: memoryStore() };
 */
export interface Keeper {
  /**
   * Keeps a delivery, or counts it if it is there. Resolves when it is committed. Handlers call it.
   *
   * @returns the id of its row; null if it was refused, and there are too many of these
   */
  put(incoming: Incoming): Promise<number | null>;
  /** How long what is done is kept, in seconds. */
  readonly keepsDone: number;
  /** Remembers in the same database which tokens were used. Handlers use it where they have no store. */
  readonly store: Store;
}
