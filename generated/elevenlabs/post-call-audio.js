// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { type: "string", const: "post_call_audio" },
    event_timestamp: { type: ["number", "string", "null"] },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        agent_id: { type: ["string", "null"] },
        conversation_id: { type: "string" },
        full_audio: { type: ["string", "null"] },
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("post_call_audio" !== value0){
          return false;
        }
      } else if(key0 === "event_timestamp"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "data"){
        need0--;
        if(!part0(value0)){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "agent_id" || key0 === "full_audio"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "conversation_id"){
        need0--;
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

/** post_call_audio */
export const postCallAudio = /* @__PURE__ */ event("post_call_audio", schema, passes);
