// Which names of members the schema knows, and which the sender chose.

import type { JsonSchema } from "../../src/check/index.js";
import {
  type Applicable,
  anyItemSchemas,
  applicableTo,
  applicableToAll,
  memberSchemas,
  NOTHING_APPLIES,
  type SchemaWalker,
} from "./walker.js";

/**
 * Where the name of a member comes from. `known`: the schema lists it. `open`: the sender chose it in a map. `unknown`: it is
 * not listed in a closed object. Names that are not known may be personal.
 */
export type Naming = "known" | "open" | "unknown";

/** How the schema names a member, and which schemas apply to it. */
export interface NamedMember {
  readonly naming: Naming;
  /** The schemas that apply to the member's value. */
  readonly applicable: Applicable;
}

/** The naming of a member, by the schemas of its object. */
export const memberNaming = (walker: SchemaWalker, applicable: Applicable, name: string): NamedMember => {
  const { named, matched, others } = memberSchemas(applicable, name);
  if (named.length > 0) return { naming: "known", applicable: applicableToAll(walker, named) };
  const allowed = matched.length > 0 ? matched : others;
  if (allowed.length > 0) return { naming: "open", applicable: applicableToAll(walker, allowed) };
  return { naming: applicable.some(isClosed) ? "unknown" : "open", applicable: NOTHING_APPLIES };
};

/** The schemas that may apply to the items of a list. */
export const itemsOf = (walker: SchemaWalker, applicable: Applicable): Applicable =>
  applicableToAll(walker, anyItemSchemas(applicable));

/** Whether a schema lists all members. */
const isClosed = ({
  properties,
  additionalProperties,
  unevaluatedProperties,
  "x-open": open,
}: JsonSchema): boolean =>
  additionalProperties === false ||
  unevaluatedProperties === false ||
  (properties !== undefined && !open && additionalProperties === undefined);

/** For each key on the way to a value, whether the sender chose it: names in maps, and names that the schema does not know. */
export const chosenKeys = (walker: SchemaWalker, keys: readonly (string | number)[]): boolean[] => {
  let applicable = applicableTo(walker, walker.root);
  return keys.map((key) => {
    if (typeof key === "number") {
      applicable = itemsOf(walker, applicable);
      return false;
    }
    const member = memberNaming(walker, applicable, key);
    applicable = member.applicable;
    return member.naming !== "known";
  });
};
