// Express.
import type { CreateHandler } from "../handler.js";
import { type NodeHandler, nodeHandler } from "./incoming.js";

export type { NodeHandler } from "./incoming.js";

/**
 * Makes an Express handler. Put it before `express.json()`, or read the route with `express.raw({ type: "*\/*" })`. It
 * answers every request itself, and never calls `next`.
 *
 * @throws AfterwordError for an unusable secret or option, when the handler is made
 * @example
 * const onConversation = ({ id }: Conversation) => console.log(id);
 * app.post("/webhooks/phonic", createExpressHandler(phonic, { secret, onConversation }));
 */
export const createExpressHandler: CreateHandler<NodeHandler> = (given: unknown, options?: unknown) =>
  nodeHandler(createExpressHandler, given, options);
