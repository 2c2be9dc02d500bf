// The server of `afterword listen`: what vendors send, and what the page asks for, at one port of this machine.

import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { quoted } from "../command.js";
import { type Routes, routes } from "./api/routes.js";
import { streams } from "./api/stream.js";
import { type Deliveries, deliveries, MAX_ROWS } from "./deliveries.js";
import { type DriftCounter, driftCounter } from "./drift.js";
import { reply } from "./reply.js";
import { serving } from "./serving.js";
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
  const server = await serving(options.port, options.crashed);
  const open = streams(randomBytes(8).toString("hex"), all, () => ({ type: "drift" }));
  const toPage: Routes = options.hasPage
    ? routes(pageSource(options, all, { ...server, streams: open, drift: drift.view }))
    : () => false;
  const told: ListenOptions = {
    ...options,
    delivered(row, received) {
      if (drift.add(received)) open.notify();
      options.delivered(row, received);
    },
  };
  const take = taker(told, all, stopping.signal);
  const ready = readFolder(options, all, drift);
  server.answer(async (path, request, response) => {
    await ready;
    return toPage(path, request, response) || received(options, take, path, request, response);
  });
  const close = async (): Promise<void> => {
    await server.close(() => {
      open.close();
      stopping.abort();
    });
    await folder?.close();
  };
  try {
    await ready;
  } catch (error) {
    await close();
    throw error;
  }
  return { url: server.url, close };
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
