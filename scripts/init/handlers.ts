// Writes a handler for each vendor, unless the project has one.

import { existsSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { ts } from "../program/ts-morph.js";
import type { Changes } from "./changes.js";
import type { Found } from "./frameworks/index.js";
import { handlerFile, handlerFor, handlerName, specifierTo } from "./handler.js";
import type { Language } from "./language.js";
import type { Manifest } from "./manifest.js";
import { type Received, readSources, type Sources } from "./received.js";
import type { RecipeName } from "./recipe.js";
import { planRoutes, type Unrouted } from "./routes.js";
import type { Unplaced } from "./settings/ci.js";
import type { VendorFacts } from "./vendor-facts.js";
import type { WantedVendor } from "./vendors.js";

/** What handlers are made from. */
export interface Receiving {
  readonly manifest: Manifest;
  readonly found: Found;
  readonly language: Language;
  readonly vendors: readonly WantedVendor[];
  readonly changes: Changes;
}

/** What becomes of one vendor. */
export interface PlannedVendor {
  readonly facts: VendorFacts;
  /** The file of its handler, from the package's folder. */
  readonly file: string;
  /** A payload to try it with, from the package's folder. */
  readonly example: string | undefined;
  /** Whether the project has received this vendor before. */
  readonly wasThere: boolean;
}

/** Writes handlers, and gives them their routes. What cannot be placed is returned. */
export const planHandlers = (
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
    const exportName = received?.exportName ?? handlerName(facts);
    const handler = handlerFor(compiler, found, facts, exportName, language, platformOf(found, manifest));
    const isTaken = !received && changes.read(join(manifest.folder, own)) !== undefined;
    if (isTaken)
      unplaced.push({
        where: `${own} is there already, and has no handler for ${facts.name}`,
        text: handler.text,
      });
    else if (!received) changes.write(join(manifest.folder, own), handler.text);
    const isRouted =
      found.framework.file !== undefined ||
      received?.isUsed === true ||
      (received !== undefined && received.name === found.apps[0]?.source.name);
    if (!isRouted && !isTaken)
      unrouted.push({
        facts,
        file,
        exportName,
        route: { statement: handler.recipe.route ?? "", handler: exportName, path: facts.path },
        rest: handler.recipe.rest,
      });
    return { facts, file, example: wanted.example, wasThere: received !== undefined };
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
