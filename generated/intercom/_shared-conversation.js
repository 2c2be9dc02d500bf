// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
import { shallow } from "afterword/check";

const words0 = ["admin", "bot", "user", "lead", "contact", "team", null];
const words1 = ["assumed_resolution", "confirmed_resolution", "escalated", "negative_feedback", "procedure_handoff", "routed_to_team", "abandoned", null];
const words2 = ["priority", "not_priority", "none", "low", "medium", "high", "urgent", null];

export const schema_14dcc18ed4 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    external_id: { type: ["string", "integer", "null"] },
  },
};

export const schema_1de0906d3b = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    name: { type: ["string", "null"] },
    applied_at: { type: ["number", "null"] },
    applied_by: schema_14dcc18ed4,
  },
};

export const schema_1a03e94deb = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    tags: { type: ["array", "null"], items: schema_1de0906d3b },
  },
};

export const schema_835e35a2d4 = {
  type: ["object", "null"],
  properties: {
    rating: { type: ["number", "null"] },
    remark: { type: ["string", "null"] },
    created_at: { type: ["number", "null"] },
    updated_at: { type: ["number", "null"] },
    contact: schema_14dcc18ed4,
    teammate: schema_14dcc18ed4,
  },
};

export const schema_7fbd2ba4c0 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    external_id: { type: ["string", "integer", "null"] },
  },
};

export const schema_38d67ca193 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    contacts: { type: ["array", "null"], items: schema_7fbd2ba4c0 },
  },
};

export const schema_78b6df1be5 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    admins: { type: ["array", "null"], items: schema_7fbd2ba4c0 },
    teammates: { type: ["array", "null"], items: schema_7fbd2ba4c0 },
  },
};

export const schema_75ca733493 = {
  type: ["object", "null"],
  properties: {
    created_at: { type: ["number", "null"] },
    type: { type: ["string", "null"] },
    url: { type: ["string", "null"] },
  },
};

export const schema_91e64928b0 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    sla_name: { type: ["string", "null"] },
    sla_status: { type: ["string", "null"], enum: ["hit", "missed", "cancelled", "active", null] },
  },
};

export const schema_731ebe6004 = {
  type: "object",
  properties: {
    team_id: { type: ["integer", "string", "null"] },
    team_name: { type: ["string", "null"] },
    response_time: { type: ["number", "null"] },
  },
};

export const schema_2a0843dd2e = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    time_to_assignment: { type: ["number", "null"] },
    time_to_admin_reply: { type: ["number", "null"] },
    time_to_first_close: { type: ["number", "null"] },
    time_to_last_close: { type: ["number", "null"] },
    median_time_to_reply: { type: ["number", "null"] },
    first_contact_reply_at: { type: ["string", "integer", "null"] },
    first_assignment_at: { type: ["string", "integer", "null"] },
    first_admin_reply_at: { type: ["string", "integer", "null"] },
    first_close_at: { type: ["string", "integer", "null"] },
    last_assignment_at: { type: ["string", "integer", "null"] },
    last_assignment_admin_reply_at: { type: ["string", "integer", "null"] },
    last_contact_reply_at: { type: ["string", "integer", "null"] },
    last_admin_reply_at: { type: ["string", "integer", "null"] },
    last_close_at: { type: ["string", "integer", "null"] },
    last_closed_by_id: { type: ["string", "integer", "null"] },
    count_reopens: { type: ["number", "null"] },
    count_assignments: { type: ["number", "null"] },
    count_conversation_parts: { type: ["number", "null"] },
    assigned_team_first_response_time: { type: ["array", "null"], items: schema_731ebe6004 },
    assigned_team_first_response_time_in_office_hours: { type: ["array", "null"], items: schema_731ebe6004 },
    handling_time: { type: ["number", "null"] },
    adjusted_handling_time: { type: ["number", "null"] },
  },
};

export const schema_736e68460d = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    name: { type: ["string", "null"] },
  },
};

export const schema_2b7a790035 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"], enum: words0 },
    id: { type: ["string", "integer", "null"] },
    name: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
    from_ai_agent: { type: ["boolean", "null"] },
    is_ai_answer: { type: ["boolean", "null"] },
  },
};

export const schema_a8c074c63a = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    url: { type: ["string", "null"] },
    content_type: { type: ["string", "null"] },
    filesize: { type: ["number", "string", "null"] },
    width: { type: ["number", "string", "null"] },
    height: { type: ["number", "string", "null"] },
  },
};

export const schema_ecbed051c2 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    email_address: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
  },
};

export const schema_dd0e1908db = {
  type: ["object", "null"],
  properties: {
    message_id: { type: ["string", "null"] },
    subject: { type: ["string", "null"] },
    email_address_headers: { type: ["array", "null"], items: schema_ecbed051c2 },
    history: { type: ["string", "null"] },
  },
};

export const schema_a514cede19 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    part_type: { type: ["string", "null"] },
    body: { type: ["string", "null"] },
    created_at: { type: ["number", "null"] },
    updated_at: { type: ["number", "null"] },
    notified_at: { type: ["number", "null"] },
    assigned_to: schema_736e68460d,
    author: schema_2b7a790035,
    attachments: { type: ["array", "null"], items: schema_a8c074c63a },
    external_id: { type: ["string", "integer", "null"] },
    redacted: { type: ["boolean", "null"] },
    metadata: { type: ["object", "null"], additionalProperties: true },
    email_message_metadata: schema_dd0e1908db,
    state: { type: ["string", "null"], enum: ["open", "closed", "snoozed", null] },
    tags: { type: ["array", "null"], items: schema_1de0906d3b },
    event_details: { type: ["object", "null"], additionalProperties: true },
    app_package_code: { type: ["string", "null"] },
    translations: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_6212e6b2fc = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    conversation_parts: { type: ["array", "null"], items: schema_a514cede19 },
    total_count: { type: ["number", "null"] },
  },
};

export const schema_0ba0d19a92 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    category: { type: ["string", "null"] },
  },
};

export const schema_928d3aa72a = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    total_count: { type: ["number", "null"] },
    has_more: { type: ["boolean", "null"] },
    data: { type: ["array", "null"], items: schema_0ba0d19a92 },
  },
};

export const schema_c8b8987b05 = {
  type: "object",
  properties: {
    content_type: { type: ["string", "null"] },
    url: { type: ["string", "null"] },
    title: { type: ["string", "null"] },
    locale: { type: ["string", "null"] },
  },
};

export const schema_23641a14cb = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    total_count: { type: ["number", "null"] },
    content_sources: { type: ["array", "null"], items: schema_c8b8987b05 },
  },
};

export const schema_7b47af6bd7 = {
  type: ["object", "null"],
  properties: {
    source_type: {
      type: ["string", "null"],
      enum: ["essentials_plan_setup", "profile", "workflow", "workflow_preview", "fin_preview", null],
    },
    source_title: { type: ["string", "null"] },
    last_answer_type: { type: ["string", "null"], enum: ["ai_answer", "custom_answer", null] },
    resolution_state: { type: ["string", "null"], enum: words1 },
    rating: { type: ["number", "null"] },
    rating_remark: { type: ["string", "null"] },
    created_at: { type: ["number", "null"] },
    updated_at: { type: ["number", "null"] },
    content_sources: schema_23641a14cb,
  },
};

export const schema_8bce0126c5 = {
  type: ["object", "null"],
  properties: {
    outcome: {
      type: ["string", "null"],
      enum: ["qualified", "disqualified", "product_discovery", "escalated_to_support", "spam", null],
    },
    routing_outcome: { type: ["string", "null"] },
    collected_data: { type: ["object", "null"], additionalProperties: true },
  },
};

export const schema_3657015e75 = {
  type: ["object", "null"],
  properties: { initial: { type: ["string", "null"] }, current: { type: ["string", "null"] } },
};

export const schema_06d9f22961 = {
  type: "object",
  properties: { type: { type: ["string", "null"] }, id: { type: ["string", "integer", "null"] } },
};

export const schema_caf28b51d0 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    topics: { type: ["array", "null"], items: { type: ["object", "string"], additionalProperties: true } },
    total_count: { type: ["number", "null"] },
  },
};

export const schema_730313a571 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    user_id: { type: ["string", "integer", "null"] },
    name: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
    do_not_track: { type: ["boolean", "null"] },
  },
};

export const schema_59a9441fa0 = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    name: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
  },
};

export const schema_8de7232731 = {
  type: "object",
  required: ["id"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer"] },
    title: { type: ["string", "null"] },
    created_at: { type: ["number", "null"] },
    updated_at: { type: ["number", "null"] },
    waiting_since: { type: ["number", "null"] },
    snoozed_until: { type: ["number", "null"] },
    open: { type: ["boolean", "null"] },
    state: { type: ["string", "null"], enum: ["open", "closed", "snoozed", null] },
    read: { type: ["boolean", "null"] },
    priority: { type: ["string", "null"], enum: words2 },
    admin_assignee_id: { type: ["integer", "string", "null"] },
    team_assignee_id: { type: ["integer", "string", "null"] },
    company: { type: ["object", "null"], additionalProperties: true },
    tags: schema_1a03e94deb,
    conversation_rating: schema_835e35a2d4,
    source: { $ref: "#/$defs/Source" },
    contacts: schema_38d67ca193,
    teammates: schema_78b6df1be5,
    custom_attributes: { type: ["object", "null"], additionalProperties: true },
    first_contact_reply: schema_75ca733493,
    sla_applied: schema_91e64928b0,
    statistics: schema_2a0843dd2e,
    conversation_parts: schema_6212e6b2fc,
    linked_objects: schema_928d3aa72a,
    ai_agent_participated: { type: ["boolean", "null"] },
    ai_agent: schema_7b47af6bd7,
    sales_agent_participated: { type: ["boolean", "null"] },
    sales_agent: schema_8bce0126c5,
    channel: schema_3657015e75,
    external_references: { type: ["array", "null"], items: schema_06d9f22961 },
    monitor_evaluations: { type: ["array", "null"], items: { type: "object", additionalProperties: true } },
    scorecards: { type: ["array", "null"], items: { type: "object", additionalProperties: true } },
    ai_topics: { type: ["object", "null"], additionalProperties: true },
    topics: schema_caf28b51d0,
    ticket: { type: ["object", "null"], additionalProperties: true },
    user: schema_730313a571,
    assignee: schema_59a9441fa0,
    conversation_message: { $ref: "#/$defs/Source" },
    metadata: { type: ["object", "null"], additionalProperties: true },
    tags_added: schema_1a03e94deb,
    links: { type: ["object", "null"], properties: { conversation_web: { type: ["string", "null"] } } },
  },
};

export const schema_fd49cdc4fb = {
  type: "object",
  required: ["item"],
  properties: { type: { type: ["string", "null"] }, item: schema_8de7232731 },
};

export const schema_adaccac72e = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    email: { type: ["string", "null"] },
    drop_reason: { type: ["string", "null"] },
  },
};

export const schema_be8d473090 = {
  type: "object",
  properties: { email: { type: ["string", "null"] }, name: { type: ["string", "null"] } },
};

export const schema_1b144857ee = {
  type: ["object", "null"],
  properties: {
    type: { type: ["string", "null"] },
    id: { type: ["string", "integer", "null"] },
    delivered_as: { type: ["string", "null"] },
    subject: { type: ["string", "null"] },
    body: { type: ["string", "null"] },
    author: schema_2b7a790035,
    attachments: { type: ["array", "null"], items: schema_a8c074c63a },
    url: { type: ["string", "null"] },
    redacted: { type: ["boolean", "null"] },
    recipients: { type: ["array", "null"], items: schema_adaccac72e },
    reply_to: { type: ["array", "null"], items: schema_be8d473090 },
    email_message_metadata: schema_dd0e1908db,
  },
};

export const passes_14dcc18ed4 = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id" || key0 === "external_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_1de0906d3b = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "applied_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "applied_by"){
        if(!passes_14dcc18ed4(value0)){
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

export const passes_1a03e94deb = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tags"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_1de0906d3b(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_835e35a2d4 = (data) => {
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
      if(key0 === "rating" || key0 === "created_at" || key0 === "updated_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "remark"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "contact" || key0 === "teammate"){
        if(!passes_14dcc18ed4(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_7fbd2ba4c0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id" || key0 === "external_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

export const passes_38d67ca193 = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "contacts"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_7fbd2ba4c0(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_78b6df1be5 = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "admins" || key0 === "teammates"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_7fbd2ba4c0(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_75ca733493 = (data) => {
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
      if(key0 === "created_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "type" || key0 === "url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_91e64928b0 = (data) => {
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
      if(key0 === "type" || key0 === "sla_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "sla_status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((((value0 === "hit") || (value0 === "missed")) || (value0 === "cancelled")) || (value0 === "active")) || (value0 === null))){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_731ebe6004 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "team_id"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "team_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "response_time"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
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

export const passes_2a0843dd2e = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "time_to_assignment" || key0 === "time_to_admin_reply" || key0 === "time_to_first_close" || key0 === "time_to_last_close" || key0 === "median_time_to_reply" || key0 === "count_reopens" || key0 === "count_assignments" || key0 === "count_conversation_parts" || key0 === "handling_time" || key0 === "adjusted_handling_time"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "first_contact_reply_at" || key0 === "first_assignment_at" || key0 === "first_admin_reply_at" || key0 === "first_close_at" || key0 === "last_assignment_at" || key0 === "last_assignment_admin_reply_at" || key0 === "last_contact_reply_at" || key0 === "last_admin_reply_at" || key0 === "last_close_at" || key0 === "last_closed_by_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "assigned_team_first_response_time" || key0 === "assigned_team_first_response_time_in_office_hours"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_731ebe6004(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_736e68460d = (data) => {
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
      if(key0 === "type" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_2b7a790035 = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words0.includes(value0)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "name" || key0 === "email"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "from_ai_agent" || key0 === "is_ai_answer"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_a8c074c63a = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "name" || key0 === "url" || key0 === "content_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "filesize" || key0 === "width" || key0 === "height"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
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

export const passes_ecbed051c2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "email_address" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_dd0e1908db = (data) => {
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
      if(key0 === "message_id" || key0 === "subject" || key0 === "history"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "email_address_headers"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_ecbed051c2(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_a514cede19 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "part_type" || key0 === "body" || key0 === "app_package_code"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id" || key0 === "external_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "created_at" || key0 === "updated_at" || key0 === "notified_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "assigned_to"){
        if(!passes_736e68460d(value0)){
          return false;
        }
      } else if(key0 === "author"){
        if(!passes_2b7a790035(value0)){
          return false;
        }
      } else if(key0 === "attachments"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_a8c074c63a(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "redacted"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "metadata" || key0 === "event_details" || key0 === "translations"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "email_message_metadata"){
        if(!passes_dd0e1908db(value0)){
          return false;
        }
      } else if(key0 === "state"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "open") || (value0 === "closed")) || (value0 === "snoozed")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "tags"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_1de0906d3b(value0[i1])){
              return false;
            }
          }
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

export const passes_6212e6b2fc = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "conversation_parts"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_a514cede19(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "total_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_0ba0d19a92 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "category"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

export const passes_928d3aa72a = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "total_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "has_more"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "data"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_0ba0d19a92(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_c8b8987b05 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "content_type" || key0 === "url" || key0 === "title" || key0 === "locale"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_23641a14cb = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "total_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "content_sources"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_c8b8987b05(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_7b47af6bd7 = (data) => {
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
      if(key0 === "source_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "essentials_plan_setup") || (value0 === "profile")) || (value0 === "workflow")) || (value0 === "workflow_preview")) || (value0 === "fin_preview")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "source_title" || key0 === "rating_remark"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "last_answer_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "ai_answer") || (value0 === "custom_answer")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "resolution_state"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words1.includes(value0)){
          return false;
        }
      } else if(key0 === "rating" || key0 === "created_at" || key0 === "updated_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "content_sources"){
        if(!passes_23641a14cb(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_8bce0126c5 = (data) => {
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
      if(key0 === "outcome"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "qualified") || (value0 === "disqualified")) || (value0 === "product_discovery")) || (value0 === "escalated_to_support")) || (value0 === "spam")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "routing_outcome"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "collected_data"){
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
  }
  return true;
};

export const passes_3657015e75 = (data) => {
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
      if(key0 === "initial" || key0 === "current"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_06d9f22961 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
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

export const passes_caf28b51d0 = (data) => {
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
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "topics"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (typeof data0 !== "string")){
              return false;
            }
            if(!shallow(data0)){
              return false;
            }
          }
        }
      } else if(key0 === "total_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_730313a571 = (data) => {
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
      if(key0 === "type" || key0 === "name" || key0 === "email"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id" || key0 === "user_id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "do_not_track"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_59a9441fa0 = (data) => {
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
      if(key0 === "type" || key0 === "name" || key0 === "email"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

export const passes_8de7232731 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "title"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        need0--;
        if((typeof value0 !== "string") && (!(typeof value0 == "number"))){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "created_at" || key0 === "updated_at" || key0 === "waiting_since" || key0 === "snoozed_until"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "open" || key0 === "read" || key0 === "ai_agent_participated" || key0 === "sales_agent_participated"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "state"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "open") || (value0 === "closed")) || (value0 === "snoozed")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "priority"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!words2.includes(value0)){
          return false;
        }
      } else if(key0 === "admin_assignee_id" || key0 === "team_assignee_id"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "company" || key0 === "custom_attributes" || key0 === "ai_topics" || key0 === "ticket" || key0 === "metadata"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "tags" || key0 === "tags_added"){
        if(!passes_1a03e94deb(value0)){
          return false;
        }
      } else if(key0 === "conversation_rating"){
        if(!passes_835e35a2d4(value0)){
          return false;
        }
      } else if(key0 === "source" || key0 === "conversation_message"){
        if(!passes_1b144857ee(value0)){
          return false;
        }
      } else if(key0 === "contacts"){
        if(!passes_38d67ca193(value0)){
          return false;
        }
      } else if(key0 === "teammates"){
        if(!passes_78b6df1be5(value0)){
          return false;
        }
      } else if(key0 === "first_contact_reply"){
        if(!passes_75ca733493(value0)){
          return false;
        }
      } else if(key0 === "sla_applied"){
        if(!passes_91e64928b0(value0)){
          return false;
        }
      } else if(key0 === "statistics"){
        if(!passes_2a0843dd2e(value0)){
          return false;
        }
      } else if(key0 === "conversation_parts"){
        if(!passes_6212e6b2fc(value0)){
          return false;
        }
      } else if(key0 === "linked_objects"){
        if(!passes_928d3aa72a(value0)){
          return false;
        }
      } else if(key0 === "ai_agent"){
        if(!passes_7b47af6bd7(value0)){
          return false;
        }
      } else if(key0 === "sales_agent"){
        if(!passes_8bce0126c5(value0)){
          return false;
        }
      } else if(key0 === "channel"){
        if(!passes_3657015e75(value0)){
          return false;
        }
      } else if(key0 === "external_references"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_06d9f22961(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "monitor_evaluations" || key0 === "scorecards"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            let data1 = value0[i1];
            if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
              return false;
            }
            if(!shallow(data1)){
              return false;
            }
          }
        }
      } else if(key0 === "topics"){
        if(!passes_caf28b51d0(value0)){
          return false;
        }
      } else if(key0 === "user"){
        if(!passes_730313a571(value0)){
          return false;
        }
      } else if(key0 === "assignee"){
        if(!passes_59a9441fa0(value0)){
          return false;
        }
      } else if(key0 === "links"){
        if(!part0(value0)){
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

export const passes_fd49cdc4fb = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "item"){
        need0--;
        if(!passes_8de7232731(value0)){
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

export const passes_adaccac72e = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "email" || key0 === "drop_reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_be8d473090 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "email" || key0 === "name"){
        if((typeof value0 !== "string") && (value0 !== null)){
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

export const passes_1b144857ee = (data) => {
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
      if(key0 === "type" || key0 === "delivered_as" || key0 === "subject" || key0 === "body" || key0 === "url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "id"){
        if(((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (value0 !== null)){
          return false;
        }
        if(typeof value0 == "number" && value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "author"){
        if(!passes_2b7a790035(value0)){
          return false;
        }
      } else if(key0 === "attachments"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_a8c074c63a(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "redacted"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "recipients"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_adaccac72e(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "reply_to"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_be8d473090(value0[i2])){
              return false;
            }
          }
        }
      } else if(key0 === "email_message_metadata"){
        if(!passes_dd0e1908db(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part0 = (data) => {
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
      if(key0 === "conversation_web"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};
