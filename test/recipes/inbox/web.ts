// Receives and keeps. Run as many of these as you like.
import { createServer } from "node:http";
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";
import { Pool } from "pg";

const limits = { max: 4, connectionTimeoutMillis: 2000, query_timeout: 10_000 };
const pool = new Pool({ connectionString: process.env.DATABASE_URL, ...limits });
pool.on("error", ({ message }) => console.error(message)); // without this, Node ends when an idle connection breaks
const inbox = await createInbox({ store: postgres(pool) });
const handler = createNodeHandler(phonic, { secret: () => process.env.PHONIC_WEBHOOK_SECRET, inbox });
const server = createServer(handler).listen(Number(process.env.PORT ?? 3000));

const stop = async () => {
  // a proxy goes on sending on the connections that it has
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  await new Promise((resolve) => server.close(resolve));
  await inbox.close();
  await pool.end();
};
process.once("SIGTERM", stop).once("SIGINT", stop);
