// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/api/webhooks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the webhooks of an account
     * The secrets of the webhooks are in the answer.
     */
    get: {
      parameters: {
        query?: {
          /** Only webhooks for the calls of this agent. */
          agentId?: string;
          /** Where the page begins; taken from the address of the page before. */
          cursor?: string;
          /** How many webhooks a page holds at most. */
          pageSize?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of webhooks. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookList;
          };
        };
        /** The request could not be understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    put?: never;
    /**
     * Create a webhook
     * Without secrets, the vendor makes one. It is in the answer.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": WebhookCreate;
        };
      };
      responses: {
        /** The webhook as created, with its secrets. */
        201: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Webhook;
          };
        };
        /** The request could not be understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/webhooks/{webhookId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The webhook. */
        webhookId: string;
      };
      cookie?: never;
    };
    /**
     * Read one webhook
     * Its secrets are in the answer.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhookId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The webhook. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Webhook;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** There is no such webhook. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    /** Replace a webhook */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhookId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": WebhookCreate;
        };
      };
      responses: {
        /** The webhook as replaced. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Webhook;
          };
        };
        /** The request could not be understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** There is no such webhook. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    post?: never;
    /** Delete a webhook */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhookId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Deleted. */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** There is no such webhook. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    options?: never;
    head?: never;
    /**
     * Change a webhook
     * Members that are left out keep their value. To rotate secrets, set the new and the old one, and later the new one alone.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhookId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": WebhookUpdate;
        };
      };
      responses: {
        /** The webhook as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Webhook;
          };
        };
        /** The request could not be understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** There is no such webhook. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
      };
    };
    trace?: never;
  };
  "/api/calls/{callId}/messages": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The call. */
        callId: string;
      };
      cookie?: never;
    };
    /**
     * Read the messages of a call
     * The transcript, page by page. Calls of tools and their results are among the messages.
     */
    get: {
      parameters: {
        query?: {
          /** Where the page begins; taken from the address of the page before. */
          cursor?: string;
          /** How many messages a page holds at most. */
          pageSize?: number;
        };
        header?: never;
        path: {
          /** The call. */
          callId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of messages. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": MessageList;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
          };
        };
        /** There is no such webhook. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Problem;
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

/** One page of webhooks. */
export interface WebhookList {
  /** The webhooks. */
  results?: Webhook[];
  /** The address of the next page; null on the last one. */
  next?: string | null;
  /** The address of the page before; null on the first one. */
  previous?: string | null;
  /** How many webhooks there are. */
  total?: number;
}

/** A webhook. Every answer contains its secrets, so do not log it. */
export interface Webhook {
  /** The webhook. */
  webhookId?: string;
  /** The agent whose calls are meant; null for all calls. Since 2025-08-08. */
  agentId?: string | null;
  /**
   * Format: date-time
   * When the webhook was created.
   */
  created?: string;
  /**
   * Format: uri
   * Where deliveries go.
   */
  url?: string;
  /** The secrets with which deliveries are signed. Each makes a signature. */
  secrets?: string[] | null;
  /** The events that are sent. */
  events?: string[];
  /** Whether deliveries succeed. Since 2025-07-26. */
  status?: "normal" | "unhealthy" | (string & {});
  /**
   * Format: date-time
   * When the status changed last. Since 2025-07-26.
   */
  lastStatusChange?: string | null;
  /** Deliveries that failed lately. Since 2025-07-26. */
  recentFailures?: {
    /**
     * Format: date-time
     * When the delivery failed.
     */
    timestamp?: string;
    /** Why it failed. */
    failure?: string;
  }[];
}

/** Why a request was refused, in a form that is not documented. */
export type Problem = {
  /** The reason. */
  detail?: string;
} & {
  [key: string]: unknown;
};

/** A webhook to be created. */
export interface WebhookCreate {
  /**
   * Format: uri
   * Where deliveries are to go.
   */
  url: string;
  /** The events to be sent. */
  events: string[];
  /** Secrets of your own. Without them the vendor makes one. */
  secrets?: string[];
  /** The agent whose calls are meant; all calls if left out or null. */
  agentId?: string | null;
}

/** The members of a webhook to be changed. */
export interface WebhookUpdate {
  /**
   * Format: uri
   * Where deliveries are to go.
   */
  url?: string;
  /** The events to be sent. */
  events?: string[];
  /** The secrets with which deliveries are signed from now on. */
  secrets?: string[];
  /** The agent whose calls are meant; null for all calls. */
  agentId?: string | null;
}

/** One page of messages. */
export interface MessageList {
  /** The messages. */
  results?: Message[];
  /** The address of the next page; null on the last one. */
  next?: string | null;
  /** The address of the page before; null on the first one. */
  previous?: string | null;
  /** How many messages there are. */
  total?: number;
}

/** One message of a call. */
export interface Message {
  /** Whose message it is, or that it is the call of a tool or its result. */
  role?: "MESSAGE_ROLE_UNSPECIFIED" | "MESSAGE_ROLE_USER" | "MESSAGE_ROLE_AGENT" | "MESSAGE_ROLE_TOOL_CALL" | "MESSAGE_ROLE_TOOL_RESULT" | (string & {});
  /** What was said. For the call of a tool, what it was given; for a result, what it answered. */
  text?: string | null;
  /** The call of a tool: it and its result have the same. */
  invocationId?: string | null;
  /** The name of the tool. */
  toolName?: string | null;
  /** Why the call of a tool failed. */
  errorDetails?: string | null;
  /** Whether it was spoken or written. */
  medium?: "MESSAGE_MEDIUM_UNSPECIFIED" | "MESSAGE_MEDIUM_VOICE" | "MESSAGE_MEDIUM_TEXT" | null | (string & {});
  /** Its number within the stage of the call. */
  callStageMessageIndex?: number | null;
  /** The stage of the call. */
  callStageId?: string | null;
  /** What the state of the call became, if the message changed it. */
  callState?: {
    [key: string]: unknown;
  } | null;
  timespan?: Timespan;
  wallClockTimespan?: Timespan;
}

/** When a message was said, counted from the start of the call: by the audio that came in (timespan), or by the clock since somebody joined (wallClockTimespan). Messages that the call began with have none. */
export type Timespan = {
  /** When it began, such as 1.5s. */
  start?: string | null;
  /** When it ended. */
  end?: string | null;
} | null;
