// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.

export interface paths {
  "/v1/workspace/webhooks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the webhooks of the workspace */
    get: {
      parameters: {
        query?: {
          /** Whether the answer says what each webhook is used for. */
          include_usages?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The webhooks. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookList;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
          };
        };
      };
    };
    put?: never;
    /**
     * Create a webhook
     * The answer has the signing secret. It is not shown again.
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
        /** The webhook's id and secret. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookCreated;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
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
  "/v1/workspace/webhooks/{webhook_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The webhook. */
        webhook_id: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a webhook
     * Possible only while nothing uses the webhook.
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhook_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Deleted. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookStatus;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
          };
        };
      };
    };
    options?: never;
    head?: never;
    /**
     * Change a webhook
     * Its URL cannot be changed. You have to give is_disabled and name.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The webhook. */
          webhook_id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": WebhookUpdate;
        };
      };
      responses: {
        /** Changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": WebhookStatus;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
          };
        };
      };
    };
    trace?: never;
  };
  "/v1/convai/settings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the settings of all agents */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The settings. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": AgentSettings;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
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
     * Attach a webhook to all agents, or detach it
     * The webhook of post_call_webhook_id gets the events that are named; null detaches it.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": AgentSettings;
        };
      };
      responses: {
        /** The settings as changed. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": AgentSettings;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
          };
        };
      };
    };
    trace?: never;
  };
  "/v1/convai/agents/{agent_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The agent. */
        agent_id: string;
      };
      cookie?: never;
    };
    /**
     * Read one agent
     * Only the part with its webhook is described here.
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The agent. */
          agent_id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** The agent. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": AgentUpdate;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
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
     * Attach a webhook to one agent
     * Its settings take the place of those of all agents. Only this part of the agent is described here.
     */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /** The agent. */
          agent_id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": AgentUpdate;
        };
      };
      responses: {
        /** The agent as changed. */
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
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
          };
        };
      };
    };
    trace?: never;
  };
  "/v1/convai/conversations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List conversations
     * There is no way to have a delivery sent again. Missed conversations can be found here.
     */
    get: {
      parameters: {
        query?: {
          /** Only the conversations of this agent. */
          agent_id?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Conversations. Their list is not described here. */
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
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
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
  "/v1/convai/conversations/{conversation_id}": {
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
        /** The conversation, as in the data of post_call_transcription. */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Conversation;
          };
        };
        /** The key is missing or not valid. */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": Refusal;
          };
        };
        /** The request does not have the form that is expected. */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            "application/json": ValidationErrors;
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

/** The webhooks of a workspace. */
export interface WebhookList {
  /** The webhooks. */
  webhooks?: Webhook[];
}

/** A webhook of the workspace. */
export interface Webhook {
  /** The webhook. */
  webhook_id?: string;
  /** Its name. */
  name?: string;
  /** Where deliveries go. */
  webhook_url?: string;
  /** Whether somebody switched it off. */
  is_disabled?: boolean;
  /** Whether ElevenLabs switched it off after failures. */
  is_auto_disabled?: boolean;
  /** Whether transcriptions are sent again. */
  retry_enabled?: boolean | null;
  /** When it was made, in seconds since 1970. */
  created_at_unix?: number;
  /** How deliveries prove where they come from. */
  auth_type?: "hmac" | "oauth2" | "mtls" | (string & {});
  /** What the webhook is used for. Only if the request asked for it. */
  usage?: WebhookUsage[] | null;
  /** Events of other products. Those of agents stand in the settings of agents. */
  events?: WorkspaceEvent[] | null;
  /** The status of the last failure. */
  most_recent_failure_error_code?: number | null;
  /** When it was, in seconds since 1970. */
  most_recent_failure_timestamp?: number | null;
}

/** A use of a webhook. */
export interface WebhookUsage {
  /** The part of the product that posts to it. */
  usage_type?: "ConvAI Agent Settings" | "ConvAI Settings" | "Voice Library Removal Notices" | "Speech to Text" | "Agent QA Evaluations" | "ConvAI Alerting" | "Flows" | "Dubbing" | (string & {});
}

/** An event of another product. */
export type WorkspaceEvent = "voice_library_removal_notice" | "speech_to_text" | "agent_qa" | "flows" | (string & {});

/** Why a request was refused. */
export interface Refusal {
  /** The reason. */
  detail?: {
    /** The reason in a word. */
    status?: string;
    /** The reason in a sentence. */
    message?: string;
  };
}

/** Why a request was refused. */
export interface ValidationErrors {
  /** One entry for each reason. */
  detail?: {
    /** Where in the request it is. */
    loc?: (string | number)[];
    /** What is wrong. */
    msg?: string;
    /** The kind of mistake. */
    type?: string;
  }[];
}

/** A webhook to be created. */
export interface WebhookCreate {
  /** Its settings. */
  settings: {
    /** How deliveries are signed. The API creates only hmac. */
    auth_type: "hmac";
    /** Its name. */
    name: string;
    /** Where deliveries are to go. */
    webhook_url: string;
    request_headers?: RequestHeaders;
  };
}

/** Headers that each delivery is to have. */
export type RequestHeaders = {
  [key: string]: string | null;
} | null;

/** A webhook that was created. */
export interface WebhookCreated {
  /** The webhook. */
  webhook_id?: string;
  /** The signing secret. It is not shown again. */
  webhook_secret?: string | null;
}

/** What to change in a webhook. */
export interface WebhookUpdate {
  /** Whether it is switched off. */
  is_disabled: boolean;
  /** Its name. */
  name: string;
  /** Whether transcriptions are sent again after a failure. */
  retry_enabled?: boolean | null;
  request_headers?: RequestHeaders;
  /** Events of other products. */
  events?: WorkspaceEvent[] | null;
}

/** The answer to a change. */
export interface WebhookStatus {
  /** The word ok. */
  status?: string;
}

/** Settings of all agents. Only the webhooks are described here. */
export type AgentSettings = {
  webhooks?: PostCallWebhooks;
} & {
  [key: string]: unknown;
};

/** Which webhook gets which events of agents. */
export interface PostCallWebhooks {
  /** The webhook; null for none. */
  post_call_webhook_id?: string | null;
  /** The events. Their words are not those of the tags. */
  events?: ("transcript" | "audio" | "call_initiation_failure" | "answering_machine_detection" | "unredacted_transcript" | "unredacted_audio")[] | null;
  /** How conversations are written. */
  transcript_format?: "json" | "opentelemetry" | null | (string & {});
  /** Whether the turns are left out. Without effect on opentelemetry. */
  exclude_transcript?: boolean | null;
  /** Deprecated, use audio in events: whether recordings are sent. */
  send_audio?: boolean | null;
}

/** What to change in an agent. Only the webhooks are described here. */
export type AgentUpdate = {
  /** Settings of the platform. */
  platform_settings?: {
    /** What takes the place of settings of all agents. */
    workspace_overrides?: {
      webhooks?: PostCallWebhooks;
    } & {
      [key: string]: unknown;
    };
  } & {
    [key: string]: unknown;
  };
} & {
  [key: string]: unknown;
};

/** A conversation as the vendor's API returns it. */
export interface Conversation {
  /** The id of the conversation. Since May 2025 it begins with conv_. */
  conversation_id: string;
  /** The id of the agent. Since May 2025 it begins with agent_. */
  agent_id?: string | null;
  /** The name of the agent. */
  agent_name?: string | null;
  /** The vendor's product that held the conversation, such as agent. */
  conversation_product?: string | null;
  /** The state of the conversation; done in deliveries. */
  status?: "initiated" | "in-progress" | "processing" | "done" | "failed" | null | (string & {});
  /** Your own id of the user. In telephone calls it is the caller's number, unless you set one. */
  user_id?: string | null;
  /** The branch of the agent. */
  branch_id?: string | null;
  /** The version of the agent. */
  version_id?: string | null;
  /** The environment in which the agent ran, such as production. */
  environment?: string | null;
  /** The agents that spoke, in order. */
  visited_agents?: VisitedAgent[] | null;
  /** Whether there is a recording. Announced for deliveries, but not all have it. */
  has_audio?: boolean | null;
  /** Whether the user's side was recorded. */
  has_user_audio?: boolean | null;
  /** Whether the agent's side was recorded. */
  has_response_audio?: boolean | null;
  /** Whether there is further audio. */
  has_auxiliary_audio?: boolean | null;
  /** The tags of the conversation. */
  tag_ids?: string[] | null;
  /** The conversation as OpenTelemetry traces, if transcript_format is opentelemetry. */
  otlp_traces?: {
    [key: string]: unknown;
  } | null;
  /** The turns, in order. Absent if exclude_transcript is set. */
  transcript?: Turn[] | null;
  metadata?: Metadata | null;
  analysis?: Analysis | null;
  conversation_initiation_client_data?: ClientData | null;
}

/** An agent that spoke in the conversation. */
export interface VisitedAgent {
  /** The agent. */
  agent_id?: string | null;
  /** Its branch. */
  branch_id?: string | null;
}

/** One turn: what was said, and the tools that were called. */
export interface Turn {
  /** Who spoke; tools belong to turns of the agent. */
  role: "user" | "agent" | (string & {});
  /** The turn. */
  id?: string | null;
  /** What was said; null in turns that only call tools. */
  message?: string | null;
  /** What the agent would have said if it had not been interrupted. */
  original_message?: string | null;
  /** The message in parts, if the agent speaks with several voices. */
  multivoice_message?: Multivoice | null;
  /** When the turn began, in seconds since the start. */
  time_in_call_secs?: number | null;
  /** Whether the turn was cut off. */
  interrupted?: boolean | null;
  /** Whether the user only gave a sign of listening, which the agent ignored. */
  ignored_as_backchannel?: boolean | null;
  /** How the user gave the input; dtmf means keys of a telephone. */
  source_medium?: string | null;
  /** The event of the live conversation that the turn belongs to. */
  source_event_id?: number | null;
  /** What made the platform take the turn, if nobody spoke. */
  platform_event?: string | null;
  /** Which user spoke, if there are several. */
  user_identifier?: string | null;
  /** Which agent had the turn. */
  agent_metadata?: AgentVersion | null;
  /** The tools that were called; null or an empty list if there are none. */
  tool_calls?: ToolCall[] | null;
  /** What tools answered. It may be in the turn of the call or in the next one. */
  tool_results?: ToolResult[] | null;
  /** The first file of the turn. Deprecated by the vendor: file_inputs has all files. */
  file_input?: FileInput | null;
  /** The files that the user gave in this turn. */
  file_inputs?: FileInput[] | null;
  /** What the user thought of the turn. */
  feedback?: TurnFeedback | null;
  /** How long the steps of the turn took. */
  conversation_turn_metrics?: TurnMetrics | null;
  /** What was looked up in the knowledge base. */
  rag_retrieval_info?: RagRetrieval | null;
  /** The documents that were in the prompt. */
  used_static_kb_document_ids?: string[] | null;
  /** The model that took the place of the agent's model. */
  llm_override?: string | null;
  /** The model that wrote the turn. */
  producing_llm?: string | null;
  /** The tokens of the turn, and what they cost. */
  llm_usage?: LlmUsage | null;
  /** Whether the model reasoned before it answered. */
  reasoned?: boolean | null;
  /** What the model said about its reasoning. */
  reasoning?: Reasoning[] | null;
  /** The guardrails that stopped something. */
  triggered_guardrails?: Guardrail[] | null;
  /** For a turn that is context sent by your client and was not spoken. */
  contextual_update_info?: ContextualUpdate | null;
}

/** A message with several voices. */
export interface Multivoice {
  /** The parts, in order. */
  parts?: MultivoicePart[] | null;
}

/** What one voice said. */
export interface MultivoicePart {
  /** The text. */
  text?: string | null;
  /** The voice, by its label. */
  voice_label?: string | null;
  /** When the part began, in seconds since the start. */
  time_in_call_secs?: number | null;
}

/** An agent, and which version of it. */
export interface AgentVersion {
  /** The agent. */
  agent_id?: string | null;
  /** Its branch. */
  branch_id?: string | null;
  /** The node of the workflow. */
  workflow_node_id?: string | null;
  /** The version. */
  version_id?: string | null;
}

/** One call of a tool. */
export interface ToolCall {
  /** What kind of tool it is. */
  type?: string | null;
  /** The call; the result has the same id. */
  request_id?: string | null;
  /** The name of the tool. */
  tool_name?: string | null;
  /** What the tool was given: JSON as text. */
  params_as_json?: string | null;
  /** Whether the tool was really called. */
  tool_has_been_called?: boolean | null;
  tool_details?: ToolDetails;
}

/** How a tool was called; which members there are depends on the type. */
export type ToolDetails = {
  /** The kind of tool. */
  type?: string | null;
  /** webhook: the HTTP method. */
  method?: string | null;
  /** webhook: the address. */
  url?: string | null;
  /** webhook: the headers, with your credentials for the tool. */
  headers?: {
    [key: string]: unknown;
  } | null;
  /** webhook: the parameters in the path. */
  path_params?: {
    [key: string]: unknown;
  } | null;
  /** webhook: the parameters in the query. */
  query_params?: {
    [key: string]: unknown;
  } | null;
  /** webhook: the body. */
  body?: string | null;
  /** client: the parameters, JSON as text. mcp: the parameters by name. */
  parameters?: string | {
    [key: string]: unknown;
  } | null;
  /** mcp: the server. */
  mcp_server_id?: string | null;
  /** mcp: the name of the server. */
  mcp_server_name?: string | null;
  /** mcp: how the server is connected. */
  integration_type?: string | null;
  /** mcp: whether tools need approval. */
  approval_policy?: string | null;
  /** mcp: whether this call needed approval. */
  requires_approval?: boolean | null;
  /** mcp: the name of the tool at the server. */
  mcp_tool_name?: string | null;
  /** mcp: what the tool is for. */
  mcp_tool_description?: string | null;
  /** api_integration_webhook: the integration. */
  integration_id?: string | null;
  /** api_integration_webhook: which stored credential was used; not the credential itself. */
  credential_id?: string | null;
  /** api_integration_webhook: the connection. */
  integration_connection_id?: string | null;
  /** api_integration_webhook: the request. */
  webhook_details?: WebhookDetails | null;
} | null;

/** The request that an integration sent. */
export interface WebhookDetails {
  /** Always webhook. */
  type?: string | null;
  /** The HTTP method. */
  method?: string | null;
  /** The address. */
  url?: string | null;
  /** The headers, with credentials. */
  headers?: {
    [key: string]: unknown;
  } | null;
  /** The parameters in the path. */
  path_params?: {
    [key: string]: unknown;
  } | null;
  /** The parameters in the query. */
  query_params?: {
    [key: string]: unknown;
  } | null;
  /** The body. */
  body?: string | null;
}

/** What a tool answered. */
export interface ToolResult {
  /** What kind of tool it is. */
  type?: string | null;
  /** The call that it answers. */
  request_id?: string | null;
  /** The name of the tool. */
  tool_name?: string | null;
  /** The answer, as text. */
  result_value?: string | null;
  /** Whether the tool failed. */
  is_error?: boolean | null;
  /** Whether a guardrail or a policy kept the tool from running. */
  is_blocked?: boolean | null;
  /** Whether the tool was really called. */
  tool_has_been_called?: boolean | null;
  /** How long it took, in seconds. */
  tool_latency_secs?: number | null;
  /** The kind of error; empty if there was none. */
  error_type?: string | null;
  /** What went wrong; empty if nothing did. */
  raw_error_message?: string | null;
  /** The variables that the answer changed. */
  dynamic_variable_updates?: VariableUpdate[] | null;
  result?: ToolOutcome;
  /** api_integration_webhook: the integration. */
  integration_id?: string | null;
  /** api_integration_webhook: which stored credential was used. */
  credential_id?: string | null;
  /** api_integration_webhook: the connection. */
  integration_connection_id?: string | null;
}

/** A dynamic variable that a tool changed. */
export interface VariableUpdate {
  /** The variable. */
  variable_name?: string | null;
  /** Its value before. */
  old_value?: string | number | boolean | {
    [key: string]: unknown;
  } | unknown[] | null;
  /** Its value after. */
  new_value?: string | number | boolean | {
    [key: string]: unknown;
  } | unknown[] | null;
  /** When, in seconds since 1970. */
  updated_at?: number | null;
  /** The tool that changed it. */
  tool_name?: string | null;
  /** The call that changed it. */
  tool_request_id?: string | null;
}

/** What one of the vendor's tools did; result_type says which members there are. A workflow has only steps. */
export type ToolOutcome = {
  /** What was done, and whether it succeeded. */
  result_type?: string | null;
  /** Whether it succeeded; for the knowledge base and procedures also why not. */
  status?: string | null;
  /** Why the agent did it. */
  reason?: string | null;
  /** What the agent said with it, or what the platform says about it. */
  message?: string | null;
  /** What went wrong. */
  error?: string | null;
  /** More about an error; for run_subagent an object with the ids of its conversation and agent. */
  details?: string | {
    [key: string]: unknown;
  } | null;
  /** language_detection: the language it changed to. */
  language?: string | null;
  /** transfer_to_agent: the agent that gave the conversation away. */
  from_agent?: string | null;
  /** transfer_to_agent: the agent that took it. */
  to_agent?: string | null;
  /** transfer_to_agent: the node of the workflow. */
  to_node?: string | null;
  /** transfer_to_agent: the condition that was met. */
  condition?: string | null;
  /** transfer_to_agent: the pause before it, in milliseconds. */
  delay_ms?: number | null;
  /** transfer_to_agent: what was said before it. */
  transfer_message?: string | null;
  /** transfer_to_agent: whether the new agent greets. */
  enable_transferred_agent_first_message?: boolean | null;
  /** transfer_to_agent: why it led to this branch of the agent. */
  branch_info?: TransferBranch | null;
  /** transfer_to_agent: whether your client's settings of the voice stay. */
  preserve_client_tts_overrides?: boolean | null;
  /** transfer_to_agent: whether the settings of the voice stay. */
  preserve_voice_settings?: boolean | null;
  /** transfer_to_number: the number, or the SIP address. */
  transfer_number?: string | null;
  /** transfer_to_number: what was said to the caller. */
  client_message?: string | null;
  /** transfer_to_number: what was said to the person who took over. */
  agent_message?: string | null;
  /** transfer_to_number: the conference at Twilio. */
  conference_name?: string | null;
  /** transfer_to_number: keys that were dialled after the number. */
  post_dial_digits?: string | null;
  /** transfer_to_number: a note. */
  note?: string | null;
  /** play_dtmf: the keys. */
  dtmf_tones?: string | null;
  /** voicemail_detection: what was left on the voicemail. */
  voicemail_message?: string | null;
  /** knowledge_base: how many pieces were found. */
  chunk_count?: number | null;
  /** knowledge_base_rag: the pieces. */
  chunks?: KnowledgeChunk[] | null;
  /** The procedure. */
  procedure_id?: string | null;
  /** The name of the procedure. */
  procedure_name?: string | null;
  /** The node at which the procedure begins. */
  procedure_entry_workflow_node?: string | null;
  /** The node to which it returns. */
  procedure_return_workflow_node?: string | null;
  /** run_subagent: what the subagent was asked. */
  query?: string | null;
  /** run_subagent: what it answered. */
  agent_response?: string | null;
  /** workflow: the steps, in order. */
  steps?: WorkflowStep[] | null;
  final_transfer?: ToolOutcome;
} | null;

/** Why a transfer led to this branch. */
export interface TransferBranch {
  /** Why this branch was taken. */
  branch_reason?: string | null;
  /** The branch. */
  branch_id?: string | null;
  /** The share of the traffic that goes to the branch, in percent. */
  traffic_percentage?: number | null;
}

/** A piece of a document. */
export interface KnowledgeChunk {
  /** The piece. */
  chunk_id?: string | null;
  /** The document. */
  document_id?: string | null;
  /** Its text. */
  content?: string | null;
}

/** One step of a workflow; which members there are depends on the type. */
export interface WorkflowStep {
  /** What the step was. */
  type?: string | null;
  /** How long it took, in seconds. */
  step_latency_secs?: number | null;
  /** edge: the id of the edge. */
  edge_id?: string | null;
  /** edge: the node it leads to. */
  target_node_id?: string | null;
  /** nested_tools: the node. */
  node_id?: string | null;
  /** nested_tools: the calls. */
  requests?: ToolCall[] | null;
  /** nested_tools: the answers. */
  results?: ToolResult[] | null;
  /** nested_tools: whether all succeeded. */
  is_successful?: boolean | null;
  /** max_iterations_exceeded: how many steps were allowed. */
  max_iterations?: number | null;
}

/** A file that the user gave. */
export interface FileInput {
  /** The file. */
  file_id?: string | null;
  /** Its name. */
  original_filename?: string | null;
  /** Its media type. */
  mime_type?: string | null;
  /** Where it can be fetched. */
  file_url?: string | null;
}

/** What the user thought of a turn. */
export interface TurnFeedback {
  /** Whether the user liked it. */
  score?: string | null;
  /** When the user gave it, in seconds since the start. */
  time_in_call_secs?: number | null;
}

/** How long the steps of a turn took. `metrics` has the metrics by name; the members beside it say what made the speech. Until 2025-03-14, and still in the documented example, the metrics stand in this object itself. */
export type TurnMetrics = {
  /** The metrics, by name. */
  metrics?: {
    [key: string]: Metric;
  } | null;
  /** What recognised the speech. */
  convai_asr_provider?: string | null;
  /** The model that spoke. */
  convai_tts_model?: string | null;
  /** The cascade of speech models. */
  convai_tts_cascade?: string | null;
  /** The voice. */
  voice_id?: string | null;
} & {
  [key: string]: {
    /** The time that the step took, in seconds. */
    elapsed_time?: number | null;
  } | string | number | boolean | unknown[] | null;
};

/** How long a step took. */
export type Metric = {
  /** The time that the step took, in seconds. */
  elapsed_time?: number | null;
} | null;

/** What was looked up in the knowledge base. */
export interface RagRetrieval {
  /** The pieces that were found. */
  chunks?: RagChunk[] | null;
  /** The model that compared them. */
  embedding_model?: string | null;
  /** What was looked for. */
  retrieval_query?: string | null;
  /** How long it took, in seconds. */
  rag_latency_secs?: number | null;
  /** The pieces that the answer used. */
  used_chunk_ids?: string[] | null;
}

/** A piece that was found. */
export interface RagChunk {
  /** The document. */
  document_id?: string | null;
  /** The piece. */
  chunk_id?: string | null;
  /** How far it is from the query; less is closer. */
  vector_distance?: number | null;
}

/** Tokens by model. */
export interface LlmUsage {
  /** The tokens of each model, by its name. */
  model_usage?: {
    [key: string]: TokenUsage;
  } | null;
}

/** Tokens of one model. */
export type TokenUsage = {
  /** Tokens that it read. */
  input?: TokenCount | null;
  /** Tokens that were read from the cache. */
  input_cache_read?: TokenCount | null;
  /** Tokens that were written to the cache. */
  input_cache_write?: TokenCount | null;
  /** Tokens that it wrote. */
  output_total?: TokenCount | null;
} | null;

/** How many tokens, and their price. */
export interface TokenCount {
  /** How many tokens. */
  tokens?: number | null;
  /** Price in US dollars. */
  price?: number | null;
}

/** What a model said about its reasoning. */
export interface Reasoning {
  /** The summary. */
  summary?: string | null;
  /** Whether the provider of the model withholds it. */
  provider_redact?: boolean | null;
}

/** A guardrail that stopped something. */
export interface Guardrail {
  /** The kind of guardrail. */
  guardrail_type?: string | null;
  /** The name that you gave it. */
  guardrail_name?: string | null;
}

/** Context that your client sent during the conversation. */
export interface ContextualUpdate {
  /** Your id of the context. */
  context_id?: string | null;
  /** Whether later context with the same id took its place. */
  is_superseded?: boolean | null;
}

/** When and how the conversation took place, and what it cost. */
export interface Metadata {
  /** When it began, in seconds since 1970. */
  start_time_unix_secs?: number | null;
  /** When the call was accepted, in seconds since 1970. */
  accepted_time_unix_secs?: number | null;
  /** Its length in whole seconds. */
  call_duration_secs?: number | null;
  /** How long the caller waited for a free agent, in seconds; not part of the length. */
  queue_wait_secs?: number | null;
  /** What it cost, in credits. */
  cost?: number | null;
  /** What it cost, in US dollars. */
  cost_fiat?: number | null;
  /** Why it ended, in words of no fixed list; empty if the vendor does not say. */
  termination_reason?: string | null;
  /** The error that ended it. */
  error?: ConversationError | null;
  /** What went wrong without ending it. */
  warnings?: string[] | null;
  /** The language that was spoken most. */
  main_language?: string | null;
  /** Whether it was a chat without audio. */
  text_only?: boolean | null;
  /** The time zone of the user. */
  timezone?: string | null;
  /** How the user was authorised. */
  authorization_method?: string | null;
  /** What began the conversation. */
  conversation_initiation_source?: string | null;
  /** The version of that source. */
  conversation_initiation_source_version?: string | null;
  /** Who or what began it. */
  initiator_id?: string | null;
  /** What began it, from October 2025 to January 2026. */
  initiation_trigger?: InitiationTrigger | null;
  /** The telephone call; null for other channels. */
  phone_call?: PhoneCall | null;
  /** The WhatsApp chat; null for other channels. */
  whatsapp?: WhatsApp | null;
  /** The exchange of text messages; null for other channels. */
  sms?: Sms | null;
  /** The batch that placed the call. */
  batch_call?: BatchCall | null;
  /** How answers reach another system, such as a help desk. */
  async_metadata?: AsyncDelivery | null;
  /** Where the agent was made. */
  agent_created_from?: string | null;
  /** Where the agent was last changed. */
  agent_last_updated_from?: string | null;
  /** When the data of the conversation are deleted. */
  deletion_settings?: DeletionSettings | null;
  /** What the user thought of the conversation. */
  feedback?: Feedback | null;
  /** What the cost is made of. */
  charging?: Charging | null;
  /** How often the knowledge base was used. */
  rag_usage?: RagUsage | null;
  /** Which features were switched on, and which were used. */
  features_usage?: FeaturesUsage | null;
  /** Whether the vendor's own assistant held the conversation. */
  eleven_assistant?: ElevenAssistant | null;
  /** What the owners of shared voices earn. */
  voice_rewards?: VoiceReward[] | null;
}

/** An error of the platform. */
export interface ConversationError {
  /** The code. */
  code?: number | null;
  /** What went wrong. */
  reason?: string | null;
}

/** What began a conversation. */
export interface InitiationTrigger {
  /** The kind of trigger: the word default. */
  trigger_type?: string | null;
}

/** The telephone call. */
export interface PhoneCall {
  /** The provider. */
  type?: "twilio" | "exotel" | "sip_trunking" | null | (string & {});
  /** Who called: inbound is a call to the agent. */
  direction?: "inbound" | "outbound" | null | (string & {});
  /** The agent's number at ElevenLabs. */
  phone_number_id?: string | null;
  /** The agent's number. */
  agent_number?: string | null;
  /** The number of the other side. It may contain blanks. */
  external_number?: string | null;
  /** The result of the call. */
  call_result?: string | null;
  /** The id of the call at the provider. */
  call_sid?: string | null;
  /** The id of the audio stream at the provider. */
  stream_sid?: string | null;
  /** SIP trunk: the Call-ID of SIP. */
  call_id?: string | null;
  /** SIP trunk: variables that came in SIP headers. */
  sip_header_dynamic_variables?: {
    [key: string]: unknown;
  } | null;
}

/** The WhatsApp chat. */
export interface WhatsApp {
  /** Who wrote first. */
  direction?: string | null;
  /** The agent's number at WhatsApp, by its id. */
  whatsapp_phone_number_id?: string | null;
  /** The user at WhatsApp: usually the number. */
  whatsapp_user_id?: string | null;
  /** Whether the user has not written yet. */
  awaiting_first_user_message?: boolean | null;
  /** To whom the agent wrote. */
  recipient?: WhatsAppRecipient | null;
}

/** A user of WhatsApp. */
export interface WhatsAppRecipient {
  /** The number. */
  phone?: string | null;
  /** The id of the user at your business, in place of the number. */
  bsuid?: string | null;
}

/** The exchange of text messages. */
export interface Sms {
  /** Who wrote first. */
  direction?: "inbound" | "outbound" | null | (string & {});
  /** The agent's number at ElevenLabs. */
  phone_number_id?: string | null;
  /** The user's number. */
  sms_user_phone_number?: string | null;
  /** The agent's number. */
  agent_phone_number?: string | null;
}

/** The batch that placed a call. */
export interface BatchCall {
  /** The batch. */
  batch_call_id?: string | null;
  /** The entry in the batch. */
  batch_call_recipient_id?: string | null;
  /** The campaign that the batch belongs to. */
  campaign?: Campaign | null;
}

/** The campaign that a call belongs to. */
export interface Campaign {
  /** The campaign. */
  campaign_id?: string | null;
  /** The entry in the campaign. */
  campaign_lead_id?: string | null;
  /** Which attempt it was. */
  cold_attempt?: number | null;
  /** Why the campaign calls. */
  conversation_type?: string | null;
}

/** How answers reach another system, such as a help desk. */
export interface AsyncDelivery {
  /** Whether the answer arrived there. */
  delivery_status?: string | null;
  /** When, in seconds since 1970. */
  delivery_timestamp?: number | null;
  /** Why the answer did not arrive. */
  delivery_error?: string | null;
  /** The system. */
  external_system?: string | null;
  /** The conversation in that system. */
  external_id?: string | null;
  /** Where it can be seen there. */
  external_link?: string | null;
  /** How often it was tried again. */
  retry_count?: number | null;
  /** When it was last tried, in seconds since 1970. */
  last_retry_timestamp?: number | null;
  /** The last message that was read there. */
  last_processed_external_message_id?: string | null;
}

/** When the data of the conversation are deleted. */
export interface DeletionSettings {
  /** When it is to be deleted, in seconds since 1970. */
  deletion_time_unix_secs?: number | null;
  /** When the logs were deleted. */
  deleted_logs_at_time_unix_secs?: number | null;
  /** When the recording was deleted. */
  deleted_audio_at_time_unix_secs?: number | null;
  /** When the transcript was deleted. */
  deleted_transcript_at_time_unix_secs?: number | null;
  /** Whether the transcript and personal data are to be deleted. */
  delete_transcript_and_pii?: boolean | null;
  /** Whether the recording is to be deleted. */
  delete_audio?: boolean | null;
}

/** What the user thought of the conversation. */
export interface Feedback {
  /** How the user was asked. */
  type?: string | null;
  /** Whether the user liked the conversation. */
  overall_score?: string | null;
  /** How many turns were liked. */
  likes?: number | null;
  /** How many turns were disliked. */
  dislikes?: number | null;
  /** The number of stars. */
  rating?: number | null;
  /** What the user wrote. */
  comment?: string | null;
}

/** What the cost is made of. */
export interface Charging {
  /** Whether the price is that of development. */
  dev_discount?: boolean | null;
  /** Whether it ran above the limit of concurrent calls. */
  is_burst?: boolean | null;
  /** Your plan. */
  tier?: string | null;
  /** The tokens that are charged. */
  llm_usage?: LlmCharges | null;
  /** The price of the models, in US dollars. */
  llm_price?: number | null;
  /** The price of the models, in credits. */
  llm_charge?: number | null;
  /** Credits for the call. */
  call_charge?: number | null;
  /** Credits for the platform. */
  platform_charge?: number | null;
  /** What the platform is charged for. */
  platform_usage?: PlatformUsage | null;
  /** The price of the platform, in US dollars. */
  platform_price?: number | null;
  /** Minutes that were free. */
  free_minutes_consumed?: number | null;
  /** US dollars for models that were free. */
  free_llm_dollars_consumed?: number | null;
  /** How much was spoken. */
  tts_usage?: TtsUsage | null;
  /** How much was recognised. */
  asr_usage?: AsrUsage | null;
  /** What the analysis cost. */
  analysis?: AnalysisCharging | null;
}

/** Tokens that are charged. */
export interface LlmCharges {
  /** Tokens for what was said. */
  irreversible_generation?: LlmUsage | null;
  /** Tokens for all that was begun. */
  initiated_generation?: LlmUsage | null;
}

/** What the platform is charged for. */
export interface PlatformUsage {
  /** By category: voice, silence, burst, asr, text_message, reception, other. */
  category_usage?: {
    [key: string]: PlatformCharge;
  } | null;
}

/** A charge of the platform. */
export type PlatformCharge = {
  /** The price in credits. */
  credits?: number | null;
  /** Price in US dollars. */
  price?: number | null;
  /** The quantity that is charged. */
  quantity?: number | null;
} | null;

/** How much was spoken. */
export interface TtsUsage {
  /** The model that spoke most. */
  primary_tts_model?: string | null;
  /** Seconds of speech. */
  total_audio_output_seconds?: number | null;
  /** Characters that were spoken. */
  total_characters?: number | null;
  /** The same for each voice. */
  per_voice_usage?: VoiceUsage[] | null;
}

/** How much a voice spoke. */
export interface VoiceUsage {
  /** The voice. */
  voice_id?: string | null;
  /** Seconds of speech. */
  audio_output_seconds?: number | null;
}

/** How much was recognised. */
export interface AsrUsage {
  /** The model. */
  asr_model?: string | null;
  /** How often it was called. */
  total_transcription_calls?: number | null;
  /** Seconds of audio. */
  total_audio_input_seconds?: number | null;
}

/** What the analysis cost. */
export interface AnalysisCharging {
  /** All runs together. */
  total?: AnalysisCost | null;
  /** The last run. */
  last_run?: AnalysisCost | null;
}

/** What the analysis cost. */
export interface AnalysisCost {
  /** The price in US dollars. */
  price?: number | null;
  /** The price in credits. */
  charge?: number | null;
  /** How often it ran; only in the total. */
  runs?: number | null;
  /** The price of each feature, in US dollars. */
  price_per_feature?: {
    [key: string]: number | null;
  } | null;
  /** The price of each feature, in credits. */
  charge_per_feature?: {
    [key: string]: number | null;
  } | null;
}

/** How the knowledge base was used. */
export interface RagUsage {
  /** How often it was used. */
  usage_count?: number | null;
  /** The model that compared texts. */
  embedding_model?: string | null;
}

/** Which features were switched on, and which were used. */
export interface FeaturesUsage {
  language_detection?: FeatureStatus | null;
  transfer_to_agent?: FeatureStatus | null;
  transfer_to_number?: FeatureStatus | null;
  multivoice?: FeatureStatus | null;
  dtmf_tones?: FeatureStatus | null;
  dtmf_input?: FeatureStatus | null;
  external_mcp_servers?: FeatureStatus | null;
  tool_dynamic_variable_updates?: FeatureStatus | null;
  voicemail_detection?: FeatureStatus | null;
  versioning?: FeatureStatus | null;
  file_input?: FeatureStatus | null;
  freeform_procedure?: FeatureStatus | null;
  structured_procedure?: FeatureStatus | null;
  workflow?: WorkflowFeatures | null;
  agent_testing?: TestFeatures | null;
  /** Whether the workspace keeps no personal data. */
  pii_zrm_workspace?: boolean | null;
  /** Whether the agent keeps no personal data. */
  pii_zrm_agent?: boolean | null;
  /** Whether the audio went over LiveKit. */
  is_livekit?: boolean | null;
}

/** Whether a feature was on, and used. */
export interface FeatureStatus {
  /** Whether it was on. */
  enabled?: boolean | null;
  /** Whether it was used. */
  used?: boolean | null;
}

/** Which parts of workflows were used. */
export interface WorkflowFeatures {
  /** Whether there was a workflow. */
  enabled?: boolean | null;
  tool_node?: FeatureStatus | null;
  standalone_agent_node?: FeatureStatus | null;
  phone_number_node?: FeatureStatus | null;
  end_node?: FeatureStatus | null;
  override_agent_node?: FeatureStatus | null;
}

/** How the agent is tested. */
export interface TestFeatures {
  /** Whether there are tests. */
  enabled?: boolean | null;
  /** Whether they ran since the agent was changed. */
  tests_ran_after_last_modification?: boolean | null;
  /** Whether they ran in the last 7 days. */
  tests_ran_in_last_7_days?: boolean | null;
}

/** About the vendor's own assistant. */
export interface ElevenAssistant {
  /** Whether it held the conversation. */
  is_eleven_assistant?: boolean | null;
}

/** What the owner of a shared voice earns. */
export interface VoiceReward {
  /** The voice. */
  voice_id?: string | null;
  /** The reward in US cents. */
  reward_usd_cents?: number | null;
}

/** What the vendor's analysis found. */
export interface Analysis {
  /** Whether the conversation reached its goal. */
  call_successful?: "success" | "failure" | "unknown" | null | (string & {});
  /** call_successful as a number. */
  call_success_score?: number | null;
  /** A summary. It ends with a line break. */
  transcript_summary?: string | null;
  /** A title. */
  call_summary_title?: string | null;
  /** Your criteria, by id. */
  evaluation_criteria_results?: {
    [key: string]: CriterionResult;
  } | null;
  /** The values that were collected, by the name that you gave them. */
  data_collection_results?: {
    [key: string]: CollectedValue;
  } | null;
  /** The criteria again, as a list. */
  evaluation_criteria_results_list?: CriterionResult[] | null;
  /** The values again, as a list. */
  data_collection_results_list?: CollectedValue[] | null;
  /** The analysis for each agent, if several spoke. */
  scoped?: ScopedAnalysis[] | null;
}

/** What was found for one of your criteria. */
export type CriterionResult = {
  /** The criterion. */
  criteria_id?: string | null;
  /** Whether it was met. */
  result?: "success" | "failure" | "unknown" | null | (string & {});
  /** Why the criterion was met or not. */
  rationale?: string | null;
  /** How it is scored. */
  scoring_mode?: string | null;
  /** Its score. */
  score?: number | null;
  /** The highest score. */
  max_score?: number | null;
} | null;

/** A value that was drawn from the conversation. */
export type CollectedValue = {
  /** The id of the value. */
  data_collection_id?: string | null;
  /** Its name. */
  name?: string | null;
  /** The value: text, a number, a boolean or null. The text None also means no value. */
  value?: string | number | boolean | {
    [key: string]: unknown;
  } | unknown[] | null;
  json_schema?: ValueSchema;
  /** Why this value. */
  rationale?: string | null;
} | null;

/** What kind of value was asked for. */
export type ValueSchema = {
  /** boolean, string, integer or number, or a list of these. */
  type?: string | string[] | null;
  /** What the value is, as you described it for the model. */
  description?: string | null;
  /** The texts that are possible. */
  enum?: string[] | null;
  /** Whether the platform gives the value. */
  is_system_provided?: boolean | null;
  /** The variable that gives it. */
  dynamic_variable?: string | null;
  /** Which values may be given. */
  allowed_values?: AllowedValues | null;
  /** The variable that lists the values that may be given. Deprecated by the vendor. */
  allowed_values_dynamic_variable?: string | null;
  /** The value, if it is always the same. */
  constant_value?: string | number | boolean | null;
  /** Whether it is left out. */
  is_omitted?: boolean | null;
} | null;

/** Which values may be given. */
export interface AllowedValues {
  /** The variable that lists them. */
  dynamic_variable?: string | null;
}

/** The analysis for one agent. */
export interface ScopedAnalysis {
  /** Whether it covers the whole conversation, or the part in which the agent spoke. */
  scope?: string | null;
  /** The agent whose criteria these are. */
  source_agent_id?: string | null;
  /** The branch of that agent. */
  source_branch_id?: string | null;
  /** The criteria, by id. */
  evaluation_criteria_results?: {
    [key: string]: CriterionResult;
  } | null;
  /** The values, by name. */
  data_collection_results?: {
    [key: string]: CollectedValue;
  } | null;
  /** Whether it was a success. */
  successful?: string | null;
  /** successful as a number. */
  success_score?: number | null;
}

/** What your side gave to the conversation at its start. */
export interface ClientData {
  conversation_config_override?: ConfigOverride | null;
  /** What is passed on to your own model. */
  custom_llm_extra_body?: {
    [key: string]: unknown;
  } | null;
  /** Your own id of the user. */
  user_id?: string | null;
  /** The SDK that began the conversation. */
  source_info?: SourceInfo | null;
  /** The branch that was asked for. */
  branch_id?: string | null;
  /** The environment that was asked for. */
  environment?: string | null;
  /** The node at which the workflow was to begin. */
  starting_workflow_node_id?: string | null;
  /** The only procedures that the first agent may use. */
  procedure_ids?: string[] | null;
  dynamic_variables?: DynamicVariables | null;
}

/** Settings of the agent that were replaced for this conversation. Null where nothing was replaced. */
export interface ConfigOverride {
  agent?: AgentOverride | null;
  tts?: TtsOverride | null;
  asr?: AsrOverride | null;
  turn?: TurnOverride | null;
  conversation?: ConversationOverride | null;
}

/** Settings of the agent. */
export interface AgentOverride {
  /** What the agent says first. */
  first_message?: string | null;
  /** The language. */
  language?: string | null;
  /** What the agent says when the time is over. */
  max_conversation_duration_message?: string | null;
  prompt?: PromptOverride | null;
}

/** Settings of the prompt. */
export interface PromptOverride {
  /** The prompt. */
  prompt?: string | null;
  /** The model. */
  llm?: string | null;
  /** The tools. */
  tool_ids?: string[] | null;
  /** Whether only these tools may be used. */
  tool_ids_strict?: boolean | null;
  /** The MCP servers. */
  native_mcp_server_ids?: string[] | null;
  /** The documents. */
  knowledge_base?: KnowledgeDocument[] | null;
}

/** A document of the knowledge base. */
export interface KnowledgeDocument {
  /** What it is. */
  type?: string | null;
  /** Its name. */
  name?: string | null;
  /** The document. */
  id?: string | null;
  /** Whether it is in the prompt, or looked up. */
  usage_mode?: string | null;
}

/** Settings of the voice. */
export interface TtsOverride {
  /** The model that speaks. */
  model_id?: string | null;
  /** The voice. */
  voice_id?: string | null;
  /** Further voices. */
  supported_voices?: SupportedVoice[] | null;
  /** How even the voice is. */
  stability?: number | null;
  /** How fast it is. */
  speed?: number | null;
  /** How close it is to the original. */
  similarity_boost?: number | null;
  /** How words are spoken. */
  pronunciation_dictionary_locators?: PronunciationDictionary[] | null;
}

/** A further voice. */
export interface SupportedVoice {
  /** Its name in messages. */
  label?: string | null;
  /** The voice. */
  voice_id?: string | null;
  /** When to use it. */
  description?: string | null;
  /** Its language. */
  language?: string | null;
  /** The family of models that speaks. */
  model_family?: string | null;
  /** How much quality is given up for speed. */
  optimize_streaming_latency?: number | null;
  /** How even it is. */
  stability?: number | null;
  /** How fast it is. */
  speed?: number | null;
  /** How close it is to the original. */
  similarity_boost?: number | null;
}

/** A list of how words are spoken. */
export interface PronunciationDictionary {
  /** The list. */
  pronunciation_dictionary_id?: string | null;
  /** Its version. */
  version_id?: string | null;
}

/** Settings of the recognition. */
export interface AsrOverride {
  /** Words to expect, such as names. */
  keywords?: string[] | null;
}

/** Settings of turn-taking. */
export interface TurnOverride {
  soft_timeout_config?: SoftTimeout | null;
}

/** What is said while the model takes long. */
export interface SoftTimeout {
  /** The message. */
  message?: string | null;
  /** Further messages. */
  additional_soft_timeout_messages?: string[] | null;
}

/** Settings of the conversation. */
export interface ConversationOverride {
  /** Whether it is a chat without audio. */
  text_only?: boolean | null;
  /** How long it may last, in seconds. */
  max_duration_seconds?: number | null;
}

/** The SDK that began the conversation. */
export interface SourceInfo {
  /** As conversation_initiation_source. */
  source?: string | null;
  /** Its version. */
  version?: string | null;
}

/** The variables of the conversation: your own, of any type, and those of the platform, which begin with `system__`, such as system__conversation_id, system__agent_id, system__time_utc, system__call_duration_secs and system__call_sid. Variables whose names begin with `secret__` hold your credentials for tools. Whether they are sent is not documented. If they are, `variables.input` of the record does not have them, and `unmapped` lists where they are. */
export type DynamicVariables = {
  /** The number that called. */
  system__caller_id?: string | number | boolean | null;
  /** The number that was called. */
  system__called_number?: string | number | boolean | null;
} & {
  [key: string]: unknown;
};
