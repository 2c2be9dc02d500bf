// Visits the tokens of a JSON text together with the schema.

import { type Scanned, scan, type Token, unescaped } from "../json/scan.js";
import { itemsOf, memberNaming, type Naming } from "./naming.js";
import { type Applicable, applicableTo, NOTHING_APPLIES, type SchemaWalker } from "./walker.js";

/** The place of the current token. It is one object that is overwritten for each token: copy what you want to keep. */
export interface TokenPlace {
  /** The keys on the way to the value that begins or ends with this token, or to the member that this token names. */
  readonly keys: readonly (string | number)[];
  /** The naming of the last key. */
  readonly naming: Naming;
  /** For each key, whether the sender chose it. */
  readonly chosen: readonly boolean[];
  /** Whether the value lies inside a member that the schema does not know. */
  readonly hidden: boolean;
}

/** Called with each token. */
export type Visitor = (token: Token, start: number, end: number, here: TokenPlace) => void;

/** Whether a value begins with this token. */
export const begins = (token: Token): boolean =>
  token === "{" || token === "[" || token === "string" || token === "number" || token === "literal";

/** Scans one value and calls the visitor with every token and its place. */
export const visit = (text: string, walker: SchemaWalker | undefined, visitor: Visitor): Scanned => {
  const keys: (string | number)[] = [];
  const chosen: boolean[] = [];
  const containers: Container[] = [];
  const here = { keys, chosen, naming: "known" as Naming, hidden: false };
  let applicable = walker ? applicableTo(walker, walker.root) : NOTHING_APPLIES;

  const enter = (isList: boolean): void => {
    containers.push({ isList, applicable, hidden: here.hidden });
    keys.push(isList ? 0 : "");
    chosen.push(false);
    if (isList && walker) applicable = itemsOf(walker, applicable);
  };
  const leave = (): void => {
    keys.pop();
    chosen.pop();
    here.hidden = (containers.pop() as Container).hidden;
  };
  const toMember = (container: Container, name: string): void => {
    const member = walker && memberNaming(walker, container.applicable, name);
    keys[keys.length - 1] = name;
    here.naming = member?.naming ?? "open";
    here.hidden = container.hidden || here.naming === "unknown";
    chosen[keys.length - 1] = here.naming !== "known";
    applicable = member?.applicable ?? NOTHING_APPLIES;
  };
  const toNext = (container: Container): void => {
    here.hidden = container.hidden;
    if (!container.isList) return;
    (keys[keys.length - 1] as number)++;
    if (walker) applicable = itemsOf(walker, container.applicable);
  };

  return scan(text, 0, (token, start, end) => {
    const container = containers[containers.length - 1];
    if (token === "}" || token === "]") leave();
    else if (token === "," && container) toNext(container);
    else if (token === "name" && container) toMember(container, unescaped(text, start, end));
    visitor(token, start, end, here);
    if (token === "{" || token === "[") enter(token === "[");
  });
};

/** An object or list that the visit is inside. */
interface Container {
  readonly isList: boolean;
  readonly applicable: Applicable;
  readonly hidden: boolean;
}
