// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.

/** A conversation is complete. */
export interface ConversationComplete {
  /** The event tag. */
  event: "ConversationComplete";
  data: Session;
}

/**
 * A voice session and what came of it.
 * Source: inferred, not documented.
 */
export interface Session {
  /** The session. */
  session_id: string;
  /** The agent that spoke. */
  agent_id?: string | null;
  /** The name of the agent. */
  agent_name?: string | null;
  /** Where the recording can be fetched until it expires. */
  audio_url?: string | null;
  /** When audio_url ceases to work. */
  audio_url_expires_at?: string | null;
  /** When the session was created. */
  created_at?: string | null;
  /** When the session began. */
  start_time?: string | null;
  /** When the agent joined; null if it never did. */
  agent_joined_at?: string | null;
  /** How long the session lasted, in seconds. */
  duration_seconds?: number | null;
  /** What was said and done, in order. */
  history?: HistoryItem[] | null;
  /** The carrier; null for a session on the web. */
  telecom_provider?: "Twilio" | null | (string & {});
  /** The number that called; null for a session on the web. */
  from_number?: string | null;
  /** The number that was called; null for a session on the web. */
  to_number?: string | null;
  /** The campaign's entry; null outside campaigns. */
  campaign_item_id?: string | null;
  /** The campaign; null outside campaigns. */
  campaign_id?: string | null;
  /** The name of the campaign; null outside campaigns. */
  campaign_name?: string | null;
  /** Parameters of the address the session was opened with. */
  url_parameters?: {
    [key: string]: string | null;
  } | null;
  /** The test run; null outside tests. */
  test_run_id?: string | null;
  /** The test; null outside tests. */
  test_id?: string | null;
  /** How far the test is; null outside tests. */
  test_status?: "Initial" | null | (string & {});
  /** What the test found; null outside tests. */
  test_eval_result?: {
    /** Whether the test passed. */
    success?: boolean | null;
    /** Why it passed or failed. */
    reasons?: (string | null)[] | null;
    /** Why the test came to its end. */
    completion_reason?: "StepsExhausted" | null | (string & {});
  } | null;
}

/**
 * One entry of the history. Which members it has depends on its kind.
 * Source: inferred, not documented.
 */
export interface HistoryItem {
  /** Whose entry it is. */
  role?: "System" | "User" | "Assistant" | "Developer" | null | (string & {});
  /** The text of a message. */
  content?: string | null;
  /** What the entry is. */
  kind?: "Message" | "FunctionCall" | "FunctionCallOutput" | "AgentHandoff" | "AgentConfigUpdate" | null | (string & {});
  /** The entry. */
  id?: string | null;
  /** When the entry was made. */
  created_at?: string | null;
  /** Whether the speaker was interrupted. */
  interrupted?: boolean | null;
  /** How sure the speech recognition was. */
  transcript_confidence?: number | null;
  metrics?: ItemMetrics | null;
  /** The tool that was called or answered. */
  tool_name?: string | null;
  /** Ties a tool's answer to its call. */
  tool_call_id?: string | null;
  /** The tool's arguments, as JSON text. */
  tool_arguments_json?: string | null;
  /** What the tool answered. */
  tool_output?: string | null;
  /** Whether the tool failed. */
  tool_is_error?: boolean | null;
  /** The agent that took over. */
  handoff_to_agent_id?: string | null;
  /** The agent's new instructions. */
  instructions?: string | null;
  /** The tools the agent gained. */
  tools_added?: (string | null)[] | null;
}

/**
 * Measurements of one entry. The delays are seconds in LiveKit; SpeakNode does not give the unit.
 * Source: inferred, not documented.
 */
export interface ItemMetrics {
  /** When speaking began. */
  started_speaking_at?: string | null;
  /** When speaking ended. */
  stopped_speaking_at?: string | null;
  /** From the end of speech to its transcript. User's entries only. */
  transcription_delay?: number | null;
  /** From the end of speech to the end of the turn. User's entries only. */
  end_of_turn_delay?: number | null;
  /** Time spent in the end-of-turn hook. User's entries only. */
  on_user_turn_completed_delay?: number | null;
  /** To the model's first token. Agent's entries only. */
  llm_node_ttft?: number | null;
  /** To the first byte of speech. Agent's entries only. */
  tts_node_ttfb?: number | null;
  /** From the user's last word to the agent's first. Agent's entries only. */
  e2e_latency?: number | null;
}

/** A voice session began. */
export interface SessionStarted {
  /**
   * The event tag.
   * Source: inferred, not documented.
   */
  event: "SessionStarted";
  data: Session;
}

/** Payloads by the tag that the vendor sends. */
export interface SpeaknodeEvents {
  "ConversationComplete": ConversationComplete;
  "SessionStarted": SessionStarted;
}

/** Any payload of this vendor. */
export type SpeaknodeEvent = ConversationComplete | SessionStarted;
