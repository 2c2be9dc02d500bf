// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.

/** A chat conversation that has ended, with its transcript and what the AI extracted from it. */
export interface ConversationEnded {
  /** The conversation's number in the dashboard. Since 2026-06-06; the API takes conversation_id, not this. */
  id?: number;
  /** The conversation's UUID. Not unique to a delivery, as a conversation may be sent again after further messages. */
  conversation_id: string;
  /** The assistant's UUID, whereas the calls that switch webhooks on and off take its integer id. */
  assistant_id?: string;
  /**
   * The assistant's name.
   * Source: observed, not documented.
   */
  assistant_name?: string | null;
  /** Where the conversation took place. */
  type?: "widget" | "whatsapp" | (string & {});
  /** Messages exchanged in all. May be larger than the number of transcript entries. */
  message_count?: number;
  /** The conversation's status. */
  status?: "ended" | (string & {});
  /** What the AI extracted after the conversation, by the assistant's post-call schema. By default status (boolean, whether the objective was reached) and summary (text), and any variables of the user's own. */
  extracted_variables?: {
    [key: string]: string | boolean | number;
  } | unknown[];
  /** What the assistant was given at the start, for example from a pre-chat form or an automation; empty when nothing was. */
  input_variables?: {
    [key: string]: unknown;
  } | unknown[];
  /** The messages, oldest first. */
  transcript?: TranscriptMessage[];
  /** The transcript as lines that begin with `AI: ` or `Customer: `. */
  formatted_transcript?: string;
  /** Media shared in the conversation, mostly on WhatsApp; empty when there was none. Since 2026-06-06. */
  attachments?: Attachment[];
  /** The customer's phone number on WhatsApp; null for the widget. */
  customer_phone?: string | null;
  /** The customer's name where one was given, for example in a pre-chat form. */
  customer_name?: string | null;
  /** The business's WhatsApp sender that held the conversation; null for the widget. */
  sender?: {
    /** The sender's phone number. */
    phone_number?: string;
    /** The sender's display name. */
    display_name?: string;
  } | null;
  /** When the conversation started, with the offset of the user's configured time zone. */
  created_at?: string;
  /** When the conversation ended, with the offset of the user's configured time zone. */
  ended_at?: string;
}

/** One message of a conversation: who wrote it, what, and when. */
export interface TranscriptMessage {
  /** Who speaks. A system entry marks an event, such as a person taking over the chat. */
  role: "user" | "assistant" | "system" | "tool" | (string & {});
  /** The text; for media the caption or a placeholder such as `[Image]`, for voice notes what was said. */
  content?: string | null;
  /** When the message was sent, with the offset of the user's configured time zone. Since 2026-06-06. */
  timestamp?: string;
  /** The same instant in seconds since 1970. Since 2026-06-06. */
  timestamp_unix?: number;
  /**
   * Tools the assistant called with this message, in OpenAI's form.
   * Source: observed, not documented.
   */
  tool_calls?: ToolCall[];
  /**
   * The call that an entry of role tool answers.
   * Source: inferred, not documented.
   */
  tool_call_id?: string;
}

/** Source: observed, not documented. */
export interface ToolCall {
  /** Identifier of the call. */
  id?: string;
  /** What kind of tool was called. */
  type?: "function" | (string & {});
  /** The function that was called. */
  function?: {
    /** Name of the function. */
    name?: string;
    /** The arguments, as JSON text. */
    arguments?: string | {
      [key: string]: unknown;
    };
  };
}

/** A file that was sent with a message. */
export interface Attachment {
  /** Kind of media. */
  type?: "image" | "video" | "audio" | "document" | (string & {});
  /** Where the file can be downloaded. */
  url?: string;
  /** Original name of the file. */
  filename?: string;
}

/** A phone call that has ended, with its transcript and what the AI extracted from it. */
export interface PostCall {
  /** The call's number. */
  id: number;
  /**
   * Direction of the call, such as outbound.
   * Source: observed, not documented.
   */
  type?: string | null;
  /**
   * The assistant that made or took the call.
   * Source: observed, not documented.
   */
  assistant_id?: string | number | null;
  /**
   * The assistant's name.
   * Source: observed, not documented.
   */
  assistant_name?: string | null;
  /** The customer's number in E.164 form; null where it is not available. */
  customer_phone?: string | null;
  /** The number the assistant used, in E.164 form; null where it is not available. */
  assistant_phone?: string | null;
  /** Length of the call in seconds. */
  duration?: number;
  /** How the call ended. */
  status?: "completed" | "busy" | "failed" | "no-answer" | "voicemail" | (string & {});
  /**
   * Who or what ended the call.
   * Source: observed, not documented.
   */
  ended_by?: string | null;
  /** What the AI extracted after the call, by the assistant's post-call schema. By default status (boolean, whether the objective was reached) and summary (text), and any variables of the user's own. */
  extracted_variables?: {
    [key: string]: string | boolean | number;
  } | unknown[];
  /** What the assistant was given before the call. */
  input_variables?: {
    [key: string]: unknown;
  } | unknown[];
  /** What was said, as text or as an array of turns. */
  transcript?: string | TranscriptTurn[];
  /** The transcript as lines that begin with `AI: ` or `Customer: `. */
  formatted_transcript?: string;
  /** Where the recording can be downloaded; only if the assistant is set to include it. */
  recording_url?: string | null;
  /** When the call was initiated. */
  created_at?: string;
  /** When the call was completed, taken from the last change of its record. */
  finished_at?: string;
  /**
   * When the call ended.
   * Source: observed, not documented.
   */
  ended_at?: string | null;
  /** The lead that was called; only for calls of a campaign. */
  lead?: {
    /** The lead's number. */
    id?: number;
    /** The lead's phone number. */
    phone_number?: string;
    /** Variables kept with the lead. */
    variables?: {
      [key: string]: unknown;
    } | unknown[];
    /** The lead's status, such as contacted. */
    status?: string;
    /** How often the lead has been called. */
    attempts?: number;
    /** When the lead was created. */
    created_at?: string;
    /** When the lead last changed. */
    updated_at?: string;
    /** The campaign the lead belongs to. */
    campaign?: Campaign | null;
  } | null;
  /** The campaign the call belongs to, where it does not stand inside lead. */
  campaign?: Campaign | null;
  /** Transfers made during the call, each with the number called, its length in seconds and a recording where there is one; absent when there were none. */
  transfers?: {
    [key: string]: unknown;
  }[];
}

/** What one side of a call said in one go. */
export interface TranscriptTurn {
  /** What was said. */
  text?: string;
  /** Who said it. */
  sender?: "bot" | "human" | (string & {});
  /** When it was said. */
  timestamp?: number;
}

/** The campaign that made the call. */
export interface Campaign {
  /** The campaign's number. */
  id?: number;
  /** The campaign's name. */
  name?: string;
  /** The campaign's status, such as active or in-progress. */
  status?: string;
  /** Time of day from which calls may be made, with or without seconds. */
  allowed_hours_start_time?: string;
  /** Time of day until which calls may be made, with or without seconds. */
  allowed_hours_end_time?: string;
  /** Weekdays on which calls may be made, in English and lower case. */
  allowed_days?: string[];
  /** How many calls may run at the same time. */
  max_calls_in_parallel?: number;
  /** How often a lead is tried again. */
  max_retries?: number;
  /** Minutes between two attempts. */
  retry_interval?: number;
  /** When the campaign was created. */
  created_at?: string;
  /** When the campaign last changed. */
  updated_at?: string;
}

/** Payloads by the tag that the vendor sends. */
export interface IntellixentEvents {
  "conversation-ended": ConversationEnded;
  "post-call": PostCall;
}

/** Any payload of this vendor. */
export type IntellixentEvent = ConversationEnded | PostCall;
