import { AfterwordError } from "./errors.js";
import { readHeader } from "./signature/headers.js";
import type { HeaderSource, Signed } from "./signature/index.js";

/** What a server got: a `Request`, or its parts. The body is raw, as bytes or as text that nobody parsed. */
export type DeliveryInput =
  | Request
  | { readonly headers: HeaderSource; readonly body: Uint8Array | string; readonly url?: string | undefined };

/** Why a body was not read; nothing of it is quoted. */
export class Unreadable extends AfterwordError {
  constructor(
    code: "ERR_TOO_LARGE" | "ERR_ENCODED",
    readonly status: 413 | 415,
    message: string,
  ) {
    super(code, message);
  }
}

/** The raw bytes of a delivery, at most `maxBytes` of them. */
export const readDelivery = (input: DeliveryInput, maxBytes: number): Signed | Promise<Signed> => {
  refuseParsed(input);
  const encoding = readHeader(input.headers, "content-encoding");
  if (encoding !== undefined && encoding !== "" && encoding.toLowerCase() !== "identity") {
    throw new Unreadable(
      "ERR_ENCODED",
      415,
      "The body is compressed; signatures are over what was sent uncompressed.",
    );
  }
  if (!isRequest(input)) {
    const { headers, body, url } = input;
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    if (bytes.length > maxBytes) throw tooLarge(maxBytes);
    return { headers, body: bytes, url };
  }
  if (Number(input.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return readStream(input, maxBytes);
};

const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", 413, `The body is larger than ${maxBytes} bytes.`);

const isRequest = (input: DeliveryInput): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

/** Counts while reading: a length that was promised is not a length that came. */
const readStream = async (request: Request, maxBytes: number): Promise<Signed> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  if (reader) {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > maxBytes) {
        reader.cancel().catch(() => {});
        throw tooLarge(maxBytes);
      }
      chunks.push(part.value);
    }
  }
  const [only] = chunks;
  const body = only && chunks.length === 1 ? only : new Uint8Array(length);
  if (body !== only) {
    let at = 0;
    for (const chunk of chunks) {
      body.set(chunk, at);
      at += chunk.length;
    }
  }
  return { headers: request.headers, body, url: request.url };
};

const RECIPES =
  'Express: app.post(path, express.raw({ type: "*/*" }), handler). Fastify: addContentTypeParser("application/json", ' +
  '{ parseAs: "buffer" }, …). Next pages: export const config = { api: { bodyParser: false } }. Lambda: event.body as it is.';

/** A parsed body cannot be verified, and re-stringified it would not be what was signed. */
const refuseParsed = (input: unknown): void => {
  const { headers, body, bodyUsed } = (input ?? {}) as {
    headers?: unknown;
    body?: unknown;
    bodyUsed?: boolean;
  };
  if (typeof headers !== "object" || headers === null) {
    throw new TypeError("Pass a Request, or { headers, body } with the raw body as bytes or text.");
  }
  if (isRequest(input as DeliveryInput)) {
    if (bodyUsed)
      throw new TypeError("The request's body was read before. Pass the request on untouched, or a clone().");
  } else if (typeof body !== "string" && !(body instanceof Uint8Array)) {
    throw new TypeError(`The body was parsed before it could be verified. Pass the raw bytes. ${RECIPES}`);
  }
};
