// Bundles the events of a folder, and names their files, exports and types.

import type { JsonSchema } from "../../src/check/index.js";
import { slugOf } from "../../src/vendor.js";
import { type Entry, entriesOf } from "../documents/events.js";
import type { Site } from "../documents/sites.js";
import { exportName, typeName } from "../schema/identifiers.js";
import { DEFINITIONS } from "../schema/keywords.js";
import { cut } from "../schema/normalise.js";
import { copy, type Definitions, define, reportClash } from "./definitions.js";
import { typeNamesIn, unusedName, writtenName } from "./names.js";

/** One event of a folder, ready to be printed. */
export interface EventModel {
  /** The tag that the vendor sends: `v1.conversation.ended`. */
  readonly tag: string;
  /** The short name, for files and options: `conversation-ended`. */
  readonly slug: string;
  /** The name of its validator's export: `conversationEnded`. */
  readonly exportName: string;
  /** The name of its payload's type: `ConversationEnded`. */
  readonly typeName: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly payload: JsonSchema;
  /** File names of its documented payloads. */
  readonly examples: readonly string[];
}

/** The payload of an event, and the name of its type if its own schema gives it one. */
interface Payload {
  readonly schema: JsonSchema;
  readonly typeName: string | undefined;
}

/** The events of a folder. All schemas that their payloads refer to are added to the definitions. */
export const bundleEvents = (definitions: Definitions): EventModel[] => {
  const entries = entriesOf(definitions.loaded, definitions.folder);
  const taken = new Set([...new Set(entries.map(({ site }) => site.source))].flatMap(typeNamesIn));
  const payloads = entries.map((entry) => payloadOf(definitions, entry, taken));
  definitions.steps.finish();
  const events = entries.map((entry, index) =>
    eventOf(definitions, entry, payloads[index] as Payload, taken),
  );
  checkEventNames(definitions, entries, events);
  return events;
};

const payloadOf = (definitions: Definitions, { tag, site }: Entry, taken: ReadonlySet<string>): Payload => {
  if (isRefAlone(site)) return { schema: copy(definitions, site), typeName: undefined };
  const name = define(definitions, site, eventTypeName(definitions, tag, site, taken), tag);
  return { schema: { $ref: `#/$defs/${name}` }, typeName: name };
};

/** Whether a payload is only a reference to another schema. Definitions beside the `$ref` do not matter. */
const isRefAlone = ({ schema, source }: Site): boolean =>
  typeof schema.$ref === "string" &&
  Object.keys(schema).every((keyword) => keyword === "$ref" || (!source.strict && SILENT.has(keyword)));

/** Keywords that assert nothing. */
const SILENT = new Set(["$schema", "$id", "$comment", ...DEFINITIONS]);

/** The name of an event's type. It is made from the tag, unless another schema of the document has this name. */
const eventTypeName = (
  { owners, writtenNames }: Definitions,
  tag: string,
  site: Site,
  taken: ReadonlySet<string>,
  payload?: JsonSchema,
): string => {
  const name = typeName(slugOf(tag));
  const written = writtenName(site);
  const isOwn = payload?.$ref === `#/$defs/${name}` || (written !== undefined && typeName(written) === name);
  const isTaken = site.source.strict ? writtenNames.get(name) === tag : taken.has(name) || owners.has(name);
  if (isOwn || !isTaken) return name;
  return unusedName(typeName(`${slugOf(tag)}-payload`), owners);
};

const eventOf = (
  definitions: Definitions,
  { tag, site, operation }: Entry,
  payload: Payload,
  taken: ReadonlySet<string>,
): EventModel => {
  const slug = slugOf(tag);
  return {
    tag,
    slug,
    exportName: exportName(slug),
    typeName: payload.typeName ?? eventTypeName(definitions, tag, site, taken, payload.schema),
    summary: textOf(operation.summary),
    description: textOf(operation.description),
    payload: payload.schema,
    examples: [...definitions.folder.examples.keys()].filter((file) => file.split(".")[0] === slug),
  };
};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? String(cut(value)).trim() : undefined;

/** The most bytes of a file's name, without its extension. */
const MAX_SLUG_BYTES = 200;

/** Files of a folder that do not belong to an event: `types.d.ts`, `vendor.js`, `normalize.js` and `paths.d.ts`. */
const OWN_FILES = new Set(["types", "vendor", "normalize", "paths"]);

/** Reports events whose file, export or type would have a name that is already used. */
const checkEventNames = (
  { folder, owners, problems }: Definitions,
  entries: readonly Entry[],
  events: readonly EventModel[],
): void => {
  const vendorExport = folder.slug.startsWith("_") ? undefined : exportName(folder.slug);
  events.forEach(({ tag, slug, exportName, typeName, payload }, index) => {
    const { site } = entries[index] as Entry;
    const refuse = (message: string, rule = "name-clash", remedy = "Rename one of them."): void => {
      problems.push({ file: site.source.shown, line: site.source.line(site.path), rule, message, remedy });
    };
    const twin = events.findIndex((other) => other.exportName === exportName || other.slug === slug);
    if (twin < index) {
      const other = entries[twin] as Entry;
      reportClash(problems, exportName, site, other.site, [tag, other.tag]);
    }
    if (slug === "") refuse(`${tag} has no letter or digit to name a file by.`);
    if (Buffer.byteLength(slug) > MAX_SLUG_BYTES)
      refuse(
        `${slug.slice(0, 40)}… is too long to name a file by.`,
        "name-too-long",
        "Give it a shorter name.",
      );
    if (OWN_FILES.has(slug))
      refuse(`${slug} would name both this event and a file of its own in the folder.`);
    if (exportName === vendorExport) refuse(`${exportName} would name both this event and the vendor.`);
    const owner = owners.get(typeName);
    if (owner && payload.$ref !== `#/$defs/${typeName}`) reportClash(problems, typeName, site, owner);
  });
};
