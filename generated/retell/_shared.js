// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { shallow } from "afterword/check";

const words0 = ["user_hangup", "user_declined", "agent_hangup", "call_transfer", "transfer_bridged", "transfer_cancelled", "call_take_over", "manual_stopped", "voicemail_reached", "ivr_reached", "inactivity", "max_duration_reached", "concurrency_limit_reached", "no_concurrency_fallback", "no_valid_payment", "scam_detected", "dial_busy", "dial_failed", "dial_no_answer", "invalid_destination", "telephony_provider_permission_denied", "telephony_provider_unavailable", "sip_routing_error", "marked_as_spam", "registered_call_timeout", "error_llm_websocket_open", "error_llm_websocket_lost_connection", "error_llm_websocket_runtime", "error_llm_websocket_corrupt_payload", "error_no_audio_received", "error_asr", "error_retell", "error_unknown", "error_user_not_joined", "machine_detected", "error_inbound_webhook", "error_twilio", "error_frontend_corrupted_payload", null];
const words1 = ["agent", "user", "transfer_target", "tool_call_invocation", "tool_call_result", "node_transition", "state_transition", "dtmf", "sms", "injected"];

export const schema_f929f07b66 = {
  type: "object",
  properties: {
    word: { type: ["string", "null"] },
    start: { type: ["number", "null"] },
    end: { type: ["number", "null"] },
  },
};

export const schema_160854e102 = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: ["agent", "user", "transfer_target"] },
    content: { type: ["string", "null"] },
    words: { type: ["array", "null"], items: schema_f929f07b66 },
  },
};

export const schema_02956a7156 = {
  type: ["object", "null"],
  properties: {
    p50: { type: ["number", "null"] },
    p90: { type: ["number", "null"] },
    p95: { type: ["number", "null"] },
    p99: { type: ["number", "null"] },
    max: { type: ["number", "null"] },
    min: { type: ["number", "null"] },
    num: { type: ["number", "null"] },
    values: { type: ["array", "null"], items: { type: ["number", "null"] } },
  },
};

export const schema_639c85b939 = {
  type: ["object", "null"],
  properties: {
    asr: schema_02956a7156,
    e2e: schema_02956a7156,
    knowledge_base: schema_02956a7156,
    llm: schema_02956a7156,
    llm_websocket_network_rtt: schema_02956a7156,
    s2s: schema_02956a7156,
    tts: schema_02956a7156,
  },
};

export const schema_3f7f5db689 = {
  type: "object",
  properties: {
    product: { type: ["string", "null"] },
    cost: { type: ["number", "null"] },
    unit_price: { type: ["number", "null"] },
    is_transfer_leg_cost: { type: ["boolean", "null"] },
  },
};

export const schema_aba03699b6 = {
  type: ["object", "null"],
  properties: {
    combined_cost: { type: ["number", "null"] },
    product_costs: { type: ["array", "null"], items: schema_3f7f5db689 },
    total_duration_seconds: { type: ["number", "null"] },
    total_duration_unit_price: { type: ["number", "null"] },
  },
};

export const schema_03a40619e8 = {
  type: ["object", "null"],
  properties: {
    average: { type: ["number", "null"] },
    num_requests: { type: ["number", "null"] },
    values: { type: ["array", "null"], items: { type: ["number", "null"] } },
  },
};

export const schema_19c653ac27 = {
  type: ["object", "null"],
  properties: {
    call_summary: { type: ["string", "null"] },
    call_successful: { type: ["boolean", "null"] },
    in_voicemail: { type: ["boolean", "null"] },
    user_sentiment: { type: ["string", "null"], enum: ["Negative", "Positive", "Neutral", "Unknown", null] },
    custom_analysis_data: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
    agent_sentiment: { type: ["string", "null"], enum: ["Negative", "Positive", "Neutral", null] },
    agent_task_completion_rating: { type: ["string", "null"], enum: ["Complete", "Incomplete", "Partial", null] },
    agent_task_completion_rating_reason: { type: ["string", "null"] },
    call_completion_rating: { type: ["string", "null"], enum: ["Complete", "Incomplete", "Partial", null] },
    call_completion_rating_reason: { type: ["string", "null"] },
  },
};

export const schema_45e92d7251 = {
  type: ["object", "null"],
  properties: {
    agent_task_completion: { type: ["string", "null"], enum: ["Completed", "Incomplete", "Partial", null] },
    agent_task_completion_reason: { type: ["string", "null"] },
    agnet_sentiment: {
      type: ["string", "null"],
      enum: ["Aggressive", "Friendly", "Negative", "Positive", "Neutral", null],
    },
    conversation_completion: { type: ["string", "null"], enum: ["Completed", "Incomplete", "Partial", null] },
    conversation_completion_reason: { type: ["string", "null"] },
    conversation_summary: { type: ["string", "null"] },
    user_sentiment: { type: ["string", "null"], enum: ["Frustrated", "Negative", "Positive", "Neutral", null] },
  },
};

export const schema_9f54a97115 = {
  type: ["object", "array", "string", "number", "boolean", "null"],
  additionalProperties: true,
  properties: {
    type: { type: ["string", "null"] },
    number: { type: ["string", "null"] },
    extension: { type: ["string", "null"] },
  },
};

export const schema_aca7b2369f = {
  type: "object",
  required: ["call_id"],
  properties: {
    call_id: { type: "string" },
    agent_id: { type: ["string", "null"] },
    agent_version: { type: ["number", "null"] },
    version: { type: ["number", "null"] },
    agent_name: { type: ["string", "null"] },
    agent_tag: { type: ["string", "null"] },
    call_type: { type: ["string", "null"], enum: ["phone_call", "web_call", null] },
    call_status: {
      type: ["string", "null"],
      enum: ["registered", "not_connected", "ongoing", "ended", "error", null],
    },
    direction: { type: ["string", "null"], enum: ["inbound", "outbound", null] },
    from_number: { type: ["string", "null"] },
    to_number: { type: ["string", "null"] },
    telephony_identifier: { type: ["object", "null"], properties: { twilio_call_sid: { type: ["string", "null"] } } },
    access_token: { type: ["string", "null"] },
    start_timestamp: { type: ["number", "null"] },
    end_timestamp: { type: ["number", "null"] },
    transfer_end_timestamp: { type: ["number", "null"] },
    duration_ms: { type: ["number", "null"] },
    disconnection_reason: { type: ["string", "null"], enum: words0 },
    transcript: { type: ["string", "null"] },
    transcript_object: { type: ["array", "null"], items: schema_160854e102 },
    transcript_with_tool_calls: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    scrubbed_transcript_with_tool_calls: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
    recording_url: { type: ["string", "null"] },
    recording_multi_channel_url: { type: ["string", "null"] },
    scrubbed_recording_url: { type: ["string", "null"] },
    scrubbed_recording_multi_channel_url: { type: ["string", "null"] },
    public_log_url: { type: ["string", "null"] },
    knowledge_base_retrieved_contents_url: { type: ["string", "null"] },
    opt_in_signed_url: { type: ["boolean", "null"] },
    latency: schema_639c85b939,
    e2e_latency: schema_02956a7156,
    llm_latency: schema_02956a7156,
    llm_websocket_network_rtt_latency: schema_02956a7156,
    call_cost: schema_aba03699b6,
    llm_token_usage: schema_03a40619e8,
    call_analysis: schema_19c653ac27,
    conversation_eval: schema_45e92d7251,
    metadata: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
    retell_llm_dynamic_variables: { type: ["object", "null"], additionalProperties: true },
    collected_dynamic_variables: { type: ["object", "null"], additionalProperties: true },
    custom_sip_headers: { type: ["object", "null"], additionalProperties: true },
    data_storage_setting: {
      type: ["string", "null"],
      enum: ["everything", "everything_except_pii", "basic_attributes_only", null],
    },
    opt_out_sensitive_data_storage: { type: ["boolean", "null"] },
    transfer_destination: schema_9f54a97115,
    transfer_option: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
    end_call_after_silence_ms: { type: ["number", "null"] },
    audio_encoding: { type: ["string", "null"], enum: ["s16le", "mulaw", null] },
    audio_websocket_protocol: { type: ["string", "null"], enum: ["web", "twilio", null] },
    sample_rate: { type: ["number", "null"] },
  },
};

export const schema_30d7be1dd7 = {
  type: "object",
  properties: { url: { type: ["string", "null"] }, summary: { type: ["string", "null"] } },
};

export const schema_8557815c51 = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: words1 },
    content: { type: ["string", "null"] },
    words: { type: ["array", "null"], items: schema_f929f07b66 },
    tool_call_id: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    arguments: { type: ["string", "null"] },
    thought_signature: { type: ["string", "null"] },
    successful: { type: ["boolean", "null"] },
    former_node_id: { type: ["string", "null"] },
    former_node_name: { type: ["string", "null"] },
    new_node_id: { type: ["string", "null"] },
    new_node_name: { type: ["string", "null"] },
    transition_type: {
      type: ["string", "null"],
      enum: ["normal", "global", "global_go_back", "interrupt_go_back", null],
    },
    former_state_name: { type: ["string", "null"] },
    new_state_name: { type: ["string", "null"] },
    digit: { type: ["string", "null"] },
    time_sec: { type: ["number", "null"] },
    multimedia: { type: ["array", "null"], items: schema_30d7be1dd7 },
    message_id: { type: ["string", "null"] },
    created_timestamp: { type: ["number", "null"] },
  },
};

export const schema_e73c72a330 = {
  type: ["object", "null"],
  properties: {
    chat_summary: { type: ["string", "null"] },
    chat_successful: { type: ["boolean", "null"] },
    user_sentiment: { type: ["string", "null"], enum: ["Negative", "Positive", "Neutral", "Unknown", null] },
    custom_analysis_data: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
  },
};

export const schema_91448b07ef = {
  type: ["object", "null"],
  properties: {
    combined_cost: { type: ["number", "null"] },
    product_costs: { type: ["array", "null"], items: schema_3f7f5db689 },
  },
};

export const passes_f929f07b66 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "word"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "start" || key0 === "end"){
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

export const passes_160854e102 = (data) => {
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
        if(!(((value0 === "agent") || (value0 === "user")) || (value0 === "transfer_target"))){
          return false;
        }
      } else if(key0 === "content"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "words"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_f929f07b66(value0[i0])){
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

export const passes_02956a7156 = (data) => {
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
      if(key0 === "p50" || key0 === "p90" || key0 === "p95" || key0 === "p99" || key0 === "max" || key0 === "min" || key0 === "num"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "values"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((!(typeof data0 == "number")) && (data0 !== null)){
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

export const passes_639c85b939 = (data) => {
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
      if(key0 === "asr" || key0 === "e2e" || key0 === "knowledge_base" || key0 === "llm" || key0 === "llm_websocket_network_rtt" || key0 === "s2s" || key0 === "tts"){
        if(!passes_02956a7156(value0)){
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

export const passes_3f7f5db689 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "product"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "cost" || key0 === "unit_price"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "is_transfer_leg_cost"){
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

export const passes_aba03699b6 = (data) => {
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
      if(key0 === "combined_cost" || key0 === "total_duration_seconds" || key0 === "total_duration_unit_price"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "product_costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_3f7f5db689(value0[i0])){
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

export const passes_03a40619e8 = (data) => {
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
      if(key0 === "average" || key0 === "num_requests"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "values"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((!(typeof data0 == "number")) && (data0 !== null)){
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

export const passes_19c653ac27 = (data) => {
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
      if(key0 === "call_summary" || key0 === "agent_task_completion_rating_reason" || key0 === "call_completion_rating_reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "call_successful" || key0 === "in_voicemail"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "user_sentiment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "Negative") || (value0 === "Positive")) || (value0 === "Neutral")) || (value0 === "Unknown")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "custom_analysis_data"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "agent_sentiment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "Negative") || (value0 === "Positive")) || (value0 === "Neutral")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "agent_task_completion_rating" || key0 === "call_completion_rating"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "Complete") || (value0 === "Incomplete")) || (value0 === "Partial")) || (value0 === null))){
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

export const passes_45e92d7251 = (data) => {
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
      if(key0 === "agent_task_completion" || key0 === "conversation_completion"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "Completed") || (value0 === "Incomplete")) || (value0 === "Partial")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "agent_task_completion_reason" || key0 === "conversation_completion_reason" || key0 === "conversation_summary"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "agnet_sentiment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "Aggressive") || (value0 === "Friendly")) || (value0 === "Negative")) || (value0 === "Positive")) || (value0 === "Neutral")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "user_sentiment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "Frustrated") || (value0 === "Negative")) || (value0 === "Positive")) || (value0 === "Neutral")) || (value0 === null))){
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

export const passes_9f54a97115 = (data) => {
  if((((typeof data != "object") && (typeof data !== "string")) && (!(typeof data == "number"))) && (typeof data !== "boolean")){
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
      if(key0 === "type" || key0 === "number" || key0 === "extension"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_aca7b2369f = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "call_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "agent_id" || key0 === "agent_name" || key0 === "agent_tag" || key0 === "from_number" || key0 === "to_number" || key0 === "access_token" || key0 === "transcript" || key0 === "recording_url" || key0 === "recording_multi_channel_url" || key0 === "scrubbed_recording_url" || key0 === "scrubbed_recording_multi_channel_url" || key0 === "public_log_url" || key0 === "knowledge_base_retrieved_contents_url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "agent_version" || key0 === "version" || key0 === "start_timestamp" || key0 === "end_timestamp" || key0 === "transfer_end_timestamp" || key0 === "duration_ms" || key0 === "end_call_after_silence_ms" || key0 === "sample_rate"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "call_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "phone_call") || (value0 === "web_call")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "call_status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "registered") || (value0 === "not_connected")) || (value0 === "ongoing")) || (value0 === "ended")) || (value0 === "error")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "direction"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "inbound") || (value0 === "outbound")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "telephony_identifier"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "disconnection_reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "transcript_object"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_160854e102(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "transcript_with_tool_calls" || key0 === "scrubbed_transcript_with_tool_calls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_8557815c51(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "opt_in_signed_url" || key0 === "opt_out_sensitive_data_storage"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "latency"){
        if(!passes_639c85b939(value0)){
          return false;
        }
      } else if(key0 === "e2e_latency" || key0 === "llm_latency" || key0 === "llm_websocket_network_rtt_latency"){
        if(!passes_02956a7156(value0)){
          return false;
        }
      } else if(key0 === "call_cost"){
        if(!passes_aba03699b6(value0)){
          return false;
        }
      } else if(key0 === "llm_token_usage"){
        if(!passes_03a40619e8(value0)){
          return false;
        }
      } else if(key0 === "call_analysis"){
        if(!passes_19c653ac27(value0)){
          return false;
        }
      } else if(key0 === "conversation_eval"){
        if(!passes_45e92d7251(value0)){
          return false;
        }
      } else if(key0 === "metadata" || key0 === "transfer_option"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "retell_llm_dynamic_variables" || key0 === "collected_dynamic_variables" || key0 === "custom_sip_headers"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "data_storage_setting"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "everything") || (value0 === "everything_except_pii")) || (value0 === "basic_attributes_only")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "transfer_destination"){
        if(!passes_9f54a97115(value0)){
          return false;
        }
      } else if(key0 === "audio_encoding"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "s16le") || (value0 === "mulaw")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "audio_websocket_protocol"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "web") || (value0 === "twilio")) || (value0 === null))){
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

export const passes_30d7be1dd7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url" || key0 === "summary"){
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

export const passes_8557815c51 = (data) => {
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
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "content" || key0 === "tool_call_id" || key0 === "name" || key0 === "arguments" || key0 === "thought_signature" || key0 === "former_node_id" || key0 === "former_node_name" || key0 === "new_node_id" || key0 === "new_node_name" || key0 === "former_state_name" || key0 === "new_state_name" || key0 === "digit" || key0 === "message_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "words"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_f929f07b66(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "successful"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transition_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "normal") || (value0 === "global")) || (value0 === "global_go_back")) || (value0 === "interrupt_go_back")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "time_sec" || key0 === "created_timestamp"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "multimedia"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_30d7be1dd7(value0[i1])){
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

export const passes_e73c72a330 = (data) => {
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
      if(key0 === "chat_summary"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "chat_successful"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "user_sentiment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "Negative") || (value0 === "Positive")) || (value0 === "Neutral")) || (value0 === "Unknown")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "custom_analysis_data"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
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

export const passes_91448b07ef = (data) => {
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
      if(key0 === "combined_cost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "product_costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_3f7f5db689(value0[i0])){
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
      if(key0 === "twilio_call_sid"){
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
