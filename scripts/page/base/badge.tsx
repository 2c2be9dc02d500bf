// A verdict, or the grade of a finding or a change, as a small word in its colour.
import type { Verdict } from "../../../src/verdict.js";
import type { ShownChange } from "../../html/model.js";

/** What has a colour. */
export type Graded = Verdict | "drift" | ShownChange["grade"];

/**
 * The word of a verdict, or of a grade.
 *
 * @example <Badge of="drifted" />
 */
export const Badge = ({ of }: { readonly of: Graded }) => (
  <span class={`badge ${verdictClass(of)}`}>{of}</span>
);

/** Grades have the colours of verdicts. */
const COLOURS: Partial<Record<Graded, Verdict>> = { drift: "drifted", breaking: "invalid", safe: "ok" };

/** The class that gives an element and what is in it the colours of a verdict or grade. */
export const verdictClass = (of: Graded): string => `verdict-${COLOURS[of] ?? of}`;
