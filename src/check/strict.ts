import { counted, type Finding, type Findings, finding, MAX_LISTED, type Step, step } from "./findings.js";

const MESSAGES = {
  "duplicate-key": "only the last of members with this name is kept",
  "unsafe-integer": "integer beyond 2^53 loses digits",
};

type Keys = readonly (string | number)[];

/**
 * Adds what JSON.parse loses without a word: members that stand twice, and digits beyond 2^53.
 *
 * @param text JSON that was parsed before, so that nothing of its grammar is checked here
 * @param chosen whether the sender chose each name on a way; where it is not given, none
 */
export const strictFindings = (
  text: string,
  findings: Findings,
  chosen: (keys: Keys) => readonly boolean[] = () => [],
): Findings => {
  const listed: Finding[] = [];
  let total = 0;
  // the way to the token, and how often each name of every open object has come; an array has none
  const keys: (string | number)[] = [];
  const names: (Map<string, number> | undefined)[] = [];
  let isName = false;
  const number = /[\d.eE+-]+/y;

  const add = (kind: keyof typeof MESSAGES): void => {
    if (total++ >= MAX_LISTED) return;
    const open = chosen(keys);
    const at = keys.reduce<Step | undefined>(
      (above, key, index) => step(above, key, open[index] === true),
      undefined,
    );
    listed.push(finding(kind, at, undefined, undefined, MESSAGES[kind]));
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

/** The closing quote of a string: the first that an even number of backslashes stands before. */
const endOf = (text: string, from: number): number => {
  let end = from;
  let back: number;
  do {
    end = back = text.indexOf('"', end + 1);
    while (text[back - 1] === "\\") back--;
  } while ((end - back) % 2);
  return end;
};
