// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, uuid } from "afterword/check";

const schema = {
  type: "object",
  required: ["data"],
  properties: {
    data: {
      type: "object",
      required: ["event_type"],
      properties: {
        record_type: { type: ["string", "null"], enum: ["event", null] },
        event_type: { type: "string", const: "call.conversation.start_failed" },
        id: { type: ["string", "null"], format: "uuid" },
        occurred_at: { type: ["string", "null"], format: "date-time" },
        created_at: { type: ["string", "null"], format: "date-time" },
        payload: {
          type: ["object", "null"],
          properties: {
            call_control_id: { type: ["string", "null"] },
            call_leg_id: { type: ["string", "null"] },
            call_session_id: { type: ["string", "null"] },
            connection_id: { type: ["string", "integer", "null"] },
            client_state: { type: ["string", "null"] },
            calling_party_type: { type: ["string", "null"], enum: ["pstn", "sip", null] },
            from: { type: ["string", "null"] },
            to: { type: ["string", "null"] },
            reason: { type: ["string", "null"], enum: ["invalid_request", "service_error", null] },
          },
        },
      },
    },
    meta: {
      type: ["object", "null"],
      properties: { attempt: { type: ["integer", "null"] }, delivered_to: { type: ["string", "null"] } },
    },
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
      if(key0 === "data"){
        need0--;
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "meta"){
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

const part0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "record_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "event") || (value0 === null))){
          return false;
        }
      } else if(key0 === "event_type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("call.conversation.start_failed" !== value0){
          return false;
        }
      } else if(key0 === "id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        }
      } else if(key0 === "occurred_at" || key0 === "created_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "payload"){
        if(!part2(value0)){
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
      if(key0 === "attempt"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "delivered_to"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

const part2 = (data) => {
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
      if(key0 === "call_control_id" || key0 === "call_leg_id" || key0 === "call_session_id" || key0 === "client_state" || key0 === "from" || key0 === "to"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "connection_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "calling_party_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "pstn") || (value0 === "sip")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "invalid_request") || (value0 === "service_error")) || (value0 === null))){
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

/** call.conversation.start_failed */
export const callConversationStartFailed = /* @__PURE__ */ event("call.conversation.start_failed", schema, passes, { "uuid": uuid, "date-time": dateTime });
