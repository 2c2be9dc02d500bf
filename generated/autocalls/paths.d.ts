// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/user/assistants/enable-conversation-ended-webhook": {
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
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": EnableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/user/assistants/disable-conversation-ended-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop sending conversation-ended for one assistant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": DisableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/user/assistants/enable-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send post-call for one assistant
     * Sets the assistant's is_webhook_active and webhook_url. In multi-tenant setups the platform may change the domain of the URL, so read it back.
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
          "application/json": EnableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/user/assistants/disable-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop sending post-call for one assistant
     * Sets is_webhook_active to false and forgets the URL. A call under way ends normally, without a webhook.
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
          "application/json": DisableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/user/assistants/enable-inbound-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the inbound-call webhook for one assistant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": EnableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/user/assistants/disable-inbound-webhook": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop sending the inbound-call webhook for one assistant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": DisableWebhookRequest;
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
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface EnableWebhookRequest {
  /** The assistant's integer id, not the UUID that payloads carry. */
  assistant_id: number;
  /**
   * Format: uri
   * Where deliveries go. Any token belongs in its path or query, as no headers can be set.
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

export interface DisableWebhookRequest {
  /** The assistant's integer id, not the UUID that payloads carry. */
  assistant_id: number;
}
