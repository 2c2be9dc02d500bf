// Says shapes in words, for the texts of changes.
import {
  branchesOf,
  type Core,
  JSON_TYPES,
  type JsonType,
  type Leaf,
  type Shape,
  type Tree,
  typesOf,
} from "./shapes.js";
import { labelOf, tagName } from "./tags.js";

/** `string or null`, `array of integer`, `anything` */
export const typePhrase = (core: Core): string => {
  const types = typesOf(core);
  if (types.length === JSON_TYPES.length && types.includes("number")) return "anything";
  // null comes last
  const [first, ...others] = types;
  const ordered = first === "null" ? [...others, first] : types;
  return ordered.length === 0 ? "nothing" : ordered.map((type) => typeWord(core, type)).join(" or ");
};

/** `integer`, `array of string` */
const typeWord = (core: Core, type: string): string => {
  const tree = core.trees[type === "integer" ? "number" : (type as JsonType)];
  const hasItems = type === "array" && tree?.kind === "leaf" && tree.prefixItems.length === 0;
  if (!hasItems || tree.items.isAny) return type;
  return `array of ${typesOf(tree.items.core).join(" or ") || "nothing"}`;
};

/** `string, optional` */
export const memberPhrase = (shape: Shape, required: boolean): string =>
  `${typePhrase(shape.core)}, ${required ? "required" : "optional"}`;

/** How many values of a list are named. The others are counted. */
const MAX_NAMED_VALUES = 12;

/** `"a", "b"` */
export const listPhrase = (values: readonly unknown[]): string =>
  [
    ...values.slice(0, MAX_NAMED_VALUES).map((value) => JSON.stringify(value)),
    ...(values.length > MAX_NAMED_VALUES ? [`${values.length - MAX_NAMED_VALUES} more`] : []),
  ].join(", ");

/** `"a", "b"`, or `any string` */
export const valuesPhrase = ({ values, words, fractions }: Leaf, type: JsonType): string => {
  const listed = values ?? words;
  return listed ? listPhrase(listed) : type === "number" && !fractions ? "any integer" : `any ${type}`;
};

/** A branch, and the union that it belongs to. */
export interface BranchOf {
  readonly branch: Tree;
  readonly union: Tree;
}

/** `type is "tool_call"`, or `object 2 of 3`. If the newer branch has no tag, the tag of the older one is used. */
export const branchPhrase = (type: JsonType, now: BranchOf, old?: BranchOf): string => {
  for (const each of old ? [now, old] : [now]) {
    if (each.branch.kind !== "leaf") continue;
    const tag = tagName(branchesOf(each.union));
    const values = tag === undefined ? undefined : labelOf(each.branch, tag);
    if (tag !== undefined && values) return `${tag} is ${listPhrase(values)}`;
  }
  const all = branchesOf(now.union);
  return all.length > 1 ? `${type} ${all.indexOf(now.branch) + 1} of ${all.length}` : type;
};
