// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { event, unions } from "afterword/check";
import { passes_fd077db3a7, schema_fd077db3a7 } from "./_shared-agent-job.js";
import { passes_223d0bd0f8, passes_3d87d8ed13, passes_3fd515a9ba, passes_e52dc46db5, schema_223d0bd0f8, schema_3d87d8ed13, schema_3fd515a9ba, schema_d6d6821008, schema_e52dc46db5 } from "./_shared.js";

const schema = {
  type: "object",
  required: ["event", "job"],
  properties: {
    event: { const: "agent_job_ended", type: "string" },
    job: schema_fd077db3a7,
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
        if("agent_job_ended" !== value0){
          return false;
        }
      } else if(key0 === "job"){
        need0--;
        if(!passes_fd077db3a7(value0)){
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

/** agent_job_ended */
export const agentJobEnded = /* @__PURE__ */ event("agent_job_ended", schema, passes, {}, [unions], [[schema_e52dc46db5, passes_e52dc46db5], [schema_3d87d8ed13, passes_3d87d8ed13], [schema_223d0bd0f8, passes_223d0bd0f8], [schema_3fd515a9ba, passes_3fd515a9ba]]);
