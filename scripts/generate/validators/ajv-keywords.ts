// The keywords that `ajv-schema.ts` uses in schemas for ajv. They print shorter or faster code than ajv's own. A schema
//
//   { type: "object", properties: { id: { type: "string", format: "uuid" }, … }, required: ["id"] }
//
// is { type: "object", fields: { id: { type: "string", text: "uuid" }, … }, need: ["id"], rest: false } with these keywords.
//
// fields      The members of an object. `need` has the names of required members, `rest` the schema of all others.
// call        The name of a function that has to accept the value.
// text        The name of a function that has to accept the string: it checks a format.
// words       The name of a constant list that has to include the value.
// matches     The name of a constant regular expression that has to match the string.
// whole       Instead of the type "integer", which in ajv is that of Infinity too: only whole numbers ("only"), or all but
//             fractions ("numbers").
// multiple    The number is a multiple of this one, as `multipleOf` means it of decimals.
// range       The least and the greatest number, and the numbers that it has to be more and less than.
// span        The least and the greatest length of a string.
// union       The names of functions of which one (`one: true`: exactly one) has to accept the value.
// shallow     The depth of the value is checked, because it may be deeper than its schema describes.
// rare, rareObject, rareArray
//             The names of functions that have to accept any value, an object, or a list: see `rare-assertions.ts`.
// quiet       The whole schema: no error object is ever made below it.
import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, nil } from "ajv";
import type { JsonSchema } from "../../../src/check/index.js";

/** ajv prints every `else` recursively, and its stack is limited. More branches than this are printed without `else`. */
const MAX_ELSE_BRANCHES = 200;

/**
 * Checks the members of an object in one loop over its keys. Names with the same schema share a branch. ajv's `properties`
 * reads every known member by name instead, which are 30 to 45 members of which many are absent. With 16 shapes of payload
 * that took Phonic from 1.13 to 1.34 of JSON.parse.
 */
const fields: CodeKeywordDefinition = {
  keyword: "fields",
  type: "object",
  schemaType: "object",
  code(cxt: KeywordCxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const need = parentSchema.need as string[];
    const valid = gen.name("valid");
    // Also where nothing is required: minified functions then have the same names everywhere, and gzip finds them alike. That
    // makes Phonic's three events 90 bytes smaller.
    const missing = gen.let("need", _`${need.length}`);
    gen.forIn("key", data, (key) => {
      const value = gen.const("value", _`${data}[${key}]`);
      gen.if(_`${value} === undefined`, () => gen.code(_`continue`));
      // the schema is passed itself, because ajv cannot write every name into a schema path
      const check = (memberSchema: JsonSchema) =>
        cxt.subschema(
          {
            schema: memberSchema,
            schemaPath: nil,
            topSchemaRef: nil,
            errSchemaPath: "",
            data: value,
            dataTypes: [],
            propertyName: key,
          },
          valid,
        );
      printBranches(cxt, groupsOf(schema, need), { key, missing, check });
    });
    reject(cxt, _`${missing} !== 0`);
  },
};

/** What the branches of `fields` are printed with. */
interface MemberCode {
  /** The variable with the member's name. */
  readonly key: Name;
  /** The variable that counts required members that are missing. */
  readonly missing: Name;
  /** Prints the check of the member's value. */
  check(schema: JsonSchema): void;
}

/** Prints a branch for each group, and one for the rest. */
const printBranches = (
  { gen, schema: fields, parentSchema: { rest } }: KeywordCxt,
  groups: readonly MemberGroup[],
  { key, missing, check }: MemberCode,
): void => {
  const isOpen = rest === true || (typeof rest === "object" && Object.keys(rest).length === 0);
  const printRest = (): void => {
    if (rest === false) gen.return(false);
    else if (!isOpen) check(rest as JsonSchema);
  };
  const flat = groups.length > MAX_ELSE_BRANCHES;
  let chained = false;
  for (const { names, first, required } of groups) {
    const condition = joined(
      names.map((name) => _`${key} === ${name}`),
      "||",
    );
    if (chained && !flat) gen.elseIf(condition);
    else gen.if(condition);
    chained = true;
    if (required) gen.code(_`${missing}--`);
    if (first !== undefined) check(fields[first]);
    // a required member without a schema is checked as one of the rest
    else if (names.some((name) => !Object.hasOwn(fields, name))) printRest();
    if (flat) gen.code(_`continue`).endIf();
  }
  if (!isOpen) {
    if (chained && !flat) gen.else();
    printRest();
  }
  if (chained && !flat) gen.endIf();
};

/** Members with the same schema that are all required, or all optional. */
interface MemberGroup {
  readonly names: string[];
  /** The first of the names, if its schema asserts anything. */
  readonly first: string | undefined;
  readonly required: boolean;
}

const groupsOf = (fields: Record<string, JsonSchema>, need: readonly string[]): MemberGroup[] => {
  const groups = new Map<string, MemberGroup>();
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

/** `a || b || c`, in a time that grows in proportion to their number. */
const joined = (codes: readonly Code[], operator: string): Code => {
  const between = [...codes.slice(1).map(() => ` ${operator} `), ""];
  return _(["", ...between] as unknown as TemplateStringsArray, ...codes);
};

/** Prints a return at once. `cxt.fail` would print all code that follows inside an `else`, one level deeper each time. */
const reject = ({ gen }: KeywordCxt, condition: Code): void => {
  gen.if(condition, () => gen.return(false));
};

const shallow: CodeKeywordDefinition = {
  keyword: "shallow",
  schemaType: "boolean",
  code: (cxt) => reject(cxt, _`!${new Name("shallow")}(${cxt.data})`),
};

const call: CodeKeywordDefinition = {
  keyword: "call",
  schemaType: "string",
  code: (cxt) => reject(cxt, _`!${new Name(cxt.schema as string)}(${cxt.data})`),
};

const text: CodeKeywordDefinition = { ...call, keyword: "text", type: "string" };

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

const whole: CodeKeywordDefinition = {
  keyword: "whole",
  schemaType: "string",
  code({ data, schema, ...cxt }) {
    const other = _`typeof ${data} ${schema === "only" ? _`!=` : _`==`} "number"`;
    reject(cxt as KeywordCxt, _`${other} ${schema === "only" ? _`||` : _`&&`} ${data} % 1 !== 0`);
  },
};

const multiple: CodeKeywordDefinition = {
  keyword: "multiple",
  type: "number",
  schemaType: "number",
  code: (cxt) => reject(cxt, _`!isMultiple(${cxt.data}, ${cxt.schema as number})`),
};

const range: CodeKeywordDefinition = {
  keyword: "range",
  type: "number",
  schemaType: "object",
  code(cxt) {
    const limits = cxt.schema as Readonly<Record<string, number>>;
    const beyond: Readonly<Record<string, (limit: number) => Code>> = {
      minimum: (limit) => _`${cxt.data} < ${limit}`,
      exclusiveMinimum: (limit) => _`${cxt.data} <= ${limit}`,
      maximum: (limit) => _`${cxt.data} > ${limit}`,
      exclusiveMaximum: (limit) => _`${cxt.data} >= ${limit}`,
    };
    const codes = Object.entries(beyond).flatMap(([name, code]) => {
      const limit = limits[name];
      return limit === undefined ? [] : [code(limit)];
    });
    reject(cxt, joined(codes, "||"));
  },
};

const span: CodeKeywordDefinition = {
  keyword: "span",
  type: "string",
  schemaType: "array",
  code(cxt) {
    const [least, most] = cxt.schema as [number | undefined, number | undefined];
    const length = _`lengthOf(${cxt.data})`;
    if (least !== undefined) reject(cxt, _`${length} < ${least}`);
    // a string never has more code points than UTF-16 units, so most strings need not be counted
    if (most !== undefined) reject(cxt, _`${cxt.data}.length > ${most} && ${length} > ${most}`);
  },
};

const union: CodeKeywordDefinition = {
  keyword: "union",
  schemaType: "object",
  code(cxt) {
    const { one, parts } = cxt.schema as { one: boolean; parts: string[] };
    const answers = parts.map((part) => _`${new Name(part)}(${cxt.data})`);
    const count = (): Code =>
      joined(
        answers.map((answer) => _`+${answer}`),
        "+",
      );
    reject(cxt, one ? _`${count()} !== 1` : _`!(${joined(answers, "||")})`);
  },
};

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

const quiet: CodeKeywordDefinition = {
  keyword: "quiet",
  schemaType: "object",
  code(cxt) {
    cxt.subschema({ keyword: "quiet", createErrors: false, allErrors: false }, cxt.gen.name("valid"));
  },
};

/** All keywords in the order in which they are printed: the depth is checked before a function that may recurse. */
export const AJV_KEYWORDS: readonly CodeKeywordDefinition[] = [
  ...[quiet, shallow, fields, call, text, words, matches, whole, range, multiple, span, union],
  ...rare,
];
