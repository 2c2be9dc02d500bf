// Prints the functions that list what of a payload its record does not hold.
//
// There is a function for each object that the mapping reads something of. It goes through the members that the object
// has, in their order:
//
//   const left1 = (object, prefix, out, record, payload) => {
//     let isEmpty = true;
//     for (const key in object) {
//       isEmpty = false;
//       const value = object[key];
//       switch (key) {
//         case "id":
//           if (value === null || typeof value === "string") continue;
//           break;
//         default:
//           all(value, prefix + escaped(key), out);
//           continue;
//       }
//       all(value, prefix + key, out);
//     }
//     if (isEmpty) out.push(prefix.slice(0, -1));
//   };
import { text } from "../../text/literals.js";
import type { NamesAt } from "../names.js";
import type { Claim } from "./claims.js";
import { chain, declared, helper, isIndex, type Module, type Scope } from "./code.js";

/** The name of the function that lists what is left of a payload. */
export const leftFunction = (module: Module, claim: Claim, namesAt: NamesAt): string =>
  objectFunction(module, claim, claim.scope as Scope, namesAt, []);

const objectFunction = (
  module: Module,
  claim: Claim,
  scope: Scope,
  namesAt: NamesAt,
  keys: readonly string[],
): string => {
  const use = (name: string) => helper({ module }, name);
  const known = namesAt(keys);
  const order = (name: string) => known.indexOf(name) + 1 || known.length + 1;
  const members = [...claim.members].sort(([a], [b]) => order(a) - order(b));
  const cases = members.flatMap(([name, member]) => memberCase(module, name, member, scope, namesAt, keys));
  // in a list the same members come again and again: names of the schema need no escaping
  const others = keys.includes("*") ? known.filter((name) => !claim.members.has(name)) : [];
  const isQuiet = claim.quiet !== undefined;
  const flat = [...claim.flat];
  const lines = [
    ...(isQuiet ? [] : ["let isEmpty = true;"]),
    "for (const key in object) {",
    ...(isQuiet ? [] : ["  isEmpty = false;"]),
    "  const value = object[key];",
    ...(flat.length > 0 ? [`  if (${either(flat)}) continue;`] : []),
    "  switch (key) {",
    ...cases.map((line) => `    ${line}`),
    ...others.map((name) => `    case ${text(name)}:`),
    ...(others.length > 0 ? ["      break;"] : []),
    "    default:",
    `      ${use("all")}(value, prefix + ${use("escaped")}(key), out);`,
    "      continue;",
    "  }",
    `  ${use("all")}(value, prefix + ${[...claim.members.keys(), ...others].some(isEscaped) ? `${use("escaped")}(key)` : "key"}, out);`,
    "}",
    ...(isQuiet ? [] : ["if (isEmpty) out.push(prefix.slice(0, -1));"]),
  ];
  const parameters = ["object", "prefix", "out", "record", ...chain(scope)];
  return declared(
    module,
    "left",
    `(${parameters.join(", ")}) => {\n${lines.map((line) => `  ${line}\n`).join("")}}`,
  );
};

const isEscaped = (name: string): boolean => /[~/]/.test(name);

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** One of these conditions. Those that say no more than another are left out. */
const either = (tests: readonly string[]): string => {
  const needed = tests.filter((test) => !tests.some((other) => test.endsWith(` && ${other}`)));
  return needed.map((test) => (needed.length > 1 && test.includes(" && ") ? `(${test})` : test)).join(" || ");
};

/** The lines of a member: `continue` where nothing of it is left. */
const memberCase = (
  module: Module,
  name: string,
  claim: Claim,
  scope: Scope,
  namesAt: NamesAt,
  keys: readonly string[],
): string[] => {
  const use = (helperName: string) => helper({ module }, helperName);
  const below = [...keys, name];
  const path = `prefix + ${text(`${escaped(name)}/`)}`;
  const tests = [...(claim.isNamed ? ["value === null"] : []), ...claim.tests];
  const lines = [`case ${text(name)}:`];
  if (tests.includes("true")) return [...lines, "  continue;"];
  if (tests.length > 0) lines.push(`  if (${either(tests)}) continue;`);
  if (claim.each) {
    const entry = claim.each.scope as Scope;
    const run = objectFunction(module, claim.each, entry, namesAt, [...below, "*"]);
    if (claim.quiet !== "true")
      lines.push(
        `  if (Array.isArray(value) && value.length === 0${claim.quiet ? ` && !(${claim.quiet})` : ""}) break;`,
      );
    lines.push(
      "  if (Array.isArray(value)) {",
      "    for (let at = 0; at < value.length; at++) {",
      `      const ${entry.name} = value[at];`,
      `      if (${use("isObject")}(${entry.name})) ${run}(${[entry.name, `\`\${prefix}${inTemplate(escaped(name))}/\${at}/\``, "out", "record", ...chain(entry)].join(", ")});`,
      `      else ${use("all")}(${entry.name}, \`\${prefix}${inTemplate(escaped(name))}/\${at}\`, out);`,
      "    }",
      "    continue;",
      "  }",
    );
  } else if (claim.members.size > 0 || claim.flat.size > 0) {
    const inner = claim.scope ?? scope;
    const run = objectFunction(module, claim, inner, namesAt, below);
    // a pointer may lead through a list by an index
    const isThere = [...claim.members.keys()].some(isIndex)
      ? 'typeof value === "object" && value !== null'
      : `${use("isObject")}(value)`;
    const scopes = claim.scope && claim.scope !== scope ? ["value", ...chain(scope)] : chain(scope);
    lines.push(
      `  if (${isThere}) {`,
      `    ${run}(${["value", path, "out", "record", ...scopes].join(", ")});`,
      "    continue;",
      "  }",
    );
  }
  return [...lines, "  break;"];
};

const inTemplate = (name: string): string =>
  text(name).slice(1, -1).replaceAll("`", "\\`").replaceAll("${", "\\${");
