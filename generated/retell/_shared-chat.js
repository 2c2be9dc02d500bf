// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { shallow } from "afterword/check";
import { passes_8557815c51, passes_91448b07ef, passes_e73c72a330, schema_91448b07ef, schema_e73c72a330 } from "./_shared.js";

export const schema_9993ca826b = {
  type: "object",
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
};

export const passes_9993ca826b = (data) => {
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
  } else {
    return false;
  }
  return true;
};
