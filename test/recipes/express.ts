import { createExpressHandler } from "afterword/express";
import { phonic } from "afterword/phonic";
import express from "express";

const handler = createExpressHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
const app = express();
app.all("/webhooks/phonic", handler);
app.use(express.json()); // after the webhook, never before it
app.listen(3000);
