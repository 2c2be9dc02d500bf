// The OpenAPI document of an inferred vendor.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Events } from "../decide/events.js";
import type { IdsFound } from "../decide/ids.js";
import { type Facts, type Proposal, proposeMapping } from "../mapping/index.js";
import type { Schemas } from "../schema/build.js";
import type { SignatureGuess } from "../signature/index.js";
import { yaml } from "./yaml.js";

/** What the document is made of. */
export interface Findings {
  readonly slug: string;
  readonly events: Events;
  readonly ids: IdsFound;
  readonly schemas: Schemas;
  /** The rule of signatures, and how sure it is. */
  readonly signature: SignatureGuess | undefined;
  /** The header with the id of a delivery. */
  readonly deliveryId: string | undefined;
  /** The first mapping. */
  readonly proposal: Proposal;
  /** The names of example files. */
  readonly examples: readonly string[];
}

/** The text of the document. */
export const documentOf = (findings: Findings): string => {
  const { schemas, slug, events } = findings;
  const comments = new Map<string, readonly string[]>();
  const block = blockOf(findings, comments);
  const document = {
    openapi: "3.1.0",
    info: { title: `${nameOf(slug)} webhooks`, version: "1" },
    "x-afterword": block,
    webhooks: Object.fromEntries(
      schemas.events.map(({ tag, name }, index) => [
        tag,
        {
          post: {
            summary: summaryOf(events.events[index]?.group.payloads ?? 0),
            requestBody: {
              content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
            },
          },
        },
      ]),
    ),
    components: { schemas: Object.fromEntries(withFacts(findings)) },
  };
  const head = [
    "# Inferred from captures. Nothing here is documented by the vendor: read it, and correct what captures cannot tell.",
  ];
  return `${head.join("\n")}\n${yaml(document, (path, value) => [
    ...(comments.get(path.join("\n")) ?? []),
    ...(typeof value === "object" && value !== null ? (schemas.comments.get(value) ?? []) : []),
  ])}\n`;
};

/** How many members of records a mapping gives. */
export const sourcesIn = (block: object | undefined): number =>
  Object.values(block ?? {}).reduce((sum: number, members: object) => sum + Object.keys(members).length, 0);

/** A first mapping, from names and types, and from what stands in payloads. */
export const proposalOf = ({
  events,
  ids,
  schemas,
  values,
}: Pick<Findings, "events" | "ids" | "schemas"> & {
  readonly values: Pick<Facts, "numbersAt" | "textsAt">;
}): Proposal => {
  const event = eventRuleOf(events);
  const conversationId = conversationIdOf(ids);
  return proposeMapping(
    schemas.events.map(({ tag, name }) => ({ tag, schema: { $ref: `#/$defs/${name}` } })),
    defsOf(schemas),
    {
      ...(conversationId !== undefined && { conversationId }),
      ...(event !== undefined && { event }),
      ...values,
    },
  );
};

/** The rule by which events are recognised. */
const eventRuleOf = ({ tag, required }: Events): unknown =>
  tag
    ? tag.place.startsWith("header:")
      ? { header: tag.place.slice("header:".length) }
      : tag.place
    : required && { required };

const summaryOf = (payloads: number): string =>
  `Seen in ${payloads} ${payloads === 1 ? "payload" : "payloads"}`;

/** `acme-voice` as `Acme Voice`. */
const nameOf = (slug: string): string =>
  slug.replace(/(?:^|-)(\w)/g, (_, letter: string, at: number) => (at > 0 ? " " : "") + letter.toUpperCase());

/** The named schemas. They say where they come from, and those of events also when they were seen. */
const withFacts = ({ schemas, events }: Findings): [string, JsonSchema][] =>
  [...schemas.named].map(([name, schema]) => {
    const index = schemas.events.findIndex((each) => each.name === name);
    const group = events.events[index]?.group;
    const { type, ...rest } = schema;
    const observed = group && datesOf(group);
    const marked: JsonSchema = {
      ...(type !== undefined && { type }),
      "x-source": "observed",
      ...(observed !== undefined && { "x-observed": [observed] }),
      ...rest,
    };
    const comments = schemas.comments.get(schema);
    if (comments) (schemas.comments as Map<object, readonly string[]>).set(marked, comments);
    return [name, marked];
  });

const datesOf = ({
  payloads,
  first,
  last,
}: {
  payloads: number;
  first: number;
  last: number;
}): string | undefined => {
  if (!Number.isFinite(first)) return undefined;
  const [from, to] = [first, last].map((time) => new Date(time).toISOString().slice(0, 10));
  const what = payloads === 1 ? "1 payload" : `${payloads} payloads`;
  return from === to ? `${what} on ${from}` : `${what} since ${from}, last on ${to}`;
};

/** The block `x-afterword`. */
const blockOf = (findings: Findings, comments: Map<string, readonly string[]>): Record<string, unknown> => {
  const { slug, events, ids, signature, deliveryId, examples } = findings;
  const { block: conversation, notes } = findings.proposal;
  const comment = (key: string, ...lines: string[]): void => void comments.set(`x-afterword\n${key}`, lines);
  const event = eventRuleOf(events);
  if (event !== undefined) comment("event", "Inferred.");
  const conversationId = conversationIdOf(ids);
  if (conversationId !== undefined) comment("conversationId", "Inferred.");
  if (signature?.rule) comment("signature", `Inferred: ${signature.sure}.`);
  if (conversation) comment("conversation", "Inferred from names and types.");
  for (const { path, text } of notes) {
    const key = ["x-afterword", "conversation", ...path].join("\n");
    comments.set(key, [...(comments.get(key) ?? []), text]);
  }
  return {
    name: nameOf(slug),
    event,
    conversationId,
    signature: signature?.rule,
    delivery:
      event === undefined && deliveryId === undefined
        ? undefined
        : {
            ...(deliveryId !== undefined && { id: { header: deliveryId } }),
            ...(event !== undefined && { dedupe: dedupeOf(ids) }),
            source: "inferred",
          },
    conversation,
    examples:
      examples.length > 0 ? Object.fromEntries(examples.map((name) => [name, "observed"])) : undefined,
  };
};

/** The rule of conversations' ids; undefined if no event has one. */
const conversationIdOf = ({ conversation }: IdsFound): unknown => {
  const pointers = new Set([...conversation.values()].map((found) => found?.pointer));
  const [only] = pointers;
  if (pointers.size === 1) return only;
  return Object.fromEntries([...conversation].map(([tag, found]) => [tag, found?.pointer ?? null]));
};

const dedupeOf = ({ dedupe }: IdsFound): unknown => {
  const rules = new Map([...dedupe].map(([tag, { rule }]) => [tag, rule]));
  const [first] = rules.values();
  const areSame = new Set([...rules.values()].map((rule) => JSON.stringify(rule))).size === 1;
  return areSame ? first : Object.fromEntries(rules);
};

/** The named schemas with references as in a bundle. */
const defsOf = ({ named }: Schemas): Record<string, JsonSchema> =>
  JSON.parse(JSON.stringify(Object.fromEntries(named)).replaceAll('"#/components/schemas/', '"#/$defs/'));
