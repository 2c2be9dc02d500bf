// A unified diff, cut into files and lines, so that each line has its colour.

/** What a line of a diff says. */
export type LineKind = "added" | "removed" | "same" | "place" | "note";

/** The changes of one file. */
export interface FileDiff {
  /** Its name; null for what stands before the first file. */
  readonly name: string | null;
  readonly isNew: boolean;
  readonly added: number;
  readonly removed: number;
  /** The lines below the names, with their signs. */
  readonly lines: readonly { readonly kind: LineKind; readonly text: string }[];
}

/**
 * The files of a unified diff. A line is told by where it stands, too: a removed line `-- x` is no name of a file.
 *
 * @example filesOf("--- a/x.yaml\n+++ b/x.yaml\n@@ -1 +1 @@\n-a\n+b\n")
 */
export const filesOf = (diff: string): FileDiff[] => {
  const files: {
    name: string | null;
    isNew: boolean;
    added: number;
    removed: number;
    lines: FileDiff["lines"][number][];
  }[] = [];
  const lines = diff.split("\n");
  if (lines.at(-1) === "") lines.pop();
  // how many lines of the current place are still to come, of the old text and of the new one
  let [old, now] = [0, 0];
  for (const [index, text] of lines.entries()) {
    const isName = old === 0 && now === 0 && text.startsWith("--- ") && lines[index + 1]?.startsWith("+++ ");
    if (isName) {
      const name = (lines[index + 1] as string).slice(4).replace(/^b\//, "");
      files.push({ name, isNew: text === "--- /dev/null", added: 0, removed: 0, lines: [] });
      continue;
    }
    if (old === 0 && now === 0 && text.startsWith("+++ ") && lines[index - 1]?.startsWith("--- ")) continue;
    if (files.length === 0) files.push({ name: null, isNew: false, added: 0, removed: 0, lines: [] });
    const file = files.at(-1) as (typeof files)[number];
    const place = old === 0 && now === 0 ? PLACE.exec(text) : null;
    const kind: LineKind = place ? "place" : old === 0 && now === 0 ? "note" : kindOf(text);
    if (place) [old, now] = [Number(place[1] ?? 1), Number(place[2] ?? 1)];
    if (kind === "added" || kind === "same") now = Math.max(0, now - 1);
    if (kind === "removed" || kind === "same") old = Math.max(0, old - 1);
    if (kind === "added") file.added++;
    if (kind === "removed") file.removed++;
    file.lines.push({ kind, text });
  }
  return files;
};

const PLACE = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

const kindOf = (text: string): LineKind =>
  text.startsWith("+") ? "added" : text.startsWith("-") ? "removed" : text.startsWith("\\") ? "note" : "same";
