// What verifiers have in common: their two steps, and what they return.
import type { Clock, Finish, Head, Verified, Verifier } from "./rule.js";

/** A verifier that decides before the body is read whatever headers and URL decide. */
export type Opener = Verifier & Required<Pick<Verifier, "open">>;

/** Makes a verifier of its two steps: what headers and URL decide, then what the body decides. */
export const inTwoSteps = (
  scheme: string,
  open: (head: Head, clock: Clock) => Finish | Promise<Finish>,
): Opener => ({
  scheme,
  open,
  verify: async (delivery, clock) => (await open(delivery, clock))(delivery.body),
});

/**
 * A verifier of somebody else's. Only an object counts as accepted: not `false`, and not a promise of another library
 * before it is fulfilled.
 */
export const guarded = (verifier: Verifier): Opener =>
  inTwoSteps(verifier.scheme, async (head, clock) => {
    const finish = await verifier.open?.(head, clock);
    return async (body) => {
      const given: unknown = await (finish ? finish(body) : verifier.verify({ ...head, body }, clock));
      if (typeof given !== "object" || !given) throw new TypeError("The verifier returned no object.");
      const { id, timestamp } = given as Verified;
      return {
        id: typeof id === "string" && id ? id : null,
        timestamp: typeof timestamp === "number" ? timestamp : null,
      };
    };
  });

/** Whether a verifier proves the bytes of a delivery, not only its sender. Nothing is proven where there is none. */
export const provesBody = (verifier: Verifier | null): boolean =>
  verifier !== null && !["secret", "jwt"].includes(verifier.scheme);
