import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { feedsOf, joinedNames } from "../../scripts/mapping/feeds.js";
import type { EventMapping } from "../../scripts/mapping/model.js";
import { readMappings } from "../../scripts/mapping/read.js";

/** What the places of the event `e` feed, for the members that are written for it. */
const fed = (written: object): Record<string, string[]> =>
  Object.fromEntries(feedsOf(readMappings({ e: written }, ["e"]).get("e") as EventMapping));

describe("feedsOf", () => {
  test.each<[string, object, Record<string, string[]>]>([
    ["a member with one value", { id: "/call/id" }, { "/call/id": ["id"] }],
    [
      "one place may feed several members, and one member several places",
      { id: ["/id", "/call~1id"], tenant: "/id" },
      { "/id": ["id", "tenant"], "/call~1id": ["id"] },
    ],
    ["a value of the mapping's own has no place", { channel: "phone", phase: { value: "ended" } }, {}],
    [
      "a unit converts what is copied",
      { durationMs: { from: "/seconds", unit: "s" } },
      { "/seconds": ["durationMs"] },
    ],
    [
      "what is not empty",
      { agent: { name: { filled: ["/a", "/b"] } } },
      { "/a": ["agent.name"], "/b": ["agent.name"] },
    ],
    [
      "a condition decides",
      { customer: { phone: { when: { at: "/direction", equals: "in" }, from: "/from" } } },
      { "/from": ["customer.phone"], "/direction": ["customer.phone (decides)"] },
    ],
    [
      "conditions of all kinds",
      {
        tenant: {
          when: {
            any: [
              { all: [{ at: "/a", is: "filled" }, { not: { at: "/b", like: "*x*" } }] },
              { at: "/c", atLeast: 400 },
            ],
          },
          from: "/t",
        },
      },
      {
        "/t": ["tenant"],
        "/a": ["tenant (decides)"],
        "/b": ["tenant (decides)"],
        "/c": ["tenant (decides)"],
      },
    ],
    [
      "what is copied need not be said to decide",
      { channelRaw: null, line: { when: { at: "/from", is: "string" }, from: "/from" } },
      { "/from": ["line.from"] },
    ],
    [
      "a word decides, and its text is kept",
      { channel: { when: { at: "/a", is: "given" }, from: "/type", words: { "*call*": "phone" } } },
      { "/type": ["channelRaw", "channel (decides)"], "/a": ["channel (decides)"] },
    ],
    [
      "it is kept only if nothing else is said",
      { channel: [{ from: "/type", words: { a: "phone" } }, "/medium"], channelRaw: "/medium" },
      { "/type": ["channel (decides)"], "/medium": ["channelRaw", "channel (decides)"] },
    ],
    [
      "null says that it is not kept",
      { endedBy: { role: "/by", raw: null } },
      { "/by": ["endedBy.role (decides)"] },
    ],
    ["who ended it", { endedBy: { role: ["/by"] } }, { "/by": ["endedBy.raw", "endedBy.role (decides)"] }],
    [
      "a boolean made of a word",
      { outcome: { success: { from: "/state", words: { Done: true } } } },
      { "/state": ["outcome.success (decides)"] },
    ],
    [
      "what is kept whole",
      { variables: { input: "/in" }, metadata: "/meta", outcome: { raw: { parse: "/result" } } },
      {
        "/in": ["variables.input"],
        "/in/**": ["variables.input"],
        "/meta": ["metadata"],
        "/meta/**": ["metadata"],
        "/result": ["outcome.raw"],
        "/result/**": ["outcome.raw"],
      },
    ],
    [
      "what is kept without some members",
      { variables: { input: { from: "/in", without: ["secret__*"] } } },
      { "/in": ["variables.input"], "/in/**": ["variables.input"] },
    ],
    [
      "texts that are joined",
      { outcome: { summary: { join: "/reasons" } } },
      { "/reasons": ["outcome.summary"], "/reasons/**": ["outcome.summary"] },
    ],
    [
      "the name of a member",
      { channel: { from: { nameOf: "/medium" }, words: { phone: "phone" } } },
      { "/medium": ["channelRaw", "channel (decides)"], "/medium/*": ["channel (decides)"] },
    ],
    [
      "an object that is found in a list",
      {
        customer: {
          name: { find: "/people", where: { at: "/role", equals: "user" }, take: ["/name", "^/caller"] },
        },
      },
      {
        "/people/*/role": ["customer.name (decides)"],
        "/people/*/name": ["customer.name"],
        "/caller": ["customer.name"],
      },
    ],
    [
      "the text of a role that is found",
      { endedBy: { role: { find: "/people", take: { from: "/kind", words: { a: "agent" } } } } },
      { "/people/*/kind": ["endedBy.raw", "endedBy.role (decides)"] },
    ],
    [
      "a group that begins at an object, or is one of a list",
      {
        agent: [{ of: "/call/agent", when: { at: "/active", equals: true }, id: "/id" }, { id: "/bot" }],
      },
      {
        "/call/agent": ["agent"],
        "/call/agent/active": ["agent (decides)"],
        "/call/agent/id": ["agent.id"],
        "/bot": ["agent.id"],
      },
    ],
    [
      "a group that is found in a list",
      {
        customer: {
          of: { find: "/people", where: { at: "/role", equals: "user" }, last: true },
          phone: "/phone",
        },
      },
      {
        "/people": ["customer"],
        "/people/*/role": ["customer (decides)"],
        "/people/*/phone": ["customer.phone"],
      },
    ],
    [
      "references by the vendor's words",
      {
        references: { "project.id": ["/project/id", "/project_id"], tag: { each: "/tags", take: "/label" } },
      },
      {
        "/project/id": ["references[project.id]"],
        "/project_id": ["references[project.id]"],
        "/tags": ["references[tag]"],
        "/tags/*/label": ["references[tag]"],
      },
    ],
    [
      "a transcript by reference",
      {
        transcript: {
          text: "/text",
          reference: { when: { at: "/ready", equals: true }, url: "https://api.acme.com/calls/{/call/id}/t" },
        },
      },
      {
        "/text": ["transcript.text"],
        "/call/id": ["transcript.reference"],
        "/ready": ["transcript.reference (decides)"],
      },
    ],
    [
      "one whose address is not known",
      { transcript: { reference: { when: { at: "/ready", equals: true } } } },
      { "/ready": ["transcript.availability (decides)"] },
    ],
  ])("%s", (_, written, feeds) => expect(fed(written)).toEqual(feeds));

  test("items: entries, what is around them, and what follows them", () => {
    const items = parse(`
      each: [/turns, /call/turns]
      when: { at: /final, equals: true }
      kind: message
      role: /role
      text: /text
      source: /elsewhere
      then:
        each: /calls
        kind: { from: /type, words: { tool: tool_call } }
        role: { from: ^/role, words: { bot: agent } }
        roleRaw: null
        tool: { when: { kind: tool_call }, id: /id, arguments: /input }
        then:
          when: { at: /output, is: given }
          kind: tool_result
          at: ^/at
          tool: { output: /output }
    `);
    const turn = {
      "": ["transcript.items[]"],
      "/final": ["transcript.items[] (decides)"],
      "/role": ["transcript.items[].roleRaw", "transcript.items[].role (decides)"],
      "/text": ["transcript.items[].text"],
      "/calls": ["transcript.items"],
      "/calls/*": ["transcript.items[]"],
      "/calls/*/type": ["transcript.items[].kind (decides)"],
      "/calls/*/id": ["transcript.items[].tool.id"],
      "/calls/*/input": ["transcript.items[].tool.arguments"],
      "/calls/*/input/**": ["transcript.items[].tool.arguments"],
      "/calls/*/output": ["transcript.items[].tool.output"],
      "/calls/*/output/**": ["transcript.items[].tool.output"],
      "/at": ["transcript.items[].at"],
    };
    const both = ["/turns", "/call/turns"].flatMap((list) => [
      [list, ["transcript.items"]],
      ...Object.entries(turn).map(([pointer, names]) => [`${list}/*${pointer}`, names]),
    ]);
    expect(fed({ transcript: { items: [items] } })).toEqual(Object.fromEntries(both));
  });

  test("items: an object of the entry, other rules, and text that is split", () => {
    const items = parse(`
      - each: /turns
        then: { of: /call, kind: tool_call, at: ^/at, tool: { name: /name } }
        or:
          - split: [/text]
            roles: { "AI: ": agent }
          - { kind: handoff, when: { at: /to, is: string }, text: /to }
    `);
    expect(fed({ transcript: { items } })).toEqual({
      "/turns": ["transcript.items"],
      "/turns/*": ["transcript.items[]"],
      "/turns/*/call": ["transcript.items[]"],
      "/turns/*/at": ["transcript.items[].at"],
      "/turns/*/call/name": ["transcript.items[].tool.name"],
      "/text": ["transcript.items[].text"],
      "/to": ["transcript.items[].text"],
    });
  });

  test("attachments", () => {
    const attachments = [{ each: "/files", kind: "/type", url: "/url" }, { filename: "/name" }];
    expect(fed({ attachments })).toEqual({
      "/files": ["attachments"],
      "/files/*": ["attachments[]"],
      "/files/*/type": ["attachments[].kind"],
      "/files/*/url": ["attachments[].url"],
      "/name": ["attachments[].filename"],
    });
  });
});

test("names are joined: each once, what is copied first, and without decisions on what is copied", () => {
  const names = ["line (decides)", "channel (decides)", "line.from", "customer.phone", "line.from"];
  expect(joinedNames(names)).toEqual(["line.from", "customer.phone", "channel (decides)"]);
  expect(joinedNames(["attachments[] (decides)", "attachments[].url"])).toEqual(["attachments[].url"]);
  expect(joinedNames(["id (decides)", "idle"])).toEqual(["idle", "id (decides)"]);
});
