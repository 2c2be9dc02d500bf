// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { event, unions } from "afterword/check";
import { passes_96ce4f03e0, schema_96ce4f03e0 } from "./_shared-ingress.js";
import { passes_223d0bd0f8, passes_3fd515a9ba, schema_223d0bd0f8, schema_3fd515a9ba, schema_d6d6821008 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "ingressInfo"],
  properties: {
    event: { const: "ingress_started", type: "string" },
    ingressInfo: schema_96ce4f03e0,
    id: { type: "string" },
    createdAt: { type: "string" },
    numDropped: { type: "integer" },
  },
  $defs: { Track: schema_d6d6821008 },
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
        if("ingress_started" !== value0){
          return false;
        }
      } else if(key0 === "ingressInfo"){
        need0--;
        if(!passes_96ce4f03e0(value0)){
          return false;
        }
      } else if(key0 === "id" || key0 === "createdAt"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "numDropped"){
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

/** ingress_started */
export const ingressStarted = /* @__PURE__ */ event("ingress_started", schema, passes, {}, [unions], [[schema_223d0bd0f8, passes_223d0bd0f8], [schema_3fd515a9ba, passes_3fd515a9ba]]);
