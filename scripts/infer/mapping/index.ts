// Proposes how payloads become a Conversation.

import type { JsonSchema } from "../../../src/check/index.js";

/** A first block `conversation`, and what stands above its lines. */
export interface ProposedMapping {
  /** Undefined if nothing can be proposed. */
  readonly block: Record<string, unknown> | undefined;
  /** Comments, by the path of the line below `conversation`. */
  readonly notes: readonly { readonly path: readonly string[]; readonly text: string }[];
}

/** Proposes a mapping from the names and types of members. */
export const proposeMapping = (
  _events: readonly { readonly tag: string; readonly schema: JsonSchema }[],
  _defs: Readonly<Record<string, JsonSchema>>,
  _facts: { readonly conversationId?: unknown; readonly event?: unknown },
): ProposedMapping => ({ block: undefined, notes: [] });
