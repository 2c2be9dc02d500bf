// Says what `init` found and wrote, what is left to a person, and what to do next.

import { printable, printableLines } from "../text/printable.js";
import { isRefusal } from "./frameworks/framework.js";
import type { PlannedVendor } from "./handlers.js";
import { commandsOf, shownFrom } from "./manifest.js";
import type { Plan } from "./plan.js";

/** What was found, in one line. */
export const foundText = ({ manifest, found, language }: Plan, cwd: string): string => {
  const [app] = found.apps;
  const place = app ? ` in ${shownFrom(cwd, app.source.path)}:${app.spot.line}` : "";
  const kind = /ts$/.test(language.extension) ? "TypeScript" : "JavaScript";
  const modules = language.isModule ? "" : " with require";
  return `${found.framework.name}${place}, ${kind}${modules}, ${manifest.manager}\n`;
};

/** The files that are written, one a line. */
export const filesText = ({ changes }: Plan, cwd: string): string =>
  changes
    .map(
      ({ path, before }) =>
        `  ${before === undefined ? "new    " : "changed"}  ${printable(shownFrom(cwd, path))}\n`,
    )
    .join("");

/** What is left to a person: where, and the lines. */
export const unplacedText = ({ unplaced, vendors }: Plan): string => {
  const lines = unplaced.map(
    ({ where, text }) =>
      `\nTo be placed by you: ${printable(where)}\n${printableLines(text.trimEnd()).replace(/^(?=.)/gm, "    ")}\n`,
  );
  const open = vendors.flatMap(({ facts, wasThere }) =>
    wasThere ? [] : facts.open.map((each) => `\n${each}\n`),
  );
  return [...lines, ...open].join("");
};

/** What to do next, as numbered steps. */
export const nextText = (plan: Plan): string => {
  const { manifest, vendors, hasOwn, found, language } = plan;
  const { add, exec, run } = commandsOf(manifest.manager);
  const afterword = manifest.manager === "deno" ? `${exec}afterword` : `${exec} afterword`;
  const { fileNote } = found.framework;
  const steps = [
    ...(manifest.afterword === "dependencies" ? [] : [add]),
    ...(hasOwn ? [manifest.text === undefined ? `${afterword} generate` : `${run} afterword:generate`] : []),
    ...(language.extension.endsWith("ts") && found.framework.recipe === "workers"
      ? [`${exec} wrangler types`]
      : []),
    ...vendors.flatMap(({ file }) => fileNote?.(file) ?? []),
    ...vendors.map((each) => secretStep(each, found.framework.recipe === "workers")),
    ...vendors
      .slice(0, 1)
      .map((each) => `Start it, and send a delivery: ${signCommand(each, plan, afterword)}`),
    ...vendors.map((each) => pointStep(each, plan)),
  ];
  return `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join("")}`;
};

const secretStep = ({ facts }: PlannedVendor, isWorker: boolean): string => {
  const { name, variable, variables, hasSecret, query } = facts;
  const names = [...(hasSecret ? [variable] : []), ...variables];
  const what = query === undefined ? `what ${name} gives you` : "a long random text, the token of its URL";
  return `Set ${names.join(" and ")}${hasSecret ? `: ${what}` : ""}${isWorker ? " (npx wrangler secret put)" : ""}`;
};

const signCommand = (vendor: PlannedVendor, plan: Plan, afterword: string): string => {
  const { facts, example } = vendor;
  const port = portOf(plan);
  const address = addressOf(vendor, plan);
  const url = port === 3000 && address === facts.path ? "" : ` --url http://localhost:${port}${address}`;
  return `${afterword} sign ${example ?? "delivery.json"} --vendor ${facts.slug}${url} --curl | sh`;
};

/** The path of a webhook in the project. */
const addressOf = ({ facts }: PlannedVendor, { found: { framework } }: Plan): string => {
  if (framework.recipe === "next-pages") return `/api${facts.path}`;
  return framework.recipe === "google-cloud-functions" ? "/" : facts.path;
};

/** The port at which the app listens: a number in its file, otherwise the one that is usual. */
const portOf = ({ found: { framework, apps } }: Plan): number => {
  const [app] = apps;
  if (!app || isRefusal(app.spot)) return framework.port;
  const [, port] =
    /(?:\.listen\(\s*(?:\{\s*port:\s*)?|\bPORT\b\s*(?:\?\?|\|\|)\s*["']?|\bport\b\s*[:=]\s*)(\d{4,5})\b/i.exec(
      app.source.text,
    ) ?? [];
  return port === undefined ? framework.port : Number(port);
};

const pointStep = (vendor: PlannedVendor, plan: Plan): string => {
  const { name, query } = vendor.facts;
  return `Give ${name} the URL https://YOUR-HOST${addressOf(vendor, plan)}${query === undefined ? "" : `?${query}=…`}`;
};
