// node:http, and everything built on it.
import type { IncomingMessage } from "node:http";
import type { Answer, CreateHandler } from "../handler.js";
import { type NodeHandler, nodeHandler, nodeResponder } from "./incoming.js";

export { drained, type NodeHandler } from "./incoming.js";

/**
 * Makes a function that gives the answer to a request of Node, for frameworks that send the answer themselves. If a part
 * of the body was not read, the answer closes the connection: the rest must not be taken for the next request. It is
 * best to end that answer only after `drained`.
 *
 * @throws AfterwordError for an unusable secret or option, when it is made
 * @example
 * const respond = createNodeResponder(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createNodeResponder: CreateHandler<(request: IncomingMessage) => Promise<Answer>> = (
  given: unknown,
  options?: unknown,
) => nodeResponder(createNodeResponder, given, options);

/**
 * Makes a handler `(IncomingMessage, ServerResponse) => Promise<void>`, for `node:http` and everything built on it. It
 * never rejects.
 *
 * @throws AfterwordError for an unusable secret or option, when the handler is made
 * @example
 * const handler = createNodeHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createNodeHandler: CreateHandler<NodeHandler> = (given: unknown, options?: unknown) =>
  nodeHandler(createNodeHandler, given, options);
