import type { Token } from "../json/scan.js";
import type { Places } from "../schema/places.js";
import { begins, type Here, visit } from "../schema/visit.js";

/** The text of a payload cut into pieces, each with how much of it may be shown. */
export interface MaskedSource {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly maskings: readonly Masking[];
}

/** `plain` is shown as it stands, `name` through showName(), `quoted` and `masked` only as `"…"` and `…`. */
export type Masking = "plain" | "name" | "quoted" | "masked";

/**
 * Cuts a payload's text. Structure, names that the schema knows, true, false and null are plain; strings, numbers and
 * names of open maps are masked, and the value of an unknown member is one masked piece, whatever is in it.
 *
 * @param places the schema of the payload's event; without one no name is known
 * @param showValues whether everything is plain
 */
export const maskedSource = (text: string, places: Places | undefined, showValues: boolean): MaskedSource => {
  const starts: number[] = [];
  const ends: number[] = [];
  const looks: Masking[] = [];
  const put = (start: number, end: number, look: Masking) => {
    starts.push(start);
    ends.push(end);
    looks.push(look);
  };
  let hiddenFrom = -1;
  let hiddenDepth = 0;
  visit(text, places, (token, start, end, here) => {
    if (showValues) put(start, end, "plain");
    else if (hiddenFrom >= 0) {
      if ((token === "}" || token === "]") && here.keys.length === hiddenDepth) {
        put(hiddenFrom, end, "masked");
        hiddenFrom = -1;
      }
    } else if (here.hidden && (token === "{" || token === "[")) {
      hiddenFrom = start;
      hiddenDepth = here.keys.length;
    } else put(start, end, look(token, here));
  });
  return { text, starts, ends, maskings: looks };
};

const look = (token: Token, { naming, hidden }: Here): Masking => {
  if (token === "name") return naming === "known" ? "plain" : naming === "unknown" ? "name" : "quoted";
  if (begins(token) && hidden) return "masked";
  return token === "string" ? "quoted" : token === "number" ? "masked" : "plain";
};

/** The piece that holds an offset. */
export const segmentIndex = ({ starts }: MaskedSource, offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
