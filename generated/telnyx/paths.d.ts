// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/call_control_applications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the Call Control applications */
    get: {
      parameters: {
        query?: {
          /** Which page, from 1. */
          "page[number]"?: number;
          /** How many entries a page has at most. */
          "page[size]"?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of applications. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApplicationList;
          };
        };
        /** The request was refused. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
      };
    };
    put?: never;
    /** Create a Call Control application */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": ApplicationUpdate;
        };
      };
      responses: {
        /** The application as created. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApplicationAnswer;
          };
        };
        /** The request was refused. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** The request was refused. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
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
  "/call_control_applications/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The application; deliveries have it as connection_id. */
        id: string;
      };
      cookie?: never;
    };
    /** Read one Call Control application */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The application; deliveries have it as connection_id. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The application. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApplicationAnswer;
          };
        };
        /** The request was refused. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** The request was refused. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a Call Control application
     * Sets the URL to which all events of the application's calls are sent. You have to give the application's name, too; read it first.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The application; deliveries have it as connection_id. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": ApplicationUpdate;
        };
      };
      responses: {
        /** The application as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApplicationAnswer;
          };
        };
        /** The request was refused. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** The request was refused. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** The request was refused. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
      };
    };
    trace?: never;
  };
  "/ai/conversations/insight-groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the insight groups */
    get: {
      parameters: {
        query?: {
          /** Which page, from 1. */
          "page[number]"?: number;
          /** How many entries a page has at most. */
          "page[size]"?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of groups. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightGroupList;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    put?: never;
    /** Create an insight group */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": InsightGroupCreate;
        };
      };
      responses: {
        /** The group as created. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightGroupAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
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
  "/ai/conversations/insight-groups/{group_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The insight group. */
        group_id: string;
      };
      cookie?: never;
    };
    /** Read one insight group */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight group. */
          group_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The group. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightGroupAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    /**
     * Change an insight group
     * Members that are left out keep their value.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight group. */
          group_id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": InsightGroupUpdate;
        };
      };
      responses: {
        /** The group as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightGroupAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    post?: never;
    /** Delete an insight group */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight group. */
          group_id: string;
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
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/ai/conversations/insight-groups/{group_id}/insights/{insight_id}/assign": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The insight group. */
        group_id: string;
        /** The insight. */
        insight_id: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put an insight into a group */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight group. */
          group_id: string;
          /** The insight. */
          insight_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Done. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
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
  "/ai/conversations/insights/{insight_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The insight. */
        insight_id: string;
      };
      cookie?: never;
    };
    /** Read one insight */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight. */
          insight_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The insight. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    /**
     * Change an insight
     * Members that are left out keep their value.
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The insight. */
          insight_id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": InsightUpdate;
        };
      };
      responses: {
        /** The insight as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": InsightAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/ai/conversations/{conversation_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The conversation. */
        conversation_id: string;
      };
      cookie?: never;
    };
    /** Read one conversation */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The conversation. */
          conversation_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The conversation. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ConversationAnswer;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
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
  "/ai/conversations/{conversation_id}/messages": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The conversation. */
        conversation_id: string;
      };
      cookie?: never;
    };
    /**
     * Read the messages of a conversation
     * The transcript, page by page. The calls of tools are among the messages.
     */
    get: {
      parameters: {
        query?: {
          /** Which page, from 1. */
          "page[number]"?: number;
          /** How many entries a page has at most. */
          "page[size]"?: number;
        };
        header?: never;
        path: {
          /** The conversation. */
          conversation_id: string;
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
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
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
  "/ai/conversations/{conversation_id}/conversations-insights": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The conversation. */
        conversation_id: string;
      };
      cookie?: never;
    };
    /** Read the insights of a conversation */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The conversation. */
          conversation_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The insights, with their state. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ConversationInsightsList;
          };
        };
        /** The request is not valid. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationError;
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

/** One page of applications. */
export interface ApplicationList {
  /** The applications. */
  data?: Application[];
  meta?: PageInfo;
}

/** A Call Control application. Its calls send their events to its URL. */
export interface Application {
  /** The application. */
  id?: string;
  /** What kind of record this is. */
  record_type?: string;
  /** The name that you gave it. */
  application_name?: string;
  /** Whether it can be used. */
  active?: boolean;
  /** Where the events are sent. */
  webhook_event_url?: string | null;
  /** Where they are sent if that fails. */
  webhook_event_failover_url?: string | null;
  /** How long Telnyx waits for an answer, in seconds. */
  webhook_timeout_secs?: number | null;
  /** The form of the events: `2` is the one described here. */
  webhook_api_version?: "1" | "2" | (string & {});
  /** Whether call.cost is sent. */
  call_cost_in_webhooks?: boolean;
  /** When it was created. */
  created_at?: string;
  /** When it was last changed. */
  updated_at?: string;
}

/** Where the page is in the whole. */
export interface PageInfo {
  /** Which page it is, from 1. */
  page_number?: number;
  /** How many entries a page has at most. */
  page_size?: number;
  /** How many pages there are. */
  total_pages?: number;
  /** How many entries there are. */
  total_results?: number;
}

/** Why a request was refused. */
export interface Errors {
  /** One entry for each reason. */
  errors?: {
    /** The vendor's code for it. */
    code?: string;
    /** What is wrong, in short. */
    title?: string;
    /** What is wrong. */
    detail?: string;
    /** Where it is wrong. */
    source?: {
      /** The member of the request. */
      pointer?: string;
    };
  }[];
}

/** An application to be created or changed. */
export interface ApplicationUpdate {
  /** Its name. */
  application_name: string;
  /**
   * Format: uri
   * Where the events are to be sent.
   */
  webhook_event_url: string;
  /** Where they are to be sent if that fails. */
  webhook_event_failover_url?: string | null;
  /** How long to wait for an answer, in seconds. */
  webhook_timeout_secs?: number | null;
  /** The form of the events: take `2`. */
  webhook_api_version?: "1" | "2" | (string & {});
  /** Whether call.cost is to be sent. */
  call_cost_in_webhooks?: boolean;
  /** Whether it can be used. */
  active?: boolean;
}

/** One application. */
export interface ApplicationAnswer {
  data?: Application;
}

/** One page of groups. */
export interface InsightGroupList {
  /** The groups. */
  data?: InsightGroup[];
  meta?: PageInfo;
}

/** Insights that are made together. */
export interface InsightGroup {
  /** The group. */
  id?: string;
  /** Its name. */
  name?: string;
  /** What it is for. */
  description?: string | null;
  /** Where conversation_insight_result is sent. */
  webhook?: string | null;
  /** When it was created. */
  created_at?: string;
  /** The insights in it. */
  insights?: Insight[];
}

/** A question that is answered about every conversation. */
export interface Insight {
  /** The insight. */
  id?: string;
  /** Its name. */
  name?: string;
  /** What is to be found out. */
  instructions?: string;
  /** Whether it is your own or one of Telnyx'. */
  insight_type?: "custom" | "default" | (string & {});
  /** The form that results have; without it they are text. */
  json_schema?: string | {
    [key: string]: unknown;
  } | null;
  /** Where the results of this insight are sent. */
  webhook?: string | null;
  /** When it was created. */
  created_at?: string;
}

/** What is wrong with a request. */
export interface ValidationError {
  [key: string]: unknown;
}

/** A group to be created. */
export interface InsightGroupCreate {
  /** Its name. */
  name: string;
  /** What it is for. */
  description?: string;
  /**
   * Format: uri
   * Where conversation_insight_result is to be sent.
   */
  webhook?: string;
}

/** One group. */
export interface InsightGroupAnswer {
  data?: InsightGroup;
}

/** The members of a group to be changed. */
export interface InsightGroupUpdate {
  /** Its name. */
  name?: string;
  /** What it is for. */
  description?: string;
  /**
   * Format: uri
   * Where conversation_insight_result is to be sent.
   */
  webhook?: string;
}

/** One insight. */
export interface InsightAnswer {
  data?: Insight;
}

/** The members of an insight to be changed. */
export interface InsightUpdate {
  /** Its name. */
  name?: string;
  /** What is to be found out. */
  instructions?: string;
  /** The form that results are to have. */
  json_schema?: string | {
    [key: string]: unknown;
  };
  /**
   * Format: uri
   * Where the results of this insight are to be sent.
   */
  webhook?: string;
}

/** One conversation. */
export interface ConversationAnswer {
  data?: Conversation;
}

/** A conversation, as the API has it. */
export interface Conversation {
  /** The conversation. */
  id?: string;
  /** Its name. */
  name?: string | null;
  /** When it was created. */
  created_at?: string;
  /** When its last message was written. */
  last_message_at?: string;
  /** What Telnyx knows of the conversation, and what you added. */
  metadata?: {
    [key: string]: unknown;
  };
}

/** One page of messages. */
export interface MessageList {
  /** The messages. */
  data?: Message[];
  meta?: PageInfo;
}

/** One message of a conversation. */
export interface Message {
  /** Whose message it is. */
  role: "user" | "assistant" | "tool" | (string & {});
  /** What was said; null for calls of tools. */
  text?: string | null;
  /** When the message was written down. */
  created_at?: string;
  /** When the end user heard or read it. */
  sent_at?: string | null;
  /** More about the message. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** The tools that the assistant called. */
  tool_calls?: ToolCall[] | null;
}

/** A call of a tool. */
export interface ToolCall {
  /** The call. */
  id?: string;
  /** What kind of tool it is. */
  type?: "function" | (string & {});
  /** The function that was called. */
  function?: {
    /** Its name. */
    name?: string;
    /** What it was given, as JSON in a text. */
    arguments?: string;
  };
}

/** The results of all insight groups for a conversation. */
export interface ConversationInsightsList {
  /** One entry for each group. */
  data?: ConversationInsights[];
  meta?: PageInfo;
}

/** The results of an insight group for a conversation. */
export interface ConversationInsights {
  /** These results. */
  id?: string;
  /** How far they are. */
  status?: "pending" | "in_progress" | "completed" | "failed" | (string & {});
  /** When they were asked for. */
  created_at?: string;
  /** The results. */
  conversation_insights?: InsightResult[];
}

/** What one insight found out. */
export interface InsightResult {
  /** The insight. */
  insight_id?: string | null;
  /** The result: an object, or a text that may be JSON, Markdown or prose. Results of the same insight may differ in form. */
  result?: {
    [key: string]: unknown;
  } | unknown[] | string | number | boolean | null;
}
