// The stream of deliveries from the server to the page. It comes back by itself, and says then which message it had last.

import type { InboxStatus, LiveData, Row, StreamMessage } from "../../html/model.js";
import { merged } from "./entries.js";

/** What the stream has told so far. */
export interface Feed {
  readonly data: LiveData;
  readonly connection: "connecting" | "listening" | "lost";
  /** In the order of arrival. */
  readonly rows: readonly Row[];
  /** Rises when the drift has changed. */
  readonly drift: number;
  /** How the inbox is as a whole, if one is shown. */
  readonly inbox: InboxStatus | null;
}

/** What the stream has told before it is there. */
export const nothingYet = (data: LiveData): Feed => ({
  data,
  connection: "connecting",
  rows: [],
  drift: 0,
  inbox: null,
});

/** How long to wait before a new try, if the browser itself has given up, in milliseconds. */
const RETRY_MS = 2000;

/** A page in the background is not painted; then the feed is told after this time, in milliseconds. */
const UNPAINTED_MS = 250;

/** Follows the stream. `tell` is called at most once a frame, however many messages came. Returns what ends it. */
export const follow = (data: LiveData, tell: (feed: Feed) => void): (() => void) => {
  const client = new Client(data, tell);
  client.open();
  return () => client.close();
};

class Client {
  #feed: Feed;
  readonly #tell: (feed: Feed) => void;
  #source: EventSource | undefined;
  #lastId = "";
  #resets = 0;
  #incoming = new Map<number, Row>();
  readonly #gone = new Set<number>();
  #isTelling = false;
  #isClosed = false;

  constructor(data: LiveData, tell: (feed: Feed) => void) {
    this.#feed = nothingYet(data);
    this.#tell = tell;
  }

  open(): void {
    const after = this.#lastId === "" ? "" : `?after=${encodeURIComponent(this.#lastId)}`;
    const source = new EventSource(`api/stream${after}`);
    this.#source = source;
    source.onopen = () => this.#change({ connection: "listening" });
    source.onmessage = (event) => {
      this.#lastId = event.lastEventId;
      this.#take(JSON.parse(event.data) as StreamMessage);
    };
    source.onerror = () => {
      this.#change({ connection: "lost" });
      if (source.readyState !== EventSource.CLOSED || this.#isClosed) return;
      setTimeout(() => this.#isClosed || this.open(), RETRY_MS);
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#source?.close();
  }

  #take(message: StreamMessage): void {
    if (message.type === "rows") for (const row of message.rows) this.#add(row);
    else if (message.type === "gone") for (const n of message.ns) this.#remove(n);
    else if (message.type === "reset") {
      this.#incoming.clear();
      this.#gone.clear();
      this.#feed = { ...this.#feed, rows: [] };
      // the server was started anew: it has another token
      if (++this.#resets > 1) void this.#renew();
    } else if (message.type === "inbox") this.#feed = { ...this.#feed, inbox: message.status };
    else this.#feed = { ...this.#feed, drift: this.#feed.drift + 1 };
    this.#tellSoon();
  }

  #add(row: Row): void {
    this.#gone.delete(row.n);
    this.#incoming.set(row.n, row);
  }

  #remove(n: number): void {
    this.#incoming.delete(n);
    this.#gone.add(n);
  }

  async #renew(): Promise<void> {
    const response = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const text = page.getElementById("data")?.textContent;
    if (text) this.#change({ data: JSON.parse(text) as LiveData });
  }

  #change(change: Partial<Feed>): void {
    this.#feed = { ...this.#feed, ...change };
    this.#tellSoon();
  }

  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    const tell = (): void => {
      if (!this.#isTelling) return;
      this.#isTelling = false;
      const incoming = [...this.#incoming.values()].sort((a, b) => a.n - b.n);
      this.#incoming.clear();
      if (this.#gone.size > 0)
        this.#feed = { ...this.#feed, rows: this.#feed.rows.filter(({ n }) => !this.#gone.has(n)) };
      this.#gone.clear();
      if (incoming.length > 0) this.#feed = { ...this.#feed, rows: merged(this.#feed.rows, incoming) };
      this.#tell(this.#feed);
    };
    requestAnimationFrame(tell);
    setTimeout(tell, UNPAINTED_MS);
  }
}
