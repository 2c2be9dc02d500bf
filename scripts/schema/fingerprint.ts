// Fingerprints of schemas, to find out whether they changed.

import type { JsonSchema } from "../../src/check/index.js";
import { digest } from "./digest.js";

/**
 * The digest of a schema's own text, and the names that it refers to. A reference to something without a name is
 * `undefined`.
 */
interface OwnFingerprint {
  readonly digest: string;
  readonly names: readonly (string | undefined)[];
}

const REF = /"\$ref":"((?:[^"\\]|\\.)*)"/g;
const ESCAPED = /[\\~%/]/;

/**
 * Makes the function that returns the fingerprint of a schema. Two fingerprints are equal only if the schemas, and all schemas
 * that they refer to by name, are equal.
 *
 * @param prefix the beginning of references to names: `#/$defs/`
 * @param named returns the schema with a name
 * @returns the fingerprint; `undefined` if a reference does not lead to a named schema
 */
export const fingerprints = (
  prefix: string,
  named: (name: string) => JsonSchema | undefined,
): ((schema: JsonSchema) => string | undefined) => {
  const nameIn = (ref: string): string | undefined =>
    ref.startsWith(prefix) && !ESCAPED.test(ref.slice(prefix.length)) ? ref.slice(prefix.length) : undefined;
  const read = (schema: JsonSchema): OwnFingerprint => {
    const text = JSON.stringify(schema);
    return {
      digest: digest(text),
      names: [...new Set([...text.matchAll(REF)].map(([, ref]) => ref as string))].map(nameIn),
    };
  };
  const known = new Map<string, OwnFingerprint | undefined>();
  const ownOf = (name: string): OwnFingerprint | undefined => {
    if (!known.has(name)) {
      const schema = named(name);
      known.set(name, schema && read(schema));
    }
    return known.get(name);
  };
  return (schema) => {
    const root = read(schema);
    const all = new Map<string, string>();
    const todo = [...root.names];
    while (todo.length > 0) {
      const name = todo.pop();
      const own = name === undefined ? undefined : ownOf(name);
      if (name === undefined || !own) return undefined;
      if (all.has(name)) continue;
      all.set(name, `${name} ${own.digest}`);
      todo.push(...own.names);
    }
    return digest([root.digest, ...[...all.values()].sort()].join("\n"));
  };
};
