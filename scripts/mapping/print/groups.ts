// Prints groups: objects of the record that are null if nothing of them is given.
import type { MemberType } from "../members.js";
import type { Group, Member, Source } from "../model.js";
import { type Body, called, chain, constant, helper, type Scope, valueAt, within } from "./code.js";
import { conditionCode, scalarCode } from "./conditions.js";
import { foundObject, roleCode, sourceCode } from "./sources.js";

/** What a group is like. */
export interface GroupForm {
  readonly types: Readonly<Record<string, MemberType>>;
  /** The member without which there is none. */
  readonly needs?: string;
  /** Whether it is there even if nothing of it is given. */
  readonly always?: boolean;
}

/** The code of a group: of several, the first that is not null. */
export const groupCode = (
  body: Body,
  scope: Scope,
  groups: readonly Group[],
  form: GroupForm,
  parameters: readonly string[] = chain(scope),
): string => {
  const codes = groups.map((group) => oneGroup(body, scope, group, form, parameters));
  return codes.length === 1 ? (codes[0] as string) : codes.map((code) => `(${code})`).join(" ?? ");
};

const oneGroup = (
  body: Body,
  scope: Scope,
  group: Group,
  form: GroupForm,
  parameters: readonly string[],
): string => {
  const { of, when } = group;
  if (of !== undefined) {
    const inner = within(scope);
    return called(body, "group", parameters, (made) => {
      const object =
        "list" in of
          ? foundObject(made, scope, of)
          : `${helper(made, "objectOrNull")}(${valueAt(made, scope, of)})`;
      made.lines.push(`const ${inner.name} = ${object};`, `if (${inner.name} === null) return null;`);
      return conditional(made, inner, group, membersCode(made, inner, group, form));
    });
  }
  if (when === undefined) return membersCode(body, scope, group, form);
  return called(body, "group", parameters, (made) =>
    conditional(made, scope, group, membersCode(made, scope, group, form)),
  );
};

const conditional = (body: Body, scope: Scope, { when }: Group, code: string): string =>
  when === undefined ? code : `${conditionCode(body, scope, when)} ? ${code} : null`;

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
  if (needs !== undefined) {
    const name = constant(body, needs, code(needs, types[needs] as MemberType));
    return `${name} === null ? null : ${object({ [needs]: name })}`;
  }
  const silent = [...members].filter(([, { source }]) => isFixed(source)).map(([name]) => scalarCode(name));
  return `${helper(body, "group")}(${[object(), ...silent].join(", ")})`;
};

/** Whether a source gives only what the mapping itself says. */
export const isFixed = (source: Source): boolean => {
  switch (source.form) {
    case "value":
      return true;
    case "when":
      return isFixed(source.source);
    case "first":
      return source.sources.every(isFixed);
    default:
      return false;
  }
};

/** The forms of groups whose members are given in the block. */
export const isGiven = (member: Member | undefined): member is Member => member !== undefined;
