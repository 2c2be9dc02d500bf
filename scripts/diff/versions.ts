// Reads a version of the schemas: from a folder, or from git.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import type { Bundle } from "../bundle/bundle.js";
import { type ReadOptions, readBundles } from "../bundle/read-bundles.js";
import { load } from "../documents/load.js";
import { type Locate, locator } from "../documents/locate.js";
import { type Problem, SchemaError } from "../documents/problems.js";
import { VENDOR_FILES } from "../documents/source.js";
import { checkOut } from "./git.js";

/** One version of a schemas folder. */
export interface Version {
  /** As it was named on the command line: `schemas`, `git:v1.2.0`. */
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Finds the line of a schema. Undefined for a version in git, which has no file to open. */
  readonly locate: Locate | undefined;
}

/**
 * Reads a schemas folder, or a folder as it was at a git revision: `git:REF` or `git:REF:path/of/schemas`.
 *
 * @param passesOver problems that do not matter: see `versions`
 */
export const version = (name: string, cwd: string, passesOver?: ReadOptions["passesOver"]): Version => {
  if (!name.startsWith("git:")) {
    const { loaded, bundles } = read(name, name, passesOver);
    return { name, bundles, locate: locator(loaded) };
  }
  const [, ref = "", path = "schemas"] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
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
 * older one may also lack events that its `vendor.yaml` lists.
 */
export const versions = (from: string, to: string, cwd: string): [old: Version, now: Version] => {
  const hasNone = ({ rule }: Problem): boolean => rule === "no-webhooks";
  const isListed = ({ rule, file }: Problem): boolean =>
    rule === "no-payload" && VENDOR_FILES.includes(basename(file));
  const old = version(from, cwd, (problem) => hasNone(problem) || isListed(problem));
  const now = version(to, cwd, hasNone);
  const seen = new Set(
    [...old.bundles, ...now.bundles].flatMap(({ slug, events }) => (events.length > 0 ? [slug] : [])),
  );
  // without events in either there is nothing to compare, and the problem is said
  for (const { name, bundles } of [old, now])
    if (bundles.some(({ slug }) => !seen.has(slug))) version(name, cwd);
  return [old, now];
};

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
