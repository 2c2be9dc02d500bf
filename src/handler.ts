// From a request to an answer: what all adapters share.
import type { Arriving, DeliveryInput } from "./delivery.js";
import { type HandlerOptions, settingsOf } from "./handling/options.js";
import { handle } from "./handling/respond.js";
import type { Vendor } from "./vendor.js";

export type { HandlerOptions } from "./handling/options.js";

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
  const settings = settingsOf(vendor, options as unknown as HandlerOptions);
  return async (method, input) => {
    if (method !== "POST") return answer(405, { allow: "POST" });
    return answer(await handle(settings, method, input));
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
