// One process receives, and works on what it has received. Needs Node 22.13 or newer, and nothing else.
import { createServer } from "node:http";
import { createInbox } from "afterword/inbox";
import { sqlite } from "afterword/inbox/sqlite";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";

const inbox = await createInbox({ store: sqlite("data/inbox.db") });
const handler = createNodeHandler(phonic, { secret: () => process.env.PHONIC_WEBHOOK_SECRET, inbox });
const worker = inbox.work({
  vendors: [phonic],
  onConversation: async (conversation) => console.log(conversation.id),
});
const server = createServer(handler).listen(Number(process.env.PORT ?? 3000));

/** Ends what has begun. What waits is still there after the next start. */
const stop = async () => {
  // a proxy goes on sending on the connections that it has
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  await Promise.all([new Promise((resolve) => server.close(resolve)), worker.stop({ within: 20 })]);
  await inbox.close();
};
process.once("SIGTERM", stop).once("SIGINT", stop);
