// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.

/** A call is over. */
export interface CallEnded {
  /** The event tag. */
  event: "call_ended";
  call: Call;
  /** The call, under its name before 2024-04-01. For a while both were sent. */
  data?: {
    [key: string]: unknown;
  } | null;
}

/**
 * A call as the vendor's API returns it.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Call {
  /** The call: 32 characters in the documentation, call_ and hexadecimal digits today. */
  call_id: string;
  /** The agent that held the call. */
  agent_id?: string | null;
  /** The version of the agent. Since 2025-06-11; absent in the documented example. */
  agent_version?: number | null;
  /** The version of the agent, from 2025-04-17 until 2025-06-11. */
  version?: number | null;
  /** Name of the agent. Since 2025-10-16. */
  agent_name?: string | null;
  /** The tag of the agent's version when the call was made; null or absent without one. Since 2026-06-16. */
  agent_tag?: string | null;
  /** How the customer was reached. Since 2024-07-01. */
  call_type?: "phone_call" | "web_call" | null | (string & {});
  /** How far the call has come. The documented example of call_ended says registered, so do not rely on it: the event tells more. */
  call_status?: "registered" | "not_connected" | "ongoing" | "ended" | "error" | null | (string & {});
  /** Who called whom; phone calls only. Since 2024-07-01. */
  direction?: "inbound" | "outbound" | null | (string & {});
  /** The calling number, usually in E.164 form, or a word such as anonymous; phone calls only. */
  from_number?: string | null;
  /** The called number, usually in E.164 form; phone calls only. */
  to_number?: string | null;
  /** Ids of the call at the telephony provider; phone calls only. Since 2025-01-30. */
  telephony_identifier?: TelephonyIdentifier | null;
  /** The token with which a browser joins a web call. Keep it secret. */
  access_token?: string | null;
  /** When the call began, in milliseconds since 1970. Absent if it never connected. */
  start_timestamp?: number | null;
  /** When the call ended, in milliseconds since 1970. Absent if it never connected. */
  end_timestamp?: number | null;
  /** When the transferred part of the call ended, in milliseconds since 1970. Since 2026-01-23. */
  transfer_end_timestamp?: number | null;
  /** Length in milliseconds. It may differ from the end minus the start. Since 2025-05-15. */
  duration_ms?: number | null;
  /** Why the call ended. Since 2024-04-24; new words come several times a year. */
  disconnection_reason?: "user_hangup" | "user_declined" | "agent_hangup" | "call_transfer" | "transfer_bridged" | "transfer_cancelled" | "call_take_over" | "manual_stopped" | "voicemail_reached" | "ivr_reached" | "inactivity" | "max_duration_reached" | "concurrency_limit_reached" | "no_concurrency_fallback" | "no_valid_payment" | "scam_detected" | "dial_busy" | "dial_failed" | "dial_no_answer" | "invalid_destination" | "telephony_provider_permission_denied" | "telephony_provider_unavailable" | "sip_routing_error" | "marked_as_spam" | "registered_call_timeout" | "error_llm_websocket_open" | "error_llm_websocket_lost_connection" | "error_llm_websocket_runtime" | "error_llm_websocket_corrupt_payload" | "error_no_audio_received" | "error_asr" | "error_retell" | "error_unknown" | "error_user_not_joined" | "machine_detected" | "error_inbound_webhook" | "error_twilio" | "error_frontend_corrupted_payload" | null | (string & {});
  /** The whole transcript as text, in lines that begin with "Agent: " or "User: ". */
  transcript?: string | null;
  /** What was said, in turns. */
  transcript_object?: Utterance[] | null;
  /** What was said and done, in turns, with tools and whatever else happened in their places. Since 2024-04-24. */
  transcript_with_tool_calls?: Turn[] | null;
  /** transcript_with_tool_calls without personal data. Since 2025-09-04. */
  scrubbed_transcript_with_tool_calls?: Turn[] | null;
  /** The recording. If the agent has opt_in_signed_url, the address is signed and valid for 24 hours; an older page says that the address is valid for 10 minutes. */
  recording_url?: string | null;
  /** The recording with each party on a channel of its own. Since 2025-09-04. */
  recording_multi_channel_url?: string | null;
  /** The recording without personal data. Since 2025-09-04. */
  scrubbed_recording_url?: string | null;
  /** The recording without personal data, with each party on a channel of its own. Since 2025-09-04. */
  scrubbed_recording_multi_channel_url?: string | null;
  /** A log of the call, for debugging. It holds what was said, so keep the address secret. */
  public_log_url?: string | null;
  /** What the agent found in its knowledge base. Since 2025-06-04. */
  knowledge_base_retrieved_contents_url?: string | null;
  /** Whether recordings and logs have signed addresses that expire. Since 2025-04-30. */
  opt_in_signed_url?: boolean | null;
  /** How long answers took. An empty object at the start of a call. Since 2024-11-29. */
  latency?: Latency | null;
  /** latency.e2e until 2024-11-29. */
  e2e_latency?: LatencyFigures | null;
  /** latency.llm until 2024-11-29. */
  llm_latency?: LatencyFigures | null;
  /** latency.llm_websocket_network_rtt until 2024-11-29. */
  llm_websocket_network_rtt_latency?: LatencyFigures | null;
  /** What the call cost. Since 2024-12-27. */
  call_cost?: CallCost | null;
  /** Tokens of the language model. Absent with a model of your own. Since 2025-05-26. */
  llm_token_usage?: TokenUsage | null;
  /** What the analysis found. Only call_analyzed has it. Since 2024-04-26. */
  call_analysis?: CallAnalysis | null;
  /** The analysis from 2024-04-24 until 2024-04-26. */
  conversation_eval?: ConversationEvaluation | null;
  /** Whatever your own system attached to the call: any JSON. Absent if nothing was given. */
  metadata?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
  /** The values that your own system put into the prompt, by name. Texts since 2026-05-12; until then any JSON. Absent if none were given. */
  retell_llm_dynamic_variables?: {
    [key: string]: unknown;
  } | null;
  /** The values that the agent collected during the call, by name. Texts since 2026-05-12. Since 2025-05-26. */
  collected_dynamic_variables?: {
    [key: string]: unknown;
  } | null;
  /** SIP headers of your own, by name. Since 2025-06-29. */
  custom_sip_headers?: {
    [key: string]: unknown;
  } | null;
  /** What the vendor keeps of the call: all of it, all but personal data, or the basic members only. Since 2025-09-03. */
  data_storage_setting?: "everything" | "everything_except_pii" | "basic_attributes_only" | null | (string & {});
  /** The older form of data_storage_setting, until 2025-09-03; the documented example still has it. */
  opt_out_sensitive_data_storage?: boolean | null;
  /** Where the call was transferred to: a telephone number, or an address that begins with sip:. Since 2025-11-14. */
  transfer_destination?: TransferDestination;
  transfer_option?: TransferOption;
  /** Milliseconds of silence after which the call ends, until 2024-07-01. */
  end_call_after_silence_ms?: number | null;
  /** Encoding of the audio, until 2024-07-01. */
  audio_encoding?: "s16le" | "mulaw" | null | (string & {});
  /** Whether the audio came from a browser or by telephone, until 2024-07-01. */
  audio_websocket_protocol?: "web" | "twilio" | null | (string & {});
  /** Samples of audio per second, until 2024-07-01. */
  sample_rate?: number | null;
}

/**
 * Ids of the call at the telephony provider. Since 2025-01-30.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TelephonyIdentifier {
  /** Twilio's id of the call. */
  twilio_call_sid?: string | null;
}

/**
 * What one party said without a break.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Utterance {
  /** Who spoke. transfer_target is the person to whom the call was transferred, since 2025-07-30. */
  role: "agent" | "user" | "transfer_target" | (string & {});
  /** What was said. */
  content?: string | null;
  /** The words with their times. */
  words?: Word[] | null;
}

/**
 * A word and its times, which are not exact.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Word {
  /** The word, with punctuation. */
  word?: string | null;
  /** When it began, in seconds since the start of the audio. */
  start?: number | null;
  /** When it ended, in seconds since the start of the audio. */
  end?: number | null;
}

/**
 * A turn, a message, or something that happened between turns. Its role says which, and which members it has.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Turn {
  /** Who spoke, or what happened. agent, user and transfer_target (the person to whom the call was transferred) say something. A tool is called and gives a result. dtmf is a key of the telephone, sms a text message meanwhile. injected is text that was put in from outside; nobody said it. node_transition and state_transition: the agent moved to another part of its flow. */
  role: "agent" | "user" | "transfer_target" | "tool_call_invocation" | "tool_call_result" | "node_transition" | "state_transition" | "dtmf" | "sms" | "injected" | (string & {});
  /** What was said or put in; of a tool, its result: text, often JSON as text. */
  content?: string | null;
  /** The words of an utterance with their times. Chats have none. */
  words?: Word[] | null;
  /** The call of a tool, the same in its result. */
  tool_call_id?: string | null;
  /** Name of the tool that is called. */
  name?: string | null;
  /** What the tool is given: JSON as text. */
  arguments?: string | null;
  /** What a thinking model needs to continue after this call. Since 2026-01-02. */
  thought_signature?: string | null;
  /** Whether the call of the tool succeeded; results only. Since 2026-02-23. */
  successful?: boolean | null;
  /** The node that was left. */
  former_node_id?: string | null;
  /** Name of the node that was left. */
  former_node_name?: string | null;
  /** The node that was entered. */
  new_node_id?: string | null;
  /** Name of the node that was entered. */
  new_node_name?: string | null;
  /** How the node was reached: along an edge, to a global node, back from one, or back after an interruption. Since 2026-04-21. */
  transition_type?: "normal" | "global" | "global_go_back" | "interrupt_go_back" | null | (string & {});
  /** Name of the state that was left; chats only. */
  former_state_name?: string | null;
  /** Name of the state that was entered; chats only. */
  new_state_name?: string | null;
  /** The key that the user pressed: a digit, * or #. */
  digit?: string | null;
  /** When it came, in seconds since the start of the call; only sms and injected, in calls. */
  time_sec?: number | null;
  /** Files that came with a text message or a message of a chat. */
  multimedia?: Multimedia[] | null;
  /** The message; chats only. */
  message_id?: string | null;
  /** When the message was made, in milliseconds since 1970; chats only. */
  created_timestamp?: number | null;
}

/**
 * A file that came with a message.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Multimedia {
  /** Where the file can be fetched. */
  url?: string | null;
  /** What the file shows, in words. */
  summary?: string | null;
}

/**
 * How long answers took, by part. Which parts there are depends on the agent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Latency {
  /** The time of speech recognition. Since 2025-12-02. */
  asr?: LatencyFigures | null;
  /** The time from the end of what the user said to the answer. */
  e2e?: LatencyFigures | null;
  /** The time of a look-up in the knowledge base. */
  knowledge_base?: LatencyFigures | null;
  /** The time from the request to the language model to the first words of its answer. */
  llm?: LatencyFigures | null;
  /** The time to a language model of your own and back. */
  llm_websocket_network_rtt?: LatencyFigures | null;
  /** The time to the first sound of a model that takes and gives speech. */
  s2s?: LatencyFigures | null;
  /** The time to the first sound of the voice. */
  tts?: LatencyFigures | null;
}

/**
 * Figures of a latency, in milliseconds.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface LatencyFigures {
  /** Half of the times are at most this. */
  p50?: number | null;
  /** 90 of 100 times are at most this. */
  p90?: number | null;
  /** 95 of 100 times are at most this. */
  p95?: number | null;
  /** 99 of 100 times are at most this. */
  p99?: number | null;
  /** The longest time. */
  max?: number | null;
  /** The shortest time. */
  min?: number | null;
  /** How many times there are. */
  num?: number | null;
  /** All times. */
  values?: (number | null)[] | null;
}

/**
 * What the call cost. Since 2024-12-27.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface CallCost {
  /** The total cost, in cents, with a fraction. */
  combined_cost?: number | null;
  /** The cost by product. */
  product_costs?: ProductCost[] | null;
  /** The time that was charged, in seconds. */
  total_duration_seconds?: number | null;
  /** The total price of a second, in cents. */
  total_duration_unit_price?: number | null;
}

/**
 * What a product cost.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ProductCost {
  /** Name of the product, such as elevenlabs_tts. */
  product?: string | null;
  /** The cost, in cents. */
  cost?: number | null;
  /** The price of a second, in cents. */
  unit_price?: number | null;
  /** Whether it was for the transferred part of the call. Since 2026-02-10. */
  is_transfer_leg_cost?: boolean | null;
}

/**
 * Tokens of the language model. Absent with a model of your own. Since 2025-05-26.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TokenUsage {
  /** Tokens of a request on average. */
  average?: number | null;
  /** How many requests there were. */
  num_requests?: number | null;
  /** Tokens of each request. */
  values?: (number | null)[] | null;
}

/**
 * What the analysis found. Only call_analyzed has it. Since 2024-04-26.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface CallAnalysis {
  /** The call in a few sentences. */
  call_summary?: string | null;
  /** Whether the agent did what it was there for. Since 2024-08-22. */
  call_successful?: boolean | null;
  /** Whether the call reached a voicemail. Since 2024-08-22. */
  in_voicemail?: boolean | null;
  /** The mood of the user. Unknown since 2024-08-22. */
  user_sentiment?: "Negative" | "Positive" | "Neutral" | "Unknown" | null | (string & {});
  /** What you asked the analysis for, by name: texts, numbers, booleans or null. Since 2024-08-22. */
  custom_analysis_data?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
  /** The mood of the agent, until 2024-08-22. */
  agent_sentiment?: "Negative" | "Positive" | "Neutral" | null | (string & {});
  /** How much of its task the agent did, until 2024-08-22. */
  agent_task_completion_rating?: "Complete" | "Incomplete" | "Partial" | null | (string & {});
  /** The reason for the rating of the task, until 2024-08-22. */
  agent_task_completion_rating_reason?: string | null;
  /** Whether the call ended well or was cut off, until 2024-08-22. */
  call_completion_rating?: "Complete" | "Incomplete" | "Partial" | null | (string & {});
  /** The reason for the rating of the call, until 2024-08-22. */
  call_completion_rating_reason?: string | null;
}

/**
 * The analysis from 2024-04-24 until 2024-04-26.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ConversationEvaluation {
  /** How much of its task the agent did. */
  agent_task_completion?: "Completed" | "Incomplete" | "Partial" | null | (string & {});
  /** The reason for agent_task_completion. */
  agent_task_completion_reason?: string | null;
  /** The mood of the agent. */
  agnet_sentiment?: "Aggressive" | "Friendly" | "Negative" | "Positive" | "Neutral" | null | (string & {});
  /** Whether the conversation came to its end. */
  conversation_completion?: "Completed" | "Incomplete" | "Partial" | null | (string & {});
  /** The reason for conversation_completion. */
  conversation_completion_reason?: string | null;
  /** The conversation in a few sentences. */
  conversation_summary?: string | null;
  /** The mood of the user. */
  user_sentiment?: "Frustrated" | "Negative" | "Positive" | "Neutral" | null | (string & {});
}

/**
 * Where the call is transferred to, as text or as an object.
 * Source: observed, not documented.
 */
export type TransferDestination = ({
  /** What kind of destination it is. */
  type?: string | null;
  /** The number. */
  number?: string | null;
  /** The extension to dial after the number. */
  extension?: string | null;
} & {
  [key: string]: unknown;
}) | unknown[] | string | number | boolean | null;

/** How the call is transferred. Its form is not documented. */
export type TransferOption = {
  [key: string]: unknown;
} | unknown[] | string | number | boolean | null;

/** The analysis of a call is ready. */
export interface CallAnalyzed {
  /** The event tag. */
  event: "call_analyzed";
  call: Call;
  /** The call, under its name before 2024-04-01. For a while both were sent. */
  data?: {
    [key: string]: unknown;
  } | null;
}

/** A call has begun. */
export interface CallStarted {
  /** The event tag. */
  event: "call_started";
  call: Call;
  /** The call, under its name before 2024-04-01. For a while both were sent. */
  data?: {
    [key: string]: unknown;
  } | null;
}

/** The transcript of a call or chat has grown. */
export interface TranscriptUpdated {
  /** The event tag. */
  event: "transcript_updated";
  /** The call as it is now; absent for a chat. */
  call?: Call | null;
  /** The chat as it is now; absent for a call. */
  chat?: Chat | null;
  /** The whole transcript so far, if it does not stand in the call or the chat. */
  transcript_with_tool_calls?: Turn[] | null;
}

/**
 * A chat as the vendor's API returns it.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Chat {
  /** The chat. */
  chat_id: string;
  /** The agent that held the chat. */
  agent_id?: string | null;
  /** The version of the agent. Since 2025-12-14. */
  version?: number | null;
  /** The tag of the agent's version when the chat was made; null or absent without one. */
  agent_tag?: string | null;
  /** How far the chat has come. */
  chat_status?: "ongoing" | "ended" | "error" | null | (string & {});
  /** Whether the chat was held through the API, such as on a website, or by SMS. Since 2025-12-14. */
  chat_type?: "api_chat" | "sms_chat" | null | (string & {});
  /** When the chat began, in milliseconds since 1970. */
  start_timestamp?: number | null;
  /** When the chat ended, in milliseconds since 1970; null or absent while it goes on. */
  end_timestamp?: number | null;
  /** The whole chat as text, in lines that begin with "Agent: " or "User: ". */
  transcript?: string | null;
  /** The messages, with tools and whatever else happened in their places. */
  message_with_tool_calls?: Turn[] | null;
  /**
   * The transcript so far. transcript_updated may have it here or beside the chat.
   * Source: inferred, not documented.
   */
  transcript_with_tool_calls?: Turn[] | null;
  /** What the analysis found. Only chat_analyzed has it. */
  chat_analysis?: ChatAnalysis | null;
  /** What the chat cost. */
  chat_cost?: ChatCost | null;
  /** Attributes of your own: texts, numbers and booleans, by name. Since 2025-12-14. */
  custom_attributes?: {
    [key: string]: unknown;
  } | null;
  /** Whatever your own system attached to the chat: any JSON. Absent if nothing was given. */
  metadata?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
  /** The values that your own system put into the prompt, by name. Texts since 2026-05-12; until then any JSON. */
  retell_llm_dynamic_variables?: {
    [key: string]: unknown;
  } | null;
  /** The values that the agent collected during the chat, by name. Texts since 2026-05-12. Since 2025-05-26. */
  collected_dynamic_variables?: {
    [key: string]: unknown;
  } | null;
}

/**
 * What the analysis found. Only chat_analyzed has it.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ChatAnalysis {
  /** The chat in a few sentences. */
  chat_summary?: string | null;
  /** Whether the agent did what it was there for. */
  chat_successful?: boolean | null;
  /** The mood of the user. */
  user_sentiment?: "Negative" | "Positive" | "Neutral" | "Unknown" | null | (string & {});
  /** What you asked the analysis for, by name: texts, numbers, booleans or null. */
  custom_analysis_data?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
}

/**
 * What the chat cost.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ChatCost {
  /** The total cost, in cents, with a fraction. */
  combined_cost?: number | null;
  /** The cost by product. */
  product_costs?: ProductCost[] | null;
}

/** The transfer of a call has begun. */
export interface TransferStarted {
  /** The event tag. */
  event: "transfer_started";
  call: Call;
  transfer_destination?: TransferDestination;
  transfer_option?: TransferOption;
}

/** A transferred call has been connected. */
export interface TransferBridged {
  /** The event tag. */
  event: "transfer_bridged";
  call: Call;
  transfer_destination?: TransferDestination;
  transfer_option?: TransferOption;
}

/** The transfer of a call was given up. */
export interface TransferCancelled {
  /** The event tag. */
  event: "transfer_cancelled";
  call: Call;
  transfer_destination?: TransferDestination;
  transfer_option?: TransferOption;
}

/** The transferred part of a call is over. */
export interface TransferEnded {
  /** The event tag. */
  event: "transfer_ended";
  call: Call;
  transfer_destination?: TransferDestination;
  transfer_option?: TransferOption;
}

/** A chat is over. */
export interface ChatEnded {
  /** The event tag. */
  event: "chat_ended";
  chat: Chat;
}

/** The analysis of a chat is ready. */
export interface ChatAnalyzed {
  /** The event tag. */
  event: "chat_analyzed";
  chat: Chat;
}

/** A chat has begun. */
export interface ChatStarted {
  /** The event tag. */
  event: "chat_started";
  chat: Chat;
}

/** Payloads by the tag that the vendor sends. */
export interface RetellEvents {
  "call_ended": CallEnded;
  "call_analyzed": CallAnalyzed;
  "call_started": CallStarted;
  "transcript_updated": TranscriptUpdated;
  "transfer_started": TransferStarted;
  "transfer_bridged": TransferBridged;
  "transfer_cancelled": TransferCancelled;
  "transfer_ended": TransferEnded;
  "chat_ended": ChatEnded;
  "chat_analyzed": ChatAnalyzed;
  "chat_started": ChatStarted;
}

/** Any payload of this vendor. */
export type RetellEvent = CallEnded | CallAnalyzed | CallStarted | TranscriptUpdated | TransferStarted | TransferBridged | TransferCancelled | TransferEnded | ChatEnded | ChatAnalyzed | ChatStarted;
