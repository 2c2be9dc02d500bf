// From `webhook.verify(body, headers)` to `(await receiveOrThrow(phonic, { body, headers }, { secret })).payload`.

import { type Edit, type Style, styleOf } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import { headersText } from "./delivery.js";
import type { World } from "./world.js";

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
  const target = compiler.isAwaitExpression(call.parent) ? call.parent : call;
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

interface Parts {
  readonly call: ts.CallExpression;
  /** The call, or the `await` around it. */
  readonly target: ts.Expression;
  readonly body: ts.Expression;
  readonly headers: ReturnType<typeof headersText>;
  readonly head: string;
  readonly tail: string;
  readonly options: string;
  readonly vendor: string;
}

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
  const opened = call.getSourceFile().text.indexOf("(", call.expression.getEnd()) + 1;
  return [
    { from: target.getStart(), to: opened, text: `${head}${vendor}, ` },
    { from: body.getStart(), to: body.getStart(), text: "{ body: " },
    { from: given.getStart(), to: headers.node.getStart(), text: `headers: ${headers.before}` },
    { from: headers.node.getEnd(), to: given.getEnd(), text: `${headers.after} }, ${options}` },
    { from: call.getEnd(), to: target.getEnd(), text: tail },
  ];
};

/** The call on one line, if it is short enough; otherwise each argument on lines of its own. */
const laidOut = (parts: Parts, { indent, newline }: Style): Edit[] => {
  const { call, target, body, headers, head, tail, options, vendor } = parts;
  const { text } = call.getSourceFile();
  const lineStart = text.lastIndexOf("\n", target.getStart() - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const [bodyText, headersText] = [body.getText(), headers.node.getText()];
  const bodyMember = bodyText === "body" ? "" : "body: ";
  const headersMember = headersText === "headers" && headers.before === "" ? "" : "headers: ";
  const line = `${head}${vendor}, { ${bodyMember}${bodyText}, ${headersMember}${headers.before}${headersText}${headers.after} }, ${options})`;
  const lineEnd = /^[^\r\n]*/.exec(text.slice(target.getEnd()))?.[0] ?? "";
  const before = target.getStart() - lineStart;
  const isOneLine =
    !line.includes("\n") && before + line.length + tail.length + lineEnd.length <= widthOf(text);
  const at = (depth: number): string => newline + margin + indent.repeat(depth);
  const [open, between, close] = isOneLine
    ? [`${head}${vendor}, { `, ", ", ` }, ${options})${tail}`]
    : [
        `${head}${at(1)}${vendor},${at(1)}{${at(2)}`,
        `,${at(2)}`,
        `,${at(1)}},${at(1)}${shifted(options, indent)},${at(0)})${tail}`,
      ];
  return [
    { from: target.getStart(), to: body.getStart(), text: `${open}${bodyMember}` },
    ...(isOneLine ? [] : shifts(text, body, indent.repeat(2))),
    { from: body.getEnd(), to: headers.node.getStart(), text: `${between}${headersMember}${headers.before}` },
    ...(isOneLine ? [] : shifts(text, headers.node, indent.repeat(2))),
    { from: headers.node.getEnd(), to: target.getEnd(), text: `${headers.after}${close}` },
  ];
};

/** How long lines of a file may be: where some are longer than 80, 100. */
const widthOf = (text: string): number =>
  text.split("\n").some((line) => line.length > 81 && !/^\s*(?:\/\/|\*)/.test(line)) ? 100 : 80;

const shifted = (text: string, by: string): string => text.replaceAll("\n", `\n${by}`);

/** Indents the lines of a node after its first. The lines of a template are text, and stay. */
const shifts = (text: string, node: ts.Node, by: string): Edit[] => {
  const whole = text.slice(node.getStart(), node.getEnd());
  if (whole.includes("`")) return [];
  return [...whole.matchAll(/\n(?!\r?\n)/g)].map(({ index }) => {
    const at = node.getStart() + index + 1;
    return { from: at, to: at, text: by };
  });
};
