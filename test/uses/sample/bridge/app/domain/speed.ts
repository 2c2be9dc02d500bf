import type { Figures, RawCall, RawUtterance, RawWord } from "./vendor";

export const median = (figures: Figures | null | undefined): number | null => figures?.p50 ?? null; // uses: p50 optional; no compile
export const medians = ({ latency, e2e_latency: { p50: all = null } = {} as Figures }: { latency?: RawCall["latency"]; e2e_latency: Figures }) => ({ // uses: p50 parameter; no compile
  all,
  llm: latency?.llm?.p50, // uses: p50 optional; no compile
  asr: latency?.["asr"]?.["p50"], // uses: p50 element; no compile
  slow: latency?.tts?.p99,
});
export const SHOWN = ["p50", "p90"] as const satisfies (keyof Figures)[]; // uses: p50 keyof; no compile
export const shown = (figures: Figures) => SHOWN.map((key) => figures[key]); // uses: p50 element-union; no compile

export const pause = (before: RawWord, after: RawWord): number => (after.start ?? 0) - (before.end ?? 0); // uses: end property; no compile
export const wordsOf = (utterance: RawUtterance) => (utterance.words ?? []).map(({ word, end = 0 }) => ({ word, end })); // uses: end parameter; no compile
export const lastEnd = (call: RawCall) =>
  call.transcript_with_tool_calls?.at(-1)?.words?.at(-1)?.end; // uses: end optional; no compile
export const slice = ({ start, end }: { start: number; end: number }, text: string): string => text.slice(start, end);
export const times = (words: readonly RawWord[]): [number, number][] => words.map((word) => [word.start ?? 0, word.end ?? 0]); // uses: end property; no compile
