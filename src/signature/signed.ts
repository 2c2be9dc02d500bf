// What HMAC and Ed25519 share: which headers are read, what they may contain, and which bytes are signed.
import { dateTime } from "../check/formats.js";
import { headerReader } from "./headers.js";
import type { RuleOf } from "./keys.js";
import { refusal, repeated } from "./refusal.js";
import type { Clock, Head, HeaderRule, SignatureRule, TimestampRule, Verified } from "./rule.js";

const MAX_SIGNATURES = 16;
const FIVE_MINUTES = { past: 300, future: 300 };

/** What was signed, as the headers of a delivery say. Everything is checked, except the signature itself. */
export interface SignedContent extends Verified {
  /** What is signed before and after the body. */
  readonly before: string;
  readonly after: string;
  /** The signatures to check, as they were sent. */
  readonly candidates: readonly string[];
}

/** Makes the function that reads the headers of deliveries that are signed by a rule. */
export const contentReader = (rule: RuleOf): ((head: Head, clock: Clock) => SignedContent) => {
  const { timestamp, id, headers: families = [""], publicUrl: url } = rule;
  const header = rule.header as HeaderRule & { readonly name: string };
  // Three headers for each prefix. If time or id has no header of its own, the signature's name fills the place, and
  // nothing is read there.
  const own = [header.name, timestamp?.header ?? header.name, id?.header ?? header.name];
  const names = families.flatMap((prefix) => own.map((name) => prefix + name));
  const separator = header.items?.trim();
  const read = headerReader(names, undefined, separator === ",");
  const around = aroundBody(rule.template);

  return ({ headers, method }, { now, tolerance }) => {
    const found = read(headers);
    const family = familyIn(found, names);
    const text = found[family];
    const place = names[family];
    if (text === undefined)
      throw refusal("ERR_SIGNATURE_MISSING", `The header ${place} is missing: did a proxy drop it?`);
    // white space around items does not count; most deliveries have one item, and to split takes longer than to look
    const isOne = separator === undefined || (separator === "" && !/\s/.test(text));
    const items = isOne ? [text] : text.split(separator || /\s+/).map((item) => item.trim());
    const candidates = valuesOf(items, header, header.key);
    if (candidates.length === 0)
      throw refusal("ERR_SIGNATURE_MALFORMED", `The signature in ${place} is malformed.`);
    if (candidates.length > MAX_SIGNATURES)
      throw refusal("ERR_TOO_MANY_SIGNATURES", `The header ${place} has over 16 signatures.`);

    const sent = timestamp?.key === undefined ? found[family + 1] : timeIn(items, header, timestamp, place);
    const seconds = timestamp ? checkTime(sent, timestamp, now, tolerance, names[family + 1]) : null;
    const name = found[family + 2];
    // the id must not contain `.`: one signature would then fit two pairs of id and time
    if (id && (name === undefined || !/^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(name)))
      throw refusal("ERR_ID_MALFORMED", `The id in ${names[family + 2]} is missing or malformed.`);
    const [before, after] = around({ id: name, timestamp: sent, url, method });
    return { id: name ?? null, timestamp: seconds, before, after, candidates };
  };
};

/** The index of the first header with the prefix that the delivery uses; 0 if it uses none. */
const familyIn = (found: readonly (string | undefined)[], names: readonly string[]): number => {
  let family = 0;
  for (let index = found.length - 1; index >= 0; index--) {
    if (found[index] === undefined) continue;
    if (family > index) throw repeated(names[index]);
    family = index - (index % 3);
  }
  return family;
};

/** What is signed besides the body, by the names that a template has for it. */
interface Parts {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly url: string | undefined;
  readonly method?: string | undefined;
}

/** Makes the function that fills a template: what is signed before the body, and after it. */
export const aroundBody = (template = "{body}") => {
  // texts and names alternate; they are joined one by one, so that `{timestamp}` inside an id is not replaced
  const [before, after] = template.split("{body}").map((side) => side.split(/\{(id|timestamp|url|method)\}/));
  const fill = (side: readonly string[] | undefined, parts: Parts): string => {
    let text = "";
    let isName = true;
    for (const piece of side ?? [])
      text += (isName = !isName) ? (parts[piece as keyof Parts] ?? "POST") : piece;
    return text;
  };
  return (parts: Parts) => [fill(before, parts), fill(after, parts)] as const;
};

/** The values of a header's items that have the key. */
const valuesOf = (
  items: readonly string[],
  { pair, prefix, optional }: HeaderRule,
  key?: string,
): string[] => {
  const keyed = pair === undefined || key === undefined ? "" : key + pair;
  const values: string[] = [];
  for (const item of items) {
    const value = item.startsWith(keyed) && withoutPrefix(item.slice(keyed.length), prefix, optional);
    if (typeof value === "string") values.push(value);
  }
  return values;
};

/** The text after a prefix; undefined if a prefix is missing that is not optional. */
export const withoutPrefix = (value: string, prefix = "", optional = false): string | undefined =>
  value.startsWith(prefix) ? value.slice(prefix.length) : optional ? value : undefined;

/** The time among the items of the signature's header. */
const timeIn = (
  items: readonly string[],
  header: HeaderRule,
  { key }: TimestampRule,
  place: string | undefined,
) => {
  const times = valuesOf(items, { ...header, prefix: "" }, key);
  if (times.length > 1) throw repeated(place);
  return times[0];
};

/** The signed time in seconds. Throws if it is malformed, or outside the tolerance. */
const checkTime = (
  sent: string | undefined = "",
  { unit, zone, tolerance }: TimestampRule,
  clock: number,
  given: Clock["tolerance"],
  place: string | undefined,
): number => {
  const whole = unit === "s";
  // what is signed is the text as it was sent, without the Z
  const text = zone === "utc" && !dateTime(sent) ? `${sent}Z` : sent;
  const written = unit === "iso" ? dateTime(text) : /^\d+$/.test(sent) && sent.length === (whole ? 10 : 13);
  const seconds = whole ? +sent : (unit === "ms" ? +sent : Date.parse(text)) / 1000;
  // a leap second is a valid date-time, but Date cannot read it
  if (!written || Number.isNaN(seconds))
    throw refusal("ERR_TIMESTAMP_MALFORMED", `The signed time in ${place} is missing or malformed.`);
  // the sender's clock was cut to whole seconds, so ours is too
  const now = whole ? Math.floor(clock) : clock;
  const { past, future } = given ?? tolerance ?? FIVE_MINUTES;
  if (now - seconds > past)
    throw refusal(
      "ERR_TIMESTAMP_TOO_OLD",
      `The signed time in ${place} is too far in the past: is the clock here fast?`,
    );
  if (seconds - now > future)
    throw refusal(
      "ERR_TIMESTAMP_TOO_NEW",
      `The signed time in ${place} is too far in the future: is the clock here slow?`,
    );
  return seconds;
};

/** The headers of a signed delivery: what `contentReader` reads. */
export const headersOf = (
  { header, headers, timestamp, id }: SignatureRule,
  signature: string,
  { id: name, sent }: { id: string; sent: string },
): Record<string, string> => {
  const { name: own, pair = "", key, items = "", prefix = "", optional } = header as HeaderRule;
  const family = headers?.[0] ?? "";
  const time = timestamp?.key === undefined ? "" : `${timestamp.key}${pair}${sent}${items}`;
  return {
    ...(id && { [family + id.header]: name }),
    ...(timestamp?.header !== undefined && { [family + timestamp.header]: sent }),
    [family + own]: `${time}${key === undefined ? "" : key + pair}${optional ? "" : prefix}${signature}`,
  };
};

/** A time as a rule writes it. */
export const writeTime = (seconds: number, unit: TimestampRule["unit"] = "s"): string =>
  unit === "s"
    ? String(Math.floor(seconds))
    : unit === "ms"
      ? String(Math.floor(seconds * 1000))
      : new Date(seconds * 1000).toISOString();
