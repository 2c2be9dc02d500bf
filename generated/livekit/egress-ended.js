// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { event, unions } from "afterword/check";
import { passes_15562ab3b2, passes_2aafe27bb2, passes_31dea48ef7, passes_3e19ccb03e, passes_709c74cddf, passes_75caf22e5f, passes_c7453372f9, passes_d0bc1e8459, passes_d82c85314c, schema_144f1698d4, schema_15562ab3b2, schema_2aafe27bb2, schema_2fd7a07ba5, schema_31dea48ef7, schema_3d47cf9479, schema_3e19ccb03e, schema_63df1eb4bd, schema_66cc877a3e, schema_709c74cddf, schema_75caf22e5f, schema_c7453372f9, schema_d0bc1e8459, schema_d82c85314c } from "./_shared-egress.js";

const schema = {
  type: "object",
  required: ["event", "egressInfo"],
  properties: {
    event: { const: "egress_ended", type: "string" },
    egressInfo: schema_3e19ccb03e,
    id: { type: "string" },
    createdAt: { type: "string" },
    numDropped: { type: "integer" },
  },
  $defs: {
    EncodingOptions: schema_63df1eb4bd,
    EgressOutput: schema_66cc877a3e,
    SegmentedFileOutput: schema_2fd7a07ba5,
    S3Upload: schema_144f1698d4,
    ImageOutput: schema_3d47cf9479,
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
        if("egress_ended" !== value0){
          return false;
        }
      } else if(key0 === "egressInfo"){
        need0--;
        if(!passes_3e19ccb03e(value0)){
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

/** egress_ended */
export const egressEnded = /* @__PURE__ */ event("egress_ended", schema, passes, {}, [unions], [[schema_709c74cddf, passes_709c74cddf], [schema_75caf22e5f, passes_75caf22e5f], [schema_2aafe27bb2, passes_2aafe27bb2], [schema_d0bc1e8459, passes_d0bc1e8459], [schema_15562ab3b2, passes_15562ab3b2], [schema_d82c85314c, passes_d82c85314c], [schema_c7453372f9, passes_c7453372f9], [schema_31dea48ef7, passes_31dea48ef7]]);
