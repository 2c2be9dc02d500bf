import type { Conversation } from "../generated/_conversation/types.js";
import { type Capture, toCapture } from "./capture.js";
import { type DeliveryInput, readDelivery, Unreadable } from "./delivery.js";
import { createReceiver, type Receipt, type ReceiveOptions } from "./receive.js";
import type { Vendor } from "./vendor.js";

/** What a handler does with what arrives. */
export interface HandlerOptions<V extends Vendor = Vendor> extends ReceiveOptions {
  /**
   * Called with every conversation; 200 is answered once it has resolved, 500 when it rejects, so that the vendor
   * sends the delivery again.
   */
  readonly onConversation: (conversation: Conversation, receipt: Receipt<V>) => unknown;
  /** Called with every receipt, refused ones included: the place for counters and logs. */
  readonly onReceipt?: (receipt: Receipt<V>) => unknown;
  /** Called with every delivery as it came, so that it can be kept and validated later. Holds what the vendor sent. */
  readonly onCapture?: (capture: Capture, receipt: Receipt<V>) => unknown;
}

/** An answer without a body that would tell anything. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const BODIES: Record<number, string> = {
  200: "OK",
  400: "Bad Request",
  401: "Unauthorized",
  405: "Method Not Allowed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

const answer = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain", ...headers },
  body: BODIES[status] ?? "",
});

/** The core of every handler: from a method and a delivery to a status. Never rejects but for a body parsed before. */
export const createResponder = <V extends Vendor>(vendor: V, options: HandlerOptions<V>) => {
  const { onConversation, onReceipt, onCapture, ...rest } = options;
  const receiver = createReceiver(vendor, rest);
  const maxBytes = options.maxBytes ?? 10 * 1024 * 1024;
  return async (method: string, input: DeliveryInput): Promise<Answer> => {
    if (method !== "POST") return answer(405, { allow: "POST" });
    let receipt: Receipt<V>;
    let capture: Capture | undefined;
    try {
      // read once: the receiver and the capture see the same bytes
      const delivery = await readDelivery(input, maxBytes);
      receipt = await receiver(delivery);
      if (onCapture) capture = toCapture({ ...delivery, method }, delivery.body);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return answer(error.status);
    }
    try {
      if (capture) await onCapture?.(capture, receipt);
      await onReceipt?.(receipt);
      if (receipt.conversation && receipt.status === 200) await onConversation(receipt.conversation, receipt);
    } catch {
      // what the user's code threw is the user's to log; the vendor only has to try again
      return answer(500);
    }
    return answer(receipt.status);
  };
};

/** `(Request) => Promise<Response>`: for Hono, Next, Workers, Deno and Bun as they are. */
export const createHandler = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((request: Request) => Promise<Response>) => {
  const respond = createResponder(vendor, options);
  return async (request) => {
    const { status, headers, body } = await respond(request.method, request);
    return new Response(body, { status, headers });
  };
};
