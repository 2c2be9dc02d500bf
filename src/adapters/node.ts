import type { IncomingMessage, ServerResponse } from "node:http";
import { DEFAULT_MAX_BYTES, together } from "../delivery.js";
import { type Answer, createResponder, type HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";

type Incoming = IncomingMessage & { readonly body?: unknown; readonly originalUrl?: string };

/**
 * The raw body: what a framework read as bytes, or the stream, until more than `maxBytes` of it have come. Undefined
 * where the client broke off.
 */
const bodyOf = (request: Incoming, maxBytes: number): Promise<Uint8Array | string | undefined> =>
  new Promise((resolve) => {
    // a body that a framework parsed is passed on as it is, to be refused with the sentence that says what to change
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
      resolve(together(chunks, length));
    };
    request
      .on("data", take)
      .on("end", end)
      .on("error", () => resolve(undefined))
      .on("close", () => resolve(undefined));
  });

/** Header names and values as they came over the wire, so that repeated ones are seen. */
const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] => {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    pairs.push([rawHeaders[at] as string, rawHeaders[at + 1] as string]);
  return pairs;
};

/** From a request of Node to an answer, undefined where nobody waits for it any more. */
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
    // what was not read would be taken for the next request
    return request.complete ? answer : { ...answer, headers: { ...answer.headers, connection: "close" } };
  };
};

/** `(IncomingMessage, ServerResponse) => Promise<void>`, for `node:http` and everything built on it. */
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
