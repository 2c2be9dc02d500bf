import { type JsonSchema, rules } from "../../src/check/index.js";
import { printable } from "../printable.js";
import type { Bundle, EventModel } from "./bundle.js";
import { type Cache, cacheOf } from "./cache.js";
import { FORMATS, functions, type Printed } from "./functions.js";
import { each } from "./map.js";
import { header, remarked, text } from "./print.js";
import { type Sharing, share, type Unit } from "./share.js";

/**
 * Prints a module for each event: its schema, the yes/no function that ajv made of it, and the event that joins them; and
 * modules of what several events hold.
 */
export const validators = (bundle: Bundle, cache: Cache = cacheOf()): Map<string, string> => {
  const files = new Map<string, string>();
  const sharing = share(bundle);
  for (const [index, event] of bundle.events.entries()) {
    const { id, reach } = sharing.events[index] as Sharing["events"][number];
    const of = [bundle.from, event.slug, event.tag, event.exportName, id, placesOf(reach, sharing)];
    const text = cache.text(JSON.stringify(["module", ...of]), () => moduleOf(bundle, event, sharing, index));
    files.set(`${bundle.slug}/${event.slug}.js`, text);
    files.set(`${bundle.slug}/${event.slug}.d.ts`, declarationOf(bundle, event));
  }
  for (const [file, units] of sharing.modules) {
    const { reach, names } = reachOf(units, sharing);
    const ids = units.map(({ id, isItem }) => [id, isItem]);
    const defs = names.map((name) => [name, sharing.idOf(sharing.defs.get(name) as JsonSchema)]);
    const of = [bundle.from, file, ids, defs, placesOf(reach, sharing)];
    const make = () => sharedModuleOf(bundle, sharing, file, units, cache);
    files.set(`${bundle.slug}/${file}`, cache.text(JSON.stringify(["shared", ...of]), make));
  }
  return files;
};

/** By what names and from where a module has the parts that it shares. */
const placesOf = (reach: Iterable<JsonSchema>, { unitOf }: Sharing): string[] =>
  [...reach].flatMap((of) => {
    const unit = unitOf.get(of);
    return unit ? `${unit.schemaName} ${unit.file}` : [];
  });

/** The schemas of units with all that they hold and refer to. */
const reachOf = (
  units: readonly Unit[],
  { defs }: Sharing,
): { readonly reach: ReadonlySet<JsonSchema>; readonly names: readonly string[] } => {
  const reach = new Set<JsonSchema>();
  const names = new Set<string>();
  const todo = units.map(({ schema }) => schema);
  const visit = (of: JsonSchema): void => {
    if (reach.has(of)) return;
    reach.add(of);
    const name = of.$ref?.slice(8);
    if (name === undefined) each(of, visit);
    else if (!names.has(name)) {
      names.add(name);
      todo.push(defs.get(name) as JsonSchema);
    }
  };
  for (const schema of todo) visit(schema);
  return { reach, names: [...names] };
};

const moduleOf = (bundle: Bundle, event: EventModel, sharing: Sharing, index: number): string => {
  const { unitOf, defs } = sharing;
  const { schema, names, reach } = sharing.events[index] as Sharing["events"][number];
  const own = names.map((name) => defs.get(name) as JsonSchema).filter((of) => !unitOf.has(of));
  const roots = own.map((of, at) => [`shared${at}`, of] as const);
  const printed = functions([["passes", schema], ...roots], { file: `${event.slug}.js`, unitOf, defs });
  const whole = printed.schema(schema);
  const all = [schema, ...reach];
  const rules = rulesOf(all);
  const formats = formatsOf(all);
  const pairs = new Set(printed.pairs);
  for (const of of reach) {
    const unit = unitOf.get(of);
    if (unit?.isItem) pairs.add(`[${printed.name(unit, "schema")}, ${printed.name(unit, "passes")}]`);
  }
  const known = formats.map((format) => `${text(format)}: ${FORMATS[format]}`);
  const optional = [
    known.length > 0 ? `{ ${known.join(", ")} }` : "{}",
    `[${rules.join(", ")}]`,
    `[${[...pairs].join(", ")}]`,
  ];
  while (optional.at(-1) === "[]" || optional.at(-1) === "{}") optional.pop();
  const join = [text(event.tag), "schema", "passes", ...optional];
  const helpers = ["event", ...formats.map((format) => FORMATS[format] as string), ...rules];
  return `${header(bundle.from)}
${importsOf(printed, helpers)}
${constantsOf(printed)}const schema = ${whole};

${printed.functions.join("\n\n")}

/** ${remarked(printable(event.tag)).replace(/@(?=[a-z])/gi, "@ ")} */
export const ${event.exportName} = /* @__PURE__ */ event(${join.join(", ")});
`;
};

const sharedModuleOf = (
  bundle: Bundle,
  { unitOf, defs }: Sharing,
  file: string,
  units: readonly Unit[],
  cache: Cache,
): string => {
  const roots = units.map(({ passesName, schema }) => [passesName, schema] as const);
  const printed = functions(roots, { file, unitOf, defs, cache });
  const schemas = units.map(
    ({ schemaName, schema }) => `export const ${schemaName} = ${printed.schema(schema)};`,
  );
  const bodies = printed.functions.map((body, at) => (at < units.length ? `export ${body}` : body));
  return `${header(bundle.from)}
${importsOf(printed)}
${constantsOf(printed)}${[...schemas, ...bodies].join("\n\n")}
`;
};

const importsOf = ({ helpers, imports }: Printed, more: readonly string[] = []): string =>
  [
    ["afterword/check", [...helpers, ...more]] as const,
    ...[...imports].map(([file, names]) => [`./${file}`, [...names]] as const),
  ]
    .filter(([, names]) => names.length > 0)
    .map(([from, names]) => `import { ${[...new Set(names)].sort().join(", ")} } from "${from}";\n`)
    .join("");

const constantsOf = ({ constants }: Printed): string => {
  const lines = [...constants].map(([name, value]) => `const ${name} = ${value};\n`);
  return lines.length > 0 ? `${lines.join("")}\n` : "";
};

const declarationOf = (bundle: Bundle, event: EventModel): string => `${header(bundle.from)}
import type { Event } from "afterword/check";
import type { ${event.typeName} } from "./types.js";

export declare const ${event.exportName}: Event<${event.typeName}, ${text(event.tag)}>;
`;

/** The exports of afterword/check for the rarer assertions. */
const rulesOf = (schemas: readonly JsonSchema[]): string[] => {
  const keywords = new Set<string>();
  for (const schema of schemas) for (const keyword of Object.keys(schema)) keywords.add(keyword);
  return Object.entries(rules)
    .filter(([, { reads }]) => [...keywords].some((keyword) => reads.test(keyword)))
    .map(([name]) => name);
};

const formatsOf = (schemas: readonly JsonSchema[]): string[] => [
  ...new Set(
    schemas.flatMap(({ format }) => (format !== undefined && FORMATS[format] !== undefined ? [format] : [])),
  ),
];
