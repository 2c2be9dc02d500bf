// Express.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";
import { createNodeHandler } from "./node.js";

/**
 * Makes an Express handler. Put it before `express.json()`, or read the route with `express.raw({ type: "*\/*" })`. It
 * answers every request itself, and never calls `next`.
 *
 * @example
 * const onConversation = ({ id }: Conversation) => console.log(id);
 * app.post("/webhooks/phonic", createExpressHandler(phonic, { secret, onConversation }));
 */
export const createExpressHandler = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) =>
  createNodeHandler(vendor, options);
