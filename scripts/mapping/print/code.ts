// A module of printed functions, and the bodies of functions while they are printed.
//
// Every function takes the objects that its pointers begin at: `payload`, the `entry` of a list that a rule goes through,
// `inner` for an entry of a list in that entry. Containers on the way to a member become constants of the body:
//
//   const found0 = (entry) => {
//     const tool = object(entry.tool);
//     return text(tool.name) ?? text(entry.name);
//   };

import * as mapping from "../../../src/mapping/index.js";
import { keyOf, text } from "../../text/literals.js";
import type { Pointer } from "../model.js";

/** A module while it is printed. */
export interface Module {
  /** Exports of afterword/mapping that the functions call. */
  readonly helpers: Set<string>;
  /** The code of functions and constants, by name, in the order in which they are declared. */
  readonly declared: Map<string, string>;
  /** Names by code: equal code gives the same function. */
  readonly names: Map<string, string>;
  readonly counts: Map<string, number>;
}

/** A module in which nothing was printed yet. */
export const emptyModule = (): Module => ({
  helpers: new Set(),
  declared: new Map(),
  names: new Map(),
  counts: new Map(),
});

/** An object at which pointers begin, and the one around it. */
export interface Scope {
  readonly name: string;
  readonly around: Scope | undefined;
}

/** Where pointers of the top begin: the payload. */
export const PAYLOAD: Scope = { name: "payload", around: undefined };

const NAMES = ["payload", "entry", "inner", "innermost"];

/** The scope of an object within the object of a scope. */
export const within = (around: Scope): Scope => {
  let depth = 1;
  for (let scope = around.around; scope; scope = scope.around) depth++;
  return { name: NAMES[depth] ?? `inner${depth}`, around };
};

/** The names of the objects of a scope, the innermost first. */
export const chain = (scope: Scope): string[] => [scope.name, ...(scope.around ? chain(scope.around) : [])];

/** The body of a function while it is printed. */
export interface Body {
  readonly module: Module;
  readonly lines: string[];
  /** The constants of containers, by their code. */
  readonly containers: Map<string, string>;
  readonly taken: Set<string>;
  /** The parameters that the body reads. */
  readonly used: Set<string>;
}

/** The body of a function in which nothing was printed yet. */
export const emptyBody = (module: Module): Body => ({
  module,
  lines: [],
  containers: new Map(),
  taken: new Set(),
  used: new Set(),
});

/** The name of an export of afterword/mapping, which the module then imports. */
export const helper = ({ module }: Pick<Body, "module">, name: string): string => {
  module.helpers.add(name);
  return name;
};

/** The name of a function or constant with this code. */
export const declared = (module: Module, kind: string, code: string): string => {
  const known = module.names.get(code);
  if (known !== undefined) return known;
  const count = module.counts.get(kind) ?? 0;
  module.counts.set(kind, count + 1);
  const name = `${kind}${count}`;
  module.names.set(code, name);
  module.declared.set(name, code);
  return name;
};

/** The code of a function with this body. Without constants it is one expression. */
export const lambda = (parameters: readonly string[], body: Body, result: string): string => {
  const head = `(${parameters.join(", ")}) =>`;
  const { lines, containers } = body;
  // a constant that is only returned needs no name
  const [only] = [...containers].filter(([, name]) => name === result);
  if (lines.length === 1 && only && lines[0] === constantOf(result, only[0])) return `${head} ${only[0]}`;
  if (lines.length === 0) return `${head} ${result.startsWith("{") ? `(${result})` : result}`;
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join("")}  return ${result};\n}`;
};

/**
 * Prints a function of the objects of a scope, and returns the code that calls it.
 *
 * @param name - What the name of the function begins with.
 * @param kind - The code of the item's kind, if the function may need it.
 */
export const called = (
  { module, used }: Body,
  name: string,
  scope: Scope,
  print: (body: Body) => string,
  kind?: string,
): string => {
  const body = emptyBody(module);
  const result = print(body);
  const needed = [...chain(scope), "kind"].filter((each) => body.used.has(each));
  for (const each of needed) used.add(each);
  const values = needed.map((each) => (each === "kind" ? (kind ?? each) : each));
  // a function that only calls another with the same values is no better than the other
  const other = body.lines.length === 0 ? /^(\w+)\((.*)\)$/.exec(result) : null;
  const isOther = other?.[2] === needed.join(", ") && module.declared.has(other[1] as string);
  const callee = isOther ? (other[1] as string) : declared(module, name, lambda(needed, body, result));
  return `${callee}(${values.join(", ")})`;
};

/** What has this name in printed functions: see the printers beside this file. */
const OURS =
  "record source above start items kind tag phase key value out prefix path index made word folded mappings";

/** The words of JavaScript. */
const KEYWORDS = `arguments async await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new null of package private
  protected public return static super switch this throw true try typeof undefined var void while with yield`;

/** Names that mean something in every function. */
const RESERVED = new Set([...Object.keys(mapping), ...NAMES, ...`${OURS} ${KEYWORDS}`.split(/\s+/)]);

/** A name for a constant of a body that looks like a member's. */
export const named = ({ taken }: Body, member: string): string => {
  const words = member.replace(/[^A-Za-z\d]+(.)?/g, (_, next = "") => next.toUpperCase()).replace(/^\d+/, "");
  const plain = words === "" ? "member" : `${words[0]?.toLowerCase()}${words.slice(1)}`;
  // printed functions end with a digit, and what is imported has no dollar sign
  const base = RESERVED.has(plain) || /\d$/.test(plain) ? `${plain}$` : plain;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}$${count}`;
  taken.add(name);
  return name;
};

/** Adds a constant to a body. */
export const constant = (body: Body, member: string, code: string): string => {
  const known = body.containers.get(code);
  if (known !== undefined) return known;
  const name = named(body, member);
  body.lines.push(constantOf(name, code));
  body.containers.set(code, name);
  return name;
};

const constantOf = (name: string, code: string): string => `const ${name} = ${code};`;

/** The code of the value at a pointer, which may be anything. */
export const valueAt = (body: Body, scope: Scope, { up, keys }: Pick<Pointer, "up" | "keys">): string => {
  const from = up ? (scope.around ?? scope) : scope;
  body.used.add(from.name);
  let container = from.name;
  for (const [index, key] of keys.entries()) {
    const value = isIndex(key)
      ? `${helper(body, "at")}(${container}, ${text(key)})`
      : own(body, container, key);
    if (index === keys.length - 1) return value;
    // an index is looked for in a list, too
    const next = keys[index + 1] as string;
    container = constant(body, key, isIndex(next) ? value : `${helper(body, "object")}(${value})`);
  }
  return container;
};

/** Whether a key may be the index of an entry. */
export const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);

const own = (body: Body, container: string, key: string): string =>
  // what every object has is no member of a payload
  key in Object.prototype
    ? `${helper(body, "own")}(${container}, ${text(key)})`
    : `${container}${propertyOf(key)}`;

const propertyOf = (key: string): string => {
  const written = keyOf(key);
  return written === key ? `.${key}` : `[${text(key)}]`;
};
