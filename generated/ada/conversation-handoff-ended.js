// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { const: "v1.conversation.handoff.ended", type: "string" },
    timestamp: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation_id", "end_user_id", "handoff_integration", "ai_agent_domain"],
      properties: {
        conversation_id: { type: "string" },
        end_user_id: { type: "string" },
        handoff_integration: { type: "string" },
        ai_agent_domain: { type: "string" },
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("v1.conversation.handoff.ended" !== leaf0){
      return false;
    }
    leaf0 = data.timestamp;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 === "string"){
        if(!dateTime(leaf0)){
          return false;
        }
      } else {
        return false;
      }
    }
    const value0 = data.data;
    if(value0 === undefined){
      return false;
    }
    count0++;
    if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
      let count1 = 0;
      let leaf1;
      leaf1 = value0.conversation_id;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      leaf1 = value0.end_user_id;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      leaf1 = value0.handoff_integration;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      leaf1 = value0.ai_agent_domain;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      for(const key0 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key1 in data){
      count0--;
    }
    if(count0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

/** v1.conversation.handoff.ended */
export const conversationHandoffEnded = /* @__PURE__ */ event("v1.conversation.handoff.ended", schema, passes, { "date-time": dateTime });
