// What a story wants in the lists of turns. A mapping says what it makes of an entry; so entries are tried, and those of
// which it makes what the story has are used.

import type { JsonSchema } from "../../../../src/check/index.js";
import type { Conversation } from "../../../../src/index.js";
import type { Member, Rule, Source } from "../../../mapping/model.js";
import type { Random } from "../story/chance.js";
import { branchesOf, type Defs, resolved, seemsToFit } from "../values/nodes.js";
import type { Samples } from "../values/samples.js";
import {
  conditionsOf,
  groupLeaves,
  type Leaf,
  leavesOf,
  memberLeaves,
  pointersIn,
  verdictsOf,
} from "./leaves.js";

/** An item of the transcript that a mapping makes. */
export type Item = Conversation["transcript"]["items"][number];

/** The words that make an entry one of a kind: `/role` is `user`. */
export type Words = ReadonlyMap<string, unknown>;

/** The places of an entry in which tools are called. */
export interface ToolPlaces {
  readonly id: readonly Leaf[];
  readonly name: readonly Leaf[];
  readonly arguments: readonly Leaf[];
  readonly output: readonly Leaf[];
  readonly isError: readonly Source[];
}

/** A list of tool calls or results inside an entry. */
export interface Nested {
  readonly keys: readonly string[];
  readonly calls: boolean;
  readonly results: boolean;
  readonly tool: ToolPlaces;
  readonly at: readonly Leaf[];
  readonly texts: readonly Leaf[];
}

/** Entries of one rule: those of a list or, of a rule without a list, one object. */
export interface Entries {
  readonly keys: readonly string[];
  readonly isList: boolean;
  readonly text: readonly Leaf[];
  readonly at: readonly Leaf[];
  readonly startMs: readonly Leaf[];
  readonly durationMs: readonly Leaf[];
  readonly tool: ToolPlaces;
  readonly nested: readonly Nested[];
  /** The words of messages by role, and of other kinds of entries. */
  readonly messages: ReadonlyMap<string, readonly Words[]>;
  /** Where the text of messages with these words is read. */
  readonly said: ReadonlyMap<Words, readonly Leaf[]>;
  readonly calls: readonly Words[];
  readonly results: readonly Words[];
  /** Entries that hold only the calls of tools. */
  readonly containers: readonly Words[];
  /** Of these the mapping makes something else, or nothing. */
  readonly others: readonly Words[];
  readonly handoff: boolean;
}

/** What entries are looked for with. */
export interface Probe {
  readonly defs: Defs;
  readonly samples: Samples;
  readonly payload: JsonSchema;
  /** What the mapping makes of a payload. */
  readonly itemsOf: (payload: unknown) => readonly Item[];
}

/** A pointer as one text. */
const textOf = (keys: readonly string[]): string => keys.join("\n");

/** The keys of a pointer. */
export const keysOf = (pointer: string): string[] => (pointer === "" ? [] : pointer.split("\n"));

/** The entries of all rules, in the order of the rules. Lists that tell the same talk have the same `group`. */
export const entriesOf = (probe: Probe, rules: readonly Rule[]): (Entries & { readonly group: number })[] =>
  rules.flatMap((rule, group) =>
    alternatives(rule).flatMap((each) =>
      entriesOfRule(probe, each).map((entries) => ({ ...entries, group })),
    ),
  );

/** A rule, and those that are tried instead. */
const alternatives = (rule: Rule): Rule[] => [rule, ...rule.or.flatMap(alternatives)];

const entriesOfRule = (probe: Probe, rule: Rule): Entries[] => {
  // a handoff that names its destination in one of several rules
  if (!rule.each && rule.members.size === 0)
    return rule.following.flatMap((each) => alternatives(each).flatMap((one) => entriesOfRule(probe, one)));
  if (rule.each)
    return rule.each
      .filter(({ up, keys }) => !up && nodesAt(probe.defs, probe.payload, keys).length > 0)
      .map(({ keys }) => found(probe, rule, keys, true));
  if (rule.of && "list" in rule.of) return [];
  return rule.split ? [] : [found(probe, rule, rule.of?.keys ?? [], false)];
};

const member = (members: ReadonlyMap<string, Member>, name: string): Source | undefined =>
  members.get(name)?.source;

const isOwn = ({ up }: Leaf): boolean => !up;

const toolPlaces = (rules: readonly Rule[]): ToolPlaces => {
  const leaves = (name: string): Leaf[] => rules.flatMap(({ tool }) => groupLeaves(tool, name)).filter(isOwn);
  const isError = rules.flatMap(({ tool }) =>
    (tool ?? []).flatMap(({ members }) => member(members, "isError") ?? []),
  );
  return {
    id: leaves("id"),
    name: leaves("name"),
    arguments: leaves("arguments"),
    output: leaves("output"),
    isError,
  };
};

/** The kind that a rule always has. */
const kindOf = (rule: Rule): unknown => {
  const source = member(rule.members, "kind");
  return source?.form === "value" ? source.value : undefined;
};

const nestedOf = (rule: Rule): Nested[] =>
  rule.following.flatMap((below) => {
    const [list] = below.each ?? [];
    const same = [below, ...below.following.filter(({ each }) => !each)];
    const kinds = same.map(kindOf);
    const nested: Nested[] =
      list && !list.up && kinds.some((kind) => kind === "tool_call" || kind === "tool_result")
        ? [
            {
              keys: list.keys,
              calls: kinds.includes("tool_call"),
              results: kinds.includes("tool_result"),
              tool: toolPlaces(same),
              at: same.flatMap(({ members }) => memberLeaves(members, "at")).filter(isOwn),
              texts: same.flatMap(({ members }) => memberLeaves(members, "text")).filter(isOwn),
            },
          ]
        : [];
    return [...nested, ...nestedOf(below)];
  });

/** The pointers whose words decide what an entry is. */
const deciding = (rule: Rule, text: readonly Leaf[]): string[] => {
  const sources = ["kind", "role"].map((name) => member(rule.members, name));
  const group = (rule.tool ?? []).flatMap(({ when }) => pointersIn(when));
  const pointers = [
    ...sources.flatMap((source) => leavesOf(source)).filter(isOwn),
    ...[...sources.flatMap(conditionsOf), ...(rule.when ? [rule.when] : [])].flatMap(pointersIn),
    ...group,
  ].filter(({ up }) => !up);
  const texts = new Set(text.map(({ keys }) => textOf(keys)));
  const tool = toolPlaces([rule]);
  for (const { keys } of [...tool.id, ...tool.name, ...tool.arguments, ...tool.output])
    texts.add(textOf(keys));
  for (const { keys } of nestedOf(rule)) texts.add(textOf(keys));
  return [...new Set(pointers.map(({ keys }) => textOf(keys)))]
    .filter((each) => !texts.has(each))
    .slice(0, 3);
};

/** How many combinations of words are tried. */
const MAX_TRIED = 400;

const PROBE_TEXT = "a text to try";

const found = (probe: Probe, rule: Rule, keys: readonly string[], isList: boolean): Entries => {
  const { members } = rule;
  const text = memberLeaves(members, "text").filter(isOwn);
  const tool = toolPlaces([rule]);
  const nested = nestedOf(rule);
  const messages = new Map<string, Words[]>();
  const said = new Map<Words, readonly Leaf[]>();
  const calls = new Map<Words, string>();
  const results = new Map<Words, string>();
  const containers: Words[] = [];
  const others: Words[] = [];
  let handoff = false;
  const itemsOf = (entry: object): readonly Item[] => probe.itemsOf(around(keys, isList ? [entry] : entry));
  for (const words of combinations(probe, keys, isList, rule, deciding(rule, text))) {
    const made = itemsOf(entryWith(words, text, PROBE_TEXT));
    const [item] = made;
    if (item?.kind === "message" && item.text === PROBE_TEXT && made.length === 1) {
      messages.set(item.role, [...(messages.get(item.role) ?? []), words]);
      const isRead = (leaf: Leaf): boolean => {
        const [alone] = itemsOf(entryWith(words, [leaf], PROBE_TEXT));
        return alone?.kind === "message" && alone.text === PROBE_TEXT;
      };
      said.set(words, text.length > 1 ? text.filter(isRead) : text);
      continue;
    }
    if (item?.kind === "handoff") handoff = true;
    const [called] = itemsOf(toolEntry(words, tool));
    const inside = nested.some(({ calls: has }) => has)
      ? itemsOf(nestedEntry(words, nested)).map(({ kind }) => kind)
      : [];
    if (called?.kind === "tool_call") calls.set(words, called.role);
    else if (called?.kind === "tool_result") results.set(words, called.role);
    else if (inside.length > 0 && inside.every((kind) => kind === "tool_call" || kind === "tool_result"))
      containers.push(words);
    else if (made.every(({ kind }) => kind === "event") && ![...words.values()].includes(undefined))
      others.push(words);
  }
  return {
    ...{ keys, isList, text, tool, nested, messages, said, containers, others, handoff },
    calls: notOfCustomers(calls),
    results: notOfCustomers(results),
    at: memberLeaves(members, "at").filter(isOwn),
    startMs: memberLeaves(members, "startMs").filter(isOwn),
    durationMs: memberLeaves(members, "durationMs").filter(isOwn),
  };
};

/** Customers call no tools, if words allow to say so. */
const notOfCustomers = (all: ReadonlyMap<Words, string>): Words[] => {
  const others = [...all].filter(([, role]) => role !== "customer").map(([words]) => words);
  return others.length > 0 ? others : [...all.keys()];
};

/** A payload with a value at a path. */
const around = (keys: readonly string[], value: unknown): unknown =>
  keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

const set = (object: Record<string, unknown>, keys: readonly string[], value: unknown): void => {
  let at = object;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
  const last = keys.at(-1);
  if (last !== undefined && typeof at === "object") at[last] ??= value;
};

const withWords = (words: Words): Record<string, unknown> => {
  const entry: Record<string, unknown> = {};
  for (const [pointer, word] of words) if (word !== undefined) set(entry, keysOf(pointer), word);
  return entry;
};

const entryWith = (words: Words, leaves: readonly Leaf[], value: unknown): object => {
  const entry = withWords(words);
  for (const { keys } of leaves) set(entry, keys, value);
  return entry;
};

const putTool = (
  entry: Record<string, unknown>,
  { id, name, arguments: given, output }: ToolPlaces,
): object => {
  for (const { keys } of [...id, ...name, ...output]) set(entry, keys, PROBE_TEXT);
  for (const { keys } of given) set(entry, keys, "{}");
  return entry;
};

const toolEntry = (words: Words, tool: ToolPlaces): object => putTool(withWords(words), tool);

const nestedEntry = (words: Words, nested: readonly Nested[]): object => {
  const entry = withWords(words);
  for (const { keys, tool } of nested) set(entry, keys, [putTool({}, tool)]);
  return entry;
};

// ---- words -----------------------------------------------------------------------------------------------------

/** All combinations of the words that may decide. */
const combinations = (
  probe: Probe,
  keys: readonly string[],
  isList: boolean,
  rule: Rule,
  pointers: readonly string[],
): Words[] => {
  const entry = [...keys, ...(isList ? ["*"] : [])];
  let all: Words[] = [new Map()];
  for (const pointer of pointers) {
    const words = wordsAt(probe, [...entry, ...keysOf(pointer)], rowsOf(rule));
    all = all
      .flatMap((known) => [...words, undefined].map((word) => new Map(known).set(pointer, word)))
      .slice(0, MAX_TRIED);
  }
  const nodes = nodesAt(probe.defs, probe.payload, entry);
  return all.filter((words) => isPossible(probe.defs, nodes, words));
};

/** The words in a rule's tables and conditions. */
const rowsOf = (rule: Rule): string[] => {
  const sources = ["kind", "role"].flatMap((name) => member(rule.members, name) ?? []);
  const rows = sources.flatMap((source) => leavesOf(source)).flatMap(({ words }) => words ?? []);
  const equal = sources
    .flatMap(conditionsOf)
    .flatMap((condition) => (condition.test === "equals" ? condition.values : []));
  return [...rows.map(([word]) => word), ...equal.map(String)].filter((word) => !word.includes("*"));
};

/** The schemas at a path, in all branches. `*` stands for the items of a list. */
const nodesAt = (defs: Defs, schema: JsonSchema | boolean, path: readonly string[]): JsonSchema[] => {
  const node = resolved(defs, schema);
  const inside = (branchesOf(node) ?? []).flatMap((branch) => nodesAt(defs, branch, path));
  const [key, ...rest] = path;
  if (key === undefined) return [node, ...inside];
  if (key === "*") return [...nodesIn(defs, node.items, rest), ...inside];
  const own = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  return [...nodesIn(defs, own, rest), ...inside];
};

const nodesIn = (
  defs: Defs,
  schema: JsonSchema | boolean | undefined,
  path: readonly string[],
): JsonSchema[] => (schema === undefined ? [] : nodesAt(defs, schema, path));

/** The words that a schema lists at a path. Where it lists none: documented ones, and those of the mapping. */
const wordsAt = (
  { defs, samples, payload }: Probe,
  path: readonly string[],
  known: readonly string[],
): unknown[] => {
  const nodes = nodesAt(defs, payload, path);
  const listed = nodes.flatMap((node) => node.enum ?? (node.const === undefined ? [] : [node.const]));
  const open = nodes.filter(
    (node) => node.enum === undefined && node.const === undefined && [node.type].flat().includes("string"),
  );
  const others = open.flatMap((node) => [...(node["x-words"] ?? []), ...(samples.get(node) ?? [])]);
  const words = [...listed, ...others, ...(open.length > 0 ? known : [])];
  return [...new Set(words.filter((word) => word !== null && typeof word !== "object"))].slice(0, 40);
};

/** Whether one of the schemas of an entry has all these words, and needs none that are left out. */
const isPossible = (defs: Defs, nodes: readonly JsonSchema[], words: Words): boolean =>
  words.size === 0 ||
  nodes.length === 0 ||
  nodes.some((node) =>
    [...words].every(([pointer, word]) => {
      const [key = "", ...more] = keysOf(pointer);
      if (word === undefined) return node.required?.includes(key) !== true;
      const own = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
      return own !== undefined && (more.length > 0 || seemsToFit(defs, own, word));
    }),
  );

/** The values at the places of `isError` for a tool that worked or failed. */
export const errorPlaces = (
  { isError }: ToolPlaces,
  fails: boolean,
): readonly (readonly [keys: readonly string[], value: unknown])[] =>
  isError.flatMap((source) => {
    const direct = leavesOf(source).map(({ keys }) => [keys, fails] as const);
    const told = verdictsOf(source).flatMap(({ condition, value }) => {
      if (condition.test === "equals")
        return value === fails ? [[condition.at.keys, condition.values[0]] as const] : [];
      if (condition.test === "atLeast")
        return fails ? [[condition.at.keys, condition.least + 104] as const] : [];
      if (condition.test !== "is") return [];
      if (condition.is === "number") return value === fails ? [[condition.at.keys, 200] as const] : [];
      return [[condition.at.keys, value === fails ? "timeout" : undefined] as const];
    });
    return [...direct, ...told];
  });

/** One of the words, those that are documented first. */
export const pickWords = (random: Random, all: readonly Words[]): Words | undefined =>
  all.length > 0 ? random.pick(all) : undefined;
