// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { shallow } from "afterword/check";

export const schema_83e396c874 = {
  type: ["object", "null"],
  properties: {
    id: { type: ["integer", "string", "null"] },
    user_id: { type: ["string", "integer", "null"] },
    message_id: { type: ["integer", "string", "null"] },
    created_at: { type: ["string", "integer", "null"] },
  },
  additionalProperties: true,
};

export const schema_de4682c416 = {
  type: ["object", "null"],
  properties: {
    parts: { type: ["array", "null"], items: { type: "object", additionalProperties: true } },
    options: { type: ["object", "null"], additionalProperties: true },
    model: schema_83e396c874,
  },
};

export const schema_059be17732 = {
  type: ["object", "null"],
  properties: {
    id: { type: ["string", "integer", "null"] },
    external_id: { type: ["string", "integer", "null"] },
    role: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
    phone: { type: ["string", "null"] },
  },
  additionalProperties: true,
};

export const schema_8ee9d8a890 = { type: "object", properties: { conversation: schema_de4682c416, contact: schema_059be17732 } };

export const schema_a7d8001c9e = { type: "object", properties: { type: { type: ["string", "null"] }, item: schema_8ee9d8a890 } };

export const passes_83e396c874 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
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
      if(key0 === "id" || key0 === "message_id"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "user_id" || key0 === "created_at"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

export const passes_de4682c416 = (data) => {
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
      if(key0 === "parts"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
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
        }
      } else if(key0 === "options"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "model"){
        if(!passes_83e396c874(value0)){
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

export const passes_059be17732 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
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
      if(key0 === "id" || key0 === "external_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "role" || key0 === "name" || key0 === "email" || key0 === "phone"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_8ee9d8a890 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "conversation"){
        if(!passes_de4682c416(value0)){
          return false;
        }
      } else if(key0 === "contact"){
        if(!passes_059be17732(value0)){
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

export const passes_a7d8001c9e = (data) => {
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
        if(!passes_8ee9d8a890(value0)){
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
