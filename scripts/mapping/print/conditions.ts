// Prints conditions.

import { pieces } from "../../../src/mapping/like.js";
import { text } from "../../text/literals.js";
import type { Condition, Scalar, Shape } from "../model.js";
import { type Body, constant, declared, helper, type Scope, valueAt } from "./code.js";

/** The code of a condition, which can stand in any expression. `kind` is the item's kind where there is an item. */
export const conditionCode = (body: Body, scope: Scope, condition: Condition): string => {
  const code = loneCondition(body, scope, condition);
  return isCompound(condition) ? `(${code})` : code;
};

/** As `conditionCode`, for a place where no operator is before or behind it but `?`. */
export const loneCondition = (body: Body, scope: Scope, condition: Condition): string => {
  switch (condition.test) {
    case "any":
    case "all": {
      const [only, ...others] = condition.conditions;
      if (only && others.length === 0) return loneCondition(body, scope, only);
      const codes = condition.conditions.map((each) => conditionCode(body, scope, each));
      return codes.join(condition.test === "any" ? " || " : " && ");
    }
    case "not":
      return notCode(body, scope, condition.condition);
    case "kind":
      body.used.add("kind");
      return isOneOf("kind", condition.kinds);
    case "is":
      return shapeCode(body, valueAt(body, scope, condition.at), condition.is);
    case "equals": {
      const value = valueAt(body, scope, condition.at);
      return isOneOf(condition.values.length > 1 ? constant(body, "value", value) : value, condition.values);
    }
    case "like":
      return likeCode(body, constant(body, "value", valueAt(body, scope, condition.at)), condition.patterns);
    case "atLeast": {
      const value = constant(body, "value", valueAt(body, scope, condition.at));
      return `${helper(body, "number")}(${value}) !== null && ${value} >= ${condition.least}`;
    }
  }
};

/** The code that says that a condition does not hold. */
export const notCode = (body: Body, scope: Scope, condition: Condition): string => {
  if (condition.test === "not") return loneCondition(body, scope, condition.condition);
  const code = loneCondition(body, scope, condition);
  const isCall = condition.test === "is" && ["object", "list", "filled"].includes(condition.is);
  return isCall ? `!${code}` : `!(${code})`;
};

/** Whether the code of a condition has `&&` or `||` in it. */
const isCompound = (condition: Condition): boolean => {
  switch (condition.test) {
    case "any":
    case "all": {
      const [only, ...others] = condition.conditions;
      return only !== undefined && others.length === 0 ? isCompound(only) : true;
    }
    case "kind":
      return condition.kinds.length > 1;
    case "equals":
      return condition.values.length > 1;
    case "not":
      return condition.condition.test === "not" && isCompound(condition.condition.condition);
    default:
      return condition.test === "like" || condition.test === "atLeast";
  }
};

/** The code that says whether a value is one of these. */
export const isOneOf = (value: string, words: readonly Scalar[]): string =>
  words.map((word) => `${value} === ${scalarCode(word)}`).join(" || ");

/** A word, number, boolean or null as code. */
export const scalarCode = (value: Scalar | null): string =>
  typeof value === "string" ? text(value) : JSON.stringify(value);

const shapeCode = (body: Body, value: string, shape: Shape): string => {
  switch (shape) {
    case "string":
    case "boolean":
      return `typeof ${value} === "${shape}"`;
    case "number":
      return `${helper(body, "number")}(${value}) !== null`;
    case "object":
      return `${helper(body, "isObject")}(${value})`;
    case "list":
      return `Array.isArray(${value})`;
    case "filled":
      return `${helper(body, "isFilled")}(${value})`;
    case "given":
      return `(${value} ?? null) !== null`;
    case "absent":
      return `${value} === undefined`;
  }
};

const likeCode = (body: Body, value: string, patterns: readonly string[]): string => {
  const codes = patterns.map((pattern) => matchCode(body, value, pattern));
  const either = codes.length === 1 ? codes[0] : `(${codes.join(" || ")})`;
  return `typeof ${value} === "string" && ${either}`;
};

/** The code that says whether a text, of which the code is given, is like a pattern. */
export const matchCode = (body: Pick<Body, "module">, value: string, pattern: string): string => {
  const written = pieces(pattern);
  const [first = "", middle = "", last = ""] = written;
  if (written.length === 1) return `${value} === ${text(pattern)}`;
  if (written.every((part) => part === "")) return "true";
  if (written.length === 2 && middle === "") return `${value}.startsWith(${text(first)})`;
  if (written.length === 2 && first === "") return `${value}.endsWith(${text(middle)})`;
  if (written.length === 3 && first === "" && last === "") return `${value}.includes(${text(middle)})`;
  const parts = declared(body.module, "pieces", `[${pieces(pattern).map(text).join(", ")}]`);
  return `${helper(body, "isLike")}(${value}, ${parts})`;
};
