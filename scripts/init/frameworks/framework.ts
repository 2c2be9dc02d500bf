// What `init` knows of a framework.

import type { Edit } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Manifest } from "../manifest.js";
import type { RecipeName } from "../recipe.js";
import type { Source } from "../sources.js";

/** A framework in which deliveries are received. */
export interface Framework {
  /** The name for people. */
  readonly name: string;
  /** The recipe that the handler is made from. */
  readonly recipe: RecipeName;
  /** Whether a package has it, by its dependencies and files. */
  isIn(manifest: Manifest): boolean;
  /** The port at which such apps listen, unless they say another. */
  readonly port: number;
  /** Finds apps in a file. Absent where files are routes. */
  readonly spots?: (compiler: typeof ts, source: Source) => readonly (Spot | Refusal)[];
  /** A word that every file with such an app has. */
  readonly word?: RegExp;
  /** The file that is a route of itself, from the package's folder. Absent where an app needs a route. */
  readonly file?: (manifest: Manifest, slug: string, extension: string) => string;
  /** What is left to do by hand with such a file. */
  readonly fileNote?: (file: string) => string | undefined;
}

/** A place in a file where a route belongs. */
export interface Spot {
  /** The line of the app, from 1. */
  readonly line: number;
  /** The name of the app in the file, or what it is. */
  readonly app: string;
  /** Whether the app is given to another one, which is then the one to choose. */
  readonly isPart: boolean;
  /** The edit that inserts routes, in the order in which they are given. */
  insert(routes: readonly Route[]): Edit;
}

/** An app that cannot be given a route. */
export interface Refusal extends Pick<Spot, "line" | "app" | "isPart"> {
  /** Why, as a sentence. */
  readonly refusal: string;
}

/** Whether an app cannot be given a route. */
export const isRefusal = (spot: Spot | Refusal): spot is Refusal => "refusal" in spot;

/** A route that is to be inserted. */
export interface Route {
  /** The statement of the recipe, in the style of this package. Empty where a recipe has none. */
  readonly statement: string;
  /** The handler's name in the file. */
  readonly handler: string;
  readonly path: string;
}
