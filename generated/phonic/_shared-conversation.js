// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, shallow } from "afterword/check";

export const schema_189f0e2f1a = {
  type: "object",
  properties: {
    id: { type: "string" },
    tool: { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
    integration: { type: ["string", "null"] },
    endpoint_method: { type: ["string", "null"] },
    endpoint_url: { type: ["string", "null"] },
    endpoint_headers: { type: ["object", "null"], additionalProperties: { type: ["string", "null"] } },
    endpoint_timeout_ms: { type: ["number", "null"] },
    endpoint_called_at: { type: ["string", "null"], format: "date-time" },
    query_params: { type: ["object", "null"], additionalProperties: true },
    response_status_code: { type: ["number", "null"] },
    tool_call_output_timeout_ms: { type: ["number", "null"] },
    request_body: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
    response_body: { type: ["object", "null"], additionalProperties: true },
    timed_out: { type: ["boolean", "null"] },
    error_message: { type: ["string", "null"] },
  },
};

export const schema_d19dedea09 = {
  type: "object",
  required: ["role"],
  properties: {
    id: { type: "string" },
    item_idx: { type: "integer" },
    role: { type: "string", enum: ["user", "assistant"] },
    text: { type: "string" },
    live_transcript: { type: ["string", "null"] },
    post_call_transcript: { type: ["string", "null"] },
    redacted_transcript: { type: ["string", "null"] },
    voice_id: { type: "string" },
    system_prompt: { type: "string" },
    audio_speed: { type: "number" },
    output_audio_speed: { type: "number" },
    duration_ms: { type: "number" },
    started_at: { type: "string", format: "date-time" },
    tool_calls: { type: "array", items: schema_189f0e2f1a },
  },
};

export const schema_29faa5a982 = {
  type: ["object", "null"],
  properties: {
    from_phone_number: { type: "string" },
    to_phone_number: { type: "string" },
    twilio_call_sid: { type: "string" },
  },
};

export const passes_189f0e2f1a = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "tool"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "integration" || key0 === "endpoint_method" || key0 === "endpoint_url" || key0 === "error_message"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "endpoint_headers"){
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "endpoint_timeout_ms" || key0 === "response_status_code" || key0 === "tool_call_output_timeout_ms"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "endpoint_called_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "query_params" || key0 === "response_body"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "request_body"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "timed_out"){
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

export const passes_d19dedea09 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "text" || key0 === "voice_id" || key0 === "system_prompt"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "item_idx"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "user") || (value0 === "assistant"))){
          return false;
        }
      } else if(key0 === "live_transcript" || key0 === "post_call_transcript" || key0 === "redacted_transcript"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "audio_speed" || key0 === "output_audio_speed" || key0 === "duration_ms"){
        if(!(typeof value0 == "number")){
          return false;
        }
      } else if(key0 === "started_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "tool_calls"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_189f0e2f1a(value0[i0])){
              return false;
            }
          }
        } else {
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

export const passes_29faa5a982 = (data) => {
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
      if(key0 === "from_phone_number" || key0 === "to_phone_number" || key0 === "twilio_call_sid"){
        if(typeof value0 !== "string"){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name"){
        if(typeof value0 !== "string"){
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

const part1 = (data) => {
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
