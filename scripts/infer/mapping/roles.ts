// Proposes what words of a vendor mean: whose turn it was, and what kind of item.
import { partsOf, setOf } from "./names.js";
import { isText, type Place } from "./place.js";

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
    setOf(
      "user customer human caller callee contact client visitor guest lead end_user enduser consumer patient",
    ),
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

/** What the words of a schema mean as roles. Beside no other word for the AI, `agent` is the AI agent. */
export const roleWords = (words: readonly string[]): RoleWords => {
  const known = words.map((word) => [word, roleOfWord(word)] as const);
  const isOnlyAgent = !known.some(([, role]) => role === "agent" || role === "human_agent");
  const meanings = known.map(
    ([word, role]) => [word, role ?? (isOnlyAgent && isAgent(word) ? "agent" : undefined)] as const,
  );
  return {
    rows: Object.fromEntries(meanings.filter((row): row is readonly [string, Role] => row[1] !== undefined)),
    unknown: meanings.filter(([, role]) => role === undefined).map(([word]) => word),
    roles: new Set(meanings.flatMap(([, role]) => role ?? [])),
  };
};

const isAgent = (word: string): boolean => partsOf(word).join("_") === "agent";

/** Rows for words of which no schema says whether they are sent. */
const USUAL: Readonly<Record<string, Role>> = {
  bot: "agent",
  ai: "agent",
  human: "customer",
  customer: "customer",
  caller: "customer",
};

/** The source of a role at a place. A place of any text has the rows that most vendors need. */
export const roleSource = (place: Place, from: string): unknown => {
  if (place.words === undefined) return { from, words: USUAL, fold: true };
  const rows = Object.entries(roleWords(place.words).rows).filter(
    ([word]) => !AGREED.has(word.toLowerCase()),
  );
  return rows.length === 0 ? from : { from, words: Object.fromEntries(rows) };
};

const ROLE_MEMBERS = [
  "role",
  "speaker",
  "sender",
  "author",
  "speaker_role",
  "sender_type",
  "author_type",
  "sender_role",
  "author_role",
  "participant",
  "participant_role",
  "who",
  "from",
  "source",
  "party",
];
const INNER_MEMBERS = ["role", "type"];

/** The member of an entry that says whose turn it was: a text, or a text in an object such as `author`. */
export const roleMember = (entry: Place): Place | undefined => {
  for (const name of ROLE_MEMBERS)
    for (const [key, place] of entry.members) {
      if (partsOf(key).join("_") !== name) continue;
      const inner = INNER_MEMBERS.flatMap((each) => place.members.get(each) ?? []);
      const found = [place, ...inner].find((each) => isRole(each, name));
      if (found) return found;
    }
  return undefined;
};

/** Whether a place has words for both sides; of other texts only `role` and `speaker` are trusted. */
const isRole = (place: Place, name: string): boolean => {
  if (!isText(place)) return false;
  if (place.words === undefined) return place.pii === undefined && (name === "role" || name === "speaker");
  const { roles } = roleWords(place.words);
  return (
    (roles.has("customer") && (roles.has("agent") || roles.has("human_agent"))) ||
    (name === "role" && roles.size > 0)
  );
};
