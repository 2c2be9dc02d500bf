// One captured payload, read in one of two ways. An example is the line {"type":"chat","text":"né"}, whose é is the two
// bytes C3 A9:
//
//   quick look      bytes read as Latin-1, then parsed     { type: "chat", text: "nÃ©" }
//   exact payload   bytes decoded as UTF-8, then parsed    { type: "chat", text: "né" }
//
// UTF-8 has no ASCII byte inside another character. So members, types, numbers and ASCII text are right in a quick look,
// but each character beyond ASCII becomes several. That is enough to check most payloads, and `afterword validate` is
// nearly as fast as JSON.parse because of it. The exact payload is read if the quick look is not enough, or on demand.
//
// How commands read captures, from files to payloads, is explained in scripts/run/task-run.ts.
import type { Event, Findings } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { verdictOf } from "../../../src/verdict.js";
import type { Position } from "../../json/scan.js";
import type { UncheckedReason } from "../input/reason.js";
import { type CheckedPayload, checkPayload, textOf } from "./checked-payload.js";
import type { Envelope } from "./envelope.js";
import { type Json, type OpenedPayload, openChanged, openPayload, type Parsed } from "./opened-payload.js";
import { isQuickLookExact, type QuickLook, quickLook } from "./quick-look.js";
import { quickRecogniser } from "./quick-recognition.js";
import type { RecognitionOptions } from "./recognition.js";
import { emptySource, exactText, isBlankText, isLatin1Ready, isTooLong } from "./source.js";
import { payloadTime } from "./time.js";

/** One captured payload. It is the same object for every payload: copy what you want to keep. */
export class Capture implements QuickLook {
  /** Null if no vendor is recognised. */
  vendor: Vendor | null = null;
  /** Null if the payload is malformed or its event unknown; `exact` has the reason. */
  event: Event | null = null;
  /** The envelope around the payload: `receivedAt`, `headers` and `url` of the delivery. */
  envelope: Envelope | undefined;
  /**
   * The payload, from a quick look or exact. Members, types, numbers and ASCII text are right, but each character beyond
   * ASCII may have become several. Undefined if nothing could be parsed.
   */
  quickPayload: Json | undefined;

  readonly #options: RecognitionOptions;
  readonly #source = emptySource();
  #folder: Vendor | undefined;
  #recognise: ReturnType<typeof quickRecogniser>;
  #exact: OpenedPayload | undefined;

  readonly #needsExact: boolean;

  constructor(options: RecognitionOptions, needsExact = false) {
    this.#options = options;
    this.#needsExact = needsExact;
    this.#recognise = quickRecogniser(options, undefined);
  }

  /** @internal Takes the bytes of a batch, whose payloads are filled in next. */
  startBatch(bytes: Buffer, folder: Vendor | undefined): void {
    this.#source.bytes = bytes;
    this.#source.isBatchReady = isLatin1Ready(bytes);
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.#recognise = quickRecogniser(this.#options, folder);
  }

  /**
   * @internal Reads the payload between two offsets of the batch.
   * @returns whether there is a payload, even a malformed one
   */
  fill(start: number, end: number, line: number, column: number): boolean {
    const source = this.#source;
    source.start = start;
    source.end = end;
    source.line = line;
    source.column = column;
    this.#exact = undefined;
    this.envelope = undefined;
    const match =
      this.#needsExact || isTooLong(source)
        ? undefined
        : quickLook(source, this.#recognise, this.#options.schema === undefined, this);
    if (match) {
      this.vendor = match.vendor;
      this.event = match.event;
      return true;
    }
    const text = exactText(source);
    if (isBlankText(text)) return false;
    this.#use(typeof text === "string" ? this.openInstead(text) : { reason: text });
    return true;
  }

  /** @internal Fills the capture with the reason why a payload cannot be read. */
  fail(at: Position, reason: UncheckedReason): void {
    this.#source.line = at.line;
    this.#source.column = at.column;
    this.#use({ reason });
  }

  #use(exact: OpenedPayload): void {
    this.#exact = exact;
    this.envelope = exact.envelope;
    this.quickPayload = exact.payload;
    this.vendor = exact.payload === undefined ? null : exact.vendor;
    this.event = exact.payload === undefined ? null : exact.event;
  }

  /** Where the payload begins. Lines count from the beginning of the batch. */
  get at(): Position {
    return { line: this.#source.line, column: this.#source.column };
  }

  /** The exact payload with its text, or why there is none. It is read now, if a quick look was enough until now. */
  get exact(): OpenedPayload {
    return (this.#exact ??= this.openInstead(exactText(this.#source) as string));
  }

  /** Whether `quickPayload` is the exact payload. */
  get isQuickExact(): boolean {
    return this.#exact !== undefined || isQuickLookExact(this.#source, this.envelope);
  }

  /** When the payload was received, otherwise the event's own time: RFC 3339 as it was written, or null. */
  get time(): string | null {
    return payloadTime(this);
  }

  /** Opens another text as if it were this payload: with the same folder and options. */
  openInstead(text: string): OpenedPayload {
    return openPayload(text, this.at, this.#folder, this.#options);
  }

  /** Recognises the event of this payload again, after values in it were changed. It has no envelope. */
  openChanged(opened: Parsed): OpenedPayload {
    return openChanged(opened, this.#folder, this.#options);
  }

  /**
   * The payload with the findings for `quickPayload`. The result may be kept. The exact payload is read when a report needs
   * its text.
   */
  quickResult(findings: Findings): CheckedPayload {
    const { at, vendor, quickPayload } = this;
    const event = this.event as Event;
    const [text, folder, options] = [exactText(this.#source) as string, this.#folder, this.#options];
    const isBare = this.envelope === undefined;
    let exact: CheckedPayload | undefined;
    return {
      at,
      vendor,
      tag: vendor && event.tag,
      verdict: verdictOf(findings),
      findings,
      payload: quickPayload as Json,
      get text() {
        if (isBare) return textOf(text, event);
        exact ??= checkPayload(at, openPayload(text, at, folder, options));
        return exact.text as NonNullable<CheckedPayload["text"]>;
      },
    };
  }
}
