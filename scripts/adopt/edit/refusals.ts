// What the user's code does with the error of a refused delivery. svix and standardwebhooks throw a WebhookVerificationError, and
// receiveOrThrow an AfterwordError: code that asks for the one has to ask for the other.

import type { ts } from "../../program/ts-morph.js";
import { isFromPackage } from "../find/webhook.js";
import type { FileEdit } from "../wait/waiting.js";
import { symbolOf, type World, walk } from "../world.js";
import type { Problem } from "./delivery.js";
import { type Need, need } from "./names.js";

const NAME = "WebhookVerificationError";

/** The edits of tests for the error, and what has to be looked at by a person. */
export interface Refusals {
  readonly edits: readonly FileEdit[];
  readonly needs: readonly Need[];
  readonly left: readonly { readonly node: ts.Node; readonly problem: Problem }[];
}

/**
 * Mends the tests for the error.
 *
 * @param files where verifications were adopted, or functions wait for one
 * @param isWhole whether no verification of the packages stays: then nobody throws the old error any more
 */
export const mendRefusals = (world: World, files: ReadonlySet<ts.SourceFile>, isWhole: boolean): Refusals => {
  const edits: FileEdit[] = [];
  const needs: Need[] = [];
  const left: { node: ts.Node; problem: Problem }[] = [];
  const isThrown = world.files.some((file) => throwsIt(world, file));
  const replaces = isWhole && !isThrown;
  for (const file of world.files) {
    if (!isWhole && !files.has(file)) continue;
    if (!file.text.includes(NAME)) continue;
    walk(world, file, (node) => {
      const found = testIn(world, node);
      if (found === "unknown")
        left.push({
          node,
          problem: {
            why: `${NAME} is used here, which receiveOrThrow does not throw`,
            hint: "It throws an AfterwordError, with a code: use that.",
          },
        });
      else if (found) {
        const error = need(world, file, "afterword", "AfterwordError");
        if (found.isClass) needs.push(error);
        const other = found.isClass ? error.local : found.node.getText().replace(NAME, "AfterwordError");
        if (replaces) edits.push({ file, from: found.node.getStart(), to: found.node.getEnd(), text: other });
        else {
          const { test } = found;
          const same = file.text.slice(test.getStart(), found.node.getStart());
          edits.push({ file, from: test.getStart(), to: test.getStart(), text: "(" });
          edits.push({ file, from: test.getEnd(), to: test.getEnd(), text: ` || ${same}${other})` });
        }
      }
    });
  }
  return { edits, needs, left };
};

interface Test {
  /** `error instanceof WebhookVerificationError` */
  readonly test: ts.BinaryExpression;
  readonly node: ts.Node;
  readonly isClass: boolean;
}

/** A test for the error; `unknown` for another use of its name. */
const testIn = (world: World, node: ts.Node): Test | "unknown" | undefined => {
  const { compiler } = world;
  const { parent } = node;
  if (compiler.isStringLiteralLike(node) && node.text === NAME) {
    const isTest =
      compiler.isBinaryExpression(parent) &&
      /^[=]==?$/.test(compiler.tokenToString(parent.operatorToken.kind) ?? "") &&
      parent.right === node;
    return isTest ? { test: parent, node, isClass: false } : "unknown";
  }
  if (!compiler.isIdentifier(node) || !isFromPackage(symbolOf(world, node), NAME)) return undefined;
  if (
    compiler.isImportSpecifier(parent) ||
    compiler.isExportSpecifier(parent) ||
    compiler.isBindingElement(parent)
  )
    return undefined;
  const whole = compiler.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  const test = whole.parent;
  const isTest =
    compiler.isBinaryExpression(test) &&
    test.operatorToken.kind === compiler.SyntaxKind.InstanceOfKeyword &&
    test.right === whole;
  if (isTest) return { test, node: whole, isClass: true };
  return compiler.isNewExpression(test) || compiler.isTypeReferenceNode(test) ? undefined : "unknown";
};

/** Whether a file makes such errors itself. */
const throwsIt = (world: World, file: ts.SourceFile): boolean => {
  if (!file.text.includes(NAME)) return false;
  let throws = false;
  walk(world, file, (node) => {
    if (world.compiler.isNewExpression(node))
      throws ||= isFromPackage(symbolOf(world, node.expression), NAME);
  });
  return throws;
};
