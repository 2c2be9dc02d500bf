import type { Facts } from "./index.mjs";

/** What a schema says, by path. */
export interface Said {
  readonly maps: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly formats: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unions: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How many of what can be seen a schema says, of how many; what it lacks, and what it says and is not so. */
export interface Judgement {
  readonly counts: Readonly<
    Record<"maps" | "words" | "formats" | "unions", readonly [found: number, of: number]>
  >;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

export const saidBy: (schema: unknown, resolve: (ref: string) => unknown) => Said;
export const judged: (facts: Facts, said: Said, payloads: readonly object[]) => Judgement;
