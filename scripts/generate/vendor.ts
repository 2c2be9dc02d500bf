// Prints `vendor.js`: what the library needs to know of a vendor.

import type { Bundle } from "../bundle/bundle.js";
import { sendsTokens, type VendorFacts, vendorFacts } from "../bundle/facts.js";
import { unusedName } from "../bundle/names.js";
import { isObject } from "../json/value.js";
import { mappingsOf } from "../mapping/index.js";
import { typeName } from "../schema/identifiers.js";
import { keyOf, literal, quotedKey, text } from "../text/literals.js";
import { header } from "./code.js";
import { vendorDocs } from "./docstrings.js";

/** Prints `vendor.js` and `vendor.d.ts`: the facts about a vendor that the library needs, and its events by tag. */
export const vendor = (bundle: Bundle): Map<string, string> => {
  if (bundle.slug.startsWith("_")) return new Map();
  const facts = vendorFacts(bundle);
  return new Map([
    [`${bundle.slug}/vendor.js`, moduleOf(bundle, facts)],
    [`${bundle.slug}/vendor.d.ts`, declarationOf(bundle, facts)],
  ]);
};

const moduleOf = (bundle: Bundle, facts: VendorFacts): string => {
  const { from, exportName, events } = bundle;
  const isMapped = mappingsOf(bundle).size > 0;
  const hasTokens = sendsTokens(facts);
  const [open, close] = isMapped ? ["/* @__PURE__ */ mapped(", ", mappings)"] : ["", ""];
  return `${header(from)}
${isMapped ? 'import { mapped } from "afterword/mapping";\n' : ""}${hasTokens ? 'import { bodyTokens } from "afterword/token";\n' : ""}${events.map((event) => `import { ${event.exportName} } from "./${event.slug}.js";\n`).join("")}${isMapped ? 'import { mappings } from "./normalize.js";\n' : ""}
export { ${events.map((event) => event.exportName).join(", ")} };

export const ${exportName} = ${open}{
${Object.entries(facts)
  .map(([name, value]) => `  ${name}: ${literal(value, undefined, "  ")},\n`)
  .join("")}  events: {
${events.map((event) => `    ${quotedKey(event.tag)}: ${event.exportName},\n`).join("")}  },
${hasTokens ? "  tokens: bodyTokens,\n" : ""}}${close};
`;
};

const declarationOf = (bundle: Bundle, facts: VendorFacts): string => {
  const { from, exportName, events } = bundle;
  const type = vendorTypeName(bundle);
  const isMapped = mappingsOf(bundle).size > 0;
  const hasTokens = sendsTokens(facts);
  return `${header(from)}
${isMapped ? 'import type { Normalize } from "afterword/mapping";\n' : ""}${hasTokens ? 'import type { BodyTokens } from "afterword/token";\n' : ""}${events.map((event) => `import { ${event.exportName} } from "./${event.slug}.js";\n`).join("")}
export type * from "./types.js";
export { ${events.map((event) => event.exportName).join(", ")} };

/** The type of \`${exportName}\`. */
export interface ${type} {
${Object.entries(facts)
  .map(([name, value]) => `  readonly ${name}: ${typeOf(value, "  ")};\n`)
  .join("")}  readonly events: {
${events.map((event) => `    readonly ${quotedKey(event.tag)}: typeof ${event.exportName};\n`).join("")}  };
${isMapped ? "  readonly normalize: Normalize;\n" : ""}${hasTokens ? "  readonly tokens: BodyTokens;\n" : ""}}

${vendorDocs(bundle, isMapped)}
export declare const ${exportName}: ${type};
`;
};

/** The name of the vendor's type. Compilers show it in their messages, in the place of all its members. */
const vendorTypeName = ({ slug, events, defs }: Bundle): string =>
  unusedName(
    typeName(`${slug}-vendor`),
    new Map([...defs.keys(), ...events.map((event) => event.typeName)].map((name) => [name, true])),
  );

/** The literal type of a fact, readonly at every level. */
const typeOf = (value: unknown, indent: string): string => {
  if (Array.isArray(value)) return `readonly [${value.map((item) => typeOf(item, indent)).join(", ")}]`;
  if (!isObject(value)) return typeof value === "string" ? text(value) : JSON.stringify(value);
  const deeper = `${indent}  `;
  const members = Object.entries(value).map(
    ([name, item]) => `readonly ${keyOf(name)}: ${typeOf(item, deeper)};`,
  );
  const line = `{ ${members.join(" ")} }`;
  return line.length + indent.length < 100 && !line.includes("\n")
    ? line
    : `{\n${members.map((member) => `${deeper}${member}\n`).join("")}${indent}}`;
};
