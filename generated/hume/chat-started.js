// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";
import { passes_4746414031, schema_4746414031 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["chat_id"],
  properties: {
    event_name: { type: ["string", "null"], enum: ["chat_started", null] },
    chat_group_id: { type: ["string", "null"] },
    chat_id: { type: "string" },
    config_id: { type: ["string", "null"] },
    caller_number: { type: ["string", "null"] },
    chat_start_type: { type: ["string", "null"], enum: ["new_chat_group", "resumed_chat_group", null] },
    custom_session_id: { type: ["string", "null"] },
    start_time: { type: ["integer", "null"] },
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
        if(!((value0 === "chat_started") || (value0 === null))){
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
      } else if(key0 === "chat_start_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "new_chat_group") || (value0 === "resumed_chat_group")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "start_time"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

/** chat_started */
export const chatStarted = /* @__PURE__ */ event("chat_started", schema, passes);
