// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
import { event, shallow } from "afterword/check";

const item0 = {
  type: "object",
  properties: { agent_id: { type: ["string", "null"] }, branch_id: { type: ["string", "null"] } },
};
const item1 = {
  type: "object",
  properties: {
    text: { type: ["string", "null"] },
    voice_label: { type: ["string", "null"] },
    time_in_call_secs: { type: ["number", "null"] },
  },
};
const item2 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    request_id: { type: ["string", "null"] },
    tool_name: { type: ["string", "null"] },
    params_as_json: { type: ["string", "null"] },
    tool_has_been_called: { type: ["boolean", "null"] },
    tool_details: { $ref: "#/$defs/ToolDetails" },
  },
};
const item3 = {
  type: "object",
  properties: {
    file_id: { type: ["string", "null"] },
    original_filename: { type: ["string", "null"] },
    mime_type: { type: ["string", "null"] },
    file_url: { type: ["string", "null"] },
  },
};
const item4 = {
  type: "object",
  properties: {
    document_id: { type: ["string", "null"] },
    chunk_id: { type: ["string", "null"] },
    vector_distance: { type: ["number", "null"] },
  },
};
const item5 = {
  type: "object",
  properties: { summary: { type: ["string", "null"] }, provider_redact: { type: ["boolean", "null"] } },
};
const item6 = {
  type: "object",
  properties: { guardrail_type: { type: ["string", "null"] }, guardrail_name: { type: ["string", "null"] } },
};
const item7 = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: ["user", "agent"] },
    id: { type: ["string", "null"] },
    message: { type: ["string", "null"] },
    original_message: { type: ["string", "null"] },
    multivoice_message: { type: ["object", "null"], properties: { parts: { type: ["array", "null"], items: item1 } } },
    time_in_call_secs: { type: ["number", "null"] },
    interrupted: { type: ["boolean", "null"] },
    ignored_as_backchannel: { type: ["boolean", "null"] },
    source_medium: { type: ["string", "null"] },
    source_event_id: { type: ["number", "null"] },
    platform_event: { type: ["string", "null"] },
    user_identifier: { type: ["string", "null"] },
    agent_metadata: {
      type: ["object", "null"],
      properties: {
        agent_id: { type: ["string", "null"] },
        branch_id: { type: ["string", "null"] },
        workflow_node_id: { type: ["string", "null"] },
        version_id: { type: ["string", "null"] },
      },
    },
    tool_calls: { type: ["array", "null"], items: item2 },
    tool_results: { type: ["array", "null"], items: { $ref: "#/$defs/ToolResult" } },
    file_input: {
      type: ["object", "null"],
      properties: {
        file_id: { type: ["string", "null"] },
        original_filename: { type: ["string", "null"] },
        mime_type: { type: ["string", "null"] },
        file_url: { type: ["string", "null"] },
      },
    },
    file_inputs: { type: ["array", "null"], items: item3 },
    feedback: {
      type: ["object", "null"],
      properties: { score: { type: ["string", "null"] }, time_in_call_secs: { type: ["number", "null"] } },
    },
    conversation_turn_metrics: {
      type: ["object", "null"],
      properties: {
        metrics: {
          type: ["object", "null"],
          additionalProperties: { type: ["object", "null"], properties: { elapsed_time: { type: ["number", "null"] } } },
        },
        convai_asr_provider: { type: ["string", "null"] },
        convai_tts_model: { type: ["string", "null"] },
        convai_tts_cascade: { type: ["string", "null"] },
        voice_id: { type: ["string", "null"] },
      },
      additionalProperties: {
        type: ["object", "string", "number", "boolean", "array", "null"],
        properties: { elapsed_time: { type: ["number", "null"] } },
      },
    },
    rag_retrieval_info: {
      type: ["object", "null"],
      properties: {
        chunks: { type: ["array", "null"], items: item4 },
        embedding_model: { type: ["string", "null"] },
        retrieval_query: { type: ["string", "null"] },
        rag_latency_secs: { type: ["number", "null"] },
        used_chunk_ids: { type: ["array", "null"], items: { type: "string" } },
      },
    },
    used_static_kb_document_ids: { type: ["array", "null"], items: { type: "string" } },
    llm_override: { type: ["string", "null"] },
    producing_llm: { type: ["string", "null"] },
    llm_usage: {
      type: ["object", "null"],
      properties: {
        model_usage: {
          type: ["object", "null"],
          additionalProperties: {
            type: ["object", "null"],
            properties: {
              input: {
                type: ["object", "null"],
                properties: { tokens: { type: ["number", "null"] }, price: { type: ["number", "null"] } },
              },
              input_cache_read: {
                type: ["object", "null"],
                properties: { tokens: { type: ["number", "null"] }, price: { type: ["number", "null"] } },
              },
              input_cache_write: {
                type: ["object", "null"],
                properties: { tokens: { type: ["number", "null"] }, price: { type: ["number", "null"] } },
              },
              output_total: {
                type: ["object", "null"],
                properties: { tokens: { type: ["number", "null"] }, price: { type: ["number", "null"] } },
              },
            },
          },
        },
      },
    },
    reasoned: { type: ["boolean", "null"] },
    reasoning: { type: ["array", "null"], items: item5 },
    triggered_guardrails: { type: ["array", "null"], items: item6 },
    contextual_update_info: {
      type: ["object", "null"],
      properties: { context_id: { type: ["string", "null"] }, is_superseded: { type: ["boolean", "null"] } },
    },
  },
};
const item8 = {
  type: "object",
  properties: { voice_id: { type: ["string", "null"] }, audio_output_seconds: { type: ["number", "null"] } },
};
const item9 = {
  type: "object",
  properties: { voice_id: { type: ["string", "null"] }, reward_usd_cents: { type: ["number", "null"] } },
};
const item10 = {
  type: ["object", "null"],
  properties: {
    criteria_id: { type: ["string", "null"] },
    result: { type: ["string", "null"], enum: ["success", "failure", "unknown", null] },
    rationale: { type: ["string", "null"] },
    scoring_mode: { type: ["string", "null"] },
    score: { type: ["number", "null"] },
    max_score: { type: ["number", "null"] },
  },
};
const item11 = {
  type: ["object", "null"],
  properties: {
    data_collection_id: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    value: {
      type: ["string", "number", "boolean", "object", "array", "null"],
      additionalProperties: true,
    },
    json_schema: { $ref: "#/$defs/ValueSchema" },
    rationale: { type: ["string", "null"] },
  },
};
const item12 = {
  type: "object",
  properties: {
    scope: { type: ["string", "null"] },
    source_agent_id: { type: ["string", "null"] },
    source_branch_id: { type: ["string", "null"] },
    evaluation_criteria_results: { type: ["object", "null"], additionalProperties: item10 },
    data_collection_results: { type: ["object", "null"], additionalProperties: item11 },
    successful: { type: ["string", "null"] },
    success_score: { type: ["number", "null"] },
  },
};
const item13 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    name: { type: ["string", "null"] },
    id: { type: ["string", "null"] },
    usage_mode: { type: ["string", "null"] },
  },
};
const item14 = {
  type: "object",
  properties: {
    label: { type: ["string", "null"] },
    voice_id: { type: ["string", "null"] },
    description: { type: ["string", "null"] },
    language: { type: ["string", "null"] },
    model_family: { type: ["string", "null"] },
    optimize_streaming_latency: { type: ["number", "null"] },
    stability: { type: ["number", "null"] },
    speed: { type: ["number", "null"] },
    similarity_boost: { type: ["number", "null"] },
  },
};
const item15 = {
  type: "object",
  properties: {
    pronunciation_dictionary_id: { type: ["string", "null"] },
    version_id: { type: ["string", "null"] },
  },
};
const item16 = {
  type: "object",
  properties: {
    variable_name: { type: ["string", "null"] },
    old_value: {
      type: ["string", "number", "boolean", "object", "array", "null"],
      additionalProperties: true,
    },
    new_value: {
      type: ["string", "number", "boolean", "object", "array", "null"],
      additionalProperties: true,
    },
    updated_at: { type: ["number", "null"] },
    tool_name: { type: ["string", "null"] },
    tool_request_id: { type: ["string", "null"] },
  },
};
const item17 = {
  type: "object",
  properties: {
    chunk_id: { type: ["string", "null"] },
    document_id: { type: ["string", "null"] },
    content: { type: ["string", "null"] },
  },
};
const item18 = {
  type: "object",
  properties: {
    type: { type: ["string", "null"] },
    step_latency_secs: { type: ["number", "null"] },
    edge_id: { type: ["string", "null"] },
    target_node_id: { type: ["string", "null"] },
    node_id: { type: ["string", "null"] },
    requests: { type: ["array", "null"], items: item2 },
    results: { type: ["array", "null"], items: { $ref: "#/$defs/ToolResult" } },
    is_successful: { type: ["boolean", "null"] },
    max_iterations: { type: ["number", "null"] },
  },
};

const schema = {
  type: "object",
  required: ["type", "data"],
  properties: {
    type: { type: "string", const: "post_call_transcription" },
    event_timestamp: { type: ["number", "string", "null"] },
    data: {
      type: "object",
      required: ["conversation_id"],
      properties: {
        conversation_id: { type: "string" },
        agent_id: { type: ["string", "null"] },
        agent_name: { type: ["string", "null"] },
        conversation_product: { type: ["string", "null"] },
        status: {
          type: ["string", "null"],
          enum: ["initiated", "in-progress", "processing", "done", "failed", null],
        },
        user_id: { type: ["string", "null"] },
        branch_id: { type: ["string", "null"] },
        version_id: { type: ["string", "null"] },
        environment: { type: ["string", "null"] },
        visited_agents: { type: ["array", "null"], items: item0 },
        has_audio: { type: ["boolean", "null"] },
        has_user_audio: { type: ["boolean", "null"] },
        has_response_audio: { type: ["boolean", "null"] },
        has_auxiliary_audio: { type: ["boolean", "null"] },
        tag_ids: { type: ["array", "null"], items: { type: "string" } },
        otlp_traces: { type: ["object", "null"], additionalProperties: true },
        transcript: { type: ["array", "null"], items: item7 },
        metadata: {
          type: ["object", "null"],
          properties: {
            start_time_unix_secs: { type: ["number", "null"] },
            accepted_time_unix_secs: { type: ["number", "null"] },
            call_duration_secs: { type: ["number", "null"] },
            queue_wait_secs: { type: ["number", "null"] },
            cost: { type: ["number", "null"] },
            cost_fiat: { type: ["number", "null"] },
            termination_reason: { type: ["string", "null"] },
            error: {
              type: ["object", "null"],
              properties: { code: { type: ["number", "null"] }, reason: { type: ["string", "null"] } },
            },
            warnings: { type: ["array", "null"], items: { type: "string" } },
            main_language: { type: ["string", "null"] },
            text_only: { type: ["boolean", "null"] },
            timezone: { type: ["string", "null"] },
            authorization_method: { type: ["string", "null"] },
            conversation_initiation_source: { type: ["string", "null"] },
            conversation_initiation_source_version: { type: ["string", "null"] },
            initiator_id: { type: ["string", "null"] },
            initiation_trigger: {
              type: ["object", "null"],
              properties: { trigger_type: { type: ["string", "null"] } },
            },
            phone_call: {
              type: ["object", "null"],
              properties: {
                type: { type: ["string", "null"], enum: ["twilio", "exotel", "sip_trunking", null] },
                direction: { type: ["string", "null"], enum: ["inbound", "outbound", null] },
                phone_number_id: { type: ["string", "null"] },
                agent_number: { type: ["string", "null"] },
                external_number: { type: ["string", "null"] },
                call_result: { type: ["string", "null"] },
                call_sid: { type: ["string", "null"] },
                stream_sid: { type: ["string", "null"] },
                call_id: { type: ["string", "null"] },
                sip_header_dynamic_variables: { type: ["object", "null"], additionalProperties: true },
              },
            },
            whatsapp: {
              type: ["object", "null"],
              properties: {
                direction: { type: ["string", "null"] },
                whatsapp_phone_number_id: { type: ["string", "null"] },
                whatsapp_user_id: { type: ["string", "null"] },
                awaiting_first_user_message: { type: ["boolean", "null"] },
                recipient: {
                  type: ["object", "null"],
                  properties: { phone: { type: ["string", "null"] }, bsuid: { type: ["string", "null"] } },
                },
              },
            },
            sms: {
              type: ["object", "null"],
              properties: {
                direction: { type: ["string", "null"], enum: ["inbound", "outbound", null] },
                phone_number_id: { type: ["string", "null"] },
                sms_user_phone_number: { type: ["string", "null"] },
                agent_phone_number: { type: ["string", "null"] },
              },
            },
            batch_call: {
              type: ["object", "null"],
              properties: {
                batch_call_id: { type: ["string", "null"] },
                batch_call_recipient_id: { type: ["string", "null"] },
                campaign: {
                  type: ["object", "null"],
                  properties: {
                    campaign_id: { type: ["string", "null"] },
                    campaign_lead_id: { type: ["string", "null"] },
                    cold_attempt: { type: ["number", "null"] },
                    conversation_type: { type: ["string", "null"] },
                  },
                },
              },
            },
            async_metadata: {
              type: ["object", "null"],
              properties: {
                delivery_status: { type: ["string", "null"] },
                delivery_timestamp: { type: ["number", "null"] },
                delivery_error: { type: ["string", "null"] },
                external_system: { type: ["string", "null"] },
                external_id: { type: ["string", "null"] },
                external_link: { type: ["string", "null"] },
                retry_count: { type: ["number", "null"] },
                last_retry_timestamp: { type: ["number", "null"] },
                last_processed_external_message_id: { type: ["string", "null"] },
              },
            },
            agent_created_from: { type: ["string", "null"] },
            agent_last_updated_from: { type: ["string", "null"] },
            deletion_settings: {
              type: ["object", "null"],
              properties: {
                deletion_time_unix_secs: { type: ["number", "null"] },
                deleted_logs_at_time_unix_secs: { type: ["number", "null"] },
                deleted_audio_at_time_unix_secs: { type: ["number", "null"] },
                deleted_transcript_at_time_unix_secs: { type: ["number", "null"] },
                delete_transcript_and_pii: { type: ["boolean", "null"] },
                delete_audio: { type: ["boolean", "null"] },
              },
            },
            feedback: {
              type: ["object", "null"],
              properties: {
                type: { type: ["string", "null"] },
                overall_score: { type: ["string", "null"] },
                likes: { type: ["number", "null"] },
                dislikes: { type: ["number", "null"] },
                rating: { type: ["number", "null"] },
                comment: { type: ["string", "null"] },
              },
            },
            charging: {
              type: ["object", "null"],
              properties: {
                dev_discount: { type: ["boolean", "null"] },
                is_burst: { type: ["boolean", "null"] },
                tier: { type: ["string", "null"] },
                llm_usage: {
                  type: ["object", "null"],
                  properties: {
                    irreversible_generation: {
                      type: ["object", "null"],
                      properties: {
                        model_usage: {
                          type: ["object", "null"],
                          additionalProperties: {
                            type: ["object", "null"],
                            properties: {
                              input: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              input_cache_read: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              input_cache_write: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              output_total: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                            },
                          },
                        },
                      },
                    },
                    initiated_generation: {
                      type: ["object", "null"],
                      properties: {
                        model_usage: {
                          type: ["object", "null"],
                          additionalProperties: {
                            type: ["object", "null"],
                            properties: {
                              input: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              input_cache_read: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              input_cache_write: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                              output_total: {
                                type: ["object", "null"],
                                properties: {
                                  tokens: { type: ["number", "null"] },
                                  price: { type: ["number", "null"] },
                                },
                              },
                            },
                          },
                        },
                      },
                    },
                  },
                },
                llm_price: { type: ["number", "null"] },
                llm_charge: { type: ["number", "null"] },
                call_charge: { type: ["number", "null"] },
                platform_charge: { type: ["number", "null"] },
                platform_usage: {
                  type: ["object", "null"],
                  properties: {
                    category_usage: {
                      type: ["object", "null"],
                      additionalProperties: {
                        type: ["object", "null"],
                        properties: {
                          credits: { type: ["number", "null"] },
                          price: { type: ["number", "null"] },
                          quantity: { type: ["number", "null"] },
                        },
                      },
                    },
                  },
                },
                platform_price: { type: ["number", "null"] },
                free_minutes_consumed: { type: ["number", "null"] },
                free_llm_dollars_consumed: { type: ["number", "null"] },
                tts_usage: {
                  type: ["object", "null"],
                  properties: {
                    primary_tts_model: { type: ["string", "null"] },
                    total_audio_output_seconds: { type: ["number", "null"] },
                    total_characters: { type: ["number", "null"] },
                    per_voice_usage: { type: ["array", "null"], items: item8 },
                  },
                },
                asr_usage: {
                  type: ["object", "null"],
                  properties: {
                    asr_model: { type: ["string", "null"] },
                    total_transcription_calls: { type: ["number", "null"] },
                    total_audio_input_seconds: { type: ["number", "null"] },
                  },
                },
                analysis: {
                  type: ["object", "null"],
                  properties: {
                    total: {
                      type: ["object", "null"],
                      properties: {
                        price: { type: ["number", "null"] },
                        charge: { type: ["number", "null"] },
                        runs: { type: ["number", "null"] },
                        price_per_feature: {
                          type: ["object", "null"],
                          additionalProperties: { type: ["number", "null"] },
                        },
                        charge_per_feature: {
                          type: ["object", "null"],
                          additionalProperties: { type: ["number", "null"] },
                        },
                      },
                    },
                    last_run: {
                      type: ["object", "null"],
                      properties: {
                        price: { type: ["number", "null"] },
                        charge: { type: ["number", "null"] },
                        runs: { type: ["number", "null"] },
                        price_per_feature: {
                          type: ["object", "null"],
                          additionalProperties: { type: ["number", "null"] },
                        },
                        charge_per_feature: {
                          type: ["object", "null"],
                          additionalProperties: { type: ["number", "null"] },
                        },
                      },
                    },
                  },
                },
              },
            },
            rag_usage: {
              type: ["object", "null"],
              properties: {
                usage_count: { type: ["number", "null"] },
                embedding_model: { type: ["string", "null"] },
              },
            },
            features_usage: {
              type: ["object", "null"],
              properties: {
                language_detection: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                transfer_to_agent: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                transfer_to_number: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                multivoice: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                dtmf_tones: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                dtmf_input: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                external_mcp_servers: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                tool_dynamic_variable_updates: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                voicemail_detection: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                versioning: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                file_input: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                freeform_procedure: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                structured_procedure: {
                  type: ["object", "null"],
                  properties: { enabled: { type: ["boolean", "null"] }, used: { type: ["boolean", "null"] } },
                },
                workflow: {
                  type: ["object", "null"],
                  properties: {
                    enabled: { type: ["boolean", "null"] },
                    tool_node: {
                      type: ["object", "null"],
                      properties: {
                        enabled: { type: ["boolean", "null"] },
                        used: { type: ["boolean", "null"] },
                      },
                    },
                    standalone_agent_node: {
                      type: ["object", "null"],
                      properties: {
                        enabled: { type: ["boolean", "null"] },
                        used: { type: ["boolean", "null"] },
                      },
                    },
                    phone_number_node: {
                      type: ["object", "null"],
                      properties: {
                        enabled: { type: ["boolean", "null"] },
                        used: { type: ["boolean", "null"] },
                      },
                    },
                    end_node: {
                      type: ["object", "null"],
                      properties: {
                        enabled: { type: ["boolean", "null"] },
                        used: { type: ["boolean", "null"] },
                      },
                    },
                    override_agent_node: {
                      type: ["object", "null"],
                      properties: {
                        enabled: { type: ["boolean", "null"] },
                        used: { type: ["boolean", "null"] },
                      },
                    },
                  },
                },
                agent_testing: {
                  type: ["object", "null"],
                  properties: {
                    enabled: { type: ["boolean", "null"] },
                    tests_ran_after_last_modification: { type: ["boolean", "null"] },
                    tests_ran_in_last_7_days: { type: ["boolean", "null"] },
                  },
                },
                pii_zrm_workspace: { type: ["boolean", "null"] },
                pii_zrm_agent: { type: ["boolean", "null"] },
                is_livekit: { type: ["boolean", "null"] },
              },
            },
            eleven_assistant: {
              type: ["object", "null"],
              properties: { is_eleven_assistant: { type: ["boolean", "null"] } },
            },
            voice_rewards: { type: ["array", "null"], items: item9 },
          },
        },
        analysis: {
          type: ["object", "null"],
          properties: {
            call_successful: { type: ["string", "null"], enum: ["success", "failure", "unknown", null] },
            call_success_score: { type: ["number", "null"] },
            transcript_summary: { type: ["string", "null"] },
            call_summary_title: { type: ["string", "null"] },
            evaluation_criteria_results: { type: ["object", "null"], additionalProperties: item10 },
            data_collection_results: { type: ["object", "null"], additionalProperties: item11 },
            evaluation_criteria_results_list: { type: ["array", "null"], items: item10 },
            data_collection_results_list: { type: ["array", "null"], items: item11 },
            scoped: { type: ["array", "null"], items: item12 },
          },
        },
        conversation_initiation_client_data: {
          type: ["object", "null"],
          properties: {
            conversation_config_override: {
              type: ["object", "null"],
              properties: {
                agent: {
                  type: ["object", "null"],
                  properties: {
                    first_message: { type: ["string", "null"] },
                    language: { type: ["string", "null"] },
                    max_conversation_duration_message: { type: ["string", "null"] },
                    prompt: {
                      type: ["object", "null"],
                      properties: {
                        prompt: { type: ["string", "null"] },
                        llm: { type: ["string", "null"] },
                        tool_ids: { type: ["array", "null"], items: { type: "string" } },
                        tool_ids_strict: { type: ["boolean", "null"] },
                        native_mcp_server_ids: { type: ["array", "null"], items: { type: "string" } },
                        knowledge_base: { type: ["array", "null"], items: item13 },
                      },
                    },
                  },
                },
                tts: {
                  type: ["object", "null"],
                  properties: {
                    model_id: { type: ["string", "null"] },
                    voice_id: { type: ["string", "null"] },
                    supported_voices: { type: ["array", "null"], items: item14 },
                    stability: { type: ["number", "null"] },
                    speed: { type: ["number", "null"] },
                    similarity_boost: { type: ["number", "null"] },
                    pronunciation_dictionary_locators: { type: ["array", "null"], items: item15 },
                  },
                },
                asr: {
                  type: ["object", "null"],
                  properties: { keywords: { type: ["array", "null"], items: { type: "string" } } },
                },
                turn: {
                  type: ["object", "null"],
                  properties: {
                    soft_timeout_config: {
                      type: ["object", "null"],
                      properties: {
                        message: { type: ["string", "null"] },
                        additional_soft_timeout_messages: { type: ["array", "null"], items: { type: "string" } },
                      },
                    },
                  },
                },
                conversation: {
                  type: ["object", "null"],
                  properties: {
                    text_only: { type: ["boolean", "null"] },
                    max_duration_seconds: { type: ["number", "null"] },
                  },
                },
              },
            },
            custom_llm_extra_body: { type: ["object", "null"], additionalProperties: true },
            user_id: { type: ["string", "null"] },
            source_info: {
              type: ["object", "null"],
              properties: { source: { type: ["string", "null"] }, version: { type: ["string", "null"] } },
            },
            branch_id: { type: ["string", "null"] },
            environment: { type: ["string", "null"] },
            starting_workflow_node_id: { type: ["string", "null"] },
            procedure_ids: { type: ["array", "null"], items: { type: "string" } },
            dynamic_variables: {
              type: ["object", "null"],
              properties: {
                system__caller_id: { type: ["string", "number", "boolean", "null"] },
                system__called_number: { type: ["string", "number", "boolean", "null"] },
              },
              additionalProperties: true,
            },
          },
        },
      },
    },
  },
  $defs: {
    ToolDetails: {
      type: ["object", "null"],
      properties: {
        type: { type: ["string", "null"] },
        method: { type: ["string", "null"] },
        url: { type: ["string", "null"] },
        headers: { type: ["object", "null"], additionalProperties: true },
        path_params: { type: ["object", "null"], additionalProperties: true },
        query_params: { type: ["object", "null"], additionalProperties: true },
        body: { type: ["string", "null"] },
        parameters: { type: ["string", "object", "null"], additionalProperties: true },
        mcp_server_id: { type: ["string", "null"] },
        mcp_server_name: { type: ["string", "null"] },
        integration_type: { type: ["string", "null"] },
        approval_policy: { type: ["string", "null"] },
        requires_approval: { type: ["boolean", "null"] },
        mcp_tool_name: { type: ["string", "null"] },
        mcp_tool_description: { type: ["string", "null"] },
        integration_id: { type: ["string", "null"] },
        credential_id: { type: ["string", "null"] },
        integration_connection_id: { type: ["string", "null"] },
        webhook_details: {
          type: ["object", "null"],
          properties: {
            type: { type: ["string", "null"] },
            method: { type: ["string", "null"] },
            url: { type: ["string", "null"] },
            headers: { type: ["object", "null"], additionalProperties: true },
            path_params: { type: ["object", "null"], additionalProperties: true },
            query_params: { type: ["object", "null"], additionalProperties: true },
            body: { type: ["string", "null"] },
          },
        },
      },
    },
    ToolResult: {
      type: "object",
      properties: {
        type: { type: ["string", "null"] },
        request_id: { type: ["string", "null"] },
        tool_name: { type: ["string", "null"] },
        result_value: { type: ["string", "null"] },
        is_error: { type: ["boolean", "null"] },
        is_blocked: { type: ["boolean", "null"] },
        tool_has_been_called: { type: ["boolean", "null"] },
        tool_latency_secs: { type: ["number", "null"] },
        error_type: { type: ["string", "null"] },
        raw_error_message: { type: ["string", "null"] },
        dynamic_variable_updates: { type: ["array", "null"], items: item16 },
        result: { $ref: "#/$defs/ToolOutcome" },
        integration_id: { type: ["string", "null"] },
        credential_id: { type: ["string", "null"] },
        integration_connection_id: { type: ["string", "null"] },
      },
    },
    ToolOutcome: {
      type: ["object", "null"],
      properties: {
        result_type: { type: ["string", "null"] },
        status: { type: ["string", "null"] },
        reason: { type: ["string", "null"] },
        message: { type: ["string", "null"] },
        error: { type: ["string", "null"] },
        details: { type: ["string", "object", "null"], additionalProperties: true },
        language: { type: ["string", "null"] },
        from_agent: { type: ["string", "null"] },
        to_agent: { type: ["string", "null"] },
        to_node: { type: ["string", "null"] },
        condition: { type: ["string", "null"] },
        delay_ms: { type: ["number", "null"] },
        transfer_message: { type: ["string", "null"] },
        enable_transferred_agent_first_message: { type: ["boolean", "null"] },
        branch_info: {
          type: ["object", "null"],
          properties: {
            branch_reason: { type: ["string", "null"] },
            branch_id: { type: ["string", "null"] },
            traffic_percentage: { type: ["number", "null"] },
          },
        },
        preserve_client_tts_overrides: { type: ["boolean", "null"] },
        preserve_voice_settings: { type: ["boolean", "null"] },
        transfer_number: { type: ["string", "null"] },
        client_message: { type: ["string", "null"] },
        agent_message: { type: ["string", "null"] },
        conference_name: { type: ["string", "null"] },
        post_dial_digits: { type: ["string", "null"] },
        note: { type: ["string", "null"] },
        dtmf_tones: { type: ["string", "null"] },
        voicemail_message: { type: ["string", "null"] },
        chunk_count: { type: ["number", "null"] },
        chunks: { type: ["array", "null"], items: item17 },
        procedure_id: { type: ["string", "null"] },
        procedure_name: { type: ["string", "null"] },
        procedure_entry_workflow_node: { type: ["string", "null"] },
        procedure_return_workflow_node: { type: ["string", "null"] },
        query: { type: ["string", "null"] },
        agent_response: { type: ["string", "null"] },
        steps: { type: ["array", "null"], items: item18 },
        final_transfer: { $ref: "#/$defs/ToolOutcome" },
      },
    },
    ValueSchema: {
      type: ["object", "null"],
      properties: {
        type: { type: ["string", "array", "null"], items: { type: "string" } },
        description: { type: ["string", "null"] },
        enum: { type: ["array", "null"], items: { type: "string" } },
        is_system_provided: { type: ["boolean", "null"] },
        dynamic_variable: { type: ["string", "null"] },
        allowed_values: {
          type: ["object", "null"],
          properties: { dynamic_variable: { type: ["string", "null"] } },
        },
        allowed_values_dynamic_variable: { type: ["string", "null"] },
        constant_value: { type: ["string", "number", "boolean", "null"] },
        is_omitted: { type: ["boolean", "null"] },
      },
    },
  },
};

const passes = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 2;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if("post_call_transcription" !== value0){
          return false;
        }
      } else if(key0 === "event_timestamp"){
        if(((!(typeof value0 == "number")) && (typeof value0 !== "string")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "data"){
        need0--;
        if(!part0(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const shared0 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "method" || key0 === "url" || key0 === "body" || key0 === "mcp_server_id" || key0 === "mcp_server_name" || key0 === "integration_type" || key0 === "approval_policy" || key0 === "mcp_tool_name" || key0 === "mcp_tool_description" || key0 === "integration_id" || key0 === "credential_id" || key0 === "integration_connection_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "headers" || key0 === "path_params" || key0 === "query_params"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "parameters"){
        if(((typeof value0 !== "string") && (!(value0 && typeof value0 == "object" && !Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "requires_approval"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "webhook_details"){
        if(!part1(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const shared1 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "request_id" || key0 === "tool_name" || key0 === "result_value" || key0 === "error_type" || key0 === "raw_error_message" || key0 === "integration_id" || key0 === "credential_id" || key0 === "integration_connection_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "is_error" || key0 === "is_blocked" || key0 === "tool_has_been_called"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_latency_secs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "dynamic_variable_updates"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part2(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "result"){
        if(!shallow(value0)){
          return false;
        }
        if(!shared2(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const shared2 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "result_type" || key0 === "status" || key0 === "reason" || key0 === "message" || key0 === "error" || key0 === "language" || key0 === "from_agent" || key0 === "to_agent" || key0 === "to_node" || key0 === "condition" || key0 === "transfer_message" || key0 === "transfer_number" || key0 === "client_message" || key0 === "agent_message" || key0 === "conference_name" || key0 === "post_dial_digits" || key0 === "note" || key0 === "dtmf_tones" || key0 === "voicemail_message" || key0 === "procedure_id" || key0 === "procedure_name" || key0 === "procedure_entry_workflow_node" || key0 === "procedure_return_workflow_node" || key0 === "query" || key0 === "agent_response"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "details"){
        if(((typeof value0 !== "string") && (!(value0 && typeof value0 == "object" && !Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "delay_ms" || key0 === "chunk_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "enable_transferred_agent_first_message" || key0 === "preserve_client_tts_overrides" || key0 === "preserve_voice_settings"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "branch_info"){
        if(!part3(value0)){
          return false;
        }
      } else if(key0 === "chunks"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part4(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "steps"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part5(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "final_transfer"){
        if(!shallow(value0)){
          return false;
        }
        if(!shared2(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const shared3 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if(((typeof value0 !== "string") && (!(Array.isArray(value0)))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "description" || key0 === "dynamic_variable" || key0 === "allowed_values_dynamic_variable"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "enum"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(typeof value0[i1] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "is_system_provided" || key0 === "is_omitted"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "allowed_values"){
        if(!part6(value0)){
          return false;
        }
      } else if(key0 === "constant_value"){
        if((((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "conversation_id"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "agent_id" || key0 === "agent_name" || key0 === "conversation_product" || key0 === "user_id" || key0 === "branch_id" || key0 === "version_id" || key0 === "environment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "status"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((((value0 === "initiated") || (value0 === "in-progress")) || (value0 === "processing")) || (value0 === "done")) || (value0 === "failed")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "visited_agents"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part7(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "has_audio" || key0 === "has_user_audio" || key0 === "has_response_audio" || key0 === "has_auxiliary_audio"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tag_ids"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(typeof value0[i1] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "otlp_traces"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "transcript"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!part8(value0[i2])){
              return false;
            }
          }
        }
      } else if(key0 === "metadata"){
        if(!part9(value0)){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!part10(value0)){
          return false;
        }
      } else if(key0 === "conversation_initiation_client_data"){
        if(!part11(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part1 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "method" || key0 === "url" || key0 === "body"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "headers" || key0 === "path_params" || key0 === "query_params"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "variable_name" || key0 === "tool_name" || key0 === "tool_request_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "old_value" || key0 === "new_value"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "updated_at"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part3 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "branch_reason" || key0 === "branch_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "traffic_percentage"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "chunk_id" || key0 === "document_id" || key0 === "content"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "edge_id" || key0 === "target_node_id" || key0 === "node_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "step_latency_secs" || key0 === "max_iterations"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "requests"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part12(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "results"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            let data1 = value0[i1];
            if(!shallow(data1)){
              return false;
            }
            if(!shared1(data1)){
              return false;
            }
          }
        }
      } else if(key0 === "is_successful"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part6 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "dynamic_variable"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "agent_id" || key0 === "branch_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "role"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
        if(!((value0 === "user") || (value0 === "agent"))){
          return false;
        }
      } else if(key0 === "id" || key0 === "message" || key0 === "original_message" || key0 === "source_medium" || key0 === "platform_event" || key0 === "user_identifier" || key0 === "llm_override" || key0 === "producing_llm"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "multivoice_message"){
        if(!part13(value0)){
          return false;
        }
      } else if(key0 === "time_in_call_secs" || key0 === "source_event_id"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "interrupted" || key0 === "ignored_as_backchannel" || key0 === "reasoned"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "agent_metadata"){
        if(!part14(value0)){
          return false;
        }
      } else if(key0 === "tool_calls"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part12(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "tool_results"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            let data1 = value0[i1];
            if(!shallow(data1)){
              return false;
            }
            if(!shared1(data1)){
              return false;
            }
          }
        }
      } else if(key0 === "file_input"){
        if(!part15(value0)){
          return false;
        }
      } else if(key0 === "file_inputs"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!part16(value0[i2])){
              return false;
            }
          }
        }
      } else if(key0 === "feedback"){
        if(!part17(value0)){
          return false;
        }
      } else if(key0 === "conversation_turn_metrics"){
        if(!part18(value0)){
          return false;
        }
      } else if(key0 === "rag_retrieval_info"){
        if(!part19(value0)){
          return false;
        }
      } else if(key0 === "used_static_kb_document_ids"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(typeof value0[i3] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "llm_usage"){
        if(!part20(value0)){
          return false;
        }
      } else if(key0 === "reasoning"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!part21(value0[i4])){
              return false;
            }
          }
        }
      } else if(key0 === "triggered_guardrails"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len5 = value0.length;
          for(let i5=0; i5<len5; i5++){
            if(!part22(value0[i5])){
              return false;
            }
          }
        }
      } else if(key0 === "contextual_update_info"){
        if(!part23(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part9 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "start_time_unix_secs" || key0 === "accepted_time_unix_secs" || key0 === "call_duration_secs" || key0 === "queue_wait_secs" || key0 === "cost" || key0 === "cost_fiat"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "termination_reason" || key0 === "main_language" || key0 === "timezone" || key0 === "authorization_method" || key0 === "conversation_initiation_source" || key0 === "conversation_initiation_source_version" || key0 === "initiator_id" || key0 === "agent_created_from" || key0 === "agent_last_updated_from"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "error"){
        if(!part24(value0)){
          return false;
        }
      } else if(key0 === "warnings"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "text_only"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "initiation_trigger"){
        if(!part25(value0)){
          return false;
        }
      } else if(key0 === "phone_call"){
        if(!part26(value0)){
          return false;
        }
      } else if(key0 === "whatsapp"){
        if(!part27(value0)){
          return false;
        }
      } else if(key0 === "sms"){
        if(!part28(value0)){
          return false;
        }
      } else if(key0 === "batch_call"){
        if(!part29(value0)){
          return false;
        }
      } else if(key0 === "async_metadata"){
        if(!part30(value0)){
          return false;
        }
      } else if(key0 === "deletion_settings"){
        if(!part31(value0)){
          return false;
        }
      } else if(key0 === "feedback"){
        if(!part32(value0)){
          return false;
        }
      } else if(key0 === "charging"){
        if(!part33(value0)){
          return false;
        }
      } else if(key0 === "rag_usage"){
        if(!part34(value0)){
          return false;
        }
      } else if(key0 === "features_usage"){
        if(!part35(value0)){
          return false;
        }
      } else if(key0 === "eleven_assistant"){
        if(!part36(value0)){
          return false;
        }
      } else if(key0 === "voice_rewards"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part37(value0[i1])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part10 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "call_successful"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "success") || (value0 === "failure")) || (value0 === "unknown")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "call_success_score"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "transcript_summary" || key0 === "call_summary_title"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "evaluation_criteria_results"){
        if(!part38(value0)){
          return false;
        }
      } else if(key0 === "data_collection_results"){
        if(!part39(value0)){
          return false;
        }
      } else if(key0 === "evaluation_criteria_results_list"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part40(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "data_collection_results_list"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part41(value0[i1])){
              return false;
            }
          }
        }
      } else if(key0 === "scoped"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!part42(value0[i2])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part11 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "conversation_config_override"){
        if(!part43(value0)){
          return false;
        }
      } else if(key0 === "custom_llm_extra_body"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "user_id" || key0 === "branch_id" || key0 === "environment" || key0 === "starting_workflow_node_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "source_info"){
        if(!part44(value0)){
          return false;
        }
      } else if(key0 === "procedure_ids"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "dynamic_variables"){
        if(!part45(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part12 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "request_id" || key0 === "tool_name" || key0 === "params_as_json"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_has_been_called"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_details"){
        if(!shared0(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part13 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "parts"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part46(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part14 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "agent_id" || key0 === "branch_id" || key0 === "workflow_node_id" || key0 === "version_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part15 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "file_id" || key0 === "original_filename" || key0 === "mime_type" || key0 === "file_url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part16 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "file_id" || key0 === "original_filename" || key0 === "mime_type" || key0 === "file_url"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part17 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "score"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "time_in_call_secs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part18 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "metrics"){
        if(!part47(value0)){
          return false;
        }
      } else if(key0 === "convai_asr_provider" || key0 === "convai_tts_model" || key0 === "convai_tts_cascade" || key0 === "voice_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        if(!part48(value0)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part19 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "chunks"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part49(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "embedding_model" || key0 === "retrieval_query"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "rag_latency_secs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "used_chunk_ids"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(typeof value0[i1] !== "string"){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part20 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "model_usage"){
        if(!part50(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part21 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "summary"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "provider_redact"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part22 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "guardrail_type" || key0 === "guardrail_name"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part23 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "context_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "is_superseded"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part24 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "code"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "reason"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part25 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "trigger_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part26 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "twilio") || (value0 === "exotel")) || (value0 === "sip_trunking")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "direction"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "inbound") || (value0 === "outbound")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phone_number_id" || key0 === "agent_number" || key0 === "external_number" || key0 === "call_result" || key0 === "call_sid" || key0 === "stream_sid" || key0 === "call_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "sip_header_dynamic_variables"){
        if((!(value0 && typeof value0 == "object" && !Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part27 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "direction" || key0 === "whatsapp_phone_number_id" || key0 === "whatsapp_user_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "awaiting_first_user_message"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "recipient"){
        if(!part51(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part28 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "direction"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!(((value0 === "inbound") || (value0 === "outbound")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "phone_number_id" || key0 === "sms_user_phone_number" || key0 === "agent_phone_number"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part29 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "batch_call_id" || key0 === "batch_call_recipient_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "campaign"){
        if(!part52(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part30 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "delivery_status" || key0 === "delivery_error" || key0 === "external_system" || key0 === "external_id" || key0 === "external_link" || key0 === "last_processed_external_message_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "delivery_timestamp" || key0 === "retry_count" || key0 === "last_retry_timestamp"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part31 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "deletion_time_unix_secs" || key0 === "deleted_logs_at_time_unix_secs" || key0 === "deleted_audio_at_time_unix_secs" || key0 === "deleted_transcript_at_time_unix_secs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "delete_transcript_and_pii" || key0 === "delete_audio"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part32 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "overall_score" || key0 === "comment"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "likes" || key0 === "dislikes" || key0 === "rating"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part33 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "dev_discount" || key0 === "is_burst"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tier"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "llm_usage"){
        if(!part53(value0)){
          return false;
        }
      } else if(key0 === "llm_price" || key0 === "llm_charge" || key0 === "call_charge" || key0 === "platform_charge" || key0 === "platform_price" || key0 === "free_minutes_consumed" || key0 === "free_llm_dollars_consumed"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "platform_usage"){
        if(!part54(value0)){
          return false;
        }
      } else if(key0 === "tts_usage"){
        if(!part55(value0)){
          return false;
        }
      } else if(key0 === "asr_usage"){
        if(!part56(value0)){
          return false;
        }
      } else if(key0 === "analysis"){
        if(!part57(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part34 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "usage_count"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "embedding_model"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part35 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "language_detection" || key0 === "transfer_to_agent" || key0 === "transfer_to_number" || key0 === "multivoice" || key0 === "dtmf_tones" || key0 === "dtmf_input" || key0 === "external_mcp_servers" || key0 === "tool_dynamic_variable_updates" || key0 === "voicemail_detection" || key0 === "versioning" || key0 === "file_input" || key0 === "freeform_procedure" || key0 === "structured_procedure"){
        if(!part58(value0)){
          return false;
        }
      } else if(key0 === "workflow"){
        if(!part59(value0)){
          return false;
        }
      } else if(key0 === "agent_testing"){
        if(!part60(value0)){
          return false;
        }
      } else if(key0 === "pii_zrm_workspace" || key0 === "pii_zrm_agent" || key0 === "is_livekit"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part36 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "is_eleven_assistant"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part37 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "voice_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "reward_usd_cents"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part38 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(!part40(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part39 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(!part41(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part40 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "criteria_id" || key0 === "rationale" || key0 === "scoring_mode"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "result"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
        if(!((((value0 === "success") || (value0 === "failure")) || (value0 === "unknown")) || (value0 === null))){
          return false;
        }
      } else if(key0 === "score" || key0 === "max_score"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part41 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "data_collection_id" || key0 === "name" || key0 === "rationale"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "value"){
        if((((typeof value0 != "object") && (typeof value0 !== "string")) && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")){
          return false;
        }
        if(!shallow(value0)){
          return false;
        }
      } else if(key0 === "json_schema"){
        if(!shared3(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part42 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "scope" || key0 === "source_agent_id" || key0 === "source_branch_id" || key0 === "successful"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "evaluation_criteria_results"){
        if(!part38(value0)){
          return false;
        }
      } else if(key0 === "data_collection_results"){
        if(!part39(value0)){
          return false;
        }
      } else if(key0 === "success_score"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part43 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "agent"){
        if(!part61(value0)){
          return false;
        }
      } else if(key0 === "tts"){
        if(!part62(value0)){
          return false;
        }
      } else if(key0 === "asr"){
        if(!part63(value0)){
          return false;
        }
      } else if(key0 === "turn"){
        if(!part64(value0)){
          return false;
        }
      } else if(key0 === "conversation"){
        if(!part65(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part44 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "source" || key0 === "version"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part45 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "system__caller_id" || key0 === "system__called_number"){
        if((((typeof value0 !== "string") && (!(typeof value0 == "number"))) && (typeof value0 !== "boolean")) && (value0 !== null)){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part46 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "text" || key0 === "voice_label"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "time_in_call_secs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part47 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(!part66(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part48 = (data) => {
  if((((typeof data != "object") && (typeof data !== "string")) && (!(typeof data == "number"))) && (typeof data !== "boolean")){
    return false;
  }
  if(!shallow(data)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "elapsed_time"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part49 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "document_id" || key0 === "chunk_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "vector_distance"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part50 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(!part67(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part51 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "phone" || key0 === "bsuid"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part52 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "campaign_id" || key0 === "campaign_lead_id" || key0 === "conversation_type"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "cold_attempt"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part53 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "irreversible_generation" || key0 === "initiated_generation"){
        if(!part20(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part54 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "category_usage"){
        if(!part68(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part55 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "primary_tts_model"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "total_audio_output_seconds" || key0 === "total_characters"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "per_voice_usage"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part69(value0[i0])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part56 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "asr_model"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "total_transcription_calls" || key0 === "total_audio_input_seconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part57 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "total" || key0 === "last_run"){
        if(!part70(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part58 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "enabled" || key0 === "used"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part59 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "enabled"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_node" || key0 === "standalone_agent_node" || key0 === "phone_number_node" || key0 === "end_node" || key0 === "override_agent_node"){
        if(!part58(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part60 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "enabled" || key0 === "tests_ran_after_last_modification" || key0 === "tests_ran_in_last_7_days"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part61 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "first_message" || key0 === "language" || key0 === "max_conversation_duration_message"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "prompt"){
        if(!part71(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part62 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "model_id" || key0 === "voice_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "supported_voices"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!part72(value0[i0])){
              return false;
            }
          }
        }
      } else if(key0 === "stability" || key0 === "speed" || key0 === "similarity_boost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "pronunciation_dictionary_locators"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part73(value0[i1])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part63 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "keywords"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part64 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "soft_timeout_config"){
        if(!part74(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part65 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "text_only"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "max_duration_seconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part66 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "elapsed_time"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part67 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "input" || key0 === "input_cache_read" || key0 === "input_cache_write" || key0 === "output_total"){
        if(!part75(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part68 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(!part76(value0)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part69 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "voice_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "audio_output_seconds"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part70 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "price" || key0 === "charge" || key0 === "runs"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else if(key0 === "price_per_feature" || key0 === "charge_per_feature"){
        if(!part77(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part71 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "prompt" || key0 === "llm"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "tool_ids" || key0 === "native_mcp_server_ids"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else if(key0 === "tool_ids_strict"){
        if((typeof value0 !== "boolean") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "knowledge_base"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!part78(value0[i1])){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part72 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "label" || key0 === "voice_id" || key0 === "description" || key0 === "language" || key0 === "model_family"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "optimize_streaming_latency" || key0 === "stability" || key0 === "speed" || key0 === "similarity_boost"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part73 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "pronunciation_dictionary_id" || key0 === "version_id"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part74 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "message"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else if(key0 === "additional_soft_timeout_messages"){
        if((!(Array.isArray(value0))) && (value0 !== null)){
          return false;
        }
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
              return false;
            }
          }
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part75 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "tokens" || key0 === "price"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part76 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "credits" || key0 === "price" || key0 === "quantity"){
        if((!(typeof value0 == "number")) && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part77 = (data) => {
  if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
    return false;
  }
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if((!(typeof value0 == "number")) && (value0 !== null)){
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  }
  return true;
};

const part78 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "type" || key0 === "name" || key0 === "id" || key0 === "usage_mode"){
        if((typeof value0 !== "string") && (value0 !== null)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

/** post_call_transcription */
export const postCallTranscription = /* @__PURE__ */ event("post_call_transcription", schema, passes, {}, [], [[item0, part7], [item1, part46], [item2, part12], [item3, part16], [item4, part49], [item5, part21], [item6, part22], [item7, part8], [item8, part69], [item9, part37], [item10, part40], [item11, part41], [item12, part42], [item13, part78], [item14, part72], [item15, part73], [item16, part2], [item17, part4], [item18, part5]]);
