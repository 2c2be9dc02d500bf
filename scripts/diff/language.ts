/** Texts as an automaton takes them, character by character. What states are called tells them apart; nothing follows "". */
export interface Language {
  readonly start: string;
  readonly step: (state: string, character: string) => string;
  readonly takes: (state: string) => boolean;
  /** One character of every kind that it tells apart, as far as it names them. */
  readonly characters: readonly string[];
  /** All of its texts, where they are few. */
  readonly texts?: readonly string[];
  /** Whether it knows nothing but these kinds: a text that none of them makes is in no other way either. */
  readonly exact: boolean;
}

/** Whether a text has to be one of a language, or must not be. */
export type Asked = readonly [language: Language, wanted: boolean];

const MOST_STATES = 4_000;
const MOST_TRIES = 50;

/**
 * The shortest text that is as asked: all states that the languages can be in together are tried.
 *
 * @param suits whether all is so, what no language says included
 */
export const textIn = (
  asked: readonly Asked[],
  suits: (text: string) => boolean,
): { readonly text: string } | "none" | "unknown" => {
  const listed = asked.find(([{ texts }, wanted]) => wanted && texts)?.[0].texts;
  if (listed) {
    const text = listed.find(suits);
    return text === undefined ? "none" : { text };
  }
  const characters = [...new Set(["a", ...asked.flatMap(([{ characters }]) => characters)])].sort(
    (a, b) => +/^\w$/.test(b) - +/^\w$/.test(a),
  );
  const seen = new Set<string>();
  let reached = [{ text: "", states: asked.map(([{ start }]) => start) }];
  let tries = 0;
  while (reached.length > 0) {
    const next: typeof reached = [];
    for (const { text, states } of reached) {
      if (asked.every(([{ takes }, wanted], at) => takes(states[at] as string) === wanted)) {
        if (suits(text)) return { text };
        if (++tries > MOST_TRIES) return "unknown";
      }
      for (const character of characters) {
        const after = asked.map(([{ step }], at) => step(states[at] as string, character));
        const key = after.join(" ");
        if (seen.has(key) || asked.some(([, wanted], at) => wanted && after[at] === "")) continue;
        if (seen.size > MOST_STATES) return "unknown";
        seen.add(key);
        next.push({ text: text + character, states: after });
      }
    }
    reached = next;
  }
  return tries === 0 && asked.every(([{ exact }]) => exact) ? "none" : "unknown";
};

/** The texts of a list. */
export const among = (texts: readonly string[]): Language => ({
  texts,
  start: "=",
  step: (state, character) => {
    const next = state === "" ? "" : state + character;
    return texts.some((text) => `=${text}`.startsWith(next)) ? next : "";
  },
  takes: (state) => state !== "" && texts.includes(state.slice(1)),
  get characters() {
    return texts.flatMap((text) => [...text].flatMap((each) => around(each.codePointAt(0) as number)));
  },
  exact: true,
});

/** The texts of so many characters, of which a limit decides. */
export const sized = (takes: (length: number) => boolean, limit: number): Language => ({
  start: "0",
  step: (state) => String(Math.min(Number(state) + 1, Math.ceil(limit) + 1)),
  takes: (state) => takes(Number(state)),
  characters: [],
  exact: true,
});

/** A character and its neighbours: between two that some class ends with, all are of one kind. */
const around = (code: number): string[] =>
  [code, code - 1, code + 1]
    .filter((each) => each >= 0 && each <= 0x10ffff && !(each >= 0xd800 && each <= 0xdfff))
    .map((each) => String.fromCodePoint(each));

// ---- patterns --------------------------------------------------------------------------------------------------

/** A way on: by a character, or by none, and then perhaps only at the start or at the end. */
interface Edge {
  readonly to: number;
  readonly by: ((character: string) => boolean) | "" | "start" | "end";
}

interface Part {
  readonly from: number;
  readonly to: number;
}

const MOST_NODES = 2_000;

const patterns = new Map<string, Language | undefined>();

/** The texts in which a pattern is found; undefined where it looks around, back or at borders of words. */
export const pattern = (source: string): Language | undefined => {
  if (!patterns.has(source)) patterns.set(source, compiled(source));
  return patterns.get(source);
};

/** A character, an escape or a class, as it is written. */
const ATOM =
  /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^}]*\}|[dDwWsSfnrtv0]|[\^$\\.*+?()[\]{}|/-])|[^\\^$*+?()[\]{}|])/iu;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;

const compiled = (source: string): Language | undefined => {
  const nodes: Edge[][] = [];
  const characters = new Set(["a", "A", "0", " ", "\u{10ffff}"]);
  let exact = true;
  let left = source;

  const node = (): number => nodes.push([]) - 1;
  const link = (from: number, to: number, by: Edge["by"] = ""): void => void nodes[from]?.push({ to, by });
  const single = (by: Edge["by"]): Part => {
    const part = { from: node(), to: node() };
    link(part.from, part.to, by);
    return part;
  };

  const alternatives = (): Part | undefined => {
    const whole = { from: node(), to: node() };
    do {
      const one = sequence();
      if (!one) return undefined;
      link(whole.from, one.from);
      link(one.to, whole.to);
    } while (eaten(/^\|/));
    return whole;
  };

  const eaten = (what: RegExp): RegExpExecArray | undefined => {
    const found = what.exec(left) ?? undefined;
    if (found) left = left.slice(found[0].length);
    return found;
  };

  const sequence = (): Part | undefined => {
    const from = node();
    let to = from;
    while (left !== "" && !/^[|)]/.test(left)) {
      const before = left;
      let one = once();
      if (!one) return undefined;
      const written = before.slice(0, before.length - left.length);
      const times = eaten(QUANTIFIER);
      if (times) one = repeated(one, written, times);
      if (!one || nodes.length > MOST_NODES) return undefined;
      link(to, one.from);
      to = one.to;
    }
    return { from, to };
  };

  const once = (): Part | undefined => {
    if (eaten(/^\^/)) return single("start");
    if (eaten(/^\$/)) return single("end");
    if (eaten(/^\((?:\?:|\?<[A-Za-z_$][\w$]*>)?(?!\?)/)) {
      const inner = alternatives();
      return inner && eaten(/^\)/) ? inner : undefined;
    }
    const atom = eaten(ATOM)?.[0];
    if (atom === undefined) return undefined;
    const one = new RegExp(`^${atom}$`, "u");
    const codes = codesOf(atom);
    if (!codes) return undefined;
    for (const each of codes.flatMap(around)) characters.add(each);
    if (/\\p\{/i.test(atom)) exact = false;
    return single((character) => one.test(character));
  };

  /** As often as is said: what is written once is read once more for every time. */
  const repeated = (
    first: Part,
    written: string,
    [said, least, more, most]: RegExpExecArray,
  ): Part | undefined => {
    const again = (): Part | undefined => {
      const after = left;
      left = written;
      const one = once();
      left = after;
      return one;
    };
    const [from, to] =
      least === undefined
        ? COUNTS[said[0] as "*"]
        : [+least, more === undefined ? +least : most ? +most : MANY];
    const whole = { from: node(), to: node() };
    let end = whole.from;
    const copies = to === MANY ? Math.max(from, 1) : to;
    for (let count = 1; count <= copies; count++) {
      const one = count === 1 ? first : again();
      if (!one || nodes.length > MOST_NODES) return undefined;
      if (count > from) link(end, whole.to);
      link(end, one.from);
      end = one.to;
      if (count === copies && to === MANY) link(one.to, one.from);
    }
    link(end, whole.to);
    return whole;
  };

  const whole = alternatives();
  if (!whole || left !== "") return undefined;
  // found anywhere in a text
  const [before, after] = [node(), node()];
  link(before, before, () => true);
  link(before, whole.from);
  link(whole.to, after);
  link(after, after, () => true);

  const reached = (from: readonly number[], atStart: boolean, atEnd: boolean): number[] => {
    const all = new Set(from);
    for (const each of all)
      for (const { to, by } of nodes[each] as Edge[])
        if (by === "" || (by === "start" && atStart) || (by === "end" && atEnd)) all.add(to);
    return [...all].sort((a, b) => a - b);
  };
  const isFirst = (state: string): boolean => state === START;
  const nodesOf = (state: string): number[] =>
    isFirst(state) ? [before] : state === "" ? [] : state.split(",").map(Number);
  return {
    start: START,
    step: (state, character) => {
      const next = reached(nodesOf(state), isFirst(state), false).flatMap((each) =>
        (nodes[each] as Edge[]).flatMap(({ to, by }) =>
          typeof by === "function" && by(character) ? [to] : [],
        ),
      );
      const all = reached(next, false, false);
      // it is found, whatever follows
      return String(all.includes(after) ? [after] : all);
    },
    takes: (state) => reached(nodesOf(state), isFirst(state), true).includes(after),
    characters: [...characters],
    exact,
  };
};

const START = "start";
const MANY = Number.POSITIVE_INFINITY;
const COUNTS = { "*": [0, MANY], "+": [1, MANY], "?": [0, 1] } as const;

/** The codes that a character or class names; undefined where one is half a character. */
const codesOf = (atom: string): number[] | undefined => {
  const codes: number[] = [];
  for (const [part, escaped] of atom.matchAll(
    /\\(u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\s\S]/giu,
  )) {
    const letter = escaped?.[0] as string;
    if (escaped === undefined) codes.push(...(part === "." ? LINES : [part.codePointAt(0) as number]));
    else if (/^[ux]./.test(escaped)) codes.push(Number.parseInt(escaped.replace(/[^\da-f]/gi, ""), 16));
    else if (/^c./.test(escaped)) codes.push((escaped.codePointAt(1) as number) % 32);
    else codes.push(...(ESCAPES[letter.toLowerCase()] ?? [letter.codePointAt(0) as number]));
  }
  return codes.some((code) => code >= 0xd800 && code <= 0xdfff) ? undefined : codes;
};

/** Where a line ends, for a dot. */
const LINES = [10, 13, 0x2028, 0x2029];

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
