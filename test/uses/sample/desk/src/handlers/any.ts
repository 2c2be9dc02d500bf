// One endpoint for all.
import { type Conversation, receiveAny } from "afterword";
import { ada } from "afterword/ada";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";

export const receiveAll = async (request: Request): Promise<Response> => {
  const receipt = await receiveAny(
    [
      { vendor: phonic, secret: "whsec_" },
      { vendor: ada, secret: "shared" },
      { vendor: retell, secret: "key_1" },
    ],
    request,
  );
  if (receipt.ok && receipt.vendor === "phonic" && receipt.event === "conversation.ended") {
    const { conversation } = receipt.payload.data;
    console.log(conversation.duration_ms); // uses: duration_ms receiveAny; no compile
    console.log(conversation.items?.map((item) => item.role)); // uses: role receiveAny
  }
  if (receipt.ok && receipt.vendor === "retell" && receipt.event === "call_ended") console.log(receipt.payload.call.duration_ms);
  if (receipt.conversation) show(receipt.conversation);
  console.log(receipt.conversation?.durationMs); // uses: duration_ms conversation durationMs
  return new Response(null, { status: receipt.status });
};

const show = (conversation: Conversation): void => {
  console.log(conversation.startedAt, conversation.endedAt, conversation.channel);
};
