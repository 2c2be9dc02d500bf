// Steers instances so that, over many of them, each part of a schema is used: each optional member, word and branch.

import type { JsonSchema } from "../../../../src/check/index.js";
import { branchesOf, type Defs, resolved, restOf } from "./nodes.js";

/**
 * One of the options of a schema: `+name` a member that is there, `=2` the third word, `|2` the third branch, `:null` a
 * type, `[` an item, `{` a member of a map.
 */
export type Option = string;

interface Step {
  readonly node: JsonSchema;
  readonly option: Option;
  /** How the node is reached. */
  readonly from: Step | undefined;
}

/** All options of all schemas of an event. */
export type Route = readonly Step[];

/** What an instance should use, by schema. */
export type Steering = ReadonlyMap<JsonSchema, ReadonlySet<Option>>;

/** After so many instances each option had its turn: fewer would load one instance with too many of them. */
const TURNS = 151;

/** Neighbouring instances use options that are far from one another. */
const STRIDE = 58;

/** The options of an event's payload, each with a shortest way to it. */
export const routeOf = (defs: Defs, payload: JsonSchema): Route => {
  const steps: Step[] = [];
  const seen = new Set<JsonSchema>();
  const queue: (readonly [schema: JsonSchema | boolean, from: Step | undefined])[] = [[payload, undefined]];
  for (const [schema, from] of queue) {
    const node = resolved(defs, schema);
    if (seen.has(node)) continue;
    seen.add(node);
    const add = (option: Option, ...below: (JsonSchema | boolean)[]): void => {
      const step: Step = { node, option, from };
      steps.push(step);
      for (const child of below) queue.push([child, step]);
    };
    for (const [index, branch] of (branchesOf(node) ?? []).entries()) add(`|${index}`, branch);
    if (node.enum) for (const index of node.enum.keys()) add(`=${index}`);
    else if (Array.isArray(node.type)) for (const type of node.type) add(`:${type}`);
    const isListed = (name: string): boolean => node.required?.includes(name) === true;
    for (const [name, member] of Object.entries(node.properties ?? {}))
      if (isListed(name)) queue.push([member, from]);
      else add(`+${name}`, member);
    const items = node.items ?? false;
    if (typeof items === "object") add("[", items);
    const rest = restOf(node);
    if (typeof rest === "object") add("{", rest);
  }
  return steps;
};

/** What the instance of a number should use. */
export const steeringOf = (route: Route, number: number): Steering => {
  const steering = new Map<JsonSchema, Set<Option>>();
  for (let at = (number * STRIDE) % TURNS; at < route.length; at += TURNS)
    for (let step: Step | undefined = route[at]; step; step = step.from) {
      const options = steering.get(step.node);
      if (options) options.add(step.option);
      else steering.set(step.node, new Set([step.option]));
    }
  return steering;
};
