import Fastify from "fastify";
import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

const webhook = { secret: process.env.PHONIC_WEBHOOK_SECRET! };

export const app = Fastify();

app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

app.post("/phonic", async (request, reply) => {
  let event: any;
  try {
    event = (
      await receiveOrThrow(
        phonic,
        { body: request.body as Buffer, headers: request.headers },
        webhook,
      )
    ).payload;
  } catch (error) {
    return reply.code(401).send({ error: (error as Error).name });
  }
  return reply.send({ id: event.data.conversation.id });
});
