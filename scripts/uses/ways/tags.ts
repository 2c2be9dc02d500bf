// Where code names an event that is gone or has another tag: keys of handlers, comparisons, and what the event exports.

import type { ts } from "../../program/ts-morph.js";
import type { TagAim } from "../aims.js";
import { symbolOf } from "../code/origins.js";
import { comparedValue, textIn } from "../code/syntax.js";
import { branchesOf, membersOf, wordsOf } from "../code/types.js";
import type { Walk } from "../walking.js";
import { possibleVendors, saidBy } from "./whose.js";

/** `on: { "conversation.ended": … }` */
export const tagKey = (walk: Walk, member: ts.ObjectLiteralElementLike): void => {
  const tag = textIn(walk.compiler, member.name);
  const aims = walk.aims.tags.filter((aim) => aim.tag === tag);
  if (!member.name || tag === undefined || aims.length === 0) return;
  const expected = walk.checker.getContextualType(member.parent as ts.ObjectLiteralExpression);
  if (!expected) return;
  for (const symbol of membersOf(walk, expected, tag))
    for (const aim of aims)
      if (takes(walk, walk.checker.getTypeOfSymbol(symbol), aim))
        walk.uses.push({ aim, node: member.name, how: "name" });
};

/** Whether a function takes the payload of an event, or a receipt that is of it. */
const takes = (walk: Walk, type: ts.Type, aim: TagAim): boolean =>
  branchesOf(walk, type)
    .flatMap((branch) => branch.getCallSignatures())
    .some(({ parameters }) => {
      const [payload, receipt] = parameters.map((each) => walk.checker.getTypeOfSymbol(each));
      return receipt
        ? (saidBy(walk, receipt)?.has(aim.vendor) ?? false)
        : payload !== undefined && isPayload(payload, aim);
    });

const isPayload = (type: ts.Type, { payload }: TagAim): boolean =>
  [type.symbol, type.aliasSymbol].some((symbol) =>
    symbol?.declarations?.some((each) => payload.includes(each)),
  );

/** `receipt.event === "conversation.ended"`, `case "conversation.ended":`, and lists of tags. */
export const tagLiteral = (walk: Walk, node: ts.StringLiteralLike): void => {
  const { compiler, checker } = walk;
  const aims = walk.aims.tags.filter(({ tag }) => tag === node.text);
  const value = comparedValue(compiler, node);
  const type = value ? checker.getTypeAtLocation(value) : checker.getContextualType(node);
  for (const aim of aims) {
    if (value && isEventOf(walk, value, aim)) {
      const isOfConversation = isConversationEvent(walk, value);
      const through = isOfConversation ? "event" : null;
      walk.uses.push({ aim: { ...aim, through }, node, how: isOfConversation ? "conversation" : "word" });
    } else if (type && isTagOf(walk, type, aim)) walk.uses.push({ aim, node, how: "word" });
  }
};

/** Whether an expression is the event of a receipt or conversation, which may be of the vendor. */
const isEventOf = (walk: Walk, value: ts.Expression, { vendor }: TagAim): boolean => {
  const { compiler } = walk;
  const isEvent = compiler.isPropertyAccessExpression(value) && value.name.text === "event";
  const owner = isEvent ? walk.checker.getTypeAtLocation(value.expression) : undefined;
  if (owner === undefined) return false;
  if (membersOf(walk, owner, "deliveryId").length === 0 && membersOf(walk, owner, "unmapped").length === 0)
    return false;
  return possibleVendors(walk, value)?.has(vendor) ?? true;
};

const isConversationEvent = (walk: Walk, value: ts.Expression): boolean =>
  walk.compiler.isPropertyAccessExpression(value) &&
  membersOf(walk, walk.checker.getTypeAtLocation(value.expression), "unmapped").length > 0;

/** Whether a type is one of tags that this vendor has, and no other type. */
const isTagOf = (walk: Walk, type: ts.Type, { tag, tags }: TagAim): boolean => {
  const known = wordsOf(walk, [type]);
  return (
    known !== undefined &&
    !known.isOpen &&
    known.words.has(tag) &&
    [...known.words].every((each) => tags.has(each))
  );
};

/** A name that a removed event exports. */
export const exportedName = (walk: Walk, node: ts.Identifier): void => {
  const declarations = symbolOf(walk, node)?.declarations ?? [];
  for (const declaration of declarations)
    for (const aim of walk.aims.exports.get(declaration) ?? [])
      walk.uses.push({ aim, node, how: walk.compiler.isVariableDeclaration(declaration) ? "read" : "type" });
};
