// One module while it is printed: its functions, its constants and its imports.
//
// An event `order.shipped` of the payload { lines: [{ sku: string, unit: "kg" | "g" | … | "oz" }] } is printed as
//
//   import { event, shallow } from "afterword/check";              helpers
//   const words0 = ["kg", "g", …, "oz"];                           a constant: long enums, patterns, schemas of list items
//   const item0 = { type: "object", properties: { … } };           a pair: [item0, part0]
//   const schema = { … items: item0 … };                           the schema, with constants in their places
//   const passes = (data) => { … };                                a root: its name is given
//   const part0 = (data) => { … words0.includes(data.unit) … };    a part: the function of a schema below the root
//   const rare0 = (data) => …;                                     an assertion that ajv does not print: rare-assertions.ts
import type { JsonSchema } from "../../../src/check/index.js";
import { literal, text } from "../../text/literals.js";
import { type DepthContext, depthContext } from "./depth.js";
import type { SharedSchema, VendorSchemas } from "./sharing.js";

/** A schema and the name of its function. */
export type NamedSchema = readonly [name: string, schema: JsonSchema];

/** What a constant is. Its name is this word and a number: `words0`. */
export type ConstantKind = "words" | "pattern" | "item";

/** One module while it is printed. */
export interface PrintedModule {
  /** The file name of the module. */
  readonly file: string;
  /** The definitions, by the name in `$ref`. */
  readonly defs: VendorSchemas["defs"];
  readonly sharedOf: VendorSchemas["sharedOf"];
  readonly depth: DepthContext;
  /** The code of constants, by name. */
  readonly constants: Map<string, string>;
  /** The names of constants, by code. */
  readonly constantNames: Map<string, string>;
  readonly constantCounts: Map<ConstantKind, number>;
  /** The constants of long enums, by their JSON. */
  readonly enumNames: Map<string, string>;
  /** Exports of afterword/check that the functions call. */
  readonly helpers: Set<string>;
  /** Names that other modules of the vendor export, by file. */
  readonly imports: Map<string, Set<string>>;
  /** The names of functions, by the schema that they check. */
  readonly functionNames: Map<JsonSchema, string>;
  /** Schemas in the order in which their functions are printed; printing one may add others. */
  readonly queue: NamedSchema[];
  partCount: number;
  /** The functions of rare assertions. */
  readonly rareFunctions: string[];
  /** The names of functions of list items, by schema. The interpreter calls the function before it walks an item. */
  readonly items: Map<JsonSchema, string>;
  /** The constants that are schemas of list items, each with its function: `[item0, part0]`. */
  readonly pairs: Set<string>;
}

/** A module in which nothing is printed yet. `roots` are the functions to print, in this order. */
export const printedModule = (
  file: string,
  { defs, sharedOf }: VendorSchemas,
  roots: readonly NamedSchema[],
): PrintedModule => ({
  file,
  defs,
  sharedOf,
  depth: depthContext(defs),
  constants: new Map(),
  constantNames: new Map(),
  constantCounts: new Map(),
  enumNames: new Map(),
  helpers: new Set(),
  imports: new Map(),
  functionNames: new Map(roots.map(([name, schema]) => [schema, name])),
  queue: [...roots],
  partCount: 0,
  rareFunctions: [],
  items: new Map(),
  pairs: new Set(),
});

/** The name of a constant with this code. Equal code gives the same constant. */
export const constant = (module: PrintedModule, kind: ConstantKind, code: string): string => {
  const { constants, constantNames, constantCounts } = module;
  const known = constantNames.get(code);
  if (known !== undefined) return known;
  const count = constantCounts.get(kind) ?? 0;
  const name = `${kind}${count}`;
  constantCounts.set(kind, count + 1);
  constants.set(name, code);
  constantNames.set(code, name);
  return name;
};

/** The name of a constant with the words of an enum. The schema uses it too. */
export const enumConstant = (module: PrintedModule, words: readonly unknown[]): string => {
  const name = constant(module, "words", `[${words.map((word) => literal(word)).join(", ")}]`);
  module.enumNames.set(JSON.stringify(words), name);
  return name;
};

/** The name of a constant with names of members. */
export const namesConstant = (module: PrintedModule, names: readonly string[]): string =>
  constant(module, "words", `[${names.map(text).join(", ")}]`);

/** The name of a constant regular expression. */
export const patternConstant = (module: PrintedModule, pattern: string): string =>
  constant(module, "pattern", `/* @__PURE__ */ new RegExp(${text(pattern)}, "u")`);

/** The name of a shared schema, or of its function. It is imported if another module prints it. */
export const sharedName = (
  { file, imports }: PrintedModule,
  shared: SharedSchema,
  what: "schemaName" | "passesName",
): string => {
  const name = shared[what];
  if (shared.file !== file) imports.set(shared.file, (imports.get(shared.file) ?? new Set()).add(name));
  return name;
};

/** The name of the function that checks a schema. A new function is added to the queue. */
export const functionName = (module: PrintedModule, schema: JsonSchema): string => {
  const shared = module.sharedOf.get(schema);
  if (shared) return sharedName(module, shared, "passesName");
  const known = module.functionNames.get(schema);
  if (known !== undefined) return known;
  const name = `part${module.partCount++}`;
  module.functionNames.set(schema, name);
  module.queue.push([name, schema]);
  return name;
};

/** The name of a function with this body, for a rare assertion. */
export const rareFunction = ({ rareFunctions }: PrintedModule, body: string): string => {
  const name = `rare${rareFunctions.length}`;
  rareFunctions.push(`const ${name} = ${body};`);
  return name;
};

/** The code of a schema. Names replace its enums and subschemas that are constants. */
export const schemaCode = (module: PrintedModule, schema: JsonSchema): string => {
  const nameOf = (value: unknown): string | undefined => {
    if (Array.isArray(value)) return module.enumNames.get(JSON.stringify(value));
    const shared = module.sharedOf.get(value as JsonSchema);
    if (shared) return sharedName(module, shared, "schemaName");
    const passes = module.items.get(value as JsonSchema);
    if (passes === undefined) return undefined;
    const name = constant(module, "item", schemaCode(module, value as JsonSchema));
    module.pairs.add(`[${name}, ${passes}]`);
    return name;
  };
  // the schema itself may have a name: its copy has none and is written out
  return literal({ ...schema }, nameOf);
};
