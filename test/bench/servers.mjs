// node servers.mjs <name>: a server on a free port of 127.0.0.1, which it tells its parent. It ends with its parent's
// interest, or after ten minutes.
import { createServer } from "node:http";
import { serve } from "@hono/node-server";
import { fastify } from "fastify";
import { Hono } from "hono";
import { Webhook } from "svix";
import { adapter, afterword, endpointOf, vendorOf } from "./vendors.mjs";

const PATH = "/webhooks/phonic";
const phonic = await vendorOf("phonic");
const { secret } = endpointOf("phonic").options;
// the same deliveries come again and again, and each of them is to be handled
const store = { claim: () => "new", commit() {}, release() {} };
let sink = 0;
const onConversation = ({ transcript, unmapped }) => {
  sink += transcript.items.length + unmapped.length;
};

const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address().port));
  });
const serveHono = (app) =>
  new Promise((resolve) => {
    serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => resolve(port));
  });
const listenFastify = async (app) => {
  await app.listen({ host: "127.0.0.1", port: 0 });
  return app.server.address().port;
};

const servers = {
  "node:http, body only": () =>
    listen(
      createServer((request, response) => {
        const chunks = [];
        request.on("data", (chunk) => chunks.push(chunk));
        request.on("end", () => {
          sink += Buffer.concat(chunks).length;
          response.setHeader("content-type", "text/plain").end("OK");
        });
      }),
    ),
  "node:http": async () => {
    const { createNodeHandler } = await adapter("node");
    return listen(createServer(createNodeHandler(phonic, { secret, store, onConversation })));
  },
  "Hono, body only": () =>
    serveHono(
      new Hono().post(PATH, async (c) => {
        sink += (await c.req.arrayBuffer()).byteLength;
        return c.text("OK");
      }),
    ),
  Hono: async () => {
    const { createHandler } = await afterword();
    const handle = createHandler(phonic, { secret, store, onConversation });
    return serveHono(new Hono().post(PATH, (c) => handle(c.req.raw)));
  },
  "Fastify, body only": () => {
    const app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    app.post(PATH, async (request) => {
      sink += request.body.length;
      return "OK";
    });
    return listenFastify(app);
  },
  Fastify: async () => {
    const { createFastifyPlugin } = await adapter("fastify");
    const app = fastify();
    app.register(createFastifyPlugin(phonic, { path: PATH, secret, store, onConversation }));
    return listenFastify(app);
  },
  // as Phonic's guide has it
  "Hono + svix": () =>
    serveHono(
      new Hono().post(PATH, async (c) => {
        const webhook = new Webhook(secret);
        const body = await c.req.text();
        try {
          const payload = webhook.verify(body, {
            "svix-id": c.req.header("svix-id") ?? "",
            "svix-timestamp": c.req.header("svix-timestamp") ?? "",
            "svix-signature": c.req.header("svix-signature") ?? "",
          });
          sink += payload.data.conversation.items.length;
          return c.text("OK", 200);
        } catch {
          return c.text("Bad Request", 400);
        }
      }),
    ),
};

process.on("disconnect", () => process.exit(sink < 0 ? 1 : 0));
setTimeout(() => process.exit(1), 600_000).unref();
process.send(await servers[process.argv[2]]());
