import { readFileSync } from "node:fs";
import type { JsonSchema } from "afterword/check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { misusesOf } from "../../scripts/lint/vocabulary.js";
import { root } from "../support/files.js";

const schemaOf = (path: string): JsonSchema => JSON.parse(readFileSync(`${root}schemas/${path}`, "utf8"));
const vocabulary = schemaOf("_vocabulary/x-afterword.schema.json");
const record = schemaOf("_conversation/conversation.schema.json");
const byAjv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(vocabulary);

const HMAC = {
  scheme: "hmac",
  algorithm: "sha256",
  encoding: "hex",
  header: { name: "x" },
  template: "{body}",
};
const UTC = { timestamp: { header: "t", unit: "iso", zone: "utc" } };
const TOKEN = {
  ...{ scheme: "jwt", algorithm: "HS256", header: { name: "authorization" } },
  claims: { body: { claim: "hash", hash: "sha256", encoding: "base64" } },
};
const block = (members: object) => ({
  name: "Acme",
  event: "/event",
  conversationId: "/call/id",
  ...members,
});
/** A block whose conversations have one mapping for all events. */
const mapping = (text: string) => block({ conversation: { "*": parse(text) } });
/** A block whose transcripts have one rule. */
const ruled = (text: string) => block({ conversation: { "*": { transcript: { items: [parse(text)] } } } });

describe("the block may say", () => {
  test.each<[name: string, block: object]>([
    ["nothing more than it must", block({})],
    [
      "a mapping for each event",
      block({ conversation: { "*": { id: "/id" }, "call.*": { phase: "ended" } } }),
    ],
    ["a token with a hash of the body", block({ signature: TOKEN })],
    ["a token that does not", block({ signature: { scheme: "jwt" } })],
    [
      "a signed URL, and a time in UTC",
      block({ signature: { ...HMAC, ...UTC, template: "{url}{timestamp}{body}" } }),
    ],
    ["that a member of an earlier key is not there", mapping("{ id: null, agent: null, transcript: null }")],
    ["a bare word", mapping("{ phase: started, channel: whatsapp }")],
    ["a word as a value", mapping("{ phase: { value: ended }, tenant: { value: eu } }")],
    [
      "several sources",
      mapping("id: [/call/id, { find: /ids, where: { at: /kind, equals: call }, take: /id }]"),
    ],
    ["the last object of a list", mapping("endedAt: { find: /events, last: true, take: /at }")],
    ["several sources for a word", mapping("channel: [{ from: /via, words: { sip: phone } }, /via, other]")],
    [
      "a condition for a source",
      mapping("tenant: { when: { at: /test, equals: false }, from: [/org, /team] }"),
    ],
    [
      "every condition",
      mapping(`
        tenant:
          when:
            any:
              - all: [{ at: /a, is: filled }, { at: /b, is: absent }, { at: /c, equals: [1, true, x] }]
              - not: { at: /d, like: ["in*", "*out"] }
              - { at: /e, atLeast: 400 }
          from: /org`),
    ],
    [
      "the kind of the item in a condition",
      ruled("{ kind: event, text: { when: { kind: event }, from: /note } }"),
    ],
    [
      "words",
      mapping(
        "outcome: { success: { from: /result, words: { Won: true, '*': null }, else: false, fold: true } }",
      ),
    ],
    [
      "units of durations",
      mapping("durationMs: [{ from: /seconds, unit: s }, { from: /minutes, unit: min }, /ms]"),
    ],
    [
      "units of times",
      mapping("{ startedAt: { from: /t, unit: ns }, endedAt: { from: /u, unit: ms }, occurredAt: /at }"),
    ],
    [
      "the forms for texts",
      mapping("{ tenant: { join: /names }, id: { nameOf: /by }, channelRaw: { filled: /via } }"),
    ],
    [
      "JSON within text",
      mapping("{ metadata: { parse: /extra }, variables: { input: { parse: { from: /vars } } } }"),
    ],
    [
      "members that are left out",
      mapping(
        '{ metadata: { from: /a, without: "x*" }, variables: { input: { from: /b, without: ["y*", z] } } }',
      ),
    ],
    ["where a group begins", mapping("agent: { of: /staff/0, id: /id }")],
    [
      "a group in a list",
      mapping(
        "customer: { of: { find: /people, where: { at: /me, equals: true }, last: true }, name: /name }",
      ),
    ],
    [
      "several groups",
      mapping("line: [{ when: { at: /in, is: given }, from: /a, to: /b }, { from: /b, to: /a }]"),
    ],
    [
      "references, also one for each entry",
      mapping("references: { order: /order, tag: { each: /tags, take: /id } }"),
    ],
    [
      "who ended it, without its word",
      mapping("endedBy: { role: { from: /by, words: { bot: agent } }, raw: null }"),
    ],
    [
      "what lies elsewhere",
      mapping('transcript: { reference: "https://api.acme.example/calls/{/call/id}/transcript" }'),
    ],
    ["when it lies elsewhere", mapping("transcript: { reference: { when: { at: /stored, equals: true } } }")],
    [
      "an attachment for each entry",
      mapping("attachments: [{ each: [/files, /media], kind: /type, url: /url }]"),
    ],
    [
      "rules in rules",
      ruled(`
        each: /turns
        kind: message
        role: /who
        text: /said
        source: /turns
        then:
          - { each: ^/calls, kind: tool_call, role: ^/who, tool: { name: /name, arguments: { parse: /json }, isError: /failed } }
        or:
          - { split: [/text, /plain], roles: { "Bot: ": agent } }`),
    ],
  ])("%s", (_, value) => {
    expect(misusesOf(value)).toEqual([]);
    expect(byAjv(value) || byAjv.errors).toBe(true);
  });
});

describe("a misuse has its place, and says what to do", () => {
  test.each<[value: object, message: string, remedy: string]>([
    [block({ colour: "red" }), "colour: member is not in the schema.", "Here may stand: name, platform,"],
    [{ event: "/e" }, "name: required member is missing.", "Add name. The vendor's name"],
    [
      block({ signature: { ...TOKEN, algorithm: "sha256" } }),
      "signature.algorithm: expected one of HS256, HS384, HS512, found sha256.",
      "The hash of an hmac; or the alg that a token",
    ],
    [
      block({ signature: { ...HMAC, algorithm: "HS256" } }),
      "signature.algorithm: expected one of sha1, sha256, sha384, sha512, found HS256.",
      "The hash of an hmac; or the alg that a token",
    ],
    [
      block({ signature: { ...HMAC, claims: TOKEN.claims, algorithm: "sha256" } }),
      'signature.scheme: expected "jwt", found string.',
      "The proof: hmac and ed25519",
    ],
    [
      block({ signature: { ...TOKEN, claims: {} } }),
      "signature.claims.body: required member is missing.",
      "Add body. The claim that holds a hash",
    ],
    [
      block({ signature: { ...TOKEN, claims: { body: { ...TOKEN.claims.body, encoding: "utf8" } } } }),
      "signature.claims.body.encoding: expected one of base64, base64url, hex, found utf8.",
      "How the hash is written",
    ],
    [
      block({ signature: { ...HMAC, timestamp: { ...UTC.timestamp, unit: "s" } } }),
      'signature.timestamp.unit: expected "iso", found string.',
      "Seconds or milliseconds since 1970",
    ],
    [[], "x-afterword: expected object, found array.", "What the x-afterword block"],
    [
      block({ event: "type" }),
      "event: the text is not of the right form.",
      "A JSON Pointer into the payload.",
    ],
    [block({ event: { headr: "x" } }), "event.headr: member is not in the schema.", "Write header."],
    [
      block({ delivery: { retries: 3 } }),
      "delivery.retries: expected array, found integer.",
      "The pauses between",
    ],
    [
      block({ delivery: { ordering: "nome" } }),
      "delivery.ordering: expected one of none, conversation, all, found nome.",
      "Write none.",
    ],
    [
      block({ conversation: { "*": "/id" } }),
      'conversation."*": expected object, found string.',
      "The members of the record",
    ],
    [
      block({ conversation: {} }),
      "conversation: expected at least 1 members, found object.",
      "How payloads become",
    ],
    [mapping("agnet: { id: /id }"), 'conversation."*".agnet: member is not in the schema.', "Write agent."],
    [
      mapping("unmapped: /id"),
      'conversation."*".unmapped: member is not in the schema.',
      "Here may stand: phase, id,",
    ],
    [mapping("1: /id"), 'conversation."*".1: member is not in the schema.', "Here may stand: phase, id,"],
    [
      mapping("id: call/id"),
      'conversation."*".id: the text is not of the right form.',
      "A JSON Pointer, such as /data",
    ],
    [
      mapping("id: ^^/id"),
      'conversation."*".id: the text is not of the right form.',
      "A JSON Pointer, such as /data",
    ],
    [
      mapping("id: []"),
      'conversation."*".id: expected at least 1 items, found array.',
      "The vendor's identifier of the",
    ],
    [
      mapping("id: 5"),
      'conversation."*".id: expected string or array or object, found integer.',
      "The vendor's identifier",
    ],
    [mapping("id: { form: /id }"), 'conversation."*".id.form: member is not in the schema.', "Write from."],
    [
      mapping("durationMs: { form: /s, unit: s }"),
      'conversation."*".durationMs.form: member is not in the schema.',
      "Write from.",
    ],
    [
      mapping("durationMs: { from: /s, unit: sec }"),
      'conversation."*".durationMs.unit: expected one of s, ms, min, found sec.',
      "The unit of the",
    ],
    [
      mapping("startedAt: { from: /s, unit: min }"),
      'conversation."*".startedAt.unit: expected one of s, ms, ns, found min.',
      "The unit of the",
    ],
    [
      mapping("id: { when: { at: /a, is: given } }"),
      'conversation."*".id: one of from, value, join, parse, nameOf, filled, find is missing.',
      "A source that is more than",
    ],
    [
      mapping("id: { value: a, from: /a }"),
      'conversation."*".id: from and value exclude each other.',
      "A source that is more than",
    ],
    [
      mapping("id: { from: /a, else: b }"),
      'conversation."*".id: else needs words beside it.',
      "A source that is more than",
    ],
    [
      mapping('metadata: { value: 1, without: "a*" }'),
      'conversation."*".metadata: without needs from beside it.',
      "A source that is more than",
    ],
    [
      mapping('metadata: { from: /a, without: "a*", words: { b: c } }'),
      'conversation."*".metadata: without and words exclude each other.',
      "A source that is more than",
    ],
    [
      mapping('metadata: { from: [/a, /b], without: "a*" }'),
      'conversation."*".metadata.from: expected string, found array.',
      "The source of",
    ],
    [
      mapping("id: { find: /a, where: { at: /b, is: given } }"),
      'conversation."*".id: find needs take beside it.',
      "A source that is more than",
    ],
    [
      mapping("id: { when: { at: /a }, from: /a }"),
      'conversation."*".id.when: one of is, equals, like, atLeast, kind, any, all, not is missing.',
      "A condition. It has",
    ],
    [
      mapping("id: { when: { at: /a, is: text }, from: /a }"),
      'conversation."*".id.when.is: expected one of string, number, boolean, object, list, filled, given, absent, found text.',
      "A type; or filled",
    ],
    [
      mapping("id: { when: { equals: 1 }, from: /a }"),
      'conversation."*".id.when: equals needs at beside it.',
      "A condition. It has",
    ],
    [
      mapping("id: { when: { at: /a, is: given, equals: 1 }, from: /a }"),
      'conversation."*".id.when: is and equals exclude each other.',
      "A condition. It has",
    ],
    [
      mapping("channel: fone"),
      'conversation."*".channel: expected one of phone, web-voice, web-chat, whatsapp, messenger, other, unknown, found fone.',
      "How the customer was reached.",
    ],
    [
      mapping("phase: endd"),
      'conversation."*".phase: expected one of started, message, transferred, ended, analysed, found endd.',
      "Write ended.",
    ],
    [
      mapping("channel: [{ from: /a, words: { sip: phon } }]"),
      'conversation."*".channel.0.words.sip: expected one of phone, web-voice, web-chat, whatsapp, messenger, other, unknown, null, found phon.',
      "Write phone.",
    ],
    [
      mapping("outcome: { success: { from: /a, words: { Won: yes } } }"),
      'conversation."*".outcome.success.words.Won: expected boolean or null, found string.',
      "Either true or false.",
    ],
    [
      mapping("endedBy: { role: tool }"),
      'conversation."*".endedBy.role: expected one of customer, agent, human_agent, system, unknown, found tool.',
      "The party: customer,",
    ],
    [
      mapping("recording: /audio"),
      'conversation."*".recording: expected array or object or null, found string.',
      "The audio of the",
    ],
    [
      mapping("recording: { expiresAt: /until }"),
      'conversation."*".recording.url: required member is missing.',
      "Add url. Where the audio",
    ],
    [
      mapping("recording: [{ url: /a }, { ulr: /b }]"),
      'conversation."*".recording.1.ulr: member is not in the schema.',
      "Write url.",
    ],
    [
      mapping("references: { order: null }"),
      'conversation."*".references.order: expected string or array or object, found null.',
      "A source of an identifier",
    ],
    [
      mapping('transcript: { reference: "https://{/host}/calls" }'),
      'conversation."*".transcript.reference: the text is not of the right form.',
      "An https address in",
    ],
    [
      mapping('transcript: { reference: "http://acme.example/" }'),
      'conversation."*".transcript.reference: the text is not of the right form.',
      "An https address in",
    ],
    [
      mapping("transcript: { availability: inline }"),
      'conversation."*".transcript.availability: member is not in the schema.',
      "Here may stand: text, items, reference.",
    ],
    [
      mapping("attachments: [{ each: /files }]"),
      'conversation."*".attachments.0: one of url, kind, filename, then is missing.',
      "A rule that makes attachments",
    ],
    [
      ruled("{ kind: mesage }"),
      'conversation."*".transcript.items.0.kind: expected one of message, tool_call, tool_result, handoff, event, found mesage.',
      "Write message.",
    ],
    [
      ruled("{ each: /turns }"),
      'conversation."*".transcript.items.0: one of kind, then, split is missing.',
      "A rule that makes items",
    ],
    [
      ruled("{ each: /turns, role: /who, text: /text }"),
      'conversation."*".transcript.items.0: one of kind, then, split is missing.',
      "A rule that makes items",
    ],
    [
      ruled("{ each: /turns, of: /turn, kind: event }"),
      'conversation."*".transcript.items.0: each and of exclude each other.',
      "A rule that makes items",
    ],
    [
      ruled("{ each: /turns, when: { at: /text, is: string }, text: /text, then: [{ kind: event }] }"),
      'conversation."*".transcript.items.0: text needs kind beside it.',
      "A rule that makes items",
    ],
    [
      ruled("{ split: /text }"),
      'conversation."*".transcript.items.0: split needs roles beside it.',
      "A rule that makes items",
    ],
    [
      ruled("{ split: /text, roles: { 'Bot: ': agent }, text: /text }"),
      'conversation."*".transcript.items.0: text and split exclude each other.',
      "A rule that makes items",
    ],
    [
      mapping("references: { tag: { each: /tags, take: /id, when: { at: /tags, is: filled } } }"),
      'conversation."*".references.tag: each and when exclude each other.',
      "A reference that is more",
    ],
    [
      ruled("{ split: /text, roles: { 'Bot: ': agnt } }"),
      'conversation."*".transcript.items.0.roles."Bot: ": expected one of customer, agent, human_agent, system, tool, unknown, found agnt.',
      "Write agent.",
    ],
    [
      ruled("{ kind: event, source: [/a] }"),
      'conversation."*".transcript.items.0.source: expected string, found array.',
      "The pointer that the item",
    ],
    [
      ruled("{ kind: event, then: [{ kind: event, tool: [{ nam: /a }] }] }"),
      'conversation."*".transcript.items.0.then.0.tool.0.nam: member is not in the schema.',
      "Write name.",
    ],
  ])("%j", (value, message, remedy) => {
    const [first, ...others] = misusesOf(value);
    expect(others).toEqual([]);
    expect(first?.message).toBe(message);
    expect(first?.remedy.slice(0, remedy.length)).toBe(remedy);
    expect(first?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(byAjv(value)).toBe(false);
  });

  test("all of them are listed", () => {
    const found = misusesOf({ ...mapping("{ id: x, agent: { nam: /n, role: /r } }"), colour: "red" });
    expect(found.map(({ path }) => path.join("/"))).toEqual([
      ...["conversation/*/id", "conversation/*/agent/nam", "conversation/*/agent/role", "colour"],
    ]);
  });
});

/** The schemas in a schema, with their JSON Pointers. */
const schemasIn = (value: unknown, pointer = ""): [pointer: string, schema: JsonSchema][] =>
  typeof value !== "object" || value === null
    ? []
    : [
        ...(Array.isArray(value) ? [] : [[pointer, value] as [string, JsonSchema]]),
        ...Object.entries(value).flatMap(([key, member]) => schemasIn(member, `${pointer}/${key}`)),
      ];

describe("the schema of the block", () => {
  const { $defs = {}, ...top } = vocabulary;
  const described = schemasIn(vocabulary).filter(([, { description }]) => typeof description === "string");

  test("describes all members and definitions, in sentences", () => {
    for (const [pointer, { description }] of described) expect(description, pointer).toMatch(/^[A-Z`*].*\.$/);
    const members = schemasIn(vocabulary).filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));
    expect(members.length).toBeGreaterThan(100);
    const undescribed = [...members, ...Object.entries($defs)].filter(
      ([pointer, { description, $ref }]) => !(description || $ref || /\/(?:if|then|not)\//.test(pointer)),
    );
    expect(undescribed.map(([pointer]) => pointer)).toEqual([]);
  });

  test("has no description beside a $ref: editors would show that of the definition", () => {
    expect(described.filter(([, { $ref }]) => $ref !== undefined)).toEqual([]);
  });

  test("uses all its definitions, save the words of x-pii, which stand in payloads", () => {
    const used = schemasIn([top, $defs]).flatMap(([, { $ref }]) =>
      $ref ? [$ref.replace("#/$defs/", "")] : [],
    );
    expect(Object.keys($defs).filter((name) => !used.includes(name))).toEqual(["pii"]);
  });

  /** The names of the members that a definition of the block, or of the record, has. */
  const membersOf = (schema: JsonSchema | undefined): string[] => Object.keys(schema?.properties ?? {});

  test.each<[definition: string, ofRecord: JsonSchema | undefined, only: string[], not: string[]]>([
    ["mapping", record, [], ["vendor", "event", "unmapped"]],
    ["agentGroup", record.$defs?.Agent, ["of", "when"], []],
    ["customerGroup", record.$defs?.Customer, ["of", "when"], []],
    ["lineGroup", record.$defs?.Line, ["of", "when"], []],
    ["endedByGroup", record.$defs?.EndedBy, ["of", "when"], []],
    ["recordingGroup", record.$defs?.Recording, ["of", "when"], []],
    ["outcomeGroup", record.$defs?.Outcome, ["of", "when"], []],
    ["toolGroup", record.$defs?.Tool, ["of", "when"], []],
    ["attachmentRule", record.$defs?.Attachment, ["each", "of", "when", "then", "or"], []],
    ["itemRule", record.$defs?.Item, ["each", "of", "split", "roles", "when", "then", "or"], []],
  ])("%s has the members of the record", (definition, ofRecord, only, not) => {
    const members = membersOf($defs[definition]).filter((name) => !only.includes(name));
    expect(members.sort()).toEqual(
      membersOf(ofRecord)
        .filter((name) => !not.includes(name))
        .sort(),
    );
  });

  test.each<[definition: string, ofRecord: JsonSchema | undefined]>([
    ["phaseWord", record.properties?.phase],
    ["channelWord", record.properties?.channel],
    ["kindWord", record.$defs?.Item?.properties?.kind],
    ["roleWord", record.$defs?.Item?.properties?.role],
    ["enderWord", record.$defs?.EndedBy?.properties?.role],
  ])("%s has the words of the record", (definition, ofRecord) => {
    expect($defs[definition]?.enum).toEqual(ofRecord?.enum?.filter((word) => word !== null));
  });
});
