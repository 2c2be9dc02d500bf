// The entry point `afterword/check`: what generated code imports, and what checks a payload.
export { shallow } from "./depth.js";
export { type Event, event } from "./event.js";
export { type Finding, type Findings, type Grade, type Kind, type Path, pathOf } from "./findings.js";
export * from "./formats.js";
export { walkerOf } from "./interpret.js";
export { interpreted } from "./interpreted.js";
export type { Adder, Passes, Rule, Walker } from "./rule.js";
export {
  conditions,
  containing,
  distinct,
  isMultiple,
  leftovers,
  lengthOf,
  limits,
  multiples,
  names,
  parts,
  patterns,
  rules,
  tuples,
  unions,
  unique,
} from "./rules.js";
export type { JsonSchema, JsonType } from "./schema.js";
export type { StandardIssue, StandardResult, StandardSchema, StandardTarget } from "./standard.js";
