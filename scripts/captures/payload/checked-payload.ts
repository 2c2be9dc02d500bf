import { resolve } from "node:path";
import { counted } from "../../../src/check/findings.js";
import type { Event, Findings } from "../../../src/check/index.js";
import { strictFindings } from "../../../src/check/strict.js";
import { slugOf, type Vendor } from "../../../src/vendor.js";
import { type Verdict, verdictOf } from "../../../src/verdict.js";
import type { Position } from "../../json/scan.js";
import { chosenOf, type Places, placesOf } from "../../schema/places.js";
import type { Piece, Reason } from "../input/reason.js";
import { bareText, type Json, type Opened, open, type Telling, type Text } from "./opened-payload.js";

export type { Telling } from "./opened-payload.js";

/** What became of one payload. */
export interface Result {
  /** Where the payload begins. */
  readonly at: Position;
  readonly vendor: Vendor | null;
  /** The tag in the vendor's spelling, null where there is none that may be shown. */
  readonly tag: string | null;
  readonly verdict: Verdict;
  readonly findings: Findings;
  /** What was parsed; absent where nothing could be. */
  readonly payload?: Json;
  /** Why there is nothing to find: for `malformed`, `unknown-event` and `unverified`. */
  readonly reason?: Reason;
  /** The checked text, for looking up where findings stand. */
  readonly text?: Text & { readonly places: Places };
}

/**
 * Makes the function that holds one payload against its schema: parse, unwrap, recognise, check.
 *
 * @param cwd what names of files are relative to, for folders that are named like a vendor
 */
export const examiner = (telling: Telling, cwd: string) => {
  let last: { file: string; folder: Vendor | undefined } | undefined;
  return (file: string, piece: Piece): Result => {
    const { at } = piece;
    if ("malformed" in piece) {
      const { malformed: message, hint } = piece;
      return resultOf(at, { reason: { message, ...(hint !== undefined && { hint }) } });
    }
    if (last?.file !== file) last = { file, folder: folderVendor(file, cwd, telling.vendors) };
    return resultOf(at, open(piece.text, at, last.folder, telling), telling.strictJson);
  };
};

const NONE = counted([], 0);

/** Holds an opened payload against its schema. */
export const resultOf = (at: Position, opened: Opened, strictJson = false): Result => {
  const { payload, reason } = opened;
  if (payload === undefined)
    return { at, vendor: null, tag: null, verdict: "malformed", findings: NONE, reason };
  const { text, vendor, event, tag } = opened;
  if (!event) {
    return { at, vendor, tag, verdict: "unknown-event", findings: NONE, payload, ...(reason && { reason }) };
  }
  const places = placesFor(event);
  const checked = event.check(payload);
  const findings = strictJson
    ? strictFindings(text.text, checked, (keys) => chosenOf(places, keys))
    : checked;
  return { at, vendor, tag, verdict: verdictOf(findings), findings, payload, text: { ...text, places } };
};

const known = new WeakMap<Event, Places>();

const placesFor = (event: Event): Places => {
  let places = known.get(event);
  if (!places) known.set(event, (places = placesOf(event.schema)));
  return places;
};

/** The text of a payload that stands in no envelope. */
export const textOf = (text: string, event: Event): NonNullable<Result["text"]> => ({
  ...bareText(text),
  places: placesFor(event),
});

/** The names that `--event` takes. */
export const eventNames = (vendors: readonly Vendor[]): string[] => [
  ...new Set(vendors.flatMap(({ events }) => Object.keys(events).flatMap((tag) => [tag, slugOf(tag)]))),
];

/** The vendor whose folder a file lies under; the innermost wins. */
export const folderVendor = (file: string, cwd: string, vendors: readonly Vendor[]): Vendor | undefined => {
  if (file === "-") return undefined;
  const folders = resolve(cwd, file).split(/[\\/]/).slice(0, -1);
  const slug = folders.findLast((folder) => vendors.some((vendor) => vendor.slug === folder));
  return vendors.find((vendor) => vendor.slug === slug);
};
