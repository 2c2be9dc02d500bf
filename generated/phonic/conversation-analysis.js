// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";
import { passes_29faa5a982, schema_29faa5a982 } from "./_shared-conversation.js";

const schema = {
  type: "object",
  required: ["event_type", "created_at", "data"],
  properties: {
    event_type: { type: "string", const: "conversation.analysis" },
    created_at: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation"],
      properties: {
        conversation: {
          type: "object",
          required: ["latencies_ms", "interruptions_count"],
          properties: {
            id: { type: "string" },
            latencies_ms: { type: "array", items: { type: "number" } },
            interruptions_count: { type: "integer" },
          },
        },
        call_info: schema_29faa5a982,
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "event_type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("conversation.analysis" !== value0){
          return false;
        }
      } else if(key0 === "created_at"){
        need0--;
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
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
      if(key0 === "conversation"){
        need0--;
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "call_info"){
        if(!passes_29faa5a982(value0)){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "latencies_ms"){
        need0--;
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!(typeof value0[i0] == "number")){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "interruptions_count"){
        need0--;
        if(typeof value0 != "number" || value0 % 1 !== 0){
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

/** conversation.analysis */
export const conversationAnalysis = /* @__PURE__ */ event("conversation.analysis", schema, passes, { "date-time": dateTime });
