// The inbox: deliveries are kept first, then answered, then worked on.
import { AfterwordError } from "../errors.js";
import type { Vendor } from "../vendor.js";
import { claimsIn } from "./claims.js";
import { openCore } from "./core.js";
import type { Keeper } from "./incoming.js";
import { keeperIn } from "./intake.js";
import { type InboxOptions, settingsOf } from "./options.js";
import { type Rows, rowsIn } from "./rows.js";
import type { Worker, WorkOptions } from "./worker/options.js";
import { createWorker } from "./worker/worker.js";

/**
 * Keeps deliveries, and gives them to workers.
 *
 * @example
 * const inbox: Inbox = await createInbox({ store: sqlite("data/inbox.db") });
 */
export interface Inbox extends Keeper, Rows {
  /** The name of its database, for messages. */
  readonly name: string;
  /**
   * Starts a worker in this process. It begins at once, and goes on until it is stopped.
   *
   * @throws AfterwordError `ERR_OPTION` for options that make no sense, `ERR_INBOX` if the inbox is closed
   */
  work<const Vs extends readonly Vendor[]>(options: WorkOptions<Vs>): Worker;
  /** Stops all workers of this process, waits for what is being written, and closes the database. A pool stays open. */
  close(): Promise<void>;
}

/**
 * Opens an inbox, and makes or updates its tables if they are not as this version needs them.
 *
 * @throws AfterwordError `ERR_INBOX` if the database cannot be used, `ERR_INBOX_NEWER` if a newer version made the tables,
 * `ERR_OPTION` for options that make no sense
 * @example
 * const inbox = await createInbox({ store: sqlite("data/inbox.db"), retries: [5, 30, 300, 3600], keep: { done: "30d" } });
 * const handler = createHandler(phonic, { secret, inbox });
 * const worker = inbox.work({ vendors: [phonic], onConversation: ({ id }) => console.log(id) });
 */
export const createInbox = async (options: InboxOptions): Promise<Inbox> => {
  const core = await openCore(settingsOf(options));
  const { database, kept, commits } = core;
  const workers = new Set<Worker>();
  const rows = rowsIn(core);
  let isClosed = false;
  return {
    name: database.name,
    keepsDone: kept.done / 1000,
    put: keeperIn(core),
    ...rows,
    store: claimsIn(core),
    work(options) {
      // it would ask a closed database for ever
      if (isClosed) throw new AfterwordError("ERR_INBOX", `The inbox ${database.name} is closed.`);
      const worker = createWorker(core, options, rows.prune, () => workers.delete(worker));
      workers.add(worker);
      return worker;
    },
    async close() {
      isClosed = true;
      await Promise.all([...workers].map((worker) => worker.stop()));
      await commits.drained();
      await database.close();
    },
  };
};
