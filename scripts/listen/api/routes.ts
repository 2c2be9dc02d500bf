// What the page asks for: itself, rows as they come, details, drift, replays and the patch. Nobody else gets an answer.

import type { IncomingMessage, ServerResponse } from "node:http";
import { AfterwordError } from "../../../src/errors.js";
import type { Page } from "../../html/document.js";
import type { Attempt, Detail, DriftView, PatchView, RetryRequest, RetryView } from "../../html/model.js";
import { isObject } from "../../json/value.js";
import { guard } from "./guard.js";
import type { Streams } from "./stream.js";

/** What the routes lead to. */
export interface PageSource {
  readonly port: number;
  readonly token: string;
  page(): Page;
  readonly streams: Streams;
  /** Rejects with an AfterwordError, whose `status` is the answer's, if there is no delivery of this number. */
  detail(n: number): Promise<Detail>;
  /** Absent where nothing is received, as are the replays and the patch. */
  drift?(): DriftView;
  /** Rejects with an AfterwordError if there is nothing to send again, or nowhere to send it. */
  replay?(n: number, resign: boolean): Promise<Attempt>;
  patch?(): Promise<PatchView>;
  /** Has deliveries of an inbox worked on again. Absent where none is shown. */
  retry?(request: RetryRequest): Promise<RetryView>;
}

/** Answers a request, unless it is for something else: then the function returns false. */
export type Routes = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** The largest body of a request from the page, in bytes: the numbers of all deliveries that it may show. */
const MAX_BODY = 256 << 10;

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

/** Makes the routes. */
export const routes = (source: PageSource): Routes => {
  const refusalOf = guard(source.port, source.token);
  return (path, request, response) => {
    const { method } = request;
    const isPage = path === "/" && method === "GET";
    const isApi = path === "/api" || path.startsWith("/api/");
    if (!isPage && !isApi) return false;
    const refusal = refusalOf(request, isPage);
    if (refusal) {
      request.resume();
      send(response, refusal.status, problem(refusal.why));
      return true;
    }
    void answered(path, request, response, source).catch((error) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof AfterwordError)
        send(response, error.status ?? 400, problem(error.message, error.hint, error.code));
      else send(response, 500, problem("This failed."));
    });
    return true;
  };
};

const answered = async (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  source: PageSource,
): Promise<void> => {
  const { method, headers } = request;
  const call = `${method} ${path}`;
  if (call === "GET /") {
    const { html, policy } = source.page();
    response.writeHead(200, {
      ...HEADERS,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `${policy}; frame-ancestors 'none'`,
    });
    response.end(html);
  } else if (call === "GET /api/stream") {
    response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
    response.flushHeaders();
    // a page that had to open the stream anew cannot set a header
    const seen = headers["last-event-id"] ?? new URLSearchParams(request.url?.split("?")[1]).get("after");
    source.streams.open(response, String(seen));
  } else {
    const found = await foundAt(call, request, source);
    send(response, found ? 200 : 404, found ?? problem("There is no such thing."));
  }
};

/** What is answered as JSON. Undefined if there is no such thing. */
const foundAt = async (call: string, request: IncomingMessage, source: PageSource): Promise<unknown> => {
  if (call === "GET /api/drift") return source.drift?.();
  if (call === "POST /api/patch") return source.patch?.();
  if (call === "POST /api/retry") return source.retry?.(retryIn(await jsonOf(request)));
  const [, method, n, isReplay] =
    /^(GET|POST) \/api\/deliveries\/([1-9]\d{0,14})(\/replay)?$/.exec(call) ?? [];
  if (method === "GET" && !isReplay) return source.detail(Number(n));
  if (method !== "POST" || !isReplay) return undefined;
  const wanted = await jsonOf(request);
  return source.replay?.(Number(n), isObject(wanted) && wanted.resign === true);
};

/** Which deliveries are to be retried: `{ "ids": [1, 2] }`, `{ "all": true }`. */
const retryIn = (value: unknown): RetryRequest => {
  if (isObject(value)) {
    const { ids, all } = value;
    if (all === true) return { all };
    if (Array.isArray(ids) && ids.every((id) => Number.isSafeInteger(id) && id > 0))
      return { ids: ids as number[] };
  }
  throw new AfterwordError("ERR_USAGE", "The request does not say what to retry.", { status: 400 });
};

/** Why a request is not answered, as the page shows it. */
const problem = (message: string, hint?: string, code?: string): object => ({
  error: { message, ...(hint !== undefined && { hint }), ...(code !== undefined && { code }) },
});

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { ...HEADERS, "content-type": "application/json" });
  response.end(JSON.stringify(value));
};

/** The JSON that a request has. Undefined if it is none, or too long. */
const jsonOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
};
