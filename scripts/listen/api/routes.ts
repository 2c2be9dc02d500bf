// What the page asks for: itself, rows as they come, details, drift, replays and the patch. Nobody else gets an answer.

import type { IncomingMessage, ServerResponse } from "node:http";
import { AfterwordError } from "../../../src/errors.js";
import type { Page } from "../../html/document.js";
import type { Attempt, Detail, DriftView, PatchView } from "../../html/model.js";
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
  drift(): DriftView;
  /** Rejects with an AfterwordError if there is nothing to send again, or nowhere to send it. */
  replay(n: number, resign: boolean): Promise<Attempt>;
  patch(): Promise<PatchView>;
}

/** Answers a request, unless it is for something else: then the function returns false. */
export type Routes = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** The largest body of a request from the page, in bytes. */
const MAX_BODY = 1024;

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
  } else if (call === "GET /api/drift") send(response, 200, source.drift());
  else if (call === "POST /api/patch") send(response, 200, await source.patch());
  else {
    const [, digits, isReplay] = /^\/api\/deliveries\/([1-9]\d{0,14})(\/replay)?$/.exec(path) ?? [];
    const n = Number(digits);
    if (digits === undefined || method !== (isReplay ? "POST" : "GET"))
      return send(response, 404, problem("There is no such thing."));
    const found = isReplay ? await source.replay(n, await wantsSignature(request)) : await source.detail(n);
    send(response, 200, found);
  }
};

/** Why a request is not answered, as the page shows it. */
const problem = (message: string, hint?: string, code?: string): object => ({
  error: { message, ...(hint !== undefined && { hint }), ...(code !== undefined && { code }) },
});

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { ...HEADERS, "content-type": "application/json" });
  response.end(JSON.stringify(value));
};

/** Whether a replay is to be signed again: `{ "resign": true }`. */
const wantsSignature = async (request: IncomingMessage): Promise<boolean> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY) return false;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return isObject(value) && value.resign === true;
  } catch {
    return false;
  }
};
