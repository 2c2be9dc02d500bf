// Prints `types.d.ts` and `paths.d.ts` of each vendor.

import type { JsonSchema } from "../../../src/check/index.js";
import { AfterwordError } from "../../../src/errors.js";
import type { Bundle } from "../../bundle/bundle.js";
import { definitionName } from "../../schema/closing.js";
import { digest } from "../../schema/digest.js";
import { typeName } from "../../schema/identifiers.js";
import { keywordSet } from "../../schema/keywords.js";
import { map } from "../../schema/map.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { text } from "../../text/literals.js";
import { printable } from "../../text/printable.js";
import { header } from "../code.js";
import type { Job } from "./declarations.js";
import { descriptionOf } from "./descriptions.js";
import { NEW_TAG, shapeOf } from "./shapes.js";
import { type Declare, DeclareError, declareHere } from "./worker.js";

/** Keywords that change a type. They are kept; json-schema-to-typescript would print all others as comments. */
const TYPE_KEYWORDS = keywordSet(({ inRecordTypes }) => inRecordTypes === true);

/** Invisible characters except ends of lines. They are escaped. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

const NEW_TAG_USED = new RegExp(`^(?! *(?:/\\*)?\\*).*\\b${NEW_TAG}\\b`, "m");
const NEW_TAG_DECLARATION = `/** A tag that the description does not list. It is a string, with a type of its own so that the listed tags narrow. */
export declare enum ${NEW_TAG} {
  Unlisted = "",
}`;

/** A text that is printed, or found in the cache. */
interface WantedText {
  readonly bundle: Bundle;
  /** The name of the file that the text is for. */
  readonly file: string;
  /** Everything that the text depends on, as the key of the cache. */
  readonly input: string;
  jobOf(): Job;
}

/**
 * Prints `types.d.ts` of each vendor: an export for each schema, and the map and union of its events. If the vendor has
 * calls, also `paths.d.ts` for openapi-fetch.
 *
 * @returns the files by name: `phonic/types.d.ts`
 */
export const types = async (
  bundles: readonly Bundle[],
  cache: Cache = cacheOf(),
  declare: Declare = declareHere,
): Promise<Map<string, string>> => {
  const wanted = bundles.flatMap(wantedOf);
  const texts = await declared(wanted, cache, declare);
  const files = new Map<string, string>();
  for (const bundle of bundles) {
    const textsOf = (file: string): string[] =>
      texts.filter((_, index) => wanted[index]?.bundle === bundle && wanted[index]?.file === file);
    const put = (file: string, parts: readonly string[]) =>
      files.set(`${bundle.slug}/${file}`, fileOf([header(bundle.from), ...parts]));
    const declarations = textsOf("types.d.ts");
    const hasNewTag = declarations.some((text) => NEW_TAG_USED.test(text));
    put("types.d.ts", [...declarations, ...(hasNewTag ? [NEW_TAG_DECLARATION] : []), ...eventTypes(bundle)]);
    if (bundle.calls) put("paths.d.ts", textsOf("paths.d.ts"));
  }
  return files;
};

/** The wanted texts. Those that are not in the cache are declared together. */
const declared = async (
  wanted: readonly WantedText[],
  cache: Cache,
  declare: Declare,
): Promise<readonly string[]> => {
  const bundles = new Map<Job, Bundle>();
  const make = (missing: readonly number[]) => {
    for (const index of missing) {
      const { jobOf, bundle } = wanted[index] as WantedText;
      bundles.set(jobOf(), bundle);
    }
    return declare([...bundles.keys()]);
  };
  const inputs = wanted.map(({ input }) => `type ${input}`);
  try {
    return await cache.texts(inputs, make);
  } catch (error) {
    const bundle = error instanceof DeclareError && error.job.is === "calls" && bundles.get(error.job);
    throw bundle ? undeclaredCalls(bundle, (error as DeclareError).cause) : error;
  }
};

const undeclaredCalls = ({ from }: Bundle, cause: unknown): AfterwordError =>
  new AfterwordError("ERR_PATHS", `no types can be made of the paths of ${from}`, {
    hint: "Mend them, or leave them out: nothing else needs them.",
    cause,
  });

/** A file of these parts. Invisible characters are escaped: they can only be in strings and comments. */
const fileOf = (parts: readonly string[]): string => {
  const whole = `${parts.join("\n\n")}\n`;
  return INVISIBLE.test(whole) ? whole.split("\n").map(printable).join("\n") : whole;
};

const wantedOf = (bundle: Bundle): WantedText[] => {
  const { slug, defs, strict = false, calls } = bundle;
  const file = "types.d.ts";
  if (slug.startsWith("_")) {
    const job = recordJob(bundle);
    return [{ bundle, file, input: JSON.stringify(job), jobOf: () => job }];
  }
  const worded = new Set([...defs.keys()].filter((name) => hasWords(defs, name)));
  const context = { strict, hasWords: (name: string) => worded.has(name) };
  const settings = `${strict} ${digest([...worded].sort().join("\n"))}`;
  const schemas = [...defs].map(
    ([name, schema]): WantedText => ({
      bundle,
      file,
      input: `${name} ${settings} ${JSON.stringify(schema)}`,
      jobOf: () => ({ is: "schema", name, shape: shapeOf(context, schema) }),
    }),
  );
  if (!calls) return schemas;
  const job: Job = { is: "calls", calls };
  return [...schemas, { bundle, file: "paths.d.ts", input: JSON.stringify(job), jobOf: () => job }];
};

/** Whether the type of a definition lists words. `seen` has the names that were looked at on the way. */
const hasWords = (defs: Bundle["defs"], name: string, seen = new Set<string>()): boolean => {
  if (seen.has(name)) return false;
  seen.add(name);
  const lists = ({ $ref, const: word, enum: words, anyOf, oneOf, ...schema }: JsonSchema): boolean =>
    $ref === undefined
      ? [word, ...(words ?? []), ...(schema["x-words"] ?? [])].some((each) => typeof each === "string") ||
        (anyOf ?? oneOf ?? []).some(lists)
      : hasWords(defs, definitionName($ref), seen);
  return lists(defs.get(name) ?? {});
};

/** A record of ours is declared as a whole: its events are members of one schema. */
const recordJob = ({ slug, events, defs }: Bundle): Job => {
  // the library would change these names, so it gets numbered names instead
  const renamed = [...defs.keys()].filter((name) => !/^[A-Z][A-Za-z]*\d*$/.test(name));
  const prefix = absentWord("Named", JSON.stringify([events, [...defs]]));
  const nameOf = (name: string) => (renamed.includes(name) ? prefix + renamed.indexOf(name) : name);
  // with keywords beside a $ref, the library would print another type, `Name1`
  const bareRefs = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined
      ? map(schema, bareRefs)
      : { $ref: `#/$defs/${nameOf(definitionName(schema.$ref))}` };
  const properties = Object.fromEntries(
    events.map(({ payload }, index) => [`event${index}`, bareRefs(payload)]),
  );
  const $defs = Object.fromEntries(
    [...defs].map(([name, schema]) => [nameOf(name), bareRefs(typeKeywordsOf(schema))]),
  );
  const title = `${slug}Map`;
  const root = { title, type: "object", properties, required: Object.keys(properties), $defs };
  return { is: "record", title, root: root as JsonSchema, prefix, renamed };
};

/** The word, followed by so many X that the text does not contain it. */
const absentWord = (word: string, within: string): string =>
  within.includes(word) ? absentWord(`${word}X`, within) : word;

const typeKeywordsOf = (schema: JsonSchema): JsonSchema => {
  const out: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) if (TYPE_KEYWORDS.has(keyword)) out[keyword] = value;
  const description = descriptionOf(schema);
  if (description !== undefined) out.description = description;
  else delete out.description;
  delete out.deprecated;
  return map(out, typeKeywordsOf);
};

/** The map from tag to payload, the union of all payloads, and an alias for each event whose schema has another name. */
const eventTypes = ({ slug, events, defs }: Bundle): string[] => {
  if (slug.startsWith("_")) return [];
  const aliases = events
    .filter(({ typeName, payload }) => payload.$ref !== `#/$defs/${typeName}`)
    .map(
      ({ typeName, payload: { $ref } }) =>
        `export type ${typeName} = ${$ref === undefined ? undefined : definitionName($ref)};`,
    );
  const taken = new Set([...defs.keys(), ...events.map(({ typeName }) => typeName)]);
  const prefix = freePrefix(typeName(slug), taken);
  const members = events.map(({ tag, typeName }) => `  ${text(tag)}: ${typeName};\n`);
  const union = events.map(({ typeName }) => typeName).join(" | ") || "never";
  return [
    ...aliases,
    `/** Payloads by the tag that the vendor sends. */\nexport interface ${prefix}Events {\n${members.join("")}}`,
    `/** Any payload of this vendor. */\nexport type ${prefix}Event = ${union};`,
  ];
};

/** The prefix, followed by `Webhook` as often as needed until its two names are free. */
const freePrefix = (prefix: string, taken: ReadonlySet<string>): string =>
  taken.has(`${prefix}Events`) || taken.has(`${prefix}Event`)
    ? freePrefix(`${prefix}Webhook`, taken)
    : prefix;
