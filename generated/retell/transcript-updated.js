// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";
import { passes_02956a7156, passes_03a40619e8, passes_160854e102, passes_19c653ac27, passes_30d7be1dd7, passes_3f7f5db689, passes_45e92d7251, passes_639c85b939, passes_8557815c51, passes_91448b07ef, passes_9f54a97115, passes_aba03699b6, passes_e73c72a330, passes_f929f07b66, schema_02956a7156, schema_03a40619e8, schema_160854e102, schema_19c653ac27, schema_30d7be1dd7, schema_3f7f5db689, schema_45e92d7251, schema_639c85b939, schema_8557815c51, schema_91448b07ef, schema_9f54a97115, schema_aba03699b6, schema_e73c72a330, schema_f929f07b66 } from "./_shared.js";

const words0 = ["user_hangup", "user_declined", "agent_hangup", "call_transfer", "transfer_bridged", "transfer_cancelled", "call_take_over", "manual_stopped", "voicemail_reached", "ivr_reached", "inactivity", "max_duration_reached", "concurrency_limit_reached", "no_concurrency_fallback", "no_valid_payment", "scam_detected", "dial_busy", "dial_failed", "dial_no_answer", "invalid_destination", "telephony_provider_permission_denied", "telephony_provider_unavailable", "sip_routing_error", "marked_as_spam", "registered_call_timeout", "error_llm_websocket_open", "error_llm_websocket_lost_connection", "error_llm_websocket_runtime", "error_llm_websocket_corrupt_payload", "error_no_audio_received", "error_asr", "error_retell", "error_unknown", "error_user_not_joined", "machine_detected", "error_inbound_webhook", "error_twilio", "error_frontend_corrupted_payload", null];

const schema = {
  type: "object",
  required: ["event"],
  properties: {
    event: { type: "string", const: "transcript_updated" },
    call: {
      type: ["object", "null"],
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
    },
    chat: {
      type: ["object", "null"],
      required: ["chat_id"],
      properties: {
        chat_id: { type: "string" },
        agent_id: { type: ["string", "null"] },
        version: { type: ["number", "null"] },
        agent_tag: { type: ["string", "null"] },
        chat_status: { type: ["string", "null"], enum: ["ongoing", "ended", "error", null] },
        chat_type: { type: ["string", "null"], enum: ["api_chat", "sms_chat", null] },
        start_timestamp: { type: ["number", "null"] },
        end_timestamp: { type: ["number", "null"] },
        transcript: { type: ["string", "null"] },
        message_with_tool_calls: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
        transcript_with_tool_calls: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
        chat_analysis: schema_e73c72a330,
        chat_cost: schema_91448b07ef,
        custom_attributes: { type: ["object", "null"], additionalProperties: true },
        metadata: {
          type: ["object", "array", "string", "number", "boolean", "null"],
          additionalProperties: true,
        },
        retell_llm_dynamic_variables: { type: ["object", "null"], additionalProperties: true },
        collected_dynamic_variables: { type: ["object", "null"], additionalProperties: true },
      },
    },
    transcript_with_tool_calls: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
  },
  $defs: { Turn: schema_8557815c51 },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "event"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("transcript_updated" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "chat"){
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "transcript_with_tool_calls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_8557815c51(value0[i0])){
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

const part0 = (data) => {
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
        if(!part2(value0)){
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
  }
  return true;
};

const part1 = (data) => {
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
      if(key0 === "chat_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "agent_id" || key0 === "agent_tag" || key0 === "transcript"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "version" || key0 === "start_timestamp" || key0 === "end_timestamp"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "chat_status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "ongoing") || (value0 === "ended")) || (value0 === "error")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "chat_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "api_chat") || (value0 === "sms_chat")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "message_with_tool_calls" || key0 === "transcript_with_tool_calls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_8557815c51(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "chat_analysis"){
        if(!passes_e73c72a330(value0)){
          return false;
        }
      } else if(key0 === "chat_cost"){
        if(!passes_91448b07ef(value0)){
          return false;
        }
      } else if(key0 === "custom_attributes" || key0 === "retell_llm_dynamic_variables" || key0 === "collected_dynamic_variables"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "metadata"){
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

const part2 = (data) => {
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

/** transcript_updated */
export const transcriptUpdated = /* @__PURE__ */ event("transcript_updated", schema, passes, {}, [], [[schema_160854e102, passes_160854e102], [schema_f929f07b66, passes_f929f07b66], [schema_3f7f5db689, passes_3f7f5db689], [schema_30d7be1dd7, passes_30d7be1dd7]]);
