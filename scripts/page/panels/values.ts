// Values of payloads, such as what a tool was called with, as text in lines.

/**
 * JSON in lines. A text that holds an object or a list as JSON, as some vendors send it, is shown as that.
 *
 * @example valueText('{"day":"friday"}') // '{\n  "day": "friday"\n}'
 */
export const valueText = (value: unknown): string => {
  if (typeof value !== "string") return inLines(value) ?? "nested too deeply to be shown here";
  const inner = /^\s*[[{]/.test(value) ? parsed(value) : undefined;
  return (inner === undefined ? undefined : inLines(inner)) ?? value;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined if it is nested more deeply than JSON.stringify can follow. */
const inLines = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return undefined;
  }
};
