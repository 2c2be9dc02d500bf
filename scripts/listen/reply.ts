// Answers a delivery as a handler of the library does: with a status and its name, and nothing about the delivery.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { drained } from "../../src/adapters/incoming.js";

/** Statuses whose answer has no body. */
const BARE = [204, 205, 304];

/**
 * Answers. If a part of the body was not read, the connection ends: the rest must not be taken for the next request. Returns the
 * status, or null if the client has hung up before.
 */
export const reply = async (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<number | null> => {
  // often the whole body came together with the headers, and Node has not looked at it yet
  if (!request.complete) await new Promise(setImmediate);
  if (response.destroyed || response.headersSent) return null;
  const body = request.method === "HEAD" || BARE.includes(status) ? "" : (STATUS_CODES[status] ?? "");
  response.writeHead(status, {
    "content-type": "text/plain",
    "content-length": String(body.length),
    ...(status === 503 && { "retry-after": "10" }),
    ...(!request.complete && { connection: "close" }),
    ...headers,
  });
  if (!request.complete) {
    response.write(body);
    await drained(request);
  }
  response.end(request.complete ? body : undefined);
  return status;
};
