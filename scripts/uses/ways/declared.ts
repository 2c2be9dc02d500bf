// Where the user's own types and components have a changed member: what extends the generated types, and JSX.

import type { ts } from "../../program/ts-morph.js";
import { textIn } from "../code/syntax.js";
import { membersOf } from "../code/types.js";
import type { Walk } from "../walking.js";

/** A member of the user's own interface, class or type that another type gives it: `interface Call extends Item { role: "user" }`. */
export const declaredMember = (walk: Walk, node: ts.PropertySignature | ts.PropertyDeclaration): void => {
  const name = textIn(walk.compiler, node.name);
  if (name === undefined || !walk.aims.names.has(name)) return;
  const symbols = basesOf(walk, node.parent).flatMap((type) => membersOf(walk, type, name));
  walk.found(node.name, "type", symbols, undefined);
};

const basesOf = ({ compiler, checker }: Walk, owner: ts.Node): ts.Type[] => {
  if (compiler.isInterfaceDeclaration(owner) || compiler.isClassLike(owner))
    return (owner.heritageClauses ?? []).flatMap(({ types }) =>
      types.map((each) => checker.getTypeAtLocation(each)),
    );
  if (!compiler.isTypeLiteralNode(owner)) return [];
  const { parent } = owner;
  if (compiler.isIntersectionTypeNode(parent))
    return parent.types.filter((each) => each !== owner).map((each) => checker.getTypeFromTypeNode(each));
  return compiler.isConditionalTypeNode(parent) && parent.extendsType === owner
    ? [checker.getTypeFromTypeNode(parent.checkType)]
    : [];
};

/** `<Row role={item.role} />`: gives the component's member a value. */
export const jsxAttribute = (walk: Walk, node: ts.JsxAttribute): void => {
  const { compiler, checker } = walk;
  if (!compiler.isIdentifier(node.name) || !walk.aims.names.has(node.name.text)) return;
  const expected = checker.getContextualType(node.parent);
  if (expected) walk.found(node.name, "write", membersOf(walk, expected, node.name.text), node.parent);
};
