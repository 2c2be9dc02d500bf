// Which captures drift counts. What it counts changes schemas, so it must not be what anybody could send.

import type { Capture } from "../captures/payload/capture.js";
import { saysVerified } from "../captures/payload/envelope.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Keys } from "../validate/verification.js";

/** How drift knows which captures are genuine. Plain data. */
export interface TrustOptions {
  /** The secrets of `--secrets`, otherwise those of the environment. */
  readonly secrets: Keys;
  /** Whether the secrets are those of `--secrets`. Then a signature that does not hold counts more than a verdict. */
  readonly isOwn: boolean;
  /** Whether everything is counted: `--unverified`. */
  readonly takesUnverified: boolean;
}

/**
 * Why a capture is counted, or that it is not: `verified` here, `believed` because its envelope says that it was verified, or
 * `unverified`. What has no envelope is the user's own, and counts as verified.
 */
export type Trust = "verified" | "believed" | "unverified";

/**
 * Makes the function that says whether a capture is counted. A payload without an envelope is: the user has put it there. A
 * delivery in an envelope is, if its signature holds, or if its envelope has the verdict of a delivery that was verified.
 */
export const trustOf = async (
  recognition: RecognitionOptions,
  { secrets, isOwn, takesUnverified }: TrustOptions,
): Promise<(capture: Capture) => Trust | Promise<Trust>> => {
  if (takesUnverified) return () => "verified";
  // the code for signatures takes time to load on every thread
  const verify =
    Object.keys(secrets).length > 0
      ? (await import("../validate/verification.js")).deliveryVerifier(recognition, secrets)
      : undefined;
  return (capture) => {
    const { envelope } = capture;
    if (!envelope) return "verified";
    const unlessVerified = saysVerified(envelope) ? "believed" : "unverified";
    if (!verify) return unlessVerified;
    return verify(capture).then((found) =>
      found === "genuine" ? "verified" : found === "unknown" || !isOwn ? unlessVerified : "unverified",
    );
  };
};
