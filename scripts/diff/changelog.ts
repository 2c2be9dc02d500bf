import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { entry, type Report } from "./reports.js";

/** A change log begins with this; entries stand below it, the newest first. */
const head = (vendor: string): string =>
  `# Changes of ${vendor}\n\nWhat changed in the vendor's schemas, as a receiver sees it. Entries are added by afterword diff --changelog;\ntexts between them may be edited.\n`;

/**
 * Adds an entry to `<out>/<vendor>/CHANGELOG.md` of every vendor that changed, once for the same two versions whatever
 * they are called. Gives the names of the files it wrote.
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
    return add(out, vendor, { ...report, changes }, { digest, date }) ?? [];
  });
};

/** Tells two versions of one vendor's schemas from any other two. */
const digestOf = (bundles: readonly (Bundle | undefined)[]): string => {
  const hash = createHash("sha256");
  for (const each of bundles)
    hash.update(each ? JSON.stringify([each.block, each.events, [...each.defs]]) : "none").update("\n");
  return hash.digest("hex").slice(0, 16);
};

const add = (
  out: string,
  vendor: string,
  report: Report,
  { digest, date }: { digest: string; date: string },
): string | undefined => {
  const folder = join(out, vendor);
  const path = join(folder, "CHANGELOG.md");
  for (const each of [out, folder, path]) {
    const there = lstatSync(each, { throwIfNoEntry: false });
    const wrong =
      there?.isSymbolicLink() || (there && each === path ? !there.isFile() : there && !there.isDirectory());
    if (wrong)
      throw new AfterwordError(
        "ERR_LINK",
        `${each} is a link or no ${each === path ? "file" : "folder"}; nothing was written to it`,
      );
  }
  const mark = `<!-- afterword diff ${digest} -->`;
  const text = lstatSync(path, { throwIfNoEntry: false }) ? readFileSync(path, "utf8") : head(vendor);
  if (text.includes(mark)) return undefined;
  const at = /^## /m.exec(text)?.index ?? text.length;
  const above = text.slice(0, at).replace(/\n*$/, "\n\n");
  const written = `${above}${entry(report, date, mark)}${at < text.length ? `\n${text.slice(at)}` : ""}`;
  try {
    mkdirSync(folder, { recursive: true });
    const beside = `${path}.${process.pid}.new`;
    writeFileSync(beside, written, { flag: "wx" });
    renameSync(beside, path);
  } catch (error) {
    throw new AfterwordError(
      "ERR_WRITE",
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
    );
  }
  return path;
};
