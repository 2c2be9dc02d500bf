import type { Encoding } from "./platform.js";

const encoder = /* @__PURE__ */ new TextEncoder();

/** The bytes of what is signed: text before a body, the body, text behind it. */
export const joined = (before: string, body: Uint8Array, after: string): Uint8Array<ArrayBuffer> => {
  const [head, tail] = [encoder.encode(before), encoder.encode(after)];
  const message = new Uint8Array(head.length + body.length + tail.length);
  message.set(head);
  message.set(body, head.length);
  message.set(tail, head.length + body.length);
  return message;
};

/** Text to bytes; undefined unless the text is just what encoding the bytes gives. */
export const decode = (text: string, encoding: "utf8" | Encoding): Uint8Array | undefined => {
  if (encoding === "utf8") return encoder.encode(text);
  if (encoding === "hex") {
    if (text.length % 2 || !/^[\da-f]*$/.test(text)) return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
      Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
    );
  }
  if (!/^[\w+/=-]*$/.test(text)) return undefined;
  let binary: string;
  try {
    binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return encode(bytes, encoding) === text ? bytes : undefined;
};

/** Bytes to text. */
export const encode = (bytes: Uint8Array, encoding: Encoding): string => {
  if (encoding === "hex") return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  let binary = "";
  // in parts, for a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const base64 = btoa(binary);
  return encoding === "base64"
    ? base64
    : base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};
