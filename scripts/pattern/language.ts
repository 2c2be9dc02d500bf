import { around, codesOf, type Node, readPattern } from "./parse.js";

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
    return texts.flatMap((text) =>
      [...text].flatMap((each) => charactersAround(each.codePointAt(0) as number)),
    );
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

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const charactersAround = (code: number): string[] =>
  around(code)
    .filter((each) => !isHalf(each))
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

/** A pattern asks for more than an automaton can tell. */
class Undecided extends Error {}

const compiled = (source: string): Language | undefined => {
  const root = readPattern(source)?.root;
  try {
    return root && automatonOf(root);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
};

const automatonOf = (root: Node): Language => {
  const nodes: Edge[][] = [];
  const characters = new Set(["a", "A", "0", " ", "\u{10ffff}"]);
  let exact = true;

  const node = (): number => {
    if (nodes.length > MOST_NODES) throw new Undecided();
    return nodes.push([]) - 1;
  };
  const link = (from: number, to: number, by: Edge["by"] = ""): void => void nodes[from]?.push({ to, by });
  const single = (by: Edge["by"]): Part => {
    const part = { from: node(), to: node() };
    link(part.from, part.to, by);
    return part;
  };

  const character = (written: string): Part => {
    const one = new RegExp(`^${written}$`, "u");
    const codes = codesOf(written);
    // half a character is none that a name has
    if (codes.some(isHalf)) throw new Undecided();
    for (const each of codes.flatMap(charactersAround)) characters.add(each);
    // a property of Unicode begins and ends anywhere, and so does a letter of either case
    if (/\\p\{|^\(/i.test(written)) exact = false;
    return single((each) => one.test(each));
  };

  const built = (part: Node): Part => {
    if (part.is === "character") return character(part.source);
    if (part.is === "assertion" && (part.start || part.end)) return single(part.start ? "start" : "end");
    if (part.is === "assertion" || part.is === "reference") throw new Undecided();
    if (part.is === "repeat") return repeated(part.of, part.least, part.most);
    const whole = { from: node(), to: node() };
    let end = whole.from;
    for (const each of part.of) {
      const { from, to } = built(each);
      link(end, from);
      if (part.is === "sequence") end = to;
      else link(to, whole.to);
    }
    if (part.is === "sequence") link(end, whole.to);
    return whole;
  };

  const repeated = (of: Node, least: number, most: number): Part => {
    const whole = { from: node(), to: node() };
    let end = whole.from;
    const copies = most === Number.POSITIVE_INFINITY ? Math.max(least, 1) : most;
    for (let count = 1; count <= copies; count++) {
      const { from, to } = built(of);
      if (count > least) link(end, whole.to);
      link(end, from);
      end = to;
      if (count === copies && most > copies) link(to, from);
    }
    link(end, whole.to);
    return whole;
  };

  const whole = built(root);
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
