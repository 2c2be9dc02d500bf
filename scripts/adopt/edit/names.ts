// Under which names a file has, or gets, what it needs of afterword.

import type { ts } from "../../program/ts-morph.js";
import { type World, walk } from "../world.js";

/** Something that a file needs of afterword. */
export interface Need {
  readonly file: ts.SourceFile;
  /** `afterword`, `afterword/phonic` */
  readonly module: string;
  readonly name: string;
  /** The name in the file. */
  readonly local: string;
  readonly isType: boolean;
}

/** Where a name is taken in a file, this one is used. */
const OTHERWISE: Readonly<Record<string, string>> = {
  receiveOrThrow: "receiveDelivery",
  ReceiveOptions: "AfterwordOptions",
  AfterwordError: "AfterwordErrorClass",
};

/** What a file needs, under the name that it has there already, or under one that is free. */
export const need = (
  world: World,
  file: ts.SourceFile,
  module: string,
  name: string,
  isType = false,
): Need => {
  const imported = importedAs(world, file, module, name, isType);
  if (imported !== undefined) return { file, module, name, local: imported, isType };
  const taken = namesIn(world, file);
  let local = taken.has(name) ? (OTHERWISE[name] ?? `${name}Vendor`) : name;
  while (taken.has(local)) local += "_";
  return { file, module, name, local, isType };
};

/** The local name of an import, or of what `require` gave, that is there already. */
export const importedAs = (
  { compiler }: World,
  file: ts.SourceFile,
  module: string,
  name: string,
  isType: boolean,
): string | undefined => {
  for (const statement of file.statements) {
    if (
      compiler.isImportDeclaration(statement) &&
      (statement.moduleSpecifier as ts.StringLiteral).text === module
    ) {
      const clause = statement.importClause;
      const named = clause?.namedBindings;
      if (!named || !compiler.isNamedImports(named)) continue;
      for (const each of named.elements) {
        const isOnlyType = each.isTypeOnly || clause.phaseModifier === compiler.SyntaxKind.TypeKeyword;
        if ((each.propertyName ?? each.name).text === name && (isType || !isOnlyType)) return each.name.text;
      }
    }
    const required = requiredIn(compiler, statement);
    if (required?.module === module && compiler.isObjectBindingPattern(required.name))
      for (const each of required.name.elements)
        if ((each.propertyName ?? each.name).getText() === name) return each.name.getText();
  }
  return undefined;
};

/** `const … = require("module")` */
export const requiredIn = (
  compiler: typeof ts,
  statement: ts.Node,
): { readonly module: string; readonly name: ts.BindingName; readonly isOnly: boolean } | undefined => {
  if (!compiler.isVariableStatement(statement)) return undefined;
  const { declarations } = statement.declarationList;
  const [declared] = declarations;
  let made = declared?.initializer;
  if (made && compiler.isAwaitExpression(made)) made = made.expression;
  if (!declared || !made || !compiler.isCallExpression(made)) return undefined;
  const [given] = made.arguments;
  const callee = made.expression;
  const isRequire =
    (compiler.isIdentifier(callee) && callee.text === "require") ||
    callee.kind === compiler.SyntaxKind.ImportKeyword;
  if (!isRequire || !given || !compiler.isStringLiteralLike(given)) return undefined;
  return { module: given.text, name: declared.name, isOnly: declarations.length === 1 };
};

const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** All names that a file declares or uses, those of members excepted. */
const namesIn = (world: World, file: ts.SourceFile): ReadonlySet<string> => {
  const { compiler } = world;
  const before = known.get(file);
  if (before) return before;
  const names = new Set<string>();
  walk(world, file, (node) => {
    if (!compiler.isIdentifier(node)) return;
    const { parent } = node;
    const isMember =
      (compiler.isPropertyAccessExpression(parent) && parent.name === node) ||
      (compiler.isPropertyAssignment(parent) && parent.name === node) ||
      (compiler.isQualifiedName(parent) && parent.right === node) ||
      compiler.isPropertySignature(parent) ||
      compiler.isMethodSignature(parent);
    if (!isMember) names.add(node.text);
  });
  known.set(file, names);
  return names;
};
