// Reads the schemas in `schemas/_vocabulary`, which say what people may write for Afterword.

import { readFileSync } from "node:fs";
import { type Event, interpreted, type JsonSchema } from "../../src/check/index.js";
import { packageFile } from "../package.js";
import { slim } from "../schema/slim-schema.js";

/** The schemas: `x-afterword` for blocks of vendors, `afterword` for the file of a project. */
type VocabularyName = "x-afterword" | "afterword";

/** Makes what checks values against a schema of the vocabulary. */
export const vocabulary = (name: VocabularyName): Event => {
  const { $defs = {}, ...root } = vocabularySchema(name);
  return interpreted(name, slim(root, new Map(Object.entries($defs))).schema);
};

/** A schema of the vocabulary as it was written, with its descriptions. */
export const vocabularySchema = (name: VocabularyName): JsonSchema =>
  JSON.parse(readFileSync(packageFile(`schemas/_vocabulary/${name}.schema.json`), "utf8"));
