// Writes an entry into the change log of each vendor.

import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import type { Bundle } from "../bundle/bundle.js";
import { entry } from "./reports/markdown.js";
import type { Report } from "./reports/report.js";

/** The beginning of a change log. Entries follow, the newest first. */
const headingFor = (vendor: string): string =>
  `# Changes of ${vendor}\n\nWhat changed in the vendor's schemas, as a receiver sees it. Entries are added by afterword diff --changelog;\ntexts between them may be edited.\n`;

/**
 * Adds an entry to `<out>/<vendor>/CHANGELOG.md` of each vendor that changed. The same two versions get only one entry,
 * also under other names. Returns the files that were written.
 */
export const changelog = (
  out: string,
  report: Report,
  versions: readonly (readonly Bundle[])[],
  date: string,
): string[] => {
  const vendors = [...new Set(report.changes.map(({ vendor }) => vendor))];
  return vendors.flatMap((vendor) => {
    const changes = report.changes.filter((change) => change.vendor === vendor);
    const digest = digestOf(versions.map((bundles) => bundles.find(({ slug }) => slug === vendor)));
    return addEntry(out, vendor, { ...report, changes }, { digest, date }) ?? [];
  });
};

/** A digest of two versions of one vendor's schemas. It identifies their entry. */
const digestOf = (bundles: readonly (Bundle | undefined)[]): string => {
  const hash = createHash("sha256");
  for (const each of bundles)
    hash.update(each ? JSON.stringify([each.block, each.events, [...each.defs]]) : "none").update("\n");
  return hash.digest("hex").slice(0, 16);
};

/** Returns the file that was written; undefined if it already has the entry. */
const addEntry = (
  out: string,
  vendor: string,
  report: Report,
  { digest, date }: { digest: string; date: string },
): string | undefined => {
  const folder = join(out, vendor);
  const path = join(folder, "CHANGELOG.md");
  refuseLinks([out, folder], path);
  const mark = `<!-- afterword diff ${digest} -->`;
  const text = lstatSync(path, { throwIfNoEntry: false }) ? readFileSync(path, "utf8") : headingFor(vendor);
  if (text.includes(mark)) return undefined;
  write(folder, path, withEntry(text, entry(report, date, mark)));
  return path;
};

/** Throws if a path is a link, because nothing may be written through one. */
const refuseLinks = (folders: readonly string[], file: string): void => {
  for (const each of [...folders, file]) {
    const found = lstatSync(each, { throwIfNoEntry: false });
    if (!found) continue;
    const isRight = each === file ? found.isFile() : found.isDirectory();
    if (found.isSymbolicLink() || !isRight)
      throw new AfterwordError(
        "ERR_LINK",
        `${each} is a link or no ${each === file ? "file" : "folder"}; nothing was written to it`,
      );
  }
};

/** The text with a new entry above the others. */
const withEntry = (text: string, added: string): string => {
  const index = /^## /m.exec(text)?.index ?? text.length;
  const above = text.slice(0, index).replace(/\n*$/, "\n\n");
  return `${above}${added}${index < text.length ? `\n${text.slice(index)}` : ""}`;
};

/** Writes a new file and puts it in the place of the old one. */
const write = (folder: string, path: string, text: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const temporary = `${path}.${process.pid}.new`;
    uninterrupted(() => {
      writeFileSync(temporary, text, { flag: "wx" });
      renameSync(temporary, path);
    });
  } catch (error) {
    throw new AfterwordError(
      "ERR_WRITE",
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
    );
  }
};
