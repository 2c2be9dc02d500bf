import { AfterwordError } from "./errors.js";
import { bytesOf } from "./platform/bytes.js";
import { readHeader } from "./signature/headers.js";
import type { HeaderSource, Signed } from "./signature/index.js";

/** What a server got: a `Request`, or its parts. The body is raw, as bytes or as text that nobody parsed. */
export type DeliveryInput =
  | Request
  | { readonly headers: HeaderSource; readonly body: Uint8Array | string; readonly url?: string | undefined };

/** Why a body was not read; nothing of it is quoted. */
export class Unreadable extends AfterwordError {
  constructor(
    code: "ERR_TOO_LARGE" | "ERR_ENCODED" | "ERR_INCOMPLETE",
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(code, message);
  }
}

export const TEN_MIB = 10 * 1024 * 1024;

/**
 * The raw bytes of a delivery, at most `maxBytes` of them, or why they cannot be had.
 *
 * @throws TypeError for a body that was parsed or read before: a mistake in the program, not in the delivery
 */
export const readDelivery = (
  input: DeliveryInput,
  maxBytes: number,
): Signed | Unreadable | Promise<Signed | Unreadable> => {
  refuseParsed(input);
  const encoding = readHeader(input.headers, "content-encoding");
  if (encoding !== undefined && encoding !== "" && encoding.toLowerCase() !== "identity") {
    return new Unreadable("ERR_ENCODED", 415, "The body is compressed.");
  }
  if (!isRequest(input)) {
    const { headers, body, url } = input;
    const bytes = typeof body === "string" ? bytesOf(body) : body;
    return bytes.length > maxBytes ? tooLarge(maxBytes) : { headers, body: bytes, url };
  }
  const promised = input.headers.get("content-length") ?? "";
  if (Number(promised) > maxBytes) return tooLarge(maxBytes);
  return /^\d+$/.test(promised) ? readWhole(input, maxBytes) : readStream(input, maxBytes);
};

export const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", 413, `The body is larger than ${maxBytes} bytes.`);

const isRequest = (input: DeliveryInput): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

const brokenOff = (): Unreadable => new Unreadable("ERR_INCOMPLETE", 400, "The body broke off.");

/** Servers hold a body to the length it promised, so that this one is small; at once is twice as fast as by chunks. */
const readWhole = async (request: Request, maxBytes: number): Promise<Signed | Unreadable> => {
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    if (body.length > maxBytes) return tooLarge(maxBytes);
    return { headers: request.headers, body, url: request.url };
  } catch {
    return brokenOff();
  }
};

/** Counts while reading: a length that was promised is not a length that came. */
const readStream = async (request: Request, maxBytes: number): Promise<Signed | Unreadable> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      length += part.value.length;
      if (length > maxBytes) {
        reader?.cancel().catch(() => {});
        return tooLarge(maxBytes);
      }
      chunks.push(part.value);
    }
  } catch {
    return brokenOff();
  }
  return { headers: request.headers, body: together(chunks, length), url: request.url };
};

/** Chunks as one. */
export const together = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const RECIPES =
  'Express: express.raw({ type: "*/*" }). Fastify: addContentTypeParser("*", { parseAs: "buffer" }, …). Hono: c.req.raw. ' +
  "Next pages: export const config = { api: { bodyParser: false } }. Lambda: event.body.";

/**
 * A parsed body cannot be verified, and re-stringified it would not be what was signed. The body of a Request is not
 * touched: servers make it when they are asked, at a cost.
 */
const refuseParsed = (input: DeliveryInput): void => {
  if (typeof input?.headers !== "object" || input.headers === null) {
    throw new TypeError("Pass a Request (Hono: c.req.raw), or { headers, body } with the raw bytes.");
  }
  if (isRequest(input)) {
    if (input.bodyUsed)
      throw new TypeError("The request's body was read before. Pass the request on untouched, or a clone().");
  } else if (typeof input.body !== "string" && !isBytes(input.body)) {
    throw new TypeError(
      input.body === undefined
        ? "There is no body. afterword/node reads that of node:http."
        : `The body was parsed before it could be verified. Pass the raw bytes. ${RECIPES}`,
    );
  }
};

/** By name too: what was made in another realm, as test runners have them, is no instance. */
const isBytes = (body: unknown): boolean =>
  body instanceof Uint8Array || Object.prototype.toString.call(body) === "[object Uint8Array]";
