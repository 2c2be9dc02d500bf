// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, uuid } from "afterword/check";

const schema = {
  type: "object",
  required: ["event", "data"],
  properties: {
    event: { const: "SessionStarted", type: "string" },
    data: {
      type: "object",
      required: ["session_id"],
      properties: {
        session_id: { type: "string", format: "uuid" },
        agent_id: { type: ["string", "null"], format: "uuid" },
        agent_name: { type: ["string", "null"] },
        audio_url: { type: ["string", "null"] },
        audio_url_expires_at: { type: ["string", "null"], format: "date-time" },
        created_at: { type: ["string", "null"], format: "date-time" },
        start_time: { type: ["string", "null"], format: "date-time" },
        agent_joined_at: { type: ["string", "null"], format: "date-time" },
        duration_seconds: { type: ["number", "null"] },
        history: {
          type: ["array", "null"],
          items: {
            type: "object",
            properties: {
              role: {
                type: ["string", "null"],
                enum: ["System", "User", "Assistant", "Developer", null],
              },
              content: { type: ["string", "null"] },
              kind: {
                type: ["string", "null"],
                enum: [
                  "Message",
                  "FunctionCall",
                  "FunctionCallOutput",
                  "AgentHandoff",
                  "AgentConfigUpdate",
                  null,
                ],
              },
              id: { type: ["string", "null"] },
              created_at: { type: ["string", "null"], format: "date-time" },
              interrupted: { type: ["boolean", "null"] },
              transcript_confidence: { type: ["number", "null"] },
              metrics: {
                type: ["object", "null"],
                properties: {
                  started_speaking_at: { type: ["string", "null"], format: "date-time" },
                  stopped_speaking_at: { type: ["string", "null"], format: "date-time" },
                  transcription_delay: { type: ["number", "null"] },
                  end_of_turn_delay: { type: ["number", "null"] },
                  on_user_turn_completed_delay: { type: ["number", "null"] },
                  llm_node_ttft: { type: ["number", "null"] },
                  tts_node_ttfb: { type: ["number", "null"] },
                  e2e_latency: { type: ["number", "null"] },
                },
              },
              tool_name: { type: ["string", "null"] },
              tool_call_id: { type: ["string", "null"] },
              tool_arguments_json: { type: ["string", "null"] },
              tool_output: { type: ["string", "null"] },
              tool_is_error: { type: ["boolean", "null"] },
              handoff_to_agent_id: { type: ["string", "null"] },
              instructions: { type: ["string", "null"] },
              tools_added: { type: ["array", "null"], items: { type: ["string", "null"] } },
            },
          },
        },
        telecom_provider: { type: ["string", "null"], enum: ["Twilio", null] },
        from_number: { type: ["string", "null"] },
        to_number: { type: ["string", "null"] },
        campaign_item_id: { type: ["string", "null"], format: "uuid" },
        campaign_id: { type: ["string", "null"], format: "uuid" },
        campaign_name: { type: ["string", "null"] },
        url_parameters: { type: ["object", "null"], additionalProperties: { type: ["string", "null"] } },
        test_run_id: { type: ["string", "null"], format: "uuid" },
        test_id: { type: ["string", "null"], format: "uuid" },
        test_status: { type: ["string", "null"], enum: ["Initial", null] },
        test_eval_result: {
          type: ["object", "null"],
          properties: {
            success: { type: ["boolean", "null"] },
            reasons: { type: ["array", "null"], items: { type: ["string", "null"] } },
            completion_reason: { type: ["string", "null"], enum: ["StepsExhausted", null] },
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
    leaf0 = data.event;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if("SessionStarted" !== leaf0){
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
      leaf1 = value0.session_id;
      if(leaf1 === undefined){
        return false;
      }
      count1++;
      if(typeof leaf1 === "string"){
        if(!uuid(leaf1)){
          return false;
        }
      } else {
        return false;
      }
      leaf1 = value0.agent_id;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!uuid(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.agent_name;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      leaf1 = value0.audio_url;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      leaf1 = value0.audio_url_expires_at;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.created_at;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.start_time;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.agent_joined_at;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!dateTime(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.duration_seconds;
      if(leaf1 !== undefined){
        count1++;
        if((!(typeof leaf1 == "number")) && (leaf1 !== null)){
          return false;
        }
      }
      const value1 = value0.history;
      if(value1 !== undefined){
        count1++;
        if((!(Array.isArray(value1))) && (value1 !== null)){
          return false;
        }
        if(Array.isArray(value1)){
          const len0 = value1.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value1[i0];
            if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
              let count2 = 0;
              let leaf2;
              leaf2 = data0.role;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
                if(!(((((leaf2 === "System") || (leaf2 === "User")) || (leaf2 === "Assistant")) || (leaf2 === "Developer")) || (leaf2 === null))){
                  return false;
                }
              }
              leaf2 = data0.content;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.kind;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
                if(!((((((leaf2 === "Message") || (leaf2 === "FunctionCall")) || (leaf2 === "FunctionCallOutput")) || (leaf2 === "AgentHandoff")) || (leaf2 === "AgentConfigUpdate")) || (leaf2 === null))){
                  return false;
                }
              }
              leaf2 = data0.id;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.created_at;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
                if(typeof leaf2 === "string"){
                  if(!dateTime(leaf2)){
                    return false;
                  }
                }
              }
              leaf2 = data0.interrupted;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "boolean") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.transcript_confidence;
              if(leaf2 !== undefined){
                count2++;
                if((!(typeof leaf2 == "number")) && (leaf2 !== null)){
                  return false;
                }
              }
              const value2 = data0.metrics;
              if(value2 !== undefined){
                count2++;
                if((!(value2 && typeof value2 == "object" && !Array.isArray(value2))) && (value2 !== null)){
                  return false;
                }
                if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
                  let count3 = 0;
                  let leaf3;
                  leaf3 = value2.started_speaking_at;
                  if(leaf3 !== undefined){
                    count3++;
                    if((typeof leaf3 !== "string") && (leaf3 !== null)){
                      return false;
                    }
                    if(typeof leaf3 === "string"){
                      if(!dateTime(leaf3)){
                        return false;
                      }
                    }
                  }
                  leaf3 = value2.stopped_speaking_at;
                  if(leaf3 !== undefined){
                    count3++;
                    if((typeof leaf3 !== "string") && (leaf3 !== null)){
                      return false;
                    }
                    if(typeof leaf3 === "string"){
                      if(!dateTime(leaf3)){
                        return false;
                      }
                    }
                  }
                  leaf3 = value2.transcription_delay;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  leaf3 = value2.end_of_turn_delay;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  leaf3 = value2.on_user_turn_completed_delay;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  leaf3 = value2.llm_node_ttft;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  leaf3 = value2.tts_node_ttfb;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  leaf3 = value2.e2e_latency;
                  if(leaf3 !== undefined){
                    count3++;
                    if((!(typeof leaf3 == "number")) && (leaf3 !== null)){
                      return false;
                    }
                  }
                  for(const key0 in value2){
                    count3--;
                  }
                  if(count3 !== 0){
                    return false;
                  }
                }
              }
              leaf2 = data0.tool_name;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.tool_call_id;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.tool_arguments_json;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.tool_output;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.tool_is_error;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "boolean") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.handoff_to_agent_id;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              leaf2 = data0.instructions;
              if(leaf2 !== undefined){
                count2++;
                if((typeof leaf2 !== "string") && (leaf2 !== null)){
                  return false;
                }
              }
              const value3 = data0.tools_added;
              if(value3 !== undefined){
                count2++;
                if((!(Array.isArray(value3))) && (value3 !== null)){
                  return false;
                }
                if(Array.isArray(value3)){
                  const len1 = value3.length;
                  for(let i1=0; i1<len1; i1++){
                    let data1 = value3[i1];
                    if((typeof data1 !== "string") && (data1 !== null)){
                      return false;
                    }
                  }
                }
              }
              for(const key1 in data0){
                count2--;
              }
              if(count2 !== 0){
                return false;
              }
            } else {
              return false;
            }
          }
        }
      }
      leaf1 = value0.telecom_provider;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(!((leaf1 === "Twilio") || (leaf1 === null))){
          return false;
        }
      }
      leaf1 = value0.from_number;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      leaf1 = value0.to_number;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      leaf1 = value0.campaign_item_id;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!uuid(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.campaign_id;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!uuid(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.campaign_name;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
      }
      const value4 = value0.url_parameters;
      if(value4 !== undefined){
        count1++;
        if((!(value4 && typeof value4 == "object" && !Array.isArray(value4))) && (value4 !== null)){
          return false;
        }
        if(value4 && typeof value4 == "object" && !Array.isArray(value4)){
          for(const key2 in value4){
            const value5 = value4[key2];
            if((typeof value5 !== "string") && (value5 !== null)){
              return false;
            }
          }
        }
      }
      leaf1 = value0.test_run_id;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!uuid(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.test_id;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(typeof leaf1 === "string"){
          if(!uuid(leaf1)){
            return false;
          }
        }
      }
      leaf1 = value0.test_status;
      if(leaf1 !== undefined){
        count1++;
        if((typeof leaf1 !== "string") && (leaf1 !== null)){
          return false;
        }
        if(!((leaf1 === "Initial") || (leaf1 === null))){
          return false;
        }
      }
      const value6 = value0.test_eval_result;
      if(value6 !== undefined){
        count1++;
        if((!(value6 && typeof value6 == "object" && !Array.isArray(value6))) && (value6 !== null)){
          return false;
        }
        if(value6 && typeof value6 == "object" && !Array.isArray(value6)){
          let count4 = 0;
          let leaf5;
          leaf5 = value6.success;
          if(leaf5 !== undefined){
            count4++;
            if((typeof leaf5 !== "boolean") && (leaf5 !== null)){
              return false;
            }
          }
          const value7 = value6.reasons;
          if(value7 !== undefined){
            count4++;
            if((!(Array.isArray(value7))) && (value7 !== null)){
              return false;
            }
            if(Array.isArray(value7)){
              const len2 = value7.length;
              for(let i2=0; i2<len2; i2++){
                let data2 = value7[i2];
                if((typeof data2 !== "string") && (data2 !== null)){
                  return false;
                }
              }
            }
          }
          leaf5 = value6.completion_reason;
          if(leaf5 !== undefined){
            count4++;
            if((typeof leaf5 !== "string") && (leaf5 !== null)){
              return false;
            }
            if(!((leaf5 === "StepsExhausted") || (leaf5 === null))){
              return false;
            }
          }
          for(const key3 in value6){
            count4--;
          }
          if(count4 !== 0){
            return false;
          }
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

/** SessionStarted */
export const sessionStarted = /* @__PURE__ */ event("SessionStarted", schema, passes, { "uuid": uuid, "date-time": dateTime });
