// Generated from schemas/_conversation/conversation.schema.json by afterword generate. Do not edit.
import { event } from "afterword/check";

const words0 = ["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other", "unknown"];

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
    references: {
      type: "array",
      items: {
        type: "object",
        required: ["name", "value"],
        properties: { name: { type: "string" }, value: { type: "string" } },
      },
    },
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
        availability: { type: "string", enum: ["inline", "none"] },
        items: {
          type: "array",
          items: {
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
              role: {
                type: "string",
                enum: ["customer", "agent", "human_agent", "system", "tool", "unknown"],
              },
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
          },
        },
        text: { type: ["string", "null"] },
      },
    },
    recording: {
      type: ["object", "null"],
      required: ["url", "expiresAt"],
      properties: { url: { type: "string" }, expiresAt: { type: ["string", "null"] } },
    },
    attachments: {
      type: "array",
      items: {
        type: "object",
        required: ["kind", "url", "filename"],
        properties: {
          kind: { type: ["string", "null"] },
          url: { type: ["string", "null"] },
          filename: { type: ["string", "null"] },
        },
      },
    },
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
    let count0 = 0;
    let leaf0;
    leaf0 = data.vendor;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    leaf0 = data.event;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    leaf0 = data.phase;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    if(!((((((leaf0 === "started") || (leaf0 === "message")) || (leaf0 === "transferred")) || (leaf0 === "ended")) || (leaf0 === "analysed")) || (leaf0 === null))){
      return false;
    }
    leaf0 = data.id;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    const value0 = data.references;
    if(value0 === undefined){
      return false;
    }
    count0++;
    if(Array.isArray(value0)){
      const len0 = value0.length;
      for(let i0=0; i0<len0; i0++){
        let data0 = value0[i0];
        if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
          let count1 = 0;
          let leaf1;
          leaf1 = data0.name;
          if(leaf1 === undefined){
            return false;
          }
          count1++;
          if(typeof leaf1 !== "string"){
            return false;
          }
          leaf1 = data0.value;
          if(leaf1 === undefined){
            return false;
          }
          count1++;
          if(typeof leaf1 !== "string"){
            return false;
          }
          for(const key0 in data0){
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
    leaf0 = data.tenant;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    const value1 = data.agent;
    if(value1 === undefined){
      return false;
    }
    count0++;
    if((!(value1 && typeof value1 == "object" && !Array.isArray(value1))) && (value1 !== null)){
      return false;
    }
    if(value1 && typeof value1 == "object" && !Array.isArray(value1)){
      let count2 = 0;
      let leaf2;
      leaf2 = value1.id;
      if(leaf2 === undefined){
        return false;
      }
      count2++;
      if((typeof leaf2 !== "string") && (leaf2 !== null)){
        return false;
      }
      leaf2 = value1.name;
      if(leaf2 === undefined){
        return false;
      }
      count2++;
      if((typeof leaf2 !== "string") && (leaf2 !== null)){
        return false;
      }
      for(const key1 in value1){
        count2--;
      }
      if(count2 !== 0){
        return false;
      }
    }
    leaf0 = data.channel;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if(typeof leaf0 !== "string"){
      return false;
    }
    if(!words0.includes(leaf0)){
      return false;
    }
    leaf0 = data.channelRaw;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    const value2 = data.customer;
    if(value2 === undefined){
      return false;
    }
    count0++;
    if(value2 && typeof value2 == "object" && !Array.isArray(value2)){
      let count3 = 0;
      let leaf3;
      leaf3 = value2.id;
      if(leaf3 === undefined){
        return false;
      }
      count3++;
      if((typeof leaf3 !== "string") && (leaf3 !== null)){
        return false;
      }
      leaf3 = value2.name;
      if(leaf3 === undefined){
        return false;
      }
      count3++;
      if((typeof leaf3 !== "string") && (leaf3 !== null)){
        return false;
      }
      leaf3 = value2.phone;
      if(leaf3 === undefined){
        return false;
      }
      count3++;
      if((typeof leaf3 !== "string") && (leaf3 !== null)){
        return false;
      }
      leaf3 = value2.email;
      if(leaf3 === undefined){
        return false;
      }
      count3++;
      if((typeof leaf3 !== "string") && (leaf3 !== null)){
        return false;
      }
      for(const key2 in value2){
        count3--;
      }
      if(count3 !== 0){
        return false;
      }
    } else {
      return false;
    }
    const value3 = data.line;
    if(value3 === undefined){
      return false;
    }
    count0++;
    if((!(value3 && typeof value3 == "object" && !Array.isArray(value3))) && (value3 !== null)){
      return false;
    }
    if(value3 && typeof value3 == "object" && !Array.isArray(value3)){
      let count4 = 0;
      let leaf4;
      leaf4 = value3.from;
      if(leaf4 === undefined){
        return false;
      }
      count4++;
      if((typeof leaf4 !== "string") && (leaf4 !== null)){
        return false;
      }
      leaf4 = value3.to;
      if(leaf4 === undefined){
        return false;
      }
      count4++;
      if((typeof leaf4 !== "string") && (leaf4 !== null)){
        return false;
      }
      leaf4 = value3.provider;
      if(leaf4 === undefined){
        return false;
      }
      count4++;
      if((typeof leaf4 !== "string") && (leaf4 !== null)){
        return false;
      }
      leaf4 = value3.callId;
      if(leaf4 === undefined){
        return false;
      }
      count4++;
      if((typeof leaf4 !== "string") && (leaf4 !== null)){
        return false;
      }
      for(const key3 in value3){
        count4--;
      }
      if(count4 !== 0){
        return false;
      }
    }
    leaf0 = data.startedAt;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    leaf0 = data.endedAt;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    leaf0 = data.occurredAt;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((typeof leaf0 !== "string") && (leaf0 !== null)){
      return false;
    }
    leaf0 = data.durationMs;
    if(leaf0 === undefined){
      return false;
    }
    count0++;
    if((!(typeof leaf0 == "number")) && (leaf0 !== null)){
      return false;
    }
    const value4 = data.endedBy;
    if(value4 === undefined){
      return false;
    }
    count0++;
    if((!(value4 && typeof value4 == "object" && !Array.isArray(value4))) && (value4 !== null)){
      return false;
    }
    if(value4 && typeof value4 == "object" && !Array.isArray(value4)){
      let count5 = 0;
      let leaf5;
      leaf5 = value4.role;
      if(leaf5 === undefined){
        return false;
      }
      count5++;
      if(typeof leaf5 !== "string"){
        return false;
      }
      if(!(((((leaf5 === "customer") || (leaf5 === "agent")) || (leaf5 === "human_agent")) || (leaf5 === "system")) || (leaf5 === "unknown"))){
        return false;
      }
      leaf5 = value4.id;
      if(leaf5 === undefined){
        return false;
      }
      count5++;
      if((typeof leaf5 !== "string") && (leaf5 !== null)){
        return false;
      }
      leaf5 = value4.raw;
      if(leaf5 === undefined){
        return false;
      }
      count5++;
      if((typeof leaf5 !== "string") && (leaf5 !== null)){
        return false;
      }
      for(const key4 in value4){
        count5--;
      }
      if(count5 !== 0){
        return false;
      }
    }
    const value5 = data.transcript;
    if(value5 === undefined){
      return false;
    }
    count0++;
    if(value5 && typeof value5 == "object" && !Array.isArray(value5)){
      let count6 = 0;
      let leaf6;
      leaf6 = value5.availability;
      if(leaf6 === undefined){
        return false;
      }
      count6++;
      if(typeof leaf6 !== "string"){
        return false;
      }
      if(!((leaf6 === "inline") || (leaf6 === "none"))){
        return false;
      }
      const value6 = value5.items;
      if(value6 === undefined){
        return false;
      }
      count6++;
      if(Array.isArray(value6)){
        const len1 = value6.length;
        for(let i1=0; i1<len1; i1++){
          let data1 = value6[i1];
          if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
            let count7 = 0;
            let leaf7;
            leaf7 = data1.kind;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if(typeof leaf7 !== "string"){
              return false;
            }
            if(!(((((leaf7 === "message") || (leaf7 === "tool_call")) || (leaf7 === "tool_result")) || (leaf7 === "handoff")) || (leaf7 === "event"))){
              return false;
            }
            leaf7 = data1.role;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if(typeof leaf7 !== "string"){
              return false;
            }
            if(!((((((leaf7 === "customer") || (leaf7 === "agent")) || (leaf7 === "human_agent")) || (leaf7 === "system")) || (leaf7 === "tool")) || (leaf7 === "unknown"))){
              return false;
            }
            leaf7 = data1.roleRaw;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((typeof leaf7 !== "string") && (leaf7 !== null)){
              return false;
            }
            leaf7 = data1.text;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((typeof leaf7 !== "string") && (leaf7 !== null)){
              return false;
            }
            leaf7 = data1.at;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((typeof leaf7 !== "string") && (leaf7 !== null)){
              return false;
            }
            leaf7 = data1.startMs;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((!(typeof leaf7 == "number")) && (leaf7 !== null)){
              return false;
            }
            leaf7 = data1.durationMs;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((!(typeof leaf7 == "number")) && (leaf7 !== null)){
              return false;
            }
            leaf7 = data1.interrupted;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if((typeof leaf7 !== "boolean") && (leaf7 !== null)){
              return false;
            }
            const value7 = data1.tool;
            if(value7 === undefined){
              return false;
            }
            count7++;
            if((!(value7 && typeof value7 == "object" && !Array.isArray(value7))) && (value7 !== null)){
              return false;
            }
            if(value7 && typeof value7 == "object" && !Array.isArray(value7)){
              let count8 = 0;
              let leaf8;
              leaf8 = value7.id;
              if(leaf8 === undefined){
                return false;
              }
              count8++;
              if((typeof leaf8 !== "string") && (leaf8 !== null)){
                return false;
              }
              leaf8 = value7.name;
              if(leaf8 === undefined){
                return false;
              }
              count8++;
              if((typeof leaf8 !== "string") && (leaf8 !== null)){
                return false;
              }
              leaf8 = value7.arguments;
              if(leaf8 === undefined){
                return false;
              }
              count8++;
              if((((typeof leaf8 != "object") && (typeof leaf8 !== "string")) && (!(typeof leaf8 == "number"))) && (typeof leaf8 !== "boolean")){
                return false;
              }
              leaf8 = value7.output;
              if(leaf8 === undefined){
                return false;
              }
              count8++;
              if((((typeof leaf8 != "object") && (typeof leaf8 !== "string")) && (!(typeof leaf8 == "number"))) && (typeof leaf8 !== "boolean")){
                return false;
              }
              leaf8 = value7.isError;
              if(leaf8 === undefined){
                return false;
              }
              count8++;
              if((typeof leaf8 !== "boolean") && (leaf8 !== null)){
                return false;
              }
              for(const key5 in value7){
                count8--;
              }
              if(count8 !== 0){
                return false;
              }
            }
            leaf7 = data1.source;
            if(leaf7 === undefined){
              return false;
            }
            count7++;
            if(typeof leaf7 !== "string"){
              return false;
            }
            for(const key6 in data1){
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
      leaf6 = value5.text;
      if(leaf6 === undefined){
        return false;
      }
      count6++;
      if((typeof leaf6 !== "string") && (leaf6 !== null)){
        return false;
      }
      for(const key7 in value5){
        count6--;
      }
      if(count6 !== 0){
        return false;
      }
    } else {
      return false;
    }
    const value8 = data.recording;
    if(value8 === undefined){
      return false;
    }
    count0++;
    if((!(value8 && typeof value8 == "object" && !Array.isArray(value8))) && (value8 !== null)){
      return false;
    }
    if(value8 && typeof value8 == "object" && !Array.isArray(value8)){
      let count9 = 0;
      let leaf9;
      leaf9 = value8.url;
      if(leaf9 === undefined){
        return false;
      }
      count9++;
      if(typeof leaf9 !== "string"){
        return false;
      }
      leaf9 = value8.expiresAt;
      if(leaf9 === undefined){
        return false;
      }
      count9++;
      if((typeof leaf9 !== "string") && (leaf9 !== null)){
        return false;
      }
      for(const key8 in value8){
        count9--;
      }
      if(count9 !== 0){
        return false;
      }
    }
    const value9 = data.attachments;
    if(value9 === undefined){
      return false;
    }
    count0++;
    if(Array.isArray(value9)){
      const len2 = value9.length;
      for(let i2=0; i2<len2; i2++){
        let data2 = value9[i2];
        if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
          let count10 = 0;
          let leaf10;
          leaf10 = data2.kind;
          if(leaf10 === undefined){
            return false;
          }
          count10++;
          if((typeof leaf10 !== "string") && (leaf10 !== null)){
            return false;
          }
          leaf10 = data2.url;
          if(leaf10 === undefined){
            return false;
          }
          count10++;
          if((typeof leaf10 !== "string") && (leaf10 !== null)){
            return false;
          }
          leaf10 = data2.filename;
          if(leaf10 === undefined){
            return false;
          }
          count10++;
          if((typeof leaf10 !== "string") && (leaf10 !== null)){
            return false;
          }
          for(const key9 in data2){
            count10--;
          }
          if(count10 !== 0){
            return false;
          }
        } else {
          return false;
        }
      }
    } else {
      return false;
    }
    const value10 = data.variables;
    if(value10 === undefined){
      return false;
    }
    count0++;
    if(value10 && typeof value10 == "object" && !Array.isArray(value10)){
      let count11 = 0;
      let leaf11;
      leaf11 = value10.input;
      if(leaf11 === undefined){
        return false;
      }
      count11++;
      if((!(leaf11 && typeof leaf11 == "object" && !Array.isArray(leaf11))) && (leaf11 !== null)){
        return false;
      }
      leaf11 = value10.extracted;
      if(leaf11 === undefined){
        return false;
      }
      count11++;
      if((!(leaf11 && typeof leaf11 == "object" && !Array.isArray(leaf11))) && (leaf11 !== null)){
        return false;
      }
      for(const key10 in value10){
        count11--;
      }
      if(count11 !== 0){
        return false;
      }
    } else {
      return false;
    }
    const value11 = data.outcome;
    if(value11 === undefined){
      return false;
    }
    count0++;
    if((!(value11 && typeof value11 == "object" && !Array.isArray(value11))) && (value11 !== null)){
      return false;
    }
    if(value11 && typeof value11 == "object" && !Array.isArray(value11)){
      let count12 = 0;
      let leaf12;
      leaf12 = value11.success;
      if(leaf12 === undefined){
        return false;
      }
      count12++;
      if((typeof leaf12 !== "boolean") && (leaf12 !== null)){
        return false;
      }
      leaf12 = value11.summary;
      if(leaf12 === undefined){
        return false;
      }
      count12++;
      if((typeof leaf12 !== "string") && (leaf12 !== null)){
        return false;
      }
      leaf12 = value11.raw;
      if(leaf12 === undefined){
        return false;
      }
      count12++;
      if((((typeof leaf12 != "object") && (typeof leaf12 !== "string")) && (!(typeof leaf12 == "number"))) && (typeof leaf12 !== "boolean")){
        return false;
      }
      for(const key11 in value11){
        count12--;
      }
      if(count12 !== 0){
        return false;
      }
    }
    const value12 = data.metadata;
    if(value12 === undefined){
      return false;
    }
    count0++;
    if((!(value12 && typeof value12 == "object" && !Array.isArray(value12))) && (value12 !== null)){
      return false;
    }
    if(value12 && typeof value12 == "object" && !Array.isArray(value12)){
      for(const key12 in value12){
        const value13 = value12[key12];
        if(((typeof value13 !== "string") && (typeof value13 !== "boolean")) && (!(typeof value13 == "number"))){
          return false;
        }
      }
    }
    const value14 = data.unmapped;
    if(value14 === undefined){
      return false;
    }
    count0++;
    if(Array.isArray(value14)){
      const len3 = value14.length;
      for(let i3=0; i3<len3; i3++){
        if(typeof value14[i3] !== "string"){
          return false;
        }
      }
    } else {
      return false;
    }
    for(const key13 in data){
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

/** conversation */
export const conversation = /* @__PURE__ */ event("conversation", schema, passes);
