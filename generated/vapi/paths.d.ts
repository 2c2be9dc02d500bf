// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/assistant/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The id of the assistant or phone number. */
        id: string;
      };
      cookie?: never;
    };
    /** Read an assistant, with its server and the events that it sends */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The id of the assistant or phone number. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The assistant. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Assistant;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
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
     * Set the server of an assistant and the events that it sends
     * Members that are left out keep their value. The server is replaced as a whole. Always give serverMessages with it: without them Vapi also sends events that wait for an answer.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The id of the assistant or phone number. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": AssistantUpdate;
        };
      };
      responses: {
        /** The assistant as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Assistant;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
      };
    };
    trace?: never;
  };
  "/phone-number/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The id of the assistant or phone number. */
        id: string;
      };
      cookie?: never;
    };
    /** Read a phone number, with its server */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The id of the assistant or phone number. */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The phone number. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": PhoneNumber;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
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
     * Set the server of a phone number
     * The body names the provider of the number. The server of an assistant counts before that of its number.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The id of the assistant or phone number. */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": PhoneNumberUpdate;
        };
      };
      responses: {
        /** The phone number as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": PhoneNumber;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The key is missing or wrong, the id does not exist, or the body was not understood. */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
      };
    };
    trace?: never;
  };
}

/** An assistant as it is set up. */
export type Assistant = {
  /** The assistant; missing if it is not a saved one. */
  id?: string | null;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** The name that you gave it. */
  name?: string | null;
  /** What you attached to it. */
  metadata?: {
    [key: string]: unknown;
  } | null;
  /** What it says first. */
  firstMessage?: string | null;
  /** The events that it sends. */
  serverMessages?: string[] | null;
  /** Where its messages go. */
  server?: Server | null;
  /** An older form of server.url. */
  serverUrl?: string | null;
  /** An older form of server.secret. */
  serverUrlSecret?: string | null;
  /** Keys of providers. */
  credentials?: unknown[] | null;
  /** Saved keys of providers. */
  credentialIds?: string[] | null;
  /** The model, with its prompt and its tools, and with the secrets of their servers. */
  model?: {
    [key: string]: unknown;
  } | null;
  /** The voice. May have a server with secrets. */
  voice?: {
    [key: string]: unknown;
  } | string | null;
  /** The speech recognition. May have a server with secrets. */
  transcriber?: {
    [key: string]: unknown;
  } | string | null;
} & {
  [key: string]: unknown;
};

/** Where messages are sent, and how. */
export type Server = {
  /** The address. */
  url?: string | null;
  /** How long Vapi waits for an answer, 1 to 300 seconds; 20 if it is not given. */
  timeoutSeconds?: number | null;
  /** The credential that proves where deliveries come from. Since 2025-08-31. */
  credentialId?: string | null;
  /** The secret in the header x-vapi-secret. No longer described since 2025-05-24. */
  secret?: string | null;
  /** Headers that are sent along. Since 2024-11-17. */
  headers?: {
    [key: string]: unknown;
  } | null;
  /** How a failed delivery is sent again. Without it there are no retries. Since 2025-02-04. */
  backoffPlan?: BackoffPlan | null;
  /** Whether deliveries come from fixed addresses. Since 2025-11-19. */
  staticIpAddressesEnabled?: boolean | null;
  /** The members that arrive encrypted. Since 2025-12-16. */
  encryptedPaths?: string[] | null;
} & {
  [key: string]: unknown;
};

/** How a failed delivery is sent again. */
export type BackoffPlan = {
  /** Whether the pauses grow. */
  type?: "fixed" | "exponential" | null | (string & {});
  /** How many retries there are, up to 10. */
  maxRetries?: number | null;
  /** The first pause, up to 10 seconds. */
  baseDelaySeconds?: number | null;
  /** Statuses after which there is no retry. Since 2025-08-31. */
  excludedStatusCodes?: unknown[] | null;
} & {
  [key: string]: unknown;
};

/** Why a request was refused. */
export interface Refusal {
  /** What was wrong, in one sentence or several. */
  message?: string | string[] | null;
  /** The kind of error. */
  error?: string | null;
  /** The status of the answer. */
  statusCode?: number | null;
}

/** What is changed in an assistant. Members that are left out keep their value. */
export interface AssistantUpdate {
  /** Where the events are sent. Null removes the server (inferred). */
  server?: Server | null;
  /** The events that are sent. Without the list, eleven are sent, and some of these wait for an answer. */
  serverMessages?: ("assistant.started" | "assistant.speechStarted" | "conversation-update" | "end-of-call-report" | "function-call" | "hang" | "language-changed" | "language-change-detected" | "model-output" | "phone-call-control" | "speech-update" | "status-update" | "transcript" | "transcript[transcriptType=\"final\"]" | "tool-calls" | "transfer-destination-request" | "handoff-destination-request" | "transfer-update" | "user-interrupted" | "voice-input" | "chat.created" | "chat.deleted" | "session.created" | "session.updated" | "session.deleted" | "call.deleted" | "call.delete.failed" | "call.artifact.upload")[];
}

/** A phone number of your account. */
export type PhoneNumber = {
  /** The number at Vapi. */
  id?: string | null;
  /** The organisation at Vapi. */
  orgId?: string | null;
  /** Who provides the number, such as twilio or vapi. */
  provider?: string | null;
  /** The number. */
  number?: string | null;
  /** The number, if it is imported from Twilio. */
  twilioPhoneNumber?: string | null;
  /** The SIP address. */
  sipUri?: string | null;
  /** The name that you gave it. */
  name?: string | null;
  /** Your account at Twilio. */
  twilioAccountSid?: string | null;
  /** The token of that account. */
  twilioAuthToken?: string | null;
  /** An API key of that account. */
  twilioApiKey?: string | null;
  /** The secret of the API key. */
  twilioApiSecret?: string | null;
  /** The password for calls over SIP. */
  authentication?: {
    [key: string]: unknown;
  } | null;
  /** The saved key of the provider. */
  credentialId?: string | null;
  /** The assistant that takes its calls. */
  assistantId?: string | null;
  /** The squad that takes its calls. */
  squadId?: string | null;
  /** The workflow that takes its calls. */
  workflowId?: string | null;
  /** Where calls go if nothing takes them. */
  fallbackDestination?: Destination | null;
  /** Where its messages go. */
  server?: Server | null;
  /** An older form of server.url. */
  serverUrl?: string | null;
  /** An older form of server.secret. */
  serverUrlSecret?: string | null;
} & {
  [key: string]: unknown;
};

/** Where a call is transferred to. The type says which of the members it has. */
export interface Destination {
  /** What it is. */
  type?: "number" | "sip" | "assistant" | "step" | null | (string & {});
  /** A phone number. */
  number?: string | null;
  /** The extension of the number. */
  extension?: string | null;
  /** A SIP address. */
  sipUri?: string | null;
  /** SIP headers that are sent along. */
  sipHeaders?: {
    [key: string]: unknown;
  } | null;
  /** Another assistant of the squad. */
  assistantName?: string | null;
  /** A step of the conversation. Until 2025-05-24. */
  stepName?: string | null;
  /** The number that the called person sees. */
  callerId?: string | null;
  /** Whether the number must have the form of E.164. */
  numberE164CheckEnabled?: boolean | null;
  /** What is said to the customer before the transfer. */
  message?: string | {
    [key: string]: unknown;
  } | null;
  /** When the model should choose this destination. */
  description?: string | null;
  /** What the next assistant is told of the conversation. */
  transferMode?: string | null;
  /** How the call is transferred. */
  transferPlan?: {
    [key: string]: unknown;
  } | null;
}

/** What is changed in a phone number. Members that are left out keep their value. */
export interface PhoneNumberUpdate {
  /** Who provides the number. It cannot be changed, but must be given. */
  provider: "byo-phone-number" | "twilio" | "vonage" | "vapi" | "telnyx" | (string & {});
  /** Where the events are sent. Null removes the server (inferred). */
  server?: Server | null;
}
