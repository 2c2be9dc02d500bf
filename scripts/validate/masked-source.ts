// Masks the values in the text of a payload.

import type { Token } from "../json/scan.js";
import { begins, type TokenPlace, visit } from "../schema/visit.js";
import type { SchemaWalker } from "../schema/walker.js";

/** The text of a payload, cut into segments that are shown or masked. A segment has the same index in each list. */
export interface MaskedSource {
  readonly text: string;
  /** Where segments begin in the text. */
  readonly starts: readonly number[];
  /** Where segments end in the text. */
  readonly ends: readonly number[];
  readonly maskings: readonly Masking[];
}

/**
 * How a segment is shown: `plain` as it is, `name` through showName(), `quoted` as `"…"`, `masked` as `…`.
 */
export type Masking = "plain" | "name" | "quoted" | "masked";

/**
 * Cuts a payload's text into segments. Structure, names that the schema lists, true, false and null are plain. Strings,
 * numbers and names of open maps are masked. The value of an unknown member is one masked segment, whatever is in it.
 *
 * @param walker walks the schema of the payload's event; without it no name is known
 * @param showValues whether everything is plain
 */
export const maskedSource = (
  text: string,
  walker: SchemaWalker | undefined,
  showValues: boolean,
): MaskedSource => {
  const starts: number[] = [];
  const ends: number[] = [];
  const maskings: Masking[] = [];
  const add = (start: number, end: number, masking: Masking) => {
    starts.push(start);
    ends.push(end);
    maskings.push(masking);
  };
  let hiddenFrom = -1;
  let hiddenDepth = 0;
  visit(text, walker, (token, start, end, here) => {
    if (showValues) add(start, end, "plain");
    else if (hiddenFrom >= 0) {
      if ((token === "}" || token === "]") && here.keys.length === hiddenDepth) {
        add(hiddenFrom, end, "masked");
        hiddenFrom = -1;
      }
    } else if (here.hidden && (token === "{" || token === "[")) {
      hiddenFrom = start;
      hiddenDepth = here.keys.length;
    } else add(start, end, maskingOf(token, here));
  });
  return { text, starts, ends, maskings };
};

const maskingOf = (token: Token, { naming, hidden }: TokenPlace): Masking => {
  if (token === "name") return naming === "known" ? "plain" : naming === "unknown" ? "name" : "quoted";
  if (begins(token) && hidden) return "masked";
  return token === "string" ? "quoted" : token === "number" ? "masked" : "plain";
};
