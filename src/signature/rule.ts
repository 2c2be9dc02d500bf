import type { Encoding, HashName } from "../platform/platform.js";

/** How a vendor signs, as data: the `x-afterword.signature` of its schema folder. */
export interface SignatureRule {
  /** hmac and ed25519 sign the template, secret sends the secret itself, none sends nothing. */
  readonly scheme: "hmac" | "ed25519" | "jwt" | "secret" | "none";
  /** The hash of an hmac. */
  readonly algorithm?: HashName;
  /** How the signature is written; canonical, or it does not count. */
  readonly encoding?: Encoding;
  /** Header families by prefix, of which exactly one must be present; every header below is then taken after it. */
  readonly headers?: readonly string[];
  /** The header of the signature or secret; a name of null has to be given by the user. */
  readonly header?: HeaderRule;
  /** The parameter of the URL that holds a secret. */
  readonly query?: string;
  /** The signed time of the attempt: in a header of its own, or under a key in the signature's. */
  readonly timestamp?: TimestampRule;
  /** The signed id of the delivery. */
  readonly id?: { readonly header: string };
  /** What is signed: `{id}`, `{timestamp}` and `{body}`, with anything between them. */
  readonly template?: string;
  /** How the secret becomes a key. */
  readonly secret?: SecretRule;
  /** What a user may put in the place of a signature where the vendor sends none. */
  readonly instead?: {
    readonly scheme: "secret";
    readonly query?: string;
    readonly header?: string;
    readonly note?: string;
  };
}

export interface HeaderRule {
  readonly name: string | null;
  /** What separates several signatures. */
  readonly items?: string;
  /** What separates a signature's key from its value. */
  readonly pair?: string;
  /** The key of the signatures that count; others are passed over. */
  readonly key?: string;
  /** Text before the value. */
  readonly prefix?: string;
  /** Whether the prefix may be missing. */
  readonly optional?: boolean;
}

export interface TimestampRule {
  readonly header?: string;
  readonly key?: string;
  /** Seconds or milliseconds since 1970, or an RFC 3339 date-time. */
  readonly unit: "s" | "ms" | "iso";
  /** How far the time may be off, in seconds. */
  readonly tolerance?: Tolerance;
}

export interface Tolerance {
  readonly past: number;
  readonly future: number;
}

export interface SecretRule {
  readonly prefix?: string | undefined;
  readonly encoding?: "utf8" | Encoding;
  /** 16 where nothing is said. */
  readonly minBytes?: number;
}

/**
 * What a user may say in `signature`, and the secret itself if wished. With a header it stands in the place of the
 * vendor's rule (HMAC-SHA256 in hex over the body, unless it says otherwise), or completes one that leaves the header
 * open, as SpeakNode's does; without, it changes the members that it gives.
 */
export type SignatureOption = Omit<Partial<SignatureRule>, "header" | "secret" | "instead"> & {
  readonly scheme: "hmac" | "ed25519" | "secret";
  /** A header's name, or all about it. */
  readonly header?: string | HeaderRule;
  /** The secret, several during a rotation, or how it is read. */
  readonly secret?: string | readonly string[] | SecretRule;
};

/** What verification takes from a delivery. */
export interface Signed {
  readonly headers: HeaderSource;
  readonly body: Uint8Array;
  readonly url?: string | undefined;
}

/** Headers in any of the forms that servers give them in. */
export type HeaderSource =
  | { get(name: string): string | null }
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a signature vouches for. */
export interface Verified {
  /** The delivery's id, the same through retries; null where none is signed. */
  readonly id: string | null;
  /** When this attempt was signed, in seconds since 1970; null where no time is signed. */
  readonly timestamp: number | null;
}

export interface Clock {
  /** Seconds since 1970. */
  readonly now: number;
  readonly tolerance?: Tolerance | undefined;
}

/** Holds keys; says what a delivery's signature vouches for, or throws an `AfterwordError` that says why it does not. */
export interface Verifier {
  readonly scheme: string;
  verify(delivery: Signed, clock: Clock): Verified | Promise<Verified>;
}
