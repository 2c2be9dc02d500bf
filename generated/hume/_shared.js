// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
import { shallow } from "afterword/check";

export const schema_4746414031 = {
  type: ["object", "null"],
  properties: {
    call_sid: { type: ["string", "null"] },
    account_sid: { type: ["string", "null"] },
    from_number: { type: ["string", "null"] },
    to_number: { type: ["string", "null"] },
    caller_name: { type: ["string", "null"] },
    caller_number: { type: ["string", "null"] },
    from_city: { type: ["string", "null"] },
    from_state: { type: ["string", "null"] },
    from_zip: { type: ["string", "null"] },
    from_country: { type: ["string", "null"] },
    to_city: { type: ["string", "null"] },
    to_state: { type: ["string", "null"] },
    to_zip: { type: ["string", "null"] },
    to_country: { type: ["string", "null"] },
  },
  additionalProperties: {},
};

export const passes_4746414031 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "call_sid" || key0 === "account_sid" || key0 === "from_number" || key0 === "to_number" || key0 === "caller_name" || key0 === "caller_number" || key0 === "from_city" || key0 === "from_state" || key0 === "from_zip" || key0 === "from_country" || key0 === "to_city" || key0 === "to_state" || key0 === "to_zip" || key0 === "to_country"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        if(!shallow(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};
