// Verdicts: the result for a payload, in one word.
import type { Finding } from "./check/index.js";

/**
 * The possible results for a delivery or a captured payload, from best to worst.
 *
 * @example
 * const counts = new Map(verdicts.map((verdict) => [verdict, 0]));
 */
export const verdicts = ["ok", "drifted", "invalid", "unknown-event", "malformed", "unverified"] as const;
/** The result for a delivery or a captured payload. */
export type Verdict = (typeof verdicts)[number];

/**
 * The verdict of a payload whose event is known.
 *
 * @example
 * verdictOf(conversationEnded.check(payload)); // "ok", "drifted" or "invalid"
 */
export const verdictOf = (findings: readonly Finding[]): "ok" | "drifted" | "invalid" =>
  findings.length === 0 ? "ok" : findings.some(({ grade }) => grade === "invalid") ? "invalid" : "drifted";
