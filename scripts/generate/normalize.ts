// Prints `normalize.js`: how payloads of a vendor become conversations.
import type { Bundle } from "../bundle/bundle.js";
import { isVendor } from "../bundle/description.js";
import { mappingsOf, printedMappings } from "../mapping/index.js";
import { header } from "./code.js";

/** Prints `normalize.js` and its declarations, if the vendor has a mapping. */
export const normalize = (bundle: Bundle): Map<string, string> => {
  const printed = isVendor(bundle) ? printedMappings(bundle, mappingsOf(bundle)) : undefined;
  if (!printed) return new Map();
  const { helpers, code } = printed;
  return new Map([
    [
      `${bundle.slug}/normalize.js`,
      `${header(bundle.from)}
import { ${helpers.join(", ")} } from "afterword/mapping";

${code}`,
    ],
    [
      `${bundle.slug}/normalize.d.ts`,
      `${header(bundle.from)}
import type { Mapping } from "afterword/mapping";

/** The functions of each event: its record, and what of a payload the record does not hold. */
export declare const mappings: Readonly<Record<string, Mapping>>;
`,
    ],
  ]);
};
