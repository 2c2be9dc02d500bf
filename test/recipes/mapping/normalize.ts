// A mapping in code: a function of the typed payload for each event. It gives a part of the record, and the JSON Pointers
// of what the record holds. The library fills in the rest, `unmapped` included.
import { defineVendor, type Mapped } from "afterword";
import { pointersOf, roleOf } from "afterword/mapping";
import { phonic as generated } from "afterword/phonic"; // for you: from "./generated/acme/vendor.js"

const CALL = "/data/conversation";

export const acme = defineVendor(generated, {
  normalize: {
    "conversation.ended": (payload): Mapped => {
      // an invalid payload comes here too: a member may be missing that its type promises
      const call = payload.data?.conversation;
      return {
        record: {
          phase: "ended",
          agent: { name: call?.agent?.name },
          startedAt: call?.started_at,
          endedAt: call?.ended_at,
          transcript: {
            items: call?.items?.map(({ role, live_transcript, started_at }, index) => ({
              kind: "message",
              role: roleOf(role),
              roleRaw: role,
              text: live_transcript,
              at: started_at,
              source: `${CALL}/items/${index}`,
            })),
          },
        },
        uses: [
          ...["/agent/name", "/started_at", "/ended_at"].map((member) => CALL + member),
          ...pointersOf(call?.items, `${CALL}/items`, "/role", "/live_transcript", "/started_at"),
        ],
      };
    },
  },
});
