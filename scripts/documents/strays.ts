// Reports documents in a folder of schemas that are not read.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { entriesIn, fileNamesIn, isDocumentName } from "./files.js";
import type { Problem } from "./problems.js";
import { MAX_YAML_BYTES, VENDOR_FILES } from "./source.js";

/** Names of the OpenAPI document of a folder. */
export const OPENAPI_FILES = ["openapi.yaml", "openapi.yml", "openapi.json"];

/** Names of bare JSON Schema files. */
export const SCHEMA_FILE = /\.schema\.(?:json|ya?ml)$/;

const isRead = (name: string): boolean => OPENAPI_FILES.includes(name) || SCHEMA_FILE.test(name);

/**
 * Reports documents that are not read: those beside the vendors' folders, and those in a folder without a document that is
 * read. If there are vendors, a schema in such a folder is not reported, because they may share it.
 */
export const reportStrays = (
  dir: string,
  slugs: readonly string[],
  hasVendors: boolean,
  problems: Problem[],
): void => {
  const report = (file: string, message: string, remedy: string) =>
    problems.push({ file, line: undefined, rule: "stray-document", message, remedy });
  const beside = fileNamesIn(dir).filter(isRead);
  for (const name of beside)
    report(
      join(dir, name),
      "The document stands in no vendor's folder.",
      "Put it into a folder named after its vendor, or give the folder above this one.",
    );
  // probably a vendor's folder was given, and the folders in it are not vendors
  if (beside.length > 0) return;
  const wanted = hasVendors ? API_MEMBER : SCHEMA_MEMBER;
  for (const slug of slugs) {
    const names = fileNamesIn(join(dir, slug));
    if (names.some(isRead)) continue;
    const stray = names.find(
      (name) => !VENDOR_FILES.includes(name) && hasMember(join(dir, slug, name), wanted),
    );
    if (stray !== undefined)
      report(
        join(dir, slug, stray),
        "The document has a name that is not read, and the folder has no other.",
        "Call it openapi.yaml or openapi.json where it is OpenAPI, <event>.schema.json where it is a JSON Schema.",
      );
  }
};

const API_MEMBER = /^(?:openapi|swagger)\b/m;
const SCHEMA_MEMBER = /^(?:openapi|swagger|\$schema|properties|type: (?:object|array))\b/m;

/** Whether the document has a top-level member that matches `wanted`. */
const hasMember = (path: string, wanted: RegExp): boolean => {
  if (!isDocumentName(path) || statSync(path).size > MAX_YAML_BYTES) return false;
  try {
    const text = readFileSync(path, "utf8");
    const members = (): string[] =>
      Object.entries(JSON.parse(text)).map(([name, value]) => `${name}: ${value}`);
    return wanted.test(path.endsWith(".json") ? members().join("\n") : text);
  } catch {
    return false;
  }
};

/** The error for a folder without schemas. Without it, `generate` would remove all output as left over. */
export const noSchemas = (dir: string, slugs: readonly string[]): AfterwordError => {
  const all = [dir, ...slugs.map((slug) => join(dir, slug))].flatMap(entriesIn);
  const links = all.some((entry) => entry.isSymbolicLink()) ? " Symbolic links are not followed." : "";
  return new AfterwordError("ERR_NO_SCHEMAS", `there are no schemas in ${dir}`, {
    hint: `It has a folder per vendor, each with an openapi.yaml, an openapi.json or <event>.schema.json files.${links}`,
  });
};
