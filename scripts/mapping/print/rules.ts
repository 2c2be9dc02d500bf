// Prints rules: functions that add the items or attachments of a part of the payload to a list.
import { templatePart, text } from "../../text/literals.js";
import { ATTACHMENT, type ITEM, TOOL } from "../members.js";
import type { Find, Group, Pointer, Rule, Source } from "../model.js";
import {
  type Body,
  called,
  chain,
  declared,
  emptyBody,
  helper,
  type Scope,
  valueAt,
  within,
} from "./code.js";
import { loneCondition, notCode } from "./conditions.js";
import { type GroupForm, groupCode } from "./groups.js";
import { foundObject, roleCode, sourceCode } from "./sources.js";

/** What the rules make: items of the transcript, or attachments. */
export type Made = "items" | "attachments";

/** The tool of an item. */
export const TOOL_FORM: GroupForm = { types: TOOL, always: true };
/** An attachment, as its rule describes it. */
export const ATTACHMENT_FORM: GroupForm = { types: ATTACHMENT };

/** The lines that carry rules out, in the order written. */
export const rulesCode = (body: Body, scope: Scope, rules: readonly Rule[], made: Made): string[] =>
  rules.flatMap((rule) => ruleCode(body, scope, rule, made));

const ruleCode = (body: Body, scope: Scope, rule: Rule, made: Made): string[] => {
  const lines = startCode(body, scope, rule, made);
  if (rule.or.length === 0) return lines;
  const count = numbered(body, "before");
  return [
    `const ${count} = items.length;`,
    ...lines,
    `if (items.length === ${count}) {`,
    ...blockOf(body, (inner) => rulesCode(inner, scope, rule.or, made)),
    "}",
  ];
};

/** A name with a number that no other constant of the body has. */
const numbered = ({ taken }: Body, name: string): string => {
  let number = 0;
  while (taken.has(`${name}${number}`)) number++;
  taken.add(`${name}${number}`);
  return `${name}${number}`;
};

/** Lines of a block, with the containers that they need. */
const blockOf = (body: Body, print: (body: Body) => string[]): string[] => {
  const block = { ...body, lines: [], containers: new Map(body.containers) };
  const lines = print(block);
  return [...block.lines, ...lines].map((line) => `  ${line}`);
};

const startCode = (body: Body, scope: Scope, rule: Rule, made: Made): string[] => {
  const { each, of, split } = rule;
  if (split) return splitCode(body, scope, rule, made);
  if (each) return loopCode(body, scope, rule, each, made);
  if (of) return objectCode(body, scope, rule, of, made);
  const run = entryFunction(body, scope, rule, made);
  return [`${run(pointerOf(body, scope, false), pointerOf(body, scope, true))};`];
};

/** Code that is printed only where it is needed. */
type Lazy = () => string;

/** The code of the pointer of the object at which pointers begin, or of what is around it. */
const pointerOf =
  (body: Body, scope: Scope, up: boolean): Lazy =>
  () =>
    variableOf(body, scope, up) ?? '""';

/** The variable with the pointer of an object: that of an entry is in `source`, that of what is around it in `above`. */
const variableOf = (body: Body, scope: Scope, up: boolean): string | undefined => {
  const around = up ? scope.around : undefined;
  // the pointer of the payload is empty
  if ((around ?? scope).around === undefined) return undefined;
  const name = around ? "above" : "source";
  body.used.add(name);
  return name;
};

/** The code of the pointer of a value. */
const sourceBelow = (body: Body, scope: Scope, { text: written, up }: Pointer, rest = ""): string => {
  const pointer = written.slice(up ? 1 : 0);
  const from = variableOf(body, scope, up);
  if (from === undefined && rest === "") return text(pointer);
  return `\`${from === undefined ? "" : `\${${from}}`}${templatePart(pointer)}${rest}\``;
};

const loopCode = (body: Body, scope: Scope, rule: Rule, each: readonly Pointer[], made: Made): string[] => {
  const inner = within(scope);
  const run = entryFunction(body, inner, rule, made);
  const loop = (list: string, pointer: Pointer): string => {
    const parameters = [inner.name];
    const source = () => {
      parameters[1] = "index";
      return sourceBelow(body, scope, pointer, `/\${index}`);
    };
    const code = run(source, pointerOf(body, scope, false));
    return `${helper(body, "eachObject")}(${list}, (${parameters.join(", ")}) => ${code});`;
  };
  const lists = each.map((pointer) => [valueAt(body, scope, pointer), pointer] as const);
  const loops = lists.map(([list, pointer]) => loop(list, pointer));
  if (loops.length === 1) return loops;
  // the first list with entries
  return lists.map(
    ([list], index) =>
      `${index === 0 ? "" : "else "}if (${helper(body, "hasEntries")}(${list})) ${loops[index]}`,
  );
};

const indented = (lines: readonly string[], levels = 1): string[] =>
  lines.map((line) => "  ".repeat(levels) + line);

const objectCode = (body: Body, scope: Scope, rule: Rule, of: Pointer | Find, made: Made): string[] => {
  const inner = within(scope);
  const run = entryFunction(body, inner, rule, made);
  const isFind = "list" in of;
  const object = isFind ? foundObject(body, scope, of) : valueAt(body, scope, of);
  const start = isFind ? of.list : of;
  const isThere = isFind ? `${inner.name} !== null` : `${helper(body, "isObject")}(${inner.name})`;
  const index = isFind ? `/\${${valueAt(body, scope, start)}.indexOf(${inner.name})}` : "";
  const source = () => sourceBelow(body, scope, start, index);
  const call = run(source, pointerOf(body, scope, false));
  return ["{", `  const ${inner.name} = ${object};`, `  if (${isThere}) ${call};`, "}"];
};

const splitCode = (body: Body, scope: Scope, { split, when, following }: Rule, made: Made): string[] => {
  const { texts = [], labels = [] } = split ?? {};
  const table = declared(
    body.module,
    "labels",
    `[${labels.map(([label, role]) => `[${text(label)}, ${text(role)}]`).join(", ")}]`,
  );
  const codes = texts.map((pointer) => valueAt(body, scope, pointer));
  const lines = texts.map(
    (pointer, index) =>
      `${index === 0 ? "" : "else "}if (typeof ${codes[index]} === "string") ${helper(body, "split")}(${codes[index]}, ${table}, ${sourceBelow(body, scope, pointer)}, items);`,
  );
  if (when === undefined) return [...lines, ...rulesCode(body, scope, following, made)];
  const condition = loneCondition(body, scope, when);
  const inner = blockOf(body, (block) => rulesCode(block, scope, following, made));
  return [`if (${condition}) {`, ...indented(lines), ...inner, "}"];
};

/** Prints the function that carries a rule out for one entry. It takes no more than it reads. */
const entryFunction = (around: Body, scope: Scope, rule: Rule, made: Made): Call => {
  const body = emptyBody(around.module);
  const lines = made === "items" ? itemLines(body, scope, rule) : attachmentLines(body, scope, rule);
  const parameters = [...chain(scope), "source", "above", "start"].filter((each) => body.used.has(each));
  const code = `(${[...parameters, "items"].join(", ")}) => {\n${indented([...body.lines, ...lines]).join("\n")}\n}`;
  const name = declared(around.module, made === "items" ? "add" : "attach", code);
  return (source, above) => {
    const values = parameters.map((each) => {
      if (each === "source") return source();
      if (each === "above") return above();
      around.used.add(each);
      return each;
    });
    return `${name}(${[...values, "items"].join(", ")})`;
  };
};

/** The code that calls the function of a rule, with the pointers of the entry and of what is around it. */
type Call = (source: Lazy, above: Lazy) => string;

const itemLines = (body: Body, scope: Scope, rule: Rule): string[] => {
  const { when, following } = rule;
  const lines: string[] = [];
  if (when !== undefined) lines.push(`if (${notCode(body, scope, when)}) return;`);
  // the condition comes before everything that it is about
  const head = [...body.lines.splice(0), ...lines];
  const kind = rule.members.get("kind");
  if (kind) head.push(`const kind = ${kindCode(body, scope, kind.source)};`, ...body.lines.splice(0));
  const item = kind ? [itemCode(body, scope, rule)] : [];
  const pushed = kind && canBeNull(kind.source) ? [`if (kind !== null) ${item[0]}`] : item;
  const members = body.lines.splice(0);
  const after = rulesCode(body, scope, following, "items");
  return [...head, ...members, ...pushed, ...body.lines.splice(0), ...after];
};

const attachmentLines = (body: Body, scope: Scope, { when, members, following, path }: Rule): string[] => {
  const head: string[] = [];
  if (when !== undefined) head.push(`if (${notCode(body, scope, when)}) return;`);
  head.unshift(...body.lines.splice(0));
  // a rule with nothing but `then` makes no attachment of its own
  if (members.size === 0) return [...head, ...rulesCode(body, scope, following, "attachments")];
  const group = { path, when: undefined, of: undefined, members };
  const made = `const made = ${groupCode(body, scope, [group], ATTACHMENT_FORM)};`;
  const after = rulesCode(body, scope, following, "attachments");
  return [...head, ...body.lines.splice(0), made, "if (made !== null) items.push(made);", ...after];
};

/** The code of an item's kind. It is a function, because it is asked for `unmapped` too. */
export const kindCode = (body: Body, scope: Scope, source: Source): string =>
  source.form === "value"
    ? sourceCode(body, scope, "kind", source)
    : called(body, "kind", scope, (made) => sourceCode(made, scope, "kind", source));

/** Whether a source may give nothing. */
export const canBeNull = (source: Source): boolean => {
  switch (source.form) {
    case "value":
      return source.value === null;
    case "first":
      return source.sources.every(canBeNull);
    case "words":
      return source.words.otherwise === null || source.words.rows.some(([, meaning]) => meaning === null);
    default:
      return true;
  }
};

/**
 * The code of an item's member. What is more than one pointer is a function, because `unmapped` asks for it too.
 *
 * @param kind - The code of the item's kind.
 */
export const memberCode = (
  body: Body,
  scope: Scope,
  rule: Rule,
  name: keyof typeof ITEM,
  kind = "kind",
): string => {
  const member = rule.members.get(name);
  if (!member) return "null";
  const { source, type } = member;
  return source.form === "at" || source.form === "value"
    ? sourceCode(body, scope, type, source)
    : called(body, name, scope, (made) => sourceCode(made, scope, type, source), kind);
};

/** The code of an item's tool, as a function. */
export const toolCode = (body: Body, scope: Scope, tool: readonly Group[], kind = "kind"): string =>
  called(body, "tool", scope, (made) => groupCode(made, scope, tool, TOOL_FORM), kind);

const itemCode = (body: Body, scope: Scope, rule: Rule): string => {
  const { members } = rule;
  const role = members.get("role");
  const roles = role ? roleCode(body, scope, role.source, false) : { role: '"unknown"', raw: "null" };
  const roleRaw = members.has("roleRaw") ? memberCode(body, scope, rule, "roleRaw") : roles.raw;
  const said = memberCode(body, scope, rule, "text");
  const time = memberCode(body, scope, rule, "at");
  const startMs = memberCode(body, scope, rule, "startMs");
  const durationMs = memberCode(body, scope, rule, "durationMs");
  const interrupted = memberCode(body, scope, rule, "interrupted");
  const tool = rule.tool ? toolCode(body, scope, rule.tool) : "null";
  const source = rule.source ? sourceBelow(body, scope, rule.source) : pointerOf(body, scope, false)();
  // without a time, it does not matter when the conversation started
  const start = time === "null" ? "0" : "start";
  body.used.add(start);
  const values = [
    "kind",
    roles.role,
    roleRaw,
    said,
    time,
    start,
    source,
    durationMs,
    interrupted,
    tool,
    startMs,
  ];
  while (values.at(-1) === "null") values.pop();
  return `items.push(${helper(body, "itemOf")}(${values.join(", ")}));`;
};
