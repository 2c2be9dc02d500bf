// Generated from schemas/parlance/openapi.yaml by afterword generate. Do not edit.
import { date, event, isMultiple, lengthOf, limits, multiples, shallow, unions, uri } from "afterword/check";

const words0 = ["de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt"];
const pattern0 = /* @__PURE__ */ new RegExp("^[A-Z]{3}$", "u");

const schema = {
  type: "object",
  required: ["kind", "call"],
  properties: {
    kind: { type: "string", const: "call.ended" },
    call: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "integer", minimum: 1 },
        state: { type: "string", enum: ["completed", "missed", "busy"] },
        reason: { type: ["string", "null"], enum: ["hangup", "error", null] },
        quality: { type: "integer", enum: [1, 2, 3] },
        language: { type: "string", enum: words0 },
        fallback: { type: "string", enum: words0 },
        caller: {
          type: ["object", "null"],
          required: ["name"],
          properties: {
            name: { type: "string" },
            phone: { type: ["string", "null"] },
            rank: { type: "string", enum: ["boss", "clerk"], "x-pii": "text" },
          },
        },
        callee: {
          type: ["object", "null"],
          required: ["name"],
          properties: {
            name: { type: "string" },
            phone: { type: ["string", "null"] },
            rank: { type: "string", enum: ["boss", "clerk"], "x-pii": "text" },
          },
        },
        price: { type: "number", exclusiveMinimum: 0, maximum: 1000, multipleOf: 0.5 },
        starts: { type: "string", format: "date" },
        page: { type: "string", format: "uri" },
        code: { type: "string", pattern: "^[A-Z]{3}$", minLength: 3 },
        color: { type: "string", format: "color" },
        live: { type: "boolean" },
        "dotted.name": { type: "string" },
        "ключ": { type: "string" },
      },
    },
    turns: {
      type: "array",
      minItems: 1,
      maxItems: 5000,
      items: {
        oneOf: [
          {
            type: "object",
            required: ["type", "text"],
            properties: { type: { const: "speech" }, text: { type: "string", minLength: 1 } },
          },
          {
            type: "object",
            required: ["type"],
            properties: {
              type: { const: "tool" },
              arguments: { type: "object", additionalProperties: true, minProperties: 1 },
              result: { anyOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
            },
          },
        ],
      },
    },
    labels: { type: "object", additionalProperties: { type: ["string", "boolean", "number"] } },
    settings: {
      type: "object",
      properties: { volume: { type: "integer" }, voice: { type: "string" } },
      additionalProperties: { type: "string" },
    },
    raw: { type: "object", additionalProperties: true },
    anything: {},
    extracted: {
      anyOf: [
        { type: "object", additionalProperties: { type: "string" } },
        { type: "array", items: {}, maxItems: 0 },
      ],
    },
    folder: { $ref: "#/$defs/Folder" },
  },
  $defs: {
    Folder: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        folders: { type: "array", items: { $ref: "#/$defs/Folder" } },
        parent: { anyOf: [{ $ref: "#/$defs/Folder" }, { type: "null" }] },
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
      if(key0 === "kind"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("call.ended" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        need0--;
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "turns"){
        if(Array.isArray(value0)){
          if(value0.length > 5000){
            return false;
          } else {
            if(value0.length < 1){
              return false;
            } else {
              const len0 = value0.length;
              for(let i0=0; i0<len0; i0++){
                let data0 = value0[i0];
                if(!shallow(data0)){
                  return false;
                }
                if(+part1(data0) + +part2(data0) !== 1){
                  return false;
                }
              }
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "labels"){
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "settings"){
        if(!part4(value0)){
          return false;
        }
      } else if(key0 === "raw"){
        if(!(value0 && typeof value0 == "object" && !Array.isArray(value0))){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "anything"){
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "extracted"){
        if(!(part5(value0) || part6(value0))){
          return false;
        }
      } else if(key0 === "folder"){
        if(!shallow(value0)){
          return false;
        }
        if(!shared0(value0)){
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

const shared0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "folders"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if(!shallow(data0)){
              return false;
            }
            if(!shared0(data0)){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "parent"){
        if(!(part7(value0) || part8(value0))){
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
      if(key0 === "id"){
        need0--;
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
        if(typeof value0 == "number"){
          if(value0 < 1){
            return false;
          }
        }
      } else if(key0 === "state"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((value0 === "completed") || (value0 === "missed")) || (value0 === "busy"))){
          return false;
        }
      } else if(key0 === "reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "hangup") || (value0 === "error")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "quality"){
        if(!(((value0 === 1) || (value0 === 2)) || (value0 === 3))){
          return false;
        } else {
          if(typeof value0 != "number" || value0 % 1 !== 0){
            return false;
          }
        }
      } else if(key0 === "language" || key0 === "fallback"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "caller" || key0 === "callee"){
        if(!part9(value0)){
          return false;
        }
      } else if(key0 === "price"){
        if(typeof value0 == "number"){
          if(value0 <= 0 || value0 > 1000){
            return false;
          }
          if(!isMultiple(value0, 0.5)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "starts"){
        if(typeof value0 === "string"){
          if(!date(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "page"){
        if(typeof value0 === "string"){
          if(!uri(value0)){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "code"){
        if(typeof value0 === "string"){
          if(!pattern0.test(value0)){
            return false;
          }
          if(lengthOf(value0) < 3){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "color" || key0 === "dotted.name" || key0 === "ключ"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "live"){
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

const part1 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if("speech" !== value0){
          return false;
        }
      } else if(key0 === "text"){
        need0--;
        if(typeof value0 === "string"){
          if(lengthOf(value0) < 1){
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
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if("tool" !== value0){
          return false;
        }
      } else if(key0 === "arguments"){
        if(!shallow(value0)){
          return false;
        }
        if(value0 && typeof value0 == "object" && !Array.isArray(value0)){
          if(Object.keys(value0).length < 1){
            return false;
          }
        } else {
          return false;
        }
      } else if(key0 === "result"){
        if(!(part10(value0) || part11(value0) || part8(value0))){
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

const part4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "volume"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "voice"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else {
        if(typeof value0 !== "string"){
          return false;
        }
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

const part6 = (data) => {
  if(Array.isArray(data)){
    if(data.length > 0){
      return false;
    } else {
      const len0 = data.length;
      for(let i0=0; i0<len0; i0++){
        if(!shallow(data[i0])){
          return false;
        }
      }
    }
  } else {
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(!shallow(data)){
    return false;
  }
  if(!shared0(data)){
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

const part9 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "phone"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "rank"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "boss") || (value0 === "clerk"))){
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

const part10 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  return true;
};

const part11 = (data) => {
  if(!(typeof data == "number")){
    return false;
  }
  return true;
};

/** call.ended */
export const callEnded = /* @__PURE__ */ event("call.ended", schema, passes, { "date": date, "uri": uri }, [limits, multiples, unions]);
