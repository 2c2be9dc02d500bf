// Counts in how many payloads something was seen, day by day: drift over time, as reports and the page of `listen` show it.

/** The most days that are counted and shown: the last ones. */
const MAX_DAYS = 60;
/** The most things that are counted. Senders choose the names of members, and could fill the memory. */
const MAX_KEYS = 20_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** In how many payloads something was. Plain data. */
interface Counted {
  payloads: number;
  /** By the days since 1970, in UTC. */
  readonly days: Map<number, number>;
}

/** The payloads of one event, and what was in them. Plain data. */
interface EventCounts extends Counted {
  readonly keys: Map<string, Counted>;
}

/** All that was counted. Plain data, which can be sent between threads. */
export interface PresenceCounts {
  /** The first and the last day; infinite if no payload has a time. Days between them may be kept no longer. */
  readonly first: number;
  readonly last: number;
  readonly events: ReadonlyMap<string, EventCounts>;
}

/** How often something was seen: in all, and for each of `days`. */
interface Seen {
  readonly seen: number;
  readonly payloads: number;
  readonly byDay: readonly { readonly seen: number; readonly of: number }[];
}

/**
 * Counts in how many payloads of an event each of some things was, day by day. It makes no difference in which order payloads
 * are counted.
 *
 * @example
 * presence.add("phonic conversation.ended", ["unknown-field /data/mood"], Date.parse(receivedAt));
 * const view = { days: presence.days(), rows: [{ ...presence.of("phonic conversation.ended", "unknown-field /data/mood") }] };
 */
export class Presence {
  #events = new Map<string, EventCounts>();
  #keys = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * Counts one payload.
   *
   * @param event any text that names its event
   * @param keys what was in it, each once
   * @param time in milliseconds since 1970; NaN if it is unknown
   */
  add(event: string, keys: Iterable<string>, time: number): void {
    const day = Math.floor(time / DAY_MS);
    this.#reach(day);
    const counts = this.#eventOf(event);
    this.#count(counts, 1, day);
    for (const key of keys) {
      const counted = this.#keyOf(counts, key);
      if (counted) this.#count(counted, 1, day);
    }
  }

  /** Adds what another one has counted. */
  merge({ first, last, events }: PresenceCounts): void {
    this.#reach(first);
    this.#reach(last);
    for (const [event, more] of events) {
      const own = this.#eventOf(event);
      this.#sum(own, more);
      for (const [key, counted] of more.keys) {
        const known = this.#keyOf(own, key);
        if (known) this.#sum(known, counted);
      }
    }
  }

  /** Returns all that was counted, and forgets it. */
  take(): PresenceCounts {
    const counts = { first: this.#first, last: this.#last, events: this.#events };
    this.#events = new Map();
    this.#keys = 0;
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = Number.NEGATIVE_INFINITY;
    return counts;
  }

  /** All days from the first to the last with a payload, as `2026-06-12` in UTC: at most 60, the last ones. */
  days(): string[] {
    return this.#shown().map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
  }

  /** In how many payloads of an event something was: in all, and for each of `days`. */
  of(event: string, key: string): Seen {
    const counts = this.#events.get(event);
    const counted = counts?.keys.get(key);
    return {
      seen: counted?.payloads ?? 0,
      payloads: counts?.payloads ?? 0,
      byDay: this.#shown().map((day) => ({
        seen: counted?.days.get(day) ?? 0,
        of: counts?.days.get(day) ?? 0,
      })),
    };
  }

  #shown(): number[] {
    if (this.#first > this.#last) return [];
    const from = Math.max(this.#first, this.#last - MAX_DAYS + 1);
    return Array.from({ length: this.#last - from + 1 }, (_, index) => from + index);
  }

  #reach(day: number): void {
    if (!Number.isFinite(day)) return;
    this.#first = Math.min(this.#first, day);
    this.#last = Math.max(this.#last, day);
  }

  #eventOf(event: string): EventCounts {
    let counts = this.#events.get(event);
    if (!counts) this.#events.set(event, (counts = { payloads: 0, days: new Map(), keys: new Map() }));
    return counts;
  }

  #keyOf({ keys }: EventCounts, key: string): Counted | undefined {
    let counted = keys.get(key);
    if (counted || this.#keys >= MAX_KEYS) return counted;
    keys.set(key, (counted = { payloads: 0, days: new Map() }));
    this.#keys++;
    return counted;
  }

  #sum(own: Counted, more: Counted): void {
    own.payloads += more.payloads;
    for (const [day, payloads] of more.days) this.#countDay(own, payloads, day);
  }

  #count(counted: Counted, payloads: number, day: number): void {
    counted.payloads += payloads;
    this.#countDay(counted, payloads, day);
  }

  /** Days that will not be shown, because later ones are known, are not kept. */
  #countDay({ days }: Counted, payloads: number, day: number): void {
    const oldest = this.#last - MAX_DAYS + 1;
    // also false if the day is unknown
    if (!(day >= oldest)) return;
    days.set(day, (days.get(day) ?? 0) + payloads);
    if (days.size <= 2 * MAX_DAYS) return;
    for (const each of days.keys()) if (each < oldest) days.delete(each);
  }
}
