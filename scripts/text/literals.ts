// JavaScript literals: strings, keys and JSON, whatever is in them.

import { printable } from "./printable.js";

/**
 * A string literal of JavaScript. Invisible characters are escaped, and those that could end a line or a script.
 */
export const text = (value: string): string =>
  printable(JSON.stringify(value)).replace(/<(?=\/|!--)/g, "\\u003c");

/** Text as a part of a template literal. */
export const templatePart = (value: string): string =>
  text(value).slice(1, -1).replaceAll("`", "\\`").replaceAll("${", "\\${").replaceAll('\\"', '"');

/**
 * JSON as a JavaScript literal, in lines of up to about 100 characters.
 *
 * @param replace - Returns the name of a constant to write instead of a value, if there is one.
 */
export const literal = (
  value: unknown,
  replace: (value: unknown) => string | undefined = () => undefined,
  indent = "",
): string => {
  const name = replace(value);
  if (name !== undefined) return name;
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const array = Array.isArray(value);
  const deeper = `${indent}  `;
  const items = array
    ? value.map((item) => literal(item, replace, deeper))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${keyOf(key)}: ${literal(item, replace, deeper)}`);
  const [open, close] = array ? ["[", "]"] : ["{ ", " }"];
  const line = items.length === 0 ? (array ? "[]" : "{}") : `${open}${items.join(", ")}${close}`;
  if (line.length + indent.length < 100 && !line.includes("\n")) return line;
  return `${open.trim()}\n${items.map((item) => `${deeper}${item},\n`).join("")}${indent}${close.trim()}`;
};

/** A quoted key of an object literal. `__proto__` would set the prototype, but in brackets it is a member. */
export const quotedKey = (key: string): string => (key === "__proto__" ? '["__proto__"]' : text(key));

/** A key of an object literal, without quotes where it can be. */
export const keyOf = (key: string): string =>
  key !== "__proto__" && /^[A-Za-z_$][\w$]*$/.test(key) ? key : quotedKey(key);
