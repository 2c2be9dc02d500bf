// Verifies a token (JWT) instead of a signature, with jose. A separate subpath: only those who use it bundle jose.
import {
  base64url,
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { digest } from "#platform";
import { AfterwordError, type TokenCode } from "./errors.js";
import { headerReader } from "./signature/headers.js";
import type { Once, Verifier } from "./signature/index.js";
import { kindOf, unusable } from "./signature/keys.js";
import { inTwoSteps } from "./signature/verifier.js";
import { claimsOf, isStore, memoryStore, type Store } from "./store.js";

/**
 * Which tokens are accepted.
 *
 * @example
 * const options: JwtOptions = { jwks: "https://example.com/certs", issuer: "https://example.com", audience: "hooks" };
 */
export interface JwtOptions {
  /** A shared secret for HS256, HS384, HS512: at least 32 bytes. */
  readonly secret?: string | Uint8Array;
  /** The https URL of the sender's key set. URLs and keys in a token itself are never used. */
  readonly jwks?: string | URL;
  /** The issuers that are accepted (`iss`). */
  readonly issuer: string | readonly string[];
  /** The audiences that are accepted (`aud`). */
  readonly audience: string | readonly string[];
  /** The algorithms that are accepted. By default RS256, ES256, PS256 and EdDSA with `jwks`, HS256 with `secret`. */
  readonly algorithms?: readonly string[];
  /** How old a token may be, in seconds since its `iat`; 300 by default. */
  readonly maxAge?: number;
  /** How far clocks may differ, in seconds; 30 by default. */
  readonly clockTolerance?: number;
  /** The header of the token; `authorization` (Bearer) by default. */
  readonly header?: string;
  /**
   * Remembers which tokens were used. A token proves who sent the delivery, not what the body says, so each token is
   * accepted once. By default the handler's `store` remembers them, or else this process does, up to 100,000 at a time.
   * `false` accepts a token any number of times.
   */
  readonly replay?: Store | false;
  /** Replaces the platform's fetch, for tests. */
  readonly fetch?: typeof fetch;
}

const MAX_TOKEN_LENGTH = 8192;
const SENTENCES: Readonly<Record<TokenCode, string>> = {
  ERR_TOKEN_MISSING: "There is no bearer token in the header %.",
  ERR_TOKEN_MALFORMED: "The token in the header % is longer than 8 KiB, or not a JWT in canonical base64url.",
  ERR_TOKEN_EXPIRED: "The token is no longer valid, or too old.",
  ERR_TOKEN_INVALID: "The token does not hold: check algorithm, issuer, audience and key.",
  ERR_TOKEN_REPLAYED: "The token was used before.",
  ERR_TOKEN_IN_USE: "A delivery with this token is being handled.",
  ERR_JWKS_UNAVAILABLE: "The key set could not be read within 2 seconds, or is not one.",
};

// nothing is said against these deliveries: they may come again
const LATER: readonly TokenCode[] = ["ERR_TOKEN_IN_USE", "ERR_JWKS_UNAVAILABLE"];

/** In the sentences, % is the header of the token. */
const refusal = (code: TokenCode, header = ""): AfterwordError =>
  new AfterwordError(
    code,
    SENTENCES[code].replace("%", () => header),
    LATER.includes(code) ? { status: 503 } : {},
  );

const badOption = (message: string): AfterwordError => new AfterwordError("ERR_OPTION", `jwt: ${message}`);

/**
 * Makes a verifier for the `signature` option, for deliveries that carry a JWT. Make it once, not for every delivery:
 * it keeps the keys and remembers the tokens that were used.
 *
 * SpeakNode documents an HMAC for its deliveries. The token on its payload page is probably for calls to its own API.
 * So use this for SpeakNode only after you have seen a delivery with a token.
 *
 * @throws AfterwordError `ERR_OPTION` or `ERR_SECRET_UNUSABLE` for options that make no sense
 * @example
 * const signature = jwt({ jwks: "https://example.com/certs", issuer: "https://example.com", audience: "hooks" });
 * const receiver = createReceiver(speaknode, { signature });
 */
export const jwt = (options: JwtOptions): Verifier => {
  const { issuer, audience, maxAge = 300, clockTolerance = 30, header = "authorization" } = options;
  if (!isGiven(issuer)) throw badOption("issuer is needed.");
  if (!isGiven(audience)) throw badOption("audience is needed.");
  if (!(Number.isFinite(maxAge) && maxAge > 0)) throw badOption("maxAge is not a number of seconds above 0.");
  if (!(Number.isFinite(clockTolerance) && clockTolerance >= 0))
    throw badOption("clockTolerance is not a number of seconds.");
  const check = checkOf(options);
  const { replay } = options;
  if (replay !== undefined && replay !== false && !isStore(replay)) throw badOption("replay is not a store.");
  const remembered = memoryStore();
  const read = headerReader([header], Number.POSITIVE_INFINITY);
  return inTwoSteps("jwt", async ({ headers }, { now, once = spend }) => {
    const token = tokenOf(read(headers)[0], header);
    const { payload } = await check(token, {
      issuer: [issuer].flat(),
      audience: [audience].flat(),
      maxTokenAge: maxAge,
      clockTolerance,
      currentDate: new Date(now * 1000),
      requiredClaims: ["exp", "iat", ...(replay === false ? [] : ["jti"])],
    }).catch((error: unknown) => {
      if (error instanceof AfterwordError) throw error;
      throw refusal(error instanceof errors.JWTExpired ? "ERR_TOKEN_EXPIRED" : "ERR_TOKEN_INVALID");
    });
    const { iss, jti, iat = now, exp = now } = payload;
    if (replay !== false && (typeof jti !== "string" || jti === "")) throw refusal("ERR_TOKEN_INVALID");
    // the token is claimed only when the body is there: a delivery that broke off may be sent again
    return async () => {
      if (replay !== false) {
        // two issuers may give the same id
        const key = await digest(JSON.stringify(["jwt", iss, jti]));
        // as long as the token could be accepted, and a second more: its check rounds down
        const keep = Math.ceil(Math.min(exp, iat + maxAge) + clockTolerance - now + 1);
        const claim = await once(key, keep, replay, remembered);
        if (claim !== "new") throw refusal(claim === "done" ? "ERR_TOKEN_REPLAYED" : "ERR_TOKEN_IN_USE");
      }
      return { id: null, timestamp: iat };
    };
  });
};

const SPENDING_SECONDS = 60;

/** Uses a token up at once, where nobody will say whether the delivery was handled. */
const spend: Once = async (key, keep, own, otherwise) => {
  let failure: AfterwordError | undefined;
  const claims = claimsOf(SPENDING_SECONDS, (error) => (failure = error));
  const claim = await claims.claim(own ?? otherwise, key, keep);
  await claims.settle(true);
  if (failure) throw failure;
  return claim;
};

const isGiven = (names: unknown): boolean => {
  const list = [names].flat();
  return list.length > 0 && list.every((name) => typeof name === "string" && name !== "");
};

/** Checks a token and its claims. */
type Check = (
  token: string,
  claims: Parameters<typeof jwtVerify>[2],
) => Promise<{ payload: { iss?: string; jti?: string; iat?: number; exp?: number } }>;

const SHARED_ALGORITHMS = ["HS256", "HS384", "HS512"];
const PUBLIC_ALGORITHM = /^(?:RS|PS|ES)\d{3}$|^(?:EdDSA|Ed25519)$/;

const checkOf = ({ secret, jwks, algorithms, fetch: ask = fetch }: JwtOptions): Check => {
  if ((secret === undefined) === (jwks === undefined)) throw badOption("give either secret or jwks.");
  const list = [...(algorithms ?? (secret === undefined ? ["RS256", "ES256", "PS256", "EdDSA"] : ["HS256"]))];
  if (list.length === 0) throw badOption("algorithms must name what counts.");
  if (secret !== undefined) {
    const key = secretOf(secret);
    if (!list.every((name) => SHARED_ALGORITHMS.includes(name)))
      throw badOption("a secret goes with HS256, HS384 or HS512.");
    return (token, claims) => jwtVerify(token, key, { ...claims, algorithms: list });
  }
  // a public key must never be used as a shared secret: it is published, so anybody could sign with it and HS256
  if (!list.every((name) => PUBLIC_ALGORITHM.test(name)))
    throw badOption("a key set goes with signatures such as RS256, ES256, PS256 or EdDSA.");
  const keys = keySet(httpsOf(jwks), ask);
  return async (token, claims) => {
    const verify = async (refresh: boolean) => {
      const options = { ...claims, algorithms: list };
      try {
        return await jwtVerify(token, await keys(refresh), options);
      } catch (error) {
        // a token that names no key, while the sender publishes several: any of them may have signed it
        if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
        return verifyByAny(token, error, options);
      }
    };
    try {
      return await verify(false);
    } catch (error) {
      // the sender may have rotated its keys: ask once for a newer set
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verify(true);
    }
  };
};

/** Verifies a token by the first of several keys that fits; throws what the last one says. */
const verifyByAny = async (
  token: string,
  keys: errors.JWKSMultipleMatchingKeys,
  options: Parameters<typeof jwtVerify>[2],
): ReturnType<Check> => {
  let failure: unknown = keys;
  for await (const key of keys) {
    try {
      return await jwtVerify(token, key, options);
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      failure = error;
    }
  }
  throw failure;
};

const secretOf = (secret: string | Uint8Array): Uint8Array => {
  if (typeof secret === "string" && kindOf(secret) !== undefined)
    throw unusable("jwt()", "it is a key of another kind.", "A public key goes with jwks.");
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : secret.slice();
  if (key.length < 32) throw unusable("jwt()", "it is shorter than 32 bytes.", "Copy the whole of it.");
  return key;
};

const httpsOf = (jwks: string | URL | undefined): URL => {
  const url = URL.canParse(String(jwks)) ? new URL(String(jwks)) : undefined;
  if (url?.protocol !== "https:") throw badOption("jwks is not an https URL.");
  if (url.username !== "" || url.password !== "")
    throw badOption("jwks has a user name or a password, which fetch never sends.");
  return url;
};

const COOLDOWN_MS = 10_000;
const FRESH_MS = 600_000;
/** How long known keys are used while no newer ones can be had. After that, a key that was stolen must not count. */
const STALE_MS = 4_200_000;

/**
 * Makes the function that gives the key set at a URL; with `refresh`, one that may have newer keys. Calls at the same
 * time share one fetch. The key set is kept for ten minutes, and an hour longer while it cannot be fetched. It is fetched
 * at most once in ten seconds.
 *
 * The function rejects with `ERR_JWKS_UNAVAILABLE` where nothing can be said: no keys are known, or newer ones were
 * wanted and could not be had.
 */
const keySet = (url: URL, ask: typeof fetch): ((refresh: boolean) => Promise<JWTVerifyGetKey>) => {
  let pending: Promise<JWTVerifyGetKey> | undefined;
  let known: JWTVerifyGetKey | undefined;
  let [asked, got] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const latest = async (): Promise<JWTVerifyGetKey> => {
    const now = performance.now();
    if (now - asked < COOLDOWN_MS) {
      if (pending) return pending;
      // the latest attempt got these, or it failed
      if (known && got >= asked) return known;
      throw refusal("ERR_JWKS_UNAVAILABLE");
    }
    asked = now;
    const fetched = fetchKeys(url, ask);
    pending = fetched;
    try {
      known = await fetched;
      got = performance.now();
      return known;
    } finally {
      if (pending === fetched) pending = undefined;
    }
  };
  return async (refresh) => {
    const age = performance.now() - got;
    if (known && !refresh && age < FRESH_MS) return known;
    try {
      return await latest();
    } catch (error) {
      if (known && !refresh && age < STALE_MS) return known;
      throw error;
    }
  };
};

const MAX_KEY_SET_BYTES = 65_536;
const FETCH_TIMEOUT_MS = 2000;

const fetchKeys = async (url: URL, ask: typeof fetch): Promise<JWTVerifyGetKey> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), FETCH_TIMEOUT_MS);
  // stops waiting even if `ask` ignores the signal
  const aborted = new Promise<never>((_, reject) => {
    late.signal.addEventListener("abort", reject);
  });
  try {
    const set = await Promise.race([readKeys(url, ask, late.signal), aborted]);
    // an empty set would refuse everything: a server that publishes one has lost its keys
    if (set.keys.length === 0) throw refusal("ERR_JWKS_UNAVAILABLE");
    return createLocalJWKSet(set);
  } catch {
    throw refusal("ERR_JWKS_UNAVAILABLE");
  } finally {
    clearTimeout(timer);
    // of an answer that is no key set, the rest would stay in memory with its connection
    late.abort();
  }
};

const readKeys = async (url: URL, ask: typeof fetch, signal: AbortSignal): Promise<JSONWebKeySet> => {
  const response = await ask(url, { redirect: "manual", signal, headers: { accept: "application/json" } });
  const reader = response.status === 200 ? response.body?.getReader() : undefined;
  if (!reader) throw refusal("ERR_JWKS_UNAVAILABLE");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > MAX_KEY_SET_BYTES) {
      reader.cancel().catch(() => {});
      throw refusal("ERR_JWKS_UNAVAILABLE");
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
};

/** The token after `Bearer`. */
const tokenOf = (value: string | undefined, header: string): string => {
  if (value === undefined || !/^bearer /i.test(value)) throw refusal("ERR_TOKEN_MISSING", header);
  const token = value.slice(7);
  if (token.length > MAX_TOKEN_LENGTH) throw refusal("ERR_TOKEN_MALFORMED", header);
  const parts = token.split(".");
  if (parts.length !== 3 || !parts.every(isCanonical)) throw refusal("ERR_TOKEN_MALFORMED", header);
  try {
    decodeProtectedHeader(token);
  } catch {
    throw refusal("ERR_TOKEN_MALFORMED", header);
  }
  return token;
};

/** Whether a text is canonical base64url: decoded and encoded again, it is the same text. */
const isCanonical = (part: string): boolean => {
  if (!/^[\w-]+$/.test(part)) return false;
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
};
