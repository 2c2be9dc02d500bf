// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.

/** A conversation ended. */
export interface CallConversationEnded {
  /** The event. */
  data: {
    /** What kind of record this is. */
    record_type?: "event" | null | (string & {});
    /** The event tag. */
    event_type: "call.conversation.ended";
    /** The event; the same on every attempt. */
    id?: string | null;
    /** When the conversation ended, to the microsecond. */
    occurred_at?: string | null;
    /** When Telnyx made the event. */
    created_at?: string | null;
    /** The conversation and its call. */
    payload: {
      /** The conversation that ended. */
      conversation_id: string;
      /** The assistant: `assistant-` and a UUID. Probably not given for a Conversation Relay. */
      assistant_id?: string | null;
      call_control_id?: CallControlId;
      call_leg_id?: CallLegId;
      call_session_id?: CallSessionId;
      connection_id?: ConnectionId;
      client_state?: ClientState;
      calling_party_type?: CallingPartyType;
      from?: Caller;
      to?: Callee;
      /** How long the conversation was, in seconds. */
      duration_sec?: number | null;
      /**
       * Why it ended; null if nothing is said. `customer_disconnect` is no caller who hung up: the WebSocket of a Conversation Relay, which is your own side, was closed. Since 2026-05-18.
       * Source: the vendor's SDK or OpenAPI.
       */
      reason?: "customer_disconnect" | null | (string & {});
      /** The language model, such as openai/gpt-4o. */
      llm_model?: string | null;
      /** The model that made text of the caller's speech. */
      stt_model?: string | null;
      /** Who made the assistant's speech, such as telnyx. */
      tts_provider?: string | null;
      /** The model that made the assistant's speech, such as Natural. */
      tts_model_id?: string | null;
      /** The assistant's voice, such as Marissa. */
      tts_voice_id?: string | null;
    };
  };
  meta?: Meta;
}

/** The call: `v3:` and a text. All events of a call have it, and commands to the call name it. */
export type CallControlId = string | null;

/** The leg of the call. */
export type CallLegId = string | null;

/** All legs of the call together, such as those of a transfer. */
export type CallSessionId = string | null;

/** The Call Control application, as digits. */
export type ConnectionId = string | number | null;

/** What your own command gave to Telnyx, in base64; null if nothing was given. */
export type ClientState = string | null;

/** Whether the caller came over the telephone network or by SIP. */
export type CallingPartyType = "pstn" | "sip" | null | (string & {});

/** The number or SIP address that called. */
export type Caller = string | null;

/** The number or SIP address that was called. */
export type Callee = string | null;

/**
 * The attempt to deliver this.
 * Source: observed, not documented.
 */
export type Meta = {
  /** Which attempt it is, from 1. */
  attempt?: number | null;
  /** The URL it was sent to. */
  delivered_to?: string | null;
} | null;

/** A conversation began. */
export interface CallConversationCreated {
  /** The event. */
  data: {
    /** What kind of record this is. */
    record_type?: "event" | null | (string & {});
    /** The event tag. */
    event_type: "call.conversation.created";
    /** The event; the same on every attempt. */
    id?: string | null;
    /** When the conversation began, to the microsecond. */
    occurred_at?: string | null;
    /** When Telnyx made the event. */
    created_at?: string | null;
    /** The conversation and its call. */
    payload: {
      /** The new conversation. */
      conversation_id: string;
      call_control_id?: CallControlId;
      call_leg_id?: CallLegId;
      call_session_id?: CallSessionId;
      connection_id?: ConnectionId;
      client_state?: ClientState;
      calling_party_type?: CallingPartyType;
      from?: Caller;
      to?: Callee;
    };
  };
  meta?: Meta;
}

/** A conversation could not begin. */
export interface CallConversationStartFailed {
  /** The event. */
  data: {
    /** What kind of record this is. */
    record_type?: "event" | null | (string & {});
    /** The event tag. */
    event_type: "call.conversation.start_failed";
    /** The event; the same on every attempt. */
    id?: string | null;
    /** When the start failed, to the microsecond. */
    occurred_at?: string | null;
    /** When Telnyx made the event. */
    created_at?: string | null;
    /** The call, and why it has no conversation. */
    payload?: {
      call_control_id?: CallControlId;
      call_leg_id?: CallLegId;
      call_session_id?: CallSessionId;
      connection_id?: ConnectionId;
      client_state?: ClientState;
      calling_party_type?: CallingPartyType;
      from?: Caller;
      to?: Callee;
      /** Whether the command was wrong, or Telnyx itself failed. */
      reason?: "invalid_request" | "service_error" | null | (string & {});
    } | null;
  };
  meta?: Meta;
}

/** The insights of a call are ready. */
export interface CallConversationInsightsGenerated {
  /** The event. */
  data: {
    /** What kind of record this is. */
    record_type?: "event" | null | (string & {});
    /** The event tag, in one of two spellings. The first one is documented. */
    event_type: "call.conversation_insights.generated" | "call.conversation.insights.generated" | (string & {});
    /** The event; the same on every attempt. */
    id?: string | null;
    /** When the insights were ready, to the microsecond. */
    occurred_at?: string | null;
    /**
     * When Telnyx made the event.
     * Source: inferred, not documented.
     */
    created_at?: string | null;
    /** The call, and the results. */
    payload?: {
      call_control_id?: CallControlId;
      call_leg_id?: CallLegId;
      call_session_id?: CallSessionId;
      connection_id?: ConnectionId;
      client_state?: ClientState;
      calling_party_type?: CallingPartyType;
      /** The insight group whose results these are. */
      insight_group_id?: string | null;
      /** A result for each insight of the group. */
      results?: InsightResult[] | null;
    } | null;
  };
  meta?: Meta;
}

/** What one insight found out. */
export interface InsightResult {
  /** The insight. */
  insight_id?: string | null;
  /** What it found out: an object, or text that may be JSON, Markdown or prose, also of one and the same insight. */
  result?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
}

/**
 * The insights of a conversation are ready.
 * Source: observed, not documented.
 */
export interface ConversationInsightResult {
  /** The event tag. */
  event_type: "conversation_insight_result";
  /** What kind of record this is. */
  record_type?: "event" | null | (string & {});
  /** The conversation, and the results. */
  payload?: {
    /** The conversation. */
    conversation_id?: string | null;
    /** The insight group whose results these are. */
    insight_group_id?: string | null;
    /** The insight, if the webhook is that of a single one; null was seen. */
    insight_id?: string | null;
    /** What the insight was told to find out; null was seen. */
    insights_instructions?: string | null;
    /** The request that made the results. */
    request_id?: string | null;
    /** How far the results are; `completed` was seen. */
    status?: string | null;
    /** The account at Telnyx. */
    user_id?: string | number | null;
    metadata?: ConversationMetadata | null;
    /** A result for each insight of the group. */
    results?: InsightResult[] | null;
  } | null;
  meta?: Meta;
}

/**
 * What Telnyx knows of the conversation. You can add members to it, so others than these are no drift.
 * Source: observed, not documented.
 */
export type ConversationMetadata = {
  /** The assistant. */
  assistant_id?: string | null;
  /** The version of the assistant. */
  assistant_version_id?: string | null;
  /** How the conversation was held. */
  telnyx_conversation_channel?: "phone_call" | "sms_chat" | null | (string & {});
  /** The assistant's number, SIP address or other identifier. */
  telnyx_agent_target?: string | null;
  /** The end user's number, SIP address or other identifier. */
  telnyx_end_user_target?: string | null;
  /** Whether the end user's number is verified. */
  telnyx_end_user_target_verified?: boolean | string | null;
  /** How the end user's number is attested by SHAKEN/STIR. */
  telnyx_shaken_stir_attestation?: string | null;
  /** The call, as in the events of calls. */
  call_control_id?: string | null;
  /** The leg of the call. */
  call_leg_id?: string | null;
  /** All legs of the call together. */
  call_session_id?: string | null;
  /** The number that called. */
  from?: string | null;
  /** The number that was called. */
  to?: string | null;
  /** The tools that the assistant used. */
  called_tools?: unknown[] | string | null;
} & {
  [key: string]: unknown | (string | null) | ("phone_call" | "sms_chat" | null | (string & {})) | (boolean | string | null) | (unknown[] | string | null);
};

/** Payloads by the tag that the vendor sends. */
export interface TelnyxEvents {
  "call.conversation.ended": CallConversationEnded;
  "call.conversation.created": CallConversationCreated;
  "call.conversation.start_failed": CallConversationStartFailed;
  "call.conversation_insights.generated": CallConversationInsightsGenerated;
  "conversation_insight_result": ConversationInsightResult;
}

/** Any payload of this vendor. */
export type TelnyxEvent = CallConversationEnded | CallConversationCreated | CallConversationStartFailed | CallConversationInsightsGenerated | ConversationInsightResult;
