import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding, JsonSchema } from "afterword/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { textChecker } from "../../scripts/captures/payload/checked-payload.js";
import { pathOf } from "../../src/check/findings.js";
import {
  AUTOCALLS,
  changedWith,
  json,
  once,
  PHONIC,
  recognition,
  redacted,
} from "../support/commands/redact.js";
import { root } from "../support/files.js";
import { isObject, objectOf } from "../support/json.js";
import { nearby, RUNS } from "../support/random/instances.js";
import { events, folders } from "../support/vendors.js";

const examine = textChecker(recognition, root);

/** A finding's place. Names that the sender chose may be replaced. */
const placeOf = (finding: Finding): string => {
  const { keys = [], open } = pathOf(finding) ?? {};
  return keys.map((key, at) => `/${open?.has(at) ? "*" : key}`).join("");
};

const seen = (text: string, slug: string, place = ({ pointer }: Finding) => pointer) => {
  const { verdict, vendor, tag, findings } = examine(join(root, slug, "a.json"), {
    at: { line: 1, column: 1 },
    text,
  });
  const told = findings.map((finding) => `${finding.kind} ${place(finding)}`).sort();
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
        const before = seen(text, slug, placeOf);
        if (before.verdict === "malformed") return expect(made).toBeUndefined();
        expect(seen(made?.line ?? "", slug, placeOf)).toEqual(before);
        expect(made?.isFaithful).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 20) },
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

  test.each(samples)("what was parsed is changed as the text is: $title", async ({ slug, sample }) => {
    const file = join(root, slug, "a.json");
    const text = json(sample.payload);
    const { line, changed } = await changedWith(file, text);
    if (changed !== undefined) expect(changed).toEqual(JSON.parse(line));
  });

  test("what was parsed is changed where members stand twice", async () => {
    const text = `{"event_type":"conversation.ended","created_at":"2026-06-29T09:30:00.000Z","data":{"conversation":{"id":"c","items":[{"role":"user","live_transcript":"Zeb","live_transcript":"Zebulon \\"Q\\" Quarkson"},{"role":"user","live_transcript":"Zeb"}],"task_results":{"a":"Zeb","a":{"a":1.50},"__proto__":"Zeb","a":["Zeb",-0.0]}}}}`;
    const { line, changed } = await changedWith("-", text);
    expect(line).not.toContain("Zeb");
    expect(changed).toEqual(JSON.parse(line));
  });

  test("members that stand twice, their order and the spelling of numbers stay", async () => {
    const text = `{"type":"v1.conversation.ended", "2":1.50, "1":"Zeb", "1":"Zeb", "data":{"conversation_id":"c","conversation_id":"d"},"__proto__":{"a":-0.0}}`;
    const made = await once("-", { at: { line: 1, column: 1 }, text });
    expect(made?.line).toMatch(
      /^\{"type":"v1.conversation.ended","2":\d\.\d\d,"1":"[A-Z][a-z]{2}","1":"[A-Z][a-z]{2}","data":\{"conversation_id":"c","conversation_id":"d"\},"__proto__":\{"a":-0\.0\}\}$/,
    );
  });
});

test("known words stay, whether or not one is checked; others in their place are replaced as any text", async () => {
  const path = `${root}schemas/vapi/openapi.yaml`;
  const { components } = parse(readFileSync(path, "utf8"));
  const words: string[] = components.schemas.EndedReason["x-words"];
  expect(words.length).toBeGreaterThan(100);
  const report = JSON.parse(readFileSync(`${root}schemas/vapi/examples/end-of-call-report.json`, "utf8"));
  const after = async (endedReason: string): Promise<string> => {
    const { line } = await redacted({ message: { ...report.message, endedReason } }, "vapi");
    return JSON.parse(line).message.endedReason;
  };
  for (const word of words) expect(await after(word)).toBe(word);
  expect(await after("error-for-dana@canarymail.io")).not.toContain("canarymail");
});

// What must not be found again, and the pieces by which it would be.
const NAMES = [
  "Zebulon Quarkson",
  "Żelisława Übermütig",
  "ZEBULON QUARKSON",
  "Quarkson",
  "瞿小龍",
  "Ｚｅｂｕｌｏｎ",
];

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
  // the same number with whatever people, programs and keyboards put between its digits
  ...[
    "_",
    ",",
    "\t",
    "\u00a0",
    "\u202f",
    "\u200b",
    "\u00ad",
    "\u2011",
    "\u2013",
    "\u2212",
    ".",
    " / ",
    "\u30fb",
  ].map((between) => ["555", "271", "8281"].join(between)),
  "５５５２７１８２８１",
  "٥٥٥ ٢٧١ ٨٢٨١",
  "५५५२७१८२८१",
  "⑤⑤⑤②⑦①⑧②⑧①",
  "4242_4242_4242_4242",
  "zeb.quark\uff20canarymail.io",
  "ｚｅｂ＠ｃａｎａｒｙｍａｉｌ．ｉｏ",
  "zeb@can\u00adarymail.io",
  "zeb@canarymail。io",
  "2001:db8:c0ff:ee15::7334",
  "203.0.113.77",
  "DE89 3704 0044 0532 0130 00",
  "GB82WEST12345698765432",
  "02:42:c0:ff:ee:15",
];

const PIECES = [
  ...["瞿小龍", "c0ff:ee15", "203011377", "370400440532013000", "west12345698765432", "c0:ff:ee"],
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
  const lower = text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .toLowerCase();
  const joined = lower.replace(/(?<=\d)(?:\\+t|[\s().,_/+\p{Pd}\u2212\u30fb])+(?=\d)/gu, "");
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

/** Values with a canary wherever there is room for one. A schema within itself is planted twice. */
const planted = (
  at: string,
  given: JsonSchema,
  sow: { text(): string; said(): string },
  marked = false,
  around: readonly JsonSchema[] = [],
): unknown => {
  const { path, schema } = resolve(at, given);
  if (around.filter((each) => each === schema).length > 1) return null;
  const inside = [...around, schema];
  const isMarked = marked || given["x-pii"] !== undefined || schema["x-pii"] !== undefined;
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (branches.length > 0 && !schema.properties)
    return planted(path, branches[sow.text().length % branches.length] as JsonSchema, sow, isMarked, inside);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const types = [schema.type ?? "object"].flat();
  if (types.includes("object")) {
    const members = Object.entries(schema.properties ?? {}).map(
      ([name, member]) => [name, planted(path, member, sow, isMarked, inside)] as const,
    );
    // unknown members, or those of a map
    const more = [sow.text(), "novel"].map(
      (name) => [name, [sow.text(), { [sow.text()]: sow.text(), number: 15552718281 }]] as const,
    );
    const rest = schema.additionalProperties;
    const typed =
      typeof rest === "object" ? [[sow.text(), planted(path, rest, sow, isMarked, inside)] as const] : [];
    return objectOf([...members, ...more, ...typed]);
  }
  if (types.includes("array"))
    return typeof schema.items === "object"
      ? [1, 2].map(() => planted(path, schema.items as JsonSchema, sow, isMarked, inside))
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
            ...[...FOUND, ...NAMES].map((text) => [text, "a"]),
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
      { numRuns: Math.max(5, Math.ceil(RUNS / 100)) },
    );
  });

  test("they are replaced in payloads of nobody, and in strings where the schema has numbers", async () => {
    for (const text of [...NAMES, ...FOUND]) {
      expectSilent((await redacted({ a: text, [text]: { b: [text] } })).line);
      expectSilent(
        (await redacted({ a: json({ [text]: text, b: json([text]) }), b: `?${text}=${text}` })).line,
      );
      expectSilent((await redacted({ ...PHONIC, created_at: text, data: text })).line);
      expectSilent(
        (await redacted({ ...AUTOCALLS, message_count: text, transcript: { [text]: text } })).line,
      );
    }
  });
});
