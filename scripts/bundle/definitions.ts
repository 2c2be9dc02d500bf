import type { JsonSchema } from "../../src/check/index.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { resolve } from "../documents/refs.js";
import { children, type Site } from "../documents/sites.js";
import { nameGiven, uncheckedIn } from "../documents/vendor-file.js";
import { withoutForeign } from "../schema/dialect.js";
import { flatten } from "../schema/flatten.js";
import { map } from "../schema/map.js";
import { normalise, type Raw } from "../schema/normalise.js";
import { type Steps, steps } from "../schema/trampoline.js";
import { nameFromPath, qualifiedName, titleOf, writtenName } from "./names.js";

/** The definitions of one folder while they are collected. */
export interface Definitions {
  readonly loaded: Loaded;
  readonly folder: Folder;
  readonly problems: Problem[];
  /** Whether types will be printed: only then it matters what schemas are called. */
  readonly isPrinted: boolean;
  /** Whether the folder says that a pattern stays unchecked. */
  readonly isUnchecked: (pattern: string) => boolean;
  /** The schemas by name, in order of first reach; empty while they are unfinished. */
  readonly schemas: Map<string, JsonSchema>;
  readonly unfinished: Set<string>;
  /** The names of schemas by where they stand. */
  readonly names: Map<string, string>;
  /** Where the schema of a name stands. */
  readonly owners: Map<string, Site>;
  /** What the author of the document called the schema of a name. */
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
  ...{ loaded, folder, problems, isPrinted, isUnchecked: uncheckedIn(folder) },
  ...{ schemas: new Map(), unfinished: new Set(), names: new Map() },
  ...{ owners: new Map(), writtenNames: new Map(), steps: steps() },
});

/** More steps from schema to schema end the stack where one function of each kind is left for every step. */
const MAX_STEPS = 1500;

/**
 * The name of a referenced schema; copies it into the definitions when it is first reached.
 *
 * @param given - A name to prefer, as of an event.
 * @param written - What the author calls it.
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
  // reserves its place in the order of first reach
  schemas.set(name, {});
  if (steps.distance > MAX_STEPS) problems.push(tooDeep(site, name));
  else {
    unfinished.add(name);
    steps.step(() => {
      schemas.set(name, copy(definitions, site));
      unfinished.delete(name);
    });
  }
  return name;
};

/** A name for a schema that has none yet. Where another has it, this one is qualified or the two are reported. */
const nameFor = (
  { folder, isPrinted, owners, problems, writtenNames }: Definitions,
  site: Site,
  given: string | undefined,
  written: string | undefined,
): string => {
  const wanted =
    given ?? (written === undefined ? undefined : nameGiven(folder, written)) ?? nameFromPath(site);
  const owner = owners.get(wanted);
  // two that are called the same go by where they stand; two whose names only came to be the same are refused
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

/** A schema in draft 2020-12, with what it refers to among the definitions. */
export const copy = (definitions: Definitions, site: Site): JsonSchema => {
  const { source, path } = site;
  const below = new Map(children(site).map((child) => [child.schema as object, child]));
  const read = (raw: Raw): JsonSchema => {
    const schema = normalise(raw, source);
    if (schema.pattern !== undefined && definitions.isUnchecked(schema.pattern)) delete schema.pattern;
    return schema;
  };
  // what normalising adds stands where it was found, and may hold what was there before
  const inner = (raw: Raw): JsonSchema => {
    if (typeof raw === "boolean") return normalise(raw, source);
    const known = below.get(raw);
    return known ? copy(definitions, known) : flat(definitions, inside(read(raw)), site);
  };
  const inside = (schema: JsonSchema): JsonSchema => {
    const out = map(schema, inner as (child: JsonSchema) => JsonSchema);
    if (typeof schema.$ref !== "string") return out;
    const target = resolve(definitions.loaded, source, schema.$ref, path);
    return typeof target === "string" ? out : { ...out, $ref: `#/$defs/${define(definitions, target)}` };
  };
  return flat(definitions, inside(read(withoutForeign(site.schema, source))), site);
};

/** A schema without `allOf`, where that loses nothing. */
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
    const name = ref.slice("#/$defs/".length);
    return unfinished.has(name) ? undefined : (schemas.get(name) ?? {});
  };
  return flatten(schema, { follow, refuse: source.strict ? refuse : undefined });
};
