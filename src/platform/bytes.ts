import type { Encoding } from "./platform.js";

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The bytes of what is signed: text before a body, the body, text behind it. */
export const joined = (before: string, body: Uint8Array, after: string): Uint8Array<ArrayBuffer> => {
  const [head, tail] = [bytesOf(before), bytesOf(after)];
  const message = new Uint8Array(head.length + body.length + tail.length);
  message.set(head);
  message.set(body, head.length);
  message.set(tail, head.length + body.length);
  return message;
};

/** Text to bytes; undefined unless the text is just what encoding the bytes gives. */
export const decode = (text: string, encoding: "utf8" | Encoding): Uint8Array | undefined => {
  if (encoding === "utf8") return bytesOf(text);
  if (encoding === "hex") {
    if (text.length % 2 || !/^[\da-f]*$/.test(text)) return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
      Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
    );
  }
  if (!/^[\w+/=-]*$/.test(text)) return undefined;
  let binary: string;
  try {
    binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return encode(bytes, encoding) === text ? bytes : undefined;
};

/** Bytes to text. */
export const encode = (from: Uint8Array | ArrayBuffer, encoding: Encoding): string => {
  const bytes = new Uint8Array(from);
  if (encoding === "hex") return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const base64 = btoa(binary);
  return encoding === "base64" ? base64 : base64.replace(/[+/=]/g, (sign) => URL_SAFE[sign] as string);
};

const URL_SAFE: Record<string, string> = { "+": "-", "/": "_", "=": "" };
