// Requests of Node: how their bodies are read, and what becomes of the rest of a body that was refused.
import type { IncomingMessage, ServerResponse } from "node:http";
import { collect } from "../arrival.js";
import { type Arriving, incomplete } from "../delivery.js";
import { type Answer, createResponder } from "../handler.js";

type Incoming = IncomingMessage & {
  readonly body?: unknown;
  /** The bytes of a parsed body, where a framework keeps them: NestJS and Google Cloud Functions do. */
  readonly rawBody?: unknown;
  readonly originalUrl?: string;
};

/**
 * Makes the function that gives the raw body: what a framework has read, or else the bytes of the stream.
 *
 * @example
 * const bodyIn = (request: Parameters<typeof bodyOf>[0]) => bodyOf(request)({ maxBytes: 1024 });
 */
export const bodyOf =
  (request: Incoming): Arriving["body"] =>
  (limits) => {
    const { rawBody, body, readableEnded, readableDidRead, readableEncoding, destroyed } = request;
    for (const read of [rawBody, body])
      if (typeof read === "string" || ArrayBuffer.isView(read)) return read as Uint8Array;
    // a client that hung up is no mistake of the program, whatever was read before
    if (destroyed && !readableEnded) return incomplete();
    // with an encoding, bytes become text
    if (readableEnded || readableDidRead || readableEncoding)
      throw new TypeError(
        'The body was parsed before: put this handler before express.json() and other parsers, or read the route with express.raw({ type: "*/*" }). In a controller of NestJS, create the app with rawBody: true.',
      );
    // some frameworks set an empty object where they parse nothing
    return collect(limits, (take, end) => {
      request
        .on("data", take)
        .on("end", () => end())
        .on("error", () => end(false))
        .on("close", () => end(false));
      return () => request.off("data", take).pause();
    });
  };

/**
 * Header names and values as they arrived, so that repeated headers are noticed.
 *
 * @example
 * const count = (request: Parameters<typeof pairsOf>[0]) => pairsOf(request).length;
 */
export const pairsOf = ({ rawHeaders }: IncomingMessage): [string, string][] => {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    pairs.push([rawHeaders[index] as string, rawHeaders[index + 1] as string]);
  return pairs;
};

/**
 * Makes the function that gives the answer to a request of Node. If a part of the body was not read, the answer closes the
 * connection: the rest must not be taken for the next request.
 *
 * @param caller the function that the user called
 */
export const nodeResponder = (
  caller: unknown,
  given: unknown,
  options: unknown,
): ((request: IncomingMessage) => Promise<Answer>) => {
  const respond = createResponder(caller, given, options);
  return async (request: Incoming) => {
    const { method = "GET", originalUrl: url = request.url } = request;
    const answer = await respond(method, { headers: pairsOf(request), body: bodyOf(request), url });
    // often the whole body came together with the headers, and Node has not looked at it yet
    if (!request.complete) await new Promise(setImmediate);
    if (request.complete) return answer;
    // with its length, the answer is whole for the client before the connection ends
    const length = String(answer.body.length);
    return { ...answer, headers: { ...answer.headers, "content-length": length, connection: "close" } };
  };
};

/** How long the rest of a body is thrown away, in milliseconds. */
const LINGER_MS = 1000;

/**
 * Throws away what a client still sends, until it has sent all, hangs up, or a second has passed. A connection that is
 * closed while the client sends is reset, and the client may then miss the answer.
 *
 * @example
 * const afterwards = (request: Parameters<typeof drained>[0]) => drained(request);
 */
export const drained = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    if (request.complete || request.destroyed) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LINGER_MS);
    request.on("end", done).on("close", done).resume();
  });

/**
 * A handler of `node:http`: it sends the answer itself, and never rejects.
 *
 * @example
 * const handler: NodeHandler = createNodeHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes a handler of `node:http`; `caller` is the function that the user called. */
export const nodeHandler = (caller: unknown, given: unknown, options: unknown): NodeHandler => {
  const respond = nodeResponder(caller, given, options);
  return async (request, response) => {
    const { status, headers, body } = await respond(request);
    // the client hung up, or something else has answered, such as a time limit of the framework
    if (response.destroyed || response.headersSent) return;
    response.writeHead(status, headers);
    if (request.complete) {
      response.end(body);
      return;
    }
    response.write(body);
    await drained(request);
    response.end();
  };
};
