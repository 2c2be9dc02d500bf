// Values of the documented payloads, by the schema that they stand at.

import type { JsonSchema } from "../../../../src/check/index.js";
import type { Bundle } from "../../../bundle/bundle.js";
import { isObject } from "../../../json/value.js";
import { branchesOf, type Defs, resolved, restOf, seemsToFit } from "./nodes.js";

/** Values by schema. Those of a named schema come from all places that refer to it. */
export type Samples = ReadonlyMap<JsonSchema, readonly unknown[]>;

/** Reads the documented payloads of all events. What is no JSON is passed over. */
export const samplesOf = (bundle: Bundle): Samples => {
  const samples = new Map<JsonSchema, unknown[]>();
  for (const { payload, examples } of bundle.events)
    for (const name of examples) collect(samples, bundle.defs, payload, parsed(bundle.examples.get(name)));
  return samples;
};

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

const collect = (
  samples: Map<JsonSchema, unknown[]>,
  defs: Defs,
  schema: JsonSchema | boolean,
  value: unknown,
): void => {
  if (value === undefined || typeof schema !== "object") return;
  const node = resolved(defs, schema);
  const known = samples.get(node);
  if (known) known.push(value);
  else samples.set(node, [value]);
  const below = (child: JsonSchema | boolean | undefined, of: unknown): void => {
    if (child !== undefined) collect(samples, defs, child, of);
  };
  for (const branch of branchesOf(node) ?? []) if (seemsToFit(defs, branch, value)) below(branch, value);
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) below(node.prefixItems?.[index] ?? node.items, item);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value))
      below(
        node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : restOf(node),
        member,
      );
};
