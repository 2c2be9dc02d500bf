// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.

/**
 * A call, from first ring to last word.
 * Its second line.
 */
export interface CallEnded {
  /** The event tag. */
  kind: "call.ended";
  /** The call. */
  call: {
    /** Counts up from 1. */
    id: number;
    /** How it went. */
    state?: "completed" | "missed" | "busy" | (string & {});
    /** Source: observed, not documented. */
    reason?: "hangup" | "error" | null | (string & {});
    quality?: 1 | 2 | 3;
    language?: Language;
    /** Where the first is not spoken. */
    fallback?: Language;
    caller?: Person | null;
    callee?: null | Person;
    price?: number;
    starts?: string;
    page?: string;
    /** Three letters, such as `ABC`. Ends *\/ no comment. */
    code?: string;
    color?: string;
    /** @deprecated */
    live?: boolean;
    "dotted.name"?: string;
    "\u043A\u043B\u044E\u0447"?: string;
  };
  /** Who said what, in order. */
  turns?: Turn[];
  labels?: {
    [key: string]: string | boolean | number;
  };
  /** A map with known members. */
  settings?: {
    volume?: number;
    voice?: string;
  } & {
    [key: string]: string | number;
  };
  /** Whatever the carrier sent. */
  raw?: {
    [key: string]: unknown;
  };
  anything?: unknown;
  extracted?: {
    [key: string]: string;
  } | unknown[];
  folder?: Folder;
}

export type Language = "de" | "en" | "es" | "fr" | "it" | "ja" | "ko" | "nl" | "pl" | "pt" | (string & {});

/** A person. */
export interface Person {
  name: string;
  phone?: string | null;
  rank?: "boss" | "clerk" | (string & {});
}

export type Turn = Speech | Tool;

export interface Speech {
  type: "speech";
  text: string;
}

/**
 * A call to a tool.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Tool {
  type: "tool";
  arguments?: {
    [key: string]: unknown;
  };
  result?: string | number | null;
}

/** Recursive. */
export interface Folder {
  name: string;
  folders?: Folder[];
  parent?: Folder | null;
}

/** A payload that stands in its webhook and not among the schemas. */
export interface CallNoted {
  /** The event tag. */
  kind: "call.noted";
  sent_at?: string;
  id: string;
  /** Who wrote it. */
  author?: Person;
}

export interface Envelope {
  /** The event tag. */
  kind: string;
  sent_at?: string;
}

export interface Recording {
  /** The event tag. */
  kind: "voicemail";
  sent_at?: string;
  /** Source: inferred, not documented. */
  url: string;
}

export type Voicemail = Recording;

/** Payloads by the tag that the vendor sends. */
export interface ParlanceEvents {
  "call.ended": CallEnded;
  "call.noted": CallNoted;
  "voicemail": Voicemail;
}

/** Any payload of this vendor. */
export type ParlanceEvent = CallEnded | CallNoted | Voicemail;
