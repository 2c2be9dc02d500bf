// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, uuid } from "afterword/check";
import { passes_81e5e42a92, passes_e963b9d3bf, schema_81e5e42a92, schema_e963b9d3bf } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "data"],
  properties: { event: { const: "ConversationComplete", type: "string" }, data: schema_e963b9d3bf },
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
        if("ConversationComplete" !== value0){
          return false;
        }
      } else if(key0 === "data"){
        need0--;
        if(!passes_e963b9d3bf(value0)){
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

/** ConversationComplete */
export const conversationComplete = /* @__PURE__ */ event("ConversationComplete", schema, passes, { "uuid": uuid, "date-time": dateTime }, [], [[schema_81e5e42a92, passes_81e5e42a92]]);
