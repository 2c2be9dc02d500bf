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

/** The value at a JSON Pointer. Reads only own members; undefined if there is no value. */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value;
  for (const key of keysOf(pointer)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};
