import type { JsonSchema } from "../../src/check/index.js";
import { digest } from "./digest.js";

/** The digest of a schema's own text, and the names that it refers to; `undefined` for a reference to something else. */
interface Own {
  readonly digest: string;
  readonly names: readonly (string | undefined)[];
}

const REF = /"\$ref":"((?:[^"\\]|\\.)*)"/g;
const ESCAPED = /[\\~%/]/;

/**
 * Fingerprints schemas together with everything that they refer to by name: two are equal only if all of it is equal.
 *
 * @param prefix where names stand: `#/$defs/`
 * @param named the schema of a name
 * @returns the fingerprint of a schema; `undefined` if it refers to something that has no name, or to nothing
 */
export const fingerprints = (
  prefix: string,
  named: (name: string) => JsonSchema | undefined,
): ((schema: JsonSchema) => string | undefined) => {
  const nameIn = (ref: string): string | undefined =>
    ref.startsWith(prefix) && !ESCAPED.test(ref.slice(prefix.length)) ? ref.slice(prefix.length) : undefined;
  const read = (schema: JsonSchema): Own => {
    const text = JSON.stringify(schema);
    return {
      digest: digest(text),
      names: [...new Set([...text.matchAll(REF)].map(([, ref]) => ref as string))].map(nameIn),
    };
  };
  const known = new Map<string, Own | undefined>();
  const ownOf = (name: string): Own | undefined => {
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
