import type { JsonSchema } from "../../../src/check/index.js";
import type { Evaluated } from "../../../src/check/rules.js";
import { isObject } from "../../json/value.js";
import { text } from "../code.js";

/** What the bodies of functions are made with. */
export interface Kit {
  /** The name of the function of a schema. */
  part(schema: JsonSchema): string;
  /** The name of a constant list of names. */
  list(names: readonly string[]): string;
  /** The name of a constant regular expression. */
  pattern(pattern: string): string;
  /** Takes an export of afterword/check along. */
  help(name: string): void;
}

/** Functions of assertions that few schemas make, by what they can be asked of. */
export interface Rare {
  readonly rare: string[];
  readonly rareObject: string[];
  readonly rareArray: string[];
}

/** Takes the rarer assertions out of a schema and writes each as a function; what is left is for ajv. */
export const rarely = (
  schema: JsonSchema,
  { part, list, pattern, help }: Kit,
): { readonly common: JsonSchema; readonly bodies: Rare } => {
  const {
    allOf,
    not,
    if: when,
    then,
    else: other,
    prefixItems,
    contains,
    minContains,
    maxContains,
    uniqueItems,
    patternProperties,
    propertyNames,
    dependentRequired,
    unevaluatedProperties,
    unevaluatedItems,
    "x-known": said,
    ...common
  } = schema;
  const known = said as readonly Evaluated[] | undefined;
  const bodies: Rare = { rare: [], rareObject: [], rareArray: [] };

  if (allOf) bodies.rare.push(`(data) => ${allOf.map((each) => `${part(each)}(data)`).join(" && ")}`);
  if (not) bodies.rare.push(`(data) => !${part(not)}(data)`);
  if (when && (then || other)) {
    const [yes, no] = [then, other].map((each) => (each ? `${part(each)}(data)` : "true"));
    bodies.rare.push(`(data) => (${part(when)}(data) ? ${yes} : ${no})`);
  }

  if (prefixItems) {
    const { items } = common;
    delete common.items;
    const rest = isObject(items) ? `${part(items)}(item)` : "true";
    const chain = prefixItems.map((each, at) => `at === ${at} ? ${part(each)}(item) : `).join("");
    bodies.rareArray.push(`(data) => data.every((item, at) => ${chain}${rest})`);
  }
  if (contains) {
    const most = maxContains === undefined ? "" : ` && found <= ${maxContains}`;
    bodies.rareArray.push(
      `(data) => {\n  const found = data.filter((item) => ${part(contains)}(item)).length;\n  return found >= ${minContains ?? 1}${most};\n}`,
    );
  }
  if (uniqueItems) {
    help("distinct");
    bodies.rareArray.push("(data) => distinct(data)");
  }

  if (propertyNames) {
    bodies.rareObject.push(`(data) => Object.keys(data).every((key) => ${part(propertyNames)}(key))`);
  }
  if (dependentRequired) {
    const has = (name: string) => `Object.hasOwn(data, ${text(name)})`;
    const each = Object.entries(dependentRequired).map(
      ([name, needed]) => `(!${has(name)} || (${needed.map(has).join(" && ")}))`,
    );
    bodies.rareObject.push(`(data) => ${each.join(" && ")}`);
  }
  if (patternProperties) {
    const rest = common.additionalProperties;
    delete common.additionalProperties;
    const tests = Object.entries(patternProperties).map(
      ([each, of]) =>
        `    if (${pattern(each)}.test(key)) {\n      known = true;\n      if (!${part(of)}(value)) return false;\n    }\n`,
    );
    const last =
      rest === false
        ? "    if (!known) return false;\n"
        : isObject(rest)
          ? `    if (!known && !${part(rest)}(value)) return false;\n`
          : "";
    const names = Object.keys(common.properties ?? {});
    const start = names.length > 0 ? `${list(names)}.includes(key)` : "false";
    bodies.rareObject.push(
      `(data) => {\n  for (const [key, value] of Object.entries(data)) {\n    let known = ${start};\n${tests.join("")}${last}  }\n  return true;\n}`,
    );
  }

  if (known) {
    const { lines, told } = asked(known, { part, list, pattern, help });
    if (unevaluatedProperties !== undefined && unevaluatedProperties !== true) {
      const tests = told.flatMap(({ guard, known: { names, patterns = [], all } }) =>
        [
          ...(all ? ["true"] : []),
          ...(names ? [`${list(names)}.includes(key)`] : []),
          ...patterns.map((each) => `${pattern(each)}.test(key)`),
        ].map((test) => (guard === "" ? test : `(${guard} && ${test})`)),
      );
      const isKnown = tests.length > 0 ? tests.join(" || ") : "false";
      const rest = unevaluatedProperties === false ? "false" : `${part(unevaluatedProperties)}(value)`;
      bodies.rareObject.push(
        `(data) => {\n${lines}  return Object.entries(data).every(([key, value]) => ${isKnown} || ${rest});\n}`,
      );
    }
    if (unevaluatedItems !== undefined && unevaluatedItems !== true) {
      const tests = told.flatMap(({ guard, known: { count, each } }) =>
        [...(count ? [`at < ${count}`] : []), ...(each ? [`${part(each)}(item)`] : [])].map((test) =>
          guard === "" ? test : `(${guard} && ${test})`,
        ),
      );
      const isKnown = tests.length > 0 ? tests.join(" || ") : "false";
      const rest = unevaluatedItems === false ? "false" : `${part(unevaluatedItems)}(item)`;
      bodies.rareArray.push(
        `(data) => {\n${lines}  return data.every((item, at) => ${isKnown} || ${rest});\n}`,
      );
    }
  }
  return { common, bodies };
};

interface Told {
  readonly guard: string;
  readonly known: Evaluated;
}

/** The questions that what is known depends on, each asked once, and what holds under which answers. */
const asked = (known: readonly Evaluated[], { part }: Kit): { lines: string; told: Told[] } => {
  const answers: string[] = [];
  const told: Told[] = [];
  const visit = (each: Evaluated, above: string): void => {
    let guard = above;
    const { when, unless } = each;
    const question = when ?? unless;
    if (question) {
      const test = `${unless ? "!" : ""}${part(question)}(data)`;
      guard = `holds${answers.length}`;
      answers.push(`  const ${guard} = ${above === "" ? test : `${above} && ${test}`};\n`);
    }
    told.push({ guard, known: each });
    for (const inner of each.more ?? []) visit(inner, guard);
  };
  for (const each of known) visit(each, "");
  return { lines: answers.join(""), told };
};
