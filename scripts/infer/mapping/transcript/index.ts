// Proposes what was said and done: the rule for the list of the turns, or the whole as one text.

import { setOf, snake } from "../names.js";
import { isBoolean, isText, type Place, pointerTo } from "../place.js";
import type { Scene } from "../scene.js";
import {
  findIn,
  firstOf,
  followedBy,
  groupOf,
  memberNamed,
  pick,
  sourceOf,
  withoutNothing,
} from "../sources.js";
import { durationSource, fromStartSource, instantSource } from "../times.js";
import { type Kind, roleSource, roleWords, shortList } from "../words.js";
import { kindsOf } from "./kinds.js";
import { toolRules, toolSources } from "./tools.js";
import { type Turns, turnsIn } from "./turns.js";

/** Objects beside the conversation that hold its transcript. */
const HOLDERS = setOf("artifact artifacts transcript transcription");

/** The transcript. */
export const transcriptIn = (scene: Scene): unknown => {
  const { homes, note } = scene;
  const holders = findIn(homes, (name, place) => HOLDERS.has(snake(name)) && place !== undefined).flatMap(
    ({ place }) => (place.members.size > 0 ? [place] : []),
  );
  const all = [...homes, ...holders];
  const text = wholeText(all);
  const turns = turnsRule(turnsIn(all), scene);
  if (!turns && text !== undefined)
    note("transcript", `${[text].flat()[0]} may have a message on each line: then split it`);
  const items = [...(turns ? [turns] : []), ...handoffs(homes)];
  return groupOf({ text, items: items.length > 0 ? items : undefined });
};

const WHOLE = setOf(
  "transcript transcription formatted_transcript full_transcript transcript_text text_transcript",
);

/** Where the whole transcript is one text. */
const wholeText = (homes: readonly Place[]): unknown => {
  const isWhole = (name: string) => WHOLE.has(snake(name).replace(/^(?:call|conversation|chat)_/, ""));
  return sourceOf(pick(findIn(homes, isWhole), isText));
};

const HANDED_TO = setOf("transferred_to forwarded_to transferred_to_number handed_over_to");

/** Where a conversation was passed on to. */
const handoffs = (homes: readonly Place[]): unknown[] =>
  pick(
    findIn(homes, (name) => HANDED_TO.has(snake(name))),
    isText,
  )
    .slice(0, 1)
    .map((place) => {
      const at = pointerTo(place);
      return { when: { at, is: "string" }, kind: "handoff", text: at, source: at };
    });

/** The rule for the best of several lists, and for others for which the same rule is right: the first with entries counts. */
const turnsRule = ([best, ...others]: readonly Turns[], scene: Scene): unknown => {
  if (!best) return undefined;
  const rule = ruleOf(best, scene);
  const silent = { ...scene, note: () => {} };
  const alike = others.filter((each) => JSON.stringify(ruleOf(each, silent)) === JSON.stringify(rule));
  for (const each of others)
    if (!alike.includes(each))
      scene.note("transcript", `${pointerTo(each.list)} looks like a transcript, too`);
  return { each: firstOf([best, ...alike].map(({ list }) => pointerTo(list))), ...rule };
};

const ruleOf = (turns: Turns, { numbersAt, note }: Scene): object => {
  const { entry, role, texts } = turns;
  const at = (place: Place): string => pointerTo(place, entry);
  const { source, kinds, isPlain } = kindsOf(turns, note);
  noteRoles(role, note);
  const text = firstOf(texts.map(at));
  const times = timesOf(turns, numbersAt);
  const interrupted = memberNamed(entry, ["interrupted", "was_interrupted", "is_interrupted"], isBoolean);
  const tools = (["tool_call", "tool_result"] as const).filter((kind) => kinds.has(kind));
  const rule = withoutNothing({
    kind: source,
    role: roleOf(turns, tools),
    text: isPlain ? text : { when: { kind: "message" }, from: text },
    ...times,
    interrupted: interrupted && at(interrupted),
    tool: tools.length > 0 ? flatTool(turns, tools) : undefined,
  });
  return followedBy(rule, toolRules(entry, upwards({ at: times.at, startMs: times.startMs })));
};

const noteRoles = (role: Place, note: Scene["note"]): void => {
  if (role.isOpen) note("transcript", `${pointerTo(role)} has words that no schema lists: say their roles`);
  const { unknown } = roleWords(role.words ?? []);
  if (unknown.length > 0)
    note("transcript", `${pointerTo(role)} has words of no known role: ${shortList(unknown)}`);
};

/** The role; where a call or an answer of a tool has none, the agent called it, and the tool answered. */
const roleOf = ({ entry, role }: Turns, tools: readonly Kind[]): unknown =>
  firstOf([
    roleSource(role.words, pointerTo(role, entry)),
    ...tools.map((kind) => ({ when: { kind }, value: kind === "tool_call" ? "agent" : "tool" })),
  ]);

/** The sources of an entry for the entries of a list in it. */
const upwards = (sources: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  withoutNothing(
    Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [
        name,
        typeof source === "string"
          ? `^${source}`
          : source && { ...(source as object), from: `^${(source as { from: string }).from}` },
      ]),
    ),
  );

/** When a turn was, and how long. */
const timesOf = (
  { entry }: Turns,
  numbersAt: Scene["numbersAt"],
): { readonly at?: unknown; readonly startMs?: unknown; readonly durationMs?: unknown } => {
  // of a time as text and as a number, the text is as exact
  const members = [...entry.members].toSorted(
    ([, one], [, other]) => Number(isText(other)) - Number(isText(one)),
  );
  const first = (source: (name: string, place: Place, from: string) => unknown): unknown =>
    members.flatMap(([name, place]) => source(name, place, pointerTo(place, entry)) ?? [])[0];
  return withoutNothing({
    at: first((name, place, from) =>
      AT.has(snake(name).replace(/_(?:ms|s|secs|seconds|unix)$/, ""))
        ? instantSource(name, place, numbersAt, from)
        : undefined,
    ),
    startMs: first((name, place, from) => fromStartSource(name, place, numbersAt, from)),
    durationMs: first((name, place, from) =>
      /^duration_/.test(snake(name)) ? durationSource(name, place, from) : undefined,
    ),
  });
};

const AT = setOf(
  "at timestamp time created_at started_at start_time created_timestamp sent_at said_at spoken_at date",
);

/** The tool of an entry that is a message, a call or an answer. An answer without a member of its own is the text. */
const flatTool = ({ entry, texts }: Turns, tools: readonly Kind[]): unknown => {
  const { output = pointerTo(texts[0], entry), ...tool } = toolSources(entry, false);
  return {
    when: { kind: tools.length === 1 ? tools[0] : tools },
    ...tool,
    ...(tools.includes("tool_result") && { output: { when: { kind: "tool_result" }, from: output } }),
  };
};
