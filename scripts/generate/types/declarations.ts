// Prints shapes as declarations, with openapi-typescript and json-schema-to-typescript. This module is loaded only when
// there is something to print: it loads TypeScript's compiler, which takes longer than generating most schemas. The
// libraries are required, not imported: to import CommonJS, Node first scans it for names of exports, which takes as long
// as loading it.

import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, TransformNodeOptions } from "openapi-typescript";

import ts = require("typescript");

import type { JsonSchema } from "../../../src/check/index.js";
import type { Calls } from "../../documents/calls.js";
import { oneLine } from "../../text/printable.js";
import { remarked } from "../code.js";
import { NEW_TAG, specialOf } from "./shapes.js";

type OpenapiTypescript = typeof import("openapi-typescript");

const load = createRequire(import.meta.url);

// the library's main module also loads a linter of OpenAPI documents, which takes longer than the compiler
const { addJSDocComment, astToString, tsIntersection, tsLiteral }: OpenapiTypescript = load(
  "openapi-typescript/dist/lib/ts.cjs",
);
const { resolveRef }: OpenapiTypescript = load("openapi-typescript/dist/lib/utils.cjs");
const transformSchema: OpenapiTypescript["transformSchema"] = load(
  "openapi-typescript/dist/transform/index.cjs",
);
const transformSchemaObject: OpenapiTypescript["transformSchemaObject"] = load(
  "openapi-typescript/dist/transform/schema-object.cjs",
).default;

/**
 * What is to be declared: one schema with its name, a record of ours with all definitions, or a vendor's calls.
 * Plain data, which can be sent to another thread.
 */
export type Job =
  | { readonly is: "schema"; readonly name: string; readonly shape: JsonSchema }
  | {
      readonly is: "record";
      readonly title: string;
      readonly root: JsonSchema;
      /** The library would change the names in `renamed`. It gets this prefix and the index of the name instead. */
      readonly prefix: string;
      readonly renamed: readonly string[];
    }
  | { readonly is: "calls"; readonly calls: Calls };

/** Prints the declarations of a job, with an empty line between them. */
export const declare = async (job: Job): Promise<string> => {
  switch (job.is) {
    case "schema":
      return schemaDeclaration(job.name, job.shape);
    case "record":
      return recordDeclarations(job);
    case "calls":
      return callDeclarations(job.calls);
  }
};

// ---- one schema, and calls: openapi-typescript -----------------------------------------------------------------

/**
 * The context that openapi-typescript would make. Its entry point is not used, because it reads files and URLs that a `$ref`
 * names, and fails with members called `constructor`. Our schemas have been read, resolved and linted.
 */
const contextOf = (
  document: OpenAPI3,
  transform: (schema: JsonSchema, options: TransformNodeOptions) => ts.TypeNode | undefined,
): GlobalContext =>
  ({
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    silent: true,
    // not needed: TypeScript narrows a union by the const of its tag
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

/** The declaration of one schema. */
const schemaDeclaration = (name: string, shape: JsonSchema): string => {
  // shapes have no `$ref`, so the document is empty
  const options = { path: "", ctx: contextOf(documentOf({}), shapeNode) };
  const declaration = exported(name, transformSchemaObject(shape as never, options));
  addJSDocComment(shape as never, declaration as never);
  return print(declaration);
};

/** The interface `paths`, and every schema that the calls reach. */
const callDeclarations = (calls: Calls): string => {
  const document = documentOf({ paths: calls.paths, components: { schemas: calls.schemas } });
  const interfaces = transformSchema(document, contextOf(document, openNode)).filter(
    ts.isInterfaceDeclaration,
  );
  const membersOf = (wanted: string) => interfaces.find(({ name }) => name.text === wanted)?.members ?? [];
  const named = [...membersOf("components")].filter(ts.isPropertySignature);
  const declared = named.find(({ name }) => textOf(name) === "schemas")?.type;
  const declarations = (declared && ts.isTypeLiteralNode(declared) ? [...declared.members] : [])
    .filter(ts.isPropertySignature)
    .map((member) => {
      const declaration = exported(textOf(member.name), member.type as ts.TypeNode);
      return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
    });
  const paths = interfaces.filter(({ name }) => name.text === "paths");
  return [...paths, ...declarations].map(print).join("\n\n");
};

/** The text of a name. openapi-typescript makes a numeric literal of a name such as `Infinity`. */
const textOf = (name: ts.PropertyName): string =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) || ts.isNumericLiteral(name) ? name.text : "";

const exported = (name: string, type: ts.TypeNode): ts.DeclarationStatement => {
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
};

/** The text of a declaration. Schemas are written by name, comments are tidied, and two spaces indent. */
const print = (declaration: ts.DeclarationStatement): string => {
  const { transformed } = ts.transform(declaration, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const name = schemaNameIn(node);
        if (name !== undefined) return ts.factory.createTypeReferenceNode(name);
        const comments = ts.getSyntheticLeadingComments(node);
        if (comments) ts.setSyntheticLeadingComments(node, comments.flatMap(tidied));
        return ts.visitEachChild(node, visit, context);
      };
      return visit(root) as ts.DeclarationStatement;
    },
  ]);
  return astToString(transformed[0] as ts.Node)
    .trimEnd()
    .replace(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2));
};

/** `components["schemas"]["X"]` → `X` */
const schemaNameIn = (node: ts.Node): string | undefined => {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType } = node.objectType;
  const isSchemas = stringOf(indexType) === "schemas" && ts.isTypeReferenceNode(root);
  return isSchemas && ts.isIdentifier(root.typeName) && root.typeName.text === "components"
    ? stringOf(node.indexType)
    : undefined;
};

const stringOf = (type: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;

// ---- comments --------------------------------------------------------------------------------------------------

/** A comment without the tags that repeat the type. An empty list if nothing else is in it. */
const tidied = (comment: ts.SynthesizedComment): ts.SynthesizedComment[] => {
  const lines = linesOf(comment.text);
  return lines.length === 0 ? [] : [{ ...comment, text: commentText(lines, "") }];
};

const linesOf = (text: string): string[] =>
  text
    .replace(/^\*/, "")
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\* ?/, "")
        .replace(/^\s*@description /, "")
        .trim(),
    )
    .map((line) => remarked(oneLine(line)).trim())
    .filter((line) => line !== "" && !/^@(?:enum|constant|type)\b/.test(line));

/** The text between the slashes of a comment. */
const commentText = (lines: readonly string[], indent: string): string =>
  lines.length === 1
    ? `* ${lines[0]} `
    : `*\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} `;

// ---- records: json-schema-to-typescript ------------------------------------------------------------------------

/** The declarations of a record of ours. Its enums are closed. */
const recordDeclarations = async ({
  title,
  root,
  prefix,
  renamed,
}: Extract<Job, { is: "record" }>): Promise<string> => {
  // loaded here: vendors have no records
  const { compile }: typeof import("json-schema-to-typescript") = load("json-schema-to-typescript");
  const printed = await compile(root as never, title, {
    additionalProperties: false,
    bannerComment: "",
    enableConstEnums: false,
    format: true,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    strictIndexSignatures: false,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  });
  // remove the root: it was only there so that the library prints its members
  const named = printed
    .replace(/^export interface \w*Map \{[\s\S]*?^\}\n/m, "")
    .replace(
      new RegExp(`\\b${prefix}(\\d+)\\b`, "g"),
      (_, index: string) => renamed[Number(index)] as string,
    );
  // prettier writes every comment on lines of its own
  const short = named.replace(
    /^( *)\/\*\*\n((?:\1 \*.*\n)+?)\1 \*\/$/gm,
    (_, indent: string, body: string) => {
      const lines = linesOf(body);
      return `${indent}/*${commentText(lines, indent)}*/`;
    },
  );
  return short.trim().replace(/(?<!\*\/|\n)\n+(?=\/\*\*|export )/g, "\n\n");
};

// ---- special shapes --------------------------------------------------------------------------------------------

/** The type of a special shape; undefined for one that openapi-typescript reads itself. */
const shapeNode = (schema: JsonSchema, options: TransformNodeOptions): ts.TypeNode | undefined => {
  const shape = specialOf(schema);
  if (!shape) return openNode(schema);
  const nodeOf = (part: JsonSchema): ts.TypeNode => transformSchemaObject(part as never, options);
  switch (shape.is) {
    case "named":
      return ts.factory.createTypeReferenceNode(shape.name);
    case "never":
      return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
    case "words":
      return openWords(shape.words);
    case "new tag":
      return ts.factory.createUnionTypeNode([
        ...shape.words.map(literalNode),
        ts.factory.createTypeReferenceNode(NEW_TAG),
      ]);
    case "both":
      return tsIntersection(shape.of.map(nodeOf));
    case "tuple":
      return ts.factory.createTupleTypeNode([
        ...shape.first.map((item) => ts.factory.createOptionalTypeNode(nodeOf(item))),
        ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(nodeOf(shape.rest))),
      ]);
  }
};

/** The same for schemas of calls. They come from the document unchanged and have no special shapes. */
const openNode = ({ enum: words }: JsonSchema): ts.TypeNode | undefined =>
  words?.some((word) => typeof word === "string") ? openWords(words) : undefined;

/** `"a" | "b" | (string & {})`: an editor completes the known words, and other strings pass. */
const openWords = (words: readonly unknown[]): ts.TypeNode => {
  const open = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return words.length === 0
    ? open
    : ts.factory.createUnionTypeNode([...words.map(literalNode), ts.factory.createParenthesizedType(open)]);
};

const literalNode = (word: unknown): ts.TypeNode =>
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
