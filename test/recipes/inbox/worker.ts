// Works on what was kept, and writes into the same database. Run as many of these as you like.
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { phonic } from "afterword/phonic";
import { Pool } from "pg";

const concurrency = 8;
// each function that uses tx has a connection of its own until it ends; the worker needs three more
const limits = { max: concurrency + 3, connectionTimeoutMillis: 5000, query_timeout: 30_000 };
const pool = new Pool({ connectionString: process.env.DATABASE_URL, ...limits });
pool.on("error", ({ message }) => console.error(message));
const inbox = await createInbox({ store: postgres(pool) });
const worker = inbox.work({
  vendors: [phonic],
  concurrency,
  onConversation: async (conversation, _receipt, { tx }) => {
    // committed together with the delivery, or not at all
    const text = "INSERT INTO conversations (id, phase, record) VALUES ($1, $2, $3)";
    await tx?.query(text, [conversation.id, conversation.phase, JSON.stringify(conversation)]);
  },
});

const stop = async () => {
  await worker.stop({ within: 20 });
  await inbox.close();
  await pool.end();
};
process.once("SIGTERM", stop).once("SIGINT", stop);
