// Prints groups: objects of the record that are null if nothing of them is given.
import type { MemberType } from "../members.js";
import type { Group, Source } from "../model.js";
import { type Body, called, constant, helper, type Scope, valueAt, within } from "./code.js";
import { conditionCode, loneCondition, scalarCode } from "./conditions.js";
import { foundCode, foundObject, roleCode, sourceCode } from "./sources.js";

/** What a group is like. */
export interface GroupForm {
  readonly types: Readonly<Record<string, MemberType>>;
  /** The member without which there is none. */
  readonly needs?: string;
  /** Whether it is there even if nothing of it is given. */
  readonly always?: boolean;
}

/** The code of a group: of several, the first that is not null. */
export const groupCode = (body: Body, scope: Scope, groups: readonly Group[], form: GroupForm): string => {
  const codes = groups.map((group) => oneGroup(body, scope, group, form));
  return codes.length === 1 ? (codes[0] as string) : codes.map((code) => `(${code})`).join(" ?? ");
};

/** The code of a group of which nothing is given. */
export const emptyGroup = ({ types }: GroupForm): string =>
  `{ ${Object.keys(types)
    .map((name) => `${name}: null`)
    .join(", ")} }`;

const oneGroup = (body: Body, scope: Scope, group: Group, form: GroupForm): string => {
  const { of, when } = group;
  if (of !== undefined) {
    const inner = within(scope);
    return called(body, "group", scope, (made) => {
      const object =
        "list" in of
          ? foundObject(made, scope, of)
          : `${helper(made, "objectOrNull")}(${valueAt(made, scope, of)})`;
      made.lines.push(`const ${inner.name} = ${object};`, `if (${inner.name} === null) return null;`);
      return conditional(made, inner, group, membersCode(made, inner, group, form));
    });
  }
  if (when === undefined) return membersCode(body, scope, group, form);
  return called(body, "group", scope, (made) =>
    conditional(made, scope, group, membersCode(made, scope, group, form)),
  );
};

const conditional = (body: Body, scope: Scope, { when }: Group, code: string): string =>
  when === undefined ? code : `${loneCondition(body, scope, when)} ? ${code} : null`;

const membersCode = (body: Body, scope: Scope, { members }: Group, form: GroupForm): string => {
  const { types, needs, always } = form;
  const role = members.get("role");
  const roles = role && roleCode(body, scope, role.source, true);
  const code = (name: string, type: MemberType): string => {
    const member = members.get(name);
    if (name === "role") return roles?.role ?? '"unknown"';
    if (name === "raw" && member === undefined && roles) return roles.raw;
    return member ? sourceCode(body, scope, type, member.source) : "null";
  };
  const object = (replaced: Readonly<Record<string, string>> = {}) =>
    `{ ${Object.entries(types)
      .map(([name, type]) => `${name}: ${replaced[name] ?? code(name, type)}`)
      .join(", ")} }`;
  if (always) return object();
  const silent = [...members].flatMap(([name, { type, source }]) => {
    if (isFixed(source)) return [scalarCode(name)];
    if (!hasFixed(source)) return [];
    // it depends on the payload which of the two it is
    return [`${sentCode(body, scope, name === "role" ? "text" : type, source)} ? "" : ${scalarCode(name)}`];
  });
  const made = (code: string) =>
    needs === undefined || silent.length > 0
      ? `${helper(body, "group")}(${[code, ...silent].join(", ")})`
      : code;
  if (needs === undefined) return made(object());
  const name = constant(body, needs, code(needs, types[needs] as MemberType));
  return `${name} === null ? null : ${made(object({ [needs]: name }))}`;
};

/** Whether a source gives only what the mapping itself says. */
const isFixed = (source: Source): boolean =>
  source.form === "value" ||
  (source.form === "first" && source.sources.every(isFixed)) ||
  innerOf(source).some(isFixed);

/** Whether a source may give what the mapping itself says. */
const hasFixed = (source: Source): boolean =>
  (source.form === "value" && source.value !== null) ||
  (source.form === "first" && source.sources.some(hasFixed)) ||
  innerOf(source).some(hasFixed);

/** The source that gives what this one gives, if it gives it unchanged. */
const innerOf = (source: Source): Source[] => {
  switch (source.form) {
    case "when":
    case "filled":
      return [source.source];
    case "find":
      return [source.take];
    default:
      return [];
  }
};

/** The code that says whether it is the payload that a source gives something of. */
const sentCode = (body: Body, scope: Scope, type: MemberType, source: Source): string => {
  switch (source.form) {
    case "value":
      return "false";
    case "when":
      return `(${conditionCode(body, scope, source.condition)} && ${sentCode(body, scope, type, source.source)})`;
    case "first":
      return source.sources.reduceRight((rest, each) => {
        const sent = sentCode(body, scope, type, each);
        return hasFixed(each)
          ? `((${sourceCode(body, scope, type, each)}) !== null ? ${sent} : ${rest})`
          : `(${sent} || ${rest})`;
      }, "false");
    case "filled":
      return `(${sourceCode(body, scope, type, source)} !== null && ${sentCode(body, scope, type, source.source)})`;
    case "find":
      return hasFixed(source)
        ? `(${foundCode(body, scope, source.find, (found, inner) => sentCode(found, inner, type, source.take))} === true)`
        : `(${sourceCode(body, scope, type, source)}) !== null`;
    default:
      return `((${sourceCode(body, scope, type, source)}) !== null)`;
  }
};
