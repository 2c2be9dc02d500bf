import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonSchema } from "../../../src/check/index.js";
import { readBundles } from "../../bundle/read-bundles.js";
import { entriesOf } from "../../documents/events.js";
import { type Loaded, load } from "../../documents/load.js";
import type { Site } from "../../documents/sites.js";
import { type Change, type Difference, differences, differs } from "../compare.js";
import { eventsOf, keeping } from "../count/models.js";
import type { Seen } from "../count/seen.js";
import { ARRAY, FRACTION, NULL, OBJECT, STRING, spotOf, typeNames } from "../count/spots.js";
import type { Count, Forest } from "../count/tree.js";
import { restSchema, schemaOf } from "./infer.js";
import { keyOf, opened, writtenAt } from "./locate.js";
import { Yaml } from "./yaml.js";

/** A document of the schemas folder before and after. */
export interface Patched {
  /** Below the schemas folder: `phonic/openapi.yaml`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Patch {
  readonly documents: readonly Patched[];
  /** What is left: nothing can be done about it in these documents. */
  readonly left: readonly Left[];
}

export type Left = Difference & { readonly vendor: string; readonly tag: string };

/** A patch gives schemas that can be patched on: a new type may need another look. */
const MOST_ROUNDS = 12;

/** Brings a copy of the schemas in line with what was seen, and says what that changed. */
export const patch = (schemas: string, seen: Seen): Patch => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-drift-"));
  try {
    cpSync(schemas, folder, { recursive: true });
    const before = new Map<string, string>();
    let left: Left[] = [];
    for (let round = 0; ; round++) {
      // throws where the profile is broken: then nothing is proposed
      const { loaded, bundles } = readBundles((problems) => load(folder, problems));
      const texts = new Map<string, Yaml>();
      const open = (name: string): Yaml => {
        let text = texts.get(name);
        if (!text) {
          const isJson = name.endsWith(".json");
          texts.set(name, (text = new Yaml(readFileSync(join(folder, name), "utf8"), isJson)));
        }
        return text;
      };
      left = [];
      const editing: Editing = { loaded, forest: seen.forest, open, done: new Set() };
      for (const bundle of bundles) {
        const keeps = keeping(bundle);
        const entries = entriesOf(loaded, loaded.folders.find(({ slug }) => slug === bundle.slug) as never);
        for (const event of eventsOf(bundle)) {
          const root = seen.rootOf(bundle.slug, event.tag);
          const entry = entries.find(({ tag }) => tag === event.tag);
          if (!root || !entry) continue;
          const spot = spotOf(event.payload, event.defs);
          for (const difference of differences(seen.forest, root, spot, keeps(event.tag))) {
            const { change } = difference;
            if (!differs(difference)) continue;
            left.push({ ...difference, vendor: bundle.slug, tag: event.tag });
            if (change && round < MOST_ROUNDS) apply(editing, entry.site, difference, change);
          }
        }
      }
      let changed = false;
      for (const [name, { text }] of texts) {
        const path = join(folder, name);
        const old = readFileSync(path, "utf8");
        if (old === text) continue;
        changed = true;
        if (!before.has(name)) before.set(name, old);
        writeFileSync(path, text);
      }
      if (!changed) break;
    }
    const documents = [...before].map(([name, old]) => ({
      name,
      before: old,
      after: readFileSync(join(folder, name), "utf8"),
    }));
    return { documents: documents.sort((one, other) => (one.name < other.name ? -1 : 1)), left };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Editing {
  readonly loaded: Loaded;
  readonly forest: Forest;
  readonly open: (name: string) => Yaml;
  /** What was done in this round: several events may share a schema. */
  readonly done: Set<string>;
}

/** Edits the documents, where they have a place for it: each place once a round. */
const apply = (editing: Editing, entry: Site, difference: Difference, change: Change): void => {
  const { sites, what, edit } = aimOf(editing, entry, difference, change);
  for (const site of sites) {
    const { name } = site.source;
    const key = `${keyOf(site)} ${what}`;
    if (editing.done.has(key)) continue;
    editing.done.add(key);
    edit(editing.open(name), site);
  }
};

interface Aim {
  readonly sites: readonly Site[];
  /** What is done there. */
  readonly what: string;
  readonly edit: (yaml: Yaml, site: Site) => void;
}

const aimOf = (
  { loaded, forest }: Editing,
  entry: Site,
  { steps, seen }: Difference,
  change: Change,
): Aim => {
  const isOfMember = ["add", "optional", "open", "branch"].includes(change.do);
  /** Says beside an edit what was seen, and when. */
  const noting =
    (what: string, edit: Aim["edit"]): Aim["edit"] =>
    (yaml, site) => {
      edit(yaml, site);
      yaml.addNote(site.path, NOTES, when(what, seen));
    };
  const written = writtenAt(loaded, entry, isOfMember ? steps.slice(0, -1) : steps);
  const places = written.flatMap((site) => opened(loaded, site));
  const having = (keyword: string) => places.filter(({ schema }) => schema[keyword] !== undefined);
  switch (change.do) {
    case "add": {
      const { name, nodes } = change;
      const member = { ...schemaOf(forest, nodes, name), "x-source": "observed", description: dated(seen) };
      return {
        sites: having("properties"),
        what: `add ${name}`,
        edit: (yaml, { path }) => yaml.addMember([...path, "properties"], name, member),
      };
    }
    case "open":
      return {
        sites: having("properties"),
        what: "open",
        edit: noting("members of other names", (yaml, { path }) =>
          yaml.set(path, "additionalProperties", restSchema(forest, change.nodes), "properties"),
        ),
      };
    case "optional": {
      const { name } = change;
      return {
        // what has a const is a tag, and required
        sites: having("required").filter(
          ({ schema: { required, properties } }) =>
            required?.includes(name) && properties?.[name]?.const === undefined,
        ),
        what: `optional ${name}`,
        edit: noting(`without ${name}`, (yaml, { path }) => yaml.removeItem([...path, "required"], name)),
      };
    }
    case "list":
      return {
        sites: having("enum")
          .filter(({ schema }) => schema.enum?.some((word) => typeof word === "string"))
          .slice(0, 1),
        what: `list ${change.word}`,
        edit: noting(change.word, (yaml, { path }) => yaml.addItem([...path, "enum"], change.word)),
      };
    case "drop":
      return {
        sites: having(change.keyword),
        what: `drop ${change.keyword}`,
        edit: noting(`beyond ${change.keyword}`, (yaml, { path }) => yaml.remove(path, change.keyword)),
      };
    case "branch": {
      const { tag, word, nodes } = change;
      const { properties = {}, ...rest } = schemaOf(forest, nodes);
      const branch = {
        ...rest,
        "x-source": "observed",
        description: dated(seen),
        required: [tag],
        properties: { ...properties, [tag]: { type: "string", const: word } },
      };
      const isUnion = (site: Site): boolean =>
        UNIONS.some((keyword) => site.schema[keyword]) &&
        opened(loaded, site).some(({ schema }) => schema.properties?.[tag]?.const !== undefined);
      return {
        sites: places.filter(isUnion).slice(0, 1),
        what: `branch ${word}`,
        edit: (yaml, { path, schema }) =>
          yaml.addBranch([...path, UNIONS.find((keyword) => schema[keyword]) as string], branch),
      };
    }
    case "widen":
      return {
        sites: written.slice(0, 1),
        what: "widen",
        edit: noting(typeNames(change.slots).join(), (yaml, site) =>
          widen(yaml, site, change.slots, change.nodes, forest),
        ),
      };
  }
};

const UNIONS = ["anyOf", "oneOf"] as const;

/** What was seen at a place beyond what the vendor documents, with its days. */
const NOTES = "x-observed";

/** `Observed since 2026-06-12, last on 2026-06-29.` */
const dated = (seen: Count): string => `${when("Observed", seen)}.`;

/** `null since 2026-06-12, last on 2026-06-29` */
const when = (what: string, { first, last }: Count): string => {
  if (!Number.isFinite(first)) return what;
  const [from, to] = [first, last].map((time) => new Date(time).toISOString().slice(0, 10));
  return from === to ? `${what} on ${from}` : `${what} since ${from}, last on ${to}`;
};

/** Takes one more type where a schema stands; what it refers to may be used elsewhere and stays as it is. */
const widen = (
  yaml: Yaml,
  { path, schema }: Site,
  slots: number,
  nodes: Extract<Change, { do: "widen" }>["nodes"],
  forest: Forest,
): void => {
  const type = typeNames(slots)[0] as string;
  const alone = (): JsonSchema => {
    const whole = schemaOf(forest, nodes);
    const { items, properties, additionalProperties } = whole;
    return {
      type: type as never,
      ...(slots & (1 << ARRAY) && items ? { items } : {}),
      ...(slots & (1 << OBJECT)
        ? properties
          ? { properties }
          : { additionalProperties: additionalProperties ?? true }
        : {}),
    };
  };
  const union = UNIONS.find((keyword) => schema[keyword]);
  if (union && schema.type === undefined) {
    yaml.addBranch([...path, union], alone());
    return;
  }
  const whole = ["$ref", "allOf"].find((keyword) => schema[keyword] !== undefined);
  if (whole) {
    yaml.wrap(path, whole, alone());
    return;
  }
  const isNull = slots === 1 << NULL;
  if (schema.enum) {
    if (isNull) {
      if (!schema.enum.includes(null)) yaml.addItem([...path, "enum"], null);
    }
    // an enumeration of words takes nothing but words
    else if (!(slots & (1 << STRING))) yaml.remove(path, "enum");
  }
  if (schema.type === undefined) return;
  const types = [schema.type].flat();
  const wider =
    slots & (1 << FRACTION) && types.includes("integer")
      ? types.map((each) => (each === "integer" ? "number" : each))
      : types.includes("null") && !isNull
        ? [...types.filter((each) => each !== "null"), type, "null"]
        : [...types, type];
  yaml.set(path, "type", wider.length === 1 ? wider[0] : wider);
  const { items, properties, additionalProperties } = alone();
  if (slots & (1 << ARRAY) && items && !schema.items) yaml.set(path, "items", items, "type");
  if (slots & (1 << OBJECT) && !schema.properties && schema.additionalProperties === undefined) {
    if (properties) yaml.set(path, "properties", properties, "type");
    else yaml.set(path, "additionalProperties", additionalProperties, "type");
  }
};
