import { type JsonSchema, rules } from "../../../src/check/index.js";
import type { Bundle, EventModel } from "../../bundle/bundle.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { printable } from "../../text/printable.js";
import { header, remarked, text } from "../code.js";
import { FORMATS, functions, type Printed } from "./functions.js";
import { type Sharing, share, type Unit } from "./sharing.js";

/**
 * Prints a module for each event: its schema, the yes/no function that ajv made of it, and the event that joins them; and
 * modules of what several events hold.
 */
export const validators = (bundle: Bundle, cache: Cache = cacheOf()): Map<string, string> => {
  const files = new Map<string, string>();
  const sharing = share(bundle);
  for (const [index, event] of bundle.events.entries()) {
    const { id, reach } = sharing.events[index] as Sharing["events"][number];
    // by what name and from where it has the parts that it shares
    const places = [...reach].flatMap((of) => {
      const unit = sharing.unitOf.get(of);
      return unit ? `${unit.schemaName} ${unit.file}` : [];
    });
    const of = ["module", bundle.from, event.slug, event.tag, event.exportName, id, places];
    const text = cache.text(JSON.stringify(of), () => moduleOf(bundle, event, sharing, index));
    files.set(`${bundle.slug}/${event.slug}.js`, text);
    files.set(`${bundle.slug}/${event.slug}.d.ts`, declarationOf(bundle, event));
  }
  for (const [file, units] of sharing.modules)
    files.set(`${bundle.slug}/${file}`, sharedModuleOf(bundle, sharing, file, units, cache));
  return files;
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
