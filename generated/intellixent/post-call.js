// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, unions, uri } from "afterword/check";

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
    transcript: {
      anyOf: [
        { type: "string" },
        {
          type: "array",
          items: {
            type: "object",
            properties: {
              text: { type: "string" },
              sender: { type: "string", enum: ["bot", "human"] },
              timestamp: { type: "number" },
            },
          },
        },
      ],
    },
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
    let count0 = 0;
    let leaf0;
    leaf0 = data.id;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
      return false;
    }
    leaf0 = data.type;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.assistant_id;
    if(leaf0 !== undefined){
      count0++;
      if(((typeof leaf0 !== "string") && (!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0))))) && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.assistant_name;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.customer_phone;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.assistant_phone;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.duration;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.status;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
      if(!(((((leaf0 === "completed") || (leaf0 === "busy")) || (leaf0 === "failed")) || (leaf0 === "no-answer")) || (leaf0 === "voicemail"))){
        return false;
      }
    }
    leaf0 = data.ended_by;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    const value0 = data.extracted_variables;
    if(value0 !== undefined){
      count0++;
      if(!value0 || typeof value0 != "object"){
        return false;
      }
      if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
        for(const key0 in value0){
          const value1 = value0[key0];
          if(((typeof value1 !== "string") && (typeof value1 !== "boolean")) && (!(typeof value1 == "number"))){
            return false;
          }
        }
      }
    }
    leaf0 = data.input_variables;
    if(leaf0 !== undefined){
      count0++;
      if(!leaf0 || typeof leaf0 != "object"){
        return false;
      }
    }
    leaf0 = data.transcript;
    if(leaf0 !== undefined){
      count0++;
      if(!(part0(leaf0) || part1(leaf0))){
        return false;
      }
    }
    leaf0 = data.formatted_transcript;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    leaf0 = data.recording_url;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
      if(typeof leaf0 === "string"){
        if(!uri(leaf0)){
          return false;
        }
      }
    }
    leaf0 = data.created_at;
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
    leaf0 = data.finished_at;
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
    leaf0 = data.ended_at;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    const value2 = data.lead;
    if(value2 !== undefined){
      count0++;
      if((!(value2 && typeof value2 == "object" && !Array.isArray(value2))) && (value2 !== null)){
        return false;
      }
      if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
        let count1 = 0;
        let leaf2;
        leaf2 = value2.id;
        if(leaf2 !== undefined){
          count1++;
          if(!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))){
            return false;
          }
        }
        leaf2 = value2.phone_number;
        if(leaf2 !== undefined){
          count1++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        leaf2 = value2.variables;
        if(leaf2 !== undefined){
          count1++;
          if(!leaf2 || typeof leaf2 != "object"){
            return false;
          }
        }
        leaf2 = value2.status;
        if(leaf2 !== undefined){
          count1++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        leaf2 = value2.attempts;
        if(leaf2 !== undefined){
          count1++;
          if(!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))){
            return false;
          }
        }
        leaf2 = value2.created_at;
        if(leaf2 !== undefined){
          count1++;
          if(typeof leaf2 === "string"){
            if(!dateTime(leaf2)){
              return false;
            }
          } else {
            return false;
          }
        }
        leaf2 = value2.updated_at;
        if(leaf2 !== undefined){
          count1++;
          if(typeof leaf2 === "string"){
            if(!dateTime(leaf2)){
              return false;
            }
          } else {
            return false;
          }
        }
        leaf2 = value2.campaign;
        if(leaf2 !== undefined){
          count1++;
          if(!(part2(leaf2) || part3(leaf2))){
            return false;
          }
        }
        for(const key1 in value2){
          count1--;
        }
        if(count1 !== 0){
          return false;
        }
      }
    }
    leaf0 = data.campaign;
    if(leaf0 !== undefined){
      count0++;
      if(!(part4(leaf0) || part5(leaf0))){
        return false;
      }
    }
    const value3 = data.transfers;
    if(value3 !== undefined){
      count0++;
      if(Array.isArray(value3)){
        const len0 = value3.length;
        for(let i0=0; i0<len0; i0++){
          let data0 = value3[i0];
          if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
            return false;
          }
        }
      } else {
        return false;
      }
    }
    for(const key2 in data){
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

const shared0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.id;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.name;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    leaf0 = data.status;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    leaf0 = data.allowed_hours_start_time;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    leaf0 = data.allowed_hours_end_time;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    const value0 = data.allowed_days;
    if(value0 !== undefined){
      count0++;
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
    }
    leaf0 = data.max_calls_in_parallel;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.max_retries;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.retry_interval;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.created_at;
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
    leaf0 = data.updated_at;
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
    for(const key0 in data){
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

const part0 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(Array.isArray(data)){
    const len0 = data.length;
    for(let i0=0; i0<len0; i0++){
      let data0 = data[i0];
      if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
        let count0 = 0;
        let leaf0;
        leaf0 = data0.text;
        if(leaf0 !== undefined){
          count0++;
          if(typeof leaf0 !== "string"){
            return false;
          }
        }
        leaf0 = data0.sender;
        if(leaf0 !== undefined){
          count0++;
          if(typeof leaf0 !== "string"){
            return false;
          }
          if(!((leaf0 === "bot") || (leaf0 === "human"))){
            return false;
          }
        }
        leaf0 = data0.timestamp;
        if(leaf0 !== undefined){
          count0++;
          if(!(typeof leaf0 == "number")){
            return false;
          }
        }
        for(const key0 in data0){
          count0--;
        }
        if(count0 !== 0){
          return false;
        }
      } else {
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(!shared0(data)){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(data !== null){
    return false;
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

/** post-call */
export const postCall = /* @__PURE__ */ event("post-call", schema, passes, { "uri": uri, "date-time": dateTime });
