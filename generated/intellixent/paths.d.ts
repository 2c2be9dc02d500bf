// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/assistants/{assistantId}/enable-conversation-ended-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send conversation-ended for one assistant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The assistant. */
          assistantId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": SubscribeRequest;
        };
      };
      responses: {
        /** The webhook was switched on or off. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookChanged;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
          };
        };
        /** There is no such assistant, or it belongs to another account. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
          };
        };
        /** A field is missing or not valid; errors says which. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
          };
        };
        /** A rate limit was exceeded. */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
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
  "/assistants/{assistantId}/disable-conversation-ended-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop sending conversation-ended for one assistant
     * Takes no body.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The assistant. */
          assistantId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The webhook was switched on or off. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookChanged;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
          };
        };
        /** There is no such assistant, or it belongs to another account. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
          };
        };
        /** A rate limit was exceeded. */
        429: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ApiError;
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
}

export interface SubscribeRequest {
  /**
   * Format: uri
   * Where deliveries go. Any token belongs in its path or query.
   */
  webhook_url: string;
}

/** The answer to switching a webhook on or off. */
export interface WebhookChanged {
  /** A sentence that confirms the change. */
  message?: string;
  /** Always empty so far. */
  data?: unknown[];
}

export interface ApiError {
  /** What went wrong, for people. */
  message?: string;
  /** Only when the input was refused; what is wrong with each field. */
  errors?: {
    [key: string]: string[];
  };
}
