// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/v2/webhooks/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the webhook endpoints of this AI Agent */
    get: {
      parameters: {
        query?: {
          /** How many endpoints a page holds at most. */
          limit?: number;
          /** Where the page begins; taken from the next_page_url of the page before. */
          cursor?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** One page of endpoints. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookList;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** The rate limit is exceeded. */
        429: {
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
    /**
     * Create a webhook endpoint
     * An endpoint without event_filters receives every event, those of the audit log included.
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
        /** The endpoint as created. Its secret has to be fetched on its own. */
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
            "application/json": Errors;
          };
        };
        /** The API key is missing or not valid. */
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
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/webhooks/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The endpoint. */
        id: string;
      };
      cookie?: never;
    };
    /** Read one webhook endpoint */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The endpoint. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The endpoint. */
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
            "application/json": Errors;
          };
        };
        /** There is no such endpoint. */
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
    /** Delete a webhook endpoint */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The endpoint. */
          id: string;
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
            "application/json": Errors;
          };
        };
        /** There is no such endpoint. */
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
    options?: never;
    head?: never;
    /**
     * Change a webhook endpoint
     * Members that are left out keep their value.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The endpoint. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": WebhookUpdate;
        };
      };
      responses: {
        /** The endpoint as changed. */
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
            "application/json": Errors;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** There is no such endpoint. */
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
    trace?: never;
  };
  "/v2/webhooks/{id}/secret/": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The endpoint. */
        id: string;
      };
      cookie?: never;
    };
    /** Read the signing secret of an endpoint */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The endpoint. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The secret. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": SigningSecret;
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** There is no such endpoint. */
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
    patch?: never;
    trace?: never;
  };
  "/v2/webhooks/{id}/secret/rotate/": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The endpoint. */
        id: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace the signing secret of an endpoint
     * The new secret is not in the answer; it has to be fetched.
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The endpoint. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: {
        content: {
          "application/json": SecretRotation;
        };
      };
      responses: {
        /** Replaced. The body is an empty object. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": {
              [key: string]: unknown;
            };
          };
        };
        /** The API key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Errors;
          };
        };
        /** There is no such endpoint. */
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
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/webhooks/event-types/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the events that an endpoint can subscribe to */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The event types. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": EventTypeList;
          };
        };
        /** The API key is missing or not valid. */
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
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

/** One page of webhook endpoints. */
export interface WebhookList {
  /** The endpoints. */
  data?: Webhook[];
  /** Where to go on. */
  meta?: {
    /** The address of the next page; null on the last one. */
    next_page_url?: string | null;
  };
}

/** A webhook endpoint. */
export interface Webhook {
  /** The endpoint; begins with ep_. */
  id?: string;
  /**
   * Format: uri
   * Where the events are sent.
   */
  url?: string;
  /** What the endpoint is for. */
  description?: string;
  /** The events the endpoint receives; every event when the list is empty. */
  event_filters?: string[];
  /** Whether events are sent. */
  enabled?: boolean;
  /**
   * Format: date-time
   * When the endpoint was created.
   */
  created_at?: string;
  /**
   * Format: date-time
   * When the endpoint was last changed.
   */
  updated_at?: string;
}

/** Why a request was refused. */
export interface Errors {
  /** One entry for each reason. */
  errors: {
    /** The kind of error. */
    type: string;
    /** What went wrong. */
    message: string;
    /** More about it; null where there is nothing to add. */
    details?: string | null;
  }[];
}

/** A webhook endpoint to be created. */
export interface WebhookCreate {
  /**
   * Format: uri
   * Where the events are to be sent.
   */
  url: string;
  /** What the endpoint is for; empty when left out. */
  description?: string;
  /** The events to receive. Every event when the list is empty or left out. */
  event_filters?: string[];
  /** Whether events are to be sent; true when left out. */
  enabled?: boolean;
}

/** The members of a webhook endpoint to be changed. */
export interface WebhookUpdate {
  /**
   * Format: uri
   * Where the events are to be sent.
   */
  url?: string;
  /** What the endpoint is for. */
  description?: string;
  /** The events to receive; every event when the list is empty. */
  event_filters?: string[];
  /** Whether events are to be sent. */
  enabled?: boolean;
}

/** The signing secret of an endpoint. */
export interface SigningSecret {
  /** The secret: whsec_ and the key in base64. */
  key?: string;
}

/** How to replace a signing secret. */
export interface SecretRotation {
  /** A secret of one's own; Ada makes one when it is left out. */
  key?: string;
}

/** The events that an endpoint can subscribe to. */
export interface EventTypeList {
  /** The event types. */
  data?: {
    /** The event tag. */
    name?: string;
    /** What the event is about. */
    description?: string;
  }[];
}
