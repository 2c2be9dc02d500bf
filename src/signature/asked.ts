// Secrets that a function gives: asked for when they are needed, not when the program starts.
import { AfterwordError } from "../errors.js";
import { encode } from "../platform/bytes.js";
import type { Maybe } from "../platform/platform.js";
import type { Vendor } from "../vendor.js";
import { ruleOf } from "./choice.js";
import { type SignatureChoice, verifierOf } from "./index.js";
import type { RuleOf } from "./keys.js";
import type { Clock, Finish, Head, SignatureOption } from "./rule.js";
import { inTwoSteps, type Opener } from "./verifier.js";

/**
 * A function that gives the secret, or several while it is being rotated. It is called when the first delivery arrives,
 * and again after five minutes. If it fails, gives nothing or takes longer than five seconds, the delivery is answered 503,
 * and the vendor sends it again. After three failures within a second it is left alone for a second; after one that took
 * longer, for as long as it took.
 *
 * @example
 * const secret: AskForSecret = () => process.env.PHONIC_WEBHOOK_SECRET;
 */
export type AskForSecret = () => Maybe<string | readonly string[] | null | undefined>;

const KEEP_MS = 300_000;
/** Less than a handler's time limit usually is: the delivery may be another vendor's. */
const WAIT_MS = 5000;
/**
 * How long it is not asked again after so many failures. Anybody can send what looks like a delivery, as often as they
 * like.
 */
const REST_MS = 1000;
const MOST_FAILURES = 3;

/**
 * Makes a verifier whose secret a function gives. What can be refused without the secret is refused first, so that a
 * request which is no delivery asks for nothing.
 *
 * @throws AfterwordError for options that make no sense; the secret itself is not looked at yet
 */
export const askingVerifier = (vendor: Vendor, choice: SignatureChoice, ask: AskForSecret): Opener => {
  const { signature, publicUrl } = choice;
  // with a verifier there is no rule, and no secret either: verifierOf says so
  const placeholder = Object(signature).verify
    ? ""
    : placeholderFor(ruleOf(vendor, signature as SignatureOption, publicUrl));
  const shape = verifierOf(vendor, { ...choice, secret: placeholder }) as Opener;
  let known: { readonly verifier: Opener; readonly until: number } | undefined;
  let failed: { readonly error: AfterwordError; readonly until: number; readonly times: number } | undefined;
  let asking: { readonly verifier: Promise<Opener>; readonly since: number } | undefined;

  const learn = async (since: number): Promise<Opener> => {
    let message = `The function that gives the secret for ${vendor.name} failed.`;
    try {
      const secret = await inTime(Promise.resolve(ask()));
      try {
        const verifier = verifierOf(vendor, { ...choice, secret: secret ?? "" }) as Opener;
        known = { verifier, until: performance.now() + KEEP_MS };
        return verifier;
      } catch (error) {
        if (error instanceof AfterwordError) message = error.message;
        throw error;
      }
    } catch (cause) {
      known = undefined;
      const error = unavailable(message, cause);
      const now = performance.now();
      const took = now - since;
      const before = failed && now < failed.until ? failed.times : 0;
      // one that hangs is waited for half of the time at most
      failed = {
        error,
        until: now + Math.max(REST_MS, took),
        times: took < REST_MS ? before + 1 : MOST_FAILURES,
      };
      throw error;
    }
  };
  const askFirst = async (head: Head, clock: Clock): Promise<Finish> => {
    await wellFormed(shape, head, clock);
    const now = performance.now();
    if (failed && failed.times >= MOST_FAILURES && now < failed.until) throw failed.error;
    // Workers end with a request what it has begun, timers too: then nothing would ever come of it
    if (!asking || now - asking.since > 2 * WAIT_MS) {
      const own = { verifier: learn(now), since: now };
      const end = (): void => {
        if (asking === own) asking = undefined;
      };
      asking = own;
      own.verifier.then(end, end);
    }
    const verifier = await asking.verifier;
    return verifier.open(head, clock);
  };
  return inTwoSteps(shape.scheme, (head, clock) =>
    known && performance.now() < known.until ? known.verifier.open(head, clock) : askFirst(head, clock),
  );
};

/** What a delivery is refused with if only the secret is wrong, as far as its headers and its URL say. */
const BY_SECRET = ["ERR_SECRET_MISMATCH", "ERR_TOKEN_INVALID"];

/** Passes on why a delivery is refused, unless only the secret is wrong: nobody knows it yet. */
const wellFormed = async (shape: Opener, head: Head, clock: Clock): Promise<void> => {
  try {
    await shape.open(head, clock);
  } catch (error) {
    if (!(error instanceof AfterwordError && BY_SECRET.includes(error.code))) throw error;
  }
};

/** Secrets of the form that a rule asks for. Nothing is ever verified with them. */
const placeholderFor = ({ scheme, secret = {}, issuer }: RuleOf): string[] => {
  const { prefix = "", encoding = scheme === "ed25519" ? "hex" : "utf8", minBytes = 16 } = secret;
  const length = Math.max(32, minBytes);
  const text = prefix + (encoding === "utf8" ? "0".repeat(length) : encode(new Uint8Array(length), encoding));
  return [issuer].flat().map(() => text);
};

/** What a promise gives, or an error if it takes too long: the next delivery asks again. */
const inTime = <T>(promise: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It took longer than 5 s.")), WAIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** The error for a secret that a function did not give. The message of what it threw may quote anything. */
const unavailable = (message: string, cause: unknown): AfterwordError =>
  new AfterwordError("ERR_SECRET_UNAVAILABLE", message, {
    hint: "Check what the function secret returns, and that the environment variable is set.",
    cause,
    status: 503,
  });
