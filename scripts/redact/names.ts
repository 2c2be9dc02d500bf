// Recognises people's names, and finds them in the other texts of a capture.

import { showName } from "../../src/check/findings.js";
import { isListed } from "./profile.js";
import { find } from "./stand-ins/find.js";
import { scrubbed, standInName } from "./stand-ins/texts.js";
import { type NamePatterns, type StandInSource, standInWord } from "./stand-ins/values.js";
import { eachPersonal, type Knowledge } from "./walk.js";

/** Longer texts are not taken for names. */
const MAX_NAME_LENGTH = 100;
/** How many parts of names are looked for in one capture. */
const MAX_NAME_PARTS = 200;

/** Members whose value is a person's name. */
const NAME_MEMBER = /(?:^|[_\s-])[Nn]ame$|^(?:fullname|surname|caller|contact)$|[a-z]Name$/;

/** Whether an unmarked text is a person's name. The name of its member, or the way it is written, decides. */
export const isPersonName = (text: string, member: string | undefined): boolean =>
  text.length < MAX_NAME_LENGTH &&
  (NAME_MEMBER.test(member ?? "") || /^\p{Lu}[\p{L}\p{M}]+(?:[ '-]\p{Lu}[\p{L}\p{M}.'-]*){1,3}$/u.test(text));

/** The patterns that find the names of a payload in its other texts. */
export const namePatternsOf = (payload: string, knowledge: Knowledge): NamePatterns => {
  const parts = namePartsIn(payload, knowledge);
  return { anyCase: patternOf(parts, "giu"), asWritten: patternOf(parts, "gu") };
};

const namePartsIn = (payload: string, knowledge: Knowledge): readonly string[] => {
  const parts = new Set<string>();
  eachPersonal(payload, knowledge, (text, { kind, name, applicable }) => {
    const isName = kind === "name" || (kind === "text" && isPersonName(text, name));
    if (!isName || text.length >= MAX_NAME_LENGTH || parts.size >= MAX_NAME_PARTS) return;
    if (isListed(applicable, text)) return;
    for (const part of text.match(/[\p{L}\p{M}]{3,}/gu) ?? [])
      if (!LABEL_WORDS.has(part.toLowerCase())) parts.add(part);
  });
  // the longest first: one part may begin with another
  return [...parts].sort((one, other) => other.length - one.length);
};

const patternOf = (parts: readonly string[], flags: string): RegExp | undefined =>
  parts.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join("|")})(?![\\p{L}\\p{M}])`, flags);

/** The stand-in of a member's name that no schema lists. A label such as "First name" stays. */
export const standInMemberName = (source: StandInSource, text: string): string => {
  // several words that are not a label may be a person's name, or something that a person said
  const words = text.toLowerCase().match(/[\p{L}\p{M}'-]+/gu) ?? [];
  const isLabel = !/[ \n]/.test(text) || words.length < 2 || words.every((word) => LABEL_WORDS.has(word));
  if (!isLabel) return standInName(source, text);
  if (showName(text) !== "…" && find(text, source.names.asWritten).length === 0) return text;
  const fresh = scrubbed(source, text);
  return fresh === text ? standInWord(source, text) : fresh;
};

/** Words of which labels consist. With them "First name" is not taken for a person's name. */
const LABEL_WORDS = new Set(
  `account active address agent ai amount answer appointment birth book booking business call called caller campaign
   category channel city client code comment comments company contact count country created currency custom customer
   date day default delivery department description details duration email end error event feedback field first flag
   form full group guest home hour hours id info input interested issue item job language last lead level line list
   location main max message min minutes mobile model name next new no note notes number of off office on order
   organization other output owner page param parameter payment person phone plan post postal preferred price priority
   problem product property provider query question rating reason record ref reference region request requested result
   role room score service session size slot source start state status step street subject success summary support tag
   task team test text ticket time timezone title to token tool topic total transfer type unit updated url user value
   vendor version visit website yes zip zone a an and at by for from has in is my the with your`.split(/\s+/),
);
