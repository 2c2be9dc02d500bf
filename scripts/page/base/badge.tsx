// A verdict, or the grade of a finding, as a small word in its colour.
import type { Verdict } from "../../../src/verdict.js";

/**
 * The word of a verdict, or of a finding's grade.
 *
 * @example <Badge of="drifted" />
 */
export const Badge = ({ of }: { readonly of: Verdict | "drift" }) => (
  <span class={`badge ${verdictClass(of)}`}>{of}</span>
);

/** The class that gives an element and what is in it the colours of a verdict or grade. */
export const verdictClass = (of: Verdict | "drift"): string =>
  of === "drift" ? "grade-drift" : `verdict-${of}`;
