import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { HandlerOptions } from "afterword";
import { createExpressHandler } from "afterword/express";
import { createFastifyPlugin } from "afterword/fastify";
import { createNodeHandler } from "afterword/node";
import type { phonic as Phonic } from "afterword/phonic";
import { phonic } from "afterword/phonic";
import express from "express";
import fastify from "fastify";
import { svix } from "./deliveries.js";

export const PATH = "/webhooks/phonic";

/** A server that runs, and how to end it. */
export interface Running {
  readonly port: number;
  readonly close: () => Promise<unknown>;
  /** What a handler rejected with, or a framework called an error. There should be nothing. */
  readonly failures: unknown[];
}

const listening = async (server: Server, failures: unknown[]): Promise<Running> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close, failures };
};

/** What a program does with a request before the handler is called. */
export type Before = (request: IncomingMessage) => Promise<unknown>;

/** Each server of Node for which there is an adapter. `before` is awaited before the handler is called. */
export const servers: Record<
  string,
  (options: HandlerOptions<typeof Phonic>, before?: Before) => Promise<Running>
> = {
  "node:http": (options, before) => {
    const failures: unknown[] = [];
    const handle = createNodeHandler(phonic, options);
    return listening(
      createServer(async (request: IncomingMessage, response: ServerResponse) => {
        await before?.(request);
        handle(request, response).catch((error) => failures.push(error));
      }),
      failures,
    );
  },
  "Express 5": (options, before) => {
    const failures: unknown[] = [];
    const app = express();
    app.use(async (request, _response, next) => {
      await before?.(request);
      next();
    });
    app.all(PATH, createExpressHandler(phonic, options));
    app.use(((error, _request, response, _next) => {
      failures.push(error);
      response.status(500).end();
    }) as express.ErrorRequestHandler);
    return listening(createServer(app), failures);
  },
  "Fastify 5": async (options, before) => {
    const failures: unknown[] = [];
    const app = fastify({ forceCloseConnections: true });
    if (before) app.addHook("onRequest", async ({ raw }) => void (await before(raw)));
    app.addHook("onError", async (_request, _reply, error) => void failures.push(error));
    app.register(
      createFastifyPlugin(phonic, { ...options, path: PATH } as HandlerOptions<typeof phonic> & {
        path: string;
      }),
    );
    await app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = app.server.address() as AddressInfo;
    return { port, close: () => app.close(), failures };
  },
};

/** A client that writes what it likes. */
export const client = (port: number) => {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  let got = "";
  socket.on("data", (data) => (got += data));
  const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  return {
    socket,
    write: (data: string | Uint8Array) => void socket.write(data),
    /** What the server has written so far. */
    got: () => got,
    /** Waits for the status of the first answer; 0 if the connection ended without one. */
    async status(): Promise<number> {
      while (!/^HTTP\/1\.1 \d+.*\r\n\r\n/s.test(got) && !socket.closed)
        await Promise.race([once(socket, "data"), ended]).catch(() => {});
      return Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? 0);
    },
    ended,
    hangUp: () => socket.destroy(),
  };
};

/** The head of a request; a signature that is well-formed fits no body unless one is given. */
export const head = (headers: Record<string, string | number>): string =>
  [
    `POST ${PATH} HTTP/1.1`,
    "host: a",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n");

/** Headers of a signature of now, genuine for this body. */
export const signedNow = (body = "") => svix({ body, time: String(Math.floor(Date.now() / 1000)) }).headers;
