// Generated from schemas/_conversation/conversation.schema.json by afterword generate. Do not edit.

/** One conversation as one webhook told it, in the same shape for every vendor. Every member is always present, `transcript.reference` apart: null, or an empty list, where the vendor gave nothing. Nothing is invented: what a vendor sent either stands here or has its JSON Pointer in `unmapped`. */
export interface Conversation {
  /** Slug of the vendor, such as `phonic`. Null when the payload is not recognised as any vendor's. */
  vendor: string | null;
  /** The event's tag as the vendor spells it (`v1.conversation.ended`); the schema folder's name for it where the vendor sends none (`conversation-ended`). Null when there is no tag to tell. */
  event: string | null;
  /** What the event says about the conversation: it has begun, a message was exchanged, it was passed on, it is over, or its analysis is ready. It may follow from a value of the payload: for some vendors one event tells both that a conversation is over and that it is not. Null when the event is not a known one or says none of these. */
  phase: "started" | "message" | "transferred" | "ended" | "analysed" | null;
  /** The vendor's identifier of the conversation, an integer as decimal text. It names the conversation, not the delivery: the same one may arrive again. Null when the payload carries none. */
  id: string | null;
  /** Every other identifier or name that the vendor gives, in the order of the payload. Empty when there is none. */
  references: Reference[];
  /** The account, workspace or domain at the vendor that the conversation belongs to. Null when not given. */
  tenant: string | null;
  /** The AI agent that held the conversation. Null when the vendor does not say which. */
  agent: Agent | null;
  /** How the customer was reached. `other` when the vendor names a channel that is not listed here, `unknown` when it does not say. */
  channel: "phone" | "web-voice" | "web-chat" | "whatsapp" | "messenger" | "other" | "unknown";
  /** The vendor's own word for the channel or origin. Null when it gives none, even if `channel` could be told from other members. */
  channelRaw: string | null;
  customer: Customer;
  /** The connection the conversation ran over. Null for conversations without numbers or provider, such as web chat. */
  line: Line | null;
  /** When the conversation began: the vendor's text as sent, with its offset. Where the vendor sends a number (or digits) of seconds, milliseconds or nanoseconds: RFC 3339 text in UTC, as precise as what was sent. Null when not given. */
  startedAt: string | null;
  /** When the conversation ended: the vendor's text as sent, with its offset. Where the vendor sends a number (or digits) of seconds, milliseconds or nanoseconds: RFC 3339 text in UTC, as precise as what was sent. Null when not given, or when it is not over. */
  endedAt: string | null;
  /** The event's own time, which may be later than `endedAt`: the vendor's text as sent, with its offset. Where the vendor sends a number (or digits) of seconds, milliseconds or nanoseconds: RFC 3339 text in UTC, as precise as what was sent. Null when not given. */
  occurredAt: string | null;
  /** Length of the conversation in milliseconds, possibly fractional: as the vendor gives it, seconds or minutes converted, else `endedAt` less `startedAt`. A negative number of milliseconds is kept as it was sent. Null when neither is known. */
  durationMs: number | null;
  /** Who or what ended the conversation. Null when the vendor does not say. */
  endedBy: EndedBy | null;
  transcript: Transcript;
  /** The audio of the conversation. Null when there is none, or none yet. */
  recording: Recording | null;
  /** Files exchanged in the conversation, in the vendor's order. Empty when there were none. */
  attachments: Attachment[];
  /** Values passed into the conversation and values drawn from it. */
  variables: {
    /** Variables given to the agent at the start (input variables, template variables, URL parameters), as sent. An empty array, which some back ends send for an empty object, is `{}` here. Null when not given. */
    input: {
      [k: string]: unknown;
    } | null;
    /** Variables that the vendor extracted from the conversation, as sent. An empty array, which some back ends send for an empty object, is `{}` here. Null when not given. */
    extracted: {
      [k: string]: unknown;
    } | null;
  };
  /** How the conversation turned out, in the vendor's judgement. Null when it gives none. */
  outcome: Outcome | null;
  /** The customer's own key-value pairs, flat and as sent. A value that is not a scalar is in `unmapped` instead. Null when not given. */
  metadata: {
    [k: string]: string | boolean | number;
  } | null;
  /** JSON Pointers (RFC 6901) into the payload of the values that have no place in this record. Computed when read. */
  unmapped: string[];
}

/** An identifier or name other than the conversation's id. */
export interface Reference {
  /** The vendor's word for it, with a dotted path where it is nested: `channel_id`, `project.id`, `twilio_call_sid`. */
  name: string;
  /** The identifier or name, an integer as decimal text. */
  value: string;
}

/** An AI agent. */
export interface Agent {
  /** The vendor's identifier of the agent, an integer as decimal text. Null when not given. */
  id: string | null;
  /** Name of the agent. Null when not given. */
  name: string | null;
}

/** The person on the other side. Always an object; its members are null where the vendor does not say, or where it cannot be told which of two numbers is the customer's. */
export interface Customer {
  /** The vendor's identifier of the customer, an integer as decimal text. Null when not given. */
  id: string | null;
  /** Name of the customer. Null when not given. */
  name: string | null;
  /** Phone number as sent (an integer as decimal text), usually E.164; on some channels an identifier that is not a number. Null when not given, or when the direction of the call is not known. */
  phone: string | null;
  /** E-mail address. Null when not given. */
  email: string | null;
}

/** The connection that a conversation ran over. */
export interface Line {
  /** Number that called or wrote first, as sent (an integer as decimal text). Null when not given. */
  from: string | null;
  /** Number that was called or written to, as sent (an integer as decimal text). Null when not given. */
  to: string | null;
  /** The telephony provider, in the vendor's word. Null when not given. */
  provider: string | null;
  /** The provider's identifier of the call, an integer as decimal text. Null when not given. */
  callId: string | null;
}

/** Who or what ended a conversation. */
export interface EndedBy {
  /** The party that ended it; `system` for time-outs, limits and errors, `unknown` for a word that is not known. */
  role: "customer" | "agent" | "human_agent" | "system" | "unknown";
  /** The vendor's identifier of that party, an integer as decimal text. Null when not given. */
  id: string | null;
  /** The vendor's own word for the party or the reason. Null when not given. */
  raw: string | null;
}

/** What was said and done. */
export interface Transcript {
  /** `inline` when the payload carries the transcript, `by-reference` when it does not and the transcript is to be fetched from the vendor's API, `none` when there is neither. */
  availability: "inline" | "by-reference" | "none";
  /** The turns, tool calls and other happenings, oldest first as the vendor lists them. Empty when there are none. */
  items: Item[];
  /** The whole transcript as one text: the vendor's, else the messages joined. Null when there is none. */
  text: string | null;
  /** The https address from which the transcript is to be fetched, usually with your key for the vendor's API. Only there when `availability` is `by-reference`, and absent even then where the address is not known. */
  reference?: string;
}

/** One happening in a transcript. */
export interface Item {
  /** What happened: somebody spoke or wrote, a tool was called, a tool answered, the conversation was handed over, or anything else. */
  kind: "message" | "tool_call" | "tool_result" | "handoff" | "event";
  /** Whose doing it was: `agent` is the AI agent, `human_agent` a person on the same side, `unknown` a word that is not known. */
  role: "customer" | "agent" | "human_agent" | "system" | "tool" | "unknown";
  /** The vendor's own word for the role. Null when not given. */
  roleRaw: string | null;
  /** What was said or written, the final transcript where there are several. Null when there is none, as for most tool calls. */
  text: string | null;
  /** When it happened or began: the vendor's text as sent, with its offset. Where the vendor sends a number (or digits) of seconds, milliseconds or nanoseconds: RFC 3339 text in UTC, as precise as what was sent. Null when not given. */
  at: string | null;
  /** Milliseconds from the start of the conversation: `at` less `startedAt`. Negative when it came before. Null when either is missing or cannot be parsed. */
  startMs: number | null;
  /** Length in milliseconds, possibly fractional: as the vendor gives it, seconds or minutes converted. Null when not given. */
  durationMs: number | null;
  /** Whether the speaker was cut off. Null when not given. */
  interrupted: boolean | null;
  /** The tool that was called or that answered. Null for every other kind. */
  tool: Tool | null;
  /** JSON Pointer (RFC 6901) into the payload to where this item was read. Items split out of one text share the pointer of that text. */
  source: string;
}

/** A tool's call or answer. */
export interface Tool {
  /** Identifier of the call, which ties a result to its call, an integer as decimal text. Null when not given. */
  id: string | null;
  /** Name of the tool. Null when not given. */
  name: string | null;
  /** What the tool was called with, as sent: any JSON, or JSON as text where the vendor sends text. Null when not given. */
  arguments:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
  /** What the tool answered, as sent: any JSON or text. Null when not given, as for a call. */
  output:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
  /** Whether the call failed. Null when not given. */
  isError: boolean | null;
}

/** An audio recording. */
export interface Recording {
  /** Where the audio can be fetched, often a signed address that expires. */
  url: string;
  /** When `url` stops working: the vendor's text as sent, with its offset. Where the vendor sends a number (or digits) of seconds, milliseconds or nanoseconds: RFC 3339 text in UTC, as precise as what was sent. Null when not given, which does not mean never. */
  expiresAt: string | null;
}

/** A file exchanged in a conversation. */
export interface Attachment {
  /** The vendor's word for the kind of file, such as `image`, `video`, `audio` or `document`. Null when not given. */
  kind: string | null;
  /** Where the file can be fetched. Null when not given. */
  url: string | null;
  /** Name of the file. Null when not given. */
  filename: string | null;
}

/** How a conversation turned out. */
export interface Outcome {
  /** Whether it reached its aim. Null when not given. */
  success: boolean | null;
  /** The result in words: a summary, or the reasons joined. Null when not given. */
  summary: string | null;
  /** The vendor's own result, as sent: any JSON. Null when there is none beyond the members above. */
  raw:
    | {
        [k: string]: unknown;
      }
    | unknown[]
    | string
    | number
    | boolean
    | null;
}
