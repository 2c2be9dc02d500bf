// Finds what JSON.parse loses without an error.
import { counted, type Finding, type Findings, finding, MAX_LISTED, type Step, step } from "./findings.js";

const MESSAGES = {
  "duplicate-key": "only the last of members with this name is kept",
  "unsafe-integer": "integer beyond 2^53 loses digits",
};

/** The names and indexes from the payload down to a value. */
type Keys = readonly (string | number)[];

/**
 * Adds findings for what JSON.parse loses without an error: repeated members, and digits beyond 2^53.
 *
 * @param text JSON that was parsed before: its grammar is not checked again
 * @param chosen says for each key whether the sender chose it; by default, no key counts as chosen
 */
export const strictFindings = (
  text: string,
  findings: Findings,
  chosen: (keys: Keys) => readonly boolean[] = () => [],
): Findings => {
  const listed: Finding[] = [];
  let total = 0;
  // the keys down to the current token
  const keys: (string | number)[] = [];
  // for each container that is open: how often each name has come in an object, undefined for an array
  const names: (Map<string, number> | undefined)[] = [];
  // whether the next string is the name of a member
  let isName = false;
  const number = /[\d.eE+-]+/y;

  const add = (kind: keyof typeof MESSAGES): void => {
    if (total++ >= MAX_LISTED) return;
    const open = chosen(keys);
    const place = keys.reduce<Step | undefined>(
      (above, key, index) => step(above, key, open[index] === true),
      undefined,
    );
    listed.push(finding(kind, place, undefined, undefined, MESSAGES[kind]));
  };

  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const seen = names.at(-1);
    const last = keys.length - 1;
    if (character === '"') {
      const end = endOf(text, at);
      if (isName && seen) {
        const name = JSON.parse(text.slice(at, end + 1)) as string;
        const times = seen.get(name) ?? 0;
        seen.set(name, times + 1);
        keys[last] = name;
        isName = false;
        if (times === 1) add("duplicate-key");
      }
      at = end;
    } else if (character === "{" || character === "[") {
      isName = character === "{";
      names.push(isName ? new Map() : undefined);
      keys.push(isName ? "" : 0);
    } else if (character === "}" || character === "]") {
      names.pop();
      keys.pop();
    } else if (character === ",") {
      if (seen) isName = true;
      else keys[last] = (keys[last] as number) + 1;
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      number.lastIndex = at;
      const [digits] = number.exec(text) as unknown as [string];
      if (/^-?\d{16,}$/.test(digits) && !Number.isSafeInteger(+digits)) add("unsafe-integer");
      at += digits.length - 1;
    }
  }
  return total === 0
    ? findings
    : counted([...findings, ...listed].slice(0, MAX_LISTED), findings.total + total);
};

/** The position of a string's closing quote: the first one after an even number of backslashes. */
const endOf = (text: string, from: number): number => {
  let end = from;
  let first: number;
  do {
    end = first = text.indexOf('"', end + 1);
    while (text[first - 1] === "\\") first--;
  } while ((end - first) % 2);
  return end;
};
