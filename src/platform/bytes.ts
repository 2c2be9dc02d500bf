// Bytes and text, on any platform.
import type { Encoding } from "./platform.js";

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Whether it is bytes. Not `instanceof Uint8Array`: this is false for an array from another realm, as in some test runners. */
export const isBytes = (body: unknown): body is Uint8Array =>
  ArrayBuffer.isView(body) && body.byteLength === (body as Uint8Array).length;

/** The bytes that are signed: text before the body, the body, text after it. */
export const joined = (before: string, body: Uint8Array, after: string): Uint8Array<ArrayBuffer> => {
  const [head, tail] = [bytesOf(before), bytesOf(after)];
  const message = new Uint8Array(head.length + body.length + tail.length);
  message.set(head);
  message.set(body, head.length);
  message.set(tail, head.length + body.length);
  return message;
};

/**
 * Text to bytes; undefined if the text is not canonical: encoding the bytes must give the same text again. Only the case of
 * hex does not count.
 */
export const decode = (given: string, encoding: "utf8" | Encoding): Uint8Array | undefined => {
  if (encoding === "utf8") return bytesOf(given);
  const text = encoding === "hex" ? given.toLowerCase() : given;
  let bytes: Uint8Array;
  try {
    bytes =
      encoding === "hex"
        ? Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
        : Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
            character.charCodeAt(0),
          );
  } catch {
    return undefined;
  }
  return encode(bytes, encoding) === text ? bytes : undefined;
};

/** Bytes to text, for what is short: keys, signatures, hashes. `toBase64` of the platform takes whole bodies. */
export const encode = (from: Uint8Array | ArrayBuffer, encoding: Encoding): string => {
  let text = "";
  for (const byte of new Uint8Array(from))
    text += encoding === "hex" ? byte.toString(16).padStart(2, "0") : String.fromCharCode(byte);
  if (encoding !== "hex") text = btoa(text);
  return encoding === "base64url" ? text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") : text;
};
