// What a story wants at the places of single values: ids, persons, numbers, times, the outcome.

import type { JsonSchema } from "../../../../src/check/index.js";
import type { EventMapping, Row } from "../../../mapping/model.js";
import type { Story } from "../story/story.js";
import { type Defs, resolved, restOf, typesOf } from "../values/nodes.js";
import { duration, exactly, instant, json, meaning, text } from "./givers.js";
import { groupLeaves, type Leaf, memberLeaves } from "./leaves.js";
import { type Give, NOTHING, type Wish, want } from "./wish.js";

/** What is known about the telling of a story in one event. */
export interface Telling {
  readonly story: Story;
  readonly defs: Defs;
  /** The id of the conversation in the form of a documented one. */
  readonly idLike: Give;
  /** When the event happens, in milliseconds since 1970. */
  readonly occursAt: number;
  /** Whether the conversation is over by then. */
  readonly isOver: boolean;
}

/** Adds to a wish what the story has for the members with one value. */
export const wantFacts = (root: Wish, mapping: EventMapping, telling: Telling): void => {
  const { story, isOver, occursAt } = telling;
  const end = story.startedAt + story.durationMs;
  const add = (leaves: readonly Leaf[], give: (leaf: Leaf) => Give, more: Partial<Wish> = {}): void => {
    for (const leaf of leaves) if (!leaf.up) want(root, leaf.keys, { give: give(leaf), ...more });
  };
  const value = (name: string): Leaf[] => memberLeaves(mapping.values, name);
  const group = (name: string, member: string): Leaf[] => groupLeaves(mapping.groups.get(name), member);
  add(value("id"), () => telling.idLike, { must: true });
  add(value("startedAt"), ({ unit }) => instant(story.startedAt, unit));
  if (!isOver)
    for (const { up, keys } of [...value("endedAt"), ...value("durationMs")])
      if (!up) want(root, keys, { absent: true });
  const until = isOver ? end : occursAt;
  add(value("endedAt"), ({ unit }) => instant(until, unit));
  add(value("occurredAt"), ({ unit }) => instant(occursAt, unit));
  add(value("durationMs"), ({ unit }) => duration(until - story.startedAt, unit));
  add(value("metadata"), () => mapOf(telling.defs, { source: "website", topic: story.topic }));
  add(group("agent", "name"), () => text(story.agent));
  add(group("customer", "name"), () => text(story.customer));
  add(group("customer", "email"), () => text(story.email));
  wantNumbers(root, mapping, story);
  add(group("endedBy", "role"), ({ words }) => endedBy(words ?? [], story));
  add(group("recording", "expiresAt"), ({ unit }) => instant(end + 86_400_000, unit));
  const input = { customer_name: story.customer, business: story.business, language: story.language };
  add(group("variables", "input"), () => mapOf(telling.defs, input));
  add(group("variables", "extracted"), () => mapOf(telling.defs, story.found));
  add(group("outcome", "summary"), () => text(story.summary));
  add(group("outcome", "success"), ({ words }) =>
    words
      ? meaning(
          words,
          (means) => means === story.success,
          (list) => list[0] as string,
        )
      : exactly(story.success),
  );
};

/** The numbers of both sides. One that is always the customer's is not taken for the number that called. */
const wantNumbers = (root: Wish, { groups }: EventMapping, { phones, isInbound }: Story): void => {
  const add = (leaves: readonly Leaf[], number: string): void => {
    for (const leaf of leaves) if (!leaf.up) want(root, leaf.keys, { give: text(number) });
  };
  const customers = groupLeaves(groups.get("customer"), "phone").filter(
    ({ isConditional }) => !isConditional,
  );
  const isCustomers = ({ keys }: Leaf): boolean =>
    customers.some((each) => each.keys.join("/") === keys.join("/"));
  add(customers, phones.customer);
  for (const line of groups.get("line") ?? []) {
    const from = groupLeaves([line], "from");
    const to = groupLeaves([line], "to");
    const isFromCustomer = from.some(isCustomers) || (isInbound && !to.some(isCustomers));
    add(from, isFromCustomer ? phones.customer : phones.business);
    add(to, isFromCustomer && !to.some(isCustomers) ? phones.business : phones.customer);
  }
};

/** Mostly somebody hung up; now and then any word. */
const endedBy = (rows: readonly Row[], story: Story): Give => {
  const random = story.random("ended by");
  const wanted = random.pick(["customer", "customer", "agent"]);
  if (random.chance(0.25)) return () => NOTHING;
  return meaning(
    rows,
    (means) => means === wanted,
    (words) => random.pick(words.slice(0, 3)),
  );
};

/** A map, if a schema lists no members. Where its values are texts, they become texts. */
const mapOf =
  (defs: Defs, value: Readonly<Record<string, unknown>>): Give =>
  ({ schema, type }) => {
    if (schema.properties !== undefined || (type !== "object" && type !== undefined)) return NOTHING;
    const rest = restOf(schema);
    if (rest === false) return NOTHING;
    const types = typesOf(resolved(defs, rest as JsonSchema));
    if (types === undefined) return value;
    const made = Object.entries(value).map(([name, each]) => [
      name,
      types.includes("string") ? String(each) : json(each)({ schema: {}, type: types[0], sample: undefined }),
    ]);
    return made.some(([, each]) => each === NOTHING) ? NOTHING : Object.fromEntries(made);
  };
