// The types of signing: rules as data, what a user may set, and what a verifier is.
import type { Encoding, HashName } from "../platform/platform.js";
import type { Claim, Store } from "../store.js";

/** How a vendor signs, as data: the `x-afterword.signature` of its schema folder. */
export interface SignatureRule {
  /**
   * hmac and ed25519 sign the template, jwt sends a token, which vouches for the body if there are `claims`, secret sends the
   * secret itself, none sends nothing.
   */
  readonly scheme: "hmac" | "ed25519" | "jwt" | "secret" | "none";
  /** The hash of an hmac, or the `alg` that a token with `claims` must name. */
  readonly algorithm?: HashName | TokenAlgorithm;
  /** How the signature is written. Only the canonical form is accepted, but hex in either case. */
  readonly encoding?: Encoding;
  /**
   * Prefixes of header names, such as `svix-`. A delivery must use exactly one of them, before every name below.
   */
  readonly headers?: readonly string[];
  /** The header of the signature or secret. If its name is null, the user has to give it. */
  readonly header?: HeaderRule;
  /** The parameter of the URL that contains a secret. */
  readonly query?: string;
  /** The signed time of the attempt: in a header of its own, or under a key in the signature's header. */
  readonly timestamp?: TimestampRule;
  /** The signed id of the delivery. */
  readonly id?: { readonly header: string };
  /**
   * What is signed: `{id}`, `{timestamp}` and `{body}`, with anything between them; `{method}` and `{url}`, the user's
   * `publicUrl`, are possible, too.
   */
  readonly template?: string;
  /** What a token must say that vouches for the body. */
  readonly claims?: ClaimsRule;
  /** How the secret becomes a key. */
  readonly secret?: SecretRule;
  /** What a user may use instead of a signature if the vendor does not sign. */
  readonly instead?: {
    readonly scheme: "secret";
    readonly query?: string;
    readonly header?: string;
    readonly note?: string;
  };
}

/** How signatures, or a secret, are written in a header. */
export interface HeaderRule {
  /** The name; null if the vendor does not document it. */
  readonly name: string | null;
  /** What separates several signatures. White space around them does not count. */
  readonly items?: string;
  /** What separates a signature's key from its value. */
  readonly pair?: string;
  /** The key of the signatures that are checked; others are skipped. */
  readonly key?: string;
  /** Text before the value. */
  readonly prefix?: string;
  /** Whether the prefix may be missing. */
  readonly optional?: boolean;
}

/** Where the signed time is, and how it is written. */
export interface TimestampRule {
  /** The header of the time, if it has its own. */
  readonly header?: string;
  /** The key of the time in the signature's header. */
  readonly key?: string;
  /** Seconds or milliseconds since 1970, or an RFC 3339 date-time. */
  readonly unit: "s" | "ms" | "iso";
  /** `utc` if a date-time without a zone is in UTC. It is malformed otherwise. */
  readonly zone?: "utc";
  /** How far the time may be off, in seconds. */
  readonly tolerance?: Tolerance;
}

/** How far a signed time may be off, in seconds. */
export interface Tolerance {
  readonly past: number;
  readonly future: number;
}

/** How a token that vouches for the body is signed: by HMAC, under the names that tokens have for it. */
export type TokenAlgorithm = "HS256" | "HS384" | "HS512";

/** What a token must say that vouches for the body. It must also have `exp`, and the user's `issuer`. */
export interface ClaimsRule {
  /** The claim that holds a hash of the body. A token without it is refused. */
  readonly body: {
    readonly claim: string;
    readonly hash: Exclude<HashName, "sha1">;
    readonly encoding: Encoding;
  };
  /** How long after its `exp` a token is still accepted, and how far ahead of our clock its `nbf` and `iat` may be. */
  readonly tolerance?: Tolerance;
}

/** How a secret becomes a key. */
export interface SecretRule {
  /** Text before the key, such as `whsec_`. */
  readonly prefix?: string | undefined;
  /** How the key is written; utf8 by default. */
  readonly encoding?: "utf8" | Encoding;
  /** The shortest key that is accepted; 16 bytes by default. */
  readonly minBytes?: number;
}

/**
 * What a user may set as `signature`. With a header it replaces the vendor's rule; by default it is then HMAC-SHA256 in
 * hex over the body. If the vendor's rule has no header, as SpeakNode's, it completes that rule. Without a header it
 * changes only the members that it gives.
 *
 * @example
 * const signature: SignatureOption = { scheme: "hmac", header: "x-signature", algorithm: "sha512" };
 */
export type SignatureOption = Omit<Partial<SignatureRule>, "header" | "secret" | "instead"> & {
  readonly scheme: "hmac" | "ed25519" | "jwt" | "secret";
  /** A header's name, or its rule. */
  readonly header?: string | HeaderRule;
  /** The secret, several during a rotation, or how it becomes a key. */
  readonly secret?: string | readonly string[] | SecretRule;
  /**
   * With jwt: who signs, as its tokens say it (`iss`), such as an API key. One issuer is that of all secrets. With a list, each
   * secret is that of the issuer at its place.
   */
  readonly issuer?: string | readonly string[];
};

/** What is known of a delivery before its body is read. */
export interface Head {
  readonly headers: HeaderSource;
  readonly url?: string | undefined;
  /** Of the request; POST where it is not given. */
  readonly method?: string | undefined;
}

/** The parts of a delivery that verification needs. */
export interface Signed extends Head {
  readonly body: Uint8Array;
}

/** Headers, in all forms that servers use. */
export type HeaderSource =
  | { get(name: string): string | null }
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a signature covers, besides the body. */
export interface Verified {
  /** The delivery's id, the same in all retries; null if none is signed. */
  readonly id: string | null;
  /** When this attempt was signed, in seconds since 1970; null if no time is signed. */
  readonly timestamp: number | null;
}

/** The time to compare a signed time with, and who claims what may be used only once. */
export interface Clock {
  /** Seconds since 1970. */
  readonly now: number;
  readonly tolerance?: Tolerance | undefined;
  /** Absent where nobody will know what became of the delivery. */
  readonly once?: Once | undefined;
}

/**
 * Claims what may be used only once, such as a token. It is committed when the delivery has been handled, and released
 * when that failed.
 *
 * @param key a SHA-256 hash in hex
 * @param keep how long it must be remembered that it was used, in seconds
 * @param own the store that the verifier was given
 * @param otherwise the store to use if neither the verifier nor the handler was given one
 * @throws AfterwordError `ERR_STORE` if the store fails
 */
export type Once = (key: string, keep: number, own: Store | undefined, otherwise: Store) => Promise<Claim>;

/**
 * Verifies deliveries, with the keys that it keeps.
 *
 * @example
 * const verifier: Verifier = {
 *   scheme: "hmac",
 *   verify({ body }) {
 *     if (body.length === 0) throw new AfterwordError("ERR_SIGNATURE_MISMATCH", "Nothing was signed.");
 *     return { id: null, timestamp: null };
 *   },
 * };
 */
export interface Verifier {
  /**
   * How it verifies. `secret` and `jwt` prove only who the sender is; every other scheme counts as proof of the bytes,
   * too.
   */
  readonly scheme: string;
  /**
   * Returns what the signature covers. If the signature is not accepted, throws an `AfterwordError` with one of the
   * codes of unverified deliveries.
   */
  verify(delivery: Signed, clock: Clock): Verified | Promise<Verified>;
  /**
   * Decides what headers and URL alone decide, before the body is read: nobody can then make a server keep a body by
   * sending one without a signature. Throws as `verify` does. Returns the function that decides the rest once the body
   * is there; `verify` is then not called. A verifier without this function is called when the body has been read.
   */
  open?(head: Head, clock: Clock): Finish | Promise<Finish>;
}

/** Decides with the body what headers and URL left open. Throws as `verify` does. */
export type Finish = (body: Uint8Array) => Verified | Promise<Verified>;
