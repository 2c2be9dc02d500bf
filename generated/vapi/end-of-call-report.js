// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, unions } from "afterword/check";
import { passes_036dad6e0e, passes_087341a415, passes_08a2179556, passes_1a877579cd, passes_2b2476038c, passes_3ebc9a00fd, passes_40d2806c65, passes_49a1c9730e, passes_74921ac760, passes_89aadb0580, passes_988f4f4eec, passes_a90065fb52, passes_ad7d3a3962, passes_af66ffbfa1, passes_c7c48e20d1, passes_eeeb040f04, passes_fc95a04ed2, schema_036dad6e0e, schema_05b5da60bc, schema_087341a415, schema_08a2179556, schema_1a877579cd, schema_2b2476038c, schema_3ebc9a00fd, schema_40d2806c65, schema_49a1c9730e, schema_6ae5bceb32, schema_74921ac760, schema_89aadb0580, schema_988f4f4eec, schema_a90065fb52, schema_ad7d3a3962, schema_af66ffbfa1, schema_c7c48e20d1, schema_e4148cb885, schema_eeeb040f04, schema_fc95a04ed2 } from "./_shared.js";

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
        type: { type: "string", const: "end-of-call-report" },
        call: schema_087341a415,
        endedReason: { type: ["string", "null"] },
        startedAt: { type: ["string", "null"], format: "date-time" },
        endedAt: { type: ["string", "null"], format: "date-time" },
        durationMs: { type: ["number", "null"] },
        durationSeconds: { type: ["number", "null"] },
        durationMinutes: { type: ["number", "null"] },
        cost: { type: ["number", "null"] },
        costs: { type: ["array", "null"], items: { $ref: "#/$defs/Cost" } },
        costBreakdown: { anyOf: [{ $ref: "#/$defs/CostBreakdown" }, { type: "null" }] },
        destination: { anyOf: [{ $ref: "#/$defs/Destination" }, { type: "null" }] },
        compliance: schema_a90065fb52,
        analysis: { anyOf: [{ $ref: "#/$defs/Analysis" }, { type: "null" }] },
        summary: { type: ["string", "null"] },
        transcript: { type: ["string", "null"] },
        messages: { type: ["array", "null"], items: { $ref: "#/$defs/Turn" } },
        recordingUrl: { type: ["string", "null"] },
        stereoRecordingUrl: { type: ["string", "null"] },
      },
      required: ["type", "call"],
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
    let need0 = 2;
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
      } else if(key0 === "assistantVersion" || key0 === "squadVersion" || key0 === "endedReason" || key0 === "summary" || key0 === "transcript" || key0 === "recordingUrl" || key0 === "stereoRecordingUrl"){
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
        if("end-of-call-report" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        need0--;
        if(!passes_087341a415(value0)){
          return false;
        }
      } else if(key0 === "startedAt" || key0 === "endedAt"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "durationMs" || key0 === "durationSeconds" || key0 === "durationMinutes" || key0 === "cost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "costs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2b2476038c(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "costBreakdown"){
        if(!(part6(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "destination"){
        if(!(part7(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "compliance"){
        if(!passes_a90065fb52(value0)){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!(part8(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_eeeb040f04(value0[i1])){
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

const part6 = (data) => {
  if(!passes_3ebc9a00fd(data)){
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(!passes_40d2806c65(data)){
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(!passes_74921ac760(data)){
    return false;
  }
  return true;
};

/** end-of-call-report */
export const endOfCallReport = /* @__PURE__ */ event("end-of-call-report", schema, passes, { "date-time": dateTime }, [unions], [[schema_036dad6e0e, passes_036dad6e0e], [schema_1a877579cd, passes_1a877579cd], [schema_988f4f4eec, passes_988f4f4eec], [schema_c7c48e20d1, passes_c7c48e20d1], [schema_fc95a04ed2, passes_fc95a04ed2]]);
