// Claims of groups.
import type { GroupName } from "../members.js";
import type { Group } from "../model.js";
import { based, type Context, found, given, textUse } from "./claim-places.js";
import { claimNames, claimRaw, claimSource } from "./claim-sources.js";
import type { GroupForm } from "./groups.js";
import { GROUP_FORMS } from "./record.js";

/** Claims of a group of the record, of which there may be several ways. */
export const claimGroups = (context: Context, name: GroupName, groups: readonly Group[]): void => {
  const form = GROUP_FORMS[name];
  const object = form.always ? `record.${name}.` : `record.${name}?.`;
  for (const group of groups)
    claimGroup(context, group, form, groups.length === 1, undefined, (member) => () => object + member);
};

/** Claims of one way to make a group. `isOnly` says that there is no other. */
export const claimGroup = (
  context: Context,
  { when, of, members }: Group,
  { types, needs }: GroupForm,
  isOnly: boolean,
  guard: string | undefined,
  chosen: (member: string) => () => string,
): void => {
  const at = of === undefined ? context : "list" in of ? found(context, of) : based(context, of);
  const isPlain = isOnly && when === undefined && (of === undefined || !("list" in of));
  const condition = when && of === undefined ? given(context, guard, when) : guard;
  for (const [name, { type, source }] of members) {
    const exact = isPlain && (needs === undefined || needs === name);
    if (name === "role") {
      claimNames(at, source);
      if (!members.has("raw") && "raw" in types)
        claimRaw(at, source, textUse(condition, chosen("raw"), exact));
    } else claimSource(at, source, { type, guard: condition, exact, chosen: chosen(name) });
  }
};
