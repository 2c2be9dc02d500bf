// Reads the raw body of a delivery, in any form that a server passes it.
import { AfterwordError, type MalformedCode } from "./errors.js";
import { bytesOf } from "./platform/bytes.js";
import { joinedHeader } from "./signature/headers.js";
import type { HeaderSource, Signed } from "./signature/index.js";

/**
 * What a server received: a `Request`, or its parts. The body is raw: bytes, or text that was not parsed.
 *
 * @example
 * const input: DeliveryInput = { headers: { "svix-id": "msg_1" }, body: bytes };
 */
export type DeliveryInput =
  | Request
  | { readonly headers: HeaderSource; readonly body: Uint8Array | string; readonly url?: string | undefined };

/** The error for a body that was not read, or is not a payload. It never quotes the body. */
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

/** The default of `maxBytes`: 10 MiB. */
export const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads the raw bytes of a delivery, at most `maxBytes` of them. Returns the error if it cannot.
 *
 * @throws TypeError for a body that was parsed or read before: a mistake in the program, not in the delivery
 */
export const readDelivery = (
  input: DeliveryInput,
  maxBytes: number,
): Signed | Unreadable | Promise<Signed | Unreadable> => {
  refuseParsed(input);
  const encoding = encodingOf(input.headers) ?? "";
  // some senders name the charset here
  if (!/^(?:identity|utf-?8|[\s,])*$/i.test(encoding))
    return new Unreadable(
      "ERR_ENCODED",
      `The body is encoded: ${/gzip|deflate|\bbr\b|zstd|aws-chunked/i.exec(encoding) ?? "unknown coding"}.`,
      415,
    );
  if (!isRequest(input)) {
    const { headers, body, url } = input;
    const bytes = typeof body === "string" ? bytesOf(body) : body;
    return bytes.length > maxBytes ? tooLarge(maxBytes) : { headers, body: bytes, url };
  }
  return readRequest(input, maxBytes);
};

/** The error for a body of more than `maxBytes`. */
export const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", `The body is larger than ${maxBytes} bytes.`, 413);

const encodingOf = /* @__PURE__ */ joinedHeader("content-encoding");

const isRequest = (input: DeliveryInput): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

const readRequest = async (request: Request, maxBytes: number): Promise<Signed | Unreadable> => {
  const { headers, url } = request;
  const announced = headers.get("content-length") ?? "";
  if (Number(announced) > maxBytes) return tooLarge(maxBytes);
  try {
    // a server passes on no more than the announced length; reading it at once is twice as fast as reading chunks
    const whole = /^\d+$/.test(announced) && (await request.arrayBuffer());
    const body = whole ? new Uint8Array(whole) : await readChunks(request, maxBytes);
    return body.length > maxBytes ? tooLarge(maxBytes) : { headers, body, url };
  } catch {
    return new Unreadable("ERR_INCOMPLETE", "The body broke off.");
  }
};

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
 * Refuses a parsed body. It cannot be verified: written as JSON again, it may have other bytes than those that were
 * signed. Does not read `request.body` of a `Request`: servers create that stream at first access, which takes time.
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

/** Not `instanceof Uint8Array`: this is false for an array from another realm, as in some test runners. */
const isBytes = (body: unknown): boolean =>
  ArrayBuffer.isView(body) && body.byteLength === (body as Uint8Array).length;
