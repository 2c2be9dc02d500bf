import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { map } from "../../schema/map.js";
import type { Model } from "./task.js";

/** A vendor's events with what `x-pii` marks, for counting and comparing. */
export const eventsOf = ({ slug, events, defs }: Bundle): Model[] => {
  const bare = Object.fromEntries([...defs].map(([name, schema]) => [name, without(schema)]));
  return events.map(({ tag, payload }) => ({ vendor: slug, tag, payload: without(payload), defs: bare }));
};

/** The schema without its remarks: it crosses threads. */
const without = (schema: JsonSchema): JsonSchema => {
  const { description: _, title: _1, examples: _2, default: _3, ...rest } = schema;
  return map(rest, without);
};

/**
 * Which members stay required whatever was seen: the event's tag and the conversation's id, and what they stand in.
 * Without them nobody knows what a payload is.
 */
export const keeping = ({ block = {} }: Bundle): ((tag: string) => (pointer: string) => boolean) => {
  const { event, conversationId } = block;
  return (tag) => {
    const ids =
      typeof conversationId === "object" && conversationId
        ? (conversationId as Record<string, unknown>)[tag]
        : conversationId;
    const kept = [event, ids].filter((each) => typeof each === "string");
    return (pointer) => kept.some((each) => each === pointer || each.startsWith(`${pointer}/`));
  };
};
