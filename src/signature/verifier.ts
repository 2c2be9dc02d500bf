// Verifiers that decide before the body is read whatever headers and URL decide.
import type { Clock, Finish, Head, Verifier } from "./rule.js";

/** Makes a verifier of its two steps: what headers and URL decide, then what the body decides. */
export const inTwoSteps = (
  scheme: string,
  open: (head: Head, clock: Clock) => Finish | Promise<Finish>,
): Verifier => ({
  scheme,
  open,
  verify: async (delivery, clock) => (await open(delivery, clock))(delivery.body),
});
