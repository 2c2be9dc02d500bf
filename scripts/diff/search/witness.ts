import { distinct as allDiffer } from "../../../src/check/rules.js";
import { languageOfTexts as among } from "../../pattern/language.js";
import { CLASSES, type Class, classOf } from "../meaning/shapes.js";
import { asking } from "./asking.js";
import { type Counted, type Goal, goals, type Joined, type Json, those } from "./goals.js";
import { scalar } from "./scalars.js";

/** No answer within the steps allowed. */
class Exhausted extends Error {}

/** What there is to know of a goal: a value that reaches it, that there is none, or neither. */
export type Answer = { readonly value: Json } | "none" | "unknown";

const STEPS = 20_000;
const FRESH = ["other", "another", "third", "member_4", "member_5", "member_6"];

/** Forms of names that are told apart at once: each doubles the kinds of names. */
const MOST_FORMS = 8;
const MOST_MEMBERS = 1_000;

/**
 * Looks for values: a search through the ways in which conditions can hold, with schemas unfolded where it gets to
 * them. Where it finds none there is none, but for what texts and numbers are asked that cannot be decided (formats,
 * patterns that look around, multiples of fractions): there the answer is unknown.
 */
export const searcher = () => {
  const kit = goals();
  const { yes, no, and, classes, test } = kit;
  const { unfolded, restAt, differs } = asking(kit);

  const answers = new Map<Goal, Json>();
  /** Those that nothing reaches, and whether that is only not known otherwise. */
  const hopeless = new Map<Goal, boolean>();
  const open = new Map<Goal, number>();
  let cut = Number.POSITIVE_INFINITY;
  let steps = 0;
  let unsure = false;
  const NONE = Symbol("none");
  const TEXT = classes(["string"]);

  const solve = (goal: Goal): Json => {
    if (answers.has(goal)) return answers.get(goal);
    if (goal === no) return NONE;
    const known = hopeless.get(goal);
    if (known !== undefined) {
      unsure ||= known;
      return NONE;
    }
    const above = open.get(goal);
    if (above !== undefined) {
      // a value inside of which the same is sought again is never the smallest
      cut = Math.min(cut, above);
      return NONE;
    }
    const depth = open.size;
    const [outer, wasUnsure] = [cut, unsure];
    cut = Number.POSITIVE_INFINITY;
    unsure = false;
    open.set(goal, depth);
    let found: Json = NONE;
    try {
      for (const of of CLASSES) {
        found = search(of, [goal], [], []);
        if (found !== NONE) break;
      }
    } finally {
      open.delete(goal);
    }
    if (found !== NONE) answers.set(goal, found);
    else if (cut >= depth) hopeless.set(goal, unsure);
    cut = Math.min(outer, found === NONE && cut < depth ? cut : Number.POSITIVE_INFINITY);
    unsure = wasUnsure || (unsure && found === NONE);
    return found;
  };

  const search = (
    of: Class,
    todo: readonly Goal[],
    settled: readonly Goal[],
    choices: readonly Joined[],
  ): Json => {
    const rest = [...todo];
    const atoms = [...settled];
    const ors = [...choices];
    for (let goal = rest.pop(); goal; goal = rest.pop()) {
      if (++steps > STEPS) throw new Exhausted();
      const here = unfolded(goal, of);
      if (here.op === "no") return NONE;
      if (here.op === "and") rest.push(...here.of);
      else if (here.op === "or") ors.push(here);
      else if (here.op === "schema") rest.push(here);
      else if (here.op === "classes") {
        if (!here.classes.includes(of)) return NONE;
      } else if (here.op !== "yes") {
        if (!suits(here, of)) return NONE;
        if (!atoms.includes(here)) atoms.push(here);
      }
    }
    // what the conditions so far make may happen to satisfy the others; if they make nothing, no choice will
    const value = built(of, atoms);
    if (value === NONE) return NONE;
    const unmet = ors.filter((each) => !holds(each, value));
    const first = unmet.sort((a, b) => a.of.length - b.of.length)[0];
    if (!first) return value;
    const others = ors.filter((each) => each !== first);
    for (const each of first.of) {
      const found = search(of, [each], atoms, others);
      if (found !== NONE) return found;
    }
    return NONE;
  };

  /** Whether a value reaches a goal. */
  const holds = (goal: Goal, value: Json): boolean => {
    if (++steps > STEPS) throw new Exhausted();
    const of = classOf(value);
    const here = unfolded(goal, of);
    const members = of === "object" ? (value as Record<string, Json>) : {};
    const items = of === "array" ? (value as readonly Json[]) : [];
    const isMeant = (name: string): boolean =>
      (here.op === "other" || here.op === "others") &&
      !here.listed.has(name) &&
      (here.names.meant === yes || holds(here.names.meant, name));
    switch (here.op) {
      case "yes":
        return true;
      case "no":
        return false;
      case "and":
        return here.of.every((each) => holds(each, value));
      case "or":
        return here.of.some((each) => holds(each, value));
      case "schema":
      case "later":
        return holds(here, value);
      case "classes":
        return here.classes.includes(of);
      case "has":
        return Object.hasOwn(members, here.name) && holds(here.goal, members[here.name]);
      case "if":
        return (
          of === "object" && (!Object.hasOwn(members, here.name) || holds(here.goal, members[here.name]))
        );
      case "lacks":
        return of === "object" && !Object.hasOwn(members, here.name);
      case "other":
        return Object.keys(members).some((name) => isMeant(name) && holds(here.goal, members[name]));
      case "others":
        return (
          of === "object" &&
          Object.keys(members).every((name) => !isMeant(name) || holds(here.goal, members[name]))
        );
      case "each":
        return of === "array" && items.every((item, at) => at < here.from || holds(here.goal, item));
      case "at":
        return here.from < items.length && holds(here.goal, items[here.from]);
      case "atif":
        return of === "array" && (here.from >= items.length || holds(here.goal, items[here.from]));
      case "count": {
        const { length } = items.filter((item, at) => at >= here.from && holds(here.goal, item));
        return of === "array" && length >= here.least && length <= here.most;
      }
      case "distinct":
        return of === "array" && allDiffer(items);
      case "twins":
        return of === "array" && !allDiffer(items);
      case "size": {
        const length = of === "array" ? items.length : Object.keys(members).length;
        return (of === "array" || of === "object") && length >= here.least && length <= here.most;
      }
      default:
        return here.test(value);
    }
  };

  const suits = ({ op }: Goal, of: Class): boolean =>
    /^(?:has|if|lacks|others?)$/.test(op)
      ? of === "object"
      : /^(?:count|each|at|atif|distinct|twins)$/.test(op)
        ? of === "array"
        : true;

  const built = (of: Class, atoms: readonly Goal[]): Json => {
    if (of !== "array" && of !== "object") {
      const found = scalar(of, those(atoms, "test"));
      unsure ||= found === "unknown";
      return typeof found === "object" ? found.value : NONE;
    }
    const sizes = those(atoms, "size");
    const least = Math.max(0, ...sizes.map((each) => each.least));
    const most = Math.min(...sizes.map((each) => each.most), Number.POSITIVE_INFINITY);
    if (most < least) return NONE;
    if (least > MOST_MEMBERS) {
      unsure = true;
      return NONE;
    }
    return of === "array" ? list(atoms, least, most) : object(atoms, least, most);
  };

  // ---- lists -----------------------------------------------------------------------------------------------------

  const list = (atoms: readonly Goal[], least: number, most: number): Json => {
    const placed = those(atoms, "each", "at", "atif");
    const counts = those(atoms, "count");
    const [distinct, twins] = [those(atoms, "distinct").length > 0, those(atoms, "twins").length > 0];
    if (distinct && twins) return NONE;
    const needed = Math.max(least, ...those(atoms, "at").map(({ from }) => from + 1));
    const tuple = Math.max(needed, ...[...placed, ...counts].map(({ op, from }) => from + +/^at/.test(op)));
    const wanted = counts.reduce((sum, each) => sum + each.least, 0);
    // beyond the tuple all places are alike, and two of them may be twins
    const longest = Math.min(most, tuple + wanted + (twins ? 2 : 0));
    if (longest > MOST_MEMBERS) throw new Exhausted();

    /** On from items that are known by what each is asked, and how many of them count. */
    const grown = (items: readonly Goal[], reached: readonly number[]): Json => {
      const at = items.length;
      if (at >= needed && counts.every(({ least }, index) => (reached[index] as number) >= least)) {
        const value = twins ? alike(items) : distinct ? unlike(items) : items.map(solve);
        if (value !== NONE) return value;
      }
      if (at >= longest) return NONE;
      const applied = placed
        .filter(({ op, from }) => (op === "each" ? from <= at : from === at))
        .map(({ goal }) => goal);
      return counting(0, items, applied, reached);
    };

    /** Tries for one count after the other whether the next item is one of those. */
    const counting = (
      index: number,
      items: readonly Goal[],
      asked: readonly Goal[],
      reached: readonly number[],
    ): Json => {
      if (++steps > STEPS) throw new Exhausted();
      const each = counts[index];
      if (!each) {
        const item = and(asked);
        return solve(item) === NONE ? NONE : grown([...items, item], reached);
      }
      const have = reached[index] as number;
      for (const way of items.length < each.from ? [FREE] : waysOf(each, have)) {
        const also = way === FREE ? [] : [way ? each.goal : each.not];
        const now = way === true ? reached.with(index, have + 1) : reached;
        const found = counting(index + 1, items, [...asked, ...also], now);
        if (found !== NONE) return found;
      }
      return NONE;
    };

    return grown(
      [],
      counts.map(() => 0),
    );
  };

  /** A list in which two items are one value. */
  const alike = (items: readonly Goal[]): Json => {
    for (const [at, one] of items.entries())
      for (const [more, other] of items.slice(at + 1).entries()) {
        const value = solve(and([one, other]));
        if (value === NONE) continue;
        return items.map((each, index) => (index === at || index === at + 1 + more ? value : solve(each)));
      }
    return NONE;
  };

  /** A list of which all items differ: to each is given one of as many values as there are items. */
  const unlike = (items: readonly Goal[]): Json => {
    const values: Json[] = [];
    const numberOf = (value: Json): number => {
      const known = values.findIndex((each) => !allDiffer([each, value]));
      return known < 0 ? values.push(value) - 1 : known;
    };
    const choices = items.map((asked) => {
      const mine: Json[] = [];
      while (mine.length < items.length) {
        const value = solve(and([asked, ...mine.map(differs)]));
        if (value === NONE) break;
        mine.push(value);
      }
      return mine.map(numberOf);
    });
    const owners = new Map<number, number>();
    const give = (item: number, tried: Set<number>): boolean =>
      (choices[item] as number[]).some((value) => {
        if (tried.has(value)) return false;
        tried.add(value);
        const owner = owners.get(value);
        if (owner !== undefined && !give(owner, tried)) return false;
        owners.set(value, item);
        return true;
      });
    if (!items.every((_, item) => give(item, new Set()))) return NONE;
    const given = new Map([...owners].map(([value, item]) => [item, values[value]]));
    return items.map((_, item) => given.get(item));
  };

  // ---- objects ---------------------------------------------------------------------------------------------------

  const object = (atoms: readonly Goal[], least: number, most: number): Json => {
    const absent = new Set(those(atoms, "lacks").map(({ name }) => name));
    const ifs = new Map<string, Goal>();
    for (const { name, goal } of those(atoms, "if")) ifs.set(name, and([ifs.get(name) ?? yes, goal]));
    const others = those(atoms, "others");
    const wanted = those(atoms, "other");
    const start = new Map<string, Goal>();
    for (const { name, goal } of those(atoms, "has")) start.set(name, and([start.get(name) ?? yes, goal]));
    const isMeant = ({ listed, names }: (typeof others | typeof wanted)[number], name: string): boolean =>
      !listed.has(name) && (names.meant === yes || holds(names.meant, name));
    const whole = (name: string, goal: Goal): Goal =>
      and([
        goal,
        ifs.get(name) ?? yes,
        ...others.filter((each) => isMeant(each, name)).map((each) => each.goal),
      ]);
    const made = (members: ReadonlyMap<string, Goal>): Json =>
      members.size > most
        ? NONE
        : Object.fromEntries([...members].map(([name, goal]) => [name, solve(whole(name, goal))]));
    for (const [name, goal] of start) if (absent.has(name) || solve(whole(name, goal)) === NONE) return NONE;

    if (wanted.length === 0 && start.size >= least) return made(start);
    const known = new Set([
      ...[...others, ...wanted].flatMap(({ listed }) => [...listed]),
      ...ifs.keys(),
      ...start.keys(),
    ]);
    const forms = [...new Map(others.map(({ names }) => [names.meant, names])).values()].filter(
      ({ meant }) => meant !== yes,
    );
    /** A name that nothing names, of every kind that is told apart. */
    const fresh = function* (members: ReadonlyMap<string, Goal>, wished: Goal): Generator<string> {
      const taken = new Set([...known, ...absent, ...members.keys()]);
      const unused = FRESH.filter((name) => !taken.has(name));
      if (forms.length === 0 && wished === yes) {
        yield unused[0] ?? `member_${taken.size}`;
        return;
      }
      const isUntaken = test(
        {
          key: `in ${JSON.stringify([...taken].sort())}`,
          holds: (name) => taken.has(name as string),
          tries: [],
          language: among([...taken]),
        },
        false,
      );
      if (forms.length > MOST_FORMS) throw new Exhausted();
      for (let kind = 0; kind < 2 ** forms.length; kind++) {
        const asked = and([
          TEXT,
          isUntaken,
          wished,
          ...forms.map(({ meant, not }, at) => (kind & (1 << at) ? meant : not)),
        ]);
        const name = unused.find((each) => holds(asked, each)) ?? solve(asked);
        if (name !== NONE) yield name as string;
      }
    };

    /** Gives a member to every wish that is left, and others up to the size. */
    const placed = (index: number, members: ReadonlyMap<string, Goal>): Json => {
      const wish = wanted[index];
      if (!wish) return filled(members);
      const named = [...known].filter((name) => !absent.has(name) && isMeant(wish, name));
      const shared = [...members.keys()].filter((name) => !known.has(name) && isMeant(wish, name));
      for (const names of [fresh(members, wish.names.meant), named, shared])
        for (const name of names) {
          const goal = and([members.get(name) ?? yes, wish.goal]);
          if (solve(whole(name, goal)) === NONE) continue;
          const found = placed(index + 1, new Map(members).set(name, goal));
          if (found !== NONE) return found;
        }
      return NONE;
    };

    const filled = (members: ReadonlyMap<string, Goal>): Json => {
      const all = new Map(members);
      const possible = (name: string): boolean =>
        !absent.has(name) && !all.has(name) && solve(whole(name, yes)) !== NONE;
      const named = [...known];
      while (all.size < least) {
        if (++steps > STEPS) throw new Exhausted();
        const name = named.find(possible) ?? [...fresh(all, yes)].find(possible);
        if (name === undefined) return NONE;
        all.set(name, yes);
      }
      return made(all);
    };

    return placed(0, start);
  };

  const ask = (goal: Goal): Answer => {
    steps = 0;
    cut = Number.POSITIVE_INFINITY;
    unsure = false;
    try {
      const value = solve(goal);
      return value !== NONE ? { value } : unsure ? "unknown" : "none";
    } catch (error) {
      open.clear();
      // a schema too deep for the stack is one more way of not finding out
      if (error instanceof Exhausted || error instanceof RangeError) return "unknown";
      throw error;
    }
  };

  return { ...kit, ask, restAt };
};

export type Searcher = ReturnType<typeof searcher>;

const FREE = undefined;

/** Whether the next item is one of those that count, or may be either. */
const waysOf = ({ least, most }: Counted, have: number): readonly (boolean | typeof FREE)[] =>
  most === Number.POSITIVE_INFINITY
    ? have < least
      ? [true, FREE]
      : [FREE]
    : have < least
      ? [true, false]
      : have < most
        ? [false, true]
        : [false];
