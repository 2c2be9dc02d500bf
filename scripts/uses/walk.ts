// One walk over the user's files, for all changes at once. The checker is asked only at nodes whose text is what changed.

import type { How } from "../diff/uses.js";
import type { ts } from "../program/ts-morph.js";
import type { Aim, Aims } from "./aims.js";
import { bindingElement, elementAccess, objectMember, propertyAccess } from "./members.js";
import type { Checking } from "./types.js";

/** A use that was found. */
export interface Found {
  readonly aim: Aim;
  readonly node: ts.Node;
  readonly how: How;
}

/** A walk over the files of one program, and what it has found. */
export class Walk implements Checking {
  readonly uses: Found[] = [];

  constructor(
    readonly compiler: typeof ts,
    readonly checker: ts.TypeChecker,
    readonly aims: Aims,
  ) {}

  /** Walks a file. */
  file(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      this.visit(node);
      this.compiler.forEachChild(node, visit);
    };
    visit(file);
  }

  /**
   * Notes that a node uses members, if they are among those that are looked for.
   *
   * @param from the expression that has the members, to tell whose conversation it is
   */
  found(node: ts.Node, how: How, symbols: readonly ts.Symbol[], from: ts.Node | undefined): void {
    for (const aim of this.aimsOf(symbols)) {
      if (aim.through !== null && from && this.isForeign(from, aim)) continue;
      this.uses.push({ aim, node, how: aim.through === null ? how : "conversation" });
    }
  }

  /** What is looked for and declared as one of these members. */
  aimsOf(symbols: readonly ts.Symbol[]): Set<Aim> {
    return new Set(
      symbols.flatMap(({ declarations = [] }) =>
        declarations.flatMap((each) => this.aims.members.get(each) ?? []),
      ),
    );
  }

  private isForeign(_from: ts.Node, _aim: Aim): boolean {
    return false;
  }

  private visit(node: ts.Node): void {
    const { SyntaxKind } = this.compiler;
    switch (node.kind) {
      case SyntaxKind.PropertyAccessExpression:
        propertyAccess(this, node as ts.PropertyAccessExpression);
        break;
      case SyntaxKind.ElementAccessExpression:
        elementAccess(this, node as ts.ElementAccessExpression);
        break;
      case SyntaxKind.BindingElement:
        bindingElement(this, node as ts.BindingElement);
        break;
      case SyntaxKind.PropertyAssignment:
      case SyntaxKind.ShorthandPropertyAssignment:
      case SyntaxKind.MethodDeclaration:
        if (this.compiler.isObjectLiteralExpression(node.parent))
          objectMember(this, node as ts.ObjectLiteralElementLike);
    }
  }
}
