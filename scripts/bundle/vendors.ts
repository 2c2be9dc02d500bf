import { basename } from "node:path";
import { type Event, interpreted, type JsonSchema } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { load, loadFile } from "../documents/load.js";
import { tooLarge } from "../documents/problems.js";
import { slim } from "../schema/slim-schema.js";
import type { Bundle, EventModel } from "./bundle.js";
import { factsOf } from "./facts.js";
import { bundled } from "./read-bundles.js";

/** Every vendor of a schemas folder, as if it had been generated. Throws a `SchemaError` that names all problems. */
export const vendorsOf = (schemas: string): Vendor[] =>
  bundled((problems) => load(schemas, problems), { isPrinted: false })
    .bundles.filter(({ slug }) => !slug.startsWith("_"))
    .map(
      (each) =>
        ({
          ...factsOf(each),
          events: Object.fromEntries(eventsOf(each).map((event) => [event.tag, event])),
        }) as unknown as Vendor,
    );

/** The event that one JSON Schema file describes, in JSON or YAML; its tag is the file's name without its ending. */
export const eventOfFile = (file: string): Event => {
  const [only] = bundled((problems) => loadFile(file, problems, APART), { isPrinted: false }).bundles as [
    Bundle,
  ];
  const { payload } = only.events[0] as EventModel;
  const tag = basename(file).replace(/(?:\.schema)?\.(?:json|ya?ml)$/, "");
  return eventOf(tag, payload, only.defs);
};

/** What definitions are called is theirs to choose: no name that one would take. */
const APART = "schema-in-a-file-of-its-own";

const eventsOf = ({ events, defs }: Bundle): Event[] =>
  events.map(({ tag, payload }) => eventOf(tag, payload, defs));

const eventOf = (tag: string, payload: JsonSchema, defs: Bundle["defs"]): Event => {
  try {
    return interpreted(tag, slim(payload, defs).schema);
  } catch (error) {
    throw tooLarge(error);
  }
};
