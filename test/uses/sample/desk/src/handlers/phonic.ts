// What happens when Phonic calls.
import { createHandler, type EventsOf, type Receipt, receive } from "afterword";
import { type ConversationEnded, conversationEnded, conversationTransferred, phonic } from "afterword/phonic"; // uses: conversation.transferred import; no compile
import { save } from "../services/records.js";

const secret = () => process.env.PHONIC_WEBHOOK_SECRET;

export const POST = createHandler(phonic, {
  secret,
  on: {
    "conversation.ended": async (payload, receipt) => {
      const { conversation } = payload.data;
      console.log(conversation.id, conversation.duration_ms, receipt.deliveryId); // uses: duration_ms property; no compile
      if (conversation.ended_by === "error") await alarm(payload); // uses: ended_by property
      console.log(receipt.conversation.durationMs); // uses: duration_ms conversation durationMs
    },
    "conversation.analysis": ({ data: { conversation } }) => {
      console.log(conversation.latencies_ms.length, conversation.interruptions_count); // uses: latencies_ms property; no compile
    },
    "conversation.transferred": ({ data }) => { // uses: conversation.transferred on; no compile
      console.log(data.transferred_to); // may: conversation.transferred
    },
  },
  onConversation: async (conversation, receipt) => {
    await save(conversation);
    console.log(conversation.durationMs, receipt.event); // uses: duration_ms conversation durationMs
    console.log(conversation.endedBy?.raw, conversation.startedAt); // uses: ended_by conversation endedBy.raw
  },
  onReceipt: (receipt) => {
    if (receipt.ok && receipt.event === "conversation.ended") {
      const { workspace } = receipt.payload.data.conversation; // uses: workspace narrowed
      console.log(workspace);
    }
    if (receipt.event === "conversation.transferred") console.log("transferred"); // uses: conversation.transferred comparison
  },
});

export const direct = async (request: Request): Promise<Response> => {
  const receipt = await receive(phonic, request, { secret: "whsec_" });
  if (receipt.ok) {
    switch (receipt.event) {
      case "conversation.ended":
        record(receipt.payload.data.conversation.external_id ?? ""); // uses: external_id narrowed; no compile
        break;
      case "conversation.transferred": // uses: conversation.transferred switch; no compile
        record(receipt.payload.data.transferred_to); // may: conversation.transferred; no compile
        break;
      case "conversation.analysis":
        break;
    }
  }
  return new Response(null, { status: receipt.status });
};

export const fromQueue = (value: unknown): number | undefined => {
  if (conversationEnded.is(value)) return value.data.conversation.duration_ms; // uses: duration_ms validator; no compile
  return conversationTransferred.is(value) ? 0 : undefined; // uses: conversation.transferred validator
};

export const fromTable = (value: unknown): string | null => {
  const event = phonic.events["conversation.ended"];
  return event.is(value) ? (value.data.conversation.workspace ?? null) : null; // uses: workspace validator; no compile
};

const WANTED = ["conversation.ended", "conversation.transferred"] as const satisfies readonly EventsOf<typeof phonic>[]; // uses: conversation.transferred list; no compile
export const isWanted = (event: string): boolean => WANTED.some((each) => each === event);

export const lengthOf = (receipt: Receipt<typeof phonic>): number | null | undefined =>
  receipt.conversation?.durationMs; // uses: duration_ms conversation durationMs

const record = (text: string): void => console.log(text);
const alarm = async (payload: ConversationEnded): Promise<void> => {
  console.error("failed", payload.data.conversation.id);
};
