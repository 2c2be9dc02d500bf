// The names that the rest of the application uses.
import type {
  Conversation,
  ConversationAnalysis,
  ConversationEnded,
  ConversationItem,
  PhonicEvents,
  ToolCall,
} from "afterword/phonic";

export type PhonicConversation = Conversation;
export type Ended = PhonicEvents["conversation.ended"];
export type Transferred = PhonicEvents["conversation.transferred"]; // uses: conversation.transferred indexed-access; no compile
export type Analysed = ConversationAnalysis["data"]["conversation"];

export type Duration = Conversation["duration_ms"]; // uses: duration_ms indexed-access; no compile
export type DurationOfEvent = PhonicEvents["conversation.ended"]["data"]["conversation"]["duration_ms"]; // uses: duration_ms indexed-access; no compile
export type EndedBy = Exclude<ConversationEnded["data"]["conversation"]["ended_by"], null | undefined>; // uses: ended_by indexed-access
export type Ending = NonNullable<Conversation["ended_by"]>; // uses: ended_by indexed-access
export type Role = ConversationItem["role"]; // uses: role indexed-access
export type RoleOfItem = NonNullable<Conversation["items"]>[number]["role"]; // uses: role indexed-access
export type Latencies = Analysed["latencies_ms"]; // uses: latencies_ms indexed-access
export type Status = NonNullable<ToolCall["response_status_code"]>; // uses: response_status_code indexed-access
export type Workspace = Conversation["workspace"]; // uses: workspace indexed-access
export type Started = Conversation["started_at"];
export type TurnLength = ConversationItem["duration_ms"];

/** What is kept of a conversation. */
export type Kept = Pick<Conversation, "id" | "duration_ms" | "started_at" | "ended_at">; // uses: duration_ms type-argument; no compile

/** What may be shown to a customer. */
export type Shown = Omit<Conversation, "system_prompt" | "external_id">; // uses: external_id type-argument

/** Members that are numbers. */
export type Numbers = Extract<keyof Conversation, "duration_ms" | "background_noise_level" | "vad_threshold">; // uses: duration_ms type-argument; uses: background_noise_level type-argument

/** All but the identifiers. */
export type Named = Exclude<keyof Conversation, "id" | "external_id">; // uses: external_id type-argument

/** With figures of our own. */
export interface Billed extends Conversation {
  cents: number;
}

/** What the list of calls needs. */
export type Listed = Pick<Conversation, "id" | "workspace"> & { readonly starred: boolean }; // uses: workspace type-argument

/** Every member as text. */
export type Texts = { [Key in keyof Conversation]?: string };

/** Every member, with where it came from. */
export type Prefixed = { [Key in keyof Conversation as `phonic_${Key}`]?: Conversation[Key] };

/** Setters for all members. */
export type Setters = { -readonly [Key in keyof Conversation]-?: (value: Conversation[Key]) => void };
