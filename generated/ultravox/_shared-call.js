// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import { dateTime, shallow, uuid } from "afterword/check";

const words0 = ["SIP_TERMINATION_NORMAL", "SIP_TERMINATION_INVALID_NUMBER", "SIP_TERMINATION_TIMEOUT", "SIP_TERMINATION_DESTINATION_UNAVAILABLE", "SIP_TERMINATION_BUSY", "SIP_TERMINATION_CANCELED", "SIP_TERMINATION_REJECTED", "SIP_TERMINATION_UNKNOWN", null];
const words1 = ["unjoined", "hangup", "agent_hangup", "timeout", "connection_error", "system_error", null];
const words2 = ["BILLING_STATUS_PENDING", "BILLING_STATUS_FREE_CONSOLE", "BILLING_STATUS_FREE_ZERO_EFFECTIVE_DURATION", "BILLING_STATUS_FREE_MINUTES", "BILLING_STATUS_FREE_SYSTEM_ERROR", "BILLING_STATUS_FREE_OTHER", "BILLING_STATUS_BILLED", "BILLING_STATUS_REFUNDED", "BILLING_STATUS_UNSPECIFIED", null];

export const schema_a490e1ddd7 = {
  type: ["object", "null"],
  properties: {
    delay: { type: ["string", "null"] },
    text: { type: ["string", "null"] },
    prompt: { type: ["string", "null"] },
    uninterruptible: { type: ["boolean", "null"] },
  },
};

export const schema_c1c41cd4a9 = { type: ["object", "null"], properties: { fallback: schema_a490e1ddd7 } };

export const schema_108ac7727f = { type: ["object", "null"], properties: { user: schema_c1c41cd4a9, agent: schema_a490e1ddd7 } };

export const schema_6e34af896f = {
  type: "object",
  properties: {
    duration: { type: ["string", "null"] },
    message: { type: ["string", "null"] },
    endBehavior: {
      type: ["string", "null"],
      enum: [
        "END_BEHAVIOR_UNSPECIFIED",
        "END_BEHAVIOR_HANG_UP_SOFT",
        "END_BEHAVIOR_HANG_UP_STRICT",
        null,
      ],
    },
  },
};

export const schema_0d8f4ef448 = {
  type: ["object", "null"],
  properties: { dataMessages: { type: ["object", "null"], additionalProperties: true } },
};

export const schema_6b1f3b1ce9 = {
  type: ["object", "null"],
  properties: {
    inputSampleRate: { type: ["integer", "null"] },
    outputSampleRate: { type: ["integer", "null"] },
    clientBufferSizeMs: { type: ["integer", "null"] },
    dataMessages: { type: ["object", "null"], additionalProperties: true },
    mediaIdleTimeout: { type: ["string", "null"] },
  },
};

export const schema_42cd6fe1f0 = {
  type: ["object", "null"],
  properties: {
    to: { type: ["string", "null"] },
    from: { type: ["string", "null"] },
    username: { type: ["string", "null"] },
    password: { type: ["string", "null"] },
  },
};

export const schema_b0be3b422d = {
  type: ["object", "null"],
  properties: {
    incoming: { type: ["object", "null"], additionalProperties: true },
    outgoing: schema_42cd6fe1f0,
  },
};

export const schema_075b41e02d = {
  type: ["object", "null"],
  properties: {
    webRtc: schema_0d8f4ef448,
    serverWebSocket: schema_6b1f3b1ce9,
    twilio: { $ref: "#/$defs/Telephony" },
    telnyx: { $ref: "#/$defs/Telephony" },
    plivo: { $ref: "#/$defs/Telephony" },
    exotel: { $ref: "#/$defs/Telephony" },
    sip: schema_b0be3b422d,
  },
};

export const schema_3c67a61eee = {
  type: ["object", "null"],
  properties: {
    turnEndpointDelay: { type: ["string", "null"] },
    minimumTurnDuration: { type: ["string", "null"] },
    minimumInterruptionDuration: { type: ["string", "null"] },
    frameActivationThreshold: { type: ["number", "null"] },
  },
};

export const schema_d8d9d2b624 = {
  type: ["object", "null"],
  properties: { agentId: { type: ["string", "null"] }, name: { type: ["string", "null"] } },
};

export const schema_8f107a19bf = {
  type: ["object", "null"],
  properties: {
    sampleRate: { type: ["integer", "null"] },
    channelMode: {
      type: ["string", "null"],
      enum: ["CHANNEL_MODE_UNSPECIFIED", "CHANNEL_MODE_MIXED", "CHANNEL_MODE_SEPARATED", null],
    },
  },
};

export const schema_bf6f295939 = {
  type: ["object", "null"],
  properties: {
    websocketUrl: { type: ["string", "null"] },
    audioConfig: schema_8f107a19bf,
    dataMessages: { type: ["object", "null"], additionalProperties: true },
    headers: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_e43a804606 = {
  type: ["object", "null"],
  properties: {
    url: { type: ["string", "null"] },
    secrets: { type: ["array", "null"], items: { type: "string" } },
  },
};

export const schema_7ab4acdf73 = {
  type: ["object", "null"],
  properties: { joined: schema_e43a804606, ended: schema_e43a804606, billed: schema_e43a804606 },
};

export const schema_fa6f5c610c = {
  type: ["object", "null"],
  properties: {
    billedDuration: { type: ["string", "null"] },
    terminationReason: { type: ["string", "null"], enum: words0 },
  },
};

export const schema_b9965b71e9 = {
  type: "object",
  required: ["callId"],
  properties: {
    callId: { type: "string", format: "uuid" },
    clientVersion: { type: ["string", "null"] },
    created: { type: ["string", "null"], format: "date-time" },
    joined: { type: ["string", "null"], format: "date-time" },
    ended: { type: ["string", "null"], format: "date-time" },
    endReason: { type: ["string", "null"], enum: words1 },
    billedDuration: { type: ["string", "null"] },
    billedSideInputTokens: { type: ["integer", "null"] },
    billedSideOutputTokens: { type: ["integer", "null"] },
    billingStatus: { type: ["string", "null"], enum: words2 },
    firstSpeaker: { type: ["string", "null"], enum: ["FIRST_SPEAKER_AGENT", "FIRST_SPEAKER_USER", null] },
    firstSpeakerSettings: schema_108ac7727f,
    inactivityMessages: { type: ["array", "null"], items: schema_6e34af896f },
    initialOutputMedium: { type: ["string", "null"], enum: ["MESSAGE_MEDIUM_VOICE", "MESSAGE_MEDIUM_TEXT", null] },
    joinTimeout: { type: ["string", "null"] },
    joinUrl: { type: ["string", "null"] },
    languageHint: { type: ["string", "null"] },
    maxDuration: { type: ["string", "null"] },
    medium: schema_075b41e02d,
    model: { type: ["string", "null"] },
    recordingEnabled: { type: ["boolean", "null"] },
    retentionPolicy: { type: ["string", "null"], enum: ["retain", "auto_delete", null] },
    systemPrompt: { type: ["string", "null"] },
    temperature: { type: ["number", "null"] },
    timeExceededMessage: { type: ["string", "null"] },
    voice: { type: ["string", "null"] },
    externalVoice: { $ref: "#/$defs/Voice" },
    voiceOverrides: { $ref: "#/$defs/Voice" },
    transcriptOptional: { type: ["boolean", "null"] },
    vadSettings: schema_3c67a61eee,
    shortSummary: { type: ["string", "null"] },
    summary: { type: ["string", "null"] },
    agent: schema_d8d9d2b624,
    agentId: { type: ["string", "null"] },
    experimentalSettings: {},
    metadata: { type: ["object", "null"], additionalProperties: {} },
    initialState: { type: ["object", "null"], additionalProperties: true },
    requestContext: {},
    dataConnectionConfig: schema_bf6f295939,
    callbacks: schema_7ab4acdf73,
    sipDetails: schema_fa6f5c610c,
    errorCount: { type: ["integer", "null"] },
  },
};

export const schema_bf3f03b1e6 = {
  type: ["object", "null"],
  properties: {
    to: { type: ["string", "null"] },
    from: { type: ["string", "null"] },
    additionalParams: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_40282a8924 = {
  type: ["object", "null"],
  properties: {
    text: { type: ["string", "null"] },
    urgency: {
      type: ["string", "null"],
      enum: ["URGENCY_UNSPECIFIED", "URGENCY_IMMEDIATE", "URGENCY_SOON", "URGENCY_LATER", null],
    },
  },
};

export const schema_0ca063a490 = {
  type: ["object", "null"],
  properties: { ignore: { type: ["boolean", "null"] }, userTextMessage: schema_40282a8924 },
};

export const schema_7c3994a0c3 = {
  type: ["object", "null"],
  properties: { outgoing: schema_bf3f03b1e6, dtmfHandling: schema_0ca063a490 },
};

export const schema_46285dfa1e = {
  type: ["object", "null"],
  properties: {
    url: { type: ["string", "null"] },
    headers: { type: ["object", "null"], additionalProperties: true },
    body: { type: ["object", "null"], additionalProperties: true },
    responseSampleRate: { type: ["integer", "null"] },
    responseWordsPerMinute: { type: ["integer", "null"] },
    responseMimeType: { type: ["string", "null"] },
    jsonAudioFieldPath: { type: ["string", "null"] },
    jsonByteEncoding: {
      type: ["string", "null"],
      enum: [
        "JSON_BYTE_ENCODING_UNSPECIFIED",
        "JSON_BYTE_ENCODING_BASE64",
        "JSON_BYTE_ENCODING_HEX",
        null,
      ],
    },
  },
};

export const schema_e6d4a8f984 = {
  type: ["object", "null"],
  properties: {
    elevenLabs: { type: ["object", "null"], additionalProperties: true },
    cartesia: { type: ["object", "null"], additionalProperties: true },
    lmnt: { type: ["object", "null"], additionalProperties: true },
    google: { type: ["object", "null"], additionalProperties: true },
    inworld: { type: ["object", "null"], additionalProperties: true },
    respeecher: { type: ["object", "null"], additionalProperties: true },
    playHt: { type: ["object", "null"], additionalProperties: true },
    generic: schema_46285dfa1e,
  },
};

export const passes_a490e1ddd7 = (data) => {
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
      if(key0 === "delay" || key0 === "text" || key0 === "prompt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "uninterruptible"){
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

export const passes_c1c41cd4a9 = (data) => {
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
      if(key0 === "fallback"){
        if(!passes_a490e1ddd7(value0)){
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

export const passes_108ac7727f = (data) => {
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
      if(key0 === "user"){
        if(!passes_c1c41cd4a9(value0)){
          return false;
        }
      } else if(key0 === "agent"){
        if(!passes_a490e1ddd7(value0)){
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

export const passes_6e34af896f = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "duration" || key0 === "message"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "endBehavior"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "END_BEHAVIOR_UNSPECIFIED") || (value0 === "END_BEHAVIOR_HANG_UP_SOFT")) || (value0 === "END_BEHAVIOR_HANG_UP_STRICT")) || (value0 === null))){
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

export const passes_0d8f4ef448 = (data) => {
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
      if(key0 === "dataMessages"){
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

export const passes_6b1f3b1ce9 = (data) => {
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
      if(key0 === "inputSampleRate" || key0 === "outputSampleRate" || key0 === "clientBufferSizeMs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "dataMessages"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "mediaIdleTimeout"){
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

export const passes_42cd6fe1f0 = (data) => {
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
      if(key0 === "to" || key0 === "from" || key0 === "username" || key0 === "password"){
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

export const passes_b0be3b422d = (data) => {
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
      if(key0 === "incoming"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "outgoing"){
        if(!passes_42cd6fe1f0(value0)){
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

export const passes_075b41e02d = (data) => {
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
      if(key0 === "webRtc"){
        if(!passes_0d8f4ef448(value0)){
          return false;
        }
      } else if(key0 === "serverWebSocket"){
        if(!passes_6b1f3b1ce9(value0)){
          return false;
        }
      } else if(key0 === "twilio" || key0 === "telnyx" || key0 === "plivo" || key0 === "exotel"){
        if(!passes_7c3994a0c3(value0)){
          return false;
        }
      } else if(key0 === "sip"){
        if(!passes_b0be3b422d(value0)){
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

export const passes_3c67a61eee = (data) => {
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
      if(key0 === "turnEndpointDelay" || key0 === "minimumTurnDuration" || key0 === "minimumInterruptionDuration"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "frameActivationThreshold"){
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

export const passes_d8d9d2b624 = (data) => {
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
      if(key0 === "agentId" || key0 === "name"){
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

export const passes_8f107a19bf = (data) => {
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
      if(key0 === "sampleRate"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "channelMode"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "CHANNEL_MODE_UNSPECIFIED") || (value0 === "CHANNEL_MODE_MIXED")) || (value0 === "CHANNEL_MODE_SEPARATED")) || (value0 === null))){
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

export const passes_bf6f295939 = (data) => {
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
      if(key0 === "websocketUrl"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "audioConfig"){
        if(!passes_8f107a19bf(value0)){
          return false;
        }
      } else if(key0 === "dataMessages" || key0 === "headers"){
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

export const passes_e43a804606 = (data) => {
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
      if(key0 === "url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "secrets"){
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

export const passes_7ab4acdf73 = (data) => {
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
      if(key0 === "joined" || key0 === "ended" || key0 === "billed"){
        if(!passes_e43a804606(value0)){
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

export const passes_fa6f5c610c = (data) => {
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
      if(key0 === "billedDuration"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "terminationReason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words0.includes(value0)){
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

export const passes_b9965b71e9 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "callId"){
        need0--;
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "clientVersion" || key0 === "billedDuration" || key0 === "joinTimeout" || key0 === "joinUrl" || key0 === "languageHint" || key0 === "maxDuration" || key0 === "model" || key0 === "systemPrompt" || key0 === "timeExceededMessage" || key0 === "voice" || key0 === "shortSummary" || key0 === "summary" || key0 === "agentId"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "created" || key0 === "joined" || key0 === "ended"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "endReason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "billedSideInputTokens" || key0 === "billedSideOutputTokens" || key0 === "errorCount"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "billingStatus"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words2.includes(value0)){
          return false;
        }
      } else if(key0 === "firstSpeaker"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "FIRST_SPEAKER_AGENT") || (value0 === "FIRST_SPEAKER_USER")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "firstSpeakerSettings"){
        if(!passes_108ac7727f(value0)){
          return false;
        }
      } else if(key0 === "inactivityMessages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_6e34af896f(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "initialOutputMedium"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "MESSAGE_MEDIUM_VOICE") || (value0 === "MESSAGE_MEDIUM_TEXT")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "medium"){
        if(!passes_075b41e02d(value0)){
          return false;
        }
      } else if(key0 === "recordingEnabled" || key0 === "transcriptOptional"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "retentionPolicy"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "retain") || (value0 === "auto_delete")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "temperature"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "externalVoice" || key0 === "voiceOverrides"){
        if(!passes_e6d4a8f984(value0)){
          return false;
        }
      } else if(key0 === "vadSettings"){
        if(!passes_3c67a61eee(value0)){
          return false;
        }
      } else if(key0 === "agent"){
        if(!passes_d8d9d2b624(value0)){
          return false;
        }
      } else if(key0 === "experimentalSettings" || key0 === "requestContext"){
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "metadata"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "initialState"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "dataConnectionConfig"){
        if(!passes_bf6f295939(value0)){
          return false;
        }
      } else if(key0 === "callbacks"){
        if(!passes_7ab4acdf73(value0)){
          return false;
        }
      } else if(key0 === "sipDetails"){
        if(!passes_fa6f5c610c(value0)){
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

export const passes_bf3f03b1e6 = (data) => {
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
      if(key0 === "to" || key0 === "from"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "additionalParams"){
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

export const passes_40282a8924 = (data) => {
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
      if(key0 === "text"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "urgency"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "URGENCY_UNSPECIFIED") || (value0 === "URGENCY_IMMEDIATE")) || (value0 === "URGENCY_SOON")) || (value0 === "URGENCY_LATER")) || (value0 === null))){
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

export const passes_0ca063a490 = (data) => {
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
      if(key0 === "ignore"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "userTextMessage"){
        if(!passes_40282a8924(value0)){
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

export const passes_7c3994a0c3 = (data) => {
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
      if(key0 === "outgoing"){
        if(!passes_bf3f03b1e6(value0)){
          return false;
        }
      } else if(key0 === "dtmfHandling"){
        if(!passes_0ca063a490(value0)){
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

export const passes_46285dfa1e = (data) => {
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
      if(key0 === "url" || key0 === "responseMimeType" || key0 === "jsonAudioFieldPath"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "headers" || key0 === "body"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "responseSampleRate" || key0 === "responseWordsPerMinute"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "jsonByteEncoding"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "JSON_BYTE_ENCODING_UNSPECIFIED") || (value0 === "JSON_BYTE_ENCODING_BASE64")) || (value0 === "JSON_BYTE_ENCODING_HEX")) || (value0 === null))){
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

export const passes_e6d4a8f984 = (data) => {
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
      if(key0 === "elevenLabs" || key0 === "cartesia" || key0 === "lmnt" || key0 === "google" || key0 === "inworld" || key0 === "respeecher" || key0 === "playHt"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "generic"){
        if(!passes_46285dfa1e(value0)){
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

const part0 = (data) => {
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
      if(!shallow(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};
