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
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("v1.conversation.message" !== leaf0){
      return false;
    }
    leaf0 = data.timestamp;
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
    const value0 = data.data;
    if(value0 === undefined){
      return false;
    }
    count0++;
    if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
      let count1 = 0;
      let leaf1;
      leaf1 = value0.message_id;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      leaf1 = value0.conversation_id;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      leaf1 = value0.end_user_id;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      leaf1 = value0.handoff_integration;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      const value1 = value0.channel;
      if(value1 !== undefined){
        count1++;
        if(value1 && typeof value1 == "object" && !Array.isArray(value1)){
          let count2 = 0;
          let leaf2;
          leaf2 = value1.type;
          if(leaf2 === undefined){
            return false;
          }
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          if(!((leaf2 === "native") || (leaf2 === "custom"))){
            return false;
          }
          leaf2 = value1.id;
          if(leaf2 === undefined){
            return false;
          }
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          leaf2 = value1.name;
          if(leaf2 === undefined){
            return false;
          }
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          leaf2 = value1.description;
          if(leaf2 === undefined){
            return false;
          }
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          leaf2 = value1.modality;
          if(leaf2 === undefined){
            return false;
          }
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          if(!(((leaf2 === "messaging") || (leaf2 === "email")) || (leaf2 === "voice"))){
            return false;
          }
          const value2 = value1.capabilities;
          if(value2 !== undefined){
            count2++;
            if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
              let count3 = 0;
              let leaf3;
              leaf3 = value2.markdown;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 !== "boolean"){
                  return false;
                }
              }
              for(const key0 in value2){
                count3--;
              }
              if(count3 !== 0){
                return false;
              }
            } else {
              return false;
            }
          }
          const value3 = value1.metadata;
          if(value3 !== undefined){
            count2++;
            if(value3 && typeof value3 == "object" && !Array.isArray(value3)){
              for(const key1 in value3){
                const value4 = value3[key1];
                if(((typeof value4 !== "string") && (typeof value4 !== "boolean")) && (!(typeof value4 == "number"))){
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          leaf2 = value1.created_at;
          if(leaf2 !== undefined){
            count2++;
            if(typeof leaf2 === "string"){
              if(!dateTime(leaf2)){
                return false;
              }
            } else {
              return false;
            }
          }
          for(const key2 in value1){
            count2--;
          }
          if(count2 !== 0){
            return false;
          }
        } else {
          return false;
        }
      }
      leaf1 = value0.channel_id;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      leaf1 = value0.created_at;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        } else {
          return false;
        }
      }
      const value5 = value0.author;
      if(value5 !== undefined){
        count1++;
        if(value5 && typeof value5 == "object" && !Array.isArray(value5)){
          let count4 = 0;
          let leaf5;
          leaf5 = value5.id;
          if(leaf5 !== undefined){
            count4++;
            if((typeof leaf5 !== "string") && (leaf5 !== null)){
              return false;
            }
          }
          leaf5 = value5.role;
          if(leaf5 !== undefined){
            count4++;
            if(typeof leaf5 !== "string"){
              return false;
            }
            if(!(((leaf5 === "end_user") || (leaf5 === "ai_agent")) || (leaf5 === "human_agent"))){
              return false;
            }
          }
          leaf5 = value5.avatar;
          if(leaf5 !== undefined){
            count4++;
            if((typeof leaf5 !== "string") && (leaf5 !== null)){
              return false;
            }
            if(typeof leaf5 === "string"){
              if(!uri(leaf5)){
                return false;
              }
            }
          }
          leaf5 = value5.display_name;
          if(leaf5 !== undefined){
            count4++;
            if((typeof leaf5 !== "string") && (leaf5 !== null)){
              return false;
            }
          }
          for(const key3 in value5){
            count4--;
          }
          if(count4 !== 0){
            return false;
          }
        } else {
          return false;
        }
      }
      leaf1 = value0.content;
      if(leaf1 !== undefined){
        count1++;
        if(!(part0(leaf1) || part1(leaf1) || part2(leaf1) || part3(leaf1))){
          return false;
        }
      }
      leaf1 = value0.ai_agent_domain;
      if(leaf1 !== undefined){
        count1++;
        if(typeof leaf1 !== "string"){
          return false;
        }
      }
      for(const key4 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key5 in data){
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("text" !== leaf0){
      return false;
    }
    leaf0 = data.body;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
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

const part1 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("link" !== leaf0){
      return false;
    }
    leaf0 = data.url;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    leaf0 = data.link_text;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
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

const part2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("file" !== leaf0){
      return false;
    }
    leaf0 = data.url;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 === "string"){
      if(!uri(leaf0)){
        return false;
      }
    } else {
      return false;
    }
    leaf0 = data.mime_type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    leaf0 = data.filename;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
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

const part3 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let count0 = 0;
    let leaf0;
    leaf0 = data.type;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("presence" !== leaf0){
      return false;
    }
    leaf0 = data.body;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
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

/** v1.conversation.message */
export const conversationMessage = /* @__PURE__ */ event("v1.conversation.message", schema, passes, { "date-time": dateTime, "uri": uri });
