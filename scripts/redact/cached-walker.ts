// Walks a schema in step with a payload and remembers the steps.

import type { JsonSchema } from "../../src/check/index.js";
import {
  type Applicable,
  applicableTo,
  applicableToAll,
  itemSchemas,
  memberSchemas,
  NOTHING_APPLIES,
  type SchemaWalker,
  schemaWalkerOf,
} from "../schema/walker.js";

/** The schemas that apply to a member of an object. */
export interface ListedMember {
  readonly applicable: Applicable;
  /** Whether the schema lists the name, in `properties` or by a pattern. */
  readonly isListed: boolean;
}

/**
 * A walker that remembers each step, because every payload takes the same steps. It walks the schemas of events and the
 * marks of `pii.jsonc`, which are schemas with few keywords.
 */
export interface CachedWalker {
  readonly walker: SchemaWalker;
  readonly root: Applicable;
  readonly steps: Map<Applicable, Steps>;
}

/** The remembered steps from one value to its members and items. */
interface Steps {
  /** Whether a pattern or an index decides which schemas apply. If so, nothing is remembered. */
  readonly varies: boolean;
  readonly listed: ReadonlySet<string>;
  readonly members: Map<string, ListedMember>;
  /** The same for every name that is not listed. */
  other: ListedMember | undefined;
  item: Applicable | undefined;
}

/** Makes the walker of a schema. */
export const cachedWalkerOf = (schema: JsonSchema): CachedWalker => {
  const walker = schemaWalkerOf(schema);
  return { walker, root: applicableTo(walker, schema), steps: new Map() };
};

const UNLISTED: ListedMember = { applicable: NOTHING_APPLIES, isListed: false };

/** The step to a member. */
export const memberOf = (cached: CachedWalker, applicable: Applicable, name: string): ListedMember => {
  if (applicable.length === 0) return UNLISTED;
  const steps = stepsFrom(cached, applicable);
  if (steps.varies) return findMember(cached, applicable, name);
  const member = steps.members.get(name);
  if (member) return member;
  // not kept by name: a payload may have any number of names that no schema lists
  if (!steps.listed.has(name)) return (steps.other ??= findMember(cached, applicable, name));
  const found = findMember(cached, applicable, name);
  steps.members.set(name, found);
  return found;
};

/** The step to an item. */
export const itemOf = (cached: CachedWalker, applicable: Applicable, index: number): Applicable => {
  if (applicable.length === 0) return NOTHING_APPLIES;
  const steps = stepsFrom(cached, applicable);
  return steps.varies
    ? findItem(cached, applicable, index)
    : (steps.item ??= findItem(cached, applicable, index));
};

const stepsFrom = (cached: CachedWalker, applicable: Applicable): Steps => {
  let steps = cached.steps.get(applicable);
  if (!steps) {
    const varies = applicable.some(({ patternProperties, prefixItems }) => patternProperties || prefixItems);
    const listed = new Set(applicable.flatMap(({ properties }) => Object.keys(properties ?? {})));
    steps = { varies, listed, members: new Map(), other: undefined, item: undefined };
    cached.steps.set(applicable, steps);
  }
  return steps;
};

/** Takes all schemas that may apply, so that no mark is missed: those of this name, and those for all other names. */
const findMember = ({ walker }: CachedWalker, applicable: Applicable, name: string): ListedMember => {
  const { named, matched, others } = memberSchemas(applicable, name);
  const listed = [...matched, ...named];
  return { applicable: applicableToAll(walker, [...listed, ...others]), isListed: listed.length > 0 };
};

const findItem = ({ walker }: CachedWalker, applicable: Applicable, index: number): Applicable =>
  applicableToAll(walker, itemSchemas(applicable, index));
