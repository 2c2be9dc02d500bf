// The language in which diff asks for a payload. Its words are shown on one schema in ../index.ts.
import type { Language, Membership } from "../../pattern/language.js";
import type { Core, JsonType, Shape, Tree } from "../meaning/shapes.js";

/**
 * By what a value is measured against a schema.
 *
 * - `is`: the validator's `is`: no invalid finding.
 * - `clean`: the validator's `check` finds nothing, drift included.
 * - `fits`: the generated type, with only the words that its enums list.
 * - `listed`: that, and no member that the type does not list.
 * - `described`: that, and nothing inside of what may be anything.
 *
 * `{ "status": "new" }` against `{ status: enum ["open"] }`: it `is`, because new words are drift. It does not `fit`.
 */
export type Mode = "is" | "fits" | "listed" | "described" | "clean";

/** Whether the validator is asked; otherwise the types are. */
export const asksValidator = (mode: Mode): boolean => mode === "is" || mode === "clean";

/** A JSON value. */
export type Json = unknown;

/** A value that reaches a goal (a witness); or `none` does; or that was not found out. */
export type Answer = { readonly value: Json } | "none" | "unknown";

/** A condition on a value itself, whatever its members or items are. */
export interface Test {
  /** Tests with equal keys are the same. */
  readonly key: string;
  readonly holds: (value: Json) => boolean;
  /** Values near the edge of what passes: the first to be tried. */
  readonly candidates: readonly Json[];
  /** The texts that pass, where a language can say it. */
  readonly language?: Language | undefined;
  /** Of numbers: only multiples of this one pass. */
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

/** A value meets a schema or, where `want` is false, misses it. */
export interface SchemaGoal extends Numbered {
  readonly op: "schema";
  /** A schema for any JSON type; or `tree`, for one. */
  readonly core: Core | undefined;
  readonly tree: readonly [JsonType, Tree] | undefined;
  readonly mode: Mode;
  readonly want: boolean;
}

/** A goal that is only made when the search gets to it. */
interface Later extends Numbered {
  readonly op: "later";
  readonly make: () => Goal;
}

/** The value has one of these types. */
interface Typed extends Numbered {
  readonly op: "types";
  readonly types: readonly JsonType[];
}

/** The member is there and reaches the goal; does so if it is there; is absent. */
export interface Named extends Numbered {
  readonly op: "has" | "has-if-present" | "lacks";
  readonly name: string;
  readonly goal: Goal;
}

/** A member that is not listed reaches the goal; each of them does. */
export interface Unlisted extends Numbered {
  readonly op: "some-unlisted" | "every-unlisted";
  readonly listed: ReadonlySet<string>;
  readonly names: Names;
  readonly goal: Goal;
}

/** Which names are meant, besides those that are listed. */
export interface Names {
  /** What a name reaches that is meant. */
  readonly meant: Goal;
  /** What a name reaches that is not. */
  readonly other: Goal;
}

/** All items from an index on reach the goal; the item at the index does; it does if it is there. */
export interface Placed extends Numbered {
  readonly op: "every-item" | "item" | "item-if-present";
  readonly index: number;
  readonly goal: Goal;
}

/** From an index on, a number of items reach the goal; the others reach the other goal. */
export interface Counted extends Numbered {
  readonly op: "count";
  readonly index: number;
  readonly least: number;
  readonly most: number;
  readonly goal: Goal;
  readonly other: Goal;
}

/** No two items are equal; two items are. */
export interface Compared extends Numbered {
  readonly op: "distinct" | "duplicates";
}

/** The number of items or members. */
interface Sized extends Numbered {
  readonly op: "size";
  readonly least: number;
  readonly most: number;
}

/** A test is passed or, where `want` is false, failed. */
export interface Tested extends Numbered {
  readonly op: "test";
  readonly key: string;
  readonly want: boolean;
  readonly holds: (value: Json) => boolean;
  readonly candidates: readonly Json[];
  /** The same as a language, where it can be said. */
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

/** Whether a shape is asked nothing by a mode. */
export const asksNothing = (shape: Shape, mode: Mode): boolean => shape.isAny && mode !== "described";
