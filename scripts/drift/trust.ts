// Which captures drift counts. What it counts changes schemas, so it must not be what anybody could send.

import { verdicts } from "../../src/verdict.js";
import type { Capture } from "../captures/payload/capture.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Secrets } from "../validate/verification.js";

/** How drift knows which captures are genuine. Plain data. */
export interface TrustOptions {
  /** The secrets of `--secrets`, otherwise those of the environment. */
  readonly secrets: Secrets;
  /** Whether the secrets are those of `--secrets`. Then a signature that does not hold counts more than a verdict. */
  readonly isOwn: boolean;
  /** Whether everything is counted: `--unverified`. */
  readonly takesUnverified: boolean;
}

/**
 * Makes the function that says whether a capture is counted. A payload without an envelope is: the user has put it there. A
 * delivery in an envelope is, if its signature holds, or if its envelope has the verdict of a delivery that was verified.
 */
export const trustOf = async (
  recognition: RecognitionOptions,
  { secrets, isOwn, takesUnverified }: TrustOptions,
): Promise<(capture: Capture) => boolean | Promise<boolean>> => {
  if (takesUnverified) return () => true;
  // the code for signatures takes time to load on every thread
  const verify =
    Object.keys(secrets).length > 0
      ? (await import("../validate/verification.js")).deliveryVerifier(recognition, secrets)
      : undefined;
  return (capture) => {
    const { envelope } = capture;
    if (!envelope) return true;
    const isVerified = hasVerifiedVerdict(envelope.verdict);
    if (!verify || (isVerified && !isOwn)) return isVerified;
    return verify(capture).then((found) => found === "genuine" || (found === "unknown" && isVerified));
  };
};

const hasVerifiedVerdict = (verdict: unknown): boolean =>
  verdicts.some((each) => each === verdict && each !== "unverified" && each !== "malformed");
