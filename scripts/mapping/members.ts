// The members of the record that a mapping may give, and what kind of value each takes.

import type { Conversation } from "../../src/index.js";

type Item = Conversation["transcript"]["items"][number];

/** How the value of a member is read from a payload. */
export type MemberType =
  | "text"
  | "id"
  | "number"
  | "boolean"
  | "json"
  | "instant"
  | "duration"
  | "variables"
  | "metadata"
  // a word of an enum
  | "phase"
  | "channel"
  | "kind"
  | "role";

/** The words of the members that have words of an enum. A role's are not looked up by themselves: see `roleOf`. */
export const WORDS = {
  phase: ["started", "message", "transferred", "ended", "analysed"],
  channel: ["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other", "unknown"],
  kind: ["message", "tool_call", "tool_result", "handoff", "event"],
} as const satisfies {
  readonly phase: readonly NonNullable<Conversation["phase"]>[];
  readonly channel: readonly Conversation["channel"][];
  readonly kind: readonly Item["kind"][];
};

/** The members with one value. */
export const VALUES = {
  phase: "phase",
  id: "id",
  tenant: "text",
  channel: "channel",
  channelRaw: "text",
  startedAt: "instant",
  endedAt: "instant",
  occurredAt: "instant",
  durationMs: "duration",
  metadata: "metadata",
} as const satisfies Readonly<Record<string, MemberType>>;

/** The members that are objects with members of their own: null if nothing of them is given. */
export const GROUPS = {
  agent: { id: "id", name: "text" },
  customer: { id: "id", name: "text", phone: "id", email: "text" },
  line: { from: "id", to: "id", provider: "text", callId: "id" },
  endedBy: { role: "role", id: "id", raw: "text" },
  recording: { url: "text", expiresAt: "instant" },
  variables: { input: "variables", extracted: "variables" },
  outcome: { success: "boolean", summary: "text", raw: "json" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MemberType>>>>;

/** The members of an item of the transcript that have one value. Its tool is a group. */
export const ITEM = {
  kind: "kind",
  role: "role",
  roleRaw: "text",
  text: "text",
  at: "instant",
  startMs: "duration",
  durationMs: "duration",
  interrupted: "boolean",
} as const satisfies Readonly<Record<string, MemberType>>;

/** The members of a tool. */
export const TOOL = {
  id: "id",
  name: "text",
  arguments: "json",
  output: "json",
  isError: "boolean",
} as const satisfies Readonly<Record<string, MemberType>>;

/** The members of an attachment. */
export const ATTACHMENT = {
  kind: "text",
  url: "text",
  filename: "text",
} as const satisfies Readonly<Record<string, MemberType>>;

/** The names of groups, and of their members. */
export type GroupName = keyof typeof GROUPS;
