// From a request to an answer: what all adapters share.
import type { Arriving, DeliveryInput } from "./delivery.js";
import { AfterwordError } from "./errors.js";
import {
  type HandlerOptions,
  type HandlerVendor,
  type Settings,
  type SharedFunctions,
  type SharedOptions,
  settingsOf,
} from "./handling/options.js";
import { type Handled, handle, tellAnswer } from "./handling/respond.js";
import type { Vendor } from "./vendor.js";

export type {
  AnswerCode,
  Context,
  EventFunctions,
  HandlerOptions,
  HandlerVendor,
  SharedOptions,
} from "./handling/options.js";

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

/**
 * The type of functions that make a handler: for one vendor, or for several vendors at one endpoint. The vendor of a delivery is then the one
 * whose signature matches, or else whose secret the delivery carries; if several remain, the payload's shape decides.
 *
 * @throws AfterwordError `ERR_SECRET_UNUSABLE`, `ERR_UNSIGNED` or `ERR_OPTION`, when the handler is made
 * @example
 * const make: CreateHandler<(request: Request) => Promise<Response>> = createHandler;
 */
export type CreateHandler<Handler, Own = unknown> = <
  V extends Vendor,
  const Vs extends readonly Vendor[],
  const Entries extends readonly unknown[],
>(
  given: V | (VendorsOf<Vs> & Entries),
  ...options: readonly Vendor[] extends Vs
    ? [options: HandlerOptions<V> & Own]
    : OptionsFor<Vs[number], Entries, Own>
) => Handler;

type VendorsOf<Vs extends readonly Vendor[]> = readonly [
  ...{ [Index in keyof Vs]: HandlerVendor<Vs[Index]> },
];

/** The options beside several vendors: with a function for all of them, unless each has functions of its own. */
type OptionsFor<V extends Vendor, Entries extends readonly unknown[], Own> = [unknown] extends [
  Entries[number],
]
  ? Optional<SharedOptions<V>, Own> // not known yet: the compiler has not looked at the functions
  : Entries extends readonly { readonly on: object }[]
    ? Optional<SharedOptions<V>, Own>
    : [options: SharedFunctions<V> & Own];

type Optional<Options, Own> = unknown extends Own ? [options?: Options] : [options: Options & Own];

/**
 * Makes the function behind every handler. It never rejects.
 *
 * @param caller the function that the user called: the stack of an error begins at the line of the call
 */
export const createResponder = (caller: unknown, given: unknown, options: unknown): Responder => {
  const settings = madeFor(caller, () => settingsOf(given, options));
  return async (method, input) => {
    const started = performance.now();
    const { answered, ...handled } = await respond(settings, method, input);
    if (settings.onAnswer) await tellAnswer(settings, started, { ...handled, status: answered.status });
    return answered;
  };
};

const respond = async (
  settings: Settings,
  method: string,
  input: DeliveryInput | Arriving,
): Promise<Pick<Handled, "receipt" | "code"> & { readonly answered: Answer }> => {
  if (method === "POST") {
    const { status, ...handled } = await handle(settings, method, input);
    return { answered: answer(status), ...handled };
  }
  // some vendors ask with HEAD whether the endpoint is there
  const answered = method === "HEAD" ? { ...answer(200), body: "" } : answer(405, { allow: "HEAD, POST" });
  return { answered, receipt: null, code: null };
};

/**
 * An error whose stack begins where the user called `caller`.
 *
 * @example
 * throw fromCaller(createFastifyPlugin, optionError("path is not a string."));
 */
export const fromCaller = (caller: unknown, error: Error): Error => {
  Error.captureStackTrace?.(error, caller as () => unknown);
  return error;
};

/** What `make` gives. The stack of an error of ours begins where the user called `caller`. */
const madeFor = <T>(caller: unknown, make: () => T): T => {
  try {
    return make();
  } catch (error) {
    throw error instanceof AfterwordError ? fromCaller(caller, error) : error;
  }
};

const NO_REQUEST =
  "This handler was called with something that is not a Request of the Fetch API. Make it with createExpressHandler from " +
  "afterword/express (Express, NestJS), createFastifyPlugin from afterword/fastify, createNodeHandler from " +
  "afterword/node or createLambdaHandler from afterword/lambda. In Hono, give it c.req.raw.";

/**
 * Makes a handler `(Request) => Promise<Response>`, as Hono, Next, Workers, Deno and Bun call it.
 *
 * @throws AfterwordError for an unusable secret or option, when the handler is made
 * @throws TypeError the handler rejects with it when it is called with something that is not a `Request`, such as by Express
 * @example
 * const handler = createHandler(phonic, {
 *   secret: () => process.env.PHONIC_WEBHOOK_SECRET,
 *   on: { "conversation.ended": ({ data }) => console.log(data.conversation.id) },
 * });
 * app.all("/webhooks/phonic", (c: { req: { raw: Request } }) => handler(c.req.raw));
 */
export const createHandler: CreateHandler<(request: Request) => Promise<Response>> = (
  given: unknown,
  options?: unknown,
) => {
  const respond = createResponder(createHandler, given, options);
  return async (request: Request) => {
    if (typeof request?.headers?.get !== "function") throw new TypeError(NO_REQUEST);
    const { status, headers, body } = await respond(request.method, request);
    return new Response(body, { status, headers });
  };
};
