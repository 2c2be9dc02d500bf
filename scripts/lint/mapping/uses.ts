// Lists what the mapping of an event reads: every pointer, where it begins, and what is made of its value.
import { pointerOf } from "../../json/pointer.js";
import type { MemberType } from "../../mapping/members.js";
import type {
  BlockPath,
  Condition,
  EventMapping,
  Find,
  Group,
  Member,
  Pointer,
  Reference,
  Rule,
  Source,
  Words,
} from "../../mapping/model.js";
import type { Taking } from "./takes.js";

/** Where pointers begin, if not at the payload: at an object, or at each entry of a list. */
export interface Scope {
  /** The pointers that lead there. One of them counts. */
  readonly starts: readonly Use[];
  readonly isEntry: boolean;
  /** Where `^` begins; undefined for the payload. */
  readonly around: Scope | undefined;
}

/** A pointer that the mapping reads. */
export interface Use {
  readonly pointer: Pointer;
  /** Undefined for the payload. */
  readonly scope: Scope | undefined;
  readonly taking: Taking;
  /** The member or form that reads it, for messages. */
  readonly name: string;
}

/** Texts that become words of the record. */
export interface Table {
  readonly path: BlockPath;
  /** The member, for messages. */
  readonly name: string;
  readonly type: MemberType;
  /** Undefined where the vendor's words are taken as they are. */
  readonly words: Words | undefined;
  /** Where the texts come from. */
  readonly texts: readonly Use[];
  /** Whether no other source is tried for texts that are not treated. */
  readonly isLast: boolean;
}

/** A condition about the value at a pointer. */
export interface Test {
  readonly use: Use;
  readonly condition: Extract<Condition, { readonly at: Pointer }>;
}

/** All that a mapping reads. */
export interface Uses {
  readonly uses: Use[];
  readonly tables: Table[];
  readonly tests: Test[];
}

/** What the mapping of an event reads, in the order of the record. */
export const usesOf = (mapping: EventMapping): Uses => {
  const found: Uses = { uses: [], tables: [], tests: [] };
  const top: Place = { found, scope: undefined, name: "", isLast: true };
  for (const [name, member] of mapping.values) addMember(member, { ...top, name });
  for (const [name, groups] of mapping.groups)
    for (const group of groups) addGroup(group, { ...top, name: `${name}.` });
  for (const reference of mapping.references) addReference(reference, top);
  if (mapping.text) addMember(mapping.text, { ...top, name: "transcript.text" });
  addAddress(mapping, { ...top, name: "transcript.reference" });
  for (const rule of mapping.items) addRule(rule, { ...top, name: "transcript.items[]." });
  for (const rule of mapping.attachments) addRule(rule, { ...top, name: "attachments[]." });
  return found;
};

/** Where a source stands. */
interface Place {
  readonly found: Uses;
  readonly scope: Scope | undefined;
  /** The member that takes its value. */
  readonly name: string;
  /** Whether no other source is tried after it. */
  readonly isLast: boolean;
}

const addUse = (pointer: Pointer, taking: Taking, { found, scope, name }: Place, form = name): Use => {
  const use: Use = { pointer, scope, taking, name: form };
  found.uses.push(use);
  return use;
};

/** The place within the entries of lists, or within an object. */
const within = (place: Place, starts: readonly Use[], isEntry: boolean): Place => ({
  ...place,
  scope: { starts, isEntry, around: place.scope },
});

const withinFound = (find: Find, place: Place): Place => {
  const inner = within(place, [addUse(find.list, "objects", place, "find")], true);
  if (find.where) addCondition(find.where, inner);
  return inner;
};

/** The place within what `of` leads to. */
const withinStart = (of: Pointer | Find | undefined, place: Place): Place =>
  of === undefined
    ? place
    : "list" in of
      ? withinFound(of, place)
      : within(place, [addUse(of, "object", place, "of")], false);

const addMember = ({ type, source }: Member, place: Place): void => {
  addSource(source, type, type, place);
};

/** Adds what a source reads. Returns the pointers whose values it gives. */
const addSource = (source: Source, taking: Taking, type: MemberType, place: Place): readonly Use[] => {
  switch (source.form) {
    case "value":
      return [];
    case "at":
      return addPointer(source, source.at, taking, type, place);
    case "without":
      addUse(source.at, "object", place, "without");
      for (const [index, name] of source.names.entries()) addName(source, name, index, place);
      return [];
    case "first":
      return source.sources.flatMap((each, index) => {
        // the first text decides about a role, known or not
        const isLast = type === "role" || index === source.sources.length - 1;
        return addSource(each, taking, type, { ...place, isLast: place.isLast && isLast });
      });
    case "when":
      addCondition(source.condition, place);
      return addSource(source.source, taking, type, place);
    case "filled":
      return addSource(source.source, taking, type, place);
    case "words":
      return addWords(source, type, place);
    case "unit":
      addSource(source.source, "amount", type, place);
      return [];
    case "parse":
      addSource(source.source, "script", type, { ...place, name: "parse" });
      return [];
    case "join":
      addUse(source.at, "texts", place, "join");
      return [];
    case "nameOf":
      addUse(source.at, "object", place, "nameOf");
      return [];
    case "find":
      return addSource(source.take, taking, type, withinFound(source.find, place));
  }
};

/** A name without `*` is that of a member, which should be there. */
const addName = (
  { at, path }: Extract<Source, { form: "without" }>,
  name: string,
  index: number,
  place: Place,
): void => {
  if (name.includes("*")) return;
  const text = `${at.text}${pointerOf([name])}`;
  const keys = [...at.keys, name];
  addUse({ ...at, text, keys, path: [...path, "without", String(index)] }, "any", place, "without");
};

/** The types whose values are words of the record. */
const WORDS: ReadonlySet<Taking> = new Set(["phase", "channel", "kind", "role"]);

const addPointer = (
  { path }: Source,
  pointer: Pointer,
  taking: Taking,
  type: MemberType,
  place: Place,
): readonly Use[] => {
  const use = addUse(pointer, taking, place);
  if (WORDS.has(taking))
    place.found.tables.push({
      path,
      name: place.name,
      type,
      words: undefined,
      texts: [use],
      isLast: place.isLast,
    });
  return [use];
};

const addWords = (
  { path, source, words }: Extract<Source, { form: "words" }>,
  type: MemberType,
  place: Place,
): readonly Use[] => {
  const texts = addSource(source, "word", type, place);
  place.found.tables.push({ path, name: place.name, type, words, texts, isLast: place.isLast });
  return [];
};

const addCondition = (condition: Condition, place: Place): void => {
  switch (condition.test) {
    case "kind":
      return;
    case "any":
    case "all":
      for (const each of condition.conditions) addCondition(each, place);
      return;
    case "not":
      addCondition(condition.condition, place);
      return;
    default:
      place.found.tests.push({ condition, use: addUse(condition.at, "any", place, "when") });
  }
};

const addGroup = (group: Group, place: Place): void => {
  const inner = withinStart(group.of, place);
  if (group.when) addCondition(group.when, inner);
  for (const [name, member] of group.members) addMember(member, { ...inner, name: `${place.name}${name}` });
};

const addReference = ({ name, each, source }: Reference, top: Place): void => {
  const place = { ...top, name: `references[${name}]` };
  const list = each && addUse(each, source ? "objects" : "ids", place, "each");
  if (source) addSource(source, "id", "id", list ? within(place, [list], true) : place);
};

const addAddress = ({ reference }: EventMapping, place: Place): void => {
  if (reference?.when) addCondition(reference.when, place);
  for (const id of reference?.url?.ids ?? []) addUse(id, "id", place);
};

const addRule = (rule: Rule, place: Place): void => {
  const inner = rule.each
    ? within(
        place,
        rule.each.map((each) => addUse(each, "objects", place, "each")),
        true,
      )
    : withinStart(rule.of, place);
  if (rule.when) addCondition(rule.when, inner);
  for (const text of rule.split?.texts ?? []) addUse(text, "script", inner, "split");
  for (const [name, member] of rule.members) addMember(member, { ...inner, name: `${place.name}${name}` });
  if (rule.source) addUse(rule.source, "any", inner, "source");
  for (const group of rule.tool ?? []) addGroup(group, { ...inner, name: `${place.name}tool.` });
  for (const each of rule.following) addRule(each, inner);
  // where the rule made nothing, it has no entry either
  for (const each of rule.or) addRule(each, place);
};
