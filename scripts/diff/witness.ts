import { formats, lengthOf } from "../../src/check/index.js";
import {
  CLASSES,
  type Class,
  type Condition,
  type Core,
  type Leaf,
  type Shape,
  type Tree,
} from "./shapes.js";

/**
 * How closely a value is held against a schema. `is`: no invalid finding. `fits`: the generated type as it is listed,
 * so words of enums too. `listed`: no unknown members besides. `described`: nor anything inside of what may be anything.
 * `clean`: no finding at all.
 */
export type Mode = "is" | "fits" | "listed" | "described" | "clean";

const closes = (mode: Mode): boolean => mode === "listed" || mode === "described" || mode === "clean";

type Json = unknown;

/** A condition on a value. Equal conditions are the same object, so that what was found for one is remembered. */
export type Goal = Simple | Joined | Schema | Typed | Named | Unlisted | Placed | Sized | Tested;

interface Numbered {
  readonly id: number;
}
interface Simple extends Numbered {
  readonly op: "yes" | "no";
}
interface Joined extends Numbered {
  readonly op: "and" | "or";
  readonly of: readonly Goal[];
}
/** What a schema asks, or (not wanted) that it is not so; `here` is of one class, `core` of any. */
interface Schema extends Numbered {
  readonly op: "schema";
  readonly core: Core | undefined;
  readonly here: readonly [Class, Tree] | undefined;
  readonly mode: Mode;
  readonly want: boolean;
}
interface Typed extends Numbered {
  readonly op: "classes";
  readonly classes: readonly Class[];
}
/** A member that is there and reaches the goal, that does so if it is there, that is absent. */
interface Named extends Numbered {
  readonly op: "has" | "if" | "lacks";
  readonly name: string;
  readonly goal: Goal;
}
/** A member of another name that reaches the goal; all those do. */
interface Unlisted extends Numbered {
  readonly op: "other" | "others";
  readonly listed: ReadonlySet<string>;
  readonly goal: Goal;
}
/** An item from a position on; all of those; the one at a position; that one if it is there. */
interface Placed extends Numbered {
  readonly op: "some" | "each" | "at" | "atif";
  readonly from: number;
  readonly goal: Goal;
}
interface Sized extends Numbered {
  readonly op: "size";
  readonly least: number;
  readonly most: number;
}
interface Tested extends Numbered {
  readonly op: "test";
  readonly test: (value: Json) => boolean;
  readonly tries: readonly Json[];
}

type Bare<G> = G extends unknown ? Omit<G, "id"> : never;

const those = <Op extends Goal["op"]>(atoms: readonly Goal[], ...ops: Op[]) =>
  atoms.filter(({ op }) => (ops as string[]).includes(op)) as Extract<
    Goal,
    Op extends "has" | "if" | "lacks"
      ? Named
      : Op extends "other" | "others"
        ? Unlisted
        : Op extends "some" | "each" | "at" | "atif"
          ? Placed
          : { op: Op }
  >[];

/** No answer within the steps allowed. */
class Exhausted extends Error {}

/** What there is to know of a goal: a value that reaches it, that there is none, or neither. */
export type Answer = { readonly value: Json } | "none" | "unknown";

const STEPS = 20_000;
const FRESH = ["other", "another", "third", "member_4", "member_5", "member_6"];

/**
 * Looks for values: a search through the ways in which conditions can hold, with schemas unfolded where it gets to
 * them. It is complete but for overlapping `oneOf` branches that differ in patterns; those fall back on samples.
 */
export const searcher = () => {
  const interned = new Map<string, Goal>();

  const intern = (key: string, goal: Bare<Goal>): Goal => {
    let known = interned.get(key);
    if (!known) interned.set(key, (known = { ...goal, id: interned.size } as Goal));
    return known;
  };

  const yes = intern("yes", { op: "yes" });
  const no = intern("no", { op: "no" });

  const joining = (op: "and" | "or", neutral: Goal, absorbing: Goal) => (given: readonly Goal[]) => {
    const flat = new Set(given.flatMap((goal) => (goal.op === op ? goal.of : [goal])));
    flat.delete(neutral);
    if (flat.has(absorbing)) return absorbing;
    const of = [...flat];
    const [only, ...others] = of;
    if (!only) return neutral;
    if (others.length === 0) return only;
    const key = of.map(({ id }) => id).sort((a, b) => a - b);
    return intern(`${op} ${key}`, { op, of });
  };
  const and = joining("and", yes, no);
  const or = joining("or", no, yes);

  const tree = (of: Class, given: Tree, mode: Mode, want = true): Goal =>
    intern(`tree ${given.id} ${mode} ${want}`, {
      op: "schema",
      core: undefined,
      here: [of, given],
      mode,
      want,
    });
  const shape = (given: Shape, mode: Mode, want = true): Goal =>
    given.any && mode !== "described"
      ? want
        ? yes
        : no
      : intern(`core ${given.core.id} ${mode} ${want}`, {
          op: "schema",
          core: given.core,
          here: undefined,
          mode,
          want,
        });
  const classes = (given: readonly Class[]): Goal =>
    intern(`classes ${given}`, { op: "classes", classes: given });
  const member = (op: "has" | "if", name: string, goal: Goal): Goal =>
    op === "if" && goal === yes
      ? yes
      : op === "has" && goal === no
        ? no
        : intern(`${op} ${goal.id} ${name}`, { op, name, goal });
  const has = (name: string, goal: Goal = yes): Goal => member("has", name, goal);
  const lacks = (name: string): Goal => intern(`lacks ${name}`, { op: "lacks", name, goal: no });
  const unlisted = (op: "other" | "others", listed: ReadonlySet<string>, goal: Goal): Goal =>
    goal === (op === "other" ? no : yes)
      ? goal
      : intern(`${op} ${goal.id} ${JSON.stringify([...listed].sort())}`, { op, listed, goal });
  const other = (listed: ReadonlySet<string>, goal: Goal = yes): Goal => unlisted("other", listed, goal);
  const item = (op: "some" | "each" | "at" | "atif", from: number, goal: Goal): Goal =>
    goal === no && (op === "some" || op === "at")
      ? no
      : goal === yes && (op === "each" || op === "atif")
        ? yes
        : intern(`${op} ${goal.id} ${from}`, { op, from, goal });
  const size = (least: number, most: number): Goal =>
    intern(`size ${least} ${most}`, { op: "size", least, most });
  const test = (key: string, holds: (value: Json) => boolean, tries: readonly Json[]): Goal =>
    intern(`test ${key}`, { op: "test", test: holds, tries });

  // ---- what schemas ask, in conditions -------------------------------------------------------------------------

  const unfolded = (goal: Goal, here: Class): Goal => {
    if (goal.op !== "schema") return goal;
    const { core, mode, want } = goal;
    const given = core ? core.trees[here] : goal.here?.[0] === here ? goal.here[1] : undefined;
    if (!given) return want ? no : yes;
    if (given.kind === "leaf") return want ? asked(given, here, mode) : broken(given, here, mode);
    const each = (of: Mode, wanted: boolean) =>
      given.branches.map((branch) => tree(here, branch, of, wanted));
    const exclusive = given.exclusive && (mode === "is" || mode === "clean");
    const twice = (): Goal => {
      const clean = each("clean", true);
      return or(clean.flatMap((one, at) => clean.slice(at + 1).map((two) => and([one, two]))));
    };
    if (!want) return exclusive ? or([and(each(mode, false)), twice()]) : and(each(mode, false));
    if (!exclusive) return or(each(mode, true));
    const unclean = each("clean", false);
    const once = unclean.map((_, at) => and(unclean.filter((_, other) => other !== at)));
    return and([or(each(mode, true)), or(once)]);
  };

  /** Whether a value is as a condition asks, where the mode looks at such; types know both branches of an `if`. */
  const conditional = (condition: Condition, mode: Mode, want: boolean): Goal => {
    const literal = mode === "is" || mode === "clean";
    if ("not" in condition) return literal ? shape(condition.not, "clean", !want) : want ? yes : no;
    const { when, met, unmet } = condition;
    // a branch stands beside what lists members: it does not close them
    const how = literal ? mode : "fits";
    const branch = (given: Shape | undefined): Goal => (given ? shape(given, how, want) : want ? yes : no);
    if (literal)
      return or([
        and([shape(when, "clean"), branch(met)]),
        and([shape(when, "clean", false), branch(unmet)]),
      ]);
    if (!met || !unmet) return want ? yes : no;
    return want ? or([branch(met), branch(unmet)]) : and([branch(met), branch(unmet)]);
  };

  const asked = (leaf: Leaf, here: Class, mode: Mode): Goal => {
    const goals = ownTests(leaf, here, mode).map(({ key, holds, tries }) => test(key, holds, tries));
    for (const condition of leaf.conditions) goals.push(conditional(condition, mode, true));
    if (mode === "is" || mode === "clean") {
      for (const each of leaf.contains) goals.push(item("some", 0, shape(each, "clean")));
      for (const [name, needed] of leaf.dependent)
        goals.push(or([lacks(name), and(needed.map((each) => has(each)))]));
    }
    const closed = leaf.closed && closes(mode);
    if (here === "object") {
      const listed = new Set(leaf.members.keys());
      for (const [name, each] of leaf.members) goals.push(member("if", name, shape(each, mode)));
      for (const name of leaf.required) goals.push(has(name));
      goals.push(unlisted("others", listed, closed ? no : shape(leaf.rest, mode)));
    } else if (here === "array") {
      for (const [at, each] of leaf.prefix.entries()) goals.push(item("atif", at, shape(each, mode)));
      goals.push(item("each", leaf.prefix.length, shape(leaf.items, mode)));
    }
    if (leaf.anything && mode === "described" && (here === "array" || here === "object")) return size(0, 0);
    const [least, most] = sizes(leaf, mode);
    if (least > 0 || most < Number.POSITIVE_INFINITY) goals.push(size(least, most));
    return and(goals);
  };

  /** The ways in which a value of the class can miss what a leaf asks. */
  const broken = (leaf: Leaf, here: Class, mode: Mode): Goal => {
    const goals = ownTests(leaf, here, mode).map(({ key, holds, tries }) =>
      test(`not ${key}`, (value) => !holds(value), tries),
    );
    for (const condition of leaf.conditions) goals.push(conditional(condition, mode, false));
    if (mode === "is" || mode === "clean") {
      for (const each of leaf.contains) goals.push(item("each", 0, shape(each, "clean", false)));
      for (const [name, needed] of leaf.dependent) goals.push(and([has(name), or(needed.map(lacks))]));
    }
    const closed = leaf.closed && closes(mode);
    if (here === "object") {
      const listed = new Set(leaf.members.keys());
      for (const name of leaf.required) goals.push(lacks(name));
      for (const [name, each] of leaf.members) goals.push(has(name, shape(each, mode, false)));
      goals.push(other(listed, closed ? yes : shape(leaf.rest, mode, false)));
    } else if (here === "array") {
      for (const [at, each] of leaf.prefix.entries()) goals.push(item("at", at, shape(each, mode, false)));
      goals.push(item("some", leaf.prefix.length, shape(leaf.items, mode, false)));
    }
    const [least, most] = sizes(leaf, mode);
    if (least > 0) goals.push(size(0, least - 1));
    if (most < Number.POSITIVE_INFINITY) goals.push(size(most + 1, Number.POSITIVE_INFINITY));
    return or(goals);
  };

  // ---- the search ----------------------------------------------------------------------------------------------

  const answers = new Map<Goal, Json>();
  const hopeless = new Set<Goal>();
  const open = new Map<Goal, number>();
  let cut = Number.POSITIVE_INFINITY;
  let steps = 0;
  const NONE = Symbol("none");

  const solve = (goal: Goal): Json => {
    if (answers.has(goal)) return answers.get(goal);
    if (goal === no || hopeless.has(goal)) return NONE;
    const above = open.get(goal);
    if (above !== undefined) {
      // a value inside of which the same is sought again is never the smallest
      cut = Math.min(cut, above);
      return NONE;
    }
    const depth = open.size;
    const outer = cut;
    cut = Number.POSITIVE_INFINITY;
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
    else if (cut >= depth) hopeless.add(goal);
    cut = Math.min(outer, found === NONE && cut < depth ? cut : Number.POSITIVE_INFINITY);
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
        return Object.keys(members).some((name) => !here.listed.has(name) && holds(here.goal, members[name]));
      case "others":
        return (
          of === "object" &&
          Object.keys(members).every((name) => here.listed.has(name) || holds(here.goal, members[name]))
        );
      case "some":
        return items.some((item, at) => at >= here.from && holds(here.goal, item));
      case "each":
        return of === "array" && items.every((item, at) => at < here.from || holds(here.goal, item));
      case "at":
        return here.from < items.length && holds(here.goal, items[here.from]);
      case "atif":
        return of === "array" && (here.from >= items.length || holds(here.goal, items[here.from]));
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
      : /^(?:some|each|at|atif)$/.test(op)
        ? of === "array"
        : true;

  const built = (of: Class, atoms: readonly Goal[]): Json => {
    const tests = those(atoms, "test");
    if (of !== "array" && of !== "object") {
      const tries = [...tests.flatMap((each) => each.tries), ...SAMPLES[of]];
      const found = tries.findIndex(
        (value) => classOf(value) === of && tests.every((each) => each.test(value)),
      );
      return found < 0 ? NONE : tries[found];
    }
    const sizes = those(atoms, "size");
    const least = Math.max(0, ...sizes.map((each) => each.least));
    const most = Math.min(...sizes.map((each) => each.most), Number.POSITIVE_INFINITY);
    if (least > 1000 || most < 0) return NONE;
    return of === "array" ? list(atoms, least, most) : object(atoms, least, most);
  };

  const list = (atoms: readonly Goal[], least: number, most: number): Json => {
    const placed = those(atoms, "some", "each", "at", "atif");
    const wanted = those(atoms, "some");
    const tuple = Math.max(0, ...placed.map(({ op, from }) => from + (op === "at" ? 1 : 0)));
    const applies = (at: number): Goal[] =>
      placed
        .filter(({ op, from }) => (op === "each" ? from <= at : op !== "some" && from === at))
        .map(({ goal }) => goal);
    const attempt = (places: readonly number[]): Json => {
      const last = Math.max(-1, ...places, ...those(atoms, "at").map(({ from }) => from));
      const length = Math.max(last + 1, least);
      if (length > most) return NONE;
      const items: Json[] = [];
      for (let at = 0; at < length; at++) {
        const mine = wanted.filter((_, index) => places[index] === at).map(({ goal }) => goal);
        const found = solve(and([...applies(at), ...mine]));
        if (found === NONE) return NONE;
        items.push(found);
      }
      return items;
    };
    const ways = [
      wanted.map(({ from }, index) => Math.max(from, index)),
      wanted.map(({ from }) => from),
      wanted.map((_, index) => tuple + index),
    ];
    for (const places of ways) {
      const found = attempt(places);
      if (found !== NONE) return found;
    }
    return NONE;
  };

  const object = (atoms: readonly Goal[], least: number, most: number): Json => {
    const absent = new Set(those(atoms, "lacks").map(({ name }) => name));
    const byName = (op: "has" | "if"): Map<string, Goal[]> => {
      const goals = new Map<string, Goal[]>();
      for (const { name, goal } of those(atoms, op)) goals.set(name, [...(goals.get(name) ?? []), goal]);
      return goals;
    };
    const members = byName("has");
    const ifs = byName("if");
    if ([...members.keys()].some((name) => absent.has(name))) return NONE;
    const others = those(atoms, "others");
    const applies = (name: string): Goal[] => [
      ...(ifs.get(name) ?? []),
      ...others.flatMap(({ listed, goal }) => (listed.has(name) ? [] : [goal])),
    ];
    const value: Record<string, Json> = {};
    const put = (name: string, goals: readonly Goal[]): boolean => {
      const found = solve(and([...goals, ...applies(name)]));
      if (found === NONE) return false;
      Object.defineProperty(value, name, {
        value: found,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      return true;
    };
    for (const [name, goals] of members) if (!put(name, goals)) return NONE;
    const names = new Set([...others.flatMap(({ listed }) => [...listed]), ...ifs.keys()]);
    const fresh = FRESH.filter((name) => !names.has(name) && !absent.has(name));
    for (const { listed, goal } of those(atoms, "other")) {
      const candidates = [...fresh.slice(0, 1), ...names].filter(
        (name) => !listed.has(name) && !absent.has(name),
      );
      if (!candidates.some((name) => put(name, [...(members.get(name) ?? []), goal]))) return NONE;
      fresh.shift();
    }
    for (const name of [...names, ...fresh]) {
      if (Object.keys(value).length >= least) break;
      if (!absent.has(name) && !Object.hasOwn(value, name)) put(name, []);
    }
    const { length } = Object.keys(value);
    return length < least || length > most ? NONE : value;
  };

  const ask = (goal: Goal): Answer => {
    steps = 0;
    cut = Number.POSITIVE_INFINITY;
    try {
      const value = solve(goal);
      return value === NONE ? "none" : { value };
    } catch (error) {
      open.clear();
      // a schema too deep for the stack is one more way of not finding out
      if (error instanceof Exhausted || error instanceof RangeError) return "unknown";
      throw error;
    }
  };

  return { ask, and, or, yes, no, tree, shape, classes, has, lacks, other, item, size, test };
};

export type Searcher = ReturnType<typeof searcher>;

interface Test {
  readonly key: string;
  readonly holds: (value: Json) => boolean;
  readonly tries: readonly Json[];
}

/** What is asked of a value itself, with values near the edge of it. */
const ownTests = (leaf: Leaf, here: Class, mode: Mode): Test[] => {
  const { values, words, fractions, limits, formats: named, patterns, multiples } = leaf;
  const tests: Test[] = [];
  const add = (key: string, holds: (value: Json) => boolean, tries: readonly Json[]) =>
    tests.push({ key: `${here} ${key}`, holds, tries });
  if (values) add(`in ${JSON.stringify(values)}`, (value) => values.includes(value as string), values);
  if (here === "number" && !fractions) add("whole", (value) => (value as number) % 1 === 0, [1, 0.5]);
  if (here === "string" && words && mode !== "is")
    add(`in ${JSON.stringify(words)}`, (value) => words.includes(value as string), words);
  if (mode !== "clean") return tests;
  for (const [name, limit] of Object.entries(limits)) {
    const near = [limit, limit - 1, limit + 1, limit - 0.5, limit + 0.5];
    const text = (length: number) => "a".repeat(Math.max(0, Math.min(length, 10_000)));
    if (here === "number") add(`${name} ${limit}`, (value) => within(name, limit, value as number), near);
    if (here === "string")
      add(
        `${name} ${limit}`,
        (value) => within(name, limit, lengthOf(value as string)),
        near.slice(0, 3).map(text),
      );
  }
  for (const name of named) {
    const holds = formats[name];
    if (holds) add(`format ${name}`, (value) => holds(value as string), FORMATTED[name] ?? []);
  }
  for (const pattern of patterns) {
    const compiled = new RegExp(pattern, "u");
    add(`pattern ${pattern}`, (value) => compiled.test(value as string), [
      "",
      "a",
      "A",
      "0",
      "abc",
      "ABC",
      "123",
    ]);
  }
  for (const step of multiples)
    add(`multiple ${step}`, (value) => Number.isInteger((value as number) / step), [0, step, 2 * step]);
  return tests;
};

const within = (name: string, limit: number, size: number): boolean =>
  name === "exclusiveMinimum"
    ? size > limit
    : name === "exclusiveMaximum"
      ? size < limit
      : name.startsWith("min")
        ? size >= limit
        : size <= limit;

const sizes = ({ limits }: Leaf, mode: Mode): [least: number, most: number] =>
  mode === "clean"
    ? [
        limits.minItems ?? limits.minProperties ?? 0,
        limits.maxItems ?? limits.maxProperties ?? Number.POSITIVE_INFINITY,
      ]
    : [0, Number.POSITIVE_INFINITY];

const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2026-02-23T09:30:00Z"],
  date: ["2026-02-23"],
  time: ["09:30:00Z"],
  duration: ["P1D"],
  uuid: ["00000000-0000-0000-0000-000000000000"],
  uri: ["https://example.com/"],
  "uri-reference": ["/a"],
  email: ["jo@example.com"],
  hostname: ["example.com"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  "json-pointer": ["/a", ""],
};

/** The last text stands for any that no schema names. */
const SAMPLES = {
  null: [null],
  boolean: [true, false],
  number: [0, 1, 0.5, -1, 7, -0.5, 1_000_003, 1_000_003.5],
  string: ["text", "another text", "", "\u0000 no word of any schema"],
} as const;

const classOf = (value: Json): Class =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as Class);
