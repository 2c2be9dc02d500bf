// How a new call stands in its lines: as formatters would write it.

import type { Edit, Style } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { HeadersText } from "./delivery.js";

/** The parts of a call. */
export interface Parts {
  readonly call: ts.CallExpression;
  /** What is replaced: the call, or the `await` around it. */
  readonly target: ts.Expression;
  readonly body: ts.Expression;
  readonly headers: HeadersText;
  /** `(await receiveOrThrow(` */
  readonly head: string;
  /** `).payload` */
  readonly tail: string;
  readonly options: string;
  readonly vendor: string;
}

/** The pieces of new text around the body and the headers, and by how much these are indented further. */
interface Layout {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly shift: number;
}

/** The edits that lay a call out. What stands in the body and the headers stays. */
export const laidOut = (parts: Parts, style: Style): Edit[] => {
  const { call, target, body, headers } = parts;
  const { text } = call.getSourceFile();
  const { before, between, after, shift } = layoutOf(parts, style, text);
  const by = style.indent.repeat(shift);
  return [
    { from: target.getStart(), to: body.getStart(), text: before },
    ...shifts(text, body, by),
    { from: body.getEnd(), to: headers.node.getStart(), text: `${between}${headers.before}` },
    ...shifts(text, headers.node, by),
    { from: headers.node.getEnd(), to: target.getEnd(), text: `${headers.after}${after}` },
  ];
};

/** The call on one line if it is short enough; otherwise each argument on its own, and if need be each member. */
const layoutOf = (
  { target, body, headers, head, tail, options, vendor }: Parts,
  { indent, newline }: Style,
  text: string,
): Layout => {
  const lineStart = text.lastIndexOf("\n", target.getStart() - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const given = `${headers.before}${headers.node.getText()}${headers.after}`;
  const bodyMember = body.getText() === "body" ? "" : "body: ";
  const headersMember = given === "headers" ? "" : "headers: ";
  const delivery = `{ ${bodyMember}${body.getText()}, ${headersMember}${given} }`;
  const width = widthOf(text);
  const fits = (line: string, more: number): boolean => !line.includes("\n") && line.length + more <= width;
  const margins = (depth: number): number => margin.length + indent.length * depth;
  const at = (depth: number): string => newline + margin + indent.repeat(depth);
  const line = `${head}${vendor}, ${delivery}, ${options})`;
  const lineEnd = /^[^\r\n]*/.exec(text.slice(target.getEnd()))?.[0] ?? "";
  const joined = (start: string, end: string): Layout => ({
    before: `${start}${vendor}, { ${bodyMember}`,
    between: `, ${headersMember}`,
    after: ` }, ${options})${end}`,
    shift: 0,
  });
  if (fits(line, target.getStart() - lineStart + tail.length + lineEnd.length)) return joined(head, tail);
  // (await …).payload is broken within its parentheses
  const depth = tail === "" ? 0 : 1;
  const start = depth === 1 ? `${head[0]}${at(1)}${head.slice(1)}` : head;
  const end = depth === 1 ? `${at(0)}${tail}` : tail;
  if (depth === 1 && fits(line.slice(1), margins(1))) return joined(start, end);
  const last = `,${at(depth + 1)}${options.replaceAll("\n", `\n${indent.repeat(depth + 1)}`)},${at(depth)})${end}`;
  const first = `${start}${at(depth + 1)}${vendor},${at(depth + 1)}{`;
  return fits(`${delivery},`, margins(depth + 1))
    ? { before: `${first} ${bodyMember}`, between: `, ${headersMember}`, after: ` }${last}`, shift: 0 }
    : {
        before: `${first}${at(depth + 2)}${bodyMember}`,
        between: `,${at(depth + 2)}${headersMember}`,
        after: `,${at(depth + 1)}}${last}`,
        shift: depth + 2,
      };
};

/** How long lines of a file may be: where some are longer than 80, 100. */
const widthOf = (text: string): number =>
  text.split("\n").some((line) => line.length > 81 && !/^\s*(?:\/\/|\*)/.test(line)) ? 100 : 80;

/** Indents the lines of a node after its first. The lines of a template are text, and stay. */
const shifts = (text: string, node: ts.Node, by: string): Edit[] => {
  const whole = text.slice(node.getStart(), node.getEnd());
  if (by === "" || whole.includes("`")) return [];
  return [...whole.matchAll(/\n(?!\r?\n)/g)].map(({ index }) => {
    const at = node.getStart() + index + 1;
    return { from: at, to: at, text: by };
  });
};
