// Finds which schemas inherit from one with a `discriminator`. Together they are a hierarchy.
//
//   Item: { discriminator: { propertyName: kind, mapping: { note: NoteItem } }, properties: { kind: … } }
//   NoteItem: { allOf: [{ $ref: "#/components/schemas/Item" }, { properties: { text: … } }] }
//
// base     A schema with a discriminator: `Item`.
// subtype  A schema that inherits from a base with `allOf`, directly or through other subtypes, or that its mapping names:
//          `NoteItem`.
// tag      The member that the discriminator names, and its words. A subtype's words are those that its own schema lists,
//          or else those of the mapping, or else its name.
import { dig, isObject } from "../json/value.js";
import { asserts, DEFINITIONS, KEYWORDS } from "../schema/keywords.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** A schema of a hierarchy: what it inherits, and what inherits from it. */
export interface Inheritance {
  readonly site: Site;
  /** The words of its tags, by the name of the member. A base has none, unless its mapping names it. */
  readonly tags: ReadonlyMap<string, readonly unknown[]>;
  /** The tag that tells its subtypes apart. */
  readonly tag: string | undefined;
  /** All words of that tag that the document knows. */
  readonly known: readonly unknown[];
  /** Those of them that a schema of the hierarchy has. */
  readonly taken: readonly unknown[];
  /** The schemas that inherit directly from it. */
  readonly subtypes: readonly Site[];
  /** Whether it is a union of its own subtypes, which say that they inherit from it. */
  readonly isUnionOfSubtypes: boolean;
}

/** A schema while hierarchies are collected. */
interface Draft {
  readonly site: Site;
  readonly parents: Draft[];
  readonly subtypes: Draft[];
  /** The words of mappings that lead to it, by the name of the tag. */
  readonly mapped: Map<string, string[]>;
}

/** The hierarchies of a folder, by the key of a schema's place. */
type Hierarchies = ReadonlyMap<string, Inheritance>;

const NO_HIERARCHIES: Hierarchies = new Map();

const known = new WeakMap<Folder, Hierarchies>();

/** The key of a place. */
const keyOf = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;

/** The hierarchies of a folder. They are collected once. */
const hierarchiesIn = (loaded: Loaded, folder: Folder): Hierarchies => {
  let hierarchies = known.get(folder);
  if (!hierarchies) known.set(folder, (hierarchies = hierarchiesOf(loaded, folder)));
  return hierarchies;
};

/** Whether a folder has hierarchies. */
export const hasHierarchies = (loaded: Loaded, folder: Folder): boolean =>
  hierarchiesIn(loaded, folder).size > 0;

/** The schema of a hierarchy at a place; undefined if the schema there has no subtypes and inherits from no base. */
export const inheritanceAt = (loaded: Loaded, folder: Folder, site: Site): Inheritance | undefined => {
  const hierarchies = hierarchiesIn(loaded, folder);
  return hierarchies.size === 0 ? undefined : hierarchies.get(keyOf(site));
};

const hierarchiesOf = (loaded: Loaded, { openapi, bare }: Folder): Hierarchies => {
  const own = [...(openapi ? [openapi] : []), ...bare];
  if (own.some(({ strict }) => strict) || !own.some((source) => source.mayHaveHierarchies))
    return NO_HIERARCHIES;
  const { sources, hasDiscriminator } = documentsOf(loaded, own);
  if (!hasDiscriminator) return NO_HIERARCHIES;
  const drafts = new Map<string, Draft>();
  for (const site of sources.flatMap(namedIn))
    drafts.set(keyOf(site), { site, parents: [], subtypes: [], mapped: new Map() });
  for (const draft of drafts.values()) {
    for (const target of inheritedBy(loaded, draft.site)) {
      const parent = drafts.get(keyOf(target));
      if (parent && parent !== draft) link(parent, draft);
    }
  }
  const bases = [...drafts.values()].filter(isBase(loaded));
  const rests = new Map(bases.map((base) => [base, addMapping(loaded, drafts, base)] as const));
  return inheritancesOf(loaded, drafts, rests);
};

const link = (parent: Draft, subtype: Draft): void => {
  parent.subtypes.push(subtype);
  subtype.parents.push(parent);
};

// ---- documents -------------------------------------------------------------------------------------------------

/** The documents of a folder, with those that their `$ref`s lead to. */
const documentsOf = (
  loaded: Loaded,
  own: readonly Source[],
): { readonly sources: readonly Source[]; readonly hasDiscriminator: boolean } => {
  const sources = new Set(own);
  let hasDiscriminator = false;
  for (const source of sources) {
    const seen = new Set<unknown>();
    const stack: unknown[] = Object.entries(source.data).flatMap(([name, value]) =>
      name === "paths" ? [] : [value],
    );
    for (let value = stack.pop(); stack.length > 0 || value !== undefined; value = stack.pop()) {
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      const { $ref, discriminator } = value as Record<string, unknown>;
      if (tagOf(discriminator) !== undefined) hasDiscriminator = true;
      const mapping = dig(discriminator, ["mapping"]);
      for (const ref of [$ref, ...Object.values(isObject(mapping) ? mapping : {})]) {
        if (typeof ref !== "string" || !/^[^#]*[./]/.test(ref)) continue;
        const target = resolve(loaded, source, ref);
        if (typeof target !== "string") sources.add(target.source);
      }
      for (const child of Object.values(value)) stack.push(child);
    }
  }
  return { sources: [...sources], hasDiscriminator };
};

/** The schemas of a document that others can refer to by a name. */
const namedIn = (source: Source): Site[] => {
  const { data } = source;
  const containers = [["components", "schemas"], ...DEFINITIONS.map((name) => [name])];
  const inContainers = containers.flatMap((path) => sitesIn(source, path, dig(data, path)));
  if (data.openapi !== undefined) return inContainers;
  const isSchema = Object.keys(data).some((name) => KEYWORDS.has(name));
  return isSchema
    ? [{ source, path: [], schema: data as Site["schema"] }, ...inContainers]
    : [...inContainers, ...sitesIn(source, [], data)];
};

const sitesIn = (source: Source, path: readonly string[], schemas: unknown): Site[] =>
  Object.entries(isObject(schemas) ? schemas : {}).flatMap(([name, schema]) =>
    isObject(schema) ? [{ source, path: [...path, name], schema: schema as Site["schema"] }] : [],
  );

// ---- who inherits ----------------------------------------------------------------------------------------------

/** The member that a discriminator names. */
const tagOf = (discriminator: unknown): string | undefined => {
  const name = dig(discriminator, ["propertyName"]);
  return typeof name === "string" ? name : undefined;
};

const unionOf = ({ schema }: Site): unknown[] | undefined =>
  [schema.anyOf, schema.oneOf].find((branches) => Array.isArray(branches));

/** The schemas that a schema joins with `allOf`, or with keywords beside a `$ref`. */
const inheritedBy = (loaded: Loaded, { source, path, schema }: Site): Site[] => {
  const parts: unknown[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  const joined = source.oldRefs || !joinsMore(schema) ? parts : [...parts, schema];
  return joined.flatMap((part) => {
    const ref = dig(part, ["$ref"]);
    const target = typeof ref === "string" ? resolve(loaded, source, ref, path) : "unresolved-ref";
    return typeof target === "string" ? [] : [target];
  });
};

/** Whether a schema asks for more than the one schema that it refers to. */
export const joinsMore = (schema: Site["schema"]): boolean => {
  const parts: unknown[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  const asserting = parts.filter((part) => isObject(part) && Object.keys(part).some(asserts));
  const beside = Object.keys(schema).filter((keyword) => keyword !== "allOf" && asserts(keyword));
  return asserting.length + beside.filter((keyword) => keyword !== "nullable").length > 1;
};

/** Whether a schema with a discriminator is inherited from. A union of schemas that do not inherit from it is only a union. */
const isBase =
  (loaded: Loaded) =>
  ({ site, subtypes }: Draft): boolean => {
    if (tagOf(site.schema.discriminator) === undefined) return false;
    const branches = unionOf(site);
    if (!branches) return true;
    const own = new Set(subtypesBelow(subtypes).map((subtype) => subtype.site.schema));
    return branches.every((branch) => {
      const ref = dig(branch, ["$ref"]);
      const target =
        typeof ref === "string" ? resolve(loaded, site.source, ref, site.path) : "unresolved-ref";
      return typeof target !== "string" && own.has(target.schema);
    });
  };

/** These subtypes, and their subtypes. */
const subtypesBelow = (subtypes: readonly Draft[]): Draft[] => {
  const all = new Set(subtypes);
  for (const subtype of all) for (const next of subtype.subtypes) all.add(next);
  return [...all];
};

/** Adds the mapping of a base to the schemas that it names. Returns the words that lead to none. */
const addMapping = (loaded: Loaded, drafts: ReadonlyMap<string, Draft>, base: Draft): string[] => {
  const { source, path, schema } = base.site;
  const tag = tagOf(schema.discriminator) as string;
  const mapping = dig(schema.discriminator, ["mapping"]);
  const rest: string[] = [];
  const below = new Set(subtypesBelow(base.subtypes));
  for (const [word, value] of Object.entries(isObject(mapping) ? mapping : {})) {
    const target = typeof value === "string" ? mappedTo(loaded, source, path, value) : undefined;
    const subtype = target && drafts.get(keyOf(target));
    if (!subtype) {
      rest.push(word);
      continue;
    }
    subtype.mapped.set(tag, [...(subtype.mapped.get(tag) ?? []), word]);
    // a schema that the base inherits from cannot inherit from the base
    if (subtype === base || below.has(subtype) || subtypesBelow([subtype]).includes(base)) continue;
    link(base, subtype);
    for (const each of subtypesBelow([subtype])) below.add(each);
  }
  return rest;
};

/** The schema that a value of a mapping means: a name, or a `$ref`. */
const mappedTo = (
  loaded: Loaded,
  source: Source,
  path: readonly string[],
  value: string,
): Site | undefined => {
  for (const container of [["components", "schemas"], ...DEFINITIONS.map((name) => [name])]) {
    const schema = dig(source.data, [...container, value]);
    if (isObject(schema)) return { source, path: [...container, value], schema: schema as Site["schema"] };
  }
  const target = resolve(loaded, source, value, path);
  return typeof target === "string" ? undefined : target;
};

// ---- tags ------------------------------------------------------------------------------------------------------

/** All schemas of the hierarchies, with their tags. */
const inheritancesOf = (
  loaded: Loaded,
  drafts: ReadonlyMap<string, Draft>,
  rests: ReadonlyMap<Draft, readonly string[]>,
): Hierarchies => {
  /** The bases that a schema inherits from, the nearest first; it may be a base itself. */
  const basesOf = (draft: Draft): Draft[] => {
    const above = new Set([draft]);
    for (const each of above) for (const parent of each.parents) above.add(parent);
    return [...above].filter((each) => rests.has(each));
  };
  const tagFor = (base: Draft): string => tagOf(base.site.schema.discriminator) as string;
  const wordsFor = (draft: Draft, base: Draft, seen = new Set<Draft>()): readonly unknown[] => {
    const tag = tagFor(base);
    const mapped = draft.mapped.get(tag) ?? [];
    if (draft === base || seen.has(draft)) return mapped;
    seen.add(draft);
    const own = listedWords(loaded, draft.site, tag);
    const both = own.filter((word) => mapped.includes(word as string));
    if (both.length > 0 || mapped.length > 0) return both.length > 0 ? both : mapped;
    const isOfBase = own.length > 1 && own.length >= listedWords(loaded, base.site, tag).length;
    if (own.length > 0 && !isOfBase) return own;
    // a subtype of a base with another tag has the tag of that base
    const between = draft.parents.find((each) => rests.has(each) && tagFor(each) !== tag);
    const inherited = between ? wordsFor(between, base, seen) : [];
    return inherited.length > 0 ? inherited : [nameOf(draft.site)];
  };
  const isSubtype = (draft: Draft): boolean => {
    const bases = basesOf(draft).filter((base) => base !== draft);
    const hasMapping = bases.some(({ site }) => isObject(dig(site.schema.discriminator, ["mapping"])));
    // a schema that only gives a base another description is the base under another name
    const isAlias =
      !joinsMore(draft.site.schema) &&
      draft.mapped.size === 0 &&
      (hasMapping || draft.site.schema.nullable === true);
    return bases.length > 0 && !isAlias;
  };
  const found = new Map<string, Inheritance>();
  for (const [key, draft] of drafts) {
    if (!rests.has(draft) && !isSubtype(draft)) continue;
    const bases = basesOf(draft);
    const subtypes = draft.subtypes.filter(isSubtype);
    const [nearest] = bases;
    if (!nearest || (subtypes.length === 0 && bases.every((base) => base === draft))) continue;
    const hierarchy = [nearest, ...subtypesBelow(nearest.subtypes).filter(isSubtype)];
    const tags = bases.map((base) => [tagFor(base), wordsFor(draft, base)] as const);
    const own = tags.filter(([, words]) => words.length > 0).reverse();
    const tag = tagFor(nearest);
    const taken = hierarchy.flatMap((each) => wordsFor(each, nearest));
    const listed = listedWords(loaded, nearest.site, tag);
    found.set(key, {
      site: draft.site,
      tags: new Map(own),
      tag: subtypes.length > 0 ? tag : undefined,
      known: [...new Set([...listed, ...taken, ...(rests.get(nearest) ?? [])])],
      taken: [...new Set(taken)],
      subtypes: inOrder(subtypes, draft, tag).map(({ site }) => site),
      isUnionOfSubtypes: unionOf(draft.site) !== undefined && rests.has(draft),
    });
  }
  return found;
};

/** Subtypes in the order of the mapping; those that it does not name come last. */
const inOrder = (subtypes: readonly Draft[], base: Draft, tag: string): Draft[] => {
  const mapping = Object.keys((dig(base.site.schema.discriminator, ["mapping"]) as object | undefined) ?? {});
  const rank = ({ mapped }: Draft): number => {
    const at = mapping.indexOf(mapped.get(tag)?.[0] ?? "");
    return at < 0 ? mapping.length : at;
  };
  return [...subtypes].sort((one, other) => rank(one) - rank(other));
};

/** The words that a schema itself lists for a member, not those that it inherits. */
const listedWords = (loaded: Loaded, site: Site, name: string): readonly unknown[] => {
  const { source, path, schema } = site;
  const parts: unknown[] = Array.isArray(schema.allOf) ? schema.allOf : [];
  for (const part of [schema, ...parts]) {
    const member = dig(part, ["properties", name]);
    const ref = dig(member, ["$ref"]);
    const target = typeof ref === "string" ? resolve(loaded, source, ref, path) : member;
    const described =
      typeof target === "string" ? undefined : ref === undefined ? member : (target as Site).schema;
    const word = dig(described, ["const"]);
    const list = dig(described, ["enum"]);
    const words = word !== undefined ? [word] : Array.isArray(list) ? list : [];
    const scalars = words.filter((each) => each !== null && typeof each !== "object");
    if (scalars.length > 0) return scalars;
  }
  return [];
};

/** The name of a schema, or of its file. */
const nameOf = ({ path, source }: Site): string =>
  path.at(-1) ?? (source.name.split("/").pop() as string).replace(/\.(?:schema\.)?(?:json|ya?ml)$/, "");
