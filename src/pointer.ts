// JSON Pointers (RFC 6901) into a payload.

/** The value at a JSON Pointer. Reads only own members; undefined if there is no value. */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};
