/** What a person would find in payloads of an event, by path (`/a/*`). */
export interface Facts {
  readonly maps: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly formats: ReadonlyMap<string, string>;
  readonly unions: ReadonlyMap<string, string>;
  readonly texts: ReadonlySet<string>;
  readonly objects: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A vendor: where its tag and its conversations' ids are, and what makes payloads of its events. */
export interface Genuine {
  readonly tag: string | { readonly header: string } | null;
  readonly id: string | null | Readonly<Record<string, readonly (string | null)[]>>;
  readonly events: Readonly<Record<string, unknown>>;
}

export const genuine: Readonly<Record<string, Genuine>>;
export const madeUp: readonly string[];
export const payloadsOf: (vendor: string, tag: string, count: number, seed: number) => object[];
export const factsAbout: (vendor: string, tag: string) => Facts;
export const idsOf: (vendor: string, tag: string) => readonly (string | null)[];
export const capturesOf: (vendor: string, count: number, seed: number) => string[];
export const envelope: (payload: object, headers: readonly (readonly [string, string])[]) => string;
