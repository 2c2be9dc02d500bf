// What words of vendors mean: whose turn it was, and what kind of item.
import { partsOf, setOf, snake } from "./names.js";

/** A party of a conversation. */
export type Role = "customer" | "agent" | "human_agent" | "system" | "tool";

const ROLES: readonly (readonly [Role, ReadonlySet<string>])[] = [
  [
    "agent",
    setOf(
      "assistant ai bot ai_agent ai_assistant aiagent robot llm model virtual_agent virtual_assistant voice_agent",
    ),
  ],
  [
    "customer",
    setOf("user customer caller callee contact client visitor guest lead end_user enduser consumer patient"),
  ],
  ["system", setOf("system developer")],
  ["tool", setOf("tool function")],
  ["human_agent", setOf("human_agent live_agent human_operator human_representative")],
];

/** The role of a word. Undefined for `agent`, which means a person at some vendors, and for words that are not known. */
export const roleOfWord = (word: string): Role | undefined => {
  const name = partsOf(word).join("_");
  return ROLES.find(([, words]) => words.has(name))?.[0];
};

/** The words on which all mappings agree: they need no row. */
const AGREED = setOf("assistant ai_agent user end_user system developer tool human_agent");

/** Words for roles, as they were sent, and what they mean. */
export interface RoleWords {
  readonly rows: Readonly<Record<string, Role>>;
  /** Words that are not known. */
  readonly unknown: readonly string[];
  readonly roles: ReadonlySet<Role>;
}

/**
 * What the words of a schema mean as roles. Beside no other word for the AI, `agent` is the AI agent; beside no other word for
 * the customer, `human` is the customer. A call is the agent's doing, an answer the tool's.
 */
export const roleWords = (words: readonly string[]): RoleWords => {
  const known = words.map((word) => [word, roleOfWord(word)] as const);
  const isKnown = (...roles: readonly Role[]) => known.some(([, role]) => role && roles.includes(role));
  const other = (word: string): Role | undefined => {
    const name = snake(word);
    if (name === "agent") return isKnown("agent", "human_agent") ? undefined : "agent";
    if (name === "human") return isKnown("customer") ? undefined : "customer";
    const kind = kindOfWord(word);
    return kind === "tool_call" ? "agent" : kind === "tool_result" ? "tool" : undefined;
  };
  const meanings = known.map(([word, role]) => [word, role ?? other(word)] as const);
  return {
    rows: Object.fromEntries(meanings.filter((row): row is readonly [string, Role] => row[1] !== undefined)),
    unknown: meanings.filter(([, role]) => role === undefined).map(([word]) => word),
    roles: new Set(meanings.flatMap(([, role]) => role ?? [])),
  };
};

/** Rows for words of which no schema says whether they are sent. */
const USUAL: Readonly<Record<string, Role>> = {
  bot: "agent",
  ai: "agent",
  human: "customer",
  customer: "customer",
  caller: "customer",
};

/** The source of a role from its words. If any text may be there, it has the rows that most vendors need. */
export const roleSource = (words: readonly string[] | undefined, from: string): unknown => {
  if (words === undefined) return { from, words: USUAL, fold: true };
  const rows = Object.entries(roleWords(words).rows).filter(([word]) => !AGREED.has(word.toLowerCase()));
  return rows.length === 0 ? from : { from, words: Object.fromEntries(rows) };
};

const CALL = setOf("call calls invocation request use");
const RESULT = setOf("result results output outputs response");

/** A kind of item for which words are known. */
export type Kind = "message" | "tool_call" | "tool_result" | "handoff";

/** The kind of an item by a word for it; undefined for words that are not known. */
export const kindOfWord = (word: string): Kind | undefined => {
  const name = snake(word);
  const parts = name.split("_");
  const isTool = parts.includes("tool") || parts.includes("function");
  if (isTool && parts.some((part) => RESULT.has(part))) return "tool_result";
  if (isTool && parts.some((part) => CALL.has(part))) return "tool_call";
  if (/(?:^|_)(?:message|utterance|speech)$|^text$|^turn$/.test(name)) return "message";
  if (/(?:^|_)hand_?off$/.test(name)) return "handoff";
  return undefined;
};

/** A channel for which words are known. */
export type Channel = "phone" | "web-voice" | "web-chat" | "whatsapp" | "messenger" | "other";

const CHANNELS: readonly (readonly [Channel, ReadonlySet<string>])[] = [
  [
    "phone",
    setOf(
      "phone phone_call telephony pstn sip inbound_phone_call outbound_phone_call telephone phonecall twilio_call",
    ),
  ],
  ["web-voice", setOf("web_call webcall web_voice webrtc web_rtc browser_call")],
  ["web-chat", setOf("web_chat webchat widget chat_widget web_widget website_chat api_chat")],
  ["whatsapp", setOf("whatsapp whats_app")],
  ["messenger", setOf("messenger facebook facebook_messenger fb_messenger")],
  ["other", setOf("sms email instagram telegram slack teams sms_chat")],
];

/** The channel that a word means; undefined for words that are not known. */
export const channelOfWord = (word: string): Channel | undefined => {
  const name = snake(word);
  return CHANNELS.find(([, words]) => words.has(name))?.[0];
};

/** Whether a word says that the customer called. */
export const isInbound = (word: string): boolean => /^in(?:bound|coming)(?:_|$)|_inbound$/.test(snake(word));
/** Whether a word says that the customer was called. */
export const isOutbound = (word: string): boolean =>
  /^out(?:bound|going)(?:_|$)|_outbound$/.test(snake(word));

/** Words for parties whose role differs from vendor to vendor. */
const PARTIES = setOf("agent human operator admin staff representative rep supervisor teammate bot_agent");

/** Whether a text is a word that vendors use, and nothing that somebody said. */
export const isUsualWord = (text: string): boolean =>
  PARTIES.has(snake(text)) ||
  [roleOfWord, channelOfWord, kindOfWord].some((meaning) => meaning(text) !== undefined) ||
  isInbound(text) ||
  isOutbound(text);

/** The first words of a list, for a note. */
export const shortList = (words: readonly string[]): string =>
  `${words.slice(0, 6).join(", ")}${words.length > 6 ? ", …" : ""}`;
