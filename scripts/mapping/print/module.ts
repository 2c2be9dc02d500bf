// Prints the functions of all mappings of a vendor.
import { quotedKey } from "../../text/literals.js";
import type { EventMapping } from "../model.js";
import type { NamesAt } from "../names.js";
import { claimsOf } from "./claims.js";
import { declared, emptyModule, type Module } from "./code.js";
import { scalarCode } from "./conditions.js";
import { claimsTable } from "./left.js";
import { recordFunction } from "./record.js";

/** What the printer needs to know of a vendor beside its mappings. */
export interface MappedVendor {
  readonly slug: string;
  /** The pointer to the event's tag, if there is one. */
  readonly tagAt: readonly string[];
  /** The names that the schemas of its events list. */
  readonly namesAt: NamesAt;
}

/** What is printed: names to import from afterword/mapping, and code that declares `mappings`. */
export interface Printed {
  readonly helpers: readonly string[];
  readonly code: string;
}

/** Prints the mappings of a vendor's events. Events with equal mappings share their functions. */
export const printMappings = (
  { slug, tagAt, namesAt }: MappedVendor,
  mappings: ReadonlyMap<string, EventMapping>,
): Printed => {
  const module = emptyModule();
  const entries = [...mappings].map(([tag, mapping]) => {
    const map = declared(module, "record", recordFunction(module, slug, mapping));
    const claims = claimsTable(module, claimsOf(module, mapping, tagAt), namesAt);
    const phase = mapping.values.get("phase")?.source;
    const fixed = phase?.form === "value" && phase.value !== null ? `, ${scalarCode(phase.value)}` : "";
    return `  ${quotedKey(tag)}: [${map}, ${claims}${fixed}],\n`;
  });
  const used = usedBy(entries.join(""), module);
  const functions = [...module.declared]
    .filter(([name]) => used.has(name))
    .map(([name, code]) => `const ${name} = ${code};\n`);
  return {
    helpers: [...module.helpers].filter((name) => used.has(name)).sort(),
    code: `${functions.join("\n")}
/** The functions of each event: its record, and what of a payload the record does not hold. */
export const mappings = {
${entries.join("")}};
`,
  };
};

/**
 * The names that code uses, and those that what it uses uses. Printers declare what they may need before they know. A word
 * in a text counts as a name, too: then a function stays that nothing calls.
 */
const usedBy = (
  code: string,
  { declared }: Pick<Module, "declared">,
  used = new Set<string>(),
): Set<string> => {
  for (const [name] of code.matchAll(/[\w$]+/g)) {
    if (used.has(name)) continue;
    used.add(name);
    usedBy(declared.get(name) ?? "", { declared }, used);
  }
  return used;
};
