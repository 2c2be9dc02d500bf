import * as m from "../model.mjs";

const twilio = m.object({
  call_sid: m.id("CA", 32),
  account_sid: m.id("AC", 32),
  from_number: m.phone,
  to_number: m.phone,
  caller_name: m.person,
  from_city: m.city,
  from_state: m.word({ CA: 30, TX: 30, NY: 30, "": 10 }),
  from_zip: m.digits(5),
  from_country: m.word({ US: 90, CA: 10 }),
});

const event = (name, of) =>
  m.object({
    chat_group_id: m.uuid,
    chat_id: m.uuid,
    config_id: m.orNull(0.02, m.uuid),
    caller_number: m.orNull(0.5, m.phone),
    custom_session_id: m.orNull(0.8, m.digits(8)),
    event_name: m.fixed(name),
    ...of,
    twilio_metadata: m.orNull(0.5, twilio),
  });

export const hume = {
  tag: "/event_name",
  id: "/chat_id",
  events: {
    chat_started: event("chat_started", {
      chat_start_type: m.word({ new_chat_group: 85, resumed_chat_group: 15 }),
      start_time: m.unixMs,
    }),
    chat_ended: event("chat_ended", {
      duration_seconds: m.whole(900),
      end_reason: m.word({
        USER_ENDED: 70,
        SILENCE_TIMEOUT: 20,
        CHAT_MAX_DURATION: 7,
        ASSISTANT_ENDED: 2,
        TWILIO_ERROR: 1,
      }),
      end_time: m.unixMs,
    }),
    tool_call: event("tool_call", {
      timestamp: m.unixMs,
      tool_call_message: m.object({
        type: m.fixed("tool_call"),
        name: m.word({ get_current_weather: 70, hang_up: 30 }),
        parameters: m.fixed('{"location":"Berlin"}'),
        response_required: m.flag(0.9),
        tool_call_id: m.id("call_"),
        tool_type: m.word({ function: 90, builtin: 10 }),
      }),
    }),
  },
};
