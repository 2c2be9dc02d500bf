// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.

/** A call has ended, with all that is known of it. */
export interface EndOfCallReport {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "end-of-call-report";
    call: Call;
    /** Why the call ended. */
    endedReason?: EndedReason;
    /** When the call began. Deliveries of June 2024 have none. */
    startedAt?: string | null;
    /** When the call ended. */
    endedAt?: string | null;
    /**
     * The length of the call in milliseconds. Sent since November 2024; the vendor does not describe it.
     * Source: observed, not documented.
     */
    durationMs?: number | null;
    /**
     * The length of the call in seconds.
     * Source: observed, not documented.
     */
    durationSeconds?: number | null;
    /**
     * The length of the call in minutes.
     * Source: observed, not documented.
     */
    durationMinutes?: number | null;
    /** What the call cost, in US dollars. */
    cost?: number | null;
    /** What each part of the call cost. */
    costs?: Cost[] | null;
    /**
     * The costs by kind. Sent, but the vendor does not describe it here.
     * Source: observed, not documented.
     */
    costBreakdown?: CostBreakdown | null;
    /** Where the call was transferred to. Since 2026-02-28. */
    destination?: Destination | null;
    /** Whether the customer agreed to be recorded. Since 2025-09-17. */
    compliance?: Compliance | null;
    /** What Vapi made of the call. May be an empty object. */
    analysis?: Analysis | null;
    /**
     * The same as analysis.summary. Sent, but the vendor does not describe it.
     * Source: observed, not documented.
     */
    summary?: string | null;
    /** The same as artifact.transcript. In June 2024 the only copy. */
    transcript?: string | null;
    /**
     * The same as artifact.messages. In June 2024 the only copy.
     * Source: observed, not documented.
     */
    messages?: Turn[] | null;
    /** The same as artifact.recordingUrl. */
    recordingUrl?: string | null;
    /** The same as artifact.stereoRecordingUrl. */
    stereoRecordingUrl?: string | null;
  };
}

/**
 * What every message may carry, beside its type, its call and its own members.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Envelope {
  /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
  timestamp?: number | string | null;
  /** The number of the customer's account that the call uses. */
  phoneNumber?: PhoneNumber | null;
  /** The assistant as it is set up. */
  assistant?: Assistant | null;
  /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
  assistantVersion?: string | null;
  /**
   * The version of the squad. Seen in deliveries; the vendor does not describe it.
   * Source: observed, not documented.
   */
  squadVersion?: string | null;
  /** The person on the other side. */
  customer?: Customer | null;
  /** The chat that the message is about. */
  chat?: Chat | null;
  /** What the call has produced so far; in the report all of it. */
  artifact?: Artifact | null;
}

/**
 * A phone number of your account.
 * Source: the vendor's SDK or OpenAPI.
 */
export type PhoneNumber = {
  /**
   * The number at Vapi.
   * Source: observed, not documented.
   */
  id?: string | null;
  /**
   * The organisation at Vapi.
   * Source: observed, not documented.
   */
  orgId?: string | null;
  /** Who provides the number, such as twilio or vapi. */
  provider?: string | null;
  /** The number. */
  number?: string | null;
  /** The number, if it is imported from Twilio. */
  twilioPhoneNumber?: string | null;
  /** The SIP address. */
  sipUri?: string | null;
  /** The name that you gave it. */
  name?: string | null;
  /** Your account at Twilio. */
  twilioAccountSid?: string | null;
  /** The token of that account. */
  twilioAuthToken?: string | null;
  /** An API key of that account. */
  twilioApiKey?: string | null;
  /** The secret of the API key. */
  twilioApiSecret?: string | null;
  /** The password for calls over SIP. */
  authentication?: {
    [key: string]: unknown;
  } | null;
  /** The saved key of the provider. */
  credentialId?: string | null;
  /** The assistant that takes its calls. */
  assistantId?: string | null;
  /** The squad that takes its calls. */
  squadId?: string | null;
  /** The workflow that takes its calls. */
  workflowId?: string | null;
  /** Where calls go if nothing takes them. */
  fallbackDestination?: Destination | null;
  /** Where its messages go. */
  server?: Server | null;
  /**
   * An older form of server.url.
   * Source: observed, not documented.
   */
  serverUrl?: string | null;
  /**
   * An older form of server.secret.
   * Source: observed, not documented.
   */
  serverUrlSecret?: string | null;
} & {
  [key: string]: unknown;
};

/**
 * Where a call is transferred to. The type says which of the members it has.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Destination {
  /** What it is. */
  type?: "number" | "sip" | "assistant" | "step" | null | (string & {});
  /** A phone number. */
  number?: string | null;
  /** The extension of the number. */
  extension?: string | null;
  /** A SIP address. */
  sipUri?: string | null;
  /** SIP headers that are sent along. */
  sipHeaders?: {
    [key: string]: unknown;
  } | null;
  /** Another assistant of the squad. */
  assistantName?: string | null;
  /** A step of the conversation. Until 2025-05-24. */
  stepName?: string | null;
  /** The number that the called person sees. */
  callerId?: string | null;
  /** Whether the number must have the form of E.164. */
  numberE164CheckEnabled?: boolean | null;
  /** What is said to the customer before the transfer. */
  message?: string | {
    [key: string]: unknown;
  } | null;
  /** When the model should choose this destination. */
  description?: string | null;
  /** What the next assistant is told of the conversation. */
  transferMode?: string | null;
  /** How the call is transferred. */
  transferPlan?: {
    [key: string]: unknown;
  } | null;
}

/**
 * Where messages are sent, and how.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Server = {
  /** The address. */
  url?: string | null;
  /** How long Vapi waits for an answer, 1 to 300 seconds; 20 if it is not given. */
  timeoutSeconds?: number | null;
  /** The credential that proves where deliveries come from. Since 2025-08-31. */
  credentialId?: string | null;
  /**
   * The secret in the header x-vapi-secret. No longer described since 2025-05-24.
   * Source: observed, not documented.
   */
  secret?: string | null;
  /** Headers that are sent along. Since 2024-11-17. */
  headers?: {
    [key: string]: unknown;
  } | null;
  /** How a failed delivery is sent again. Without it there are no retries. Since 2025-02-04. */
  backoffPlan?: BackoffPlan | null;
  /** Whether deliveries come from fixed addresses. Since 2025-11-19. */
  staticIpAddressesEnabled?: boolean | null;
  /** The members that arrive encrypted. Since 2025-12-16. */
  encryptedPaths?: string[] | null;
} & {
  [key: string]: unknown;
};

/**
 * How a failed delivery is sent again.
 * Source: the vendor's SDK or OpenAPI.
 */
export type BackoffPlan = {
  /** Whether the pauses grow. */
  type?: "fixed" | "exponential" | null | (string & {});
  /** How many retries there are, up to 10. */
  maxRetries?: number | null;
  /** The first pause, up to 10 seconds. */
  baseDelaySeconds?: number | null;
  /** Statuses after which there is no retry. Since 2025-08-31. */
  excludedStatusCodes?: unknown[] | null;
} & {
  [key: string]: unknown;
};

/**
 * An assistant as it is set up.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Assistant = {
  /**
   * The assistant; missing if it is not a saved one.
   * Source: observed, not documented.
   */
  id?: string | null;
  /**
   * The organisation at Vapi.
   * Source: observed, not documented.
   */
  orgId?: string | null;
  /** The name that you gave it. */
  name?: string | null;
  /** What you attached to it. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** What it says first. */
  firstMessage?: string | null;
  /** The events that it sends. */
  serverMessages?: string[] | null;
  /** Where its messages go. */
  server?: Server | null;
  /**
   * An older form of server.url.
   * Source: observed, not documented.
   */
  serverUrl?: string | null;
  /**
   * An older form of server.secret.
   * Source: observed, not documented.
   */
  serverUrlSecret?: string | null;
  /** Keys of providers. */
  credentials?: unknown[] | null;
  /** Saved keys of providers. */
  credentialIds?: string[] | null;
  /** The model, with its prompt and its tools, and with the secrets of their servers. */
  model?: {
    [key: string]: unknown;
  } | null;
  /** The voice. May have a server with secrets. */
  voice?: {
    [key: string]: unknown;
  } | string | null;
  /** The speech recognition. May have a server with secrets. */
  transcriber?: {
    [key: string]: unknown;
  } | string | null;
} & {
  [key: string]: unknown;
};

/**
 * The person on the other side.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Customer {
  /** The phone number. */
  number?: string | null;
  /** The extension of the number. */
  extension?: string | null;
  /** The SIP address. */
  sipUri?: string | null;
  /** The name. */
  name?: string | null;
  /** The e-mail address. Since 2025-06-25. */
  email?: string | null;
  /** Your own id of the person. Since 2025-06-25. */
  externalId?: string | null;
  /** Whether the number must have the form of E.164. */
  numberE164CheckEnabled?: boolean | null;
  /** What is changed in the assistant for this person. */
  assistantOverrides?: Overrides | null;
  /** What is changed in the squad for this person. Since 2026-07-30. */
  squadOverrides?: Overrides | null;
}

/**
 * What is changed in an assistant, a squad or a workflow.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Overrides = {
  /** The values of variables in the prompt. */
  variableValues?: {
    [key: string]: unknown;
  } | null;
  /** What you attached. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** Where its messages go. */
  server?: Server | null;
  /**
   * An older form of server.url.
   * Source: observed, not documented.
   */
  serverUrl?: string | null;
  /**
   * An older form of server.secret.
   * Source: observed, not documented.
   */
  serverUrlSecret?: string | null;
  /** Keys of providers. */
  credentials?: unknown[] | null;
  /** The model, with its prompt and its tools, and with the secrets of their servers. */
  model?: {
    [key: string]: unknown;
  } | null;
} & {
  [key: string]: unknown;
};

/**
 * One exchange in writing: what the customer wrote, and what the assistant answered.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Chat {
  /** The chat. */
  id?: string | null;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** The session that it belongs to. */
  sessionId?: string | null;
  /** The chat before. */
  previousChatId?: string | null;
  /** What the customer wrote: a text, or messages. */
  input?: string | ChatMessage[] | null;
  /** What the assistant answered. */
  output?: ChatMessage[] | null;
  /** The messages before, which the assistant knew. */
  messages?: ChatMessage[] | null;
  /** Whether the answer was sent piece by piece. */
  stream?: boolean | null;
  /** The assistant, if it is a saved one. */
  assistantId?: string | null;
  /** The assistant, if it was given. */
  assistant?: Assistant | null;
  /** What is changed in the assistant. */
  assistantOverrides?: Overrides | null;
  /** The squad, if it is a saved one. */
  squadId?: string | null;
  /** The squad, if it was given: its assistants, with their secrets. */
  squad?: {
    [key: string]: unknown;
  } | null;
  /** The name that you gave it. */
  name?: string | null;
  /** When it was created. */
  createdAt?: string | null;
  /** When it was last changed. */
  updatedAt?: string | null;
  /** What it cost so far, in US dollars. */
  cost?: number | null;
  /** What each part of it cost. */
  costs?: Cost[] | null;
}

/**
 * A message in the form of OpenAI.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ChatMessage {
  /** Who wrote it. */
  role: "system" | "user" | "assistant" | "tool" | "function" | "developer" | (string & {});
  /** The text. Null if there are only calls of tools. */
  content?: string | unknown[] | null;
  /** The calls of tools. */
  tool_calls?: ToolCall[] | null;
  /** The call that this is the result of. */
  tool_call_id?: string | null;
  /** The name of whoever wrote it, or of the tool. */
  name?: string | null;
  /** Why the model did not answer. */
  refusal?: string | null;
  /** What is attached to the message. */
  metadata?: {
    [key: string]: unknown;
  } | null;
}

/**
 * A call of a tool.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ToolCall {
  /** The call, which its result names. */
  id?: string | null;
  /** The kind of tool. */
  type?: "function" | null | (string & {});
  /** The function, and what it is called with. */
  function?: CalledFunction | null;
  /** The name of the tool, where there is no function. */
  name?: string | null;
  /** What the tool is called with, where there is no function. */
  parameters?: {
    [key: string]: unknown;
  } | string | unknown[] | null;
}

/**
 * A function, and what it is called with.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface CalledFunction {
  /** The name of the function. */
  name?: string | null;
  /** What it is called with: JSON as text in transcripts, an object where the call is sent to you. */
  arguments?: string | {
    [key: string]: unknown;
  } | unknown[] | null;
  /**
   * The call; in function-call.
   * Source: observed, not documented.
   */
  id?: string | null;
  /**
   * What it is called with; in function-call.
   * Source: observed, not documented.
   */
  parameters?: {
    [key: string]: unknown;
  } | string | unknown[] | null;
}

/**
 * What a part of the call cost. The type says which of the members it has.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Cost {
  /** The part. */
  type?: "transport" | "transcriber" | "model" | "voice" | "vapi" | "voicemail-detection" | "analysis" | "knowledge-base" | "chat" | "session" | null | (string & {});
  /** The cost in US dollars. */
  cost?: number | null;
  /** How many minutes. */
  minutes?: number | null;
  /** Who is paid for it. */
  provider?: string | null;
  /** The speech recognition. */
  transcriber?: {
    [key: string]: unknown;
  } | null;
  /** The model. */
  model?: {
    [key: string]: unknown;
  } | null;
  /** The voice. */
  voice?: {
    [key: string]: unknown;
  } | null;
  /** Tokens that the model read. */
  promptTokens?: number | null;
  /** Tokens that the model wrote. */
  completionTokens?: number | null;
  /** Tokens that the model had read before. */
  cachedPromptTokens?: number | null;
  /** Tokens that the model used for reasoning. */
  reasoningTokens?: number | null;
  /** Text tokens that the model read, for voicemail-detection. */
  promptTextTokens?: number | null;
  /** Audio tokens that the model read, for voicemail-detection. */
  promptAudioTokens?: number | null;
  /** Text tokens that the model wrote, for voicemail-detection. */
  completionTextTokens?: number | null;
  /** Audio tokens that the model wrote, for voicemail-detection. */
  completionAudioTokens?: number | null;
  /** Characters that were spoken. */
  characters?: number | null;
  /** Whether the minutes are within your plan. */
  subType?: "normal" | "overage" | null | (string & {});
  /** What was made. */
  analysisType?: "summary" | "structuredData" | "successEvaluation" | "structuredOutput" | null | (string & {});
  /** The cost of each structured output. */
  structuredOutputBreakdown?: {
    [key: string]: unknown;
  }[] | null;
}

/**
 * What a call has produced.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Artifact {
  /** The turns. */
  messages?: Turn[] | null;
  /** The same in the form of OpenAI. */
  messagesOpenAIFormatted?: ChatMessage[] | null;
  /** The transcript as one text. */
  transcript?: string | null;
  /** The recording. This address stays; since 2026-07-30 there are signed ones beside it. */
  recordingUrl?: string | null;
  /** The recording in stereo. */
  stereoRecordingUrl?: string | null;
  /** The video. */
  videoRecordingUrl?: string | null;
  /** How long after the call the video begins: milliseconds, in spite of the name. */
  videoRecordingStartDelaySeconds?: number | null;
  /** The addresses of all recordings. Since 2025-05-01. */
  recording?: Recording | null;
  /** The recording, signed: no key is needed until it expires. */
  presignedMonoUrl?: string | null;
  /** The recording in stereo, signed. */
  presignedStereoUrl?: string | null;
  /** The video, signed. */
  presignedVideoUrl?: string | null;
  /** The recording of the assistant alone, signed. */
  presignedAssistantUrl?: string | null;
  /** The recording of the customer alone, signed. */
  presignedCustomerUrl?: string | null;
  /** The packets of the call, signed. */
  presignedPcapUrl?: string | null;
  /** The log of the call, signed. */
  presignedLogUrl?: string | null;
  /** When the signed addresses expire. */
  presignedUrlsExpiresAt?: string | null;
  /** The packets of the call. Since 2025-02-14. */
  pcapUrl?: string | null;
  /** The log of the call. Since 2025-08-07. */
  logUrl?: string | null;
  /** The steps of a workflow that were run. Since 2025-06-05. */
  nodes?: NodeRecord[] | null;
  /** The variables at the end; variableValues since 2025-07-02. */
  variables?: {
    [key: string]: unknown;
  } | null;
  /** The variables at the end. */
  variableValues?: {
    [key: string]: unknown;
  } | null;
  /** The attempts to transfer the call: objects since 2026-07-30, texts before. */
  transfers?: (TransferRecord | string)[] | null;
  /** The assistants of the call, in the order in which they had it. Since 2026-03-18. */
  assistantActivations?: AssistantActivation[] | null;
  /** How fast the parts were. Since 2025-08-22. */
  performanceMetrics?: PerformanceMetrics | null;
  /** What was drawn from the call, by the id of the output: objects with name and result. Since 2025-08-22. */
  structuredOutputs?: {
    [key: string]: unknown;
  } | null;
  /** The outputs whose conditions were not met, by id. Since 2026-07-30. */
  skippedStructuredOutputs?: {
    [key: string]: unknown;
  } | null;
  /** When the outputs were last changed. Since 2025-10-28. */
  structuredOutputsLastUpdatedAt?: string | null;
  /** Scores, by the id of the card. Since 2025-10-28. */
  scorecards?: {
    [key: string]: unknown;
  } | null;
}

/**
 * One turn, or one step between turns. Its role says which of the members it has.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Turn {
  /** Who spoke; tool_calls for calls of tools, tool_call_result for their results. The vendor's samples have assistant for bot. */
  role: "system" | "user" | "bot" | "assistant" | "tool_calls" | "tool_call_result" | (string & {});
  /** What was said. Empty in calls of tools. */
  message?: string | null;
  /** When it began: milliseconds since 1970. The first turn may begin seconds before startedAt. */
  time?: number | null;
  /** When it ended: milliseconds since 1970, also with a fraction. */
  endTime?: number | null;
  /** When it began: seconds since the start of the call. */
  secondsFromStart?: number | null;
  /** How long it took: milliseconds, though the vendor says seconds. In 2024 it was seconds. */
  duration?: number | null;
  /** Where the text comes from. Mostly empty. */
  source?: string | null;
  /** Whether the text was filtered for security. Since 2025-08-07. */
  isFiltered?: boolean | null;
  /** The threats that were found, if it was filtered. */
  detectedThreats?: string[] | null;
  /** What was said, before it was filtered. */
  originalMessage?: string | null;
  /** More about the turn, such as how sure the speech recognition was of each word. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** Which of several customers spoke, such as Speaker 1. Since 2025-12-10. */
  speakerLabel?: string | null;
  /** The name of the assistant that spoke. Since 2026-07-30. */
  assistantName?: string | null;
  /** The assistant that spoke. Since 2026-07-30. */
  assistantId?: string | null;
  /** The calls of tools. */
  toolCalls?: ToolCall[] | null;
  /** The call that this is the result of. */
  toolCallId?: string | null;
  /** The name of the tool whose result this is. */
  name?: string | null;
  /** What the tool answered: JSON as text. */
  result?: string | {
    [key: string]: unknown;
  } | unknown[] | number | boolean | null;
  /** What was wrong with the result, such as its size. Since 2026-07-30. */
  warnings?: {
    [key: string]: unknown;
  }[] | null;
}

/**
 * The addresses of the recordings. May be an empty object.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Recording {
  /** The recording in stereo. */
  stereoUrl?: string | null;
  /** The video. */
  videoUrl?: string | null;
  /** How long after the call the video begins: milliseconds, in spite of the name. */
  videoRecordingStartDelaySeconds?: number | null;
  /** The recordings in mono. */
  mono?: MonoRecording | null;
}

/**
 * The recordings in mono.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface MonoRecording {
  /** The recording of both sides. */
  combinedUrl?: string | null;
  /** The recording of the assistant alone. */
  assistantUrl?: string | null;
  /** The recording of the customer alone. */
  customerUrl?: string | null;
}

/**
 * A step of a workflow that was run.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface NodeRecord {
  /** The name of the step. */
  nodeName?: string | null;
  /** The turns of this step. */
  messages?: Turn[] | null;
  /** The variables of this step; variableValues since 2025-07-02. */
  variables?: {
    [key: string]: unknown;
  } | null;
  /** The variables of this step. */
  variableValues?: {
    [key: string]: unknown;
  } | null;
}

/**
 * An attempt to transfer the call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TransferRecord {
  /** Where the call was to go. */
  destination?: Destination | null;
  /** How, such as blind-transfer or warm-transfer-say-summary. */
  mode?: string | null;
  /** The result of the attempt. */
  status?: "connected" | "no-answer" | "busy" | "voicemail" | "failed" | "completed" | "cancelled" | null | (string & {});
  /** What was said to the person who was called. */
  transcript?: string | null;
  /** The turns with that person. */
  messages?: Turn[] | null;
}

/**
 * An assistant that had the call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AssistantActivation {
  /** Its name. */
  assistantName?: string | null;
  /** The assistant. */
  assistantId?: string | null;
  /** Its version. Null where there is none. Since 2026-07-30. */
  assistantVersion?: string | null;
}

/**
 * How fast the parts of the call were, in milliseconds, and who interrupted whom.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface PerformanceMetrics {
  /** The latencies of each turn. */
  turnLatencies?: TurnLatency[] | null;
  /** The time until the model's first token. */
  modelLatencyAverage?: number | null;
  /** The latency of the voice. */
  voiceLatencyAverage?: number | null;
  /** The latency of the speech recognition. */
  transcriberLatencyAverage?: number | null;
  /** The time until it was clear that the customer had finished. */
  endpointingLatencyAverage?: number | null;
  /** The latency of whole turns. */
  turnLatencyAverage?: number | null;
  /** The latency from the telephony provider. Since 2025-11-12. */
  fromTransportLatencyAverage?: number | null;
  /** The latency to the telephony provider. Since 2025-11-12. */
  toTransportLatencyAverage?: number | null;
  /** How often the assistant interrupted the customer. Since 2025-11-06. */
  numUserInterrupted?: number | null;
  /** How often the customer interrupted the assistant. Since 2025-11-06. */
  numAssistantInterrupted?: number | null;
}

/**
 * How fast the parts of a turn were, in milliseconds.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TurnLatency {
  modelLatency?: number | null;
  voiceLatency?: number | null;
  transcriberLatency?: number | null;
  endpointingLatency?: number | null;
  turnLatency?: number | null;
}

/**
 * The call as it was when it began: its status is often still queued in the report.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Call {
  /** The call. */
  id: string;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** Who called whom, or how. */
  type?: "inboundPhoneCall" | "outboundPhoneCall" | "webCall" | "vapi.websocketCall" | null | (string & {});
  /** The status of the call when the message was made, or before. */
  status?: "scheduled" | "queued" | "ringing" | "in-progress" | "forwarding" | "ended" | "not-found" | "deletion-failed" | null | (string & {});
  /** When the call was created. */
  createdAt?: string | null;
  /** When the call was last changed. */
  updatedAt?: string | null;
  /** When the call began; mostly null or missing here. */
  startedAt?: string | null;
  /** When the call ended; mostly null or missing here. */
  endedAt?: string | null;
  /** Why the call ended; mostly null or missing here. */
  endedReason?: EndedReason;
  /** More about why the call ended, such as an error. Since 2025-12-10. */
  endedMessage?: string | null;
  /** The name of the call, which you gave it. */
  name?: string | null;
  /** The assistant, if it is a saved one. */
  assistantId?: string | null;
  /** The version of the assistant that was asked for. Since 2026-07-30. */
  assistantVersion?: string | null;
  /** The assistant, if it was given with the call. */
  assistant?: Assistant | null;
  /** What this call changes in the assistant. */
  assistantOverrides?: Overrides | null;
  /**
   * The older name of assistantOverrides; null where it was seen.
   * Source: observed, not documented.
   */
  assistantOverride?: Overrides | null;
  /**
   * Assistants; null where it was seen.
   * Source: observed, not documented.
   */
  assistants?: unknown[] | null;
  /** The squad, if it is a saved one. */
  squadId?: string | null;
  /** The squad, if it was given with the call: its assistants, with their secrets. */
  squad?: {
    [key: string]: unknown;
  } | null;
  /** What this call changes in all assistants of the squad. Since 2025-11-06. */
  squadOverrides?: Overrides | null;
  /** The workflow, if it is a saved one. Since 2025-05-07. */
  workflowId?: string | null;
  /** The workflow, if it was given with the call, with its secrets. Since 2025-05-07. */
  workflow?: {
    [key: string]: unknown;
  } | null;
  /** What this call changes in the workflow. Since 2025-06-05. */
  workflowOverrides?: Overrides | null;
  /** The campaign. Since 2025-06-19. */
  campaignId?: string | null;
  /** The customer, if it is a saved one. */
  customerId?: string | null;
  /** The person on the other side. */
  customer?: Customer | null;
  /** The number of your account, if it is a saved one. */
  phoneNumberId?: string | null;
  /** The number of your account, if it was given with the call. */
  phoneNumber?: PhoneNumber | null;
  /** The telephony provider. */
  phoneCallProvider?: "twilio" | "vonage" | "vapi" | "telnyx" | null | (string & {});
  /** The provider's id of the call. */
  phoneCallProviderId?: string | null;
  /** How the call reached Vapi. */
  phoneCallTransport?: "sip" | "pstn" | null | (string & {});
  /**
   * What the provider needs or said. May hold the TwiML with which the call is joined.
   * Source: observed, not documented.
   */
  phoneCallProviderDetails?: {
    [key: string]: unknown;
  } | null;
  /**
   * Whether you connect the call yourself.
   * Source: observed, not documented.
   */
  phoneCallProviderBypassEnabled?: boolean | null;
  /** The connection. Since 2024-11-17. */
  transport?: Transport | null;
  /** Where to listen to the call and to control it while it goes on. */
  monitor?: Monitor | null;
  /**
   * The room of a web call. Whoever has the address can join.
   * Source: observed, not documented.
   */
  webCallUrl?: string | null;
  /**
   * The same room over SIP.
   * Source: observed, not documented.
   */
  webCallSipUri?: string | null;
  /** Where the call was transferred to. */
  destination?: Destination | null;
  /** When the call is to be made. Since 2025-03-26. */
  schedulePlan?: SchedulePlan | null;
  /** What was to be recorded and kept. */
  artifactPlan?: {
    [key: string]: unknown;
  } | null;
  /** What the call has produced, where it is not beside the call. */
  artifact?: Artifact | null;
  /** What Vapi made of the call, where it is not beside the call. */
  analysis?: Analysis | null;
  /** Whether the customer agreed to be recorded, where it is not beside the call. */
  compliance?: Compliance | null;
  /** What the call cost so far, in US dollars. */
  cost?: number | null;
  /** What each part of the call cost. */
  costs?: Cost[] | null;
  /** The costs by kind. */
  costBreakdown?: CostBreakdown | null;
  /** The turns, where they are not beside the call. */
  messages?: Turn[] | null;
  /**
   * The transcript; null where it was seen.
   * Source: observed, not documented.
   */
  transcript?: string | null;
  /**
   * A summary; null where it was seen.
   * Source: observed, not documented.
   */
  summary?: string | null;
  /**
   * The recording; null where it was seen.
   * Source: observed, not documented.
   */
  recordingUrl?: string | null;
  /**
   * The recording in stereo; null where it was seen.
   * Source: observed, not documented.
   */
  stereoRecordingUrl?: string | null;
  /**
   * What you attached to the call.
   * Source: observed, not documented.
   */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /**
   * How long the call may take; null where it was seen.
   * Source: observed, not documented.
   */
  maxDurationSeconds?: number | null;
  /**
   * Twilio's id of the call; null where it was seen.
   * Source: observed, not documented.
   */
  twilioCallSid?: string | null;
  /**
   * Twilio's status of the call; null where it was seen.
   * Source: observed, not documented.
   */
  twilioCallStatus?: string | null;
  /**
   * Where the call was forwarded to; null where it was seen.
   * Source: observed, not documented.
   */
  forwardedPhoneNumber?: string | null;
  /** How many calls you may make at once. Described from 2026-04-22 to 2026-07-30. */
  subscriptionLimits?: {
    [key: string]: unknown;
  } | null;
}

/**
 * Why the call ended. The list keeps growing. The vendor's own samples have words that are not in it: hangup, assistantEndedCall.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EndedReason = "call-start-error-neither-assistant-nor-server-set" | "assistant-request-failed" | "assistant-request-returned-error" | "assistant-request-returned-unspeakable-error" | "assistant-request-returned-invalid-assistant" | "assistant-request-returned-no-assistant" | "assistant-request-returned-forwarding-phone-number" | "scheduled-call-deleted" | "call.start.error-vapifault-get-org" | "call.start.error-vapifault-get-subscription" | "call.start.error-get-assistant" | "call.start.error-get-phone-number" | "call.start.error-get-customer" | "call.start.error-get-resources-validation" | "call.start.error-vapi-number-international" | "call.start.error-vapi-number-outbound-daily-limit" | "call.start.error-get-transport" | "call.start.error-subscription-wallet-does-not-exist" | "call.start.error-fraud-check-failed" | "call.start.error-subscription-frozen" | "call.start.error-subscription-insufficient-credits" | "call.start.error-subscription-upgrade-failed" | "call.start.error-subscription-concurrency-limit-reached" | "call.start.error-enterprise-feature-not-available-recording-consent" | "call.start.assistant-version-error-validation" | "assistant-not-valid" | "call.start.error-vapifault-database-error" | "assistant-not-found" | "pipeline-error-openai-voice-failed" | "pipeline-error-cartesia-voice-failed" | "pipeline-error-deepgram-voice-failed" | "pipeline-error-eleven-labs-voice-failed" | "pipeline-error-playht-voice-failed" | "pipeline-error-lmnt-voice-failed" | "pipeline-error-azure-voice-failed" | "pipeline-error-rime-ai-voice-failed" | "pipeline-error-smallest-ai-voice-failed" | "pipeline-error-vapi-voice-failed" | "pipeline-error-neuphonic-voice-failed" | "pipeline-error-hume-voice-failed" | "pipeline-error-sesame-voice-failed" | "pipeline-error-inworld-voice-failed" | "pipeline-error-minimax-voice-failed" | "pipeline-error-wellsaid-voice-failed" | "pipeline-error-xai-voice-failed" | "pipeline-error-microsoft-voice-failed" | "pipeline-error-microsoft-voice-request-canceled" | "pipeline-error-tavus-video-failed" | "call.in-progress.error-vapifault-openai-voice-failed" | "call.in-progress.error-vapifault-cartesia-voice-failed" | "call.in-progress.error-vapifault-deepgram-voice-failed" | "call.in-progress.error-vapifault-eleven-labs-voice-failed" | "call.in-progress.error-vapifault-playht-voice-failed" | "call.in-progress.error-vapifault-lmnt-voice-failed" | "call.in-progress.error-vapifault-azure-voice-failed" | "call.in-progress.error-vapifault-rime-ai-voice-failed" | "call.in-progress.error-vapifault-smallest-ai-voice-failed" | "call.in-progress.error-vapifault-vapi-voice-failed" | "call.in-progress.error-vapifault-neuphonic-voice-failed" | "call.in-progress.error-vapifault-hume-voice-failed" | "call.in-progress.error-vapifault-sesame-voice-failed" | "call.in-progress.error-vapifault-inworld-voice-failed" | "call.in-progress.error-vapifault-minimax-voice-failed" | "call.in-progress.error-vapifault-wellsaid-voice-failed" | "call.in-progress.error-vapifault-xai-voice-failed" | "call.in-progress.error-vapifault-microsoft-voice-failed" | "call.in-progress.error-vapifault-tavus-video-failed" | "pipeline-error-vapi-llm-failed" | "pipeline-error-vapi-400-bad-request-validation-failed" | "pipeline-error-vapi-401-unauthorized" | "pipeline-error-vapi-403-model-access-denied" | "pipeline-error-vapi-429-exceeded-quota" | "pipeline-error-vapi-500-server-error" | "pipeline-error-vapi-503-server-overloaded-error" | "call.in-progress.error-providerfault-vapi-llm-failed" | "call.in-progress.error-vapifault-vapi-llm-failed" | "call.in-progress.error-vapifault-vapi-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-vapi-401-unauthorized" | "call.in-progress.error-vapifault-vapi-403-model-access-denied" | "call.in-progress.error-vapifault-vapi-429-exceeded-quota" | "call.in-progress.error-providerfault-vapi-500-server-error" | "call.in-progress.error-providerfault-vapi-503-server-overloaded-error" | "pipeline-error-vapi-transcriber-failed" | "call.in-progress.error-vapifault-vapi-transcriber-failed" | "call.in-progress.error-providerfault-vapi-transcriber-failed" | "call.in-progress.error-providerfault-vapi-voice-failed" | "pipeline-error-deepgram-transcriber-failed" | "pipeline-error-deepgram-transcriber-api-key-missing" | "call.in-progress.error-vapifault-deepgram-transcriber-failed" | "pipeline-error-gladia-transcriber-failed" | "call.in-progress.error-vapifault-gladia-transcriber-failed" | "pipeline-error-speechmatics-transcriber-failed" | "call.in-progress.error-vapifault-speechmatics-transcriber-failed" | "pipeline-error-assembly-ai-transcriber-failed" | "pipeline-error-assembly-ai-returning-400-insufficent-funds" | "pipeline-error-assembly-ai-returning-400-paid-only-feature" | "pipeline-error-assembly-ai-returning-401-invalid-credentials" | "pipeline-error-assembly-ai-returning-500-invalid-schema" | "pipeline-error-assembly-ai-returning-500-word-boost-parsing-failed" | "call.in-progress.error-vapifault-assembly-ai-transcriber-failed" | "call.in-progress.error-vapifault-assembly-ai-returning-400-insufficent-funds" | "call.in-progress.error-vapifault-assembly-ai-returning-400-paid-only-feature" | "call.in-progress.error-vapifault-assembly-ai-returning-401-invalid-credentials" | "call.in-progress.error-vapifault-assembly-ai-returning-500-invalid-schema" | "call.in-progress.error-vapifault-assembly-ai-returning-500-word-boost-parsing-failed" | "pipeline-error-talkscriber-transcriber-failed" | "call.in-progress.error-vapifault-talkscriber-transcriber-failed" | "pipeline-error-azure-speech-transcriber-failed" | "call.in-progress.error-vapifault-azure-speech-transcriber-failed" | "pipeline-error-eleven-labs-transcriber-failed" | "call.in-progress.error-vapifault-eleven-labs-transcriber-failed" | "pipeline-error-google-transcriber-failed" | "call.in-progress.error-vapifault-google-transcriber-failed" | "pipeline-error-openai-transcriber-failed" | "call.in-progress.error-vapifault-openai-transcriber-failed" | "pipeline-error-soniox-transcriber-auth-failed" | "pipeline-error-soniox-transcriber-rate-limited" | "pipeline-error-soniox-transcriber-invalid-config" | "pipeline-error-soniox-transcriber-server-error" | "pipeline-error-soniox-transcriber-failed" | "call.in-progress.error-vapifault-soniox-transcriber-auth-failed" | "call.in-progress.error-vapifault-soniox-transcriber-rate-limited" | "call.in-progress.error-vapifault-soniox-transcriber-invalid-config" | "call.in-progress.error-vapifault-soniox-transcriber-server-error" | "call.in-progress.error-vapifault-soniox-transcriber-failed" | "pipeline-error-xai-transcriber-auth-failed" | "pipeline-error-xai-transcriber-rate-limited" | "pipeline-error-xai-transcriber-invalid-config" | "pipeline-error-xai-transcriber-server-error" | "pipeline-error-xai-transcriber-failed" | "call.in-progress.error-vapifault-xai-transcriber-auth-failed" | "call.in-progress.error-vapifault-xai-transcriber-rate-limited" | "call.in-progress.error-vapifault-xai-transcriber-invalid-config" | "call.in-progress.error-vapifault-xai-transcriber-server-error" | "call.in-progress.error-vapifault-xai-transcriber-failed" | "pipeline-error-cartesia-transcriber-failed" | "call.in-progress.error-vapifault-cartesia-transcriber-failed" | "call.in-progress.error-pipeline-no-available-llm-model" | "worker-shutdown" | "vonage-disconnected" | "vonage-failed-to-connect-call" | "vonage-completed" | "phone-call-provider-bypass-enabled-but-no-call-received" | "call.in-progress.error-providerfault-transport-never-connected" | "call.in-progress.error-vapifault-worker-not-available" | "call.in-progress.error-vapifault-transport-never-connected" | "call.in-progress.error-vapifault-transport-connected-but-call-not-active" | "call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing" | "call.in-progress.error-vapifault-worker-died" | "call.in-progress.twilio-completed-call" | "call.in-progress.sip-completed-call" | "call.in-progress.error-sip-inbound-call-failed-to-connect" | "call.in-progress.error-providerfault-outbound-sip-503-service-unavailable" | "call.in-progress.error-sip-outbound-call-failed-to-connect" | "call.ringing.error-sip-inbound-call-failed-to-connect" | "call.in-progress.error-providerfault-openai-llm-failed" | "call.in-progress.error-providerfault-azure-openai-llm-failed" | "call.in-progress.error-providerfault-groq-llm-failed" | "call.in-progress.error-providerfault-google-llm-failed" | "call.in-progress.error-providerfault-xai-llm-failed" | "call.in-progress.error-providerfault-mistral-llm-failed" | "call.in-progress.error-providerfault-minimax-llm-failed" | "call.in-progress.error-providerfault-inflection-ai-llm-failed" | "call.in-progress.error-providerfault-cerebras-llm-failed" | "call.in-progress.error-providerfault-deep-seek-llm-failed" | "call.in-progress.error-providerfault-baseten-llm-failed" | "call.in-progress.error-vapifault-chat-pipeline-failed-to-start" | "pipeline-error-openai-400-bad-request-validation-failed" | "pipeline-error-openai-401-unauthorized" | "pipeline-error-openai-401-incorrect-api-key" | "pipeline-error-openai-401-account-not-in-organization" | "pipeline-error-openai-403-model-access-denied" | "pipeline-error-openai-429-exceeded-quota" | "pipeline-error-openai-429-rate-limit-reached" | "pipeline-error-openai-500-server-error" | "pipeline-error-openai-503-server-overloaded-error" | "pipeline-error-openai-llm-failed" | "call.in-progress.error-vapifault-openai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-openai-401-unauthorized" | "call.in-progress.error-vapifault-openai-401-incorrect-api-key" | "call.in-progress.error-vapifault-openai-401-account-not-in-organization" | "call.in-progress.error-vapifault-openai-403-model-access-denied" | "call.in-progress.error-vapifault-openai-429-exceeded-quota" | "call.in-progress.error-vapifault-openai-429-rate-limit-reached" | "call.in-progress.error-providerfault-openai-500-server-error" | "call.in-progress.error-providerfault-openai-503-server-overloaded-error" | "pipeline-error-azure-openai-400-bad-request-validation-failed" | "pipeline-error-azure-openai-401-unauthorized" | "pipeline-error-azure-openai-403-model-access-denied" | "pipeline-error-azure-openai-429-exceeded-quota" | "pipeline-error-azure-openai-500-server-error" | "pipeline-error-azure-openai-503-server-overloaded-error" | "pipeline-error-azure-openai-llm-failed" | "call.in-progress.error-vapifault-azure-openai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-azure-openai-401-unauthorized" | "call.in-progress.error-vapifault-azure-openai-403-model-access-denied" | "call.in-progress.error-vapifault-azure-openai-429-exceeded-quota" | "call.in-progress.error-providerfault-azure-openai-500-server-error" | "call.in-progress.error-providerfault-azure-openai-503-server-overloaded-error" | "pipeline-error-google-400-bad-request-validation-failed" | "pipeline-error-google-401-unauthorized" | "pipeline-error-google-403-model-access-denied" | "pipeline-error-google-429-exceeded-quota" | "pipeline-error-google-500-server-error" | "pipeline-error-google-503-server-overloaded-error" | "pipeline-error-google-llm-failed" | "call.in-progress.error-vapifault-google-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-google-401-unauthorized" | "call.in-progress.error-vapifault-google-403-model-access-denied" | "call.in-progress.error-vapifault-google-429-exceeded-quota" | "call.in-progress.error-providerfault-google-500-server-error" | "call.in-progress.error-providerfault-google-503-server-overloaded-error" | "pipeline-error-xai-400-bad-request-validation-failed" | "pipeline-error-xai-401-unauthorized" | "pipeline-error-xai-403-model-access-denied" | "pipeline-error-xai-429-exceeded-quota" | "pipeline-error-xai-500-server-error" | "pipeline-error-xai-503-server-overloaded-error" | "pipeline-error-xai-llm-failed" | "call.in-progress.error-vapifault-xai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-xai-401-unauthorized" | "call.in-progress.error-vapifault-xai-403-model-access-denied" | "call.in-progress.error-vapifault-xai-429-exceeded-quota" | "call.in-progress.error-providerfault-xai-500-server-error" | "call.in-progress.error-providerfault-xai-503-server-overloaded-error" | "pipeline-error-baseten-400-bad-request-validation-failed" | "pipeline-error-baseten-401-unauthorized" | "pipeline-error-baseten-403-model-access-denied" | "pipeline-error-baseten-429-exceeded-quota" | "pipeline-error-baseten-500-server-error" | "pipeline-error-baseten-503-server-overloaded-error" | "pipeline-error-baseten-llm-failed" | "call.in-progress.error-vapifault-baseten-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-baseten-401-unauthorized" | "call.in-progress.error-vapifault-baseten-403-model-access-denied" | "call.in-progress.error-vapifault-baseten-429-exceeded-quota" | "call.in-progress.error-providerfault-baseten-500-server-error" | "call.in-progress.error-providerfault-baseten-503-server-overloaded-error" | "pipeline-error-mistral-400-bad-request-validation-failed" | "pipeline-error-mistral-401-unauthorized" | "pipeline-error-mistral-403-model-access-denied" | "pipeline-error-mistral-429-exceeded-quota" | "pipeline-error-mistral-500-server-error" | "pipeline-error-mistral-503-server-overloaded-error" | "pipeline-error-mistral-llm-failed" | "call.in-progress.error-vapifault-mistral-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-mistral-401-unauthorized" | "call.in-progress.error-vapifault-mistral-403-model-access-denied" | "call.in-progress.error-vapifault-mistral-429-exceeded-quota" | "call.in-progress.error-providerfault-mistral-500-server-error" | "call.in-progress.error-providerfault-mistral-503-server-overloaded-error" | "pipeline-error-minimax-400-bad-request-validation-failed" | "pipeline-error-minimax-401-unauthorized" | "pipeline-error-minimax-403-model-access-denied" | "pipeline-error-minimax-429-exceeded-quota" | "pipeline-error-minimax-500-server-error" | "pipeline-error-minimax-503-server-overloaded-error" | "pipeline-error-minimax-llm-failed" | "call.in-progress.error-vapifault-minimax-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-minimax-401-unauthorized" | "call.in-progress.error-vapifault-minimax-403-model-access-denied" | "call.in-progress.error-vapifault-minimax-429-exceeded-quota" | "call.in-progress.error-providerfault-minimax-500-server-error" | "call.in-progress.error-providerfault-minimax-503-server-overloaded-error" | "pipeline-error-inflection-ai-400-bad-request-validation-failed" | "pipeline-error-inflection-ai-401-unauthorized" | "pipeline-error-inflection-ai-403-model-access-denied" | "pipeline-error-inflection-ai-429-exceeded-quota" | "pipeline-error-inflection-ai-500-server-error" | "pipeline-error-inflection-ai-503-server-overloaded-error" | "pipeline-error-inflection-ai-llm-failed" | "call.in-progress.error-vapifault-inflection-ai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-inflection-ai-401-unauthorized" | "call.in-progress.error-vapifault-inflection-ai-403-model-access-denied" | "call.in-progress.error-vapifault-inflection-ai-429-exceeded-quota" | "call.in-progress.error-providerfault-inflection-ai-500-server-error" | "call.in-progress.error-providerfault-inflection-ai-503-server-overloaded-error" | "pipeline-error-deep-seek-400-bad-request-validation-failed" | "pipeline-error-deep-seek-401-unauthorized" | "pipeline-error-deep-seek-403-model-access-denied" | "pipeline-error-deep-seek-429-exceeded-quota" | "pipeline-error-deep-seek-500-server-error" | "pipeline-error-deep-seek-503-server-overloaded-error" | "pipeline-error-deep-seek-llm-failed" | "call.in-progress.error-vapifault-deep-seek-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-deep-seek-401-unauthorized" | "call.in-progress.error-vapifault-deep-seek-403-model-access-denied" | "call.in-progress.error-vapifault-deep-seek-429-exceeded-quota" | "call.in-progress.error-providerfault-deep-seek-500-server-error" | "call.in-progress.error-providerfault-deep-seek-503-server-overloaded-error" | "pipeline-error-groq-400-bad-request-validation-failed" | "pipeline-error-groq-401-unauthorized" | "pipeline-error-groq-403-model-access-denied" | "pipeline-error-groq-429-exceeded-quota" | "pipeline-error-groq-500-server-error" | "pipeline-error-groq-503-server-overloaded-error" | "pipeline-error-groq-llm-failed" | "call.in-progress.error-vapifault-groq-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-groq-401-unauthorized" | "call.in-progress.error-vapifault-groq-403-model-access-denied" | "call.in-progress.error-vapifault-groq-429-exceeded-quota" | "call.in-progress.error-providerfault-groq-500-server-error" | "call.in-progress.error-providerfault-groq-503-server-overloaded-error" | "pipeline-error-cerebras-400-bad-request-validation-failed" | "pipeline-error-cerebras-401-unauthorized" | "pipeline-error-cerebras-403-model-access-denied" | "pipeline-error-cerebras-429-exceeded-quota" | "pipeline-error-cerebras-500-server-error" | "pipeline-error-cerebras-503-server-overloaded-error" | "pipeline-error-cerebras-llm-failed" | "call.in-progress.error-vapifault-cerebras-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-cerebras-401-unauthorized" | "call.in-progress.error-vapifault-cerebras-403-model-access-denied" | "call.in-progress.error-vapifault-cerebras-429-exceeded-quota" | "call.in-progress.error-providerfault-cerebras-500-server-error" | "call.in-progress.error-providerfault-cerebras-503-server-overloaded-error" | "pipeline-error-anthropic-400-bad-request-validation-failed" | "pipeline-error-anthropic-401-unauthorized" | "pipeline-error-anthropic-403-model-access-denied" | "pipeline-error-anthropic-429-exceeded-quota" | "pipeline-error-anthropic-500-server-error" | "pipeline-error-anthropic-503-server-overloaded-error" | "pipeline-error-anthropic-llm-failed" | "call.in-progress.error-providerfault-anthropic-llm-failed" | "call.in-progress.error-vapifault-anthropic-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-anthropic-401-unauthorized" | "call.in-progress.error-vapifault-anthropic-403-model-access-denied" | "call.in-progress.error-vapifault-anthropic-429-exceeded-quota" | "call.in-progress.error-providerfault-anthropic-500-server-error" | "call.in-progress.error-providerfault-anthropic-503-server-overloaded-error" | "pipeline-error-anthropic-bedrock-400-bad-request-validation-failed" | "pipeline-error-anthropic-bedrock-401-unauthorized" | "pipeline-error-anthropic-bedrock-403-model-access-denied" | "pipeline-error-anthropic-bedrock-429-exceeded-quota" | "pipeline-error-anthropic-bedrock-500-server-error" | "pipeline-error-anthropic-bedrock-503-server-overloaded-error" | "pipeline-error-anthropic-bedrock-llm-failed" | "call.in-progress.error-providerfault-anthropic-bedrock-llm-failed" | "call.in-progress.error-vapifault-anthropic-bedrock-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-anthropic-bedrock-401-unauthorized" | "call.in-progress.error-vapifault-anthropic-bedrock-403-model-access-denied" | "call.in-progress.error-vapifault-anthropic-bedrock-429-exceeded-quota" | "call.in-progress.error-providerfault-anthropic-bedrock-500-server-error" | "call.in-progress.error-providerfault-anthropic-bedrock-503-server-overloaded-error" | "pipeline-error-anthropic-vertex-400-bad-request-validation-failed" | "pipeline-error-anthropic-vertex-401-unauthorized" | "pipeline-error-anthropic-vertex-403-model-access-denied" | "pipeline-error-anthropic-vertex-429-exceeded-quota" | "pipeline-error-anthropic-vertex-500-server-error" | "pipeline-error-anthropic-vertex-503-server-overloaded-error" | "pipeline-error-anthropic-vertex-llm-failed" | "call.in-progress.error-providerfault-anthropic-vertex-llm-failed" | "call.in-progress.error-vapifault-anthropic-vertex-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-anthropic-vertex-401-unauthorized" | "call.in-progress.error-vapifault-anthropic-vertex-403-model-access-denied" | "call.in-progress.error-vapifault-anthropic-vertex-429-exceeded-quota" | "call.in-progress.error-providerfault-anthropic-vertex-500-server-error" | "call.in-progress.error-providerfault-anthropic-vertex-503-server-overloaded-error" | "pipeline-error-together-ai-400-bad-request-validation-failed" | "pipeline-error-together-ai-401-unauthorized" | "pipeline-error-together-ai-403-model-access-denied" | "pipeline-error-together-ai-429-exceeded-quota" | "pipeline-error-together-ai-500-server-error" | "pipeline-error-together-ai-503-server-overloaded-error" | "pipeline-error-together-ai-llm-failed" | "call.in-progress.error-providerfault-together-ai-llm-failed" | "call.in-progress.error-vapifault-together-ai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-together-ai-401-unauthorized" | "call.in-progress.error-vapifault-together-ai-403-model-access-denied" | "call.in-progress.error-vapifault-together-ai-429-exceeded-quota" | "call.in-progress.error-providerfault-together-ai-500-server-error" | "call.in-progress.error-providerfault-together-ai-503-server-overloaded-error" | "pipeline-error-anyscale-400-bad-request-validation-failed" | "pipeline-error-anyscale-401-unauthorized" | "pipeline-error-anyscale-403-model-access-denied" | "pipeline-error-anyscale-429-exceeded-quota" | "pipeline-error-anyscale-500-server-error" | "pipeline-error-anyscale-503-server-overloaded-error" | "pipeline-error-anyscale-llm-failed" | "call.in-progress.error-providerfault-anyscale-llm-failed" | "call.in-progress.error-vapifault-anyscale-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-anyscale-401-unauthorized" | "call.in-progress.error-vapifault-anyscale-403-model-access-denied" | "call.in-progress.error-vapifault-anyscale-429-exceeded-quota" | "call.in-progress.error-providerfault-anyscale-500-server-error" | "call.in-progress.error-providerfault-anyscale-503-server-overloaded-error" | "pipeline-error-openrouter-400-bad-request-validation-failed" | "pipeline-error-openrouter-401-unauthorized" | "pipeline-error-openrouter-403-model-access-denied" | "pipeline-error-openrouter-429-exceeded-quota" | "pipeline-error-openrouter-500-server-error" | "pipeline-error-openrouter-503-server-overloaded-error" | "pipeline-error-openrouter-llm-failed" | "call.in-progress.error-providerfault-openrouter-llm-failed" | "call.in-progress.error-vapifault-openrouter-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-openrouter-401-unauthorized" | "call.in-progress.error-vapifault-openrouter-403-model-access-denied" | "call.in-progress.error-vapifault-openrouter-429-exceeded-quota" | "call.in-progress.error-providerfault-openrouter-500-server-error" | "call.in-progress.error-providerfault-openrouter-503-server-overloaded-error" | "pipeline-error-perplexity-ai-400-bad-request-validation-failed" | "pipeline-error-perplexity-ai-401-unauthorized" | "pipeline-error-perplexity-ai-403-model-access-denied" | "pipeline-error-perplexity-ai-429-exceeded-quota" | "pipeline-error-perplexity-ai-500-server-error" | "pipeline-error-perplexity-ai-503-server-overloaded-error" | "pipeline-error-perplexity-ai-llm-failed" | "call.in-progress.error-providerfault-perplexity-ai-llm-failed" | "call.in-progress.error-vapifault-perplexity-ai-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-perplexity-ai-401-unauthorized" | "call.in-progress.error-vapifault-perplexity-ai-403-model-access-denied" | "call.in-progress.error-vapifault-perplexity-ai-429-exceeded-quota" | "call.in-progress.error-providerfault-perplexity-ai-500-server-error" | "call.in-progress.error-providerfault-perplexity-ai-503-server-overloaded-error" | "pipeline-error-deepinfra-400-bad-request-validation-failed" | "pipeline-error-deepinfra-401-unauthorized" | "pipeline-error-deepinfra-403-model-access-denied" | "pipeline-error-deepinfra-429-exceeded-quota" | "pipeline-error-deepinfra-500-server-error" | "pipeline-error-deepinfra-503-server-overloaded-error" | "pipeline-error-deepinfra-llm-failed" | "call.in-progress.error-providerfault-deepinfra-llm-failed" | "call.in-progress.error-vapifault-deepinfra-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-deepinfra-401-unauthorized" | "call.in-progress.error-vapifault-deepinfra-403-model-access-denied" | "call.in-progress.error-vapifault-deepinfra-429-exceeded-quota" | "call.in-progress.error-providerfault-deepinfra-500-server-error" | "call.in-progress.error-providerfault-deepinfra-503-server-overloaded-error" | "pipeline-error-runpod-400-bad-request-validation-failed" | "pipeline-error-runpod-401-unauthorized" | "pipeline-error-runpod-403-model-access-denied" | "pipeline-error-runpod-429-exceeded-quota" | "pipeline-error-runpod-500-server-error" | "pipeline-error-runpod-503-server-overloaded-error" | "pipeline-error-runpod-llm-failed" | "call.in-progress.error-providerfault-runpod-llm-failed" | "call.in-progress.error-vapifault-runpod-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-runpod-401-unauthorized" | "call.in-progress.error-vapifault-runpod-403-model-access-denied" | "call.in-progress.error-vapifault-runpod-429-exceeded-quota" | "call.in-progress.error-providerfault-runpod-500-server-error" | "call.in-progress.error-providerfault-runpod-503-server-overloaded-error" | "pipeline-error-custom-llm-400-bad-request-validation-failed" | "pipeline-error-custom-llm-401-unauthorized" | "pipeline-error-custom-llm-403-model-access-denied" | "pipeline-error-custom-llm-429-exceeded-quota" | "pipeline-error-custom-llm-500-server-error" | "pipeline-error-custom-llm-503-server-overloaded-error" | "pipeline-error-custom-llm-llm-failed" | "call.in-progress.error-providerfault-custom-llm-llm-failed" | "call.in-progress.error-vapifault-custom-llm-400-bad-request-validation-failed" | "call.in-progress.error-vapifault-custom-llm-401-unauthorized" | "call.in-progress.error-vapifault-custom-llm-403-model-access-denied" | "call.in-progress.error-vapifault-custom-llm-429-exceeded-quota" | "call.in-progress.error-providerfault-custom-llm-500-server-error" | "call.in-progress.error-providerfault-custom-llm-503-server-overloaded-error" | "call.in-progress.error-pipeline-ws-model-connection-failed" | "pipeline-error-custom-voice-failed" | "pipeline-error-cartesia-socket-hang-up" | "pipeline-error-cartesia-requested-payment" | "pipeline-error-cartesia-500-server-error" | "pipeline-error-cartesia-502-server-error" | "pipeline-error-cartesia-503-server-error" | "pipeline-error-cartesia-522-server-error" | "call.in-progress.error-vapifault-cartesia-socket-hang-up" | "call.in-progress.error-vapifault-cartesia-requested-payment" | "call.in-progress.error-providerfault-cartesia-500-server-error" | "call.in-progress.error-providerfault-cartesia-503-server-error" | "call.in-progress.error-providerfault-cartesia-522-server-error" | "pipeline-error-eleven-labs-voice-not-found" | "pipeline-error-eleven-labs-quota-exceeded" | "pipeline-error-eleven-labs-unauthorized-access" | "pipeline-error-eleven-labs-unauthorized-to-access-model" | "pipeline-error-eleven-labs-professional-voices-only-for-creator-plus" | "pipeline-error-eleven-labs-blocked-free-plan-and-requested-upgrade" | "pipeline-error-eleven-labs-blocked-concurrent-requests-and-requested-upgrade" | "pipeline-error-eleven-labs-blocked-using-instant-voice-clone-and-requested-upgrade" | "pipeline-error-eleven-labs-system-busy-and-requested-upgrade" | "pipeline-error-eleven-labs-voice-not-fine-tuned" | "pipeline-error-eleven-labs-invalid-api-key" | "pipeline-error-eleven-labs-invalid-voice-samples" | "pipeline-error-eleven-labs-voice-disabled-by-owner" | "pipeline-error-eleven-labs-vapi-voice-disabled-by-owner" | "pipeline-error-eleven-labs-blocked-account-in-probation" | "pipeline-error-eleven-labs-blocked-content-against-their-policy" | "pipeline-error-eleven-labs-missing-samples-for-voice-clone" | "pipeline-error-eleven-labs-voice-not-fine-tuned-and-cannot-be-used" | "pipeline-error-eleven-labs-voice-not-allowed-for-free-users" | "pipeline-error-eleven-labs-max-character-limit-exceeded" | "pipeline-error-eleven-labs-blocked-voice-potentially-against-terms-of-service-and-awaiting-verification" | "pipeline-error-eleven-labs-500-server-error" | "pipeline-error-eleven-labs-503-server-error" | "call.in-progress.error-vapifault-eleven-labs-voice-not-found" | "call.in-progress.error-vapifault-eleven-labs-quota-exceeded" | "call.in-progress.error-vapifault-eleven-labs-unauthorized-access" | "call.in-progress.error-vapifault-eleven-labs-unauthorized-to-access-model" | "call.in-progress.error-vapifault-eleven-labs-professional-voices-only-for-creator-plus" | "call.in-progress.error-vapifault-eleven-labs-blocked-free-plan-and-requested-upgrade" | "call.in-progress.error-vapifault-eleven-labs-blocked-concurrent-requests-and-requested-upgrade" | "call.in-progress.error-vapifault-eleven-labs-blocked-using-instant-voice-clone-and-requested-upgrade" | "call.in-progress.error-vapifault-eleven-labs-system-busy-and-requested-upgrade" | "call.in-progress.error-vapifault-eleven-labs-voice-not-fine-tuned" | "call.in-progress.error-vapifault-eleven-labs-invalid-api-key" | "call.in-progress.error-vapifault-eleven-labs-invalid-voice-samples" | "call.in-progress.error-vapifault-eleven-labs-voice-disabled-by-owner" | "call.in-progress.error-vapifault-eleven-labs-blocked-account-in-probation" | "call.in-progress.error-vapifault-eleven-labs-blocked-content-against-their-policy" | "call.in-progress.error-vapifault-eleven-labs-missing-samples-for-voice-clone" | "call.in-progress.error-vapifault-eleven-labs-voice-not-fine-tuned-and-cannot-be-used" | "call.in-progress.error-vapifault-eleven-labs-voice-not-allowed-for-free-users" | "call.in-progress.error-vapifault-eleven-labs-max-character-limit-exceeded" | "call.in-progress.error-vapifault-eleven-labs-blocked-voice-potentially-against-terms-of-service-and-awaiting-verification" | "call.in-progress.error-providerfault-eleven-labs-system-busy-and-requested-upgrade" | "call.in-progress.error-providerfault-eleven-labs-500-server-error" | "call.in-progress.error-providerfault-eleven-labs-503-server-error" | "pipeline-error-playht-request-timed-out" | "pipeline-error-playht-invalid-voice" | "pipeline-error-playht-unexpected-error" | "pipeline-error-playht-out-of-credits" | "pipeline-error-playht-invalid-emotion" | "pipeline-error-playht-voice-must-be-a-valid-voice-manifest-uri" | "pipeline-error-playht-401-unauthorized" | "pipeline-error-playht-403-forbidden-out-of-characters" | "pipeline-error-playht-403-forbidden-api-access-not-available" | "pipeline-error-playht-429-exceeded-quota" | "pipeline-error-playht-502-gateway-error" | "pipeline-error-playht-504-gateway-error" | "call.in-progress.error-vapifault-playht-request-timed-out" | "call.in-progress.error-vapifault-playht-invalid-voice" | "call.in-progress.error-vapifault-playht-unexpected-error" | "call.in-progress.error-vapifault-playht-out-of-credits" | "call.in-progress.error-vapifault-playht-invalid-emotion" | "call.in-progress.error-vapifault-playht-voice-must-be-a-valid-voice-manifest-uri" | "call.in-progress.error-vapifault-playht-401-unauthorized" | "call.in-progress.error-vapifault-playht-403-forbidden-out-of-characters" | "call.in-progress.error-vapifault-playht-403-forbidden-api-access-not-available" | "call.in-progress.error-vapifault-playht-429-exceeded-quota" | "call.in-progress.error-providerfault-playht-502-gateway-error" | "call.in-progress.error-providerfault-playht-504-gateway-error" | "pipeline-error-custom-transcriber-failed" | "call.in-progress.error-vapifault-custom-transcriber-failed" | "pipeline-error-deepgram-returning-400-no-such-model-language-tier-combination" | "pipeline-error-deepgram-returning-401-invalid-credentials" | "pipeline-error-deepgram-returning-403-model-access-denied" | "pipeline-error-deepgram-returning-404-not-found" | "pipeline-error-deepgram-returning-500-invalid-json" | "pipeline-error-deepgram-returning-502-network-error" | "pipeline-error-deepgram-returning-502-bad-gateway-ehostunreach" | "pipeline-error-deepgram-returning-econnreset" | "call.in-progress.error-vapifault-deepgram-returning-400-no-such-model-language-tier-combination" | "call.in-progress.error-vapifault-deepgram-returning-401-invalid-credentials" | "call.in-progress.error-vapifault-deepgram-returning-404-not-found" | "call.in-progress.error-vapifault-deepgram-returning-403-model-access-denied" | "call.in-progress.error-providerfault-deepgram-returning-500-invalid-json" | "call.in-progress.error-providerfault-deepgram-returning-502-network-error" | "call.in-progress.error-providerfault-deepgram-returning-502-bad-gateway-ehostunreach" | "call.in-progress.error-warm-transfer-max-duration" | "call.in-progress.error-warm-transfer-assistant-cancelled" | "call.in-progress.error-warm-transfer-silence-timeout" | "call.in-progress.error-warm-transfer-microphone-timeout" | "assistant-ended-call" | "assistant-said-end-call-phrase" | "assistant-ended-call-with-hangup-task" | "assistant-ended-call-after-message-spoken" | "assistant-forwarded-call" | "assistant-join-timed-out" | "call.in-progress.error-assistant-did-not-receive-customer-audio" | "call.in-progress.error-transfer-failed" | "customer-busy" | "customer-ended-call" | "customer-ended-call-before-warm-transfer" | "customer-ended-call-after-warm-transfer-attempt" | "customer-ended-call-during-transfer" | "customer-did-not-answer" | "customer-did-not-give-microphone-permission" | "exceeded-max-duration" | "manually-canceled" | "phone-call-provider-closed-websocket" | "call.forwarding.operator-busy" | "call.forwarding.no-answer" | "silence-timed-out" | "call.in-progress.error-providerfault-outbound-sip-403-forbidden" | "call.in-progress.error-providerfault-outbound-sip-407-proxy-authentication-required" | "call.in-progress.error-providerfault-outbound-sip-408-request-timeout" | "call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable" | "call.ringing.hook-executed-say" | "call.ringing.hook-executed-transfer" | "call.ending.hook-executed-say" | "call.ending.hook-executed-transfer" | "call.ringing.sip-inbound-caller-hungup-before-call-connect" | "twilio-failed-to-connect-call" | "twilio-reported-customer-misdialed" | "vonage-rejected" | "voicemail" | "call-deleted" | null | (string & {});

/**
 * The connection of a call. The provider says which of the members it has.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Transport {
  /** Who provides it. */
  provider?: "twilio" | "vonage" | "telnyx" | "vapi.sip" | "vapi.websocket" | "daily" | null | (string & {});
  /** Whether people talk or write. */
  conversationType?: "voice" | "chat" | null | (string & {});
  /** Twilio's id of the call, or that of Vapi's own SIP. */
  callSid?: string | null;
  /** Your account at Twilio. */
  accountSid?: string | null;
  /** A token of the call. */
  callToken?: string | null;
  /** The number that the call was forwarded from. */
  forwardedFrom?: string | null;
  /** Vonage's id of the conversation. */
  conversationUUID?: string | null;
  /** Vonage's id of the call. */
  callUUID?: string | null;
  /** Telnyx' id of the call. */
  callControlId?: string | null;
  /** Telnyx' id of the leg. */
  callLegId?: string | null;
  /** Telnyx' id of the session. */
  callSessionId?: string | null;
  /** The id of the call in the SIP network. */
  sbcCallSid?: string | null;
  /** How long it may ring, in seconds. */
  dialTimeout?: number | null;
  /** The room of a web call. Whoever has the address can join. */
  callUrl?: string | null;
  /** The same room over SIP. */
  callSipUri?: string | null;
  /** Whether the room is deleted when the customer leaves. */
  roomDeleteOnUserLeaveEnabled?: boolean | null;
  /**
   * Whether the assistant has video.
   * Source: observed, not documented.
   */
  assistantVideoEnabled?: boolean | null;
  /**
   * Whether the video is recorded.
   * Source: observed, not documented.
   */
  videoRecordingEnabled?: boolean | null;
  /** The form of the audio on a WebSocket. */
  audioFormat?: {
    [key: string]: unknown;
  } | null;
}

/**
 * Where to listen to a call and to control it while it goes on.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Monitor {
  /** Whoever has this address can listen to the call. */
  listenUrl?: string | null;
  /** Whoever has this address can speak in the call and end it. */
  controlUrl?: string | null;
  /** The monitors that watch the call. Since 2026-02-08. */
  monitors?: MonitorResult[] | null;
}

/**
 * A monitor that watches the call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface MonitorResult {
  /** The monitor. */
  monitorId?: string | null;
  /** Whether the monitor applies to this call. */
  filterPassed?: boolean | null;
}

/**
 * When a call is to be made.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SchedulePlan {
  /** The earliest time. */
  earliestAt?: string | null;
  /** The latest time. */
  latestAt?: string | null;
}

/**
 * What Vapi made of the call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Analysis {
  /** The call in a few sentences. */
  summary?: string | null;
  /** What was drawn from the call, in the form that you asked for: an object as a rule. */
  structuredData?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
  /** The same for several forms. Since 2025-03-26. */
  structuredDataMulti?: ({
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null)[] | {
    [key: string]: unknown;
  } | null;
  /** Whether the call reached its goal, by your rubric: such as true, pass, or a number as text. */
  successEvaluation?: string | boolean | number | {
    [key: string]: unknown;
  } | unknown[] | null;
}

/** Whether the customer agreed to be recorded. */
export interface Compliance {
  /** What the customer was asked, and answered. */
  recordingConsent?: RecordingConsent | null;
}

/** What the customer was asked, and answered. */
export interface RecordingConsent {
  /** How the customer was asked: by staying on the line, or in words. */
  type?: "stay-on-line" | "verbal" | null | (string & {});
  /** When the customer agreed. Missing if the customer did not. */
  grantedAt?: string | null;
  /**
   * Whether the customer agreed. Only before 2025-10-17.
   * Source: the vendor's SDK or OpenAPI.
   */
  granted?: boolean | null;
}

/**
 * The costs by kind, in US dollars.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface CostBreakdown {
  /** The cost of telephony. */
  transport?: number | null;
  /** The cost of speech recognition. */
  stt?: number | null;
  /** The cost of the model. */
  llm?: number | null;
  /** The cost of the voice. */
  tts?: number | null;
  /** What Vapi itself costs. */
  vapi?: number | null;
  /** The cost of chats. Since 2025-06-13. */
  chat?: number | null;
  /** The total cost. */
  total?: number | null;
  /** Tokens that the model read. */
  llmPromptTokens?: number | null;
  /** Tokens that the model wrote. */
  llmCompletionTokens?: number | null;
  /** Tokens that the model had read before. Since 2025-12-10. */
  llmCachedPromptTokens?: number | null;
  /** Characters that were spoken. */
  ttsCharacters?: number | null;
  /**
   * The cost of the detection of voicemail.
   * Source: observed, not documented.
   */
  voicemailDetectionCost?: number | null;
  /**
   * The cost of the knowledge base.
   * Source: observed, not documented.
   */
  knowledgeBaseCost?: number | null;
  /** The costs of the analysis. */
  analysisCostBreakdown?: AnalysisCostBreakdown | null;
}

/**
 * The costs of the analysis, and the tokens that were read and written for it.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AnalysisCostBreakdown {
  /** The cost of the summary, in US dollars. */
  summary?: number | null;
  summaryPromptTokens?: number | null;
  summaryCompletionTokens?: number | null;
  summaryCachedPromptTokens?: number | null;
  /** The cost of structuredData, in US dollars. */
  structuredData?: number | null;
  structuredDataPromptTokens?: number | null;
  structuredDataCompletionTokens?: number | null;
  structuredDataCachedPromptTokens?: number | null;
  /** The cost of the evaluation, in US dollars. */
  successEvaluation?: number | null;
  successEvaluationPromptTokens?: number | null;
  successEvaluationCompletionTokens?: number | null;
  successEvaluationCachedPromptTokens?: number | null;
  /** The cost of structuredOutputs, in US dollars. */
  structuredOutput?: number | null;
  structuredOutputPromptTokens?: number | null;
  structuredOutputCompletionTokens?: number | null;
  structuredOutputCachedPromptTokens?: number | null;
}

/** The status of a call has changed. */
export interface StatusUpdate {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "status-update";
    call: Call;
    /** The new status. */
    status?: "scheduled" | "queued" | "ringing" | "in-progress" | "forwarding" | "ended" | "not-found" | "deletion-failed" | null | (string & {});
    /** Why the call ended. Only with the status ended. */
    endedReason?: EndedReason;
    /** The turns so far. Only with the status forwarding. */
    messages?: Turn[] | null;
    /** The same in the form of OpenAI. Only with the status forwarding. */
    messagesOpenAIFormatted?: ChatMessage[] | null;
    /** Where the call is transferred to. Only with the status forwarding. */
    destination?: Destination | null;
    /** The transcript so far. Only with the status forwarding. */
    transcript?: string | null;
    /** A summary so far. Only with the status forwarding. Since 2025-01-10. */
    summary?: string | null;
    /** Why an incoming call could not be accepted. Only with the status ended. */
    inboundPhoneCallDebuggingArtifacts?: {
      [key: string]: unknown;
    } | null;
  };
}

/** Something was said. */
export interface Transcript {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "transcript" | "transcript[transcriptType=\"final\"]" | (string & {});
    /** The call that the message is about. */
    call?: Call | null;
    /** Who spoke. */
    role?: "assistant" | "user" | null | (string & {});
    /** Whether the sentence is still going on (partial) or complete (final). */
    transcriptType?: "partial" | "final" | null | (string & {});
    /** What was said. */
    transcript?: string | null;
    /** The assistant that spoke. */
    assistantId?: string | null;
    /** The name of the assistant that spoke. */
    assistantName?: string | null;
    /** Whether the text was filtered for security. */
    isFiltered?: boolean | null;
    /** The threats that were found, if it was filtered. */
    detectedThreats?: string[] | null;
    /** What was said, before it was filtered. */
    originalTranscript?: string | null;
  };
}

/** Something was added to the conversation. */
export interface ConversationUpdate {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "conversation-update";
    /** The call that the message is about. */
    call?: Call | null;
    /** All turns so far. */
    messages?: Turn[] | null;
    /** The same in the form of OpenAI. */
    messagesOpenAIFormatted?: ChatMessage[] | null;
    /**
     * The turns, in deliveries of early 2024.
     * Source: observed, not documented.
     */
    conversation?: ChatMessage[] | null;
  };
}

/** A call is being transferred. */
export interface TransferUpdate {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "transfer-update";
    call: Call;
    /** Where the call is transferred to. */
    destination?: Destination | null;
    /** The assistant that takes over. Only for a transfer to an assistant. */
    toAssistant?: Assistant | null;
    /** The assistant that had the call. Only for a transfer to an assistant. */
    fromAssistant?: Assistant | null;
    /** The step that the conversation goes to. */
    toStepRecord?: {
      [key: string]: unknown;
    } | null;
    /** The step that the conversation comes from. */
    fromStepRecord?: {
      [key: string]: unknown;
    } | null;
  };
}

/** Somebody began or stopped speaking. */
export interface SpeechUpdate {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "speech-update";
    /** The call that the message is about. */
    call?: Call | null;
    /** Whether speaking began or stopped. */
    status?: "started" | "stopped" | null | (string & {});
    /** Who speaks. */
    role?: "assistant" | "user" | null | (string & {});
    /** The turn, counted from 0. */
    turn?: number | null;
  };
}

/** The customer interrupted the assistant. */
export interface UserInterrupted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "user-interrupted";
    /** The call that the message is about. */
    call?: Call | null;
    /** The answer of the model that was interrupted. */
    turnId?: string | null;
  };
}

/** The assistant is late. */
export interface Hang {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "hang";
    call: Call;
  };
}

/** The model has made a piece of text or a tool call. */
export interface ModelOutput {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "model-output";
    /** The call that the message is about. */
    call?: Call | null;
    /** The answer of the model that this is a part of. */
    turnId?: string | null;
    /** A piece of text, or a tool call. */
    output?: string | {
      [key: string]: unknown;
    } | unknown[] | null;
  };
}

/** A text went to the voice. */
export interface VoiceInput {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "voice-input";
    /** The call that the message is about. */
    call?: Call | null;
    /** The text. */
    input?: string | null;
  };
}

/** The customer changed the language. */
export interface LanguageChangeDetected {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "language-change-detected" | "language-changed" | (string & {});
    /** The call that the message is about. */
    call?: Call | null;
    /** The language from now on. */
    language?: string | null;
  };
}

/** You are to hang up or to forward the call. */
export interface PhoneCallControl {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "phone-call-control";
    /** The call that the message is about. */
    call?: Call | null;
    /** What is to be done. */
    request?: "forward" | "hang-up" | null | (string & {});
    /** Where the call is to be forwarded to. */
    destination?: Destination | null;
  };
}

/** An assistant has started. */
export interface AssistantStarted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "assistant.started";
    /** The call that the message is about. */
    call?: Call | null;
    /** The assistant that has started. */
    newAssistant?: Assistant | null;
  };
}

/** The assistant speaks a part of its turn. */
export interface AssistantSpeechStarted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "assistant.speechStarted";
    /** The call that the message is about. */
    call?: Call | null;
    /** What the assistant says in this turn so far, not only what is new. */
    text?: string | null;
    /** The turn, counted from 0. */
    turn?: number | null;
    /** Where the text comes from. */
    source?: "model" | "force-say" | "custom-voice" | null | (string & {});
    /** Which words were spoken, and when. */
    timing?: SpeechTiming | null;
  };
}

/** Which words of a turn were spoken, and when. The type says which of the members it has. */
export interface SpeechTiming {
  /** How the progress is given. */
  type?: "word-alignment" | "word-progress" | null | (string & {});
  /** The words: texts, or objects with word, startMs and endMs. */
  words?: (string | {
    [key: string]: unknown;
  })[] | null;
  /** When each word begins, in milliseconds. */
  wordsStartTimesMs?: number[] | null;
  /** When each word ends, in milliseconds. */
  wordsEndTimesMs?: number[] | null;
  /** How many words were spoken. */
  wordsSpoken?: number | null;
  /** How many words there are. */
  totalWords?: number | null;
  /** The part that is spoken now. */
  segment?: string | null;
  /** How long this part takes, in milliseconds. */
  segmentDurationMs?: number | null;
}

/** Tools are to be called. Vapi waits for the results. */
export interface ToolCalls {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "tool-calls";
    /** The call that the message is about. */
    call?: Call | null;
    /** The calls. */
    toolCallList?: ToolCall[] | null;
    /** The calls, each with the definition of its tool. */
    toolWithToolCallList?: ToolWithCall[] | null;
  };
}

/** A tool, and how it is called. */
export type ToolWithCall = {
  /**
   * The kind of tool.
   * Source: the vendor's SDK or OpenAPI.
   */
  type?: string | null;
  /** The name of the tool. */
  name?: string | null;
  /** How it is called. */
  toolCall?: ToolCall | null;
  /**
   * Where the tool is.
   * Source: the vendor's SDK or OpenAPI.
   */
  server?: Server | null;
} & {
  [key: string]: unknown;
};

/** A function is to be called. Vapi waits for the result. */
export interface FunctionCall {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "function-call";
    /** The call that the message is about. */
    call?: Call | null;
    /**
     * The function, and what it is called with.
     * Source: observed, not documented.
     */
    functionCall?: CalledFunction | null;
  };
}

/** Vapi asks which assistant takes an incoming call, and waits for the answer. */
export interface AssistantRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "assistant-request";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** Vapi asks where to transfer the call, and waits for the answer. */
export interface TransferDestinationRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "transfer-destination-request";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** Vapi asks whom to hand the call to, and waits for the answer. */
export interface HandoffDestinationRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "handoff-destination-request";
    /** The call that the message is about. */
    call?: Call | null;
    /** What the model gave. */
    parameters?: {
      [key: string]: unknown;
    } | null;
  };
}

/** Vapi asks for documents, and waits for them. */
export interface KnowledgeBaseRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "knowledge-base-request";
    /** The call that the message is about. */
    call?: Call | null;
    /** The turns so far. */
    messages?: Turn[] | null;
    /** The same in the form of OpenAI. */
    messagesOpenAIFormatted?: ChatMessage[] | null;
  };
}

/** Vapi asks for audio, and waits for it. */
export interface VoiceRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "voice-request";
    /** The call that the message is about. */
    call?: Call | null;
    /** The text to be spoken. */
    text?: string | null;
    /** How many samples of audio a second has. */
    sampleRate?: number | null;
  };
}

/** Vapi asks whether the customer has finished speaking, and waits for the answer. */
export interface CallEndpointingRequest {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "call.endpointing.request";
    /** The call that the message is about. */
    call?: Call | null;
    /** The turns so far. */
    messages?: Turn[] | null;
    /** The same in the form of OpenAI. */
    messagesOpenAIFormatted?: ChatMessage[] | null;
  };
}

/** Vapi asks whether to dial a contact, and waits for the answer. */
export interface CampaignPredial {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "campaign.predial";
    /** The call that the message is about. */
    call?: Call | null;
    /** The campaign. */
    campaignId?: string | null;
    /** Who is to be called. */
    contact?: Contact | null;
  };
}

/**
 * Somebody whom a campaign is to call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Contact {
  /** The contact. */
  id?: string | null;
  /** The campaign. */
  campaignId?: string | null;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** The customer, if it is a saved one. */
  customerId?: string | null;
  /** The phone number. */
  number?: string | null;
  /** The name. */
  name?: string | null;
  /** What is changed in the assistant for this contact. */
  assistantOverrides?: Overrides | null;
  /** What is changed in the squad for this contact. */
  squadOverrides?: Overrides | null;
  /** When the contact was created. */
  createdAt?: string | null;
}

/** A chat was created. */
export interface ChatCreated {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "chat.created";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** A chat was deleted. */
export interface ChatDeleted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "chat.deleted";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** A session was created. */
export interface SessionCreated {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "session.created";
    /** The call that the message is about. */
    call?: Call | null;
    /** The session. */
    session?: Session | null;
  };
}

/**
 * Several chats of one customer.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Session {
  /** The session. */
  id?: string | null;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** Whether it goes on. */
  status?: "active" | "completed" | null | (string & {});
  /** After how many seconds it ends by itself. */
  expirationSeconds?: number | null;
  /** The messages so far. */
  messages?: ChatMessage[] | null;
  /** The customer, if it is a saved one. */
  customerId?: string | null;
  /** The person on the other side. */
  customer?: Customer | null;
  /** The number of your account, if it is a saved one. */
  phoneNumberId?: string | null;
  /** The number of your account, if it was given. */
  phoneNumber?: PhoneNumber | null;
  /** What the session has produced. */
  artifact?: Artifact | null;
  /** The assistant, if it is a saved one. */
  assistantId?: string | null;
  /** The assistant, if it was given. */
  assistant?: Assistant | null;
  /** What is changed in the assistant. */
  assistantOverrides?: Overrides | null;
  /** The squad, if it is a saved one. */
  squadId?: string | null;
  /** The squad, if it was given: its assistants, with their secrets. */
  squad?: {
    [key: string]: unknown;
  } | null;
  /** The name that you gave it. */
  name?: string | null;
  /** When it was created. */
  createdAt?: string | null;
  /** When it was last changed. */
  updatedAt?: string | null;
  /** What it cost so far, in US dollars. */
  cost?: number | null;
  /** What each part of it cost. */
  costs?: Cost[] | null;
}

/** A session was changed. */
export interface SessionUpdated {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "session.updated";
    /** The call that the message is about. */
    call?: Call | null;
    /** The session. */
    session?: Session | null;
  };
}

/** A session was deleted. */
export interface SessionDeleted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "session.deleted";
    /** The call that the message is about. */
    call?: Call | null;
    /** The session. */
    session?: Session | null;
  };
}

/** The data of a call were deleted. */
export interface CallDeleted {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "call.deleted";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** The data of a call could not be deleted. */
export interface CallDeleteFailed {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "call.delete.failed";
    /** The call that the message is about. */
    call?: Call | null;
  };
}

/** Artifacts of a call were stored in your own storage. */
export interface CallArtifactUpload {
  /**
   * The message.
   * Source: the vendor's SDK or OpenAPI.
   */
  message: {
    /** When the message was made: milliseconds since 1970. In 2024 an RFC 3339 text. */
    timestamp?: number | string | null;
    /** The number of the customer's account that the call uses. */
    phoneNumber?: PhoneNumber | null;
    /** The assistant as it is set up. */
    assistant?: Assistant | null;
    /** The version of the assistant, such as v3. Null where there is none. Since 2026-07-30. */
    assistantVersion?: string | null;
    /**
     * The version of the squad. Seen in deliveries; the vendor does not describe it.
     * Source: observed, not documented.
     */
    squadVersion?: string | null;
    /** The person on the other side. */
    customer?: Customer | null;
    /** The chat that the message is about. */
    chat?: Chat | null;
    /** What the call has produced so far; in the report all of it. */
    artifact?: Artifact | null;
    /** The event's tag. */
    type: "call.artifact.upload";
    /** The call that the message is about. */
    call?: Call | null;
    /** The artifacts. */
    artifacts?: Upload[] | null;
  };
}

/**
 * An artifact that was to be stored.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Upload {
  /** The artifact. */
  type?: "end-of-call-report" | "recording-mono" | "recording-stereo" | "recording-assistant" | "recording-customer" | "log" | "pcap" | null | (string & {});
  /** Whether it was stored. */
  success?: boolean | null;
}

/** Payloads by the tag that the vendor sends. */
export interface VapiEvents {
  "end-of-call-report": EndOfCallReport;
  "status-update": StatusUpdate;
  "transcript": Transcript;
  "conversation-update": ConversationUpdate;
  "transfer-update": TransferUpdate;
  "speech-update": SpeechUpdate;
  "user-interrupted": UserInterrupted;
  "hang": Hang;
  "model-output": ModelOutput;
  "voice-input": VoiceInput;
  "language-change-detected": LanguageChangeDetected;
  "phone-call-control": PhoneCallControl;
  "assistant.started": AssistantStarted;
  "assistant.speechStarted": AssistantSpeechStarted;
  "tool-calls": ToolCalls;
  "function-call": FunctionCall;
  "assistant-request": AssistantRequest;
  "transfer-destination-request": TransferDestinationRequest;
  "handoff-destination-request": HandoffDestinationRequest;
  "knowledge-base-request": KnowledgeBaseRequest;
  "voice-request": VoiceRequest;
  "call.endpointing.request": CallEndpointingRequest;
  "campaign.predial": CampaignPredial;
  "chat.created": ChatCreated;
  "chat.deleted": ChatDeleted;
  "session.created": SessionCreated;
  "session.updated": SessionUpdated;
  "session.deleted": SessionDeleted;
  "call.deleted": CallDeleted;
  "call.delete.failed": CallDeleteFailed;
  "call.artifact.upload": CallArtifactUpload;
}

/** Any payload of this vendor. */
export type VapiEvent = EndOfCallReport | StatusUpdate | Transcript | ConversationUpdate | TransferUpdate | SpeechUpdate | UserInterrupted | Hang | ModelOutput | VoiceInput | LanguageChangeDetected | PhoneCallControl | AssistantStarted | AssistantSpeechStarted | ToolCalls | FunctionCall | AssistantRequest | TransferDestinationRequest | HandoffDestinationRequest | KnowledgeBaseRequest | VoiceRequest | CallEndpointingRequest | CampaignPredial | ChatCreated | ChatDeleted | SessionCreated | SessionUpdated | SessionDeleted | CallDeleted | CallDeleteFailed | CallArtifactUpload;
