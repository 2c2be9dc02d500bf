// The smallest payload that fits a schema, for schemas that are too involved for trying.

import type { JsonSchema } from "../../../../src/check/index.js";
import { shapeReader } from "../../../diff/meaning/reader.js";
import { shapeGoal } from "../../../diff/search/builders.js";
import { ask, newSearch } from "../../../diff/search/witness.js";
import type { Defs } from "./nodes.js";

/** A payload that fits a schema; `none` if there is none, `unknown` if that could not be found out. */
export const smallestFor = (
  defs: Defs,
  payload: JsonSchema,
): { readonly value: unknown } | "none" | "unknown" => {
  const search = newSearch();
  return ask(search, shapeGoal(search, shapeReader(defs)(payload), "clean"));
};
