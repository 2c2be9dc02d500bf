// Proves by which rule deliveries were signed, with a secret that the user gives.

import { verifierOf } from "../../../src/signature/index.js";
import type { SignatureRule, Verifier } from "../../../src/signature/rule.js";
import type { Envelope } from "../../captures/payload/envelope.js";
import { deliveryIn } from "../../captures/payload/envelope.js";
import { carriedBy, type Holds, type SignedDelivery, signedBy } from "./search.js";
import { ownHeaders } from "./seen.js";

/** For how many deliveries rules hold. Plain data. */
export interface Proofs {
  /** Deliveries that were tried. */
  tried: number;
  /** By the text of a rule: for how many it holds, and the fewest bytes that a key of it has. */
  readonly held: Map<string, { count: number; keyBytes: number }>;
}

/** Nothing was tried. */
export const noProofs = (): Proofs => ({ tried: 0, held: new Map() });

/** Adds what was tried with other deliveries. */
export const addProofs = (into: Proofs, { tried, held }: Proofs): void => {
  into.tried += tried;
  for (const [text, { count, keyBytes }] of held) {
    const known = into.held.get(text);
    if (known) {
      known.count += count;
      known.keyBytes = Math.min(known.keyBytes, keyBytes);
    } else into.held.set(text, { count, keyBytes });
  }
};

/** Tries rules with secrets. */
export interface Prover {
  /** Tries a delivery: the rules that held for earlier ones; where none of them holds, all others. */
  try(envelope: Envelope): Promise<void>;
  /** What was found since the last call. Rules are forgotten, so that a result depends only on its deliveries. */
  take(): Proofs;
}

/**
 * Makes a prover. Each rule is tried as a receiver tries it, apart from the age of a delivery.
 *
 * @param secrets never shown, and not in what it finds
 */
export const prover = (secrets: readonly string[]): Prover => {
  let proofs = noProofs();
  let known = new Map<string, { readonly verifiers: readonly Verifier[]; readonly keyBytes: number }>();

  const hold = (text: string, keyBytes: number): void => {
    const before = proofs.held.get(text);
    if (before) before.count++;
    else proofs.held.set(text, { count: 1, keyBytes });
  };

  return {
    try: async (envelope) => {
      proofs.tried++;
      const delivery = deliveryOf(envelope);
      if (!delivery) return;
      const carried = carriedBy(delivery, secrets);
      for (const { rule, keyBytes } of carried) hold(JSON.stringify(rule), keyBytes);
      if (carried.length > 0) return;
      let isProven = false;
      for (const [text, { verifiers, keyBytes }] of known) {
        if (!(await accepts(verifiers, delivery))) continue;
        hold(text, keyBytes);
        isProven = true;
      }
      if (isProven) return;
      for (const { rule, keyBytes } of signedBy(delivery, secrets)) {
        const text = JSON.stringify(rule);
        const verifiers = verifiersOf(rule, secrets);
        if (known.has(text) || !(await accepts(verifiers, delivery))) continue;
        known.set(text, { verifiers, keyBytes });
        hold(text, keyBytes);
      }
    },
    take: () => {
      const taken = proofs;
      proofs = noProofs();
      known = new Map();
      return taken;
    },
  };
};

/** A delivery with its exact bytes. */
const deliveryOf = (envelope: Envelope): SignedDelivery | undefined => {
  const captured = deliveryIn(envelope, []);
  if ("unreadable" in captured) return undefined;
  const { body, url } = captured.delivery;
  return {
    headers: ownHeaders(envelope),
    url,
    body: typeof body === "string" ? Buffer.from(body) : (body as Uint8Array),
  };
};

/** A verifier for each secret that the rule can read. */
const verifiersOf = (rule: SignatureRule, secrets: readonly string[]): Verifier[] =>
  secrets.flatMap((secret) => {
    const signature = { ...rule, secret: { ...rule.secret, minBytes: 1 } };
    try {
      const verifier = verifierOf({ slug: "", name: "", docs: [], events: {}, signature }, { secret });
      return verifier ? [verifier] : [];
    } catch {
      return [];
    }
  });

const ANY_AGE = { past: Number.POSITIVE_INFINITY, future: Number.POSITIVE_INFINITY };

const accepts = async (verifiers: readonly Verifier[], delivery: SignedDelivery): Promise<boolean> => {
  for (const verifier of verifiers) {
    try {
      await verifier.verify(delivery, { now: 0, tolerance: ANY_AGE });
      return true;
    } catch {
      // another secret may be the right one
    }
  }
  return false;
};

/** The rule that holds most often, if there is one: the simplest of several. */
export const bestRule = ({ held }: Proofs): (Holds & { readonly count: number }) | undefined => {
  const [best] = [...held].toSorted(
    ([one, a], [other, b]) => b.count - a.count || one.length - other.length || (one < other ? -1 : 1),
  );
  return best && { rule: JSON.parse(best[0]) as SignatureRule, ...best[1] };
};
