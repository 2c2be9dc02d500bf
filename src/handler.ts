// From a request to an answer: what all adapters share.
import type { Conversation } from "../generated/_conversation/types.js";
import { arriving } from "./arrival.js";
import { type Capture, toCapture } from "./capture.js";
import type { Arriving, DeliveryInput } from "./delivery.js";
import { AfterwordError } from "./errors.js";
import type { Receipt } from "./receive/receipt.js";
import { prepareReceiver, type ReceiverOptions } from "./receive/serving.js";
import { openDelivery, receiptOf } from "./receive/steps.js";
import type { Vendor } from "./vendor.js";

/**
 * The options of a handler: how it receives deliveries, and the functions that it calls.
 *
 * @example
 * const options: HandlerOptions = { secret, onConversation: ({ id }) => console.log(id) };
 */
export interface HandlerOptions<V extends Vendor = Vendor> extends ReceiverOptions {
  /**
   * Called with the conversation of every accepted delivery. The answer is 200 when this function has resolved. It is
   * 500 when this function rejects, so that the vendor sends the delivery again.
   */
  readonly onConversation: (conversation: Conversation, receipt: Receipt<V>) => unknown;
  /** Called with every receipt, also of refused deliveries: the place for counters and logs. */
  readonly onReceipt?: ((receipt: Receipt<V>) => unknown) | undefined;
  /**
   * Called with a capture of every delivery that could be read, whatever its verdict. Save captures to validate them
   * later. They contain everything that was sent: personal data, and the secret of vendors that send one.
   */
  readonly onCapture?: ((capture: Capture, receipt: Receipt<V>) => unknown) | undefined;
  /**
   * Called with the error that one of the functions above, or a verifier of your own, threw, and with a TypeError if the
   * body was parsed before. The answer is then 500. It does not contain the error, so log the error here.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined;
}

/** An HTTP answer. Its body names the status and nothing else. */
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
  408: "Request Timeout",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

const answer = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain", ...(status === 503 && { "retry-after": "10" }), ...headers },
  body: BODIES[status] ?? "",
});

/** Answers a request: takes its method and the delivery. */
export type Responder = (method: string, input: DeliveryInput | Arriving) => Promise<Answer>;

/** Makes the function behind every handler. It never rejects. */
export const createResponder = <V extends Vendor>(vendor: V, options: HandlerOptions<V>): Responder => {
  const { onConversation, onReceipt, onCapture, onError, ...rest } = options;
  const prepared = prepareReceiver(vendor, rest);
  for (const [name, hook] of Object.entries({ onConversation, onReceipt, onCapture, onError }))
    if (typeof hook !== "function" && (hook !== undefined || name === "onConversation"))
      throw new AfterwordError("ERR_OPTION", `${name} is no function.`);
  if (!vendor.normalize) {
    throw new AfterwordError(
      "ERR_OPTION",
      `${vendor.name} has no mapping, so there would be no conversation.`,
      {
        hint: "Add one with defineVendor, or take createReceiver.",
      },
    );
  }
  return async (method, input) => {
    if (method !== "POST") return answer(405, { allow: "POST" });
    try {
      // the body is read only once: the receipt and the capture are made from the same bytes
      const opened = await openDelivery(prepared, arriving(input));
      const receipt = (await receiptOf(prepared, opened)) as Receipt<V>;
      if (onCapture && !(opened instanceof AfterwordError)) {
        const { delivery } = opened;
        await onCapture(toCapture({ ...delivery, method }, delivery.body, { vendor: vendor.slug }), receipt);
      }
      await onReceipt?.(receipt);
      if (receipt.conversation && receipt.status === 200) await onConversation(receipt.conversation, receipt);
      return answer(receipt.status);
    } catch (error) {
      await Promise.resolve(error)
        .then(onError)
        .catch(() => {});
      return answer(500);
    }
  };
};

/**
 * Makes a handler `(Request) => Promise<Response>`, as Hono, Next, Workers, Deno and Bun call it.
 *
 * @example
 * const handler = createHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 * app.post("/webhooks/phonic", (c: { req: { raw: Request } }) => handler(c.req.raw));
 */
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
