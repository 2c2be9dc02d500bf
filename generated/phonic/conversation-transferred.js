// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event } from "afterword/check";

const schema = {
  type: "object",
  required: ["event_type", "created_at", "data"],
  properties: {
    event_type: { type: "string", const: "conversation.transferred" },
    created_at: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation", "transferred_to"],
      properties: {
        conversation: {
          type: "object",
          required: ["id", "items"],
          properties: {
            id: { type: "string" },
            items: {
              type: "array",
              items: {
                type: "object",
                required: ["role"],
                properties: {
                  id: { type: "string" },
                  item_idx: { type: "integer" },
                  role: { type: "string", enum: ["user", "assistant"] },
                  text: { type: "string" },
                  live_transcript: { type: ["string", "null"] },
                  post_call_transcript: { type: ["string", "null"] },
                  redacted_transcript: { type: ["string", "null"] },
                  voice_id: { type: "string" },
                  system_prompt: { type: "string" },
                  audio_speed: { type: "number" },
                  output_audio_speed: { type: "number" },
                  duration_ms: { type: "number" },
                  started_at: { type: "string", format: "date-time" },
                  tool_calls: {
                    type: "array",
                    items: {
                      type: "object",
                      properties: {
                        id: { type: "string" },
                        tool: {
                          type: "object",
                          properties: { id: { type: "string" }, name: { type: "string" } },
                        },
                        integration: { type: ["string", "null"] },
                        endpoint_method: { type: ["string", "null"] },
                        endpoint_url: { type: ["string", "null"] },
                        endpoint_headers: {
                          type: ["object", "null"],
                          additionalProperties: { type: ["string", "null"] },
                        },
                        endpoint_timeout_ms: { type: ["number", "null"] },
                        endpoint_called_at: { type: ["string", "null"], format: "date-time" },
                        query_params: { type: ["object", "null"], additionalProperties: true },
                        response_status_code: { type: ["number", "null"] },
                        tool_call_output_timeout_ms: { type: ["number", "null"] },
                        request_body: {
                          type: ["object", "array", "string", "number", "boolean", "null"],
                          additionalProperties: true,
                        },
                        response_body: { type: ["object", "null"], additionalProperties: true },
                        timed_out: { type: ["boolean", "null"] },
                        error_message: { type: ["string", "null"] },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        transferred_to: { type: "string" },
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
    if("conversation.transferred" !== leaf0){
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
      let leaf1;
      const value1 = value0.conversation;
      if(value1 === undefined){
        return false;
      }
      count1++;
      if(value1 && typeof value1 == "object" && !Array.isArray(value1)){
        let count2 = 0;
        let leaf2;
        leaf2 = value1.id;
        if(leaf2 === undefined){
          return false;
        }
        count2++;
        if(typeof leaf2 !== "string"){
          return false;
        }
        const value2 = value1.items;
        if(value2 === undefined){
          return false;
        }
        count2++;
        if(Array.isArray(value2)){
          const len0 = value2.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value2[i0];
            if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
              let count3 = 0;
              let leaf3;
              leaf3 = data0.id;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 !== "string"){
                  return false;
                }
              }
              leaf3 = data0.item_idx;
              if(leaf3 !== undefined){
                count3++;
                if(!((typeof leaf3 == "number") && (!(leaf3 % 1) && !isNaN(leaf3)))){
                  return false;
                }
              }
              leaf3 = data0.role;
              if(leaf3 === undefined){
                return false;
              }
              count3++;
              if(typeof leaf3 !== "string"){
                return false;
              }
              if(!((leaf3 === "user") || (leaf3 === "assistant"))){
                return false;
              }
              leaf3 = data0.text;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 !== "string"){
                  return false;
                }
              }
              leaf3 = data0.live_transcript;
              if(leaf3 !== undefined){
                count3++;
                if((typeof leaf3 !== "string") && (leaf3 !== null)){
                  return false;
                }
              }
              leaf3 = data0.post_call_transcript;
              if(leaf3 !== undefined){
                count3++;
                if((typeof leaf3 !== "string") && (leaf3 !== null)){
                  return false;
                }
              }
              leaf3 = data0.redacted_transcript;
              if(leaf3 !== undefined){
                count3++;
                if((typeof leaf3 !== "string") && (leaf3 !== null)){
                  return false;
                }
              }
              leaf3 = data0.voice_id;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 !== "string"){
                  return false;
                }
              }
              leaf3 = data0.system_prompt;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 !== "string"){
                  return false;
                }
              }
              leaf3 = data0.audio_speed;
              if(leaf3 !== undefined){
                count3++;
                if(!(typeof leaf3 == "number")){
                  return false;
                }
              }
              leaf3 = data0.output_audio_speed;
              if(leaf3 !== undefined){
                count3++;
                if(!(typeof leaf3 == "number")){
                  return false;
                }
              }
              leaf3 = data0.duration_ms;
              if(leaf3 !== undefined){
                count3++;
                if(!(typeof leaf3 == "number")){
                  return false;
                }
              }
              leaf3 = data0.started_at;
              if(leaf3 !== undefined){
                count3++;
                if(typeof leaf3 === "string"){
                  if(!dateTime(leaf3)){
                    return false;
                  }
                } else {
                  return false;
                }
              }
              const value3 = data0.tool_calls;
              if(value3 !== undefined){
                count3++;
                if(Array.isArray(value3)){
                  const len1 = value3.length;
                  for(let i1=0; i1<len1; i1++){
                    let data1 = value3[i1];
                    if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
                      let count4 = 0;
                      let leaf4;
                      leaf4 = data1.id;
                      if(leaf4 !== undefined){
                        count4++;
                        if(typeof leaf4 !== "string"){
                          return false;
                        }
                      }
                      const value4 = data1.tool;
                      if(value4 !== undefined){
                        count4++;
                        if(value4 && typeof value4 == "object" && !Array.isArray(value4)){
                          let count5 = 0;
                          let leaf5;
                          leaf5 = value4.id;
                          if(leaf5 !== undefined){
                            count5++;
                            if(typeof leaf5 !== "string"){
                              return false;
                            }
                          }
                          leaf5 = value4.name;
                          if(leaf5 !== undefined){
                            count5++;
                            if(typeof leaf5 !== "string"){
                              return false;
                            }
                          }
                          for(const key0 in value4){
                            count5--;
                          }
                          if(count5 !== 0){
                            return false;
                          }
                        } else {
                          return false;
                        }
                      }
                      leaf4 = data1.integration;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "string") && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.endpoint_method;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "string") && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.endpoint_url;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "string") && (leaf4 !== null)){
                          return false;
                        }
                      }
                      const value5 = data1.endpoint_headers;
                      if(value5 !== undefined){
                        count4++;
                        if((!(value5 && typeof value5 == "object" && !Array.isArray(value5))) && (value5 !== null)){
                          return false;
                        }
                        if(value5 && typeof value5 == "object" && !Array.isArray(value5)){
                          for(const key1 in value5){
                            const value6 = value5[key1];
                            if((typeof value6 !== "string") && (value6 !== null)){
                              return false;
                            }
                          }
                        }
                      }
                      leaf4 = data1.endpoint_timeout_ms;
                      if(leaf4 !== undefined){
                        count4++;
                        if((!(typeof leaf4 == "number")) && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.endpoint_called_at;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "string") && (leaf4 !== null)){
                          return false;
                        }
                        if(typeof leaf4 === "string"){
                          if(!dateTime(leaf4)){
                            return false;
                          }
                        }
                      }
                      leaf4 = data1.query_params;
                      if(leaf4 !== undefined){
                        count4++;
                        if((!(leaf4 && typeof leaf4 == "object" && !Array.isArray(leaf4))) && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.response_status_code;
                      if(leaf4 !== undefined){
                        count4++;
                        if((!(typeof leaf4 == "number")) && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.tool_call_output_timeout_ms;
                      if(leaf4 !== undefined){
                        count4++;
                        if((!(typeof leaf4 == "number")) && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.request_body;
                      if(leaf4 !== undefined){
                        count4++;
                        if((((typeof leaf4 != "object") && (typeof leaf4 !== "string")) && (!(typeof leaf4 == "number"))) && (typeof leaf4 !== "boolean")){
                          return false;
                        }
                      }
                      leaf4 = data1.response_body;
                      if(leaf4 !== undefined){
                        count4++;
                        if((!(leaf4 && typeof leaf4 == "object" && !Array.isArray(leaf4))) && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.timed_out;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "boolean") && (leaf4 !== null)){
                          return false;
                        }
                      }
                      leaf4 = data1.error_message;
                      if(leaf4 !== undefined){
                        count4++;
                        if((typeof leaf4 !== "string") && (leaf4 !== null)){
                          return false;
                        }
                      }
                      for(const key2 in data1){
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
              for(const key3 in data0){
                count3--;
              }
              if(count3 !== 0){
                return false;
              }
            } else {
              return false;
            }
          }
        } else {
          return false;
        }
        for(const key4 in value1){
          count2--;
        }
        if(count2 !== 0){
          return false;
        }
      } else {
        return false;
      }
      leaf1 = value0.transferred_to;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 !== "string"){
        return false;
      }
      const value7 = value0.call_info;
      if(value7 !== undefined){
        count1++;
        if((!(value7 && typeof value7 == "object" && !Array.isArray(value7))) && (value7 !== null)){
          return false;
        }
        if(value7 && typeof value7 == "object" && !Array.isArray(value7)){
          let count6 = 0;
          let leaf7;
          leaf7 = value7.from_phone_number;
          if(leaf7 !== undefined){
            count6++;
            if(typeof leaf7 !== "string"){
              return false;
            }
          }
          leaf7 = value7.to_phone_number;
          if(leaf7 !== undefined){
            count6++;
            if(typeof leaf7 !== "string"){
              return false;
            }
          }
          leaf7 = value7.twilio_call_sid;
          if(leaf7 !== undefined){
            count6++;
            if(typeof leaf7 !== "string"){
              return false;
            }
          }
          for(const key5 in value7){
            count6--;
          }
          if(count6 !== 0){
            return false;
          }
        }
      }
      for(const key6 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key7 in data){
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

/** conversation.transferred */
export const conversationTransferred = /* @__PURE__ */ event("conversation.transferred", schema, passes, { "date-time": dateTime });
