// The entry point `afterword/inbox`: deliveries are kept first, then answered, then worked on.
export type { InboxStore } from "./database/store.js";
export type { Duration } from "./duration.js";
export { createInbox, type Inbox, type InboxCount, type InboxOptions, type KeepOptions } from "./inbox.js";
export { type InboxEntry, type InboxFilter, type InboxRow, type InboxState, inboxStates } from "./row.js";
export type {
  Attempted,
  WorkContext,
  Worker,
  WorkOptions,
  WorkTransaction,
  WorkVendor,
} from "./work/worker.js";
