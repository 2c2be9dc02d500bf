// node --expose-gc server.mjs <name>: a server in a process of its own, which tells its parent its port, and what memory
// it holds when asked. It ends with its parent, or as any process ends: by an error that nobody catches.
import { createServer } from "node:http";
import { createExpressHandler } from "afterword/express";
import { createFastifyPlugin } from "afterword/fastify";
import { createLambdaHandler } from "afterword/lambda";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";
import express from "express";
import { fastify } from "fastify";

const [, , name, secret] = process.argv;
const PATH = "/webhooks/phonic";
let errors = 0;
const options = {
  secret,
  bodyTimeout: 0.3,
  onConversation() {},
  // a refusal is what a hostile client gets
  onError(error, receipt) {
    if (error !== receipt?.error) errors++;
  },
};

/** Some servers await something before a handler, such as a session; every other request does so here. */
let requests = 0;
const pause = () => requests++ % 2 === 0 && new Promise((resolve) => setTimeout(resolve, 5));

const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });

const servers = {
  "node:http"() {
    const handle = createNodeHandler(phonic, options);
    return listen(
      createServer(async (request, response) => {
        await pause();
        await handle(request, response);
      }),
    );
  },
  "Express 5"() {
    const app = express();
    app.use(async (_request, _response, next) => {
      await pause();
      next();
    });
    app.post(PATH, createExpressHandler(phonic, options));
    return listen(createServer(app));
  },
  async "Fastify 5"() {
    const app = fastify();
    app.addHook("onRequest", async () => {
      await pause();
    });
    app.register(createFastifyPlugin(phonic, { path: PATH, ...options }));
    await app.listen({ port: 0, host: "127.0.0.1" });
    return app.server;
  },
  async "AWS Lambda"() {},
};

const lambda = name === "AWS Lambda" ? createLambdaHandler(phonic, options) : undefined;
const server = await servers[name]();

const connections = () =>
  new Promise((resolve) => {
    if (server) server.getConnections((_error, count) => resolve(count));
    else resolve(0);
  });

process.on("disconnect", () => process.exit(0));
process.on("message", async ({ id, events }) => {
  if (events) {
    const whole = ({ body, ...event }) => ({
      ...event,
      body: typeof body === "number" ? "A".repeat(body) : body,
    });
    const answers = await Promise.all(events.map((event) => lambda(whole(event))));
    process.send({ id, statuses: answers.map(({ statusCode }) => statusCode) });
    return;
  }
  for (let time = 0; time < 5; time++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send({ id, held: heapUsed + external, rss, peak, errors, connections: await connections() });
});
process.send({ port: server?.address().port });
