// What HMAC and Ed25519 share: which headers are read, what they may hold, and which bytes are signed.
import { dateTime } from "../check/formats.js";
import { readHeaders } from "./headers.js";
import { refusal } from "./refusal.js";
import type { Clock, HeaderRule, SignatureRule, Signed, TimestampRule, Verified } from "./rule.js";

const MOST = 16;
const FIVE_MINUTES = { past: 300, future: 300 };

/** The claims of a delivery, checked in all but the signature itself. */
export interface Claims extends Verified {
  /** What is signed before and after the body. */
  readonly before: string;
  readonly after: string;
  /** Signatures that may hold, as they were sent. */
  readonly candidates: readonly string[];
}

/** Reads a rule once; the result reads deliveries. */
export const claimsOf = (rule: SignatureRule): ((delivery: Signed, clock: Clock) => Claims) => {
  const header = rule.header as HeaderRule & { name: string };
  const { timestamp, id } = rule;
  const families = rule.headers ?? [""];
  const names = [header.name, timestamp?.header, id?.header].filter((name) => name !== undefined);
  const wanted = new Set(families.flatMap((prefix) => names.map((name) => (prefix + name).toLowerCase())));
  const [before, after] = cut(rule.template ?? "{body}");

  return ({ headers }, { now, tolerance }) => {
    const found = readHeaders(headers, wanted);
    const present = families.filter((prefix) =>
      names.some((name) => found.has((prefix + name).toLowerCase())),
    );
    if (present.length > 1) throw refusal("ERR_HEADER_REPEATED");
    const get = (name: string) => found.get(((present[0] ?? "") + name).toLowerCase());

    const text = get(header.name);
    if (text === undefined) throw refusal("ERR_SIGNATURE_MISSING");
    const items = header.items === undefined ? [text] : text.split(header.items);
    if (items.length > MOST) throw refusal("ERR_TOO_MANY_SIGNATURES");
    const candidates = valuesOf(items, header, header.key);
    if (candidates.length === 0) throw refusal("ERR_SIGNATURE_MALFORMED");

    const sent = timestamp && timeOf(timestamp, items, header, get);
    const seconds = timestamp && sent !== undefined ? checkTime(sent, timestamp, now, tolerance) : null;
    const name = id && get(id.header);
    // a full stop would let one signature vouch for two readings of id and time
    if (id && (name === undefined || !/^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(name)))
      throw refusal("ERR_ID_MALFORMED");
    const fill = (part: string) =>
      part.replace("{id}", () => name ?? "").replace("{timestamp}", () => sent ?? "");
    return { id: name ?? null, timestamp: seconds, before: fill(before), after: fill(after), candidates };
  };
};

/** The template around `{body}`. */
export const cut = (template: string): [before: string, after: string] => {
  const at = template.indexOf("{body}");
  return [template.slice(0, at), template.slice(at + 6)];
};

const valuesOf = (
  items: readonly string[],
  { pair, prefix = "", optional = false }: HeaderRule,
  key: string | undefined,
): string[] => {
  const keyed = pair !== undefined && key !== undefined ? key + pair : "";
  return items
    .filter((item) => item.startsWith(keyed))
    .map((item) => item.slice(keyed.length))
    .filter((value) => optional || value.startsWith(prefix))
    .map((value) => (value.startsWith(prefix) ? value.slice(prefix.length) : value));
};

const timeOf = (
  { header, key }: TimestampRule,
  items: readonly string[],
  layout: HeaderRule,
  get: (name: string) => string | undefined,
): string => {
  const sent =
    header !== undefined ? [get(header)] : valuesOf(items, { ...layout, prefix: "" } as HeaderRule, key);
  if (sent.length > 1) throw refusal("ERR_HEADER_REPEATED");
  if (sent[0] === undefined) throw refusal("ERR_TIMESTAMP_MALFORMED");
  return sent[0];
};

const checkTime = (sent: string, rule: TimestampRule, now: number, given: Clock["tolerance"]): number => {
  const written =
    rule.unit === "s" ? /^\d{10}$/.test(sent) : rule.unit === "ms" ? /^\d{13}$/.test(sent) : dateTime(sent);
  const seconds = rule.unit === "s" ? +sent : rule.unit === "ms" ? +sent / 1000 : Date.parse(sent) / 1000;
  if (!written || Number.isNaN(seconds)) throw refusal("ERR_TIMESTAMP_MALFORMED");
  const { past, future } = given ?? rule.tolerance ?? FIVE_MINUTES;
  if (now - seconds > past) throw refusal("ERR_TIMESTAMP_TOO_OLD");
  if (seconds - now > future) throw refusal("ERR_TIMESTAMP_TOO_NEW");
  return seconds;
};

/** The headers of a signed delivery: what `claimsOf` reads. */
export const headersOf = (
  rule: SignatureRule,
  signature: string,
  { id, sent }: { id: string; sent: string },
): Record<string, string> => {
  const header = rule.header as HeaderRule & { name: string };
  const prefix = rule.headers?.[0] ?? "";
  const { pair = "", key = "", items = "" } = header;
  const value = `${key}${pair}${header.optional ? "" : (header.prefix ?? "")}${signature}`;
  const inside = rule.timestamp?.key === undefined ? "" : `${rule.timestamp.key}${pair}${sent}${items}`;
  return {
    ...(rule.id && { [prefix + rule.id.header]: id }),
    ...(rule.timestamp?.header !== undefined && { [prefix + rule.timestamp.header]: sent }),
    [prefix + header.name]: inside + value,
  };
};

/** A time as a rule writes it. */
export const writeTime = (seconds: number, unit: TimestampRule["unit"] = "s"): string =>
  unit === "s"
    ? String(Math.floor(seconds))
    : unit === "ms"
      ? String(Math.floor(seconds * 1000))
      : new Date(seconds * 1000).toISOString();
