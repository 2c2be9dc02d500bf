import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { map } from "../../schema/map.js";

/** The schema of an event, with what `x-pii` marks. Plain data: it crosses threads. */
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

/** Whether a member stays required, whatever was seen. The pointer leads to it. */
export type StaysRequired = (pointer: string) => boolean;

/**
 * Says for the events of a vendor which members stay required: the tag, the conversation's id, and the objects that hold
 * them. Without them nobody knows what a payload is.
 */
export const requiredByTag = ({ block = {} }: Bundle): ((tag: string) => StaysRequired) => {
  const { event, conversationId } = block;
  return (tag) => {
    const id =
      typeof conversationId === "object" && conversationId
        ? (conversationId as Record<string, unknown>)[tag]
        : conversationId;
    const kept = [event, id].filter((each) => typeof each === "string");
    return (pointer) => kept.some((each) => each === pointer || each.startsWith(`${pointer}/`));
  };
};
