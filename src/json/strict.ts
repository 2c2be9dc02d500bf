import { counted, type Finding, type Findings, finding, LISTED, step, type Way } from "../check/findings.js";
import type { Places } from "./places.js";
import { type Here, visit } from "./visit.js";

const SAYS = {
  "duplicate-key": "member stands more than once, only the last is kept",
  "unsafe-integer": "integer beyond 2^53 loses digits",
};

/** Adds what JSON.parse loses without a word: members that stand twice, and digits beyond 2^53. */
export const strictFindings = (text: string, places: Places, findings: Findings): Findings => {
  const listed: Finding[] = [];
  let total = 0;
  const add = (kind: "duplicate-key" | "unsafe-integer", { keys, chosen }: Here) => {
    if (total++ > LISTED) return;
    let way: Way | undefined;
    for (const [at, key] of keys.entries()) way = step(way, key, chosen[at] === true);
    listed.push(finding(kind, way, undefined, undefined, SAYS[kind]));
  };
  const names: Map<unknown, number>[] = [];
  visit(text, places, (token, start, end, here) => {
    if (token === "{") names.push(new Map());
    else if (token === "}") names.pop();
    else if (token === "name") {
      const seen = names[names.length - 1] as Map<unknown, number>;
      const name = here.keys[here.keys.length - 1];
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      if (times === 2) add("duplicate-key", here);
    } else if (token === "number" && lossy(text.slice(start, end))) add("unsafe-integer", here);
  });
  if (total === 0) return findings;
  return counted([...findings, ...listed].slice(0, LISTED), findings.total + total);
};

const lossy = (digits: string): boolean =>
  /^-?\d{16,}$/.test(digits) && !Number.isSafeInteger(Number(digits));
