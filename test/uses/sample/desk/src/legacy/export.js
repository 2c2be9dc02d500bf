// Written before TypeScript came to us; still checked.
// @ts-check

/** @typedef {import("afterword/phonic").Conversation} Conversation */
/** @typedef {import("afterword/phonic").Conversation["duration_ms"]} Length */ // uses: duration_ms jsdoc; no compile

/**
 * @param {import("afterword/phonic").ConversationEnded} payload
 * @returns {string}
 */
export function lineOf(payload) {
  const { conversation } = payload.data;
  return [conversation.id, conversation.duration_ms, conversation.workspace].join(";"); // uses: duration_ms js; uses: workspace js; no compile
}

/** @param {Conversation} conversation */
export const endOf = ({ ended_by: by = "error" }) => by; // uses: ended_by js

/** @type {(conversation: Conversation) => string} */
export const roles = (conversation) => (conversation.items ?? []).map((item) => item.role).join(); // uses: role js

/** @type {Conversation} */
export const empty = { id: "conv_0", duration_ms: 0 }; // uses: duration_ms js-write; no compile

/** @param {{ duration_ms: number }} meeting */
export const other = (meeting) => meeting.duration_ms;

/** @param {Pick<Conversation, "external_id" | "id">} call */ // uses: external_id jsdoc
export const idOf = (call) => call.external_id ?? call.id; // uses: external_id js
