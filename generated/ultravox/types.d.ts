// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.

/** A call has ended. */
export interface CallEnded {
  /** The event tag. */
  event: "call.ended";
  call: Call;
}

/**
 * The call as GET /api/calls/{callId} of the API returns it at that moment.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Call {
  /** The call. */
  callId: string;
  /** The version of the client that joined, such as web:0.5.0. Since 2024-11-22. */
  clientVersion?: string | null;
  /** When the call was created. */
  created?: string | null;
  /** When the first participant joined; null if nobody has. Since 2025-02-06. */
  joined?: string | null;
  /** When the call ended; null while it goes on. */
  ended?: string | null;
  /** Why the call ended; null while it goes on. unjoined: nobody joined in time. connection_error came 2024-12-05, agent_hangup 2025-01-04 and system_error 2025-03-22. */
  endReason?: "unjoined" | "hangup" | "agent_hangup" | "timeout" | "connection_error" | "system_error" | null | (string & {});
  /** How much time is billed, such as 128s: not the length of the call. Since 2025-06-23. */
  billedDuration?: string | null;
  /** How many input tokens are billed beside the time. Since 2026-03-06. */
  billedSideInputTokens?: number | null;
  /** How many output tokens are billed beside the time. Since 2026-03-06. */
  billedSideOutputTokens?: number | null;
  /** Whether the call is billed, or why it is free. Since 2026-03-06. */
  billingStatus?: "BILLING_STATUS_PENDING" | "BILLING_STATUS_FREE_CONSOLE" | "BILLING_STATUS_FREE_ZERO_EFFECTIVE_DURATION" | "BILLING_STATUS_FREE_MINUTES" | "BILLING_STATUS_FREE_SYSTEM_ERROR" | "BILLING_STATUS_FREE_OTHER" | "BILLING_STATUS_BILLED" | "BILLING_STATUS_REFUNDED" | "BILLING_STATUS_UNSPECIFIED" | null | (string & {});
  /** Who was to speak first. Deprecated since 2025-01-18 for firstSpeakerSettings. */
  firstSpeaker?: "FIRST_SPEAKER_AGENT" | "FIRST_SPEAKER_USER" | null | (string & {});
  firstSpeakerSettings?: FirstSpeakerSettings;
  /** What the agent says into a silence. Each duration counts from the message before. */
  inactivityMessages?: TimedMessage[] | null;
  /** Whether the agent began with voice or with text. */
  initialOutputMedium?: "MESSAGE_MEDIUM_VOICE" | "MESSAGE_MEDIUM_TEXT" | null | (string & {});
  /** How long the call waits for somebody to join, such as 30s. */
  joinTimeout?: string | null;
  /** The address under which the call is joined. Whoever has it can join. null for calls that Ultravox makes by SIP. */
  joinUrl?: string | null;
  /** A language code (BCP 47) that helps to recognise speech. */
  languageHint?: string | null;
  /** How long the call may take, such as 3600s. */
  maxDuration?: string | null;
  medium?: Medium;
  /** The model, such as ultravox-v0.7; earlier names begin with fixie-ai/ultravox. */
  model?: string | null;
  /** Whether the call is recorded. */
  recordingEnabled?: boolean | null;
  /** Whether the data of the call is kept, or deleted once it is billed. Since 2026-03-17. */
  retentionPolicy?: "retain" | "auto_delete" | null | (string & {});
  /** The prompt of this call, with all its values filled in. */
  systemPrompt?: string | null;
  /** How much chance there is in what the model says: 0 to 1. */
  temperature?: number | null;
  /** What the agent says when the time is over. */
  timeExceededMessage?: string | null;
  /** The voice of the agent. */
  voice?: string | null;
  /** A voice of another service. Since 2025-03-28. */
  externalVoice?: Voice;
  /** What is different from the voice. Since 2026-03-06. */
  voiceOverrides?: Voice;
  /** Deprecated. Whether the call could do without a transcript. */
  transcriptOptional?: boolean | null;
  vadSettings?: VadSettings;
  /** The call in a sentence; null as long as there is none. Since 2025-01-11. */
  shortSummary?: string | null;
  /** The call in a few sentences; null as long as there is none. Since 2025-01-11. */
  summary?: string | null;
  agent?: Agent;
  /** The agent of the call; null for calls that were made without one. Since 2025-09-11. */
  agentId?: string | null;
  /** Settings that are not stable, in any form. Since 2025-02-12. */
  experimentalSettings?: unknown;
  /** Names and texts that were given to the call. Names that begin with ultravox. are the vendor's own. Since 2025-03-08. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** The state that tools could read and write, as it was at the start. Since 2025-03-27. */
  initialState?: {
    [key: string]: unknown;
  } | null;
  /** What is known of the request that made the call, in any form. Since 2025-04-10. */
  requestContext?: unknown;
  dataConnectionConfig?: DataConnection;
  callbacks?: Callbacks;
  sipDetails?: SipDetails;
  /** How many errors there were. Sent from 2024-12-17 until 2026-03-06. */
  errorCount?: number | null;
}

/** Who was to speak first, and how. One of both members is there. Since 2025-01-18. */
export type FirstSpeakerSettings = {
  /** The other side speaks first. */
  user?: {
    /** What the agent does if nobody speaks. Since 2025-03-28. */
    fallback?: Greeting;
  } | null;
  /** The agent speaks first. */
  agent?: Greeting;
} | null;

/** How the agent begins. */
export type Greeting = {
  /** How long the agent waits, such as 2s. Since 2025-03-28. */
  delay?: string | null;
  /** What the agent says. */
  text?: string | null;
  /** A prompt for what the agent says. Since 2025-04-26. */
  prompt?: string | null;
  /** Whether the agent cannot be interrupted meanwhile. */
  uninterruptible?: boolean | null;
} | null;

/** What the agent says after a while. */
export interface TimedMessage {
  /** How long the agent waits, such as 30s. */
  duration?: string | null;
  /** What the agent says. */
  message?: string | null;
  /** Whether the agent hangs up afterwards, and whether an answer keeps it from that. */
  endBehavior?: "END_BEHAVIOR_UNSPECIFIED" | "END_BEHAVIOR_HANG_UP_SOFT" | "END_BEHAVIOR_HANG_UP_STRICT" | null | (string & {});
}

/** How the call is connected. The name of its one member says it. */
export type Medium = {
  /** A browser or an app, with the vendor's client. */
  webRtc?: {
    dataMessages?: DataMessages;
  } | null;
  /** A server of your own. Since 2024-11-16. */
  serverWebSocket?: {
    /** The sample rate of what is sent to the agent. */
    inputSampleRate?: number | null;
    /** The sample rate of what the agent says. */
    outputSampleRate?: number | null;
    /** The size of the client's audio buffer in milliseconds. */
    clientBufferSizeMs?: number | null;
    dataMessages?: DataMessages;
    /** How long no audio may arrive, such as 30s. Since 2026-03-20. */
    mediaIdleTimeout?: string | null;
  } | null;
  /** A call through Twilio. */
  twilio?: Telephony;
  /** A call through Telnyx. Since 2024-12-05. */
  telnyx?: Telephony;
  /** A call through Plivo. Since 2024-12-05. */
  plivo?: Telephony;
  /** A call through Exotel. Since 2025-02-07. */
  exotel?: Telephony;
  /** A SIP call. Since 2025-04-10. */
  sip?: {
    /** The call came in. It has no numbers. */
    incoming?: {
      [key: string]: unknown;
    } | null;
    /** Ultravox made the call. */
    outgoing?: {
      /** The SIP address that was called. */
      to?: string | null;
      /** The number or SIP address that called. */
      from?: string | null;
      /** The user name of the SIP account. */
      username?: string | null;
      /** The password of the SIP account. */
      password?: string | null;
    } | null;
  } | null;
} | null;

/** Which data messages are switched on, by their names. */
export type DataMessages = {
  [key: string]: unknown;
} | null;

/** A call through a telephony provider. */
export type Telephony = {
  /** Ultravox made the call. Since 2025-09-29. */
  outgoing?: {
    /** The number or address that was called; with Plivo several, separated by <. */
    to?: string | null;
    /** The number or name that called. */
    from?: string | null;
    /** What else the provider was told. */
    additionalParams?: {
      [key: string]: unknown;
    } | null;
  } | null;
  /** What becomes of the keys that are pressed during the call. Since 2026-03-07. */
  dtmfHandling?: {
    /** Whether keys are ignored. */
    ignore?: boolean | null;
    /** Keys become a message of the customer. */
    userTextMessage?: {
      /** The message; {digits} stands for the keys. */
      text?: string | null;
      /** When the agent is to react. */
      urgency?: "URGENCY_UNSPECIFIED" | "URGENCY_IMMEDIATE" | "URGENCY_SOON" | "URGENCY_LATER" | null | (string & {});
    } | null;
  } | null;
} | null;

/** A voice of another service. One of its members is there. */
export type Voice = {
  /** A voice of ElevenLabs. */
  elevenLabs?: {
    [key: string]: unknown;
  } | null;
  /** A voice of Cartesia. */
  cartesia?: {
    [key: string]: unknown;
  } | null;
  /** A voice of LMNT. */
  lmnt?: {
    [key: string]: unknown;
  } | null;
  /** A voice of Google. Since 2025-09-05. */
  google?: {
    [key: string]: unknown;
  } | null;
  /** A voice of Inworld. Since 2026-03-06. */
  inworld?: {
    [key: string]: unknown;
  } | null;
  /** A voice of Respeecher. Since 2026-03-06. */
  respeecher?: {
    [key: string]: unknown;
  } | null;
  /** A voice of PlayHT. Gone since 2025-07-29. */
  playHt?: {
    [key: string]: unknown;
  } | null;
  /** A voice of any service that takes a text by HTTP. Since 2025-05-10. */
  generic?: {
    /** The address of the service. */
    url?: string | null;
    /** The headers of the request and the credentials in them. */
    headers?: {
      [key: string]: unknown;
    } | null;
    /** What is sent to the service. */
    body?: {
      [key: string]: unknown;
    } | null;
    /** The sample rate of the audio. */
    responseSampleRate?: number | null;
    /** How many words a minute the voice is thought to speak. */
    responseWordsPerMinute?: number | null;
    /** The media type of the answer. */
    responseMimeType?: string | null;
    /** Where the audio is in an answer of JSON. */
    jsonAudioFieldPath?: string | null;
    /** How the audio is written in an answer of JSON. */
    jsonByteEncoding?: "JSON_BYTE_ENCODING_UNSPECIFIED" | "JSON_BYTE_ENCODING_BASE64" | "JSON_BYTE_ENCODING_HEX" | null | (string & {});
  } | null;
} | null;

/** How it is recognised that somebody speaks. Since 2024-12-21. */
export type VadSettings = {
  /** How long the agent waits after the other side has spoken, such as 0.384s. */
  turnEndpointDelay?: string | null;
  /** How long speech must be to count as a turn, such as 0s. */
  minimumTurnDuration?: string | null;
  /** How long speech must be to interrupt the agent, such as 0.09s. */
  minimumInterruptionDuration?: string | null;
  /** How certain it must be that a frame is speech: 0.1 to 1. Since 2025-02-28. */
  frameActivationThreshold?: number | null;
} | null;

/** The agent of the call. Since 2025-09-12; calls that were made without one have null or none. */
export type Agent = {
  /** The agent. */
  agentId?: string | null;
  /** The name of the agent. */
  name?: string | null;
} | null;

/** A further connection, on which data of the call is sent to a server of your own. Since 2025-04-17. */
export type DataConnection = {
  /** The address of your server. */
  websocketUrl?: string | null;
  /** The audio that is sent there. Since 2025-04-23. */
  audioConfig?: {
    /** The sample rate. */
    sampleRate?: number | null;
    /** Whether both sides are on one channel or on two. */
    channelMode?: "CHANNEL_MODE_UNSPECIFIED" | "CHANNEL_MODE_MIXED" | "CHANNEL_MODE_SEPARATED" | null | (string & {});
  } | null;
  dataMessages?: DataMessages;
  /** The headers for your server, with the credentials. Since 2026-03-23. */
  headers?: {
    [key: string]: unknown;
  } | null;
} | null;

/** The callbacks that this call has beside the webhooks of the account. They are posted the same payloads. Since 2026-03-06. */
export type Callbacks = {
  /** Where call.joined is posted. */
  joined?: Callback;
  /** Where call.ended is posted. */
  ended?: Callback;
  /** Where call.billed is posted. */
  billed?: Callback;
} | null;

/** A callback of one call. */
export type Callback = {
  /** Where it is posted. */
  url?: string | null;
  /** The secrets with which it is signed, as they are. */
  secrets?: string[] | null;
} | null;

/** What the SIP side of the call cost, and how it ended. Since 2026-03-06. */
export type SipDetails = {
  /** How much time is billed for SIP, such as 72s. */
  billedDuration?: string | null;
  /** How the SIP call ended. */
  terminationReason?: "SIP_TERMINATION_NORMAL" | "SIP_TERMINATION_INVALID_NUMBER" | "SIP_TERMINATION_TIMEOUT" | "SIP_TERMINATION_DESTINATION_UNAVAILABLE" | "SIP_TERMINATION_BUSY" | "SIP_TERMINATION_CANCELED" | "SIP_TERMINATION_REJECTED" | "SIP_TERMINATION_UNKNOWN" | null | (string & {});
} | null;

/** A call was created. */
export interface CallStarted {
  /** The event tag. */
  event: "call.started";
  call: Call;
}

/** Somebody joined a call. */
export interface CallJoined {
  /** The event tag. */
  event: "call.joined";
  call: Call;
}

/** A call was billed. */
export interface CallBilled {
  /** The event tag. */
  event: "call.billed";
  call: Call;
}

/** Payloads by the tag that the vendor sends. */
export interface UltravoxEvents {
  "call.ended": CallEnded;
  "call.started": CallStarted;
  "call.joined": CallJoined;
  "call.billed": CallBilled;
}

/** Any payload of this vendor. */
export type UltravoxEvent = CallEnded | CallStarted | CallJoined | CallBilled;
