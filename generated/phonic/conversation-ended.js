// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, lengthOf, limits, shallow, uriReference } from "afterword/check";
import { passes_189f0e2f1a, passes_29faa5a982, passes_d19dedea09, schema_189f0e2f1a, schema_29faa5a982, schema_d19dedea09 } from "./_shared-conversation.js";

const words0 = ["web", "web-playground", "web-demo", "direct", "livekit-agents-py", "livekit-agents-js", "sdk-py", "sdk-js", "inbound", "telephony-inbound", "outbound", "telephony-outbound", "replay"];
const words1 = ["ar", "az", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "gu", "he", "hi", "hu", "id", "it", "ja", "ka", "km", "kn", "ko", "lt", "lv", "ml", "mr", "ms", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sq", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "yue", "zh"];
const words2 = ["user", "user_canceled", "user_validation_failed", "assistant", "assistant_silence_limit_reached", "configuration_endpoint_timed_out", "configuration_endpoint_error", "configuration_endpoint_invalid_response", "error", null];
const item0 = {
  type: "object",
  properties: { word: { type: "string", maxLength: 30 }, pronunciation: { type: "string", maxLength: 50 } },
};

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
            pronunciation_dictionary: { type: "array", maxItems: 1000, items: item0 },
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
            items: { type: "array", items: schema_d19dedea09 },
            call_info: schema_29faa5a982,
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
        call_info: schema_29faa5a982,
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "event_type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("conversation.ended" !== value0){
          return false;
        }
      } else if(key0 === "created_at"){
        need0--;
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
      if(key0 === "conversation"){
        need0--;
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "call_info"){
        if(!passes_29faa5a982(value0)){
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
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "agent"){
        if(!part2(value0)){
          return false;
        }
      } else if(key0 === "workspace" || key0 === "model" || key0 === "input_format" || key0 === "output_format"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "project"){
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "external_id" || key0 === "welcome_message" || key0 === "system_prompt" || key0 === "live_transcript" || key0 === "post_call_transcript" || key0 === "no_input_poke_text" || key0 === "redacted_transcript"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "origin"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "generate_welcome_message" || key0 === "is_welcome_message_interruptible" || key0 === "push_to_talk" || key0 === "is_redacted" || key0 === "enable_assistant_backchannel"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "template_variables"){
        if(!part4(value0)){
          return false;
        }
      } else if(key0 === "duration_ms" || key0 === "websocket_timeout_sec"){
        if(!(typeof value0 == "number")){
          return false;
        }
      } else if(key0 === "background_noise_level"){
        if(typeof value0 == "number"){
          if(value0 < 0 || value0 > 0.25){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "background_noise"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "office") || (value0 === "call-center")) || (value0 === "coffee-shop")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "boosted_keywords" || key0 === "languages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "pronunciation_dictionary"){
        if(Array.isArray(value0)){
          if(value0.length > 1000){
            return false;
          } else {
            const len1 = value0.length;
            for(let i1=0; i1<len1; i1++){
              if(!part5(value0[i1])){
                return false;
              }
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "min_words_to_interrupt"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
        if(typeof value0 == "number"){
          if(value0 < 1 || value0 > 10){
            return false;
          }
        }
      } else if(key0 === "default_language"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "additional_languages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            let data2 = value0[i2];
            if(typeof data2 !== "string"){
              return false;
            }
            if(!words1.includes(data2)){
              return false;
            }
          }
        }
      } else if(key0 === "multilingual_mode"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((value0 === "auto") || (value0 === "request")) || (value0 === "initial"))){
          return false;
        }
      } else if(key0 === "generate_no_input_poke_text"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "no_input_poke_sec" || key0 === "no_input_end_conversation_sec"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "vad_prebuffer_duration_ms"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
        if(typeof value0 == "number"){
          if(value0 < 0 || value0 > 2000){
            return false;
          }
        }
      } else if(key0 === "vad_min_speech_duration_ms" || key0 === "vad_min_silence_duration_ms"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
        if(typeof value0 == "number"){
          if(value0 < 0 || value0 > 1500){
            return false;
          }
        }
      } else if(key0 === "vad_threshold"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number"){
          if(value0 < 0.2 || value0 > 0.8){
            return false;
          }
        }
      } else if(key0 === "audio_url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!uriReference(value0)){
            return false;
          }
        }
      } else if(key0 === "started_at" || key0 === "ended_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
            return false;
          }
        }
      } else if(key0 === "ended_by"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words2.includes(value0)){
          return false;
        }
      } else if(key0 === "task_results"){
        if(!(value0 && typeof value0 == "object" && !Array.isArray(value0))){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "items"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_d19dedea09(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "call_info"){
        if(!passes_29faa5a982(value0)){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!part6(value0)){
          return false;
        }
      } else if(key0 === "metadata"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "data_retention_policy"){
        if(!part7(value0)){
          return false;
        }
      } else if(key0 === "deletion_info"){
        if(!part8(value0)){
          return false;
        }
      } else if(key0 === "assistant_backchannel_aggressiveness"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
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
      if(key0 === "id" || key0 === "name"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "is_deleted"){
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
  }
  return true;
};

const part3 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name"){
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
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(typeof value0 !== "string"){
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
      if(key0 === "word"){
        if(typeof value0 === "string"){
          if(value0.length > 30 && lengthOf(value0) > 30){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "pronunciation"){
        if(typeof value0 === "string"){
          if(value0.length > 50 && lengthOf(value0) > 50){
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

const part6 = (data) => {
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
      } else if(key0 === "latencies_ms"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!(typeof value0[i0] == "number")){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "interruptions_count"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
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
      if(key0 === "zero_data_retention"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "transcripts" || key0 === "audio_recordings"){
        if(!part9(value0)){
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
      if(key0 === "transcripts_deleted_at" || key0 === "audio_recordings_deleted_at"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(typeof value0 === "string"){
          if(!dateTime(value0)){
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

const part9 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "delete_after_hours"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

/** conversation.ended */
export const conversationEnded = /* @__PURE__ */ event("conversation.ended", schema, passes, { "date-time": dateTime, "uri-reference": uriReference }, [limits], [[item0, part5], [schema_d19dedea09, passes_d19dedea09], [schema_189f0e2f1a, passes_189f0e2f1a]]);
