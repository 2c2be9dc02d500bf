// Goals: the conditions on payloads for which diff searches. ../index.ts explains the words with an example.
import type { Language, Membership } from "../../pattern/language.js";
import type { Core, JsonType, Shape, Tree } from "../meaning/shapes.js";

/**
 * What it means that a value meets a schema.
 *
 * - `is`: the validator's `is`: no invalid finding.
 * - `clean`: the validator's `check` finds nothing, drift included.
 * - `fits`: the generated type. Of the texts that are not listed by an enum, only one fits it: it stands for all of them.
 * - `listed`: as `fits`, and without a member that the type does not list.
 * - `described`: as `listed`, and objects and lists that may be anything are empty.
 *
 * `{ "status": "new" }` against `{ status: enum ["open"] }`: it `is`, because new words are drift. It does not `fit`.
 */
export type Mode = "is" | "fits" | "listed" | "described" | "clean";

/** Whether the mode is about the validator; otherwise it is about the types. */
export const asksValidator = (mode: Mode): boolean => mode === "is" || mode === "clean";

/** A JSON value. */
export type Json = unknown;

/** A value that reaches a goal (a witness); or `none` if no value does; or `unknown`. */
export type Answer = { readonly value: Json } | "none" | "unknown";

/** A condition on a value itself, whatever its members or items are. */
export interface Test {
  /** Tests with equal keys are the same. */
  readonly key: string;
  readonly holds: (value: Json) => boolean;
  /** Values at the limits of the test. They are tried first. */
  readonly candidates: readonly Json[];
  /** The texts that pass, if a language can express them. */
  readonly language?: Language | undefined;
  /** For numbers: only multiples of this number pass. */
  readonly multipleOf?: number | undefined;
}

/**
 * A condition on a value. Equal goals are the same object, so that answers can be kept by goal. Goals are made by the
 * functions of builders.ts.
 */
export type Goal =
  | Constant
  | Joined
  | SchemaGoal
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

/** Reached by any value, or by none. */
interface Constant extends Numbered {
  readonly op: "yes" | "no";
}

/** All or any of several goals. */
export interface Joined extends Numbered {
  readonly op: "and" | "or";
  readonly of: readonly Goal[];
}

/** A value meets a schema or, if `want` is false, misses it. */
export interface SchemaGoal extends Numbered {
  readonly op: "schema";
  /** A schema for all JSON types. Undefined if `tree` is set, a schema for one type. */
  readonly core: Core | undefined;
  readonly tree: readonly [JsonType, Tree] | undefined;
  readonly mode: Mode;
  readonly want: boolean;
}

/** A goal that is only made when the search needs it. */
interface Later extends Numbered {
  readonly op: "later";
  readonly make: () => Goal;
}

/** The value has one of these types. */
interface Typed extends Numbered {
  readonly op: "types";
  readonly types: readonly JsonType[];
}

/** A member is present and reaches the goal; or reaches it if it is present; or is absent. */
export interface Named extends Numbered {
  readonly op: "has" | "has-if-present" | "lacks";
  readonly name: string;
  readonly goal: Goal;
}

/** At least one member that is not listed reaches the goal; or all of them do. */
export interface Unlisted extends Numbered {
  readonly op: "some-unlisted" | "every-unlisted";
  readonly listed: ReadonlySet<string>;
  readonly names: Names;
  readonly goal: Goal;
}

/** Which names are meant by a goal on members that are not listed. */
export interface Names {
  /** The goal that a meant name reaches. */
  readonly meant: Goal;
  /** The goal that every other name reaches. */
  readonly other: Goal;
}

/** All items from an index on reach the goal; or the item at the index does; or it does if it is present. */
export interface Placed extends Numbered {
  readonly op: "every-item" | "item" | "item-if-present";
  readonly index: number;
  readonly goal: Goal;
}

/** From an index on, between `least` and `most` items reach `goal`. All other items reach `other`. */
export interface Counted extends Numbered {
  readonly op: "count";
  readonly index: number;
  readonly least: number;
  readonly most: number;
  readonly goal: Goal;
  readonly other: Goal;
}

/** No two items are equal; or two items are. */
export interface Compared extends Numbered {
  readonly op: "distinct" | "duplicates";
}

/** The number of items or members. */
interface Sized extends Numbered {
  readonly op: "size";
  readonly least: number;
  readonly most: number;
}

/** A test is passed or, if `want` is false, failed. */
export interface Tested extends Numbered {
  readonly op: "test";
  readonly key: string;
  readonly want: boolean;
  readonly holds: (value: Json) => boolean;
  readonly candidates: readonly Json[];
  /** The same condition as a language, if a language can express it. */
  readonly membership: Membership | undefined;
  readonly multipleOf: number | undefined;
}

type Op = Goal["op"];
type GoalOf<O extends Op> = O extends Named["op"]
  ? Named
  : O extends Unlisted["op"]
    ? Unlisted
    : O extends Placed["op"]
      ? Placed
      : Extract<Goal, { op: O }>;

/** The goals of some kinds. */
export const goalsOf = <O extends Op>(goals: readonly Goal[], ...ops: O[]): GoalOf<O>[] =>
  goals.filter(({ op }) => (ops as string[]).includes(op)) as GoalOf<O>[];

/** Whether every value meets a shape in this mode. */
export const asksNothing = (shape: Shape, mode: Mode): boolean => shape.isAny && mode !== "described";
