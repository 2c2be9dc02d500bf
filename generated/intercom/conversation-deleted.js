// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";

const schema = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    app_id: { type: ["string", "null"] },
    id: { type: ["string", "null"] },
    topic: { type: "string", const: "conversation.deleted" },
    delivery_status: { type: ["string", "null"] },
    delivery_attempts: { type: ["number", "null"] },
    delivered_at: { type: ["number", "null"] },
    first_sent_at: { type: ["number", "null"] },
    created_at: { type: ["number", "null"] },
    links: { type: ["object", "null"], additionalProperties: true },
    self: { type: ["string", "null"] },
    data: {
      type: "object",
      properties: {
        type: { type: ["string", "null"] },
        item: {
          type: "object",
          properties: {
            type: { type: ["string", "null"] },
            conversation_id: { type: ["string", "integer", "null"] },
            id: { type: ["string", "integer", "null"] },
            object: { type: ["string", "null"] },
            deleted: { type: ["boolean", "null"] },
          },
        },
      },
    },
  },
  required: ["topic", "data"],
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "app_id" || key0 === "id" || key0 === "delivery_status" || key0 === "self"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "topic"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("conversation.deleted" !== value0){
          return false;
        }
      } else if(key0 === "delivery_attempts" || key0 === "delivered_at" || key0 === "first_sent_at" || key0 === "created_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "links"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
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
      } else if(key0 === "item"){
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
      if(key0 === "type" || key0 === "object"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "conversation_id" || key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "deleted"){
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

/** conversation.deleted */
export const conversationDeleted = /* @__PURE__ */ event("conversation.deleted", schema, passes);
