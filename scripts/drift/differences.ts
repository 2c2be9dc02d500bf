// Compares what was seen with a schema. count/spots.ts has a glossary.
import { grouped } from "../text/count.js";
import { type Count, nothingSeen, summed } from "./count/counts.js";
import { type Forest, sumOfNodes, typesSeen } from "./count/forest.js";
import { lacksFormat } from "./count/formats.js";
import type { StaysRequired } from "./count/models.js";
import { type PathNode, pointerOf, type Step } from "./count/nodes.js";
import { ABSENT, ANY_TYPE, FRACTION, INTEGER, NULL, OBJECT, STRING, typeNames } from "./count/slots.js";
import { itemSpot, memberSpot, restSpot, type Spot, type Union } from "./count/spots.js";
import { wordsOfNodes } from "./count/texts.js";
import { isData, isListable, isMapOf, memberNames, membersNamed } from "./maps.js";

/** What a patch does about a difference. */
export type Change =
  | { readonly do: "add"; readonly name: string; readonly nodes: readonly PathNode[] }
  | { readonly do: "open"; readonly nodes: readonly PathNode[] }
  | { readonly do: "widen"; readonly slots: number; readonly nodes: readonly PathNode[] }
  | { readonly do: "list"; readonly word: string }
  | {
      readonly do: "branch";
      readonly tag: string;
      readonly word: string;
      readonly nodes: readonly PathNode[];
    }
  | { readonly do: "drop"; readonly keyword: string }
  | { readonly do: "optional"; readonly name: string };

/**
 * One difference between what was seen and the schema. Of the texts of payloads, it has only names and words that may be
 * shown.
 */
export interface Difference {
  readonly kind:
    | "unknown-member"
    | "missing-member"
    | "type"
    | "unknown-word"
    | "format"
    | "limit"
    | "const"
    // allowed by the schema, and worth knowing
    | "never-null"
    | "always-null"
    | "word-never-seen"
    | "member-never-seen";
  readonly steps: readonly Step[];
  readonly pointer: string;
  readonly message: string;
  readonly seen: Count;
  /** Absent if nothing has to be changed, or a patch cannot change it. */
  readonly change?: Change;
}

/** Whether the schema does not allow what was seen. Other differences are only worth knowing. */
export const differs = ({ kind }: Difference): boolean => !/^(?:never-|always-)|-never-seen$/.test(kind);

/** How many words a message lists. */
const MAX_WORDS_SHOWN = 9;
/** Up to so many new names are listed, even if each is seldom seen. */
const MAX_RARE_NAMES = 32;

/** The state of a comparison. */
interface Comparison {
  readonly forest: Forest;
  readonly staysRequired: StaysRequired;
  readonly isOfOne: boolean;
  readonly found: Difference[];
}

/** Nodes of one path, and the spot that they are compared with. The spot may be from another version of the schema. */
interface Compared {
  readonly nodes: readonly PathNode[];
  readonly spot: Spot;
  readonly steps: readonly Step[];
}

/**
 * Compares what was seen of an event with its schema.
 *
 * @param isOfOne whether it is a single payload, which does not tell maps from other objects: then no members are put together
 */
export const differences = (
  forest: Forest,
  root: PathNode,
  spot: Spot,
  staysRequired: StaysRequired,
  isOfOne = false,
): Difference[] => {
  const comparison: Comparison = { forest, staysRequired, isOfOne, found: [] };
  compareValues(comparison, { nodes: [root], spot, steps: [] });
  return comparison.found;
};

const compareValues = (comparison: Comparison, compared: Compared): void => {
  compareTypes(comparison, compared);
  compareNull(comparison, compared);
  compareTexts(comparison, compared);
  compareLimits(comparison, compared);
  compareObjects(comparison, compared);
  compareItems(comparison, compared);
};

const note = (
  { found }: Comparison,
  kind: Difference["kind"],
  steps: readonly Step[],
  seen: Count,
  message: string,
  change?: Change,
): void => {
  found.push({ kind, steps, pointer: pointerOf(steps), message, seen, ...(change && { change }) });
};

const compareTypes = (comparison: Comparison, { nodes, spot, steps }: Compared): void => {
  const { forest } = comparison;
  let others = typesSeen(forest, nodes) & ~spot.types;
  // with fractions, integers need no change of their own
  if (others & (1 << FRACTION)) others &= ~(1 << INTEGER);
  for (let slot = NULL; slot < ABSENT; slot++) {
    if (!(others & (1 << slot))) continue;
    const name = slot === FRACTION ? "number" : typeNames(1 << slot)[0];
    const message = `${name} where the schema says ${typeNames(spot.types).join(" or ")}`;
    const change = { do: "widen", slots: 1 << slot, nodes } as const;
    note(comparison, "type", steps, sumOfNodes(forest, nodes, 1 << slot), message, change);
  }
};

const compareNull = (comparison: Comparison, { nodes, spot, steps }: Compared): void => {
  const { forest } = comparison;
  const bits = typesSeen(forest, nodes);
  const mayBeNull = spot.types & (1 << NULL) && spot.types !== 1 << NULL && spot.types !== ANY_TYPE;
  if (!mayBeNull || bits === 0) return;
  const all = sumOfNodes(forest, nodes);
  if (!(bits & (1 << NULL))) note(comparison, "never-null", steps, all, "may be null and never is");
  else if (bits === 1 << NULL) note(comparison, "always-null", steps, all, "is null always");
};

const compareTexts = (comparison: Comparison, compared: Compared): void => {
  const { words, isConstant, format } = compared.spot;
  const strings = sumOfNodes(comparison.forest, compared.nodes, 1 << STRING);
  if (strings.count === 0) return;
  if (words) {
    compareWords(comparison, compared, words, strings);
    if (!isConstant) compareUnseenWords(comparison, compared, words, strings);
  }
  if (format !== undefined) compareFormat(comparison, compared, format, strings);
};

/** Strings that an enumeration does not list. */
const compareWords = (
  comparison: Comparison,
  { nodes, spot, steps }: Compared,
  listed: ReadonlySet<string>,
  strings: Count,
): void => {
  const kind = spot.isConstant ? "const" : "unknown-word";
  const words = wordsOfNodes(nodes);
  const others = sumOf(nodes.map(({ others }) => others));
  const hasOtherTexts = words === undefined || others !== undefined;
  // if strings cannot be listed, the enumeration is dropped
  const dropped: Change | undefined = spot.isConstant ? undefined : { do: "drop", keyword: "enum" };
  for (const [word, seen] of words ?? []) {
    if (listed.has(word)) continue;
    const change = spot.isConstant || hasOtherTexts ? dropped : ({ do: "list", word } as const);
    note(comparison, kind, steps, seen, `${word} is not listed`, change);
  }
  if (!hasOtherTexts) return;
  const what = others ? "texts that are no words, or too many to be listed" : "texts that are no words";
  note(comparison, kind, steps, others ?? strings, what, dropped);
};

const compareUnseenWords = (
  comparison: Comparison,
  { nodes, steps }: Compared,
  listed: ReadonlySet<string>,
  strings: Count,
): void => {
  const words = wordsOfNodes(nodes);
  const unseen = [...listed].filter((word) => !words?.has(word));
  if (unseen.length === 0) return;
  const shown = unseen.slice(0, MAX_WORDS_SHOWN).join(", ");
  const more = unseen.length > MAX_WORDS_SHOWN ? ` and ${unseen.length - MAX_WORDS_SHOWN} more` : "";
  note(comparison, "word-never-seen", steps, strings, `never seen: ${shown}${more}`);
};

const compareFormat = (
  comparison: Comparison,
  { nodes, steps }: Compared,
  format: string,
  strings: Count,
): void => {
  const broken = sumOf(
    nodes.map((node) => (breaksFormat(node, format) ? (node.broken?.get("format") ?? strings) : undefined)),
  );
  const change = { do: "drop", keyword: "format" } as const;
  if (broken) note(comparison, "format", steps, broken, `not always a ${format}`, change);
};

/**
 * Whether some strings do not have a format. If it was not the format of the schema while counting, the set of formats that
 * all strings have decides.
 */
const breaksFormat = ({ spot, formats, broken }: PathNode, format: string): boolean =>
  spot.format === format ? (broken?.has("format") ?? false) : lacksFormat(formats, format);

const compareLimits = (comparison: Comparison, { nodes, spot, steps }: Compared): void => {
  for (const { broken } of nodes)
    for (const [keyword, seen] of broken ?? [])
      if (keyword !== "format" && spot.limits.some((limit) => limit.keyword === keyword))
        note(comparison, "limit", steps, seen, `${keyword} does not hold`, { do: "drop", keyword });
};

const compareItems = (comparison: Comparison, { nodes, spot, steps }: Compared): void => {
  const items = nodes.flatMap(({ items }) => items ?? []);
  if (items.length > 0)
    compareValues(comparison, { nodes: items, spot: itemSpot(spot), steps: [...steps, "items"] });
};

const compareObjects = (comparison: Comparison, compared: Compared): void => {
  const { nodes: given, spot, steps } = compared;
  if (spot.union) compareBranches(comparison, compared, spot.union);
  // without a union in this spot, branches that were counted one by one belong together
  const nodes = spot.union ? given : given.flatMap((node) => [node, ...node.branches.values()]);
  const objects = sumOfNodes(comparison.forest, nodes, 1 << OBJECT);
  if (objects.count === 0) return;
  const all = { nodes, spot, steps };
  compareListed(comparison, all, objects);
  if (spot.naming === "open") compareRest(comparison, all);
  else compareUnlisted(comparison, all, objects);
};

/** Compares the objects of a union, by the words of their tags: first those that the schema lists. */
const compareBranches = (comparison: Comparison, { nodes, steps }: Compared, { tag, spots }: Union): void => {
  const branchesOf = (word: string) => nodes.flatMap(({ branches }) => branches.get(word) ?? []);
  for (const [word, spot] of spots) {
    const own = branchesOf(word);
    if (own.length > 0) compareObjects(comparison, { nodes: own, spot, steps: [...steps, { tag, word }] });
  }
  const words = new Set(nodes.flatMap(({ branches }) => [...branches.keys()]));
  for (const word of [...words].sort()) {
    if (spots.has(word)) continue;
    const own = branchesOf(word);
    const change: Change = { do: "branch", tag, word, nodes: own };
    const seen = sumOfNodes(comparison.forest, own);
    note(comparison, "unknown-word", [...steps, { tag, word }], seen, `${word} is no known ${tag}`, change);
  }
};

/** Compares the members that the schema lists. */
const compareListed = (comparison: Comparison, { nodes, spot, steps }: Compared, objects: Count): void => {
  const { forest, staysRequired } = comparison;
  for (const name of spot.names) {
    const own = membersNamed(nodes, name);
    const memberSteps = [...steps, { name }];
    const present = sumOfNodes(forest, own);
    if (spot.required.includes(name)) {
      const absent = sumOfNodes(forest, own, 1 << ABSENT);
      const message = `is required and absent from ${grouped(absent.count)} of ${grouped(objects.count)}`;
      const change = staysRequired(pointerOf(memberSteps)) ? undefined : ({ do: "optional", name } as const);
      if (absent.count > 0) note(comparison, "missing-member", memberSteps, absent, message, change);
    } else if (present.count === 0 && !spot.union)
      note(comparison, "member-never-seen", memberSteps, objects, "never seen");
    if (present.count > 0)
      compareValues(comparison, { nodes: own, spot: memberSpot(spot, name), steps: memberSteps });
  }
};

/** Members that the schema does not list, and those of maps. */
const unlistedIn = ({ nodes, spot }: Compared): { names: string[]; all: PathNode[] } => {
  const names = memberNames(nodes)
    .filter((name) => !spot.known.has(name))
    .sort();
  const rest = nodes.flatMap((node) => node.rest ?? []);
  return { names, all: [...names.flatMap((name) => membersNamed(nodes, name)), ...rest] };
};

/** Compares the members of an open object. */
const compareRest = (comparison: Comparison, compared: Compared): void => {
  const { all } = unlistedIn(compared);
  const { spot, steps } = compared;
  if (all.length > 0)
    compareValues(comparison, { nodes: all, spot: restSpot(spot), steps: [...steps, "rest"] });
};

/** Compares the members that a closed object does not list: it may be a map, or they are new members. */
const compareUnlisted = (comparison: Comparison, compared: Compared, objects: Count): void => {
  const { forest, isOfOne } = comparison;
  const { nodes, steps } = compared;
  const { names, all } = unlistedIn(compared);
  const listed = compared.spot.names.length;
  const isMap = isOfOne
    ? nodes.some(({ rest }) => rest)
    : isMapOf(forest, nodes, names, listed, MAX_RARE_NAMES);
  const data = isOfOne ? [] : names.filter(isData);
  if (all.length > 0 && (isMap || data.length > 1)) {
    const own = isMap ? all : data.flatMap((name) => membersNamed(nodes, name));
    const message = "members of many names, or of names that are not to be listed: a map";
    const change = { do: "open", nodes: own } as const;
    note(comparison, "unknown-member", [...steps, "rest"], sumOfNodes(forest, own), message, change);
  }
  if (isMap) return;
  for (const name of names) {
    if (data.length > 1 && data.includes(name)) continue;
    const own = membersNamed(nodes, name);
    const seen = sumOfNodes(forest, own);
    const types = typeNames(typesSeen(forest, own)).join(" or ");
    const found = `not in the schema: ${types} in ${grouped(seen.count)} of ${grouped(objects.count)}`;
    const change = isListable(name) ? ({ do: "add", name, nodes: own } as const) : undefined;
    const message = change ? found : `${found}; no schema lists such a name by itself`;
    note(comparison, "unknown-member", [...steps, { name }], seen, message, change);
  }
};

/** The sum of counts. Some may be undefined; the sum is undefined if all are. */
const sumOf = (counts: readonly (Count | undefined)[]): Count | undefined => {
  const present = counts.filter((count) => count !== undefined);
  return present.length > 0 ? present.reduce(summed, nothingSeen()) : undefined;
};
