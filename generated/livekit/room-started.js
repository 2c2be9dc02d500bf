// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { event } from "afterword/check";
import { passes_33fda0f885, passes_e52dc46db5, schema_33fda0f885, schema_e52dc46db5 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "room"],
  properties: {
    event: { const: "room_started", type: "string" },
    room: schema_33fda0f885,
    id: { type: "string" },
    createdAt: { type: "string" },
    numDropped: { type: "integer" },
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
      if(key0 === "event"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("room_started" !== value0){
          return false;
        }
      } else if(key0 === "room"){
        need0--;
        if(!passes_33fda0f885(value0)){
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

/** room_started */
export const roomStarted = /* @__PURE__ */ event("room_started", schema, passes, {}, [], [[schema_e52dc46db5, passes_e52dc46db5]]);
