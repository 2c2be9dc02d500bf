// What can be done to a payload at a place.
import { clone, isObject, put } from "../json.js";
import type { randomFrom } from "./numbers.js";
import type { Inner, Known, Node, Place } from "./places.js";

type Random = ReturnType<typeof randomFrom>;

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
export const give = (random: Random, root: Inner, { tree, ways }: Known): void => {
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

/** A change of the value at a place; all are the places of its payload. */
type Change = (random: Random, place: Place, all: readonly Place[]) => void;

/** A place beside a value, or any. */
const otherOf = ({ pick, chance }: Random, { around }: Place, all: readonly Place[]) =>
  chance(0.5) ? { around, key: pick(Object.keys(around)) } : pick(all);

const copied: Change = (random, place, all) => {
  const other = otherOf(random, place, all);
  put(place.around, place.key, clone(other.around[other.key]));
};

const swapped: Change = (random, place, all) => {
  const { around, key } = place;
  const other = otherOf(random, place, all);
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
export const CHANGES: readonly Change[] = [
  (_, place) => remove(place),
  (_, place) => remove(place),
  (random, { around, key }) => put(around, key, oddOf(random)),
  (random, { around, key }) => put(around, key, oddOf(random)),
  (random, { around, key, member }) => put(around, key, usualOf(random, member)),
  (random, { around, key, member }) => put(around, key, usualOf(random, member)),
  copied,
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
