// The imports of an edited file: what it needs of afterword is added, and what it no longer needs of svix and standardwebhooks goes.
// Comments and empty lines around an import stay: the new ones take the place of the old.

import { beginningOf, endOfLine } from "../../program/imports.js";
import { type Edit, type Style, styleOf } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import { isPackage } from "../find/webhook.js";
import { type World, walk } from "../world.js";
import { importedAs, type Need, requiredIn } from "./names.js";

/**
 * The edits of a file's imports.
 *
 * @param edits all other edits of the file: names in what they replace are used no more
 */
export const importEdits = (
  world: World,
  file: ts.SourceFile,
  needs: readonly Need[],
  edits: readonly Edit[],
): Edit[] => {
  const { compiler } = world;
  const style = styleOf(compiler, file);
  const old = file.statements.flatMap((each) => importOf(world, each) ?? []);
  const isUsed = usedNames(world, file, edits);
  const missing = needs.filter(
    ({ module, name, isType }) => importedAs(world, file, module, name, isType) === undefined,
  );
  const added: Edit[] = [];
  const isRequired = isCommon(world, file);
  const lines = newLines(world, file, missing, isRequired, style, added);
  const gone = old.filter(({ names }) => names.every(({ local }) => isUsed(local) === "no more"));
  const changed = old
    .filter((each) => !gone.includes(each))
    .flatMap((each) => withoutNames(compiler, each, isUsed));
  const [place, ...others] = gone;
  const removed = others.map(({ statement }) => lineOf(statement));
  if (place)
    removed.push(
      lines.length === 0
        ? lineOf(place.statement)
        : { from: place.statement.getStart(), to: place.statement.getEnd(), text: lines.join(style.newline) },
    );
  else if (lines.length > 0) added.push(inserted(world, file, old.at(-1)?.statement, lines, style));
  return [...added, ...changed, ...removed];
};

/** An import of one of the packages. */
interface Import {
  readonly statement: ts.Statement;
  readonly names: readonly { readonly local: string; readonly node: ts.Node }[];
}

const importOf = ({ compiler }: World, statement: ts.Statement): Import | undefined => {
  if (compiler.isImportDeclaration(statement)) {
    const { importClause: clause, moduleSpecifier } = statement;
    if (!clause || !isPackage((moduleSpecifier as ts.StringLiteral).text)) return undefined;
    const named = clause.namedBindings;
    const names = [
      ...(clause.name ? [clause.name] : []),
      ...(named ? (compiler.isNamedImports(named) ? named.elements : [named]) : []),
    ];
    return { statement, names: names.map((node) => ({ node, local: localOf(compiler, node) })) };
  }
  if (compiler.isImportEqualsDeclaration(statement)) {
    const { moduleReference: from, name } = statement;
    const isOurs =
      compiler.isExternalModuleReference(from) &&
      compiler.isStringLiteral(from.expression) &&
      isPackage(from.expression.text);
    return isOurs ? { statement, names: [{ node: name, local: name.text }] } : undefined;
  }
  const required = requiredIn(compiler, statement);
  if (!required?.isOnly || !isPackage(required.module)) return undefined;
  const nodes = compiler.isIdentifier(required.name) ? [required.name] : required.name.elements;
  return {
    statement,
    names: nodes.map((node) => ({
      node,
      local: compiler.isBindingElement(node) ? node.name.getText() : node.getText(),
    })),
  };
};

const localOf = (compiler: typeof ts, node: ts.Node): string =>
  compiler.isImportSpecifier(node) || compiler.isNamespaceImport(node) ? node.name.text : node.getText();

type Use = "yes" | "no more" | "never";

/** Whether a name is used: still, no more after the edits, or never. */
const usedNames = (world: World, file: ts.SourceFile, edits: readonly Edit[]): ((local: string) => Use) => {
  const { compiler } = world;
  const uses = new Map<string, Use>();
  const isReplaced = (node: ts.Node): boolean =>
    edits.some(({ from, to }) => from < to && node.getStart() >= from && node.getEnd() <= to);
  walk(world, file, (node) => {
    if (!compiler.isIdentifier(node)) return;
    const { parent } = node;
    const isDeclared =
      compiler.isImportSpecifier(parent) ||
      compiler.isImportClause(parent) ||
      compiler.isNamespaceImport(parent) ||
      compiler.isImportEqualsDeclaration(parent) ||
      (compiler.isBindingElement(parent) && isOfRequire(compiler, parent)) ||
      (compiler.isVariableDeclaration(parent) &&
        parent.name === node &&
        requiredIn(compiler, parent.parent.parent));
    const isMember = compiler.isPropertyAccessExpression(parent) && parent.name === node;
    if (isDeclared || isMember) return;
    const use = isReplaced(node) ? "no more" : "yes";
    if (uses.get(node.text) !== "yes") uses.set(node.text, use);
  });
  return (local) => uses.get(local) ?? "never";
};

const isOfRequire = (compiler: typeof ts, node: ts.BindingElement): boolean => {
  const declared = node.parent.parent;
  return (
    compiler.isVariableDeclaration(declared) && requiredIn(compiler, declared.parent.parent) !== undefined
  );
};

/** Removes the names that are used no more from an import that stays. */
const withoutNames = (compiler: typeof ts, { names }: Import, isUsed: (local: string) => Use): Edit[] => {
  const listed = names.filter(
    ({ node }) => compiler.isImportSpecifier(node) || compiler.isBindingElement(node),
  );
  const gone = listed.filter(({ local }) => isUsed(local) === "no more");
  const [first] = listed;
  if (gone.length === listed.length && first && names[0] !== first) {
    const list = first.node.parent;
    return [{ from: (names[0] as Import["names"][number]).node.getEnd(), to: list.getEnd(), text: "" }];
  }
  return gone.map(({ node }) => {
    const nodes = listed.map((each) => each.node);
    const index = nodes.indexOf(node);
    const next = nodes[index + 1];
    if (next) return { from: node.getFullStart(), to: next.getFullStart(), text: "" };
    // with all that go before it, so that the last that stays has no comma after it
    let kept = index - 1;
    while (kept > 0 && gone.some((each) => each.node === nodes[kept])) kept--;
    return { from: (nodes[index - 1] as ts.Node).getEnd(), to: node.getEnd(), text: "" };
  });
};

/** A whole line, with its end. */
const lineOf = (statement: ts.Statement): Edit => {
  const { text } = statement.getSourceFile();
  const rest = /^[ \t]*\r?\n/.exec(text.slice(statement.getEnd()))?.[0] ?? "";
  return { from: statement.getStart(), to: statement.getEnd() + rest.length, text: "" };
};

/** Whether a file has `require` instead of imports. */
const isCommon = ({ compiler }: World, file: ts.SourceFile): boolean => {
  if (file.statements.some(compiler.isImportDeclaration)) return false;
  const isScript = /\.[cm]?jsx?$/.test(file.fileName);
  return isScript && !/\.mjs$/.test(file.fileName) && !file.statements.some(compiler.isExportAssignment);
};

/** The lines to add. Names that fit into an import that is there are added to it instead. */
const newLines = (
  world: World,
  file: ts.SourceFile,
  missing: readonly Need[],
  isRequired: boolean,
  { quote, semicolons }: Style,
  edits: Edit[],
): string[] => {
  const end = semicolons ? ";" : "";
  const modules = [...new Set(missing.map(({ module }) => module))].sort();
  return modules.flatMap((module) => {
    const byName = new Map(missing.filter((each) => each.module === module).map((each) => [each.name, each]));
    const needs = [...byName.values()].sort((a, b) =>
      a.name.localeCompare(b.name, "en", { sensitivity: "base" }),
    );
    const present = file.statements.find((each) => isNamedImport(world, each, module));
    if (present && !isRequired) {
      const list = (present as ts.ImportDeclaration).importClause?.namedBindings as ts.NamedImports;
      const last = list.elements.at(-1) as ts.ImportSpecifier;
      const text = needs.map((each) => `, ${specifier(each, false)}`).join("");
      edits.push({ from: last.getEnd(), to: last.getEnd(), text });
      return [];
    }
    if (isRequired) {
      const names = needs.map(({ name, local }) => (name === local ? name : `${name}: ${local}`));
      return [`const { ${names.join(", ")} } = require(${quote}${module}${quote})${end}`];
    }
    const isType = needs.every((each) => each.isType);
    const names = needs.map((each) => specifier(each, isType)).join(", ");
    return [`import ${isType ? "type " : ""}{ ${names} } from ${quote}${module}${quote}${end}`];
  });
};

const specifier = ({ name, local, isType }: Need, isAllTypes: boolean): string =>
  `${isType && !isAllTypes ? "type " : ""}${name === local ? name : `${name} as ${local}`}`;

const isNamedImport = ({ compiler }: World, statement: ts.Statement, module: string): boolean => {
  if (!compiler.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  const named = clause?.namedBindings;
  return (
    (statement.moduleSpecifier as ts.StringLiteral).text === module &&
    clause?.phaseModifier === undefined &&
    named !== undefined &&
    compiler.isNamedImports(named) &&
    named.elements.length > 0
  );
};

/** New imports: after the one of the package that stays, otherwise after the last, otherwise where the file begins. */
const inserted = (
  { compiler }: World,
  file: ts.SourceFile,
  after: ts.Statement | undefined,
  lines: readonly string[],
  { newline }: Style,
): Edit => {
  const last =
    after ??
    file.statements.findLast((each) => compiler.isImportDeclaration(each) || requiredIn(compiler, each));
  const at = last ? endOfLine(file.text, last.getEnd()) : beginningOf(compiler, file);
  const text = lines.join(newline);
  return { from: at, to: at, text: last ? newline + text : text + newline + newline };
};
