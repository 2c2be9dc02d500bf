// Which functions have to become async so that a verification can be awaited, and whether that is safe: every caller must wait,
// too. A caller that does not would take the promise for the answer, and a refused delivery for a genuine one.

import type { Edit } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Problem } from "../edit/delivery.js";
import { type Around, functionAround, type World, wrapped } from "../world.js";
import {
  asyncPosition,
  isAsync,
  isEntry,
  isInParameter,
  isModule,
  isReachable,
  nameOf,
  promisedType,
  unable,
} from "./functions.js";
import { typeTakes } from "./promises.js";

/** An edit of a file. */
export interface FileEdit extends Edit {
  readonly file: ts.SourceFile;
}

/** A function that becomes async. */
export interface Made {
  readonly node: ts.Node;
  /** Whether what calls it does not wait for it: what it throws outside of `try` then reaches nobody. */
  readonly isUnheard: boolean;
}

/** What has to change so that a place may wait; or why it must not, and where. */
export type Waiting =
  | { readonly edits: readonly FileEdit[]; readonly made: readonly Made[] }
  | { readonly problem: Problem; readonly node: ts.Node };

/** What has to change so that `await` may stand at a node. */
export const waitingAt = (world: World, node: ts.Node): Waiting => new Search(world).at(node);

/** The search for all functions that one `await` makes async. */
class Search {
  readonly #world: World;
  readonly #edits: FileEdit[] = [];
  readonly #made = new Set<ts.Node>();
  readonly #unheard = new Set<ts.Node>();

  constructor(world: World) {
    this.#world = world;
  }

  at(node: ts.Node): Waiting {
    const found = this.#allow(node);
    const made = [...this.#made].map((each) => ({ node: each, isUnheard: this.#unheard.has(each) }));
    return found ?? { edits: this.#edits, made };
  }

  /** Allows `await` at a node; returns what is against it. */
  #allow(node: ts.Node): Refused | undefined {
    const { compiler } = this.#world;
    const around = functionAround(this.#world, node);
    if (!around)
      return isModule(compiler, node.getSourceFile())
        ? undefined
        : refused(
            node,
            "it runs when a CommonJS module is loaded, where nothing can wait",
            "Move it into an async function.",
          );
    if (isInParameter(compiler, around, node))
      return refused(
        node,
        "it is the default of a parameter, where nothing can wait",
        "Move it into the function.",
      );
    return this.#make(around, node);
  }

  /** Makes a function async, and has its callers wait. */
  #make(around: Around, because: ts.Node): Refused | undefined {
    const { compiler } = this.#world;
    if (isAsync(compiler, around) || this.#made.has(around)) return undefined;
    const kind = unable(compiler, around);
    if (kind !== undefined)
      return refused(because, `it is in ${kind}, which cannot wait`, "Move it into an async function.");
    const made = around as ts.FunctionLikeDeclaration;
    this.#made.add(made);
    const found = this.#callers(made, because);
    if (found) return found;
    this.#edits.push({ file: made.getSourceFile(), ...insertion(asyncPosition(compiler, made), "async ") });
    const type = promisedType(compiler, made);
    if (type) this.#edits.push({ file: made.getSourceFile(), ...type });
    return undefined;
  }

  #callers(made: ts.FunctionLikeDeclaration, because: ts.Node): Refused | undefined {
    const { compiler } = this.#world;
    const name = nameOf(compiler, made);
    const isExpression = compiler.isArrowFunction(made) || compiler.isFunctionExpression(made);
    const type =
      isExpression || (compiler.isMethodDeclaration(made) && compiler.isObjectLiteralExpression(made.parent))
        ? contextualType(this.#world, made)
        : undefined;
    if (type) return this.#handedAs(type, made, because);
    if (!name)
      return refused(
        because,
        "it is in a function that cannot become async: nothing says who calls it",
        BY_HAND,
      );
    const uses = this.#world
      .referencesTo(name)
      .filter((node) => node !== name && !isDeclared(compiler, node));
    for (const use of uses) {
      const found = this.#use(use, made, because);
      if (found) return found;
    }
    const isCalled = uses.length > 0 || !isReachable(compiler, made) || isEntry(compiler, name, made);
    return isCalled
      ? undefined
      : refused(
          because,
          `${name.getText()} would become async, and nothing in the project calls it`,
          BY_HAND,
        );
  }

  /** A function that is handed on: its type must take a promise. */
  #handedAs(type: ts.Type, made: ts.Node, because: ts.Node): Refused | undefined {
    const takes = typeTakes(this.#world, type);
    if (takes === "promise") return undefined;
    if (takes === "nothing") {
      this.#unheard.add(made);
      return isCaught(this.#world, because, made)
        ? undefined
        : refused(
            because,
            "the function would become async, and what it throws would reach nobody: its caller does not wait",
            "Put the call of verify into try with a catch that answers, then run adopt again.",
          );
    }
    return refused(because, "the function would become async, and what calls it does not wait", BY_HAND);
  }

  #use(use: ts.Node, made: ts.Node, because: ts.Node): Refused | undefined {
    const { compiler } = this.#world;
    const { parent } = use;
    const isPart = compiler.isPropertyAccessExpression(parent) && parent.name === use;
    const callee = wrapped(this.#world, (isPart ? parent : use) as ts.Expression);
    const outer = callee.parent;
    if (isInImport(compiler, use) || compiler.isTypeQueryNode(outer)) return undefined;
    if (compiler.isExportAssignment(outer) || compiler.isExportSpecifier(parent)) return undefined;
    if (compiler.isCallExpression(outer) && outer.expression === callee) return this.#call(outer);
    if (isCommonExport(compiler, use)) return undefined;
    if (compiler.isShorthandPropertyAssignment(parent) || compiler.isExpression(callee)) {
      const type = contextualType(this.#world, callee as ts.Expression);
      if (type) return this.#handedAs(type, made, because);
    }
    return refused(
      use,
      "a function that would become async is used here in a way that cannot be followed",
      BY_HAND,
    );
  }

  /** Has a caller wait. */
  #call(call: ts.CallExpression): Refused | undefined {
    const { compiler } = this.#world;
    const outer = call.parent;
    if (compiler.isAwaitExpression(outer)) return undefined;
    if (call.questionDotToken)
      return refused(call, "a function that would become async may be missing here (?.)", BY_HAND);
    const found = this.#allow(call);
    if (found) return found;
    const isInner = needsParentheses(compiler, call, outer);
    const file = call.getSourceFile();
    this.#edits.push({ file, ...insertion(call.getStart(), isInner ? "(await " : "await ") });
    if (isInner) this.#edits.push({ file, ...insertion(call.getEnd(), ")") });
    return undefined;
  }
}

/** Whether `await` needs parentheses around it, or is read more easily with them. */
const needsParentheses = (compiler: typeof ts, call: ts.CallExpression, outer: ts.Node): boolean =>
  ((compiler.isPropertyAccessExpression(outer) ||
    compiler.isElementAccessExpression(outer) ||
    compiler.isCallExpression(outer)) &&
    outer.expression === call) ||
  compiler.isPrefixUnaryExpression(outer) ||
  compiler.isNonNullExpression(outer) ||
  compiler.isAsExpression(outer) ||
  (compiler.isConditionalExpression(outer) && outer.condition === call) ||
  (compiler.isBinaryExpression(outer) && outer.operatorToken.kind !== compiler.SyntaxKind.EqualsToken);

type Refused = { readonly problem: Problem; readonly node: ts.Node };

const BY_HAND = "Make it async by hand, with all that call it, then run adopt again.";

const refused = (node: ts.Node, why: string, hint: string): Refused => ({ node, problem: { why, hint } });

const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** The type that the place of a function wants; undefined if it wants none in particular. */
const contextualType = ({ checker, compiler }: World, node: ts.Node): ts.Type | undefined => {
  if (compiler.isMethodDeclaration(node)) {
    const object = checker.getContextualType(node.parent as ts.ObjectLiteralExpression);
    const member = object?.getProperty(node.name.getText());
    return member && checker.getTypeOfSymbol(member);
  }
  const type = checker.getContextualType(
    (compiler.isIdentifier(node) && compiler.isShorthandPropertyAssignment(node.parent)
      ? node
      : node) as ts.Expression,
  );
  return type && checker.getNonNullableType(type);
};

/** Whether a reference only declares the name again, as an overload or a member of an interface does. */
const isDeclared = (compiler: typeof ts, node: ts.Node): boolean =>
  compiler.isFunctionLike(node.parent) && node.parent.name === node;

const isInImport = (compiler: typeof ts, node: ts.Node): boolean =>
  compiler.isImportSpecifier(node.parent) ||
  compiler.isImportClause(node.parent) ||
  compiler.isNamespaceImport(node.parent) ||
  compiler.isBindingElement(node.parent);

/** `module.exports = { handler }`, `exports.handler = handler` */
const isCommonExport = (compiler: typeof ts, node: ts.Node): boolean => {
  for (let at: ts.Node = node.parent; at; at = at.parent) {
    if (compiler.isBinaryExpression(at)) return /^(?:module\.)?exports\b/.test(at.left.getText());
    if (
      !compiler.isObjectLiteralExpression(at) &&
      !compiler.isShorthandPropertyAssignment(at) &&
      !compiler.isPropertyAssignment(at)
    )
      return false;
  }
  return false;
};

/** Whether what a call throws is caught in the function itself. */
const isCaught = ({ compiler }: World, node: ts.Node, within: ts.Node): boolean => {
  for (let at = node; at !== within && at.parent; at = at.parent) {
    const { parent } = at;
    if (compiler.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause)
      return !throws({ compiler }, parent.catchClause.block);
    if (compiler.isFunctionLike(at)) return false;
  }
  return false;
};

/** Whether code throws by itself, functions in it excepted. */
const throws = ({ compiler }: Pick<World, "compiler">, node: ts.Node): boolean =>
  compiler.isThrowStatement(node) ||
  compiler.forEachChild(node, (each) => !compiler.isFunctionLike(each) && throws({ compiler }, each)) ===
    true;
