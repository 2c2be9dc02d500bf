/*
 * What changed between two versions of vendors' schemas.
 *
 *   versions.ts → bundles of both versions
 *   vendor.ts     a vendor's block, its events and their payloads
 *   meaning/      schemas → shapes: what schemas mean, without how they are written
 *   comparison/   two shapes → differences, each with goals for its effects
 *   search/       a goal → a payload that reaches it, or none
 *   reports/, changelog.ts → texts
 *
 * The words, shown on two versions of one payload:
 *
 *   old  { type: object, required: [type], properties: {
 *            type: { const: "call" }, status: { type: string, enum: ["open"] },
 *            note: { type: [string, "null"], maxLength: 9 } } }
 *   new  the same, with status: { type: string, enum: ["open", "held"] }, note: { type: string }
 *
 * Meaning
 *   shape       the meaning of a schema: its core and its description. Each schema above has one.
 *   core        a tree for each JSON type. The core of the old `note` has a tree for `string` and one for `null`. A type
 *               without a tree is refused.
 *   tree        the condition on values of one JSON type: a leaf or a union.
 *   leaf        a tree without alternatives. The string leaf of the old `note` has the limit `maxLength 9`; the object
 *               leaf of the payload has three members, of which `type` is required.
 *   union       a tree with branches that one leaf cannot express: `anyOf: [{ …type: "call" }, { …type: "chat" }]`.
 *   tag, label  a required member with a `const` (a tag) or with an enum (a label). It tells the branches of a union
 *               apart: `type is "call"`.
 *   values      the only values that a leaf accepts: `type` has the values ["call"].
 *   words       the strings of an enum. Other strings are only drift. `status` has the words ["open"].
 *   bounds      limits, formats, patterns, multiples: a value that breaks them has drift findings.
 *   rest        the shape of members that are not listed.
 *   asWritten   keywords that are compared only as they are written.
 *
 * Search
 *   goal        a condition on a payload: "has `status`, and that is a string, and not one of ["open"]".
 *   mode        what "meets a schema" means in a goal: see goals.ts. Payloads of the old version:
 *                 { type: "call", note: "0123456789" }   `is`, `fits`, `listed`, `described`; not `clean`: too long
 *                 { type: "call", status: "held" }       `is`; not `fits`: no word of the type
 *                 { type: "call", extra: 1 }             `is`, `fits`; not `listed`: the type lists no `extra`
 *                 { type: "chat" }                       none of them
 *   want        if it is false, the goal is to miss the schema.
 *   unfold      to replace the goal "meets this schema" by goals for its members or items. Old payload, `fits`:
 *               and(has-if-present type …, has-if-present status …, has-if-present note …, has type)
 *   atom        a goal that cannot be unfolded: has, lacks, count, test …
 *   choice      an `or` of which no part was chosen yet.
 *   witness     a payload that reaches a goal. The search answers with a witness, with "none", or with "unknown".
 *
 * Comparison
 *   pair        both versions of something.
 *   node        a pair of trees, with what differs in it and the steps to the pairs below. However many ways lead to a pair,
 *               it is compared once.
 *   place       a way from the payload of an event to a pair: members, items, and branches of unions.
 *   difference  one thing that differs between two shapes, with its kind and its places:
 *                 /note    null-removed  string or null → string
 *                 /note    limit         maxLength 9 → (none)
 *                 /status  enum-added    "held"
 *   effects     what a difference changes for payloads. Each effect has a goal for a payload that shows it:
 *                 refused     the old validator accepts it, the new one does not: { type: "call", note: null }
 *                 unexpected  the new type allows it, the old one does not: { type: "call", status: "held" }
 *                 unlisted    the old type lists all of it, the new one does not list a member
 *               `refused` is what reports call "accepts less"; the other two are "types change".
 */
import type { Bundle } from "../bundle/bundle.js";
import { compare } from "../documents/problems.js";
import type { Diff } from "./changes.js";
import { vendorChanges } from "./vendor.js";

/**
 * The changes of every vendor of two schemas folders, in a stable order.
 *
 * @example
 * const { changes } = diff(version("git:v1", cwd).bundles, version("schemas", cwd).bundles);
 */
export const diff = (old: readonly Bundle[], now: readonly Bundle[]): Diff => {
  const slugs = [...new Set([...old, ...now].map(({ slug }) => slug))].sort(compare);
  const find = (bundles: readonly Bundle[], slug: string) => bundles.find((each) => each.slug === slug);
  const all = slugs.map((slug) => vendorChanges(find(old, slug), find(now, slug)));
  return { changes: all.flatMap(({ changes }) => changes), isSpent: all.some(({ isSpent }) => isSpent) };
};
