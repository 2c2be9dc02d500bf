// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { const: "v1.conversation.created", type: "string" },
    timestamp: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        conversation_id: { type: "string" },
        channel_id: { type: "string" },
        created_at: { type: "string", format: "date-time" },
        end_user_id: { type: "string" },
        metadata: { type: "object", additionalProperties: { type: ["string", "boolean", "number"] } },
        ai_agent_domain: { type: "string" },
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
        if("v1.conversation.created" !== value0){
          return false;
        }
      } else if(key0 === "timestamp"){
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
      if(key0 === "conversation_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "channel_id" || key0 === "end_user_id" || key0 === "ai_agent_domain"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "created_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "metadata"){
        if(!part1(value0)){
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
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(((typeof value0 !== "string") && (typeof value0 !== "boolean")) && (!(typeof value0 == "number"))){
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

/** v1.conversation.created */
export const conversationCreated = /* @__PURE__ */ event("v1.conversation.created", schema, passes, { "date-time": dateTime });
