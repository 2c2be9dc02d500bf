// Recognises people's names in a payload, so that they can be found in its other texts.

import { foldedText } from "./stand-ins/characters.js";
import { isUnspaced, type KnownNames, knownNamesOf } from "./stand-ins/known-names.js";
import { isCommonWord, wordsOf } from "./stand-ins/labels.js";
import { memoryOf } from "./stand-ins/memory.js";

/** Longer texts are not taken for names. */
const MAX_NAME_LENGTH = 100;

/** Members whose value is a person's name. Others that end in "name" are those of tools, events, hosts, models … */
const NAME_MEMBER = /^(?:surname|nickname|username|caller|contact)$/;

/** Words that stand before "name" where it is a person's. */
const PERSON_WORDS = new Set(
  `account agent assignee attendee author billing birth booker buyer caller card cardholder child client contact
   customer display doctor employee family father first full given guardian guest holder human husband last lead
   legal maiden member middle mother nick operator owner parent participant patient payee payer person preferred
   profile recipient rep representative requester sender shipping spouse staff student sur teacher user visitor
   wife`.split(/\s+/),
);

/** Members whose value is an identifier. It stays, because it tells payloads apart. */
const ID_MEMBER = /(?:^|[_-])(?:id|ids|sid|uuid|guid|idx)$|[a-z](?:Id|Ids|Sid|Uuid)$/;

/** How many names of members are remembered. */
const MAX_REMEMBERED = 2000;

/** Remembers the answers for names of members: every payload asks for the same few. */
const remembered = (holds: (member: string) => boolean): ((member: string) => boolean) => {
  const known = memoryOf<boolean>(MAX_REMEMBERED);
  return (member) => {
    if (member.length > MAX_NAME_LENGTH) return holds(member);
    let answer = known.get(member);
    if (answer === undefined) known.set(member, (answer = holds(member)));
    return answer;
  };
};

const isId = remembered((member) => ID_MEMBER.test(member));

/** Whether the value of a member is an identifier. */
export const isIdMember = (member: string | undefined): boolean => member !== undefined && isId(member);

/** Members that hold credentials by their names. Counts of tokens are none. */
const SECRET_MEMBER = /secret|token(?!s)|passw|authori[sz]ation|credential|(?:api|access|private)[_-]?key/i;

const isSecret = remembered((member) => SECRET_MEMBER.test(member));

/** Whether a member that no schema lists holds a credential, by its name: one in a map of a customer's own. */
export const isSecretMember = (member: string): boolean => isSecret(member) && !isId(member);

const isNameMember = remembered((member) => {
  if (!/name$/i.test(member)) return NAME_MEMBER.test(member);
  const words = wordsOf(member.length > MAX_NAME_LENGTH ? member.slice(-MAX_NAME_LENGTH) : member);
  const before = words.at(-2)?.toLowerCase();
  const last = words.at(-1)?.toLowerCase() as string;
  if (last !== "name") return PERSON_WORDS.has(last.slice(0, -"name".length));
  return before === undefined || PERSON_WORDS.has(before);
});

const PERSON = /^\p{Lu}[\p{L}\p{M}]+(?:[ '-]\p{Lu}[\p{L}\p{M}.'-]*){1,3}$/u;
/** Identifiers, such as `transfer_call` or `gpt-4`. */
const NOT_A_NAME = /[\p{N}_@/\\{}<>=:]/u;

/** Whether an unmarked text is a person's name. The name of its member, or the way it is written, decides. */
export const isPersonName = (text: string, member: string | undefined): boolean =>
  text.length < MAX_NAME_LENGTH &&
  ((isCapital(text) && PERSON.test(text)) ||
    (member !== undefined && isNameMember(member) && !NOT_A_NAME.test(text)));

/** Adds the parts of a name by which it is found in other texts. Those of a label such as "Customer Support" are not. */
export const addNameParts = (parts: Set<string>, name: string): void => {
  if (name.length >= MAX_NAME_LENGTH) return;
  const words = foldedText(name).match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.every(isCommonWord)) return;
  const hasCapitals = words.some(isCapital);
  for (const word of words) {
    if (word.length < (isUnspaced(word) ? 2 : 3)) continue;
    if (!hasCapitals || isCapital(word) || isUnspaced(word)) parts.add(word);
  }
};

const isCapital = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first < 128 ? first > 64 && first < 91 : /^\p{Lu}/u.test(word);
};

export { type KnownNames, knownNamesOf };
