// The colours of verdicts on a terminal.

import type { Verdict } from "../../../src/verdict.js";

/** Colours a text by a verdict, or leaves it as it is. */
export type Paint = (text: string, verdict: Verdict) => string;

const COLORS: Record<Verdict, number> = {
  ok: 32,
  drifted: 33,
  invalid: 31,
  "unknown-event": 35,
  malformed: 31,
  unverified: 31,
};

/** Makes what colours texts. */
export const painted = (color: boolean): Paint =>
  color ? (text, verdict) => `\x1b[${COLORS[verdict]}m${text}\x1b[39m` : (text) => text;
