// Works out which values of a payload its record holds: for each place, the conditions under which its value stands there.
import { tokenName } from "../../json/pointer.js";
import type { GroupName } from "../members.js";
import type { EventMapping } from "../model.js";
import { claimGroups } from "./claim-groups.js";
import { type Claim, type Context, emptyClaim, entries, fits, place, textUse } from "./claim-places.js";
import { claimRule } from "./claim-rules.js";
import { claimRaw, claimReference, claimSource } from "./claim-sources.js";
import { emptyBody, helper, type Module, PAYLOAD } from "./code.js";

/** The claims of an event's mapping on its payload. */
export const claimsOf = (module: Module, mapping: EventMapping, tagAt: readonly string[]): Claim => {
  const claim = { ...emptyClaim(), scope: PAYLOAD };
  const context: Context = {
    body: emptyBody(module),
    scope: PAYLOAD,
    claim,
    base: [],
    keys: [],
    places: new Map(),
    outer: undefined,
  };
  for (const text of tagAt) {
    const tag = { text, up: false, keys: text.split("/").slice(1).map(tokenName), path: [] };
    place(context, tag, { code: "value === record.event", type: fits(context.body, "text") });
  }
  for (const [name, { type, source }] of mapping.values)
    claimSource(context, source, { type, guard: undefined, exact: true, chosen: () => `record.${name}` });
  const channel = mapping.values.get("channel");
  if (channel && !mapping.values.has("channelRaw"))
    claimRaw(
      context,
      channel.source,
      textUse(undefined, () => "record.channelRaw", false),
    );
  for (const [name, groups] of mapping.groups) claimGroups(context, name as GroupName, groups);
  for (const { each, source } of mapping.references) {
    if (source) claimReference(each ? entries(context, each) : context, source, each === undefined);
    else if (each) {
      const code = `${helper(context.body, "ids")}(value, prefix, key, out)`;
      place(context, each, { code, type: code });
    }
  }
  if (mapping.text)
    claimSource(
      context,
      mapping.text.source,
      textUse(undefined, () => "record.transcript.text"),
    );
  for (const rule of mapping.items) claimRule(context, rule, "items", undefined);
  for (const rule of mapping.attachments) claimRule(context, rule, "attachments", undefined);
  return claim;
};
