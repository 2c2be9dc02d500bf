// Chooses which captures are sent again, and says why others are left out.

import type { Vendor } from "../../../src/vendor.js";
import { eventOf } from "../../../src/vendor.js";
import type { Verdict } from "../../../src/verdict.js";
import { reasonText } from "../../captures/input/reason.js";
import type { PayloadText } from "../../captures/input/texts.js";
import { checkPayload } from "../../captures/payload/checked-payload.js";
import { deliveryIn, type Envelope } from "../../captures/payload/envelope.js";
import { folderVendor } from "../../captures/payload/folder-vendor.js";
import { type OpenedPayload, openPayload } from "../../captures/payload/opened-payload.js";
import type { Selection } from "../../captures/payload/selection.js";
import { payloadTime } from "../../captures/payload/time.js";
import type { deliveryVerifier } from "../../validate/verification.js";

/** Which captures are sent. */
export interface ReplayFilter {
  readonly vendors: readonly Vendor[];
  /** Only this vendor's, and those that do not say whose they are and look like no other's. */
  readonly vendor: Vendor | undefined;
  /** Only this event, by tag or short name. */
  readonly event: string | undefined;
  /** Only those with one of these verdicts, as `validate` finds them. */
  readonly verdicts: readonly Verdict[] | undefined;
  /** Verifies captures of vendors with a secret, for their verdict. */
  readonly verify: ReturnType<typeof deliveryVerifier>;
  readonly selection: Pick<Selection, "since" | "until">;
  /** Whether they are signed anew: then payloads without an envelope can be sent, too. */
  readonly isResigned: boolean;
}

/** A capture that is sent again. */
export interface ChosenCapture {
  readonly file: string;
  readonly line: number;
  /** Null if neither the envelope says it nor the payload shows it. */
  readonly vendor: Vendor | null;
  /** The tag; null if it is not known. */
  readonly event: string | null;
  /** Only if captures are chosen by it. */
  readonly verdict?: Verdict;
  /** When it was received, otherwise the event's own time: RFC 3339. Null if nothing dates it. */
  readonly time: string | null;
  readonly method: string;
  /** As it was captured: path and query, or a whole URL. Empty if it is not known. */
  readonly url: string;
  /** Undefined for a payload without an envelope. */
  readonly headers: readonly (readonly [name: string, value: string])[] | undefined;
  readonly body: Uint8Array;
}

/** Why a capture is not sent. */
export interface LeftOut {
  /** The same words for all that are left out for one reason. */
  readonly why: string;
  /** What is wrong with this one. */
  readonly detail?: string;
  readonly hint?: string;
  /** Whether it was asked for, but cannot be sent. */
  readonly isFault: boolean;
}

/** Makes the function that says whether a capture is sent. `cwd` is what file names are relative to. */
export const captureChooser = (filter: ReplayFilter, cwd: string) => {
  const folderOf = folders(filter.vendors, cwd);
  return async (file: string, text: PayloadText): Promise<ChosenCapture | LeftOut> => {
    const { at } = text;
    if ("malformed" in text) return unreadable(text.malformed);
    const opened = openAs(filter, text, folderOf(file));
    if (!opened) return notChosen("of another vendor");
    const { envelope } = opened;
    if (opened.payload === undefined && !envelope)
      return unreadable(opened.reason ? reasonText(opened.reason) : "");
    const sent = sentIn(opened, envelope, filter.vendors);
    if ("why" in sent) return sent;
    const { tag = null, event = null } = opened.payload === undefined ? {} : opened;
    const vendor =
      sent.vendor ?? (opened.payload === undefined ? null : opened.vendor) ?? filter.vendor ?? null;
    if (filter.event !== undefined && !(vendor && event && eventOf(vendor, filter.event) === event))
      return notChosen("of another event");
    const time = payloadTime({ envelope, vendor, event, quickPayload: opened.payload });
    const outside = outsideOf(time, filter.selection);
    if (outside !== undefined) return notChosen(outside);
    const verdict = filter.verdicts && (await verdictOf(opened, at, filter.verify));
    if (verdict && !filter.verdicts?.includes(verdict)) return notChosen(`the verdict is ${verdict}`);
    if (!envelope && !filter.isResigned)
      return fault(
        "no envelope, and a payload alone has no signature",
        "--resign signs it, with your secret.",
      );
    const { line } = at;
    return { file, line, vendor, event: tag, ...(verdict && { verdict }), time, ...sent.request };
  };
};

const notChosen = (why: string): LeftOut => ({ why, isFault: false });

/** What is said of a capture that was asked for, but cannot be sent. */
export const fault = (why: string, hint?: string): LeftOut => ({
  why,
  ...(hint !== undefined && { hint }),
  isFault: true,
});

const unreadable = (detail: string): LeftOut => ({ ...fault("cannot be read"), detail });

/** Makes the function that says after which vendor a folder around a file is named. */
const folders = (vendors: readonly Vendor[], cwd: string) => {
  let last: { readonly file: string; readonly folder: Vendor | undefined } | undefined;
  return (file: string): Vendor | undefined => {
    if (last?.file !== file) last = { file, folder: folderVendor(file, cwd, vendors) };
    return last.folder;
  };
};

/** The capture as one of the wanted vendor. Undefined if it is another vendor's. */
const openAs = (
  { vendors, vendor: wanted }: ReplayFilter,
  { text, at }: Extract<PayloadText, { text: string }>,
  folder: Vendor | undefined,
): OpenedPayload | undefined => {
  const opened = openPayload(text, at, folder, { vendors });
  if (!wanted) return opened;
  const named = opened.envelope?.vendor;
  if (typeof named === "string") return named === wanted.slug ? opened : undefined;
  if (opened.payload !== undefined && opened.event) {
    if (opened.vendor === wanted) return opened;
    // payloads of a platform and of its resellers look alike
    if (opened.vendor?.slug !== wanted.platform) return undefined;
  }
  return openPayload(text, at, folder, { vendors, vendor: wanted });
};

/** The request of a capture, and the vendor that its envelope names. */
const sentIn = (
  opened: OpenedPayload,
  envelope: Envelope | undefined,
  vendors: readonly Vendor[],
):
  | LeftOut
  | {
      readonly vendor: Vendor | undefined;
      readonly request: Pick<ChosenCapture, "method" | "url" | "headers" | "body">;
    } => {
  if (!envelope) {
    const body = Buffer.from(opened.payload === undefined ? "" : opened.text.text);
    return { vendor: undefined, request: { method: "POST", url: "", headers: undefined, body } };
  }
  const captured = deliveryIn(envelope, vendors);
  if ("unreadable" in captured) return unreadable(captured.unreadable);
  const { method = "POST", url = "", body } = captured.delivery;
  // a tunnel is no delivery
  if (!/^(?!CONNECT$)[A-Z]{1,20}$/.test(method)) return unreadable("its method is none of deliveries");
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return { vendor: captured.vendor, request: { method, url, headers: envelope.headers, body: bytes } };
};

/** Why a time is not selected; undefined if it is. */
const outsideOf = (time: string | null, { since, until }: ReplayFilter["selection"]): string | undefined => {
  if (since === undefined && until === undefined) return undefined;
  if (time === null) return "nothing dates it";
  if (since !== undefined && Date.parse(time) < since) return "older than --since";
  if (until !== undefined && Date.parse(time) > until) return "newer than --until";
  return undefined;
};

/** The verdict that `validate` has for a capture. */
const verdictOf = async (
  opened: OpenedPayload,
  at: PayloadText["at"],
  verify: ReplayFilter["verify"],
): Promise<Verdict> => {
  const { envelope } = opened;
  const vendor = opened.payload === undefined ? null : opened.vendor;
  const verified = await verify?.({ envelope, exact: opened, vendor });
  return typeof verified === "object" ? "unverified" : checkPayload(at, opened).verdict;
};
