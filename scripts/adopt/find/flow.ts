// Follows instances of `Webhook` through the user's code: where they are made, kept and handed on, and what is done with them.
// Everything that the same instance may reach is one group, which is adopted as a whole or not at all.

import type { ts } from "../../program/ts-morph.js";
import { symbolOf, type World, walk } from "../world.js";
import { type OtherUse, rolesOf, sourceOf } from "./roles.js";
import { isFromPackage, kindOf } from "./webhook.js";

/** A call of `verify`. */
export interface Verification {
  readonly call: ts.CallExpression;
  /** What `verify` is called on. */
  readonly receiver: ts.Expression;
}

/** All that the same instances may reach. */
export interface Group {
  readonly creations: ts.NewExpression[];
  readonly verifications: Verification[];
  /** The names of the class where it is written as a type. */
  readonly types: ts.TypeReferenceNode[];
  readonly others: OtherUse[];
  /** The variables, members, parameters and functions that hold or return it. */
  readonly holders: ts.Node[];
}

/** Finds all groups that have a verification, or something like it, in the order of the files. */
export const groupsIn = (world: World): Group[] => {
  const union = new Union();
  for (const file of world.files) {
    walk(world, file, (node) => {
      if (world.compiler.isTypeReferenceNode(node)) seeType(world, node, union);
      else if (isLooked(world.compiler, node)) seeValue(world, node, union);
      else if (world.compiler.isBindingElement(node)) seeBinding(world, node, union);
    });
  }
  return union
    .groups()
    .filter(
      ({ verifications, others }) => verifications.length > 0 || others.some((each) => each.isVerification),
    );
};

/** Expressions that can be an instance where it comes from; what is only around one is looked at with it. */
const isLooked = (compiler: typeof ts, node: ts.Node): node is ts.Expression =>
  compiler.isIdentifier(node) ||
  compiler.isPropertyAccessExpression(node) ||
  compiler.isElementAccessExpression(node) ||
  compiler.isNewExpression(node) ||
  compiler.isCallExpression(node) ||
  compiler.isAwaitExpression(node) ||
  node.kind === compiler.SyntaxKind.ThisKeyword;

const seeValue = (world: World, node: ts.Expression, union: Union): void => {
  const { compiler, checker } = world;
  // the name of a member is looked at with what it is a member of
  const isName = compiler.isIdentifier(node) && isOnlyName(compiler, node);
  if (isName) return;
  const kind = kindOf(world, checker.getTypeAtLocation(node));
  if (!kind) return;
  const source = sourceOf(world, node);
  if (!source) {
    union.of(node).others.push({ node, why: "comes from where it cannot be followed", canStay: false });
    seeRole(world, node, node, union);
    return;
  }
  const group = union.of(source.holder);
  if (source.isCreation) {
    if (kind === "webhook") group.creations.push(node as ts.NewExpression);
    else group.others.push({ node, why: "is of a class of your own that extends Webhook", canStay: false });
  } else if (kind === "subclass")
    group.others.push({ node, why: "is of a class of your own that extends Webhook", canStay: false });
  seeRole(world, node, source.holder, union);
};

const seeRole = (world: World, node: ts.Expression, holder: ts.Node, union: Union): void => {
  for (const role of rolesOf(world, node)) {
    if (role.kind === "verify")
      union.of(holder).verifications.push({ call: role.call, receiver: role.receiver });
    if (role.kind === "held") for (const other of role.holders) union.join(holder, other);
    if (role.kind === "other") union.of(holder).others.push(role);
  }
};

/** Whether an identifier is no expression: a declared name, a member's, a label, a part of an import or of a type. */
const isOnlyName = (compiler: typeof ts, node: ts.Identifier): boolean => {
  const { parent } = node;
  if (compiler.isShorthandPropertyAssignment(parent)) return false;
  if (compiler.isExportAssignment(parent)) return false;
  if ("name" in parent && parent.name === node) return true;
  if ("propertyName" in parent && parent.propertyName === node) return true;
  return compiler.isImportClause(parent) || compiler.isTypeNode(parent) || compiler.isQualifiedName(parent);
};

/** `const { webhook } = deps`: the variable holds what the member holds. */
const seeBinding = (world: World, node: ts.BindingElement, union: Union): void => {
  const { compiler, checker } = world;
  if (!compiler.isIdentifier(node.name)) return;
  if (!kindOf(world, checker.getTypeAtLocation(node))) return;
  const name = node.propertyName ?? node.name;
  const from = checker.getTypeAtLocation(node.parent);
  const member = compiler.isIdentifier(name) ? from.getProperty(name.text) : undefined;
  const declared = member?.valueDeclaration;
  if (declared && !declared.getSourceFile().isDeclarationFile) union.join(node, declared);
  else
    union
      .of(node)
      .others.push({ node, why: "is taken out of an object that cannot be followed", canStay: false });
};

/** Where the class stands as a type, it belongs to what is declared with that type. */
const seeType = (world: World, node: ts.TypeReferenceNode, union: Union): void => {
  if (!isFromPackage(symbolOf(world, node.typeName), "Webhook")) return;
  const holder = declaredWith(world, node);
  if (holder) union.of(holder).types.push(node);
};

/** The variable, member, parameter or function that is declared with a type, or with one that has it as a part. */
const declaredWith = ({ compiler, ...world }: World, type: ts.TypeNode): ts.Node | undefined => {
  for (let at: ts.Node = type.parent; at; at = at.parent) {
    if (compiler.isAsExpression(at) || compiler.isSatisfiesExpression(at))
      return sourceOf({ compiler, ...world }, at.expression)?.holder;
    if (compiler.isFunctionLike(at)) return at;
    if (
      compiler.isVariableDeclaration(at) ||
      compiler.isParameter(at) ||
      compiler.isPropertyDeclaration(at) ||
      compiler.isPropertySignature(at)
    )
      return at;
    if (!compiler.isTypeNode(at)) return undefined;
  }
  return undefined;
};

/** Sets of holders that grow together. */
class Union {
  readonly #parents = new Map<ts.Node, ts.Node>();
  readonly #groups = new Map<ts.Node, Group>();

  /** The group of a holder. */
  of(holder: ts.Node): Group {
    const root = this.#rootOf(holder);
    let group = this.#groups.get(root);
    if (!group) {
      group = { creations: [], verifications: [], types: [], others: [], holders: [holder] };
      this.#groups.set(root, group);
    }
    return group;
  }

  join(one: ts.Node, other: ts.Node): void {
    const [kept, joined] = [this.of(one), this.of(other)];
    if (kept === joined) return;
    this.#groups.delete(this.#rootOf(other));
    this.#parents.set(this.#rootOf(other), this.#rootOf(one));
    for (const member of ["creations", "verifications", "types", "others", "holders"] as const)
      (kept[member] as unknown[]).push(...joined[member]);
  }

  groups(): Group[] {
    return [...this.#groups.values()];
  }

  #rootOf(holder: ts.Node): ts.Node {
    let root = holder;
    for (let next = this.#parents.get(root); next; next = this.#parents.get(root)) root = next;
    return root;
  }
}
