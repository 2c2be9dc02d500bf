// Loads printed mappings, so that commands can use them without files.
import * as mapping from "../../src/mapping/index.js";
import type { Printed } from "./print/module.js";

/**
 * The mappings of a vendor, from the code that `generate` would write. All text of a schema stands in it as string
 * literals, as in every generated file, so it is run as those are: one evaluator of mappings beside the printed code
 * could give other records than the server that runs it.
 */
export const loadMappings = ({ helpers, code }: Printed): Readonly<Record<string, mapping.Mapping>> =>
  new Function(
    "mapping",
    `"use strict";\nconst { ${helpers.join(", ")} } = mapping;\n${code.replace(/^export (?=const mappings)/m, "")}\nreturn mappings;`,
  )(mapping);
