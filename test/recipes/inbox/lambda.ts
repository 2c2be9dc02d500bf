// A function that receives and keeps. The worker runs elsewhere, as a program that goes on.
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { createLambdaHandler } from "afterword/lambda";
import { phonic } from "afterword/phonic";
import { Pool } from "pg";

// an instance has one request at a time, so one connection is enough
const limits = { max: 1, connectionTimeoutMillis: 2000, query_timeout: 5000 };
const pool = new Pool({ connectionString: process.env.DATABASE_URL, ...limits });
pool.on("error", ({ message }) => console.error(message)); // a connection may break while the instance sleeps
const inbox = await createInbox({ store: postgres(pool) });

export const handler = createLambdaHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  inbox,
});
