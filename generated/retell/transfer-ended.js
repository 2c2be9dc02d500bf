// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";
import { passes_160854e102, passes_30d7be1dd7, passes_3f7f5db689, passes_9f54a97115, passes_aca7b2369f, passes_f929f07b66, schema_160854e102, schema_30d7be1dd7, schema_3f7f5db689, schema_8557815c51, schema_9f54a97115, schema_aca7b2369f, schema_f929f07b66 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "call"],
  properties: {
    event: { type: "string", const: "transfer_ended" },
    call: schema_aca7b2369f,
    transfer_destination: schema_9f54a97115,
    transfer_option: {
      type: ["object", "array", "string", "number", "boolean", "null"],
      additionalProperties: true,
    },
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
        if("transfer_ended" !== value0){
          return false;
        }
      } else if(key0 === "call"){
        need0--;
        if(!passes_aca7b2369f(value0)){
          return false;
        }
      } else if(key0 === "transfer_destination"){
        if(!passes_9f54a97115(value0)){
          return false;
        }
      } else if(key0 === "transfer_option"){
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
  } else {
    return false;
  }
  return true;
};

/** transfer_ended */
export const transferEnded = /* @__PURE__ */ event("transfer_ended", schema, passes, {}, [], [[schema_160854e102, passes_160854e102], [schema_f929f07b66, passes_f929f07b66], [schema_3f7f5db689, passes_3f7f5db689], [schema_30d7be1dd7, passes_30d7be1dd7]]);
