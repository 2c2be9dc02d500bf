import type { JsonSchema } from "../../src/check/index.js";
import { slugOf } from "../../src/vendor.js";
import { type Calls, callsOf } from "../documents/calls.js";
import { blockOf, type Entry, entriesOf } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { resolve } from "../documents/refs.js";
import { CONTAINERS, children, type Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { nameGiven, uncheckedIn } from "../documents/vendor-file.js";
import { dig, isObject } from "../json/value.js";
import { spoken } from "../schema/dialect.js";
import { flatten } from "../schema/flatten.js";
import { exportName, typeName } from "../schema/identifiers.js";
import { map } from "../schema/map.js";
import { cut, normalise, type Raw } from "../schema/normalise.js";
import { steps } from "../schema/trampoline.js";

/** One event of a folder, ready to be printed. */
export interface EventModel {
  /** As the vendor sends it: `v1.conversation.ended`. */
  readonly tag: string;
  /** File name and option value: `conversation-ended`. */
  readonly slug: string;
  readonly exportName: string;
  readonly typeName: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly payload: JsonSchema;
  /** File names of its documented payloads. */
  readonly examples: readonly string[];
}

/** One folder after bundling: draft 2020-12, every `$ref` is `#/$defs/Name` into `defs`, `allOf` is flattened. */
export interface Bundle {
  readonly slug: string;
  readonly exportName: string;
  /** What headers name: `schemas/phonic/openapi.yaml`. */
  readonly from: string;
  /** Whether the folder holds an OpenAPI document: a vendor's, and not a record of our own. */
  readonly openapi: boolean;
  /** Whether the schema profile binds its documents. */
  readonly strict?: boolean | undefined;
  readonly block: Record<string, unknown> | undefined;
  readonly events: readonly EventModel[];
  /** Named schemas that the events reach, descriptions and `x-` members included, in order of first reach. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly examples: ReadonlyMap<string, string>;
  /** The vendor's management calls, where the document has `paths`. */
  readonly calls?: Calls | undefined;
}

const key = ({ source, path }: Site): string => `${source.name}#${JSON.stringify(path)}`;

/**
 * Brings one folder's payloads and all they refer to into one set of definitions.
 *
 * @param isPrinted - Whether types will be printed: only then it matters what schemas are called.
 */
export const bundle = (loaded: Loaded, folder: Folder, problems: Problem[], isPrinted = true): Bundle => {
  const defs = new Map<string, JsonSchema>();
  const named = new Map<string, string>();
  const owners = new Map<string, Site>();
  const writings = new Map<string, string | undefined>();
  const unfinished = new Set<string>();
  const walk = steps();
  const isUnchecked = uncheckedIn(folder);

  const clash = (
    site: Site,
    name: string,
    other: Site,
    [mine, theirs] = [whatIs(site), whatIs(other)],
  ): void => {
    const there = `${other.source.shown}:${other.source.line(other.path)}`;
    problems.push({
      file: site.source.shown,
      line: site.source.line(site.path),
      rule: "name-clash",
      message: `${name} would name both ${mine} and ${theirs} (${there}).`,
      remedy: site.source.strict
        ? "Rename one of them."
        : `Rename one of them, or say in vendor.yaml what its type is called: names: { ${JSON.stringify(mine)}: ${name}2 }.`,
    });
  };

  /** The name of a referenced schema; copies it into `defs` when it is first reached. */
  const define = (site: Site, given?: string, written = writtenName(site)): string => {
    const known = named.get(key(site));
    if (known !== undefined) return known;
    const wanted = given ?? (written === undefined ? undefined : nameGiven(folder, written)) ?? nameOf(site);
    const owner = owners.get(wanted);
    // two that are called the same go by where they stand; two whose names only came to be the same are refused
    const earlier = writings.get(wanted);
    const isMangled = isPrinted && earlier !== undefined && written !== undefined && earlier !== written;
    const name = owner && !site.source.strict && !isMangled ? qualified(site, wanted, owners) : wanted;
    if (owner && name === wanted) clash(site, name, owner);
    owners.set(name, site);
    writings.set(name, written);
    named.set(key(site), name);
    // reserves its place in the order of first reach
    defs.set(name, {});
    if (walk.distance > FARTHEST)
      problems.push({
        file: site.source.shown,
        line: site.source.line(site.path),
        rule: "no-deep-schema",
        message: `${name} is reached through more than ${FARTHEST} schemas, one inside the other.`,
        remedy: "Payloads nest at most 64 deep: leave out what lies deeper.",
      });
    else {
      unfinished.add(name);
      walk.step(() => {
        defs.set(name, copy(site));
        unfinished.delete(name);
      });
    }
    return name;
  };

  const flat = (schema: JsonSchema, { source, path }: Site): JsonSchema => {
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
      const name = ref.slice(8);
      return unfinished.has(name) ? undefined : (defs.get(name) ?? {});
    };
    return flatten(schema, { follow, refuse: source.strict ? refuse : undefined });
  };

  const copy = (site: Site): JsonSchema => {
    const { source, path } = site;
    const below = new Map(children(site).map((child) => [child.schema as object, child]));
    const read = (raw: Raw): JsonSchema => {
      const schema = normalise(raw, source);
      if (schema.pattern !== undefined && isUnchecked(schema.pattern)) delete schema.pattern;
      return schema;
    };
    // what normalising adds stands where it was found, and may hold what was there before
    const inner = (raw: Raw): JsonSchema => {
      if (typeof raw === "boolean") return normalise(raw, source);
      const known = below.get(raw);
      return known ? copy(known) : flat(inside(read(raw)), site);
    };
    const inside = (schema: JsonSchema): JsonSchema => {
      const out = map(schema, inner as (child: JsonSchema) => JsonSchema);
      if (typeof schema.$ref !== "string") return out;
      const target = resolve(loaded, source, schema.$ref, path);
      return typeof target === "string" ? out : { ...out, $ref: `#/$defs/${define(target)}` };
    };
    return flat(inside(read(spoken(site.schema, source))), site);
  };

  const entries = entriesOf(loaded, folder);
  const taken = new Set([...new Set(entries.map(({ site }) => site.source))].flatMap(namesGiven));
  /** What the type of an event is called: by its tag, unless the document calls another schema so. */
  const nameOfEvent = (tag: string, site: Site, payload?: JsonSchema): string => {
    const name = typeName(slugOf(tag));
    const written = writtenName(site);
    const isOwn =
      payload?.$ref === `#/$defs/${name}` || (written !== undefined && typeName(written) === name);
    const isTaken = site.source.strict ? writings.get(name) === tag : taken.has(name) || owners.has(name);
    if (isOwn || !isTaken) return name;
    return unused(typeName(`${slugOf(tag)}-payload`), owners);
  };
  const payloads = entries.map(({ tag, site }) =>
    isRefAlone(site)
      ? { payload: copy(site), own: undefined }
      : ownPayload(define(site, nameOfEvent(tag, site), tag)),
  );
  walk.finish();
  const events = entries.map(({ tag, site, operation }, index): EventModel => {
    const slug = slugOf(tag);
    const { payload, own } = payloads[index] as (typeof payloads)[number];
    return {
      tag,
      slug,
      exportName: exportName(slug),
      typeName: own ?? nameOfEvent(tag, site, payload),
      summary: textOf(operation.summary),
      description: textOf(operation.description),
      payload,
      examples: [...folder.examples.keys()].filter((file) => file.split(".")[0] === slug),
    };
  });
  events.forEach(({ tag, slug, exportName, typeName, payload }, index) => {
    const { site } = entries[index] as Entry;
    const refuse = (message: string, rule = "name-clash", remedy = "Rename one of them."): void => {
      problems.push({ file: site.source.shown, line: site.source.line(site.path), rule, message, remedy });
    };
    const twin = events.findIndex((other) => other.exportName === exportName || other.slug === slug);
    if (twin < index) {
      const { tag: other, site: there } = entries[twin] as Entry;
      clash(site, exportName, there, [tag, other]);
    }
    if (slug === "") refuse(`${tag} has no letter or digit to name a file by.`);
    if (Buffer.byteLength(slug) > LONGEST)
      refuse(
        `${slug.slice(0, 40)}… is too long to name a file by.`,
        "name-too-long",
        "Give it a shorter name.",
      );
    if (OWN_FILES.has(slug))
      refuse(`${slug} would name both this event and a file of its own in the folder.`);
    if (!folder.slug.startsWith("_") && exportName === exportNameOf(folder))
      refuse(`${exportName} would name both this event and the vendor.`);
    const owner = owners.get(typeName);
    if (owner && payload.$ref !== `#/$defs/${typeName}`) clash(site, typeName, owner);
  });
  const source = folder.openapi ?? (folder.bare[0] as Source);
  const block = blockOf(folder)?.value;
  return {
    slug: folder.slug,
    exportName: exportNameOf(folder),
    from: `${loaded.root}/${source.name}`,
    openapi: folder.openapi !== undefined,
    strict: source.strict,
    block,
    events,
    defs,
    examples: folder.examples,
    // nobody calls what he only receives from
    calls: source.strict ? callsOf(loaded, folder) : undefined,
  };
};

/** Whether a payload is another schema and says nothing of its own; what it defines beside says nothing either. */
const isRefAlone = ({ schema, source }: Site): boolean =>
  typeof schema.$ref === "string" &&
  Object.keys(schema).every((keyword) => keyword === "$ref" || (!source.strict && BESIDE.has(keyword)));

const BESIDE = new Set(["$schema", "$id", "$comment", ...CONTAINERS]);

const ownPayload = (own: string) => ({ payload: { $ref: `#/$defs/${own}` } as JsonSchema, own });

/** Far from the end of the stack where one function of each kind is left for every schema. */
const FARTHEST = 1500;

/** Bytes of a file's name, with room for its ending. */
const LONGEST = 200;

/** Beside the events' own: `types.d.ts`, `vendor.js` and `paths.d.ts`. */
const OWN_FILES = new Set(["types", "vendor", "paths"]);

const exportNameOf = ({ slug }: Folder): string => exportName(slug);

/** The last part of a schema's path that says something, or the name of its file. */
const nameOf = ({ path, source }: Site): string => {
  const last = [...path].reverse().find((part) => !/^(?:\d+|properties|items|schema)$/.test(part));
  return typeName(last ?? (source.name.split("/").pop() as string).replace(/\..*$/, ""));
};

/** A schema as its author knows it: by its name, else by the tag or file that it is the payload of. */
const whatIs = (site: Site): string =>
  writtenName(site) ??
  (/webhooks$/.test(site.path[0] ?? "") ? site.path[1] : undefined) ??
  [site.source.name, ...site.path].join("/");

/** What the types of a document's named schemas are called. */
const namesGiven = ({ data }: Source): string[] =>
  [["components", "schemas"], ...CONTAINERS.map((container) => [container])].flatMap((place) => {
    const named = dig(data, place);
    return isObject(named) ? Object.keys(named).map(typeName) : [];
  });

/** The name that somebody gave a schema. */
const writtenName = ({ path }: Site): string | undefined =>
  /^(?:\$defs|definitions|schemas)$/.test(path.at(-2) ?? "") ? path.at(-1) : undefined;

/** `CallEnded` + `Address` → `CallEndedAddress`: with as much of the way there as it takes, and then with a number. */
const qualified = ({ source, path }: Site, wanted: string, taken: ReadonlyMap<string, Site>): string => {
  const file = (source.name.split("/").pop() as string).replace(/\.(?:schema\.)?(?:json|ya?ml)$/, "");
  const way = [file, ...path].filter((part) => !/^(?:\$defs|definitions|components|schemas?)$/.test(part));
  for (let count = 2; count <= way.length; count++) {
    const name = typeName(way.slice(-count).join(" "));
    if (!taken.has(name)) return name;
  }
  return unused(wanted, taken);
};

const unused = (name: string, taken: ReadonlyMap<string, unknown>): string => {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name + number;
  return free;
};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? String(cut(value)).trim() : undefined;
