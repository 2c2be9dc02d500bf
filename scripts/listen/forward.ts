// Where deliveries are forwarded: the same bytes and headers, to the URL of the command line.

import type { Attempt } from "../html/model.js";
import { OF_THE_CONNECTION, post } from "../play/post.js";
import { withQueryOf } from "../play/replay/request.js";
import { curlOf } from "../text/curl.js";
import type { Striker } from "./struck.js";

/** What stands for the vendor in the URL of `--forward`. */
export const VENDOR = "{vendor}";

/** A delivery that is forwarded. */
export interface Forwarded {
  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** The slug; null if no vendor was recognised. */
  readonly vendor: string | null;
}

/** The URL of `--forward` for a delivery: with its vendor, or else the one word that its path has. */
export const targetFor = (forward: string, { url, vendor }: Pick<Forwarded, "url" | "vendor">): string =>
  forward.replaceAll(VENDOR, vendor ?? /^\/([\w-]+)\/?(?:[?#]|$)/.exec(url)?.[1] ?? "unknown");

/** Forwards a delivery. It never rejects: what went wrong is in the attempt. */
export const forwarded = (forward: string, delivery: Forwarded): Promise<Attempt> =>
  post({
    // the secret of some vendors is in the query
    url: withQueryOf(delivery.url, targetFor(forward, delivery)),
    headers: delivery.headers,
    body: delivery.body,
  });

/** The largest body that is put into a command, in bytes. */
const MAX_CURL = 256 << 10;

/** The command that sends a delivery to the target again, without secrets. Null if there is no target, or the body is large. */
export const curlFor = (
  forward: string | undefined,
  delivery: Forwarded,
  striker: Striker,
): string | null => {
  if (forward === undefined || delivery.body.length > MAX_CURL) return null;
  return curlOf({
    url: striker.url(withQueryOf(delivery.url, targetFor(forward, delivery))),
    headers: delivery.headers
      .filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()))
      .map(([name, value]) => [name, striker.header(name, value)] as const),
    body: delivery.body,
  });
};
