// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.

/** The whole conversation, after it was analysed. */
export interface PostCallTranscription {
  /** The event tag. */
  type: "post_call_transcription";
  /** When the event was made, in whole seconds since 1970. */
  event_timestamp?: number | string | null;
  data: Conversation;
}

/** A conversation as the vendor's API returns it. */
export interface Conversation {
  /** The id of the conversation. Since May 2025 it begins with conv_. */
  conversation_id: string;
  /** The id of the agent. Since May 2025 it begins with agent_. */
  agent_id?: string | null;
  /**
   * The name of the agent.
   * Source: the vendor's SDK or OpenAPI.
   */
  agent_name?: string | null;
  /**
   * The vendor's product that held the conversation, such as agent.
   * Source: the vendor's SDK or OpenAPI.
   */
  conversation_product?: string | null;
  /** The state of the conversation; done in deliveries. */
  status?: "initiated" | "in-progress" | "processing" | "done" | "failed" | null | (string & {});
  /** Your own id of the user. In telephone calls it is the caller's number, unless you set one. */
  user_id?: string | null;
  /**
   * The branch of the agent.
   * Source: the vendor's SDK or OpenAPI.
   */
  branch_id?: string | null;
  /**
   * The version of the agent.
   * Source: the vendor's SDK or OpenAPI.
   */
  version_id?: string | null;
  /**
   * The environment in which the agent ran, such as production.
   * Source: the vendor's SDK or OpenAPI.
   */
  environment?: string | null;
  /**
   * The agents that spoke, in order.
   * Source: the vendor's SDK or OpenAPI.
   */
  visited_agents?: VisitedAgent[] | null;
  /** Whether there is a recording. Announced for deliveries, but not all have it. */
  has_audio?: boolean | null;
  /** Whether the user's side was recorded. */
  has_user_audio?: boolean | null;
  /** Whether the agent's side was recorded. */
  has_response_audio?: boolean | null;
  /**
   * Whether there is further audio.
   * Source: the vendor's SDK or OpenAPI.
   */
  has_auxiliary_audio?: boolean | null;
  /**
   * The tags of the conversation.
   * Source: the vendor's SDK or OpenAPI.
   */
  tag_ids?: string[] | null;
  /**
   * The conversation as OpenTelemetry traces, if transcript_format is opentelemetry.
   * Source: the vendor's SDK or OpenAPI.
   */
  otlp_traces?: {
    [key: string]: unknown;
  } | null;
  /** The turns, in order. Absent if exclude_transcript is set. */
  transcript?: Turn[] | null;
  metadata?: Metadata | null;
  analysis?: Analysis | null;
  conversation_initiation_client_data?: ClientData | null;
}

/**
 * An agent that spoke in the conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  /**
   * The turn.
   * Source: the vendor's SDK or OpenAPI.
   */
  id?: string | null;
  /** What was said; null in turns that only call tools. */
  message?: string | null;
  /**
   * What the agent would have said if it had not been interrupted.
   * Source: the vendor's SDK or OpenAPI.
   */
  original_message?: string | null;
  /**
   * The message in parts, if the agent speaks with several voices.
   * Source: the vendor's SDK or OpenAPI.
   */
  multivoice_message?: Multivoice | null;
  /** When the turn began, in seconds since the start. */
  time_in_call_secs?: number | null;
  /**
   * Whether the turn was cut off.
   * Source: the vendor's SDK or OpenAPI.
   */
  interrupted?: boolean | null;
  /**
   * Whether the user only gave a sign of listening, which the agent ignored.
   * Source: the vendor's SDK or OpenAPI.
   */
  ignored_as_backchannel?: boolean | null;
  /**
   * How the user gave the input; dtmf means keys of a telephone.
   * Source: the vendor's SDK or OpenAPI.
   */
  source_medium?: "audio" | "text" | "image" | "file" | "dtmf" | null | (string & {});
  /**
   * The event of the live conversation that the turn belongs to.
   * Source: the vendor's SDK or OpenAPI.
   */
  source_event_id?: number | null;
  /**
   * What made the platform take the turn, if nobody spoke.
   * Source: the vendor's SDK or OpenAPI.
   */
  platform_event?: "user_turn_timeout" | "skip_turn_wait_elapsed" | null | (string & {});
  /**
   * Which user spoke, if there are several.
   * Source: the vendor's SDK or OpenAPI.
   */
  user_identifier?: string | null;
  /**
   * Which agent had the turn.
   * Source: the vendor's SDK or OpenAPI.
   */
  agent_metadata?: AgentVersion | null;
  /** The tools that were called; null or an empty list if there are none. */
  tool_calls?: ToolCall[] | null;
  /** What tools answered. It may be in the turn of the call or in the next one. */
  tool_results?: ToolResult[] | null;
  /**
   * The first file of the turn. Deprecated by the vendor: file_inputs has all files.
   * Source: the vendor's SDK or OpenAPI.
   */
  file_input?: FileInput | null;
  /**
   * The files that the user gave in this turn.
   * Source: the vendor's SDK or OpenAPI.
   */
  file_inputs?: FileInput[] | null;
  /** What the user thought of the turn. */
  feedback?: TurnFeedback | null;
  /** How long the steps of the turn took. */
  conversation_turn_metrics?: TurnMetrics | null;
  /**
   * What was looked up in the knowledge base.
   * Source: the vendor's SDK or OpenAPI.
   */
  rag_retrieval_info?: RagRetrieval | null;
  /**
   * The documents that were in the prompt.
   * Source: the vendor's SDK or OpenAPI.
   */
  used_static_kb_document_ids?: string[] | null;
  /**
   * The model that took the place of the agent's model.
   * Source: the vendor's SDK or OpenAPI.
   */
  llm_override?: string | null;
  /**
   * The model that wrote the turn.
   * Source: the vendor's SDK or OpenAPI.
   */
  producing_llm?: string | null;
  /**
   * The tokens of the turn, and what they cost.
   * Source: the vendor's SDK or OpenAPI.
   */
  llm_usage?: LlmUsage | null;
  /**
   * Whether the model reasoned before it answered.
   * Source: the vendor's SDK or OpenAPI.
   */
  reasoned?: boolean | null;
  /**
   * What the model said about its reasoning.
   * Source: the vendor's SDK or OpenAPI.
   */
  reasoning?: Reasoning[] | null;
  /**
   * The guardrails that stopped something.
   * Source: the vendor's SDK or OpenAPI.
   */
  triggered_guardrails?: Guardrail[] | null;
  /**
   * For a turn that is context sent by your client and was not spoken.
   * Source: the vendor's SDK or OpenAPI.
   */
  contextual_update_info?: ContextualUpdate | null;
}

/**
 * A message with several voices.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Multivoice {
  /** The parts, in order. */
  parts?: MultivoicePart[] | null;
}

/**
 * What one voice said.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface MultivoicePart {
  /** The text. */
  text?: string | null;
  /** The voice, by its label. */
  voice_label?: string | null;
  /** When the part began, in seconds since the start. */
  time_in_call_secs?: number | null;
}

/**
 * An agent, and which version of it.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  /**
   * What kind of tool it is.
   * Source: the vendor's SDK or OpenAPI.
   */
  type?: "system" | "webhook" | "client" | "mcp" | "workflow" | "api_integration_webhook" | "api_integration_mcp" | "smb" | "code" | null | (string & {});
  /** The call; the result has the same id. */
  request_id?: string | null;
  /** The name of the tool. */
  tool_name?: string | null;
  /** What the tool was given: JSON as text. */
  params_as_json?: string | null;
  /** Whether the tool was really called. */
  tool_has_been_called?: boolean | null;
  /**
   * How the tool was called. May contain credentials.
   * Source: the vendor's SDK or OpenAPI.
   */
  tool_details?: ToolDetails;
}

/**
 * How a tool was called; which members there are depends on the type.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ToolDetails = {
  /** The kind of tool. */
  type?: "webhook" | "client" | "mcp" | "api_integration_webhook" | null | (string & {});
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

/**
 * The request that an integration sent.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  /**
   * What kind of tool it is.
   * Source: the vendor's SDK or OpenAPI.
   */
  type?: "client" | "webhook" | "mcp" | "code" | "system" | "api_integration_webhook" | "workflow" | null | (string & {});
  /** The call that it answers. */
  request_id?: string | null;
  /** The name of the tool. */
  tool_name?: string | null;
  /** The answer, as text. */
  result_value?: string | null;
  /** Whether the tool failed. */
  is_error?: boolean | null;
  /**
   * Whether a guardrail or a policy kept the tool from running.
   * Source: the vendor's SDK or OpenAPI.
   */
  is_blocked?: boolean | null;
  /** Whether the tool was really called. */
  tool_has_been_called?: boolean | null;
  /**
   * How long it took, in seconds.
   * Source: the vendor's SDK or OpenAPI.
   */
  tool_latency_secs?: number | null;
  /**
   * The kind of error; empty if there was none.
   * Source: the vendor's SDK or OpenAPI.
   */
  error_type?: string | null;
  /**
   * What went wrong; empty if nothing did.
   * Source: the vendor's SDK or OpenAPI.
   */
  raw_error_message?: string | null;
  /**
   * The variables that the answer changed.
   * Source: the vendor's SDK or OpenAPI.
   */
  dynamic_variable_updates?: VariableUpdate[] | null;
  /**
   * system and workflow: the answer as data.
   * Source: the vendor's SDK or OpenAPI.
   */
  result?: ToolOutcome;
  /**
   * api_integration_webhook: the integration.
   * Source: the vendor's SDK or OpenAPI.
   */
  integration_id?: string | null;
  /**
   * api_integration_webhook: which stored credential was used.
   * Source: the vendor's SDK or OpenAPI.
   */
  credential_id?: string | null;
  /**
   * api_integration_webhook: the connection.
   * Source: the vendor's SDK or OpenAPI.
   */
  integration_connection_id?: string | null;
}

/**
 * A dynamic variable that a tool changed.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * What one of the vendor's tools did; result_type says which members there are. A workflow has only steps.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ToolOutcome = {
  /** What was done, and whether it succeeded. */
  result_type?: "end_call_success" | "language_detection_success" | "transfer_to_agent_success" | "transfer_to_agent_error" | "transfer_to_number_twilio_success" | "transfer_to_number_sip_success" | "transfer_to_number_exotel_success" | "transfer_to_number_amazon_connect_success" | "transfer_to_number_error" | "skip_turn_success" | "play_dtmf_success" | "play_dtmf_error" | "voicemail_detection_success" | "knowledge_base_success" | "knowledge_base_rag_success" | "start_procedure_success" | "start_procedure_error" | "end_procedure_success" | "end_procedure_error" | "run_subagent_success" | "run_subagent_error" | "testing_tool_result" | "dummy" | null | (string & {});
  /** Whether it succeeded; for the knowledge base and procedures also why not. */
  status?: "success" | "error" | "no_documents" | "no_matching_documents" | "no_results" | "not_found" | "invalid_id" | "invalid_name" | "already_active" | null | (string & {});
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
  /** workflow, until 2026: the transfer at its end. */
  final_transfer?: ToolOutcome;
} | null;

/**
 * Why a transfer led to this branch.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TransferBranch {
  /** Why this branch was taken. */
  branch_reason?: "traffic_split" | "defaulting_to_main" | "configured" | null | (string & {});
  /** The branch. */
  branch_id?: string | null;
  /** The share of the traffic that goes to the branch, in percent. */
  traffic_percentage?: number | null;
}

/**
 * A piece of a document.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface KnowledgeChunk {
  /** The piece. */
  chunk_id?: string | null;
  /** The document. */
  document_id?: string | null;
  /** Its text. */
  content?: string | null;
}

/**
 * One step of a workflow; which members there are depends on the type.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WorkflowStep {
  /** What the step was. */
  type?: "edge" | "nested_tools" | "max_iterations_exceeded" | null | (string & {});
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

/**
 * A file that the user gave.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  score?: "like" | "dislike" | null | (string & {});
  /** When the user gave it, in seconds since the start. */
  time_in_call_secs?: number | null;
}

/** How long the steps of a turn took. `metrics` has the metrics by name; the members beside it say what made the speech. Until 2025-03-14, and still in the documented example, the metrics stand in this object itself. */
export type TurnMetrics = {
  /**
   * The metrics, by name.
   * Source: the vendor's SDK or OpenAPI.
   */
  metrics?: {
    [key: string]: Metric;
  } | null;
  /**
   * What recognised the speech.
   * Source: the vendor's SDK or OpenAPI.
   */
  convai_asr_provider?: string | null;
  /**
   * The model that spoke.
   * Source: the vendor's SDK or OpenAPI.
   */
  convai_tts_model?: string | null;
  /**
   * The cascade of speech models.
   * Source: the vendor's SDK or OpenAPI.
   */
  convai_tts_cascade?: string | null;
  /**
   * The voice.
   * Source: the vendor's SDK or OpenAPI.
   */
  voice_id?: string | null;
} & {
  [key: string]: ({
    /** The time that the step took, in seconds. */
    elapsed_time?: number | null;
  } | string | number | boolean | unknown[] | null) | ({
    [key: string]: Metric;
  } | null) | (string | null);
};

/** How long a step took. */
export type Metric = {
  /** The time that the step took, in seconds. */
  elapsed_time?: number | null;
} | null;

/**
 * What was looked up in the knowledge base.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface RagRetrieval {
  /** The pieces that were found. */
  chunks?: RagChunk[] | null;
  /** The model that compared them. */
  embedding_model?: "e5_mistral_7b_instruct" | "multilingual_e5_large_instruct" | "gte_Qwen2_15B_instruct" | "qwen3_embedding_4b" | null | (string & {});
  /** What was looked for. */
  retrieval_query?: string | null;
  /** How long it took, in seconds. */
  rag_latency_secs?: number | null;
  /** The pieces that the answer used. */
  used_chunk_ids?: string[] | null;
}

/**
 * A piece that was found.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface RagChunk {
  /** The document. */
  document_id?: string | null;
  /** The piece. */
  chunk_id?: string | null;
  /** How far it is from the query; less is closer. */
  vector_distance?: number | null;
}

/**
 * Tokens by model.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface LlmUsage {
  /** The tokens of each model, by its name. */
  model_usage?: {
    [key: string]: TokenUsage;
  } | null;
}

/**
 * Tokens of one model.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * How many tokens, and their price.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TokenCount {
  /** How many tokens. */
  tokens?: number | null;
  /** Price in US dollars. */
  price?: number | null;
}

/**
 * What a model said about its reasoning.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Reasoning {
  /** The summary. */
  summary?: string | null;
  /** Whether the provider of the model withholds it. */
  provider_redact?: boolean | null;
}

/**
 * A guardrail that stopped something.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Guardrail {
  /** The kind of guardrail. */
  guardrail_type?: "custom" | "prompt_injection" | "self_harm_intent" | "violence_graphic" | "sexual" | "violence" | "harassment" | "sexual_minors" | "self_harm" | "self_harm_instructions" | "harassment_threatening" | "hate" | "hate_threatening" | "profanity" | "religion_or_politics" | "medical_and_legal" | "guardrail" | null | (string & {});
  /** The name that you gave it. */
  guardrail_name?: string | null;
}

/**
 * Context that your client sent during the conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  /**
   * When the call was accepted, in seconds since 1970.
   * Source: the vendor's SDK or OpenAPI.
   */
  accepted_time_unix_secs?: number | null;
  /** Its length in whole seconds. */
  call_duration_secs?: number | null;
  /**
   * How long the caller waited for a free agent, in seconds; not part of the length.
   * Source: the vendor's SDK or OpenAPI.
   */
  queue_wait_secs?: number | null;
  /** What it cost, in credits. */
  cost?: number | null;
  /**
   * What it cost, in US dollars.
   * Source: the vendor's SDK or OpenAPI.
   */
  cost_fiat?: number | null;
  /** Why it ended, in words of no fixed list; empty if the vendor does not say. */
  termination_reason?: string | null;
  /**
   * The error that ended it.
   * Source: the vendor's SDK or OpenAPI.
   */
  error?: ConversationError | null;
  /**
   * What went wrong without ending it.
   * Source: the vendor's SDK or OpenAPI.
   */
  warnings?: string[] | null;
  /**
   * The language that was spoken most.
   * Source: the vendor's SDK or OpenAPI.
   */
  main_language?: string | null;
  /**
   * Whether it was a chat without audio.
   * Source: the vendor's SDK or OpenAPI.
   */
  text_only?: boolean | null;
  /**
   * The time zone of the user.
   * Source: the vendor's SDK or OpenAPI.
   */
  timezone?: string | null;
  /** How the user was authorised. */
  authorization_method?: "invalid" | "public" | "authorization_header" | "signed_url" | "shareable_link" | "livekit_token" | "livekit_token_website" | "genesys_api_key" | "avaya_api_key" | "audiocodes_api_key" | "whatsapp" | "sms" | null | (string & {});
  /**
   * What began the conversation.
   * Source: the vendor's SDK or OpenAPI.
   */
  conversation_initiation_source?: "unknown" | "android_sdk" | "node_js_sdk" | "react_native_sdk" | "react_sdk" | "js_sdk" | "python_sdk" | "swift_sdk" | "flutter_sdk" | "widget" | "sip_trunk" | "twilio" | "exotel" | "genesys" | "genesys_bot_connector" | "avaya" | "audiocodes" | "whatsapp" | "twilio_sms" | "zendesk_integration" | "slack_integration" | "telegram_integration" | "intercom_integration" | "freshdesk_integration" | "salesforce_integration" | "template_preview" | "subagent_tool" | null | (string & {});
  /**
   * The version of that source.
   * Source: the vendor's SDK or OpenAPI.
   */
  conversation_initiation_source_version?: string | null;
  /**
   * Who or what began it.
   * Source: the vendor's SDK or OpenAPI.
   */
  initiator_id?: string | null;
  /**
   * What began it, from October 2025 to January 2026.
   * Source: the vendor's SDK or OpenAPI.
   */
  initiation_trigger?: InitiationTrigger | null;
  /**
   * The telephone call; null for other channels.
   * Source: the vendor's SDK or OpenAPI.
   */
  phone_call?: PhoneCall | null;
  /**
   * The WhatsApp chat; null for other channels.
   * Source: the vendor's SDK or OpenAPI.
   */
  whatsapp?: WhatsApp | null;
  /**
   * The exchange of text messages; null for other channels.
   * Source: the vendor's SDK or OpenAPI.
   */
  sms?: Sms | null;
  /**
   * The batch that placed the call.
   * Source: the vendor's SDK or OpenAPI.
   */
  batch_call?: BatchCall | null;
  /**
   * How answers reach another system, such as a help desk.
   * Source: the vendor's SDK or OpenAPI.
   */
  async_metadata?: AsyncDelivery | null;
  /**
   * Where the agent was made.
   * Source: the vendor's SDK or OpenAPI.
   */
  agent_created_from?: "cli" | "ui" | "api" | "template" | "unknown" | null | (string & {});
  /**
   * Where the agent was last changed.
   * Source: the vendor's SDK or OpenAPI.
   */
  agent_last_updated_from?: "cli" | "ui" | "api" | "template" | "unknown" | null | (string & {});
  /** When the data of the conversation are deleted. */
  deletion_settings?: DeletionSettings | null;
  /** What the user thought of the conversation. */
  feedback?: Feedback | null;
  /** What the cost is made of. */
  charging?: Charging | null;
  /**
   * How often the knowledge base was used.
   * Source: the vendor's SDK or OpenAPI.
   */
  rag_usage?: RagUsage | null;
  /**
   * Which features were switched on, and which were used.
   * Source: the vendor's SDK or OpenAPI.
   */
  features_usage?: FeaturesUsage | null;
  /**
   * Whether the vendor's own assistant held the conversation.
   * Source: the vendor's SDK or OpenAPI.
   */
  eleven_assistant?: ElevenAssistant | null;
  /**
   * What the owners of shared voices earn.
   * Source: the vendor's SDK or OpenAPI.
   */
  voice_rewards?: VoiceReward[] | null;
}

/**
 * An error of the platform.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ConversationError {
  /** The code. */
  code?: number | null;
  /** What went wrong. */
  reason?: string | null;
}

/**
 * What began a conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface InitiationTrigger {
  /** The kind of trigger: the word default. */
  trigger_type?: string | null;
}

/**
 * The telephone call.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  call_result?: "answered" | "voicemail" | "busy" | "no_answer" | "failed" | null | (string & {});
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

/**
 * The WhatsApp chat.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WhatsApp {
  /** Who wrote first. */
  direction?: "inbound" | "outbound" | "unknown" | null | (string & {});
  /** The agent's number at WhatsApp, by its id. */
  whatsapp_phone_number_id?: string | null;
  /** The user at WhatsApp: usually the number. */
  whatsapp_user_id?: string | null;
  /** Whether the user has not written yet. */
  awaiting_first_user_message?: boolean | null;
  /** To whom the agent wrote. */
  recipient?: WhatsAppRecipient | null;
}

/**
 * A user of WhatsApp.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WhatsAppRecipient {
  /** The number. */
  phone?: string | null;
  /** The id of the user at your business, in place of the number. */
  bsuid?: string | null;
}

/**
 * The exchange of text messages.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * The batch that placed a call.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface BatchCall {
  /** The batch. */
  batch_call_id?: string | null;
  /** The entry in the batch. */
  batch_call_recipient_id?: string | null;
  /** The campaign that the batch belongs to. */
  campaign?: Campaign | null;
}

/**
 * The campaign that a call belongs to.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Campaign {
  /** The campaign. */
  campaign_id?: string | null;
  /** The entry in the campaign. */
  campaign_lead_id?: string | null;
  /** Which attempt it was. */
  cold_attempt?: number | null;
  /** Why the campaign calls. */
  conversation_type?: "initial" | "retry" | "callback" | "redirect" | null | (string & {});
}

/**
 * How answers reach another system, such as a help desk.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AsyncDelivery {
  /** Whether the answer arrived there. */
  delivery_status?: "pending" | "success" | "failed" | null | (string & {});
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
  /**
   * How the user was asked.
   * Source: the vendor's SDK or OpenAPI.
   */
  type?: "thumbs" | "rating" | null | (string & {});
  /** Whether the user liked the conversation. */
  overall_score?: "like" | "dislike" | null | (string & {});
  /** How many turns were liked. */
  likes?: number | null;
  /** How many turns were disliked. */
  dislikes?: number | null;
  /**
   * The number of stars.
   * Source: the vendor's SDK or OpenAPI.
   */
  rating?: number | null;
  /**
   * What the user wrote.
   * Source: the vendor's SDK or OpenAPI.
   */
  comment?: string | null;
}

/** What the cost is made of. */
export interface Charging {
  /** Whether the price is that of development. */
  dev_discount?: boolean | null;
  /**
   * Whether it ran above the limit of concurrent calls.
   * Source: the vendor's SDK or OpenAPI.
   */
  is_burst?: boolean | null;
  /**
   * Your plan.
   * Source: the vendor's SDK or OpenAPI.
   */
  tier?: string | null;
  /**
   * The tokens that are charged.
   * Source: the vendor's SDK or OpenAPI.
   */
  llm_usage?: LlmCharges | null;
  /**
   * The price of the models, in US dollars.
   * Source: the vendor's SDK or OpenAPI.
   */
  llm_price?: number | null;
  /**
   * The price of the models, in credits.
   * Source: the vendor's SDK or OpenAPI.
   */
  llm_charge?: number | null;
  /**
   * Credits for the call.
   * Source: the vendor's SDK or OpenAPI.
   */
  call_charge?: number | null;
  /**
   * Credits for the platform.
   * Source: the vendor's SDK or OpenAPI.
   */
  platform_charge?: number | null;
  /**
   * What the platform is charged for.
   * Source: the vendor's SDK or OpenAPI.
   */
  platform_usage?: PlatformUsage | null;
  /**
   * The price of the platform, in US dollars.
   * Source: the vendor's SDK or OpenAPI.
   */
  platform_price?: number | null;
  /**
   * Minutes that were free.
   * Source: the vendor's SDK or OpenAPI.
   */
  free_minutes_consumed?: number | null;
  /**
   * US dollars for models that were free.
   * Source: the vendor's SDK or OpenAPI.
   */
  free_llm_dollars_consumed?: number | null;
  /**
   * How much was spoken.
   * Source: the vendor's SDK or OpenAPI.
   */
  tts_usage?: TtsUsage | null;
  /**
   * How much was recognised.
   * Source: the vendor's SDK or OpenAPI.
   */
  asr_usage?: AsrUsage | null;
  /**
   * What the analysis cost.
   * Source: the vendor's SDK or OpenAPI.
   */
  analysis?: AnalysisCharging | null;
}

/**
 * Tokens that are charged.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface LlmCharges {
  /** Tokens for what was said. */
  irreversible_generation?: LlmUsage | null;
  /** Tokens for all that was begun. */
  initiated_generation?: LlmUsage | null;
}

/**
 * What the platform is charged for.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface PlatformUsage {
  /** By category: voice, silence, burst, asr, text_message, reception, other. */
  category_usage?: {
    [key: string]: PlatformCharge;
  } | null;
}

/**
 * A charge of the platform.
 * Source: the vendor's SDK or OpenAPI.
 */
export type PlatformCharge = {
  /** The price in credits. */
  credits?: number | null;
  /** Price in US dollars. */
  price?: number | null;
  /** The quantity that is charged. */
  quantity?: number | null;
} | null;

/**
 * How much was spoken.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * How much a voice spoke.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface VoiceUsage {
  /** The voice. */
  voice_id?: string | null;
  /** Seconds of speech. */
  audio_output_seconds?: number | null;
}

/**
 * How much was recognised.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AsrUsage {
  /** The model. */
  asr_model?: string | null;
  /** How often it was called. */
  total_transcription_calls?: number | null;
  /** Seconds of audio. */
  total_audio_input_seconds?: number | null;
}

/**
 * What the analysis cost.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AnalysisCharging {
  /** All runs together. */
  total?: AnalysisCost | null;
  /** The last run. */
  last_run?: AnalysisCost | null;
}

/**
 * What the analysis cost.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * How the knowledge base was used.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface RagUsage {
  /** How often it was used. */
  usage_count?: number | null;
  /** The model that compared texts. */
  embedding_model?: string | null;
}

/**
 * Which features were switched on, and which were used.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * Whether a feature was on, and used.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface FeatureStatus {
  /** Whether it was on. */
  enabled?: boolean | null;
  /** Whether it was used. */
  used?: boolean | null;
}

/**
 * Which parts of workflows were used.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WorkflowFeatures {
  /** Whether there was a workflow. */
  enabled?: boolean | null;
  tool_node?: FeatureStatus | null;
  standalone_agent_node?: FeatureStatus | null;
  phone_number_node?: FeatureStatus | null;
  end_node?: FeatureStatus | null;
  override_agent_node?: FeatureStatus | null;
}

/**
 * How the agent is tested.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TestFeatures {
  /** Whether there are tests. */
  enabled?: boolean | null;
  /** Whether they ran since the agent was changed. */
  tests_ran_after_last_modification?: boolean | null;
  /** Whether they ran in the last 7 days. */
  tests_ran_in_last_7_days?: boolean | null;
}

/**
 * About the vendor's own assistant.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ElevenAssistant {
  /** Whether it held the conversation. */
  is_eleven_assistant?: boolean | null;
}

/**
 * What the owner of a shared voice earns.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  /**
   * call_successful as a number.
   * Source: the vendor's SDK or OpenAPI.
   */
  call_success_score?: number | null;
  /** A summary. It ends with a line break. */
  transcript_summary?: string | null;
  /**
   * A title.
   * Source: the vendor's SDK or OpenAPI.
   */
  call_summary_title?: string | null;
  /** Your criteria, by id. */
  evaluation_criteria_results?: {
    [key: string]: CriterionResult;
  } | null;
  /** The values that were collected, by the name that you gave them. */
  data_collection_results?: {
    [key: string]: CollectedValue;
  } | null;
  /**
   * The criteria again, as a list.
   * Source: the vendor's SDK or OpenAPI.
   */
  evaluation_criteria_results_list?: CriterionResult[] | null;
  /**
   * The values again, as a list.
   * Source: the vendor's SDK or OpenAPI.
   */
  data_collection_results_list?: CollectedValue[] | null;
  /**
   * The analysis for each agent, if several spoke.
   * Source: the vendor's SDK or OpenAPI.
   */
  scoped?: ScopedAnalysis[] | null;
}

/**
 * What was found for one of your criteria.
 * Source: the vendor's SDK or OpenAPI.
 */
export type CriterionResult = {
  /** The criterion. */
  criteria_id?: string | null;
  /** Whether it was met. */
  result?: "success" | "failure" | "unknown" | null | (string & {});
  /** Why the criterion was met or not. */
  rationale?: string | null;
  /** How it is scored. */
  scoring_mode?: "binary" | "numeric_uniform" | null | (string & {});
  /** Its score. */
  score?: number | null;
  /** The highest score. */
  max_score?: number | null;
} | null;

/**
 * A value that was drawn from the conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
export type CollectedValue = {
  /** The id of the value. */
  data_collection_id?: string | null;
  /** Its name. */
  name?: string | null;
  /** The value: text, a number, a boolean or null. The text None also means no value. */
  value?: string | number | boolean | {
    [key: string]: unknown;
  } | unknown[] | null;
  /** What kind of value was asked for. */
  json_schema?: ValueSchema;
  /** Why this value. */
  rationale?: string | null;
} | null;

/**
 * What kind of value was asked for.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * Which values may be given.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AllowedValues {
  /** The variable that lists them. */
  dynamic_variable?: string | null;
}

/**
 * The analysis for one agent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ScopedAnalysis {
  /** Whether it covers the whole conversation, or the part in which the agent spoke. */
  scope?: "conversation" | "agent" | null | (string & {});
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
  successful?: "success" | "failure" | "unknown" | null | (string & {});
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
  /**
   * Your own id of the user.
   * Source: the vendor's SDK or OpenAPI.
   */
  user_id?: string | null;
  /**
   * The SDK that began the conversation.
   * Source: the vendor's SDK or OpenAPI.
   */
  source_info?: SourceInfo | null;
  /**
   * The branch that was asked for.
   * Source: the vendor's SDK or OpenAPI.
   */
  branch_id?: string | null;
  /**
   * The environment that was asked for.
   * Source: the vendor's SDK or OpenAPI.
   */
  environment?: string | null;
  /**
   * The node at which the workflow was to begin.
   * Source: the vendor's SDK or OpenAPI.
   */
  starting_workflow_node_id?: string | null;
  /**
   * The only procedures that the first agent may use.
   * Source: the vendor's SDK or OpenAPI.
   */
  procedure_ids?: string[] | null;
  dynamic_variables?: DynamicVariables | null;
}

/** Settings of the agent that were replaced for this conversation. Null where nothing was replaced. */
export interface ConfigOverride {
  agent?: AgentOverride | null;
  tts?: TtsOverride | null;
  /** Source: the vendor's SDK or OpenAPI. */
  asr?: AsrOverride | null;
  /** Source: the vendor's SDK or OpenAPI. */
  turn?: TurnOverride | null;
  /** Source: the vendor's SDK or OpenAPI. */
  conversation?: ConversationOverride | null;
}

/** Settings of the agent. */
export interface AgentOverride {
  /** What the agent says first. */
  first_message?: string | null;
  /** The language. */
  language?: string | null;
  /**
   * What the agent says when the time is over.
   * Source: the vendor's SDK or OpenAPI.
   */
  max_conversation_duration_message?: string | null;
  prompt?: PromptOverride | null;
}

/**
 * Settings of the prompt.
 * Source: the vendor's SDK or OpenAPI.
 */
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

/**
 * A document of the knowledge base.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface KnowledgeDocument {
  /** What it is. */
  type?: "file" | "url" | "text" | "folder" | null | (string & {});
  /** Its name. */
  name?: string | null;
  /** The document. */
  id?: string | null;
  /** Whether it is in the prompt, or looked up. */
  usage_mode?: "prompt" | "auto" | null | (string & {});
}

/** Settings of the voice. */
export interface TtsOverride {
  /**
   * The model that speaks.
   * Source: the vendor's SDK or OpenAPI.
   */
  model_id?: "eleven_turbo_v2" | "eleven_turbo_v2_5" | "eleven_flash_v2" | "eleven_flash_v2_5" | "eleven_multilingual_v2" | "eleven_v3_conversational" | "eleven_v4" | "eleven_v4_turbo" | null | (string & {});
  /** The voice. */
  voice_id?: string | null;
  /**
   * Further voices.
   * Source: the vendor's SDK or OpenAPI.
   */
  supported_voices?: SupportedVoice[] | null;
  /**
   * How even the voice is.
   * Source: the vendor's SDK or OpenAPI.
   */
  stability?: number | null;
  /**
   * How fast it is.
   * Source: the vendor's SDK or OpenAPI.
   */
  speed?: number | null;
  /**
   * How close it is to the original.
   * Source: the vendor's SDK or OpenAPI.
   */
  similarity_boost?: number | null;
  /**
   * How words are spoken.
   * Source: the vendor's SDK or OpenAPI.
   */
  pronunciation_dictionary_locators?: PronunciationDictionary[] | null;
}

/**
 * A further voice.
 * Source: the vendor's SDK or OpenAPI.
 */
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
  model_family?: "turbo" | "flash" | "multilingual" | "v3_conversational" | "v4" | "v4_turbo" | null | (string & {});
  /** How much quality is given up for speed. */
  optimize_streaming_latency?: number | null;
  /** How even it is. */
  stability?: number | null;
  /** How fast it is. */
  speed?: number | null;
  /** How close it is to the original. */
  similarity_boost?: number | null;
}

/**
 * A list of how words are spoken.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface PronunciationDictionary {
  /** The list. */
  pronunciation_dictionary_id?: string | null;
  /** Its version. */
  version_id?: string | null;
}

/**
 * Settings of the recognition.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AsrOverride {
  /** Words to expect, such as names. */
  keywords?: string[] | null;
}

/**
 * Settings of turn-taking.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TurnOverride {
  soft_timeout_config?: SoftTimeout | null;
}

/**
 * What is said while the model takes long.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SoftTimeout {
  /** The message. */
  message?: string | null;
  /** Further messages. */
  additional_soft_timeout_messages?: string[] | null;
}

/**
 * Settings of the conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ConversationOverride {
  /** Whether it is a chat without audio. */
  text_only?: boolean | null;
  /** How long it may last, in seconds. */
  max_duration_seconds?: number | null;
}

/**
 * The SDK that began the conversation.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SourceInfo {
  /** As conversation_initiation_source. */
  source?: string | null;
  /** Its version. */
  version?: string | null;
}

/** The variables of the conversation: your own, of any type, and those of the platform, which begin with `system__`, such as system__conversation_id, system__agent_id, system__time_utc, system__call_duration_secs and system__call_sid. Variables whose names begin with `secret__` hold your credentials for tools. Whether they are sent is not documented. If they are, `variables.input` of the record does not have them, and `unmapped` lists where they are. */
export type DynamicVariables = {
  /**
   * The number that called.
   * Source: observed, not documented.
   */
  system__caller_id?: string | number | boolean | null;
  /**
   * The number that was called.
   * Source: observed, not documented.
   */
  system__called_number?: string | number | boolean | null;
} & {
  [key: string]: unknown;
};

/** The recording of a conversation, as base64 in the payload. */
export interface PostCallAudio {
  /** The event tag. */
  type: "post_call_audio";
  /** When the event was made, in whole seconds since 1970. */
  event_timestamp?: number | string | null;
  data: Recording;
}

/** The recording and what it belongs to. */
export interface Recording {
  /** The agent that spoke. */
  agent_id?: string | null;
  /** The conversation that was recorded. */
  conversation_id: string;
  /** The whole recording: an MP3 file in base64. */
  full_audio?: string | null;
}

/** A call could not be started, so there was no conversation. */
export interface CallInitiationFailure {
  /** The event tag. */
  type: "call_initiation_failure";
  /** When the event was made, in whole seconds since 1970. */
  event_timestamp?: number | string | null;
  data: FailedCall;
}

/** The call that failed, and why. */
export interface FailedCall {
  /** The agent that was to speak. */
  agent_id?: string | null;
  /** The conversation that the call would have been. */
  conversation_id: string;
  /** Why the call failed. */
  failure_reason?: "busy" | "no-answer" | "unknown" | null | (string & {});
  metadata?: CarrierMetadata | null;
}

/** Which carrier placed the call, and what it reported. */
export interface CarrierMetadata {
  /** Twilio, or a SIP trunk. */
  type?: "twilio" | "sip" | null | (string & {});
  body?: CarrierReport | null;
}

/** What the carrier reported: the members with capitals are Twilio's, all text; the others are those of a SIP trunk. */
export interface CarrierReport {
  /** The id of the call at Twilio. */
  CallSid?: string | null;
  /** The account at Twilio. */
  AccountSid?: string | null;
  /** The state of the call in Twilio's words, such as busy. */
  CallStatus?: string | null;
  /** The direction in Twilio's words: outbound-api. */
  Direction?: string | null;
  /** The number that called. */
  From?: string | null;
  /** The number that called, again. */
  Caller?: string | null;
  /** The city that the calling number belongs to. */
  FromCity?: string | null;
  /** The state of the calling number. */
  FromState?: string | null;
  /** The postal code of the calling number. */
  FromZip?: string | null;
  /** The country of the calling number. */
  FromCountry?: string | null;
  /** As FromCity. */
  CallerCity?: string | null;
  /** As FromState. */
  CallerState?: string | null;
  /** As FromZip. */
  CallerZip?: string | null;
  /** As FromCountry. */
  CallerCountry?: string | null;
  /** The number that was called. */
  To?: string | null;
  /** The number that was called, again. */
  Called?: string | null;
  /** The city that the called number belongs to. */
  ToCity?: string | null;
  /** The state of the called number. */
  ToState?: string | null;
  /** The postal code of the called number. */
  ToZip?: string | null;
  /** The country of the called number. */
  ToCountry?: string | null;
  /** As ToCity. */
  CalledCity?: string | null;
  /** As ToState. */
  CalledState?: string | null;
  /** As ToZip. */
  CalledZip?: string | null;
  /** As ToCountry. */
  CalledCountry?: string | null;
  /** When Twilio reported it, in the form of RFC 2822. */
  Timestamp?: string | null;
  /** Why Twilio reported it, such as call-progress-events. */
  CallbackSource?: string | null;
  /** The number of this report among those of the call. */
  SequenceNumber?: string | null;
  /** The SIP status, as text. */
  SipResponseCode?: string | null;
  /** Minutes that are charged, as text. */
  Duration?: string | null;
  /** Seconds that the call lasted, as text. */
  CallDuration?: string | null;
  /** The version of Twilio's API. */
  ApiVersion?: string | null;
  /** SIP: the number that called. */
  from_number?: string | number | null;
  /** SIP: the number that was called. */
  to_number?: string | number | null;
  /** SIP: the status, such as 486. */
  sip_status_code?: number | string | null;
  /** SIP: the status in words. */
  sip_status?: string | null;
  /** SIP: why the call failed. */
  error_reason?: string | null;
  /** SIP: the id of the call. */
  call_sid?: string | null;
  /** SIP: the code of the telephony service, such as unavailable. */
  twirp_code?: string | null;
}

/** Payloads by the tag that the vendor sends. */
export interface ElevenlabsEvents {
  "post_call_transcription": PostCallTranscription;
  "post_call_audio": PostCallAudio;
  "call_initiation_failure": CallInitiationFailure;
}

/** Any payload of this vendor. */
export type ElevenlabsEvent = PostCallTranscription | PostCallAudio | CallInitiationFailure;
