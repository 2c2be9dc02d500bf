// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.

/** A conversation was closed. */
export interface ConversationAdminClosed {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.closed";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** The envelope of every delivery. */
export interface Notification {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic?: string;
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
}

/** What the event is about. */
export interface ConversationData {
  /** Always notification_event_data. */
  type?: string | null;
  item: Conversation;
}

/**
 * A conversation, in the shape of the app's API version, with its newest parts.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Conversation {
  /** Always conversation. */
  type?: string | null;
  /** The conversation: digits. */
  id: string | number;
  /** The title; may be empty. */
  title?: string | null;
  /** When the conversation began, in seconds since 1970. */
  created_at?: number | null;
  /** When it last changed, in seconds since 1970. */
  updated_at?: number | null;
  /** Since when the customer waits for an answer, in seconds since 1970; null if the customer does not. */
  waiting_since?: number | null;
  /** Until when it is put off, in seconds since 1970. */
  snoozed_until?: number | null;
  /** Whether it is open. */
  open?: boolean | null;
  /** The state of the conversation. */
  state?: "open" | "closed" | "snoozed" | null | (string & {});
  /** Whether it was read. */
  read?: boolean | null;
  /** How urgent it is: priority or not_priority, and since API 2.16 one of the other words. */
  priority?: "priority" | "not_priority" | "none" | "low" | "medium" | "high" | "urgent" | null | (string & {});
  /** The person of the team who has it; null for nobody, since API 2.16 also 0. */
  admin_assignee_id?: number | string | null;
  /** The team that has it; null for none, since API 2.16 also 0. */
  team_assignee_id?: number | string | null;
  /** The company of the customer: id, company_id, name, plan, custom_attributes and more. Since API 2.15. */
  company?: {
    [key: string]: unknown;
  } | null;
  tags?: TagList;
  conversation_rating?: Rating;
  source?: Source;
  /** The customers that take part. */
  contacts?: {
    /** Always contact.list. */
    type?: string | null;
    /** The customers; more than one in a group. */
    contacts?: Reference[] | null;
  } | null;
  /** The people of the team that wrote something. */
  teammates?: {
    /** Always admin.list. */
    type?: string | null;
    /**
     * The people. This is what deliveries have.
     * Source: observed, not documented.
     */
    admins?: Reference[] | null;
    /** The people. This is what the vendor's OpenAPI has. */
    teammates?: Reference[] | null;
  } | null;
  /** Your own attributes and some of Intercom's, by their names, which may contain blanks. Since API 2.11. */
  custom_attributes?: {
    [key: string]: unknown;
  } | null;
  /** The customer's first message. */
  first_contact_reply?: {
    /** When it was sent, in seconds since 1970. */
    created_at?: number | null;
    /** How it was sent, such as conversation. */
    type?: string | null;
    /** The page that the customer was on. */
    url?: string | null;
  } | null;
  /** The service level that was agreed for the conversation. */
  sla_applied?: {
    /** Always conversation_sla_summary. */
    type?: string | null;
    /** Its name. */
    sla_name?: string | null;
    /** Whether it was kept. */
    sla_status?: "hit" | "missed" | "cancelled" | "active" | null | (string & {});
  } | null;
  statistics?: Statistics;
  /** The newest part or parts. Earlier ones are left out. */
  conversation_parts?: {
    /** Always conversation_part.list. */
    type?: string | null;
    /** The parts, oldest first; from none to five were seen. */
    conversation_parts?: Part[] | null;
    /** How many parts are listed here. statistics.count_conversation_parts counts all of the conversation. */
    total_count?: number | null;
  } | null;
  /** Tickets and conversations that belong to this one. Since API 2.10. */
  linked_objects?: {
    /** Always list. */
    type?: string | null;
    /** How many there are. */
    total_count?: number | null;
    /** Whether some are not listed. */
    has_more?: boolean | null;
    /** What is linked. */
    data?: {
      /** What it is: ticket or conversation. */
      type?: string | null;
      /** The ticket or conversation. */
      id?: string | number | null;
      /** The kind of a ticket: Customer, Back-office or Tracker. */
      category?: string | null;
    }[] | null;
  } | null;
  /** Whether Fin took part. Since API 2.11. */
  ai_agent_participated?: boolean | null;
  ai_agent?: AiAgent;
  /** Whether the sales agent took part. Since API 2.16. */
  sales_agent_participated?: boolean | null;
  /** What the sales agent found out. Since API 2.16. */
  sales_agent?: {
    /** The result of the talk with the sales agent. */
    outcome?: "qualified" | "disqualified" | "product_discovery" | "escalated_to_support" | "spam" | null | (string & {});
    /** Where the customer was sent. */
    routing_outcome?: string | null;
    /** What the sales agent collected: values by name. */
    collected_data?: {
      [key: string]: unknown;
    } | null;
  } | null;
  /** The channel. Since API 2.16. */
  channel?: {
    /** The first channel; messenger is Intercom's own widget. */
    initial?: "messenger" | "email" | "twitter" | "zendesk_sunshine" | "zendesk_ticket" | null | (string & {});
    /** The current channel. */
    current?: "messenger" | "email" | "twitter" | "zendesk_sunshine" | "zendesk_ticket" | null | (string & {});
  } | null;
  /** The conversation in other systems. Since API 2.16. */
  external_references?: {
    /** What it is, such as zendesk_ticket. */
    type?: string | null;
    /** The record. */
    id?: string | number | null;
  }[] | null;
  /** What monitors found, with monitor_name, result and explanation. Only where it is asked for. Since API 2.16. */
  monitor_evaluations?: {
    [key: string]: unknown;
  }[] | null;
  /** Reviews of the conversation, with name, score, passed and evaluators. Only where it is asked for. Since API 2.16. */
  scorecards?: {
    [key: string]: unknown;
  }[] | null;
  /** Topics that were found by AI. In the API version Preview. */
  ai_topics?: {
    [key: string]: unknown;
  } | null;
  /**
   * Topics of the conversation. Not in the vendor's OpenAPI.
   * Source: observed, not documented.
   */
  topics?: {
    /** Always topic.list. */
    type?: string | null;
    /** The topics; none where it was seen. */
    topics?: ({
      [key: string]: unknown;
    } | string)[] | null;
    /** How many there are. */
    total_count?: number | null;
  } | null;
  /**
   * The ticket. null where it was seen. Not in the vendor's OpenAPI.
   * Source: observed, not documented.
   */
  ticket?: {
    [key: string]: unknown;
  } | null;
  /**
   * The customer, in API 1.x.
   * Source: observed, not documented.
   */
  user?: {
    /** What kind of customer it is: lead or user. */
    type?: string | null;
    /** The customer. */
    id?: string | number | null;
    /** The id that your own system gave the customer. */
    user_id?: string | number | null;
    /** The customer's name. */
    name?: string | null;
    /** The customer's e-mail address; empty for none. */
    email?: string | null;
    /** Whether the customer does not want to be tracked. */
    do_not_track?: boolean | null;
  } | null;
  /**
   * Who has the conversation, in API 1.x.
   * Source: observed, not documented.
   */
  assignee?: {
    /** What it is: admin, or nobody_admin for nobody. */
    type?: string | null;
    /** The person; null for nobody. */
    id?: string | number | null;
    /** The person's name. */
    name?: string | null;
    /** The person's e-mail address. */
    email?: string | null;
  } | null;
  conversation_message?: Source;
  /**
   * More about the conversation, in API 1.x. Empty where it was seen.
   * Source: observed, not documented.
   */
  metadata?: {
    [key: string]: unknown;
  } | null;
  tags_added?: TagList;
  /**
   * Addresses, in API 1.x.
   * Source: observed, not documented.
   */
  links?: {
    /** The conversation in Intercom's inbox. */
    conversation_web?: string | null;
  } | null;
}

/**
 * Tags. tags_added, in API 1.x, has those that are new.
 * Source: the vendor's SDK or OpenAPI.
 */
export type TagList = {
  /** Always tag.list. */
  type?: string | null;
  /** The tags. */
  tags?: Tag[] | null;
} | null;

/**
 * A tag.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Tag {
  /** Always tag. */
  type?: string | null;
  /** The tag. */
  id?: string | number | null;
  /** Its name. */
  name?: string | null;
  /** When it was given, in seconds since 1970. */
  applied_at?: number | null;
  /** Who gave it. */
  applied_by?: Reference | null;
}

/**
 * A person, by id.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Reference {
  /** What it is: contact or admin. */
  type?: string | null;
  /** The person. */
  id?: string | number | null;
  /** The id that your own system gave a contact. */
  external_id?: string | number | null;
}

/**
 * What the customer thought of the conversation. In API 1.x it may be an empty object.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Rating = {
  /** From 1 (bad) to 5. */
  rating?: number | null;
  /** What the customer wrote. */
  remark?: string | null;
  /** When the rating was asked for, in seconds since 1970. */
  created_at?: number | null;
  /** When it last changed, in seconds since 1970. Since API 2.14. */
  updated_at?: number | null;
  /** Who rated. */
  contact?: Reference | null;
  /** Who was rated. */
  teammate?: Reference | null;
} | null;

/**
 * The first message. In API 1.x it is called conversation_message and has fewer members.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Source = {
  /** How the conversation began; conversation is Intercom's own widget. Any text since API 2.16; conversation_message in API 1.x. */
  type?: "conversation" | "email" | "facebook" | "instagram" | "phone_call" | "phone_switch" | "push" | "sms" | "twitter" | "whatsapp" | "conversation_message" | null | (string & {});
  /** The message. */
  id?: string | number | null;
  /** Who began it. */
  delivered_as?: "customer_initiated" | "operator_initiated" | null | (string & {});
  /** The subject: HTML, and plain text since API 2.15. */
  subject?: string | null;
  /** The text: HTML, and plain text since API 2.15. */
  body?: string | null;
  author?: Author;
  /** Files of the message. */
  attachments?: Attachment[] | null;
  /** The page that the conversation began on. */
  url?: string | null;
  /** Whether the message was deleted. */
  redacted?: boolean | null;
  /** Who got an e-mail. Since API 2.16. */
  recipients?: {
    /** to, cc or bcc. */
    type?: string | null;
    /** The e-mail address. */
    email?: string | null;
    /** Why it was not sent there. */
    drop_reason?: string | null;
  }[] | null;
  /** Where replies to an e-mail go. Since API 2.16. */
  reply_to?: {
    /** The e-mail address. */
    email?: string | null;
    /** The name. */
    name?: string | null;
  }[] | null;
  email_message_metadata?: EmailMetadata;
} | null;

/**
 * Who wrote or did it.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Author = {
  /** admin is a person of the team, bot is Fin or a workflow; user, lead and contact are customers. */
  type?: "admin" | "bot" | "user" | "lead" | "contact" | "team" | null | (string & {});
  /** The author. */
  id?: string | number | null;
  /** The author's name. */
  name?: string | null;
  /** The author's e-mail address; empty for none. */
  email?: string | null;
  /** Whether Fin sent it. Since API 2.14. */
  from_ai_agent?: boolean | null;
  /** Whether Fin wrote it. Since API 2.14. */
  is_ai_answer?: boolean | null;
} | null;

/**
 * A file.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Attachment {
  /** Always upload where it was seen. */
  type?: string | null;
  /** The name of the file. */
  name?: string | null;
  /** Where it can be fetched. */
  url?: string | null;
  /** The media type. */
  content_type?: string | null;
  /** The size in bytes. */
  filesize?: number | string | null;
  /** The width of a picture. */
  width?: number | string | null;
  /** The height of a picture. */
  height?: number | string | null;
}

/**
 * More about an e-mail.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EmailMetadata = {
  /** The Message-ID. */
  message_id?: string | null;
  /** The subject. */
  subject?: string | null;
  /** The addresses in its headers. */
  email_address_headers?: {
    /** Which header, such as from, to or cc. */
    type?: string | null;
    /** The e-mail address. */
    email_address?: string | null;
    /** The name. */
    name?: string | null;
  }[] | null;
  /** What the e-mail quotes, as HTML. Since API 2.16. */
  history?: string | null;
} | null;

/**
 * Numbers about the conversation. Durations are in seconds and may leave out the time outside of office hours.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Statistics = {
  /** Always conversation_statistics. */
  type?: string | null;
  /** The time until the last assignment before the first answer. */
  time_to_assignment?: number | null;
  /** The time until the first answer of the team. */
  time_to_admin_reply?: number | null;
  /** The time until the first close. */
  time_to_first_close?: number | null;
  /** The time until the last close. */
  time_to_last_close?: number | null;
  /** The median time of an answer. */
  median_time_to_reply?: number | null;
  /** When the customer first wrote. RFC 3339 text, or seconds since 1970 in the vendor's OpenAPI. */
  first_contact_reply_at?: string | number | null;
  /** When it was first assigned, in the same form. */
  first_assignment_at?: string | number | null;
  /** When the team first answered, in the same form. */
  first_admin_reply_at?: string | number | null;
  /** When it was first closed, in the same form. */
  first_close_at?: string | number | null;
  /** When it was last assigned, in the same form. */
  last_assignment_at?: string | number | null;
  /** When the team first answered after the last assignment, in the same form. */
  last_assignment_admin_reply_at?: string | number | null;
  /** When the customer last wrote, in the same form. */
  last_contact_reply_at?: string | number | null;
  /** When the team last answered, in the same form. */
  last_admin_reply_at?: string | number | null;
  /** When it was last closed, in the same form. It stays when the conversation is opened again. */
  last_close_at?: string | number | null;
  /** The person of the team who closed it last. */
  last_closed_by_id?: string | number | null;
  /** How often it was opened again. */
  count_reopens?: number | null;
  /** How often it was assigned. */
  count_assignments?: number | null;
  /** How many parts the whole conversation has. */
  count_conversation_parts?: number | null;
  /** How long each team took to answer. Since API 2.12. */
  assigned_team_first_response_time?: ResponseTime[] | null;
  /** The same within office hours. Since API 2.13. */
  assigned_team_first_response_time_in_office_hours?: ResponseTime[] | null;
  /** The time from assignment to close. Since API 2.13. */
  handling_time?: number | null;
  /** The same without idle time. Since API 2.13. */
  adjusted_handling_time?: number | null;
} | null;

/**
 * How long a team took to answer.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ResponseTime {
  /** The team. */
  team_id?: number | string | null;
  /** The team's name; Unassigned for none. */
  team_name?: string | null;
  /** The time, in seconds. */
  response_time?: number | null;
}

/**
 * Something that happened in the conversation. A message, a note and a close are all parts.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Part {
  /** Always conversation_part. */
  type?: string | null;
  /** The part. */
  id?: string | number | null;
  /** What happened. */
  part_type?: "comment" | "note" | "note_and_reopen" | "close" | "open" | "assignment" | "assign_and_reopen" | "snoozed" | "unsnoozed" | "quick_reply" | "priority_changed" | "participant_added" | "conversation_attribute_updated_by_admin" | "conversation_attribute_updated_by_user" | "conversation_attribute_updated_by_workflow" | "custom_action_started" | "custom_action_finished" | "language_detection_details" | "channel_and_reply_time_expectation" | "attribute_collector" | null | (string & {});
  /** The text: HTML, and plain text since API 2.15. Null where nothing was written. */
  body?: string | null;
  /** When it happened, in seconds since 1970. */
  created_at?: number | null;
  /** When it last changed, in seconds since 1970. */
  updated_at?: number | null;
  /** When the customer was notified, in seconds since 1970. */
  notified_at?: number | null;
  /** Who got the conversation; null unless it was assigned. */
  assigned_to?: {
    /** What it is: admin, team, or nobody_admin for nobody. */
    type?: string | null;
    /** The person or team; null for nobody. */
    id?: string | number | null;
    /**
     * The name, in API 1.x.
     * Source: observed, not documented.
     */
    name?: string | null;
  } | null;
  author?: Author;
  /** Files of the part. */
  attachments?: Attachment[] | null;
  /** The id that another system gave the part. */
  external_id?: string | number | null;
  /** Whether the part was deleted. */
  redacted?: boolean | null;
  /** More about quick replies: quick_reply_options and quick_reply_uuid. Since API 2.14. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  email_message_metadata?: EmailMetadata;
  /** The state of the conversation then. Since API 2.13. */
  state?: "open" | "closed" | "snoozed" | null | (string & {});
  /** Tags of the part. Since API 2.13. */
  tags?: Tag[] | null;
  /** More about what happened, by part_type: for example workflow, attribute, value or action. Since API 2.13. */
  event_details?: {
    [key: string]: unknown;
  } | null;
  /** The app that made the part with the API; null for none. Since API 2.13. */
  app_package_code?: string | null;
  /** The text by language; original has the language of the body. In the API version Preview. */
  translations?: {
    [key: string]: unknown;
  } | null;
}

/**
 * What Fin did. Since API 2.11.
 * Source: the vendor's SDK or OpenAPI.
 */
export type AiAgent = {
  /** What brought Fin into the conversation. */
  source_type?: "essentials_plan_setup" | "profile" | "workflow" | "workflow_preview" | "fin_preview" | null | (string & {});
  /** The name of that source. */
  source_title?: string | null;
  /** What the last answer was; null if there was none. */
  last_answer_type?: "ai_answer" | "custom_answer" | null | (string & {});
  /** The result of Fin's work; null if Fin gave no answer. routed_to_team and abandoned until API 2.14, escalated, negative_feedback and procedure_handoff since API 2.15. */
  resolution_state?: "assumed_resolution" | "confirmed_resolution" | "escalated" | "negative_feedback" | "procedure_handoff" | "routed_to_team" | "abandoned" | null | (string & {});
  /** What the customer thought of Fin, from 1 to 5. */
  rating?: number | null;
  /** What the customer wrote about Fin. */
  rating_remark?: string | null;
  /** When that rating was made, in seconds since 1970. Since API 2.14. */
  created_at?: number | null;
  /** When that rating last changed, in seconds since 1970. Since API 2.14. */
  updated_at?: number | null;
  /** What Fin drew its answers from. */
  content_sources?: {
    /** Always content_source.list. */
    type?: string | null;
    /** How many there are. */
    total_count?: number | null;
    /** The sources. */
    content_sources?: {
      /** What it is, such as article, file or external_content. */
      content_type?: string | null;
      /** Where the team finds it. */
      url?: string | null;
      /** Its title. */
      title?: string | null;
      /** Its language. */
      locale?: string | null;
    }[] | null;
  } | null;
} | null;

/** A customer began a conversation. */
export interface ConversationUserCreated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.user.created";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A person of the team began a conversation. */
export interface ConversationAdminSingleCreated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.single.created";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A customer replied. */
export interface ConversationUserReplied {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.user.replied";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** The team replied. */
export interface ConversationAdminReplied {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.replied";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** Fin or another bot replied. */
export interface ConversationOperatorReplied {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.operator.replied";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A reply of the team was translated. */
export interface ConversationAdminRepliedTranslated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.replied.translated";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A conversation was assigned. */
export interface ConversationAdminAssigned {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.assigned";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** An open conversation was assigned. */
export interface ConversationAdminOpenAssigned {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.open.assigned";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** The team wrote a note. */
export interface ConversationAdminNoted {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.noted";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A conversation was opened again. */
export interface ConversationAdminOpened {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.opened";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A conversation was snoozed. */
export interface ConversationAdminSnoozed {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.snoozed";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A conversation is no longer snoozed. */
export interface ConversationAdminUnsnoozed {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.admin.unsnoozed";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A customer rated a conversation. */
export interface ConversationRatingAdded {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.rating.added";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** The priority of a conversation changed. */
export interface ConversationPriorityUpdated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.priority.updated";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A customer read a conversation. */
export interface ConversationRead {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.read";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** The company of a conversation changed. */
export interface ConversationCompanyUpdated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.company.updated";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A part was deleted. */
export interface ConversationPartRedacted {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation_part.redacted";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A part was tagged. */
export interface ConversationPartTagCreated {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation_part.tag.created";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ConversationData;
}

/** A conversation was deleted. */
export interface ConversationDeleted {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.deleted";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: DeletedData;
}

/** What the event is about. */
export interface DeletedData {
  /** Always notification_event_data. */
  type?: string | null;
  item?: DeletedConversation;
}

/**
 * A conversation that was deleted.
 * Source: observed, not documented.
 */
export interface DeletedConversation {
  /** Always conversation. */
  type?: string | null;
  /** The conversation that was deleted. */
  conversation_id?: string | number | null;
  /**
   * conversation_id, under its name in the vendor's OpenAPI.
   * Source: the vendor's SDK or OpenAPI.
   */
  id?: string | number | null;
  /**
   * type, under its name in the vendor's OpenAPI.
   * Source: the vendor's SDK or OpenAPI.
   */
  object?: string | null;
  /**
   * Whether it is deleted.
   * Source: the vendor's SDK or OpenAPI.
   */
  deleted?: boolean | null;
}

/** A contact joined a conversation. */
export interface ConversationContactAttached {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.contact.attached";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ContactData;
}

/** What the event is about. */
export interface ContactData {
  /** Always notification_event_data. */
  type?: string | null;
  item?: ContactChange;
}

/**
 * The conversation and the contact that joined or left.
 * Source: observed, not documented.
 */
export interface ContactChange {
  /** The conversation, as the vendor keeps it. */
  conversation?: {
    /** The newest parts, as rows. Their data is JSON as text, with names and e-mail addresses. */
    parts?: {
      [key: string]: unknown;
    }[] | null;
    /** How the notification was made. */
    options?: {
      [key: string]: unknown;
    } | null;
    /** The row of the conversation. */
    model?: ({
      /** The conversation. */
      id?: number | string | null;
      /** The contact that the conversation is with. */
      user_id?: string | number | null;
      /** The first message: the id of source elsewhere. */
      message_id?: number | string | null;
      /** When the conversation began, as RFC 3339 text. */
      created_at?: string | number | null;
    } & {
      [key: string]: unknown;
    }) | null;
  } | null;
  /** The contact that joined or left. */
  contact?: ({
    /** The contact. */
    id?: string | number | null;
    /** The id that your own system gave the contact. */
    external_id?: string | number | null;
    /** What kind of contact it is: user or lead. */
    role?: string | null;
    /** The contact's name. */
    name?: string | null;
    /** The contact's e-mail address. */
    email?: string | null;
    /** The contact's phone number; empty for none. */
    phone?: string | null;
  } & {
    [key: string]: unknown;
  }) | null;
}

/** A contact left a conversation. */
export interface ConversationContactDetached {
  /** Always notification_event. */
  type?: string | null;
  /** The workspace: the id in its addresses. */
  app_id?: string | null;
  /** The id of the notification: notif_ and a UUID. Repeated ones should have the same: Intercom advises to recognise them by it. */
  id?: string | null;
  /** The event tag. */
  topic: "conversation.contact.detached";
  /** The state of the delivery: pending while it is sent. */
  delivery_status?: string | null;
  /** Which attempt this is. */
  delivery_attempts?: number | null;
  /** When it was delivered, in seconds since 1970: 0 until then. */
  delivered_at?: number | null;
  /** When the first attempt was sent, in seconds since 1970. */
  first_sent_at?: number | null;
  /** When the event happened, in seconds since 1970. */
  created_at?: number | null;
  /** Links; empty where it was seen. */
  links?: {
    [key: string]: unknown;
  } | null;
  /** The notification's own address; null where it was seen. */
  self?: string | null;
  data: ContactData;
}

/** Payloads by the tag that the vendor sends. */
export interface IntercomEvents {
  "conversation.admin.closed": ConversationAdminClosed;
  "conversation.user.created": ConversationUserCreated;
  "conversation.admin.single.created": ConversationAdminSingleCreated;
  "conversation.user.replied": ConversationUserReplied;
  "conversation.admin.replied": ConversationAdminReplied;
  "conversation.operator.replied": ConversationOperatorReplied;
  "conversation.admin.replied.translated": ConversationAdminRepliedTranslated;
  "conversation.admin.assigned": ConversationAdminAssigned;
  "conversation.admin.open.assigned": ConversationAdminOpenAssigned;
  "conversation.admin.noted": ConversationAdminNoted;
  "conversation.admin.opened": ConversationAdminOpened;
  "conversation.admin.snoozed": ConversationAdminSnoozed;
  "conversation.admin.unsnoozed": ConversationAdminUnsnoozed;
  "conversation.rating.added": ConversationRatingAdded;
  "conversation.priority.updated": ConversationPriorityUpdated;
  "conversation.read": ConversationRead;
  "conversation.company.updated": ConversationCompanyUpdated;
  "conversation_part.redacted": ConversationPartRedacted;
  "conversation_part.tag.created": ConversationPartTagCreated;
  "conversation.deleted": ConversationDeleted;
  "conversation.contact.attached": ConversationContactAttached;
  "conversation.contact.detached": ConversationContactDetached;
}

/** Any payload of this vendor. */
export type IntercomEvent = ConversationAdminClosed | ConversationUserCreated | ConversationAdminSingleCreated | ConversationUserReplied | ConversationAdminReplied | ConversationOperatorReplied | ConversationAdminRepliedTranslated | ConversationAdminAssigned | ConversationAdminOpenAssigned | ConversationAdminNoted | ConversationAdminOpened | ConversationAdminSnoozed | ConversationAdminUnsnoozed | ConversationRatingAdded | ConversationPriorityUpdated | ConversationRead | ConversationCompanyUpdated | ConversationPartRedacted | ConversationPartTagCreated | ConversationDeleted | ConversationContactAttached | ConversationContactDetached;
