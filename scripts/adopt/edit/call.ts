// From `webhook.verify(body, headers)` to `(await receiveOrThrow(phonic, { body, headers }, { secret })).payload`.

import { type Edit, styleOf } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { World } from "../world.js";
import { headersText } from "./delivery.js";
import { laidOut, type Parts } from "./layout.js";

/** The names that a call uses, as they are imported in its file. */
export interface CallNames {
  readonly receiveOrThrow: string;
  readonly vendor: string;
}

/** The edits that replace a call of `verify`. What stands in its arguments stays, comments included. */
export const callEdits = (
  world: World,
  call: ts.CallExpression,
  options: string,
  names: CallNames,
): Edit[] => {
  const { compiler } = world;
  const target = targetOf(compiler, call);
  const form = formOf(compiler, target);
  const [body, given] = call.arguments as unknown as [ts.Expression, ts.Expression];
  const headers = headersText(world, given);
  const head = `${form.before}${names.receiveOrThrow}(`;
  const { text } = call.getSourceFile();
  const gaps = [
    text.slice(call.expression.getEnd(), body.getStart()),
    text.slice(body.getEnd(), headers.node.getStart()),
    text.slice(headers.node.getEnd(), call.getEnd()),
  ];
  const parts: Parts = { call, target, body, headers, head, tail: form.after, options, vendor: names.vendor };
  const edits = gaps.some((gap) => /\/[/*]/.test(gap))
    ? inPlace(parts)
    : laidOut(parts, styleOf(compiler, call.getSourceFile()));
  return [...form.edits, ...edits];
};

/** What is replaced: the call, with an `await` around it that nothing needed, and the parentheses of that. */
const targetOf = (compiler: typeof ts, call: ts.CallExpression): ts.Expression => {
  if (!compiler.isAwaitExpression(call.parent)) return call;
  const { parent } = call.parent;
  return compiler.isParenthesizedExpression(parent) ? parent : call.parent;
};

/** What stands around the new call, by what is done with its result. */
const formOf = (
  compiler: typeof ts,
  target: ts.Expression,
): { readonly before: string; readonly after: string; readonly edits: readonly Edit[] } => {
  const { parent } = target;
  const bare = { before: "await ", after: "", edits: [] };
  if (compiler.isExpressionStatement(parent)) return bare;
  const isNamed =
    compiler.isVariableDeclaration(parent) &&
    compiler.isIdentifier(parent.name) &&
    !parent.type &&
    !parent.exclamationToken &&
    !compiler.getJSDocType(parent);
  if (!isNamed) return { before: "(await ", after: ").payload", edits: [] };
  const { text } = parent.name as ts.Identifier;
  const pattern = text === "payload" ? "{ payload }" : `{ payload: ${text} }`;
  return { ...bare, edits: [{ from: parent.name.getStart(), to: parent.name.getEnd(), text: pattern }] };
};

/** Only what has to change: for calls with comments between their arguments. */
const inPlace = ({ call, target, body, headers, head, tail, options, vendor }: Parts): Edit[] => {
  const given = call.arguments[1] as ts.Expression;
  const { text } = call.getSourceFile();
  const opened = text.indexOf("(", call.expression.getEnd()) + 1;
  const isBroken = /\s/.test(text[opened] ?? "");
  return [
    { from: target.getStart(), to: opened, text: `${head}${vendor},${isBroken ? "" : " "}` },
    { from: body.getStart(), to: body.getStart(), text: body.getText() === "body" ? "{ " : "{ body: " },
    { from: given.getStart(), to: headers.node.getStart(), text: `headers: ${headers.before}` },
    { from: headers.node.getEnd(), to: given.getEnd(), text: `${headers.after} }, ${options}` },
    { from: call.getEnd(), to: target.getEnd(), text: tail },
  ];
};
