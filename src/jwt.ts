// A token instead of a signature, checked with jose. A subpath of its own, so that nobody bundles it unasked.
import {
  base64url,
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { AfterwordError, type TokenCode } from "./errors.js";
import { headerReader } from "./signature/headers.js";
import type { Verifier } from "./signature/index.js";
import { kindOf, unusable } from "./signature/keys.js";

export interface JwtOptions {
  /** A shared secret for HS256, HS384, HS512: at least 32 bytes. */
  readonly secret?: string | Uint8Array;
  /** The https URL of the sender's key set. Nothing that a token says about keys is ever followed. */
  readonly jwks?: string | URL;
  readonly issuer: string | readonly string[];
  readonly audience: string | readonly string[];
  /** Algorithms that count; RS256, ES256, PS256 and EdDSA with `jwks`, HS256 with `secret` by default. */
  readonly algorithms?: readonly string[];
  /** The oldest token that counts, in seconds since its `iat`; 300 by default. */
  readonly maxAge?: number;
  /** How far clocks may differ, in seconds; 30 by default. */
  readonly clockTolerance?: number;
  /** The header of the token; `authorization` (Bearer) by default. */
  readonly header?: string;
  /**
   * Remembers tokens, for a token vouches for its sender and not for the body beside it. Replace it where several
   * processes receive; false accepts a token again and again.
   */
  readonly replay?: ReplayStore | false;
  /** For tests. */
  readonly fetch?: typeof fetch;
}

export interface ReplayStore {
  /** Notes a token's id; true if it was noted before. `expires` is when it may be forgotten, in seconds since 1970. */
  seen(id: string, expires: number): boolean | Promise<boolean>;
}

const LONGEST = 8192;
const SENTENCES: Readonly<Record<TokenCode, string>> = {
  ERR_TOKEN_MISSING: "The delivery has no bearer token.",
  ERR_TOKEN_MALFORMED: "The token is longer than 8 KiB, or not a JWT in canonical base64url.",
  ERR_TOKEN_EXPIRED: "The token is no longer valid, or too old.",
  ERR_TOKEN_INVALID: "The token does not hold: check algorithm, issuer, audience and key.",
  ERR_TOKEN_REPLAYED: "The token was used before.",
  ERR_JWKS_UNAVAILABLE: "The key set could not be read within 2 seconds, or is not one.",
};

const refusal = (code: TokenCode): AfterwordError => new AfterwordError(code, SENTENCES[code]);

const wrong = (message: string): AfterwordError => new AfterwordError("ERR_OPTION", `jwt: ${message}`);

/**
 * Makes a verifier for `signature`. Make it once, beside the receiver: it keeps the keys and the tokens that were used.
 *
 * For deliveries that bring a JWT. SpeakNode documents an HMAC for its deliveries; the token on its payload page is
 * probably that of its own API, so use this only after you have seen one arrive.
 *
 * @example
 * const signature = jwt({ jwks: "https://…/certs", issuer: "https://…", audience: "my-endpoint" });
 * const receiver = createReceiver(speaknode, { signature });
 */
export const jwt = (options: JwtOptions): Verifier => {
  const { issuer, audience, maxAge = 300, clockTolerance = 30, header = "authorization" } = options;
  if (!isGiven(issuer)) throw wrong("issuer is needed.");
  if (!isGiven(audience)) throw wrong("audience is needed.");
  if (!(Number.isFinite(maxAge) && maxAge > 0)) throw wrong("maxAge is not a number of seconds above 0.");
  if (!(Number.isFinite(clockTolerance) && clockTolerance >= 0))
    throw wrong("clockTolerance is not a number of seconds.");
  const check = checkOf(options);
  const { replay = replayStore() } = options;
  if (replay !== false && typeof replay?.seen !== "function") throw wrong("replay is no store.");
  const read = headerReader([header], Number.POSITIVE_INFINITY);
  return {
    scheme: "jwt",
    async verify({ headers }, { now }) {
      const token = tokenOf(read(headers)[0]);
      const { payload } = await check(token, {
        issuer: [issuer].flat(),
        audience: [audience].flat(),
        maxTokenAge: maxAge,
        clockTolerance,
        currentDate: new Date(now * 1000),
        requiredClaims: ["exp", "iat", ...(replay ? ["jti"] : [])],
      }).catch((error: unknown) => {
        if (error instanceof AfterwordError) throw error;
        throw refusal(error instanceof errors.JWTExpired ? "ERR_TOKEN_EXPIRED" : "ERR_TOKEN_INVALID");
      });
      const { jti, iat = now, exp = now } = payload;
      if (replay) {
        if (typeof jti !== "string" || jti === "") throw refusal("ERR_TOKEN_INVALID");
        if (await replay.seen(jti, Math.min(exp, iat + maxAge) + clockTolerance))
          throw refusal("ERR_TOKEN_REPLAYED");
      }
      return { id: null, timestamp: iat };
    },
  };
};

const isGiven = (names: unknown): boolean => {
  const list = [names].flat();
  return list.length > 0 && list.every((name) => typeof name === "string" && name !== "");
};

type Check = (
  token: string,
  claims: Parameters<typeof jwtVerify>[2],
) => Promise<{ payload: { jti?: string; iat?: number; exp?: number } }>;

const SHARED = ["HS256", "HS384", "HS512"];
const PUBLIC = /^(?:RS|PS|ES)\d{3}$|^(?:EdDSA|Ed25519)$/;

const checkOf = ({ secret, jwks, algorithms, fetch: ask = fetch }: JwtOptions): Check => {
  if ((secret === undefined) === (jwks === undefined)) throw wrong("give either secret or jwks.");
  const list = [...(algorithms ?? (secret === undefined ? ["RS256", "ES256", "PS256", "EdDSA"] : ["HS256"]))];
  if (list.length === 0) throw wrong("algorithms must name what counts.");
  if (secret !== undefined) {
    const key = secretOf(secret);
    if (!list.every((name) => SHARED.includes(name)))
      throw wrong("a secret goes with HS256, HS384 or HS512.");
    return (token, claims) => jwtVerify(token, key, { ...claims, algorithms: list });
  }
  // a shared secret and a public key must never be confused: HS256 over a published key would accept anybody
  if (!list.every((name) => PUBLIC.test(name)))
    throw wrong("a key set goes with signatures such as RS256, ES256, PS256 or EdDSA.");
  const keys = keySet(httpsOf(jwks), ask);
  return async (token, claims) => {
    const verify = async (refresh: boolean) =>
      jwtVerify(token, await keys(refresh), { ...claims, algorithms: list });
    try {
      return await verify(false);
    } catch (error) {
      // keys are rotated: one look for a newer set
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verify(true);
    }
  };
};

const secretOf = (secret: string | Uint8Array): Uint8Array => {
  if (typeof secret === "string" && kindOf(secret) !== undefined)
    throw unusable("it is a key of another kind.", "A public key goes with jwks.");
  const key = typeof secret === "string" ? new TextEncoder().encode(secret) : secret.slice();
  if (key.length < 32) throw unusable("it is shorter than 32 bytes.", "Copy the whole of it.");
  return key;
};

const httpsOf = (jwks: string | URL | undefined): URL => {
  const url = URL.canParse(String(jwks)) ? new URL(String(jwks)) : undefined;
  if (url?.protocol !== "https:") throw wrong("jwks is not an https URL.");
  return url;
};

const COOLDOWN = 10_000;
const FRESH = 600_000;

/** The key set behind a URL: fetched once for all who wait, kept ten minutes, asked for at most every ten seconds. */
const keySet = (url: URL, ask: typeof fetch): ((refresh: boolean) => Promise<JWTVerifyGetKey>) => {
  let pending: Promise<JWTVerifyGetKey> | undefined;
  let known: JWTVerifyGetKey | undefined;
  let [asked, got] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return async (refresh) => {
    const now = performance.now();
    const cooling = now - asked < COOLDOWN;
    if (known && now - got < FRESH && (cooling || !refresh)) return known;
    if (pending) return pending;
    if (cooling) throw refusal("ERR_JWKS_UNAVAILABLE");
    asked = now;
    pending = fetchKeys(url, ask).finally(() => {
      pending = undefined;
    });
    known = await pending;
    got = now;
    return known;
  };
};

const MOST = 65_536;

const fetchKeys = async (url: URL, ask: typeof fetch): Promise<JWTVerifyGetKey> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), 2000);
  // whoever does not heed the signal is not waited for either
  const aborted = new Promise<never>((_, reject) => {
    late.signal.addEventListener("abort", reject);
  });
  try {
    return createLocalJWKSet(await Promise.race([readKeys(url, ask, late.signal), aborted]));
  } catch {
    throw refusal("ERR_JWKS_UNAVAILABLE");
  } finally {
    clearTimeout(timer);
  }
};

const readKeys = async (url: URL, ask: typeof fetch, signal: AbortSignal): Promise<JSONWebKeySet> => {
  const response = await ask(url, { redirect: "manual", signal, headers: { accept: "application/json" } });
  const reader = response.status === 200 ? response.body?.getReader() : undefined;
  if (!reader) throw refusal("ERR_JWKS_UNAVAILABLE");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MOST) {
      reader.cancel().catch(() => {});
      throw refusal("ERR_JWKS_UNAVAILABLE");
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
};

const tokenOf = (value: string | undefined): string => {
  if (value === undefined || !/^bearer /i.test(value)) throw refusal("ERR_TOKEN_MISSING");
  const token = value.slice(7);
  if (token.length > LONGEST) throw refusal("ERR_TOKEN_MALFORMED");
  const parts = token.split(".");
  if (parts.length !== 3 || !parts.every(isCanonical)) throw refusal("ERR_TOKEN_MALFORMED");
  try {
    decodeProtectedHeader(token);
  } catch {
    throw refusal("ERR_TOKEN_MALFORMED");
  }
  return token;
};

const isCanonical = (part: string): boolean => {
  if (!/^[\w-]+$/.test(part)) return false;
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
};

/** Remembers ids until they expire, the latest 10,000 of them. For one process. */
export const replayStore = (most = 10_000): ReplayStore => {
  const ids = new Map<string, number>();
  return {
    seen(id, expires) {
      const now = Date.now() / 1000;
      if (ids.has(id)) return true;
      if (ids.size >= most) {
        for (const [old, until] of ids) if (until < now) ids.delete(old);
        // full of tokens that still hold: the oldest goes, or memory would
        if (ids.size >= most) ids.delete(ids.keys().next().value as string);
      }
      ids.set(id, expires);
      return false;
    },
  };
};
