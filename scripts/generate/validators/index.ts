// Prints the modules of a vendor's events.

import { type JsonSchema, rules } from "../../../src/check/index.js";
import type { Bundle, EventModel } from "../../bundle/bundle.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { text } from "../../text/literals.js";
import { printable } from "../../text/printable.js";
import { header, remarked } from "../code.js";
import { eventDeclaration } from "./declaration.js";
import { FORMATS } from "./formats.js";
import { printFunctions } from "./functions.js";
import {
  type NamedSchema,
  type PrintedModule,
  printedModule,
  schemaCode,
  sharedName,
} from "./printed-module.js";
import { type EventSchema, type SharedSchema, shareSchemas, type VendorSchemas } from "./sharing.js";

/**
 * Prints a module for each event: its schema, the yes/no function that ajv made from it, and the event with both. Also
 * prints the modules of schemas that several events share.
 *
 * @returns the files by name: `phonic/conversation-ended.js`
 */
export const validators = (bundle: Bundle, cache: Cache = cacheOf()): Map<string, string> => {
  const files = new Map<string, string>();
  const schemas = shareSchemas(bundle);
  for (const [index, event] of bundle.events.entries()) {
    const own = schemas.events[index] as EventSchema;
    const input = eventInput(bundle, event, schemas, own);
    files.set(
      `${bundle.slug}/${event.slug}.js`,
      cache.text(input, () => eventModule(bundle, event, schemas, own)),
    );
    files.set(`${bundle.slug}/${event.slug}.d.ts`, eventDeclaration(bundle, event));
  }
  for (const [file, shared] of schemas.modules)
    files.set(`${bundle.slug}/${file}`, sharedModule(bundle, schemas, file, shared, cache));
  return files;
};

/** Everything that an event's module depends on, also the names and files of shared schemas. The key of the cache. */
const eventInput = (
  { from }: Bundle,
  { slug, tag, exportName }: EventModel,
  { sharedOf }: VendorSchemas,
  { id, reach }: EventSchema,
): string => {
  const shared = [...reach].flatMap((schema) => {
    const sharedSchema = sharedOf.get(schema);
    return sharedSchema ? `${sharedSchema.schemaName} ${sharedSchema.file}` : [];
  });
  return JSON.stringify(["module", from, slug, tag, exportName, id, shared]);
};

const eventModule = (bundle: Bundle, event: EventModel, schemas: VendorSchemas, own: EventSchema): string => {
  const { schema, reach } = own;
  const module = printedModule(`${event.slug}.js`, schemas, rootsOf(schemas, own));
  const functions = printFunctions(module);
  const code = schemaCode(module, schema);
  addSharedPairs(module, reach);
  const all = [schema, ...reach];
  const [rules, formats] = [rulesOf(all), formatsOf(all)];
  for (const helper of ["event", ...formats.map(([, helper]) => helper), ...rules])
    module.helpers.add(helper);
  const values = [text(event.tag), "schema", "passes", ...optionalValues(formats, rules, module.pairs)];
  return `${header(bundle.from)}
${importsOf(module)}
${constantsOf(module)}const schema = ${code};

${functions.join("\n\n")}

/** ${remarked(printable(event.tag)).replace(/@(?=[a-z])/gi, "@ ")} */
export const ${event.exportName} = /* @__PURE__ */ event(${values.join(", ")});
`;
};

/** The functions that an event's module always has: for the event, and for definitions that are not shared. */
const rootsOf = ({ sharedOf, defs }: VendorSchemas, { schema, names }: EventSchema): NamedSchema[] => {
  const definitions = names.map((name) => defs.get(name) as JsonSchema).filter((one) => !sharedOf.has(one));
  return [["passes", schema], ...definitions.map((one, index) => [`shared${index}`, one] as const)];
};

/** Adds the pairs of shared schemas of list items. */
const addSharedPairs = (module: PrintedModule, reach: EventSchema["reach"]): void => {
  for (const schema of reach) {
    const shared = module.sharedOf.get(schema);
    if (shared?.isItem)
      module.pairs.add(
        `[${sharedName(module, shared, "schemaName")}, ${sharedName(module, shared, "passesName")}]`,
      );
  }
};

/** The optional arguments of `event()`: formats, rules and pairs, up to the last one that is not empty. */
const optionalValues = (
  formats: readonly (readonly [name: string, helper: string])[],
  rules: readonly string[],
  pairs: ReadonlySet<string>,
): string[] => {
  const members = formats.map(([name, helper]) => `${text(name)}: ${helper}`);
  const values = [
    members.length > 0 ? `{ ${members.join(", ")} }` : "{}",
    `[${rules.join(", ")}]`,
    `[${[...pairs].join(", ")}]`,
  ];
  while (values.at(-1) === "[]" || values.at(-1) === "{}") values.pop();
  return values;
};

/** A module of schemas that several events share, each with its function. */
const sharedModule = (
  bundle: Bundle,
  schemas: VendorSchemas,
  file: string,
  shared: readonly SharedSchema[],
  cache: Cache,
): string => {
  const roots = shared.map(({ passesName, schema }) => [passesName, schema] as const);
  const module = printedModule(file, schemas, roots);
  const functions = printFunctions(module, cache);
  const constants = shared.map(
    ({ schemaName, schema }) => `export const ${schemaName} = ${schemaCode(module, schema)};`,
  );
  const bodies = functions.map((body, index) => (index < roots.length ? `export ${body}` : body));
  return `${header(bundle.from)}
${importsOf(module)}
${constantsOf(module)}${[...constants, ...bodies].join("\n\n")}
`;
};

const importsOf = ({ helpers, imports }: PrintedModule): string =>
  [
    ["afterword/check", helpers] as const,
    ...[...imports].map(([file, names]) => [`./${file}`, names] as const),
  ]
    .filter(([, names]) => names.size > 0)
    .map(([from, names]) => `import { ${[...names].sort().join(", ")} } from "${from}";\n`)
    .join("");

const constantsOf = ({ constants }: PrintedModule): string => {
  const lines = [...constants].map(([name, code]) => `const ${name} = ${code};\n`);
  return lines.length > 0 ? `${lines.join("")}\n` : "";
};

/** The exports of afterword/check for the rarer assertions of these schemas. */
const rulesOf = (schemas: readonly JsonSchema[]): string[] => {
  const keywords = new Set<string>();
  for (const schema of schemas) for (const keyword of Object.keys(schema)) keywords.add(keyword);
  return Object.entries(rules)
    .filter(([, { reads }]) => [...keywords].some((keyword) => reads.test(keyword)))
    .map(([name]) => name);
};

/** The formats of these schemas that are checked, each with its export of afterword/check. */
const formatsOf = (schemas: readonly JsonSchema[]): (readonly [name: string, helper: string])[] =>
  [...new Set(schemas.map(({ format }) => format))].flatMap((format) => {
    const helper = format === undefined ? undefined : FORMATS.get(format);
    return format === undefined || helper === undefined ? [] : [[format, helper] as const];
  });
