/** A result that is there at once where the platform can, so that Node never waits for a microtask. */
export type Maybe<T> = T | Promise<T>;

export type HashName = "sha1" | "sha256" | "sha384" | "sha512";

/** How bytes are written as text. */
export type Encoding = "hex" | "base64" | "base64url";

/** What differs between Node and other platforms: cryptography, and the fast way to text. Each is an export of its own. */
export interface Platform {
  /** An HMAC over `before`, the body's bytes and `after`, as text. The key is imported once. */
  hmac(
    algorithm: HashName,
    key: Uint8Array,
  ): (before: string, body: Uint8Array, after: string, encoding: Encoding) => Maybe<string>;
  /** SHA-256 of a text, in hex. */
  digest(text: string): Maybe<string>;
  ed25519Verifier(publicKey: Uint8Array): (message: Uint8Array, signature: Uint8Array) => Maybe<boolean>;
  ed25519Signer(seed: Uint8Array): (message: Uint8Array) => Maybe<Uint8Array>;
  /** The text of UTF-8 bytes; undefined where they are not UTF-8. */
  decode(bytes: Uint8Array): string | undefined;
}
