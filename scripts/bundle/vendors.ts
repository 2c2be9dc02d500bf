// Makes vendors from schemas without generated code.

import { basename } from "node:path";
import { type Event, interpreted, type JsonSchema } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { load, loadFile } from "../documents/load.js";
import { tooLarge } from "../documents/problems.js";
import { slim } from "../schema/slim-schema.js";
import type { Bundle, EventModel } from "./bundle.js";
import { isVendor } from "./description.js";
import { vendorFacts } from "./facts.js";
import { readBundles } from "./read-bundles.js";

/**
 * Every vendor of a schemas folder, as if it had been generated. Throws a `SchemaError` that names all problems.
 *
 * @example
 * const [acme] = vendorsOf("schemas");
 */
export const vendorsOf = (schemas: string): Vendor[] =>
  readBundles((problems) => load(schemas, problems), { isPrinted: false })
    .bundles.filter(isVendor)
    .map((bundle) => {
      const events = Object.fromEntries(
        bundle.events.map(({ tag, payload }) => [tag, eventOf(tag, payload, bundle.defs)]),
      );
      return { ...vendorFacts(bundle), events } as unknown as Vendor;
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
  return eventOf(basename(file).replace(/(?:\.schema)?\.(?:json|ya?ml)$/, ""), payload, defs);
};

/** A tag that is unlikely to be the name of a definition in the file. */
const FILE_TAG = "schema-in-a-file-of-its-own";

const eventOf = (tag: string, payload: JsonSchema, defs: Bundle["defs"]): Event => {
  try {
    return interpreted(tag, slim(payload, defs).schema);
  } catch (error) {
    throw tooLarge(error);
  }
};
