// Captures: deliveries saved exactly as they arrived, for the commands that read files.
import { decode, toBase64 } from "#platform";
import type { HeaderSource } from "./signature/index.js";
import type { Verdict } from "./verdict.js";

/** A delivery exactly as it arrived, as one JSON object. `afterword validate` reads files with one capture per line. */
export interface Capture {
  /** The version of this layout. */
  readonly v: 1;
  /** The vendor's slug, such as `phonic`, if it is known. */
  readonly vendor?: string;
  /** The verdict of its receipt. Absent if nothing was verified: then anybody may have sent it. */
  readonly verdict?: Verdict;
  /** When it arrived, RFC 3339. */
  readonly receivedAt: string;
  readonly method: string;
  readonly url: string;
  readonly headers: [name: string, value: string][];
  /** The body as text; absent if it is not UTF-8. */
  readonly body?: string;
  /** The body as base64, if it is not UTF-8. */
  readonly bodyBase64?: string;
}

/**
 * Makes a capture of a request and its raw body. It contains everything that was sent: personal data, signatures and,
 * if the vendor sends a secret, that secret. Protect a capture as you protect those.
 *
 * @example
 * const line = JSON.stringify(toCapture(request, bytes, { vendor: "phonic" }));
 */
export const toCapture = (
  request: { readonly headers: HeaderSource; readonly url?: string | undefined; readonly method?: string },
  bytes: Uint8Array | string,
  {
    vendor,
    verdict,
    receivedAt = new Date(),
  }: { vendor?: string; verdict?: Verdict | undefined; receivedAt?: Date } = {},
): Capture => {
  const text = typeof bytes === "string" ? bytes : decode(bytes);
  return {
    v: 1,
    ...(vendor !== undefined && { vendor }),
    ...(verdict && { verdict }),
    receivedAt: receivedAt.toISOString(),
    method: request.method ?? "POST",
    url: request.url ?? "",
    headers: pairsOf(request.headers),
    ...(text === undefined ? { bodyBase64: toBase64(bytes as Uint8Array) } : { body: text }),
  };
};

/** One pair for each value of a header. */
export const pairsOf = (source: HeaderSource): [string, string][] => {
  const pairs: (readonly [string, unknown])[] =
    Symbol.iterator in source ? [...source] : Object.entries(source);
  return pairs.flatMap(([name, value]) =>
    [value].flat().flatMap((each): [string, string][] => (typeof each === "string" ? [[name, each]] : [])),
  );
};
