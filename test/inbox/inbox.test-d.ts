// Compiled by `npm run typecheck`, which also sees to it that every line expected to fail does.
import { type Conversation, createHandler } from "afterword";
import { createInbox, type Inbox, type InboxRow, type WorkContext } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { type ConversationEnded, phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { Pool } from "pg";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};
const secret = "secret";
const nothing = (): void => {};

// An inbox is made of a database; times are seconds, or text.
const inbox: Inbox = await createInbox({ store: sqlite("inbox.db"), retries: [5, "30s", "1h"], lease: "2m" });
await createInbox({ store: postgres(new Pool()), keep: { done: "30d", dead: 90 * 86_400 } });
await createInbox({ store: postgres({ query: async () => ({ rows: [] }) }, { table: "own.inbox" }) });
// @ts-expect-error a path is no database
await createInbox({ store: "inbox.db" });
// @ts-expect-error an inbox needs a database
await createInbox({});
// @ts-expect-error there are no weeks
await createInbox({ store: sqlite("inbox.db"), retries: ["1w"] });

// With an inbox, a handler needs no function; without one it does.
createHandler(phonic, { secret, inbox });
createHandler(phonic, {
  secret,
  inbox,
  onReceipt: ({ verdict }) => console.log(verdict),
  captureRefused: true,
});
createHandler(
  [
    { vendor: phonic, secret },
    { vendor: retell, secret },
  ],
  { inbox },
);
// @ts-expect-error nothing takes the deliveries
createHandler(phonic, { secret });
// @ts-expect-error nothing takes the deliveries
createHandler([{ vendor: phonic, secret }], {});

// The functions of a worker have the types of their events.
inbox.work({
  vendors: [phonic, retell],
  on: {
    phonic: {
      "conversation.ended": (payload, receipt, context) => {
        holds<Same<typeof payload, ConversationEnded>>();
        holds<Same<typeof receipt.event, "conversation.ended">>();
        holds<Same<typeof receipt.vendor, "phonic">>();
        holds<Same<typeof context, WorkContext>>();
      },
    },
    retell: { call_ended: ({ call }) => console.log(call.call_id) },
  },
  onConversation: (conversation, receipt, { attempt, id, supersedes, signal, tx }) => {
    holds<Same<typeof conversation, Conversation>>();
    holds<Same<typeof receipt.vendor, "phonic" | "retell">>();
    holds<Same<typeof attempt | typeof id, number>>();
    holds<Same<typeof supersedes, number | null>>();
    holds<Same<typeof signal, AbortSignal>>();
    tx?.query("select $1", [1]);
    // @ts-expect-error there is none with SQLite
    tx.query("select 1");
  },
  onUnhandled: (receipt) => {
    holds<Same<typeof receipt.vendor, "phonic" | "retell" | null>>();
    if (receipt.vendor === null) holds<Same<typeof receipt.verdict, "unknown-event">>();
  },
  onError: (error, receipt) => {
    holds<Same<typeof error, unknown>>();
    console.log(receipt?.verdict);
  },
  onAttempt: ({ result }) => holds<Same<typeof result, "done" | "retry" | "dead" | "lost">>(),
});
// @ts-expect-error there is no such event
inbox.work({ vendors: [phonic], on: { phonic: { "conversation.end": nothing } } });
// @ts-expect-error retell is none of the vendors
inbox.work({ vendors: [phonic], on: { retell: { call_ended: nothing } } });
// @ts-expect-error there is no such order
inbox.work({ vendors: [phonic], onConversation: nothing, orderBy: "vendor" });
// @ts-expect-error a worker has vendors
inbox.work({ onConversation: nothing });

// Rows and filters.
const rows: InboxRow[] = await inbox.list({ vendor: ["phonic"], state: "dead", since: new Date() }, 5);
holds<Same<(typeof rows)[number]["state"], "new" | "leased" | "done" | "dead">>();
// @ts-expect-error there is no such state
await inbox.list({ state: "failed" });
// @ts-expect-error erase is told which rows
await inbox.erase();
