import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, createResponder, type HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";

type Incoming = IncomingMessage & { readonly body?: unknown; readonly originalUrl?: string };

/** The raw body: what a framework read as bytes, or the stream, at most one byte beyond `maxBytes`. */
const bodyOf = async (request: Incoming, maxBytes: number): Promise<Uint8Array | string> => {
  // a body that a framework parsed is passed on as it is, to be refused with the sentence that says what to change
  if (request.body !== undefined) return request.body as Uint8Array;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    chunks.push(chunk);
    if (length > maxBytes) break;
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
};

/** Header names and values as they came over the wire, so that repeated ones are seen. */
const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] =>
  rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] as string]] : [],
  );

const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, headers).end(body);
};

/** `(IncomingMessage, ServerResponse) => Promise<void>`, for `node:http` and everything built on it. */
export const createNodeHandler = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const respond = createResponder(vendor, options);
  const { maxBytes = 10 * 1024 * 1024 } = options;
  return async (request: Incoming, response) => {
    const body = request.method === "POST" ? await bodyOf(request, maxBytes) : new Uint8Array();
    const url = request.originalUrl ?? request.url;
    send(response, await respond(request.method ?? "GET", { headers: pairsOf(request), body, url }));
  };
};
