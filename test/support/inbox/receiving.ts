// An inbox, the handler that fills it, and deliveries for it.
import { createHandler, type HandlerOptions } from "afterword";
import {
  createInbox,
  type Inbox,
  type InboxEntry,
  type InboxFilter,
  type InboxOptions,
  type Worker,
} from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { expect, onTestFinished, vi } from "vitest";
import { SECRET, svix } from "../deliveries.js";
import { example } from "../files.js";
import type { Database, Engine } from "./databases.js";

/** A delivery of Phonic: the end of a conversation. */
export const ENDED = example("phonic/examples/conversation-ended.json");

/** The end of another conversation. */
export const endedOf = (conversation: string, more: object = {}): string => {
  const payload = JSON.parse(ENDED);
  return JSON.stringify({
    ...payload,
    data: { ...payload.data, ...more, conversation: { ...payload.data.conversation, id: conversation } },
  });
};

/** Opens an inbox, and closes it after the test. */
export const open = async (database: Database, options: Partial<InboxOptions> = {}): Promise<Inbox> => {
  const inbox = await createInbox({ store: database.connect(), ...options });
  onTestFinished(() => inbox.close());
  return inbox;
};

/** An inbox in a new database. */
export const opened = async (engine: Engine, options: Partial<InboxOptions> = {}) => {
  const database = engine.make();
  return { database, inbox: await open(database, options) };
};

/** What a test changes of a request. */
export interface Sent {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A handler of Phonic that keeps what it receives in an inbox, and what sends to it and gives the status. */
export const receiving = (inbox: Inbox, options: Partial<HandlerOptions<typeof phonic>> = {}) => {
  const onError = vi.fn();
  const all = { secret: SECRET, inbox, onError, ...options } as HandlerOptions<typeof phonic>;
  const handle = createHandler(phonic, all);
  const send = async (id: string, body: string | Uint8Array = ENDED, sent: Sent = {}): Promise<number> => {
    const { headers } = svix({ id, body, time: String(Math.floor(Date.now() / 1000)) });
    const { url = "https://example.com/webhooks/phonic" } = sent;
    const request = { method: "POST", headers: { ...headers, ...sent.headers }, body: body as string };
    return (await handle(new Request(url, request))).status;
  };
  return { send, onError };
};

/** The rows that a filter names, with what was sent. */
export const entriesOf = async (inbox: Inbox, filter?: InboxFilter): Promise<InboxEntry[]> => {
  const entries: InboxEntry[] = [];
  for await (const entry of inbox.entries(filter)) entries.push(entry);
  return entries;
};

/** Waits until something holds, for as long as a slow machine may need. */
export const until = (holds: () => unknown): Promise<void> =>
  vi.waitFor(
    async () => {
      await holds();
    },
    { timeout: 30_000, interval: 20 },
  );

/** Waits until nothing of an inbox waits or runs. */
export const idle = (inbox: Inbox): Promise<void> =>
  until(async () => expect(await inbox.list({ state: ["new", "leased"] })).toEqual([]));

/** Stops a worker after the test, if the test has not. */
export const stopping = (worker: Worker): Worker => {
  onTestFinished(() => worker.stop({ within: 0 }));
  return worker;
};
