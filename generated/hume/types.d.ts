// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.

/** A chat has ended. */
export interface ChatEnded {
  /** The event tag. Documented as optional. */
  event_name?: "chat_ended" | null | (string & {});
  /** The group of chats: a chat and those that resume it. */
  chat_group_id?: string | null;
  /** The chat that ended. */
  chat_id: string;
  /** The EVI config of the chat. */
  config_id?: string | null;
  /** The number of the caller in E.164 form. Only for telephone calls. */
  caller_number?: string | null;
  /** The id that your own system gave the session. */
  custom_session_id?: string | null;
  /** Length of the chat in seconds. 0 is possible. */
  duration_seconds?: number | null;
  /** Why the chat ended. SILENCE_TIMEOUT came 2025-06-13. ACTIVE means that the chat goes on; it is not to be expected here. */
  end_reason?: "ACTIVE" | "USER_ENDED" | "USER_TIMEOUT" | "INACTIVITY_TIMEOUT" | "MAX_DURATION_TIMEOUT" | "SILENCE_TIMEOUT" | "ERROR" | null | (string & {});
  /** When the chat ended, in milliseconds since 1970. */
  end_time?: number | null;
  twilio_metadata?: TwilioMetadata;
}

/** What Twilio knows of a telephone call, since 2026-02-09. A value that Twilio does not know is an empty text. The members are those that the SDK names; others may come. */
export type TwilioMetadata = ({
  /**
   * Twilio's id of the call.
   * Source: the vendor's SDK or OpenAPI.
   */
  call_sid?: string | null;
  /**
   * The account at Twilio.
   * Source: the vendor's SDK or OpenAPI.
   */
  account_sid?: string | null;
  /**
   * The number that called.
   * Source: the vendor's SDK or OpenAPI.
   */
  from_number?: string | null;
  /**
   * The number that was called.
   * Source: the vendor's SDK or OpenAPI.
   */
  to_number?: string | null;
  /**
   * The name of the caller.
   * Source: the vendor's SDK or OpenAPI.
   */
  caller_name?: string | null;
  /**
   * The number of the caller.
   * Source: the vendor's SDK or OpenAPI.
   */
  caller_number?: string | null;
  /**
   * The city of the number that called.
   * Source: the vendor's SDK or OpenAPI.
   */
  from_city?: string | null;
  /**
   * The state or province of the number that called.
   * Source: the vendor's SDK or OpenAPI.
   */
  from_state?: string | null;
  /**
   * The postal code of the number that called.
   * Source: the vendor's SDK or OpenAPI.
   */
  from_zip?: string | null;
  /**
   * The country of the number that called.
   * Source: the vendor's SDK or OpenAPI.
   */
  from_country?: string | null;
  /**
   * The city of the number that was called.
   * Source: the vendor's SDK or OpenAPI.
   */
  to_city?: string | null;
  /**
   * The state or province of the number that was called.
   * Source: the vendor's SDK or OpenAPI.
   */
  to_state?: string | null;
  /**
   * The postal code of the number that was called.
   * Source: the vendor's SDK or OpenAPI.
   */
  to_zip?: string | null;
  /**
   * The country of the number that was called.
   * Source: the vendor's SDK or OpenAPI.
   */
  to_country?: string | null;
} & {
  [key: string]: unknown | (string | null);
}) | null;

/** A chat has begun. */
export interface ChatStarted {
  /** The event tag. Documented as optional. */
  event_name?: "chat_started" | null | (string & {});
  /** The group of chats: a chat and those that resume it. */
  chat_group_id?: string | null;
  /** The chat that began. */
  chat_id: string;
  /** The EVI config of the chat. */
  config_id?: string | null;
  /** The number of the caller in E.164 form. Only for telephone calls. */
  caller_number?: string | null;
  /** Whether the chat is the first of its group, or resumes an earlier one. */
  chat_start_type?: "new_chat_group" | "resumed_chat_group" | null | (string & {});
  /** The id that your own system gave the session. */
  custom_session_id?: string | null;
  /** When the chat began, in milliseconds since 1970. */
  start_time?: number | null;
  twilio_metadata?: TwilioMetadata;
}

/** A tool is to be called. */
export interface ToolCall {
  /** The event tag. Documented as optional. */
  event_name?: "tool_call" | null | (string & {});
  /** The group of chats: a chat and those that resume it. */
  chat_group_id?: string | null;
  /** The chat in which the tool is called. */
  chat_id: string;
  /** The EVI config of the chat. */
  config_id?: string | null;
  /** The number of the caller in E.164 form. Only for telephone calls. */
  caller_number?: string | null;
  /** The id that your own system gave the session. */
  custom_session_id?: string | null;
  /** When the tool was called, in milliseconds since 1970. */
  timestamp?: number | null;
  tool_call_message?: ToolCallMessage;
  twilio_metadata?: TwilioMetadata;
}

/** The call of the tool, as the chat's own socket sends it. */
export type ToolCallMessage = {
  /** The kind of message. */
  type?: "tool_call" | null | (string & {});
  /** The name of the tool. */
  name?: string | null;
  /** What the tool is called with: JSON as text. */
  parameters?: string | null;
  /** Whether the chat waits for the result of the tool. */
  response_required?: boolean | null;
  /** The id of this call; the result refers to it. */
  tool_call_id?: string | null;
  /** Whether the tool is one of Hume's, such as hang_up, or your own. */
  tool_type?: "builtin" | "function" | null | (string & {});
  /**
   * The id that your own system gave the session.
   * Source: the vendor's SDK or OpenAPI.
   */
  custom_session_id?: string | null;
} | null;

/** Payloads by the tag that the vendor sends. */
export interface HumeEvents {
  "chat_ended": ChatEnded;
  "chat_started": ChatStarted;
  "tool_call": ToolCall;
}

/** Any payload of this vendor. */
export type HumeEvent = ChatEnded | ChatStarted | ToolCall;
