// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { dateTime, shallow } from "afterword/check";

const words0 = ["twilio", "vonage", "telnyx", "vapi.sip", "vapi.websocket", "daily", null];
const words1 = ["scheduled", "queued", "ringing", "in-progress", "forwarding", "ended", "not-found", "deletion-failed", null];
const words2 = ["transport", "transcriber", "model", "voice", "vapi", "voicemail-detection", "analysis", "knowledge-base", "chat", "session", null];
const words3 = ["connected", "no-answer", "busy", "voicemail", "failed", "completed", "cancelled", null];

export const schema_89aadb0580 = {
  type: ["object", "null"],
  properties: {
    id: { type: ["string", "null"] },
    orgId: { type: ["string", "null"] },
    sessionId: { type: ["string", "null"] },
    previousChatId: { type: ["string", "null"] },
    input: { type: ["string", "array", "null"], items: { $ref: "#/$defs/ChatMessage" } },
    output: { type: ["array", "null"], items: { $ref: "#/$defs/ChatMessage" } },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/ChatMessage" } },
    stream: { type: ["boolean", "null"] },
    assistantId: { type: ["string", "null"] },
    assistant: { anyOf: [{ $ref: "#/$defs/Assistant" }, { type: "null" }] },
    assistantOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    squadId: { type: ["string", "null"] },
    squad: { type: ["object", "null"], additionalProperties: true },
    name: { type: ["string", "null"] },
    createdAt: { type: ["string", "null"], format: "date-time" },
    updatedAt: { type: ["string", "null"], format: "date-time" },
    cost: { type: ["number", "null"] },
    costs: { type: ["array", "null"], items: { $ref: "#/$defs/Cost" } },
  },
};

export const schema_d7604bc156 = {
  type: ["object", "null"],
  properties: {
    provider: { type: ["string", "null"], enum: words0 },
    conversationType: { type: ["string", "null"], enum: ["voice", "chat", null] },
    callSid: { type: ["string", "null"] },
    accountSid: { type: ["string", "null"] },
    callToken: { type: ["string", "null"] },
    forwardedFrom: { type: ["string", "null"] },
    conversationUUID: { type: ["string", "null"] },
    callUUID: { type: ["string", "null"] },
    callControlId: { type: ["string", "null"] },
    callLegId: { type: ["string", "null"] },
    callSessionId: { type: ["string", "null"] },
    sbcCallSid: { type: ["string", "null"] },
    dialTimeout: { type: ["number", "null"] },
    callUrl: { type: ["string", "null"] },
    callSipUri: { type: ["string", "null"] },
    roomDeleteOnUserLeaveEnabled: { type: ["boolean", "null"] },
    assistantVideoEnabled: { type: ["boolean", "null"] },
    videoRecordingEnabled: { type: ["boolean", "null"] },
    audioFormat: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_036dad6e0e = {
  type: "object",
  properties: { monitorId: { type: ["string", "null"] }, filterPassed: { type: ["boolean", "null"] } },
};

export const schema_abedade9ea = {
  type: ["object", "null"],
  properties: {
    listenUrl: { type: ["string", "null"] },
    controlUrl: { type: ["string", "null"] },
    monitors: { type: ["array", "null"], items: schema_036dad6e0e },
  },
};

export const schema_a7ea0f32f9 = {
  type: ["object", "null"],
  properties: {
    earliestAt: { type: ["string", "null"], format: "date-time" },
    latestAt: { type: ["string", "null"], format: "date-time" },
  },
};

export const schema_6e2e87f0b5 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"], enum: ["stay-on-line", "verbal", null] },
    grantedAt: { type: ["string", "null"], format: "date-time" },
    granted: { type: ["boolean", "null"] },
  },
};

export const schema_a90065fb52 = { type: ["object", "null"], properties: { recordingConsent: schema_6e2e87f0b5 } };

export const schema_087341a415 = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string" },
    orgId: { type: ["string", "null"] },
    type: {
      type: ["string", "null"],
      enum: ["inboundPhoneCall", "outboundPhoneCall", "webCall", "vapi.websocketCall", null],
    },
    status: { type: ["string", "null"], enum: words1 },
    createdAt: { type: ["string", "null"], format: "date-time" },
    updatedAt: { type: ["string", "null"], format: "date-time" },
    startedAt: { type: ["string", "null"], format: "date-time" },
    endedAt: { type: ["string", "null"], format: "date-time" },
    endedReason: { type: ["string", "null"] },
    endedMessage: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    assistantId: { type: ["string", "null"] },
    assistantVersion: { type: ["string", "null"] },
    assistant: { anyOf: [{ $ref: "#/$defs/Assistant" }, { type: "null" }] },
    assistantOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    assistantOverride: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    assistants: { type: ["array", "null"] },
    squadId: { type: ["string", "null"] },
    squad: { type: ["object", "null"], additionalProperties: true },
    squadOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    workflowId: { type: ["string", "null"] },
    workflow: { type: ["object", "null"], additionalProperties: true },
    workflowOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    campaignId: { type: ["string", "null"] },
    customerId: { type: ["string", "null"] },
    customer: { anyOf: [{ $ref: "#/$defs/Customer" }, { type: "null" }] },
    phoneNumberId: { type: ["string", "null"] },
    phoneNumber: { anyOf: [{ $ref: "#/$defs/PhoneNumber" }, { type: "null" }] },
    phoneCallProvider: { type: ["string", "null"], enum: ["twilio", "vonage", "vapi", "telnyx", null] },
    phoneCallProviderId: { type: ["string", "null"] },
    phoneCallTransport: { type: ["string", "null"], enum: ["sip", "pstn", null] },
    phoneCallProviderDetails: { type: ["object", "null"], additionalProperties: true },
    phoneCallProviderBypassEnabled: { type: ["boolean", "null"] },
    transport: schema_d7604bc156,
    monitor: schema_abedade9ea,
    webCallUrl: { type: ["string", "null"] },
    webCallSipUri: { type: ["string", "null"] },
    destination: { anyOf: [{ $ref: "#/$defs/Destination" }, { type: "null" }] },
    schedulePlan: schema_a7ea0f32f9,
    artifactPlan: { type: ["object", "null"], additionalProperties: true },
    artifact: { anyOf: [{ $ref: "#/$defs/Artifact" }, { type: "null" }] },
    analysis: { anyOf: [{ $ref: "#/$defs/Analysis" }, { type: "null" }] },
    compliance: schema_a90065fb52,
    cost: { type: ["number", "null"] },
    costs: { type: ["array", "null"], items: { $ref: "#/$defs/Cost" } },
    costBreakdown: { anyOf: [{ $ref: "#/$defs/CostBreakdown" }, { type: "null" }] },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    transcript: { type: ["string", "null"] },
    summary: { type: ["string", "null"] },
    recordingUrl: { type: ["string", "null"] },
    stereoRecordingUrl: { type: ["string", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
    maxDurationSeconds: { type: ["number", "null"] },
    twilioCallSid: { type: ["string", "null"] },
    twilioCallStatus: { type: ["string", "null"] },
    forwardedPhoneNumber: { type: ["string", "null"] },
    subscriptionLimits: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_08a2179556 = {
  type: "object",
  additionalProperties: true,
  properties: {
    id: { type: ["string", "null"] },
    orgId: { type: ["string", "null"] },
    provider: { type: ["string", "null"] },
    number: { type: ["string", "null"] },
    twilioPhoneNumber: { type: ["string", "null"] },
    sipUri: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    twilioAccountSid: { type: ["string", "null"] },
    twilioAuthToken: { type: ["string", "null"] },
    twilioApiKey: { type: ["string", "null"] },
    twilioApiSecret: { type: ["string", "null"] },
    authentication: { type: ["object", "null"], additionalProperties: true },
    credentialId: { type: ["string", "null"] },
    assistantId: { type: ["string", "null"] },
    squadId: { type: ["string", "null"] },
    workflowId: { type: ["string", "null"] },
    fallbackDestination: { anyOf: [{ $ref: "#/$defs/Destination" }, { type: "null" }] },
    server: { anyOf: [{ $ref: "#/$defs/Server" }, { type: "null" }] },
    serverUrl: { type: ["string", "null"] },
    serverUrlSecret: { type: ["string", "null"] },
  },
};

export const schema_40d2806c65 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"], enum: ["number", "sip", "assistant", "step", null] },
    number: { type: ["string", "null"] },
    extension: { type: ["string", "null"] },
    sipUri: { type: ["string", "null"] },
    sipHeaders: { type: ["object", "null"], additionalProperties: true },
    assistantName: { type: ["string", "null"] },
    stepName: { type: ["string", "null"] },
    callerId: { type: ["string", "null"] },
    numberE164CheckEnabled: { type: ["boolean", "null"] },
    message: { type: ["string", "object", "null"], additionalProperties: true },
    description: { type: ["string", "null"] },
    transferMode: { type: ["string", "null"] },
    transferPlan: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_ff0b146817 = {
  type: ["object", "null"],
  additionalProperties: true,
  properties: {
    type: { type: ["string", "null"], enum: ["fixed", "exponential", null] },
    maxRetries: { type: ["number", "null"] },
    baseDelaySeconds: { type: ["number", "null"] },
    excludedStatusCodes: { type: ["array", "null"] },
  },
};

export const schema_05b5da60bc = {
  type: "object",
  additionalProperties: true,
  properties: {
    url: { type: ["string", "null"] },
    timeoutSeconds: { type: ["number", "null"] },
    credentialId: { type: ["string", "null"] },
    secret: { type: ["string", "null"] },
    headers: { type: ["object", "null"], additionalProperties: true },
    backoffPlan: schema_ff0b146817,
    staticIpAddressesEnabled: { type: ["boolean", "null"] },
    encryptedPaths: { type: ["array", "null"], items: { type: "string" } },
  },
};

export const schema_af66ffbfa1 = {
  type: "object",
  additionalProperties: true,
  properties: {
    id: { type: ["string", "null"] },
    orgId: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
    firstMessage: { type: ["string", "null"] },
    serverMessages: { type: ["array", "null"], items: { type: "string" } },
    server: { anyOf: [{ $ref: "#/$defs/Server" }, { type: "null" }] },
    serverUrl: { type: ["string", "null"] },
    serverUrlSecret: { type: ["string", "null"] },
    credentials: { type: ["array", "null"] },
    credentialIds: { type: ["array", "null"], items: { type: "string" } },
    model: { type: ["object", "null"], additionalProperties: true },
    voice: { type: ["object", "string", "null"], additionalProperties: true },
    transcriber: { type: ["object", "string", "null"], additionalProperties: true },
  },
};

export const schema_ad7d3a3962 = {
  type: "object",
  properties: {
    number: { type: ["string", "null"] },
    extension: { type: ["string", "null"] },
    sipUri: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
    externalId: { type: ["string", "null"] },
    numberE164CheckEnabled: { type: ["boolean", "null"] },
    assistantOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    squadOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
  },
};

export const schema_6ae5bceb32 = {
  type: "object",
  additionalProperties: true,
  properties: {
    variableValues: { type: ["object", "null"], additionalProperties: true },
    metadata: { type: ["object", "null"], additionalProperties: true },
    server: { anyOf: [{ $ref: "#/$defs/Server" }, { type: "null" }] },
    serverUrl: { type: ["string", "null"] },
    serverUrlSecret: { type: ["string", "null"] },
    credentials: { type: ["array", "null"] },
    model: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_3de8e89bb1 = {
  type: ["object", "null"],
  properties: {
    name: { type: ["string", "null"] },
    arguments: { type: ["string", "object", "array", "null"], additionalProperties: true },
    id: { type: ["string", "null"] },
    parameters: { type: ["object", "string", "array", "null"], additionalProperties: true },
  },
};

export const schema_1a877579cd = {
  type: "object",
  properties: {
    id: { type: ["string", "null"] },
    type: { type: ["string", "null"], enum: ["function", null] },
    function: schema_3de8e89bb1,
    name: { type: ["string", "null"] },
    parameters: { type: ["object", "string", "array", "null"], additionalProperties: true },
  },
};

export const schema_e4148cb885 = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: ["system", "user", "assistant", "tool", "function", "developer"] },
    content: { type: ["string", "array", "null"] },
    tool_calls: { type: ["array", "null"], items: schema_1a877579cd },
    tool_call_id: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    refusal: { type: ["string", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_2b2476038c = {
  type: "object",
  properties: {
    type: { type: ["string", "null"], enum: words2 },
    cost: { type: ["number", "null"] },
    minutes: { type: ["number", "null"] },
    provider: { type: ["string", "null"] },
    transcriber: { type: ["object", "null"], additionalProperties: true },
    model: { type: ["object", "null"], additionalProperties: true },
    voice: { type: ["object", "null"], additionalProperties: true },
    promptTokens: { type: ["number", "null"] },
    completionTokens: { type: ["number", "null"] },
    cachedPromptTokens: { type: ["number", "null"] },
    reasoningTokens: { type: ["number", "null"] },
    promptTextTokens: { type: ["number", "null"] },
    promptAudioTokens: { type: ["number", "null"] },
    completionTextTokens: { type: ["number", "null"] },
    completionAudioTokens: { type: ["number", "null"] },
    characters: { type: ["number", "null"] },
    subType: { type: ["string", "null"], enum: ["normal", "overage", null] },
    analysisType: {
      type: ["string", "null"],
      enum: ["summary", "structuredData", "successEvaluation", "structuredOutput", null],
    },
    structuredOutputBreakdown: { type: ["array", "null"], items: { type: "object", additionalProperties: true } },
  },
};

export const schema_38293a990e = {
  type: ["object", "null"],
  properties: {
    combinedUrl: { type: ["string", "null"] },
    assistantUrl: { type: ["string", "null"] },
    customerUrl: { type: ["string", "null"] },
  },
};

export const schema_9af4c7023b = {
  type: ["object", "null"],
  properties: {
    stereoUrl: { type: ["string", "null"] },
    videoUrl: { type: ["string", "null"] },
    videoRecordingStartDelaySeconds: { type: ["number", "null"] },
    mono: schema_38293a990e,
  },
};

export const schema_988f4f4eec = {
  type: "object",
  properties: {
    nodeName: { type: ["string", "null"] },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    variables: { type: ["object", "null"], additionalProperties: true },
    variableValues: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_6c440d34b7 = {
  type: "object",
  properties: {
    destination: { anyOf: [{ $ref: "#/$defs/Destination" }, { type: "null" }] },
    mode: { type: ["string", "null"] },
    status: { type: ["string", "null"], enum: words3 },
    transcript: { type: ["string", "null"] },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
  },
};

export const schema_c7c48e20d1 = {
  type: "object",
  properties: {
    assistantName: { type: ["string", "null"] },
    assistantId: { type: ["string", "null"] },
    assistantVersion: { type: ["string", "null"] },
  },
};

export const schema_fc95a04ed2 = {
  type: "object",
  properties: {
    modelLatency: { type: ["number", "null"] },
    voiceLatency: { type: ["number", "null"] },
    transcriberLatency: { type: ["number", "null"] },
    endpointingLatency: { type: ["number", "null"] },
    turnLatency: { type: ["number", "null"] },
  },
};

export const schema_6e6fed40db = {
  type: ["object", "null"],
  properties: {
    turnLatencies: { type: ["array", "null"], items: schema_fc95a04ed2 },
    modelLatencyAverage: { type: ["number", "null"] },
    voiceLatencyAverage: { type: ["number", "null"] },
    transcriberLatencyAverage: { type: ["number", "null"] },
    endpointingLatencyAverage: { type: ["number", "null"] },
    turnLatencyAverage: { type: ["number", "null"] },
    fromTransportLatencyAverage: { type: ["number", "null"] },
    toTransportLatencyAverage: { type: ["number", "null"] },
    numUserInterrupted: { type: ["number", "null"] },
    numAssistantInterrupted: { type: ["number", "null"] },
  },
};

export const schema_49a1c9730e = {
  type: "object",
  properties: {
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    messagesOpenAIFormatted: { type: ["array", "null"], items: { $ref: "#/$defs/ChatMessage" } },
    transcript: { type: ["string", "null"] },
    recordingUrl: { type: ["string", "null"] },
    stereoRecordingUrl: { type: ["string", "null"] },
    videoRecordingUrl: { type: ["string", "null"] },
    videoRecordingStartDelaySeconds: { type: ["number", "null"] },
    recording: schema_9af4c7023b,
    presignedMonoUrl: { type: ["string", "null"] },
    presignedStereoUrl: { type: ["string", "null"] },
    presignedVideoUrl: { type: ["string", "null"] },
    presignedAssistantUrl: { type: ["string", "null"] },
    presignedCustomerUrl: { type: ["string", "null"] },
    presignedPcapUrl: { type: ["string", "null"] },
    presignedLogUrl: { type: ["string", "null"] },
    presignedUrlsExpiresAt: { type: ["string", "null"] },
    pcapUrl: { type: ["string", "null"] },
    logUrl: { type: ["string", "null"] },
    nodes: { type: ["array", "null"], items: schema_988f4f4eec },
    variables: { type: ["object", "null"], additionalProperties: true },
    variableValues: { type: ["object", "null"], additionalProperties: true },
    transfers: { type: ["array", "null"], items: { anyOf: [schema_6c440d34b7, { type: "string" }] } },
    assistantActivations: { type: ["array", "null"], items: schema_c7c48e20d1 },
    performanceMetrics: schema_6e6fed40db,
    structuredOutputs: { type: ["object", "null"], additionalProperties: true },
    skippedStructuredOutputs: { type: ["object", "null"], additionalProperties: true },
    structuredOutputsLastUpdatedAt: { type: ["string", "null"], format: "date-time" },
    scorecards: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_eeeb040f04 = {
  type: "object",
  required: ["role"],
  properties: {
    role: {
      type: "string",
      enum: ["system", "user", "bot", "assistant", "tool_calls", "tool_call_result"],
    },
    message: { type: ["string", "null"] },
    time: { type: ["number", "null"] },
    endTime: { type: ["number", "null"] },
    secondsFromStart: { type: ["number", "null"] },
    duration: { type: ["number", "null"] },
    source: { type: ["string", "null"] },
    isFiltered: { type: ["boolean", "null"] },
    detectedThreats: { type: ["array", "null"], items: { type: "string" } },
    originalMessage: { type: ["string", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
    speakerLabel: { type: ["string", "null"] },
    assistantName: { type: ["string", "null"] },
    assistantId: { type: ["string", "null"] },
    toolCalls: { type: ["array", "null"], items: schema_1a877579cd },
    toolCallId: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    result: {
      type: ["string", "object", "array", "number", "boolean", "null"],
      additionalProperties: true,
    },
    warnings: { type: ["array", "null"], items: { type: "object", additionalProperties: true } },
  },
};

export const schema_74921ac760 = {
  type: "object",
  properties: {
    summary: { type: ["string", "null"] },
    structuredData: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
    structuredDataMulti: {
      type: ["array", "object", "null"],
      items: {
        type: ["object", "array", "string", "number", "boolean", "null"],
        additionalProperties: true,
      },
      additionalProperties: true,
    },
    successEvaluation: {
      type: ["string", "boolean", "number", "object", "array", "null"],
      additionalProperties: true,
    },
  },
};

export const schema_0be91f11e3 = {
  type: ["object", "null"],
  properties: {
    summary: { type: ["number", "null"] },
    summaryPromptTokens: { type: ["number", "null"] },
    summaryCompletionTokens: { type: ["number", "null"] },
    summaryCachedPromptTokens: { type: ["number", "null"] },
    structuredData: { type: ["number", "null"] },
    structuredDataPromptTokens: { type: ["number", "null"] },
    structuredDataCompletionTokens: { type: ["number", "null"] },
    structuredDataCachedPromptTokens: { type: ["number", "null"] },
    successEvaluation: { type: ["number", "null"] },
    successEvaluationPromptTokens: { type: ["number", "null"] },
    successEvaluationCompletionTokens: { type: ["number", "null"] },
    successEvaluationCachedPromptTokens: { type: ["number", "null"] },
    structuredOutput: { type: ["number", "null"] },
    structuredOutputPromptTokens: { type: ["number", "null"] },
    structuredOutputCompletionTokens: { type: ["number", "null"] },
    structuredOutputCachedPromptTokens: { type: ["number", "null"] },
  },
};

export const schema_3ebc9a00fd = {
  type: "object",
  properties: {
    transport: { type: ["number", "null"] },
    stt: { type: ["number", "null"] },
    llm: { type: ["number", "null"] },
    tts: { type: ["number", "null"] },
    vapi: { type: ["number", "null"] },
    chat: { type: ["number", "null"] },
    total: { type: ["number", "null"] },
    llmPromptTokens: { type: ["number", "null"] },
    llmCompletionTokens: { type: ["number", "null"] },
    llmCachedPromptTokens: { type: ["number", "null"] },
    ttsCharacters: { type: ["number", "null"] },
    voicemailDetectionCost: { type: ["number", "null"] },
    knowledgeBaseCost: { type: ["number", "null"] },
    analysisCostBreakdown: schema_0be91f11e3,
  },
};

export const schema_9ba0cde316 = {
  type: ["object", "null"],
  required: ["id"],
  properties: {
    id: { type: "string" },
    orgId: { type: ["string", "null"] },
    type: {
      type: ["string", "null"],
      enum: ["inboundPhoneCall", "outboundPhoneCall", "webCall", "vapi.websocketCall", null],
    },
    status: { type: ["string", "null"], enum: words1 },
    createdAt: { type: ["string", "null"], format: "date-time" },
    updatedAt: { type: ["string", "null"], format: "date-time" },
    startedAt: { type: ["string", "null"], format: "date-time" },
    endedAt: { type: ["string", "null"], format: "date-time" },
    endedReason: { type: ["string", "null"] },
    endedMessage: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    assistantId: { type: ["string", "null"] },
    assistantVersion: { type: ["string", "null"] },
    assistant: { anyOf: [{ $ref: "#/$defs/Assistant" }, { type: "null" }] },
    assistantOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    assistantOverride: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    assistants: { type: ["array", "null"] },
    squadId: { type: ["string", "null"] },
    squad: { type: ["object", "null"], additionalProperties: true },
    squadOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    workflowId: { type: ["string", "null"] },
    workflow: { type: ["object", "null"], additionalProperties: true },
    workflowOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    campaignId: { type: ["string", "null"] },
    customerId: { type: ["string", "null"] },
    customer: { anyOf: [{ $ref: "#/$defs/Customer" }, { type: "null" }] },
    phoneNumberId: { type: ["string", "null"] },
    phoneNumber: { anyOf: [{ $ref: "#/$defs/PhoneNumber" }, { type: "null" }] },
    phoneCallProvider: { type: ["string", "null"], enum: ["twilio", "vonage", "vapi", "telnyx", null] },
    phoneCallProviderId: { type: ["string", "null"] },
    phoneCallTransport: { type: ["string", "null"], enum: ["sip", "pstn", null] },
    phoneCallProviderDetails: { type: ["object", "null"], additionalProperties: true },
    phoneCallProviderBypassEnabled: { type: ["boolean", "null"] },
    transport: schema_d7604bc156,
    monitor: schema_abedade9ea,
    webCallUrl: { type: ["string", "null"] },
    webCallSipUri: { type: ["string", "null"] },
    destination: { anyOf: [{ $ref: "#/$defs/Destination" }, { type: "null" }] },
    schedulePlan: schema_a7ea0f32f9,
    artifactPlan: { type: ["object", "null"], additionalProperties: true },
    artifact: { anyOf: [{ $ref: "#/$defs/Artifact" }, { type: "null" }] },
    analysis: { anyOf: [{ $ref: "#/$defs/Analysis" }, { type: "null" }] },
    compliance: schema_a90065fb52,
    cost: { type: ["number", "null"] },
    costs: { type: ["array", "null"], items: { $ref: "#/$defs/Cost" } },
    costBreakdown: { anyOf: [{ $ref: "#/$defs/CostBreakdown" }, { type: "null" }] },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    transcript: { type: ["string", "null"] },
    summary: { type: ["string", "null"] },
    recordingUrl: { type: ["string", "null"] },
    stereoRecordingUrl: { type: ["string", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
    maxDurationSeconds: { type: ["number", "null"] },
    twilioCallSid: { type: ["string", "null"] },
    twilioCallStatus: { type: ["string", "null"] },
    forwardedPhoneNumber: { type: ["string", "null"] },
    subscriptionLimits: { type: ["object", "null"], additionalProperties: true },
  },
};

export const passes_89aadb0580 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "orgId" || key0 === "sessionId" || key0 === "previousChatId" || key0 === "assistantId" || key0 === "squadId" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "input"){
        if(((typeof value0 !== "string") && (!(Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_e4148cb885(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "output" || key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_e4148cb885(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "stream"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "assistant"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistantOverrides"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "squad"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "createdAt" || key0 === "updatedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "cost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_2b2476038c(value0[i2])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_d7604bc156 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "provider"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "conversationType"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "voice") || (value0 === "chat")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "callSid" || key0 === "accountSid" || key0 === "callToken" || key0 === "forwardedFrom" || key0 === "conversationUUID" || key0 === "callUUID" || key0 === "callControlId" || key0 === "callLegId" || key0 === "callSessionId" || key0 === "sbcCallSid" || key0 === "callUrl" || key0 === "callSipUri"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "dialTimeout"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "roomDeleteOnUserLeaveEnabled" || key0 === "assistantVideoEnabled" || key0 === "videoRecordingEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "audioFormat"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_036dad6e0e = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "monitorId"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "filterPassed"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_abedade9ea = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "listenUrl" || key0 === "controlUrl"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "monitors"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_036dad6e0e(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_a7ea0f32f9 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "earliestAt" || key0 === "latestAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_6e2e87f0b5 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "stay-on-line") || (value0 === "verbal")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "grantedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "granted"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_a90065fb52 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "recordingConsent"){
        if(!passes_6e2e87f0b5(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_087341a415 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "orgId" || key0 === "endedReason" || key0 === "endedMessage" || key0 === "name" || key0 === "assistantId" || key0 === "assistantVersion" || key0 === "squadId" || key0 === "workflowId" || key0 === "campaignId" || key0 === "customerId" || key0 === "phoneNumberId" || key0 === "phoneCallProviderId" || key0 === "webCallUrl" || key0 === "webCallSipUri" || key0 === "transcript" || key0 === "summary" || key0 === "recordingUrl" || key0 === "stereoRecordingUrl" || key0 === "twilioCallSid" || key0 === "twilioCallStatus" || key0 === "forwardedPhoneNumber"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "inboundPhoneCall") || (value0 === "outboundPhoneCall")) || (value0 === "webCall")) || (value0 === "vapi.websocketCall")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "createdAt" || key0 === "updatedAt" || key0 === "startedAt" || key0 === "endedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "assistant"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistantOverrides" || key0 === "assistantOverride" || key0 === "squadOverrides" || key0 === "workflowOverrides"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistants"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "squad" || key0 === "workflow" || key0 === "phoneCallProviderDetails" || key0 === "artifactPlan" || key0 === "metadata" || key0 === "subscriptionLimits"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "customer"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "phoneNumber"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "phoneCallProvider"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "twilio") || (value0 === "vonage")) || (value0 === "vapi")) || (value0 === "telnyx")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phoneCallTransport"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "sip") || (value0 === "pstn")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phoneCallProviderBypassEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transport"){
        if(!passes_d7604bc156(value0)){
          return false;
        }
      } else if(key0 === "monitor"){
        if(!passes_abedade9ea(value0)){
          return false;
        }
      } else if(key0 === "destination"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "schedulePlan"){
        if(!passes_a7ea0f32f9(value0)){
          return false;
        }
      } else if(key0 === "artifact"){
        if(!(part6(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!(part7(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "compliance"){
        if(!passes_a90065fb52(value0)){
          return false;
        }
      } else if(key0 === "cost" || key0 === "maxDurationSeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2b2476038c(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "costBreakdown"){
        if(!(part8(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_eeeb040f04(value0[i1])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_08a2179556 = (data) => {
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "orgId" || key0 === "provider" || key0 === "number" || key0 === "twilioPhoneNumber" || key0 === "sipUri" || key0 === "name" || key0 === "twilioAccountSid" || key0 === "twilioAuthToken" || key0 === "twilioApiKey" || key0 === "twilioApiSecret" || key0 === "credentialId" || key0 === "assistantId" || key0 === "squadId" || key0 === "workflowId" || key0 === "serverUrl" || key0 === "serverUrlSecret"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "authentication"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "fallbackDestination"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "server"){
        if(!(part9(value0) || part1(value0))){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_40d2806c65 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "number") || (value0 === "sip")) || (value0 === "assistant")) || (value0 === "step")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "number" || key0 === "extension" || key0 === "sipUri" || key0 === "assistantName" || key0 === "stepName" || key0 === "callerId" || key0 === "description" || key0 === "transferMode"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "sipHeaders" || key0 === "transferPlan"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "numberE164CheckEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "message"){
        if(((typeof value0 !== "string") && (!(value0 && typeof value0 == "object" && !Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_ff0b146817 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "fixed") || (value0 === "exponential")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "maxRetries" || key0 === "baseDelaySeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "excludedStatusCodes"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_05b5da60bc = (data) => {
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url" || key0 === "credentialId" || key0 === "secret"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "timeoutSeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "headers"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "backoffPlan"){
        if(!passes_ff0b146817(value0)){
          return false;
        }
      } else if(key0 === "staticIpAddressesEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "encryptedPaths"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_af66ffbfa1 = (data) => {
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "orgId" || key0 === "name" || key0 === "firstMessage" || key0 === "serverUrl" || key0 === "serverUrlSecret"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "metadata" || key0 === "model"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "serverMessages" || key0 === "credentialIds"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "server"){
        if(!(part9(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "credentials"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "voice" || key0 === "transcriber"){
        if(((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_ad7d3a3962 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "number" || key0 === "extension" || key0 === "sipUri" || key0 === "name" || key0 === "email" || key0 === "externalId"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "numberE164CheckEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "assistantOverrides" || key0 === "squadOverrides"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_6ae5bceb32 = (data) => {
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "variableValues" || key0 === "metadata" || key0 === "model"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "server"){
        if(!(part9(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "serverUrl" || key0 === "serverUrlSecret"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "credentials"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_3de8e89bb1 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name" || key0 === "id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "arguments"){
        if((typeof value0 != "object") && (typeof value0 !== "string")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "parameters"){
        if((typeof value0 != "object") && (typeof value0 !== "string")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_1a877579cd = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "function") || (value0 === null))){
          return false;
        }
      } else if(key0 === "function"){
        if(!passes_3de8e89bb1(value0)){
          return false;
        }
      } else if(key0 === "parameters"){
        if((typeof value0 != "object") && (typeof value0 !== "string")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_e4148cb885 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((((((value0 === "system") || (value0 === "user")) || (value0 === "assistant")) || (value0 === "tool")) || (value0 === "function")) || (value0 === "developer"))){
          return false;
        }
      } else if(key0 === "content"){
        if(((typeof value0 !== "string") && (!(Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "tool_calls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_1a877579cd(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "tool_call_id" || key0 === "name" || key0 === "refusal"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "metadata"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_2b2476038c = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words2.includes(value0)){
          return false;
        }
      } else if(key0 === "cost" || key0 === "minutes" || key0 === "promptTokens" || key0 === "completionTokens" || key0 === "cachedPromptTokens" || key0 === "reasoningTokens" || key0 === "promptTextTokens" || key0 === "promptAudioTokens" || key0 === "completionTextTokens" || key0 === "completionAudioTokens" || key0 === "characters"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "provider"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transcriber" || key0 === "model" || key0 === "voice"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "subType"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "normal") || (value0 === "overage")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "analysisType"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "summary") || (value0 === "structuredData")) || (value0 === "successEvaluation")) || (value0 === "structuredOutput")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "structuredOutputBreakdown"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
              return false;
            }
            if(!shallow(data0)){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_38293a990e = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "combinedUrl" || key0 === "assistantUrl" || key0 === "customerUrl"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_9af4c7023b = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "stereoUrl" || key0 === "videoUrl"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "videoRecordingStartDelaySeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "mono"){
        if(!passes_38293a990e(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_988f4f4eec = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "nodeName"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_eeeb040f04(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "variables" || key0 === "variableValues"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_6c440d34b7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "destination"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "mode" || key0 === "transcript"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words3.includes(value0)){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_eeeb040f04(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_c7c48e20d1 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "assistantName" || key0 === "assistantId" || key0 === "assistantVersion"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_fc95a04ed2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "modelLatency" || key0 === "voiceLatency" || key0 === "transcriberLatency" || key0 === "endpointingLatency" || key0 === "turnLatency"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_6e6fed40db = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "turnLatencies"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_fc95a04ed2(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "modelLatencyAverage" || key0 === "voiceLatencyAverage" || key0 === "transcriberLatencyAverage" || key0 === "endpointingLatencyAverage" || key0 === "turnLatencyAverage" || key0 === "fromTransportLatencyAverage" || key0 === "toTransportLatencyAverage" || key0 === "numUserInterrupted" || key0 === "numAssistantInterrupted"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_49a1c9730e = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_eeeb040f04(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "messagesOpenAIFormatted"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_e4148cb885(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "transcript" || key0 === "recordingUrl" || key0 === "stereoRecordingUrl" || key0 === "videoRecordingUrl" || key0 === "presignedMonoUrl" || key0 === "presignedStereoUrl" || key0 === "presignedVideoUrl" || key0 === "presignedAssistantUrl" || key0 === "presignedCustomerUrl" || key0 === "presignedPcapUrl" || key0 === "presignedLogUrl" || key0 === "presignedUrlsExpiresAt" || key0 === "pcapUrl" || key0 === "logUrl"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "videoRecordingStartDelaySeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "recording"){
        if(!passes_9af4c7023b(value0)){
          return false;
        }
      } else if(key0 === "nodes"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_988f4f4eec(value0[i2])){
              return false;
            }
          }
        }
      } else if(key0 === "variables" || key0 === "variableValues" || key0 === "structuredOutputs" || key0 === "skippedStructuredOutputs" || key0 === "scorecards"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "transfers"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            let data3 = value0[i3];
            if(!(passes_6c440d34b7(data3) || part10(data3))){
              return false;
            }
          }
        }
      } else if(key0 === "assistantActivations"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!passes_c7c48e20d1(value0[i4])){
              return false;
            }
          }
        }
      } else if(key0 === "performanceMetrics"){
        if(!passes_6e6fed40db(value0)){
          return false;
        }
      } else if(key0 === "structuredOutputsLastUpdatedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_eeeb040f04 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((((((value0 === "system") || (value0 === "user")) || (value0 === "bot")) || (value0 === "assistant")) || (value0 === "tool_calls")) || (value0 === "tool_call_result"))){
          return false;
        }
      } else if(key0 === "message" || key0 === "source" || key0 === "originalMessage" || key0 === "speakerLabel" || key0 === "assistantName" || key0 === "assistantId" || key0 === "toolCallId" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "time" || key0 === "endTime" || key0 === "secondsFromStart" || key0 === "duration"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "isFiltered"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "detectedThreats"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "metadata"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "toolCalls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_1a877579cd(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "result"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "warnings"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            let data2 = value0[i2];
            if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
              return false;
            }
            if(!shallow(data2)){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_74921ac760 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "summary"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "structuredData"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "structuredDataMulti"){
        if(typeof value0 != "object"){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((((typeof data0 != "object") && (typeof data0 !== "string")) && (!(typeof data0 == "number"))) && (typeof data0 !== "boolean")){
              return false;
            }
            if(!shallow(data0)){
              return false;
            }
          }
        }
      } else if(key0 === "successEvaluation"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (typeof value0 !== "boolean")) && (!(typeof value0 == "number"))){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_0be91f11e3 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "summary" || key0 === "summaryPromptTokens" || key0 === "summaryCompletionTokens" || key0 === "summaryCachedPromptTokens" || key0 === "structuredData" || key0 === "structuredDataPromptTokens" || key0 === "structuredDataCompletionTokens" || key0 === "structuredDataCachedPromptTokens" || key0 === "successEvaluation" || key0 === "successEvaluationPromptTokens" || key0 === "successEvaluationCompletionTokens" || key0 === "successEvaluationCachedPromptTokens" || key0 === "structuredOutput" || key0 === "structuredOutputPromptTokens" || key0 === "structuredOutputCompletionTokens" || key0 === "structuredOutputCachedPromptTokens"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_3ebc9a00fd = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "transport" || key0 === "stt" || key0 === "llm" || key0 === "tts" || key0 === "vapi" || key0 === "chat" || key0 === "total" || key0 === "llmPromptTokens" || key0 === "llmCompletionTokens" || key0 === "llmCachedPromptTokens" || key0 === "ttsCharacters" || key0 === "voicemailDetectionCost" || key0 === "knowledgeBaseCost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "analysisCostBreakdown"){
        if(!passes_0be91f11e3(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_9ba0cde316 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "orgId" || key0 === "endedReason" || key0 === "endedMessage" || key0 === "name" || key0 === "assistantId" || key0 === "assistantVersion" || key0 === "squadId" || key0 === "workflowId" || key0 === "campaignId" || key0 === "customerId" || key0 === "phoneNumberId" || key0 === "phoneCallProviderId" || key0 === "webCallUrl" || key0 === "webCallSipUri" || key0 === "transcript" || key0 === "summary" || key0 === "recordingUrl" || key0 === "stereoRecordingUrl" || key0 === "twilioCallSid" || key0 === "twilioCallStatus" || key0 === "forwardedPhoneNumber"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "inboundPhoneCall") || (value0 === "outboundPhoneCall")) || (value0 === "webCall")) || (value0 === "vapi.websocketCall")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "createdAt" || key0 === "updatedAt" || key0 === "startedAt" || key0 === "endedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "assistant"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistantOverrides" || key0 === "assistantOverride" || key0 === "squadOverrides" || key0 === "workflowOverrides"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistants"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "squad" || key0 === "workflow" || key0 === "phoneCallProviderDetails" || key0 === "artifactPlan" || key0 === "metadata" || key0 === "subscriptionLimits"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "customer"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "phoneNumber"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "phoneCallProvider"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "twilio") || (value0 === "vonage")) || (value0 === "vapi")) || (value0 === "telnyx")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phoneCallTransport"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "sip") || (value0 === "pstn")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phoneCallProviderBypassEnabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transport"){
        if(!passes_d7604bc156(value0)){
          return false;
        }
      } else if(key0 === "monitor"){
        if(!passes_abedade9ea(value0)){
          return false;
        }
      } else if(key0 === "destination"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "schedulePlan"){
        if(!passes_a7ea0f32f9(value0)){
          return false;
        }
      } else if(key0 === "artifact"){
        if(!(part6(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!(part7(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "compliance"){
        if(!passes_a90065fb52(value0)){
          return false;
        }
      } else if(key0 === "cost" || key0 === "maxDurationSeconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2b2476038c(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "costBreakdown"){
        if(!(part8(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_eeeb040f04(value0[i1])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part0 = (data) => {
  if(!passes_af66ffbfa1(data)){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(!passes_6ae5bceb32(data)){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(!passes_ad7d3a3962(data)){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(!passes_08a2179556(data)){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(!passes_40d2806c65(data)){
    return false;
  }
  return true;
};

const part6 = (data) => {
  if(!passes_49a1c9730e(data)){
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(!passes_74921ac760(data)){
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(!passes_3ebc9a00fd(data)){
    return false;
  }
  return true;
};

const part9 = (data) => {
  if(!passes_05b5da60bc(data)){
    return false;
  }
  return true;
};

const part10 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  return true;
};
