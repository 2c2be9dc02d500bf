// Chooses the edit of a document that makes its schema accept what was seen.
import type { JsonSchema } from "../../../src/check/index.js";
import type { Loaded } from "../../documents/load.js";
import type { Site } from "../../documents/sites.js";
import type { Count } from "../count/counts.js";
import type { Forest } from "../count/forest.js";
import { typeNames } from "../count/slots.js";
import type { Change, Difference } from "../differences.js";
import { restSchema, schemaOf } from "./infer.js";
import { UNIONS, widen } from "./widen.js";
import { applicableSites, sitesOf } from "./written.js";
import { addBranch, addItem, addMember, addNote, remove, removeItem, setMember } from "./yaml/edits.js";
import type { YamlFile } from "./yaml/file.js";

/** One edit of a schema. */
export interface SchemaEdit {
  /** Identifies the edit: an edit with the same name is made once at each site. */
  readonly name: string;
  /** The schemas to edit. */
  readonly sites: readonly Site[];
  readonly edit: (file: YamlFile, site: Site) => void;
  /** The member that it adds. */
  readonly added?: { readonly name: string; readonly schema: JsonSchema };
}

/** The keyword for notes on what was seen beyond the vendor's documentation, and when. */
const NOTES = "x-observed";

/** The schemas in the documents to which a path leads. */
interface WrittenSchemas {
  readonly loaded: Loaded;
  readonly forest: Forest;
  readonly seen: Count;
  /** As they are written: a `$ref` is not followed. */
  readonly written: readonly Site[];
  /** All that apply to the same value. */
  readonly applicable: readonly Site[];
}

/** The edit that removes a difference; undefined if there is none. */
export const editFor = (
  loaded: Loaded,
  forest: Forest,
  entry: Site,
  { steps, seen, change }: Difference,
): SchemaEdit | undefined => {
  if (!change) return undefined;
  // these edits change the object that has the member, or the union that has the branch
  const isOfParent = ["add", "optional", "open", "branch"].includes(change.do);
  const written = sitesOf(loaded, entry, isOfParent ? steps.slice(0, -1) : steps);
  const applicable = written.flatMap((site) => applicableSites(loaded, site));
  return editOf({ loaded, forest, seen, written, applicable }, change);
};

const editOf = (schemas: WrittenSchemas, change: Change): SchemaEdit => {
  switch (change.do) {
    case "add":
      return adding(schemas, change);
    case "open":
      return opening(schemas, change);
    case "optional":
      return makingOptional(schemas, change);
    case "list":
      return listing(schemas, change);
    case "drop":
      return dropping(schemas, change);
    case "branch":
      return branching(schemas, change);
    case "widen":
      return widening(schemas, change);
  }
};

type ChangeTo<Do extends Change["do"]> = Extract<Change, { do: Do }>;

/** Adds a new member. */
const adding = (schemas: WrittenSchemas, { name, nodes }: ChangeTo<"add">): SchemaEdit => {
  const { forest, seen } = schemas;
  const member = { ...schemaOf(forest, nodes, name), "x-source": "observed", description: observed(seen) };
  return {
    name: `add ${name}`,
    sites: sitesWith(schemas, "properties"),
    added: { name, schema: member },
    edit: (file, { path }) => addMember(file, [...path, "properties"], name, member),
  };
};

/**
 * Allows members with any name. Beside members that the schema lists, they may have any value: others than those of a map may
 * come, and a type would make them invalid.
 */
const opening = (schemas: WrittenSchemas, { nodes }: ChangeTo<"open">): SchemaEdit => ({
  name: "open",
  sites: sitesWith(schemas, "properties"),
  edit: noting(schemas, "members of other names", (file, { path, schema: { properties = {} } }) => {
    const rest = Object.keys(properties).length > 0 || restSchema(schemas.forest, nodes);
    setMember(file, path, "additionalProperties", rest, "properties");
  }),
});

/** Makes a required member optional. A member with a `const` is a tag and stays required. */
const makingOptional = (schemas: WrittenSchemas, { name }: ChangeTo<"optional">): SchemaEdit => ({
  name: `optional ${name}`,
  sites: sitesWith(schemas, "required").filter(
    ({ schema: { required, properties } }) =>
      required?.includes(name) && properties?.[name]?.const === undefined,
  ),
  edit: noting(schemas, `without ${name}`, (file, { path }) => removeItem(file, [...path, "required"], name)),
});

/** Adds a word to an enumeration. */
const listing = (schemas: WrittenSchemas, { word }: ChangeTo<"list">): SchemaEdit => ({
  name: `list ${word}`,
  sites: sitesWith(schemas, "enum")
    .filter(({ schema }) => schema.enum?.some((each) => typeof each === "string"))
    .slice(0, 1),
  edit: noting(schemas, word, (file, { path }) => addItem(file, [...path, "enum"], word)),
});

/** Removes a keyword that values break. */
const dropping = (schemas: WrittenSchemas, { keyword }: ChangeTo<"drop">): SchemaEdit => ({
  name: `drop ${keyword}`,
  sites: sitesWith(schemas, keyword),
  edit: noting(schemas, `beyond ${keyword}`, (file, { path }) => remove(file, path, keyword)),
});

/** Adds a branch to a union. */
const branching = (schemas: WrittenSchemas, { tag, word, nodes }: ChangeTo<"branch">): SchemaEdit => {
  const { loaded, forest, seen, applicable } = schemas;
  const { properties = {}, ...rest } = schemaOf(forest, nodes);
  const branch = {
    ...rest,
    "x-source": "observed",
    description: observed(seen),
    required: [tag],
    properties: { ...properties, [tag]: { type: "string", const: word } },
  };
  const isUnion = (site: Site): boolean =>
    UNIONS.some((keyword) => site.schema[keyword]) &&
    applicableSites(loaded, site).some(({ schema }) => schema.properties?.[tag]?.const !== undefined);
  return {
    name: `branch ${word}`,
    sites: applicable.filter(isUnion).slice(0, 1),
    edit: (file, { path, schema }) =>
      addBranch(file, [...path, UNIONS.find((keyword) => schema[keyword]) as string], branch),
  };
};

/** Allows another type. */
const widening = (schemas: WrittenSchemas, { slots, nodes }: ChangeTo<"widen">): SchemaEdit => {
  const schema: JsonSchema = schemaOf(schemas.forest, nodes);
  return {
    name: "widen",
    sites: schemas.written.slice(0, 1),
    edit: noting(schemas, typeNames(slots).join(), (file, site) => widen(file, site, slots, schema)),
  };
};

const sitesWith = ({ applicable }: WrittenSchemas, keyword: string): Site[] =>
  applicable.filter(({ schema }) => schema[keyword] !== undefined);

/** An edit that also notes what was seen, and when. */
const noting =
  ({ seen }: WrittenSchemas, what: string, edit: SchemaEdit["edit"]): SchemaEdit["edit"] =>
  (file, site) => {
    edit(file, site);
    addNote(file, site.path, NOTES, dated(what, seen));
  };

/** `Observed since 2026-06-12, last on 2026-06-29.` */
const observed = (seen: Count): string => `${dated("Observed", seen)}.`;

/** `null since 2026-06-12, last on 2026-06-29` */
const dated = (what: string, { first, last }: Count): string => {
  if (!Number.isFinite(first)) return what;
  const [from, to] = [first, last].map((time) => new Date(time).toISOString().slice(0, 10));
  return from === to ? `${what} on ${from}` : `${what} since ${from}, last on ${to}`;
};
