// Makes payloads that look like those of real conversations: random, and the same for the same seed.

import type { JsonSchema } from "../../../src/check/index.js";
import { conversationOf } from "../../../src/mapping/record.js";
import { idPlaces, type Vendor } from "../../../src/vendor.js";
import type { Bundle } from "../../bundle/bundle.js";
import { descriptionOf } from "../../bundle/description.js";
import { vendorsFrom } from "../../captures/payload/vendor-description.js";
import { usageError } from "../../command.js";
import { tokenName } from "../../json/pointer.js";
import { dig } from "../../json/value.js";
import { type EventMapping, mappingsOf } from "../../mapping/index.js";
import { type Story, storyOf } from "./story/story.js";
import { likeId } from "./values/forms.js";
import { make } from "./values/make.js";
import { type Maker, TOP } from "./values/maker.js";
import { Unmakeable } from "./values/nodes.js";
import { type Samples, samplesOf } from "./values/samples.js";
import { smallestFor } from "./values/smallest.js";
import { type Route, routeOf, steeringOf } from "./values/steering.js";
import { type Telling, wantFacts } from "./wishes/facts.js";
import { exactly } from "./wishes/givers.js";
import { wantTurns } from "./wishes/telling.js";
import { type Entries, entriesOf, type Item } from "./wishes/turns.js";
import { type Give, NOTHING, type Wish, want } from "./wishes/wish.js";

/** Which instances are wanted. */
export interface InstanceOptions {
  /** A whole number. The same one gives the same payloads, on every machine. */
  readonly seed: number;
  /** How many. */
  readonly count: number;
  /** When the first conversation starts, in milliseconds since 1970; a day in 2026 by default, not now. */
  readonly startedAt?: number;
}

/** What is made once for an event. */
interface Plan {
  readonly bundle: Bundle;
  readonly vendor: Vendor;
  readonly tag: string;
  readonly payload: JsonSchema;
  readonly samples: Samples;
  readonly ids: ReadonlyMap<string, string>;
  readonly route: Route;
  readonly mapping: EventMapping | undefined;
  readonly entries: readonly (Entries & { readonly group: number })[];
}

/**
 * Makes payloads of an event that fit its schema and read like conversations. The n-th payloads of all events of a vendor tell
 * the same conversation, if the seed is the same.
 *
 * @throws AfterwordError `ERR_USAGE` if there is no such event, or if no payload could be made that fits its schema
 */
export function* payloadsOf(bundle: Bundle, tag: string, options: InstanceOptions): Generator<unknown> {
  const plan = planOf(bundle, tag);
  for (let number = 0; number < options.count; number++) yield payloadOf(plan, options, number);
}

const planOf = (bundle: Bundle, tag: string): Plan => {
  const [vendor] = vendorsFrom([descriptionOf(bundle)], []) as [Vendor];
  const payload = bundle.events.find((event) => event.tag === tag)?.payload;
  if (!payload) throw usageError(`${bundle.slug} has no event ${tag}`);
  const mapping = mappingsOf(bundle).get(tag);
  const samples = samplesOf(bundle);
  const itemsOf = (value: unknown): readonly Item[] =>
    conversationOf(vendor, tag, value)?.transcript.items ?? [];
  const probe = { defs: bundle.defs, samples, payload, itemsOf };
  return {
    ...{ bundle, vendor, tag, payload, samples, mapping },
    ids: documentedIds(bundle, vendor),
    route: routeOf(bundle.defs, payload),
    entries: mapping ? entriesOf(probe, mapping.items) : [],
  };
};

/** How often a payload is tried, with other choices each time. */
const TRIES = 12;

const payloadOf = (plan: Plan, { seed, startedAt }: InstanceOptions, number: number): unknown => {
  const { bundle, vendor, tag, payload } = plan;
  const story = storyOf(`${bundle.slug} ${seed}`, number, startedAt);
  const conversationIds = conversationIdsOf(plan, story);
  for (let tries = 0; tries < TRIES; tries++) {
    const maker: Maker = {
      ...{ defs: bundle.defs, samples: plan.samples, story, conversationIds },
      // after some failures, what steers is taken for the cause
      steering: tries < 3 ? steeringOf(plan.route, seed + number) : new Map(),
      random: story.random(`${tag} ${tries}`),
      present: new Map(),
      made: 0,
    };
    try {
      const made = make(maker, payload, wishFor(plan, story, conversationIds), TOP);
      if (vendor.events[tag]?.check(made).length === 0) return made;
    } catch (error) {
      if (!(error instanceof Unmakeable)) throw error;
    }
  }
  return smallest(plan);
};

/** A payload without a story, where none with one fits. */
const smallest = ({ bundle, vendor, tag, payload }: Plan): unknown => {
  const found = smallestFor(bundle.defs, payload);
  if (typeof found === "object" && vendor.events[tag]?.check(found.value).length === 0) return found.value;
  throw usageError(
    `no payload of ${bundle.slug} ${tag} could be made`,
    found === "none"
      ? "No payload fits its schema: it contradicts itself."
      : "Its schema asks for what is not found by trying. Send an example or a capture.",
  );
};

// ---- the wish --------------------------------------------------------------------------------------------------

const keysIn = (pointer: string): string[] => pointer.split("/").slice(1).map(tokenName);

const wishFor = (plan: Plan, story: Story, ids: ReadonlyMap<string, string>): Wish => {
  const root: Wish = {};
  const { vendor, tag, mapping, bundle } = plan;
  wantTag(root, vendor, tag);
  const idLike = idGiver(story, ids);
  for (const place of idPlaces(vendor.conversationId, tag))
    want(root, keysIn(place), { must: true, give: idLike });
  if (!mapping) return root;
  const shown = shownSteps(mapping, story);
  const last = shown.at(-1);
  const isOver = shown.length === story.steps.length;
  const occursAt =
    story.startedAt + (isOver ? story.durationMs + 1200 : last ? last.startMs + last.durationMs : 0);
  const telling: Telling = { story, defs: bundle.defs, idLike, occursAt, isOver };
  // turns first: what they need, they need more
  wantTurns(root, plan.entries, mapping, telling, shown);
  wantFacts(root, mapping, telling);
  return root;
};

/** The members by which the event is recognised. */
const wantTag = (root: Wish, { event }: Vendor, tag: string): void => {
  if (typeof event !== "object" || !("required" in event)) return;
  for (const name of event.required[tag] ?? []) want(root, [name], { must: true });
};

/** The turns that have happened when the event is sent. */
const shownSteps = ({ values }: EventMapping, story: Story): Story["steps"] => {
  const source = values.get("phase")?.source;
  const phase = source?.form === "value" ? source.value : undefined;
  if (phase === "ended" || phase === "analysed") return story.steps;
  if (phase === "started") return story.steps.slice(0, 1);
  const most = story.steps.length;
  return story.steps.slice(0, story.random("shown").int(Math.min(3, most), most));
};

// ---- the id of the conversation --------------------------------------------------------------------------------

/** The ids of conversations in the documented payloads, each with what is equal for all ids of its form. */
const documentedIds = (bundle: Bundle, { conversationId }: Vendor): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { tag, examples } of bundle.events)
    for (const name of examples) {
      const payload = parsed(bundle.examples.get(name));
      for (const place of idPlaces(conversationId, tag)) {
        const id = dig(payload, keysIn(place));
        if (typeof id === "string" || typeof id === "number")
          ids.set(String(id), `${typeof id} ${/^[a-z]+[_-]/i.exec(String(id))?.[0] ?? ""}`);
      }
    }
  return ids;
};

/** What stands for the ids of conversations in the documented payloads: one id for all of one form. */
const conversationIdsOf = ({ ids }: Plan, story: Story): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>();
  return new Map(
    [...ids].map(([id, form]) => {
      const known = forms.get(form) ?? likeId({ story }, `conversation ${form}`, id);
      forms.set(form, known);
      return [id, known];
    }),
  );
};

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};

const idGiver =
  (story: Story, ids: ReadonlyMap<string, string>): Give =>
  (asked) => {
    const { schema, type, sample } = asked;
    const known = ids.get(String(sample));
    if (schema.enum || schema.const !== undefined) return NOTHING;
    if (type === "integer" || type === "number")
      return Number(known ?? likeId({ story }, "conversation number", "100000"));
    const otherwise = schema.format === "uuid" ? "b3f1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d" : "conv_a1b2c3d4e5f6";
    return exactly(known ?? likeId({ story }, `conversation ${otherwise}`, otherwise))({
      ...asked,
      schema: {},
    });
  };
