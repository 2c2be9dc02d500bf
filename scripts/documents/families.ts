// Finds families: schemas with a `discriminator`, and all schemas that inherit from them.
//
//   Item: { discriminator: { propertyName: kind, mapping: { note: NoteItem } }, properties: { kind: … } }
//   NoteItem: { allOf: [{ $ref: "#/components/schemas/Item" }, { properties: { text: … } }] }
//
// base   A schema with a discriminator: `Item`.
// heir   A schema that inherits from a base with `allOf`, directly or through other heirs, or that its mapping names:
//        `NoteItem`.
// tag    The member that the discriminator names, and its words. An heir's words are those that its own schema lists, or
//        else those of the mapping, or else its name.
import { dig, isObject } from "../json/value.js";
import { asserts, DEFINITIONS, KEYWORDS } from "../schema/keywords.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import type { Site } from "./sites.js";
import type { Source } from "./source.js";

/** A schema that belongs to a family. */
export interface Member {
  readonly site: Site;
  /** The words of its tags, by the name of the member. A base has none, unless its mapping names it. */
  readonly tags: ReadonlyMap<string, readonly unknown[]>;
  /** The tag that tells its heirs apart. */
  readonly tag: string | undefined;
  /** All words of that tag that the document knows. */
  readonly known: readonly unknown[];
  /** Those of them that a schema of the family has. */
  readonly taken: readonly unknown[];
  /** The schemas that inherit directly from it. */
  readonly heirs: readonly Site[];
  /** Whether it is a union of its own heirs, which say that they inherit from it. */
  readonly isUnionOfHeirs: boolean;
}

/** A schema while families are collected. */
interface Draft {
  readonly site: Site;
  readonly parents: Draft[];
  readonly heirs: Draft[];
  /** The words of mappings that lead to it, by the name of the tag. */
  readonly mapped: Map<string, string[]>;
}

/** The families of a folder, by the key of a member's place. */
type Families = ReadonlyMap<string, Member>;

const NO_FAMILIES: Families = new Map();

const known = new WeakMap<Folder, Families>();

/** The key of a place. */
const keyOf = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;

/** The families of a folder. They are collected once. */
const familiesIn = (loaded: Loaded, folder: Folder): Families => {
  let families = known.get(folder);
  if (!families) known.set(folder, (families = familiesOf(loaded, folder)));
  return families;
};

/** Whether a folder has families. */
export const hasFamilies = (loaded: Loaded, folder: Folder): boolean => familiesIn(loaded, folder).size > 0;

/** The family member at a place; undefined if the schema there has no heirs and inherits from no base. */
export const memberAt = (loaded: Loaded, folder: Folder, site: Site): Member | undefined => {
  const families = familiesIn(loaded, folder);
  return families.size === 0 ? undefined : families.get(keyOf(site));
};

const familiesOf = (loaded: Loaded, { openapi, bare }: Folder): Families => {
  const own = [...(openapi ? [openapi] : []), ...bare];
  if (own.some(({ strict }) => strict) || !own.some((source) => source.mayHaveFamilies)) return NO_FAMILIES;
  const { sources, hasDiscriminator } = documentsOf(loaded, own);
  if (!hasDiscriminator) return NO_FAMILIES;
  const drafts = new Map<string, Draft>();
  for (const site of sources.flatMap(namedIn))
    drafts.set(keyOf(site), { site, parents: [], heirs: [], mapped: new Map() });
  for (const draft of drafts.values()) {
    for (const target of inheritedBy(loaded, draft.site)) {
      const parent = drafts.get(keyOf(target));
      if (parent && parent !== draft) link(parent, draft);
    }
  }
  const bases = [...drafts.values()].filter(isBase(loaded));
  const rests = new Map(bases.map((base) => [base, addMapping(loaded, drafts, base)] as const));
  return membersOf(loaded, drafts, rests);
};

const link = (parent: Draft, heir: Draft): void => {
  parent.heirs.push(heir);
  heir.parents.push(parent);
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
  ({ site, heirs }: Draft): boolean => {
    if (tagOf(site.schema.discriminator) === undefined) return false;
    const branches = unionOf(site);
    if (!branches) return true;
    const own = new Set(heirsBelow(heirs).map((heir) => heir.site.schema));
    return branches.every((branch) => {
      const ref = dig(branch, ["$ref"]);
      const target =
        typeof ref === "string" ? resolve(loaded, site.source, ref, site.path) : "unresolved-ref";
      return typeof target !== "string" && own.has(target.schema);
    });
  };

/** These heirs, and their heirs. */
const heirsBelow = (heirs: readonly Draft[]): Draft[] => {
  const all = new Set(heirs);
  for (const heir of all) for (const next of heir.heirs) all.add(next);
  return [...all];
};

/** Adds the mapping of a base to the schemas that it names. Returns the words that lead to none. */
const addMapping = (loaded: Loaded, drafts: ReadonlyMap<string, Draft>, base: Draft): string[] => {
  const { source, path, schema } = base.site;
  const tag = tagOf(schema.discriminator) as string;
  const mapping = dig(schema.discriminator, ["mapping"]);
  const rest: string[] = [];
  const below = new Set(heirsBelow(base.heirs));
  for (const [word, value] of Object.entries(isObject(mapping) ? mapping : {})) {
    const target = typeof value === "string" ? mappedTo(loaded, source, path, value) : undefined;
    const heir = target && drafts.get(keyOf(target));
    if (!heir) {
      rest.push(word);
      continue;
    }
    heir.mapped.set(tag, [...(heir.mapped.get(tag) ?? []), word]);
    // a schema that the base inherits from cannot inherit from the base
    if (heir === base || below.has(heir) || heirsBelow([heir]).includes(base)) continue;
    link(base, heir);
    for (const each of heirsBelow([heir])) below.add(each);
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

/** All members of the families, with their tags. */
const membersOf = (
  loaded: Loaded,
  drafts: ReadonlyMap<string, Draft>,
  rests: ReadonlyMap<Draft, readonly string[]>,
): Families => {
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
    // an heir of a base with another tag has the tag of that base
    const between = draft.parents.find((each) => rests.has(each) && tagFor(each) !== tag);
    const inherited = between ? wordsFor(between, base, seen) : [];
    return inherited.length > 0 ? inherited : [nameOf(draft.site)];
  };
  const isHeir = (draft: Draft): boolean => {
    const bases = basesOf(draft).filter((base) => base !== draft);
    const hasMapping = bases.some(({ site }) => isObject(dig(site.schema.discriminator, ["mapping"])));
    // a schema that only gives a base another description is the base under another name
    const isAlias =
      !joinsMore(draft.site.schema) &&
      draft.mapped.size === 0 &&
      (hasMapping || draft.site.schema.nullable === true);
    return bases.length > 0 && !isAlias;
  };
  const members = new Map<string, Member>();
  for (const [key, draft] of drafts) {
    if (!rests.has(draft) && !isHeir(draft)) continue;
    const bases = basesOf(draft);
    const heirs = draft.heirs.filter(isHeir);
    const [nearest] = bases;
    if (!nearest || (heirs.length === 0 && bases.every((base) => base === draft))) continue;
    const family = [nearest, ...heirsBelow(nearest.heirs).filter(isHeir)];
    const tags = bases.map((base) => [tagFor(base), wordsFor(draft, base)] as const);
    const own = tags.filter(([, words]) => words.length > 0).reverse();
    const tag = tagFor(nearest);
    const taken = family.flatMap((each) => wordsFor(each, nearest));
    const listed = listedWords(loaded, nearest.site, tag);
    members.set(key, {
      site: draft.site,
      tags: new Map(own),
      tag: heirs.length > 0 ? tag : undefined,
      known: [...new Set([...listed, ...taken, ...(rests.get(nearest) ?? [])])],
      taken: [...new Set(taken)],
      heirs: inOrder(heirs, draft, tag).map(({ site }) => site),
      isUnionOfHeirs: unionOf(draft.site) !== undefined && rests.has(draft),
    });
  }
  return members;
};

/** Heirs in the order of the mapping; those that it does not name come last. */
const inOrder = (heirs: readonly Draft[], base: Draft, tag: string): Draft[] => {
  const mapping = Object.keys((dig(base.site.schema.discriminator, ["mapping"]) as object | undefined) ?? {});
  const rank = ({ mapped }: Draft): number => {
    const at = mapping.indexOf(mapped.get(tag)?.[0] ?? "");
    return at < 0 ? mapping.length : at;
  };
  return [...heirs].sort((one, other) => rank(one) - rank(other));
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
