// How deep a value is nested. Both functions stop at the limit, so no depth can overflow the stack.

/** The deepest nesting that is accepted. No vendor sends more, and more can overflow the stack of recursive code. */
export const MAX_DEPTH = 64;

/** Whether an object or array has more than `levels` levels. */
export const deeper = (value: object, levels = MAX_DEPTH): boolean => {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (!shallow(value[index], levels - 1)) return true;
  } else {
    for (const key in value) if (!shallow((value as Record<string, unknown>)[key], levels - 1)) return true;
  }
  return false;
};

/**
 * Whether a value has at most `levels` levels. The default is half of `MAX_DEPTH`, for parts of a payload that the
 * schema does not describe. The other half is for the parts that it describes.
 *
 * @example
 * shallow({ a: [1] }, 2); // true: an object with an array in it
 */
export const shallow = (value: unknown, levels = MAX_DEPTH / 2): boolean =>
  typeof value !== "object" || value === null || (levels > 0 && !deeper(value, levels));
