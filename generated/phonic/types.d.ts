// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.

/** A conversation has ended. */
export interface ConversationEnded {
  event_type: "conversation.ended";
  /** When the event was created: seconds after the end in the example. */
  created_at: string;
  data: {
    conversation: Conversation;
    /** The telephone side; null for a conversation on the web. */
    call_info?: CallInfo | null;
  };
}

/** The conversation as the vendor's API returns it. */
export interface Conversation {
  /** The conversation: conv_ and a UUID. */
  id: string;
  /** The agent that spoke. */
  agent?: {
    id?: string;
    name?: string;
    /** Whether the agent has been deleted since. Sent since 2025-08-14. */
    is_deleted?: boolean;
  } | null;
  /** Name of the organisation's workspace. */
  workspace?: string;
  /** The project the agent belongs to. Sent since 2025-08-14. */
  project?: {
    id?: string;
    name?: string;
  };
  /** The id that the customer's own system gave the conversation. */
  external_id?: string | null;
  /**
   * Where the conversation came from. Since 2026-02-24.
   * Source: the vendor's SDK or OpenAPI.
   */
  origin?: "web" | "web-playground" | "web-demo" | "direct" | "livekit-agents-py" | "livekit-agents-js" | "sdk-py" | "sdk-js" | "inbound" | "telephony-inbound" | "outbound" | "telephony-outbound" | "replay" | (string & {});
  /** The speech model, such as merritt. */
  model?: string;
  /**
   * Whether the welcome message was made up by the model.
   * Source: the vendor's SDK or OpenAPI.
   */
  generate_welcome_message?: boolean;
  /**
   * Whether the user could interrupt the welcome message. Since 2026-06-08.
   * Source: the vendor's SDK or OpenAPI.
   */
  is_welcome_message_interruptible?: boolean;
  /** What the assistant opened with; null when the message was generated. */
  welcome_message?: string | null;
  /** The values put into the prompt and messages of this conversation. */
  template_variables?: {
    [key: string]: string;
  };
  /**
   * The prompt of the conversation. Since 2026-02-27.
   * Source: the vendor's SDK or OpenAPI.
   */
  system_prompt?: string | null;
  /** Audio format received, such as pcm_44100 or mulaw_8000. */
  input_format?: string;
  /** Audio format sent, such as pcm_44100 or mulaw_8000. */
  output_format?: string;
  /** The transcript made during the conversation. Can be null since 2026-06-29. */
  live_transcript?: string | null;
  /** The transcript made afterwards; null as long as there is none. */
  post_call_transcript?: string | null;
  /** Length in milliseconds, possibly with a fraction. */
  duration_ms?: number;
  /** How loud the background noise was. */
  background_noise_level?: number;
  /** The background noise that was played; null for none. */
  background_noise?: "office" | "call-center" | "coffee-shop" | null | (string & {});
  /** Words and short phrases that the model was told to expect. */
  boosted_keywords?: string[] | null;
  /** How words are to be spoken. Sent since 2026-05-15. */
  pronunciation_dictionary?: Pronunciation[];
  /** How many words a user must say to interrupt the assistant. */
  min_words_to_interrupt?: number;
  /** The language the agent recognises and speaks unless told otherwise. */
  default_language?: LanguageCode;
  /** Further languages the agent may use. */
  additional_languages?: LanguageCode[] | null;
  /** Whether the language follows each turn of the user, changes on request, or is settled by the first turn (since 2026-06-08). */
  multilingual_mode?: "auto" | "request" | "initial" | (string & {});
  /** Deprecated and gone from the page; default_language and additional_languages since 2026-03-20. */
  languages?: string[] | null;
  /** Whether the user switched listening on and off by messages. */
  push_to_talk?: boolean;
  /**
   * Whether the model made up what to say into a silence.
   * Source: the vendor's SDK or OpenAPI.
   */
  generate_no_input_poke_text?: boolean | null;
  /** Seconds of silence before the assistant speaks up; null for never. */
  no_input_poke_sec?: number | null;
  /** What the assistant says into a silence, unless it is generated. */
  no_input_poke_text?: string | null;
  /** Seconds of silence before the conversation is ended. */
  no_input_end_conversation_sec?: number | null;
  /**
   * Seconds an idle WebSocket is kept open. Since 2026-06-29.
   * Source: the vendor's SDK or OpenAPI.
   */
  websocket_timeout_sec?: number;
  /**
   * Milliseconds of audio kept from before detected speech; null where it does not apply or is not known.
   * Source: the vendor's SDK or OpenAPI.
   */
  vad_prebuffer_duration_ms?: number | null;
  /**
   * Milliseconds of sound that count as speech; null where it does not apply or is not known.
   * Source: the vendor's SDK or OpenAPI.
   */
  vad_min_speech_duration_ms?: number | null;
  /**
   * Milliseconds of quiet that end speech; null where it does not apply or is not known.
   * Source: the vendor's SDK or OpenAPI.
   */
  vad_min_silence_duration_ms?: number | null;
  /**
   * How certain speech detection must be; null where it does not apply or is not known.
   * Source: the vendor's SDK or OpenAPI.
   */
  vad_threshold?: number | null;
  /** The recording, under a presigned address that expires after a day. */
  audio_url?: string | null;
  /** Can be null since 2026-02-24. */
  started_at?: string | null;
  ended_at?: string | null;
  /** Who or what ended the conversation. */
  ended_by?: "user" | "user_canceled" | "user_validation_failed" | "assistant" | "assistant_silence_limit_reached" | "configuration_endpoint_timed_out" | "configuration_endpoint_error" | "configuration_endpoint_invalid_response" | "error" | null | (string & {});
  /** Results of evaluations and extractions, free in form. Until 2025-08-19 one member, results: a list of name, description, status (pending, completed, failed) and commentary. */
  task_results?: {
    [key: string]: unknown;
  };
  /** The turns, in order. */
  items?: ConversationItem[];
  /**
   * The same as beside the conversation; null unless it was a phone call. Since 2025-12-02.
   * Source: the vendor's SDK or OpenAPI.
   */
  call_info?: CallInfo | null;
  analysis?: Analysis;
  /**
   * Whether personal and health information has been taken out.
   * Source: the vendor's SDK or OpenAPI.
   */
  is_redacted?: boolean;
  /**
   * The transcript after redaction; null when nothing was redacted.
   * Source: the vendor's SDK or OpenAPI.
   */
  redacted_transcript?: string | null;
  /**
   * Whatever the customer's own system attached. Since 2026-06-12.
   * Source: the vendor's SDK or OpenAPI.
   */
  metadata?: {
    [key: string]: unknown;
  } | null;
  data_retention_policy?: DataRetentionPolicy;
  deletion_info?: DeletionInfo;
  /**
   * Whether the assistant gave signs of listening while the user spoke.
   * Source: the vendor's SDK or OpenAPI.
   */
  enable_assistant_backchannel?: boolean;
  /**
   * How readily the assistant gave signs of listening.
   * Source: the vendor's SDK or OpenAPI.
   */
  assistant_backchannel_aggressiveness?: number | null;
}

/** How the assistant says a word. */
export interface Pronunciation {
  word?: string;
  pronunciation?: string;
}

/** ISO 639-1, with fil and yue where that has no code. */
export type LanguageCode = "ar" | "az" | "bg" | "bn" | "cs" | "da" | "de" | "el" | "en" | "es" | "fa" | "fi" | "fil" | "fr" | "gu" | "he" | "hi" | "hu" | "id" | "it" | "ja" | "ka" | "km" | "kn" | "ko" | "lt" | "lv" | "ml" | "mr" | "ms" | "ne" | "nl" | "no" | "pa" | "pl" | "pt" | "ro" | "ru" | "si" | "sk" | "sq" | "sv" | "sw" | "ta" | "te" | "th" | "tr" | "uk" | "ur" | "vi" | "yue" | "zh" | (string & {});

/** One turn. */
export interface ConversationItem {
  /**
   * Since 2026-04-28; not in the documented example.
   * Source: the vendor's SDK or OpenAPI.
   */
  id?: string;
  /** Place of the turn in the conversation, from 0. */
  item_idx?: number;
  /** Who spoke. */
  role: "user" | "assistant" | (string & {});
  /** What was said. In conversation.transferred, and in conversation.ended until 2025-08-14. */
  text?: string;
  /** What was said, as understood during the conversation; null when redacted. */
  live_transcript?: string | null;
  /**
   * What was said, as transcribed afterwards.
   * Source: the vendor's SDK or OpenAPI.
   */
  post_call_transcript?: string | null;
  /**
   * What was said, after redaction.
   * Source: the vendor's SDK or OpenAPI.
   */
  redacted_transcript?: string | null;
  /** The voice of an assistant's turn. */
  voice_id?: string;
  /** Deprecated: the prompt of an assistant's turn. */
  system_prompt?: string;
  /** How fast the assistant spoke; 1 is normal. */
  audio_speed?: number;
  /**
   * audio_speed until 2025-07-15.
   * Source: the vendor's SDK or OpenAPI.
   */
  output_audio_speed?: number;
  /** Length of the turn in milliseconds, with a fraction. */
  duration_ms?: number;
  started_at?: string;
  /** Tools the assistant called in this turn; only assistant turns have it. Since 2025-08-14. */
  tool_calls?: ToolCall[];
}

/**
 * One call of a tool. The endpoint_ members are for tools that are webhooks.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ToolCall {
  id?: string;
  tool?: {
    id?: string;
    name?: string;
  };
  /** The integration the tool belongs to. Since 2026-06-29. */
  integration?: string | null;
  /** The HTTP method. */
  endpoint_method?: string | null;
  endpoint_url?: string | null;
  /** The headers sent to the tool, credentials included. */
  endpoint_headers?: {
    [key: string]: string | null;
  } | null;
  /** How long the endpoint may take, in milliseconds. */
  endpoint_timeout_ms?: number | null;
  /** Null when the call failed. */
  endpoint_called_at?: string | null;
  /** Null when the call failed or there were none. */
  query_params?: {
    [key: string]: unknown;
  } | null;
  /** The HTTP status; null when the call failed. */
  response_status_code?: number | null;
  /** For tools on the WebSocket, how long their output may take, in milliseconds. */
  tool_call_output_timeout_ms?: number | null;
  /** What the tool was given; any JSON. */
  request_body?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
  /** What the tool answered. */
  response_body?: {
    [key: string]: unknown;
  } | null;
  timed_out?: boolean | null;
  /** Why the call failed; null when it did not. */
  error_message?: string | null;
}

/** The telephone side of a conversation. */
export interface CallInfo {
  /** The calling number, in E.164 form. */
  from_phone_number?: string;
  /** The called number, in E.164 form. */
  to_phone_number?: string;
  /** Twilio's id of the call; only for the user's own SIP trunk. Since 2025-12-16. */
  twilio_call_sid?: string;
}

/**
 * Latencies and interruptions. Since 2025-12-11.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Analysis {
  /** The analysis. Since 2026-06-29; missing in the vendor's own example. */
  id?: string;
  /** Time between turns, in milliseconds. */
  latencies_ms?: number[];
  /** How many interruptions there were. */
  interruptions_count?: number;
}

/**
 * How long transcripts and recordings are kept. Since 2026-06-12.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface DataRetentionPolicy {
  /** Whether nothing is kept; the other members are absent then. */
  zero_data_retention?: boolean;
  transcripts?: RetentionWindow;
  audio_recordings?: RetentionWindow;
}

/** Source: the vendor's SDK or OpenAPI. */
export interface RetentionWindow {
  /** Hours until deletion; presumably null for never. */
  delete_after_hours?: number | null;
}

/**
 * When transcripts and recordings were deleted. Since 2026-06-12.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface DeletionInfo {
  /** Null while they are kept. */
  transcripts_deleted_at?: string | null;
  /** Null while they are kept. */
  audio_recordings_deleted_at?: string | null;
}

/** The analysis of a conversation is complete. */
export interface ConversationAnalysis {
  event_type: "conversation.analysis";
  /** When the event was created. */
  created_at: string;
  data: {
    conversation: AnalyzedConversation;
    /** The telephone side; null for a conversation on the web. */
    call_info?: CallInfo | null;
  };
}

/** The conversation that was analysed. */
export interface AnalyzedConversation {
  /** Sent since 2026-06-29. Documented as the id of the analysis, shown with the form of a conversation's (conv_ and a UUID). */
  id?: string;
  /** How long each answer of the assistant took to begin, in milliseconds. */
  latencies_ms: number[];
  /** How often the user interrupted the assistant. */
  interruptions_count: number;
}

/** A call has been transferred to a phone number. */
export interface ConversationTransferred {
  event_type: "conversation.transferred";
  /** When the event was created. */
  created_at: string;
  data: {
    conversation: TransferredConversation;
    /** The number the call went to, in E.164 form. */
    transferred_to: string;
    /** The telephone side; null for a conversation on the web. */
    call_info?: CallInfo | null;
  };
}

/** The conversation that was handed to a person. */
export interface TransferredConversation {
  /** The conversation: conv_ and a UUID. */
  id: string;
  /** The turns so far. The example shows role and text only; the page refers to the full item. */
  items: ConversationItem[];
}

/** Payloads by the tag that the vendor sends. */
export interface PhonicEvents {
  "conversation.ended": ConversationEnded;
  "conversation.analysis": ConversationAnalysis;
  "conversation.transferred": ConversationTransferred;
}

/** Any payload of this vendor. */
export type PhonicEvent = ConversationEnded | ConversationAnalysis | ConversationTransferred;
