/** The deepest nesting that is read. Deeper ones come from nobody's vendor, and overflow the stack of naive readers. */
export const MAX_DEPTH = 64;

/** Whether an object or array holds more than so many levels. It stops there, so no depth can overflow the stack. */
export const deeper = (value: object, levels = MAX_DEPTH): boolean => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (!shallow(value[at], levels - 1)) return true;
  } else {
    for (const key in value) if (!shallow((value as Record<string, unknown>)[key], levels - 1)) return true;
  }
  return false;
};

/**
 * Whether a value has at most so many levels; half of what is read by default, for places of a schema under which
 * anything may stand. The other half is left to the schema's own.
 */
export const shallow = (value: unknown, levels = MAX_DEPTH / 2): boolean =>
  typeof value !== "object" || value === null || (levels > 0 && !deeper(value, levels));
