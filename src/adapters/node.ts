// node:http, and everything built on it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Arriving, concatenated, incomplete, type Unreadable } from "../delivery.js";
import { type Answer, createResponder, type HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";

type Incoming = IncomingMessage & { readonly body?: unknown; readonly originalUrl?: string };

/** Makes the function that gives the raw body: what a framework has read, or else the bytes of the stream. */
const bodyOf =
  (request: Incoming): Arriving["body"] =>
  ({ maxBytes }) => {
    const { body, readableEnded, readableDidRead, destroyed } = request;
    if (typeof body === "string" || ArrayBuffer.isView(body)) return body as Uint8Array;
    // Some frameworks set an empty object where they parse nothing. And a client that hung up is no mistake of the
    // program, whatever was read before.
    const isUnread = !readableEnded && (destroyed || !readableDidRead);
    // null is taken for a body that was parsed: the error says what to change
    return isUnread ? read(request, maxBytes) : ((body ?? null) as unknown as Uint8Array);
  };

/** Reads the stream up to the first chunk that exceeds `maxBytes`. */
const read = (request: Incoming, maxBytes: number): Promise<Uint8Array | Unreadable> =>
  new Promise((resolve) => {
    if (request.destroyed) return resolve(incomplete());
    const chunks: Uint8Array[] = [];
    let length = 0;
    const take = (chunk: Uint8Array): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) end();
    };
    const end = (): void => {
      request.off("data", take).pause();
      resolve(concatenated(chunks, length));
    };
    request
      .on("data", take)
      .on("end", end)
      .on("error", () => resolve(incomplete()))
      .on("close", () => resolve(incomplete()));
  });

/** Header names and values as they arrived, so that repeated headers are noticed. */
const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] => {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    pairs.push([rawHeaders[index] as string, rawHeaders[index + 1] as string]);
  return pairs;
};

/**
 * Makes a function that gives the answer to a request of Node, for frameworks that send the answer themselves.
 *
 * @example
 * const respond = createNodeResponder(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createNodeResponder = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: IncomingMessage) => Promise<Answer>) => {
  const respond = createResponder(vendor, options);
  return async (request: Incoming) => {
    const { method = "GET", originalUrl: url = request.url } = request;
    const answer = await respond(method, { headers: pairsOf(request), body: bodyOf(request), url });
    // if a part of the body was not read, it must not be taken for the next request: so the connection is closed
    return request.complete ? answer : { ...answer, headers: { ...answer.headers, connection: "close" } };
  };
};

/**
 * Makes a handler `(IncomingMessage, ServerResponse) => Promise<void>`, for `node:http` and everything built on it.
 *
 * @example
 * const handler = createNodeHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createNodeHandler = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const respond = createNodeResponder(vendor, options);
  return async (request, response) => {
    const answer = await respond(request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
};
