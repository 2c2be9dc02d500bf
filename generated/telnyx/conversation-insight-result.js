// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";

const item0 = {
  type: "object",
  properties: {
    insight_id: { type: ["string", "null"] },
    result: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
  },
};

const schema = {
  type: "object",
  required: ["event_type"],
  properties: {
    event_type: { type: "string", const: "conversation_insight_result" },
    record_type: { type: ["string", "null"], enum: ["event", null] },
    payload: {
      type: ["object", "null"],
      properties: {
        conversation_id: { type: ["string", "null"] },
        insight_group_id: { type: ["string", "null"] },
        insight_id: { type: ["string", "null"] },
        insights_instructions: { type: ["string", "null"] },
        request_id: { type: ["string", "null"] },
        status: { type: ["string", "null"] },
        user_id: { type: ["string", "integer", "null"] },
        metadata: {
          type: ["object", "null"],
          additionalProperties: {},
          properties: {
            assistant_id: { type: ["string", "null"] },
            assistant_version_id: { type: ["string", "null"] },
            telnyx_conversation_channel: { type: ["string", "null"], enum: ["phone_call", "sms_chat", null] },
            telnyx_agent_target: { type: ["string", "null"] },
            telnyx_end_user_target: { type: ["string", "null"] },
            telnyx_end_user_target_verified: { type: ["boolean", "string", "null"] },
            telnyx_shaken_stir_attestation: { type: ["string", "null"] },
            call_control_id: { type: ["string", "null"] },
            call_leg_id: { type: ["string", "null"] },
            call_session_id: { type: ["string", "null"] },
            from: { type: ["string", "null"] },
            to: { type: ["string", "null"] },
            called_tools: { type: ["array", "string", "null"] },
          },
        },
        results: { type: ["array", "null"], items: item0 },
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
      if(key0 === "event_type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("conversation_insight_result" !== value0){
          return false;
        }
      } else if(key0 === "record_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((value0 === "event") || (value0 === null))){
          return false;
        }
      } else if(key0 === "payload"){
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
      if(key0 === "conversation_id" || key0 === "insight_group_id" || key0 === "insight_id" || key0 === "insights_instructions" || key0 === "request_id" || key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "user_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "metadata"){
        if(!part2(value0)){
          return false;
        }
      } else if(key0 === "results"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part3(value0[i0])){
              return false;
            }
          }
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
      if(key0 === "assistant_id" || key0 === "assistant_version_id" || key0 === "telnyx_agent_target" || key0 === "telnyx_end_user_target" || key0 === "telnyx_shaken_stir_attestation" || key0 === "call_control_id" || key0 === "call_leg_id" || key0 === "call_session_id" || key0 === "from" || key0 === "to"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "telnyx_conversation_channel"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "phone_call") || (value0 === "sms_chat")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "telnyx_end_user_target_verified"){
        if(((typeof value0 !== "boolean") && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "called_tools"){
        if(((!(Array.isArray(value0))) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        if(!shallow(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part3 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "insight_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "result"){
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

/** conversation_insight_result */
export const conversationInsightResult = /* @__PURE__ */ event("conversation_insight_result", schema, passes, {}, [], [[item0, part3]]);
