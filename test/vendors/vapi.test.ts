import { readFileSync } from "node:fs";
import { createHandler, receive, type SignatureOption, toMarkdown } from "afterword";
import { endOfCallReport, vapi } from "afterword/vapi";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { conversationOf } from "../../src/mapping/record.js";
import { example, root } from "../support/files.js";
import { folders } from "../support/vendors.js";

const document = parse(readFileSync(`${root}schemas/vapi/openapi.yaml`, "utf8"));
const page: string = document.info.description;

const SECRET = "vapi-0123456789abcdef0123456789abcdef";

/** A message of the examples, with other members. */
const message = (name: string, members: object = {}): { message: Record<string, unknown> } => {
  const { message } = JSON.parse(example(`vapi/examples/${name}.json`));
  return { message: { ...message, ...members } };
};

const received = (payload: unknown) =>
  receive(
    vapi,
    { headers: { "x-vapi-secret": SECRET }, body: JSON.stringify(payload) },
    { secret: SECRET, signature: { scheme: "secret", header: "x-vapi-secret" } },
  );

describe("the signature options on the page", () => {
  const body =
    '{"message":{"type":"end-of-call-report","endedReason":"customer-ended-call","call":{"id":"40000000-0000-4000-8000-000000000003"},"artifact":{},"analysis":{}}}';
  const now = 1786000100;
  const inBase64 = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  const options = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code = ""]) => parse(code).signature as SignatureOption,
  );
  /** What Vapi sends for each, in the order of the page; made by hand from the members of its credentials. */
  const sent = [
    {
      name: "HMAC with a timestamp",
      secret: SECRET,
      headers: {
        "x-timestamp": `${now}`,
        "x-signature": "b01e8e650cab5692c780a2b3c2b49b349683c4760d9b68645f0b6d932811b7e4",
      },
    },
    {
      name: "HMAC of the body alone",
      secret: SECRET,
      headers: { "x-signature": "9c7585c59928bd83bc0e067930f992c80eec55ed8364a214ab76d85128b639e2" },
    },
    {
      name: "HMAC as Svix does it",
      secret: inBase64,
      headers: {
        "svix-id": "msg_00000000000000000000000001",
        "x-timestamp": `${now}`,
        "x-signature": "E1J7ISvxwXgDiu1RNPIwG8Nd/j7ZsjYDuosvKx34n30=",
      },
    },
    { name: "a bearer token", secret: SECRET, headers: { authorization: `Bearer ${SECRET}` } },
    { name: "x-vapi-secret", secret: SECRET, headers: { "x-vapi-secret": SECRET } },
  ].map((each, index) => ({ ...each, signature: options[index] as SignatureOption }));

  test("are as many as the ways of sending", () => {
    expect(options).toHaveLength(sent.length);
  });

  test.each(sent)("$name is accepted, and not if it is changed", async ({ secret, headers, signature }) => {
    const at = (headers: Record<string, string>, sentBody = body) =>
      receive(vapi, { headers, body: sentBody }, { secret, signature, now });
    expect(await at(headers)).toMatchObject({ verdict: "ok", event: "end-of-call-report" });
    for (const [name, value] of Object.entries(headers)) {
      const last = value.at(-1) === "0" ? "1" : "0";
      const other = value.endsWith("=") ? `0${value.slice(1)}` : value.slice(0, -1) + last;
      expect(await at({ ...headers, [name]: other }), name).toMatchObject({ verdict: "unverified" });
    }
    if (Object.hasOwn(headers, "x-signature"))
      expect(await at(headers, `${body} `)).toMatchObject({ verdict: "unverified" });
  });
});

describe("events that wait for an answer", () => {
  const rows = page.split("\n").filter((line) => /^\| `/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, tag = ""]) => tag));
  const described = Object.entries<{ post: { description: string } }>(document.webhooks)
    .filter(([, { post }]) =>
      post.description.startsWith("Waits for an answer: do not subscribe to it here."),
    )
    .map(([tag]) => tag);

  test("are those of the table on the page", () => {
    expect(named.toSorted()).toEqual(described.toSorted());
    expect(named).toHaveLength(9);
  });

  test("have no phase", () => {
    for (const tag of named)
      expect(conversationOf(vapi, tag, message(tag.replaceAll(".", "-"))), tag).toMatchObject({
        event: tag,
        phase: null,
      });
  });

  test("are not among those that the page subscribes to", () => {
    const settings = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
    expect(settings.serverMessages).toContain("end-of-call-report");
    expect(settings.serverMessages.filter((tag: string) => named.includes(tag))).toEqual([]);
  });
});

describe("what counts as the same delivery", () => {
  const keyOf = async (payload: unknown): Promise<string> => {
    const { dedupeKey } = await received(payload);
    expect(dedupeKey).not.toBeNull();
    return dedupeKey as string;
  };

  test("a report that is tried again, with other signed addresses", async () => {
    const attempt = (signature: number) =>
      message("end-of-call-report", {
        timestamp: 1786000100000 + signature,
        artifact: { presignedMonoUrl: `https://example.com/mono?signature=${signature}` },
      });
    expect(await keyOf(attempt(1))).toBe(await keyOf(attempt(2)));
    expect(await keyOf(message("end-of-call-report.skills"))).not.toBe(await keyOf(attempt(1)));
  });

  test("not two statuses, or a status that comes back", async () => {
    const status = (status: string, timestamp: number) => message("status-update", { status, timestamp });
    const keys = await Promise.all(
      [
        status("in-progress", 1),
        status("forwarding", 2),
        status("in-progress", 3),
        status("ended", 4),
        message("end-of-call-report"),
      ].map(keyOf),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(await keyOf(status("ended", 4))).toBe(keys[3]);
  });

  test("not two sentences of a call, with a timestamp or without", async () => {
    const said = (transcript: string, members = {}) => message("transcript", { transcript, ...members });
    const keys = await Promise.all([said("Yes."), said("No."), said("Yes.", { timestamp: 1 })].map(keyOf));
    expect(new Set(keys).size).toBe(keys.length);
    expect(await keyOf(said("Yes."))).toBe(keys[0]);
  });
});

describe("why a call ended", () => {
  const words: string[] = document.components.schemas.EndedReason["x-words"];
  const roleOf = (endedReason: string) =>
    conversationOf(vapi, "end-of-call-report", message("end-of-call-report", { endedReason }))?.endedBy?.role;

  test("every known word has a role", () => {
    const roles = words.map((word) => [word, roleOf(word)] as const);
    expect(words).toHaveLength(595);
    expect(roles.filter(([, role]) => role === "unknown")).toEqual([]);
    expect(roles.filter(([, role]) => role === "customer")).toHaveLength(7);
    expect(roles.filter(([, role]) => role === "agent")).toHaveLength(5);
    for (const [word, role] of roles.filter(([, role]) => role !== "system"))
      expect(word.startsWith(role === "agent" ? "assistant-" : "customer-"), word).toBe(true);
  });

  test("older words are the system's doing, others nobody's", () => {
    for (const word of [
      "assistant-error",
      "unknown-error",
      "db-error",
      "no-server-available",
      "pipeline-no-available-llm",
    ])
      expect(roleOf(word), word).toBe("system");
    for (const word of ["hangup", "assistantEndedCall", "customer-fell-asleep", "customer-ended-call-2"])
      expect(roleOf(word), word).toBe("unknown");
  });

  test("a word that nobody knows is no finding", () => {
    expect(endOfCallReport.check(message("end-of-call-report", { endedReason: "tomorrows-word" }))).toEqual(
      [],
    );
  });
});

test("both tags of a transcript are one event, and its function gets both", async () => {
  const taken = vi.fn();
  const handle = createHandler(vapi, {
    secret: SECRET,
    signature: { scheme: "secret", header: "x-vapi-secret" },
    on: { transcript: ({ message }) => void taken(message.type) },
  });
  const tags = ["transcript", 'transcript[transcriptType="final"]'];
  for (const type of tags) {
    const body = JSON.stringify(message("transcript", { type }));
    const headers = { "x-vapi-secret": SECRET };
    const response = await handle(new Request("https://example.com/", { method: "POST", headers, body }));
    expect(response.status).toBe(200);
  }
  expect(taken.mock.calls.map(([type]) => type)).toEqual(tags);
});

describe("a text that is there twice", () => {
  const report = (artifact: object, analysis: object, members: object) =>
    received(message("end-of-call-report", { artifact, analysis, ...members }));
  const url = "https://storage.example.com/rec/1.wav";

  test("is read where it is not empty", async () => {
    const { conversation } = await report(
      { transcript: "", recordingUrl: "" },
      { summary: "" },
      { transcript: "AI: Hello.", recordingUrl: url, summary: "A greeting." },
    );
    expect(conversation).toMatchObject({
      transcript: { text: "AI: Hello." },
      recording: { url },
      outcome: { summary: "A greeting." },
    });
  });

  test("is that of the artifact if both have something", async () => {
    const { conversation } = await report(
      { transcript: "AI: Hi.", recordingUrl: url },
      { summary: "Hi." },
      { transcript: "other", recordingUrl: "https://storage.example.com/other.wav", summary: "other" },
    );
    expect(conversation).toMatchObject({
      transcript: { text: "AI: Hi." },
      recording: { url },
      outcome: { summary: "Hi." },
    });
  });

  test("stays empty if both are, and an empty address is no recording", async () => {
    const { conversation } = await report(
      { transcript: "", recordingUrl: "", messages: [{ role: "system", message: "You are helpful." }] },
      { summary: "" },
      { transcript: "", recordingUrl: "", summary: "" },
    );
    expect(conversation).toMatchObject({
      transcript: { text: "" },
      recording: null,
      outcome: { summary: "" },
    });
  });
});

test.each([
  ["a list", ["red", 7], null],
  ["a text", "red", null],
  ["an object", { colour: "red" }, { colour: "red" }],
])(
  "structured data may be %s: it has the form that the customer asked for",
  async (_, structuredData, extracted) => {
    const receipt = await received(
      message("end-of-call-report", { analysis: { structuredData, successEvaluation: { score: 4 } } }),
    );
    expect(receipt.verdict).toBe("ok");
    expect(receipt.conversation).toMatchObject({ variables: { extracted }, outcome: { success: null } });
  },
);

test("secrets of servers are in no record, no finding and no Markdown", async () => {
  const { cases = [] } = folders.find(({ slug }) => slug === "vapi") ?? {};
  const withSecrets = cases.filter(({ payload }) => JSON.stringify(payload).includes("secret-of-the-server"));
  expect(withSecrets.length).toBeGreaterThan(0);
  for (const { payload } of withSecrets) {
    const { verdict, conversation, findings } = await received(payload);
    expect(verdict).toBe("ok");
    expect(JSON.stringify([conversation, findings])).not.toContain("secret-of-the-server");
    expect(conversation && toMarkdown(conversation)).not.toContain("secret-of-the-server");
  }
});
