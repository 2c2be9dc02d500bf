import type { Folder } from "./load.js";
import { typeName } from "./names.js";
import type { Problem } from "./problems.js";
import { dig, isObject } from "./walk.js";

/** Rules whose patterns may stay unchecked instead. */
const SKIPPED = ["pattern-compiles", "pattern-is-linear"];

/** The name that `vendor.yaml` gives to the type of a schema. */
export const nameGiven = ({ aside }: Folder, schema: string): string | undefined => {
  const name = dig(aside?.data, ["names", schema]);
  return typeof name === "string" ? name : undefined;
};

/** The rules that `vendor.yaml` skips: a pattern that one of them refuses is not checked. */
export const skippedIn = ({ aside }: Folder): ReadonlySet<unknown> => {
  const rules = aside?.data.skip;
  return new Set(Array.isArray(rules) ? rules : []);
};

/** Holds what `vendor.yaml` says of names and rules against what can be said. */
export const lintAside = ({ aside }: Folder, problems: Problem[]): void => {
  if (!aside) return;
  const { names, skip } = aside.data;
  const report = (path: readonly string[], rule: string, message: string, remedy: string) =>
    problems.push({ file: aside.shown, line: aside.line(path), rule, message, remedy });
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
