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
}

/** A delivery that was read, and what was decided before its body was. */
export interface Read<T> {
  readonly delivery: Signed;
  readonly decided: T;
}

/** The error for a body that was not read, or is not a payload. It never quotes the body. */
export class Unreadable extends AfterwordError {
  declare readonly code: MalformedCode;

  constructor(code: MalformedCode, message: string, status: 400 | 413 | 415 = 400) {
    super(code, message, { status });
  }
}

/** The default of `maxBytes`: 10 MiB. */
export const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

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

const readRequest =
  (request: Request): Arriving["body"] =>
  async ({ maxBytes }) => {
    try {
      // a server passes on no more than the announced length; reading it at once is twice as fast as reading chunks
      const whole = request.headers.has("content-length") && (await request.arrayBuffer());
      return whole ? new Uint8Array(whole) : await readChunks(request, maxBytes);
    } catch {
      return incomplete();
    }
  };

/** The error for a body that broke off. */
export const incomplete = (): Unreadable => new Unreadable("ERR_INCOMPLETE", "The body broke off.");

/** Reads chunk by chunk, and stops after the first chunk that exceeds `maxBytes`. */
const readChunks = async (request: Request, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length <= maxBytes) continue;
    reader?.cancel().catch(() => {});
    break;
  }
  return concatenated(chunks, length);
};

/** Joins chunks into one array. */
export const concatenated = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
};

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
