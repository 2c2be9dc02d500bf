// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { passes_1207fe2d15, passes_2cd95b6180, schema_1207fe2d15, schema_2cd95b6180 } from "./_shared.js";

export const schema_6887c36beb = {
  type: "object",
  properties: {
    status: {
      anyOf: [
        { type: "string", enum: ["JS_PENDING", "JS_RUNNING", "JS_SUCCESS", "JS_FAILED"] },
        { type: "integer" },
      ],
    },
    error: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
    updatedAt: { type: "string" },
    participantIdentity: { type: "string" },
    workerId: { type: "string" },
    agentId: { type: "string" },
  },
};

export const schema_fd077db3a7 = {
  type: "object",
  properties: {
    id: { type: "string" },
    dispatchId: { type: "string" },
    type: {
      anyOf: [
        { type: "string", enum: ["JT_ROOM", "JT_PUBLISHER", "JT_PARTICIPANT"] },
        { type: "integer" },
      ],
    },
    room: schema_1207fe2d15,
    participant: schema_2cd95b6180,
    namespace: { type: "string" },
    metadata: { type: "string" },
    agentName: { type: "string" },
    state: schema_6887c36beb,
    enableRecording: { type: "boolean" },
    deployment: { type: "string" },
    attributes: { type: "object", additionalProperties: { type: "string" } },
    enableRedaction: { type: "boolean" },
  },
};

export const passes_6887c36beb = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "status"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "error" || key0 === "startedAt" || key0 === "endedAt" || key0 === "updatedAt" || key0 === "participantIdentity" || key0 === "workerId" || key0 === "agentId"){
        if(typeof value0 !== "string"){
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

export const passes_fd077db3a7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "dispatchId" || key0 === "namespace" || key0 === "metadata" || key0 === "agentName" || key0 === "deployment"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "type"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "room"){
        if(!passes_1207fe2d15(value0)){
          return false;
        }
      } else if(key0 === "participant"){
        if(!passes_2cd95b6180(value0)){
          return false;
        }
      } else if(key0 === "state"){
        if(!passes_6887c36beb(value0)){
          return false;
        }
      } else if(key0 === "enableRecording" || key0 === "enableRedaction"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "attributes"){
        if(!part3(value0)){
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
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "JS_PENDING") || (data === "JS_RUNNING")) || (data === "JS_SUCCESS")) || (data === "JS_FAILED"))){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(typeof data != "number" || data % 1 !== 0){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "JT_ROOM") || (data === "JT_PUBLISHER")) || (data === "JT_PARTICIPANT"))){
    return false;
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
      if(typeof value0 !== "string"){
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
