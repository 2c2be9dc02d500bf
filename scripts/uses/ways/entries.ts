// Where code reads or writes entries of a map, whose names no type lists.

import type { ts } from "../../program/ts-morph.js";
import type { Aim } from "../aims.js";
import { isWritten, textIn } from "../code/syntax.js";
import { branchesOf } from "../code/types.js";
import type { Walk } from "../walking.js";

/** `variables.plan`, `variables["plan"]`, `variables[name]` */
export const entryAccess = (
  walk: Walk,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): void => {
  const { compiler } = walk;
  const key = compiler.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const type = walk.checker.getTypeAtLocation(node.expression);
  walk.note(
    key,
    isWritten(compiler, node) ? "write" : "read",
    entriesIn(walk, type, textIn(compiler, key)),
    node.expression,
  );
};

/** `const { plan } = variables` */
export const entryBinding = (walk: Walk, node: ts.BindingElement): void => {
  const { compiler } = walk;
  if (!compiler.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return;
  const key = node.propertyName ?? node.name;
  const type = walk.checker.getTypeAtLocation(node.parent);
  walk.note(key, "read", entriesIn(walk, type, textIn(compiler, key)), node);
};

const entriesIn = (walk: Walk, type: ts.Type, name: string | undefined): Aim[] => {
  const { checker, aims } = walk;
  return branchesOf(walk, type).flatMap((branch) =>
    name !== undefined && checker.getPropertyOfType(branch, name)
      ? []
      : checker
          .getIndexInfosOfType(branch)
          .flatMap(({ declaration }) => (declaration ? (aims.entries.get(declaration) ?? []) : [])),
  );
};
