// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";

const schema = {
  type: "object",
  required: ["event_type", "created_at", "data"],
  properties: {
    event_type: { type: "string", const: "conversation.analysis" },
    created_at: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation"],
      properties: {
        conversation: {
          type: "object",
          required: ["latencies_ms", "interruptions_count"],
          properties: {
            id: { type: "string" },
            latencies_ms: { type: "array", items: { type: "number" } },
            interruptions_count: { type: "integer" },
          },
        },
        call_info: {
          type: ["object", "null"],
          properties: {
            from_phone_number: { type: "string" },
            to_phone_number: { type: "string" },
            twilio_call_sid: { type: "string" },
          },
        },
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.event_type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("conversation.analysis" !== leaf0){
      return false;
    }
    leaf0 = data.created_at;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 === "string"){
      if(!dateTime(leaf0)){
        return false;
      }
    } else {
      return false;
    }
    const value0 = data.data;
    if(value0 === undefined){
      return false;
    }
    count0++;
    if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
      let count1 = 0;
      const value1 = value0.conversation;
      if(value1 === undefined){
        return false;
      }
      count1++;
      if(value1 && typeof value1 == "object" && !Array.isArray(value1)){
        let count2 = 0;
        let leaf2;
        leaf2 = value1.id;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        const value2 = value1.latencies_ms;
        if(value2 === undefined){
          return false;
        }
        count2++;
        if(Array.isArray(value2)){
          const len0 = value2.length;
          for(let i0=0; i0<len0; i0++){
            if(!(typeof value2[i0] == "number")){
              return false;
            }
          }
        } else {
          return false;
        }
        leaf2 = value1.interruptions_count;
        if(leaf2 === undefined){
          return false;
        }
        count2++;
        if(!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))){
          return false;
        }
        for(const key0 in value1){
          count2--;
        }
        if(count2 !== 0){
          return false;
        }
      } else {
        return false;
      }
      const value3 = value0.call_info;
      if(value3 !== undefined){
        count1++;
        if((!(value3 && typeof value3 == "object" && !Array.isArray(value3))) && (value3 !== null)){
          return false;
        }
        if(value3 && typeof value3 == "object" && !Array.isArray(value3)){
          let count3 = 0;
          let leaf3;
          leaf3 = value3.from_phone_number;
          if(leaf3 !== undefined){
            count3++;
            if(typeof leaf3 !== "string"){
              return false;
            }
          }
          leaf3 = value3.to_phone_number;
          if(leaf3 !== undefined){
            count3++;
            if(typeof leaf3 !== "string"){
              return false;
            }
          }
          leaf3 = value3.twilio_call_sid;
          if(leaf3 !== undefined){
            count3++;
            if(typeof leaf3 !== "string"){
              return false;
            }
          }
          for(const key1 in value3){
            count3--;
          }
          if(count3 !== 0){
            return false;
          }
        }
      }
      for(const key2 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key3 in data){
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

/** conversation.analysis */
export const conversationAnalysis = /* @__PURE__ */ event("conversation.analysis", schema, passes, { "date-time": dateTime });
