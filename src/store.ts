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

/** A key. It stands in the list of all keys that are kept as long. */
interface Entry {
  readonly key: string;
  /** Null when it is done: whose it was does not count any more, and takes more memory than the key. */
  owner: string | null;
  /** When it runs out, as `clock` counts. */
  until: number;
  previous: Entry;
  next: Entry;
}

/** Keys that are kept equally long, in the order of their last change: the first also runs out first. */
interface List {
  readonly among: Map<number, List>;
  readonly seconds: number;
  /** Stands before the first entry and behind the last. */
  readonly ends: Entry;
}

/** The ends of an empty list, or an entry that is in none. */
const entryOf = (key: string): Entry => {
  // all members at once: what is added to an object later takes more memory
  const entry = { key, owner: null, until: 0, previous: null, next: null } as unknown as Entry;
  entry.previous = entry;
  entry.next = entry;
  return entry;
};

const unlink = ({ previous, next }: Entry): void => {
  previous.next = next;
  next.previous = previous;
};

/** The time in hundredths of a second. Whole numbers of these are small integers, for months: they take no memory. */
const clock = (): number => performance.now() / 10;

/** All lists of a store. They are few: one or two for deliveries, and one for each lifetime of a token. */
const createLists = (drop: (entry: Entry) => void) => {
  const claimed = new Map<number, List>();
  const done = new Map<number, List>();
  const lists: List[] = [];
  let turn = 0;

  const clear = ({ ends }: List, now: number): void => {
    while (ends.next !== ends && ends.next.until <= now) drop(ends.next);
  };
  return {
    /** Puts an entry that is in no list behind all that are kept as long. */
    append(entry: Entry, seconds: number): void {
      const among = entry.owner === null ? done : claimed;
      let list = among.get(seconds);
      if (!list) {
        list = { among, seconds, ends: entryOf("") };
        among.set(seconds, list);
        lists.push(list);
      }
      const { ends } = list;
      entry.until = Math.ceil(clock() + seconds * 100);
      entry.previous = ends.previous;
      entry.next = ends;
      ends.previous.next = entry;
      ends.previous = entry;
    },
    /** Drops all that has run out. */
    clearAll(now: number): void {
      for (const list of lists) clear(list, now);
    },
    /** Drops what has run out in the two lists whose turn it is, so that it does not take longer if there are many. */
    clearSome(now: number): void {
      for (let count = 0; count < 2; count++) {
        turn = turn > 0 ? turn - 1 : lists.length - 1;
        const list = lists[turn];
        if (!list) return;
        clear(list, now);
        if (list.ends.next !== list.ends) continue;
        list.among.delete(list.seconds);
        lists[turn] = lists.at(-1) as List;
        lists.pop();
      }
    },
    /** Drops what was done longest ago, if anything is done. */
    dropOldest(): void {
      let oldest: Entry | undefined;
      let since = Number.POSITIVE_INFINITY;
      for (const { among, seconds, ends } of lists) {
        const { next } = ends;
        const changed = next.until - seconds * 100;
        if (among !== done || next === ends || changed >= since) continue;
        oldest = next;
        since = changed;
      }
      if (oldest) drop(oldest);
    },
  };
};

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
  // never walked: a Map keeps the places of what was deleted, and who walks it passes all of these
  const entries = new Map<string, Entry>();
  const drop = (entry: Entry): void => {
    unlink(entry);
    entries.delete(entry.key);
  };
  const add = (key: string): Entry => {
    const entry = entryOf(key);
    entries.set(key, entry);
    return entry;
  };
  const lists = createLists(drop);
  const makeRoom = (now: number): void => {
    if (entries.size < most) lists.clearSome(now);
    else lists.clearAll(now);
    if (entries.size >= most && full === "forget") lists.dropOldest();
    if (entries.size >= most) throw new Error(`The store remembers ${most} keys and is full.`);
  };
  return {
    claim(key, owner, seconds) {
      const now = clock();
      let entry = entries.get(key);
      if (entry && entry.until > now) {
        if (entry.owner === null) return "done";
        if (entry.owner !== owner) return "running";
        unlink(entry);
      } else {
        if (entry) drop(entry);
        makeRoom(now);
        entry = add(key);
      }
      entry.owner = owner;
      lists.append(entry, seconds);
      return "new";
    },
    commit(key, _owner, seconds) {
      let entry = entries.get(key);
      if (entry) unlink(entry);
      else entry = add(key);
      entry.owner = null;
      lists.append(entry, seconds);
    },
    release(key, owner) {
      const entry = entries.get(key);
      if (entry?.owner === owner) drop(entry);
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
    hint: "Check that the store can be reached; error.cause is what it threw.",
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
