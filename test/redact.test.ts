import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Capture, sign, toCapture, verify } from "afterword";
import type { JsonSchema } from "afterword/check";
import { vendors } from "afterword/vendors";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { textChecker } from "../dist/scripts/captures/payload/checked-payload.js";
import { folderVendor } from "../dist/scripts/captures/payload/folder-vendor.js";
import { openPayload } from "../dist/scripts/captures/payload/opened-payload.js";
import * as command from "../dist/scripts/commands/redact.js";
import { find } from "../dist/scripts/redact/find.js";
import { redactor } from "../dist/scripts/redact/index.js";
import { keyed } from "../dist/scripts/redact/keyed.js";
import { marksOfVersion } from "../dist/scripts/redact/marks.js";
import { standIns } from "../dist/scripts/redact/standins.js";
import { called, example, folder, root, validate } from "./helpers/call.js";
import { nearby, RUNS } from "./support/instances.js";
import { isObject, objectOf } from "./support/json.js";
import { events, folders } from "./support/vendors.js";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly text: string;
  readonly lines: Record<string, unknown>[];
}

/** Runs `afterword redact` in this process. */
const redact = async (
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
  stdin = "",
): Promise<Ended> => {
  const outcome = await called(command, ["-o", "out.ndjson", ...args], { cwd, env, stdin: [stdin] });
  const path = join(cwd, "out.ndjson");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return {
    ...outcome,
    text,
    lines: text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  };
};

const PHONIC = JSON.parse(example("phonic/examples/conversation-ended.json"));
const AUTOCALLS = JSON.parse(example("autocalls/examples/conversation-ended.whatsapp.json"));
const json = (value: unknown): string => JSON.stringify(value);

const telling = { vendors };
const key = Buffer.from("a key of the tests, and no secret");
const redactOne = redactor({
  telling,
  marks: marksOfVersion(vendors),
  key,
  pen: () => undefined,
  signing: (vendor) => vendor,
});
const once = (file: string, { at, text }: { at: { line: number; column: number }; text: string }) => {
  const folder = folderVendor(file, root, vendors);
  const looked = (text: string) => openPayload(text, at, folder, telling);
  return redactOne(looked(text), at, looked);
};
const redacted = async (value: unknown, slug = ""): Promise<{ line: string; isFaithful: boolean }> =>
  (await once(join(root, slug, "a.json"), { at: { line: 1, column: 1 }, text: json(value) })) ??
  expect.fail("it is malformed");

const examine = textChecker(telling, root);
const seen = (text: string, slug: string) => {
  const { verdict, vendor, tag, findings } = examine(join(root, slug, "a.json"), {
    at: { line: 1, column: 1 },
    text,
  });
  const told = findings.map(({ kind, pointer }) => `${kind} ${pointer}`).sort();
  return { verdict, vendor: vendor?.slug, tag, total: findings.total, told };
};

describe("the same verdict and findings", () => {
  const samples = folders.flatMap(({ slug, examples, drift }) =>
    [...examples, ...drift].map((sample) => ({ slug, sample, title: `${slug}: ${sample.title}` })),
  );
  test.each(samples)("$title", async ({ slug, sample }) => {
    const { line, isFaithful } = await redacted(sample.payload, slug);
    expect(seen(line, slug)).toEqual(seen(json(sample.payload), slug));
    expect(isFaithful).toBe(true);
  });

  test.each(events)("anything near $name", async ({ folder: { slug }, event }) => {
    await fc.assert(
      fc.asyncProperty(nearby(event.schema), async (value) => {
        fc.pre(isObject(value));
        const text = json(value);
        const piece = { at: { line: 1, column: 1 }, text };
        const made = await once(join(root, slug, "a.json"), piece);
        const before = seen(text, slug);
        if (before.verdict === "malformed") return expect(made).toBeUndefined();
        expect(seen(made?.line ?? "", slug)).toEqual(before);
      }),
      { numRuns: RUNS / 20 },
    );
  });

  test("a payload of nobody stays nobody's, and a tag that no schema knows stays", async () => {
    const strange = [
      { event: "Zebulon Quarkson", a: 1 },
      { type: "x", data: { a: ["Zebulon"] } },
      { event_type: "conversation.dreamt", data: { who: "Zebulon" } },
      { event: "SessionPaused", data: {} },
      {},
    ];
    for (const value of strange) {
      const { line } = await redacted(value);
      expect(seen(line, "")).toEqual(seen(json(value), ""));
      expect(line).not.toContain("Zebulon");
    }
  });

  test("members that stand twice, their order and the spelling of numbers stay", async () => {
    const text = `{"type":"v1.conversation.ended", "2":1.50, "1":"Zeb", "1":"Zeb", "data":{"conversation_id":"c","conversation_id":"d"},"__proto__":{"a":-0.0}}`;
    const made = await once("-", { at: { line: 1, column: 1 }, text });
    expect(made?.line).toMatch(
      /^\{"type":"v1.conversation.ended","2":\d\.\d\d,"1":"[A-Z][a-z]{2}","1":"[A-Z][a-z]{2}","data":\{"conversation_id":"c","conversation_id":"d"\},"__proto__":\{"a":-0\.0\}\}$/,
    );
  });
});

// What must not be found again, and the pieces by which it would be.
const NAMES = ["Zebulon Quarkson", "Żelisława Übermütig", "ZEBULON QUARKSON"];
const FOUND = [
  "+15552718281",
  "(555) 271-8281",
  "00 44 1632 960961",
  "zeb.quark+x@canarymail.io",
  "4242 4242 4242 4242",
  "5555555555554444",
  "eyJhbGciOiJDQU5BUlkifQ.eyJzdWIiOiJDQU5BUlkifQ.c2lnQ0FOQVJZ",
  "Bearer CANARYtoken123456",
  "whsec_Q0FOQVJZQ0FOQVJZQ0FOQVJZ",
  "sk_live_CANARY4eC39HqLyjWD",
  "c0ffee15c0ffee15c0ffee15c0ffee15",
  "Q0FOQVJZ/Q0FOQVJZ+Q0FOQVJZ0x9Q0FOQVJZ==",
  "https://zeb:quarkson@files.example.net/a?sig=CANARYsig77&name=Zebulon%20Quarkson",
];
const PIECES = [
  ...["zebulon", "quarkson", "żelisława", "übermütig", "canary", "q0foqvjz", "eyjhbgcioijdqu5buly"],
  ...[
    "5552718281",
    "1632960961",
    "4242424242424242",
    "5555555555554444",
    "c0ffee15",
    "4ec39hqlyjwd",
    "canarysig",
  ],
];

/** No piece of a canary, in whatever case and with whatever stands between digits. */
const expectSilent = (text: string): void => {
  const lower = text.toLowerCase();
  const joined = lower.replace(/(?<=\d)[\s().+-]+(?=\d)/g, "");
  for (const piece of PIECES)
    if (lower.includes(piece) || joined.includes(piece))
      expect.fail(`${piece} near ${text.slice(Math.max(0, lower.indexOf(piece) - 100)).slice(0, 250)}`);
};

/** The schemas as they are written, so that what is marked is not asked of the code under test. */
const documents = new Map<string, unknown>();
const document = (path: string): unknown => {
  if (!documents.has(path)) documents.set(path, parse(readFileSync(path, "utf8")));
  return documents.get(path);
};
const resolve = (path: string, schema: JsonSchema): { path: string; schema: JsonSchema } => {
  if (schema.$ref === undefined) return { path, schema };
  const [file = "", pointer = ""] = schema.$ref.split("#");
  const to = file === "" ? path : join(dirname(path), file);
  let here = document(to) as Record<string, unknown>;
  for (const part of pointer.slice(1).split("/")) here = here[part.replaceAll("~1", "/")] as typeof here;
  return resolve(to, here as JsonSchema);
};

/** Values with a canary wherever there is room for one. */
const planted = (
  at: string,
  given: JsonSchema,
  sow: { text(): string; said(): string },
  marked = false,
): unknown => {
  const { path, schema } = resolve(at, given);
  const isMarked = marked || given["x-pii"] !== undefined || schema["x-pii"] !== undefined;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (branches.length > 0 && !schema.properties)
    return planted(path, branches[sow.text().length % branches.length] as JsonSchema, sow, isMarked);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const types = [schema.type ?? "object"].flat();
  if (types.includes("object")) {
    const members = Object.entries(schema.properties ?? {}).map(
      ([name, member]) => [name, planted(path, member, sow, isMarked)] as const,
    );
    // unknown members, or those of a map
    const more = [sow.text(), "novel"].map(
      (name) => [name, [sow.text(), { [sow.text()]: sow.text(), number: 15552718281 }]] as const,
    );
    const rest = schema.additionalProperties;
    const typed = typeof rest === "object" ? [[sow.text(), planted(path, rest, sow, isMarked)] as const] : [];
    return objectOf([...members, ...more, ...typed]);
  }
  if (types.includes("array"))
    return typeof schema.items === "object"
      ? [planted(path, schema.items, sow, isMarked), planted(path, schema.items, sow, isMarked)]
      : [sow.text()];
  if (!types.includes("string")) return types.includes("boolean") ? true : 1;
  if (isMarked) return sow.text();
  if (schema.format)
    return schema.format === "uuid" ? "a1b2c3d4-e5f6-7890-abcd-ef1234567890" : "2026-02-23T09:30:00Z";
  return `said ${sow.said()}, and so`;
};

describe("canaries", () => {
  const cases = folders.flatMap(({ slug, vendor }) =>
    Object.keys(vendor.events).map((tag) => ({ slug, tag, title: `${slug} ${tag}` })),
  );
  const hooks = (slug: string, tag: string) => {
    const path = join(root, "schemas", slug, "openapi.yaml");
    const post = (
      document(path) as {
        webhooks: Record<
          string,
          { post: { requestBody: { content: Record<string, { schema: JsonSchema }> } } }
        >;
      }
    ).webhooks[tag]?.post;
    return { path, schema: post?.requestBody.content["application/json"]?.schema ?? {} };
  };
  const sown = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 4 })), {
    minLength: 3,
    maxLength: 12,
  });
  const sower = (seeds: readonly (readonly [number, number, string])[]) => {
    let turn = 0;
    const next = (among: readonly string[]): string =>
      among[(seeds[turn++ % seeds.length]?.[0] ?? 0) % among.length] as string;
    const around = (text: string): string => {
      const [, how = 0, junk = ""] = seeds[turn % seeds.length] ?? [];
      return [
        text,
        `I am ${text}.`,
        `AI: Hello\nCustomer: ${text}, ${junk}`,
        `{"a": "${text}"}`,
        `${text} ${text}`,
      ][how % 5] as string;
    };
    return { text: () => around(next([...NAMES, ...FOUND])), said: () => next(FOUND) };
  };

  test.each(cases)("$title: nothing of them is left, wherever they stood", async ({ slug, tag }) => {
    const { path, schema } = hooks(slug, tag);
    await fc.assert(
      fc.asyncProperty(sown, async (seeds) => {
        const sow = sower(seeds);
        const payload = planted(path, schema, sow) as object;
        const bare = await redacted(payload, slug);
        expectSilent(bare.line);
        const headers = FOUND.concat(NAMES).map((text, at) => [`x-${at}`, text]);
        const envelope = {
          v: 1,
          vendor: slug,
          receivedAt: "2026-07-01T00:00:00Z",
          method: "POST",
          url: `https://canarymail.io/hooks/${encodeURIComponent(sow.text())}/Zebulon?token=CANARY&name=Zebulon+Quarkson&${FOUND[9]}#CANARY`,
          headers: [
            ...headers,
            ...[
              "authorization",
              "cookie",
              "x-api-key",
              "svix-signature",
              "x-hub-signature",
              "user-agent",
              "host",
            ].map((name) => [name, FOUND[9]]),
            [FOUND[3], "a"],
          ],
          body: json(payload),
          note: sow.text(),
          [FOUND[3] as string]: 1,
        };
        expectSilent((await redacted(envelope)).line);
        const { body, ...rest } = envelope;
        const { line } = await redacted({ ...rest, bodyBase64: Buffer.from(body).toString("base64") });
        expectSilent(line + Buffer.from(JSON.parse(line).bodyBase64, "base64").toString("utf8"));
      }),
      { numRuns: Math.max(5, RUNS / 100) },
    );
  });

  test("they are replaced in payloads of nobody, and in strings where the schema has numbers", async () => {
    for (const text of [...NAMES, ...FOUND]) {
      expectSilent((await redacted({ a: text, [text]: { b: [text] } })).line);
      expectSilent((await redacted({ ...PHONIC, created_at: text, data: text })).line);
      expectSilent(
        (await redacted({ ...AUTOCALLS, message_count: text, transcript: { [text]: text } })).line,
      );
    }
  });
});

describe("stand-ins", () => {
  const both = async (change: object) => JSON.parse((await redacted({ ...AUTOCALLS, ...change })).line);

  test("a person has the same one in every field and capture", async () => {
    const name = "Zebulon Quarkson";
    const phone = "+15552718281";
    const first = await both({
      customer_name: name,
      customer_phone: phone,
      input_variables: { name, phone: "(555) 271-8281", email: "Zeb@canarymail.io" },
      formatted_transcript: `AI: Is that Zebulon?\nCustomer: Yes, call 555 271 8281 or write to zeb@canarymail.io`,
    });
    const second = await both({
      customer_name: "quarkson",
      sender: { phone_number: phone, display_name: name },
    });
    const [given, family] = first.customer_name.split(" ");
    expect(first.input_variables.name).toBe(first.customer_name);
    expect(first.formatted_transcript).toContain(given);
    expect(second.sender).toEqual({ phone_number: first.customer_phone, display_name: first.customer_name });
    expect(second.customer_name).toBe(family.toLowerCase());
    expect(first.customer_phone).toMatch(/^\+999\d{8}$/);
    expect(first.input_variables.phone).toMatch(/^\(555\) \d{3}-\d{4}$/);
    const end = first.customer_phone.slice(-7);
    expect(first.input_variables.phone.replace(/\D/g, "").slice(-7)).toBe(end);
    expect(first.formatted_transcript.replace(/\D/g, "")).toContain(end);
    expect(first.formatted_transcript).toContain(first.input_variables.email);
    expect(first.input_variables.email).toMatch(/^[a-z2-7]+@example\.com$/);
  });

  test("texts keep their length, lines and roles, and letters beyond ASCII", async () => {
    const text = "AI: Grüß Gott, Herr Müller!\n\nCustomer: 你好，我想预约 🙂\r\nCustomer:  ok  ";
    const { formatted_transcript: fresh } = await both({ formatted_transcript: text });
    expect([...fresh]).toHaveLength([...text].length);
    expect(fresh).toMatch(/^AI: .+!\n\nCustomer: .+\r\nCustomer: {2}\S\S {2}$/u);
    expect(fresh).toMatch(/[à-ü].*\n.*\n.*\p{Script=Han}/u);
    expect(fresh).not.toMatch(/Gott|Herr|你好/);
  });

  test("what has a form keeps it", async () => {
    const { input_variables: fresh } = await both({
      input_variables: {
        born: "1985-03-12",
        at: "2026-02-23T09:30:00+01:00",
        token: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
        address: "192.168.7.9",
        card: "4242-4242-4242-4242",
        number: -12.5,
        arguments: '{"phone": "+15552718281", "ok": true}',
        page: "https://shop.canarymail.io/a/b.pdf?x=1",
        yes: true,
        none: null,
      },
    });
    expect(fresh.born).toMatch(/^(?:19|20)\d\d-\d\d-\d\d$/);
    expect(fresh.born).not.toBe("1985-03-12");
    expect(fresh.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+01:00$/);
    expect(fresh.token).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
    expect(fresh.address).toMatch(/^10\.\d+\.\d+\.\d+$/);
    expect(fresh.card).toMatch(/^0\d{3}-\d{4}-\d{4}-\d{4}$/);
    expect(find(fresh.card).map(({ what }) => what)).toEqual(["card"]);
    expect(String(fresh.number)).toMatch(/^-\d\d(?:\.\d)?$/);
    expect(JSON.parse(fresh.arguments)).toMatchObject({
      phone: expect.stringMatching(/^\+999\d{8}$/),
      ok: true,
    });
    expect(fresh.page).toMatch(/^https:\/\/[a-z]{4}\.example\.com\/[a-z]\/[a-z]\.pdf\?x=\d$/);
    expect(fresh).toMatchObject({ yes: true, none: null });
  });

  test("what the schema lists, identifiers and times stay", async () => {
    const fresh = await both({});
    const same = [
      "id",
      "conversation_id",
      "assistant_id",
      "type",
      "status",
      "message_count",
      "created_at",
      "ended_at",
    ];
    for (const name of same) expect(fresh[name]).toEqual(AUTOCALLS[name]);
    expect(fresh.transcript.map(({ role }: { role: string }) => role)).toEqual(
      AUTOCALLS.transcript.map(({ role }: { role: string }) => role),
    );
  });

  test("labels stay where names of members are several words, names do not", async () => {
    const { input_variables: fresh } = await both({
      input_variables: {
        "First name": "Zeb",
        "Zebulon Quarkson": "x",
        "zeb@canarymail.io": 1,
        email: "a",
        "+1 555 271 8281": 2,
      },
    });
    const names = Object.keys(fresh);
    expect(names).toContain("First name");
    expect(names).toContain("email");
    expect(names.join(" ")).not.toMatch(/Zebulon|canarymail|8281/);
    expect(names).toHaveLength(5);
  });

  test("of a sentence in two captures nobody sees that it is the same", async () => {
    const said = { formatted_transcript: "Customer: Yes, I have cancer." };
    const [one, other] = [await both({ ...said, id: 1 }), await both({ ...said, id: 2 })];
    expect(one.formatted_transcript).not.toBe(other.formatted_transcript);
  });

  test("they depend on the key", () => {
    const made = (secret: string) => {
      const streams = keyed(Buffer.from(secret));
      return standIns(streams, streams, { anywhere: undefined, asWritten: undefined }).name(
        "Zebulon Quarkson",
      );
    };
    expect(made("one")).toBe(made("one"));
    expect(made("one")).not.toBe(made("another"));
  });

  test("a long text takes no longer than its length asks for", () => {
    for (const unit of ["1 ", "a@", "@", "eyJ", "a-", "http://", "1-", "+", "((", "key=", "0x", "é"]) {
      const text = unit.repeat(200_000 / unit.length);
      const began = performance.now();
      find(text);
      expect(performance.now() - began, unit).toBeLessThan(2_000);
    }
  });
});

describe("signatures", () => {
  const WHSEC = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const TEST = "whsec_dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=";
  const NOW = 1_795_000_000;
  const body = example("phonic/examples/conversation-ended.json");
  const captured = async (): Promise<Capture> => {
    const phonic = vendors.find(({ slug }) => slug === "phonic") ?? expect.fail();
    const headers = {
      ...(await sign(phonic, body, { secret: WHSEC, id: "msg_1", timestamp: NOW })),
      "content-length": "9",
    };
    return toCapture({ headers, url: "/hooks?a=b" }, body, {
      vendor: "phonic",
      receivedAt: new Date(NOW * 1000),
    });
  };

  test("are made anew, with id and time as they were", async () => {
    const cwd = folder({ "a.json": json(await captured()), "s.json": json({ phonic: TEST }) });
    chmodSync(join(cwd, "s.json"), 0o600);
    const { code, stderr, lines, text } = await redact(["a.json", "--secrets", "s.json"], cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "1 capture redacted\n" });
    const headers = new Map((lines[0] as unknown as Capture).headers);
    expect(headers.get("svix-id")).toBe("msg_1");
    expect(headers.get("svix-timestamp")).toBe(String(NOW));
    expect(headers.get("content-length")).toBe(String(Buffer.byteLength(String(lines[0]?.body))));
    const { code: held } = await validate(["-", "--secrets", join(cwd, "s.json")], {}, [text]);
    expect(held).toBe(0);
  });

  test("of the environment's secret too; one that is genuine is warned of", async () => {
    const cwd = folder({ "a.json": json(await captured()) });
    const { code, stderr } = await redact(["a.json"], cwd, { PHONIC_WEBHOOK_SECRET: WHSEC });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^afterword: the secret given for Phonic is the one that captures were signed with\n/,
    );
  });

  test("are left out without a secret", async () => {
    const cwd = folder({ "a.json": json(await captured()) });
    const { code, lines } = await redact(["a.json"], cwd);
    expect(code).toBe(0);
    expect((lines[0] as unknown as Capture).headers.map(([name]) => name)).toEqual([
      "svix-id",
      "svix-timestamp",
      "content-length",
    ]);
  });

  test("what no signature vouched for gets none: repeated headers, a broken time", async () => {
    const capture = await captured();
    const broken = [
      [...capture.headers, ["Svix-Signature", "v1,AAAA"]],
      capture.headers.filter(([name]) => name !== "svix-timestamp"),
      [...capture.headers, ["x-forwarded-for", "192.0.2.1"], ["x-forwarded-for", "192.0.2.2"]],
    ];
    const cwd = folder({
      "a.ndjson": broken.map((headers) => json({ ...capture, headers })).join("\n"),
      "s.json": json({ phonic: TEST }),
    });
    const { lines } = await redact(["a.ndjson", "--secrets", "s.json"], cwd);
    const isSigned = (line: unknown) =>
      (line as Capture).headers.some(([name]) => name.toLowerCase() === "svix-signature");
    expect(lines.map(isSigned)).toEqual([false, false, true]);
  });

  test("in the header that --header names, for a vendor that does not", async () => {
    const body = json({ event: "ConversationComplete", data: { session_id: "s", history: [] } });
    const speaknode = vendors.find(({ slug }) => slug === "speaknode") ?? expect.fail();
    const signature = { scheme: "hmac", header: "x-relay-signature" } as const;
    const headers = await sign(speaknode, body, { secret: "what signed the deliveries", signature });
    const capture = toCapture({ headers }, body, { vendor: "speaknode" });
    const cwd = folder({
      "a.ndjson": [json(capture), json(await captured())].join("\n"),
      "s.json": json({ speaknode: "another secret of the tests", phonic: TEST }),
    });
    const names = async (...args: string[]) =>
      (await redact(["a.ndjson", "--force", "--secrets", "s.json", ...args], cwd)).lines.map((line) =>
        (line as unknown as Capture).headers.map(([name]) => name),
      );
    expect((await names())[0]).toEqual([]);
    const [own, phonics] = await names("--header", "X-Relay-Signature");
    expect(own).toEqual(["x-relay-signature"]);
    expect(phonics).toContain("svix-signature");
    const { lines } = await redact(
      ["a.ndjson", "--force", "--secrets", "s.json", "--header", "x-relay-signature"],
      cwd,
    );
    const made = lines[0] as unknown as Capture;
    const options = { secret: "another secret of the tests", signature };
    await expect(
      verify(speaknode, { headers: made.headers, body: String(made.body) }, options),
    ).resolves.toBeDefined();
    for (const args of [
      ["--vendor", "phonic", "--header", "x-relay-signature"],
      ["--header", "not a name"],
    ])
      await expect(redact(["a.ndjson", "--force", ...args], cwd)).rejects.toMatchObject({
        code: "ERR_USAGE",
      });
  });

  test("a token in the URL is left out, or another of the file's; never the environment's", async () => {
    const capture = toCapture(
      { headers: {}, url: "/hooks?token=canary-0123456789abcdef&x=1" },
      json(AUTOCALLS),
      { vendor: "autocalls" },
    );
    const test = "a-token-for-tests-0123456789";
    const cwd = folder({ "a.json": json(capture), "s.json": json({ autocalls: test }) });
    const url = async (args: string[], env = {}) =>
      (await redact(["a.json", "--force", ...args], cwd, env)).lines[0]?.url;
    expect(await url([])).toMatch(/^\/hooks\?x=\d$/);
    expect(await url([], { AUTOCALLS_WEBHOOK_SECRET: test })).toMatch(/^\/hooks\?x=\d$/);
    expect(await url(["--secrets", "s.json"])).toMatch(new RegExp(`^/hooks\\?token=${test}&x=\\d$`));
    writeFileSync(join(cwd, "s.json"), json({ autocalls: "canary-0123456789abcdef" }));
    expect(await url(["--secrets", "s.json"])).toMatch(/^\/hooks\?x=\d$/);
  });
});

describe("the file", () => {
  const files = { "a.ndjson": `${json(AUTOCALLS)}\n${json(PHONIC)}\n` };

  test("can be read by its owner alone, whatever the umask, and nothing lies beside it", async () => {
    const cwd = folder(files);
    const before = process.umask(0);
    try {
      const { code, stdout, lines } = await redact(["a.ndjson"], cwd);
      expect({ code, stdout, count: lines.length }).toEqual({ code: 0, stdout: "", count: 2 });
    } finally {
      process.umask(before);
    }
    expect(statSync(join(cwd, "out.ndjson")).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd).sort()).toEqual(["a.ndjson", "out.ndjson"]);
  });

  test("one that is there is replaced only by --force, and is private then", async () => {
    const cwd = folder({ ...files, "out.ndjson": "mine\n" });
    chmodSync(join(cwd, "out.ndjson"), 0o644);
    await expect(redact(["a.ndjson"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect(readFileSync(join(cwd, "out.ndjson"), "utf8")).toBe("mine\n");
    expect((await redact(["a.ndjson", "--force"], cwd)).lines).toHaveLength(2);
    expect(statSync(join(cwd, "out.ndjson")).mode & 0o777).toBe(0o600);
  });

  test("one that is read never is, by whatever name", async () => {
    const cwd = folder({ "out.ndjson": files["a.ndjson"] });
    symlinkSync("out.ndjson", join(cwd, "link.ndjson"));
    linkSync(join(cwd, "out.ndjson"), join(cwd, "hard.ndjson"));
    mkdirSync(join(cwd, "d"));
    symlinkSync("..", join(cwd, "d/up"));
    for (const input of ["out.ndjson", "link.ndjson", "hard.ndjson", "./d/up/out.ndjson", ".", "*.ndjson"]) {
      await expect(redact([input, "--force"], cwd), input).rejects.toMatchObject({ code: "ERR_USAGE" });
      expect(readFileSync(join(cwd, "out.ndjson"), "utf8")).toBe(files["a.ndjson"]);
    }
    expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("as a link to an input it is refused too", async () => {
    const cwd = folder(files);
    symlinkSync("a.ndjson", join(cwd, "out.ndjson"));
    await expect(redact(["a.ndjson", "--force"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect(readFileSync(join(cwd, "a.ndjson"), "utf8")).toBe(files["a.ndjson"]);
  });

  test("what is malformed is left out and counted, and never copied", async () => {
    const cwd = folder({
      "a.ndjson": `${json(AUTOCALLS)}\nZebulon {\n[1]\n{"a":"Zebulon\n${json(PHONIC)}\n`,
    });
    const { code, stderr, lines, text } = await redact(["a.ndjson"], cwd);
    expect({ code, count: lines.length }).toEqual({ code: 1, count: 2 });
    expect(stderr).toBe("2 captures redacted\nafterword: 3 payloads left out that could not be read\n");
    expect(text).not.toContain("Zebulon");
  });

  test("gzip, arrays, stdin and mixed inputs; envelopes stay envelopes", async () => {
    const envelope = toCapture(
      { headers: {}, url: "/" },
      Buffer.from(example("phonic/examples/conversation-ended.json")),
    );
    const cwd = folder({ "a.json.gz": gzipSync(JSON.stringify([AUTOCALLS, envelope], undefined, 2)) });
    const { code, lines } = await redact(["a.json.gz", "-"], cwd, {}, json(PHONIC));
    expect(code).toBe(0);
    expect(lines.map((line) => Object.keys(line)[0])).toEqual(["id", "v", "event_type"]);
    expect(String(lines[1]?.body)).toContain("\n");
  });

  test("nothing to write leaves no file", async () => {
    const cwd = folder({ "a.ndjson": "nope\nnope\n" });
    expect(await redact(["a.ndjson"], cwd)).toMatchObject({ code: 1, text: "" });
    expect(readdirSync(cwd)).toEqual(["a.ndjson"]);
    expect((await redact(["none.json"], cwd)).code).toBe(3);
  });

  test("two runs differ, and do not with a key", async () => {
    const cwd = folder({ ...files, key: "0123456789abcdef0123456789abcdef\n", short: "x" });
    chmodSync(join(cwd, "key"), 0o600);
    const texts = [];
    for (const args of [[], [], ["--key-file", "key"], ["--key-file", "key"]])
      texts.push((await redact(["a.ndjson", "--force", ...args], cwd)).text);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[1]).not.toBe(texts[2]);
    expect(texts[2]).toBe(texts[3]);
    await expect(redact(["a.ndjson", "--force", "--key-file", "short"], cwd)).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
  });

  test("any number of threads writes the same", async () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      json({ ...PHONIC, data: { ...PHONIC.data, note: `Zoë ${at % 7}, +1 415 555 01${10 + (at % 50)}` } }),
    );
    const cwd = folder({ "a.ndjson": lines.join("\n"), key: "0123456789abcdef0123456789abcdef\n" });
    chmodSync(join(cwd, "key"), 0o600);
    const texts = new Set<string>();
    for (const workers of ["1", "2", "8"]) {
      const args = ["a.ndjson", "--force", "--key-file", "key", "--workers", workers];
      texts.add((await redact(args, cwd)).text);
    }
    expect(texts.size).toBe(1);
  });

  test("schemas of one's own say what is personal", async () => {
    const schema = (extra: string) => `openapi: 3.1.0
info: { title: A, version: "1" }
x-afterword: { name: Acme, docs: [], event: /kind, conversationId: /id }
webhooks:
  call.done:
    post:
      summary: A call is done
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/CallDone" } } } }
      responses: { "2XX": { description: Received. } }
components:
  schemas:
    CallDone:
      type: object
      description: A call.
      required: [kind, id]
      properties:
        kind: { const: call.done, type: string, description: The tag. }
        id: { type: string, description: The call. }
        agent: { type: string, ${extra}description: Who spoke. }
`;
    const given = json({ kind: "call.done", id: "c1", agent: "Zebulon" });
    for (const [extra, kept] of [
      ["", true],
      ["x-pii: name, ", false],
    ] as const) {
      const cwd = folder({ "schemas/acme/openapi.yaml": schema(extra), "a.json": given });
      const { code, lines, stderr } = await redact(["a.json", "--schemas", "schemas"], cwd);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "1 capture redacted\n" });
      expect(lines[0]).toMatchObject({ kind: "call.done", id: "c1" });
      expect(lines[0]?.agent === "Zebulon").toBe(kept);
    }
  });

  test("the command is found, and says what is wrong without a file", () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, "dist/scripts/cli.js"), ...args], { encoding: "utf8" });
    expect(run("--help").stdout).toContain("  redact ");
    expect(run("redact", "a.json")).toMatchObject({
      status: 2,
      stderr: "afterword: redact needs a file to write to\n  Name one with -o FILE.\n",
    });
  });
});
