// Sends one delivery by HTTP, byte for byte, and says how it ended.

import { type ClientRequest, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Attempt } from "../html/model.js";

/** One request, as it goes over the wire. */
export interface Post {
  readonly url: string;
  readonly method?: string;
  /** In this order and spelling; of one name several. Those that belong to a connection are left out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** How many seconds to wait for the whole answer; 30 by default. Those of `slow` are added. */
  readonly timeout?: number;
  /** Sends the body in pieces over so many seconds. */
  readonly slow?: number;
  /**
   * Closes the connection after so many bytes of the body, at least one, although the length that was announced is that of
   * all.
   */
  readonly cutAfter?: number;
  readonly signal?: AbortSignal;
}

/** How many characters of an answer are kept. */
const MAX_ANSWER = 2000;

/** Headers that belong to one connection, or that this connection has anyway. */
export const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  ...["connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "trailer", "upgrade"],
  ...["transfer-encoding", "content-length", "host", "expect"],
]);

/**
 * Sends a delivery. It never rejects: what went wrong is in the attempt, as a code of Node or of TLS, or as one of these:
 * ERR_TIMEOUT, ERR_CUT if the body was cut as asked, ERR_STOPPED by the signal, ERR_REQUEST for anything else. Redirects are
 * not followed. Connections are used again, as Node's own agents do it.
 */
export const post = (sent: Post): Promise<Attempt> => {
  const at = new Date().toISOString();
  const started = performance.now();
  const ended = (status: number | null, error: string | null, answer: string | null): Attempt => ({
    at,
    status,
    ms: Math.round((performance.now() - started) * 10) / 10,
    error,
    answer,
  });
  return new Promise((resolve) => {
    try {
      exchange(sent, (...end) => resolve(ended(...end)));
    } catch (error) {
      // a URL or a header that HTTP does not have
      resolve(ended(null, codeOf(error as NodeJS.ErrnoException), null));
    }
  });
};

/** Why there was no answer, where Node names no code. They stand in the table of codes beside those of errors. */
export type AttemptCode = "ERR_CUT" | "ERR_REQUEST" | "ERR_STOPPED";

/** How an exchange ended. Called at least once; only the first call counts. */
type End = (status: number | null, error: string | null, answer: string | null) => void;

const exchange = (sent: Post, done: End): void => {
  const { url, method = "POST", body, timeout = 30, slow = 0, signal } = sent;
  const make = url.startsWith("https:") ? httpsRequest : httpRequest;
  const request = make(url, { method, headers: headersOf(sent) });
  /** Why it is ended here; the errors of Node then say only that a connection was closed. */
  let reason: string | undefined;
  const stop = (code: AttemptCode | "ERR_TIMEOUT"): void => {
    reason ??= code;
    request.destroy(failure(code));
  };
  const onAbort = (): void => stop("ERR_STOPPED");
  const timer = setTimeout(() => stop("ERR_TIMEOUT"), (timeout + slow) * 1000);
  let status: number | null = null;
  let answer = "";
  const end = (error: string | null): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    done(status, error && (reason ?? error), status === null ? null : shown(answer));
  };
  const fail = (error: NodeJS.ErrnoException): void => end(codeOf(error));
  request.on("error", fail);
  // an answer that leads to another protocol closes the connection without an error
  request.on("close", () => status === null && end("ERR_REQUEST"));
  request.on("response", (response) => {
    status = response.statusCode ?? null;
    response.setEncoding("utf8");
    response.on("data", (text: string) => {
      if (answer.length < MAX_ANSWER) answer = (answer + text).slice(0, MAX_ANSWER);
    });
    response.on("error", fail);
    response.on("end", () => {
      end(null);
      // who has answered does not read the rest of a slow body
      if (!request.writableEnded) request.destroy();
    });
  });
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();
  else void write(request, sent, body, stop);
};

/** The text of an answer without half a character at its end. */
const shown = (answer: string): string => answer.replace(/[\ud800-\udbff]$/, "");

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const codeOf = ({ code }: NodeJS.ErrnoException): string => code ?? "ERR_REQUEST";

/** Names and values in turn: so Node sends them in this order, also those of one name, and adds none. */
const headersOf = ({ url, headers, body }: Post): string[] => {
  const { host, username, password } = new URL(url);
  const user = [username, password].map(decodeURIComponent).join(":");
  return [
    ...["Host", host],
    ...(username === "" ? [] : ["Authorization", `Basic ${Buffer.from(user).toString("base64")}`]),
    ...headers.filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase())).flat(),
    ...["Content-Length", String(body.length)],
  ];
};

/** How many pieces a slow body is sent in. */
const PIECES = 10;

const write = async (
  request: ClientRequest,
  { slow, cutAfter }: Post,
  body: Uint8Array,
  stop: (code: AttemptCode) => void,
): Promise<void> => {
  const isCut = cutAfter !== undefined && body.length > 0;
  const sent = isCut ? body.subarray(0, Math.max(1, cutAfter)) : body;
  if (slow === undefined) {
    if (!isCut) request.end(sent);
    else request.write(sent, (error) => error ?? stop("ERR_CUT"));
    return;
  }
  const size = Math.max(1, Math.ceil(sent.length / PIECES));
  for (let at = 0; at < sent.length && !request.destroyed; at += size) {
    // a piece is on its way before the next one is waited for; without a connection none ever is
    await new Promise((resolve) => request.write(sent.subarray(at, at + size), resolve));
    await new Promise((resolve) => setTimeout(resolve, (slow * 1000) / PIECES));
  }
  if (!isCut) request.end();
  else stop("ERR_CUT");
};
