// Reads a version of the schemas: from a folder, or from git.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import type { Bundle } from "../bundle/bundle.js";
import { type ReadOptions, readBundles } from "../bundle/read-bundles.js";
import { load } from "../documents/load.js";
import { type Locate, locator } from "../documents/locate.js";
import { type Problem, SchemaError } from "../documents/problems.js";
import { VENDOR_FILES } from "../documents/source.js";
import { packageFile } from "../package.js";
import { checkOut } from "./git.js";

/** One version of a schemas folder. */
export interface Version {
  /** As it was named on the command line: `schemas`, `git:v1.2.0`. */
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Finds the line of a schema. Undefined for a version in git or in this package: there is no file to edit. */
  readonly locate: Locate | undefined;
}

/** The name of the version that this package has. */
const BUILT_IN = "built-in";

/** How a version is read. */
interface VersionOptions {
  /** The folder that `git:REF` means. */
  readonly schemas?: string;
  /** Problems that do not matter: see `versions`. */
  readonly passesOver?: ReadOptions["passesOver"];
  /** The vendors of `built-in` that are read; all if left out. */
  readonly among?: readonly string[] | undefined;
}

/**
 * Reads a schemas folder, or a folder as it was at a git revision: `git:REF` or `git:REF:path/of/schemas`. `built-in` is the
 * folder of this package.
 */
export const version = (
  name: string,
  cwd: string,
  { schemas = "schemas", passesOver, among }: VersionOptions = {},
): Version => {
  if (name === BUILT_IN) {
    const folder = fileURLToPath(packageFile("schemas"));
    // they were linted before they came into the package
    const { bundles } = readBundles((problems) => load(folder, problems, among), { isLinted: true });
    return { name, bundles, locate: undefined };
  }
  if (!name.startsWith("git:")) {
    const { loaded, bundles } = read(name, name, passesOver);
    return { name, bundles, locate: locator(loaded) };
  }
  const [, ref = "", path = schemas] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "afterword-diff-"));
  return uninterrupted(
    () => {
      checkOut(ref, path.replace(/\/+$/, ""), cwd, folder);
      return { name, bundles: read(folder, name, passesOver).bundles, locate: undefined };
    },
    () => rmSync(folder, { recursive: true, force: true }),
  );
};

/**
 * Reads two versions. One of them may have no events of a vendor: then all events of the other are new, or are gone. The
 * older one may also lack events that its `vendor.yaml` lists. Of the built-in vendors those are compared that the other
 * version has.
 *
 * @param schemas the folder that `git:REF` means
 */
export const versions = (
  from: string,
  to: string,
  cwd: string,
  schemas?: string,
): [old: Version, now: Version] => {
  const hasNone = ({ rule }: Problem): boolean => rule === "no-webhooks";
  const isListed = ({ rule, file }: Problem): boolean =>
    rule === "no-payload" && VENDOR_FILES.includes(basename(file));
  const options = schemas === undefined ? {} : { schemas };
  const [ofOld, ofNow]: VersionOptions[] = [
    { ...options, passesOver: (problem) => hasNone(problem) || isListed(problem) },
    { ...options, passesOver: hasNone },
  ];
  // of the built-in vendors only those are read that the other version has
  const first = from === BUILT_IN && to !== BUILT_IN ? version(to, cwd, ofNow) : undefined;
  const readOld = version(from, cwd, { ...ofOld, among: first && among(first) });
  const readNow =
    first ?? version(to, cwd, { ...ofNow, among: from === BUILT_IN ? undefined : among(readOld) });
  const [old, now] = [comparedWith(readNow, readOld), comparedWith(readOld, readNow)];
  const seen = new Set(
    [...old.bundles, ...now.bundles].flatMap(({ slug, events }) => (events.length > 0 ? [slug] : [])),
  );
  // without events in either there is nothing to compare, and the problem is said
  for (const { name, bundles } of [old, now])
    if (bundles.some(({ slug }) => !seen.has(slug))) version(name, cwd, options);
  return [old, now];
};

/** The folders of `built-in` to read for another version: at least one, whatever that has. */
const among = ({ bundles }: Version): string[] => [...bundles.map(({ slug }) => slug), "_conversation"];

/** The vendors of a version that are compared with another: of the built-in ones, those that the other has. */
const comparedWith = (other: Version, version: Version): Version =>
  version.name === BUILT_IN
    ? {
        ...version,
        bundles: version.bundles.filter(({ slug }) => other.bundles.some((each) => each.slug === slug)),
      }
    : version;

/** Reads a folder. Messages show the name from the command line. */
const read = (
  folder: string,
  name: string,
  passesOver: ReadOptions["passesOver"],
): ReturnType<typeof readBundles> => {
  try {
    return readBundles((problems) => load(folder, problems), passesOver ? { passesOver } : {});
  } catch (error) {
    if (error instanceof AfterwordError && error.code === "ERR_NO_SCHEMAS")
      throw new AfterwordError(
        error.code,
        error.message.replace(folder, () => name),
        { hint: error.hint },
      );
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(
      error.problems.map((each) => ({ ...each, file: each.file.replace(folder, () => name) })),
    );
  }
};
