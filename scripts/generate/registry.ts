// Prints the files that make vendors importable from Afterword's own package.

import { join } from "node:path";
import type { Bundle } from "../bundle/bundle.js";
import { isVendor } from "../bundle/description.js";
import { entriesIn } from "../documents/files.js";
import { compare, type Problem } from "../documents/problems.js";
import { scan, unescaped } from "../json/scan.js";
import { header, isGenerated } from "./code.js";
import { type OwnPackage, readIfThere, VENDOR_MODULES } from "./project.js";

/**
 * Prints the `exports` of `package.json`, the registry `src/vendors/index.ts`, and a module for each vendor without a
 * hand-written one. Paths are relative to the output folder.
 */
export const registry = (own: OwnPackage, bundles: readonly Bundle[]): Map<string, string> => {
  const vendors = bundles.filter(isVendor).sort((a, b) => compare(a.slug, b.slug));
  const modules = vendors
    .map((vendor) => [`${VENDOR_MODULES}/${vendor.slug}.ts`, vendor] as const)
    .filter(([name]) => !isHandWritten(join(own.folder, "generated", name)));
  return new Map([
    ["../package.json", withExports(own, vendors)],
    [`${VENDOR_MODULES}/index.ts`, indexOf(vendors)],
    ...modules.map(([name, vendor]) => [name, moduleOf(vendor)] as const),
  ]);
};

/** Modules that somebody wrote for vendors that have no schemas any more. They are never removed, so they are named. */
export const modulesWithoutVendor = (own: OwnPackage, bundles: readonly Bundle[]): string[] =>
  entriesIn(join(own.folder, "generated", VENDOR_MODULES)).flatMap((entry) => {
    const [, slug] = /^([^_].*)\.ts$/.exec(entry.name) ?? [];
    const name = `${VENDOR_MODULES}/${entry.name}`;
    const isKnown = slug === undefined || slug === "index" || bundles.some((bundle) => bundle.slug === slug);
    return entry.isFile() && !isKnown && isHandWritten(join(own.folder, "generated", name)) ? [name] : [];
  });

/** Reports vendors whose subpath or export is already used for something else. */
export const checkVendorNames = (own: OwnPackage, bundles: readonly Bundle[], problems: Problem[]): void => {
  const vendors = bundles.filter(isVendor);
  for (const [index, { slug, exportName, from }] of vendors.entries()) {
    const report = (message: string) =>
      problems.push({
        file: from,
        line: undefined,
        rule: "name-clash",
        message,
        remedy: "Rename the folder.",
      });
    if (
      slug === "index" ||
      (Object.hasOwn(own.exports, `./${slug}`) && !isVendorExport(own.exports, `./${slug}`))
    )
      report(`${slug} would name both this vendor and another part of the package.`);
    const twin = vendors.findIndex((other) => other.exportName === exportName);
    if (twin < index) report(`${exportName} would name both this vendor and ${vendors[twin]?.slug}.`);
  }
};

const isHandWritten = (path: string): boolean => {
  const text = readIfThere(path)?.toString();
  return text !== undefined && !isGenerated(text);
};

const entryOf = (slug: string) => ({
  types: `./dist/src/vendors/${slug}.d.ts`,
  default: `./dist/src/vendors/${slug}.js`,
});

const isVendorExport = (exports: OwnPackage["exports"], path: string): boolean =>
  JSON.stringify(exports[path]) === JSON.stringify(entryOf(path.slice("./".length)));

/** The text of `package.json` with a subpath for each vendor after `./vendors`. All other text stays the same. */
const withExports = ({ text, exports }: OwnPackage, vendors: readonly Bundle[]): string => {
  const fresh = Object.fromEntries(
    Object.entries(exports)
      .filter(([path]) => !isVendorExport(exports, path))
      .flatMap((entry) =>
        entry[0] === "./vendors"
          ? [entry, ...vendors.map(({ slug }) => [`./${slug}`, entryOf(slug)] as const)]
          : [entry],
      ),
  );
  const [before, after] = [exports, fresh].map((value) => JSON.stringify(value));
  if (before === after) return text;
  const { start, end } = exportsIn(text);
  const [, indent = "  "] = /\n([ \t]+)"/.exec(text) ?? [];
  const block = JSON.stringify(fresh, undefined, indent).replaceAll("\n", `\n${indent}`);
  return text.slice(0, start) + block + text.slice(end);
};

/** Where the `exports` of `package.json` begin and end in its text. */
const exportsIn = (text: string): { start: number; end: number } => {
  const found = { start: 0, end: 0 };
  let depth = 0;
  let member = "";
  scan(text, 0, (token, start, end) => {
    if (token === "name" && depth === 1) member = unescaped(text, start, end);
    if (token === "{" || token === "[") depth++;
    if (token === "{" && depth === 2 && member === "exports") found.start = start;
    if (token === "}" && depth === 2 && member === "exports") found.end = end;
    if (token === "}" || token === "]") depth--;
  });
  return found;
};

/** The text of `src/vendors/index.ts`, as the formatter would leave it. */
const indexOf = (vendors: readonly Bundle[]): string => {
  const names = vendors.map(({ exportName }) => exportName);
  return `${header("schemas")}
import type { Vendor } from "../vendor.js";
${vendors.map(({ slug, exportName }) => `import { ${exportName} } from "./${slug}.js";\n`).join("")}
export ${listed("{ ", names, " };")}

/**
 * Every vendor that this version knows.
 *
 * @example
 * for (const { name, slug } of vendors) console.log(name, slug);
 */
export const vendors: readonly Vendor[] = ${listed("[", names, "];", "export const vendors: readonly Vendor[] = ".length)}
`;
};

/** Names in one line, or one name in each line if that is longer than the formatter allows. */
const listed = (open: string, names: readonly string[], close: string, indent = "export ".length): string => {
  const line = `${open}${names.join(", ")}${close}`;
  return line.length + indent <= 110
    ? line
    : `${open.trim()}\n${names.map((name) => `  ${name},\n`).join("")}${close.trim()}`;
};

/** The module of a vendor. Without its first line, the file counts as written by hand. */
const moduleOf = ({ slug, from }: Bundle): string => `${header(from)}
export * from "../../generated/${slug}/vendor.js";
`;
