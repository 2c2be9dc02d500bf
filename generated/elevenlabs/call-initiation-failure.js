// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { type: "string", const: "call_initiation_failure" },
    event_timestamp: { type: ["number", "string", "null"] },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        agent_id: { type: ["string", "null"] },
        conversation_id: { type: "string" },
        failure_reason: { type: ["string", "null"], enum: ["busy", "no-answer", "unknown", null] },
        metadata: {
          type: ["object", "null"],
          properties: {
            type: { type: ["string", "null"], enum: ["twilio", "sip", null] },
            body: {
              type: ["object", "null"],
              properties: {
                CallSid: { type: ["string", "null"] },
                AccountSid: { type: ["string", "null"] },
                CallStatus: { type: ["string", "null"] },
                Direction: { type: ["string", "null"] },
                From: { type: ["string", "null"] },
                Caller: { type: ["string", "null"] },
                FromCity: { type: ["string", "null"] },
                FromState: { type: ["string", "null"] },
                FromZip: { type: ["string", "null"] },
                FromCountry: { type: ["string", "null"] },
                CallerCity: { type: ["string", "null"] },
                CallerState: { type: ["string", "null"] },
                CallerZip: { type: ["string", "null"] },
                CallerCountry: { type: ["string", "null"] },
                To: { type: ["string", "null"] },
                Called: { type: ["string", "null"] },
                ToCity: { type: ["string", "null"] },
                ToState: { type: ["string", "null"] },
                ToZip: { type: ["string", "null"] },
                ToCountry: { type: ["string", "null"] },
                CalledCity: { type: ["string", "null"] },
                CalledState: { type: ["string", "null"] },
                CalledZip: { type: ["string", "null"] },
                CalledCountry: { type: ["string", "null"] },
                Timestamp: { type: ["string", "null"] },
                CallbackSource: { type: ["string", "null"] },
                SequenceNumber: { type: ["string", "null"] },
                SipResponseCode: { type: ["string", "null"] },
                Duration: { type: ["string", "null"] },
                CallDuration: { type: ["string", "null"] },
                ApiVersion: { type: ["string", "null"] },
                from_number: { type: ["string", "number", "null"] },
                to_number: { type: ["string", "number", "null"] },
                sip_status_code: { type: ["number", "string", "null"] },
                sip_status: { type: ["string", "null"] },
                error_reason: { type: ["string", "null"] },
                call_sid: { type: ["string", "null"] },
                twirp_code: { type: ["string", "null"] },
              },
            },
          },
        },
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
        if("call_initiation_failure" !== value0){
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
      if(key0 === "agent_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "conversation_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "failure_reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "busy") || (value0 === "no-answer")) || (value0 === "unknown")) || (value0 === null))){
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "twilio") || (value0 === "sip")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "body"){
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
      if(key0 === "CallSid" || key0 === "AccountSid" || key0 === "CallStatus" || key0 === "Direction" || key0 === "From" || key0 === "Caller" || key0 === "FromCity" || key0 === "FromState" || key0 === "FromZip" || key0 === "FromCountry" || key0 === "CallerCity" || key0 === "CallerState" || key0 === "CallerZip" || key0 === "CallerCountry" || key0 === "To" || key0 === "Called" || key0 === "ToCity" || key0 === "ToState" || key0 === "ToZip" || key0 === "ToCountry" || key0 === "CalledCity" || key0 === "CalledState" || key0 === "CalledZip" || key0 === "CalledCountry" || key0 === "Timestamp" || key0 === "CallbackSource" || key0 === "SequenceNumber" || key0 === "SipResponseCode" || key0 === "Duration" || key0 === "CallDuration" || key0 === "ApiVersion" || key0 === "sip_status" || key0 === "error_reason" || key0 === "call_sid" || key0 === "twirp_code"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "from_number" || key0 === "to_number"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "sip_status_code"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
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

/** call_initiation_failure */
export const callInitiationFailure = /* @__PURE__ */ event("call_initiation_failure", schema, passes);
