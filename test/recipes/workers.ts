import { env } from "cloudflare:workers"; // npx wrangler types
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";

const handler = createHandler(phonic, {
  secret: () => env.PHONIC_WEBHOOK_SECRET, // npx wrangler secret put PHONIC_WEBHOOK_SECRET
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
export default { fetch: handler };
