// The places in the payloads of an event: what its schema and its marks say of a value there. All payloads have the same
// places, so they are remembered.

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
import { type Kind, kindOf, type RedactedType } from "./kinds.js";
import { type Assertions, assertionsOf } from "./profile.js";
import { memoryOf } from "./stand-ins/memory.js";

/** A place in a payload. */
export interface Place {
  /** Whether the schema lists the name of the member, in `properties` or by a pattern. */
  readonly isListed: boolean;
  /** What the schema says about strings and numbers here. */
  readonly assertions: Assertions;
  /** The kind of a value of this type. Undefined if it stays. */
  kind(type: RedactedType): Kind | undefined;
  member(name: string): Place;
  item(index: number): Place;
}

/**
 * The place of whole payloads.
 *
 * @param schema the event's schema; undefined if the event is not known
 * @param marks which values are personal: a schema with few keywords
 */
export const rootPlaceOf = (schema?: JsonSchema, marks?: JsonSchema): Place => {
  const places: Places = {
    schema: schema && schemaWalkerOf(schema),
    marks: marks && schemaWalkerOf(marks),
    known: new Map(),
    ids: new Map(),
  };
  return placeOf(places, rootOf(places.schema), rootOf(places.marks), true);
};

const rootOf = (walker: SchemaWalker | undefined): Applicable =>
  walker ? applicableTo(walker, walker.root) : NOTHING_APPLIES;

interface Places {
  readonly schema: SchemaWalker | undefined;
  readonly marks: SchemaWalker | undefined;
  /** By the schemas that apply: a schema that refers to itself has no more places than others. */
  readonly known: Map<string, Place>;
  readonly ids: Map<JsonSchema, number>;
}

/** How many names that a pattern may match are remembered at each place, and up to which length. */
const MAX_MATCHED = 200;
const MAX_NAME_LENGTH = 100;

const placeOf = (places: Places, applicable: Applicable, marks: Applicable, isListed: boolean): Place => {
  const { known, ids } = places;
  const idOf = (schema: JsonSchema): number => {
    let id = ids.get(schema);
    if (id === undefined) ids.set(schema, (id = ids.size));
    return id;
  };
  const key = `${applicable.map(idOf)}/${marks.map(idOf)}/${isListed}`;
  let place = known.get(key);
  if (!place) known.set(key, (place = makePlace(places, applicable, marks, isListed)));
  return place;
};

const makePlace = (places: Places, applicable: Applicable, marks: Applicable, isListed: boolean): Place => {
  const all = [...applicable, ...marks];
  // a pattern or an index may decide which schemas apply
  const varies = all.some(({ patternProperties, prefixItems }) => patternProperties || prefixItems);
  const listed = new Set(all.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const members = new Map<string, Place>();
  const matched = memoryOf<Place>(MAX_MATCHED);
  let other: Place | undefined;
  let item: Place | undefined;
  const kinds: Partial<Record<RedactedType, Kind | null>> = {};
  const memberOf = (name: string): Place => {
    const found = places.schema ? memberIn(places.schema, applicable, name) : UNLISTED;
    const marked = places.marks ? memberIn(places.marks, marks, name) : UNLISTED;
    return placeOf(places, found.applicable, marked.applicable, found.isListed);
  };
  const itemAt = (index: number): Place =>
    placeOf(
      places,
      places.schema ? itemIn(places.schema, applicable, index) : NOTHING_APPLIES,
      places.marks ? itemIn(places.marks, marks, index) : NOTHING_APPLIES,
      true,
    );
  return {
    isListed,
    assertions: assertionsOf(applicable, marks),
    kind: (type) => {
      let kind = kinds[type];
      if (kind === undefined) kinds[type] = kind = kindOf(applicable, marks, type) ?? null;
      return kind ?? undefined;
    },
    member: (name) => {
      const known = members.get(name);
      if (known) return known;
      if (varies) {
        let found = matched.get(name);
        if (!found) {
          found = memberOf(name);
          if (name.length <= MAX_NAME_LENGTH) matched.set(name, found);
        }
        return found;
      }
      // not kept by name: a payload may have any number of names that no schema lists
      if (!listed.has(name)) return (other ??= memberOf(name));
      const found = memberOf(name);
      members.set(name, found);
      return found;
    },
    item: (index) => (varies ? itemAt(index) : (item ??= itemAt(index))),
  };
};

const UNLISTED = { applicable: NOTHING_APPLIES, isListed: false };

/** Takes all schemas that may apply, so that no mark is missed: those of this name, and those for all other names. */
const memberIn = (
  walker: SchemaWalker,
  applicable: Applicable,
  name: string,
): { readonly applicable: Applicable; readonly isListed: boolean } => {
  const { named, matched, others } = memberSchemas(applicable, name);
  const listed = [...matched, ...named];
  const schemas = [...listed, ...others.filter((other) => other !== true)];
  return { applicable: applicableToAll(walker, schemas), isListed: listed.length > 0 };
};

const itemIn = (walker: SchemaWalker, applicable: Applicable, index: number): Applicable =>
  applicableToAll(walker, itemSchemas(applicable, index));
