// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import { dateTime, uuid } from "afterword/check";

export const schema_e9d3cef09f = {
  type: ["object", "null"],
  properties: {
    started_speaking_at: { type: ["string", "null"], format: "date-time" },
    stopped_speaking_at: { type: ["string", "null"], format: "date-time" },
    transcription_delay: { type: ["number", "null"] },
    end_of_turn_delay: { type: ["number", "null"] },
    on_user_turn_completed_delay: { type: ["number", "null"] },
    llm_node_ttft: { type: ["number", "null"] },
    tts_node_ttfb: { type: ["number", "null"] },
    e2e_latency: { type: ["number", "null"] },
  },
};

export const schema_81e5e42a92 = {
  type: "object",
  properties: {
    role: { type: ["string", "null"], enum: ["System", "User", "Assistant", "Developer", null] },
    content: { type: ["string", "null"] },
    kind: {
      type: ["string", "null"],
      enum: ["Message", "FunctionCall", "FunctionCallOutput", "AgentHandoff", "AgentConfigUpdate", null],
    },
    id: { type: ["string", "null"] },
    created_at: { type: ["string", "null"], format: "date-time" },
    interrupted: { type: ["boolean", "null"] },
    transcript_confidence: { type: ["number", "null"] },
    metrics: schema_e9d3cef09f,
    tool_name: { type: ["string", "null"] },
    tool_call_id: { type: ["string", "null"] },
    tool_arguments_json: { type: ["string", "null"] },
    tool_output: { type: ["string", "null"] },
    tool_is_error: { type: ["boolean", "null"] },
    handoff_to_agent_id: { type: ["string", "null"] },
    instructions: { type: ["string", "null"] },
    tools_added: { type: ["array", "null"], items: { type: ["string", "null"] } },
  },
};

export const schema_9b29fa2413 = {
  type: ["object", "null"],
  properties: {
    success: { type: ["boolean", "null"] },
    reasons: { type: ["array", "null"], items: { type: ["string", "null"] } },
    completion_reason: { type: ["string", "null"], enum: ["StepsExhausted", null] },
  },
};

export const schema_e963b9d3bf = {
  type: "object",
  required: ["session_id"],
  properties: {
    session_id: { type: "string", format: "uuid" },
    agent_id: { type: ["string", "null"], format: "uuid" },
    agent_name: { type: ["string", "null"] },
    audio_url: { type: ["string", "null"] },
    audio_url_expires_at: { type: ["string", "null"], format: "date-time" },
    created_at: { type: ["string", "null"], format: "date-time" },
    start_time: { type: ["string", "null"], format: "date-time" },
    agent_joined_at: { type: ["string", "null"], format: "date-time" },
    duration_seconds: { type: ["number", "null"] },
    history: { type: ["array", "null"], items: schema_81e5e42a92 },
    telecom_provider: { type: ["string", "null"], enum: ["Twilio", null] },
    from_number: { type: ["string", "null"] },
    to_number: { type: ["string", "null"] },
    campaign_item_id: { type: ["string", "null"], format: "uuid" },
    campaign_id: { type: ["string", "null"], format: "uuid" },
    campaign_name: { type: ["string", "null"] },
    url_parameters: { type: ["object", "null"], additionalProperties: { type: ["string", "null"] } },
    test_run_id: { type: ["string", "null"], format: "uuid" },
    test_id: { type: ["string", "null"], format: "uuid" },
    test_status: { type: ["string", "null"], enum: ["Initial", null] },
    test_eval_result: schema_9b29fa2413,
  },
};

export const passes_e9d3cef09f = (data) => {
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
      if(key0 === "started_speaking_at" || key0 === "stopped_speaking_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "transcription_delay" || key0 === "end_of_turn_delay" || key0 === "on_user_turn_completed_delay" || key0 === "llm_node_ttft" || key0 === "tts_node_ttfb" || key0 === "e2e_latency"){
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

export const passes_81e5e42a92 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "role"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "System") || (value0 === "User")) || (value0 === "Assistant")) || (value0 === "Developer")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "content" || key0 === "id" || key0 === "tool_name" || key0 === "tool_call_id" || key0 === "tool_arguments_json" || key0 === "tool_output" || key0 === "handoff_to_agent_id" || key0 === "instructions"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "kind"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "Message") || (value0 === "FunctionCall")) || (value0 === "FunctionCallOutput")) || (value0 === "AgentHandoff")) || (value0 === "AgentConfigUpdate")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "created_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "interrupted" || key0 === "tool_is_error"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transcript_confidence"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "metrics"){
        if(!passes_e9d3cef09f(value0)){
          return false;
        }
      } else if(key0 === "tools_added"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((typeof data0 !== "string") && (data0 !== null)){
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

export const passes_9b29fa2413 = (data) => {
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
      if(key0 === "success"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "reasons"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((typeof data0 !== "string") && (data0 !== null)){
              return false;
            }
          }
        }
      } else if(key0 === "completion_reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "StepsExhausted") || (value0 === null))){
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

export const passes_e963b9d3bf = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "session_id"){
        need0--;
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "agent_id" || key0 === "campaign_item_id" || key0 === "campaign_id" || key0 === "test_run_id" || key0 === "test_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        }
      } else if(key0 === "agent_name" || key0 === "audio_url" || key0 === "from_number" || key0 === "to_number" || key0 === "campaign_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "audio_url_expires_at" || key0 === "created_at" || key0 === "start_time" || key0 === "agent_joined_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "duration_seconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "history"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_81e5e42a92(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "telecom_provider"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "Twilio") || (value0 === null))){
          return false;
        }
      } else if(key0 === "url_parameters"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "test_status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "Initial") || (value0 === null))){
          return false;
        }
      } else if(key0 === "test_eval_result"){
        if(!passes_9b29fa2413(value0)){
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
      if((typeof value0 !== "string") && (value0 !== null)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};
