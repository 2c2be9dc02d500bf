import type { Membership as Asked, Language } from "../../pattern/language.js";
import { CLASSES, type Class, type Core, type Shape, type Tree } from "../meaning/shapes.js";

/**
 * How closely a value is held against a schema. `is`: no invalid finding. `fits`: the generated type as it is listed,
 * so words of enums too. `listed`: no unknown members besides. `described`: nor anything inside of what may be anything.
 * `clean`: no finding at all.
 */
export type Mode = "is" | "fits" | "listed" | "described" | "clean";

export type Json = unknown;

/** What is asked of a value itself, with values near the edge of it. */
export interface Test {
  readonly key: string;
  readonly holds: (value: Json) => boolean;
  readonly tries: readonly Json[];
  /** The texts of which it holds, where that can be said. */
  readonly language?: Language | undefined;
  /** Of numbers: what it asks multiples of, which are alike in every so many. */
  readonly step?: number | undefined;
}

/** A condition on a value. Equal conditions are the same object, so that what was found for one is remembered. */
export type Goal =
  | Simple
  | Joined
  | Schema
  | Later
  | Typed
  | Named
  | Unlisted
  | Placed
  | Counted
  | Compared
  | Sized
  | Tested;

interface Numbered {
  readonly id: number;
}
interface Simple extends Numbered {
  readonly op: "yes" | "no";
}
export interface Joined extends Numbered {
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
/** What is worked out when the search gets there. */
interface Later extends Numbered {
  readonly op: "later";
  readonly make: () => Goal;
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
  readonly names: Names;
  readonly goal: Goal;
}
/** Which names are meant, besides those listed: conditions on a name, and on one that is not meant. */
export interface Names {
  readonly meant: Goal;
  readonly not: Goal;
}
/** All items from a position on; the one at a position; that one if it is there. */
interface Placed extends Numbered {
  readonly op: "each" | "at" | "atif";
  readonly from: number;
  readonly goal: Goal;
}
/** So many items, from a position on, reach the goal; the others reach the other. */
export interface Counted extends Numbered {
  readonly op: "count";
  readonly from: number;
  readonly least: number;
  readonly most: number;
  readonly goal: Goal;
  readonly not: Goal;
}
/** No two items are equal; two are. */
interface Compared extends Numbered {
  readonly op: "distinct" | "twins";
}
interface Sized extends Numbered {
  readonly op: "size";
  readonly least: number;
  readonly most: number;
}
/** A test of the value itself that is passed, or (not wanted) failed. */
export interface Tested extends Numbered {
  readonly op: "test";
  readonly key: string;
  readonly want: boolean;
  readonly test: (value: Json) => boolean;
  readonly tries: readonly Json[];
  /** The same of texts, where it can be said. */
  readonly asked: Asked | undefined;
  readonly step: number | undefined;
}

type Bare<G> = G extends unknown ? Omit<G, "id"> : never;

export const those = <Op extends Goal["op"]>(atoms: readonly Goal[], ...ops: Op[]) =>
  atoms.filter(({ op }) => (ops as string[]).includes(op)) as Extract<
    Goal,
    Op extends "has" | "if" | "lacks"
      ? Named
      : Op extends "other" | "others"
        ? Unlisted
        : Op extends "each" | "at" | "atif"
          ? Placed
          : { op: Op }
  >[];

/** Makes goals. */
export const goals = () => {
  const interned = new Map<string, Goal>();

  const intern = (key: string, goal: Bare<Goal>): Goal => {
    let known = interned.get(key);
    if (!known) interned.set(key, (known = { ...goal, id: interned.size } as Goal));
    return known;
  };

  const yes = intern("yes", { op: "yes" });
  const no = intern("no", { op: "no" });

  const joining = (op: "and" | "or", neutral: Goal, absorbing: Goal) => (given: readonly Goal[]) => {
    const asking = given.filter((goal) => goal !== neutral);
    if (asking.length <= 1) return asking[0] ?? neutral;
    const of = [...new Set(asking.flatMap((goal) => (goal.op === op ? goal.of : [goal])))];
    if (of.includes(absorbing)) return absorbing;
    if (of.length === 1) return of[0] as Goal;
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
  const later = (key: string, make: () => Goal): Goal => intern(`later ${key}`, { op: "later", make });
  const classes = (given: readonly Class[]): Goal =>
    intern(`classes ${given}`, { op: "classes", classes: given });
  const notOf = (of: Class): Goal => classes(CLASSES.filter((each) => each !== of));

  const member = (op: "has" | "if", name: string, goal: Goal): Goal =>
    op === "if" && goal === yes
      ? yes
      : op === "has" && goal === no
        ? no
        : intern(`${op} ${goal.id} ${name}`, { op, name, goal });
  const has = (name: string, goal: Goal = yes): Goal => member("has", name, goal);
  const lacks = (name: string): Goal => intern(`lacks ${name}`, { op: "lacks", name, goal: no });
  const everyName: Names = { meant: yes, not: no };
  const unlisted = (
    op: "other" | "others",
    listed: ReadonlySet<string>,
    goal: Goal,
    names = everyName,
  ): Goal =>
    goal === (op === "other" ? no : yes)
      ? goal
      : intern(`${op} ${goal.id} ${names.meant.id} ${JSON.stringify([...listed].sort())}`, {
          op,
          listed,
          names,
          goal,
        });
  const other = (listed: ReadonlySet<string>, goal: Goal = yes): Goal => unlisted("other", listed, goal);

  const item = (op: "each" | "at" | "atif", from: number, goal: Goal): Goal =>
    goal === no && op === "at"
      ? no
      : goal === yes && (op === "each" || op === "atif")
        ? yes
        : intern(`${op} ${goal.id} ${from}`, { op, from, goal });
  const counted = (from: number, least: number, most: number, goal: Goal, not: Goal): Goal =>
    least === 0 && most === Number.POSITIVE_INFINITY
      ? yes
      : (goal === no && least > 0) || most < least
        ? no
        : intern(`count ${goal.id} ${from} ${least} ${most}`, { op: "count", from, least, most, goal, not });
  const some = (from: number, goal: Goal): Goal => counted(from, 1, Number.POSITIVE_INFINITY, goal, yes);
  const distinct = intern("distinct", { op: "distinct" });
  const twins = intern("twins", { op: "twins" });
  const size = (least: number, most: number): Goal =>
    intern(`size ${least} ${most}`, { op: "size", least, most });
  /** That a test is passed, or (not wanted) failed. */
  const test = ({ key, holds, tries, language, step }: Test, want = true): Goal =>
    intern(`test ${want} ${key}`, {
      op: "test",
      key,
      want,
      test: want ? holds : (value) => !holds(value),
      tries,
      asked: language && [language, want],
      step,
    });

  return {
    yes,
    no,
    and,
    or,
    tree,
    shape,
    later,
    classes,
    notOf,
    member,
    has,
    lacks,
    unlisted,
    other,
    item,
    counted,
    some,
    distinct,
    twins,
    size,
    test,
  };
};

export type Goals = ReturnType<typeof goals>;
