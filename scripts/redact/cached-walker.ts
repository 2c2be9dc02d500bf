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

/** A member of an object, as the schema sees it. */
export interface ListedMember {
  readonly applicable: Applicable;
  /** Whether the schema lists the name, in `properties` or by a pattern. */
  readonly isListed: boolean;
}

/**
 * A walker that remembers each step, for every payload takes the same ones. It walks the schemas of events, and the
 * marks of `pii.jsonc`, which are schemas of few keywords.
 */
export interface CachedWalker {
  readonly walker: SchemaWalker;
  readonly root: Applicable;
  readonly steps: Map<Applicable, Steps>;
}

/** What is remembered of the steps down from one value. */
interface Steps {
  /** Whether a pattern or an index decides which schemas apply: then nothing is remembered. */
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
  // a schema lists few names, senders may make up any number of others
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

/** All schemas that may apply count, so that no mark is missed: beside those of the name also those for other names. */
const findMember = ({ walker }: CachedWalker, applicable: Applicable, name: string): ListedMember => {
  const { named, matched, others } = memberSchemas(applicable, name);
  const listed = [...matched, ...named];
  return { applicable: applicableToAll(walker, [...listed, ...others]), isListed: listed.length > 0 };
};

const findItem = ({ walker }: CachedWalker, applicable: Applicable, index: number): Applicable =>
  applicableToAll(walker, itemSchemas(applicable, index));
