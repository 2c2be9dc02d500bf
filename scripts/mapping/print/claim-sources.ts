import type { Pointer, Source } from "../model.js";
import { and, type Context, fits, found, given, place, same, type Use } from "./claim-places.js";
import { helper } from "./code.js";
import { isWordType, keptFunction, unitCode } from "./sources.js";

/** Whether a source gives what it reads: what is around the object of a group may be there without that object. */
const isSure = ({ isBased }: Context, source: Source): boolean =>
  !(isBased && source.form === "at" && source.at.up);

/** Claims of the source of a member. */
export const claimSource = (context: Context, source: Source, use: Use): void => {
  const { body } = context;
  const { type, guard, chosen } = use;
  const exact = use.exact && isSure(context, source);
  switch (source.form) {
    case "at":
      if (type === "metadata") claimFlat(context, source.at, { ...use, exact });
      else {
        const ofType = fits(body, type);
        const code = exact && !isWordType(type) ? ofType : same(body, type, chosen());
        place(context, source.at, { guard, code, type: ofType });
      }
      return;
    case "without":
      claimKept(context, source, { ...use, exact });
      return;
    case "value":
      return;
    case "first":
      for (const [index, each] of source.sources.entries())
        claimSource(context, each, { ...use, exact: exact && index === 0 });
      return;
    case "when": {
      const { condition, source: below } = source;
      // a boolean that is compared, and given, stands in the record
      if (condition.test === "equals" && below.form === "value" && typeof below.value === "boolean")
        if (condition.values.every((each) => each === below.value))
          place(context, condition.at, { guard, code: `value === ${below.value} && ${chosen()} === value` });
      if (below.form === "value") return;
      claimSource(context, below, { ...use, exact: false, guard: given(context, guard, condition) });
      return;
    }
    case "filled":
      claimSource(context, source.source, { ...use, exact: false, filled: true });
      return;
    case "words":
      // a word that means itself is not changed
      claimSource(context, source.source, { ...use, type: "text", exact: false });
      return;
    case "unit":
      claimUnit(context, source.source, source.unit, use);
      return;
    case "join":
      place(context, source.at);
      return;
    case "parse":
      // a text that is no JSON is given as it is
      claimSource(context, source.source, { ...use, exact: false });
      return;
    case "nameOf":
      place(context, source.at);
      return;
    case "find":
      claimSource(found(context, source.find), source.take, { ...use, exact: false });
  }
};

const claimUnit = (context: Context, source: Source, unit: string, use: Use): void => {
  const { body } = context;
  const { type, guard, chosen } = use;
  const exact = use.exact && isSure(context, source);
  switch (source.form) {
    case "at": {
      const value = unitCode(body, type, "value", unit);
      const isMade = `${value} !== null`;
      const code = exact ? isMade : `${isMade} && ${value} === ${chosen()}`;
      place(context, source.at, { guard, code, type: isMade });
      return;
    }
    case "first":
      for (const [index, each] of source.sources.entries())
        claimUnit(context, each, unit, { ...use, exact: exact && index === 0 });
      return;
    case "when":
      claimUnit(context, source.source, unit, { ...use, exact: false });
      return;
    case "find":
      claimUnit(found(context, source.find), source.take, unit, { ...use, exact: false });
      return;
    default:
      claimSource(context, source, { ...use, exact: false });
  }
};

/** The claim of an object of which the record has members with one value: those that are `kept`. */
const claimFlat = (context: Context, pointer: Pointer, use: Use, kept?: string): void => {
  const { body } = context;
  const { guard, exact, chosen } = use;
  const isScalar = `${helper(body, "isScalar")}(value)`;
  const code = exact
    ? and(isScalar, kept)
    : `${isScalar} && ${helper(body, "own")}(${chosen()}, key) === value`;
  const claim = place(context, pointer, { guard, code, type: isScalar }, "flat");
  if (exact) claim.quiet = "true";
  else claimChosen(context, pointer, use);
};

/** Of several sources any may be the one whose empty object the record has: it is this very object. */
const claimChosen = (context: Context, pointer: Pointer, { guard, chosen, filled }: Use): void => {
  if (filled) return;
  const type = `${helper(context.body, "isObject")}(value)`;
  place(context, pointer, { guard, code: `value === ${chosen()}`, type });
};

/** The claim of an object of which the record has all members but those with some names. */
const claimKept = (context: Context, { at, names }: Extract<Source, { form: "without" }>, use: Use): void => {
  const { body } = context;
  const { type, guard, exact, chosen } = use;
  const kept = `${keptFunction(body, names)}(key)`;
  if (type === "metadata") {
    claimFlat(context, at, use, kept);
    return;
  }
  if (type !== "variables") {
    // what is no object stays as it is
    const isOther = `!${helper(body, "isObject")}(value) && ${fits(body, type)}`;
    place(context, at, { guard, code: exact ? isOther : same(body, type, chosen()) });
  }
  const code = exact ? kept : `${helper(body, "own")}(${chosen()}, key) === value`;
  const claim = place(context, at, { guard, code }, "flat");
  if (exact && guard === undefined) claim.quiet = "true";
  else claimChosen(context, at, use);
};

/** Claims of the source of a reference. */
export const claimReference = (context: Context, source: Source, exact: boolean): void => {
  const { body } = context;
  switch (source.form) {
    case "at": {
      const isId = fits(body, "id");
      const code = exact ? isId : `${helper(body, "isReference")}(record, value)`;
      place(context, source.at, { code, type: isId });
      return;
    }
    case "first":
      for (const [index, each] of source.sources.entries())
        claimReference(context, each, exact && index === 0);
      return;
    case "when":
      claimReference(context, source.source, false);
      return;
    case "find":
      claimReference(found(context, source.find), source.take, false);
      return;
    case "filled":
    case "words":
      claimReference(context, source.source, false);
      return;
    default:
      claimSource(context, source, { type: "id", guard: undefined, exact: false, chosen: () => "null" });
  }
};

/** Claims of the text that a role or channel was made of. */
export const claimRaw = (context: Context, source: Source, use: Use): void => {
  switch (source.form) {
    case "first":
      for (const [index, each] of source.sources.entries())
        claimRaw(context, each, { ...use, exact: use.exact && index === 0 });
      return;
    case "when":
      claimRaw(context, source.source, { ...use, exact: false });
      return;
    case "words":
      claimRaw(context, source.source, use);
      return;
    default:
      claimSource(context, source, use);
  }
};

/** Notes the places that a source reads, without the claim that the record holds them. */
export const claimNames = (context: Context, source: Source): void => {
  switch (source.form) {
    case "at":
    case "without":
    case "join":
    case "nameOf":
      place(context, source.at);
      return;
    case "value":
      return;
    case "first":
      for (const each of source.sources) claimNames(context, each);
      return;
    case "find":
      claimNames(found(context, source.find), source.take);
      return;
    default:
      claimNames(context, source.source);
  }
};
