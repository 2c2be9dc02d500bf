// Reads the raw body of a delivery, in any form that a server passes it.
import { AfterwordError, type MalformedCode } from "./errors.js";
import { bytesOf, isBytes } from "./platform/bytes.js";
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
  | {
      readonly headers: HeaderSource;
      readonly body: Uint8Array | string;
      readonly url?: string | undefined;
      readonly method?: string | undefined;
    };

/** A delivery whose body is still to be read. Adapters pass it, so that headers and URL are looked at first. */
export interface Arriving extends Head {
  /** Reads the body, at most `maxBytes` of it. What a framework has parsed is passed on as it is. */
  readonly body: (limits: Limits) => Maybe<Uint8Array | string | Unreadable>;
}

/** What bounds the reading of a body. */
export interface Limits {
  readonly maxBytes: number;
  /** Seconds until a body must have arrived. */
  readonly bodyTimeout?: number;
  readonly hold?: Hold;
}

/** Notes how many bytes are held of a body that is arriving: 0 when it is there, or was refused with `refuse`. */
export type Hold = (refuse: (result: Unreadable) => void, bytes: number) => void;

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
  // some senders name the charset here
  if (encoding !== undefined && !/^(?:identity|utf-?8|[\s,])*$/i.test(encoding))
    return new Unreadable(
      "ERR_ENCODED",
      `The body is encoded: ${/gzip|deflate|\bbr\b|zstd|aws-chunked/i.exec(encoding) ?? "unknown"}.`,
      415,
    );
  const { headers, url, method } = input;
  return after(decide({ headers, url, method }), (decided) =>
    decided instanceof AfterwordError
      ? decided
      : after(bytesIn(input, limits), (body) =>
          body instanceof Unreadable ? body : { delivery: { headers, body, url, method }, decided },
        ),
  );
};

/** The raw bytes of a body, unless they are too many. Nothing is read of a body of which too many are announced. */
const bytesIn = (input: DeliveryInput | Arriving, limits: Limits): Maybe<Uint8Array | Unreadable> => {
  const { maxBytes } = limits;
  const body = isRequest(input) ? () => readRequest(input, maxBytes) : input.body;
  const isRead = typeof body !== "function";
  if (!isRead && Number(lengthOf(input.headers)) > maxBytes) return tooLarge(maxBytes);
  return after(isRead ? body : body(limits), (read) => {
    if (read instanceof Unreadable) return read;
    refuseParsed(read);
    const bytes = typeof read === "string" ? bytesOf(read) : read;
    return bytes.length > maxBytes ? tooLarge(maxBytes) : bytes;
  });
};

/** The error for a body of more than `maxBytes`. */
export const tooLarge = (maxBytes: number): Unreadable =>
  new Unreadable("ERR_TOO_LARGE", `The body is larger than ${maxBytes} bytes.`, 413);

const encodingOf = /* @__PURE__ */ joinedHeader("content-encoding");
const lengthOf = /* @__PURE__ */ joinedHeader("content-length");

/** Whether a delivery is a `Request`. */
export const isRequest = (input: DeliveryInput | Arriving): input is Request =>
  typeof (input as { arrayBuffer?: unknown }).arrayBuffer === "function";

const readRequest = async (request: Request, maxBytes: number): Promise<Uint8Array | Unreadable> => {
  try {
    // a server passes on no more than the announced length; reading it at once is twice as fast as reading chunks
    if (request.headers.has("content-length")) return new Uint8Array(await request.arrayBuffer());
    const chunks: Uint8Array[] = [];
    let length = 0;
    const reader = request.body?.getReader();
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      chunks.push(chunk.value);
      length += chunk.value.length;
      if (length <= maxBytes) continue;
      reader?.cancel().catch(() => {});
      return tooLarge(maxBytes);
    }
    const whole = new Uint8Array(length);
    for (const chunk of chunks.reverse()) whole.set(chunk, (length -= chunk.length));
    return whole;
  } catch {
    return broken(request);
  }
};

/** The error for a body that broke off. */
export const incomplete = (): Unreadable => new Unreadable("ERR_INCOMPLETE", "The body broke off.");

/**
 * The error for a request whose body could not be read. Throws if something else has locked it: where nothing was read,
 * no client has hung up.
 */
export const broken = (request: Request): Unreadable => {
  if (!request.bodyUsed && request.body?.locked) throw misread("was read before");
  return incomplete();
};

/** The error for a body that cannot be read: a mistake in the program. */
const misread = (fault: string): TypeError =>
  new TypeError(
    `The body ${fault}: pass the raw bytes, a Request or its clone(), or take createExpressHandler.`,
  );

/**
 * Refuses what is no delivery, and a body that was parsed or read before. Does not read `request.body` of a `Request`:
 * servers create that stream at first access, which takes time.
 */
export const checkInput = (input: DeliveryInput | Arriving): void => {
  if (typeof input?.headers !== "object" || input.headers === null) {
    throw new TypeError("Pass a Request, or { headers, body }.");
  }
  if (isRequest(input)) {
    if (input.bodyUsed) throw misread("was read before");
  } else if (typeof input.body !== "function") refuseParsed(input.body);
};

/**
 * Refuses a parsed body. It cannot be verified: written as JSON again, it may have other bytes than those that were
 * signed.
 */
const refuseParsed = (body: unknown): void => {
  if (typeof body === "string" || isBytes(body)) return;
  throw misread(body === undefined ? "is missing" : "was parsed before");
};
