// How a signature and its time may stand in the value of a header.
import { dateTime } from "../../../src/check/formats.js";
import { decode } from "../../../src/platform/bytes.js";
import type { Encoding } from "../../../src/platform/platform.js";
import type { HeaderRule, TimestampRule } from "../../../src/signature/rule.js";

/** How a text writes a time. */
export type TimeForm = Pick<TimestampRule, "unit" | "zone">;

/** How the time in a text is written; undefined if it is none. */
export const timeForm = (text: string): TimeForm | undefined => {
  if (/^\d{10}$/.test(text)) return { unit: "s" };
  if (/^\d{13}$/.test(text)) return { unit: "ms" };
  if (text.length > 40) return undefined;
  if (dateTime(text)) return { unit: "iso" };
  return dateTime(`${text}Z`) ? { unit: "iso", zone: "utc" } : undefined;
};

/** How the bytes in a text are written, and how many they are. */
export interface DigestForm {
  readonly encoding: Encoding;
  readonly size: number;
}

/** As many bytes have SHA-1, SHA-256, SHA-384, and SHA-512 and Ed25519. */
const SIZES: ReadonlySet<number> = new Set([20, 32, 48, 64]);

/** What a text is if it is a digest or a signature. */
const digestForm = (text: string): DigestForm | undefined => {
  if (text.length < 27 || text.length > 128) return undefined;
  for (const encoding of ["hex", "base64", "base64url"] as const) {
    if (encoding === "hex" && !/^[\da-f]+$/i.test(text)) continue;
    const size = decode(text, encoding)?.length ?? 0;
    if (SIZES.has(size)) return { encoding, size };
  }
  return undefined;
};

/** A signature in a header: where it stands, as a rule says it. */
export interface Layout extends DigestForm {
  readonly header: Omit<HeaderRule, "name">;
  readonly signature: string;
  /** The time that stands beside it. */
  readonly time?: (TimeForm & { readonly key: string; readonly text: string }) | undefined;
}

/** Texts before a signature: `sha256=`, `hmac-sha512=`, `v0=`. */
const PREFIX = /^((?:(?:hmac[-_]?)?sha-?(?:1|256|384|512)|hmac|v\d{1,2}|sig|signature)[=: ])(.+)$/i;
/** What stands before the value of an item: `t`, `v1`. */
const KEY = /^[a-z][a-z0-9_]{0,9}$/;
/** More than this is no list of signatures. */
const MAX_ITEMS = 8;

/** The signatures in the value of a header. */
export const layoutsOf = (value: string): Layout[] => {
  if (value.length > 2000) return [];
  const whole = digestForm(value);
  if (whole) return [{ ...whole, header: {}, signature: value }];
  const [, prefix, rest] = PREFIX.exec(value) ?? [];
  const behind = rest === undefined ? undefined : digestForm(rest);
  if (prefix !== undefined && rest !== undefined && behind)
    return [{ ...behind, header: { prefix }, signature: rest }];
  return [
    ...paired(value, ",", "="),
    ...paired(value, ";", "="),
    ...paired(value, " ", ","),
    ...listed(value),
  ];
};

/** `t=1700000000,v1=5d41…` */
const paired = (value: string, items: string, pair: string): Layout[] => {
  const parts = value.split(items).map((part) => part.trim());
  const pairs = parts.flatMap((part): [string, string][] => {
    const at = part.indexOf(pair);
    return at > 0 && KEY.test(part.slice(0, at)) ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  if (pairs.length !== parts.length || parts.length > MAX_ITEMS) return [];
  const [time] = pairs.flatMap(([key, text]) => {
    const form = timeForm(text);
    return form ? [{ ...form, key, text }] : [];
  });
  return pairs.flatMap(([key, signature]): Layout[] => {
    const form = digestForm(signature);
    return form ? [{ ...form, header: { items, pair, key }, signature, time }] : [];
  });
};

/** Several signatures, one after the other. */
const listed = (value: string): Layout[] => {
  const parts = value.split(",").map((part) => part.trim());
  if (parts.length < 2 || parts.length > MAX_ITEMS) return [];
  const forms = parts.map(digestForm);
  if (!forms.every((form) => form !== undefined)) return [];
  return parts.map((signature, index) => ({
    ...(forms[index] as DigestForm),
    header: { items: "," },
    signature,
  }));
};

/** A token (JWT), and what stands before it. */
export const tokenIn = (value: string): { readonly prefix: string; readonly token: string } | undefined => {
  const [, prefix = "", token] = /^(bearer )?([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(value) ?? [];
  return token === undefined || token.length > 4000 || !token.startsWith("ey")
    ? undefined
    : { prefix, token };
};

/**
 * What the value of a header looks like, in words that say nothing of the value itself: `hex 32`, `sha256= hex 32`,
 * `t= s, v1= hex 32`, `time s`, `token`, `bearer`, `id`; undefined for anything else.
 */
export const formOf = (value: string): string | undefined => {
  const time = timeForm(value);
  if (time) return `time ${time.unit}${time.zone ? " without a zone" : ""}`;
  if (tokenIn(value)) return "token";
  if (/^bearer ./i.test(value)) return "bearer";
  const layouts = layoutsOf(value);
  const [first] = layouts;
  if (first) {
    const { header, encoding, size, time: beside } = first;
    const before = header.key === undefined ? (header.prefix ?? "") : `${header.key}${header.pair}`;
    return `${beside ? `${beside.key}${header.pair} ${beside.unit}, ` : ""}${before}${before && " "}${encoding} ${size}`;
  }
  return /^[\w-]{8,128}$/.test(value) && /\d/.test(value) ? "id" : undefined;
};
