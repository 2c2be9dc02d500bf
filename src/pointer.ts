// JSON Pointers (RFC 6901) into a payload.

/** The keys of the latest pointers: a vendor has few, and each delivery asks for the same ones. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 1000;

const keysOf = (pointer: string): readonly string[] => {
  const found = known.get(pointer);
  if (found) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const keys = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  known.set(pointer, keys);
  return keys;
};

/**
 * The value at a JSON Pointer. Reads only own members; undefined if there is no value.
 *
 * @example
 * const id = idText(valueAt(payload, "/call/id"));
 */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value;
  for (const key of keysOf(pointer)) {
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
