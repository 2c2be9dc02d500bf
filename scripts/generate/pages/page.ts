import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle, EventModel } from "../../bundle/bundle.js";
import { compare } from "../../documents/problems.js";
import { dig, isObject } from "../../json/value.js";
import { packageFile } from "../../package.js";
import { closures } from "../../schema/fingerprint.js";
import { each } from "../../schema/map.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { printable } from "../../text/printable.js";
import { headline } from "../code.js";

/** Prints `README.md` of each folder: what the vendor sends, how it signs and how it repeats. */
export const page = (bundle: Bundle, cache: Cache = cacheOf()): Map<string, string> =>
  new Map([
    [
      `${bundle.slug}/README.md`,
      `<!-- ${headline(bundle.from)} -->\n\n${[
        `# ${cell(nameOf(bundle))}`,
        ...usage(bundle),
        ...(bundle.block ? [verification(bundle.block), delivery(bundle.block)] : []),
        ...sections(bundle, cache),
        ...sources(bundle.block),
      ].join("\n\n")}\n`,
    ],
  ]);

const nameOf = ({ block, slug }: Bundle): string => (typeof block?.name === "string" ? block.name : slug);

/** The vendors that can be imported from this package. */
const shipped: ReadonlySet<string> = new Set(
  Object.keys(JSON.parse(readFileSync(packageFile("package.json"), "utf8")).exports),
);

const usage = ({ events, slug }: Bundle): string[] => {
  const rows = events.map(
    ({ tag, exportName, typeName, summary }) =>
      `| ${code(tag)} | \`${exportName}\` | \`${typeName}\` | ${cell(summary ?? "")} |`,
  );
  const vendor = shipped.has(`./${slug}`) ? `afterword/${slug}` : "./vendor.js";
  // records are nobody's
  const from = slug.startsWith("_") ? "" : `, from \`${vendor}\``;
  return [`Events${from}:\n\n| event | export | type | |\n|---|---|---|---|\n${rows.join("\n")}`];
};

const verification = (block: Record<string, unknown>): string => {
  const signature = block.signature;
  if (!isObject(signature)) return "## Verification\n\nNothing is known of it.";
  const rows = Object.entries(flat(signature)).map(([name, value]) => `| ${cell(name)} | ${code(value)} |`);
  const lead =
    signature.scheme === "none"
      ? "Deliveries are not signed. In the place of a signature:"
      : "How deliveries are signed:";
  return `## Verification\n\n${lead}\n\n| | |\n|---|---|\n${rows.join("\n")}`;
};

const delivery = (block: Record<string, unknown>): string => {
  const facts = isObject(block.delivery) ? block.delivery : {};
  const retries = Array.isArray(facts.retries)
    ? facts.retries.map((wait) => duration(Number(wait))).join(", ")
    : undefined;
  const rows: [string, string | undefined][] = [
    ["Success", typeof facts.success === "string" ? facts.success : undefined],
    ["Timeout", typeof facts.timeout === "number" ? duration(facts.timeout) : undefined],
    ["Retries after", retries],
    ["Order", facts.ordering === "none" ? "not guaranteed" : (facts.ordering as string | undefined)],
    ["Delivery id", isObject(facts.id) ? `header ${String(facts.id.header)}` : undefined],
    ["Same delivery when equal", Array.isArray(facts.dedupe) ? facts.dedupe.join(", ") : undefined],
  ];
  const lead = facts.source === "inferred" ? "Not documented by the vendor, inferred:\n\n" : "";
  return `## Delivery\n\n${lead}| | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${cell(value ?? "not documented")} |`).join("\n")}`;
};

/** 90 → 90 s, 300 → 5 min, 18000 → 5 h */
export const duration = (seconds: number): string =>
  seconds % 3600 === 0
    ? `${seconds / 3600} h`
    : seconds % 60 === 0 && seconds > 120
      ? `${seconds / 60} min`
      : `${seconds} s`;

/** What events hold stands in their tables, unless these grow too long: then what has a name has a table of its own. */
const sections = ({ events, defs, examples }: Bundle, cache: Cache): string[] => {
  const whole: string[] = [];
  let rows = 0;
  for (const { payload } of events) {
    const fields = fieldsOf(payload, defs, new Set());
    rows += fields.length;
    if (rows > MANY) break;
    whole.push(table(fields));
  }
  if (rows <= MANY) return events.map((event, at) => eventSection(event, whole[at] as string, examples));

  const named = new Set([...defs].filter(([, schema]) => holdsMembers(schema)).map(([name]) => name));
  const closureOf = closures("#/$defs/", (name) => defs.get(name));
  const tableOf = (schema: JsonSchema): Table => {
    const make = () => {
      const fields = fieldsOf(schema, defs, named);
      return JSON.stringify({ text: table(fields), names: fields.flatMap(({ names }) => names) });
    };
    const closure = closureOf(schema);
    return JSON.parse(closure === undefined ? make() : cache.text(`table ${closure}`, make)) as Table;
  };
  const tables = events.map(({ payload }) => tableOf(payload));
  // in the order in which tables lead to them
  const reached = new Map<string, Table>();
  const reach = ({ names }: Table): void => {
    for (const name of names) {
      if (reached.has(name)) continue;
      const own = tableOf(defs.get(name) as JsonSchema);
      reached.set(name, own);
      reach(own);
    }
  };
  tables.forEach(reach);
  return [
    ...events.map((event, at) => eventSection(event, (tables[at] as Table).text, examples)),
    "## What events hold",
    ...[...reached].map(([name, { text }]) => {
      const { description } = defs.get(name) as JsonSchema;
      const words = typeof description === "string" ? [cell(description)] : [];
      return [`### ${cell(name)}`, ...words, text].join("\n\n");
    }),
  ];
};

interface Table {
  readonly text: string;
  /** Schemas with a table of their own that it leads to. */
  readonly names: readonly string[];
}

/** More rows than anybody reads to the end. */
const MANY = 3000;

const holdsMembers = (schema: JsonSchema): boolean => {
  let found = schema.properties !== undefined;
  each(schema, (child) => {
    found ||= holdsMembers(child);
  });
  return found;
};

const table = (fields: readonly Field[]): string => {
  const rows = fields.map(
    ({ path, type, always, source, description }) =>
      `| ${code(path)} | ${cell(type)} | ${always ? "always" : "optional"} | ${cell(source)} | ${cell(description)} |`,
  );
  return `| field | type | presence | source | |\n|---|---|---|---|---|\n${rows.join("\n")}`;
};

const eventSection = (event: EventModel, fields: string, payloads: Bundle["examples"]): string => {
  const examples = event.examples.map(
    (file) => `Example ${code(file)}:\n\n${fenced(payloads.get(file) as string)}`,
  );
  return [
    `## ${cell(event.tag)}`,
    ...(event.description ? [cell(event.description)] : []),
    fields,
    ...(examples.length > 0 ? examples : ["There is no documented example."]),
  ].join("\n\n");
};

const sources = (block: Record<string, unknown> | undefined): string[] => {
  if (!Array.isArray(block?.docs)) return [];
  const rows = block.docs.map(
    (doc) => `- ${cell(String(dig(doc, ["url"])))} (read ${cell(String(dig(doc, ["read"])))})`,
  );
  return [`## Sources\n\n${rows.join("\n")}`];
};

interface Field {
  /** The path of the object that has it. */
  readonly parent: string;
  readonly path: string;
  readonly type: string;
  always: boolean;
  readonly source: string;
  readonly description: string;
  /** Schemas with a table of their own that it leads to. */
  readonly names: readonly string[];
}

/** Beyond this a table is of no use, and shared definitions could make it endless. */
const MOST = 2000;

/** Every field of a payload, as `data.items[].role`; a recursive definition is entered once. */
const fieldsOf = (
  payload: JsonSchema,
  defs: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): Field[] => {
  const fields: Field[] = [];
  const open = (
    schema: JsonSchema,
    above: readonly string[],
  ): [JsonSchema, readonly string[]] | undefined => {
    if (schema.$ref === undefined) return [schema, above];
    const name = schema.$ref.slice(8);
    if (named.has(name)) return undefined;
    const target = defs.get(name);
    return target && !above.includes(name) ? [target, [...above, name]] : undefined;
  };
  const types = typeWords(defs, named);
  let visits = 0;
  const visit = (schema: JsonSchema, path: string, source: string, above: readonly string[]): void => {
    const opened = open(schema, above);
    if (!opened || fields.length > MOST || ++visits > 50 * MOST) return;
    const [here, names] = opened;
    if (here.$ref !== undefined) visit(here, path, source, names);
    const branches = [...(here.anyOf ?? []), ...(here.oneOf ?? [])].map((branch) => {
      const from = fields.length;
      visit(branch, path, source, names);
      return fields.slice(from).filter(({ parent }) => parent === path);
    });
    const objects = branches.filter((found) => found.length > 0);
    for (const field of objects.flat()) {
      const always = (found: Field[]) => found.some((same) => same.path === field.path && same.always);
      field.always &&= objects.every(always);
    }
    if (isObject(here.items)) visit(here.items, `${path}[]`, source, names);
    for (const [name, member] of Object.entries(here.properties ?? {})) {
      const below = path === "" ? name : `${path}.${name}`;
      const target = member.$ref === undefined ? undefined : defs.get(member.$ref.slice(8));
      const origin = String(member["x-source"] ?? target?.["x-source"] ?? source);
      fields.push({
        parent: path,
        path: below,
        type: types(member),
        always: here.required?.includes(name) === true,
        source: origin,
        description: String(member.description ?? target?.description ?? ""),
        names: named.size > 0 ? namesIn(member, named) : [],
      });
      visit(member, below, origin, names);
    }
  };
  const name = payload.$ref?.slice(8) ?? "";
  visit(named.has(name) ? (defs.get(name) as JsonSchema) : payload, "", "documented", []);
  return [...united(fields).values()];
};

/** The schemas with a table of their own at which a member ends. */
const namesIn = (schema: JsonSchema, named: ReadonlySet<string>): string[] => {
  const name = schema.$ref?.slice(8);
  if (name !== undefined) return named.has(name) ? [name] : [];
  const found: string[] = [];
  each(schema, (child) => void found.push(...namesIn(child, named)));
  return found;
};

/** Branches of a union may share a field: it stands once, with the types that any of them gives it. */
const united = (fields: readonly Field[]): Map<string, Field> => {
  const byPath = new Map<string, Field>();
  for (const field of fields) {
    const known = byPath.get(field.path);
    byPath.set(field.path, known ? { ...known, type: eitherType(known.type, field.type) } : field);
  }
  return byPath;
};

/** `string: text` and `string: link` → `string: text, link` */
const eitherType = (a: string, b: string): string =>
  b.split(" or ").reduce((all, one) => {
    if (all.split(" or ").includes(one)) return all;
    const [type, ...words] = one.split(": ");
    return words.length > 0 && all.startsWith(`${type}: `)
      ? `${all}, ${words.join(": ")}`
      : `${all} or ${one}`;
  }, a);

/** A type in words; a definition that holds itself is named by its JSON type the second time. */
const typeWords = (
  defs: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): ((schema: JsonSchema) => string) => {
  const known = new Map<JsonSchema, string>();
  const above = new Set<JsonSchema>();
  // what was said while a schema was open that it holds is not all that there is to say
  let cuts = 0;
  const words = (schema: JsonSchema): string => {
    const name = schema.$ref?.slice(8);
    if (name !== undefined && named.has(name)) return name;
    const target = name === undefined ? schema : (defs.get(name) ?? {});
    if (above.has(target)) {
      cuts++;
      return [target.type ?? "any"].flat().join(" or ");
    }
    const said = known.get(target);
    if (said !== undefined) return said;
    const before = cuts;
    above.add(target);
    const made = typeIn(target, words);
    above.delete(target);
    if (cuts === before) known.set(target, made);
    return made;
  };
  return words;
};

const typeIn = (target: JsonSchema, inner: (schema: JsonSchema) => string): string => {
  if (target.$ref !== undefined) return inner(target);
  const branches = target.anyOf ?? target.oneOf;
  if (branches) return [...new Set(branches.map((branch) => inner(branch)))].join(" or ");
  const types = [target.type ?? (typeof target.const === "string" ? "string" : "any")].flat().join(" or ");
  const items = isObject(target.items) ? ` of ${inner(target.items)}` : "";
  const known = target.enum?.filter((word) => word !== null).map(String) ?? [];
  const words = known.length > 0 ? `: ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}` : "";
  const constant = target.const === undefined ? "" : `: ${String(target.const)}`;
  const format = target.format === undefined ? "" : ` (${target.format})`;
  return types.replace("array", `array${items}`) + format + words + constant;
};

const flat = (value: Record<string, unknown>, prefix = ""): Record<string, string> =>
  Object.assign(
    {},
    ...Object.entries(value).map(([name, item]) =>
      isObject(item)
        ? flat(item, `${prefix}${name}.`)
        : { [prefix + name]: Array.isArray(item) ? item.join(" ") : item === " " ? "space" : String(item) },
    ),
  );

// Text of a schema is data on a page too: no markup but `code`, no line breaks, no end of a table cell or comment.
const cell = (value: string): string => {
  let text = cells.get(value);
  if (text === undefined) cells.set(value, (text = escaped(value)));
  return text;
};

/** The same few words stand in most rows. */
const cells = new Map<string, string>();

const escaped = (value: string): string => {
  const parts = value
    .replace(/\s+/g, " ")
    .replace(/[\p{C}\u2028\u2029]/gu, "")
    .split("`");
  const plain = (part: string) =>
    part.replace(/[\\*_{}[\]<>|#`]/g, (character) => (character === "<" ? "&lt;" : `\\${character}`));
  if (parts.length % 2 === 0) return plain(parts.join("`"));
  return parts.map((part, at) => (at % 2 ? `\`${part.replace(/\|/g, "\\|")}\`` : plain(part))).join("");
};

const code = (value: string): string => {
  const plain = value.replace(/[\p{C}\u2028\u2029\n\r]/gu, "").replace(/\|/g, "\\|");
  const ticks = "`".repeat(Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return plain.includes("`") ? `${ticks} ${plain} ${ticks}` : `\`${plain}\``;
};

const fenced = (value: string): string => {
  const fence = "`".repeat(Math.max(2, ...(value.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const lines = value
    .trimEnd()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\n\t]+/g, printable);
  return `${fence}json\n${lines}\n${fence}`;
};

/** The table of vendors that the repository's README holds between markers. */
export const vendorTable = (bundles: readonly Bundle[]): string => {
  const rows = bundles
    .filter(({ block }) => block)
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
    .map(({ slug, block = {}, events, ...rest }) => {
      const retries = dig(block, ["delivery", "retries"]);
      const waits = Array.isArray(retries)
        ? retries.map((wait) => duration(Number(wait))).join(", ")
        : "not documented";
      const inferred = dig(block, ["delivery", "source"]) === "inferred" ? " (inferred)" : "";
      const tags = events.map(({ tag }) => `\`${tag}\``).join(", ");
      return `| [${nameOf({ slug, block, events, ...rest })}](generated/${slug}/README.md) | ${tags} | ${signatureWords(block.signature)} | ${waits}${inferred} |`;
    });
  return `| vendor | events | signature | retries after |\n|---|---|---|---|\n${rows.join("\n")}`;
};

/** One line on how a vendor signs. */
export const signatureWords = (signature: unknown): string => {
  if (!isObject(signature)) return "unknown";
  const { scheme, algorithm, encoding, headers, header, instead } = signature;
  if (scheme === "none") return isObject(instead) ? "none; a token in the URL instead" : "none";
  const families = Array.isArray(headers)
    ? `, \`${headers.map((prefix) => `${prefix}${String(dig(header, ["name"]))}`).join("` or `")}\``
    : "";
  const unnamed = isObject(header) && header.name === null ? ", header not documented" : "";
  return (
    [String(scheme).toUpperCase(), algorithm, encoding].filter((word) => word !== undefined).join(" ") +
    families +
    unnamed
  );
};
