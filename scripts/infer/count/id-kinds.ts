// What an id is of, by the names that lead to it.

import { snakeCase } from "./spelling.js";

/** What a conversation is called, the more exact words first. */
export const CONVERSATIONS = [
  "conversation",
  "call",
  "session",
  "chat",
  "thread",
  "interaction",
  "dialog",
  "room",
  "ticket",
];
/** Objects that are not conversations, although they may be in all payloads. */
const OTHERS =
  /agent|assistant|account|workspace|org|project|team|user|customer|contact|caller|campaign|number|phone|template|flow|tenant|bot|message|event|request|delivery|webhook|parent|tool|function|recording|company|lead|app$|client/;

/** What an id is of: a word of `CONVERSATIONS`, or `plain` if its name does not say it. Undefined if it is of something else. */
export const kindOfId = (pointer: string): string | undefined => {
  const names = pointer.slice(1).split("/").map(snakeCase);
  const own = (names.at(-1) as string).replace(/_?(?:id|uuid|guid|sid|ref|reference|key)$/, "");
  const of = own === "" ? (names.at(-2) ?? "") : own;
  const word = CONVERSATIONS.find((each) => of === each || of.endsWith(`_${each}`));
  if (word && !OTHERS.test(of.slice(0, -word.length))) return word;
  if (own !== "" || OTHERS.test(of)) return undefined;
  return "plain";
};
