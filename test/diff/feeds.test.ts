import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { diff } from "../../scripts/diff/index.js";
import { bundleOf } from "../support/generating.js";

const string: JsonSchema = { type: "string" };
const object = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({
  type: "object",
  properties,
  required,
});

const conversation = {
  "*": {
    id: "/id",
    channel: { from: "/type", words: { call: "phone" } },
    line: { from: "/call/from", to: "/call/to" },
    transcript: { items: [{ each: "/turns", kind: "message", role: "/role", text: "/text" }] },
    variables: { input: "/variables" },
  },
};
const OLD: Record<string, JsonSchema> = {
  id: string,
  type: { type: "string", enum: ["call"] },
  call: object({ from: string, to: string, codec: string }),
  turns: { type: "array", items: object({ role: string, text: string }) },
  variables: object({ name: string }),
  note: string,
};

/** What each change of the members of a payload feeds. */
const fedBy = (
  now: Record<string, JsonSchema>,
  versions: { readonly old?: unknown; readonly new?: unknown } = { old: conversation, new: conversation },
): Record<string, readonly string[]> => {
  const [before, after] = [
    bundleOf({ e: object(OLD) }, { conversation: versions.old }),
    bundleOf({ e: object({ ...OLD, ...now }) }, { conversation: versions.new }),
  ];
  const told = diff([before], [after]).changes.filter(({ kind }) => kind !== "mapping");
  return Object.fromEntries(told.map(({ kind, pointer, feeds }) => [`${kind} ${pointer}`, feeds]));
};

const without = (schema: JsonSchema, name: string): JsonSchema => {
  const { [name]: _, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
};

describe("a change names the members of the record that it feeds", () => {
  test.each<[string, Record<string, JsonSchema>, Record<string, readonly string[]>]>([
    ["a value that is copied", { id: { type: "integer" } }, { "type-changed /id": ["id"] }],
    [
      "a value that decides",
      { type: { type: "string", enum: ["call", "chat"] } },
      { "enum-added /type": ["channelRaw", "channel (decides)"] },
    ],
    [
      "entries of a list",
      { turns: { type: "array", items: object({ role: { type: ["string", "null"] }, text: string }) } },
      { "null-added /turns/*/role": ["transcript.items[].roleRaw", "transcript.items[].role (decides)"] },
    ],
    [
      "something in what is kept whole",
      { variables: object({ name: { ...string, maxLength: 9 } }) },
      { "limit /variables/name": ["variables.input"] },
    ],
    [
      "an object that may be missing, with all that it has",
      { call: { ...(OLD.call as JsonSchema), type: ["object", "null"] } },
      { "null-added /call": ["line.from", "line.to"] },
    ],
    [
      "other changes of an object are not about what it has",
      { call: { ...(OLD.call as JsonSchema), description: "The call." } },
      { "description /call": [] },
    ],
    ["a value that goes nowhere", { note: { type: "integer" } }, { "type-changed /note": [] }],
    ["a new member", { extra: string }, { "member-added /extra": [] }],
    [
      "a member that was removed, as the older mapping says",
      { call: without(OLD.call as JsonSchema, "from") },
      { "member-removed /call/from": ["line.from"] },
    ],
  ])("%s", (_, now, feeds) => expect(fedBy(now)).toEqual(feeds));
});

test("the mapping is that of the newer version, but for members that were removed", () => {
  const other = { "*": { ...conversation["*"], line: { to: "/call/to" }, tenant: ["/id", "/call/codec"] } };
  const now = {
    id: { type: "integer" },
    call: without(without(OLD.call as JsonSchema, "from"), "codec"),
  } as const;
  expect(fedBy(now, { old: conversation, new: other })).toEqual({
    "type-changed /id": ["id", "tenant"],
    "member-removed /call/from": ["line.from"],
    "member-removed /call/codec": [],
  });
});

test("without a mapping nothing is named", () => {
  const now = { id: { type: "integer" }, call: string } as const;
  expect(Object.values(fedBy(now, {}))).toEqual([[], []]);
});

test("a change at several places names what all of them feed", () => {
  const versions = ["string", "integer"].map((type) =>
    bundleOf(
      { a: object({ x: { $ref: "#/$defs/P" } }), b: object({ y: { $ref: "#/$defs/P" } }) },
      { conversation: { a: { id: "/x/n" }, b: { tenant: "/y/n" } } },
      { P: object({ n: { type } as JsonSchema }) },
    ),
  );
  const { changes } = diff(versions.slice(0, 1), versions.slice(1));
  expect(changes.map(({ feeds }) => feeds)).toEqual([["id", "tenant"]]);
});

test("the older mapping is found by the tag that the event had", () => {
  const event = (tag: string, properties: Record<string, JsonSchema>, block: object) =>
    bundleOf({ [tag]: { $ref: "#/$defs/P" } }, { conversation: block }, { P: object(properties) });
  const { changes } = diff(
    [event("call.ended", { id: string, n: string }, { "call.ended": { tenant: "/n" } })],
    [event("call.end", { id: string }, {})],
  );
  const removed = changes.filter(({ kind }) => kind === "member-removed");
  expect(removed.map(({ event, feeds }) => [event, feeds])).toEqual([["call.end", ["tenant"]]]);
});
