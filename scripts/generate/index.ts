import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Bundle, bundle } from "./bundle.js";
import { examples } from "./examples.js";
import { lint } from "./lint.js";
import { load } from "./load.js";
import { page, vendorTable } from "./pages.js";
import { type Problem, stopOn } from "./problems.js";
import { types } from "./types.js";
import { validators } from "./validators.js";
import { vendor } from "./vendor.js";
import { type Changes, compareWith, write } from "./write.js";

export { SchemaError } from "./problems.js";
export type { Changes } from "./write.js";

export interface GenerateOptions {
  /** Folder with one folder per vendor. */
  readonly schemas: string;
  /** Folder to write to, one folder per vendor. */
  readonly out: string;
  /** Write nothing, only say what would change. */
  readonly check?: boolean;
}

/** From schemas to types, validators, vendors and pages. Throws a `SchemaError` before anything is written. */
export const generate = async ({ schemas, out, check = false }: GenerateOptions): Promise<Changes> => {
  const problems: Problem[] = [];
  const loaded = load(schemas, problems);
  stopOn(problems);
  lint(loaded, problems);
  stopOn(problems);
  const bundles = loaded.folders.map((folder) => bundle(loaded, folder, problems));
  stopOn(problems);
  examples(loaded, bundles, problems);
  stopOn(problems);
  const files = new Map<string, string>(await types(bundles));
  for (const each of bundles) {
    for (const phase of [validators, vendor, page]) {
      for (const [name, content] of phase(each)) files.set(name, content);
    }
  }
  const changes = withTable(out, bundles, compareWith(out, files));
  if (!check) {
    write(out, files, changes);
    writeTable(out, bundles);
  }
  return changes;
};

const MARKERS = /(<!-- vendors:start -->\n)[\s\S]*?(<!-- vendors:end -->)/;

/** The README beside the output folder, where it has a place for the table of vendors. */
const readmeOf = (out: string): { path: string; text: string } | undefined => {
  const path = join(dirname(resolve(out)), "README.md");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  return MARKERS.test(text) ? { path, text } : undefined;
};

const tabled = (text: string, bundles: readonly Bundle[]): string =>
  text.replace(MARKERS, (_, start: string, end: string) => `${start}${vendorTable(bundles)}\n${end}`);

const withTable = (out: string, bundles: readonly Bundle[], changes: Changes): Changes => {
  const readme = readmeOf(out);
  return readme && tabled(readme.text, bundles) !== readme.text
    ? { ...changes, stale: [...changes.stale, "../README.md"] }
    : changes;
};

const writeTable = (out: string, bundles: readonly Bundle[]): void => {
  const readme = readmeOf(out);
  if (!readme) return;
  const fresh = tabled(readme.text, bundles);
  if (fresh === readme.text) return;
  writeFileSync(`${readme.path}.${process.pid}.new`, fresh);
  renameSync(`${readme.path}.${process.pid}.new`, readme.path);
};
