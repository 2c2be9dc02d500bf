// Assertions that few schemas make, such as `not` or `contains`. Each becomes a function of its own, so that they do not
// change the printed code of common assertions. A schema
//
//   { type: "object", properties: { id: … }, propertyNames: { pattern: "^[a-z]+$" } }
//
// is split into what ajv prints, { type: "object", properties: { id: … } }, and the body of a function for objects:
//
//   (data) => Object.keys(data).every((key) => part0(key))
import type { JsonSchema } from "../../../src/check/index.js";
import type { Evaluated } from "../../../src/check/rules.js";
import { isObject } from "../../json/value.js";
import { text } from "../../text/literals.js";
import { functionName, namesConstant, type PrintedModule, patternConstant } from "./printed-module.js";

/** Bodies of functions for any value, for objects, and for lists. */
export interface RareBodies {
  readonly rare: string[];
  readonly rareObject: string[];
  readonly rareArray: string[];
}

/** A schema without its rare assertions, and the bodies of functions for them. */
export interface SplitSchema {
  readonly common: JsonSchema;
  readonly bodies: RareBodies;
}

/** Splits a schema into what ajv prints and the bodies of functions for the rest. */
export const rareAssertions = (module: PrintedModule, schema: JsonSchema): SplitSchema => {
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
    "x-known": known,
    ...common
  } = schema;
  // the functions of these keywords also check all other items and members
  if (prefixItems) delete common.items;
  if (patternProperties) delete common.additionalProperties;
  const bodies: RareBodies = { rare: [], rareObject: [], rareArray: [] };
  addConditions(module, schema, bodies.rare);
  addLists(module, schema, bodies.rareArray);
  addObjects(module, schema, bodies.rareObject);
  if (known) addUnevaluated(module, schema, known as readonly Evaluated[], bodies);
  return { common, bodies };
};

/** `part0(data)` */
const call = (module: PrintedModule, schema: JsonSchema, argument: string): string =>
  `${functionName(module, schema)}(${argument})`;

// ---- any value -------------------------------------------------------------------------------------------------

const addConditions = (
  module: PrintedModule,
  { allOf, not, if: when, then, else: other }: JsonSchema,
  bodies: string[],
): void => {
  if (allOf) bodies.push(`(data) => ${allOf.map((part) => call(module, part, "data")).join(" && ")}`);
  if (not) bodies.push(`(data) => !${call(module, not, "data")}`);
  if (when && (then || other)) {
    const [yes, no] = [then, other].map((branch) => (branch ? call(module, branch, "data") : "true"));
    bodies.push(`(data) => (${call(module, when, "data")} ? ${yes} : ${no})`);
  }
};

// ---- lists -----------------------------------------------------------------------------------------------------

const addLists = (
  module: PrintedModule,
  { prefixItems, items, contains, minContains = 1, maxContains, uniqueItems }: JsonSchema,
  bodies: string[],
): void => {
  if (prefixItems) {
    const rest = isObject(items) ? call(module, items, "item") : "true";
    const chain = prefixItems.map((item, index) => `at === ${index} ? ${call(module, item, "item")} : `);
    bodies.push(`(data) => data.every((item, at) => ${chain.join("")}${rest})`);
  }
  if (contains) {
    const most = maxContains === undefined ? "" : ` && found <= ${maxContains}`;
    bodies.push(
      `(data) => {\n  const found = data.filter((item) => ${call(module, contains, "item")}).length;\n  return found >= ${minContains}${most};\n}`,
    );
  }
  if (uniqueItems) {
    module.helpers.add("distinct");
    bodies.push("(data) => distinct(data)");
  }
};

// ---- objects ---------------------------------------------------------------------------------------------------

const addObjects = (module: PrintedModule, schema: JsonSchema, bodies: string[]): void => {
  const { propertyNames, dependentRequired, patternProperties } = schema;
  if (propertyNames)
    bodies.push(`(data) => Object.keys(data).every((key) => ${call(module, propertyNames, "key")})`);
  if (dependentRequired) {
    const has = (name: string) => `Object.hasOwn(data, ${text(name)})`;
    const each = Object.entries(dependentRequired).map(
      ([name, needed]) => `(!${has(name)} || (${needed.map(has).join(" && ")}))`,
    );
    bodies.push(`(data) => ${each.join(" && ")}`);
  }
  if (patternProperties) bodies.push(patternBody(module, schema, patternProperties));
};

/** Checks every member by all patterns that match its name. A member without a match that is not listed is one of the rest. */
const patternBody = (
  module: PrintedModule,
  { properties = {}, additionalProperties: rest }: JsonSchema,
  patternProperties: Readonly<Record<string, JsonSchema>>,
): string => {
  const tests = Object.entries(patternProperties).map(
    ([pattern, member]) =>
      `    if (${patternConstant(module, pattern)}.test(key)) {\n      known = true;\n      if (!${call(module, member, "value")}) return false;\n    }\n`,
  );
  const last =
    rest === false
      ? "    if (!known) return false;\n"
      : isObject(rest)
        ? `    if (!known && !${call(module, rest, "value")}) return false;\n`
        : "";
  const names = Object.keys(properties);
  const start = names.length > 0 ? `${namesConstant(module, names)}.includes(key)` : "false";
  return `(data) => {\n  for (const [key, value] of Object.entries(data)) {\n    let known = ${start};\n${tests.join("")}${last}  }\n  return true;\n}`;
};

// ---- unevaluatedProperties and unevaluatedItems ----------------------------------------------------------------

const addUnevaluated = (
  module: PrintedModule,
  { unevaluatedProperties: members, unevaluatedItems: items }: JsonSchema,
  known: readonly Evaluated[],
  bodies: RareBodies,
): void => {
  const { lines, guarded } = guardedBy(module, known);
  if (members !== undefined && members !== true) {
    const isKnown = anyOf(guarded, (one) => memberTests(module, one));
    const rest = members === false ? "false" : call(module, members, "value");
    bodies.rareObject.push(
      `(data) => {\n${lines}  return Object.entries(data).every(([key, value]) => ${isKnown} || ${rest});\n}`,
    );
  }
  if (items !== undefined && items !== true) {
    const isKnown = anyOf(guarded, (one) => itemTests(module, one));
    const rest = items === false ? "false" : call(module, items, "item");
    bodies.rareArray.push(
      `(data) => {\n${lines}  return data.every((item, at) => ${isKnown} || ${rest});\n}`,
    );
  }
};

const memberTests = (module: PrintedModule, { names, patterns = [], all }: Evaluated): string[] => [
  ...(all ? ["true"] : []),
  ...(names ? [`${namesConstant(module, names)}.includes(key)`] : []),
  ...patterns.map((pattern) => `${patternConstant(module, pattern)}.test(key)`),
];

const itemTests = (module: PrintedModule, { count, each }: Evaluated): string[] => [
  ...(count ? [`at < ${count}`] : []),
  ...(each ? [call(module, each, "item")] : []),
];

/** Members or items that are known if a guard is true. The empty guard is always true. */
interface Guarded {
  readonly guard: string;
  readonly known: Evaluated;
}

/** Lines that evaluate each condition of `x-known` once, into a variable, and what is known if the variable is true. */
const guardedBy = (
  module: PrintedModule,
  known: readonly Evaluated[],
): { readonly lines: string; readonly guarded: readonly Guarded[] } => {
  const lines: string[] = [];
  const guarded: Guarded[] = [];
  const visit = (one: Evaluated, above: string): void => {
    let guard = above;
    const { when, unless } = one;
    const question = when ?? unless;
    if (question) {
      const test = `${unless ? "!" : ""}${call(module, question, "data")}`;
      guard = `holds${lines.length}`;
      lines.push(`  const ${guard} = ${above === "" ? test : `${above} && ${test}`};\n`);
    }
    guarded.push({ guard, known: one });
    for (const inner of one.more ?? []) visit(inner, guard);
  };
  for (const one of known) visit(one, "");
  return { lines: lines.join(""), guarded };
};

/** Code that is true if one of the tests and its guard are true. */
const anyOf = (guarded: readonly Guarded[], testsOf: (known: Evaluated) => readonly string[]): string => {
  const tests = guarded.flatMap(({ guard, known }) =>
    testsOf(known).map((test) => (guard === "" ? test : `(${guard} && ${test})`)),
  );
  return tests.length > 0 ? tests.join(" || ") : "false";
};
