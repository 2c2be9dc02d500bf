// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/v0/evi/chats/{id}/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what happened in a chat
     * The transcript, page by page: messages, calls of tools, and what else happened.
     */
    get: {
      parameters: {
        query?: {
          /** How many entries a page has at most, up to 100. */
          page_size?: number;
          /** Which page, from 0. */
          page_number?: number;
          /** Whether the oldest entries come first. */
          ascending_order?: boolean;
        };
        header?: never;
        path: {
          /** The chat. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of entries. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ChatEvents;
          };
        };
        /** The key is missing or not valid, or there is no such chat. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              [key: string]: unknown;
            };
          };
        };
        /** The key is missing or not valid, or there is no such chat. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              [key: string]: unknown;
            };
          };
        };
        /** The key is missing or not valid, or there is no such chat. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              [key: string]: unknown;
            };
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

/** One page of what happened in a chat. */
export interface ChatEvents {
  /** The chat. */
  id?: string;
  /** The group of chats: a chat and those that resume it. */
  chat_group_id?: string;
  /** Whether the chat goes on, or why it ended. */
  status?: string;
  /** When the chat began, in milliseconds since 1970. */
  start_timestamp?: number;
  /** When the chat ended, in milliseconds since 1970. */
  end_timestamp?: number | null;
  /** The entries. */
  events_page?: ChatEvent[];
  /** More about the chat: JSON as text. */
  metadata?: string | null;
  /** Which page this is, from 0. */
  page_number?: number;
  /** How many entries a page has at most. */
  page_size?: number;
  /** Whether the oldest entries come first. */
  pagination_direction?: "ASC" | "DESC" | (string & {});
  /** How many pages there are. */
  total_pages?: number;
}

/** Something that happened in a chat. */
export interface ChatEvent {
  /** The entry. */
  id?: string;
  /** The chat. */
  chat_id?: string;
  /** When it happened, in milliseconds since 1970. */
  timestamp?: number;
  /** Whose doing it was. */
  role?: "USER" | "AGENT" | "SYSTEM" | "TOOL" | (string & {});
  /** What happened. */
  type: "SYSTEM_PROMPT" | "CHAT_START_MESSAGE" | "USER_RECORDING_START_MESSAGE" | "USER_MESSAGE" | "USER_INTERRUPTION" | "AGENT_MESSAGE" | "FUNCTION_CALL" | "FUNCTION_CALL_RESPONSE" | "PAUSE_ONSET" | "RESUME_ONSET" | "CHAT_END_MESSAGE" | (string & {});
  /** What was said. */
  message_text?: string | null;
  /** How it sounded: JSON as text. */
  emotion_features?: string | null;
  /** More about it: JSON as text. */
  metadata?: string | null;
  /** Another entry that this one belongs to. */
  related_event_id?: string | null;
}
