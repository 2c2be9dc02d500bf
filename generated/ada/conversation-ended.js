// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { const: "v1.conversation.ended", type: "string" },
    timestamp: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        conversation_id: { type: "string" },
        channel_id: { type: "string" },
        end_user_id: { type: "string" },
        created_at: { type: "string", format: "date-time" },
        updated_at: { type: "string", format: "date-time" },
        ended_by: {
          type: "object",
          properties: {
            id: { type: ["string", "null"] },
            role: { type: "string", enum: ["end_user", "system", "human_agent"] },
          },
        },
        metadata: { type: "object", additionalProperties: { type: ["string", "boolean", "number"] } },
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
    if("v1.conversation.ended" !== leaf0){
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
      leaf1 = value0.channel_id;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      leaf1 = value0.end_user_id;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      leaf1 = value0.created_at;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        } else {
          return false;
        }
      }
      leaf1 = value0.updated_at;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        } else {
          return false;
        }
      }
      const value1 = value0.ended_by;
      if(value1 !== undefined){
        count1++;
        if(value1 && typeof value1 == "object" && !Array.isArray(value1)){
          let count2 = 0;
          let leaf2;
          leaf2 = value1.id;
          if(leaf2 !== undefined){
            count2++;
            if((typeof leaf2 !== "string") && (leaf2 !== null)){
              return false;
            }
          }
          leaf2 = value1.role;
          if(leaf2 !== undefined){
            count2++;
            if(typeof leaf2 !== "string"){
              return false;
            }
            if(!(((leaf2 === "end_user") || (leaf2 === "system")) || (leaf2 === "human_agent"))){
              return false;
            }
          }
          for(const key0 in value1){
            count2--;
          }
          if(count2 !== 0){
            return false;
          }
        } else {
          return false;
        }
      }
      const value2 = value0.metadata;
      if(value2 !== undefined){
        count1++;
        if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
          for(const key1 in value2){
            const value3 = value2[key1];
            if(((typeof value3 !== "string") && (typeof value3 !== "boolean")) && (!(typeof value3 == "number"))){
              return false;
            }
          }
        } else {
          return false;
        }
      }
      leaf1 = value0.ai_agent_domain;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      for(const key2 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key3 in data){
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

/** v1.conversation.ended */
export const conversationEnded = /* @__PURE__ */ event("v1.conversation.ended", schema, passes, { "date-time": dateTime });
