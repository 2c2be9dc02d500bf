// Collects the schemas that the events of a folder refer to, and gives each a name.

import type { JsonSchema } from "../../src/check/index.js";
import { type Inheritance, inheritanceAt, joinsMore } from "../documents/inheritance.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { resolve } from "../documents/refs.js";
import { children, type Site } from "../documents/sites.js";
import { nameGiven } from "../documents/vendor-file.js";
import { definitionName } from "../schema/closing.js";
import { withoutForeign } from "../schema/dialect.js";
import { flatten } from "../schema/flatten.js";
import { map } from "../schema/map.js";
import { normalise, type Raw } from "../schema/normalise.js";
import { type Steps, steps } from "../schema/trampoline.js";
import { unionOfSubtypes } from "./inheritance.js";
import { nameFromPath, qualifiedName, titleOf, writtenName } from "./names.js";

/** The definitions of one folder while they are collected. */
export interface Definitions {
  readonly loaded: Loaded;
  readonly folder: Folder;
  readonly problems: Problem[];
  /** Whether types will be printed. Only then the names of schemas matter. */
  readonly isPrinted: boolean;
  /** The schemas by name, in the order in which they are first reached. A schema is empty while it is unfinished. */
  readonly schemas: Map<string, JsonSchema>;
  readonly unfinished: Set<string>;
  /** The names of schemas, by document and path. */
  readonly names: Map<string, string>;
  /** The site of the schema with a name. */
  readonly owners: Map<string, Site>;
  /** The name that the document's author gave to a schema, by the name that we gave it. */
  readonly writtenNames: Map<string, string | undefined>;
  readonly steps: Steps;
}

/** Starts to collect the definitions of a folder. */
export const emptyDefinitions = (
  loaded: Loaded,
  folder: Folder,
  problems: Problem[],
  isPrinted: boolean,
): Definitions => ({
  ...{ loaded, folder, problems, isPrinted },
  ...{ schemas: new Map(), unfinished: new Set(), names: new Map() },
  ...{ owners: new Map(), writtenNames: new Map(), steps: steps() },
});

/** The most steps from schema to schema. More of them could exceed the stack. */
const MAX_STEPS = 1500;

/**
 * The name of a referenced schema. When the schema is first reached, it is copied into the definitions.
 *
 * @param given - A name to prefer, such as the name of an event's type.
 * @param written - The name that the document's author gave to the schema.
 */
export const define = (
  definitions: Definitions,
  site: Site,
  given?: string,
  written = writtenName(site),
): string => {
  const { names, owners, problems, schemas, steps, unfinished, writtenNames } = definitions;
  const key = `${site.source.name}#${JSON.stringify(site.path)}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = nameFor(definitions, site, given, written);
  owners.set(name, site);
  writtenNames.set(name, written);
  names.set(key, name);
  // an entry now keeps the order in which schemas are first reached
  schemas.set(name, {});
  if (steps.distance > MAX_STEPS) problems.push(tooDeep(site, name));
  else {
    unfinished.add(name);
    steps.step(() => {
      schemas.set(name, schemaAt(definitions, site));
      unfinished.delete(name);
    });
  }
  return name;
};

/** A name for a schema that has none yet. If another schema has the name, it gets a longer one or both are reported. */
const nameFor = (
  { folder, isPrinted, owners, problems, writtenNames }: Definitions,
  site: Site,
  given: string | undefined,
  written: string | undefined,
): string => {
  const wanted =
    given ?? (written === undefined ? undefined : nameGiven(folder, written)) ?? nameFromPath(site);
  const owner = owners.get(wanted);
  // schemas with the same written name get longer names; if only the type names became equal, both are reported
  const earlier = writtenNames.get(wanted);
  const isMangled = isPrinted && earlier !== undefined && written !== undefined && earlier !== written;
  const name = owner && !site.source.strict && !isMangled ? qualifiedName(site, wanted, owners) : wanted;
  if (owner && name === wanted) reportClash(problems, name, site, owner);
  return name;
};

/** Reports that two schemas would have one name. */
export const reportClash = (
  problems: Problem[],
  name: string,
  site: Site,
  other: Site,
  [title, otherTitle] = [titleOf(site), titleOf(other)],
): void => {
  const place = `${other.source.shown}:${other.source.line(other.path)}`;
  problems.push({
    file: site.source.shown,
    line: site.source.line(site.path),
    rule: "name-clash",
    message: `${name} would name both ${title} and ${otherTitle} (${place}).`,
    remedy: site.source.strict
      ? "Rename one of them."
      : `Rename one of them, or say in vendor.yaml what its type is called: names: { ${JSON.stringify(title)}: ${name}2 }.`,
  });
};

const tooDeep = ({ source, path }: Site, name: string): Problem => ({
  file: source.shown,
  line: source.line(path),
  rule: "no-deep-schema",
  message: `${name} is reached through more than ${MAX_STEPS} schemas, one inside the other.`,
  remedy: "Payloads nest at most 64 deep: leave out what lies deeper.",
});

/** What a reference to a schema means: the schema, or any of what inherits from it. */
const schemaAt = (definitions: Definitions, site: Site): JsonSchema => {
  const inheritance = inheritanceAt(definitions.loaded, definitions.folder, site);
  if (!inheritance) return copy(definitions, site);
  const subtypes = inheritance.subtypes.map((subtype) => ({
    $ref: `#/$defs/${define(definitions, subtype)}`,
  }));
  return unionOfSubtypes(inheritance, copyAlone(definitions, inheritance), subtypes);
};

/** A copy of a schema of a hierarchy without its subtypes. */
const copyAlone = (definitions: Definitions, { site, isUnionOfSubtypes }: Inheritance): JsonSchema => {
  const { anyOf: _, oneOf: __, ...alone } = site.schema;
  return copy(definitions, isUnionOfSubtypes ? { ...site, schema: alone as JsonSchema } : site);
};

/** The schema of a hierarchy that a schema inherits from by this part of it. */
const inherited = (
  { loaded, folder }: Definitions,
  subtype: Site,
  { source, path, schema }: Site,
): Inheritance | undefined => {
  if (typeof schema.$ref !== "string") return undefined;
  const target = resolve(loaded, source, schema.$ref, path);
  const base = typeof target === "string" ? undefined : inheritanceAt(loaded, folder, target);
  // a reference with a description only is a reference
  return base && (inheritanceAt(loaded, folder, subtype) || joinsMore(subtype.schema)) ? base : undefined;
};

/** A copy of a schema in draft 2020-12. All schemas that it refers to are added to the definitions. */
export const copy = (definitions: Definitions, site: Site): JsonSchema => {
  const { source, path } = site;
  const sitesBelow = new Map(children(site).map((child) => [child.schema as object, child]));
  // normalising may have added schemas that are not in the document; the document's own schemas may be inside them
  const inner = (raw: Raw): JsonSchema => {
    if (typeof raw === "boolean") return normalise(raw, source);
    const known = sitesBelow.get(raw);
    const base = known?.path.at(-2) === "allOf" ? inherited(definitions, site, known) : undefined;
    if (base) return copyAlone(definitions, base);
    return known ? copy(definitions, known) : flat(definitions, inside(normalise(raw, source)), site);
  };
  const inside = (schema: JsonSchema): JsonSchema => {
    const out = map(schema, inner as (child: JsonSchema) => JsonSchema);
    if (typeof schema.$ref !== "string") return out;
    const base = schema.$ref === site.schema.$ref ? inherited(definitions, site, site) : undefined;
    if (base && joinsMore(site.schema)) {
      const { $ref: _, allOf = [], ...rest } = out;
      return { ...rest, allOf: [...allOf, copyAlone(definitions, base)] };
    }
    const target = resolve(definitions.loaded, source, schema.$ref, path);
    return typeof target === "string" ? out : { ...out, $ref: `#/$defs/${define(definitions, target)}` };
  };
  return flat(definitions, inside(normalise(withoutForeign(site.schema, source), source)), site);
};

/** A schema without `allOf`, if it means the same without it. */
const flat = (
  { problems, schemas, unfinished }: Definitions,
  schema: JsonSchema,
  { source, path }: Site,
): JsonSchema => {
  const refuse = (keyword: string): void => {
    problems.push({
      file: source.shown,
      line: source.line(path),
      rule: "all-of-merges",
      message: `What allOf or $ref joins here cannot be written as one schema: ${keyword}.`,
      remedy: "Write the schema out, without allOf.",
    });
  };
  const follow = (ref: string): JsonSchema | undefined => {
    const name = definitionName(ref);
    return unfinished.has(name) ? undefined : (schemas.get(name) ?? {});
  };
  return flatten(schema, { follow, refuse: source.strict ? refuse : undefined });
};
