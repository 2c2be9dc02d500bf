// Counts the headers of deliveries: their names, and what their values look like. No value is kept.
import type { Envelope } from "../../captures/payload/envelope.js";
import { hashOf } from "../count/hash.js";
import { addIds, countId, type IdsSeen, noIds, trim } from "../count/ids.js";
import { formOf } from "./layouts.js";

/** What was seen of a header. Plain data. */
export interface HeaderSeen {
  /** In how many deliveries it was, once. */
  count: number;
  /** In how many deliveries its value had each form; values of other forms are not counted. */
  readonly forms: Map<string, number>;
  /** Its values if they look like ids, by their hashes. */
  readonly ids: IdsSeen;
}

/** What was seen of all headers. Plain data, the same for any order of deliveries. */
export interface HeadersSeen {
  deliveries: number;
  /** By name. Of very many names, those are kept that come first in the alphabet. */
  readonly headers: Map<string, HeaderSeen>;
}

/** No header was seen. */
export const noHeaders = (): HeadersSeen => ({ deliveries: 0, headers: new Map() });

/** More names than this are not kept: anybody may send any. */
const MAX_NAMES = 64;
/** More forms than this are no form. */
const MAX_FORMS = 12;

/** Headers of the way that a delivery takes: they say nothing of the vendor. */
const TRANSPORT =
  /^(?:accept(?:-.*)?|age|baggage|cache-control|cdn-loop|cf-.*|connection|content-.*|cookie|date|dnt|etag|expect|fly-.*|forwarded|host|if-.*|keep-alive|origin|pragma|priority|range|referer|sec-.*|sentry-trace|te|traceparent|tracestate|trailer|transfer-encoding|upgrade|user-agent|vary|via|x-amz.*|x-b3-.*|x-cloud-.*|x-correlation-id|x-envoy-.*|x-forwarded.*|x-nf-.*|x-real-ip|x-request-id|x-request-start|x-scheme|x-vercel-.*)$/;

const NAME = /^[a-z0-9-]{1,60}$/;

/** Whether a header may be of the vendor. The name is in small letters. */
const isOwnHeader = (name: string): boolean => NAME.test(name) && !TRANSPORT.test(name);

/** The headers of a delivery that may be of the vendor and come once, by name in small letters. */
export const ownHeaders = ({ headers }: Pick<Envelope, "headers">): Map<string, string> => {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const header of headers) {
    if (!Array.isArray(header) || typeof header[0] !== "string" || typeof header[1] !== "string") continue;
    const name = header[0].toLowerCase();
    if (!isOwnHeader(name)) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, header[1]);
  }
  for (const name of twice) found.delete(name);
  return found;
};

/** Counts the headers of a delivery. `body` gives a hash of its payload. */
export const countHeaders = (seen: HeadersSeen, envelope: Envelope, body: () => number): void => {
  seen.deliveries++;
  for (const [name, value] of ownHeaders(envelope)) {
    const header = headerIn(seen, name);
    header.count++;
    const form = formOf(value);
    if (form === undefined) continue;
    if (form === "id") countId(header.ids, hashOf(value), body);
    addForm(header, form, 1);
  }
  trimHeaders(seen);
};

/** Adds the headers of other deliveries. */
export const addHeaders = (into: HeadersSeen, from: HeadersSeen): void => {
  into.deliveries += from.deliveries;
  for (const [name, { count, forms, ids }] of from.headers) {
    const header = headerIn(into, name);
    header.count += count;
    for (const [form, times] of forms) addForm(header, form, times);
    addIds(header.ids, ids);
    trim(header.ids);
  }
  trimHeaders(into);
};

const headerIn = ({ headers }: HeadersSeen, name: string): HeaderSeen => {
  const known = headers.get(name);
  if (known) return known;
  const header: HeaderSeen = { count: 0, forms: new Map(), ids: noIds() };
  headers.set(name, header);
  return header;
};

const addForm = ({ forms }: HeaderSeen, form: string, times: number): void => {
  forms.set(form, (forms.get(form) ?? 0) + times);
  // of very many forms those stay that come first in the alphabet: they are the same ones for any order
  if (forms.size > MAX_FORMS) forms.delete([...forms.keys()].toSorted().at(-1) as string);
};

const trimHeaders = ({ headers }: HeadersSeen): void => {
  if (headers.size <= MAX_NAMES) return;
  for (const name of [...headers.keys()].toSorted().slice(MAX_NAMES)) headers.delete(name);
};
