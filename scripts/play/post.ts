// Sends one delivery by HTTP, byte for byte, and says how it ended.

import { request as httpRequest, type OutgoingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Attempt } from "../html/model.js";

/** One request, as it goes over the wire. */
export interface Post {
  readonly url: string;
  readonly method?: string;
  /** In this order and spelling; of one name several. Those that belong to a connection are left out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** How many seconds to wait for the answer; 30 by default. */
  readonly timeout?: number;
  /** Sends the body in pieces over so many seconds. */
  readonly slow?: number;
  /** Closes the connection after so many bytes of the body, although the length that was announced is that of all. */
  readonly cutAfter?: number;
  readonly signal?: AbortSignal;
}

/** How many characters of an answer are kept. */
const MAX_ANSWER = 2000;

/** Headers that belong to one connection, or that this connection has anyway. */
const OF_THE_CONNECTION = new Set([
  ...["connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "trailer", "upgrade"],
  ...["transfer-encoding", "content-length", "host", "expect"],
]);

/** Sends a delivery. It never rejects: what went wrong is in the attempt. */
export const post = (sent: Post): Promise<Attempt> => {
  const { url, method = "POST", body, timeout = 30, signal } = sent;
  const at = new Date().toISOString();
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | null, error: string | null, answer: string | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve({ at, status, ms: Math.round((performance.now() - started) * 10) / 10, error, answer });
    };
    const make = url.startsWith("https:") ? httpsRequest : httpRequest;
    const request = make(url, { method, headers: headersOf(sent) });
    const stop = (): void => void request.destroy(failure("ERR_STOPPED"));
    const timer = setTimeout(() => request.destroy(failure("ERR_TIMEOUT")), timeout * 1000);
    signal?.addEventListener("abort", stop);
    request.on("error", (error) => end(null, codeOf(error), null));
    request.on("response", (response) => {
      let answer = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        if (answer.length < MAX_ANSWER) answer = (answer + text).slice(0, MAX_ANSWER);
      });
      response.on("error", (error) => end(response.statusCode ?? null, codeOf(error), answer));
      response.on("end", () => end(response.statusCode ?? null, null, answer));
    });
    if (signal?.aborted) stop();
    else void write(request, body, sent);
  });
};

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const codeOf = ({ code }: NodeJS.ErrnoException): string => code ?? "ERR_REQUEST";

const headersOf = ({ headers, body }: Post): OutgoingHttpHeaders => {
  const all: Record<string, string | string[]> = {};
  for (const [name, value] of headers) {
    if (OF_THE_CONNECTION.has(name.toLowerCase())) continue;
    const key = Object.keys(all).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
    all[key] = all[key] === undefined ? value : [all[key], value].flat();
  }
  return { ...all, "content-length": String(body.length) };
};

/** How many pieces a slow body is sent in. */
const PIECES = 10;

const write = async (
  request: ReturnType<typeof httpRequest>,
  body: Uint8Array,
  { slow, cutAfter }: Post,
): Promise<void> => {
  const sent = cutAfter === undefined ? body : body.subarray(0, cutAfter);
  if (slow === undefined) {
    if (cutAfter === undefined) request.end(sent);
    else request.write(sent, () => request.destroy(failure("ERR_CUT")));
    return;
  }
  const size = Math.max(1, Math.ceil(sent.length / PIECES));
  for (let at = 0; at < sent.length && !request.destroyed; at += size) {
    request.write(sent.subarray(at, at + size));
    await new Promise((resolve) => setTimeout(resolve, (slow * 1000) / PIECES));
  }
  if (cutAfter === undefined) request.end();
  else request.destroy(failure("ERR_CUT"));
};
