import type { Evaluated } from "../../../src/check/rules.js";
import { MANY } from "../../schema/close.js";
import type { Class, Condition, Contained, Group, Leaf, Left, Members, Shape } from "../meaning/shapes.js";
import type { Goal, Goals, Mode, Names } from "./goals.js";
import { exactly, matching, ownTests } from "./scalars.js";

const ENDLESS = Number.POSITIVE_INFINITY;

const closes = (mode: Mode): boolean => mode === "listed" || mode === "described" || mode === "clean";

/** Whether the checker is asked; else it is the types. */
const isLiteral = (mode: Mode): boolean => mode === "is" || mode === "clean";

/** Members as the mode has them. */
const viewed = (leaf: Leaf, mode: Mode): Members => (isLiteral(mode) ? leaf : (leaf.typed ?? leaf));

/** What schemas ask of values, as goals. */
export const asking = (kit: Goals) => {
  const { yes, no, and, or, tree, shape, later, member, has, lacks, unlisted, item, counted, some } = kit;
  const { distinct, twins, size, test, classes } = kit;

  const known = new Map<Goal, Partial<Record<Class, Goal>>>();

  /** What a schema asks of a value of one class, one step down. */
  const unfolded = (goal: Goal, here: Class): Goal => {
    if (goal.op !== "schema" && goal.op !== "later") return goal;
    let byClass = known.get(goal);
    if (!byClass) known.set(goal, (byClass = {}));
    return (byClass[here] ??= goal.op === "later" ? unfolded(goal.make(), here) : unfold(goal, here));
  };

  const unfold = (goal: Extract<Goal, { op: "schema" }>, here: Class): Goal => {
    const { core, mode, want } = goal;
    const given = core ? core.trees[here] : goal.here?.[0] === here ? goal.here[1] : undefined;
    if (!given) return want ? no : yes;
    if (given.kind === "leaf") return want ? asked(given, here, mode) : broken(given, here, mode);
    const each = given.branches.map((branch) => tree(here, branch, mode, want));
    const apart = (isLiteral(mode) ? given.exclusive : []).map((branches) => {
      const clean = branches.map((branch) => tree(here, branch, "clean"));
      if (!want) return or(clean.flatMap((one, at) => clean.slice(at + 1).map((two) => and([one, two]))));
      const unclean = branches.map((branch) => tree(here, branch, "clean", false));
      return or(unclean.map((_, at) => and(unclean.filter((_, other) => other !== at))));
    });
    return want ? and([or(each), ...apart]) : or([and(each), ...apart]);
  };

  /** Whether a value is as a condition asks, where the mode looks at such; types know both branches of an `if`. */
  const conditional = (condition: Condition, mode: Mode, want: boolean): Goal => {
    const literal = isLiteral(mode);
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

  const contained = ({ kind, least, most }: Contained): Goal =>
    counted(0, least, most, shape(kind, "clean"), shape(kind, "clean", false));
  const uncontained = ({ kind, least, most }: Contained): Goal => {
    const [goal, not] = [shape(kind, "clean"), shape(kind, "clean", false)];
    return or([
      ...(least > 0 ? [counted(0, 0, least - 1, goal, not)] : []),
      ...(most < ENDLESS ? [counted(0, most + 1, ENDLESS, goal, not)] : []),
    ]);
  };

  /** Names of some form, and of none of others. */
  const formed = (form: string | undefined, except: readonly string[]): Names => {
    const all = [
      ...(form === undefined ? [] : [[form, true] as const]),
      ...except.map((each) => [each, false] as const),
    ];
    return {
      meant: and(all.map(([each, wanted]) => test(matching(each), wanted))),
      not: or(all.map(([each, wanted]) => test(matching(each), !wanted))),
    };
  };
  const named = (kind: Shape): Names => ({
    meant: shape(kind, "clean", false),
    not: shape(kind, "clean"),
  });

  /** What members of a group are held to, where the mode looks at such. */
  const grouped = ({ form, listed, except, shape: of }: Group, mode: Mode, want: boolean): Goal => {
    if (of === undefined && mode !== "clean") return want ? yes : no;
    const goal = of ? shape(of, mode, want) : want ? no : yes;
    return unlisted(want ? "others" : "other", listed, goal, formed(form, except));
  };

  /** What is left of members and items once all is told that is known of them. */
  const left = ({ id, of, known, rest }: Left, here: Class, mode: Mode, want: boolean): Goal => {
    if (of !== here || (rest === undefined && mode !== "clean")) return want ? yes : no;
    const goal = rest ? shape(rest, mode, want) : want ? no : yes;
    const telling = (
      todo: readonly Evaluated<Shape>[],
      told: readonly Evaluated<Shape>[],
      way: string,
    ): Goal => {
      const [next, ...others] = todo;
      const question = next?.when ?? next?.unless;
      if (next && question) {
        const { when, more = [] } = next;
        // one question after the other: most are never asked
        const answered = (way: string, found: readonly Evaluated<Shape>[]) =>
          later(`${id} ${mode} ${want} ${way}`, () => telling([...found, ...others], told, way));
        return or([
          and([shape(question, "clean", when !== undefined), answered(`${way}+`, more)]),
          and([shape(question, "clean", when === undefined), answered(`${way}-`, [])]),
        ]);
      }
      if (next) return telling(others, [...told, next], way);
      if (here === "object") {
        if (told.some(({ all }) => all)) return want ? yes : no;
        const names = new Set(told.flatMap(({ names = [] }) => names));
        const patterns = told.flatMap(({ patterns = [] }) => patterns);
        return unlisted(want ? "others" : "other", names, goal, formed(undefined, patterns));
      }
      const count = Math.max(0, ...told.map(({ count = 0 }) => count));
      if (count === MANY) return want ? yes : no;
      const kinds = told.flatMap(({ each }) => (each ? [shape(each, "clean", want)] : []));
      return want ? item("each", count, or([goal, ...kinds])) : some(count, and([goal, ...kinds]));
    };
    return telling(known, [], "");
  };

  const asked = (leaf: Leaf, here: Class, mode: Mode): Goal => {
    const goals = ownTests(leaf, here, mode).map((each) => test(each));
    for (const condition of leaf.conditions) goals.push(conditional(condition, mode, true));
    if (isLiteral(mode)) {
      for (const each of leaf.contains) goals.push(contained(each));
      if (leaf.unique) goals.push(distinct);
      for (const [name, needed] of leaf.dependent)
        goals.push(or([lacks(name), and(needed.map((each) => has(each)))]));
      for (const each of leaf.groups) goals.push(grouped(each, mode, true));
      for (const each of leaf.names) goals.push(unlisted("others", NONE, no, named(each)));
      for (const each of leaf.left) goals.push(left(each, here, mode, true));
    }
    if (here === "object") {
      for (const [name, each] of viewed(leaf, mode).members)
        goals.push(member("if", name, shape(each, mode)));
      for (const name of leaf.required) goals.push(has(name));
      goals.push(unlisted("others", new Set(leaf.members.keys()), rest(leaf, mode, true)));
    } else if (here === "array") {
      for (const [at, each] of leaf.prefix.entries()) goals.push(item("atif", at, shape(each, mode)));
      goals.push(item("each", leaf.prefix.length, shape(leaf.items, mode)));
    }
    if (leaf.anything && mode === "described" && (here === "array" || here === "object")) return size(0, 0);
    const [least, most] = sizes(leaf, mode);
    if (least > 0 || most < ENDLESS) goals.push(size(least, most));
    return and(goals);
  };

  /** The ways in which a value of the class can miss what a leaf asks. */
  const broken = (leaf: Leaf, here: Class, mode: Mode): Goal => {
    const goals = ownTests(leaf, here, mode).map((each) => test(each, false));
    for (const condition of leaf.conditions) goals.push(conditional(condition, mode, false));
    if (isLiteral(mode)) {
      for (const each of leaf.contains) goals.push(uncontained(each));
      if (leaf.unique) goals.push(twins);
      for (const [name, needed] of leaf.dependent) goals.push(and([has(name), or(needed.map(lacks))]));
      for (const each of leaf.groups) goals.push(grouped(each, mode, false));
      for (const each of leaf.names) goals.push(unlisted("other", NONE, yes, named(each)));
      for (const each of leaf.left) goals.push(left(each, here, mode, false));
    }
    if (here === "object") {
      for (const name of leaf.required) goals.push(lacks(name));
      for (const [name, each] of viewed(leaf, mode).members) goals.push(has(name, shape(each, mode, false)));
      goals.push(unlisted("other", new Set(leaf.members.keys()), rest(leaf, mode, false)));
    } else if (here === "array") {
      for (const [at, each] of leaf.prefix.entries()) goals.push(item("at", at, shape(each, mode, false)));
      goals.push(some(leaf.prefix.length, shape(leaf.items, mode, false)));
    }
    const [least, most] = sizes(leaf, mode);
    if (least > 0) goals.push(size(0, least - 1));
    if (most < ENDLESS) goals.push(size(most + 1, ENDLESS));
    return or(goals);
  };

  /** What a leaf asks of members that it does not list, forms of names apart. */
  const rest = (leaf: Leaf, mode: Mode, want: boolean): Goal =>
    leaf.closed && closes(mode) && !isLiteral(mode)
      ? want
        ? no
        : yes
      : shape(viewed(leaf, mode).rest, mode, want);

  /** What a leaf asks of a member of this name that it does not list, or that it is not so. */
  const restAt = (leaf: Leaf, name: string, mode: Mode, want = true): Goal => {
    const has = (source: string) => matching(source).holds(name);
    const goals = [rest(leaf, mode, want)];
    for (const { form, listed, except, shape: of } of isLiteral(mode) ? leaf.groups : [])
      if (of && !listed.has(name) && (form === undefined || has(form)) && !except.some(has))
        goals.push(shape(of, mode, want));
    return want ? and(goals) : or(goals);
  };

  /** That a value is not this one. */
  const differs = (value: unknown): Goal => {
    if (Array.isArray(value))
      return or([
        kit.notOf("array"),
        and([
          classes(["array"]),
          or([
            ...(value.length > 0 ? [size(0, value.length - 1)] : []),
            size(value.length + 1, ENDLESS),
            ...value.map((each, at) => item("at", at, differs(each))),
          ]),
        ]),
      ]);
    if (typeof value === "object" && value !== null) {
      const members = Object.entries(value);
      return or([
        kit.notOf("object"),
        ...members.flatMap(([name, each]) => [lacks(name), has(name, differs(each))]),
        unlisted("other", new Set(Object.keys(value)), yes),
      ]);
    }
    return test(exactly(value), false);
  };

  return { unfolded, restAt, differs };
};

const NONE: ReadonlySet<string> = new Set();

const sizes = ({ limits }: Leaf, mode: Mode): [least: number, most: number] =>
  mode === "clean"
    ? [limits.minItems ?? limits.minProperties ?? 0, limits.maxItems ?? limits.maxProperties ?? ENDLESS]
    : [0, ENDLESS];
