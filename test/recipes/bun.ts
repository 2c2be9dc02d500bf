// bun run webhook.ts
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";

const handler = createHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
export default { fetch: handler };
