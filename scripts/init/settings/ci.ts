// The lines of continuous integration: a step in the workflow of GitHub that runs the tests, or lines to copy.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Document, YAMLMap, YAMLSeq } from "yaml";
import { newlineOf } from "../../program/style.js";
import type { Changes } from "../changes.js";
import { commandsOf, type Manifest } from "../manifest.js";
import { REDACTED, type SettingsOf } from "./files.js";

/** Lines that could not be placed. */
export interface Unplaced {
  /** Where they belong. */
  readonly where: string;
  /** The lines, ending in line feeds. */
  readonly text: string;
}

/**
 * Adds steps to the workflow of GitHub whose job runs the tests. Without the package yaml, or such a job, and for GitLab, they
 * are returned, to be copied.
 */
export const changeWorkflows = async (
  changes: Changes,
  settings: SettingsOf,
): Promise<readonly Unplaced[]> => {
  const { manifest } = settings;
  if (manifest.text === undefined) return [];
  const unplaced: Unplaced[] = [];
  const workflows = workflowsIn(manifest.root);
  const isDone = workflows.some((path) => /\bafterword\b/.test(changes.read(path) ?? ""));
  if (workflows.length > 0 && !isDone && !(await placed(changes, workflows, settings)))
    unplaced.push({
      where: ".github/workflows: steps for the job that runs your tests",
      text: stepLines(settings).join("\n").concat("\n"),
    });
  const gitlab = join(manifest.root, ".gitlab-ci.yml");
  if (existsSync(gitlab) && !/\bafterword\b/.test(readFileSync(gitlab, "utf8")))
    unplaced.push({ where: ".gitlab-ci.yml", text: gitlabJob(settings) });
  return unplaced;
};

const workflowsIn = (root: string): string[] => {
  const folder = join(root, ".github/workflows");
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];
};

interface Step {
  readonly name: string;
  readonly run: string;
  /** The pattern of files without which there is nothing to do. */
  readonly needs?: string;
}

const stepsFor = ({ manifest, hasOwn }: SettingsOf): Step[] => {
  const { run } = commandsOf(manifest.manager);
  return [
    ...(hasOwn ? [{ name: "Generated vendors are up to date", run: `${run} afterword:check` }] : []),
    {
      name: "Redacted captures fit the schemas",
      run: `${run} afterword:validate`,
      needs: `${placeOf(manifest)}${REDACTED}/**`,
    },
  ];
};

/** `packages/api/`, or nothing. */
const placeOf = ({ root, folder }: Manifest): string => {
  const place = relative(root, folder).replaceAll("\\", "/");
  return place === "" ? "" : `${place}/`;
};

const stepLines = (settings: SettingsOf): string[] => {
  const place = placeOf(settings.manifest);
  return stepsFor(settings).flatMap(({ name, run, needs }) => [
    `- name: ${name}`,
    ...(needs === undefined ? [] : [`  if: hashFiles('${needs}') != ''`]),
    ...(place === "" ? [] : [`  working-directory: ${place.slice(0, -1)}`]),
    `  run: ${run}`,
  ]);
};

const gitlabJob = (settings: SettingsOf): string => {
  const { manifest } = settings;
  const place = placeOf(manifest);
  const steps = stepsFor(settings);
  const own = steps.filter(({ needs }) => needs === undefined);
  const lines = [
    "afterword:",
    "  script:",
    "    # after your job has installed the packages",
    ...(place === "" ? [] : [`    - cd ${place.slice(0, -1)}`]),
    ...steps.map(({ run }) => `    - ${run}`),
    ...(own.length > 0 ? [] : ["  rules:", `    - exists: ["${place}${REDACTED}/**/*"]`]),
  ];
  return `${lines.join("\n")}\n`;
};

/** Inserts the steps after the last one that runs tests. */
const placed = async (
  changes: Changes,
  workflows: readonly string[],
  settings: SettingsOf,
): Promise<boolean> => {
  const yaml = await import("yaml").catch(() => undefined);
  if (!yaml) return false;
  for (const path of workflows) {
    const text = changes.read(path) ?? "";
    const document = yaml.parseDocument(text, { keepSourceTokens: false });
    if (document.errors.length > 0) continue;
    const at = endOfTests(yaml, document, text, placeOf(settings.manifest));
    if (!at) continue;
    const newline = newlineOf(text) ?? "\n";
    const own = stepLines(settings).map((line) => at.indent + line + newline);
    const before = text.slice(0, at.end);
    const start = before === "" || before.endsWith("\n") ? before : before + newline;
    changes.write(path, start + own.join("") + text.slice(at.end));
    return true;
  }
  return false;
};

/** Where the last step ends that runs tests, as the start of a line. */
const endOfTests = (
  yaml: typeof import("yaml"),
  document: Document.Parsed,
  text: string,
  place: string,
): { readonly end: number; readonly indent: string } | undefined => {
  const jobs = document.get("jobs");
  if (!yaml.isMap(jobs)) return undefined;
  for (const { value: job } of jobs.items) {
    if (!yaml.isMap(job)) continue;
    const steps = job.get("steps");
    if (!yaml.isSeq(steps) || steps.flow) continue;
    const last = testsIn(yaml, steps, place).at(-1);
    const start = last?.range?.[0];
    const end = last?.range?.[1];
    if (start === undefined || end === undefined) continue;
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const indent = /^([\t ]*)-[\t ]+$/.exec(line)?.[1];
    if (indent === undefined) continue;
    const next = text.indexOf("\n", end - 1);
    return { end: next === -1 ? text.length : next + 1, indent };
  }
  return undefined;
};

/** Steps that run the tests, in all packages or in this one. */
const testsIn = (yaml: typeof import("yaml"), steps: YAMLSeq, place: string): YAMLMap[] =>
  steps.items.filter((step): step is YAMLMap => {
    if (!yaml.isMap(step)) return false;
    const folder = step.get("working-directory");
    if (typeof folder === "string" && `${folder.replace(/^\.\/|\/$/g, "")}/` !== place) return false;
    return /\b(?:test|vitest|jest|tsc|typecheck|lint)\b/.test(String(step.get("run") ?? ""));
  });
