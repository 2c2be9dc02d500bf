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
export const phaseOf = (scene: Scene): Phase | undefined => {
  const parts = partsOf(scene.tag).filter((part) => !FILLING.test(part));
  const subjects = parts.filter(isSubject);
  const words = parts.filter((part) => !isSubject(part));
  const found = PHASES.find(([, known]) => words.some((word) => known.has(word)))?.[0];
  if (found && words.length === 1 && isOfConversation(subjects, scene)) return found;
  if (found) scene.note("phase", `the tag may mean that the conversation is ${found}`);
  return undefined;
};

/** Whether what a tag is about is the conversation whose id is known: a `session` may hold several a `call` is one of. */
const isOfConversation = (subjects: readonly string[], { ids, isIdKnown }: Scene): boolean => {
  if (ids.length === 0) return !isIdKnown;
  const named = ids.flatMap((pointer) => pointer.split("/").flatMap(partsOf)).filter(isSubject);
  const all = [...subjects, ...named];
  return (
    all.includes("conversation") ||
    subjects.length * named.length === 0 ||
    subjects.some((each) => named.includes(each))
  );
};
