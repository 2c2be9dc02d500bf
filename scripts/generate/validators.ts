import { _, Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, nil } from "ajv";
import { DEEPEST } from "../../src/check/depth.js";
import { type JsonSchema, rules } from "../../src/check/index.js";
import { printable } from "../printable.js";
import type { Bundle, EventModel } from "./bundle.js";
import { each, map } from "./map.js";
import { header, literal, text } from "./print.js";
import { type Kit, rarely } from "./rare.js";
import { type Slim, slim } from "./slim.js";
import { isObject } from "./walk.js";

/** Prints an event's module: its schema, the yes/no function that ajv made of it, and the event that joins them. */
export const validators = (bundle: Bundle): Map<string, string> => {
  const files = new Map<string, string>();
  for (const event of bundle.events) {
    files.set(`${bundle.slug}/${event.slug}.js`, moduleOf(bundle, event));
    files.set(`${bundle.slug}/${event.slug}.d.ts`, declarationOf(bundle, event));
  }
  return files;
};

const moduleOf = (bundle: Bundle, event: EventModel): string => {
  const printed = functions(slim(event.payload, bundle.defs));
  const imports = ["event", ...printed.helpers, ...printed.formats.values(), ...printed.rules].sort();
  const constants = [...printed.constants].map(([name, value]) => `const ${name} = ${value};\n`);
  const formats = [...printed.formats].map(([format, name]) => `${text(format)}: ${name}`);
  const optional = [
    `{ ${formats.join(", ")} }`,
    `[${printed.rules.join(", ")}]`,
    `[${printed.pairs.join(", ")}]`,
  ].map((part) => (part === "{  }" ? "{}" : part));
  while (optional.at(-1) === "[]" || optional.at(-1) === "{}") optional.pop();
  const join = [text(event.tag), "schema", "passes", ...optional];
  return `${header(bundle.from)}
import { ${imports.join(", ")} } from "afterword/check";

${constants.join("")}${constants.length > 0 ? "\n" : ""}const schema = ${printed.schema};

${printed.functions.join("\n\n")}

/** ${printable(event.tag).replace(/\*\//g, "* /")} */
export const ${event.exportName} = /* @__PURE__ */ event(${join.join(", ")});
`;
};

const declarationOf = (bundle: Bundle, event: EventModel): string => `${header(bundle.from)}
import type { Event } from "afterword/check";
import type { ${event.typeName} } from "./types.js";

export declare const ${event.exportName}: Event<${event.typeName}, ${text(event.tag)}>;
`;

interface Printed {
  readonly functions: readonly string[];
  readonly schema: string;
  /** Enum lists and patterns, hoisted so that schema and function share them. */
  readonly constants: ReadonlyMap<string, string>;
  /** Format name → the export of afterword/check that tests it. */
  readonly formats: ReadonlyMap<string, string>;
  /** Other exports of afterword/check that the functions call. */
  readonly helpers: ReadonlySet<string>;
  /** Exports of afterword/check for the rarer assertions. */
  readonly rules: readonly string[];
  /** Constants that are schemas of list items, each with its function. */
  readonly pairs: readonly string[];
}

const rulesOf = (schema: JsonSchema): string[] => {
  const keywords = new Set<string>();
  const look = (of: JsonSchema): void => {
    for (const keyword of Object.keys(of)) keywords.add(keyword);
    each(of, look);
  };
  for (const part of [schema, ...Object.values(schema.$defs ?? {})]) look(part);
  return Object.entries(rules)
    .filter(([, { reads }]) => [...keywords].some((keyword) => reads.test(keyword)))
    .map(([name]) => name);
};

/** An enum longer than this is looked up in a list that stands once, beside schema and function. */
const LONG_ENUM = 6;

const functions = ({ schema, shared }: Slim): Printed => {
  const constants = new Map<string, string>();
  const formats = new Map<string, string>();
  const words = new Map<string, string>();
  const helpers = new Set<string>();
  const hoist = (kind: string, value: string): string => {
    for (const [name, known] of constants) if (known === value) return name;
    const name = `${kind}${[...constants.keys()].filter((other) => other.startsWith(kind)).length}`;
    constants.set(name, value);
    return name;
  };
  const wordsOf = (list: readonly unknown[]): string => {
    const value = `[${list.map((word) => literal(word)).join(", ")}]`;
    const name = hoist("words", value);
    words.set(JSON.stringify(list), name);
    return name;
  };

  const printed: string[] = [];
  const names = new Map([...shared.keys()].map((name, index) => [name, `shared${index}`]));
  const parts: { name: string; schema: JsonSchema; within: boolean; id: string }[] = [];
  const part = (of: JsonSchema, within: boolean): string => {
    const id = JSON.stringify([of, within]);
    const known = parts.find((each) => each.id === id);
    if (known) return known.name;
    const name = `part${parts.length}`;
    parts.push({ name, schema: of, within, id });
    return name;
  };
  const rareKit: Kit = {
    part: (of) => part(of, true),
    list: (names) => hoist("words", `[${names.map(text).join(", ")}]`),
    pattern: (pattern) => hoist("pattern", `new RegExp(${text(pattern)}, "u")`),
    help: (name) => void helpers.add(name),
  };
  const rares: string[] = [];
  const rareFunction = (body: string): string => {
    const name = `rare${rares.length}`;
    rares.push(`const ${name} = ${body};`);
    return name;
  };
  // Schemas of list items that have a function: the interpreter asks it before it walks an item.
  const items = new Map<unknown, string>();

  /** An object gets a function of its own: the same few names in each make the text that compresses best. */
  const below = (of: JsonSchema, within: boolean): JsonSchema =>
    of.properties || typeof of.additionalProperties === "object"
      ? { call: part(of, within) }
      : dialect(of, within);

  /**
   * Into the dialect of the keywords below: what ajv's own would print larger or slower.
   *
   * @param within whether the value stands within one whose depth was looked at
   * @param free whether its own is to be
   */
  const dialect = (whole: JsonSchema, within: boolean, free = !within && isFree(whole)): JsonSchema => {
    const { common: of, bodies } = rarely(whole, rareKit);
    const {
      $ref,
      $defs,
      properties,
      required,
      additionalProperties,
      enum: known,
      format,
      pattern,
      minLength,
      maxLength,
      anyOf,
      oneOf,
      "x-open": open,
      ...rest
    } = map({ ...of, anyOf: undefined, oneOf: undefined } as unknown as JsonSchema, (child) =>
      below(child, within || free),
    );
    const out: JsonSchema = { ...rest };
    if (free) {
      helpers.add("shallow");
      out.shallow = true;
    }
    if ($ref !== undefined) out.call = names.get($ref.slice(8));
    if (properties || required || (additionalProperties !== undefined && additionalProperties !== true)) {
      out.fields = properties ?? {};
      out.need = required ?? [];
      out.rest = open === true || (additionalProperties ?? !properties);
    }
    if (known && known.length > LONG_ENUM) out.words = wordsOf(known);
    else if (known) out.enum = known;
    if (format !== undefined && FORMATS[format] !== undefined) {
      formats.set(format, FORMATS[format]);
      out.text = FORMATS[format];
    }
    if (pattern !== undefined) out.matches = hoist("pattern", `new RegExp(${text(pattern)}, "u")`);
    if (minLength !== undefined || maxLength !== undefined) {
      helpers.add("lengthOf");
      out.span = [minLength, maxLength];
    }
    if (isObject(of.items) && typeof rest.items === "object" && typeof rest.items.call === "string") {
      items.set(of.items, rest.items.call);
    }
    const branches = of.anyOf ?? of.oneOf;
    if (branches) out.union = { one: !of.anyOf, parts: branches.map((each) => part(each, true)) };
    for (const [kind, list] of Object.entries(bodies))
      if (list.length > 0) out[kind] = list.map(rareFunction);
    return out;
  };

  const print = (name: string, of: JsonSchema, within: boolean, free?: boolean): void => {
    const { $defs: _defs, ...own } = of;
    printed.push(compile(name, dialect(own, within, free)));
  };
  print("passes", schema, false, levelsOf(schema) > DEEPEST / 2 || undefined);
  for (const [name, of] of shared) print(names.get(name) as string, of, true);
  for (let index = 0; index < parts.length; index++) {
    const { name, schema: of, within } = parts[index] as (typeof parts)[number];
    print(name, of, within);
  }
  printed.push(...rares);
  const pairs: string[] = [];
  const inSchema = (value: unknown): string | undefined => {
    if (Array.isArray(value)) return words.get(JSON.stringify(value));
    const passes = items.get(value);
    if (passes === undefined || (value as JsonSchema).$ref !== undefined) return undefined;
    items.delete(value);
    const name = hoist("item", literal(value, inSchema));
    if (!pairs.includes(`[${name}, ${passes}]`)) pairs.push(`[${name}, ${passes}]`);
    items.set(value, passes);
    return name;
  };
  return {
    functions: printed,
    schema: literal(schema, inSchema),
    constants,
    formats,
    helpers,
    rules: rulesOf(schema),
    pairs,
  };
};

/** What looks at a value from several sides: its depth is looked at first, once for all of them. */
const SIDES =
  "$ref allOf anyOf oneOf not if prefixItems contains patternProperties dependentRequired unevaluatedProperties unevaluatedItems".split(
    " ",
  );

/** Whether a value may pass with subtrees of any depth that no schema below this one looks at. */
const isFree = (schema: JsonSchema): boolean => {
  const { type, properties, additionalProperties: rest, items } = schema;
  const may = (name: "object" | "array"): boolean => type === undefined || [type].flat().includes(name);
  return (
    schema.const === undefined &&
    schema.enum === undefined &&
    (SIDES.some((keyword) => schema[keyword] !== undefined) ||
      (may("object") && (rest === true || schema["x-open"] === true || !(properties || rest))) ||
      (may("array") && typeof items !== "object"))
  );
};

/** How many levels a schema describes; what its definitions describe is looked at where they are named. */
const levelsOf = (schema: JsonSchema): number => {
  let below = 0;
  each(schema, (child) => {
    below = Math.max(below, levelsOf(child));
  });
  return below + 1;
};

/** JSON Schema's names of formats and ours. What is not here is an annotation. */
const FORMATS: Record<string, string> = {
  "date-time": "dateTime",
  date: "date",
  time: "time",
  duration: "duration",
  uuid: "uuid",
  uri: "uri",
  "uri-reference": "uriReference",
  email: "email",
  hostname: "hostname",
  ipv4: "ipv4",
  ipv6: "ipv6",
  "json-pointer": "jsonPointer",
};

/**
 * All members of an object in one pass over those that are there. Names with the same schema share a branch, a name in
 * no branch ends the walk. Reading every known member by name, as ajv's `properties` does, asks for 30 to 45 members of
 * which many are absent; with 16 shapes of payload that took Phonic from 1.13 to 1.34 of JSON.parse.
 */
const fields: CodeKeywordDefinition = {
  keyword: "fields",
  type: "object",
  schemaType: "object",
  code(cxt: KeywordCxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const need = parentSchema.need as string[];
    const { rest } = parentSchema;
    const valid = gen.name("valid");
    const missing = need.length > 0 && gen.let("need", _`${need.length}`);
    gen.forIn("key", data, (key) => {
      const value = gen.const("value", _`${data}[${key}]`);
      gen.if(_`${value} === undefined`, () => gen.code(_`continue`));
      // given as it is: a way to it would be an address, which not every name can be part of
      const check = (of: JsonSchema) =>
        cxt.subschema(
          {
            schema: of,
            schemaPath: nil,
            topSchemaRef: nil,
            errSchemaPath: "",
            data: value,
            dataTypes: [],
            propertyName: key,
          },
          valid,
        );
      const open = rest === true || (typeof rest === "object" && Object.keys(rest).length === 0);
      const others = (): void => {
        if (rest === false) gen.return(false);
        else if (!open) check(rest as JsonSchema);
      };
      let chained = false;
      for (const { names, first, required } of grouped(schema, need)) {
        const condition = names.map((name) => _`${key} === ${name}`).reduce((a, b) => _`${a} || ${b}`);
        if (chained) gen.elseIf(condition);
        else gen.if(condition);
        chained = true;
        if (missing && required) gen.code(_`${missing}--`);
        if (first !== undefined) check(schema[first]);
        // what is required and not described is one of the rest
        else if (names.some((name) => !Object.hasOwn(schema, name))) others();
      }
      if (!open) {
        if (chained) gen.else();
        others();
      }
      if (chained) gen.endIf();
    });
    if (missing) reject(cxt, _`${missing} !== 0`);
  },
};

interface Group {
  readonly names: string[];
  /** A name whose schema stands for all of them; undefined where anything may stand there. */
  readonly first: string | undefined;
  readonly required: boolean;
}

/** Members by what is asked of them, those asked the same together. */
const grouped = (fields: Record<string, JsonSchema>, need: readonly string[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const name of new Set([...Object.keys(fields), ...need])) {
    const schema = Object.hasOwn(fields, name) ? fields[name] : {};
    const required = need.includes(name);
    const id = JSON.stringify([required, schema, Object.hasOwn(fields, name)]);
    const group = groups.get(id);
    if (group) group.names.push(name);
    else {
      const asserts = Object.keys(schema ?? {}).length > 0;
      groups.set(id, { names: [name], first: asserts ? name : undefined, required });
    }
  }
  return [...groups.values()];
};

/** Leaves at once; `cxt.fail` would put all that follows into an `else`, a level deeper each time. */
const reject = ({ gen }: KeywordCxt, condition: Code): void => {
  gen.if(condition, () => gen.return(false));
};

/** A subtree of which the schema says too little to bound its depth. */
const shallow: CodeKeywordDefinition = {
  keyword: "shallow",
  schemaType: "boolean",
  code: (cxt) => reject(cxt, _`!${new Name("shallow")}(${cxt.data})`),
};

/** A shared definition. */
const call: CodeKeywordDefinition = {
  keyword: "call",
  schemaType: "string",
  code: (cxt) => reject(cxt, _`!${new Name(cxt.schema as string)}(${cxt.data})`),
};

/** A format. */
const textual: CodeKeywordDefinition = { ...call, keyword: "text", type: "string" };

const words: CodeKeywordDefinition = {
  keyword: "words",
  schemaType: "string",
  code: (cxt) => reject(cxt, _`!${new Name(cxt.schema as string)}.includes(${cxt.data})`),
};

const matches: CodeKeywordDefinition = {
  keyword: "matches",
  type: "string",
  schemaType: "string",
  code: (cxt) => reject(cxt, _`!${new Name(cxt.schema as string)}.test(${cxt.data})`),
};

const span: CodeKeywordDefinition = {
  keyword: "span",
  type: "string",
  schemaType: "array",
  code(cxt) {
    const [least, most] = cxt.schema as [number | undefined, number | undefined];
    const length = _`lengthOf(${cxt.data})`;
    if (least !== undefined) reject(cxt, _`${length} < ${least}`);
    // A string has at most as many code points as UTF-16 units: most are never counted.
    if (most !== undefined) reject(cxt, _`${cxt.data}.length > ${most} && ${length} > ${most}`);
  },
};

const union: CodeKeywordDefinition = {
  keyword: "union",
  schemaType: "object",
  code(cxt) {
    const { one, parts } = cxt.schema as { one: boolean; parts: string[] };
    const answers = parts.map((part) => _`${new Name(part)}(${cxt.data})`);
    reject(
      cxt,
      one
        ? _`${answers.map((answer) => _`+${answer}`).reduce((a, b) => _`${a} + ${b}`)} !== 1`
        : _`!(${answers.reduce((a, b) => _`${a} || ${b}`)})`,
    );
  },
};

/** Functions for what `rarely` found, for any value, for objects or for lists. */
const rare = (["rare", "rareObject", "rareArray"] as const).map(
  (keyword): CodeKeywordDefinition => ({
    keyword,
    schemaType: "array",
    ...(keyword === "rareObject" && { type: "object" }),
    ...(keyword === "rareArray" && { type: "array" }),
    code(cxt) {
      for (const name of cxt.schema as string[]) reject(cxt, _`!${new Name(name)}(${cxt.data})`);
    },
  }),
);

/** No error object is ever made; `quiet` says so to everything below it. */
const quiet: CodeKeywordDefinition = {
  keyword: "quiet",
  schemaType: "object",
  code(cxt) {
    cxt.subschema({ keyword: "quiet", createErrors: false, allErrors: false }, cxt.gen.name("valid"));
  },
};

const ajv = new Ajv({
  strict: false,
  logger: false,
  messages: false,
  addUsedSchema: false,
  code: { source: true, lines: true, optimize: 1 },
});
// in this order they are printed: depth comes before what might recur
for (const keyword of [quiet, shallow, fields, call, textual, words, matches, span, union, ...rare])
  ajv.addKeyword(keyword);

/** One schema of the dialect as a function that returns at the first fault. */
const compile = (name: string, schema: JsonSchema): string => {
  const { source } = ajv.compile({ quiet: schema });
  ajv.removeSchema();
  return tidy(name, source?.validateCode.toString() ?? "");
};

// ajv counts errors even where every fault returns at once: the counters are always 0 and what they guard always runs.
const DEAD =
  /^(?:let vErrors = null;|let errors = 0;|const _errs\d+ = errors;|validate\d+\.errors = .*;|(?:var|let|const) _?valid\d+ = (?:true|_errs\d+ === errors);|let valid\d+;)$/;
const ALWAYS = /^if\((?:errors === _errs\d+|_errs\d+ === errors|valid\d+)\)\{$/;
const NEVER = /^if\(!valid\d+\)\{$/;

/** Takes out what can never matter when no error is ever counted, and indents. */
const tidy = (name: string, code: string): string => {
  const out: string[] = [];
  const blocks: ("keep" | "unwrap" | "drop")[] = [];
  const lines = code.split("\n").filter((line) => line !== "");
  for (const line of lines.slice(1, -1)) {
    const dropping = blocks.includes("drop");
    if (line === "}") {
      const block = blocks.pop();
      if (block === "keep" && !dropping) out.push(`${"  ".repeat(depth(blocks) + 1)}}`);
    } else if (line.endsWith("{")) {
      const kind = NEVER.test(line) ? "drop" : ALWAYS.test(line) ? "unwrap" : "keep";
      if (kind === "keep" && !dropping) {
        const last = out.at(-1);
        // `}` and `else {` stand on one line, as people write them
        if (line.startsWith("else") && last?.trim() === "}") out[out.length - 1] = `${last} ${line}`;
        else out.push(`${"  ".repeat(depth(blocks) + 1)}${line}`);
      }
      blocks.push(kind);
    } else if (!dropping && !DEAD.test(line)) {
      const kept = line === "return errors === 0;" ? "return true;" : line;
      out.push(`${"  ".repeat(depth(blocks) + 1)}${kept}`);
    }
  }
  return `const ${name} = (data) => {\n${out.join("\n")}\n};`;
};

const depth = (blocks: readonly string[]): number => blocks.filter((block) => block === "keep").length;
