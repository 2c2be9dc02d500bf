// Checks one payload.

import { counted } from "../../../src/check/findings.js";
import type { Event, Findings } from "../../../src/check/index.js";
import { strictFindings } from "../../../src/check/strict.js";
import type { Vendor } from "../../../src/vendor.js";
import { type Verdict, verdictOf } from "../../../src/verdict.js";
import type { Position } from "../../json/scan.js";
import { chosenKeys } from "../../schema/naming.js";
import { type SchemaWalker, schemaWalkerOf } from "../../schema/walker.js";
import type { UncheckedReason } from "../input/reason.js";
import type { PayloadText } from "../input/texts.js";
import { folderVendor } from "./folder-vendor.js";
import { bareText, type Json, type OpenedPayload, type OpenedText, openPayload } from "./opened-payload.js";
import type { RecognitionOptions } from "./recognition.js";

/** One payload with its verdict and findings. */
export interface CheckedPayload {
  /** Where the payload begins. */
  readonly at: Position;
  readonly vendor: Vendor | null;
  /** The tag in the vendor's spelling. Null if there is none that may be shown. */
  readonly tag: string | null;
  readonly verdict: Verdict;
  readonly findings: Findings;
  /** The parsed payload. Absent if it could not be parsed. */
  readonly payload?: Json;
  /** Why it was not checked: for `malformed`, `unknown-event` and `unverified`. */
  readonly reason?: UncheckedReason;
  /** The checked text, to look up the places of findings. */
  readonly text?: OpenedText & { readonly walker: SchemaWalker };
}

/**
 * Makes the function that checks the payloads of files: it parses, unwraps, recognises and checks one text.
 *
 * @param cwd what file names are relative to, for folders that have the name of a vendor
 */
export const textChecker = (options: RecognitionOptions, cwd: string) => {
  let last: { file: string; folder: Vendor | undefined } | undefined;
  return (file: string, text: PayloadText): CheckedPayload => {
    const { at } = text;
    if ("malformed" in text) {
      const { malformed: message, hint } = text;
      return checkPayload(at, { reason: { message, ...(hint !== undefined && { hint }) } });
    }
    if (last?.file !== file) last = { file, folder: folderVendor(file, cwd, options.vendors) };
    return checkPayload(at, openPayload(text.text, at, last.folder, options), options.strictJson);
  };
};

const NO_FINDINGS = counted([], 0);

/**
 * Checks an opened payload against the schema of its event.
 *
 * @param strictJson whether repeated names and unsafe integers are found too
 */
export const checkPayload = (at: Position, opened: OpenedPayload, strictJson = false): CheckedPayload => {
  const { payload, reason } = opened;
  const unchecked = { at, findings: NO_FINDINGS };
  if (payload === undefined) return { ...unchecked, vendor: null, tag: null, verdict: "malformed", reason };
  const { text, vendor, event, tag } = opened;
  if (!event) {
    return { ...unchecked, vendor, tag, verdict: "unknown-event", payload, ...(reason && { reason }) };
  }
  const walker = walkerFor(event);
  const checked = event.check(payload);
  const findings = strictJson
    ? strictFindings(text.text, checked, (keys) => chosenKeys(walker, keys))
    : checked;
  return { at, vendor, tag, verdict: verdictOf(findings), findings, payload, text: { ...text, walker } };
};

const walkersByEvent = new WeakMap<Event, SchemaWalker>();

const walkerFor = (event: Event): SchemaWalker => {
  let walker = walkersByEvent.get(event);
  if (!walker) walkersByEvent.set(event, (walker = schemaWalkerOf(event.schema)));
  return walker;
};

/** The checked text of a payload without an envelope. */
export const textOf = (text: string, event: Event): NonNullable<CheckedPayload["text"]> => ({
  ...bareText(text),
  walker: walkerFor(event),
});
