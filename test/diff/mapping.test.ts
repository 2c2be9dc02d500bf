import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { diff } from "../../scripts/diff/index.js";
import { bundleOf } from "../support/generating.js";

/** What changed between two mappings: the member, and what it was and is made of. */
const changed = (old: string, now: string, tags = ["e"]): (string | undefined)[][] => {
  const version = (block: string) =>
    bundleOf(Object.fromEntries(tags.map((tag) => [tag, { type: "object" }])), {
      conversation: parse(block),
    });
  return diff([version(old)], [version(now)]).changes.map((each) => {
    expect(each).toMatchObject({ kind: "mapping", pointer: "", grade: "safe", acceptsLess: false });
    return [...each.feeds, each.before, each.after];
  });
};

const REST = "kind: message, text: /text";

describe("a member that is made of something else", () => {
  test.each<[string, string, string, (string | undefined)[][]]>([
    ["a value", "{ id: /id }", "{ id: /call/id }", [["id", "/id", "/call/id"]]],
    ["several sources", "{ id: [/a, /b] }", "{ id: [/b, /a] }", [["id", "/a, /b", "/b, /a"]]],
    ["a word of its own", "{ channel: phone }", "{ channel: sms }", [["channel", "phone", "sms"]]],
    ["a member is new", "{ id: /id }", "{ id: /id, tenant: /t }", [["tenant", undefined, "/t"]]],
    ["a member is gone", "{ id: /id, tenant: /t }", "{ id: /id }", [["tenant", "/t", undefined]]],
    [
      "a table of words, whose order counts",
      "{ channel: { from: /t, words: { a: sms, '*': phone } } }",
      "{ channel: { from: /t, words: { '*': phone, a: sms } } }",
      [
        [
          "channel",
          '{"from":"/t","words":{"a":"sms","*":"phone"}}',
          '{"from":"/t","words":{"*":"phone","a":"sms"}}',
        ],
      ],
    ],
    [
      "members of a group",
      "{ agent: { id: /id, name: /name } }",
      "{ agent: { id: /agent, name: /name } }",
      [["agent.id", "/id", "/agent"]],
    ],
    [
      "where a group begins",
      "{ agent: { of: /bot, id: /id } }",
      "{ agent: { of: /agent, id: /id } }",
      [["agent", '{"of":"/bot"}', '{"of":"/agent"}']],
    ],
    [
      "when a group is there",
      "{ line: { from: /from } }",
      "{ line: { when: { at: /type, equals: call }, from: /from } }",
      [["line", undefined, '{"when":{"at":"/type","equals":"call"}}']],
    ],
    [
      "several ways to make a group",
      "{ line: { from: /from } }",
      "{ line: [{ from: /from }, { to: /to }] }",
      [["line", '{"from":"/from"}', '[{"from":"/from"},{"to":"/to"}]']],
    ],
    [
      "references",
      "{ references: { a: /a, b: /b } }",
      "{ references: { a: /x, b: /b, c: { each: /c, take: /id } } }",
      [
        ["references[a]", "/a", "/x"],
        ["references[c]", undefined, '{"each":"/c","take":"/id"}'],
      ],
    ],
    [
      "the transcript",
      `{ transcript: { text: /t, items: [{ each: /turns, ${REST} }] } }`,
      `{ transcript: { text: /t, items: [{ each: /items, ${REST} }], reference: 'https://a.b/{/id}' } }`,
      [
        ["transcript.reference", undefined, "https://a.b/{/id}"],
        [
          "transcript.items",
          '[{"each":"/turns","kind":"message","text":"/text"}]',
          '[{"each":"/items","kind":"message","text":"/text"}]',
        ],
      ],
    ],
    [
      "attachments",
      "{ attachments: [{ url: /a }] }",
      "{ id: null }",
      [["attachments", '[{"url":"/a"}]', undefined]],
    ],
  ])("%s", (_, old, now, changes) => {
    const found = changed(`{ e: ${old} }`, `{ e: ${now} }`);
    expect(new Map(found.map((each) => [each[0], each]))).toEqual(
      new Map(changes.map((each) => [each[0], each])),
    );
  });
});

test("the same in other words is no change", () => {
  const old = `
    e: { id: /id, agent: { id: /a, name: /n } }
  `;
  const now = `
    "*": { agent: [{ name: /n, id: /a }], id: { from: /id } }
    other: { tenant: /t }
  `;
  expect(changed(old, now)).toEqual([]);
});

test("a mapping that is new, or gone, is one change", () => {
  expect(changed("{}", "{ e: { id: /id, agent: { name: /n } } }")).toEqual([
    ["id", "agent.name", undefined, "2 members"],
  ]);
  expect(changed("{ e: { id: /id } }", "{ other: { id: /id } }")).toEqual([["id", "1 member", undefined]]);
  expect(changed("{}", "{ e: {} }")).toEqual([]);
});

test("what changed in several events is told once", () => {
  const version = (id: string, own: string) =>
    bundleOf(
      { a: { type: "object" }, b: { type: "object" }, c: { type: "object" } },
      { conversation: { "*": { id }, c: { id: own } } },
    );
  const { changes } = diff([version("/id", "/c")], [version("/x", "/y")]);
  expect(changes.map(({ event, before, after, also }) => [event, before, after, also])).toEqual([
    ["a", "/id", "/x", [{ event: "b", pointer: "" }]],
    ["c", "/c", "/y", []],
  ]);
});
