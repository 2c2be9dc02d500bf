// The server of `afterword listen`: what vendors send, and what the page asks for, at one port of this machine.

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { usageError } from "../command.js";
import { type Routes, routes } from "./api/routes.js";
import { streams } from "./api/stream.js";
import { type Deliveries, deliveries, MAX_ROWS } from "./deliveries.js";
import { driftCounter } from "./drift.js";
import { reply } from "./reply.js";
import { pageSource, type SourceOptions } from "./source.js";
import { addStored } from "./stored.js";
import { type TakingOptions, take } from "./taking.js";

/** What a run is made of. */
export interface ListenOptions extends TakingOptions, SourceOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly hasPage: boolean;
  /** Told how many captures were read at the start. */
  read(count: number): void;
  /** Told of what came and was not received, in words. */
  turnedAway(why: string): void;
  /** Told of what failed although it should not. */
  crashed(error: unknown): void;
}

/** A run. */
export interface Listening {
  /** `http://localhost:4900` */
  readonly url: string;
  /** Takes no more deliveries, waits for those that are being answered, and ends. */
  close(): Promise<void>;
  /** Ends what `close` waits for. */
  hurry(): void;
}

/** Starts to listen. What is in the captures folder is read first. */
export const listen = async (options: ListenOptions): Promise<Listening> => {
  const { folder, hasPage } = options;
  const all = deliveries();
  const drift = driftCounter();
  let count = 0;
  for await (const stored of folder?.last(MAX_ROWS) ?? []) {
    drift.add(await addStored(all, stored, options));
    options.read(++count);
  }
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const server = createServer();
  const { port } = await listeningAt(server, options.port);
  const url = `http://localhost:${port}`;
  const open = streams(randomBytes(8).toString("hex"), all);
  const toPage: Routes = hasPage
    ? routes(pageSource(options, all, { url, port, streams: open, drift: drift.view }))
    : () => false;
  const told: ListenOptions = {
    ...options,
    delivered(row, received) {
      if (drift.add(received)) open.drifted();
      options.delivered(row, received);
    },
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const path = pathOf(request.url);
      if (!toPage(path, request, response))
        await received(told, all, stopping.signal, path, request, response);
    } catch (error) {
      options.crashed(error);
      await reply(request, response, 500);
    }
  };
  server.on("request", (request, response) => {
    const serving = serve(request, response);
    running.add(serving);
    void serving.then(() => running.delete(serving));
  });
  return {
    url,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      open.close();
      server.closeIdleConnections();
      await Promise.all(running);
      server.closeAllConnections();
      await closed;
      await folder?.close();
    },
    hurry: () => stopping.abort(),
  };
};

/** Receives what is a delivery, and answers the rest as a handler does. */
const received = async (
  options: ListenOptions,
  all: Deliveries,
  signal: AbortSignal,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method } = request;
  const answer = (status: number, headers?: Readonly<Record<string, string>>): Promise<unknown> =>
    reply(request, response, status, headers);
  // some vendors ask with HEAD whether the endpoint is there
  if (method === "HEAD") await answer(200);
  else if (method !== "POST") await answer(405, { allow: "HEAD, POST" });
  else if (isFromPage(request)) {
    options.turnedAway("a web page in a browser sent something: vendors do not");
    await answer(403);
  } else if (!options.receiving.serves(path)) {
    options.turnedAway(
      `nothing is received at ${path}: the paths are / and those of vendors, such as /phonic`,
    );
    await answer(404);
  } else await take(options, all, signal, path, request, response);
};

/** Whether a web page sent a request: it could make this machine forward what it likes. */
const isFromPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || (headers["sec-fetch-site"] ?? "none") !== "none";

/** The path of a request: `/phonic` for `/phonic/?token=…`. */
const pathOf = (url = "/"): string => (url.split(/[?#]/, 1)[0] as string).replace(/(?<=.)\/+$/, "") || "/";

/** Begins to listen, on this machine only. */
const listeningAt = (server: Server, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const [message, hint] = Object.hasOwn(PORT_ERRORS, code ?? "")
        ? (PORT_ERRORS[code as string] as [string, string])
        : [code ?? "it cannot be opened", "Give another with --port."];
      reject(usageError(`port ${port}: ${message}`, hint));
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address() as AddressInfo));
  });

const PORT_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EADDRINUSE: [
    "something listens there already",
    "Stop it, or give another with --port; 0 takes any that is free.",
  ],
  EACCES: ["this user may not listen there", "Give one above 1023 with --port."],
};
