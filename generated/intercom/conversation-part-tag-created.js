// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";
import { passes_06d9f22961, passes_0ba0d19a92, passes_1de0906d3b, passes_731ebe6004, passes_7fbd2ba4c0, passes_a514cede19, passes_a8c074c63a, passes_adaccac72e, passes_be8d473090, passes_c8b8987b05, passes_ecbed051c2, passes_fd49cdc4fb, schema_06d9f22961, schema_0ba0d19a92, schema_1b144857ee, schema_1de0906d3b, schema_731ebe6004, schema_7fbd2ba4c0, schema_a514cede19, schema_a8c074c63a, schema_adaccac72e, schema_be8d473090, schema_c8b8987b05, schema_ecbed051c2, schema_fd49cdc4fb } from "./_shared-conversation.js";

const schema = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    app_id: { type: ["string", "null"] },
    id: { type: ["string", "null"] },
    topic: { type: "string", const: "conversation_part.tag.created" },
    delivery_status: { type: ["string", "null"] },
    delivery_attempts: { type: ["number", "null"] },
    delivered_at: { type: ["number", "null"] },
    first_sent_at: { type: ["number", "null"] },
    created_at: { type: ["number", "null"] },
    links: { type: ["object", "null"], additionalProperties: true },
    self: { type: ["string", "null"] },
    data: schema_fd49cdc4fb,
  },
  required: ["topic", "data"],
  $defs: { Source: schema_1b144857ee },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "app_id" || key0 === "id" || key0 === "delivery_status" || key0 === "self"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "topic"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("conversation_part.tag.created" !== value0){
          return false;
        }
      } else if(key0 === "delivery_attempts" || key0 === "delivered_at" || key0 === "first_sent_at" || key0 === "created_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "links"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "data"){
        need0--;
        if(!passes_fd49cdc4fb(value0)){
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

/** conversation_part.tag.created */
export const conversationPartTagCreated = /* @__PURE__ */ event("conversation_part.tag.created", schema, passes, {}, [], [[schema_1de0906d3b, passes_1de0906d3b], [schema_7fbd2ba4c0, passes_7fbd2ba4c0], [schema_731ebe6004, passes_731ebe6004], [schema_a514cede19, passes_a514cede19], [schema_a8c074c63a, passes_a8c074c63a], [schema_ecbed051c2, passes_ecbed051c2], [schema_0ba0d19a92, passes_0ba0d19a92], [schema_c8b8987b05, passes_c8b8987b05], [schema_06d9f22961, passes_06d9f22961], [schema_adaccac72e, passes_adaccac72e], [schema_be8d473090, passes_be8d473090]]);
