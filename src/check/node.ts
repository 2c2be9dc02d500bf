// A schema is read once, into a node. All nodes have one shape, so that the code that walks them stays fast.
import { ANY, bitsOfType } from "./bits.js";
import { rememberName } from "./findings.js";
import type { Format } from "./formats.js";
import type { Passes, Rule } from "./rule.js";
import type { JsonSchema } from "./schema.js";

/** A schema as the interpreter walks it. */
export interface Node {
  readonly schema: JsonSchema;
  readonly types: number;
  /** The schema asserts nothing but a type. */
  readonly plain: boolean;
  /** The schema asserts something about the value itself: const, enum, format, or a keyword of a rule. */
  readonly bounded: boolean;
  /** The schema is a `$ref` and nothing else. */
  readonly refers: boolean;
  readonly fields: Map<string, Node> | undefined;
  /** The schema of members that are not in `fields`: `true` allows all of them, `false` makes all of them drift. */
  readonly rest: Node | boolean;
  readonly items: Node | undefined;
  readonly required: readonly string[];
  readonly constant: boolean;
  /** The values of an enum. */
  readonly known: Set<unknown> | undefined;
  readonly format: Format | undefined;
  readonly rules: readonly Rule[];
  /** The printed function for values of this schema, if there is one. */
  readonly passes: Passes | undefined;
}

/**
 * Makes the function that gives the node of a schema, or of the schema that it refers to. A node is made when it is
 * first needed, since a schema may refer to itself.
 *
 * @param printed functions for the schemas of list items, so that only the items with findings are walked
 */
export const nodesOf = (
  root: JsonSchema,
  formats: Readonly<Record<string, Format>>,
  rules: readonly Rule[],
  printed: readonly (readonly [JsonSchema, Passes])[],
): ((schema: JsonSchema) => Node) => {
  const nodes = new Map<JsonSchema | string, Node>();

  const read = (schema: JsonSchema): Node => {
    const { type, properties, additionalProperties: rest, items, enum: known, format } = schema;
    const assertions = Object.keys(schema).filter((keyword) => !/^(?:type|x-.*|\$(?!ref).*)$/.test(keyword));
    for (const name in properties) rememberName(name);
    return {
      schema,
      types: type === undefined ? ANY : [type].flat().reduce((bits, name) => bits | bitsOfType(name), 0),
      plain: !assertions.length,
      bounded: assertions.some((keyword) => !/^(?:properties|additionalP.*|required|items)$/.test(keyword)),
      refers: "$ref" in schema,
      fields: properties && new Map(Object.entries(properties).map(([name, field]) => [name, read(field)])),
      rest: "x-open" in schema || (typeof rest === "object" ? read(rest) : (rest ?? !properties)),
      items: typeof items === "object" && !schema.prefixItems ? read(items) : undefined,
      required: schema.required ?? [],
      constant: "const" in schema,
      known: known && new Set(known),
      format: formats[format as string],
      rules: rules.filter(({ reads }) => assertions.some((keyword) => reads.test(keyword))),
      passes: printed.find(([of]) => of === schema)?.[1],
    };
  };

  return (schema) => {
    const ref = schema.$ref;
    const key = ref ?? schema;
    let node = nodes.get(key);
    if (!node) {
      node = read(
        ref === undefined ? schema : ref === "#" ? root : (root.$defs?.[ref.slice(8)] as JsonSchema),
      );
      nodes.set(key, node);
    }
    return node;
  };
};
