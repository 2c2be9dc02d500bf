// Tells the turns of a story in the entries of a payload.

import type { EventMapping, Rule, Split } from "../../../mapping/model.js";
import type { Random } from "../story/chance.js";
import type { StoryStep, ToolUse, Turn } from "../story/story.js";
import { likeId } from "../values/forms.js";
import type { Telling } from "./facts.js";
import { duration, exactly, instant, json, text } from "./givers.js";
import { type Leaf, leavesOf } from "./leaves.js";
import {
  type Entries,
  errorPlaces,
  keysOf,
  type Nested,
  pickWords,
  type ToolPlaces,
  type Words,
} from "./turns.js";
import { type Give, mustHave, NOTHING, type Wish, want, wishAt } from "./wish.js";

type Grouped = Entries & { readonly group: number };

/** What the telling of one payload keeps. */
interface Teller {
  readonly telling: Telling;
  readonly random: Random;
  /** The ids of tool uses, by number: a result has the id of its call. */
  readonly toolIds: Map<number, string>;
  /** The words that were chosen, so that one payload has one spelling. */
  readonly chosen: Map<readonly Words[], Words | undefined>;
}

/**
 * Adds to a wish the turns of a story.
 *
 * @param shown the turns that have happened by then
 */
export const wantTurns = (
  root: Wish,
  all: readonly Grouped[],
  mapping: EventMapping,
  telling: Telling,
  shown: readonly StoryStep[],
): void => {
  const random = telling.story.random("telling");
  const teller: Teller = { telling, random, toolIds: new Map(), chosen: new Map() };
  const steps = tellable(all, shown);
  const singles = all.filter(({ isList, messages }) => !isList && messages.size > 0);
  const lists = all.filter(({ isList }) => isList);
  const groups = [...new Set(lists.map(({ group }) => group))];
  const first = singles[0] && lists.length > 0 && singles[0].group < (lists[0] as Grouped).group ? 1 : 0;
  const rest = steps.slice(first);
  for (const [index, group] of groups.entries()) {
    const part = chunk(rest, index, groups.length);
    const same = lists.filter((each) => each.group === group);
    // of lists that tell the same talk, one is there for certain
    const sure = random.pick(same);
    for (const entries of same) {
      const items = entriesFor(teller, entries, part);
      if (entries === sure && items.length > 0) mustHave(root, entries.keys);
      want(root, entries.keys, { items });
    }
  }
  wantSingles(root, teller, singles, first === 1 ? steps[0] : undefined, steps, lists);
  for (const entries of all.filter(({ isList }) => !isList)) wantOther(root, teller, entries, steps);
  wantWhole(root, mapping, steps);
};

/** The turns that the entries have roles for: where there is none for a person of the business, they end with the handoff. */
const tellable = (all: readonly Grouped[], shown: readonly StoryStep[]): readonly StoryStep[] => {
  const lists = all.filter(({ isList, messages }) => isList && messages.size > 0);
  if (lists.length === 0 || lists.every(({ messages }) => messages.has("human_agent"))) return shown;
  const end = shown.findIndex((step) => step.kind === "message" && step.role === "human_agent");
  return end < 0 ? shown : shown.slice(0, end);
};

/** A part of the steps, where several lists share them. A tool use stays with the turn before it. */
const chunk = (steps: readonly StoryStep[], index: number, count: number): readonly StoryStep[] => {
  const edge = (at: number): number => {
    let cut = Math.round((steps.length * at) / count);
    while (at > 0 && at < count && steps[cut]?.kind === "tool") cut++;
    return cut;
  };
  return steps.slice(edge(index), edge(index + 1));
};

// ---- single entries --------------------------------------------------------------------------------------------

const wantSingles = (
  root: Wish,
  teller: Teller,
  singles: readonly Grouped[],
  opening: StoryStep | undefined,
  steps: readonly StoryStep[],
  lists: readonly Grouped[],
): void => {
  if (singles.length === 0) return;
  const isListed = ({ text: leaves, keys }: Grouped): boolean =>
    lists.some((list) => leaves.some((leaf) => [...keys, ...leaf.keys].join("\n") === list.keys.join("\n")));
  const open = singles.filter((each) => !isListed(each));
  // of several that tell the same turn, one does
  const telling = open.length > 0 ? teller.random.pick(open) : undefined;
  for (const entries of singles) {
    const mine = messagesIn(steps).filter(({ role }) => entries.messages.has(role));
    const turn =
      entries === telling && opening?.kind === "message"
        ? opening
        : teller.random.pick([...mine, ...mine.slice(-1)]);
    if (turn === undefined) continue;
    if (entries !== telling && !isListed(entries)) {
      for (const { keys } of entries.text) want(root, [...entries.keys, ...keys], { absent: true });
      continue;
    }
    const at = wishAt(root, entries.keys);
    if (!isListed(entries)) mustHave(root, entries.keys);
    if (at) wantMessage(at, teller, entries, turn);
  }
};

const messagesIn = (steps: readonly StoryStep[]): Turn[] => steps.filter((step) => step.kind === "message");

/** Tool calls and handoffs of rules without a list. */
const wantOther = (root: Wish, teller: Teller, entries: Grouped, steps: readonly StoryStep[]): void => {
  const at = wishAt(root, entries.keys);
  if (!at) return;
  if (entries.handoff) {
    const { colleague } = teller.telling.story.phones;
    for (const { keys } of entries.text) want(at, keys, { give: text(colleague) });
    return;
  }
  if (entries.calls.length === 0) return;
  const use = steps.find((step) => step.kind === "tool") ?? UNNEEDED_TOOL;
  wantTool(at, teller, entries.tool, use, "both");
};

/** For events about a tool, in a story without one. */
const UNNEEDED_TOOL: ToolUse = {
  kind: "tool",
  index: 0,
  name: "look_up_customer",
  arguments: { phone: "+15550100123" },
  output: { known: true },
  fails: false,
  startMs: 4000,
  durationMs: 600,
};

// ---- entries of lists ------------------------------------------------------------------------------------------

const wordsFor = ({ chosen, random }: Teller, all: readonly Words[] | undefined): Words | undefined => {
  if (!all) return undefined;
  if (!chosen.has(all)) chosen.set(all, pickWords(random, all));
  return chosen.get(all);
};

const entriesFor = (teller: Teller, entries: Grouped, steps: readonly StoryStep[]): Wish[] => {
  const made: Wish[] = [];
  const callLists = entries.nested.filter(({ calls }) => calls);
  const resultLists = entries.nested.filter(({ results, calls }) => results && !calls);
  /** The last entry of the agent, which can hold the calls of tools. */
  let holder: Wish | undefined;
  const other = teller.random.chance(0.4) ? wordsFor(teller, entries.others) : undefined;
  const otherAt = teller.random.int(0, Math.max(0, steps.length - 1));
  for (const [index, step] of steps.entries()) {
    if (other && index === otherAt) made.push(otherEntry(teller, entries, other, step));
    if (step.kind === "message") {
      if (!entries.messages.has(step.role)) continue;
      const wish: Wish = { must: true };
      wantMessage(wish, teller, entries, step);
      made.push(wish);
      holder = step.role === "agent" ? wish : undefined;
      continue;
    }
    const container = wordsFor(teller, entries.containers);
    if (entries.calls.length > 0) made.push(toolEntry(teller, entries, entries.calls, step, "call"));
    else if (callLists.length > 0) {
      if (container || !holder) {
        if (!container && !entries.messages.has("agent")) continue;
        holder = { must: true };
        wantWords(holder, container ?? (wordsFor(teller, entries.messages.get("agent")) as Words));
        wantTimes(holder, teller, entries, step);
        for (const { keys } of entries.text) want(holder, keys, { absent: true });
        made.push(holder);
      }
      for (const nested of callLists) addNested(holder, teller, nested, step);
    }
    if (entries.results.length > 0) made.push(toolEntry(teller, entries, entries.results, step, "result"));
    else if (holder) for (const nested of resultLists) addNested(holder, teller, nested, step);
    if (container) holder = undefined;
  }
  return made;
};

/** An entry that is no turn: it happens as the next step begins. */
const otherEntry = (teller: Teller, entries: Grouped, words: Words, next: StoryStep): Wish => {
  const wish: Wish = {};
  wantWords(wish, words);
  wantTimes(wish, teller, entries, { ...next, kind: "tool", durationMs: 0 } as ToolUse);
  return wish;
};

const wantWords = (wish: Wish, words: Words): void => {
  for (const [pointer, word] of words) {
    want(wish, keysOf(pointer), word === undefined ? { absent: true } : { give: exactly(word) });
    if (word !== undefined) mustHave(wish, keysOf(pointer));
  }
};

const wantMessage = (wish: Wish, teller: Teller, entries: Grouped, turn: Turn): void => {
  const words = wordsFor(teller, entries.messages.get(turn.role));
  const read = (words && entries.said.get(words)) ?? entries.text;
  wish.step = turn;
  if (words) wantWords(wish, words);
  const [only, ...more] = read;
  for (const { keys } of read) want(wish, keys, { give: text(turn.text) });
  for (const { keys } of entries.text) want(wish, keys, { absent: true });
  if (more.length > 0) wish.oneOf = read.flatMap(({ keys }) => keys[0] ?? []);
  else if (only) mustHave(wish, only.keys);
  wantTimes(wish, teller, entries, turn);
  const taken = new Set([...(words?.keys() ?? []), ...entries.text.map(({ keys }) => keys.join("\n"))]);
  for (const { keys } of placesOf(entries.tool))
    if (!taken.has(keys.join("\n"))) want(wish, keys, { absent: true });
  for (const { keys } of entries.nested)
    if (turn.role !== "agent") want(wish, keys, { absent: true });
    else want(wish, keys, { items: [] });
};

const placesOf = ({ id, name, arguments: given, output }: ToolPlaces): readonly Leaf[] => [
  ...id,
  ...name,
  ...given,
  ...output,
];

const wantTimes = (wish: Wish, { telling }: Teller, entries: Grouped, step: StoryStep): void => {
  const { startedAt } = telling.story;
  for (const { keys, unit } of entries.at)
    want(wish, keys, { give: instant(startedAt + step.startMs, unit) });
  for (const { keys, unit } of entries.startMs)
    if (keys.at(-2) === "0" && step.kind === "message") wantSpokenWords(wish, keys, step);
    else if (keys.at(-2) === "0") want(wish, keys.slice(0, -2), { absent: true });
    else want(wish, keys, { give: duration(step.startMs, unit) });
  for (const { keys, unit } of entries.durationMs)
    want(wish, keys, { give: duration(step.durationMs, unit) });
};

/** How many words are told with their times: payloads would grow too large. */
const MAX_WORDS = 60;

/** A list of words with times, in seconds, if the first one's start is read. */
const wantSpokenWords = (wish: Wish, keys: readonly string[], turn: Turn): void => {
  const words = turn.text.split(/(?<=\s)/).slice(0, MAX_WORDS);
  const length = turn.durationMs / words.length;
  const items = words.map((word, index): Wish => {
    const start = turn.startMs + index * length;
    return {
      members: new Map<string, Wish>([
        ["word", { must: true, give: text(word) }],
        ["start", { must: true, give: seconds(start) }],
        ["end", { must: true, give: seconds(start + length * 0.9) }],
      ]),
    };
  });
  want(wish, keys.slice(0, -2), { items });
};

const seconds = (ms: number): Give => exactly(Math.round(ms) / 1000);

// ---- tools -----------------------------------------------------------------------------------------------------

const toolEntry = (
  teller: Teller,
  entries: Grouped,
  all: readonly Words[],
  use: ToolUse,
  what: "call" | "result",
): Wish => {
  const wish: Wish = { must: true };
  const words = wordsFor(teller, all);
  if (words) wantWords(wish, words);
  wantTool(wish, teller, entries.tool, use, what);
  wish.step = what === "call" ? use : { ...use, startMs: use.startMs + use.durationMs };
  wantTimes(wish, teller, entries, wish.step);
  for (const { keys } of [...entries.text, ...entries.nested]) want(wish, keys, { absent: true });
  return wish;
};

const addNested = (holder: Wish, teller: Teller, nested: Nested, use: ToolUse): void => {
  const item: Wish = { must: true, step: use };
  wantTool(
    item,
    teller,
    nested.tool,
    use,
    nested.calls && nested.results ? "both" : nested.calls ? "call" : "result",
  );
  for (const { keys, unit } of nested.at)
    want(item, keys, { give: instant(teller.telling.story.startedAt + use.startMs, unit) });
  for (const { keys } of nested.texts) if (!use.fails) want(item, keys, { absent: true });
  const list = wishAt(holder, nested.keys);
  if (!list) return;
  list.must = true;
  delete list.absent;
  list.items = [...(list.items ?? []), item];
};

const wantTool = (
  wish: Wish,
  teller: Teller,
  places: ToolPlaces,
  use: ToolUse,
  what: "call" | "result" | "both",
): void => {
  const add = (leaves: readonly Leaf[], give: Give, more: Partial<Wish> = { must: true }): void => {
    for (const { keys } of leaves) want(wish, keys, { give, ...more });
  };
  add(places.id, toolId(teller, use));
  add(places.name, text(use.name));
  // of several places, a schema may have only one
  const names = new Set(places.name.map(({ keys }) => keys.join("\n")));
  if (names.size === 1) for (const name of names) mustHave(wish, keysOf(name));
  if (what !== "result") add(places.arguments, json(use.arguments), {});
  if (what !== "call") add(places.output, json(use.output), what === "result" ? { must: true } : {});
  for (const [keys, value] of errorPlaces(places, use.fails))
    want(wish, keys, value === undefined ? { absent: true } : { give: exactly(value) });
  // what the other half has
  if (what === "call") for (const { keys } of places.output) want(wish, keys, { absent: true });
  if (what === "result") for (const { keys } of places.arguments) want(wish, keys, { absent: true });
};

/** The id of a tool use, in the form of the first documented one. */
const toolId =
  ({ toolIds, telling }: Teller, use: ToolUse): Give =>
  ({ schema, type, sample, isTrial }) => {
    if (type !== "string" && type !== undefined) return NOTHING;
    if (isTrial) return "";
    const known = toolIds.get(use.index);
    if (known !== undefined) return known;
    const otherwise = schema.format === "uuid" ? "b3f1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d" : "call_a1b2c3d4e5";
    const form = typeof sample === "string" ? sample : otherwise;
    const id = likeId(telling, `tool ${use.index}`, form);
    toolIds.set(use.index, id);
    return id;
  };

// ---- the whole transcript --------------------------------------------------------------------------------------

/** The transcript as one text. */
const wantWhole = (root: Wish, { text: whole, items }: EventMapping, steps: readonly StoryStep[]): void => {
  const splits = items.flatMap(splitsOf);
  const labels = splits[0]?.labels;
  const give: Give = (asked) => text(wholeText(steps, labels, asked.sample))(asked);
  for (const { keys } of splits.flatMap(({ texts }) => texts)) want(root, keys, { give });
  for (const { keys, up } of leavesOf(whole?.source)) if (!up) want(root, keys, { give });
};

const splitsOf = (rule: Rule): Split[] => [
  ...(rule.split ? [rule.split] : []),
  ...[...rule.or, ...rule.following].flatMap(splitsOf),
];

/** The transcript with a label before each turn, as the documented text has them; without labels if it has none. */
const wholeText = (
  steps: readonly StoryStep[],
  labels: Split["labels"] | undefined,
  sample: unknown,
): string => {
  const documented = [...new Set(String(sample ?? "").match(LABEL) ?? [])];
  const isLabelled = labels !== undefined || sample === undefined || documented.length > 0;
  const labelOf = (role: Turn["role"]): string => {
    const wanted = role === "customer" ? "customer" : "agent";
    const own = labels?.find(([, meant]) => meant === wanted)?.[0];
    const pattern = wanted === "customer" ? /user|customer|caller|human/i : /agent|assistant|ai|bot/i;
    return (
      own ?? documented.find((label) => pattern.test(label)) ?? (wanted === "customer" ? "User: " : "Agent: ")
    );
  };
  return messagesIn(steps)
    .map(({ role, text: said }) => (isLabelled ? labelOf(role) + said : said))
    .join(isLabelled ? "\n" : " ");
};

/** What a line of a transcript may begin with. */
const LABEL = /^(?:User|Customer|Caller|Human|Agent|Assistant|AI|Bot): /gim;
