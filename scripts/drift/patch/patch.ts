import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** Below the schemas folder: `phonic/openapi.yaml`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What brings schemas in line with what was seen. */
export interface Patch {
  readonly documents: readonly PatchedDocument[];
  /** Differences that remain: nothing can be done about them in these documents. */
  readonly left: readonly UnpatchedDifference[];
}

/** A difference with the event that it is about. */
export type UnpatchedDifference = Difference & { readonly vendor: string; readonly tag: string };

/** A patch may make the next one possible: a type that is new may need another look. */
const MAX_ROUNDS = 12;

/** A copy of the schemas folder that is being patched. */
interface PatchedFolder {
  readonly folder: string;
  /** The documents that changed, as they were. */
  readonly before: Map<string, string>;
}

/** Brings a copy of the schemas in line with what was seen, and says what that changed. */
export const patch = (schemas: string, seen: Seen): Patch => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-drift-"));
  try {
    cpSync(schemas, folder, { recursive: true });
    const patched: PatchedFolder = { folder, before: new Map() };
    for (let round = 0; ; round++) {
      const { left, files } = patchOnce(patched, seen, round < MAX_ROUNDS);
      if (!writeChanged(patched, files)) return { documents: documentsOf(patched), left };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One round of edits, on the documents as they stand in the folder. */
interface Round {
  readonly folder: string;
  readonly seen: Seen;
  readonly loaded: Loaded;
  /** The documents that are being edited, by name. */
  readonly files: Map<string, YamlFile>;
  /** What was done in this round: several events may share a schema. */
  readonly done: Set<string>;
  readonly left: UnpatchedDifference[];
}

/** Looks for differences, and edits the documents where it may. */
const patchOnce = ({ folder }: PatchedFolder, seen: Seen, mayEdit: boolean): Round => {
  // throws where a document breaks the profile: then nothing is proposed
  const { loaded, bundles } = readBundles((problems) => load(folder, problems));
  const round: Round = { folder, seen, loaded, files: new Map(), done: new Set(), left: [] };
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

/** Edits the documents where they have a place for it: each place once a round. */
const apply = (round: Round, entry: Site, difference: Difference): void => {
  const change = editFor(round.loaded, round.seen.forest, entry, difference);
  if (!change) return;
  for (const site of change.sites) {
    const key = `${siteKey(site)} ${change.name}`;
    if (round.done.has(key)) continue;
    round.done.add(key);
    change.edit(fileOf(round, site.source.name), site);
  }
};

const fileOf = ({ folder, files }: Round, name: string): YamlFile => {
  let file = files.get(name);
  if (!file) {
    const text = readFileSync(join(folder, name), "utf8");
    files.set(name, (file = openYaml(text, name.endsWith(".json"))));
  }
  return file;
};

/** Writes what was edited; says whether anything changed. */
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
