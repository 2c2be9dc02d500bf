import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { generate } from "../../scripts/generate/index.js";
import { folder } from "../support/files.js";
import { object, openapi, problemsOf, text, word } from "../support/generating.js";

const nullable = (schema: Record<string, unknown>) => ({ anyOf: [schema, { type: "null" }] });

/** A call of the made-up vendor Parley. */
const CALL = object(
  {
    id: text,
    number: { type: "integer" },
    direction: word("inbound", "outbound"),
    started: { type: "integer" },
    ended: { type: "string" },
    length: { type: "string" },
    silent: { type: "boolean" },
    agent: nullable(object({ id: { type: ["string", "integer"] }, name: text })),
    tags: { type: "array", items: text },
    extra: { type: "object", additionalProperties: true },
    labels: { type: "object", additionalProperties: text },
    anything: { description: "No type." },
    turns: {
      type: "array",
      items: object({
        kind: word("said", "called"),
        who: word("User", "bot"),
        words: text,
        at: { type: "number" },
        tools: { type: "array", items: object({ name: text, input: text }) },
      }),
    },
  },
  ["id"],
);

const PAYLOADS = {
  "call.ended": object({ event: { const: "call.ended" }, call: CALL }),
  "call.noted": object({
    event: { const: "call.noted" },
    call: CALL,
    note: object({ by: text, score: text }),
  }),
};

/** The document of Parley, with a mapping as it is written in YAML. */
const parley = (mapping: string, payloads: Record<string, Record<string, unknown>> = PAYLOADS): string => {
  const { "x-afterword": block, ...document } = JSON.parse(
    openapi(payloads, {}, { name: "Parley", event: "/event", conversationId: "/call/id" }),
  );
  const indented = mapping.trim().replaceAll("\n", "\n    ");
  return `${stringify({ "x-afterword": block })}  conversation:\n    ${indented}\n${stringify(document)}`;
};

/** The line that has `# here`. */
const lineIn = (document: string): number =>
  document.split("\n").findIndex((line) => line.includes("# here")) + 1;

const problems = async (mapping: string, payloads?: Record<string, Record<string, unknown>>) => {
  const document = parley(mapping, payloads);
  const found = await problemsOf({ "parley/openapi.yaml": document });
  return { found, line: lineIn(document) };
};

/** The notes of a mapping that has no fault. */
const notes = async (mapping: string, payloads?: Record<string, Record<string, unknown>>) => {
  const document = parley(mapping, payloads);
  const schemas = folder({ "parley/openapi.yaml": document });
  const { notes } = await generate({ schemas, out: join(folder({}), "out") });
  const lines = document.split("\n");
  return (notes.get("parley") ?? []).map(({ file, line = 0, message }) => {
    expect(file).toBe(join(schemas, "parley/openapi.yaml"));
    return [message, lines[line - 1]?.trim()];
  });
};

/** A mapping of one event, whose members begin at the start of the line. */
const ended = (members: string): string => `call.ended:\n  ${members.trim().replaceAll("\n", "\n  ")}`;
const items = (rule: string): string =>
  ended(`transcript:\n  items:\n    - ${rule.trim().replaceAll("\n", "\n      ")}`);
const NOTHING_AT = (place: string) => `The payload of call.ended has nothing at ${place}.`;

describe("a fault says file, line, rule and what to do", () => {
  test.each<[name: string, mapping: string, rule: string, message: string, remedy: string]>([
    [
      "a key without an event",
      `call.ended: { id: /call/id }\ncall.end: { id: /call/id } # here`,
      "no-such-event",
      "There is no event call.end.",
      "Write call.ended.",
    ],
    [
      "a key with * without an event",
      `"chat.*": { id: /call/id } # here`,
      "no-such-event",
      "No event has a tag like chat.*.",
      "Write the tag of an event: call.ended, call.noted.",
    ],
    [
      "a pointer to nothing",
      ended("tenant: /call/idd # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/idd"),
      "Write /call/id, or describe the member.",
    ],
    [
      "a level that is missing",
      ended("agent:\n  name: /agent/name # here"),
      "undescribed-pointer",
      NOTHING_AT("/agent/name"),
      "Write /call/agent/name, or describe the member.",
    ],
    [
      "a level too many",
      ended("id: /data/call/id # here"),
      "undescribed-pointer",
      NOTHING_AT("/data/call/id"),
      "Write /call/id, or describe the member.",
    ],
    [
      "a pointer from the payload on, in a rule",
      items("each: /call/turns\nkind: message\ntext: /call/turns/words # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/call/turns/words"),
      "Write /words, or describe the member.",
    ],
    [
      "the same with an index, in a rule of a rule",
      items(
        "each: /call/turns\nkind: message\nthen:\n  - each: /call/turns/*/tools # here\n    kind: tool_call",
      ),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/call/turns/*/tools"),
      "Write /tools, or describe the member.",
    ],
    [
      "* for the entries of a list",
      items("each: /call/turns/* # here\nkind: message"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*"),
      "Write /call/turns, or describe the member.",
    ],
    [
      "a pointer as a value",
      ended("tenant: { value: /call/id } # here"),
      "type-mismatch",
      "tenant gets the text /call/id as it stands here, and not what it leads to.",
      "Write /call/id alone, or { from: /call/id }, or take the stroke away.",
    ],
    [
      "seconds without a unit",
      ended("durationMs: [/call/extra/ms, /call/extra/durationSeconds] # here"),
      "type-mismatch",
      "Without a unit /call/extra/durationSeconds counts as milliseconds, and its name says something else.",
      "Say its unit: { from: /call/extra/durationSeconds, unit: s }, or ms.",
    ],
    [
      "minutes without a unit",
      ended("durationMs: { when: { at: /call/id, is: given }, from: /call/extra/length_minutes } # here"),
      "type-mismatch",
      "Without a unit /call/extra/length_minutes counts as milliseconds, and its name says something else.",
      "Say its unit: { from: /call/extra/length_minutes, unit: min }, or ms.",
    ],
    [
      "a pointer as another word",
      ended("tenant: { from: /call/id, words: { a: b }, else: ^/call/id } # here"),
      "type-mismatch",
      "tenant gets the text ^/call/id as it stands here, and not what it leads to.",
      "Write a list, [{ from: …, words: … }, ^/call/id], or take the stroke away.",
    ],
    [
      "an address without a pointer in braces",
      ended('transcript: { reference: "https://api.example.com/calls//call/id" } # here'),
      "type-mismatch",
      "The address has no pointer in braces, so it is the same for every conversation.",
      "Put the pointer of the id in braces: https://api.example.com/calls/{/call/id}.",
    ],
    [
      "nothing similar",
      ended("id: /uuid # here"),
      "undescribed-pointer",
      NOTHING_AT("/uuid"),
      "Mend the pointer, or describe the member.",
    ],
    [
      "below a text",
      ended("id: /call/id/value # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/id/value"),
      "Write /call/id, or describe the member.",
    ],
    [
      "of no event that a key fits",
      `"call.*": { id: /call/id, tenant: /note/bye } # here`,
      "undescribed-pointer",
      "No payload has anything at /note/bye.",
      "Write /note/by, or describe the member.",
    ],
    [
      "in a condition",
      ended("channel: { when: { at: /call/direktion, is: given }, value: phone } # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/direktion"),
      "Write /call/direction, or describe the member.",
    ],
    [
      "in an entry",
      items("each: /call/turns\nkind: message\ntext: /word # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/word"),
      "Write /words, or describe the member.",
    ],
    [
      "in an entry at an index",
      ended("tenant: /call/turns/0/word # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/0/word"),
      "Write /call/turns/0/words, or describe the member.",
    ],
    [
      "a * of the user's is a name",
      ended("tenant: /call/turns/*/words # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/words"),
      "Mend the pointer, or describe the member.",
    ],
    [
      "around an entry of an entry",
      items(
        "each: /call/turns\nkind: message\nthen:\n  - each: /tools\n    kind: tool_call\n    role: ^/whom # here",
      ),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/whom"),
      "Write ^/who, or describe the member.",
    ],
    [
      "around, and meant in the entry",
      items(
        "each: /call/turns\nkind: message\nthen:\n  - each: /tools\n    kind: tool_call\n    text: ^/name # here",
      ),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/name"),
      "Write /name, or describe the member.",
    ],
    [
      "in the entry, and meant around it",
      items(
        "each: /call/turns\nkind: message\nthen:\n  - each: /tools\n    kind: tool_call\n    role: /who # here",
      ),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/tools/*/who"),
      "Write ^/who, or describe the member.",
    ],
    [
      "under or, around the entry",
      items("each: /call/turns\nkind: message\nor:\n  - kind: message\n    text: /words # here"),
      "undescribed-pointer",
      NOTHING_AT("/words"),
      "Mend the pointer, or describe the member.",
    ],
    [
      "around the payload",
      ended("id: ^/call/id # here"),
      "undescribed-pointer",
      "^/call/id begins around the payload, where nothing is.",
      "Write /call/id.",
    ],
    [
      "in the object of a group",
      ended("agent:\n  of: /call/agent\n  id: /call/agent/id # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/agent/call/agent/id"),
      "Write ^/call/agent/id, or describe the member.",
    ],
    [
      "where something is found",
      ended("tenant: { find: /call/turns, where: { at: /whom, equals: bot }, take: /words } # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/turns/*/whom"),
      "Write /who, or describe the member.",
    ],
    [
      "in an address",
      ended('transcript:\n  reference: "https://api.parley.example/calls/{/call/key}/text" # here'),
      "undescribed-pointer",
      NOTHING_AT("/call/key"),
      "Mend the pointer, or describe the member.",
    ],
    [
      "an instant of a number",
      ended("startedAt: /call/started # here"),
      "type-mismatch",
      "startedAt takes a text, and /call/started is a number.",
      "Say its unit: { from: /call/started, unit: s }, or ms, or ns.",
    ],
    [
      "a duration of a text",
      ended("durationMs: /call/length # here"),
      "type-mismatch",
      "durationMs takes a number, and /call/length is a text.",
      "Say its unit: { from: /call/length, unit: s }, or ms, or min.",
    ],
    [
      "a unit of a boolean",
      ended("durationMs: { from: /call/silent, unit: s } # here"),
      "type-mismatch",
      "durationMs takes a number or a text, and /call/silent is true or false.",
      "Lead durationMs to a number or a text, or leave it out.",
    ],
    [
      "a text of a number",
      ended("agent:\n  id: /call/agent/id\n  name: /call/number # here"),
      "type-mismatch",
      "agent.name takes a text, and /call/number is a number.",
      "Lead agent.name to a text, or leave it out.",
    ],
    [
      "a text of a list",
      ended("outcome:\n  summary: /call/tags # here"),
      "type-mismatch",
      "outcome.summary takes a text, and /call/tags is a list.",
      "Join its texts: { join: /call/tags }.",
    ],
    [
      "an id of an object",
      ended("references:\n  agent: /call/agent # here"),
      "type-mismatch",
      "references[agent] takes a text or a whole number, and /call/agent is an object.",
      "Lead references[agent] to a text or a whole number, or leave it out.",
    ],
    [
      "a list of objects for a reference",
      ended("references:\n  tool: /call/turns # here"),
      "type-mismatch",
      "references[tool] takes a text or a whole number, and /call/turns is a list.",
      "For a reference of each object write { each: /call/turns, take: POINTER }.",
    ],
    [
      "a list of texts for a reference",
      ended("references:\n  tag: /call/tags # here"),
      "type-mismatch",
      "references[tag] takes a text or a whole number, and /call/tags is a list.",
      "Lead references[tag] to a text or a whole number, or leave it out.",
    ],
    [
      "a boolean of a text",
      ended("outcome:\n  success: /call/ended # here"),
      "type-mismatch",
      "outcome.success takes true or false, and /call/ended is a text.",
      "Say what its words mean: { from: /call/ended, words: { WORD: true } }.",
    ],
    [
      "metadata of a list",
      ended("metadata: /call/tags # here"),
      "type-mismatch",
      "metadata takes an object, and /call/tags is a list.",
      "Lead metadata to an object, or leave it out.",
    ],
    [
      "variables of a text",
      ended("variables:\n  input: /call/ended # here"),
      "type-mismatch",
      "variables.input takes an object, and /call/ended is a text.",
      "If it is JSON, parse it: { parse: /call/ended }.",
    ],
    [
      "a role of a boolean",
      ended("endedBy:\n  role: /call/silent # here"),
      "type-mismatch",
      "endedBy.role takes a text, and /call/silent is true or false.",
      "Say what it means: { when: { at: /call/silent, equals: true }, value: WORD }.",
    ],
    [
      "words of a number",
      ended("channel: { from: /call/number, words: { 1: phone } } # here"),
      "type-mismatch",
      "channel takes a text, and /call/number is a number.",
      "Say what it means: { when: { at: /call/number, equals: 1 }, value: WORD }.",
    ],
    [
      "join of no list",
      ended("outcome:\n  summary: { join: /call/ended } # here"),
      "type-mismatch",
      "join takes a list of texts, and /call/ended is a text.",
      "Lead join to a list of texts, or leave it out.",
    ],
    [
      "join of objects",
      ended("outcome:\n  summary: { join: /call/turns } # here"),
      "type-mismatch",
      "join takes a list of texts, and /call/turns/* is an object.",
      "Lead join to a list of texts, or leave it out.",
    ],
    [
      "parse of an object",
      ended("outcome:\n  raw: { parse: /call/extra } # here"),
      "type-mismatch",
      "parse takes a text, and /call/extra is an object.",
      "Lead parse to a text, or leave it out.",
    ],
    [
      "without of a text",
      ended('metadata: { from: /call/id, without: ["a*"] } # here'),
      "type-mismatch",
      "without takes an object, and /call/id is a text.",
      "Lead without to an object, or leave it out.",
    ],
    [
      "an object without some members for a text",
      ended('tenant: { from: /call/extra, without: "a*" } # here'),
      "type-mismatch",
      "tenant takes a text, and this gives an object.",
      "Let it give a text, or leave it out.",
    ],
    [
      "without a member that is not there",
      ended("metadata: { from: /call/agent, without: nmae } # here"),
      "undescribed-pointer",
      NOTHING_AT("/call/agent/nmae"),
      "Write /call/agent/name, or describe the member.",
    ],
    [
      "without a name that an earlier one takes",
      ended('metadata: { from: /call/extra, without: ["a*", "ab*"] } # here'),
      "never-reached",
      '"a*" stands before it and leaves its members out, so this one is never reached.',
      "Drop it.",
    ],
    [
      "nameOf of a text",
      ended("channel: { nameOf: /call/id } # here"),
      "type-mismatch",
      "nameOf takes an object, and /call/id is a text.",
      "Lead nameOf to an object, or leave it out.",
    ],
    [
      "each of an object",
      items("each: /call/agent # here\nkind: message\ntext: /nothing"),
      "type-mismatch",
      "each takes a list of objects, and /call/agent is an object.",
      "For one object write of: /call/agent.",
    ],
    [
      "each of texts",
      items("each: /call/tags # here\nkind: message\ntext: /nothing"),
      "type-mismatch",
      "each takes a list of objects, and /call/tags/* is a text.",
      "Lead each to a list of objects, or leave it out.",
    ],
    [
      "of a list",
      ended("agent:\n  of: /call/turns # here\n  name: /who"),
      "type-mismatch",
      "of takes an object, and /call/turns is a list.",
      "For an object of a list write { find: /call/turns, where: CONDITION }.",
    ],
    [
      "split of a number",
      items('split: /call/number # here\nroles: { "AI: ": agent }'),
      "type-mismatch",
      "split takes a text, and /call/number is a number.",
      "Lead split to a text, or leave it out.",
    ],
    [
      "a value in a map",
      ended("durationMs: /call/labels/length # here"),
      "type-mismatch",
      "durationMs takes a number, and /call/labels/length is a text.",
      "Say its unit: { from: /call/labels/length, unit: s }, or ms, or min.",
    ],
    [
      "a value that the member cannot have",
      ended("metadata: { value: none } # here"),
      "type-mismatch",
      "metadata takes an object, and this gives a text.",
      "Let it give an object, or leave it out.",
    ],
    [
      "a meaning that the member cannot have",
      ended("id: { from: /call/direction, words: { inbound: true } } # here"),
      "type-mismatch",
      "id takes a text or a whole number, and this gives true or false.",
      "Let it give a text or a whole number, or leave it out.",
    ],
    [
      "is of another type",
      ended("channel: { when: { at: /call/id, is: object }, value: phone } # here"),
      "never-holds",
      "/call/id is never an object: its schema says a text.",
      "Ask for what is there, or leave the condition out.",
    ],
    [
      "equals a word that is not listed",
      ended("channel: { when: { at: /call/direction, equals: outbond }, value: phone } # here"),
      "never-holds",
      '/call/direction is never "outbond": its schema lists inbound, outbound.',
      "Write outbound, or add the word to the schema's enum.",
    ],
    [
      "like no word that is listed",
      ended('channel: { when: { at: /call/direction, like: "web*" }, value: web-voice } # here'),
      "never-holds",
      '/call/direction is never "web*": its schema lists inbound, outbound.',
      "Mend the word, or add it to the schema's enum.",
    ],
    [
      "equals true, of a text",
      ended("channel: { when: { not: { at: /call/id, equals: true } }, value: phone } # here"),
      "never-holds",
      "/call/id is never true: its schema says a text.",
      "Ask for what is there, or leave the condition out.",
    ],
    [
      "atLeast of a text",
      ended("channel: { when: { any: [{ at: /call/length, atLeast: 1 }] }, value: phone } # here"),
      "never-holds",
      "/call/length is never a number: its schema says a text.",
      "Ask for what is there, or leave the condition out.",
    ],
    [
      "what excludes each other",
      ended(`channel:
  value: phone
  when:
    all:
      - { at: /call/anything, is: string }
      - { at: /call/anything, is: list } # here`),
      "never-reached",
      "What is asked of /call/anything cannot hold together with what is asked before it.",
      "Write any in place of all, or drop one of the two.",
    ],
    [
      "a source after a value",
      ended(
        "channel:\n  - value: phone\n  - from: /call/direction # here\n    words: { inbound: phone, outbound: phone }",
      ),
      "never-reached",
      "The source before it always gives something, so this one is never reached.",
      "Put it before that source, or drop it.",
    ],
    [
      "a source after else",
      ended(
        "channel:\n  - from: /call/direction\n    words: { inbound: phone }\n    else: other\n  - value: phone # here",
      ),
      "never-reached",
      "The source before it always gives something, so this one is never reached.",
      "Put it before that source, or drop it.",
    ],
    [
      "a source twice",
      ended("id:\n  - /call/id\n  - /call/number\n  - /call/id # here"),
      "never-reached",
      "The same pointer stands before it in the list, so this one is never reached.",
      "Drop it.",
    ],
    [
      "a row after *",
      ended('channel:\n  from: /call/direction\n  words:\n    "*": other\n    inbound: phone # here'),
      "never-reached",
      'The row "*" stands before it and takes its words, so this one is never reached.',
      "Put it before that row, or drop it.",
    ],
    [
      "a row after a wider one",
      ended(
        'channel:\n  from: /call/direction\n  fold: true\n  words:\n    "*BOUND": other\n    inbound: phone # here',
      ),
      "never-reached",
      'The row "*BOUND" stands before it and takes its words, so this one is never reached.',
      "Put it before that row, or drop it.",
    ],
    [
      "a group after one that is always there",
      ended("customer:\n  - id: /call/number\n  - id: /call/id # here"),
      "never-reached",
      "customer is always an object where nothing asks for more, so the group after that is never reached.",
      "Say when the group before it counts, or drop this one.",
    ],
    [
      "a group of values only",
      ended("endedBy: # here\n  role: { when: { at: /call/silent, equals: true }, value: customer }"),
      "never-reached",
      "endedBy has only values that stand here, and nothing of the payload, so it is always null.",
      "Add a member that is read from the payload, or drop the group.",
    ],
    [
      "or after a rule that always makes an item",
      items("kind: message\ntext: /call/id\nor:\n  - kind: event # here\n    text: /call/ended"),
      "never-reached",
      "The rule always makes an item, so what stands under or is never reached.",
      "Say when the rule counts, or drop the rules under or.",
    ],
    [
      "a kind that the item never has",
      items("each: /call/turns\nkind: message\ntext: { when: { kind: event }, from: /words } # here"),
      "never-reached",
      "The item is never of the kind event: kind gives message.",
      "Mend the word, or let kind give it.",
    ],
    [
      "the kind of no item",
      ended(
        "tenant:\n  from: /call/id\n  when: { any: [{ at: /call/id, is: filled }, { kind: message }] } # here",
      ),
      "vocabulary",
      "The condition asks for the kind of an item, and here no item has a kind yet.",
      "Ask for a member of the payload: { at: POINTER, equals: WORD }.",
    ],
    [
      "the kind of an item that has none yet",
      items("each: /call/turns\nkind: message\ntext: /words\nwhen: { kind: message } # here"),
      "vocabulary",
      "The condition asks for the kind of an item, and here no item has a kind yet.",
      "Ask for a member of the payload: { at: POINTER, equals: WORD }.",
    ],
    [
      "a member that another key replaces for every event",
      `"call.*":\n  tenant: /call/id # here\n"*":\n  tenant: /call/ended`,
      "never-reached",
      "tenant of call.* is replaced for every event: * stands below it.",
      "Put call.* below *, or drop one of the two.",
    ],
  ])("%s", async (_, mapping, rule, message, remedy) => {
    const { found, line } = await problems(mapping);
    expect(found).toEqual([{ file: "parley/openapi.yaml", line, rule, message, remedy }]);
  });
});

describe("no fault", () => {
  test.each<[name: string, mapping: string]>([
    ["a key for all", '"*": { id: /call/id }'],
    ["a member that some event has", '"*": { id: /call/id, tenant: /note/by }'],
    ["a type that some event has", '"*": { id: /call/id, outcome: { summary: [/note/score, /call/id] } }'],
    ["a member that null takes away", '"*": { tenant: /note/by }\ncall.ended: { tenant: null }'],
    ["what an open object may hold", ended("tenant: /call/extra/tenant/id")],
    ["a schema without type", ended("metadata: /call/anything\nstartedAt: /call/anything/at")],
    ["one of several types", ended("agent: { name: /call/agent/id, id: /call/agent/id }")],
    ["the entry at an index", ended("tenant: /call/tags/0")],
    [
      "a unit of a number and of a text",
      ended("startedAt: { from: /call/started, unit: s }\ndurationMs: { from: /call/length, unit: s }"),
    ],
    [
      "scopes",
      items(`each: [/call/extra/turns, /call/turns]
kind: message
role: /who
text: /words
tool:
  of: { find: /tools, where: { at: /name, is: filled } }
  name: /name
  output: ^/words
then:
  - each: /tools
    when: { at: ^/who, equals: bot }
    kind: tool_call
    role: ^/who
    text: /name
    then:
      - kind: event
        text: ^/words
        source: /input
or:
  - of: /call/agent
    kind: message
    text: /name
    role: { from: ^/direction, words: { inbound: customer, outbound: agent } }`).replace(
        "^/direction",
        "^/call/direction",
      ),
    ],
    [
      "the kind of an item, in its members and its tool",
      items(
        "each: /call/turns\nkind: [{ from: /kind, words: { called: tool_call } }, message]\ntext: { when: { kind: message }, from: /words }\ntool: { when: { kind: tool_call }, name: /words }",
      ),
    ],
    ["references of a list", ended("references: { tool: { each: /call/turns, take: /who } }")],
    [
      "an address",
      ended('transcript: { reference: "https://api.parley.example/calls/{/call/number}/{/call/id}" }'),
    ],
    [
      "conditions that are asked of several values",
      ended(
        "channel: { when: { all: [{ at: /call/anything, is: object }, { at: /call/anything, is: filled }, { at: /call/direction, like: '*bound' }] }, value: phone }",
      ),
    ],
    [
      "a list that ends with a value",
      ended("channel: [{ from: /call/direction, words: { inbound: phone } }, { value: other }]"),
    ],
  ])("%s", async (_, mapping) => {
    expect((await problems(mapping)).found).toEqual([]);
  });

  test("several faults of one mapping are all named, each once", async () => {
    const { found } = await problems('"*": { id: /call/idd, tenant: /call/idd, startedAt: /call/started }');
    expect(found.map(({ rule }) => rule)).toEqual([
      "type-mismatch",
      "undescribed-pointer",
      "undescribed-pointer",
    ]);
  });

  test("a mapping of the wrong shape is not read", async () => {
    const { found } = await problems("call.ended: { id: /call/idd, colour: red }");
    expect(found.map(({ rule }) => rule)).toEqual(["vocabulary"]);
  });
});

describe("a note", () => {
  test("on a word of an enum for which words have no row", async () => {
    const mapping = `"*": { id: /call/id, channel: { from: /call/direction, words: { inbound: phone } } }`;
    const payloads = {
      "call.ended": object({
        event: { const: "call.ended" },
        call: object({ id: text, direction: word("inbound", "outbound", "fax") }),
      }),
      "call.noted": object({
        event: { const: "call.noted" },
        call: object({ id: text, direction: word("inbound", "outbound", "fax") }),
      }),
    };
    expect(await notes(mapping, payloads)).toEqual([
      [
        "call.ended, call.noted: /call/direction has the words outbound, fax, for which the words of channel have no row",
        "direction:",
      ],
    ]);
  });

  test("on a row that no word of an enum fits", async () => {
    expect(
      await notes(
        ended(
          'channel:\n  from: /call/direction\n  words:\n    inbound: phone\n    fax: other\n    telex: other\n    "web*": web-voice',
        ),
      ),
    ).toEqual([
      [
        "call.ended: /call/direction has the word outbound, for which the words of channel have no row",
        "direction:",
      ],
      [
        "call.ended: channel has the rows fax, telex, which the schema of /call/direction does not list",
        "fax: other",
      ],
    ]);
  });

  test("but not on such a row where every word is treated: others may have seen more words", async () => {
    expect(
      await notes(
        ended("channel:\n  from: /call/direction\n  words: { inbound: phone, outbound: phone, fax: other }"),
      ),
    ).toEqual([]);
  });

  test("on a word of the vendor that stands for no word of the record", async () => {
    expect(await notes(items("each: /call/turns\nkind: /kind\nrole: /who\ntext: /words"))).toEqual([
      [
        "call.ended: /call/turns/*/kind has the words said, called, which transcript.items[].kind does not know",
        "kind:",
      ],
      ["call.ended: /call/turns/*/who has the word bot, which transcript.items[].role does not know", "who:"],
    ]);
  });

  test("on a tool that ends a conversation", async () => {
    const call = object({ id: text, by: word("Assistant", "END_USER", "tool") });
    const payloads = { "call.ended": object({ event: { const: "call.ended" }, call }) };
    expect(await notes(ended("endedBy: { role: /call/by }"), payloads)).toEqual([
      ["call.ended: /call/by has the word tool, which endedBy.role does not know", "by:"],
    ]);
  });

  test("on an id that differs from conversationId", async () => {
    expect(await notes(`"*": { id: /call/number }\ncall.noted: { id: [/call/number, /call/id] }`)).toEqual([
      [
        "call.ended: conversationId leads to /call/id, and id of the mapping to /call/number",
        '"*": { id: /call/number }',
      ],
    ]);
  });

  test.each<[name: string, mapping: string]>([
    ["*", `channel: { from: /call/direction, words: { inbound: phone, "*": other } }`],
    ["else", "channel: { from: /call/direction, words: { inbound: phone }, else: other }"],
    ["fold", "channel: { from: /call/direction, fold: true, words: { INBOUND: phone, Outbound: phone } }"],
    ["a later source", "channel: [{ from: /call/direction, words: { inbound: phone } }, { value: other }]"],
    ["no enum", "channel: { from: /call/ended, words: { inbound: phone } }"],
    [
      "a role on which all vendors agree",
      "endedBy: { role: { from: /call/turns/0/who, words: { bot: agent } } }",
    ],
  ])("is not made: %s", async (_, member) => {
    expect(await notes(ended(member))).toEqual([]);
  });
});

describe("beside the document of other people", () => {
  const document = (schemas: Record<string, Record<string, unknown>>): string =>
    JSON.stringify({
      openapi: "3.0.3",
      info: { title: "", version: "" },
      paths: {},
      components: { schemas },
    });

  const vendorFile = (mapping: string, skip: readonly string[] = []): string =>
    `events: { done: Done }\nskip: ${JSON.stringify(skip)}\nx-afterword:\n  name: V\n  event: /type\n  conversationId: /id\n  conversation:\n    done:\n      ${mapping.replaceAll("\n", "\n      ")}\n`;

  const DONE = object({ type: word("done"), id: text, at: { type: "integer" }, way: word("in", "out") });

  test.each<[rule: string, mapping: string, remedy: string]>([
    [
      "undescribed-pointer",
      "tenant: /idd # here",
      "Write /id, or add skip: [undescribed-pointer] to vendor.yaml if payloads have it all the same.",
    ],
    [
      "type-mismatch",
      "startedAt: /at # here",
      "Say its unit: { from: /at, unit: s }, or ms, or ns, or add skip: [type-mismatch] to vendor.yaml if payloads differ from their schema.",
    ],
    [
      "never-holds",
      "channel: { when: { at: /way, equals: up }, value: phone } # here",
      "Mend the word, or add it to the schema's enum, or add skip: [never-holds] to vendor.yaml if payloads differ from their schema.",
    ],
  ])("%s can be skipped", async (rule, mapping, remedy) => {
    const files = { "v/openapi.json": document({ Done: DONE }), "v/vendor.yaml": vendorFile(mapping) };
    expect(await problemsOf(files)).toMatchObject([
      { file: "v/vendor.yaml", line: lineIn(files["v/vendor.yaml"]), rule, remedy },
    ]);
    const schemas = folder({ ...files, "v/vendor.yaml": vendorFile(mapping, [rule]) });
    const { skipped } = await generate({ schemas, out: join(folder({}), "out") });
    expect([...skipped.values()].flat()).toMatchObject([{ rule, line: lineIn(files["v/vendor.yaml"]) }]);
  });

  test("what inherits from a base, tuples, conditions and booleans are read", async () => {
    const base = { ...object({ kind: text }), discriminator: { propertyName: "kind" } };
    const note = { allOf: [{ $ref: "#/components/schemas/Base" }, object({ text })] };
    const done = {
      ...object({
        type: word("done"),
        id: text,
        parts: { type: "array", items: { $ref: "#/components/schemas/Base" } },
        free: true,
      }),
      ...JSON.parse('{ "then": { "properties": { "later": {} } } }'),
    };
    const files = (mapping: string) => ({
      "v/openapi.json": document({ Done: done, Base: base, Note: note }),
      "v/vendor.yaml": vendorFile(mapping),
    });
    expect(await problemsOf(files("tenant: /parts/0/text\nchannelRaw: [/later, /free]"))).toEqual([]);
    expect(await problemsOf(files("tenant: /parts/0/note # here"))).toMatchObject([
      { rule: "undescribed-pointer", message: "The payload of done has nothing at /parts/0/note." },
    ]);
  });

  test("of a tuple every entry may be meant", async () => {
    const schema = (entry: object) =>
      JSON.stringify({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        type: "object",
        properties: {
          type: { const: "done" },
          id: text,
          parts: { type: "array", prefixItems: [object({ a: text }), entry], items: object({ c: text }) },
        },
      });
    const files = (entry: object) => ({
      "v/done.schema.json": schema(entry),
      "v/vendor.yaml": vendorFile(
        "transcript: { items: [{ each: /parts, kind: message, text: [/a, /b, /c] }] }",
      ).replace("events: { done: Done }\n", ""),
    });
    expect(await problemsOf(files(object({ b: text })))).toEqual([]);
    expect(await problemsOf(files(object({ d: text })))).toMatchObject([
      { rule: "undescribed-pointer", message: "The payload of done has nothing at /parts/*/b." },
    ]);
  });
});
