import { readFileSync } from "node:fs";
import { toMarkdown } from "afterword";
import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { conversationOf } from "../../src/mapping/record.js";
import { json, redact } from "../support/commands/redact.js";
import { folder as folderOf, root } from "../support/files.js";
import { clone, isObject, type Keys, pointerOf } from "../support/json.js";
import { type Folder, folders } from "../support/vendors.js";

const CANARY = "CANARYk9Xw2";

interface Marks {
  readonly events: Readonly<Record<string, JsonSchema>>;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** The places of an event at which its schema marks a secret. A schema within itself is entered twice. */
const placesOf = ({ events, $defs = {} }: Marks, tag: string): Keys[] => {
  const found: Keys[] = [];
  const walk = (schema: unknown, keys: Keys, above: readonly string[]): void => {
    if (!isObject(schema)) return;
    const { $ref, properties, additionalProperties, items, anyOf, oneOf, allOf } = schema as JsonSchema;
    if (schema["x-pii"] === "secret") found.push(keys);
    const name = $ref?.split("/").at(-1);
    if (name !== undefined && above.filter((each) => each === name).length < 2)
      walk($defs[name], keys, [...above, name]);
    for (const [member, each] of Object.entries(properties ?? {})) walk(each, [...keys, member], above);
    walk(additionalProperties, [...keys, "any"], above);
    walk(items, [...keys, 0], above);
    for (const each of [...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])]) walk(each, keys, above);
  };
  walk(events[tag], [], []);
  return [...new Map(found.map((keys) => [pointerOf(keys), keys])).values()];
};

/** A payload with a value at a place. What is in its way gives way. */
const withValue = (payload: unknown, [key, ...rest]: Keys, value: unknown): unknown => {
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = Array.isArray(payload) ? [...payload] : [];
    list[key] = withValue(list[key], rest, value);
    return list;
  }
  const object = isObject(payload) ? payload : {};
  return { ...object, [key]: withValue(object[key], rest, value) };
};

const marksOf = (slug: string): Marks =>
  JSON.parse(readFileSync(`${root}generated/${slug}/pii.jsonc`, "utf8").replace(/^\/\/.*\n/, ""));

/** Payloads with a canary as the secret, each at one place of one event. */
const payloadsOf = ({ slug, vendor, examples }: Folder) => {
  const marks = marksOf(slug);
  return Object.keys(vendor.events).flatMap((tag) => {
    const example = examples.find(({ event }) => event === tag)?.payload ?? {};
    return placesOf(marks, tag).flatMap((keys) =>
      // as a text, and deeper down, as a vendor may send it tomorrow
      [CANARY, { inner: CANARY }, [CANARY]].map((value) => ({
        tag,
        pointer: pointerOf(keys),
        payload: withValue(clone(example), keys, value),
      })),
    );
  });
};

const withSecrets = folders
  .map((folder) => ({ ...folder, payloads: payloadsOf(folder) }))
  .filter(({ payloads }) => payloads.length > 0);

describe("secrets among the variables of a customer", () => {
  const at = (name: string): Keys => [
    "data",
    "conversation_initiation_client_data",
    "dynamic_variables",
    name,
  ];
  const { vendor, examples } = folders.find(({ slug }) => slug === "elevenlabs") as Folder;
  const { payload } = examples.find(({ event }) => event === "post_call_transcription") as {
    payload: unknown;
  };

  test("no record has those that ElevenLabs tells apart by their names; unmapped lists them", () => {
    for (const value of [CANARY, { inner: CANARY }, [CANARY]]) {
      const sent = withValue(withValue(payload, at("secret__crm"), value), at("plan"), "pro");
      const record = conversationOf(vendor, "post_call_transcription", sent);
      expect(JSON.stringify(record)).not.toContain(CANARY);
      expect(record?.variables.input).toMatchObject({ plan: "pro" });
      expect(record?.unmapped.join("\n")).toContain(pointerOf(at("secret__crm")));
      expect(record?.unmapped.join("\n")).not.toContain(pointerOf(at("plan")));
    }
  });

  test("redact replaces members of a map whose names say that they are secrets", async () => {
    const properties = {
      event: { const: "call.noted" },
      id: { type: "string" },
      vars: { type: "object", additionalProperties: { type: ["string", "number"] } },
      tokenizer: { type: "string" },
    };
    const schema = { type: "object", required: ["event"], properties };
    const post = { requestBody: { content: { "application/json": { schema } } } };
    const block = { name: "Acme", event: "/event", conversationId: "/id" };
    const document = {
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      "x-afterword": block,
      webhooks: { "call.noted": { post } },
    };
    const secrets = [
      "secret__crm",
      "apiKey",
      "api_key",
      "access-key",
      "dbPassword",
      "Authorization",
      "auth_token",
    ];
    const word = "swordfish";
    const vars = {
      ...Object.fromEntries(secrets.map((name) => [name, word])),
      private_key: word,
      plan: "pro",
      promptTokens: 41,
      token_id: "t-1",
    };
    const cwd = folderOf({
      "schemas/acme/openapi.json": JSON.stringify(document),
      "a.ndjson": `${json({ event: "call.noted", id: "c", vars, tokenizer: "cl100k" })}\n`,
    });
    const { text, lines } = await redact(["a.ndjson", "--schemas", "schemas"], cwd);
    expect(text).not.toContain(word);
    expect(lines).toMatchObject([
      { id: "c", vars: { plan: "pro", promptTokens: 41, token_id: "t-1" }, tokenizer: "cl100k" },
    ]);
  });
});

test("the vendors that are known to send secrets are tried", () => {
  const known = ["elevenlabs", "livekit", "phonic", "retell", "ultravox", "vapi"];
  expect(withSecrets.map(({ slug }) => slug)).toEqual(expect.arrayContaining(known));
});

describe.each(withSecrets)("$slug", ({ slug, vendor, payloads }) => {
  test("no record and no Markdown has a secret of the payload", () => {
    const found = payloads.flatMap(({ tag, pointer, payload }) => {
      expect(JSON.stringify(payload), pointer).toContain(CANARY);
      const record = conversationOf(vendor, tag, payload);
      const texts = { record: JSON.stringify(record), Markdown: record ? toMarkdown(record) : "" };
      return Object.entries(texts).flatMap(([name, text]) =>
        text.includes(CANARY) ? [`${tag} ${pointer}: ${name}`] : [],
      );
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test("redact replaces them all", { timeout: 60_000 }, async () => {
    const cwd = folderOf({ "a.ndjson": payloads.map(({ payload }) => `${json(payload)}\n`).join("") });
    const { lines } = await redact(["a.ndjson", "--vendor", slug], cwd);
    expect(lines).toHaveLength(payloads.length);
    const left = payloads.filter((_, index) => JSON.stringify(lines[index]).includes(CANARY));
    expect([...new Set(left.map(({ tag, pointer }) => `${tag} ${pointer}`))]).toEqual([]);
  });
});
