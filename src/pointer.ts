// JSON Pointers (RFC 6901) into a payload.

/** The value at a JSON Pointer, reading own members only; undefined where the way is blocked. */
export const valueAt = (value: unknown, pointer: string): unknown => {
  let here = value;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.includes("~") ? part.replaceAll("~1", "/").replaceAll("~0", "~") : part;
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
};
