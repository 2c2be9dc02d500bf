export { type Event, event } from "./event.js";
export { type Finding, type Findings, type Grade, type Kind, type Path, pathOf } from "./findings.js";
export * from "./formats.js";
export type { Passes, Rule, Walker } from "./interpret.js";
export { interpreted } from "./interpreted.js";
export { lengthOf, limits, rules, unions } from "./rules.js";
export type { JsonSchema, JsonType } from "./schema.js";
export type { StandardIssue, StandardResult, StandardSchema, StandardTarget } from "./standard.js";
