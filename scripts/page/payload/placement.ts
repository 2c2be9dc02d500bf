// Where findings stand in the lines of a payload. Their pointers mask names, so names are compared as findings show them.

import type { ShownFinding } from "../../html/model.js";
import { printable } from "../../text/printable.js";
import { childrenOf, type Lines, partsOf } from "./lines.js";

/** Findings by the line that shows them. */
export interface Placed {
  /** Findings of a value that is there, by its line. */
  readonly marks: ReadonlyMap<number, readonly ShownFinding[]>;
  /** Findings of members that are missing, by the line that opens their parent. */
  readonly ghosts: ReadonlyMap<number, readonly Ghost[]>;
  /** The line of each finding, in the order of the findings: where a jump leads. */
  readonly lineOf: readonly number[];
}

/** A member that is missing. */
export interface Ghost {
  /** Its name as the pointer has it. */
  readonly name: string;
  readonly finding: ShownFinding;
}

/** Places findings. One whose place is not found stands at the nearest container above it. */
export const placed = (lines: Lines, findings: readonly ShownFinding[]): Placed => {
  const marks = new Map<number, ShownFinding[]>();
  const ghosts = new Map<number, Ghost[]>();
  const finder = new Finder(lines);
  const lineOf = findings.map((finding) => {
    const names = finding.pointer.split("/").slice(1).map(tokenName);
    const isMissing = finding.kind === "missing" && names.length > 0;
    const { line, complete } = finder.find(isMissing ? names.slice(0, -1) : names);
    if (isMissing && complete && opens(lines, line))
      append(ghosts, line, { name: names.at(-1) as string, finding });
    else append(marks, line, finding);
    return line;
  });
  return { marks, ghosts, lineOf };
};

/** The name of a token of a pointer. */
const tokenName = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** Names that findings may mask: they look like an address or a number. */
const MASKED = /[@:]|\d[^a-z]*\d/i;
/** Findings show so many characters of a name. */
const MAX_NAME = 64;

/** How findings may show a name. */
const formsOf = (name: string): string[] => [
  name,
  printable(name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name),
  ...(MASKED.test(name) ? ["…"] : []),
];

const append = <K, T>(map: Map<K, T[]>, key: K, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Whether a line opens a container, be it empty. */
const opens = (lines: Lines, line: number): boolean => /^[{[]/.test(partsOf(lines, line).value);

/** Finds the lines of paths. What is in a container is listed once, when a path leads through it. */
class Finder {
  readonly #lines: Lines;
  readonly #items = new Map<number, readonly number[]>();
  readonly #members = new Map<number, ReadonlyMap<string, number[]>>();
  /** How often a name that masks several members was asked for: each finding gets a member of its own. */
  readonly #asked = new Map<string, number>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** The line of a path, or of the nearest container on the way to it. */
  find(names: readonly string[]): { readonly line: number; readonly complete: boolean } {
    let line = 0;
    for (const [index, name] of names.entries()) {
      const next = this.#step(line, name, index === names.length - 1);
      if (next === undefined) return { line, complete: false };
      line = next;
    }
    return { line, complete: true };
  }

  #step(line: number, name: string, isLast: boolean): number | undefined {
    if ((this.#lines.partner[line] as number) <= line) return undefined;
    if (partsOf(this.#lines, line).value === "[") {
      let items = this.#items.get(line);
      if (!items) this.#items.set(line, (items = childrenOf(this.#lines, line)));
      return items[Number(name)];
    }
    let members = this.#members.get(line);
    if (!members) this.#members.set(line, (members = this.#membersOf(line)));
    const found = members.get(name);
    if (!found) return undefined;
    // of members that are repeated, the last one counts
    if (!name.includes("…") || !isLast) return found.at(-1);
    const key = `${line} ${name}`;
    const asked = this.#asked.get(key) ?? 0;
    this.#asked.set(key, asked + 1);
    return found[asked % found.length];
  }

  #membersOf(opener: number): ReadonlyMap<string, number[]> {
    const members = new Map<string, number[]>();
    for (const line of childrenOf(this.#lines, opener)) {
      const { name } = partsOf(this.#lines, line);
      for (const form of new Set(formsOf(JSON.parse(name)))) append(members, form, line);
    }
    return members;
  }
}
