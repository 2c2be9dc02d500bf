// Nothing of a person gets into what `infer` writes or prints: whatever stands in texts, in the names of a map, in ids and
// in headers, and however often it comes.
import { expect, test } from "vitest";
import { payloadsOf } from "../bench/genuine/index.mjs";
import { inferOrError, inferred, writtenIn } from "../support/commands/infer.js";
import { folder } from "../support/files.js";

/** Every canary has one of these in it, and nothing else has. */
const TOKENS = [
  ...[
    "zebulon",
    "quackenbush",
    "ornithorhynchus",
    "5550199",
    "555 0199",
    "555-0199",
    "7316155311",
    "73161553",
  ],
  ...["4929123412341234", "4929 1234", "kiwicanary", "a1ce0ca7", "203.0.113.77", "1931-03-07"],
];

/** What each payload may have, by its number: texts that nobody must see. */
const CANARIES: Readonly<Record<string, (at: number) => string | number>> = {
  sentence: (at) => `I am Zebulon and order number ${at} is late.`,
  "short sentence": () => "Zebulon is late.",
  "full name": () => "Zebulon Quackenbush",
  "name in capitals": () => "ZEBULON QUACKENBUSH",
  "surname first": () => "Quackenbush, Zebulon",
  initials: () => "Z. Quackenbush",
  email: () => "zebulon@quackenbush.example",
  "email of a kind": (at) => `zebulon+${at}@quackenbush.example`,
  phone: () => "+14155550199",
  "phone with spaces": () => "+1 415 555 0199",
  "phone in brackets": () => "(415) 555-0199",
  "phone without plus": () => "14155550199",
  "phone as a number": () => 14155550199,
  "account as a number": () => 7316155311,
  uuid: (at) => `a1ce0ca7-0000-4000-8000-${String(at).padStart(12, "0")}`,
  "id with a prefix": (at) => `cus_kiwicanary${at}`,
  "id of words": () => "acct-kiwicanary-0042",
  secret: () => "sk_live_kiwicanary0123456789",
  token: () => "Bearer kiwicanary.eyJhbGciOiJIUzI1NiJ9.e30",
  address: () => "17 Ornithorhynchus Street, Springfield",
  street: () => "Ornithorhynchus Street",
  "IP address": () => "203.0.113.77",
  card: () => "4929123412341234",
  "card with spaces": () => "4929 1234 1234 1234",
  url: (at) => `https://example.com/kiwicanary/${at}?token=kiwicanary`,
  handle: () => "@zebulon",
  birthday: () => "1931-03-07",
  "JSON in a text": () => '{"name":"Zebulon Quackenbush"}',
};

/** How many of the payloads have it. */
const SHARES: Readonly<Record<string, (at: number) => boolean>> = {
  one: (at) => at === 7,
  half: (at) => at % 2 === 0,
  all: () => true,
};

const COUNT = 40;

const leaks = (text: string): string[] => TOKENS.filter((token) => text.toLowerCase().includes(token));

/** What is written and printed of payloads. */
const shownOf = async (payloads: readonly object[], args: readonly string[] = []): Promise<string> => {
  const lines = payloads.map((payload) => JSON.stringify(payload)).join("\n");
  const outcome = await inferred({ "a.ndjson": lines }, args);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.written["openapi.yaml"]).toMatch(/^openapi: /m);
  return `${JSON.stringify(outcome.written)}\n${Object.values(outcome.written).join("\n")}\n${outcome.stdout}\n${outcome.stderr}`;
};

/** Payloads of a plain vendor, with something in them. */
const withIn = (put: (at: number) => object): object[] =>
  Array.from({ length: COUNT }, (_, at) => ({
    event: at % 3 === 0 ? "call.started" : "call.ended",
    call_id: `call-${at}`,
    status: at % 4 === 0 ? "busy" : "done",
    ...put(at),
  }));

/** Places whose names say nothing of what they hold. */
const places = (value: unknown): object => ({
  label: value,
  type: value,
  kind: value,
  nested: { value, list: [value, "ok", value], deeper: [{ role: value, info: value }] },
  pairs: [{ key: "a", value }],
});

/** Every canary, each in a member of its own. */
const allOf = (at: number, put: (canary: string | number) => object): object =>
  Object.fromEntries(
    Object.values(CANARIES).map((canary, index) => [
      `part_${"abcdefghijklmnopqrstuvwxyz_"[index]}`,
      put(canary(at)),
    ]),
  );

test.each(Object.entries(SHARES))(
  "texts in any place, in %s of the payloads, others elsewhere",
  async (_, isThere) => {
    const shown = await shownOf(withIn((at) => allOf(at, (canary) => places(isThere(at) ? canary : "ok"))));
    expect(leaks(shown)).toEqual([]);
  },
);

test.each(Object.entries(SHARES))(
  "texts in any place, in %s of the payloads, none elsewhere",
  async (_, isThere) => {
    const shown = await shownOf(withIn((at) => (isThere(at) ? allOf(at, places) : {})));
    expect(leaks(shown)).toEqual([]);
  },
);

test("a text that is in all payloads, alone", async () => {
  for (const canary of Object.values(CANARIES))
    expect(leaks(await shownOf(withIn((at) => places(canary(at)))))).toEqual([]);
});

const NAMED = [
  ...[
    "name",
    "first_name",
    "firstName",
    "last_name",
    "customer_name",
    "displayName",
    "caller",
    "contact",
    "user",
  ],
  ...[
    "username",
    "author",
    "Caller Name",
    "agent_name",
    "sender",
    "recipient",
    "to",
    "from",
    "city",
    "address",
    "company",
  ],
];

test("one word, where the name of the member says that it is a person's", async () => {
  const shown = await shownOf(
    withIn((at) => ({
      ...Object.fromEntries(NAMED.map((name) => [name, at % 2 ? "Zebulon" : "Quackenbush"])),
      customer: { name: at % 2 ? "Zebulon" : "Maria", given: "Quackenbush" },
      people: [{ role: "customer", name: "Zebulon" }],
    })),
  );
  expect(leaks(shown)).toEqual([]);
});

const KEYS: Readonly<Record<string, (at: number) => string>> = {
  phones: (at) => `+1415555019${at % 10}`,
  "phones with spaces": (at) => `+1 415 555 019${at % 10}`,
  emails: (at) => `zebulon${at}@quackenbush.example`,
  "one email": () => "zebulon@quackenbush.example",
  ids: (at) => `a1ce0ca7${String(at).padStart(16, "0")}`,
  uuids: (at) => `a1ce0ca7-0000-4000-8000-${String(at).padStart(12, "0")}`,
  names: (at) => `Zebulon ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26]}. Quackenbush`,
  "one name": () => "Zebulon Quackenbush",
  accounts: (at) => `73161553${at % 7}`,
  secrets: (at) => `sk_live_kiwicanary${at}`,
  sentences: (at) => `Zebulon said ${at} things.`,
  urls: (at) => `https://example.com/kiwicanary/${at}`,
};

const VALUES = [1, "ok", { score: 1, at: "2026-07-01T00:00:00Z" }, null, ["ok"]];

test.each(Object.entries(SHARES))("names of members, in %s of the payloads", async (_, isThere) => {
  for (const value of VALUES) {
    const shown = await shownOf(
      withIn((at) =>
        Object.fromEntries(
          Object.values(KEYS).map((key, index) => [
            `part_${"abcdefghijklm"[index]}`,
            {
              people: isThere(at) ? { [key(at)]: value } : {},
              nested: isThere(at) ? { total: 1, [key(at)]: value, [key(at + 1)]: value } : { total: 1 },
              list: isThere(at) ? [{ [key(at)]: value }] : [],
            },
          ]),
        ),
      ),
    );
    expect(leaks(shown), JSON.stringify(value)).toEqual([]);
  }
});

test.each(Object.entries(KEYS))("names of members at the top: %s", async (_, key) => {
  expect(leaks(await shownOf(withIn((at) => (at % 2 === 0 ? { [key(at)]: 1 } : {}))))).toEqual([]);
});

test("ids, in the place where the conversation's is", async () => {
  const shown = await shownOf(
    withIn((at) => ({
      call_id: `call_kiwicanary${at}`,
      conversation_id: `a1ce0ca7-0000-4000-8000-${String(at).padStart(12, "0")}`,
      session: { id: 7316155311 + at },
    })),
  );
  expect(leaks(shown)).toEqual([]);
});

test("a tag that is a person's", async () => {
  for (const canary of Object.values(CANARIES)) {
    const payloads = Array.from({ length: COUNT }, (_, at) => ({
      type: at % 2 ? canary(0) : "ok",
      call_id: `c${at}`,
      ...(at % 2 ? { a: 1 } : { b: 1 }),
    }));
    const cwd = folder({ "a.ndjson": payloads.map((payload) => JSON.stringify(payload)).join("\n") });
    const { stdout, stderr } = await inferOrError(["a.ndjson", "--vendor", "acme", "-o", "schemas"], cwd);
    expect(leaks(`${stdout}${stderr}${JSON.stringify(writtenIn(cwd))}`)).toEqual([]);
  }
});

test("headers and addresses of deliveries", async () => {
  const payloads = withIn(() => ({}));
  const headers = Object.entries(CANARIES).flatMap(([name, canary]) => {
    const header = `x-${name.toLowerCase().replace(/[^a-z]+/g, "-")}`;
    return [[header, String(canary(1))]];
  });
  const envelopes = payloads.map((payload, at) => ({
    v: 1,
    receivedAt: "2026-07-01T00:00:00Z",
    verdict: "ok",
    method: "POST",
    url: "https://zebulon:quackenbush@hooks.example.com/kiwicanary?token=kiwicanary",
    headers: [
      ["authorization", "Bearer kiwicanary"],
      ["cookie", "session=kiwicanary"],
      ["x-forwarded-for", "203.0.113.77"],
      ["x-acme-signature", "sha256=a1ce0ca7"],
      ["x-customer-zebulon", "1"],
      ["x-acme-id", `kiwicanary${at}`],
      ...headers,
    ],
    body: JSON.stringify(payload),
  }));
  expect(leaks(await shownOf(envelopes))).toEqual([]);
});

test("a secret that signatures are tried with", async () => {
  const cwd = folder({
    "a.ndjson": withIn(() => ({}))
      .map((payload) => JSON.stringify(payload))
      .join("\n"),
    secret: '{"acme":"kiwicanary-0123456789abcdef"}',
  });
  const outcome = await inferOrError(
    ["a.ndjson", "--vendor", "acme", "-o", "schemas", "--secret-file", "secret"],
    cwd,
  );
  expect(leaks(`${outcome.stdout}${outcome.stderr}${JSON.stringify(writtenIn(cwd))}`)).toEqual([]);
});

test("messages about captures that cannot be read", async () => {
  const broken = [
    '{"event":"call.ended","name":"Zebulon Quackenbush"',
    "Zebulon Quackenbush called +14155550199",
    '{"event":"Zebulon Quackenbush","a":tru',
    '["Zebulon Quackenbush"]',
    '"zebulon@quackenbush.example"',
    `{"event":"call.ended","deep":${"[".repeat(80)}"Zebulon"${"]".repeat(80)}}`,
    '{"event":"call.ended","Zebulon":1,"Zebulon":2}',
  ];
  for (const line of broken) {
    const good = withIn(() => ({})).map((payload) => JSON.stringify(payload));
    const cwd = folder({ "a.ndjson": [...good, line].join("\n") });
    const { stdout, stderr } = await inferOrError(["a.ndjson", "--vendor", "acme", "-o", "schemas"], cwd);
    expect(leaks(`${stdout}${stderr}${JSON.stringify(writtenIn(cwd))}`), line).toEqual([]);
  }
});

test("payloads as vendors send them: no sentence, name or number of theirs", async () => {
  const payloads = payloadsOf("kestrel", "session.closed", COUNT, 5);
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && /^\+1\d{10}$|^[0-9a-f-]{36}$| .* |^[A-Z]\S+ [A-Z]\S+$/.test(value))
      texts.add(value);
    if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) {
        collect(name);
        collect(each);
      }
  };
  payloads.forEach(collect);
  expect(texts.size).toBeGreaterThan(500);
  const shown = await shownOf(payloads);
  expect([...texts].filter((text) => shown.includes(text))).toEqual([]);
});
