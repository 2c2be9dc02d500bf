import { posix } from "node:path";
import { dig, isObject } from "../json/value.js";
import { growths } from "../pattern/growth.js";
import { typeName } from "../schema/identifiers.js";
import { compiles } from "../schema/normalise.js";
import { nearest } from "../text/nearest.js";
import type { Folder } from "./load.js";
import type { Problem } from "./problems.js";

/** Rules whose patterns may stay unchecked instead. */
const SKIPPED = ["pattern-compiles", "pattern-is-linear"];

/** The name that `vendor.yaml` gives to the type of a schema. */
export const nameGiven = ({ vendorFile: aside }: Folder, schema: string): string | undefined => {
  const name = dig(aside?.data, ["names", schema]);
  return typeof name === "string" ? name : undefined;
};

/** The rules that `vendor.yaml` skips: a pattern that one of them refuses is not checked. */
export const skippedIn = ({ vendorFile: aside }: Folder): ReadonlySet<unknown> => {
  const rules = aside?.data.skip;
  return new Set(Array.isArray(rules) ? rules : []);
};

/** Whether a pattern stays unchecked because a skipped rule refuses it. */
export const uncheckedIn = (folder: Folder): ((pattern: string) => boolean) => {
  const skipped = skippedIn(folder);
  if (skipped.size === 0) return () => false;
  const growthOf = growths();
  return (pattern) =>
    compiles(pattern)
      ? skipped.has("pattern-is-linear") && growthOf(pattern) === "exponential"
      : skipped.has("pattern-compiles");
};

/** What `vendor.yaml` may say. */
const MEMBERS = ["events", "skip", "names", "x-afterword"];

/** Holds what `vendor.yaml` says against what can be said. */
export const lintVendorFile = ({ vendorFile: aside, openapi }: Folder, problems: Problem[]): void => {
  if (!aside) return;
  const { events, names, skip } = aside.data;
  const report = (path: readonly string[], rule: string, message: string, remedy: string) =>
    problems.push({ file: aside.shown, line: aside.line(path), rule, message, remedy });
  for (const member of Object.keys(aside.data)) {
    if (MEMBERS.includes(member)) continue;
    const close = nearest(member, MEMBERS);
    report(
      [member],
      "vocabulary",
      `${member}: ${posix.basename(aside.name)} has no such member.`,
      close === undefined ? `It may hold ${MEMBERS.join(", ")}.` : `Write ${close}.`,
    );
  }
  if (openapi?.strict && aside.data["x-afterword"] !== undefined)
    report(
      ["x-afterword"],
      "said-twice",
      "The document has an x-afterword block of its own, which is the one that counts.",
      "Drop one of them.",
    );
  const listed = Array.isArray(events) || isObject(events) ? Object.entries(events) : [];
  const unlisted = listed.find(([, name]) => typeof name !== "string");
  if (unlisted || (listed.length === 0 && events !== undefined))
    report(
      ["events", ...((unlisted?.slice(0, 1) as [string] | undefined) ?? [])],
      "keyword-holds",
      "events does not hold a list of names, or names by tag.",
      "Write events: [Name] or events: { tag: Name }.",
    );
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
  const skips = Array.isArray(skip) ? skip : skip === undefined ? [] : [skip];
  for (const [at, rule] of skips.entries())
    if (!Array.isArray(skip) || !SKIPPED.includes(rule))
      report(
        ["skip", String(at)],
        "unknown-rule",
        `${JSON.stringify(rule)} is no rule that can be skipped.`,
        `Write a list of ${SKIPPED.join(", ")}, or leave it out.`,
      );
};
