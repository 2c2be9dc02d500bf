// Which members of the record a place of the payload feeds: the description of a mapping, read from the payload's side.
import { pointerOf } from "../json/pointer.js";
import type { MemberType } from "./members.js";
import type {
  Condition,
  EventMapping,
  Find,
  Group,
  Member,
  Pointer,
  Reference,
  Rule,
  Source,
} from "./model.js";

type Keys = readonly string[];

/** Where pointers begin: at an entry of a list, for example, or at the object around it (`^`). */
interface Scope {
  readonly here: Keys;
  readonly around: Keys;
}

/** A place, and a member of the record that is made of it. */
interface Feed {
  readonly place: Keys;
  readonly member: string;
  /** Whether the value is not copied, but decides on the member. */
  readonly decides: boolean;
}

/** What is made of a value. */
interface Target {
  readonly member: string;
  readonly decides: boolean;
  /** Whether the value is kept with everything below it. */
  readonly whole: boolean;
}

/** Any entry of a list. */
export const ENTRY = "*";
/** Everything below a place, at any depth. */
export const BELOW = "**";
/** Follows the name of a member that a place decides on. */
const DECIDES = " (decides)";
const PAYLOAD: Scope = { here: [], around: [] };

const WHOLE: ReadonlySet<MemberType> = new Set(["json", "variables", "metadata"]);
/** Members whose value is a word of Afterword's own, so never a text of the payload. */
const OWN_WORDS: ReadonlySet<MemberType> = new Set(["phase", "channel", "kind", "role"]);

/**
 * The members of the record that each place of a payload feeds.
 *
 * A place is a JSON Pointer, in which `*` is any entry of a list and `/**` at the end is everything below. A member is
 * named as in the record: `customer.phone`, `references[project.id]`, `transcript.items[].role`. It is followed by
 * ` (decides)` if the value is not copied to the member but decides on it: a condition reads it, or a word is made of it.
 * Members that are made of other members, such as a duration of two instants, are not listed.
 *
 * @example
 * feedsOf(mapping).get("/data/call_info/from_phone_number"); // ["customer.phone", "line.from"]
 */
export const feedsOf = (mapping: EventMapping): Map<string, string[]> => {
  const byPlace = new Map<string, Feed[]>();
  for (const feed of allFeeds(mapping)) {
    const pointer = pointerOf(feed.place);
    const known = byPlace.get(pointer);
    if (known) known.push(feed);
    else byPlace.set(pointer, [feed]);
  }
  return new Map([...byPlace].map(([pointer, feeds]) => [pointer, joinedNames(feeds.map(nameOf))]));
};

const allFeeds = (mapping: EventMapping): Feed[] => [
  ...membersFeeds(mapping.values, "", PAYLOAD),
  ...mapping.references.flatMap(referenceFeeds),
  ...[...mapping.groups].flatMap(([name, groups]) =>
    groups.flatMap((group) => groupFeeds(group, name, PAYLOAD)),
  ),
  ...(mapping.text ? memberFeeds(mapping.text, "transcript.text", PAYLOAD) : []),
  ...addressFeeds(mapping.reference),
  ...mapping.items.flatMap((rule) => ruleFeeds(rule, "transcript.items", PAYLOAD)),
  ...mapping.attachments.flatMap((rule) => ruleFeeds(rule, "attachments", PAYLOAD)),
];

const nameOf = ({ member, decides }: Feed): string => (decides ? member + DECIDES : member);

/** A name with the member as a quote: `` `channel` (decides) ``. */
export const quotedName = (name: string, quote: (member: string) => string): string =>
  name.endsWith(DECIDES) ? quote(name.slice(0, -DECIDES.length)) + DECIDES : quote(name);

/**
 * The names of members, each once and what is copied first. What is copied to a member, or into it, need not be said to
 * decide on it.
 */
export const joinedNames = (names: readonly string[]): string[] => {
  const all = [...new Set(names)];
  const copied = all.filter((name) => !name.endsWith(DECIDES));
  const isCopied = (member: string) =>
    copied.some((each) => each === member || each.startsWith(`${member}.`) || each.startsWith(`${member}[`));
  return [
    ...copied,
    ...all.filter((name) => name.endsWith(DECIDES) && !isCopied(name.slice(0, -DECIDES.length))),
  ];
};

// ---- parts of a mapping ------------------------------------------------------------------------------------------

/** Members that are the text which another member was made of, unless it is said what they are. */
const RAW: ReadonlyMap<string, string> = new Map([
  ["channel", "channelRaw"],
  ["role", "roleRaw"],
]);

const membersFeeds = (
  members: ReadonlyMap<string, Member>,
  prefix: string,
  scope: Scope,
  raws = RAW,
): Feed[] =>
  [...members].flatMap(([name, member]) => {
    const raw = raws.get(name);
    return [
      ...memberFeeds(member, prefix + name, scope),
      ...(raw === undefined || members.has(raw) ? [] : rawFeeds(member, prefix + raw, scope)),
    ];
  });

const memberFeeds = ({ type, source }: Member, member: string, scope: Scope): Feed[] =>
  sourceFeeds(source, { member, decides: OWN_WORDS.has(type), whole: WHOLE.has(type) }, scope);

/** The texts that a word was made of, as a member of their own. What only decides is told of the word. */
const rawFeeds = ({ source }: Member, member: string, scope: Scope): Feed[] =>
  sourceFeeds(textOf(source), { member, decides: false, whole: false }, scope).filter(
    ({ decides }) => !decides,
  );

/** A source without its tables of words. */
const textOf = (source: Source): Source => {
  switch (source.form) {
    case "words":
      return textOf(source.source);
    case "when":
      return { ...source, source: textOf(source.source) };
    case "first":
      return { ...source, sources: source.sources.map(textOf) };
    case "find":
      return { ...source, take: textOf(source.take) };
    default:
      return source;
  }
};

/** In this group the text of the role has a name of its own. */
const RAW_OF_ENDED_BY: ReadonlyMap<string, string> = new Map([["role", "raw"]]);

const groupFeeds = (group: Group, name: string, around: Scope): Feed[] => {
  const { starts, feeds } = startFeeds(group.of, name, around);
  const raws = name === "endedBy" ? RAW_OF_ENDED_BY : RAW;
  return [
    ...feeds,
    ...starts.flatMap((scope) => [
      ...conditionFeeds(group.when, name, scope),
      ...membersFeeds(group.members, `${name}.`, scope, raws),
    ]),
  ];
};

const referenceFeeds = ({ name, each, source }: Reference): Feed[] => {
  const target: Target = { member: `references[${name}]`, decides: false, whole: false };
  if (!each) return source ? sourceFeeds(source, target, PAYLOAD) : [];
  const list = placeOf(each, PAYLOAD);
  return [
    copied(list, target.member),
    ...(source ? sourceFeeds(source, target, entryScope(list, PAYLOAD)) : []),
  ];
};

const addressFeeds = (reference: EventMapping["reference"]): Feed[] => {
  if (!reference) return [];
  const member = reference.url ? "transcript.reference" : "transcript.availability";
  return [
    ...(reference.url?.ids ?? []).map((id) => copied(placeOf(id, PAYLOAD), member)),
    ...conditionFeeds(reference.when, member, PAYLOAD),
  ];
};

const ruleFeeds = (rule: Rule, list: string, around: Scope): Feed[] => {
  const entry = `${list}[]`;
  const { starts, feeds } = rule.each
    ? listFeeds(rule.each, list, around)
    : startFeeds(rule.of, entry, around);
  const text: Target = { member: `${entry}.text`, decides: false, whole: false };
  return [
    ...feeds,
    ...starts.flatMap((scope) => [
      ...conditionFeeds(rule.when, entry, scope),
      ...(rule.split?.texts ?? []).flatMap((at) => valueFeeds(placeOf(at, scope), text)),
      ...membersFeeds(rule.members, `${entry}.`, scope),
      ...(rule.tool ?? []).flatMap((group) => groupFeeds(group, `${entry}.tool`, scope)),
      ...rule.following.flatMap((each) => ruleFeeds(each, list, scope)),
    ]),
    ...rule.or.flatMap((each) => ruleFeeds(each, list, around)),
  ];
};

/** Where the pointers of a part begin, and what leads there. */
interface Start {
  readonly starts: readonly Scope[];
  readonly feeds: readonly Feed[];
}

const listFeeds = (lists: readonly Pointer[], member: string, around: Scope): Start => {
  const places = lists.map((list) => placeOf(list, around));
  return {
    starts: places.map((place) => entryScope(place, around)),
    feeds: places.flatMap((place) => [copied(place, member), copied([...place, ENTRY], `${member}[]`)]),
  };
};

const startFeeds = (of: Pointer | Find | undefined, member: string, around: Scope): Start => {
  if (!of) return { starts: [around], feeds: [] };
  if ("list" in of) {
    const { scope, feeds } = foundFeeds(of, member, around);
    return { starts: [scope], feeds };
  }
  const place = placeOf(of, around);
  return { starts: [{ here: place, around: around.here }], feeds: [copied(place, member)] };
};

// ---- sources and conditions --------------------------------------------------------------------------------------

const sourceFeeds = (source: Source, target: Target, scope: Scope): Feed[] => {
  switch (source.form) {
    case "at":
    case "without":
      return valueFeeds(placeOf(source.at, scope), target);
    case "first":
      return source.sources.flatMap((each) => sourceFeeds(each, target, scope));
    case "value":
      return [];
    case "when":
      return [
        ...sourceFeeds(source.source, target, scope),
        ...conditionFeeds(source.condition, target.member, scope),
      ];
    case "filled":
    case "unit":
    case "parse":
      return sourceFeeds(source.source, target, scope);
    case "words":
      return sourceFeeds(source.source, { ...target, decides: true, whole: false }, scope);
    case "join":
      return valueFeeds(placeOf(source.at, scope), { ...target, whole: true });
    case "nameOf":
      return nameFeeds(placeOf(source.at, scope), target);
    case "find": {
      const { scope: found, feeds } = foundFeeds(source.find, target.member, scope);
      return [...feeds.filter(({ decides }) => decides), ...sourceFeeds(source.take, target, found)];
    }
  }
};

const copied = (place: Keys, member: string): Feed => ({ place, member, decides: false });

const valueFeeds = (place: Keys, { member, decides, whole }: Target): Feed[] => [
  { place, member, decides },
  ...(whole ? [{ place: [...place, BELOW], member, decides }] : []),
];

/** The name of an object's one member: whichever members the object has, they decide. */
const nameFeeds = (place: Keys, { member, decides }: Target): Feed[] => [
  { place, member, decides },
  { place: [...place, ENTRY], member, decides: true },
];

const foundFeeds = (
  { list, where }: Find,
  member: string,
  around: Scope,
): { readonly scope: Scope; readonly feeds: Feed[] } => {
  const place = placeOf(list, around);
  const scope = entryScope(place, around);
  return { scope, feeds: [copied(place, member), ...conditionFeeds(where, member, scope)] };
};

const conditionFeeds = (condition: Condition | undefined, member: string, scope: Scope): Feed[] =>
  readBy(condition).map((at) => ({ place: placeOf(at, scope), member, decides: true }));

/** The pointers that a condition reads. */
const readBy = (condition: Condition | undefined): Pointer[] => {
  if (!condition || condition.test === "kind") return [];
  if (condition.test === "not") return readBy(condition.condition);
  return "conditions" in condition ? condition.conditions.flatMap(readBy) : [condition.at];
};

// ---- places ------------------------------------------------------------------------------------------------------

const placeOf = ({ up, keys }: Pointer, { here, around }: Scope): Keys => [...(up ? around : here), ...keys];

const entryScope = (list: Keys, { here }: Scope): Scope => ({ here: [...list, ENTRY], around: here });
