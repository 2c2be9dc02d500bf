// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, uri, uuid } from "afterword/check";

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
    transcript: {
      type: "array",
      items: {
        type: "object",
        required: ["role"],
        properties: {
          role: { type: "string", enum: ["user", "assistant", "system", "tool"] },
          content: { type: ["string", "null"] },
          timestamp: { type: "string", format: "date-time" },
          timestamp_unix: { type: "integer" },
          tool_calls: {
            type: "array",
            items: {
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
            },
          },
          tool_call_id: { type: "string" },
        },
      },
    },
    formatted_transcript: { type: "string" },
    attachments: {
      type: "array",
      items: {
        type: "object",
        properties: {
          type: { type: "string", enum: ["image", "video", "audio", "document"] },
          url: { type: "string", format: "uri" },
          filename: { type: "string" },
        },
      },
    },
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
    let count0 = 0;
    let leaf0;
    leaf0 = data.id;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.conversation_id;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 === "string"){
      if(!uuid(leaf0)){
        return false;
      }
    } else {
      return false;
    }
    leaf0 = data.assistant_id;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 === "string"){
        if(!uuid(leaf0)){
          return false;
        }
      } else {
        return false;
      }
    }
    leaf0 = data.assistant_name;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.type;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
      if(!((leaf0 === "widget") || (leaf0 === "whatsapp"))){
        return false;
      }
    }
    leaf0 = data.message_count;
    if(leaf0 !== undefined){
      count0++;
      if(!((typeof leaf0 == "number") && (!(leaf0 % 1) && !isNaN(leaf0)))){
        return false;
      }
    }
    leaf0 = data.status;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
      if(!(leaf0 === "ended")){
        return false;
      }
    }
    const value0 = data.extracted_variables;
    if(value0 !== undefined){
      count0++;
      if(!value0 || typeof value0 != "object"){
        return false;
      }
      if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
        for(const key0 in value0){
          const value1 = value0[key0];
          if(((typeof value1 !== "string") && (typeof value1 !== "boolean")) && (!(typeof value1 == "number"))){
            return false;
          }
        }
      }
    }
    leaf0 = data.input_variables;
    if(leaf0 !== undefined){
      count0++;
      if(!leaf0 || typeof leaf0 != "object"){
        return false;
      }
    }
    const value2 = data.transcript;
    if(value2 !== undefined){
      count0++;
      if(Array.isArray(value2)){
        const len0 = value2.length;
        for(let i0=0; i0<len0; i0++){
          let data0 = value2[i0];
          if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
            let count1 = 0;
            let leaf2;
            leaf2 = data0.role;
            if(leaf2 === undefined){
              return false;
            }
            count1++;
            if(typeof leaf2 !== "string"){
              return false;
            }
            if(!((((leaf2 === "user") || (leaf2 === "assistant")) || (leaf2 === "system")) || (leaf2 === "tool"))){
              return false;
            }
            leaf2 = data0.content;
            if(leaf2 !== undefined){
              count1++;
              if((typeof leaf2 !== "string") && (leaf2 !== null)){
                return false;
              }
            }
            leaf2 = data0.timestamp;
            if(leaf2 !== undefined){
              count1++;
              if(typeof leaf2 === "string"){
                if(!dateTime(leaf2)){
                  return false;
                }
              } else {
                return false;
              }
            }
            leaf2 = data0.timestamp_unix;
            if(leaf2 !== undefined){
              count1++;
              if(!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))){
                return false;
              }
            }
            const value3 = data0.tool_calls;
            if(value3 !== undefined){
              count1++;
              if(Array.isArray(value3)){
                const len1 = value3.length;
                for(let i1=0; i1<len1; i1++){
                  let data1 = value3[i1];
                  if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
                    let count2 = 0;
                    let leaf3;
                    leaf3 = data1.id;
                    if(leaf3 !== undefined){
                      count2++;
                      if(typeof leaf3 !== "string"){
                        return false;
                      }
                    }
                    leaf3 = data1.type;
                    if(leaf3 !== undefined){
                      count2++;
                      if(typeof leaf3 !== "string"){
                        return false;
                      }
                      if(!(leaf3 === "function")){
                        return false;
                      }
                    }
                    const value4 = data1.function;
                    if(value4 !== undefined){
                      count2++;
                      if(value4 && typeof value4 == "object" && !Array.isArray(value4)){
                        let count3 = 0;
                        let leaf4;
                        leaf4 = value4.name;
                        if(leaf4 !== undefined){
                          count3++;
                          if(typeof leaf4 !== "string"){
                            return false;
                          }
                        }
                        leaf4 = value4.arguments;
                        if(leaf4 !== undefined){
                          count3++;
                          if((typeof leaf4 !== "string") && (!(leaf4 && typeof leaf4 == "object" && !Array.isArray(leaf4)))){
                            return false;
                          }
                        }
                        for(const key1 in value4){
                          count3--;
                        }
                        if(count3 !== 0){
                          return false;
                        }
                      } else {
                        return false;
                      }
                    }
                    for(const key2 in data1){
                      count2--;
                    }
                    if(count2 !== 0){
                      return false;
                    }
                  } else {
                    return false;
                  }
                }
              } else {
                return false;
              }
            }
            leaf2 = data0.tool_call_id;
            if(leaf2 !== undefined){
              count1++;
              if(typeof leaf2 !== "string"){
                return false;
              }
            }
            for(const key3 in data0){
              count1--;
            }
            if(count1 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    leaf0 = data.formatted_transcript;
    if(leaf0 !== undefined){
      count0++;
      if(typeof leaf0 !== "string"){
        return false;
      }
    }
    const value5 = data.attachments;
    if(value5 !== undefined){
      count0++;
      if(Array.isArray(value5)){
        const len2 = value5.length;
        for(let i2=0; i2<len2; i2++){
          let data2 = value5[i2];
          if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
            let count4 = 0;
            let leaf5;
            leaf5 = data2.type;
            if(leaf5 !== undefined){
              count4++;
              if(typeof leaf5 !== "string"){
                return false;
              }
              if(!((((leaf5 === "image") || (leaf5 === "video")) || (leaf5 === "audio")) || (leaf5 === "document"))){
                return false;
              }
            }
            leaf5 = data2.url;
            if(leaf5 !== undefined){
              count4++;
              if(typeof leaf5 === "string"){
                if(!uri(leaf5)){
                  return false;
                }
              } else {
                return false;
              }
            }
            leaf5 = data2.filename;
            if(leaf5 !== undefined){
              count4++;
              if(typeof leaf5 !== "string"){
                return false;
              }
            }
            for(const key4 in data2){
              count4--;
            }
            if(count4 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    leaf0 = data.customer_phone;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    leaf0 = data.customer_name;
    if(leaf0 !== undefined){
      count0++;
      if((typeof leaf0 !== "string") && (leaf0 !== null)){
        return false;
      }
    }
    const value6 = data.sender;
    if(value6 !== undefined){
      count0++;
      if((!(value6 && typeof value6 == "object" && !Array.isArray(value6))) && (value6 !== null)){
        return false;
      }
      if(value6 && typeof value6 == "object" && !Array.isArray(value6)){
        let count5 = 0;
        let leaf6;
        leaf6 = value6.phone_number;
        if(leaf6 !== undefined){
          count5++;
          if(typeof leaf6 !== "string"){
            return false;
          }
        }
        leaf6 = value6.display_name;
        if(leaf6 !== undefined){
          count5++;
          if(typeof leaf6 !== "string"){
            return false;
          }
        }
        for(const key5 in value6){
          count5--;
        }
        if(count5 !== 0){
          return false;
        }
      }
    }
    leaf0 = data.created_at;
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
    leaf0 = data.ended_at;
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
    for(const key6 in data){
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

/** conversation-ended */
export const conversationEnded = /* @__PURE__ */ event("conversation-ended", schema, passes, { "uuid": uuid, "date-time": dateTime, "uri": uri });
