import { filesOf } from "../files.js";

/**
 * What is expected at a line of a sample project. It stands there, at the end of the line, as a comment:
 *
 *   uses: NAME WAY [THROUGH]  the line uses the member, in this way; THROUGH is the record's member, or several with | between
 *   may: NAME                 it is neither wrong to report the line for this member nor to leave it out
 *   no compile                the line does not compile under the new types
 *   cannot follow             what is used here cannot be known; `may not follow`: it may also be left out
 *
 * Several are divided by `;`. NAME is the end of the change's pointer (`duration_ms`), or the tag of an event that was removed.
 * For any other member, the line must not be reported.
 */
export interface Marked {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly uses: readonly Use[];
  readonly may: readonly string[];
  readonly compiles: boolean;
  readonly cannotFollow: "yes" | "maybe" | "no";
}

interface Use {
  readonly name: string;
  /** How the member is used, in words of these samples. */
  readonly way: string;
  readonly through: readonly string[] | null;
}

/** The marked lines of a project. */
export const markedLines = (folder: string): Marked[] =>
  Object.entries(filesOf(folder))
    .filter(([file]) => /\.[jt]sx?$/.test(file) && !/(?:^|\/)(?:node_modules|generated)\//.test(file))
    .flatMap(([file, text]) => text.split("\n").flatMap((line, index) => markedLine(file, index + 1, line)));

const MARKER = /(?:\/\/|\{\/\*) ((?:uses: |may: |no compile|cannot follow|may not follow).*?)(?: \*\/\})?$/;

const markedLine = (file: string, line: number, text: string): Marked[] => {
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return [];
  const parts = marker.split("; ");
  const uses = parts.flatMap((part): Use[] => {
    const [, name, way, through] = /^uses: (\S+) (\S+)(?: (\S+))?$/.exec(part) ?? [];
    return name && way ? [{ name, way, through: through?.split("|") ?? null }] : [];
  });
  const may = parts.flatMap((part) => /^may: (\S+)$/.exec(part)?.[1] ?? []);
  const is = (words: string) => parts.includes(words);
  const others = ["no compile", "cannot follow", "may not follow"].filter(is).length;
  if (uses.length + may.length + others !== parts.length) throw new Error(`${file}:${line}: ${marker}`);
  const cannotFollow = is("cannot follow") ? "yes" : is("may not follow") ? "maybe" : "no";
  return [{ file, line, text, uses, may, compiles: !is("no compile"), cannotFollow }];
};
