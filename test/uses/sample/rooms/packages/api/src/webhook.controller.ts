import { createHandler } from "afterword";
import { type CallRated, callFinished, type SwitchboardEvents, switchboard } from "@vendors/switchboard";
import type { Finished } from "@rooms/core";
import CallsService from "./calls.service";
import { Body, Checked, Controller, Inject, Post } from "./nest";

@Controller("webhooks")
export default class WebhookController {
  constructor(@Inject() private readonly service: CallsService) {}

  @Post()
  @Checked<Finished>("format") // uses: format decorator
  handle(@Body() body: Finished): string {
    if (body.format !== "v1") return "no"; // uses: format property
    const { call: { agent, labels: { room = "" } = {} } } = body; // uses: agent destructuring; uses: labels/* destructuring
    return `${agent} ${room} ${this.service.save(body).id}`;
  }

  rated({ rating: { stars, speaker, seconds = 0, priority } }: CallRated): string {
    return `${stars} ${speaker} ${seconds} ${priority}`;
  }

  parked(payload: SwitchboardEvents["call.parked"]): string { // uses: call.parked indexed-access; no compile
    return payload.call.id; // may: call.parked
  }

  checked(value: unknown): number {
    return callFinished.is(value) ? value.call.seconds : 0; // uses: seconds validator; no compile
  }
}

export const POST = createHandler(switchboard, {
  allowUnsigned: true,
  on: {
    "call.parked": () => {}, // uses: call.parked on; no compile
    "call.rated": ({ rating }) => console.log(rating.speaker, rating.seconds),
    "call.finished": ({ call }) => console.log(call.turns?.at(-1)?.speaker), // uses: speaker optional
  },
  onConversation: (conversation) => {
    console.log(conversation.durationMs, conversation.agent?.name); // uses: seconds conversation durationMs; uses: agent conversation agent.name
    console.log(conversation.tenant, conversation.startedAt);
    for (const item of conversation.transcript.items) console.log(item.roleRaw, item.text); // uses: speaker conversation transcript.items.*.roleRaw
  },
});
