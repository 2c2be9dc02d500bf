// Reads the raw body of a delivery, in any form that a server passes it.
import { AfterwordError, type MalformedCode } from "./errors.js";
import { bytesOf } from "./platform/bytes.js";
import { after, type Maybe } from "./platform/platform.js";
import { joinedHeader } from "./signature/headers.js";
import type { Head, HeaderSource, Signed } from "./signature/index.js";

/**
 * What a server received: a `Request`, or its parts. The body is raw: bytes, or text that was not parsed.
 *
 * @example
 * const input: DeliveryInput = { headers: { "svix-id": "msg_1" }, body: bytes };
 */
export type DeliveryInput =
  | Request
  | { readonly headers: HeaderSource; readonly body: Uint8Array | string; readonly url?: string | undefined };

/** A delivery whose body is still to be read. Adapters pass it, so that headers and URL are looked at first. */
export interface Arriving extends Head {
  /** Reads the body, at most `maxBytes` of it. What a framework has parsed is passed on as it is. */
  readonly body: (limits: Limits) => Maybe<Uint8Array | string | Unreadable>;
}

/** What bounds the reading of a body. */
export interface Limits {
  readonly maxBytes: number;
  /** Seconds until a body must have arrived. */
  readonly bodyTimeout: number;
  readonly arrivals: Arrivals;
}

/** A delivery that was read, and what was decided before its body was. */
export interface Read<T> {
  readonly delivery: Signed;
  readonly decided: T;
}

/** The error for a body that was not read, or is not a payload. It never quotes the body. */
export class Unreadable extends AfterwordError {
  declare readonly code: MalformedCode;

  constructor(code: MalformedCode, message: string, status: 400 | 408 | 413 | 415 | 503 = 400) {
    super(code, message, { status });
  }
}

/**
 * Reads a delivery, always in this order: headers and URL, about which `decide` decides, then the length, then the raw
 * bytes. So nothing is kept of what headers and URL refuse. Returns the error if it cannot read.
 *
 * @throws TypeError for a body that was parsed or read before: a mistake in the program, not in the delivery
 */
export const readDelivery = <T>(
  input: DeliveryInput | Arriving,
  limits: Limits,
  decide: (head: Head) => Maybe<T | AfterwordError>,
): Maybe<Read<T> | AfterwordError> => {
  checkInput(input);
  const encoding = encodingOf(input.headers);
  if (encoding && !/^identity$/i.test(encoding))
    return new Unreadable("ERR_ENCODED", "The body is compressed.", 415);
  const { headers, url } = input;
  return after(decide({ headers, url }), (decided) =>
    decided instanceof AfterwordError
      ? decided
      : after(bytesIn(input, limits), (body) =>
          body instanceof Unreadable ? body : { delivery: { headers, body, url }, decided },
        ),
  );
};

/** The raw bytes of a body. What has not arrived is refused by the length that it announces, before it is read. */
const bytesIn = (input: DeliveryInput | Arriving, limits: Limits): Maybe<Uint8Array | Unreadable> => {
  const body = isRequest(input) ? readRequest(input) : input.body;
  if (typeof body !== "function") return measured(body, limits);
  return Number(lengthOf(input.headers)) > limits.maxBytes
    ? tooLarge(limits.maxBytes)
    : after(body(limits), (read) => measured(read, limits));
};

/** The raw bytes of a body that has arrived, unless they are too many. */
const measured = (body: Uint8Array | string | Unreadable, { maxBytes }: Limits): Uint8Array | Unreadable => {
  if (body instanceof Unreadable) return body;
  refuseParsed(body);
  // text has at least as many bytes as characters
  if (body.length > maxBytes) return tooLarge(maxBytes);
  if (typeof body !== "string") return body;
  const bytes = bytesOf(body);
  return bytes.length > maxBytes ? tooLarge(maxBytes) : bytes;
};

/** The error for a body of more than `maxBytes`. */
export const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", `The body is larger than ${maxBytes} bytes.`, 413);

const encodingOf = /* @__PURE__ */ joinedHeader("content-encoding");
const lengthOf = /* @__PURE__ */ joinedHeader("content-length");

const isRequest = (input: DeliveryInput | Arriving): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

/** A body up to this length is read at once if it is announced: that is twice as fast as reading chunks. */
const SMALL_BYTES = 65_536;

const readRequest =
  (request: Request): Arriving["body"] =>
  (limits) =>
    collect(limits, (take, end) => {
      const announced = request.headers.get("content-length");
      const isSmall = announced !== null && Number(announced) <= SMALL_BYTES;
      const reader = isSmall ? undefined : request.body?.getReader();
      const readAll = async (): Promise<void> => {
        if (isSmall) take(new Uint8Array(await request.arrayBuffer()));
        for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) take(chunk.value);
        end(true);
      };
      readAll().catch(() => end(false));
      return () => reader?.cancel().catch(() => {});
    });

/**
 * Collects the chunks of a body within the limits. `start` begins to read, and returns the function that stops it. It
 * calls `take` with each chunk, and then `end`: with false if the body broke off.
 */
export const collect = (
  { maxBytes, bodyTimeout, arrivals }: Limits,
  start: (take: (chunk: Uint8Array) => void, end: (isWhole: boolean) => void) => () => unknown,
): Promise<Uint8Array | Unreadable> =>
  new Promise((resolve) => {
    let body: Uint8Array = new Uint8Array();
    let length = 0;
    const settle = (result: Uint8Array | Unreadable): void => {
      if (!arrivals.release(settle)) return;
      clearTimeout(timer);
      stop();
      resolve(result);
    };
    const take = (chunk: Uint8Array): void => {
      const start = length;
      length += chunk.length;
      if (length > maxBytes) {
        settle(tooLarge(maxBytes));
        return;
      }
      if (length > body.length) {
        // Chunks are copied together: a thousand of one byte take far more memory than a thousand bytes. The room is
        // doubled each time, so that a byte is copied once or twice.
        const larger = start ? new Uint8Array(Math.min(maxBytes, 2 * length)) : chunk;
        if (start) larger.set(body);
        body = larger;
        arrivals.hold(settle, body.length);
      }
      if (start) body.set(chunk, start);
    };
    const late = new Unreadable(
      "ERR_BODY_TIMEOUT",
      `The body did not arrive within ${bodyTimeout} seconds.`,
      408,
    );
    const timer = setTimeout(settle, bodyTimeout * 1000, late);
    arrivals.hold(settle, 0);
    const stop = start(take, (isWhole) => settle(isWhole ? body.subarray(0, length) : incomplete()));
  });

/** The bodies that are arriving at one receiver, and how many bytes of them are held. */
export class Arrivals {
  readonly #held = new Map<(result: Unreadable) => void, number>();
  #total = 0;

  constructor(readonly maxTotalBytes: number) {}

  /**
   * Notes how many bytes of a body are held. If there are too many of all bodies, the largest one is refused, so that
   * nobody keeps small ones out by sending large ones.
   */
  hold(refuse: (result: Unreadable) => void, bytes: number): void {
    this.#total += bytes - (this.#held.get(refuse) ?? 0);
    this.#held.set(refuse, bytes);
    if (this.#total <= this.maxTotalBytes) return;
    let [largest, most] = [refuse, bytes];
    for (const [each, held] of this.#held) if (held > most) [largest, most] = [each, held];
    largest(new Unreadable("ERR_BUSY", "Too many bodies are arriving at once.", 503));
  }

  /** Forgets a body; false if that was done before. */
  release(refuse: (result: Unreadable) => void): boolean {
    this.#total -= this.#held.get(refuse) ?? 0;
    return this.#held.delete(refuse);
  }
}

/** The error for a body that broke off. */
export const incomplete = (): Unreadable => new Unreadable("ERR_INCOMPLETE", "The body broke off.");

const RECIPES =
  'Express: express.raw({ type: "*/*" }), Fastify: parseAs: "buffer", Hono: c.req.raw, Next: bodyParser: false, Lambda: event.body';

/**
 * Refuses what is no delivery, and a body that was parsed or read before. Does not read `request.body` of a `Request`:
 * servers create that stream at first access, which takes time.
 */
const checkInput = (input: DeliveryInput | Arriving): void => {
  if (typeof input?.headers !== "object" || input.headers === null) {
    throw new TypeError("Pass a Request (Hono: c.req.raw), or { headers, body }.");
  }
  if (isRequest(input)) {
    if (input.bodyUsed) throw new TypeError("The body was read before: pass the request, or a clone().");
  } else if (typeof input.body !== "function") refuseParsed(input.body);
};

/**
 * Refuses a parsed body. It cannot be verified: written as JSON again, it may have other bytes than those that were
 * signed.
 */
const refuseParsed = (body: unknown): void => {
  if (typeof body === "string" || isBytes(body)) return;
  throw new TypeError(
    body === undefined
      ? "There is no body: afterword/node reads that of node:http."
      : `The body was parsed before: pass the raw bytes (${RECIPES}).`,
  );
};

/** Not `instanceof Uint8Array`: this is false for an array from another realm, as in some test runners. */
const isBytes = (body: unknown): boolean =>
  ArrayBuffer.isView(body) && body.byteLength === (body as Uint8Array).length;
