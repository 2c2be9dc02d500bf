// Decides what `init` writes. Nothing is written here.

import { type Io, usageError } from "../command.js";
import { loadTsMorph } from "../program/ts-morph.js";
import { projectOf } from "../project/file.js";
import { type Change, collectChanges } from "./changes.js";
import { checkCompiles } from "./compiles.js";
import { type Found, findFramework, frameworkOf } from "./frameworks/index.js";
import { type PlannedVendor, planHandlers } from "./handlers.js";
import { type Language, languageOf, tsconfigOf } from "./language.js";
import { isWorkspace, type Manifest, packagesIn, readManifest, shownFrom } from "./manifest.js";
import { changeWorkflows, type Unplaced } from "./settings/ci.js";
import { changeExamples, changeIgnored, changeProjectFile, changeScripts } from "./settings/files.js";
import { wantedVendors } from "./vendors.js";

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

/**
 * Looks at a project and plans what to write.
 *
 * @param names the slugs of vendors; without any, those of afterword.json
 * @param only the path of the app's file, from the package's folder
 * @throws AfterwordError ERR_USAGE, ERR_PROJECT_FILE or ERR_TSCONFIG for a project that it cannot work in
 */
export const plan = async (names: readonly string[], io: Io, only: string | undefined): Promise<Plan> => {
  const morph = await loadTsMorph();
  const { ts: compiler } = morph;
  const manifest = readManifest(io.cwd);
  const project = projectOf(io);
  const tsconfig = tsconfigOf(compiler, manifest, io.cwd);
  const { vendors, hasOwn } = await wantedVendors(names, io, manifest, project);
  const found = findFramework(compiler, manifest, only);
  if (!found.isCertain && found.apps.length === 0) checkPlace(manifest, io.cwd);
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

/** Throws an error at the root of a monorepo that receives nothing itself. */
const checkPlace = ({ folder }: Manifest, cwd: string): void => {
  if (!isWorkspace(folder)) return;
  const packages = packagesIn(folder).flatMap((each) => {
    const framework = frameworkOf(readManifest(each));
    return framework ? [`${shownFrom(cwd, each)} (${framework.name})`] : [];
  });
  throw usageError(
    "this is the root of a workspace, and has no app of its own",
    packages.length > 0
      ? `Run it in the package that receives: ${packages.join(", ")}.`
      : "Run it in the package that receives.",
  );
};
