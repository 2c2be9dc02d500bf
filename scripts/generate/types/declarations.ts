// Prints shapes as declarations, with openapi-typescript and json-schema-to-typescript. Loaded only when there is something
// to print: with TypeScript's compiler these take longer to load than most schemas to generate from.
// Required, not imported: before Node imports CommonJS it reads through all of it for names, as long as it takes to load.
import jsonSchemaToTypescript = require("json-schema-to-typescript");
import openapiTypescript = require("openapi-typescript");
import ts = require("typescript");

import type { JsonSchema } from "../../../src/check/index.js";
import type { Calls } from "../../documents/calls.js";
import { remarked } from "../code.js";
import { specialOf } from "./shapes.js";

const {
  addJSDocComment,
  astToString,
  resolveRef,
  transformSchema,
  transformSchemaObject,
  tsIntersection,
  tsLiteral,
} = openapiTypescript;
type GlobalContext = openapiTypescript.GlobalContext;
type OpenAPI3 = openapiTypescript.OpenAPI3;
type TransformNodeOptions = openapiTypescript.TransformNodeOptions;

/** What is to be declared: one schema under its name, a record of ours with all it refers to, or a vendor's calls. Plain data. */
export type Job =
  | { readonly is: "schema"; readonly name: string; readonly shape: JsonSchema }
  | {
      readonly is: "record";
      readonly title: string;
      readonly root: JsonSchema;
      /** Under this and their position stand names that come back in the end. */
      readonly prefix: string;
      readonly own: readonly string[];
    }
  | { readonly is: "calls"; readonly calls: Calls };

/** The declarations of a job, an empty line between them. */
export const declare = async (job: Job): Promise<string> => {
  switch (job.is) {
    case "schema":
      return ofSchema(job.name, job.shape);
    case "record":
      return ofRecord(job);
    case "calls":
      return ofCalls(job.calls);
  }
};

/**
 * openapi-typescript's own way in reads files and hosts that a `$ref` names, and takes members called `constructor` for
 * more; all that is given here has been read, resolved and linted.
 */
const contextOf = (
  document: OpenAPI3,
  transform: (schema: JsonSchema, options: TransformNodeOptions) => ts.TypeNode | undefined,
): GlobalContext =>
  ({
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    silent: true,
    // unions narrow by the const of their tag
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    transform,
    resolve: ($ref: string) => resolveRef(document, $ref, { silent: true }),
  }) as unknown as GlobalContext;

const documentOf = (members: object): OpenAPI3 => ({
  openapi: "3.1.0",
  info: { title: "", version: "" },
  ...members,
});

/** openapi-typescript, with known enum words completed by an editor and others let through. */
const ofSchema = (name: string, shape: JsonSchema): string => {
  // shapes have nothing to look up in a document
  const options = { path: "", ctx: contextOf(documentOf({}), shapeNode) };
  const declaration = exported(name, transformSchemaObject(shape as never, options));
  addJSDocComment(shape as never, declaration as never);
  return print(declaration);
};

/** openapi-typescript again: `paths`, and every schema that the calls reach. */
const ofCalls = ({ paths, schemas }: Calls): string => {
  const document = documentOf({ paths, components: { schemas } });
  const found = transformSchema(document, contextOf(document, openNode)).filter(ts.isInterfaceDeclaration);
  const membersOf = (of: string) => found.find(({ name }) => name.text === of)?.members ?? [];
  const named = [...membersOf("components")].filter(ts.isPropertySignature);
  const declared = named.find(({ name }) => textOf(name) === "schemas")?.type;
  const declarations = (declared && ts.isTypeLiteralNode(declared) ? [...declared.members] : [])
    .filter(ts.isPropertySignature)
    .map((member) => {
      const declaration = exported(textOf(member.name), member.type as ts.TypeNode);
      return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
    });
  const whole = found.filter(({ name }) => name.text === "paths");
  return [...whole, ...declarations].map(print).join("\n\n");
};

/** A name such as `Infinity` is a numeric literal for openapi-typescript. */
const textOf = (name: ts.PropertyName): string =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) || ts.isNumericLiteral(name) ? name.text : "";

const exported = (name: string, type: ts.TypeNode): ts.DeclarationStatement => {
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
};

/** By its names for schemas instead of `components["schemas"]["X"]`, remarks tidied, indented by two. */
const print = (declaration: ts.DeclarationStatement): string => {
  const { transformed } = ts.transform(declaration, [
    (context) => (root) => {
      const look = (node: ts.Node): ts.Node => {
        const name = nameIn(node);
        if (name !== undefined) return ts.factory.createTypeReferenceNode(name);
        const comments = ts.getSyntheticLeadingComments(node);
        if (comments) ts.setSyntheticLeadingComments(node, comments.flatMap(tidied));
        return ts.visitEachChild(node, look, context);
      };
      return look(root) as ts.DeclarationStatement;
    },
  ]);
  return astToString(transformed[0] as ts.Node)
    .trimEnd()
    .replace(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));
};

/** `components["schemas"]["X"]` → `X` */
const nameIn = (node: ts.Node): string | undefined => {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType } = node.objectType;
  const isSchemas = wordOf(indexType) === "schemas" && ts.isTypeReferenceNode(root);
  return isSchemas && ts.isIdentifier(root.typeName) && root.typeName.text === "components"
    ? wordOf(node.indexType)
    : undefined;
};

const wordOf = (type: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;

/** A remark without the tags that say what the type says already; none where that was all. */
const tidied = (remark: ts.SynthesizedComment): ts.SynthesizedComment[] => {
  const lines = linesOf(remark.text);
  return lines.length === 0 ? [] : [{ ...remark, text: block(lines, "") }];
};

const linesOf = (text: string): string[] =>
  text
    .replace(/^\*/, "")
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\* ?/, "")
        .replace(/^\s*@description /, "")
        .replace(/[\p{C}\u2028\u2029]/gu, "")
        .trim(),
    )
    .map(remarked)
    .filter((line) => line !== "" && !/^@(?:enum|constant|type)\b/.test(line));

/** What stands between the ends of a comment. */
const block = (lines: readonly string[], indent: string): string =>
  lines.length === 1
    ? `* ${lines[0]} `
    : `*\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} `;

/** json-schema-to-typescript, for records of our own: their enums are closed. */
const ofRecord = async ({ title, root, prefix, own }: Extract<Job, { is: "record" }>): Promise<string> => {
  const printed = await jsonSchemaToTypescript.compile(root as never, title, {
    additionalProperties: false,
    bannerComment: "",
    enableConstEnums: false,
    format: true,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    strictIndexSignatures: false,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  });
  const kept = printed
    .replace(/^export interface \w*Map \{[\s\S]*?^\}\n/m, "")
    .replace(new RegExp(`\\b${prefix}(\\d+)\\b`, "g"), (_, index: string) => own[Number(index)] as string);
  // prettier gives every remark lines of its own
  const short = kept.replace(
    /^( *)\/\*\*\n((?:\1 \*.*\n)+?)\1 \*\/$/gm,
    (_, indent: string, body: string) => {
      const lines = linesOf(body);
      return `${indent}/*${block(lines, indent)}*/`;
    },
  );
  return short.trim().replace(/(?<!\*\/|\n)\n+(?=\/\*\*|export )/g, "\n\n");
};

/** The type of what openapi-typescript could not read; undefined leaves it to do its own. */
const shapeNode = (schema: JsonSchema, options: TransformNodeOptions): ts.TypeNode | undefined => {
  const shape = specialOf(schema);
  if (!shape) return openNode(schema);
  const node = (of: JsonSchema): ts.TypeNode => transformSchemaObject(of as never, options);
  switch (shape.is) {
    case "named":
      return ts.factory.createTypeReferenceNode(shape.name);
    case "never":
      return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
    case "words":
      return openWords(shape.words);
    case "both":
      return tsIntersection(shape.of.map(node));
    case "tuple":
      return ts.factory.createTupleTypeNode([
        ...shape.first.map((item) => ts.factory.createOptionalTypeNode(node(item))),
        ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(node(shape.rest))),
      ]);
  }
};

/** The schemas of calls come as their document has them, and could say of themselves that they are special. */
const openNode = ({ enum: words }: JsonSchema): ts.TypeNode | undefined =>
  words?.some((word) => typeof word === "string") ? openWords(words) : undefined;

/** Known words completed by an editor, others let through. */
const openWords = (words: readonly unknown[]): ts.TypeNode =>
  ts.factory.createUnionTypeNode([
    ...words.map((word) => literal(word)),
    ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([
        ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        ts.factory.createTypeLiteralNode([]),
      ]),
    ),
  ]);

const literal = (word: unknown): ts.TypeNode =>
  typeof word === "number" && word < 0
    ? ts.factory.createLiteralTypeNode(
        ts.factory.createPrefixUnaryExpression(
          ts.SyntaxKind.MinusToken,
          ts.factory.createNumericLiteral(-word),
        ),
      )
    : typeof word === "string"
      ? ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(word))
      : tsLiteral(word);
