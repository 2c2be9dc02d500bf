// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, unions, uri } from "afterword/check";

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { const: "v1.conversation.message", type: "string" },
    timestamp: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        message_id: { type: "string" },
        conversation_id: { type: "string" },
        end_user_id: { type: "string" },
        handoff_integration: { type: ["string", "null"] },
        channel: {
          type: "object",
          required: ["type", "id", "name", "description", "modality"],
          properties: {
            type: { type: "string", enum: ["native", "custom"] },
            id: { type: "string" },
            name: { type: "string" },
            description: { type: "string" },
            modality: { type: "string", enum: ["messaging", "email", "voice"] },
            capabilities: { type: "object", properties: { markdown: { type: "boolean" } } },
            metadata: { type: "object", additionalProperties: { type: ["string", "boolean", "number"] } },
            created_at: { type: "string", format: "date-time" },
          },
        },
        channel_id: { type: "string" },
        created_at: { type: "string", format: "date-time" },
        author: {
          type: "object",
          properties: {
            id: { type: ["string", "null"] },
            role: { type: "string", enum: ["end_user", "ai_agent", "human_agent"] },
            avatar: { type: ["string", "null"], format: "uri" },
            display_name: { type: ["string", "null"] },
          },
        },
        content: {
          anyOf: [
            {
              type: "object",
              required: ["type", "body"],
              properties: { type: { const: "text", type: "string" }, body: { type: "string" } },
            },
            {
              type: "object",
              required: ["type"],
              properties: {
                type: { const: "link", type: "string" },
                url: { type: "string" },
                link_text: { type: ["string", "null"] },
              },
            },
            {
              type: "object",
              required: ["type", "url", "mime_type", "filename"],
              properties: {
                type: { const: "file", type: "string" },
                url: { type: "string", format: "uri" },
                mime_type: { type: "string" },
                filename: { type: "string" },
              },
            },
            {
              type: "object",
              required: ["type"],
              properties: { type: { const: "presence", type: "string" }, body: { type: ["string", "null"] } },
            },
          ],
        },
        ai_agent_domain: { type: "string" },
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
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("v1.conversation.message" !== value0){
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
      } else if(key0 === "data"){
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
      if(key0 === "message_id" || key0 === "end_user_id" || key0 === "channel_id" || key0 === "ai_agent_domain"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "conversation_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "handoff_integration"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "channel"){
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "created_at"){
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "author"){
        if(!part2(value0)){
          return false;
        }
      } else if(key0 === "content"){
        if(!(part3(value0) || part4(value0) || part5(value0) || part6(value0))){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 5;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "native") || (value0 === "custom"))){
          return false;
        }
      } else if(key0 === "id" || key0 === "name" || key0 === "description"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "modality"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((value0 === "messaging") || (value0 === "email")) || (value0 === "voice"))){
          return false;
        }
      } else if(key0 === "capabilities"){
        if(!part7(value0)){
          return false;
        }
      } else if(key0 === "metadata"){
        if(!part8(value0)){
          return false;
        }
      } else if(key0 === "created_at"){
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

const part2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "display_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "role"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((value0 === "end_user") || (value0 === "ai_agent")) || (value0 === "human_agent"))){
          return false;
        }
      } else if(key0 === "avatar"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!uri(value0)){
            return false;
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

const part3 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("text" !== value0){
          return false;
        }
      } else if(key0 === "body"){
        need0--;
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

const part4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("link" !== value0){
          return false;
        }
      } else if(key0 === "url"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "link_text"){
        if((typeof value0 !== "string") && (value0 !== null)){
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
    let need0 = 4;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("file" !== value0){
          return false;
        }
      } else if(key0 === "url"){
        need0--;
        if(typeof value0 === "string"){
          if(!uri(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "mime_type" || key0 === "filename"){
        need0--;
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

const part6 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("presence" !== value0){
          return false;
        }
      } else if(key0 === "body"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

const part7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "markdown"){
        if(typeof value0 !== "boolean"){
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

const part8 = (data) => {
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
  } else {
    return false;
  }
  return true;
};

/** v1.conversation.message */
export const conversationMessage = /* @__PURE__ */ event("v1.conversation.message", schema, passes, { "date-time": dateTime, "uri": uri }, [unions]);
