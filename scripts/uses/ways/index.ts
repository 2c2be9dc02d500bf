// What the walk does at each kind of node: a table of contents of the ways in which code uses members.

import type { ts } from "../../program/ts-morph.js";
import { textIn } from "../code/syntax.js";
import type { Walk } from "../walking.js";
import { declaredMember, jsxAttribute } from "./declared.js";
import { entryAccess, entryBinding } from "./entries.js";
import { assignedAway, castAway, handedOn, lookedThrough, returnedAway, takenAway } from "./handed-on.js";
import { bindingElement, elementAccess, objectMember, propertyAccess, queriedMember } from "./members.js";
import { nameAsText } from "./names.js";
import { exportedName, tagKey, tagLiteral } from "./tags.js";
import { wordKey, wordLiteral, wordSwitch, wordsLookedThrough, wordVariable } from "./words.js";

/** Looks at a node. */
export const visit = (walk: Walk, node: ts.Node): void => {
  const { SyntaxKind } = walk.compiler;
  const hasWords = walk.enums.length > 0;
  const hasEntries = walk.aims.entries.size > 0;
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
      propertyAccess(walk, node as ts.PropertyAccessExpression);
      if (hasEntries) entryAccess(walk, node as ts.PropertyAccessExpression);
      break;
    case SyntaxKind.ElementAccessExpression:
      elementAccess(walk, node as ts.ElementAccessExpression);
      if (hasEntries) entryAccess(walk, node as ts.ElementAccessExpression);
      break;
    case SyntaxKind.BindingElement:
      bindingElement(walk, node as ts.BindingElement);
      if (hasEntries) entryBinding(walk, node as ts.BindingElement);
      break;
    case SyntaxKind.PropertyAssignment:
    case SyntaxKind.ShorthandPropertyAssignment:
    case SyntaxKind.MethodDeclaration:
      inObject(walk, node as ts.ObjectLiteralElementLike);
      break;
    case SyntaxKind.PropertySignature:
    case SyntaxKind.PropertyDeclaration:
      declaredMember(walk, node as ts.PropertySignature);
      break;
    case SyntaxKind.QualifiedName:
      queriedMember(walk, node as ts.QualifiedName);
      break;
    case SyntaxKind.JsxAttribute:
      jsxAttribute(walk, node as ts.JsxAttribute);
      break;
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      ofText(walk, node as ts.StringLiteralLike);
      break;
    case SyntaxKind.Identifier:
      if (walk.exported.has((node as ts.Identifier).text)) exportedName(walk, node as ts.Identifier);
      break;
    case SyntaxKind.SwitchStatement:
      if (hasWords) wordSwitch(walk, node as ts.SwitchStatement);
      break;
    case SyntaxKind.VariableDeclaration: {
      const { type, initializer, name } = node as ts.VariableDeclaration;
      if (hasWords) wordVariable(walk, node as ts.VariableDeclaration);
      if (type && initializer) assignedAway(walk, name, initializer);
      break;
    }
    case SyntaxKind.CallExpression:
      if (hasWords) wordsLookedThrough(walk, node as ts.CallExpression);
      handedOn(walk, node as ts.CallExpression);
      break;
    case SyntaxKind.NewExpression:
      handedOn(walk, node as ts.NewExpression);
      break;
    case SyntaxKind.Parameter:
      takenAway(walk, node as ts.ParameterDeclaration);
      break;
    case SyntaxKind.AsExpression:
    case SyntaxKind.TypeAssertionExpression:
      castAway(walk, node as ts.AsExpression);
      break;
    case SyntaxKind.BinaryExpression: {
      const { operatorToken, left, right } = node as ts.BinaryExpression;
      if (operatorToken.kind === SyntaxKind.EqualsToken) assignedAway(walk, left, right);
      break;
    }
    case SyntaxKind.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      if (expression) returnedAway(walk, expression);
      break;
    }
    case SyntaxKind.ForInStatement:
      lookedThrough(walk, node as ts.ForInStatement);
      break;
  }
};

/** A member of an object literal. */
const inObject = (walk: Walk, node: ts.ObjectLiteralElementLike): void => {
  if (!walk.compiler.isObjectLiteralExpression(node.parent)) return;
  objectMember(walk, node);
  const name = textIn(walk.compiler, node.name);
  if (name === undefined) return;
  if (walk.words.has(name)) wordKey(walk, node);
  if (walk.tags.has(name)) tagKey(walk, node);
};

/** A text: the name of a member, a word of an enum, or the tag of an event. */
const ofText = (walk: Walk, node: ts.StringLiteralLike): void => {
  const { compiler } = walk;
  if (compiler.isImportDeclaration(node.parent) || compiler.isExportDeclaration(node.parent)) return;
  nameAsText(walk, node);
  if (walk.words.has(node.text)) wordLiteral(walk, node);
  if (walk.tags.has(node.text)) tagLiteral(walk, node);
};
