// Finds the mapping of a vendor that resells the platform of another.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseYaml } from "../documents/text/yaml-document.js";
import { isObject } from "../json/value.js";
import { packageFile } from "../package.js";
import type { Bundle } from "./bundle.js";

type Block = Bundle["block"];

/**
 * A vendor that resells the platform of another has the mapping of that one, unless its own block has one. The platform is
 * a folder beside it, or else a built-in vendor.
 */
export const withPlatform = (bundle: Bundle, _: number, bundles: readonly Bundle[]): Bundle => {
  const { block, slug } = bundle;
  if (block?.conversation !== undefined || block?.platform === undefined) return bundle;
  const conversation = mappingOf(block, bundles, new Set([slug]));
  return conversation === undefined ? bundle : { ...bundle, block: { ...block, conversation } };
};

/** The mapping of a block or of its platform. A platform may have a platform itself. */
const mappingOf = (block: Block, bundles: readonly Bundle[], seen: Set<string>): unknown => {
  const { conversation, platform } = block ?? {};
  if (conversation !== undefined || typeof platform !== "string" || seen.has(platform)) return conversation;
  seen.add(platform);
  const beside = bundles.find(({ slug }) => slug === platform);
  return mappingOf(beside ? beside.block : builtInBlock(platform), bundles, seen);
};

/** The block of a vendor of this package; undefined if there is none of this name. */
const builtInBlock = (slug: string): Block => {
  const path = fileURLToPath(packageFile(`schemas/${slug}/openapi.yaml`));
  if (!/^[a-z][a-z0-9-]*$/.test(slug) || !existsSync(path)) return undefined;
  const document = parseYaml(readFileSync(path, "utf8"), () => undefined)?.data;
  const block = isObject(document) ? document["x-afterword"] : undefined;
  return isObject(block) ? block : undefined;
};
