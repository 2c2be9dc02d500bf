// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.

/** A conversation ended. */
export interface ConversationEnded {
  /** The event tag. */
  type: "v1.conversation.ended";
  /** When the event was generated, meant for putting events in order. */
  timestamp?: string;
  /** What the event says about the conversation. */
  data: {
    /** The conversation that ended. */
    conversation_id: string;
    /** The channel the conversation took place on. */
    channel_id?: string;
    /** The end user of the conversation. */
    end_user_id?: string;
    /** When the conversation was created. */
    created_at?: string;
    /** When the conversation was last changed. */
    updated_at?: string;
    ended_by?: EndedBy;
    metadata?: Metadata;
    /** The API domain of the AI Agent environment that sent the event; it tells tenants apart. */
    ai_agent_domain?: string;
  };
}

/** Who or what ended the conversation. */
export interface EndedBy {
  /** The user that ended the conversation; null where there is none. */
  id?: string | null;
  /** The part that ended the conversation. */
  role?: "end_user" | "system" | "human_agent" | (string & {});
}

/** Keys and values that were given to the conversation; never nested. */
export interface Metadata {
  [key: string]: string | boolean | number;
}

/** A conversation was created. */
export interface ConversationCreated {
  /** The event tag. */
  type: "v1.conversation.created";
  /** When the event was generated, meant for putting events in order. */
  timestamp?: string;
  /** What the event says about the conversation. */
  data: {
    /** The new conversation. */
    conversation_id: string;
    /** The channel the conversation takes place on. */
    channel_id?: string;
    /** When the conversation was created. */
    created_at?: string;
    /** The end user of the conversation. */
    end_user_id?: string;
    metadata?: Metadata;
    /** The API domain of the AI Agent environment that sent the event; it tells tenants apart. */
    ai_agent_domain?: string;
  };
}

/** A message was added to a conversation. */
export interface ConversationMessage {
  /** The event tag. */
  type: "v1.conversation.message";
  /** When the event was generated, meant for putting events in order. */
  timestamp?: string;
  /** The message and where it belongs. */
  data: {
    /** The message that caused the event. */
    message_id?: string;
    /** The conversation the message belongs to. */
    conversation_id: string;
    /** The end user of the conversation. */
    end_user_id?: string;
    /** The integration in charge during a handoff; null when the message is for the AI Agent. */
    handoff_integration?: string | null;
    channel?: MessageChannel;
    /**
     * The channel, in the shapes of 2025; a channel object has taken its place.
     * Source: the vendor's SDK or OpenAPI.
     */
    channel_id?: string;
    /** When the message was created. */
    created_at?: string;
    author?: MessageAuthor;
    content?: MessageContent;
    /** The API domain of the AI Agent environment that sent the event; it tells tenants apart. */
    ai_agent_domain?: string;
  };
}

/** The channel a message was sent on. */
export interface MessageChannel {
  /** Whether Ada provides the channel or it was created through the Conversations API. */
  type: "native" | "custom" | (string & {});
  /** The channel. */
  id: string;
  /** The name of the channel. */
  name: string;
  /** What the channel is for. */
  description: string;
  /** How people talk on the channel. */
  modality: "messaging" | "email" | "voice" | (string & {});
  /** What the channel can render; a capability that is left out is false. */
  capabilities?: {
    /** Whether replies keep their Markdown. */
    markdown?: boolean;
  };
  /** Keys and values that were given to a custom channel, at most 4 KB in all. */
  metadata?: {
    [key: string]: string | boolean | number;
  };
  /** When a custom channel was created. */
  created_at?: string;
}

/** Who wrote a message. */
export interface MessageAuthor {
  /** The author; null where there is no user behind the message. */
  id?: string | null;
  /** The part the author has. */
  role?: "end_user" | "ai_agent" | "human_agent" | (string & {});
  /** The address of the author's picture. */
  avatar?: string | null;
  /** The author's name as shown. */
  display_name?: string | null;
}

/** What a message says; its type decides its shape. */
export type MessageContent = TextContent | LinkContent | FileContent | PresenceContent;

/** A message of text. */
export interface TextContent {
  /** The tag of text content. */
  type: "text";
  /** The text. */
  body: string;
}

/** A message that is a link, such as one to a survey. */
export interface LinkContent {
  /** The tag of link content. */
  type: "link";
  /** Where the link leads. */
  url?: string;
  /** What to show for the link. */
  link_text?: string | null;
}

/** A message that is a file. */
export interface FileContent {
  /** The tag of file content. */
  type: "file";
  /** A pre-signed address of the file, valid for 7 days. */
  url: string;
  /** The media type of the file. */
  mime_type: string;
  /** The name of the file. */
  filename: string;
}

/**
 * A notice about presence, for example that somebody joined.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface PresenceContent {
  /** The tag of presence content. */
  type: "presence";
  /** The notice as text. */
  body?: string | null;
}

/** The handoff part of a conversation ended. */
export interface ConversationHandoffEnded {
  /** The event tag. */
  type: "v1.conversation.handoff.ended";
  /** When the event was generated, meant for putting events in order. */
  timestamp?: string;
  /** Which handoff of which conversation ended. */
  data: {
    /** The conversation whose handoff ended. */
    conversation_id: string;
    /** The end user of the conversation. */
    end_user_id: string;
    /** The name of the integration that had been in charge. */
    handoff_integration: string;
    /** The API domain of the AI Agent environment that sent the event; it tells tenants apart. */
    ai_agent_domain: string;
  };
}

/** Payloads by the tag that the vendor sends. */
export interface AdaEvents {
  "v1.conversation.ended": ConversationEnded;
  "v1.conversation.created": ConversationCreated;
  "v1.conversation.message": ConversationMessage;
  "v1.conversation.handoff.ended": ConversationHandoffEnded;
}

/** Any payload of this vendor. */
export type AdaEvent = ConversationEnded | ConversationCreated | ConversationMessage | ConversationHandoffEnded;
