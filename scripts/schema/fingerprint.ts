import type { JsonSchema } from "../../src/check/index.js";
import { digest } from "./digest.js";

/** What a schema says by itself, and the names it refers to; `undefined` for what has no name here. */
interface Said {
  readonly digest: string;
  readonly names: readonly (string | undefined)[];
}

const REF = /"\$ref":"((?:[^"\\]|\\.)*)"/g;
const ESCAPED = /[\\~%/]/;

/**
 * Digests of what schemas say with all that they refer to by name: equal where all of it is.
 *
 * @param place - Where names stand: `#/$defs/`.
 * @param named - The schema of a name.
 * @returns the digest of a schema; `undefined` where it refers to something else, or to nothing
 */
export const closures = (
  place: string,
  named: (name: string) => JsonSchema | undefined,
): ((schema: JsonSchema) => string | undefined) => {
  const nameIn = (ref: string): string | undefined =>
    ref.startsWith(place) && !ESCAPED.test(ref.slice(place.length)) ? ref.slice(place.length) : undefined;
  const read = (schema: JsonSchema): Said => {
    const text = JSON.stringify(schema);
    return {
      digest: digest(text),
      names: [...new Set([...text.matchAll(REF)].map(([, ref]) => ref as string))].map(nameIn),
    };
  };
  const known = new Map<string, Said | undefined>();
  const saidOf = (name: string): Said | undefined => {
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
      const said = name === undefined ? undefined : saidOf(name);
      if (name === undefined || !said) return undefined;
      if (all.has(name)) continue;
      all.set(name, `${name} ${said.digest}`);
      todo.push(...said.names);
    }
    return digest([root.digest, ...[...all.values()].sort()].join("\n"));
  };
};
