// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { event, unions } from "afterword/check";
import { passes_33fda0f885, passes_e52dc46db5, schema_33fda0f885, schema_e52dc46db5 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "room"],
  properties: {
    event: { const: "room_finished", type: "string" },
    room: schema_33fda0f885,
    id: { type: "string" },
    createdAt: { type: "string" },
    roomEndReason: {
      anyOf: [
        {
          type: "string",
          enum: [
            "ROOM_END_UNKNOWN",
            "ROOM_END_API_DELETE",
            "ROOM_END_IDLE_TIMEOUT",
            "ROOM_END_SERVER_SHUTDOWN",
            "ROOM_END_SUPERSEDED",
            "ROOM_END_OPEN_FAILED",
          ],
        },
        { type: "integer" },
      ],
    },
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
        if("room_finished" !== value0){
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
      } else if(key0 === "roomEndReason"){
        if(!(part0(value0) || part1(value0))){
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

const part0 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((((data === "ROOM_END_UNKNOWN") || (data === "ROOM_END_API_DELETE")) || (data === "ROOM_END_IDLE_TIMEOUT")) || (data === "ROOM_END_SERVER_SHUTDOWN")) || (data === "ROOM_END_SUPERSEDED")) || (data === "ROOM_END_OPEN_FAILED"))){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(typeof data != "number" || data % 1 !== 0){
    return false;
  }
  return true;
};

/** room_finished */
export const roomFinished = /* @__PURE__ */ event("room_finished", schema, passes, {}, [unions], [[schema_e52dc46db5, passes_e52dc46db5]]);
