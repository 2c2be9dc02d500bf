// The entry point `afterword/inbox`: deliveries are kept first, then answered, then worked on.
export type { InboxStore } from "./database/store.js";
export type { Duration } from "./duration.js";
export { createInbox, type Inbox } from "./inbox.js";
export type { Incoming, Keeper } from "./incoming.js";
export type { InboxOptions, KeepOptions } from "./options.js";
export { type InboxEntry, type InboxFilter, type InboxRow, type InboxState, inboxStates } from "./row.js";
export type { InboxCount, Rows } from "./rows.js";
export type {
  Attempted,
  WorkContext,
  Worker,
  WorkOptions,
  WorkTransaction,
} from "./worker/options.js";
