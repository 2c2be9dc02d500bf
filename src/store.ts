// Remembers which deliveries and tokens were taken, so that nothing is done twice.
import { AfterwordError, optionError } from "./errors.js";

/**
 * What a store answers to a claim: `new`, it is the caller's now; `running`, somebody else has it; `done`, it was
 * committed before.
 *
 * @example
 * const status: Record<Claim, number> = { new: 200, done: 200, running: 503 };
 */
export type Claim = "new" | "running" | "done";

/**
 * Remembers which deliveries are being handled, and which are done. Keys are SHA-256 hashes in hex, so no personal data
 * reaches a store. Each method may return a promise. One that throws or rejects makes the answer 503.
 *
 * Several processes that receive at one endpoint share a store. Two endpoints never do: a vendor may send the same
 * delivery, with the same id, to both.
 *
 * @example
 * const never: Store = { claim: () => "new", commit: () => {}, release: () => {} }; // remembers nothing
 */
export interface Store {
  /**
   * Claims a key, in one atomic step. It is `new` if nobody has it, if its claim has run out, or if the same owner has
   * it; the claim then lasts `seconds` from now. Else it is `running` or `done`, and nothing changes.
   */
  claim(key: string, owner: string, seconds: number): Claim | Promise<Claim>;
  /** Notes that a key is done, whoever has it. For `seconds` from now every claim of it is answered `done`. */
  commit(key: string, owner: string, seconds: number): unknown;
  /** Gives a claim back, so that the next one is `new`. Does nothing unless this owner has it and it is not done. */
  release(key: string, owner: string): unknown;
}

/** How a store in memory is bounded. */
export interface MemoryStoreOptions {
  /** How many keys it remembers; 100,000 by default, which takes about 22 MB. */
  readonly most?: number;
  /**
   * What it does with a new key when it is full and nothing has run out: `refuse`, the default, fails, so that the
   * answer is 503; `forget` drops what was done longest ago, so that a very late duplicate would run again.
   */
  readonly full?: "refuse" | "forget";
}

interface Entry {
  readonly owner: string;
  readonly done: boolean;
  /** When it runs out, in milliseconds of `performance.now()`. */
  readonly until: number;
}

/**
 * Makes a store for one process. It forgets everything when the process ends.
 *
 * @throws AfterwordError `ERR_OPTION` for options that make no sense
 * @example
 * const store = memoryStore({ most: 10_000 });
 * const handler = createHandler(phonic, { secret, store, onConversation: ({ id }) => console.log(id) });
 */
export const memoryStore = ({ most = 100_000, full = "refuse" }: MemoryStoreOptions = {}): Store => {
  if (!(Number.isSafeInteger(most) && most > 0)) throw optionError("most is not a number of keys.");
  if (full !== "refuse" && full !== "forget") throw optionError('full is not "refuse" or "forget".');
  // in the order of their last change: what is kept equally long also runs out in this order
  const entries = new Map<string, Entry>();
  let searched = Number.NEGATIVE_INFINITY;

  const put = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
  };
  /** Drops what has run out. What stands behind something that is kept longer is looked for only in a full store. */
  const sweep = (now: number): void => {
    const thorough = entries.size >= most && now - searched >= 1000;
    if (thorough) searched = now;
    for (const [key, { until }] of entries) {
      if (until <= now) entries.delete(key);
      else if (!thorough) break;
    }
  };
  const makeRoom = (): void => {
    if (entries.size < most) return;
    if (full === "forget")
      for (const [key, { done }] of entries)
        if (done) {
          entries.delete(key);
          return;
        }
    throw new Error(`The store remembers ${most} keys and is full.`);
  };
  return {
    claim(key, owner, seconds) {
      const now = performance.now();
      const entry = entries.get(key);
      if (entry && entry.until > now) {
        if (entry.done) return "done";
        if (entry.owner !== owner) return "running";
      } else {
        sweep(now);
        if (!entries.has(key)) makeRoom();
      }
      put(key, { owner, done: false, until: now + seconds * 1000 });
      return "new";
    },
    commit(key, _owner, seconds) {
      // whose it was does not count any more, and takes more memory than the key
      put(key, { owner: "", done: true, until: performance.now() + seconds * 1000 });
    },
    release(key, owner) {
      const entry = entries.get(key);
      if (entry?.owner === owner && !entry.done) entries.delete(key);
    },
  };
};

/** Whether a value has the methods of a store. */
export const isStore = (value: unknown): value is Store =>
  ["claim", "commit", "release"].every(
    (name) => typeof (value as Record<string, unknown> | null | undefined)?.[name] === "function",
  );

/** The error for a store that failed; its cause is what the store threw. */
export const storeError = (cause: unknown): AfterwordError =>
  new AfterwordError("ERR_STORE", "The store failed.", {
    hint: "The cause of this error is what it threw.",
    cause,
    status: 503,
  });

/** What one delivery has claimed: commits or releases all of it when it is clear what became of the delivery. */
export interface Claims {
  /**
   * Claims a key. It will be remembered for `keep` seconds if it is committed.
   *
   * @throws AfterwordError `ERR_STORE` if the store fails
   */
  claim(store: Store, key: string, keep: number): Promise<Claim>;
  /** Renews all claims again and again, until they are settled. */
  renew(): void;
  /** Commits all claims, or releases them. Never rejects: what a store throws is passed on to `failed`. */
  settle(done: boolean): Promise<void>;
}

interface Held {
  readonly store: Store;
  readonly key: string;
  readonly keep: number;
}

const ANSWERS: readonly unknown[] = ["new", "running", "done"] satisfies Claim[];

/** Makes the claims of one delivery. Each lasts `seconds`, unless it is renewed. */
export const claimsOf = (seconds: number, failed: (error: AfterwordError) => unknown): Claims => {
  const owner = crypto.randomUUID();
  let held: Held[] = [];
  let renewing: ReturnType<typeof setInterval> | undefined;
  const onEach = (
    all: readonly Held[],
    act: (store: Store, key: string, keep: number) => unknown,
  ): Promise<unknown> =>
    Promise.all(
      all.map(async ({ store, key, keep }) => {
        try {
          await act(store, key, keep);
        } catch (error) {
          await failed(storeError(error));
        }
      }),
    );
  return {
    async claim(store, key, keep) {
      let answer: Claim;
      try {
        answer = await store.claim(key, owner, seconds);
      } catch (error) {
        throw storeError(error);
      }
      if (!ANSWERS.includes(answer))
        throw storeError(new TypeError("claim gave none of new, running, done."));
      if (answer === "new") held.push({ store, key, keep });
      return answer;
    },
    renew() {
      // what is being settled is not claimed again: that could undo a release
      if (held.length === 0) return;
      const again = (): unknown => onEach(held, (store, key) => store.claim(key, owner, seconds));
      again();
      renewing ??= setInterval(again, (seconds * 1000) / 2);
      // a function that never ends must not keep the process alive; numbers of other platforms have no `unref`
      (renewing as { unref?: () => void }).unref?.();
    },
    async settle(done) {
      clearInterval(renewing);
      const all = held;
      held = [];
      await onEach(all, (store, key, keep) =>
        done ? store.commit(key, owner, keep) : store.release(key, owner),
      );
    },
  };
};
