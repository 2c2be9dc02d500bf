import Fastify from "fastify";

const server = Fastify({ logger: false });

server.addHook("onRequest", async (request) => {
  if (request.url === "/forbidden") throw new Error("no");
});
server.post("/orders", async (request) => request.body);

await server.listen({ port: Number(process.env.PORT ?? 3000) });
