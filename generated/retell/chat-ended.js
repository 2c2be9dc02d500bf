// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";
import { passes_9993ca826b, schema_9993ca826b } from "./_shared-chat.js";
import { passes_30d7be1dd7, passes_3f7f5db689, passes_f929f07b66, schema_30d7be1dd7, schema_3f7f5db689, schema_8557815c51, schema_f929f07b66 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "chat"],
  properties: { event: { type: "string", const: "chat_ended" }, chat: schema_9993ca826b },
  $defs: { Turn: schema_8557815c51 },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "event"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("chat_ended" !== value0){
          return false;
        }
      } else if(key0 === "chat"){
        need0--;
        if(!passes_9993ca826b(value0)){
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

/** chat_ended */
export const chatEnded = /* @__PURE__ */ event("chat_ended", schema, passes, {}, [], [[schema_3f7f5db689, passes_3f7f5db689], [schema_f929f07b66, passes_f929f07b66], [schema_30d7be1dd7, passes_30d7be1dd7]]);
