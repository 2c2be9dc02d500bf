// The schemas of events, as threads need them to count.

import type { JsonSchema } from "../../../src/check/index.js";
import { type EventRule, idPlaces, tagPlaces, type Vendor } from "../../../src/vendor.js";
import { builtInBundle } from "../../bundle/built-in.js";
import type { Bundle } from "../../bundle/bundle.js";
import { map } from "../../schema/map.js";

/** The schema of an event, with its `x-pii`. Plain data, because it is sent to threads. */
export interface EventModel {
  readonly vendor: string;
  readonly tag: string;
  readonly payload: JsonSchema;
  readonly defs: Readonly<Record<string, JsonSchema>>;
}

/** The models of a vendor's events. */
export const modelsOf = ({ slug, events, defs }: Bundle): EventModel[] => {
  const bare = Object.fromEntries([...defs].map(([name, schema]) => [name, withoutRemarks(schema)]));
  return events.map(({ tag, payload }) => ({
    vendor: slug,
    tag,
    payload: withoutRemarks(payload),
    defs: bare,
  }));
};

const withoutRemarks = (schema: JsonSchema): JsonSchema => {
  const { description: _, title: _1, examples: _2, default: _3, ...rest } = schema;
  return map(rest, withoutRemarks);
};

/** The models of all events of some vendors. */
export interface Models {
  /** Slugs, in the order of reports. */
  readonly vendors: readonly string[];
  /** The models of a vendor; none if it is not one of them. */
  of(vendor: string): readonly EventModel[];
}

/** The models of own vendors, and of built-in ones, whose schemas are read only when the first payload of theirs comes. */
export const modelsAmong = (own: readonly EventModel[], builtIn: readonly string[]): Models => {
  const known = new Map<string, EventModel[]>();
  for (const model of own) known.set(model.vendor, [...(known.get(model.vendor) ?? []), model]);
  const vendors = [...known.keys(), ...builtIn];
  return {
    vendors,
    of: (vendor) => {
      let models = known.get(vendor);
      if (!models && builtIn.includes(vendor)) known.set(vendor, (models = modelsOf(builtInBundle(vendor))));
      return models ?? [];
    },
  };
};

/** Whether the member at a pointer stays required, even if it was absent. */
export type StaysRequired = (pointer: string) => boolean;

/**
 * Says for each event of a vendor which members stay required: the tag, the conversation's id, and the objects around them.
 * Without them a payload cannot be recognised.
 */
export const requiredByTag = ({ block = {} }: Bundle): ((tag: string) => StaysRequired) => {
  const { event, conversationId } = block;
  return (tag) => {
    const kept = [
      ...tagPlaces(event as EventRule),
      ...idPlaces(conversationId as Vendor["conversationId"], tag),
    ];
    return (pointer) => kept.some((each) => each === pointer || each.startsWith(`${pointer}/`));
  };
};
