// JSON Pointers (RFC 6901).

/**
 * A name as it is written in a pointer.
 *
 * @example pointerToken("a/b") // "a~1b"
 */
export const pointerToken = (name: string): string => name.replace(/~/g, "~0").replace(/\//g, "~1");

/**
 * The name of a token of a pointer.
 *
 * @example tokenName("a~1b") // "a/b"
 */
export const tokenName = (token: string): string => token.replace(/~1/g, "/").replace(/~0/g, "~");

/**
 * The pointer of a path.
 *
 * @example pointerOf(["a", "b/c"]) // "/a/b~1c"
 */
export const pointerOf = (keys: readonly string[]): string =>
  keys.map((key) => `/${pointerToken(key)}`).join("");
