/** A regular expression as a tree. What is repeated `1` to `1` times stands as it is. */
export type Node =
  /** One character: a literal, an escape, a class or a dot, as it is written. */
  | { readonly is: "character"; readonly source: string }
  /** Nothing is consumed: `^`, `$`, `\b`, and what looks ahead or behind, which is matched by itself. */
  | { readonly is: "assertion"; readonly start: boolean; readonly end: boolean; readonly look?: Node }
  | { readonly is: "sequence" | "either"; readonly of: readonly Node[] }
  | { readonly is: "repeat"; readonly of: Node; readonly least: number; readonly most: number }
  /** `\1` or `\k<name>`. */
  | { readonly is: "reference"; readonly group: string };

export interface Pattern {
  readonly root: Node;
  readonly looks: readonly Node[];
  /** Groups by number and by name. */
  readonly groups: ReadonlyMap<string, Node>;
}

/** An escape, a class, the beginning of a group, a count, or one character. */
const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|k<[^>]*>|[1-9]\d*|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|\{\d+(?:,\d*)?\}|[\s\S]/gu;

/** The parts of a pattern that stand for something; together they are the pattern. */
export const tokensOf = (pattern: string): readonly string[] => pattern.match(TOKEN) ?? [];

/** Puts a character under the flags of the groups it stands in. */
type Wrap = (source: string) => string;

/** Groups inside of each other: more than anybody reads. */
const DEEPEST = 250;

/** Reads a pattern that compiles with the `u` flag; `undefined` where groups nest deeper than anybody reads. */
export const readPattern = (pattern: string): Pattern | undefined => {
  const tokens = tokensOf(pattern);
  const looks: Node[] = [];
  const groups = new Map<string, Node>();
  let at = 0;
  let number = 0;
  let deep = false;

  const either = (depth: number, wrap: Wrap): Node => {
    const branches: Node[] = [];
    do branches.push(sequence(depth, wrap));
    while (tokens[at++] === "|");
    return branches.length === 1 ? (branches[0] as Node) : { is: "either", of: branches };
  };

  const sequence = (depth: number, wrap: Wrap): Node => {
    const parts: Node[] = [];
    while (at < tokens.length && !/^[|)]$/.test(tokens[at] as string)) parts.push(repeated(depth, wrap));
    return parts.length === 1 ? (parts[0] as Node) : { is: "sequence", of: parts };
  };

  const repeated = (depth: number, wrap: Wrap): Node => {
    const of = single(depth, wrap);
    const token = tokens[at] ?? "";
    const counts = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
    if (!counts && !/^[*+?]$/.test(token)) return of;
    at++;
    if (tokens[at] === "?") at++;
    const many = Number.POSITIVE_INFINITY;
    if (!counts) return { is: "repeat", of, least: token === "+" ? 1 : 0, most: token === "?" ? 1 : many };
    const [, least, comma, most] = counts;
    return {
      is: "repeat",
      of,
      least: Number(least),
      most: most ? Number(most) : comma ? many : Number(least),
    };
  };

  const single = (depth: number, wrap: Wrap): Node => {
    const token = tokens[at++] as string;
    if (token.startsWith("(")) return group(token, depth, wrap);
    // with a flag of its own it may be the start of any line
    if (/^(?:[$^]|\\[bB])$/.test(token)) {
      const plain = wrap("") === "";
      return { is: "assertion", start: plain && token === "^", end: plain && token === "$" };
    }
    const reference = /^\\(?:k<(.*)>|([1-9]\d*))$/.exec(token);
    if (reference) return { is: "reference", group: (reference[1] ?? reference[2]) as string };
    return { is: "character", source: wrap(token) };
  };

  const group = (token: string, depth: number, wrap: Wrap): Node => {
    const name = /^\(\?<(.*)>$/.exec(token)?.[1];
    const mine = token === "(" || name !== undefined ? String(++number) : undefined;
    // flags of a group say what its characters are
    const flags = /^\(\?[a-z-]+:$/.test(token);
    if (depth > DEEPEST) {
      deep = true;
      at = tokens.length;
      return { is: "sequence", of: [] };
    }
    const of = either(depth + 1, flags ? (source) => wrap(`${token}${source})`) : wrap);
    if (mine !== undefined) groups.set(mine, of);
    if (name !== undefined) groups.set(name, of);
    if (!/[=!]$/.test(token)) return of;
    looks.push(of);
    return { is: "assertion", start: false, end: false, look: of };
  };

  const root = either(0, (source) => source);
  return deep ? undefined : { root, looks, groups };
};

// ---- characters ------------------------------------------------------------------------------------------------

/** The code points that a character or class names, as it is written. */
export const codesOf = (written: string): number[] => {
  const codes: number[] = [];
  for (const [part, escaped] of written.matchAll(
    /\\(u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\s\S]/giu,
  )) {
    const letter = escaped?.[0] as string;
    if (escaped === undefined) codes.push(...(part === "." ? DOT : [part.codePointAt(0) as number]));
    else if (/^[ux]./.test(escaped)) codes.push(Number.parseInt(escaped.replace(/[^\da-f]/gi, ""), 16));
    else if (/^c./.test(escaped)) codes.push((escaped.codePointAt(1) as number) % 32);
    else codes.push(...(ESCAPES[letter.toLowerCase()] ?? [letter.codePointAt(0) as number]));
  }
  return codes;
};

/** A dot, and where a line ends, which it is not. */
const DOT = [46, 10, 13, 0x2028, 0x2029];

/** Ends of the ranges that an escape stands for. */
const ESCAPES: Readonly<Record<string, readonly number[]>> = {
  d: [48, 57],
  w: [48, 57, 65, 90, 95, 97, 122],
  s: [9, 13, 32, 160, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  n: [10],
  r: [13],
  t: [9],
  v: [11],
  f: [12],
  b: [8],
  0: [0],
};

/** A code point and its neighbours: between two that some class ends with, all are of one kind. */
export const around = (code: number): number[] =>
  [code, code - 1, code + 1].filter((each) => each >= 0 && each <= 0x10ffff);
