import Fastify from "fastify";
import { Webhook as StandardWebhook } from "standardwebhooks";

const webhook = new StandardWebhook(process.env.PHONIC_WEBHOOK_SECRET!);

export const app = Fastify();

app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

app.post("/phonic", (request, reply) => {
  let event: any;
  try {
    event = webhook.verify(request.body as Buffer, request.headers as any);
  } catch (error) {
    return reply.code(401).send({ error: (error as Error).name });
  }
  return reply.send({ id: event.data.conversation.id });
});
