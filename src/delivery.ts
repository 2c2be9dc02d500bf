import { AfterwordError, type MalformedCode } from "./errors.js";
import { bytesOf } from "./platform/bytes.js";
import { joinedHeader } from "./signature/headers.js";
import type { HeaderSource, Signed } from "./signature/index.js";

/** What a server got: a `Request`, or its parts. The body is raw, as bytes or as text that nobody parsed. */
export type DeliveryInput =
  | Request
  | { readonly headers: HeaderSource; readonly body: Uint8Array | string; readonly url?: string | undefined };

/** Why a body was not read or is no payload; nothing of it is quoted. */
export class Unreadable extends AfterwordError {
  declare readonly code: MalformedCode;

  constructor(
    code: MalformedCode,
    message: string,
    readonly status: 400 | 413 | 415 = 400,
  ) {
    super(code, message);
  }
}

export const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

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
  const encoding = encodingOf(input.headers);
  if (encoding && !/^identity$/i.test(encoding))
    return new Unreadable("ERR_ENCODED", "The body is compressed.", 415);
  if (!isRequest(input)) {
    const { headers, body, url } = input;
    const bytes = typeof body === "string" ? bytesOf(body) : body;
    return bytes.length > maxBytes ? tooLarge(maxBytes) : { headers, body: bytes, url };
  }
  return readRequest(input, maxBytes);
};

export const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", `The body is larger than ${maxBytes} bytes.`, 413);

const encodingOf = /* @__PURE__ */ joinedHeader("content-encoding");

const isRequest = (input: DeliveryInput): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

const readRequest = async (request: Request, maxBytes: number): Promise<Signed | Unreadable> => {
  const { headers, url } = request;
  const promised = headers.get("content-length") ?? "";
  if (Number(promised) > maxBytes) return tooLarge(maxBytes);
  try {
    // servers hold a body to the length it promised; at once is twice as fast as by chunks
    const whole = /^\d+$/.test(promised) && (await request.arrayBuffer());
    const body = whole ? new Uint8Array(whole) : await readChunks(request, maxBytes);
    return body.length > maxBytes ? tooLarge(maxBytes) : { headers, body, url };
  } catch {
    return new Unreadable("ERR_INCOMPLETE", "The body broke off.");
  }
};

/** Counts while reading, and stops when it is too much: a length that was promised is not a length that came. */
const readChunks = async (request: Request, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length <= maxBytes) continue;
    reader?.cancel().catch(() => {});
    break;
  }
  return together(chunks, length);
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
  'Express: express.raw({ type: "*/*" }), Fastify: parseAs: "buffer", Hono: c.req.raw, Next: bodyParser: false, Lambda: event.body';

/**
 * A parsed body cannot be verified, and re-stringified it would not be what was signed. The body of a Request is not
 * touched: servers make it when they are asked, at a cost.
 */
const refuseParsed = (input: DeliveryInput): void => {
  if (typeof input?.headers !== "object" || input.headers === null) {
    throw new TypeError("Pass a Request (Hono: c.req.raw), or { headers, body }.");
  }
  if (isRequest(input)) {
    if (input.bodyUsed) throw new TypeError("The body was read before: pass the request, or a clone().");
  } else if (typeof input.body !== "string" && !isBytes(input.body)) {
    throw new TypeError(
      input.body === undefined
        ? "There is no body: afterword/node reads that of node:http."
        : `The body was parsed before: pass the raw bytes (${RECIPES}).`,
    );
  }
};

/** Not by class: what was made in another realm, as test runners have them, is no instance. */
const isBytes = (body: unknown): boolean =>
  ArrayBuffer.isView(body) && body.byteLength === (body as Uint8Array).length;
