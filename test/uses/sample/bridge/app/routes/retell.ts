import { createReceiver, type Receipt } from "afterword";
import { createHandler, receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";
import { lengthOf } from "~/domain/calls";
import { raw, type TransferBridged, type TransferStarted, vendor } from "~/domain/vendor";

const secret = "key_0123456789";

export const handler = createHandler(vendor, {
  secret,
  on: {
    call_ended: (payload) => void console.log(lengthOf(payload)),
    call_analyzed: async ({ call: { duration_ms: ms, disconnection_reason: why } }, { conversation }) => { // uses: duration_ms parameter; uses: disconnection_reason parameter
      console.log(ms, why, conversation.durationMs, conversation.startedAt); // uses: duration_ms conversation durationMs
    },
    transfer_bridged: ({ transfer_destination, call }) => { // uses: transfer_destination parameter; no compile
      console.log(transfer_destination, call.transfer_destination);
    },
    transfer_started: ({ transfer_destination }) => console.log(transfer_destination),
  },
  onConversation(conversation) {
    if (conversation.endedBy) console.log(conversation.endedBy.role, conversation.endedBy.id); // uses: disconnection_reason conversation endedBy.role
  },
});

export const phonicHandler = createHandler(phonic, {
  secret: "whsec_",
  on: { "conversation.ended": ({ data }) => console.log(data.conversation.duration_ms, data.conversation.items?.[0]?.role) },
  onConversation: ({ durationMs, endedBy, transcript: { items } }) => console.log(durationMs, endedBy?.raw, items[0]?.roleRaw),
});

const receiver = createReceiver(vendor, { secret });

export async function POST(request: Request): Promise<Response> {
  const receipt = await receiver(request);
  if (receipt.ok && (receipt.event === "call_ended" || receipt.event === "call_analyzed")) {
    const { payload } = receipt;
    console.log(payload.call.duration_ms, payload.call.call_status); // uses: duration_ms narrowed
  }
  return new Response(null, { status: receipt.status });
}

export async function PUT(request: Request): Promise<void> {
  const { payload, conversation } = await receiveOrThrow(vendor, request, { secret });
  if (raw.callEnded.is(payload)) console.log(payload.call.disconnection_reason); // uses: disconnection_reason validator
  console.log(conversation.endedBy?.raw); // uses: disconnection_reason conversation endedBy.raw
}

export const destination = (event: TransferBridged | TransferStarted): unknown => event.transfer_destination; // uses: transfer_destination union; no compile
export const started = ({ transfer_destination: to }: TransferStarted): unknown => to;
export const bridged = (event: TransferBridged): unknown => event["transfer_destination"]; // uses: transfer_destination element; no compile
export const spoken = (receipt: Receipt<typeof vendor>): string[] =>
  receipt.conversation?.transcript.items.flatMap(({ role, text }) => (role === "agent" && text ? [text] : [])) ?? []; // uses: transcript_object/*/role conversation transcript.items.*.role; uses: transfer_destination conversation transcript.items.*.text
