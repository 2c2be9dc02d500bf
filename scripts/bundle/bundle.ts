import type { JsonSchema } from "../../src/check/index.js";
import { type Calls, callsOf } from "../documents/calls.js";
import { blockOf } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import type { Source } from "../documents/source.js";
import { exportName } from "../schema/identifiers.js";
import { emptyDefinitions } from "./definitions.js";
import { bundleEvents, type EventModel } from "./events.js";

export type { EventModel } from "./events.js";

/** One folder after bundling: draft 2020-12, every `$ref` is `#/$defs/Name` into `defs`, `allOf` is flattened. */
export interface Bundle {
  readonly slug: string;
  /** What the vendor is exported as: `phonic`. */
  readonly exportName: string;
  /** The document that headers of generated files name: `schemas/phonic/openapi.yaml`. */
  readonly from: string;
  /** Whether the folder holds an OpenAPI document: a vendor's, and not a record of our own. */
  readonly openapi: boolean;
  /** Whether the schema profile binds its documents. */
  readonly strict?: boolean | undefined;
  /** The `x-afterword` block. */
  readonly block: Record<string, unknown> | undefined;
  readonly events: readonly EventModel[];
  /** Named schemas that the events reach, descriptions and `x-` members included, in order of first reach. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Texts of the documented payloads, by file name. */
  readonly examples: ReadonlyMap<string, string>;
  /** The vendor's management calls, where the document has `paths`. */
  readonly calls?: Calls | undefined;
}

/**
 * Brings one folder's payloads and all they refer to into one set of definitions.
 *
 * @param isPrinted - Whether types will be printed: only then it matters what schemas are called.
 */
export const bundleFolder = (
  loaded: Loaded,
  folder: Folder,
  problems: Problem[],
  isPrinted = true,
): Bundle => {
  const definitions = emptyDefinitions(loaded, folder, problems, isPrinted);
  const events = bundleEvents(definitions);
  const source = folder.openapi ?? (folder.bare[0] as Source);
  return {
    slug: folder.slug,
    exportName: exportName(folder.slug),
    from: `${loaded.root}/${source.name}`,
    openapi: folder.openapi !== undefined,
    strict: source.strict,
    block: blockOf(folder)?.value,
    events,
    defs: definitions.schemas,
    examples: folder.examples,
    // deliveries of other people's documents are received only, and their vendors never called
    calls: source.strict ? callsOf(loaded, folder) : undefined,
  };
};
