// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, lengthOf, limits, uuid } from "afterword/check";

const schema = {
  type: "object",
  required: ["kind", "id"],
  properties: {
    kind: { type: "string", const: "call.noted" },
    sent_at: { type: "string", format: "date-time" },
    id: { type: "string", format: "uuid", maxLength: 36 },
    author: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        phone: { type: ["string", "null"] },
        rank: { type: "string", enum: ["boss", "clerk"], "x-pii": "text" },
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
      if(key0 === "kind"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("call.noted" !== value0){
          return false;
        }
      } else if(key0 === "sent_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "id"){
        need0--;
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
          if(value0.length > 36 && lengthOf(value0) > 36){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "author"){
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
      if(key0 === "name"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "phone"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "rank"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "boss") || (value0 === "clerk"))){
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

/** call.noted */
export const callNoted = /* @__PURE__ */ event("call.noted", schema, passes, { "date-time": dateTime, "uuid": uuid }, [limits]);
