// Decides what `init` writes. Nothing is written here.

import { existsSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { Io } from "../command.js";
import { importEdit } from "../program/imports.js";
import { edited, restyled } from "../program/style.js";
import { loadTsMorph, type ts } from "../program/ts-morph.js";
import { projectOf } from "../project/file.js";
import { type Change, type Changes, collectChanges } from "./changes.js";
import { checkCompiles } from "./compiles.js";
import { isRefusal, type Route } from "./frameworks/framework.js";
import { type App, type Found, findFramework } from "./frameworks/index.js";
import { handlerFile, handlerFor, handlerName, specifierTo } from "./handler.js";
import { type Language, languageOf, tsconfigOf } from "./language.js";
import { type Manifest, readManifest } from "./manifest.js";
import { type Received, readSources, type Sources } from "./received.js";
import type { RecipeName } from "./recipe.js";
import { changeWorkflows, type Unplaced } from "./settings/ci.js";
import { changeExamples, changeIgnored, changeProjectFile, changeScripts } from "./settings/files.js";
import type { VendorFacts } from "./vendor-facts.js";
import { type WantedVendor, wantedVendors } from "./vendors.js";

/** What `init` is to write, and what is left to a person. */
export interface Plan {
  readonly manifest: Manifest;
  readonly found: Found;
  readonly language: Language;
  readonly vendors: readonly PlannedVendor[];
  readonly changes: readonly Change[];
  readonly unplaced: readonly Unplaced[];
  readonly hasOwn: boolean;
}

/** What becomes of one vendor. */
export interface PlannedVendor {
  readonly facts: VendorFacts;
  /** The file of its handler, from the package's folder. */
  readonly file: string;
  /** Whether the project has received this vendor before. */
  readonly wasThere: boolean;
}

/**
 * Looks at a project and plans what to write.
 *
 * @param names the slugs of vendors; without any, those of afterword.json
 * @param only the path of the app's file, from the package's folder
 */
export const plan = async (names: readonly string[], io: Io, only: string | undefined): Promise<Plan> => {
  const morph = await loadTsMorph();
  const { ts: compiler } = morph;
  const manifest = readManifest(io.cwd);
  const project = projectOf(io);
  const tsconfig = tsconfigOf(compiler, manifest, io.cwd);
  const { vendors, hasOwn } = await wantedVendors(names, io, manifest, project);
  const found = findFramework(compiler, manifest, only);
  const language = languageOf(compiler, manifest, found, tsconfig);
  const changes = collectChanges();
  const receiving = planHandlers(compiler, { manifest, found, language, vendors, changes });
  const facts = receiving.vendors.map((each) => each.facts);
  const settings = { manifest, project, vendors: facts, hasOwn };
  changeProjectFile(compiler, changes, settings);
  changeScripts(compiler, changes, settings);
  changeExamples(changes, settings);
  changeIgnored(changes, settings);
  const ci = await changeWorkflows(changes, settings);
  if (tsconfig) checkCompiles(morph, tsconfig, changes.all(), io.cwd);
  return {
    manifest,
    found,
    language,
    vendors: receiving.vendors,
    changes: changes.all(),
    unplaced: [...receiving.unplaced, ...ci],
    hasOwn,
  };
};

interface Receiving {
  readonly manifest: Manifest;
  readonly found: Found;
  readonly language: Language;
  readonly vendors: readonly WantedVendor[];
  readonly changes: Changes;
}

/** A handler that needs a route. */
interface Unrouted {
  readonly facts: VendorFacts;
  readonly file: string;
  readonly exportName: string;
  readonly route: Route;
  /** What follows the handler in the recipe. */
  readonly rest: string;
}

/** Writes handlers, and gives them their routes. */
const planHandlers = (
  compiler: typeof ts,
  receiving: Receiving,
): { vendors: PlannedVendor[]; unplaced: Unplaced[] } => {
  const { manifest, found, language, changes } = receiving;
  const sources = readSources(compiler, manifest);
  const unplaced: Unplaced[] = [];
  const unrouted: Unrouted[] = [];
  const vendors = receiving.vendors.map((wanted): PlannedVendor => {
    const own = handlerFile(
      found,
      manifest,
      wanted.vendor.slug,
      language,
      existsSync(join(manifest.folder, "src")),
    );
    const facts = factsIn(wanted, manifest, own);
    const received = receivedBefore(sources, wanted, manifest, facts);
    const file = received?.name ?? own;
    const handler = handlerFor(compiler, found, own, facts, language, platformOf(found, manifest));
    if (!received) {
      const path = join(manifest.folder, own);
      if (existsSync(path))
        unplaced.push({
          where: `${own} is there already, and has no handler for ${facts.name}`,
          text: handler.text,
        });
      else changes.write(path, handler.text);
    }
    const isRouted =
      found.framework.file !== undefined ||
      received?.isUsed === true ||
      received?.name === found.apps[0]?.source.name;
    if (!isRouted)
      unrouted.push({
        facts,
        file,
        exportName: received?.exportName ?? handlerName(facts),
        route: {
          statement: handler.recipe.route ?? "",
          handler: received?.exportName ?? handlerName(facts),
          path: facts.path,
        },
        rest: handler.recipe.rest,
      });
    return { facts, file, wasThere: received !== undefined };
  });
  if (unrouted.length > 0) unplaced.push(...planRoutes(compiler, receiving, unrouted));
  return { vendors, unplaced };
};

/** The facts of a vendor for a file that imports it. */
const factsIn = (wanted: WantedVendor, manifest: Manifest, file: string): VendorFacts => {
  const { generated, vendor } = wanted;
  return wanted.facts(
    generated === undefined
      ? `afterword/${vendor.slug}`
      : specifierTo(file, relative(manifest.folder, generated).replaceAll("\\", "/"), { ending: "js" }),
  );
};

const receivedBefore = (
  sources: Sources,
  { generated, vendor }: WantedVendor,
  manifest: Manifest,
  { exportName }: VendorFacts,
): Received | undefined =>
  sources.received(exportName, (specifier, from) =>
    generated === undefined
      ? specifier === `afterword/${vendor.slug}`
      : posix.join(posix.dirname(from), specifier) ===
        relative(manifest.folder, generated).replaceAll("\\", "/"),
  );

/** The recipe of the platform, where an app of a framework runs on one that reads its environment in another way. */
const platformOf = ({ framework }: Found, manifest: Manifest): RecipeName | undefined => {
  if (framework.recipe !== "hono") return undefined;
  if (existsSync(join(manifest.folder, "deno.json")) || existsSync(join(manifest.folder, "deno.jsonc")))
    return "deno";
  const isWorker = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"].some((name) =>
    existsSync(join(manifest.folder, name)),
  );
  return isWorker ? "workers" : undefined;
};

/** Inserts routes into the app, or says where they belong. */
const planRoutes = (
  compiler: typeof ts,
  { found, language, changes }: Receiving,
  unrouted: readonly Unrouted[],
): readonly Unplaced[] => {
  const [app] = found.apps;
  const linesFor = ({ file, exportName, rest }: Unrouted, from: string): string => {
    const name = specifierTo(from, file, language);
    const code = `import { ${exportName} } from ${JSON.stringify(name)};\n${rest}\n`;
    return restyled(compiler, code, { ...language.style, newline: "\n" });
  };
  const inWords = (why: string, from: string, which = unrouted): readonly Unplaced[] =>
    which.map((each) => ({ where: `the route of ${each.facts.name}: ${why}`, text: linesFor(each, from) }));
  if (!app) return inWords(`no app of ${found.framework.name} was found`, "index.ts");
  const { source, spot } = app;
  const place = `${source.name}:${spot.line}`;
  if (isRefusal(spot)) return inWords(`${place}: ${spot.refusal}`, source.name);
  if (!found.isCertain)
    return inWords(`several apps were found, so give --app FILE: ${placesOf(found.apps)}`, source.name);
  const taken = unrouted.flatMap((each) => {
    const line = lineOfText(compiler, app, each.facts.path);
    return line === undefined ? [] : [{ each, line }];
  });
  const free = unrouted.filter((each) => !taken.some((other) => other.each === each));
  if (free.length > 0) {
    const edit = spot.insert(free.map(({ route }) => route));
    const imports = free.map(({ file, exportName: name }) =>
      importEdit(compiler, source, { name, from: specifierTo(source.name, file, language) }, edit.from),
    );
    changes.write(source.path, edited(source.text, [...imports, edit]));
  }
  return taken.flatMap(({ each, line }) =>
    inWords(
      `${source.name}:${line} has a route for ${each.facts.path} already, which this replaces`,
      source.name,
      [each],
    ),
  );
};

const placesOf = (apps: readonly App[]): string =>
  apps.map(({ source: { name }, spot: { line } }) => `${name}:${line}`).join(", ");

/** The line of a string in a file; undefined if it is not there. */
const lineOfText = (compiler: typeof ts, { source: { tree } }: App, text: string): number | undefined => {
  let line: number | undefined;
  const visit = (node: ts.Node): void => {
    if (compiler.isStringLiteralLike(node) && node.text === text)
      line ??= tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  return line;
};
