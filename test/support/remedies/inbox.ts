import { vi } from "vitest";
import type { HandlerCode, InboxCode } from "../../../src/errors.js";
import { createHandler } from "../../../src/handler.js";
import { createInbox } from "../../../src/inbox/inbox.js";
import { postgres } from "../../../src/inbox/postgres.js";
import { sqlite } from "../../../src/inbox/sqlite.js";
import { phonic } from "../../../src/vendors/phonic.js";
import { NOW, SECRET, svix } from "../deliveries.js";
import { example } from "../files.js";
import { type Client, client } from "../inbox/client.js";
import type { Remedies } from "./remedy.js";

const inboxIn = (given?: Client) => createInbox({ store: postgres(client(given)), retries: [] });

/** Sends a delivery to a handler with an inbox. Gives the status, and what the handler told its `onError`. */
const kept = async (given?: Client) => {
  const inbox = await inboxIn(given);
  let error: unknown;
  const handle = createHandler(phonic, {
    secret: SECRET,
    now: NOW,
    inbox,
    onError: (each) => (error = each),
  });
  const { headers, body } = svix({ body: example("phonic/examples/conversation-ended.json") });
  const { status } = await handle(
    new Request("https://example.com/", { method: "POST", headers, body } as RequestInit),
  );
  return { inbox, status, error };
};

/** Works on one delivery, and gives what the worker told its `onError`. */
const worked = async (given?: Client, onConversation = (): void => {}): Promise<unknown> => {
  const { inbox } = await kept(given);
  let error: unknown;
  await new Promise((resolve) =>
    inbox.work({
      vendors: [phonic],
      onConversation,
      onError: (each) => (error = each),
      onAttempt: resolve,
    }),
  );
  await inbox.close();
  return error;
};

/** Acts on a Node that has a certain SQLite, or none. */
const withSqlite = async <T>(Database: unknown, act: () => T): Promise<Awaited<T>> => {
  const builtins = vi.spyOn(process, "getBuiltinModule");
  builtins.mockImplementation(
    (name) => (name === "node:sqlite" && Database ? { Database } : undefined) as never,
  );
  try {
    return await act();
  } finally {
    builtins.mockRestore();
  }
};

/** A file of SQLite; with an inbox in it, or without. */
const fileOf = (version?: number) =>
  class {
    exec() {}
    close() {}
    prepare() {
      if (version === undefined) throw new Error("no such table: afterword_inbox_version");
      return { all: () => [{ version }] };
    }
  };
const opened = (version?: number) =>
  withSqlite(fileOf(version), () => createInbox({ store: sqlite("other.db", { readOnly: true }) }));

const away = (): never => {
  throw Object.assign(new Error("a payload"), { code: "ECONNREFUSED" });
};

const handled = async (status: number): Promise<void> => {
  if (status !== 200) throw new Error(String(status));
};

/** What is wrong with an inbox. */
export const inboxRemedies: Remedies<InboxCode | Extract<HandlerCode, "ERR_INBOX">> = {
  ERR_INBOX: {
    provoke: async () => (await kept({ fails: away })).error,
    place: /inbox PostgreSQL.*nothing listens at its address/,
    remedy: /can be reached/,
    follow: async () => handled((await kept()).status),
  },
  ERR_INBOX_OPEN: {
    provoke: () => opened(),
    place: /other\.db/,
    remedy: /file that your program gives to `sqlite`/,
    follow: () => opened(1),
  },
  ERR_INBOX_NODE: {
    provoke: () => withSqlite(undefined, () => sqlite("inbox.db")),
    place: /This Node has no SQLite/,
    remedy: /Node 22\.13.*postgres\(\)/,
    follow: () => inboxIn(),
  },
  ERR_INBOX_NEWER: {
    provoke: () => inboxIn({ version: 99 }),
    place: /PostgreSQL.* version 99/,
    remedy: /Update afterword in all programs/,
    follow: () => inboxIn({ version: 1 }),
  },
  ERR_INBOX_LEASE: {
    provoke: () => worked({ isLate: true }),
    place: /lease of a delivery ran out/,
    remedy: /longer lease/,
    follow: async () => {
      const error = await worked();
      if (error) throw error;
    },
  },
  ERR_INBOX_DEAD: {
    provoke: () =>
      worked({}, () => {
        throw new Error("a payload");
      }),
    place: /row 1 of the inbox is dead/,
    remedy: /retry it: afterword inbox retry 1/,
    follow: async () => {
      const error = await worked();
      if (error) throw error;
    },
  },
};
