// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { dateTime, shallow } from "afterword/check";
import { passes_08a2179556, passes_2b2476038c, passes_49a1c9730e, passes_6ae5bceb32, passes_ad7d3a3962, passes_af66ffbfa1, passes_e4148cb885 } from "./_shared.js";

export const schema_14014e100a = {
  type: ["object", "null"],
  properties: {
    id: { type: ["string", "null"] },
    orgId: { type: ["string", "null"] },
    status: { type: ["string", "null"], enum: ["active", "completed", null] },
    expirationSeconds: { type: ["number", "null"] },
    messages: { type: ["array", "null"], items: { $ref: "#/$defs/ChatMessage" } },
    customerId: { type: ["string", "null"] },
    customer: { anyOf: [{ $ref: "#/$defs/Customer" }, { type: "null" }] },
    phoneNumberId: { type: ["string", "null"] },
    phoneNumber: { anyOf: [{ $ref: "#/$defs/PhoneNumber" }, { type: "null" }] },
    artifact: { anyOf: [{ $ref: "#/$defs/Artifact" }, { type: "null" }] },
    assistantId: { type: ["string", "null"] },
    assistant: { anyOf: [{ $ref: "#/$defs/Assistant" }, { type: "null" }] },
    assistantOverrides: { anyOf: [{ $ref: "#/$defs/Overrides" }, { type: "null" }] },
    squadId: { type: ["string", "null"] },
    squad: { type: ["object", "null"], additionalProperties: true },
    name: { type: ["string", "null"] },
    createdAt: { type: ["string", "null"], format: "date-time" },
    updatedAt: { type: ["string", "null"], format: "date-time" },
    cost: { type: ["number", "null"] },
    costs: { type: ["array", "null"], items: { $ref: "#/$defs/Cost" } },
  },
};

export const passes_14014e100a = (data) => {
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
      if(key0 === "id" || key0 === "orgId" || key0 === "customerId" || key0 === "phoneNumberId" || key0 === "assistantId" || key0 === "squadId" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "active") || (value0 === "completed")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "expirationSeconds" || key0 === "cost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_e4148cb885(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "customer"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "phoneNumber"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "artifact"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistant"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "assistantOverrides"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "squad"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "createdAt" || key0 === "updatedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_2b2476038c(value0[i1])){
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

const part0 = (data) => {
  if(!passes_ad7d3a3962(data)){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(!passes_08a2179556(data)){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(!passes_49a1c9730e(data)){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(!passes_af66ffbfa1(data)){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(!passes_6ae5bceb32(data)){
    return false;
  }
  return true;
};
