// What verifiers have in common: their two steps, and what they return.
import type { Clock, Finish, Head, Verified, Verifier } from "./rule.js";

/** Makes a verifier of its two steps: what headers and URL decide, then what the body decides. */
export const inTwoSteps = (
  scheme: string,
  open: (head: Head, clock: Clock) => Finish | Promise<Finish>,
): Verifier => ({
  scheme,
  open,
  verify: async (delivery, clock) => (await open(delivery, clock))(delivery.body),
});

/**
 * A verifier of somebody else's. Only an object counts as accepted: not `false`, and not a promise of another library
 * before it is fulfilled.
 */
export const guarded = (verifier: Verifier): Verifier => {
  const verify: Verifier["verify"] = async (delivery, clock) =>
    verifiedOf(await verifier.verify(delivery, clock));
  return {
    scheme: verifier.scheme,
    verify,
    ...(verifier.open && {
      open: async (head, clock) => {
        const finish = await verifier.open?.(head, clock);
        return async (body) => (finish ? verifiedOf(await finish(body)) : verify({ ...head, body }, clock));
      },
    }),
  };
};

const verifiedOf = (given: unknown): Verified => {
  if (typeof given !== "object" || !given) throw new TypeError("The verifier returned no object.");
  const { id, timestamp } = given as Verified;
  return {
    id: typeof id === "string" && id ? id : null,
    timestamp: typeof timestamp === "number" ? timestamp : null,
  };
};
