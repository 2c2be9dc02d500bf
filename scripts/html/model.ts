// What the page of `afterword listen` and the reports of `--format html` show: plain data, as JSON. The server and the
// commands make it; the components in scripts/page draw it. Nothing in it is markup: every text is shown as text.

import type { Finding } from "../../src/check/index.js";
import type { InboxState } from "../../src/inbox/index.js";
import type { Conversation } from "../../src/index.js";
import type { Verdict } from "../../src/verdict.js";

/** What a document shows. It stands in it as JSON. */
export type DocumentData = LiveData | ValidateData | DriftData | DiffData;

/** The page of `listen`: what the server tells once. All else comes by the stream. */
export interface LiveData {
  readonly kind: "live";
  /** Of this run: POST requests must have it in the header `x-afterword-token`. */
  readonly token: string;
  readonly settings: Settings;
}

/** What `listen` was started with. No secret is in it. */
export interface Settings {
  /** Where deliveries are received: `http://localhost:4900`. */
  readonly url: string;
  /** Where they are forwarded; null if they are not. What looks like a secret in its query is struck. */
  readonly forward: string | null;
  /** The folder of captures as it was given; null if nothing is kept. */
  readonly save: string | null;
  /** The name of the inbox that is shown; then nothing is received, forwarded or kept. Null if deliveries are received. */
  readonly inbox: string | null;
  /** Whether payloads that nobody verified are shown. */
  readonly allowUnsigned: boolean;
  readonly vendors: readonly ListeningVendor[];
}

/** A vendor whose deliveries are received. */
export interface ListeningVendor {
  readonly slug: string;
  readonly name: string;
  /** `/phonic` */
  readonly path: string;
  /** Whether there is a secret, so that its deliveries can be verified. */
  readonly canVerify: boolean;
  /** The environment variable that would have the secret: `PHONIC_WEBHOOK_SECRET`. */
  readonly variable: string;
}

/** One delivery as the list shows it. */
export interface Row {
  /** From 1, in the order of arrival. In an inbox, the id of its row. */
  readonly n: number;
  /** When it arrived: RFC 3339. */
  readonly at: string;
  /** The slug; null if no vendor was recognised. */
  readonly vendor: string | null;
  /** The name that people read. */
  readonly vendorName: string | null;
  /** The tag; null if it is not known. */
  readonly event: string | null;
  readonly verdict: Verdict;
  /** Whether it is not verified, although its payload was looked at: `--allow-unsigned`. */
  readonly unsigned: boolean;
  /** Why it was refused, or in an inbox why its last attempt failed, as a code: `ERR_SIGNATURE_MISSING`. Null if it was not. */
  readonly code: string | null;
  /** Null if they were not counted: in an inbox, only a delivery that is looked at is checked. */
  readonly findings: number | null;
  /** The size of the body. */
  readonly bytes: number;
  /** What was answered; null while it is not answered. */
  readonly answered: number | null;
  /** What the target answered; null if it was not forwarded. */
  readonly forwarded: Attempt | null;
  /** Equal for the retries of one delivery; null if nothing tells. */
  readonly group: string | null;
  /** What became of it in an inbox. Null for a delivery that was received here. */
  readonly inbox: InboxFacts | null;
}

/** What an inbox knows of a delivery. */
export interface InboxFacts {
  readonly state: InboxState;
  /** How many attempts have begun. */
  readonly attempts: number;
  /** How often it came. */
  readonly copies: number;
  /** When it is due; while a worker has it, when its lease runs out: RFC 3339. Null if it is done or dead. */
  readonly dueAt: string | null;
  /** When it became done or dead: RFC 3339. */
  readonly endedAt: string | null;
  /** The number of an earlier one that reports the same thing with other content. */
  readonly supersedes: number | null;
}

/** How an inbox is as a whole. */
export interface InboxStatus {
  /** Null until they were counted. */
  readonly counts: {
    readonly waiting: number;
    readonly leased: number;
    /** Those that can be retried. */
    readonly dead: number;
    /** Those that were refused when they came: they stay as they are. */
    readonly refused: number;
    /** When the oldest that waits was received: RFC 3339. */
    readonly oldest: string | null;
  } | null;
  /** Why nothing new can be shown now. Null if the database answers. */
  readonly problem: Problem | null;
}

/** What went wrong, as people read it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** What is asked of `POST /api/retry`: these deliveries, or all that are dead. */
export type RetryRequest = { readonly ids: readonly number[] } | { readonly all: true };

/** The answer. */
export interface RetryView {
  /** How many are worked on again. */
  readonly retried: number;
}

/** One request to a target, and how it ended. */
export interface Attempt {
  /** When it began: RFC 3339. */
  readonly at: string;
  /** The status; null if there was no answer. */
  readonly status: number | null;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** Why there was no answer, as a code: `ECONNREFUSED`, `ERR_TIMEOUT`. Null if there was one. */
  readonly error: string | null;
  /** The beginning of the answer's body, at most 2,000 characters. */
  readonly answer: string | null;
}

/** One delivery, whole: `GET /api/deliveries/:n`. */
export interface Detail extends Row {
  readonly method: string;
  /** Path and query. Tokens in it are struck. */
  readonly url: string;
  /** The values of headers that carry a secret are struck. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body as text; null if it is not UTF-8, or was not read because it is not verified. */
  readonly body: string | null;
  /** What to say instead of a body: `It was not kept.` */
  readonly bodyNote: string | null;
  /** Why it was refused, or its event is not known, in words; null if there is nothing to say. */
  readonly message: string | null;
  readonly hint: string | null;
  readonly differences: readonly ShownFinding[];
  /** How many there are; more than are listed, maybe. */
  readonly differencesTotal: number;
  readonly conversation: Conversation | null;
  /** Replays from the page, the last one first. */
  readonly replays: readonly (Attempt & { readonly resigned: boolean })[];
  /** A command that sends it to the target again. Null if there is no target. */
  readonly curl: string | null;
}

/** A finding, as it is shown. */
export interface ShownFinding {
  readonly kind: Finding["kind"];
  readonly grade: "drift" | "invalid";
  readonly pointer: string;
  readonly message: string;
}

/** `GET /api/drift`: how often a path that differs was in the payloads, day by day. */
export interface DriftView {
  /** All days from the first to the last with a payload, as `2026-06-12`, at most 60: the last ones. */
  readonly days: readonly string[];
  readonly rows: readonly DriftRow[];
}

/** One difference, over time. */
export interface DriftRow {
  readonly vendor: string;
  readonly event: string;
  /** A kind of finding, or of a difference of `afterword drift`. */
  readonly kind: string;
  readonly grade: "drift" | "invalid";
  /** The pointer, with `*` for items and for members of maps. */
  readonly path: string;
  readonly message: string;
  /** In how many payloads it was seen, of how many of its event. */
  readonly seen: number;
  readonly payloads: number;
  /** RFC 3339; null if no payload has a time. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** For each day: in how many payloads it was seen, of how many. */
  readonly byDay: readonly { readonly seen: number; readonly of: number }[];
}

/** `POST /api/patch`: the change to the schemas that `drift --patch` proposes. */
export interface PatchView {
  /** A unified diff; empty if there is nothing to change. */
  readonly diff: string;
  /** What could not be patched, and what to do: a line each. */
  readonly notes: readonly string[];
}

/**
 * What the stream tells. `id` of each message is its number; a client that comes back says the last one that it has.
 *
 * - `reset`: forget all rows; sent first, unless the client has been here in this run
 * - `rows`: rows that are new or have changed
 * - `drift`: the drift has changed: ask for it
 * - `gone`: the rows with these numbers are not there any more
 * - `inbox`: how the inbox is as a whole
 */
export type StreamMessage =
  | { readonly type: "reset" }
  | { readonly type: "rows"; readonly rows: readonly Row[] }
  | { readonly type: "drift" }
  | { readonly type: "gone"; readonly ns: readonly number[] }
  | { readonly type: "inbox"; readonly status: InboxStatus };

/** The report of `validate`. Values are masked as in its other formats. */
export interface ValidateData {
  readonly kind: "validate";
  readonly summary: ReportSummary;
  readonly files: number;
  readonly payloads: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** A line each: by vendor and event. */
  readonly events: readonly {
    readonly vendor: string | null;
    readonly event: string | null;
    readonly byVerdict: Readonly<Record<Verdict, number>>;
  }[];
  /** The file of `--schema`, against which everything was checked; then there are no vendors. Otherwise null. */
  readonly schema: string | null;
  readonly groups: readonly ShownGroup[];
  /** How many findings are in no group, because their payloads have more than 100. */
  readonly unlisted: number;
  /** How many findings are in no group, because there are too many groups. */
  readonly others: number;
}

/** Findings that say the same. */
export interface ShownGroup {
  readonly vendor: string | null;
  readonly event: string | null;
  readonly grade: "drift" | "invalid" | Verdict;
  readonly kind: string | null;
  readonly pointer: string;
  readonly message: string;
  readonly hint: string | null;
  readonly count: number;
  /** Where and when it was seen first. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly time: string | null;
  /** The masked source around it. */
  readonly frame: readonly string[];
}

/** The report of `drift`. */
export interface DriftData {
  readonly kind: "drift";
  readonly summary: ReportSummary;
  readonly payloads: number;
  readonly view: DriftView;
  readonly events: readonly {
    readonly vendor: string;
    readonly event: string;
    readonly payloads: number;
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
    readonly paths: readonly ShownPath[];
    readonly remarks: readonly { readonly kind: string; readonly path: string; readonly message: string }[];
  }[];
}

/** A path of an event, as it was seen. */
export interface ShownPath {
  readonly path: string;
  readonly known: boolean;
  readonly seen: number;
  readonly null: number;
  readonly absent: number;
  /** `string 1,204, integer 3` */
  readonly types: string;
  /** Format and words: `uuid`, `user 12, agent 3`. */
  readonly words: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** The report of `diff`. */
export interface DiffData {
  readonly kind: "diff";
  readonly summary: ReportSummary;
  readonly from: string;
  readonly to: string;
  readonly groups: readonly {
    readonly vendor: string;
    /** Null for what concerns the vendor as a whole. */
    readonly event: string | null;
    readonly changes: readonly ShownChange[];
  }[];
}

/** One change between two versions. */
export interface ShownChange {
  readonly grade: "breaking" | "drift" | "safe";
  /** In words: `type changed`, `12 members removed`. */
  readonly kind: string;
  /** `/` for the payload as a whole; empty for what concerns several events. */
  readonly pointer: string;
  /** The branches of unions on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
  /** `string → string or null`; only one of them if something was added or removed. */
  readonly message: string;
  /** Further lines: what it means, what it feeds, an example. */
  readonly notes: readonly string[];
  /** The lines of the user's code that it touches: `diff --uses`. */
  readonly uses: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly how: string;
    readonly compiles: boolean;
    /** The member of the conversation through which it is used; null for a member of the payload. */
    readonly through: string | null;
    /** The line of code, cut if it is long. */
    readonly code: string;
  }[];
}

/** The head of a report. */
export interface ReportSummary {
  /** The command with its arguments: `afterword validate captures/`. Nothing that looks like a secret is in it. */
  readonly command: string;
  /** When it was made: RFC 3339. */
  readonly at: string;
  /** The version of afterword. */
  readonly version: string;
  /** The result in a sentence, as the text report has it. */
  readonly result: string;
  /** What else has to be known, a line each: what was not read, left out or only believed. */
  readonly notes: readonly string[];
}
