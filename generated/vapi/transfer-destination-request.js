// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, unions } from "afterword/check";
import { passes_036dad6e0e, passes_08a2179556, passes_1a877579cd, passes_49a1c9730e, passes_89aadb0580, passes_988f4f4eec, passes_9ba0cde316, passes_ad7d3a3962, passes_af66ffbfa1, passes_c7c48e20d1, passes_fc95a04ed2, schema_036dad6e0e, schema_05b5da60bc, schema_08a2179556, schema_1a877579cd, schema_2b2476038c, schema_3ebc9a00fd, schema_40d2806c65, schema_49a1c9730e, schema_6ae5bceb32, schema_74921ac760, schema_89aadb0580, schema_988f4f4eec, schema_9ba0cde316, schema_ad7d3a3962, schema_af66ffbfa1, schema_c7c48e20d1, schema_e4148cb885, schema_eeeb040f04, schema_fc95a04ed2 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["message"],
  properties: {
    message: {
      type: "object",
      properties: {
        timestamp: { type: ["number", "string", "null"] },
        phoneNumber: { anyOf: [{ $ref: "#/$defs/PhoneNumber" }, { type: "null" }] },
        assistant: { anyOf: [{ $ref: "#/$defs/Assistant" }, { type: "null" }] },
        assistantVersion: { type: ["string", "null"] },
        squadVersion: { type: ["string", "null"] },
        customer: { anyOf: [{ $ref: "#/$defs/Customer" }, { type: "null" }] },
        chat: schema_89aadb0580,
        artifact: { anyOf: [{ $ref: "#/$defs/Artifact" }, { type: "null" }] },
        type: { type: "string", const: "transfer-destination-request" },
        call: schema_9ba0cde316,
      },
      required: ["type"],
    },
  },
  $defs: {
    PhoneNumber: schema_08a2179556,
    Destination: schema_40d2806c65,
    Server: schema_05b5da60bc,
    Assistant: schema_af66ffbfa1,
    Customer: schema_ad7d3a3962,
    Overrides: schema_6ae5bceb32,
    ChatMessage: schema_e4148cb885,
    Cost: schema_2b2476038c,
    Artifact: schema_49a1c9730e,
    Turn: schema_eeeb040f04,
    Analysis: schema_74921ac760,
    CostBreakdown: schema_3ebc9a00fd,
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
      if(key0 === "message"){
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
      if(key0 === "timestamp"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "phoneNumber"){
        if(!(part1(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "assistant"){
        if(!(part3(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "assistantVersion" || key0 === "squadVersion"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "customer"){
        if(!(part4(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "chat"){
        if(!passes_89aadb0580(value0)){
          return false;
        }
      } else if(key0 === "artifact"){
        if(!(part5(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("transfer-destination-request" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        if(!passes_9ba0cde316(value0)){
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
  if(!passes_08a2179556(data)){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(!passes_af66ffbfa1(data)){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(!passes_ad7d3a3962(data)){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(!passes_49a1c9730e(data)){
    return false;
  }
  return true;
};

/** transfer-destination-request */
export const transferDestinationRequest = /* @__PURE__ */ event("transfer-destination-request", schema, passes, { "date-time": dateTime }, [unions], [[schema_036dad6e0e, passes_036dad6e0e], [schema_1a877579cd, passes_1a877579cd], [schema_988f4f4eec, passes_988f4f4eec], [schema_c7c48e20d1, passes_c7c48e20d1], [schema_fc95a04ed2, passes_fc95a04ed2]]);
