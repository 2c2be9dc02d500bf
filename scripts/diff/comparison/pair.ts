// Pairs: the old and the new version of something.

/** Both versions of something. */
export interface Pair<Of> {
  readonly old: Of;
  readonly new: Of;
}

/** Which version. */
export type Side = keyof Pair<unknown>;

/** What is in the one list and not in the other. */
export const minus = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined): Value[] =>
  (a ?? []).filter((value) => !(b ?? []).includes(value));
