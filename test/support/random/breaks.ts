import { interpreted, type JsonSchema, type Kind } from "afterword/check";
import { changed, isObject, type Keys, typeOf } from "../json.js";

/** A payload with one thing broken, and where. */
export interface Break {
  readonly kind: Kind;
  readonly keys: Keys;
  readonly payload: unknown;
}

/** One value of every JSON type; a number with a fraction is no integer. */
const OF_EACH_TYPE: readonly unknown[] = [null, true, 7.5, "a text", [], {}];

const fits = (type: string, value: unknown): boolean =>
  type === typeOf(value) || (type === "integer" && Number.isInteger(value));

/**
 * Everything that can be broken in a payload that has no finding, each thing on its own: schema and payload are walked
 * together, so that whatever the schema says of a place is broken there.
 */
export const breaks = (root: JsonSchema, payload: unknown): Break[] => {
  const out: Break[] = [];
  const resolve = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined ? schema : resolve(root.$defs?.[schema.$ref.slice("#/$defs/".length)] ?? {});

  const typesOf = (schema: JsonSchema): string[] => {
    const { type, anyOf, oneOf } = resolve(schema);
    const branches = anyOf ?? oneOf;
    return branches ? branches.flatMap(typesOf) : type === undefined ? [] : [type].flat();
  };

  const walk = (given: JsonSchema, value: unknown, keys: Keys): void => {
    const schema = resolve(given);
    const add = (kind: Kind, below: Keys, ...to: [] | [unknown]): void => {
      const where = [...keys, ...below];
      out.push({ kind, keys: where, payload: changed(payload, where, ...to) });
    };

    const types = typesOf(schema);
    if (types.length > 0) {
      for (const other of OF_EACH_TYPE)
        if (!types.some((type) => (type === "number" ? typeof other === "number" : fits(type, other))))
          add("type", [], other);
    }

    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) {
      const branch = branches.find(
        (one) => interpreted("", { ...resolve(one), $defs: root.$defs ?? {} }).check(value).length === 0,
      );
      // the types of a union have been broken above, as those of one place
      if (branch) walk({ ...resolve(branch), type: undefined } as unknown as JsonSchema, value, keys);
      return;
    }

    if (schema.const !== undefined) add("value", [], "another_word");
    else if (typeof value === "string") {
      if (schema.enum) add("unknown-value", [], "unlisted_word");
      // no format has room for these two
      if (schema.format !== undefined) add("format", [], "\u0000 \u{1f648}");
      if (schema.pattern !== undefined) add("limit", [], "\u0000 \u{1f648}");
      if (schema.maxLength !== undefined) add("limit", [], "𝒳".repeat(schema.maxLength + 1));
      if (schema.minLength) add("limit", [], "𝒳".repeat(schema.minLength - 1));
    } else if (typeof value === "number") {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
      if (minimum !== undefined) add("limit", [], minimum - 1);
      if (maximum !== undefined) add("limit", [], maximum + 1);
      if (exclusiveMinimum !== undefined) add("limit", [], exclusiveMinimum);
      if (exclusiveMaximum !== undefined) add("limit", [], exclusiveMaximum);
    } else if (Array.isArray(value)) {
      const [first] = value;
      if (schema.maxItems !== undefined && value.length > 0)
        add("limit", [], new Array(schema.maxItems + 1).fill(first));
      if (schema.minItems) add("limit", [], new Array(schema.minItems - 1).fill(first));
      if (typeof schema.items === "object")
        for (const at of new Set([0, value.length - 1]))
          if (at in value) walk(schema.items, value[at], [...keys, at]);
    } else if (isObject(value)) {
      const { properties, additionalProperties, required = [] } = schema;
      for (const name of required) add("missing", [name]);
      if (properties && additionalProperties === undefined) {
        add("unknown-field", ["brand_new"], { any: ["thing"] });
        add("unknown-field", ["toString"], null);
        add("unknown-field", ["__proto__"], {});
      }
      for (const name of Object.keys(value)) {
        const member =
          properties && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
        if (typeof member === "object") walk(member, value[name], [...keys, name]);
      }
    }
  };

  walk(root, payload, []);
  return out;
};
