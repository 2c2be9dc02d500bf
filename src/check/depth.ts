// How deep a value is nested. Both functions stop at the limit, so no depth can overflow the stack.

/** The deepest nesting that is read. No vendor sends more, and more overflows the stack of simple readers. */
export const MAX_DEPTH = 64;

/** Whether an object or array holds more than so many levels. */
export const deeper = (value: object, levels = MAX_DEPTH): boolean => {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (!shallow(value[index], levels - 1)) return true;
  } else {
    for (const key in value) if (!shallow((value as Record<string, unknown>)[key], levels - 1)) return true;
  }
  return false;
};

/**
 * Whether a value has at most so many levels. The default is half of what is read, for parts of a payload that the
 * schema leaves free; the other half is left to what the schema describes.
 *
 * @example
 * shallow({ a: [1] }, 2); // true: an object with an array in it
 */
export const shallow = (value: unknown, levels = MAX_DEPTH / 2): boolean =>
  typeof value !== "object" || value === null || (levels > 0 && !deeper(value, levels));
