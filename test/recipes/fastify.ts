import { createFastifyPlugin } from "afterword/fastify";
import { phonic } from "afterword/phonic";
import fastify from "fastify";

const plugin = createFastifyPlugin(phonic, {
  path: "/webhooks/phonic",
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
const app = fastify();
app.register(plugin);
await app.listen({ port: 3000 });
