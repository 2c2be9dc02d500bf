// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, shallow, unions, uri } from "afterword/check";

const item0 = {
  type: "object",
  properties: {
    text: { type: "string" },
    sender: { type: "string", enum: ["bot", "human"] },
    timestamp: { type: "number" },
  },
};

const schema = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "integer" },
    type: { type: ["string", "null"] },
    assistant_id: { type: ["string", "integer", "null"] },
    assistant_name: { type: ["string", "null"] },
    customer_phone: { type: ["string", "null"] },
    assistant_phone: { type: ["string", "null"] },
    duration: { type: "integer" },
    status: { type: "string", enum: ["completed", "busy", "failed", "no-answer", "voicemail"] },
    ended_by: { type: ["string", "null"] },
    extracted_variables: { type: ["object", "array"], additionalProperties: { type: ["string", "boolean", "number"] } },
    input_variables: { type: ["object", "array"], additionalProperties: true },
    transcript: { anyOf: [{ type: "string" }, { type: "array", items: item0 }] },
    formatted_transcript: { type: "string" },
    recording_url: { type: ["string", "null"], format: "uri" },
    created_at: { type: "string", format: "date-time" },
    finished_at: { type: "string", format: "date-time" },
    ended_at: { type: ["string", "null"] },
    lead: {
      type: ["object", "null"],
      properties: {
        id: { type: "integer" },
        phone_number: { type: "string" },
        variables: { type: ["object", "array"], additionalProperties: true },
        status: { type: "string" },
        attempts: { type: "integer" },
        created_at: { type: "string", format: "date-time" },
        updated_at: { type: "string", format: "date-time" },
        campaign: { anyOf: [{ $ref: "#/$defs/Campaign" }, { type: "null" }] },
      },
    },
    campaign: { anyOf: [{ $ref: "#/$defs/Campaign" }, { type: "null" }] },
    transfers: { type: "array", items: { type: "object", additionalProperties: true } },
  },
  $defs: {
    Campaign: {
      type: "object",
      properties: {
        id: { type: "integer" },
        name: { type: "string" },
        status: { type: "string" },
        allowed_hours_start_time: { type: "string" },
        allowed_hours_end_time: { type: "string" },
        allowed_days: { type: "array", items: { type: "string" } },
        max_calls_in_parallel: { type: "integer" },
        max_retries: { type: "integer" },
        retry_interval: { type: "integer" },
        created_at: { type: "string", format: "date-time" },
        updated_at: { type: "string", format: "date-time" },
      },
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
      if(key0 === "id"){
        need0--;
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "type" || key0 === "assistant_name" || key0 === "customer_phone" || key0 === "assistant_phone" || key0 === "ended_by" || key0 === "ended_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "assistant_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "duration"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "status"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((((value0 === "completed") || (value0 === "busy")) || (value0 === "failed")) || (value0 === "no-answer")) || (value0 === "voicemail"))){
          return false;
        }
      } else if(key0 === "extracted_variables"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "input_variables"){
        if(!value0 || typeof value0 != "object"){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "transcript"){
        if(!(part1(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "formatted_transcript"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "recording_url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!uri(value0)){
            return false;
          }
        }
      } else if(key0 === "created_at" || key0 === "finished_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "lead"){
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "campaign"){
        if(!(part4(value0) || part5(value0))){
          return false;
        }
      } else if(key0 === "transfers"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
              return false;
            }
            if(!shallow(data0)){
              return false;
            }
          }
        } else {
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

const shared0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "max_calls_in_parallel" || key0 === "max_retries" || key0 === "retry_interval"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "name" || key0 === "status" || key0 === "allowed_hours_start_time" || key0 === "allowed_hours_end_time"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "allowed_days"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "created_at" || key0 === "updated_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
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
  if(!data || typeof data != "object"){
    return false;
  }
  if(!shallow(data)){
    return false;
  }
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
  }
  return true;
};

const part1 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(Array.isArray(data)){
    const len0 = data.length;
    for(let i0=0; i0<len0; i0++){
      if(!part6(data[i0])){
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
};

const part3 = (data) => {
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
      if(key0 === "id" || key0 === "attempts"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "phone_number" || key0 === "status"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "variables"){
        if(!value0 || typeof value0 != "object"){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "created_at" || key0 === "updated_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "campaign"){
        if(!(part4(value0) || part5(value0))){
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

const part4 = (data) => {
  if(!shared0(data)){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

const part6 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "text"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "sender"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "bot") || (value0 === "human"))){
          return false;
        }
      } else if(key0 === "timestamp"){
        if(!(typeof value0 == "number")){
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

/** post-call */
export const postCall = /* @__PURE__ */ event("post-call", schema, passes, { "uri": uri, "date-time": dateTime }, [unions], [[item0, part6]]);
