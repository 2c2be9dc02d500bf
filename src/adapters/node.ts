// node:http, and everything built on it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { concatenated, DEFAULT_MAX_BYTES } from "../delivery.js";
import { type Answer, createResponder, type HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";

type Incoming = IncomingMessage & { readonly body?: unknown; readonly originalUrl?: string };

/**
 * The raw body: the bytes that a framework has read, or else those of the stream, up to the first chunk that exceeds
 * `maxBytes`. Undefined if the client closed the connection.
 */
const bodyOf = (request: Incoming, maxBytes: number): Promise<Uint8Array | string | undefined> =>
  new Promise((resolve) => {
    // a body that a framework parsed is passed on as it is, and refused later with a message that says what to change
    if (request.body !== undefined) return resolve(request.body as Uint8Array);
    if (request.readableEnded || request.destroyed) return resolve(null as unknown as Uint8Array);
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
      .on("error", () => resolve(undefined))
      .on("close", () => resolve(undefined));
  });

/** Header names and values as they arrived, so that repeated headers are noticed. */
const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] => {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    pairs.push([rawHeaders[index] as string, rawHeaders[index + 1] as string]);
  return pairs;
};

/**
 * Makes a function that gives the answer to a request of Node, for frameworks that send the answer themselves. It gives
 * undefined if the client closed the connection.
 *
 * @example
 * const respond = createNodeResponder(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createNodeResponder = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: IncomingMessage) => Promise<Answer | undefined>) => {
  const respond = createResponder(vendor, options);
  const { maxBytes = DEFAULT_MAX_BYTES } = options;
  return async (request: Incoming) => {
    const { method = "GET", originalUrl: url = request.url } = request;
    const body = method === "POST" ? await bodyOf(request, maxBytes) : "";
    if (body === undefined) return undefined;
    const answer = await respond(method, { headers: pairsOf(request), body, url });
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
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  };
};
