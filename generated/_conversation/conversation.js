// Generated from schemas/_conversation/conversation.schema.json by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";

const words0 = ["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other", "unknown"];
const item0 = {
  type: "object",
  required: ["name", "value"],
  properties: { name: { type: "string" }, value: { type: "string" } },
};
const item1 = {
  type: "object",
  required: [
    "kind",
    "role",
    "roleRaw",
    "text",
    "at",
    "startMs",
    "durationMs",
    "interrupted",
    "tool",
    "source",
  ],
  properties: {
    kind: { type: "string", enum: ["message", "tool_call", "tool_result", "handoff", "event"] },
    role: { type: "string", enum: ["customer", "agent", "human_agent", "system", "tool", "unknown"] },
    roleRaw: { type: ["string", "null"] },
    text: { type: ["string", "null"] },
    at: { type: ["string", "null"] },
    startMs: { type: ["number", "null"] },
    durationMs: { type: ["number", "null"] },
    interrupted: { type: ["boolean", "null"] },
    tool: {
      type: ["object", "null"],
      required: ["id", "name", "arguments", "output", "isError"],
      properties: {
        id: { type: ["string", "null"] },
        name: { type: ["string", "null"] },
        arguments: {
          type: ["object", "array", "string", "number", "boolean", "null"],
          additionalProperties: true,
        },
        output: {
          type: ["object", "array", "string", "number", "boolean", "null"],
          additionalProperties: true,
        },
        isError: { type: ["boolean", "null"] },
      },
    },
    source: { type: "string" },
  },
};
const item2 = {
  type: "object",
  required: ["kind", "url", "filename"],
  properties: {
    kind: { type: ["string", "null"] },
    url: { type: ["string", "null"] },
    filename: { type: ["string", "null"] },
  },
};

const schema = {
  type: "object",
  required: [
    "vendor",
    "event",
    "phase",
    "id",
    "references",
    "tenant",
    "agent",
    "channel",
    "channelRaw",
    "customer",
    "line",
    "startedAt",
    "endedAt",
    "occurredAt",
    "durationMs",
    "endedBy",
    "transcript",
    "recording",
    "attachments",
    "variables",
    "outcome",
    "metadata",
    "unmapped",
  ],
  properties: {
    vendor: { type: ["string", "null"] },
    event: { type: ["string", "null"] },
    phase: {
      type: ["string", "null"],
      enum: ["started", "message", "transferred", "ended", "analysed", null],
    },
    id: { type: ["string", "null"] },
    references: { type: "array", items: item0 },
    tenant: { type: ["string", "null"] },
    agent: {
      type: ["object", "null"],
      required: ["id", "name"],
      properties: { id: { type: ["string", "null"] }, name: { type: ["string", "null"] } },
    },
    channel: { type: "string", enum: words0 },
    channelRaw: { type: ["string", "null"] },
    customer: {
      type: "object",
      required: ["id", "name", "phone", "email"],
      properties: {
        id: { type: ["string", "null"] },
        name: { type: ["string", "null"] },
        phone: { type: ["string", "null"] },
        email: { type: ["string", "null"] },
      },
    },
    line: {
      type: ["object", "null"],
      required: ["from", "to", "provider", "callId"],
      properties: {
        from: { type: ["string", "null"] },
        to: { type: ["string", "null"] },
        provider: { type: ["string", "null"] },
        callId: { type: ["string", "null"] },
      },
    },
    startedAt: { type: ["string", "null"] },
    endedAt: { type: ["string", "null"] },
    occurredAt: { type: ["string", "null"] },
    durationMs: { type: ["number", "null"] },
    endedBy: {
      type: ["object", "null"],
      required: ["role", "id", "raw"],
      properties: {
        role: { type: "string", enum: ["customer", "agent", "human_agent", "system", "unknown"] },
        id: { type: ["string", "null"] },
        raw: { type: ["string", "null"] },
      },
    },
    transcript: {
      type: "object",
      required: ["availability", "items", "text"],
      properties: {
        availability: { type: "string", enum: ["inline", "by-reference", "none"] },
        items: { type: "array", items: item1 },
        text: { type: ["string", "null"] },
        reference: { type: "string" },
      },
    },
    recording: {
      type: ["object", "null"],
      required: ["url", "expiresAt"],
      properties: { url: { type: "string" }, expiresAt: { type: ["string", "null"] } },
    },
    attachments: { type: "array", items: item2 },
    variables: {
      type: "object",
      required: ["input", "extracted"],
      properties: {
        input: { type: ["object", "null"], additionalProperties: true },
        extracted: { type: ["object", "null"], additionalProperties: true },
      },
    },
    outcome: {
      type: ["object", "null"],
      required: ["success", "summary", "raw"],
      properties: {
        success: { type: ["boolean", "null"] },
        summary: { type: ["string", "null"] },
        raw: {
          type: ["object", "array", "string", "number", "boolean", "null"],
          additionalProperties: true,
        },
      },
    },
    metadata: { type: ["object", "null"], additionalProperties: { type: ["string", "boolean", "number"] } },
    unmapped: { type: "array", items: { type: "string" } },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 23;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "vendor" || key0 === "event" || key0 === "id" || key0 === "tenant" || key0 === "channelRaw" || key0 === "startedAt" || key0 === "endedAt" || key0 === "occurredAt"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "phase"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "started") || (value0 === "message")) || (value0 === "transferred")) || (value0 === "ended")) || (value0 === "analysed")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "references"){
        need0--;
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part0(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "agent"){
        need0--;
        if(!part1(value0)){
          return false;
        }
      } else if(key0 === "channel"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "customer"){
        need0--;
        if(!part2(value0)){
          return false;
        }
      } else if(key0 === "line"){
        need0--;
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "durationMs"){
        need0--;
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "endedBy"){
        need0--;
        if(!part4(value0)){
          return false;
        }
      } else if(key0 === "transcript"){
        need0--;
        if(!part5(value0)){
          return false;
        }
      } else if(key0 === "recording"){
        need0--;
        if(!part6(value0)){
          return false;
        }
      } else if(key0 === "attachments"){
        need0--;
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part7(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "variables"){
        need0--;
        if(!part8(value0)){
          return false;
        }
      } else if(key0 === "outcome"){
        need0--;
        if(!part9(value0)){
          return false;
        }
      } else if(key0 === "metadata"){
        need0--;
        if(!part10(value0)){
          return false;
        }
      } else if(key0 === "unmapped"){
        need0--;
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(typeof value0[i2] !== "string"){
              return false;
            }
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
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name" || key0 === "value"){
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

const part1 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name"){
        need0--;
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
  }
  return true;
};

const part2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 4;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name" || key0 === "phone" || key0 === "email"){
        need0--;
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

const part3 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 4;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "from" || key0 === "to" || key0 === "provider" || key0 === "callId"){
        need0--;
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
  }
  return true;
};

const part4 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
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
        if(!(((((value0 === "customer") || (value0 === "agent")) || (value0 === "human_agent")) || (value0 === "system")) || (value0 === "unknown"))){
          return false;
        }
      } else if(key0 === "id" || key0 === "raw"){
        need0--;
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
  }
  return true;
};

const part5 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "availability"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((value0 === "inline") || (value0 === "by-reference")) || (value0 === "none"))){
          return false;
        }
      } else if(key0 === "items"){
        need0--;
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part11(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "text"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "reference"){
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
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "expiresAt"){
        need0--;
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
  }
  return true;
};

const part7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "kind" || key0 === "url" || key0 === "filename"){
        need0--;
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

const part8 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "input" || key0 === "extracted"){
        need0--;
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
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

const part9 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 3;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "success"){
        need0--;
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "summary"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "raw"){
        need0--;
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
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
  }
  return true;
};

const part10 = (data) => {
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

const part11 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 10;
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
        if(!(((((value0 === "message") || (value0 === "tool_call")) || (value0 === "tool_result")) || (value0 === "handoff")) || (value0 === "event"))){
          return false;
        }
      } else if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((((((value0 === "customer") || (value0 === "agent")) || (value0 === "human_agent")) || (value0 === "system")) || (value0 === "tool")) || (value0 === "unknown"))){
          return false;
        }
      } else if(key0 === "roleRaw" || key0 === "text" || key0 === "at"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "startMs" || key0 === "durationMs"){
        need0--;
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "interrupted"){
        need0--;
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool"){
        need0--;
        if(!part12(value0)){
          return false;
        }
      } else if(key0 === "source"){
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

const part12 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 5;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "id" || key0 === "name"){
        need0--;
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "arguments" || key0 === "output"){
        need0--;
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "isError"){
        need0--;
        if((typeof value0 !== "boolean") && (value0 !== null)){
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

/** conversation */
export const conversation = /* @__PURE__ */ event("conversation", schema, passes, {}, [], [[item0, part0], [item1, part11], [item2, part7]]);
