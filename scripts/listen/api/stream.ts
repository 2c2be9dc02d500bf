// The stream of rows: server-sent events. A client that comes back gets what it has missed.

import type { ServerResponse } from "node:http";
import type { Row, StreamMessage } from "../../html/model.js";

/** What streams tell of. */
export interface Told {
  /** The number of the last change. */
  readonly version: number;
  /** The rows that changed after a version, by number. */
  since(version: number): readonly Row[];
  /** The numbers of rows that have gone after a version. Absent if a client may keep them. */
  goneSince?(version: number): readonly number[];
  /** Calls a function after each change. Returns the function that ends this. */
  watch(changed: () => void): () => void;
}

/** What streams tell, and how they end. */
export interface Streams {
  /** Serves a client. `seen` is the id of the last message that it has. */
  open(response: ServerResponse, seen: string): void;
  /** Tells all clients the notice: at most once a second. */
  notify(): void;
  close(): void;
}

/** How many rows a message has at most. */
const CHUNK = 500;
/** For how long changes are collected, in milliseconds. */
const COLLECT_MS = 30;
const NOTICE_MS = 1000;
/** How often something is sent so that nobody takes the connection for dead, in milliseconds. */
const HEARTBEAT_MS = 15_000;
/** How long a client may take none of what is sent. It is dropped then, and comes back. */
const STALLED_MS = 20_000;
/** How soon a client comes back, in milliseconds. */
const RETRY_MS = 1000;
/** How many clients are served. */
const MAX_CLIENTS = 32;

/**
 * Makes the streams of a run.
 *
 * @param notice what each client is told first, and again when `notify` is called
 */
export const streams = (runId: string, told: Told, notice: () => StreamMessage): Streams => {
  const clients = new Set<Client>();
  let notifying: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => {
    for (const client of clients) client.beat();
  }, HEARTBEAT_MS);
  return {
    open(response, seen) {
      for (const oldest of clients) {
        if (clients.size < MAX_CLIENTS) break;
        clients.delete(oldest);
        oldest.end();
      }
      const client = clientOf({ runId, told, notice }, response, seen);
      clients.add(client);
      response.on("close", () => {
        client.end();
        clients.delete(client);
      });
    },
    notify() {
      // a client that comes is told anyway
      if (clients.size === 0) return;
      notifying ??= setTimeout(() => {
        notifying = undefined;
        for (const client of clients) client.notify();
      }, NOTICE_MS);
    },
    close() {
      clearInterval(heartbeat);
      clearTimeout(notifying);
      for (const client of clients) client.end();
      // one that has not taken all of it yet must get nothing after its end
      clients.clear();
    },
  };
};

interface Client {
  beat(): void;
  notify(): void;
  end(): void;
}

/** The version that a client has seen in this run. Undefined if it has not been here. */
const versionOf = (runId: string, seen: string): number | undefined => {
  const [, own, version] = /^(\w+)-(\d{1,15})$/.exec(seen) ?? [];
  return own === runId ? Number(version) : undefined;
};

/** What all clients are told. */
interface Telling {
  readonly runId: string;
  readonly told: Told;
  readonly notice: () => StreamMessage;
}

const clientOf = ({ runId, told, notice }: Telling, response: ServerResponse, seen: string): Client => {
  /** What the client has. */
  let version = versionOf(runId, seen) ?? -1;
  let isNew = version < 0;
  let isNotified = false;
  let timer: NodeJS.Timeout | undefined;
  let isSending = false;

  /** Sends a message, and waits until it is gone. An id says that everything up to a version was sent. */
  const send = async (message: StreamMessage, upTo?: number): Promise<void> => {
    const id = upTo === undefined ? "" : `id: ${runId}-${upTo}\n`;
    if (response.write(`${id}data: ${JSON.stringify(message)}\n\n`)) return;
    await drained(response);
  };
  const sendAll = async (): Promise<void> => {
    if (isNew) await send({ type: "reset" });
    isNew = false;
    while (!response.destroyed && (version < told.version || !isNotified)) {
      if (!isNotified) {
        isNotified = true;
        await send(notice());
      }
      const upTo = told.version;
      const gone = (version < 0 ? undefined : told.goneSince?.(version)) ?? [];
      if (gone.length > 0) await send({ type: "gone", ns: gone });
      const rows = version < upTo ? told.since(version) : [];
      for (let at = 0; at < rows.length; at += CHUNK) {
        if (response.destroyed) return;
        const chunk: readonly Row[] = rows.slice(at, at + CHUNK);
        // only the last one says how far it is: whoever comes back before has all of them to get
        await send({ type: "rows", rows: chunk }, at + CHUNK >= rows.length ? upTo : undefined);
      }
      version = upTo;
    }
  };
  const flush = async (): Promise<void> => {
    timer = undefined;
    if (isSending) return;
    isSending = true;
    await sendAll();
    isSending = false;
    if (version < told.version || !isNotified) soon();
  };
  const soon = (): void => {
    if (!isSending && !response.destroyed) timer ??= setTimeout(flush, COLLECT_MS);
  };

  response.write(`retry: ${RETRY_MS}\n\n`);
  const unwatch = told.watch(soon);
  void flush();
  return {
    beat: () => void (isSending || response.write(":\n\n")),
    notify() {
      isNotified = false;
      soon();
    },
    end() {
      unwatch();
      clearTimeout(timer);
      response.end();
    },
  };
};

/** Waits until a client has taken what was sent. One that takes nothing is dropped. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off("drain", done).off("close", done);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), STALLED_MS);
    response.on("drain", done).on("close", done);
  });
