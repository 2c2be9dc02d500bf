// Members that are chosen by their names.
import { type EventFunctions, type Conversation as Record_, toMarkdown } from "afterword";
import type { Conversation, ConversationEnded, phonic } from "afterword/phonic";
import { externalId } from "./tenants.js";

const KEY = "duration_ms";
type Key = keyof Conversation;
type Shown = "duration_ms" | "workspace";

export const shown = (conversation: Conversation): unknown[] => {
  const found: unknown[] = [];
  for (const key of ["duration_ms", "workspace"] as const) found.push(conversation[key]); // uses: duration_ms element-union; uses: workspace element-union; no compile
  return found;
};
export const either = (conversation: Conversation, isLong: boolean) => conversation[isLong ? "duration_ms" : "workspace"]; // uses: duration_ms element-union; uses: workspace element-union; no compile
export const oneOf = (conversation: Conversation, key: Shown) => conversation[key]; // uses: duration_ms element-union; uses: workspace element-union; no compile
export const computed = ({ [KEY]: value = 0 }: Conversation): number => value; // uses: duration_ms computed-destructuring; no compile
export const made = { id: "c", [KEY]: 5 } satisfies Conversation; // uses: duration_ms computed-write; no compile

export const columns: readonly { readonly key: Key; readonly title: string }[] = [
  { key: "id", title: "Id" },
  { key: "duration_ms", title: "Length" }, // uses: duration_ms keyof; no compile
  { key: "workspace", title: "Workspace" }, // uses: workspace keyof
  { key: "started_at", title: "duration_ms" },
];

export const titleOf = (key: Key): string => {
  switch (key) {
    case "duration_ms": // uses: duration_ms keyof; no compile
      return "Length";
    case "external_id": // uses: external_id keyof
      return "Ours";
    default:
      return key;
  }
};
export const first = (): Key => "duration_ms"; // uses: duration_ms keyof; no compile
export const cast = "ended_by" as Key; // uses: ended_by keyof
export const defaulted = (conversation: Conversation, key: Key = "workspace"): unknown => conversation[key]; // uses: workspace keyof; cannot follow
export const pairs: [Key, number][] = [["external_id", 1], ["id", 2]]; // uses: external_id keyof
export interface Cell<Of extends Key = "id"> {
  of: Of;
}
export type LengthCell = Cell<"duration_ms">; // uses: duration_ms type-argument; no compile
export type FirstParameter = Parameters<typeof externalId>[0]["external_id"]; // uses: external_id indexed-access
export type Loaded = Awaited<Promise<ConversationEnded>>["data"]["conversation"]["workspace"]; // uses: workspace indexed-access
export type Imported = import("afterword/phonic").ToolCall["response_status_code"]; // uses: response_status_code indexed-access

export const cache = new Map<string, Conversation>();
export const cached = (id: string): string | undefined => cache.get(id)?.workspace; // uses: workspace optional; no compile
export const all = async (ids: readonly string[], load: (id: string) => Promise<Conversation>) => {
  const [head, ...tail] = await Promise.all(ids.map(load));
  return [head?.ended_by, ...tail.map((each) => each.ended_by)]; // uses: ended_by property
};

export const functions = {
  "conversation.ended"({ data }) {
    console.log(data.conversation.external_id); // uses: external_id contextual
  },
  "conversation.analysis": async (payload, receipt) => {
    console.log(payload.data.conversation.latencies_ms[0], receipt.conversation.durationMs); // uses: latencies_ms contextual; uses: duration_ms conversation durationMs; no compile
  },
} satisfies EventFunctions<typeof phonic>;

export abstract class Report {
  protected constructor(protected readonly payload: ConversationEnded) {}
  abstract get title(): string;
}
export class LengthReport extends Report {
  get title(): string {
    return `${this.payload.data.conversation.duration_ms} ms`; // uses: duration_ms property; no compile
  }
}

// The record has names of its own.
export type Lengths = Pick<Record_, "id" | "durationMs">; // uses: duration_ms conversation durationMs
export const recorded: readonly (keyof Record_)[] = ["id", "durationMs"]; // uses: duration_ms conversation durationMs
export const lengthIn = (record: Record_) => record["durationMs"]; // uses: duration_ms conversation durationMs
export const firstRole = ({ transcript: { items: [first] } }: Record_): string | null => first?.roleRaw ?? null; // uses: role conversation transcript.items.*.roleRaw; may: response_status_code
export const markdown = (record: Record_): string => toMarkdown(record);
export const durationMs = (minutes: number): number => minutes * 60_000;
