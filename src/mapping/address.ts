// Addresses that are made of fixed text and ids of a payload.

/** What is no name in a path: an empty id, `.` and `..`, which mean another path, and half characters. */
const NO_NAME = /^\.{0,2}$|\p{Surrogate}/u;

const isName = (id: unknown): id is string => typeof id === "string" && !NO_NAME.test(id);

/**
 * Fixed texts with an id between each two: `["https://api.example.com/calls/", "/transcript"]` and `["a/b"]` are
 * `https://api.example.com/calls/a%2Fb/transcript`. The ids are percent-encoded, so that each stays one name, whatever
 * it contains. Null if an id is no text, empty, `.` or `..`, or has half a character (a lone surrogate).
 *
 * @example
 * address(["https://api.example.com/calls/", "/transcript"], [idText(valueAt(payload, "/call/id"))]);
 */
export const address = (texts: readonly string[], ids: readonly unknown[]): string | null =>
  ids.every(isName) ? String.raw({ raw: texts }, ...ids.map((id) => encodeURIComponent(id))) : null;
