// Where deliveries are forwarded: the same bytes and headers, to the URL of the command line.

import type { Attempt } from "../html/model.js";
import { post } from "../play/post.js";
import type { Received } from "./receiving.js";

/** What stands for the vendor in the URL of `--forward`. */
export const VENDOR = "{vendor}";

/** A delivery that is forwarded. */
export type Forwarded = Pick<Received, "url" | "headers"> & {
  readonly body: Uint8Array;
  readonly vendor: string | null;
};

/**
 * The URL for a delivery: that of `--forward` with the vendor in it, and with the parameters that came with the delivery, because the
 * secret of some vendors is one of them. Those that the target names itself stay.
 */
export const targetOf = (forward: string, { url, vendor }: Pick<Forwarded, "url" | "vendor">): string => {
  const [path = "/", query] = url.split("#", 1)[0]?.split(/\?(.*)/s) ?? [];
  const named = vendor ?? /^\/([\w-]+)\/?$/.exec(path)?.[1] ?? "unknown";
  const target = new URL(forward.replaceAll(VENDOR, named));
  for (const pair of (query ?? "").split("&")) {
    const name = [...new URLSearchParams(pair).keys()][0];
    if (name === undefined || target.searchParams.has(name)) continue;
    // as it was written, because some vendors sign the URL
    target.search = target.search === "" ? `?${pair}` : `${target.search}&${pair}`;
  }
  return target.href;
};

/** Forwards a delivery. It never rejects: what went wrong is in the attempt. */
export const forwarded = (forward: string, delivery: Forwarded): Promise<Attempt> =>
  post({ url: targetOf(forward, delivery), headers: delivery.headers, body: delivery.body });
