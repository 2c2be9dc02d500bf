import { decode } from "#platform";
import { encode } from "./platform/bytes.js";
import type { HeaderSource } from "./signature/index.js";

/** A delivery as it came, one JSON object: what `afterword validate` reads, one a line. */
export interface Capture {
  readonly v: 1;
  readonly vendor?: string;
  /** When it arrived, RFC 3339. */
  readonly receivedAt: string;
  readonly method: string;
  readonly url: string;
  readonly headers: [name: string, value: string][];
  readonly body?: string;
  readonly bodyBase64?: string;
}

/**
 * The capture envelope of a request and its raw bytes. It holds everything that was sent: personal data, signatures and,
 * for vendors that carry a secret, that secret. Keep it as you keep those.
 */
export const toCapture = (
  request: { readonly headers: HeaderSource; readonly url?: string | undefined; readonly method?: string },
  bytes: Uint8Array | string,
  { vendor, receivedAt = new Date() }: { vendor?: string; receivedAt?: Date } = {},
): Capture => {
  const text = typeof bytes === "string" ? bytes : decode(bytes);
  return {
    v: 1,
    ...(vendor !== undefined && { vendor }),
    receivedAt: receivedAt.toISOString(),
    method: request.method ?? "POST",
    url: request.url ?? "",
    headers: pairsOf(request.headers),
    ...(text === undefined ? { bodyBase64: encode(bytes as Uint8Array, "base64") } : { body: text }),
  };
};

const pairsOf = (source: HeaderSource): [string, string][] => {
  const pairs: (readonly [string, unknown])[] =
    Symbol.iterator in source ? [...source] : Object.entries(source);
  return pairs.flatMap(([name, value]) =>
    [value].flat().flatMap((each): [string, string][] => (typeof each === "string" ? [[name, each]] : [])),
  );
};
