import type { JsonSchema } from "afterword/check";
import fc, { type Arbitrary } from "fast-check";

type Any = JsonSchema | boolean;

const small = fc.nat(3);
// ajv stumbles over names such as toString; the official suite has them
const name = fc.constantFrom("a", "b", "c");
const pattern = fc.constantFrom("^a", "b$", "^[^x]$", "_");
const scalar = fc.constantFrom<unknown>("a", "b", 1, 2, 0, -1, true, false, null);
/** Any small JSON value over few names and words, so that schemas hit it. */
export const values: Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(scalar, fc.constantFrom<unknown>("", "ab", "😀", 2.5, "2026-01-31", "x")),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(name, fc.constantFrom("x", "ab")), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

const deep = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(name, scalar, { maxKeys: 2, noNullPrototype: true }),
);

/** Branches of a union that an enum of one word, or a const, tells apart; some require more. */
const tagged = (any: Arbitrary<Any>): Arbitrary<JsonSchema[]> =>
  fc
    .uniqueArray(
      fc.record({
        word: fc.constantFrom("a", "b", "x", 1),
        isConst: fc.boolean(),
        more: any,
        isRequired: fc.boolean(),
      }),
      { minLength: 2, maxLength: 3, selector: ({ word }) => word },
    )
    .map((branches) =>
      branches.map(
        ({ word, isConst, more, isRequired }): JsonSchema => ({
          type: "object",
          required: isRequired ? ["a", "b"] : ["a"],
          properties: { a: isConst ? { const: word } : { enum: [word] }, b: more as JsonSchema },
        }),
      ),
    );

/** Branches that may accept the same words, texts or numbers. */
const scalars = fc.constantFrom<JsonSchema>(
  { type: "string" },
  { enum: ["a", "b"] },
  { enum: ["b", 1, null] },
  { const: "a" },
  { type: "integer" },
  { type: ["number", "null"] },
  { type: "string", maxLength: 1 },
  { type: "null" },
);

/** Draft 2020-12 with everything that schemas of others may say, in any mixture; `#/$defs/One` and `#/$defs/Two` exist. */
export const foreign: Arbitrary<JsonSchema> = fc.letrec<{ any: Any; schema: JsonSchema }>((tie) => {
  const any = tie("any");
  const some = (model: Record<string, Arbitrary<unknown>>) =>
    fc.record(model, { requiredKeys: [], noNullPrototype: true }) as Arbitrary<JsonSchema>;
  // beside prefixItems, ajv takes an empty list for one that contains anything
  const counted = fc.constantFrom<JsonSchema>(
    { type: "string" },
    { type: "object", required: ["a"] },
    { minimum: 1 },
    { not: { $ref: "#/$defs/Two" } },
  );
  const named = fc.dictionary(name, any, { maxKeys: 3, noNullPrototype: true });
  const list = fc.array(any, { minLength: 1, maxLength: 3 });
  const names = fc.uniqueArray(name, { maxLength: 2 });
  const types = fc
    .subarray(["string", "number", "integer", "boolean", "null", "array", "object"], { minLength: 1 })
    .map((of) => (of.length === 1 ? of[0] : of));
  const pieces: Arbitrary<JsonSchema>[] = [
    some({ type: types }),
    some({ type: fc.constantFrom("object", "array", "string") }),
    some({ properties: named, required: names }),
    some({ properties: named, required: names, type: fc.constant("object") }),
    some({ properties: named, additionalProperties: any }),
    some({
      patternProperties: fc.dictionary(pattern, any, { maxKeys: 2, noNullPrototype: true }),
      properties: named,
    }),
    some({
      propertyNames: any,
      dependentRequired: fc.dictionary(name, names, { maxKeys: 2, noNullPrototype: true }),
    }),
    some({ dependentSchemas: fc.dictionary(name, any, { maxKeys: 2, noNullPrototype: true }) }),
    some({ items: any, minItems: small, maxItems: small }),
    some({ prefixItems: list, items: any }),
    some({ contains: counted, minContains: small, maxContains: small }),
    some({ uniqueItems: fc.boolean() }),
    some({ minProperties: small, maxProperties: small }),
    some({ unevaluatedProperties: any, properties: named }),
    some({ unevaluatedItems: any, prefixItems: list }),
    some({ minLength: small, maxLength: small, pattern }),
    some({ maximum: small, exclusiveMinimum: small }),
    some({ minimum: small, exclusiveMaximum: small, multipleOf: fc.constantFrom(1, 2, 0.5, 0.1) }),
    some({ format: fc.constantFrom("date", "uri", "unheard-of") }),
    some({ const: deep }),
    some({ enum: fc.array(deep, { minLength: 1, maxLength: 4 }) }),
    some({ not: any }),
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    some({ if: any, then: any, else: any }),
    some({ allOf: list }),
    some({ anyOf: list }),
    some({ oneOf: list }),
    fc
      .tuple(fc.constantFrom("anyOf", "oneOf"), tagged(any))
      .map(([keyword, branches]) => ({ [keyword]: branches })),
    fc.array(scalars, { minLength: 2, maxLength: 3 }).map((oneOf) => ({ oneOf })),
    fc.constantFrom<JsonSchema>({ $ref: "#/$defs/One" }, { $ref: "#/$defs/Two" }, { $ref: "#two" }),
  ];
  return {
    schema: fc
      .array(fc.oneof(...pieces), { minLength: 1, maxLength: 3 })
      .map((parts) => Object.assign({}, ...parts) as JsonSchema),
    any: fc.oneof(
      { depthSize: "small", maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Any>(true, false, {}, { type: "string" }, { type: "integer" }),
      tie("schema"),
    ),
  };
}).schema;

/** A document around a schema; One may hold itself and Two, which goes by an anchor as well. */
export const documentOf = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  $defs: {
    One: {
      type: "object",
      properties: { a: { anyOf: [{ $ref: "#/$defs/One" }, { type: "null" }] }, b: { $ref: "#/$defs/Two" } },
    },
    Two: {
      $anchor: "two",
      type: ["object", "string"],
      required: ["a"],
      properties: { a: { enum: ["a", "b"] } },
    },
  },
});
