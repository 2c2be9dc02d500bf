import { serve } from "@hono/node-server"; // on Bun, Deno and Workers: export default app
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";
import { Hono } from "hono";

const handler = createHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
const app = new Hono();
app.all("/webhooks/phonic", (c) => handler(c.req.raw));
serve(app);
