// Compiled by `npm run typecheck` and by types.test.ts, which also sees to it that every line expected to fail does.
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import type { ConversationEnded as AdaEnded, AdaEvent, AdaEvents } from "afterword/ada";
import type { conversationEnded as autocallsEnded, PostCall } from "afterword/autocalls";
import { type Event, event, type Findings, formats } from "afterword/check";
import {
  type ConversationEnded,
  conversationEnded,
  type PhonicEvent,
  type PhonicEvents,
  phonic,
} from "afterword/phonic";
import { conversationComplete } from "afterword/speaknode";
import { vendors } from "afterword/vendors";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

declare const unknown: unknown;
declare const ended: ConversationEnded;
declare const any: PhonicEvent;
declare const ada: AdaEvent;
declare const call: PostCall;

// `is` narrows what came in, and nothing else does.
if (conversationEnded.is(unknown)) {
  holds<Same<typeof unknown, ConversationEnded>>();
  unknown.data.conversation.id.toUpperCase();
  // @ts-expect-error a number is no text
  unknown.data.conversation.duration_ms?.toUpperCase();
  // @ts-expect-error may be absent
  unknown.data.conversation.duration_ms.toFixed();
  // @ts-expect-error may be null
  unknown.data.conversation.live_transcript satisfies string | undefined;
  // @ts-expect-error Ada's member
  unknown.data.conversation_id;
} else {
  // @ts-expect-error still unknown
  unknown.data;
}
// @ts-expect-error unknown as long as nobody asked
unknown.data;

holds<Same<ReturnType<typeof conversationEnded.check>, Findings>>();
holds<Same<typeof conversationEnded, Event<ConversationEnded, "conversation.ended">>>();
// @ts-expect-error a finding has a kind, no code
conversationEnded.check(unknown)[0]?.code;
// @ts-expect-error the list is counted by number
conversationEnded.check(unknown).total satisfies string;

// Open enums know words and take others.
ended.data.conversation.ended_by = "user";
ended.data.conversation.ended_by = "a word that is not known yet";
ended.data.conversation.ended_by = null;
// @ts-expect-error no number
ended.data.conversation.ended_by = 1;
// @ts-expect-error may be absent, but not undefined
ended.data.conversation.ended_by = undefined;
// @ts-expect-error a tag is closed
ended.event_type = "conversation.finished";
// @ts-expect-error the conversation's id is always there
ended.data.conversation = { workspace: "phonic" };
// @ts-expect-error no such member is known
ended.data.conversation = { id: "conv_1", lenght: 1 };

// The union of a vendor's events narrows by its tag.
switch (any.event_type) {
  case "conversation.ended":
    holds<Same<typeof any, ConversationEnded>>();
    any.data.conversation.items?.[0]?.role satisfies string | undefined;
    break;
  case "conversation.analysis":
    any.data.conversation.latencies_ms satisfies number[];
    // @ts-expect-error an analysis has no turns
    any.data.conversation.items;
    break;
  case "conversation.transferred":
    any.data.transferred_to satisfies string;
    // @ts-expect-error the item may not be there
    any.data.conversation.items[0].role;
    break;
  default:
    holds<Same<typeof any, never>>();
}
if (ada.type === "v1.conversation.ended") {
  holds<Same<typeof ada, AdaEnded>>();
  ada.data.metadata?.locale satisfies string | number | boolean | undefined;
  // @ts-expect-error metadata is never nested
  ada.data.metadata = { locale: { language: "en" } };
}
// @ts-expect-error not a tag of Ada's
ada.type === "conversation.ended";

// A union by JSON type narrows as any other.
if (typeof call.transcript === "string") call.transcript.toUpperCase();
else call.transcript?.map(({ text }) => text);
// @ts-expect-error not told apart yet
call.transcript?.toUpperCase();

// The map from tag to payload, and the events of a vendor under the same tags.
holds<Same<PhonicEvents["conversation.ended"], ConversationEnded>>();
holds<Same<AdaEvents["v1.conversation.ended"], AdaEnded>>();
holds<Same<(typeof phonic.events)["conversation.ended"], typeof conversationEnded>>();
holds<
  Same<
    keyof typeof phonic.events,
    "conversation.ended" | "conversation.analysis" | "conversation.transferred"
  >
>();
// @ts-expect-error not an event of Phonic's
phonic.events["v1.conversation.ended"];
phonic.slug satisfies "phonic";
// @ts-expect-error what is generated is not written to
phonic.slug = "phonic";
// @ts-expect-error nor is the list of vendors
vendors.push(phonic);
vendors satisfies readonly { readonly slug: string }[];

// Standard Schema, as its own types have it.
conversationComplete satisfies StandardSchemaV1 & StandardJSONSchemaV1;
holds<Same<StandardSchemaV1.InferOutput<typeof conversationEnded>, ConversationEnded>>();
holds<
  Same<StandardSchemaV1.InferInput<typeof autocallsEnded>, import("afterword/autocalls").ConversationEnded>
>();
const result = conversationEnded["~standard"].validate(unknown);
// @ts-expect-error there may be issues instead
result.value;
if (!result.issues) result.value.data satisfies object;
// @ts-expect-error a target is asked for
conversationEnded["~standard"].jsonSchema.input();

// An event of one's own.
const own = event<{ a: string }, "own">("own", { type: "object" }, () => true, {
  date: formats.date as never,
});
if (own.is(unknown)) unknown.a.toUpperCase();
own.tag satisfies "own";
// @ts-expect-error JSON Schema has no such type
event("own", { type: "text" }, () => true);
