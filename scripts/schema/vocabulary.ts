// Reads the schemas in `schemas/_vocabulary`, which say what people may write for Afterword.

import { readFileSync } from "node:fs";
import { type Event, interpreted, type JsonSchema } from "../../src/check/index.js";
import { packageFile } from "../package.js";
import { slim } from "./slim-schema.js";

/** A schema of the vocabulary: `x-afterword` for blocks of vendors, `afterword` for the file of a project. */
export const vocabulary = (name: "x-afterword" | "afterword"): Event => {
  const file = packageFile(`schemas/_vocabulary/${name}.schema.json`);
  const { $defs = {}, ...root } = JSON.parse(readFileSync(file, "utf8")) as JsonSchema;
  return interpreted(name, slim(root, new Map(Object.entries($defs))).schema);
};
