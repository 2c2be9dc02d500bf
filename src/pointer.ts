// JSON Pointers (RFC 6901) into a payload.

/**
 * The value at a JSON Pointer. Reads only own members; undefined if there is no value.
 *
 * @example
 * const id = idText(valueAt(payload, "/call/id"));
 */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};

/**
 * The pointers of all entries of a list, or of members of them: for what a mapping used.
 *
 * @param value of what is no list there are none
 * @param at the pointer of the list
 * @param members pointers that begin at an entry; without them, an entry counts as used whole
 * @example
 * pointersOf([{ who: "bot", said: "Hello!" }], "/turns", "/who", "/said"); // ["/turns/0/who", "/turns/0/said"]
 */
export const pointersOf = (value: unknown, at: string, ...members: readonly string[]): string[] =>
  Array.isArray(value)
    ? value.flatMap((_, index) =>
        (members.length > 0 ? members : [""]).map((each) => `${at}/${index}${each}`),
      )
    : [];
