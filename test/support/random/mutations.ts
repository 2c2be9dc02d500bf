// Payloads that are nearly those of a vendor. The same seeds make the same payloads, on every machine.
import { clone, isObject, put } from "../json.js";
import { MEMBERS, type Members } from "./members.js";
import { randomFrom } from "./numbers.js";

type Random = ReturnType<typeof randomFrom>;
type Inner = Record<string, unknown>;

/** A place of a value: the object or list around it, and its key there. */
interface Place {
  readonly around: Inner;
  readonly key: string;
  /** The described member that stands there. */
  readonly member: Node | undefined;
}

/** A described member, and those in it. */
interface Node {
  readonly inner: Map<string, Node>;
  values: readonly unknown[];
}

const treeOf = (members: Members): Node => {
  const root: Node = { inner: new Map(), values: [] };
  for (const [pointer, values] of Object.entries(members)) {
    let node = root;
    for (const key of pointer.slice(1).split("/")) {
      const next: Node = node.inner.get(key) ?? { inner: new Map(), values: [] };
      node.inner.set(key, next);
      node = next;
    }
    node.values = values;
  }
  return root;
};

interface Described {
  readonly tree: Node;
  readonly ways: readonly (readonly string[])[];
}

const describe = (members: Members): Described => ({
  tree: treeOf(members),
  ways: Object.keys(members).map((pointer) => pointer.slice(1).split("/")),
});

const described: Readonly<Record<string, Described>> = Object.fromEntries(
  Object.entries(MEMBERS).map(([slug, members]) => [slug, describe(members)]),
);
const NOTHING = describe({});

const placesOf = (root: Inner, tree: Node): Place[] => {
  const found: Place[] = [];
  const walk = (around: Inner, key: string, member: Node | undefined): void => {
    found.push({ around, key, member });
    const here = around[key];
    if (typeof here !== "object" || here === null) return;
    const isList = Array.isArray(here);
    for (const name of Object.keys(here)) walk(here as Inner, name, member?.inner.get(isList ? "*" : name));
  };
  walk(root, "root", tree);
  return found;
};

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const DEEP = [3, 30, 55, 58, 59, 60, 61, 62, 63, 64, 65, 70];

/** Values of every type, and those at the edges of a type. */
const ODD: readonly unknown[] = [
  ...[null, null, true, false, 0, 1.5, -1, -2.5, 1e21, 2 ** 53 - 1, 2 ** 53, -(2 ** 53) - 2],
  ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1 + 0.2, 1e-7],
  ...["", "x", "7", "3.5", "-1", "0", "null", "true", "\u0000\u2028\ud800"],
  ...[[], {}, [[]], [{}], [null], [{}, null, "x", {}], { "": null }, { a: {} }, [7, "text", true]],
];

const NAMES: readonly string[] = [
  ...["", "a/b", "m~n", "~1", "~", "__proto__", "constructor", "toString", "length", "0", "7", "-1", "*"],
  ...["x", "id", "role", "type", "kind", "text", "content", "unmapped"],
];

const oddOf = ({ pick, chance }: Random): unknown =>
  chance(0.03) ? JSON.parse(deep(pick(DEEP))) : chance(0.03) ? deep(pick(DEEP)) : clone(pick(ODD));

const usualOf = (random: Random, member: Node | undefined): unknown =>
  member && member.values.length > 0 && random.chance(0.75)
    ? clone(random.pick(member.values))
    : oddOf(random);

const reword = ({ pick, int }: Random, word: string): string => {
  switch (int(0, 7)) {
    case 0:
      return word.toUpperCase();
    case 1:
      return word.toLowerCase();
    case 2:
      return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
    case 3:
      return `${word}${pick(["_x", " ", "s", "-bound", "\n", "Output", "_call"])}`;
    case 4:
      return `${pick(["x_", " ", "un", "in", "tool_", "user_", "\n"])}${word}`;
    case 5:
      return word.slice(1);
    case 6:
      return word.slice(0, -1);
    default:
      return word.replace(/[_-]/, pick([" ", "", "-", "_"]));
  }
};

/** Renames a member; the order of the members stays. */
const rename = (object: Inner, from: string, to: string): void => {
  const entries = Object.keys(object).map((key) => [key, object[key]] as const);
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) put(object, key === from ? to : key, value);
};

/** Puts a described member where it belongs; what is missing around it is made. */
const give = (random: Random, root: Inner, { tree, ways }: Described): void => {
  if (ways.length === 0) return;
  const way = random.pick(ways);
  let node: Node | undefined = tree;
  let around: Inner = root;
  let key = "root";
  for (const step of way) {
    let here = around[key];
    const fits = step === "*" ? Array.isArray(here) : isObject(here);
    if (!fits) put(around, key, (here = step === "*" ? [{}] : {}));
    const inner = here as Inner;
    around = inner;
    node = node?.inner.get(step);
    key =
      step !== "*" ? step : String(random.int(0, Math.max(0, (inner as unknown as unknown[]).length - 1)));
  }
  put(around, key, usualOf(random, node));
};

/** Changes the entries of a list. */
const shuffle = ({ int, pick }: Random, list: unknown[]): void => {
  const at = int(0, list.length);
  switch (int(0, 4)) {
    case 0:
      list.splice(at, 1);
      break;
    case 1:
      list.splice(at, 0, clone(list[Math.min(at, list.length - 1)] ?? {}));
      break;
    case 2:
      list.reverse();
      break;
    case 3:
      list.splice(at, 0, pick([null, 7, "x", [], true]));
      break;
    default:
      list.splice(at, list.length);
  }
};

/** A list in the place of an object, or an object in that of a list. */
const turned = ({ pick }: Random, value: unknown): unknown =>
  Array.isArray(value)
    ? pick([value[0] ?? {}, { ...value }, { items: value }])
    : isObject(value)
      ? pick([[value], Object.values(value), [value, clone(value)]])
      : pick([[value], { value }, { 0: value }]);

const remove = ({ around, key }: Place): void => {
  if (Array.isArray(around)) around.splice(Number(key), 1);
  else delete around[key];
};

type Change = (random: Random, place: Place, all: readonly Place[]) => void;

const swapped: Change = ({ pick, chance }, { around, key }, all) => {
  const other = chance(0.5) ? { around, key: pick(Object.keys(around)) } : pick(all);
  // copies: one may stand in the other
  const here = clone(around[key]);
  put(around, key, clone(other.around[other.key]));
  put(other.around, other.key, here);
};

const added: Change = (random, place, all) => {
  const objects = all.filter(({ around, key }) => isObject(around[key]));
  const { around, key } =
    isObject(place.around[place.key]) || objects.length === 0 ? place : random.pick(objects);
  if (isObject(around[key])) put(around[key], random.pick(NAMES), oddOf(random));
};

const listed: Change = (random, { around, key }, all) => {
  const lists = all.map(({ around, key }) => around[key]).filter(Array.isArray);
  const here = around[key];
  if (Array.isArray(here)) shuffle(random, here);
  else if (lists.length > 0) shuffle(random, random.pick(lists));
};

const renamed: Change = ({ pick, chance }, { around, key }, all) => {
  if (Array.isArray(around)) return;
  const theirs = pick(all);
  rename(around, key, chance(0.4) || Array.isArray(theirs.around) ? pick(NAMES) : theirs.key);
};

const reworded: Change = (random, { around, key, member }) => {
  const here = around[key];
  put(
    around,
    key,
    typeof here === "string" && random.chance(0.6) ? reword(random, here) : usualOf(random, member),
  );
};

/** What can be done at a place; what stands here more often is done more often. */
const CHANGES: readonly Change[] = [
  (_, place) => remove(place),
  (_, place) => remove(place),
  (random, { around, key }) => put(around, key, oddOf(random)),
  (random, { around, key }) => put(around, key, oddOf(random)),
  (random, { around, key, member }) => put(around, key, usualOf(random, member)),
  (random, { around, key, member }) => put(around, key, usualOf(random, member)),
  ({ pick }, { around, key }, all) => {
    const other = pick(all);
    put(around, key, clone(other.around[other.key]));
  },
  ({ pick }, { around, key }) => put(around, key, pick([[], {}, "", null])),
  (random, { around, key }) => put(around, key, turned(random, around[key])),
  (_, { around, key }) => put(around, key, JSON.stringify(around[key])),
  listed,
  added,
  renamed,
  swapped,
  reworded,
  reworded,
];

const size = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + size(inner), 1)
    : 1;

/** No payload grows without end: what was copied may be copied again. */
const MAX_SIZE = 5_000;

/**
 * A copy of a payload with a change for every seed, made one after the other. Most changes are at members that the
 * vendor's mapping reads.
 */
export const mutated = (slug: string, payload: unknown, seeds: readonly number[]): unknown => {
  const known = described[slug] ?? NOTHING;
  const root: Inner = { root: clone(payload) };
  for (const seed of seeds) {
    const random = randomFrom(seed);
    const before = root.root;
    if (random.chance(0.25)) give(random, root, known);
    else {
      const all = placesOf(root, known.tree);
      // the first place is the payload as a whole; it is changed seldom
      const inner = all.slice(1);
      const read = inner.filter(({ member }) => member);
      const from =
        random.chance(0.01) || inner.length === 0
          ? all.slice(0, 1)
          : read.length > 0 && random.chance(0.8)
            ? read
            : inner;
      random.pick(CHANGES)(random, random.pick(from), all);
    }
    if (!Object.hasOwn(root, "root")) root.root = before;
  }
  return size(root.root) > MAX_SIZE ? clone(payload) : root.root;
};

/** The seeds of the changes of a payload, which is one of many: 1 to 6. */
export const seedsOf = (seed: number, index: number): number[] => {
  const { int } = randomFrom(Math.imul(seed + 1, 0x9e3779b1) + index);
  return Array.from({ length: int(1, 6) }, () => int(0, 2 ** 32 - 1));
};
