// Bundles one folder: its events, and all schemas that they refer to.

import type { JsonSchema } from "../../src/check/index.js";
import { type EventRule, tagPlaces } from "../../src/vendor.js";
import { type Calls, callsOf } from "../documents/calls.js";
import { blockOf } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import type { Source } from "../documents/source.js";
import { tokenName } from "../json/pointer.js";
import { dig } from "../json/value.js";
import { exportName } from "../schema/identifiers.js";
import { emptyDefinitions } from "./definitions.js";
import { bundleEvents, type EventModel } from "./events.js";

import { clarified } from "./unions.js";

export type { EventModel } from "./events.js";

/** One folder after bundling: draft 2020-12, every `$ref` is `#/$defs/Name` into `defs`, `allOf` is flattened. */
export interface Bundle {
  readonly slug: string;
  /** The name of the vendor's export: `phonic`. */
  readonly exportName: string;
  /** The document, as headers of generated files show it: `schemas/phonic/openapi.yaml`. */
  readonly from: string;
  /** Whether the folder has an OpenAPI document. */
  readonly openapi: boolean;
  /** Whether its documents must follow the schema profile. */
  readonly strict?: boolean | undefined;
  /** What the document says of itself, in the profile. */
  readonly about?: string | undefined;
  /** The `x-afterword` block. */
  readonly block: Record<string, unknown> | undefined;
  readonly events: readonly EventModel[];
  /** The named schemas that the events refer to, in the order in which they are first reached. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Texts of the documented payloads, by file name. */
  readonly examples: ReadonlyMap<string, string>;
  /** The calls of the vendor's management API, if the document has `paths`. */
  readonly calls?: Calls | undefined;
}

/**
 * Bundles one folder: its payloads, and all schemas that they refer to as one set of definitions.
 *
 * @param isPrinted - Whether types will be printed. Only then the names of schemas matter.
 */
export const bundleFolder = (
  loaded: Loaded,
  folder: Folder,
  problems: Problem[],
  isPrinted = true,
): Bundle => {
  const definitions = emptyDefinitions(loaded, folder, problems, isPrinted);
  const bundled = bundleEvents(definitions);
  const source = folder.openapi ?? (folder.bare[0] as Source);
  const block = blockOf(folder)?.value;
  const { events, defs } = source.strict
    ? { events: bundled, defs: definitions.schemas }
    : clearEvents(
        bundled,
        definitions.schemas,
        tagPlaces(block?.event as EventRule | undefined),
        folder.openapi !== undefined,
      );
  return {
    slug: folder.slug,
    exportName: exportName(folder.slug),
    from: `${loaded.root}/${source.name}`,
    openapi: folder.openapi !== undefined,
    strict: source.strict,
    about: aboutOf(source),
    block,
    events,
    defs,
    examples: folder.examples,
    // for other people's documents, calls are not needed: their deliveries are only received
    calls: source.strict ? callsOf(loaded, folder) : undefined,
  };
};

/** `info.description` of a document in the profile. Those of other people are often whole manuals. */
const aboutOf = ({ strict, data }: Source): string | undefined => {
  const text = strict ? dig(data, ["info", "description"]) : undefined;
  return typeof text === "string" ? text : undefined;
};

/** Events with clear unions: see `unions.ts`. In the profile, authors write unions so. */
const clearEvents = (
  events: readonly EventModel[],
  defs: ReadonlyMap<string, JsonSchema>,
  tagAt: readonly string[],
  isApi: boolean,
): Pick<Bundle, "events" | "defs"> => {
  const { named, payloads } = clarified(
    { named: defs, payloads: events.map(({ payload }) => payload) },
    tagAt.map((place) => place.slice(1).split("/").map(tokenName)),
    isApi,
  );
  return {
    events: events.map((event, index) => ({ ...event, payload: payloads[index] as JsonSchema })),
    defs: named,
  };
};
