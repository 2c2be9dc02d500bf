// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, lengthOf, limits, uriReference } from "afterword/check";

const words0 = ["web", "web-playground", "web-demo", "direct", "livekit-agents-py", "livekit-agents-js", "sdk-py", "sdk-js", "inbound", "telephony-inbound", "outbound", "telephony-outbound", "replay"];
const words1 = ["ar", "az", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "gu", "he", "hi", "hu", "id", "it", "ja", "ka", "km", "kn", "ko", "lt", "lv", "ml", "mr", "ms", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sq", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "yue", "zh"];
const words2 = ["user", "user_canceled", "user_validation_failed", "assistant", "assistant_silence_limit_reached", "configuration_endpoint_timed_out", "configuration_endpoint_error", "configuration_endpoint_invalid_response", "error", null];

const schema = {
  type: "object",
  required: ["event_type", "created_at", "data"],
  properties: {
    event_type: { type: "string", const: "conversation.ended" },
    created_at: { type: "string", format: "date-time" },
    data: {
      type: "object",
      required: ["conversation"],
      properties: {
        conversation: {
          type: "object",
          required: ["id"],
          properties: {
            id: { type: "string" },
            agent: {
              type: ["object", "null"],
              properties: { id: { type: "string" }, name: { type: "string" }, is_deleted: { type: "boolean" } },
            },
            workspace: { type: "string" },
            project: { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
            external_id: { type: ["string", "null"] },
            origin: { type: "string", enum: words0 },
            model: { type: "string" },
            generate_welcome_message: { type: "boolean" },
            is_welcome_message_interruptible: { type: "boolean" },
            welcome_message: { type: ["string", "null"] },
            template_variables: { type: "object", additionalProperties: { type: "string" } },
            system_prompt: { type: ["string", "null"] },
            input_format: { type: "string" },
            output_format: { type: "string" },
            live_transcript: { type: ["string", "null"] },
            post_call_transcript: { type: ["string", "null"] },
            duration_ms: { type: "number" },
            background_noise_level: { type: "number", minimum: 0, maximum: 0.25 },
            background_noise: { type: ["string", "null"], enum: ["office", "call-center", "coffee-shop", null] },
            boosted_keywords: { type: ["array", "null"], items: { type: "string" } },
            pronunciation_dictionary: {
              type: "array",
              maxItems: 1000,
              items: {
                type: "object",
                properties: {
                  word: { type: "string", maxLength: 30 },
                  pronunciation: { type: "string", maxLength: 50 },
                },
              },
            },
            min_words_to_interrupt: { type: "integer", minimum: 1, maximum: 10 },
            default_language: { type: "string", enum: words1 },
            additional_languages: { type: ["array", "null"], items: { type: "string", enum: words1 } },
            multilingual_mode: { type: "string", enum: ["auto", "request", "initial"] },
            languages: { type: ["array", "null"], items: { type: "string" } },
            push_to_talk: { type: "boolean" },
            generate_no_input_poke_text: { type: ["boolean", "null"] },
            no_input_poke_sec: { type: ["integer", "null"] },
            no_input_poke_text: { type: ["string", "null"] },
            no_input_end_conversation_sec: { type: ["integer", "null"] },
            websocket_timeout_sec: { type: "number" },
            vad_prebuffer_duration_ms: { type: ["integer", "null"], minimum: 0, maximum: 2000 },
            vad_min_speech_duration_ms: { type: ["integer", "null"], minimum: 0, maximum: 1500 },
            vad_min_silence_duration_ms: { type: ["integer", "null"], minimum: 0, maximum: 1500 },
            vad_threshold: { type: ["number", "null"], minimum: 0.2, maximum: 0.8 },
            audio_url: { type: ["string", "null"], format: "uri-reference" },
            started_at: { type: ["string", "null"], format: "date-time" },
            ended_at: { type: ["string", "null"], format: "date-time" },
            ended_by: { type: ["string", "null"], enum: words2 },
            task_results: { type: "object", additionalProperties: true },
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
            call_info: {
              type: ["object", "null"],
              properties: {
                from_phone_number: { type: "string" },
                to_phone_number: { type: "string" },
                twilio_call_sid: { type: "string" },
              },
            },
            analysis: {
              type: "object",
              properties: {
                id: { type: "string" },
                latencies_ms: { type: "array", items: { type: "number" } },
                interruptions_count: { type: "integer" },
              },
            },
            is_redacted: { type: "boolean" },
            redacted_transcript: { type: ["string", "null"] },
            metadata: { type: ["object", "null"], additionalProperties: true },
            data_retention_policy: {
              type: "object",
              properties: {
                zero_data_retention: { type: "boolean" },
                transcripts: {
                  type: "object",
                  properties: { delete_after_hours: { type: ["integer", "null"] } },
                },
                audio_recordings: {
                  type: "object",
                  properties: { delete_after_hours: { type: ["integer", "null"] } },
                },
              },
            },
            deletion_info: {
              type: "object",
              properties: {
                transcripts_deleted_at: { type: ["string", "null"], format: "date-time" },
                audio_recordings_deleted_at: { type: ["string", "null"], format: "date-time" },
              },
            },
            enable_assistant_backchannel: { type: "boolean" },
            assistant_backchannel_aggressiveness: { type: ["number", "null"] },
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
    if("conversation.ended" !== leaf0){
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
        if(leaf2 === undefined){
          return false;
        }
        count2++;
        if(typeof leaf2 !== "string"){
          return false;
        }
        const value2 = value1.agent;
        if(value2 !== undefined){
          count2++;
          if((!(value2 && typeof value2 == "object" && !Array.isArray(value2))) && (value2 !== null)){
            return false;
          }
          if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
            let count3 = 0;
            let leaf3;
            leaf3 = value2.id;
            if(leaf3 !== undefined){
              count3++;
              if(typeof leaf3 !== "string"){
                return false;
              }
            }
            leaf3 = value2.name;
            if(leaf3 !== undefined){
              count3++;
              if(typeof leaf3 !== "string"){
                return false;
              }
            }
            leaf3 = value2.is_deleted;
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
          }
        }
        leaf2 = value1.workspace;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        const value3 = value1.project;
        if(value3 !== undefined){
          count2++;
          if(value3 && typeof value3 == "object" && !Array.isArray(value3)){
            let count4 = 0;
            let leaf4;
            leaf4 = value3.id;
            if(leaf4 !== undefined){
              count4++;
              if(typeof leaf4 !== "string"){
                return false;
              }
            }
            leaf4 = value3.name;
            if(leaf4 !== undefined){
              count4++;
              if(typeof leaf4 !== "string"){
                return false;
              }
            }
            for(const key1 in value3){
              count4--;
            }
            if(count4 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.external_id;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.origin;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          if(!words0.includes(leaf2)){
            return false;
          }
        }
        leaf2 = value1.model;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        leaf2 = value1.generate_welcome_message;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "boolean"){
            return false;
          }
        }
        leaf2 = value1.is_welcome_message_interruptible;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "boolean"){
            return false;
          }
        }
        leaf2 = value1.welcome_message;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        const value4 = value1.template_variables;
        if(value4 !== undefined){
          count2++;
          if(value4 && typeof value4 == "object" && !Array.isArray(value4)){
            for(const key2 in value4){
              const value5 = value4[key2];
              if(typeof value5 !== "string"){
                return false;
              }
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.system_prompt;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.input_format;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        leaf2 = value1.output_format;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
        }
        leaf2 = value1.live_transcript;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.post_call_transcript;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.duration_ms;
        if(leaf2 !== undefined){
          count2++;
          if(!(typeof leaf2 == "number")){
            return false;
          }
        }
        leaf2 = value1.background_noise_level;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 == "number"){
            if(leaf2 > 0.25 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 0 || isNaN(leaf2)){
                return false;
              }
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.background_noise;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
          if(!((((leaf2 === "office") || (leaf2 === "call-center")) || (leaf2 === "coffee-shop")) || (leaf2 === null))){
            return false;
          }
        }
        const value6 = value1.boosted_keywords;
        if(value6 !== undefined){
          count2++;
          if((!(Array.isArray(value6))) && (value6 !== null)){
            return false;
          }
          if(Array.isArray(value6)){
            const len0 = value6.length;
            for(let i0=0; i0<len0; i0++){
              if(typeof value6[i0] !== "string"){
                return false;
              }
            }
          }
        }
        const value7 = value1.pronunciation_dictionary;
        if(value7 !== undefined){
          count2++;
          if(Array.isArray(value7)){
            if(value7.length > 1000){
              return false;
            } else {
              const len1 = value7.length;
              for(let i1=0; i1<len1; i1++){
                let data1 = value7[i1];
                if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
                  let count5 = 0;
                  let leaf6;
                  leaf6 = data1.word;
                  if(leaf6 !== undefined){
                    count5++;
                    if(typeof leaf6 === "string"){
                      if(leaf6.length > 30 && lengthOf(leaf6) > 30){
                        return false;
                      }
                    } else {
                      return false;
                    }
                  }
                  leaf6 = data1.pronunciation;
                  if(leaf6 !== undefined){
                    count5++;
                    if(typeof leaf6 === "string"){
                      if(leaf6.length > 50 && lengthOf(leaf6) > 50){
                        return false;
                      }
                    } else {
                      return false;
                    }
                  }
                  for(const key3 in data1){
                    count5--;
                  }
                  if(count5 !== 0){
                    return false;
                  }
                } else {
                  return false;
                }
              }
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.min_words_to_interrupt;
        if(leaf2 !== undefined){
          count2++;
          if(!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))){
            return false;
          }
          if(typeof leaf2 == "number"){
            if(leaf2 > 10 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 1 || isNaN(leaf2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.default_language;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          if(!words1.includes(leaf2)){
            return false;
          }
        }
        const value8 = value1.additional_languages;
        if(value8 !== undefined){
          count2++;
          if((!(Array.isArray(value8))) && (value8 !== null)){
            return false;
          }
          if(Array.isArray(value8)){
            const len2 = value8.length;
            for(let i2=0; i2<len2; i2++){
              let data2 = value8[i2];
              if(typeof data2 !== "string"){
                return false;
              }
              if(!words1.includes(data2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.multilingual_mode;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "string"){
            return false;
          }
          if(!(((leaf2 === "auto") || (leaf2 === "request")) || (leaf2 === "initial"))){
            return false;
          }
        }
        const value9 = value1.languages;
        if(value9 !== undefined){
          count2++;
          if((!(Array.isArray(value9))) && (value9 !== null)){
            return false;
          }
          if(Array.isArray(value9)){
            const len3 = value9.length;
            for(let i3=0; i3<len3; i3++){
              if(typeof value9[i3] !== "string"){
                return false;
              }
            }
          }
        }
        leaf2 = value1.push_to_talk;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "boolean"){
            return false;
          }
        }
        leaf2 = value1.generate_no_input_poke_text;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "boolean") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.no_input_poke_sec;
        if(leaf2 !== undefined){
          count2++;
          if((!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))) && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.no_input_poke_text;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.no_input_end_conversation_sec;
        if(leaf2 !== undefined){
          count2++;
          if((!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))) && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.websocket_timeout_sec;
        if(leaf2 !== undefined){
          count2++;
          if(!(typeof leaf2 == "number")){
            return false;
          }
        }
        leaf2 = value1.vad_prebuffer_duration_ms;
        if(leaf2 !== undefined){
          count2++;
          if((!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))) && (leaf2 !== null)){
            return false;
          }
          if(typeof leaf2 == "number"){
            if(leaf2 > 2000 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 0 || isNaN(leaf2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.vad_min_speech_duration_ms;
        if(leaf2 !== undefined){
          count2++;
          if((!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))) && (leaf2 !== null)){
            return false;
          }
          if(typeof leaf2 == "number"){
            if(leaf2 > 1500 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 0 || isNaN(leaf2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.vad_min_silence_duration_ms;
        if(leaf2 !== undefined){
          count2++;
          if((!((typeof leaf2 == "number") && (!(leaf2 % 1) && !isNaN(leaf2)))) && (leaf2 !== null)){
            return false;
          }
          if(typeof leaf2 == "number"){
            if(leaf2 > 1500 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 0 || isNaN(leaf2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.vad_threshold;
        if(leaf2 !== undefined){
          count2++;
          if((!(typeof leaf2 == "number")) && (leaf2 !== null)){
            return false;
          }
          if(typeof leaf2 == "number"){
            if(leaf2 > 0.8 || isNaN(leaf2)){
              return false;
            } else {
              if(leaf2 < 0.2 || isNaN(leaf2)){
                return false;
              }
            }
          }
        }
        leaf2 = value1.audio_url;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
          if(typeof leaf2 === "string"){
            if(!uriReference(leaf2)){
              return false;
            }
          }
        }
        leaf2 = value1.started_at;
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
        leaf2 = value1.ended_at;
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
        leaf2 = value1.ended_by;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
          if(!words2.includes(leaf2)){
            return false;
          }
        }
        leaf2 = value1.task_results;
        if(leaf2 !== undefined){
          count2++;
          if(!(leaf2 && typeof leaf2 == "object" && !Array.isArray(leaf2))){
            return false;
          }
        }
        const value10 = value1.items;
        if(value10 !== undefined){
          count2++;
          if(Array.isArray(value10)){
            const len4 = value10.length;
            for(let i4=0; i4<len4; i4++){
              let data4 = value10[i4];
              if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
                let count6 = 0;
                let leaf7;
                leaf7 = data4.id;
                if(leaf7 !== undefined){
                  count6++;
                  if(typeof leaf7 !== "string"){
                    return false;
                  }
                }
                leaf7 = data4.item_idx;
                if(leaf7 !== undefined){
                  count6++;
                  if(!((typeof leaf7 == "number") && (!(leaf7 % 1) && !isNaN(leaf7)))){
                    return false;
                  }
                }
                leaf7 = data4.role;
                if(leaf7 === undefined){
                  return false;
                }
                count6++;
                if(typeof leaf7 !== "string"){
                  return false;
                }
                if(!((leaf7 === "user") || (leaf7 === "assistant"))){
                  return false;
                }
                leaf7 = data4.text;
                if(leaf7 !== undefined){
                  count6++;
                  if(typeof leaf7 !== "string"){
                    return false;
                  }
                }
                leaf7 = data4.live_transcript;
                if(leaf7 !== undefined){
                  count6++;
                  if((typeof leaf7 !== "string") && (leaf7 !== null)){
                    return false;
                  }
                }
                leaf7 = data4.post_call_transcript;
                if(leaf7 !== undefined){
                  count6++;
                  if((typeof leaf7 !== "string") && (leaf7 !== null)){
                    return false;
                  }
                }
                leaf7 = data4.redacted_transcript;
                if(leaf7 !== undefined){
                  count6++;
                  if((typeof leaf7 !== "string") && (leaf7 !== null)){
                    return false;
                  }
                }
                leaf7 = data4.voice_id;
                if(leaf7 !== undefined){
                  count6++;
                  if(typeof leaf7 !== "string"){
                    return false;
                  }
                }
                leaf7 = data4.system_prompt;
                if(leaf7 !== undefined){
                  count6++;
                  if(typeof leaf7 !== "string"){
                    return false;
                  }
                }
                leaf7 = data4.audio_speed;
                if(leaf7 !== undefined){
                  count6++;
                  if(!(typeof leaf7 == "number")){
                    return false;
                  }
                }
                leaf7 = data4.output_audio_speed;
                if(leaf7 !== undefined){
                  count6++;
                  if(!(typeof leaf7 == "number")){
                    return false;
                  }
                }
                leaf7 = data4.duration_ms;
                if(leaf7 !== undefined){
                  count6++;
                  if(!(typeof leaf7 == "number")){
                    return false;
                  }
                }
                leaf7 = data4.started_at;
                if(leaf7 !== undefined){
                  count6++;
                  if(typeof leaf7 === "string"){
                    if(!dateTime(leaf7)){
                      return false;
                    }
                  } else {
                    return false;
                  }
                }
                const value11 = data4.tool_calls;
                if(value11 !== undefined){
                  count6++;
                  if(Array.isArray(value11)){
                    const len5 = value11.length;
                    for(let i5=0; i5<len5; i5++){
                      let data5 = value11[i5];
                      if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
                        let count7 = 0;
                        let leaf8;
                        leaf8 = data5.id;
                        if(leaf8 !== undefined){
                          count7++;
                          if(typeof leaf8 !== "string"){
                            return false;
                          }
                        }
                        const value12 = data5.tool;
                        if(value12 !== undefined){
                          count7++;
                          if(value12 && typeof value12 == "object" && !Array.isArray(value12)){
                            let count8 = 0;
                            let leaf9;
                            leaf9 = value12.id;
                            if(leaf9 !== undefined){
                              count8++;
                              if(typeof leaf9 !== "string"){
                                return false;
                              }
                            }
                            leaf9 = value12.name;
                            if(leaf9 !== undefined){
                              count8++;
                              if(typeof leaf9 !== "string"){
                                return false;
                              }
                            }
                            for(const key4 in value12){
                              count8--;
                            }
                            if(count8 !== 0){
                              return false;
                            }
                          } else {
                            return false;
                          }
                        }
                        leaf8 = data5.integration;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "string") && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.endpoint_method;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "string") && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.endpoint_url;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "string") && (leaf8 !== null)){
                            return false;
                          }
                        }
                        const value13 = data5.endpoint_headers;
                        if(value13 !== undefined){
                          count7++;
                          if((!(value13 && typeof value13 == "object" && !Array.isArray(value13))) && (value13 !== null)){
                            return false;
                          }
                          if(value13 && typeof value13 == "object" && !Array.isArray(value13)){
                            for(const key5 in value13){
                              const value14 = value13[key5];
                              if((typeof value14 !== "string") && (value14 !== null)){
                                return false;
                              }
                            }
                          }
                        }
                        leaf8 = data5.endpoint_timeout_ms;
                        if(leaf8 !== undefined){
                          count7++;
                          if((!(typeof leaf8 == "number")) && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.endpoint_called_at;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "string") && (leaf8 !== null)){
                            return false;
                          }
                          if(typeof leaf8 === "string"){
                            if(!dateTime(leaf8)){
                              return false;
                            }
                          }
                        }
                        leaf8 = data5.query_params;
                        if(leaf8 !== undefined){
                          count7++;
                          if((!(leaf8 && typeof leaf8 == "object" && !Array.isArray(leaf8))) && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.response_status_code;
                        if(leaf8 !== undefined){
                          count7++;
                          if((!(typeof leaf8 == "number")) && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.tool_call_output_timeout_ms;
                        if(leaf8 !== undefined){
                          count7++;
                          if((!(typeof leaf8 == "number")) && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.request_body;
                        if(leaf8 !== undefined){
                          count7++;
                          if((((typeof leaf8 != "object") && (typeof leaf8 !== "string")) && (!(typeof leaf8 == "number"))) && (typeof leaf8 !== "boolean")){
                            return false;
                          }
                        }
                        leaf8 = data5.response_body;
                        if(leaf8 !== undefined){
                          count7++;
                          if((!(leaf8 && typeof leaf8 == "object" && !Array.isArray(leaf8))) && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.timed_out;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "boolean") && (leaf8 !== null)){
                            return false;
                          }
                        }
                        leaf8 = data5.error_message;
                        if(leaf8 !== undefined){
                          count7++;
                          if((typeof leaf8 !== "string") && (leaf8 !== null)){
                            return false;
                          }
                        }
                        for(const key6 in data5){
                          count7--;
                        }
                        if(count7 !== 0){
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
                for(const key7 in data4){
                  count6--;
                }
                if(count6 !== 0){
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
        const value15 = value1.call_info;
        if(value15 !== undefined){
          count2++;
          if((!(value15 && typeof value15 == "object" && !Array.isArray(value15))) && (value15 !== null)){
            return false;
          }
          if(value15 && typeof value15 == "object" && !Array.isArray(value15)){
            let count9 = 0;
            let leaf11;
            leaf11 = value15.from_phone_number;
            if(leaf11 !== undefined){
              count9++;
              if(typeof leaf11 !== "string"){
                return false;
              }
            }
            leaf11 = value15.to_phone_number;
            if(leaf11 !== undefined){
              count9++;
              if(typeof leaf11 !== "string"){
                return false;
              }
            }
            leaf11 = value15.twilio_call_sid;
            if(leaf11 !== undefined){
              count9++;
              if(typeof leaf11 !== "string"){
                return false;
              }
            }
            for(const key8 in value15){
              count9--;
            }
            if(count9 !== 0){
              return false;
            }
          }
        }
        const value16 = value1.analysis;
        if(value16 !== undefined){
          count2++;
          if(value16 && typeof value16 == "object" && !Array.isArray(value16)){
            let count10 = 0;
            let leaf12;
            leaf12 = value16.id;
            if(leaf12 !== undefined){
              count10++;
              if(typeof leaf12 !== "string"){
                return false;
              }
            }
            const value17 = value16.latencies_ms;
            if(value17 !== undefined){
              count10++;
              if(Array.isArray(value17)){
                const len6 = value17.length;
                for(let i6=0; i6<len6; i6++){
                  if(!(typeof value17[i6] == "number")){
                    return false;
                  }
                }
              } else {
                return false;
              }
            }
            leaf12 = value16.interruptions_count;
            if(leaf12 !== undefined){
              count10++;
              if(!((typeof leaf12 == "number") && (!(leaf12 % 1) && !isNaN(leaf12)))){
                return false;
              }
            }
            for(const key9 in value16){
              count10--;
            }
            if(count10 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.is_redacted;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "boolean"){
            return false;
          }
        }
        leaf2 = value1.redacted_transcript;
        if(leaf2 !== undefined){
          count2++;
          if((typeof leaf2 !== "string") && (leaf2 !== null)){
            return false;
          }
        }
        leaf2 = value1.metadata;
        if(leaf2 !== undefined){
          count2++;
          if((!(leaf2 && typeof leaf2 == "object" && !Array.isArray(leaf2))) && (leaf2 !== null)){
            return false;
          }
        }
        const value18 = value1.data_retention_policy;
        if(value18 !== undefined){
          count2++;
          if(value18 && typeof value18 == "object" && !Array.isArray(value18)){
            let count11 = 0;
            let leaf13;
            leaf13 = value18.zero_data_retention;
            if(leaf13 !== undefined){
              count11++;
              if(typeof leaf13 !== "boolean"){
                return false;
              }
            }
            const value19 = value18.transcripts;
            if(value19 !== undefined){
              count11++;
              if(value19 && typeof value19 == "object" && !Array.isArray(value19)){
                let count12 = 0;
                let leaf14;
                leaf14 = value19.delete_after_hours;
                if(leaf14 !== undefined){
                  count12++;
                  if((!((typeof leaf14 == "number") && (!(leaf14 % 1) && !isNaN(leaf14)))) && (leaf14 !== null)){
                    return false;
                  }
                }
                for(const key10 in value19){
                  count12--;
                }
                if(count12 !== 0){
                  return false;
                }
              } else {
                return false;
              }
            }
            const value20 = value18.audio_recordings;
            if(value20 !== undefined){
              count11++;
              if(value20 && typeof value20 == "object" && !Array.isArray(value20)){
                let count13 = 0;
                let leaf15;
                leaf15 = value20.delete_after_hours;
                if(leaf15 !== undefined){
                  count13++;
                  if((!((typeof leaf15 == "number") && (!(leaf15 % 1) && !isNaN(leaf15)))) && (leaf15 !== null)){
                    return false;
                  }
                }
                for(const key11 in value20){
                  count13--;
                }
                if(count13 !== 0){
                  return false;
                }
              } else {
                return false;
              }
            }
            for(const key12 in value18){
              count11--;
            }
            if(count11 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
        const value21 = value1.deletion_info;
        if(value21 !== undefined){
          count2++;
          if(value21 && typeof value21 == "object" && !Array.isArray(value21)){
            let count14 = 0;
            let leaf16;
            leaf16 = value21.transcripts_deleted_at;
            if(leaf16 !== undefined){
              count14++;
              if((typeof leaf16 !== "string") && (leaf16 !== null)){
                return false;
              }
              if(typeof leaf16 === "string"){
                if(!dateTime(leaf16)){
                  return false;
                }
              }
            }
            leaf16 = value21.audio_recordings_deleted_at;
            if(leaf16 !== undefined){
              count14++;
              if((typeof leaf16 !== "string") && (leaf16 !== null)){
                return false;
              }
              if(typeof leaf16 === "string"){
                if(!dateTime(leaf16)){
                  return false;
                }
              }
            }
            for(const key13 in value21){
              count14--;
            }
            if(count14 !== 0){
              return false;
            }
          } else {
            return false;
          }
        }
        leaf2 = value1.enable_assistant_backchannel;
        if(leaf2 !== undefined){
          count2++;
          if(typeof leaf2 !== "boolean"){
            return false;
          }
        }
        leaf2 = value1.assistant_backchannel_aggressiveness;
        if(leaf2 !== undefined){
          count2++;
          if((!(typeof leaf2 == "number")) && (leaf2 !== null)){
            return false;
          }
        }
        for(const key14 in value1){
          count2--;
        }
        if(count2 !== 0){
          return false;
        }
      } else {
        return false;
      }
      const value22 = value0.call_info;
      if(value22 !== undefined){
        count1++;
        if((!(value22 && typeof value22 == "object" && !Array.isArray(value22))) && (value22 !== null)){
          return false;
        }
        if(value22 && typeof value22 == "object" && !Array.isArray(value22)){
          let count15 = 0;
          let leaf17;
          leaf17 = value22.from_phone_number;
          if(leaf17 !== undefined){
            count15++;
            if(typeof leaf17 !== "string"){
              return false;
            }
          }
          leaf17 = value22.to_phone_number;
          if(leaf17 !== undefined){
            count15++;
            if(typeof leaf17 !== "string"){
              return false;
            }
          }
          leaf17 = value22.twilio_call_sid;
          if(leaf17 !== undefined){
            count15++;
            if(typeof leaf17 !== "string"){
              return false;
            }
          }
          for(const key15 in value22){
            count15--;
          }
          if(count15 !== 0){
            return false;
          }
        }
      }
      for(const key16 in value0){
        count1--;
      }
      if(count1 !== 0){
        return false;
      }
    } else {
      return false;
    }
    for(const key17 in data){
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

/** conversation.ended */
export const conversationEnded = /* @__PURE__ */ event("conversation.ended", schema, passes, { "date-time": dateTime, "uri-reference": uriReference });
