/** A way into a JSON value. */
export type Keys = readonly (string | number)[];

export const typeOf = (value: unknown): "null" | "array" | "object" | "string" | "number" | "boolean" =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as "object");

export const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === "object";

/** Sets a member of one's own, whatever its name. */
export const put = (on: object, name: string | number, value: unknown): void => {
  Object.defineProperty(on, name, { value, writable: true, enumerable: true, configurable: true });
};

/** An object of entries; a name such as `__proto__` is one like any other. */
export const objectOf = (entries: Iterable<readonly [string, unknown]>): Record<string, unknown> => {
  const out = {};
  for (const [name, value] of entries) put(out, name, value);
  return out;
};

export const clone = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(clone)
    : isObject(value)
      ? objectOf(Object.keys(value).map((name) => [name, clone(value[name])]))
      : value;

/** A copy in which the value at the end of the way is another; without a value, it is gone. */
export const changed = (value: unknown, keys: Keys, ...to: [] | [unknown]): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return to[0];
  const out = Array.isArray(value) ? [...value] : objectOf(Object.entries(value as object));
  if (rest.length > 0) put(out, key, changed((value as Record<string, unknown>)[key], rest, ...to));
  else if (to.length > 0) put(out, key, to[0]);
  else if (Array.isArray(out)) out.splice(Number(key), 1);
  else delete out[key];
  return out;
};

/** JSON Pointer (RFC 6901). */
export const pointerOf = (keys: Keys): string =>
  keys.map((key) => `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
