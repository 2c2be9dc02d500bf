// pages/api/webhooks/phonic.ts
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";

export const config = { api: { bodyParser: false } }; // the handler reads the body itself
export default createNodeHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
