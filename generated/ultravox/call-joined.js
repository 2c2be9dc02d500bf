// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
import { dateTime, event, uuid } from "afterword/check";
import { passes_6e34af896f, passes_b9965b71e9, schema_6e34af896f, schema_7c3994a0c3, schema_b9965b71e9, schema_e6d4a8f984 } from "./_shared-call.js";

const schema = {
  type: "object",
  required: ["event", "call"],
  properties: { event: { type: "string", const: "call.joined" }, call: schema_b9965b71e9 },
  $defs: { Telephony: schema_7c3994a0c3, Voice: schema_e6d4a8f984 },
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
        if("call.joined" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        need0--;
        if(!passes_b9965b71e9(value0)){
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

/** call.joined */
export const callJoined = /* @__PURE__ */ event("call.joined", schema, passes, { "uuid": uuid, "date-time": dateTime }, [], [[schema_6e34af896f, passes_6e34af896f]]);
