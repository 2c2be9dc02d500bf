// Proposes what an event says of its conversation, from the words of its tag.
import { isSubject, partsOf, setOf } from "./names.js";
import type { Scene } from "./scene.js";

type Phase = "started" | "message" | "transferred" | "ended" | "analysed";

const PHASES: readonly (readonly [Phase, ReadonlySet<string>])[] = [
  ["started", setOf("started start created initiated begun began")],
  ["ended", setOf("ended end completed complete finished closed hangup")],
  ["analysed", setOf("analyzed analysed analysis")],
  ["transferred", setOf("transferred transfer")],
  ["message", setOf("message")],
];

/** Words of tags that say of what kind the event is, and nothing of its subject. */
const FILLING = /^(?:v\d+|event|webhook|post|voice|ai|report|of|the)$/;

/**
 * The phase of an event, where its tag is about the conversation and nothing else: `call.ended`, `v1.conversation.created`,
 * `chat_analyzed`, `ConversationComplete`. A tag about something in it, such as `recording.completed`, says nothing.
 */
export const phaseOf = ({ tag, ids, isIdKnown, note }: Scene): Phase | undefined => {
  const parts = partsOf(tag).filter((part) => !FILLING.test(part));
  const words = parts.filter((part) => !isSubject(part));
  const found = PHASES.find(([, known]) => words.some((word) => known.has(word)))?.[0];
  const isOfConversation = parts.length > words.length || parts.length === 1;
  const hasId = ids.length > 0 || !isIdKnown;
  if (found && words.length === 1 && isOfConversation && hasId) return found;
  if (found) note("phase", `the tag may mean that the conversation is ${found}`);
  return undefined;
};
