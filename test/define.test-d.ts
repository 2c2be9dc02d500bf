// Compiled by `npm run typecheck` and by define.test.ts, which also sees to it that every line expected to fail does.
import {
  type Conversation,
  createHandler,
  type Defined,
  defineVendor,
  type EventMappings,
  type Mapped,
  type PartialConversation,
  type Vendor,
} from "afterword";
import { idText } from "afterword/mapping";
import { type ConversationAnalysis, type ConversationEnded, phonic } from "afterword/phonic";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

// Payloads have the types of their events without being told.
const own = defineVendor(phonic, {
  normalize: {
    "conversation.ended": (payload) => {
      holds<Same<typeof payload, ConversationEnded>>();
      const { agent, items, external_id } = payload.data.conversation;
      return {
        record: {
          phase: "ended",
          // what a payload may lack may be given as it is
          agent: { name: agent?.name },
          customer: external_id === null ? null : { id: external_id },
          references: [{ name: "external_id", value: external_id }],
          transcript: { items: items?.map(({ role }) => ({ kind: "message", roleRaw: role })) },
        },
        uses: ["/data/conversation/agent/name"],
      };
    },
    "conversation.analysis": (payload) => {
      holds<Same<typeof payload, ConversationAnalysis>>();
      return { record: {}, uses: [] };
    },
  },
  refine: (record, payload) => {
    holds<Same<typeof record, Conversation>>();
    holds<Same<typeof payload, unknown>>();
    return null;
  },
});
holds<Same<typeof own, Defined<typeof phonic>>>();
holds<Same<ReturnType<typeof own.normalize>, Conversation>>();
createHandler(own, { secret: "", onConversation: ({ id }) => id });

const nothing: Mapped = { record: {}, uses: [] };
defineVendor(phonic, {
  normalize: {
    // @ts-expect-error misspelt
    "conversation.endet": () => nothing,
  },
});
// @ts-expect-error a function for each event, not one for all
defineVendor(phonic, { normalize: () => nothing });
defineVendor(phonic, {
  normalize: {
    // @ts-expect-error uses are missing
    "conversation.ended": () => ({ record: {} }),
    "conversation.transferred": (): Mapped => ({
      // @ts-expect-error misspelt; the type Mapped makes TypeScript look
      record: { startedat: "2026-01-02T10:00:00Z" },
      uses: [],
    }),
    // @ts-expect-error no promise
    "conversation.analysis": async () => nothing,
  },
});

// A record may be partial at every depth, and has no other members.
const record: PartialConversation = { outcome: { success: null }, variables: { input: { a: [1] } } };
record satisfies Mapped["record"];
// @ts-expect-error a number is no text; idText makes one of it
({ id: 7 }) satisfies PartialConversation;
({ id: idText(7) }) satisfies PartialConversation;
// @ts-expect-error misspelt
({ startedat: "2026-01-02T10:00:00Z" }) satisfies PartialConversation;
// @ts-expect-error the library knows it
({ vendor: "acme" }) satisfies PartialConversation;
// @ts-expect-error the library computes it
({ unmapped: [] }) satisfies PartialConversation;
// @ts-expect-error no such role
({ transcript: { items: [{ kind: "message", role: "bot" }] } }) satisfies PartialConversation;
// @ts-expect-error an item has a kind
({ transcript: { items: [{ role: "agent" }] } }) satisfies PartialConversation;
// a type without an index signature is an object, too
declare const call: ConversationEnded;
({
  variables: { input: call.data },
  outcome: { raw: call.data },
  metadata: call.data,
}) satisfies PartialConversation;

// Mappings may be written apart, and for a vendor that only the program knows.
const apart: EventMappings<typeof phonic> = {
  "conversation.ended": ({ data }) => ({ record: { id: data.conversation.id }, uses: [] }),
};
defineVendor(phonic, { normalize: apart });
export const refined = <V extends Vendor>(vendor: V): Defined<V> =>
  defineVendor(vendor, { refine: () => null });
