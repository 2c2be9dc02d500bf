// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, shallow, uri, uuid } from "afterword/check";

const item0 = {
  type: "object",
  properties: {
    id: { type: "string" },
    type: { type: "string", enum: ["function"] },
    function: {
      type: "object",
      properties: {
        name: { type: "string" },
        arguments: { type: ["string", "object"], additionalProperties: true },
      },
    },
  },
};
const item1 = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: ["user", "assistant", "system", "tool"] },
    content: { type: ["string", "null"] },
    timestamp: { type: "string", format: "date-time" },
    timestamp_unix: { type: "integer" },
    tool_calls: { type: "array", items: item0 },
    tool_call_id: { type: "string" },
  },
};
const item2 = {
  type: "object",
  properties: {
    type: { type: "string", enum: ["image", "video", "audio", "document"] },
    url: { type: "string", format: "uri" },
    filename: { type: "string" },
  },
};

const schema = {
  type: "object",
  required: ["conversation_id"],
  properties: {
    id: { type: "integer" },
    conversation_id: { type: "string", format: "uuid" },
    assistant_id: { type: "string", format: "uuid" },
    assistant_name: { type: ["string", "null"] },
    type: { type: "string", enum: ["widget", "whatsapp"] },
    message_count: { type: "integer" },
    status: { type: "string", enum: ["ended"] },
    extracted_variables: { type: ["object", "array"], additionalProperties: { type: ["string", "boolean", "number"] } },
    input_variables: { type: ["object", "array"], additionalProperties: true },
    transcript: { type: "array", items: item1 },
    formatted_transcript: { type: "string" },
    attachments: { type: "array", items: item2 },
    customer_phone: { type: ["string", "null"] },
    customer_name: { type: ["string", "null"] },
    sender: {
      type: ["object", "null"],
      properties: { phone_number: { type: "string" }, display_name: { type: "string" } },
    },
    created_at: { type: "string", format: "date-time" },
    ended_at: { type: "string", format: "date-time" },
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
      if(key0 === "id" || key0 === "message_count"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "conversation_id"){
        need0--;
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "assistant_id"){
        if(typeof value0 === "string"){
          if(!uuid(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "assistant_name" || key0 === "customer_phone" || key0 === "customer_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "type"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "widget") || (value0 === "whatsapp"))){
          return false;
        }
      } else if(key0 === "status"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(value0 === "ended")){
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
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part1(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "formatted_transcript"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "attachments"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part2(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "sender"){
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "created_at" || key0 === "ended_at"){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((((value0 === "user") || (value0 === "assistant")) || (value0 === "system")) || (value0 === "tool"))){
          return false;
        }
      } else if(key0 === "content"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "timestamp"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "timestamp_unix"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "tool_calls"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part4(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "tool_call_id"){
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

const part2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((((value0 === "image") || (value0 === "video")) || (value0 === "audio")) || (value0 === "document"))){
          return false;
        }
      } else if(key0 === "url"){
        if(typeof value0 === "string"){
          if(!uri(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "filename"){
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
      if(key0 === "phone_number" || key0 === "display_name"){
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
  }
  return true;
};

const part4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "type"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(value0 === "function")){
          return false;
        }
      } else if(key0 === "function"){
        if(!part5(value0)){
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

const part5 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "arguments"){
        if((typeof value0 !== "string") && (!(value0 && typeof value0 == "object" && !Array.isArray(value0)))){
          return false;
        }
        if(!shallow(value0)){
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

/** conversation-ended */
export const conversationEnded = /* @__PURE__ */ event("conversation-ended", schema, passes, { "uuid": uuid, "date-time": dateTime, "uri": uri }, [], [[item0, part4], [item1, part1], [item2, part2]]);
