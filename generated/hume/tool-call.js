// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";
import { passes_4746414031, schema_4746414031 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["chat_id"],
  properties: {
    event_name: { type: ["string", "null"], enum: ["tool_call", null] },
    chat_group_id: { type: ["string", "null"] },
    chat_id: { type: "string" },
    config_id: { type: ["string", "null"] },
    caller_number: { type: ["string", "null"] },
    custom_session_id: { type: ["string", "null"] },
    timestamp: { type: ["integer", "null"] },
    tool_call_message: {
      type: ["object", "null"],
      properties: {
        type: { type: ["string", "null"], enum: ["tool_call", null] },
        name: { type: ["string", "null"] },
        parameters: { type: ["string", "null"] },
        response_required: { type: ["boolean", "null"] },
        tool_call_id: { type: ["string", "null"] },
        tool_type: { type: ["string", "null"], enum: ["builtin", "function", null] },
        custom_session_id: { type: ["string", "null"] },
      },
    },
    twilio_metadata: schema_4746414031,
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "event_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "tool_call") || (value0 === null))){
          return false;
        }
      } else if(key0 === "chat_group_id" || key0 === "config_id" || key0 === "caller_number" || key0 === "custom_session_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "chat_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "timestamp"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "tool_call_message"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "twilio_metadata"){
        if(!passes_4746414031(value0)){
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "tool_call") || (value0 === null))){
          return false;
        }
      } else if(key0 === "name" || key0 === "parameters" || key0 === "tool_call_id" || key0 === "custom_session_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "response_required"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "builtin") || (value0 === "function")) || (value0 === null))){
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

/** tool_call */
export const toolCall = /* @__PURE__ */ event("tool_call", schema, passes);
