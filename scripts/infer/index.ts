// From everything that was counted to the document of a vendor: decides about events and ids, makes the schemas, and prints them.
//
//   count/       one pass over the captures: what payloads hold, in groups that may be events
//   decide/      which events there are, where the tag is, which ids are the conversation's
//   schema/      what is the same thing, unions, maps, words; the schemas
//   signature/   how deliveries are signed
//   mapping/     a first block `conversation`
//   document/    the document: its block and its YAML
//   check.ts     everything that was counted is allowed by the document
//   write.ts     all or nothing
//   report.ts    what was found, and how sure it is

import { AfterwordError } from "../../src/errors.js";
import type { PathNode } from "../drift/count/nodes.js";
import type { Seen } from "./count/seen.js";
import { type Events, eventsOf } from "./decide/events.js";
import { type IdsFound, idsOf } from "./decide/ids.js";
import { documentOf, proposalOf, sourcesIn } from "./document/document.js";
import { numbersIn, textsBelow } from "./mapping/index.js";
import { type Schemas, schemasOf } from "./schema/build.js";
import { spellingOf } from "./schema/maps.js";
import { shapesOf } from "./schema/shapes.js";
import { unionsBelow } from "./schema/unions.js";
import { deliveryIdHeader, guessSignature, type SignatureGuess } from "./signature/index.js";

/** What is inferred of a vendor. */
export interface Inferred {
  readonly events: Events;
  readonly ids: IdsFound;
  readonly schemas: Schemas;
  /** Objects that were seen, and the members that are required of them. */
  readonly required: ReadonlyMap<PathNode, ReadonlySet<string>>;
  /** How deliveries are signed; undefined if none has headers. */
  readonly signature: SignatureGuess | undefined;
  /** How many sources the proposed mapping has, and how many notes on what is not sure. */
  readonly mapping: { readonly sources: number; readonly unsure: number };
  /** The text of `openapi.yaml`, with the names of example files. */
  readonly document: (examples: readonly string[]) => string;
}

/** What the command line says. */
export interface InferOptions {
  readonly slug: string;
  readonly requiresAll: boolean;
}

/**
 * Infers a vendor from what was counted.
 *
 * @throws AfterwordError ERR_INFER if no schema can be made
 */
export const infer = (seen: Seen, { slug, requiresAll }: InferOptions): Inferred => {
  const { groups, isFull } = seen;
  if (isFull)
    throw new AfterwordError(
      "ERR_INFER",
      "the payloads have too many different members; nothing was written",
      {
        hint: "Are they all of one vendor? Payloads of several are inferred one vendor at a time.",
      },
    );
  const { forest } = groups;
  const examples = [...groups.groups.values()].flatMap(({ example }) => example?.text ?? []);
  const events = eventsOf(groups);
  const roots = events.events.map(({ group }) => group.root);
  const tag = events.tag && !events.tag.place.startsWith("header:") ? events.tag.place : undefined;
  const ids = idsOf(events.events, tag);
  const unions = unionsBelow(forest, roots);
  const spelling = spellingOf(forest, roots);
  const required = new Map<PathNode, Set<string>>();
  const [tags, certain] = [new Map<PathNode, string>(), new Set<PathNode>()];
  const stays = new Set<PathNode>();
  for (const { tag: word, group } of events.events) {
    if (tag !== undefined) {
      const nodes = require(required, certain, group.root, tag);
      for (const node of nodes.slice(0, -1)) stays.add(node);
      tags.set(nodes.at(-1) as PathNode, word);
    }
    const id = ids.conversation.get(word);
    if (id) require(required, certain, group.root, id.pointer);
    for (const name of events.required?.[word] ?? []) require(required, new Set(), group.root, `/${name}`);
  }
  const shapes = shapesOf(forest, events.events, spelling, stays);
  const schemas = schemasOf({
    forest,
    events: events.events,
    shapes,
    unions,
    spelling,
    required,
    tags,
    certain,
    requiresAll,
  });
  const signature = guessSignature(seen.headers, seen.proofs);
  const deliveryId = deliveryIdHeader(seen.headers);
  const values = {
    numbersAt: numbersIn(examples.map((text) => JSON.parse(text))),
    textsAt: textsBelow(roots),
  };
  const proposal = proposalOf({ events, ids, schemas, values });
  const mapping = { sources: sourcesIn(proposal.block), unsure: proposal.notes.length };
  const document = (examples: readonly string[]): string =>
    documentOf({ slug, events, ids, schemas, signature, deliveryId, proposal, examples });
  return { events, ids, schemas, signature, required, mapping, document };
};

/** Requires the members that lead to a value, and returns their nodes. */
const require = (
  required: Map<PathNode, Set<string>>,
  certain: Set<PathNode>,
  root: PathNode,
  pointer: string,
): PathNode[] => {
  const nodes: PathNode[] = [];
  let node: PathNode | undefined = root;
  for (const name of pointer.slice(1).split("/")) {
    if (!node) break;
    required.set(node, (required.get(node) ?? new Set()).add(name));
    node = node.members.get(name);
    if (!node) break;
    nodes.push(node);
    certain.add(node);
  }
  return nodes;
};
