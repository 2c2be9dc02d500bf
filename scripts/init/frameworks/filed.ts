// Frameworks in which a file is a route of itself: Next, AWS Lambda.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../manifest.js";
import type { Framework } from "./framework.js";

const isFolder = ({ folder }: Manifest, name: string): boolean => existsSync(join(folder, name));

/** The first of some folders that is there. */
const folderOf = (manifest: Manifest, ...names: readonly string[]): string | undefined =>
  names.find((name) => isFolder(manifest, name));

const appFolder = (manifest: Manifest): string | undefined => folderOf(manifest, "app", "src/app");
const pagesFolder = (manifest: Manifest): string | undefined => folderOf(manifest, "pages", "src/pages");

/** Next with the app router. */
export const next: Framework = {
  name: "Next",
  recipe: "next",
  port: 3000,
  isIn: (manifest) =>
    manifest.dependencies.has("next") &&
    (appFolder(manifest) !== undefined || pagesFolder(manifest) === undefined),
  file: (manifest, slug, extension) =>
    `${appFolder(manifest) ?? (isFolder(manifest, "src") ? "src/app" : "app")}/webhooks/${slug}/route.${extension}`,
};

/** Next with the pages router alone. */
export const nextPages: Framework = {
  name: "Next with the pages router",
  recipe: "next-pages",
  port: 3000,
  isIn: (manifest) => manifest.dependencies.has("next"),
  file: (manifest, slug, extension) => `${pagesFolder(manifest)}/api/webhooks/${slug}.${extension}`,
};

const LAMBDA_PACKAGES = ["@types/aws-lambda", "aws-lambda", "serverless", "aws-cdk-lib", "sst"];
const LAMBDA_FILES =
  /^(?:serverless\.(?:ya?ml|ts|js|json)|template\.ya?ml|samconfig\.toml|cdk\.json|sst\.config\.ts)$/;

/** AWS Lambda. */
export const lambda: Framework = {
  name: "AWS Lambda",
  recipe: "lambda",
  port: 3000,
  isIn: ({ dependencies, folder }) =>
    LAMBDA_PACKAGES.some((each) => dependencies.has(each)) ||
    readdirSync(folder).some((name) => LAMBDA_FILES.test(name)),
  file: (manifest, slug, extension) =>
    `${isFolder(manifest, "src") ? "src/" : ""}webhooks/${slug}.${extension}`,
  fileNote: (file) =>
    `Make a function of it with an HTTP API or a function URL: its handler is ${file.replace(/\.\w+$/, "")}.handler.`,
};
