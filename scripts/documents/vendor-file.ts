// Reads and checks `vendor.yaml`.

import { posix } from "node:path";
import { dig, isObject } from "../json/value.js";
import { typeName } from "../schema/identifiers.js";
import { nearest } from "../text/nearest.js";
import type { Folder } from "./load.js";
import type { Problem } from "./problems.js";

/** The name that `vendor.yaml` gives to the type of a schema. */
export const nameGiven = ({ vendorFile }: Folder, schema: string): string | undefined => {
  const name = dig(vendorFile?.data, ["names", schema]);
  return typeof name === "string" ? name : undefined;
};

/** The rules that `vendor.yaml` skips. What they refuse asserts nothing. */
export const skippedIn = ({ vendorFile }: Folder): ReadonlySet<unknown> => {
  const rules = vendorFile?.data.skip;
  return new Set(Array.isArray(rules) ? rules : []);
};

type ReportAt = (path: readonly string[], rule: string, message: string, remedy: string) => void;

/**
 * Checks the content of `vendor.yaml`.
 *
 * @param skippable - The rules that it may skip.
 */
export const lintVendorFile = (
  { vendorFile, openapi }: Folder,
  skippable: ReadonlySet<string>,
  problems: Problem[],
): void => {
  if (!vendorFile) return;
  const { name, data, shown } = vendorFile;
  const report: ReportAt = (path, rule, message, remedy) =>
    problems.push({ file: shown, line: vendorFile.line(path), rule, message, remedy });
  lintMembers(data, posix.basename(name), report);
  if (openapi?.strict && data["x-afterword"] !== undefined)
    report(
      ["x-afterword"],
      "said-twice",
      "The document has an x-afterword block of its own, which is the one that counts.",
      "Drop one of them.",
    );
  lintEvents(data.events, report);
  lintNames(data.names, report);
  lintSkip(data.skip, skippable, report);
};

/** The members that `vendor.yaml` may have. */
const MEMBERS = ["events", "skip", "names", "x-afterword"];

const lintMembers = (data: object, file: string, report: ReportAt): void => {
  for (const member of Object.keys(data)) {
    if (MEMBERS.includes(member)) continue;
    const closest = nearest(member, MEMBERS);
    report(
      [member],
      "vocabulary",
      `${member}: ${file} has no such member.`,
      closest === undefined ? `It may hold ${MEMBERS.join(", ")}.` : `Write ${closest}.`,
    );
  }
};

const lintEvents = (events: unknown, report: ReportAt): void => {
  const listed = Array.isArray(events) || isObject(events) ? Object.entries(events) : [];
  const [unlisted] = listed.find(([, name]) => typeof name !== "string") ?? [];
  if (unlisted !== undefined || (listed.length === 0 && events !== undefined))
    report(
      ["events", ...(unlisted === undefined ? [] : [unlisted])],
      "keyword-holds",
      "events does not hold a list of names, or names by tag.",
      "Write events: [Name] or events: { tag: Name }.",
    );
};

const lintNames = (names: unknown, report: ReportAt): void => {
  const isName = (name: unknown) => typeof name === "string" && name !== "" && typeName(name) === name;
  const named = isObject(names) ? Object.entries(names) : names === undefined ? [] : [["", names] as const];
  for (const [schema, name] of named)
    if (schema === "" || !isName(name))
      report(
        ["names", schema],
        "type-name",
        `${JSON.stringify(name)} is not what a type can be called.`,
        "Write names by those of schemas, in letters and digits, the first a capital.",
      );
};

const lintSkip = (skip: unknown, skippable: ReadonlySet<string>, report: ReportAt): void => {
  const rules: unknown[] = Array.isArray(skip) ? skip : skip === undefined ? [] : [skip];
  for (const [index, rule] of rules.entries())
    if (!Array.isArray(skip) || !skippable.has(rule as string))
      report(
        ["skip", String(index)],
        "unknown-rule",
        `${JSON.stringify(rule)} is no rule that can be skipped.`,
        `Write a list of ${[...skippable].join(", ")}, or leave it out.`,
      );
};
