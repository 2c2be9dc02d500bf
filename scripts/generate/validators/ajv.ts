import { _, Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, nil } from "ajv";
import type { JsonSchema } from "../../../src/check/index.js";
import { printable } from "../../text/printable.js";

// The dialect that schemas are brought into before ajv prints them.

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
      const groups = grouped(schema, need);
      // every `else` is a level deeper for ajv, whose stack ends somewhere
      const flat = groups.length > MOST;
      let chained = false;
      for (const { names, first, required } of groups) {
        const condition = joined(
          names.map((name) => _`${key} === ${name}`),
          "||",
        );
        if (chained && !flat) gen.elseIf(condition);
        else gen.if(condition);
        chained = true;
        if (missing && required) gen.code(_`${missing}--`);
        if (first !== undefined) check(schema[first]);
        // what is required and not described is one of the rest
        else if (names.some((name) => !Object.hasOwn(schema, name))) others();
        if (flat) gen.code(_`continue`).endIf();
      }
      if (!open) {
        if (chained && !flat) gen.else();
        others();
      }
      if (chained && !flat) gen.endIf();
    });
    if (missing) reject(cxt, _`${missing} !== 0`);
  },
};

const MOST = 200;

/** `a || b || c`, in a time that grows with their number. */
const joined = (codes: readonly Code[], operator: string): Code => {
  const between = [...codes.slice(1).map(() => ` ${operator} `), ""];
  return _(["", ...between] as unknown as TemplateStringsArray, ...codes);
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
        ? _`${joined(
            answers.map((answer) => _`+${answer}`),
            "+",
          )} !== 1`
        : _`!(${joined(answers, "||")})`,
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
  // the dialect has no metaschema, and that of JSON Schema takes 20 ms to compile
  meta: false,
  validateSchema: false,
  code: { source: true, lines: true, optimize: 1 },
});
// in this order they are printed: depth comes before what might recur
for (const keyword of [quiet, shallow, fields, call, textual, words, matches, span, union, ...rare])
  ajv.addKeyword(keyword);

/** One schema of the dialect as a function that returns at the first fault. */
export const compile = (name: string, schema: JsonSchema): string => {
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
  // ajv leaves bare in strings what shows nothing
  const lines = code
    .split("\n")
    .filter((line) => line !== "")
    .map(printable);
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
