// The server of `afterword listen`: what vendors send, and what the page asks for, at one port of this machine.

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { quoted, usageError } from "../command.js";
import { type Routes, routes } from "./api/routes.js";
import { streams } from "./api/stream.js";
import { type Deliveries, deliveries, MAX_ROWS } from "./deliveries.js";
import { type DriftCounter, driftCounter } from "./drift.js";
import { reply } from "./reply.js";
import { pageSource, type SourceOptions } from "./source.js";
import { addStored } from "./stored.js";
import { type Take, type TakingOptions, taker } from "./taking.js";

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
  /** Takes no more deliveries, waits for those that are being forwarded, and ends. */
  close(): Promise<void>;
}

/** Starts to listen. What is in the captures folder is read first; deliveries that come meanwhile wait. */
export const listen = async (options: ListenOptions): Promise<Listening> => {
  const { folder } = options;
  const all = deliveries();
  const drift = driftCounter();
  const stopping = new AbortController();
  const server = createServer();
  const { port } = await listeningAt(server, options.port);
  const url = `http://localhost:${port}`;
  const open = streams(randomBytes(8).toString("hex"), all);
  const toPage: Routes = options.hasPage
    ? routes(pageSource(options, all, { url, port, streams: open, drift: drift.view }))
    : () => false;
  const told: ListenOptions = {
    ...options,
    delivered(row, received) {
      if (drift.add(received)) open.drifted();
      options.delivered(row, received);
    },
  };
  const take = taker(told, all, stopping.signal);
  const ready = readFolder(options, all, drift);
  const running = new Set<Promise<void>>();
  server.on("request", (request, response) => {
    const path = pathOf(request.url);
    const serving = ready
      .then(() => toPage(path, request, response) || received(options, take, path, request, response))
      .then(() => {})
      .catch((error) => {
        options.crashed(error);
        return reply(request, response, 500).then(() => {});
      });
    running.add(serving);
    void serving.then(() => running.delete(serving));
  });
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    open.close();
    stopping.abort();
    server.closeIdleConnections();
    await Promise.all(running);
    server.closeAllConnections();
    await closed;
    await folder?.close();
  };
  try {
    await ready;
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
};

/** Reads what is in the captures folder. */
const readFolder = async (options: ListenOptions, all: Deliveries, drift: DriftCounter): Promise<void> => {
  let count = 0;
  for await (const stored of options.folder?.last(MAX_ROWS) ?? []) {
    drift.add(await addStored(all, stored, options));
    options.read(++count);
  }
};

/** Receives what is a delivery, and answers the rest as a handler does. */
const received = async (
  { receiving, turnedAway }: ListenOptions,
  take: Take,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> => {
  const { method } = request;
  // some vendors ask with HEAD whether the endpoint is there
  if (method === "HEAD") return reply(request, response, 200);
  if (method !== "POST") return reply(request, response, 405, { allow: "HEAD, POST" });
  if (isFromPage(request)) {
    turnedAway("what a web page in a browser sent was refused: vendors do not send so");
    return reply(request, response, 403);
  }
  if (receiving.serves(path)) return take(path, request, response);
  turnedAway(`nothing is received at ${quoted(path)}: there are / and the vendors' paths, such as /phonic`);
  return reply(request, response, 404);
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
