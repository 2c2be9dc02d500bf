import { showName } from "../../src/check/findings.js";
import { FORMATS } from "./count/counter.js";
import { ABSENT, FRACTION, INTEGER, NULL, OBJECT, type Spot, STRING, typeNames } from "./count/spots.js";
import { ALL, type Count, type Forest, type Node, type Step, summed } from "./count/tree.js";

/** What a patch would do. */
export type Change =
  | { readonly do: "add"; readonly name: string; readonly nodes: readonly Node[] }
  | { readonly do: "open"; readonly nodes: readonly Node[] }
  | { readonly do: "widen"; readonly slots: number; readonly nodes: readonly Node[] }
  | { readonly do: "list"; readonly word: string }
  | { readonly do: "branch"; readonly tag: string; readonly word: string; readonly nodes: readonly Node[] }
  | { readonly do: "drop"; readonly keyword: string }
  | { readonly do: "optional"; readonly name: string };

/** One thing in which what was seen differs from the schema. Holds no text of a payload but names and listable words. */
export interface Difference {
  readonly kind:
    | "unknown-member"
    | "missing-member"
    | "type"
    | "unknown-word"
    | "format"
    | "limit"
    | "const"
    // what may be, and tells something of the vendor or of the captures
    | "never-null"
    | "always-null"
    | "word-never-seen"
    | "member-never-seen";
  readonly steps: readonly Step[];
  readonly pointer: string;
  readonly message: string;
  readonly seen: Count;
  /** Absent where there is nothing to mend, or no way to. */
  readonly change?: Change;
}

/** Whether a difference is one from the schema, and not only something worth knowing. */
export const differs = ({ kind }: Difference): boolean => !/^(?:never-|always-)|-never-seen$/.test(kind);

/** A path as it may be shown: `*` for the members of maps and the items of lists, `{word}` for a branch of a union. */
export const pointerOf = (steps: readonly Step[]): string =>
  steps
    .map((step) =>
      typeof step === "string"
        ? "/*"
        : "word" in step
          ? `{${step.word}}`
          : `/${showName(step.name).replace(/~/g, "~0").replace(/\//g, "~1")}`,
    )
    .join("");

/** A name that a schema can list: it is no address, number or id, and no member of every object. */
const isListable = (name: string): boolean =>
  name !== "" &&
  showName(name) === name &&
  !(name in Object.prototype) &&
  !/\d{5}|[\da-f]{8}-[\da-f]{4}-|^\d+$/.test(name);

/**
 * Whether names are those of a map: they cannot be listed, or there are too many, or many that hardly ever come again.
 *
 * @param most so many are listed whatever they are
 */
export const isMap = (
  forest: Forest,
  nodes: readonly Node[],
  names: readonly string[],
  most: number,
): boolean => {
  if (nodes.some(({ folded, rest }) => folded || rest) || !names.every(isListable)) return true;
  const objects = nodes.reduce((sum, node) => sum + forest.slot(node, OBJECT).count, 0);
  if (names.length <= most || objects < 10) return false;
  const counts = names.map((name) =>
    nodes.reduce((sum, { members }) => {
      const node = members.get(name);
      return node ? sum + forest.sum(node).count : sum;
    }, 0),
  );
  return (counts.sort((one, other) => one - other)[counts.length >> 1] as number) <= 2;
};

const MOST_SHOWN = 9;

/**
 * Holds what was seen against a schema.
 *
 * @param keeps whether a required member stays so, whatever was seen: tags and ids, without which nothing is known
 */
export const differences = (
  forest: Forest,
  root: Node,
  spot: Spot,
  keeps: (pointer: string) => boolean,
): Difference[] => {
  const found: Difference[] = [];
  const note = (
    kind: Difference["kind"],
    steps: readonly Step[],
    seen: Count,
    message: string,
    change?: Change,
  ): void => {
    found.push({ kind, steps, pointer: pointerOf(steps), message, seen, ...(change && { change }) });
  };

  const visit = (nodes: readonly Node[], spot: Spot, steps: readonly Step[]): void => {
    types(nodes, spot, steps);
    texts(nodes, spot, steps);
    for (const node of nodes) {
      for (const [keyword, seen] of node.broken ?? []) {
        if (keyword !== "format" && spot.limits.some((limit) => limit.keyword === keyword))
          note("limit", steps, seen, `${keyword} does not hold`, { do: "drop", keyword });
      }
    }
    members(nodes, spot, steps);
    const items = nodes.flatMap(({ items }) => items ?? []);
    if (items.length > 0) visit(items, spot.items, [...steps, "items"]);
  };

  const types = (nodes: readonly Node[], spot: Spot, steps: readonly Step[]): void => {
    const bits = nodes.reduce((sum, node) => sum | forest.types(node), 0);
    let others = bits & ~spot.types;
    // a number with a fraction, where integers are known: one change
    if (others & (1 << FRACTION)) others &= ~(1 << INTEGER);
    for (let slot = NULL; slot < ABSENT; slot++) {
      if (!(others & (1 << slot))) continue;
      const seen = sumOf(nodes, 1 << slot);
      const name = typeNames(1 << slot)[0];
      const message = `${slot === FRACTION ? "number" : name} where the schema says ${typeNames(spot.types).join(" or ")}`;
      note("type", steps, seen, message, { do: "widen", slots: 1 << slot, nodes });
    }
    const mayBeNull = spot.types & (1 << NULL) && spot.types !== 1 << NULL && spot.types !== 0b1111111;
    if (!mayBeNull || bits === 0) return;
    const all = sumOf(nodes);
    if (!(bits & (1 << NULL))) note("never-null", steps, all, "may be null and never is");
    else if (bits === 1 << NULL) note("always-null", steps, all, "is null always");
  };

  const texts = (nodes: readonly Node[], spot: Spot, steps: readonly Step[]): void => {
    const strings = sumOf(nodes, 1 << STRING);
    if (strings.count === 0) return;
    const { words: listed, format } = spot;
    if (listed) {
      const words = wordsOf(nodes);
      const novel = [...(words ?? [])].filter(([word]) => !listed.has(word));
      const others = nodes.reduce<Count | undefined>(
        (sum, node) => (node.others ? summed(sum, node.others) : sum),
        undefined,
      );
      const free = words === undefined || others !== undefined;
      // an enumeration that holds what cannot be listed is none
      const unlist: Change | undefined = spot.constant ? undefined : { do: "drop", keyword: "enum" };
      for (const [word, seen] of novel) {
        const change = spot.constant ? undefined : free ? unlist : ({ do: "list", word } as const);
        note(spot.constant ? "const" : "unknown-word", steps, seen, `${word} is not listed`, change);
      }
      if (free) {
        const what = others ? "texts that are no words, or too many to be listed" : "texts that are no words";
        note(spot.constant ? "const" : "unknown-word", steps, others ?? strings, what, unlist);
      }
      const unseen = [...listed].filter((word) => !words?.has(word));
      if (unseen.length > 0 && !spot.constant) {
        const shown = unseen.slice(0, MOST_SHOWN).join(", ");
        const more = unseen.length > MOST_SHOWN ? ` and ${unseen.length - MOST_SHOWN} more` : "";
        note("word-never-seen", steps, strings, `never seen: ${shown}${more}`);
      }
    }
    if (format !== undefined) {
      const broken = nodes.reduce<Count | undefined>(
        (sum, node) => (breaks(node, format) ? summed(sum, node.broken?.get("format") ?? strings) : sum),
        undefined,
      );
      if (broken) note("format", steps, broken, `not always a ${format}`, { do: "drop", keyword: "format" });
    }
  };

  /** Whether there are strings without the format. Where it was not asked for when they were counted, their own tell. */
  const breaks = ({ spot, formats, broken }: Node, format: string): boolean => {
    if (spot.format === format) return broken?.has("format") ?? false;
    const at = FORMATS.findIndex(([name]) => name === format);
    return formats !== ALL && at >= 0 && !(formats & (1 << at));
  };

  const members = (given: readonly Node[], spot: Spot, steps: readonly Step[]): void => {
    const { union } = spot;
    // what a schema told apart when it was counted, another may not
    const nodes = union ? given : given.flatMap((node) => [node, ...node.kinds.values()]);
    for (const [word, kind] of union?.spots ?? []) {
      const own = given.flatMap(({ kinds }) => kinds.get(word) ?? []);
      if (union && own.length > 0) members(own, kind, [...steps, { tag: union.tag, word }]);
    }
    const tags = union ? [...new Set(given.flatMap(({ kinds }) => [...kinds.keys()]))].sort() : [];
    for (const word of tags) {
      if (!union || union.spots.has(word)) continue;
      const { tag } = union;
      const own = given.flatMap(({ kinds }) => kinds.get(word) ?? []);
      const change: Change = { do: "branch", tag, word, nodes: own };
      note("unknown-word", [...steps, { tag, word }], sumOf(own), `${word} is no known ${tag}`, change);
    }
    const objects = sumOf(nodes, 1 << OBJECT);
    if (objects.count === 0) return;
    const names = [...new Set(nodes.flatMap((node) => [...node.members.keys()]))];
    const named = (name: string) => nodes.flatMap(({ members }) => members.get(name) ?? []);
    for (const name of spot.names) {
      const own = named(name);
      const here = [...steps, { name }];
      const present = sumOf(own);
      if (spot.required.includes(name)) {
        const absent = sumOf(own, 1 << ABSENT);
        const message = `is required and absent from ${plain(absent.count)} of ${plain(objects.count)}`;
        const change = keeps(pointerOf(here)) ? undefined : ({ do: "optional", name } as const);
        if (absent.count > 0) note("missing-member", here, absent, message, change);
      } else if (present.count === 0 && !union) note("member-never-seen", here, objects, "never seen");
      if (present.count > 0) visit(own, spot.member(name), here);
    }
    const unknown = names.filter((name) => !spot.knows(name)).sort();
    const rest = nodes.flatMap((node) => node.rest ?? []);
    if (spot.naming === "open") {
      const all = [...unknown.flatMap(named), ...rest];
      if (all.length > 0) visit(all, spot.rest, [...steps, "rest"]);
      return;
    }
    if (unknown.length + rest.length > 0 && isMap(forest, nodes, unknown, 32)) {
      const all = [...unknown.flatMap(named), ...rest];
      const message = "members of many names, or of names that are not to be listed: a map";
      note("unknown-member", [...steps, "rest"], sumOf(all), message, { do: "open", nodes: all });
      return;
    }
    for (const name of unknown) {
      const own = named(name);
      const seen = sumOf(own);
      const bits = own.reduce((sum, node) => sum | forest.types(node), 0);
      const message = `not in the schema: ${typeNames(bits).join(" or ")} in ${plain(seen.count)} of ${plain(objects.count)}`;
      note("unknown-member", [...steps, { name }], seen, message, { do: "add", name, nodes: own });
    }
  };

  const sumOf = (nodes: readonly Node[], slots?: number): Count =>
    nodes.reduce((sum, node) => summed(sum, forest.sum(node, slots)), forest.nothing());

  visit([root], spot, []);
  return found;
};

/** The words of several nodes; undefined where one of them has other texts too. */
export const wordsOf = (nodes: readonly Node[]): Map<string, Count> | undefined => {
  const all = new Map<string, Count>();
  for (const { words, formats } of nodes) {
    // no string was seen
    if (formats === ALL && words?.size === 0) continue;
    if (!words) return undefined;
    for (const [word, count] of words) all.set(word, summed(all.get(word), count));
  }
  return all;
};

/** `1,204` */
const plain = (count: number): string => count.toLocaleString("en-US");
