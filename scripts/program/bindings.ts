// The names under which a file knows what it imports from a package: by import or by require.

import type { ts } from "./ts-morph.js";

/** The names of one package in one file. */
export interface Bindings {
  /** Names of the module itself: `import x`, `import * as x`, `import x = require()`, `const x = require()`. */
  readonly whole: ReadonlySet<string>;
  /** Local names by the name that the package exports. */
  readonly named: ReadonlyMap<string, string>;
}

/** The names under which a file knows packages, at its top level. */
export const bindingsOf = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  packages: readonly string[],
): Bindings => {
  const whole = new Set<string>();
  const named = new Map<string, string>();
  const isMeant = (node: ts.Node | undefined): boolean =>
    node !== undefined && compiler.isStringLiteralLike(node) && packages.includes(node.text);
  const addPattern = (name: ts.BindingName): void => {
    if (compiler.isIdentifier(name)) whole.add(name.text);
    else if (compiler.isObjectBindingPattern(name))
      for (const { propertyName, name: local } of name.elements)
        if (compiler.isIdentifier(local)) named.set(textOf(compiler, propertyName) ?? local.text, local.text);
  };
  for (const statement of tree.statements) {
    if (compiler.isImportDeclaration(statement) && isMeant(statement.moduleSpecifier)) {
      const { name, namedBindings } = statement.importClause ?? {};
      if (name) whole.add(name.text);
      if (namedBindings && compiler.isNamespaceImport(namedBindings)) whole.add(namedBindings.name.text);
      else if (namedBindings)
        for (const { propertyName, name: local } of namedBindings.elements) {
          const exported = textOf(compiler, propertyName) ?? local.text;
          if (exported === "default") whole.add(local.text);
          named.set(exported, local.text);
        }
    } else if (compiler.isImportEqualsDeclaration(statement)) {
      const { moduleReference, name } = statement;
      if (compiler.isExternalModuleReference(moduleReference) && isMeant(moduleReference.expression))
        whole.add(name.text);
    } else if (compiler.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && isMeant(requiredBy(compiler, initializer))) addPattern(name);
    }
  }
  return { whole, named };
};

/** What `require` is called with, also in `require("x").default`. */
export const requiredBy = (compiler: typeof ts, node: ts.Expression): ts.Expression | undefined => {
  if (compiler.isPropertyAccessExpression(node) && node.name.text === "default")
    return requiredBy(compiler, node.expression);
  const isRequire =
    compiler.isCallExpression(node) &&
    compiler.isIdentifier(node.expression) &&
    node.expression.text === "require";
  return isRequire ? node.arguments[0] : undefined;
};

const textOf = (compiler: typeof ts, name: ts.Node | undefined): string | undefined =>
  name && (compiler.isIdentifier(name) || compiler.isStringLiteralLike(name)) ? name.text : undefined;
