// The frameworks that `init` knows, and which of them a project has.

import type { ts } from "../../program/ts-morph.js";
import type { Manifest } from "../manifest.js";
import { type Source, sourceAt, sourceNames } from "../sources.js";
import { lambda, next, nextPages } from "./filed.js";
import { type Framework, isRefusal, type Refusal, type Spot } from "./framework.js";
import { bun, deno, node, workers } from "./listeners.js";
import { express, fastify, functions, hono, nest } from "./routed.js";

/** All of them. Where a project has several, the first that has an app counts. */
const FRAMEWORKS: readonly Framework[] = [
  next,
  nextPages,
  nest,
  hono,
  fastify,
  express,
  functions,
  workers,
  bun,
  deno,
  lambda,
  node,
];

/** An app in a file of the project. */
export interface App {
  readonly framework: Framework;
  readonly source: Source;
  readonly spot: Spot | Refusal;
}

/** What was found in a project. */
export interface Found {
  readonly framework: Framework;
  /** The apps of the framework, the likeliest first. None where files are routes, or where there is no app yet. */
  readonly apps: readonly App[];
  /** Whether the first app is certain: the others are less likely. */
  readonly isCertain: boolean;
}

/**
 * Looks for the framework of a package: by its dependencies, its files and its code.
 *
 * @param only the name of the one file to look into
 */
export const findFramework = (compiler: typeof ts, manifest: Manifest, only?: string): Found => {
  const first = frameworkOf(manifest);
  if (only === undefined && first?.file && first !== lambda)
    return { framework: first, apps: [], isCertain: true };
  const apps = appsIn(compiler, manifest, only);
  const best = FRAMEWORKS.find((each) => apps.some(({ framework }) => framework === each));
  if (!best) return { framework: first ?? node, apps: [], isCertain: first !== undefined };
  const own = apps.filter(({ framework, spot }) => framework === best && !spot.isPart).sort(byLikelihood);
  const [one, two] = own;
  return {
    framework: best,
    apps: own,
    isCertain: one !== undefined && (!two || rank(one) < rank(two)),
  };
};

/** The framework of a package by its dependencies and files. Undefined if they do not show one. */
export const frameworkOf = (manifest: Manifest): Framework | undefined =>
  FRAMEWORKS.find((each) => each.isIn(manifest));

/** Frameworks of a platform count only where the project shows the platform: many files export something with `fetch`. */
const ONLY_WHERE_SHOWN: readonly Framework[] = [workers, bun, deno];

const appsIn = (compiler: typeof ts, manifest: Manifest, only: string | undefined): App[] => {
  const { folder, isModule } = manifest;
  const looked = FRAMEWORKS.filter((each) => !ONLY_WHERE_SHOWN.includes(each) || each.isIn(manifest));
  return (only === undefined ? sourceNames(folder) : [only]).flatMap((name) => {
    const source = sourceAt(compiler, folder, name, isModule);
    if (!source) return [];
    return looked.flatMap(({ word, spots }, index) =>
      word?.test(source.text) && spots
        ? spots(compiler, source).map((spot) => ({ framework: looked[index] as Framework, source, spot }))
        : [],
    );
  });
};

const byLikelihood = (a: App, b: App): number => rank(a) - rank(b);

/** How far an app is from being the one that the package is about. */
const rank = ({ source: { name, text }, spot }: App): number => {
  const isEntry = /(?:^|\/)(?:app|server|main|index|worker)\.[cm]?[jt]sx?$/.test(name);
  const isUsed = /\.listen\(|\bserve\(|\bexport\b|\bmodule\.exports\b/.test(text);
  return (isRefusal(spot) ? 100 : 0) + (isEntry ? 0 : 10) + (isUsed ? 0 : 5) + name.split("/").length;
};
