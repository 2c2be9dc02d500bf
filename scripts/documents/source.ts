// Reads one document, in JSON or YAML.

import { lstatSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { isObject } from "../json/value.js";
import { type Reading, readingOf } from "../schema/dialect.js";
import type { Problem } from "./problems.js";
import { parseJson } from "./text/json-document.js";
import type { ParsedText, ReportFault } from "./text/parsed-text.js";
import { INSTEAD_OF_ALIASES, parseYaml } from "./text/yaml-document.js";

/** A parsed document of the schemas folder. */
export interface Source extends Reading {
  /** The path in the schemas folder, always with `/`: `phonic/openapi.yaml`. */
  readonly name: string;
  /** The path for messages: it begins with the folder as the user gave it. */
  readonly shown: string;
  readonly data: Record<string, unknown>;
  /** Whether it must follow the schema profile: a record of our own, or a document with an `x-afterword` block. */
  readonly strict: boolean;
  /** Whether it may have names for its parts: `$id` or `$anchor`. */
  readonly identified: boolean;
  /** Whether it may have a `discriminator`, or refers to other files, which may have one. */
  readonly mayHaveHierarchies: boolean;
  /** Whether its lines are so long that a line number does not help. */
  readonly minified: boolean;
  /** The line (from 1) of the value at a path, or of the nearest ancestor that exists. */
  line(path: readonly string[]): number | undefined;
}

/** Larger YAML is refused before it is parsed, because parsing takes about a hundred times as long as for JSON. */
export const MAX_YAML_BYTES = 3 * 2 ** 20;

/** Larger JSON is refused before it is parsed. */
const MAX_JSON_BYTES = 256 * 2 ** 20;

/** Names of the file with facts about a vendor that its document does not have. */
export const VENDOR_FILES = ["vendor.yaml", "vendor.yml", "vendor.json"];

/** Reads one document, in JSON or YAML. Its faults are added to `problems`. */
export const readSource = (path: string, name: string, problems: Problem[]): Source | undefined => {
  if (!lstatSync(path).isFile()) return undefined;
  const report: ReportFault = (line, rule, message, remedy) => {
    problems.push({ file: path, line, rule, message, remedy });
    return undefined;
  };
  const text = isTooLarge(path, report) ? undefined : readText(path, report);
  const parsed = text === undefined ? undefined : parse(path, text, report);
  if (text === undefined || !parsed) return undefined;
  const { data, line, alias } = parsed;
  if (!isObject(data))
    return report(
      1,
      "not-an-object",
      "The document is not an object.",
      "Write an OpenAPI document or a JSON Schema.",
    );
  const strict = isStrict(name, data);
  if (strict && alias !== undefined)
    return report(alias, "yaml-alias", "YAML aliases (*name) are outside the profile.", INSTEAD_OF_ALIASES);
  const reading = readingOf(data);
  return {
    name,
    shown: path,
    data,
    strict,
    identified: /\$(?:id|anchor|dynamicAnchor)\b/.test(text) || reading.dialect === "04",
    ...reading,
    mayHaveHierarchies: /discriminator|\$ref["']?\s*:\s*["']?[^"'#\s]/.test(text),
    minified: hasFewLines(text),
    line,
  };
};

const isJson = (path: string): boolean => path.endsWith(".json");

const isTooLarge = (path: string, report: ReportFault): boolean => {
  const limit = isJson(path) ? MAX_JSON_BYTES : MAX_YAML_BYTES;
  if (statSync(path).size <= limit) return false;
  const remedy = isJson(path)
    ? "Leave out what no event reaches."
    : "Write it as JSON: that is read much faster.";
  report(1, "too-large", `The document is larger than ${limit / 2 ** 20} MiB.`, remedy);
  return true;
};

const readText = (path: string, report: ReportFault): string | undefined => {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return report(undefined, "unreadable", `The file cannot be read (${code}).`, "Mend its permissions.");
  }
};

const parse = (path: string, text: string, report: ReportFault): ParsedText | undefined => {
  try {
    return isJson(path) ? parseJson(text, report) : parseYaml(text, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return report(
      1,
      "no-deep-schema",
      "The document nests too deep to be read.",
      "Payloads nest at most 64 deep.",
    );
  }
};

const isStrict = (name: string, data: object): boolean =>
  name.startsWith("_") ||
  (Object.hasOwn(data, "x-afterword") && !VENDOR_FILES.includes(posix.basename(name)));

/** Whether a text has 500 or more characters per line on average, which only a program writes. */
const hasFewLines = (text: string): boolean => {
  const few = Math.ceil(text.length / 500);
  return text.split("\n", few).length < few;
};
