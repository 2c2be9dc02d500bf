// Checks a folder of schemas. The rules for single schemas are in rules.ts.

import type { JsonSchema } from "../../src/check/index.js";
import { slugOf } from "../../src/vendor.js";
import {
  type Entry,
  entriesOf,
  hooksOf,
  listedEvent,
  listedOf,
  webhooksOf,
  webhooksWithoutPayload,
} from "../documents/events.js";
import { hasHierarchies, inheritanceAt } from "../documents/inheritance.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { resolve, type Unresolved, uriAt, whyUnresolved } from "../documents/refs.js";
import { children, type Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { lintVendorFile, skippedIn } from "../documents/vendor-file.js";
import { pointerOf } from "../json/pointer.js";
import { dig, isObject } from "../json/value.js";
import { growths } from "../pattern/growth.js";
import { unknownDialect, withoutForeign } from "../schema/dialect.js";
import { fingerprints } from "../schema/fingerprint.js";
import { typeName } from "../schema/identifiers.js";
import { DEFINITIONS, keywordSet, keywordsWith } from "../schema/keywords.js";
import { type Cache, cacheOf } from "../schema/memo.js";
import { grouped } from "../text/count.js";
import { lintBlock, type Skipped } from "./block.js";
import type { Note } from "./conversation.js";
import { type Follow, type GrowthOf, LEGIBLE, lenient, MAX_PATH_LENGTH, rules, SKIPPABLE } from "./rules.js";

export type { Skipped } from "./block.js";
export type { Note } from "./conversation.js";

/** What is no problem, and what people should know of, by folder. Folders without it are left out. */
export interface Remarks {
  /** The places where `vendor.yaml` skips a rule. */
  readonly skipped: ReadonlyMap<string, readonly Skipped[]>;
  /** What a mapping says and probably does not mean. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
}

/**
 * Checks every folder against the schema profile and adds what it finds to `problems`. Rules of style are only for documents
 * with an `x-afterword` block: other people's documents cannot be changed. What skipped rules refuse is taken out of the
 * documents.
 */
export const lint = (loaded: Loaded, problems: Problem[], cache = cacheOf()): Remarks => {
  const seen = new Set<object>();
  const growthOf = growths();
  const allSkipped = new Map<string, readonly Skipped[]>();
  const allNotes = new Map<string, readonly Note[]>();
  for (const folder of loaded.folders) {
    const { openapi, bare } = folder;
    lintFolderName(folder, problems);
    for (const source of [openapi, ...bare]) if (source) lintDialect(source, seen, problems);
    const entries = entriesOf(loaded, folder);
    if (hasTooMany(entries, problems)) continue;
    const places: Skipped[] = [];
    const checks: Checks = { loaded, folder, seen, growthOf, skip: skippedIn(folder), places, problems };
    lintEvents(entries, checks, cache);
    lintListed(loaded, folder, problems);
    if (openapi) lintOpenApi(loaded, folder, openapi, entries, problems);
    lintVendorFile(folder, SKIPPABLE, problems);
    const notes: Note[] = [];
    lintBlock(loaded, folder, entries, { problems, places, notes });
    if (places.length > 0) allSkipped.set(folder.slug, places);
    if (notes.length > 0) allNotes.set(folder.slug, notes);
    lintExampleNames(folder, entries, problems);
  }
  return { skipped: allSkipped, notes: allNotes };
};

/** What the checks of one folder's schemas need. */
interface Checks {
  readonly loaded: Loaded;
  readonly folder: Folder;
  /** The schemas that were checked so far. */
  readonly seen: Set<object>;
  readonly growthOf: GrowthOf;
  /** The rules that `vendor.yaml` skips. */
  readonly skip: ReadonlySet<unknown>;
  readonly places: Skipped[];
  readonly problems: Problem[];
}

/** Lints the schemas that the events of a folder reach. An event without problems is linted again only after a change. */
const lintEvents = (entries: readonly Entry[], checks: Checks, cache: Cache): void => {
  const { loaded, folder, skip, problems } = checks;
  const { openapi } = folder;
  // a fingerprint does not know what inherits from a schema
  const fingerprintOf = openapi && !hasHierarchies(loaded, folder) ? fingerprintsIn(openapi) : undefined;
  for (const { site } of entries) {
    const check = (): string => {
      lintAssertions(site, problems);
      lintReached(site, checks);
      return problems.length === 0 ? "clean" : "";
    };
    // what skipped rules refuse has to be taken out every time
    const fingerprint = site.source === openapi && skip.size === 0 ? fingerprintOf?.(site.schema) : undefined;
    const { strict, data, dialect } = site.source;
    const settings = JSON.stringify([strict, data.openapi, dialect, site.path.length]);
    if (fingerprint === undefined || cache.text(`lint ${settings} ${fingerprint}`, check) === "") check();
  }
};

/** Checks that a file does not have definitions only: everything would fit it. */
const lintAssertions = ({ source, path, schema }: Site, problems: Problem[]): void => {
  if (path.length > 0 || Object.keys(schema).some((keyword) => ASSERTS.has(keyword))) return;
  const container = DEFINITIONS.find(
    (each) => isObject(schema[each]) && Object.keys(schema[each]).length > 0,
  );
  if (container === undefined) return;
  const [name = ""] = Object.keys(schema[container] as object);
  const place = `#/${container}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  problems.push({
    ...placeOf(source, [container]),
    rule: "definitions-only",
    message: "The schema has definitions and asserts nothing itself, so that every payload would fit.",
    remedy: `Say which definition is the event: in vendor.yaml beside it, events: { ${typeName(name)}: ${JSON.stringify(`${source.name.split("/").slice(1).join("/")}${place}`)} }, or at the top of the file, $ref: ${JSON.stringify(place)}.`,
  });
};

const ASSERTS = keywordSet(({ role }) => role === "assertion");

/**
 * Makes the function that returns fingerprints of a document's schemas. There are none if identifiers may change
 * references.
 */
const fingerprintsIn = ({ data, identified }: Source): ReturnType<typeof fingerprints> => {
  const schemas = dig(data, ["components", "schemas"]);
  return identified
    ? () => undefined
    : fingerprints("#/components/schemas/", (name) => {
        const schema = dig(schemas, [name]);
        return isObject(schema) ? (schema as JsonSchema) : undefined;
      });
};

/** Checks the name of a folder. It becomes the name of an output folder, an export and a page. */
const lintFolderName = ({ slug, openapi, bare }: Folder, problems: Problem[]): void => {
  if (/^_?[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(slug)) return;
  problems.push({
    file: (openapi ?? (bare[0] as Source)).shown,
    line: undefined,
    rule: "folder-name",
    message: `A folder called ${JSON.stringify(slug)} cannot name a vendor.`,
    remedy: "Call it by letters, digits, dots, dashes and underscores.",
  });
};

/** Checks that a document names a known dialect, or none. */
const lintDialect = (source: Source, seen: Set<object>, problems: Problem[]): void => {
  const unknown = !seen.has(source) && unknownDialect(source);
  seen.add(source);
  if (!unknown) return;
  problems.push({
    file: source.shown,
    line: source.line([unknown.member]),
    rule: "unknown-dialect",
    message: `${unknown.member} ${JSON.stringify(unknown.says)} is not known.`,
    remedy: "Write draft-04, -06, -07, 2019-09 or 2020-12, or leave it out.",
  });
};

/** What is wrong with a `$ref`, and how to correct it. */
const unresolved = (
  loaded: Loaded,
  rule: Unresolved,
  ref: string,
  { source, path }: Pick<Site, "source" | "path">,
): [message: string, remedy: string] => {
  const why = rule === "unresolved-ref" ? whyUnresolved(loaded, source, ref) : undefined;
  const [leads, remedy] = {
    "remote-ref": [
      `leads to ${uriAt(source, ref, path)}, which is not a file of the schemas folder`,
      "Put the file that has this $id into the schemas folder; nothing is ever fetched.",
    ],
    "ref-outside": ["leads outside the schemas folder", "Move the schema below the schemas folder."],
    "unresolved-ref": why
      ? [`leads nowhere: ${why.reason}`, why.remedy]
      : ["leads nowhere", "Mend the name, or add what it names."],
  }[rule] as [string, string];
  return [`$ref ${JSON.stringify(ref)} ${leads}.`, remedy];
};

/** Whether a folder has more events than are allowed. If so, it is reported. */
const hasTooMany = ([first, ...others]: readonly Entry[], problems: Problem[]): boolean => {
  if (!first || others.length < MAX_EVENTS) return false;
  const message = `The document has more than ${grouped(MAX_EVENTS)} events.`;
  problems.push(tooLarge(first.site.source, [], message));
  return true;
};

/** Four times the number of schemas that the events of the largest known document reach. */
const MAX_SCHEMAS = 250_000;
const MAX_EVENTS = 10_000;
const TOO_MANY = `The events reach more than ${grouped(MAX_SCHEMAS)} schemas.`;

/** Keywords whose value is schemas by name. There may be very many of them. */
const BY_NAME = keywordsWith(({ role, schemas }) => role === "assertion" && schemas === "map");

const tooLarge = (source: Source, path: readonly string[], message: string): Problem => ({
  file: source.shown,
  line: source.line(path),
  rule: "too-large",
  message,
  remedy: "Describe fewer events, or members that somebody reads.",
});

/** Lints a schema and everything that it refers to, each schema once. */
const lintReached = (start: Site, checks: Checks): void => {
  const { loaded, folder, seen, problems } = checks;
  const stack = [start];
  for (let site = stack.pop(); site; site = stack.pop()) {
    const { source, path, schema } = site;
    if (seen.has(schema)) continue;
    seen.add(schema);
    // must come before code that visits each of these schemas
    if (
      BY_NAME.some(
        (keyword) => isObject(schema[keyword]) && Object.keys(schema[keyword]).length > MAX_SCHEMAS,
      )
    ) {
      problems.push(tooLarge(source, path, TOO_MANY));
      return;
    }
    if (!lintSchema(site, checks)) continue;
    if (typeof schema.$ref === "string") {
      const target = resolve(loaded, source, schema.$ref, path);
      if (typeof target === "string") {
        if (!skipped(checks, site, target, ["$ref"]))
          refuse(
            checks,
            { ...site, path: [...path, "$ref"] },
            target,
            ...unresolved(loaded, target, schema.$ref, site),
          );
      } else {
        lintDialect(target.source, seen, problems);
        stack.push(target);
      }
    }
    const below = [...children(site), ...(inheritanceAt(loaded, folder, site)?.subtypes ?? [])];
    if (seen.size + stack.length + below.length > MAX_SCHEMAS) {
      problems.push(tooLarge(source, path, TOO_MANY));
      return;
    }
    stack.push(...below);
  }
};

/** Holds one schema against the rules. Whether the schemas below it can be read. */
const lintSchema = (site: Site, checks: Checks): boolean => {
  const { source, schema } = site;
  const { loaded, folder } = checks;
  const follow: Follow = ({ source, path, schema }) => {
    const target =
      typeof schema.$ref === "string" ? resolve(loaded, source, schema.$ref, path) : "unresolved-ref";
    // a base that is the union of what inherits from it is no loop
    const isUnionOfSubtypes = (base: Site) =>
      path.at(-2) === "allOf" && inheritanceAt(loaded, folder, base)?.isUnionOfSubtypes;
    return typeof target === "string" || isUnionOfSubtypes(target) ? undefined : target;
  };
  let isLegible = true;
  for (const rule of source.strict ? rules : lenient) {
    if (!isLegible) break;
    const find = () =>
      rule.check(source.strict ? schema : withoutForeign(schema, source), site, follow, checks.growthOf);
    let found = find();
    // several keywords of one schema may be wrong
    while (found && skipped(checks, site, rule.name, found[2])) found = find();
    if (!found) continue;
    const [message, remedy] = found;
    refuse(checks, site, rule.name, message, remedy);
    isLegible = !LEGIBLE.has(rule.name);
  }
  return isLegible;
};

/** Reports what a rule refuses. If `vendor.yaml` could skip the rule there, this is said too. */
const refuse = (
  { problems }: Checks,
  { source, path }: Site,
  rule: string,
  message: string,
  remedy: string,
): void => {
  // what stands elsewhere should rather be brought here
  const isElsewhere = rule === "remote-ref" || rule === "ref-outside";
  const orSkip =
    !source.strict && SKIPPABLE.has(rule) && !isElsewhere
      ? `, or leave this unchecked with skip: [${rule}] in vendor.yaml.`
      : ".";
  problems.push({
    ...placeOf(source, path),
    ...{ rule, message, remedy: remedy.replace(/\.$/, () => orSkip) },
  });
};

/**
 * Takes a keyword out of its schema if `vendor.yaml` skips the rule that refuses it, and notes the place. Whether this was
 * done. The document is ours alone, and every later phase reads it.
 */
const skipped = (
  { skip, places }: Checks,
  { source, path, schema }: Site,
  rule: string,
  [keyword]: readonly string[] = [],
): boolean => {
  if (source.strict || !skip.has(rule) || !SKIPPABLE.has(rule)) return false;
  if (keyword === undefined || !Object.hasOwn(schema, keyword)) return false;
  const whole = [...path, keyword];
  places.push({
    ...{ file: source.shown, rule, pointer: shownPointer(whole) },
    // few of them are shown, and in a large document each is a long search
    get line() {
      return source.line(whole);
    },
  });
  delete (schema as Record<string, unknown>)[keyword];
  return true;
};

/** Where a problem is. */
const placeOf = (source: Source, path: readonly string[]): Pick<Problem, "file" | "line" | "pointer"> => ({
  file: source.shown,
  line: source.line(path),
  pointer: source.minified ? shownPointer(path) : undefined,
});

const shownPointer = (path: readonly string[]): string => {
  const pointer = pointerOf(path);
  return pointer.length > 300 ? `${pointer.slice(0, 300)}…` : pointer;
};

const HTTP = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Checks that an OpenAPI document has a version and webhooks that can be read, and that `$ref`s in its paths resolve. */
const lintOpenApi = (
  loaded: Loaded,
  folder: Folder,
  source: Source,
  entries: readonly Entry[],
  problems: Problem[],
): void => {
  const report = (path: string[], rule: string, message: string, remedy: string) =>
    problems.push({ ...placeOf(source, path), rule, message, remedy });
  const { strict } = source;
  if (!(strict ? /^3\.1(?:\.|$)/ : /^3\.[012](?:\.|$)/).test(String(source.data.openapi))) {
    const swagger = source.data.swagger !== undefined;
    report(
      [swagger ? "swagger" : "openapi"],
      "openapi-version",
      swagger
        ? "The document is Swagger, not OpenAPI 3."
        : `The document is not OpenAPI 3.${strict ? "1" : "0 to 3.2"}.`,
      swagger ? "Convert it to OpenAPI 3, with a tool such as swagger2openapi." : "Write openapi: 3.1.0.",
    );
  }
  const found = webhooksOf(source);
  if (!found && listedOf(folder).length === 0) {
    report(
      [],
      "no-webhooks",
      "The document has no webhooks.",
      strict
        ? "Describe each event under webhooks.<event>.post."
        : "List the schemas of its events in vendor.yaml beside it: events: [Name].",
    );
    return;
  }
  // webhooks without JSON are left out if there are others
  const leftOut = new Set(entries.length > 0 ? webhooksWithoutPayload(loaded, folder) : []);
  for (const { key, fault } of hooksOf(loaded, source)) {
    if (fault && !leftOut.has(key)) {
      report(
        [found?.member ?? "", key],
        "no-payload",
        `${key} has no JSON payload.`,
        "Give post.requestBody.content.application/json.schema.",
      );
    }
  }
  if (!strict) return;
  const visit = (value: unknown, path: string[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (path.length > MAX_PATH_LENGTH) {
      report(path, "no-deep-schema", "What a call says nests too deep.", "$ref what repeats.");
      return;
    }
    const ref = dig(value, ["$ref"]);
    if (typeof ref === "string") {
      const target = resolve(loaded, source, ref);
      if (typeof target === "string") {
        report([...path, "$ref"], target, ...unresolved(loaded, target, ref, { source, path: [] }));
      }
      return;
    }
    for (const [name, child] of Object.entries(value)) visit(child, [...path, name]);
  };
  const paths = dig(source.data, ["paths"]);
  if (isObject(paths)) {
    for (const [path, item] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
        if (HTTP.has(method)) visit(operation, ["paths", path, method]);
      }
    }
  }
};

/** Checks that the schemas that `vendor.yaml` lists exist. */
const lintListed = (loaded: Loaded, folder: Folder, problems: Problem[]): void => {
  const { vendorFile, openapi } = folder;
  for (const [index, listed] of listedOf(folder).entries()) {
    if (!vendorFile || listedEvent(loaded, folder, listed)) continue;
    const { tag, name } = listed;
    const isReference = /[#/]/.test(name);
    problems.push({
      file: vendorFile.shown,
      line: vendorFile.line(["events", tag ?? String(index)]),
      rule: "no-payload",
      message: isReference
        ? `There is no schema at ${name}.`
        : openapi
          ? `There is no ${name} in components.schemas or among the webhooks.`
          : `There is no ${name}.schema.json.`,
      remedy: isReference
        ? "Name a file of the folder and a place in it, such as call.json#/$defs/Call."
        : "Mend the name.",
    });
  }
};

/** Checks that example files are named after their events. */
const lintExampleNames = (folder: Folder, entries: readonly Entry[], problems: Problem[]): void => {
  for (const file of folder.examples.keys()) {
    const slug = file.split(".")[0] as string;
    if (entries.some(({ tag }) => slugOf(tag) === slug)) continue;
    const source = folder.openapi ?? (folder.bare[0] as Source);
    problems.push({
      file: source.shown.replace(/[^/\\]+$/, `examples/${file}`),
      line: undefined,
      rule: "example-of-nothing",
      message: `There is no event ${slug}.`,
      remedy: `Name it after one of ${entries.map(({ tag }) => slugOf(tag)).join(", ")}.`,
    });
  }
};
