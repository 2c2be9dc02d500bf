// Checks the `x-afterword` block of a folder.

import { readFileSync } from "node:fs";
import { type Event, interpreted, type JsonSchema, pathOf } from "../../src/check/index.js";
import type { Entry } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { resolve, unescapePointer } from "../documents/refs.js";
import { children, type Site } from "../documents/sites.js";
import { dig, isObject } from "../json/value.js";
import { packageFile } from "../package.js";
import { slim } from "../schema/slim-schema.js";

let vocabulary: Event | undefined;

/** Checks the `x-afterword` block: its members, and that its pointers and tags fit the events. */
export const lintBlock = (
  loaded: Loaded,
  folder: Folder,
  entries: readonly Entry[],
  problems: Problem[],
): void => {
  const source = folder.openapi?.strict ? folder.openapi : folder.vendorFile;
  const value = source?.data["x-afterword"];
  if (!source || value === undefined) return;
  const report = (path: readonly string[], rule: string, message: string, remedy: string) =>
    problems.push({ file: source.shown, line: source.line(["x-afterword", ...path]), rule, message, remedy });
  vocabulary ??= vocabularyOf(readVocabulary());
  for (const found of vocabulary.check(value)) {
    const path = (pathOf(found)?.keys ?? []).map(String);
    report(
      path,
      "vocabulary",
      `${path.join(".")}: ${found.message}.`,
      "See schemas/_vocabulary/x-afterword.schema.json.",
    );
  }
  if (isObject(value)) lintRouting(loaded, value, entries, report);
};

type Report = (path: readonly string[], rule: string, message: string, remedy: string) => void;

/** Checks that every payload can belong to only one event. */
const lintRouting = (
  loaded: Loaded,
  value: Record<string, unknown>,
  entries: readonly Entry[],
  report: Report,
): void => {
  const rule = value.event;
  if (typeof rule === "string") {
    const pointer = rule.slice(1).split("/").map(unescapePointer);
    const tags = new Map<unknown, string>();
    for (const { tag, site } of entries) {
      const foundTag = constAt(loaded, site, pointer);
      // other people's documents need not describe their tags
      if (foundTag !== tag && (foundTag !== undefined || site.source.strict)) {
        report(
          ["event"],
          "tag-mismatch",
          `The payload of ${tag} does not say const: ${JSON.stringify(tag)} at ${rule}.`,
          "Make the webhook's key, the const and its pointer agree.",
        );
      }
      const twin = tags.get(foundTag);
      if (foundTag !== undefined && twin !== undefined) {
        report(
          ["event"],
          "same-tag",
          `${twin} and ${tag} have the same tag.`,
          "Events must differ in their tag.",
        );
      }
      tags.set(foundTag, tag);
    }
  } else if (isObject(rule) && "required" in rule) {
    const required = Array.isArray(rule.required)
      ? Object.fromEntries(entries.map(({ tag }) => [tag, rule.required]))
      : rule.required;
    const sets = new Map<string, string>();
    for (const { tag } of entries) {
      const names = dig(required, [tag]);
      if (!Array.isArray(names) || names.length === 0) {
        report(
          ["event", "required"],
          "no-members",
          `${tag} names no members.`,
          "List members that only this event has.",
        );
        continue;
      }
      const set = JSON.stringify([...names].sort());
      const twin = sets.get(set);
      if (twin !== undefined) {
        report(
          ["event", "required"],
          "same-tag",
          `${twin} and ${tag} cannot be told apart: both are known by ${names.join(", ")}.`,
          "Name a member that only one of them has.",
        );
      }
      sets.set(set, tag);
    }
  }
};

/** The const of a payload at a pointer. `$ref` and `allOf` are followed. */
const constAt = (
  loaded: Loaded,
  site: Site,
  [name, ...below]: readonly string[],
  seen = new Set<JsonSchema>(),
): unknown => {
  const { source, schema } = site;
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const child = name === undefined ? undefined : dig(schema, ["properties", name]);
  const found =
    name === undefined
      ? (schema.const ?? (schema.enum?.length === 1 && !source.strict ? schema.enum[0] : undefined))
      : isObject(child) && constAt(loaded, { source, path: [], schema: child as JsonSchema }, below);
  if (found) return found;
  const target = typeof schema.$ref === "string" ? resolve(loaded, source, schema.$ref) : "unresolved-ref";
  const parts = children(site).filter(({ path }) => path.at(-2) === "allOf");
  for (const part of typeof target === "string" ? parts : [target, ...parts]) {
    const inside = constAt(loaded, part, name === undefined ? [] : [name, ...below], seen);
    if (inside !== undefined) return inside;
  }
  return undefined;
};

const vocabularyOf = ({ $defs = {}, ...root }: JsonSchema): Event =>
  interpreted("x-afterword", slim(root, new Map(Object.entries($defs))).schema);

const readVocabulary = (): JsonSchema =>
  JSON.parse(readFileSync(packageFile("schemas/_vocabulary/x-afterword.schema.json"), "utf8"));
