// A second reading of `x-afterword.conversation`: it goes through a block for every payload, slowly and plainly. It shares no
// code with what reads and prints mappings, so that one can be held against the other.
import { isObject, pointerOf } from "../json.js";

type Json = Readonly<Record<string, unknown>>;
type Keys = readonly string[];

/** An object at which pointers begin. */
interface Scope {
  readonly value: unknown;
  readonly keys: Keys;
  readonly around?: Scope | undefined;
  /** The kind of the item that is made. */
  readonly kind?: string | undefined;
  /** Whether it is not on the way to the entry: what is taken of it may be listed though the record has it. */
  readonly isAside?: boolean | undefined;
  /** Whether it is the object of a group. */
  readonly isBased?: boolean | undefined;
}

/** What a source gives. */
interface Given {
  readonly value: unknown;
  /** The text that a word was made of. */
  readonly raw: string | null;
  /** Whether the mapping says it, and not the payload. */
  readonly isFixed: boolean;
  /** The pointer whose value stands in the record, copied or converted by a unit. */
  readonly held?: string | undefined;
  /** The pointers below `held` whose values stand there, if not all of them do. */
  readonly parts?: readonly string[] | undefined;
  /** The pointer of the text that a word was made of. */
  readonly rawHeld?: string | undefined;
  readonly isAside?: boolean | undefined;
}

/** A record, and the pointers of the values that stand in it. */
export interface Evaluated {
  readonly record: Json;
  readonly held: ReadonlySet<string>;
  /** Those that may be listed all the same. */
  readonly aside: ReadonlySet<string>;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const given = (value: unknown): boolean => value !== undefined && value !== null;

const MEMBERS: Readonly<Record<string, string>> = {
  phase: "phase",
  id: "id",
  tenant: "text",
  channel: "channel",
  channelRaw: "text",
  startedAt: "instant",
  endedAt: "instant",
  occurredAt: "instant",
  durationMs: "duration",
  metadata: "metadata",
};
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agent: { id: "id", name: "text" },
  customer: { id: "id", name: "text", phone: "id", email: "text" },
  line: { from: "id", to: "id", provider: "text", callId: "id" },
  endedBy: { role: "role", id: "id", raw: "text" },
  recording: { url: "text", expiresAt: "instant" },
  outcome: { success: "boolean", summary: "text", raw: "json" },
};
const TOOL = { id: "id", name: "text", arguments: "json", output: "json", isError: "boolean" };
const ATTACHMENT = { kind: "text", url: "text", filename: "text" };
const WORDS: Readonly<Record<string, readonly string[]>> = {
  phase: ["started", "message", "transferred", "ended", "analysed"],
  channel: ["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other", "unknown"],
  kind: ["message", "tool_call", "tool_result", "handoff", "event"],
  role: ["customer", "agent", "human_agent", "system", "tool", "unknown"],
};
const AGREED: Readonly<Record<string, string>> = {
  assistant: "agent",
  ai_agent: "agent",
  user: "customer",
  end_user: "customer",
  system: "system",
  developer: "system",
  tool: "tool",
  human_agent: "human_agent",
};

const agreedRole = (word: string): string => {
  const lower = word.toLowerCase();
  return Object.hasOwn(AGREED, lower) ? (AGREED[lower] as string) : "unknown";
};

// ---- pointers and conditions ------------------------------------------------------------------------------------

const keysOf = (pointer: string): Keys =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

const startOf = (pointer: string, scope: Scope): Scope =>
  pointer.startsWith("^") ? (scope.around ?? scope) : scope;

const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

const find = (pointer: string, scope: Scope): Scope => {
  const start = startOf(pointer, scope);
  const keys = keysOf(pointer);
  return {
    value: keys.reduce<unknown>(step, start.value),
    keys: [...start.keys, ...keys],
    around: scope,
    kind: scope.kind,
    isAside: start.isAside || scope.isAside,
  };
};

/** Whether what begins at a pointer is not on the way to the entry. */
const isBeside = (pointer: unknown, { isAside, around }: Scope): boolean =>
  isAside === true || (String(pointer).startsWith("^") && around !== undefined);

const at = (pointer: unknown, scope: Scope): unknown => find(pointer as string, scope).value;

/** Whether a text is a word in which each `*` stands for any text. */
const isLike = (text: string, pattern: string): boolean => {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return text === pattern;
  if (!text.startsWith(first)) return false;
  const left = text.slice(first.length);
  const inner = rest.join("*");
  for (let from = 0; from <= left.length; from++) if (isLike(left.slice(from), inner)) return true;
  return false;
};

const isFilled = (value: unknown): boolean =>
  given(value) &&
  value !== "" &&
  !(Array.isArray(value) && value.length === 0) &&
  !(isObject(value) && Object.keys(value).length === 0);

const isOf = (value: unknown, shape: unknown): boolean => {
  switch (shape) {
    case "object":
      return isObject(value);
    case "list":
      return Array.isArray(value);
    case "filled":
      return isFilled(value);
    case "given":
      return given(value);
    case "absent":
      return value === undefined;
    case "number":
      // 1e999 is none: it cannot be written again
      return Number.isFinite(value);
    default:
      return typeof value === shape;
  }
};

const holds = (condition: unknown, scope: Scope): boolean => {
  const written = condition as Json;
  const { any, all, not, kind } = written;
  if (Array.isArray(any)) return any.some((each) => holds(each, scope));
  if (Array.isArray(all)) return all.every((each) => holds(each, scope));
  if (not !== undefined) return !holds(not, scope);
  if (kind !== undefined) return [kind].flat().some((each) => each === scope.kind);
  const value = at(written.at, scope);
  if (written.is !== undefined) return isOf(value, written.is);
  if (written.equals !== undefined) return [written.equals].flat().some((each) => each === value);
  if (written.like !== undefined)
    return typeof value === "string" && [written.like].flat().some((each) => isLike(value, each as string));
  return Number.isFinite(value) && (value as number) >= (written.atLeast as number);
};

const foundIn = ({ find: pointer, where, last }: Json, scope: Scope): Scope | undefined => {
  const list = find(pointer as string, scope);
  const isAside = isBeside(pointer, scope) || scope.isBased;
  const entries = listed(list.value).map(
    (value, index): Scope => ({ ...list, value, keys: [...list.keys, String(index)], isAside }),
  );
  const fitting = entries.filter(
    (entry) => isObject(entry.value) && (where === undefined || holds(where, entry)),
  );
  return last === true ? fitting.at(-1) : fitting[0];
};

/** The object at which the pointers of a group or a rule begin. */
const beginning = (of: unknown, scope: Scope): Scope | undefined => {
  const found = isObject(of) ? foundIn(of, scope) : find(of as string, scope);
  if (!found || !isObject(found.value)) return undefined;
  return isObject(of) ? found : { ...found, isAside: isBeside(of, scope) };
};

// ---- values -----------------------------------------------------------------------------------------------------

const isScalar = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** What a member of a type takes of a value; undefined for nothing. */
const fitted = (value: unknown, type: string): unknown => {
  if (!given(value)) return undefined;
  switch (type) {
    case "text":
    case "instant":
    case "role":
      return typeof value === "string" ? value : undefined;
    case "id":
      return typeof value === "string" ? value : Number.isSafeInteger(value) ? `${value}` : undefined;
    case "number":
    case "duration":
      return Number.isFinite(value) ? value : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "variables":
      return isObject(value) ? value : Array.isArray(value) && value.length === 0 ? {} : undefined;
    case "metadata":
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([, member]) => isScalar(member)))
        : undefined;
    case "json":
    case "any":
      return typeof value === "number" && !Number.isFinite(value) && type === "json" ? undefined : value;
    default:
      return WORDS[type]?.includes(value as string) ? value : undefined;
  }
};

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 };
const DIGITS: Readonly<Record<string, number>> = { s: 0, ms: 3, ns: 9 };

/** A number without sign as digits before and after the point; undefined for other things. */
const digitsOf = (value: unknown): readonly [whole: string, fraction: string] | undefined => {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  return whole === undefined ? undefined : [whole, fraction];
};

/** Milliseconds of a number or a text with a unit. Payloads of these tests have no exponents. */
const duration = (value: unknown, unit: string): unknown => {
  const text = typeof value === "string" && value.endsWith(unit) ? value.slice(0, -unit.length) : value;
  const digits = typeof text === "string" || Number.isFinite(text) ? digitsOf(text) : undefined;
  if (!digits) return undefined;
  const [whole, fraction] = digits;
  const product = BigInt(whole + fraction) * BigInt(MILLISECONDS[unit] as number);
  return Number(`${product}e-${fraction.length}`);
};

const LAST_SECOND = 253_402_300_799n;

/** RFC 3339 in UTC of a number or digits with a unit; other text as it is. */
const instant = (value: unknown, unit: string): unknown => {
  if (typeof value === "string" && /^-[\d.]+$/.test(value)) return undefined;
  const digits = typeof value === "string" || Number.isFinite(value) ? digitsOf(value) : undefined;
  if (!digits) return typeof value === "string" ? value : undefined;
  const [whole, fraction] = digits;
  const places = DIGITS[unit] as number;
  const padded = whole.padStart(places + 1, "0");
  const seconds = BigInt(padded.slice(0, padded.length - places));
  if (seconds > LAST_SECOND) return undefined;
  const behind = padded.slice(padded.length - places) + fraction;
  const date = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${date}${behind === "" ? "" : `.${behind}`}Z`;
};

const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 of RFC 3339 text. */
const millisecondsOf = (text: unknown): number =>
  typeof text === "string" && ZONED.test(text) ? Date.parse(text.replace(/(\.\d{3})\d+/, "$1")) : Number.NaN;

const between = (from: unknown, to: unknown): number | null => {
  const length = millisecondsOf(to) - millisecondsOf(from);
  return Number.isFinite(length) ? length : null;
};

const parsed = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    const inner: unknown = JSON.parse(value);
    return typeof inner === "number" && !Number.isFinite(inner) ? value : inner;
  } catch {
    return value;
  }
};

// ---- sources ----------------------------------------------------------------------------------------------------

const BARE = ["phase", "channel", "kind", "role"];

const made = (value: unknown, type: string, isFixed = false): Given | undefined => {
  const fit = fitted(value, type);
  return fit === undefined ? undefined : { value: fit, raw: null, isFixed };
};

/** What a source gives to a member of a type; undefined for nothing. */
const give = (source: unknown, type: string, scope: Scope): Given | undefined => {
  if (!given(source)) return undefined;
  if (Array.isArray(source)) {
    for (const each of source) {
      const first = give(each, type, scope);
      if (first) return first;
    }
    return undefined;
  }
  if (typeof source === "string")
    return BARE.includes(type) && !/^\^?\//.test(source)
      ? { value: source, raw: null, isFixed: true }
      : taken(find(source, scope), type);
  return giveForm(source as Json, type, scope);
};

/** The value at a pointer. */
const taken = ({ value, keys, isAside }: Scope, type: string): Given | undefined => {
  const held = pointerOf(keys);
  const fit = fitted(value, type);
  if (fit === undefined) return undefined;
  const raw = typeof value === "string" ? value : null;
  const text = { raw, rawHeld: held, isFixed: false, isAside };
  // the empty list that stands for an empty object is none in the record
  if (type === "variables" && Array.isArray(value)) return { ...text, value: fit };
  if (type === "metadata") {
    const isEmpty = Object.keys(value as Json).length === 0;
    const parts = isEmpty ? [held] : Object.keys(fit as Json).map((name) => `${held}${pointerOf([name])}`);
    return { ...text, value: fit, held, parts };
  }
  return type === "role" ? { ...text, value: agreedRole(fit as string) } : { ...text, value: fit, held };
};

/** The value at a pointer without members of some names: of the others, each stands in the record. */
const takenWithout = (found: Scope, names: readonly unknown[], type: string): Given | undefined => {
  if (!isObject(found.value)) return taken(found, type);
  const kept = Object.entries(found.value).filter(
    ([name]) => !names.some((each) => isLike(name, each as string)),
  );
  const given = taken({ ...found, value: Object.fromEntries(kept) }, type);
  if (!given) return undefined;
  const parts = Object.keys(isObject(given.value) ? given.value : {}).map((name) =>
    pointerOf([...found.keys, name]),
  );
  // an empty object is there as it was sent
  const isEmpty = Object.keys(found.value).length === 0;
  return { ...given, parts: isEmpty ? [pointerOf(found.keys)] : parts };
};

/** The pointers of what stands in the record of a value that `parse` gives as it was sent. */
const partsOf = (
  { held = "", value, parts }: Given,
  fit: unknown,
  type: string,
): readonly string[] | undefined => {
  if (type !== "metadata" || !isObject(value) || Object.keys(value).length === 0) return parts;
  return Object.keys(fit as Json).map((name) => `${held}${pointerOf([name])}`);
};

const giveForm = (written: Json, type: string, scope: Scope): Given | undefined => {
  const { when, from, words, unit, without } = written;
  if (when !== undefined && !holds(when, scope)) return undefined;
  if (without !== undefined) return takenWithout(find(from as string, scope), [without].flat(), type);
  if (written.value !== undefined) return made(written.value, type, true);
  if (written.filled !== undefined) {
    const inner = give(written.filled, type, scope);
    return inner && isFilled(type === "role" ? (inner.raw ?? inner.value) : inner.value) ? inner : undefined;
  }
  if (written.join !== undefined) {
    const texts = listed(at(written.join, scope)).filter((each) => typeof each === "string");
    return texts.length === 0 ? undefined : made(texts.join("\n"), type);
  }
  if (written.parse !== undefined)
    return convert(written.parse, scope, (inner) => {
      const value = parsed(inner.value);
      const fit = made(value, type);
      return value === inner.value && fit && !(type === "variables" && Array.isArray(value))
        ? { ...fit, held: inner.held, parts: partsOf(inner, fit.value, type), isAside: inner.isAside }
        : fit;
    });
  if (written.nameOf !== undefined) {
    const value = at(written.nameOf, scope);
    const names = isObject(value) ? Object.keys(value) : [];
    return names.length === 1 ? word(names[0] as string, type) : undefined;
  }
  if (written.find !== undefined) {
    const entry = foundIn(written, scope);
    return entry && give(written.take, type, entry);
  }
  if (words !== undefined) return giveWord(written, type, scope);
  if (unit === undefined) return give(from, type, scope);
  return convert(from, scope, (inner) => {
    const value = (type === "instant" ? instant : duration)(inner.value, unit as string);
    return value === undefined ? undefined : { ...inner, value };
  });
};

/** Converts what a source gives. Of several sources, the first counts of which something comes. */
const convert = (
  source: unknown,
  scope: Scope,
  to: (inner: Given) => Given | undefined,
): Given | undefined => {
  if (Array.isArray(source)) {
    for (const each of source) {
      const first = convert(each, scope, to);
      if (first) return first;
    }
    return undefined;
  }
  const inner = give(source, "any", scope);
  return inner && to(inner);
};

/** A text that is the word of a member. */
const word = (text: string, type: string): Given | undefined =>
  type === "role" ? { value: agreedRole(text), raw: text, isFixed: false } : withRaw(made(text, type), text);

const withRaw = (value: Given | undefined, raw: string, from?: Given): Given | undefined =>
  value && { ...value, raw, rawHeld: from?.held, isAside: from?.isAside };

/** What a table of words gives for a text. */
const giveWord = (
  { from, words, fold, else: other }: Json,
  type: string,
  scope: Scope,
): Given | undefined => {
  const read = give(from, "text", scope);
  if (!read) return made(other, type);
  const text = read.value as string;
  const plain = (each: string) => (fold === true ? each.toLowerCase() : each);
  const row = Object.entries(words as Json).find(([pattern]) => isLike(plain(text), plain(pattern)));
  const meant = row
    ? made(row[1], type)
    : (made(other, type) ?? (type === "role" ? word(text, type) : undefined));
  return withRaw(meant, text, read);
};

/** The first text in which a source looks for a word, known or not. */
const wordOf = (source: unknown, scope: Scope): Given | undefined => {
  if (Array.isArray(source)) {
    for (const each of source) {
      const first = wordOf(each, scope);
      if (first) return first;
    }
    return undefined;
  }
  if (!isObject(source))
    return typeof source === "string" && !source.startsWith("/") ? undefined : give(source, "text", scope);
  const { when, words, from, value, filled, find: list, take } = source;
  if (value !== undefined || (when !== undefined && !holds(when, scope))) return undefined;
  if (words !== undefined) return give(from, "text", scope);
  if (from !== undefined) return wordOf(from, scope);
  if (filled !== undefined) {
    const inner = wordOf(filled, scope);
    return inner && isFilled(inner.value) ? inner : undefined;
  }
  if (list === undefined) return give(source, "text", scope);
  const entry = foundIn(source, scope);
  return entry && wordOf(take, entry);
};

// ---- groups -----------------------------------------------------------------------------------------------------

/** Notes of what was copied. */
type Hold = (given: Given | undefined, type: string) => unknown;

const groupOf = (
  name: string,
  types: Readonly<Record<string, string>>,
  written: Json,
  scope: Scope,
): { readonly members: Json; readonly holding: readonly (readonly [Given | undefined, string])[] } | null => {
  const begun = written.of === undefined ? scope : beginning(written.of, scope);
  const start = begun && { ...begun, isBased: typeof written.of === "string" };
  if (!start || (written.when !== undefined && !holds(written.when, start))) return null;
  const found = Object.entries(types).map(
    ([member, type]) => [member, give(written[member], type, start), type] as const,
  );
  const values = Object.fromEntries(found.map(([member, each]) => [member, each?.value ?? null]));
  const holding = found.map(([, each, type]) => [each, type] as const);
  if (name === "endedBy") {
    const role = found.find(([member]) => member === "role")?.[1];
    const ender = role?.value === "tool" ? "unknown" : (role?.value ?? "unknown");
    const raw = written.raw === undefined ? (role?.raw ?? null) : values.raw;
    const isSent = found.some(
      ([member, each]) => each && !each.isFixed && (member !== "role" || ender !== "unknown"),
    );
    if (!isSent && (written.raw !== undefined || raw === null)) return null;
    return {
      members: { role: ender, id: values.id, raw },
      holding: [...holding, ...(written.raw === undefined ? [[role, "raw"] as const] : [])],
    };
  }
  const isGiven = found.some(([, each]) => each && !each.isFixed);
  // these two are objects wherever their conditions hold
  const isAlways = name === "tool" || name === "customer";
  if (!isAlways && (!isGiven || (name === "recording" && values.url === null))) return null;
  return { members: values, holding };
};

/** The text that a word was made of. */
const rawOf = (value: Given | undefined, hold: Hold): string | null => {
  hold(value, "raw");
  return value?.raw ?? null;
};

const firstGroup = (
  name: string,
  types: Readonly<Record<string, string>>,
  written: unknown,
  scope: Scope,
  hold: Hold,
): Json | null => {
  for (const each of Array.isArray(written) ? written : given(written) ? [written] : []) {
    const group = groupOf(name, types, each as Json, scope);
    if (!group) continue;
    for (const [value, type] of group.holding) hold(value, type);
    return group.members;
  }
  return null;
};

// ---- rules ------------------------------------------------------------------------------------------------------

/** Makes the item or the attachment at an entry, if there is one. */
type Make = (rule: Json, entry: Scope) => readonly Json[];

const entriesOf = (rule: Json, scope: Scope): Scope[] => {
  if (rule.each !== undefined) {
    const lists = [rule.each].flat().map((pointer) => find(pointer as string, scope));
    const list = lists.find(({ value }) => listed(value).length > 0);
    const isAside = [rule.each].flat().some((pointer) => isBeside(pointer, scope));
    return listed(list?.value)
      .map((value, index) => ({
        value,
        keys: [...(list?.keys ?? []), String(index)],
        around: scope,
        isAside,
      }))
      .filter(({ value }) => isObject(value));
  }
  if (rule.of === undefined) return [scope];
  const one = beginning(rule.of, scope);
  return one ? [one] : [];
};

const ruled = (rules: unknown, scope: Scope, make: Make): Json[] =>
  listed(rules).flatMap((each): Json[] => {
    const rule = each as Json;
    const items = entriesOf(rule, scope).flatMap((entry): Json[] => {
      if (rule.when !== undefined && !holds(rule.when, entry)) return [];
      const own = rule.split === undefined ? make(rule, entry) : lines(rule, entry);
      return [...own, ...ruled(rule.then, entry, make)];
    });
    return items.length > 0 ? items : ruled(rule.or, scope, make);
  });

/** The messages of a text with labels. */
const lines = ({ split, roles }: Json, scope: Scope): Json[] => {
  const found = [split]
    .flat()
    .map((pointer) => find(pointer as string, scope))
    .find(({ value }) => typeof value === "string");
  if (!found) return [];
  const messages: { role: string; roleRaw: string | null; text: string }[] = [];
  for (const line of (found.value as string).split("\n")) {
    const label = Object.keys(roles as Json).find((each) => line.startsWith(each));
    const last = messages.at(-1);
    if (label !== undefined)
      messages.push({
        role: (roles as Json)[label] as string,
        roleRaw: label.replace(/[\s:]+$/, ""),
        text: line.slice(label.length),
      });
    else if (last) last.text += `\n${line}`;
    else if (line !== "") messages.push({ role: "unknown", roleRaw: null, text: line });
  }
  return messages.map((message) => ({
    kind: "message",
    ...message,
    ...{ at: null, startMs: null, durationMs: null, interrupted: null, tool: null },
    source: pointerOf(found.keys),
  }));
};

const itemMaker =
  (startedAt: unknown, hold: Hold): Make =>
  (rule, entry) => {
    const kind = give(rule.kind, "kind", { ...entry, kind: undefined });
    if (!kind) return [];
    hold(kind, "kind");
    const scope: Scope = { ...entry, kind: kind.value as string };
    const value = (name: string, type: string): unknown => hold(give(rule[name], type, scope), type) ?? null;
    const role = give(rule.role, "role", scope);
    const time = value("at", "instant");
    const startMs = value("startMs", "duration");
    const item = {
      kind: kind.value,
      role: role?.value ?? "unknown",
      roleRaw: rule.roleRaw === undefined ? rawOf(role, hold) : value("roleRaw", "text"),
      text: value("text", "text"),
      at: time,
      startMs: startMs ?? between(startedAt, time),
      durationMs: value("durationMs", "duration"),
      interrupted: value("interrupted", "boolean"),
      tool: firstGroup("tool", TOOL, rule.tool, scope, hold),
      source: pointerOf(rule.source === undefined ? entry.keys : find(rule.source as string, entry).keys),
    };
    return [item];
  };

const attachmentMaker =
  (hold: Hold): Make =>
  (rule, entry) =>
    [firstGroup("attachment", ATTACHMENT, { ...rule, of: undefined, when: undefined }, entry, hold)].filter(
      (made) => made !== null,
    );

// ---- the record -------------------------------------------------------------------------------------------------

/** The members for a tag: every key that fits is laid over those before. */
const overlaid = (block: Json, tag: string): Json =>
  Object.assign(
    {},
    ...Object.entries(block)
      .filter(([key]) => isLike(tag, key))
      .map(([, members]) => members),
  );

const referencesOf = (written: unknown, payload: Scope, hold: Hold): Json[] =>
  Object.entries((written ?? {}) as Json).flatMap(([name, source]) => {
    const { each, take } = isObject(source) ? source : ({} as Json);
    const values =
      each === undefined
        ? [give(source, "id", payload)]
        : take === undefined
          ? listed(at(each, payload)).map((_, index) => give(`${each}/${index}`, "id", payload))
          : entriesOf({ each }, payload).map((entry) => give(take, "id", entry));
    return values.flatMap((value) => (value ? [{ name, value: hold(value, "id") }] : []));
  });

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Where the transcript is to be fetched; undefined if it is not to be fetched. */
const fetched = (written: unknown, payload: Scope): { readonly reference?: string } | undefined => {
  if (!given(written)) return undefined;
  const { when, url } = isObject(written) ? written : { when: undefined, url: written };
  if (when !== undefined && !holds(when, payload)) return undefined;
  if (typeof url !== "string") return {};
  const ids = [...url.matchAll(PLACEHOLDER)].map(([, pointer = ""]) => fitted(at(pointer, payload), "id"));
  const isWhole = ids.every(
    (id) => typeof id === "string" && !/^\.{0,2}$/.test(id) && !/\p{Surrogate}/u.test(id),
  );
  if (isWhole)
    return { reference: url.replace(PLACEHOLDER, () => encodeURIComponent(ids.shift() as string)) };
  return when === undefined ? undefined : {};
};

/**
 * The record that a block makes of a payload: all but `unmapped`.
 *
 * @param block the value of `x-afterword.conversation`
 */
export const evaluate = (block: Json, vendor: string, tag: string, payload: unknown): Evaluated => {
  const written = overlaid(block, tag);
  const scope: Scope = { value: isObject(payload) ? payload : {}, keys: [] };
  const held = new Set<string>();
  const aside = new Set<string>();
  const hold: Hold = (value, type) => {
    const pointer = type === "raw" ? value?.rawHeld : value?.held;
    const set = value?.isAside ? aside : held;
    const parts = type === "raw" ? undefined : value?.parts;
    if (pointer !== undefined) for (const each of parts ?? [pointer]) set.add(each);
    return value?.value;
  };
  const values = Object.fromEntries(
    Object.entries(MEMBERS).map(([name, type]) => [name, give(written[name], type, scope)]),
  );
  const value = (name: string): unknown => hold(values[name], MEMBERS[name] as string) ?? null;
  const groups = Object.fromEntries(
    Object.entries(GROUPS).map(([name, types]) => [
      name,
      firstGroup(name, types, written[name], scope, hold),
    ]),
  );
  const { input, extracted } = (written.variables ?? {}) as Json;
  const variable = (source: unknown) => hold(give(source, "variables", scope), "variables") ?? null;
  const transcript = (written.transcript ?? {}) as Json;
  const startedAt = value("startedAt");
  const endedAt = value("endedAt");
  const items = ruled(transcript.items, scope, itemMaker(startedAt, hold));
  const said = items.flatMap(({ kind, text }) => (kind === "message" && text !== null ? [text] : []));
  const text =
    hold(give(transcript.text, "text", scope), "text") ?? (said.length > 0 ? said.join("\n") : null);
  const isInline = items.length > 0 || text !== null;
  const reference = isInline ? undefined : fetched(transcript.reference, scope);
  return {
    held,
    aside,
    record: {
      vendor,
      event: tag,
      phase: value("phase"),
      id: value("id"),
      references: referencesOf(written.references, scope, hold),
      tenant: value("tenant"),
      agent: groups.agent,
      channel: value("channel") ?? "unknown",
      channelRaw:
        written.channelRaw === undefined
          ? rawOf(values.channel ?? wordOf(written.channel, scope), hold)
          : value("channelRaw"),
      customer: groups.customer ?? { id: null, name: null, phone: null, email: null },
      line: groups.line,
      startedAt,
      endedAt,
      occurredAt: value("occurredAt"),
      durationMs: value("durationMs") ?? between(startedAt, endedAt),
      endedBy: groups.endedBy,
      transcript: {
        availability: isInline ? "inline" : reference ? "by-reference" : "none",
        items,
        text,
        ...reference,
      },
      recording: groups.recording,
      attachments: ruled(written.attachments, scope, attachmentMaker(hold)),
      variables: { input: variable(input), extracted: variable(extracted) },
      outcome: groups.outcome,
      metadata: value("metadata"),
    },
  };
};
