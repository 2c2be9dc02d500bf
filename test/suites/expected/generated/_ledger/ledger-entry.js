// Generated from schemas/_ledger/ledger-entry.schema.json by afterword generate. Do not edit.
import { event, limits, shallow, unions } from "afterword/check";

const schema = {
  type: "object",
  required: ["amount", "lines"],
  properties: {
    amount: { type: "integer" },
    state: { enum: ["open", "paid", null], type: ["string", "null"] },
    lines: { type: "array", minItems: 1, maxItems: 3, items: { $ref: "#/$defs/Line" } },
    first: { $ref: "#/$defs/Line" },
  },
  $defs: {
    Line: {
      type: "object",
      properties: {
        text: { type: ["string", "null"] },
        of: { anyOf: [{ $ref: "#/$defs/Line" }, { type: "null" }] },
      },
    },
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
      if(key0 === "amount"){
        need0--;
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "state"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "open") || (value0 === "paid")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "lines"){
        need0--;
        if(Array.isArray(value0)){
          if(value0.length > 3){
            return false;
          } else {
            if(value0.length < 1){
              return false;
            } else {
              const len0 = value0.length;
              for(let i0=0; i0<len0; i0++){
                let data0 = value0[i0];
                if(!shallow(data0)){
                  return false;
                }
                if(!shared0(data0)){
                  return false;
                }
              }
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "first"){
        if(!shallow(value0)){
          return false;
        }
        if(!shared0(value0)){
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

const shared0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "text"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "of"){
        if(!(part0(value0) || part1(value0))){
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
  if(!shallow(data)){
    return false;
  }
  if(!shared0(data)){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(data !== null){
    return false;
  }
  return true;
};

/** ledger-entry */
export const ledgerEntry = /* @__PURE__ */ event("ledger-entry", schema, passes, {}, [limits, unions]);
