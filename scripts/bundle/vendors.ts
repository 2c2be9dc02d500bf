// Makes vendors from schemas without generated code.

import { basename } from "node:path";
import { type Event, interpreted } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { vendorsFrom } from "../captures/payload/vendor-description.js";
import { load, loadFile } from "../documents/load.js";
import { tooLarge } from "../documents/problems.js";
import { slim } from "../schema/slim-schema.js";
import type { Bundle, EventModel } from "./bundle.js";
import { descriptionOf, isVendor } from "./description.js";
import { readBundles } from "./read-bundles.js";

/**
 * Every vendor of a schemas folder, as if it had been generated. Throws a `SchemaError` that names all problems.
 *
 * @example
 * const [acme] = vendorsOf("schemas");
 */
export const vendorsOf = (schemas: string): Vendor[] =>
  smallEnough(() => {
    const { bundles } = readBundles((problems) => load(schemas, problems), { isPrinted: false });
    return vendorsFrom(bundles.filter(isVendor).map(descriptionOf), []);
  });

/**
 * The event that one JSON Schema file describes, in JSON or YAML. Its tag is the file's name without the extension.
 *
 * @example
 * eventOfFile("order.schema.json").check({});
 */
export const eventOfFile = (file: string): Event => {
  const { bundles } = readBundles((problems) => loadFile(file, problems, FILE_TAG), { isPrinted: false });
  const [{ events, defs }] = bundles as [Bundle];
  const [{ payload }] = events as [EventModel];
  const tag = basename(file).replace(/(?:\.schema)?\.(?:json|ya?ml)$/, "");
  return smallEnough(() => interpreted(tag, slim(payload, defs).schema));
};

/** A tag that is unlikely to be the name of a definition in the file. */
const FILE_TAG = "schema-in-a-file-of-its-own";

/** What is made of schemas, unless they are too large for that. */
const smallEnough = <Made>(make: () => Made): Made => {
  try {
    return make();
  } catch (error) {
    throw tooLarge(error);
  }
};
