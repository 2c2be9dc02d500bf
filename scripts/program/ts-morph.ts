// The only file that imports ts-morph, the library that reads and edits the user's TypeScript. It brings a compiler of its own, so
// that it works whatever TypeScript the project has: the package typescript 7 has no compiler API. Loading it takes a
// third of a second, so only the commands that need it do.

export type { Project, SourceFile, ts } from "ts-morph";

/** Loads ts-morph. Call `requireLibraries` first: its message says what to install. */
export const loadTsMorph = (): Promise<typeof import("ts-morph")> => import("ts-morph");
