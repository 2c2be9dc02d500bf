import type { Finding } from "./check/index.js";

/** What became of a delivery or a captured payload, from best to worst. */
export const verdicts = ["ok", "drifted", "invalid", "unknown-event", "malformed", "unverified"] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict of a payload whose event is known. */
export const verdictOf = (findings: readonly Finding[]): "ok" | "drifted" | "invalid" =>
  findings.length === 0 ? "ok" : findings.some(({ grade }) => grade === "invalid") ? "invalid" : "drifted";
