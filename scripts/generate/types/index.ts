import type { JsonSchema } from "../../../src/check/index.js";
import { AfterwordError } from "../../../src/errors.js";
import type { Bundle } from "../../bundle/bundle.js";
import { typeName } from "../../schema/identifiers.js";
import { map } from "../../schema/map.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { printable } from "../../text/printable.js";
import { header, text } from "../code.js";
import type { Job } from "./declarations.js";
import { shapes } from "./shapes.js";
import { type Declare, DeclareError, declareHere } from "./worker.js";

/**
 * Prints `types.d.ts` of each folder: a named export per schema, and the map and union of its events; and `paths.d.ts`
 * where the vendor has calls, as openapi-fetch reads it.
 */
export const types = async (
  bundles: readonly Bundle[],
  cache: Cache = cacheOf(),
  declare: Declare = declareHere,
): Promise<Map<string, string>> => {
  const wanted = bundles.flatMap((bundle) => wantedOf(bundle).map((each) => ({ ...each, bundle })));
  const jobs = new Map<Job, Bundle>();
  const make = (missing: readonly number[]) => {
    for (const at of missing) {
      const { jobOf, bundle } = wanted[at] as (typeof wanted)[number];
      jobs.set(jobOf(), bundle);
    }
    return declare([...jobs.keys()]);
  };
  const keys = wanted.map(({ key }) => `type ${key}`);
  const texts = await cache.texts(keys, make).catch((error: unknown) => {
    const failed = error instanceof DeclareError && error.job.is === "calls" && jobs.get(error.job);
    throw failed ? noCalls(failed, (error as DeclareError).cause) : error;
  });
  const files = new Map<string, string>();
  for (const bundle of bundles) {
    const of = (name: string) =>
      texts.filter((_, at) => wanted[at]?.bundle === bundle && wanted[at]?.file === name);
    const put = (name: string, declared: readonly string[]) =>
      files.set(`${bundle.slug}/${name}`, fileOf([header(bundle.from), ...declared]));
    put("types.d.ts", [...of("types.d.ts"), ...joined(bundle)]);
    if (bundle.calls) put("paths.d.ts", of("paths.d.ts"));
  }
  return files;
};

/** What shows nothing stands only in strings and remarks, where it may as well be escaped. */
const fileOf = (parts: readonly string[]): string => {
  const whole = `${parts.join("\n\n")}\n`;
  return HIDDEN.test(whole) ? whole.split("\n").map(printable).join("\n") : whole;
};

/** Anything that is escaped, but the end of a line. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

interface Wanted {
  readonly file: string;
  /** All that decides about the text. */
  readonly key: string;
  jobOf(): Job;
}

const wantedOf = (bundle: Bundle): Wanted[] => {
  const { slug, defs, strict, calls } = bundle;
  const file = "types.d.ts";
  if (slug.startsWith("_")) {
    const job = recordOf(bundle);
    return [{ file, key: JSON.stringify(job), jobOf: () => job }];
  }
  const shapeOf = shapes(strict === true, descriptionOf);
  const schemas = [...defs].map(
    ([name, schema]): Wanted => ({
      file,
      key: `${name} ${strict === true} ${JSON.stringify(schema)}`,
      jobOf: () => ({ is: "schema", name, shape: shapeOf(schema) }),
    }),
  );
  if (!calls) return schemas;
  const job: Job = { is: "calls", calls };
  return [...schemas, { file: "paths.d.ts", key: JSON.stringify(job), jobOf: () => job }];
};

const recordOf = ({ slug, events, defs }: Bundle): Job => {
  // names that the library would spell otherwise go under others through it
  const own = [...defs.keys()].filter((name) => !/^[A-Z][A-Za-z]*\d*$/.test(name));
  const prefix = absent("Named", JSON.stringify([events, [...defs]]));
  const nameOf = (name: string) => (own.includes(name) ? prefix + own.indexOf(name) : name);
  // Remarks beside a $ref would make it a type of its own, `Name1`.
  const bare = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined ? map(schema, bare) : { $ref: `#/$defs/${nameOf(schema.$ref.slice(8))}` };
  const properties = Object.fromEntries(events.map(({ payload }, at) => [`event${at}`, bare(payload)]));
  const $defs = Object.fromEntries([...defs].map(([name, schema]) => [nameOf(name), bare(forTypes(schema))]));
  const title = `${slug}Map`;
  const root = { title, type: "object", properties, required: Object.keys(properties), $defs };
  return { is: "record", title, root: root as JsonSchema, prefix, own };
};

/** A word that does not stand in a text. */
const absent = (word: string, within: string): string =>
  within.includes(word) ? absent(`${word}X`, within) : word;

const noCalls = ({ from }: Bundle, cause: unknown): AfterwordError =>
  new AfterwordError("ERR_PATHS", `no types can be made of the paths of ${from}`, {
    hint: "Mend them, or leave them out: nothing else needs them.",
    cause,
  });

/** Keywords that change a type; the rest would only be printed as remarks. */
const SHAPES = new Set(
  "$ref type enum const properties additionalProperties required items anyOf oneOf description deprecated".split(
    " ",
  ),
);

const forTypes = (schema: JsonSchema): JsonSchema => {
  const out: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) if (SHAPES.has(keyword)) out[keyword] = value;
  const description = descriptionOf(schema);
  if (description !== undefined) out.description = description;
  else delete out.description;
  delete out.deprecated;
  return map(out, forTypes);
};

/** What is said of a schema, as a remark. */
const descriptionOf = (schema: JsonSchema): string | undefined => {
  const remarks = [
    schema.description,
    remark(schema),
    schema.deprecated === true ? "@deprecated" : undefined,
  ];
  return remarks.filter((part) => typeof part === "string").join("\n") || undefined;
};

/** How far a fact is to be trusted, where that is not the vendor's own page. */
const remark = (schema: JsonSchema): string | undefined => {
  const source = schema["x-source"];
  const says: Record<string, string> = {
    sdk: "Source: the vendor's SDK or OpenAPI.",
    observed: "Source: observed, not documented.",
    inferred: "Source: inferred, not documented.",
  };
  return typeof source === "string" ? says[source] : undefined;
};

/** The map from tag to payload, the union of them all, and names for events whose schema is called otherwise. */
const joined = ({ slug, events, defs }: Bundle): string[] => {
  if (slug.startsWith("_")) return [];
  const aliases = events
    .filter(({ typeName, payload }) => payload.$ref !== `#/$defs/${typeName}`)
    .map(({ typeName, payload }) => `export type ${typeName} = ${payload.$ref?.slice(8)};`);
  const taken = new Set([...defs.keys(), ...events.map(({ typeName }) => typeName)]);
  const prefix = unused(typeName(slug), taken);
  return [
    ...aliases,
    `/** Payloads by the tag that the vendor sends. */\nexport interface ${prefix}Events {\n${events.map(({ tag, typeName }) => `  ${text(tag)}: ${typeName};\n`).join("")}}`,
    `/** Any payload of this vendor. */\nexport type ${prefix}Event = ${events.map(({ typeName }) => typeName).join(" | ") || "never"};`,
  ];
};

const unused = (prefix: string, taken: ReadonlySet<string>): string =>
  taken.has(`${prefix}Events`) || taken.has(`${prefix}Event`) ? unused(`${prefix}Webhook`, taken) : prefix;
