// What differs between platforms.

/** A result, or a promise if the platform can give only a promise. On Node there is no wait for a microtask. */
export type Maybe<T> = T | Promise<T>;

/** Goes on with a result: at once if it is there, else when its promise is fulfilled. */
export const after = <T, U>(result: Maybe<T>, next: (result: T) => Maybe<U>): Maybe<U> =>
  result instanceof Promise ? result.then(next) : next(result);

/** The hashes of an HMAC. */
export type HashName = "sha1" | "sha256" | "sha384" | "sha512";

/** How bytes are written as text. */
export type Encoding = "hex" | "base64" | "base64url";

/** What differs between Node and other platforms: cryptography and decoding. node.ts and web.ts export each member. */
export interface Platform {
  /** An HMAC over `before`, the body's bytes and `after`, as text. The key is imported once. */
  hmac(
    algorithm: HashName,
    key: Uint8Array,
  ): (before: string, body: Uint8Array, after: string, encoding: Encoding) => Maybe<string>;
  /** SHA-256 of a text, in hex. */
  digest(text: string): Maybe<string>;
  /** The hash of bytes, as text. */
  hash(algorithm: HashName, bytes: Uint8Array, encoding: Encoding): Maybe<string>;
  /** Checks signatures with a public key of 32 bytes. */
  ed25519Verifier(publicKey: Uint8Array): (message: Uint8Array, signature: Uint8Array) => Maybe<boolean>;
  /** Signs with a private key, given by its seed of 32 bytes. */
  ed25519Signer(seed: Uint8Array): (message: Uint8Array) => Maybe<Uint8Array>;
  /** The bytes of base64, decoded natively. It takes only digits and padding, which need not be canonical. */
  fromBase64(digits: string): Uint8Array;
  /** Bytes as base64, encoded natively. */
  toBase64(bytes: Uint8Array): string;
  /** The text of UTF-8 bytes; undefined if they are not UTF-8. */
  decode(bytes: Uint8Array): string | undefined;
}
