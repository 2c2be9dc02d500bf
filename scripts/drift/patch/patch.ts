// Patches the schemas, so that they accept what was seen.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { JsonSchema } from "../../../src/check/index.js";
import { atTheEnd } from "../../at-the-end.js";
import type { Bundle } from "../../bundle/bundle.js";
import { readBundles } from "../../bundle/read-bundles.js";
import { entriesOf } from "../../documents/events.js";
import { type Loaded, load } from "../../documents/load.js";
import type { Site } from "../../documents/sites.js";
import { modelsOf, requiredByTag } from "../count/models.js";
import { rootOf, type Seen } from "../count/seen.js";
import { spotOf } from "../count/spots.js";
import { type Difference, differences, differs } from "../differences.js";
import { editFor } from "./schema-edits.js";
import { siteKey } from "./written.js";
import { openYaml, type YamlFile } from "./yaml/file.js";

/** A document of the schemas folder, before and after. */
export interface PatchedDocument {
  /** Its path in the schemas folder: `phonic/openapi.yaml`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The changes that make schemas accept what was seen. */
export interface Patch {
  readonly documents: readonly PatchedDocument[];
  /** Differences that remain, because no edit of these documents removes them. */
  readonly left: readonly UnpatchedDifference[];
  /** The names of new members whose values no `x-pii` marks as personal. */
  readonly unmarked: readonly string[];
}

/** A difference with the event that it is about. */
export type UnpatchedDifference = Difference & { readonly vendor: string; readonly tag: string };

/** An edit may make another one necessary, such as in a type that is new. Edits are made in at most so many rounds. */
const MAX_ROUNDS = 12;

/** A copy of the schemas folder that is being patched. */
interface PatchedFolder {
  readonly folder: string;
  /** The documents that changed, as they were. */
  readonly before: Map<string, string>;
  /** Names of new members without `x-pii`, by their site. */
  readonly unmarked: Map<string, readonly string[]>;
}

/** Edits a copy of the schemas until it accepts what was seen, and returns the changes. */
export const patch = async (schemas: string, seen: Seen): Promise<Patch> => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-drift-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = atTheEnd(discard);
  try {
    cpSync(schemas, folder, { recursive: true });
    const patched: PatchedFolder = { folder, before: new Map(), unmarked: new Map() };
    for (let round = 0; ; round++) {
      // receives signals
      await setImmediate();
      const { left, files } = patchOnce(patched, seen, round < MAX_ROUNDS);
      if (writeChanged(patched, files)) continue;
      const unmarked = [...new Set([...patched.unmarked.values()].flat())];
      return { documents: documentsOf(patched), left, unmarked };
    }
  } finally {
    discard();
    forget();
  }
};

/** One round of edits, on the documents that are in the folder now. */
interface Round {
  readonly folder: string;
  readonly unmarked: PatchedFolder["unmarked"];
  readonly seen: Seen;
  readonly loaded: Loaded;
  /** The documents that are being edited, by name. */
  readonly files: Map<string, YamlFile>;
  /** The edits of this round. Each is made once, because several events may share a schema. */
  readonly done: Set<string>;
  readonly left: UnpatchedDifference[];
}

/** Looks for differences and, if `mayEdit`, edits the documents. */
const patchOnce = ({ folder, unmarked }: PatchedFolder, seen: Seen, mayEdit: boolean): Round => {
  // throws if a document breaks the profile: then nothing is proposed
  const { loaded, bundles } = readBundles((problems) => load(folder, problems));
  const round: Round = { folder, unmarked, seen, loaded, files: new Map(), done: new Set(), left: [] };
  for (const bundle of bundles) patchVendor(round, bundle, mayEdit);
  return round;
};

const patchVendor = (round: Round, bundle: Bundle, mayEdit: boolean): void => {
  const { loaded, seen, left } = round;
  const { slug } = bundle;
  const requiredOf = requiredByTag(bundle);
  const entries = entriesOf(loaded, loaded.folders.find((folder) => folder.slug === slug) as never);
  for (const { tag, payload, defs } of modelsOf(bundle)) {
    const root = rootOf(seen, slug, tag);
    const entry = entries.find((each) => each.tag === tag);
    if (!root || !entry) continue;
    for (const difference of differences(seen.forest, root, spotOf(payload, defs), requiredOf(tag))) {
      if (!differs(difference)) continue;
      left.push({ ...difference, vendor: slug, tag });
      if (difference.change && mayEdit) apply(round, entry.site, difference);
    }
  }
};

/** Makes the edit for a difference at each of its sites, once in a round. */
const apply = (round: Round, entry: Site, difference: Difference): void => {
  const change = editFor(round.loaded, round.seen.forest, entry, difference);
  if (!change) return;
  for (const site of change.sites) {
    const key = `${siteKey(site)} ${change.name}`;
    if (round.done.has(key)) continue;
    round.done.add(key);
    if (change.added) round.unmarked.set(key, unmarkedIn(change.added.name, change.added.schema));
    change.edit(fileOf(round, site.source.name), site);
  }
};

/** The names of a member and of those in it whose texts and numbers no `x-pii` marks. */
const unmarkedIn = (name: string, schema: JsonSchema): string[] => {
  if (schema["x-pii"] !== undefined) return [];
  const { type, items, properties = {} } = schema;
  const inside = Object.entries(properties).flatMap(([each, member]) =>
    unmarkedIn(each, member as JsonSchema),
  );
  if (items && typeof items === "object") return [...unmarkedIn(name, items as JsonSchema), ...inside];
  const isPlain = [type].flat().some((each) => each === "string" || each === "number" || each === "integer");
  return isPlain || type === undefined ? [name, ...inside] : inside;
};

const fileOf = ({ folder, files }: Round, name: string): YamlFile => {
  let file = files.get(name);
  if (!file) {
    const text = readFileSync(join(folder, name), "utf8");
    files.set(name, (file = openYaml(text, name.endsWith(".json"))));
  }
  return file;
};

/** Writes the edited documents; returns whether one changed. */
const writeChanged = ({ folder, before }: PatchedFolder, files: ReadonlyMap<string, YamlFile>): boolean => {
  let isChanged = false;
  for (const [name, { text }] of files) {
    const path = join(folder, name);
    const old = readFileSync(path, "utf8");
    if (old === text) continue;
    isChanged = true;
    if (!before.has(name)) before.set(name, old);
    writeFileSync(path, text);
  }
  return isChanged;
};

const documentsOf = ({ folder, before }: PatchedFolder): PatchedDocument[] =>
  [...before]
    .map(([name, old]) => ({ name, before: old, after: readFileSync(join(folder, name), "utf8") }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
