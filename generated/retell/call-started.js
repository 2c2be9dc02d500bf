// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";
import { passes_160854e102, passes_30d7be1dd7, passes_3f7f5db689, passes_aca7b2369f, passes_f929f07b66, schema_160854e102, schema_30d7be1dd7, schema_3f7f5db689, schema_8557815c51, schema_aca7b2369f, schema_f929f07b66 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "call"],
  properties: {
    event: { type: "string", const: "call_started" },
    call: schema_aca7b2369f,
    data: { type: ["object", "null"], additionalProperties: true },
  },
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
        if("call_started" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        need0--;
        if(!passes_aca7b2369f(value0)){
          return false;
        }
      } else if(key0 === "data"){
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

/** call_started */
export const callStarted = /* @__PURE__ */ event("call_started", schema, passes, {}, [], [[schema_160854e102, passes_160854e102], [schema_f929f07b66, passes_f929f07b66], [schema_3f7f5db689, passes_3f7f5db689], [schema_30d7be1dd7, passes_30d7be1dd7]]);
