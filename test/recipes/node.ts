import { createServer } from "node:http";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";

const handler = createNodeHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
createServer(handler).listen(3000);
