// Parses regular expressions.

/** A regular expression as a tree. A part that occurs exactly once has no repetition around it. */
export type Node =
  /** One character as it is written: a literal, an escape, a class or a dot. */
  | { readonly is: "character"; readonly source: string }
  /** Consumes nothing: `^`, `$`, `\b`, lookahead and lookbehind. `look` is the inner pattern of a lookaround. */
  | { readonly is: "assertion"; readonly start: boolean; readonly end: boolean; readonly look?: Node }
  | { readonly is: "sequence" | "either"; readonly of: readonly Node[] }
  | { readonly is: "repeat"; readonly of: Node; readonly least: number; readonly most: number }
  /** `\1` or `\k<name>`. */
  | { readonly is: "reference"; readonly group: string };

/** A pattern that has been parsed. */
export interface Pattern {
  readonly root: Node;
  /** The inner patterns of lookarounds, in the order of the pattern. */
  readonly looks: readonly Node[];
  /** Groups by number and by name. */
  readonly groups: ReadonlyMap<string, Node>;
}

/** An escape, a class, the beginning of a group, a count, or one character. */
const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|k<[^>]*>|[1-9]\d*|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|\{\d+(?:,\d*)?\}|[\s\S]/gu;

/** The tokens of a pattern. Joined, they give the pattern: `a+(?:b|\d)` → `a` `+` `(?:` `b` `|` `\d` `)`. */
export const tokensOf = (pattern: string): readonly string[] => pattern.match(TOKEN) ?? [];

/** How deep groups may be inside each other. No pattern that people write is deeper. */
const MAX_GROUP_DEPTH = 250;

/** Parses a pattern that compiles with the `u` flag. Undefined if groups are too deep inside each other. */
export const readPattern = (pattern: string): Pattern | undefined => {
  const parser: Parser = {
    tokens: tokensOf(pattern),
    looks: [],
    groups: new Map(),
    index: 0,
    groupCount: 0,
    isTooDeep: false,
  };
  const root = parseEither(parser, { depth: 0, wrap: (source) => source });
  return parser.isTooDeep ? undefined : { root, looks: parser.looks, groups: parser.groups };
};

interface Parser {
  readonly tokens: readonly string[];
  readonly looks: Node[];
  readonly groups: Map<string, Node>;
  /** The index of the next token. */
  index: number;
  groupCount: number;
  isTooDeep: boolean;
}

/** The groups around a part of the pattern. */
interface Surroundings {
  readonly depth: number;
  /** Adds the flags of these groups to a character: `x` → `(?i:x)`. */
  readonly wrap: (source: string) => string;
}

/** `a|b` */
const parseEither = (parser: Parser, within: Surroundings): Node => {
  const branches: Node[] = [];
  do branches.push(parseSequence(parser, within));
  while (parser.tokens[parser.index++] === "|");
  return branches.length === 1 ? (branches[0] as Node) : { is: "either", of: branches };
};

/** `ab` */
const parseSequence = (parser: Parser, within: Surroundings): Node => {
  const { tokens } = parser;
  const parts: Node[] = [];
  while (parser.index < tokens.length && !/^[|)]$/.test(tokens[parser.index] as string))
    parts.push(parseRepeat(parser, within));
  return parts.length === 1 ? (parts[0] as Node) : { is: "sequence", of: parts };
};

/** `a*`, `a{2,3}`, or `a` */
const parseRepeat = (parser: Parser, within: Surroundings): Node => {
  const of = parseSingle(parser, within);
  const token = parser.tokens[parser.index] ?? "";
  const counts = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (!counts && !/^[*+?]$/.test(token)) return of;
  parser.index++;
  // a lazy repetition matches the same texts
  if (parser.tokens[parser.index] === "?") parser.index++;
  const endless = Number.POSITIVE_INFINITY;
  if (!counts) return { is: "repeat", of, least: token === "+" ? 1 : 0, most: token === "?" ? 1 : endless };
  const [, least, comma, most] = counts;
  return {
    is: "repeat",
    of,
    least: Number(least),
    most: most ? Number(most) : comma ? endless : Number(least),
  };
};

/** A character, an assertion, a reference or a group. */
const parseSingle = (parser: Parser, within: Surroundings): Node => {
  const token = parser.tokens[parser.index++] as string;
  if (token.startsWith("(")) return parseGroup(parser, token, within);
  if (/^(?:[$^]|\\[bB])$/.test(token)) {
    // with flags of a group, `^` and `$` may match at any line
    const isPlain = within.wrap("") === "";
    return { is: "assertion", start: isPlain && token === "^", end: isPlain && token === "$" };
  }
  const reference = /^\\(?:k<(.*)>|([1-9]\d*))$/.exec(token);
  if (reference) return { is: "reference", group: (reference[1] ?? reference[2]) as string };
  return { is: "character", source: within.wrap(token) };
};

/** The rest of a group. `token` is its beginning. */
const parseGroup = (parser: Parser, token: string, { depth, wrap }: Surroundings): Node => {
  const name = /^\(\?<(.*)>$/.exec(token)?.[1];
  const number = token === "(" || name !== undefined ? String(++parser.groupCount) : undefined;
  if (depth > MAX_GROUP_DEPTH) {
    parser.isTooDeep = true;
    parser.index = parser.tokens.length;
    return { is: "sequence", of: [] };
  }
  // flags of a group decide what its characters match
  const hasFlags = /^\(\?[a-z-]+:$/.test(token);
  const of = parseEither(parser, {
    depth: depth + 1,
    wrap: hasFlags ? (source) => wrap(`${token}${source})`) : wrap,
  });
  if (number !== undefined) parser.groups.set(number, of);
  if (name !== undefined) parser.groups.set(name, of);
  if (!/[=!]$/.test(token)) return of;
  parser.looks.push(of);
  return { is: "assertion", start: false, end: false, look: of };
};
