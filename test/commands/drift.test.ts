import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { vendorsOf } from "../../scripts/bundle/vendors.js";
import * as command from "../../scripts/commands/drift.js";
import * as eject from "../../scripts/commands/eject.js";
import { jsonText } from "../../scripts/text/json.js";
import type { Vendor } from "../../src/vendor.js";
import { undated } from "../support/browser/document.js";
import { called, type Outcome } from "../support/commands/call.js";
import { example, folder, root } from "../support/files.js";
import { folders } from "../support/vendors.js";

const FORMATS = ["text", "json", "markdown", "html"];

const json = (value: unknown): string => JSON.stringify(value);

const drift = (args: readonly string[], cwd: string): Promise<Outcome> => called(command, args, { cwd });

interface Told {
  readonly kind: string;
  readonly path: string;
  readonly message: string;
  readonly differs: boolean;
  readonly patch: boolean;
  readonly seen: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

interface ToldEvent {
  readonly vendor: string;
  readonly event: string;
  readonly payloads: number;
  readonly paths: {
    readonly path: string;
    readonly known: boolean;
    readonly seen: number;
    readonly null: number;
    readonly absent: number;
    readonly types: Record<string, number>;
    readonly format?: string;
    readonly words?: { readonly word: string; readonly seen: number; readonly firstSeen: string | null }[];
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
  }[];
  readonly differences: Told[];
}

/** What is told of the captures in a folder, by its own schemas. */
const told = async (cwd: string, ...args: string[]): Promise<{ code: number; events: ToldEvent[] }> => {
  const { code, stdout } = await drift(["captures", "--format", "json", ...args], cwd);
  return { code, events: JSON.parse(stdout).events };
};

const differing = ({ differences }: ToldEvent): Told[] => differences.filter((each) => each.differs);

interface Dated {
  readonly at: string;
  readonly payload: object;
}

const envelope = ({ at, payload }: Dated, vendor: string): string =>
  json({
    v: 1,
    vendor,
    verdict: "ok",
    receivedAt: at,
    method: "POST",
    url: "/",
    headers: [],
    body: json(payload),
  });

const linesOf = (captures: readonly Dated[], vendor: string): string =>
  captures.map((each) => `${envelope(each, vendor)}\n`).join("");

/** What the vendors of a folder's schemas find in payloads. */
const findingsOf = (cwd: string, slug: string, tag: string, payloads: readonly object[]): string[] =>
  findingsBy(vendorsOf(join(cwd, "schemas")), slug, tag, payloads);

const findingsBy = (
  vendors: readonly Vendor[],
  slug: string,
  tag: string,
  payloads: readonly object[],
): string[] => {
  const vendor = vendors.find((each) => each.slug === slug) as Vendor;
  return payloads.flatMap((payload) =>
    (vendor.events[tag]?.check(payload) ?? []).map(({ kind, pointer }) => `${kind} ${pointer}`),
  );
};

/** Writes the patch without generating; says whether there was one. */
const patched = async (cwd: string): Promise<string> => {
  const { stdout } = await drift(["captures", "--patch"], cwd);
  if (stdout !== "") await drift(["captures", "--patch", "--write"], cwd);
  return stdout;
};

const ACME = `openapi: 3.1.0
info: { title: Acme, version: "1" }

# Whatever stands here stays.
x-afterword:
  name: Acme
  event: /type
  conversationId: /id

webhooks:
  call.ended:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/CallEnded" }

components:
  schemas:
    CallEnded:
      type: object
      required: [type, id, at, line]   # always there
      properties:
        type: { type: string, const: call.ended }
        id: { type: string }
        at: { type: string, format: date-time }
        # Who hung up.
        ended_by:
          type: string
          enum:
            - user   # the caller
            - agent
        reason: { type: string, enum: [done, failed] }
        score: { type: integer, description: "Out of five." }
        line: { $ref: "#/components/schemas/Line" }
        turns:
          type: array
          items: { $ref: "#/components/schemas/Turn" }
    Line:
      type: object
      properties:
        from: { type: string, x-pii: phone }

    # One thing said.
    Turn:
      type: object
      required:
        - role
        - text
      properties:
        role: { type: string }
        text: { type: string, x-pii: text }
`;

const call = (more: object = {}) => ({
  type: "call.ended",
  id: "c1",
  at: "2026-01-01T00:00:00Z",
  line: { from: "+15550100" },
  turns: [{ role: "user", text: "Hello there." }],
  ...more,
});

/** A year of deliveries, in which the vendor changes one thing after the other. */
const YEAR: Dated[] = [
  { at: "2025-07-01T10:00:00Z", payload: call({ ended_by: "user", reason: "done", score: 3 }) },
  { at: "2025-08-02T10:00:00Z", payload: call({ sentiment: "very good, thanks" }) },
  { at: "2025-09-03T10:00:00Z", payload: call({ ended_by: "timeout", sentiment: "fair enough" }) },
  { at: "2025-10-04T10:00:00Z", payload: call({ ended_by: null, reason: null }) },
  { at: "2025-11-05T10:00:00Z", payload: call({ score: 4.5 }) },
  { at: "2025-12-06T10:00:00Z", payload: call({ score: "4.5 of 5" }) },
  { at: "2026-01-07T10:00:00Z", payload: call({ line: null }) },
  { at: "2026-02-08T10:00:00Z", payload: (({ line: _, ...rest }) => rest)(call()) },
  {
    at: "2026-03-09T10:00:00Z",
    payload: call({ turns: [{ role: "user" }, { role: "agent", text: "Hi." }] }),
  },
  { at: "2026-04-10T10:00:00Z", payload: call({ at: "yesterday" }) },
  {
    at: "2026-05-11T10:00:00Z",
    payload: call({
      tools: [{ id: "t1", called_at: "2026-05-11T09:00:00Z", args: { a: 1 }, ok: true }, { id: "t2" }],
    }),
  },
  { at: "2026-06-12T10:00:00Z", payload: call({ reason: "it took too long" }) },
];

const acme = (captures: readonly Dated[], document = ACME): string =>
  folder({
    "schemas/acme/openapi.yaml": document,
    "captures/a.ndjson": linesOf(captures, "acme"),
  });

describe("a vendor changes through a year", () => {
  test("each change is found with the day on which it was first seen", async () => {
    const { code, events } = await told(acme(YEAR));
    expect(code).toBe(1);
    const found = differing(events[0] as ToldEvent).map(
      ({ kind, path, firstSeen, lastSeen, seen }) =>
        `${kind} ${path} ${firstSeen?.slice(0, 10)} ${lastSeen?.slice(0, 10)} ${seen}`,
    );
    expect(found.sort()).toEqual(
      [
        "unknown-member /sentiment 2025-08-02 2025-09-03 2",
        "unknown-word /ended_by 2025-09-03 2025-09-03 1",
        "type /ended_by 2025-10-04 2025-10-04 1",
        "type /reason 2025-10-04 2025-10-04 1",
        "type /score 2025-11-05 2025-11-05 1",
        "type /score 2025-12-06 2025-12-06 1",
        "type /line 2026-01-07 2026-01-07 1",
        "missing-member /line 2026-02-08 2026-02-08 1",
        "missing-member /turns/*/text 2026-03-09 2026-03-09 1",
        "format /at 2026-04-10 2026-04-10 1",
        "unknown-member /tools 2026-05-11 2026-05-11 1",
        "unknown-word /reason 2026-06-12 2026-06-12 1",
      ].sort(),
    );
  });

  test("the patch mends it all, once, and touches nothing else", async () => {
    const cwd = acme(YEAR);
    const diff = await patched(cwd);
    const document = readFileSync(join(cwd, "schemas/acme/openapi.yaml"), "utf8");
    await expect(document).toMatchFileSnapshot("drift/acme.yaml");
    await expect(diff).toMatchFileSnapshot("drift/acme.diff");
    expect(
      findingsOf(
        cwd,
        "acme",
        "call.ended",
        YEAR.map(({ payload }) => payload),
      ),
    ).toEqual([]);
    expect(await patched(cwd)).toBe("");
    expect((await told(cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, "generated/acme/types.d.ts"), "utf8")).toContain("sentiment?: string");
  });

  test("one change after the other comes to no finding either", async () => {
    const cwd = acme([]);
    for (const [index] of YEAR.entries()) {
      const before = YEAR.slice(0, index + 1);
      writeFileSync(join(cwd, "captures/a.ndjson"), linesOf(before, "acme"));
      await patched(cwd);
      const payloads = before.map(({ payload }) => payload);
      expect(findingsOf(cwd, "acme", "call.ended", payloads)).toEqual([]);
    }
  });

  test("any number of threads tells the same, in every format", async () => {
    const cwd = acme(Array.from({ length: 400 }, () => YEAR).flat());
    const { stdout: whole } = await drift(["captures", "--format", "json", "--workers", "1"], cwd);
    expect(JSON.parse(whole).summary.payloads).toBe(400 * YEAR.length);
    for (const format of ["json", "text", "markdown", "html"]) {
      const outcomes = await Promise.all(
        ["1", "2", "8"].map((workers) => drift(["captures", "--format", format, "--workers", workers], cwd)),
      );
      expect(new Set(outcomes.map(({ stdout }) => undated(stdout))).size).toBe(1);
    }
  });
});

describe("Phonic's documented history", () => {
  interface Shape {
    readonly note: string;
    readonly event: string;
    readonly payload: object;
  }

  /** A day for every shape: that of its note, else the day after the shape before it. */
  const history = (): Dated[] => {
    const shapes: Shape[] = JSON.parse(readFileSync(join(root, "test/payloads/past/phonic.json"), "utf8"));
    let day = Date.parse("2025-07-14T12:00:00Z");
    return shapes
      .filter(({ event }) => event === "conversation.ended")
      .map(({ note, payload }) => {
        const [, year, month, date = "01"] = /^(20\d\d)-(\d\d)(?:-(\d\d))?\b/.exec(note) ?? [];
        const said = year ? Date.parse(`${year}-${month}-${date}T12:00:00Z`) : 0;
        day = Math.max(said, day + 864e5);
        return { at: new Date(day).toISOString(), payload };
      });
  };

  /** The schema of a vendor of whom nothing is known but what an ended conversation is called. */
  const OLDEST = `openapi: 3.1.0
info: { title: Phonic webhooks, version: "2025-07-14" }
x-afterword:
  name: Phonic
  event: /event_type
  conversationId: /data/conversation/id
webhooks:
  conversation.ended:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/ConversationEnded" }
components:
  schemas:
    ConversationEnded:
      type: object
      required: [event_type, data]
      properties:
        event_type: { type: string, const: conversation.ended }
        created_at: { type: string, format: date-time }
        data:
          type: object
          required: [conversation]
          properties:
            conversation: { $ref: "#/components/schemas/Conversation" }
    Conversation:
      type: object
      required: [id]
      properties:
        id: { type: string }
        task_results: { type: object, additionalProperties: true, x-pii: text }
        template_variables: { type: object, additionalProperties: { type: string }, x-pii: text }
`;

  /** Every path of a payload with positions folded, the way it is said in the simplest of words. */
  const pathsIn = (value: unknown, path = ""): string[] =>
    Array.isArray(value)
      ? value.flatMap((item) => pathsIn(item, `${path}/*`))
      : typeof value === "object" && value
        ? Object.entries(value).flatMap(([name, member]) => [
            `${path}/${name}`,
            ...pathsIn(member, `${path}/${name}`),
          ])
        : [];

  const start = (captures: readonly Dated[]): string =>
    folder({
      "schemas/phonic/openapi.yaml": OLDEST,
      "captures/a.ndjson": linesOf(captures, "phonic"),
    });

  test("members, in their first form, have the day on which they first came", async () => {
    const shapes = history();
    const cwd = start(shapes.slice(0, 1));
    await patched(cwd);
    writeFileSync(join(cwd, "captures/a.ndjson"), linesOf(shapes, "phonic"));
    const { events } = await told(cwd);
    const unknown = differing(events[0] as ToldEvent).filter(({ kind }) => kind === "unknown-member");
    expect(unknown.length).toBeGreaterThan(40);
    for (const { path, firstSeen, lastSeen } of unknown) {
      const having = shapes.filter(({ payload }) => pathsIn(payload).includes(path));
      expect([path, firstSeen, lastSeen]).toEqual([path, having[0]?.at, having.at(-1)?.at]);
    }
    const days = Object.fromEntries(
      unknown.map(({ path, firstSeen }) => [path.split("/").pop(), firstSeen?.slice(0, 10)]),
    );
    expect(days).toMatchObject({
      is_deleted: "2025-08-14",
      background_noise_level: "2025-09-18",
      boosted_keywords: "2025-10-10",
      background_noise: "2025-10-17",
      analysis: "2025-12-11",
      default_language: "2026-03-20",
      push_to_talk: "2026-04-13",
      pronunciation_dictionary: "2026-05-15",
      metadata: "2026-06-12",
      websocket_timeout_sec: "2026-06-29",
    });
  });

  test("patched forward from shape to shape, no capture so far has a finding", async () => {
    const shapes = history();
    const cwd = start([]);
    for (const [index] of shapes.entries()) {
      const before = shapes.slice(0, index + 1);
      writeFileSync(join(cwd, "captures/a.ndjson"), linesOf(before, "phonic"));
      await drift(["captures", "--patch", "--write"], cwd);
      const payloads = before.map(({ payload }) => payload);
      expect(findingsOf(cwd, "phonic", "conversation.ended", payloads)).toEqual([]);
    }
    expect(await patched(cwd)).toBe("");
  }, 240_000);
});

describe("the other vendors", () => {
  test("shapes that were ever seen come to no finding with their own patched schemas", async () => {
    const cwd = folder({});
    cpSync(join(root, "schemas"), join(cwd, "schemas"), { recursive: true });
    mkdirSync(join(cwd, "captures"));
    const vendors = folders.filter(({ drift }) => drift.length > 0).map(({ slug }) => slug);
    const shapes = vendors.flatMap((vendor) =>
      (
        JSON.parse(readFileSync(join(root, `test/payloads/past/${vendor}.json`), "utf8")) as {
          event: string;
          payload: object;
        }[]
      ).map((each) => ({ vendor, ...each })),
    );
    const lines = shapes.map(({ vendor, payload }) =>
      envelope({ at: "2026-07-01T00:00:00Z", payload }, vendor),
    );
    writeFileSync(join(cwd, "captures/a.ndjson"), lines.join("\n"));
    await patched(cwd);
    const described = vendorsOf(join(cwd, "schemas"));
    for (const { vendor, event, payload } of shapes) {
      expect([event, findingsBy(described, vendor, event, [payload])]).toEqual([event, []]);
    }
    expect(await patched(cwd)).toBe("");
  });
});

test("of a union only the branch is changed whose tag is sent", async () => {
  const document = ACME.replace(
    "        score:",
    '        end: { $ref: "#/components/schemas/End" }\n        score:',
  ).concat(
    '    End:\n      anyOf:\n        - $ref: "#/components/schemas/Hangup"\n        - $ref: "#/components/schemas/Transfer"\n',
    "    Hangup:\n      type: object\n      required: [kind, by]\n      properties:\n        kind: { type: string, const: hangup }\n        by: { type: string }\n",
    "    Transfer:\n      type: object\n      required: [kind, to]\n      properties:\n        kind: { type: string, const: transfer }\n        to: { type: string, format: uri }\n",
  );
  const at = "2026-01-01T00:00:00Z";
  const payloads = [
    call({ end: { kind: "hangup", by: "user", code: 3 } }),
    call({ end: { kind: "hangup", by: null } }),
    call({ end: { kind: "transfer", to: "nowhere" } }),
    call({ end: { kind: "transfer" } }),
  ];
  const cwd = acme(
    payloads.map((payload) => ({ at, payload })),
    document,
  );
  const { events } = await told(cwd);
  expect(differing(events[0] as ToldEvent).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    "type /end{hangup}/by",
    "unknown-member /end{hangup}/code",
    "missing-member /end{transfer}/to",
    "format /end{transfer}/to",
  ]);
  const diff = await patched(cwd);
  expect(diff.split("\n").filter((line) => /^[+-] /.test(line))).toEqual([
    "-        by: { type: string }",
    '+        by: { type: [string, "null"], x-observed: ["null on 2026-01-01"] }',
    '+        code: { type: integer, x-source: observed, description: "Observed on 2026-01-01." }',
    "-      required: [kind, to]",
    "+      required: [kind]",
    "-        to: { type: string, format: uri }",
    '+        to: { type: string, x-observed: ["beyond format on 2026-01-01"] }',
    '+      x-observed: ["without to on 2026-01-01"]',
  ]);
  expect(findingsOf(cwd, "acme", "call.ended", payloads)).toEqual([]);
  expect(await patched(cwd)).toBe("");

  // tags that nobody listed become branches of their own
  const more = [
    call({ end: { kind: "timeout", after: 3 } }),
    call({ end: { kind: "timeout", after: 3.5, note: "It took so long." } }),
    call({ end: { kind: "error" } }),
  ];
  writeFileSync(
    join(cwd, "captures/a.ndjson"),
    linesOf(
      [...payloads, ...more].map((payload) => ({ at, payload })),
      "acme",
    ),
  );
  expect(
    differing((await told(cwd)).events[0] as ToldEvent).map(({ kind, path }) => `${kind} ${path}`),
  ).toEqual(["unknown-word /end{error}", "unknown-word /end{timeout}"]);
  const branches = await patched(cwd);
  expect(branches.match(/^-/gm)).toHaveLength(1);
  expect(branches).toContain("kind: { type: string, const: timeout }");
  expect(branches).toContain("x-source: observed");
  expect(findingsOf(cwd, "acme", "call.ended", [...payloads, ...more])).toEqual([]);
  expect(await patched(cwd)).toBe("");
  expect((await told(cwd)).code).toBe(0);
});

test.each<[string, (value: unknown) => string]>([
  ["as it is mostly written", (value) => `${JSON.stringify(value, null, 2)}\n`],
  ["with tabs and CRLF", (value) => JSON.stringify(value, null, "\t").replaceAll("\n", "\r\n")],
  ["in one line", (value) => JSON.stringify(value)],
])("a JSON document is patched, %s", async (_, written) => {
  const document = parse(ACME);
  const before = written(document);
  const cwd = folder({
    "schemas/acme/openapi.json": before,
    "captures/a.ndjson": linesOf(YEAR, "acme"),
  });
  await patched(cwd);
  const after = readFileSync(join(cwd, "schemas/acme/openapi.json"), "utf8");
  // nothing but the change is written anew
  expect(after).toBe(written(JSON.parse(after)));
  const payloads = YEAR.map(({ payload }) => payload);
  expect(findingsOf(cwd, "acme", "call.ended", payloads)).toEqual([]);
  expect(await patched(cwd)).toBe("");
  expect((await told(cwd)).code).toBe(0);
});

describe("what is told of a path", () => {
  test("how often, which types, words and formats", async () => {
    const { events } = await told(
      acme([
        {
          at: "2026-01-01T00:00:00Z",
          payload: call({ ended_by: "user", score: 1, uid: "6f9619ff-8b86-4011-b42d-00cf4fc964ff" }),
        },
        { at: "2026-01-02T00:00:00Z", payload: call({ ended_by: "agent", score: null }) },
      ]),
    );
    const path = (of: string) => events[0]?.paths.find(({ path }) => path === of);
    expect(path("/ended_by")).toMatchObject({
      seen: 2,
      null: 0,
      absent: 0,
      types: { string: 2 },
      known: true,
    });
    expect(path("/ended_by")?.words?.map(({ word, seen }) => `${word} ${seen}`)).toEqual([
      "agent 1",
      "user 1",
    ]);
    expect(path("/score")).toMatchObject({ seen: 2, null: 1, types: { integer: 1 } });
    expect(path("/uid")).toMatchObject({ seen: 1, absent: 1, format: "uuid", known: false });
    expect(path("/at")).toMatchObject({ format: "date-time", firstSeen: "2026-01-01T00:00:00.000Z" });
    expect(path("/turns/*/text")).toMatchObject({ seen: 2, lastSeen: "2026-01-02T00:00:00.000Z" });
  });

  test("what the schema allows and nobody sends is worth knowing, and no reason to fail", async () => {
    const document = ACME.replace("reason: { type: string", 'reason: { type: [string, "null"]')
      .replace("[done, failed]", "[done, failed, null]")
      .replace("score: { type: integer", 'score: { type: [integer, "null"]');
    const captures = [{ at: "2026-01-01T00:00:00Z", payload: call({ reason: "done", score: null }) }];
    const { code, events } = await told(acme(captures, document));
    expect(code).toBe(0);
    expect(events[0]?.differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "member-never-seen /ended_by",
      "never-null /reason",
      "word-never-seen /reason",
      "always-null /score",
    ]);
  });

  test("without an envelope a payload has the event's own time, of its mapping or of its schema", async () => {
    const cwd = acme([]);
    writeFileSync(join(cwd, "captures/a.ndjson"), `${json(call())}\n${json(call({ at: 7 }))}\n`);
    expect((await told(cwd)).events[0]).toMatchObject({ firstSeen: "2026-01-01T00:00:00.000Z" });
    const phonic = folder({
      "captures/a.json": readFileSync(join(root, "schemas/phonic/examples/conversation-ended.json")),
      "captures/b.json": json({
        event_type: "conversation.ended",
        data: { conversation: { id: "c", started_at: "2020-01-01T00:00:00Z" } },
      }),
    });
    const payload = JSON.parse(readFileSync(join(phonic, "captures/a.json"), "utf8"));
    expect((await told(phonic)).events[0]).toMatchObject({
      firstSeen: "2020-01-01T00:00:00.000Z",
      lastSeen: payload.created_at,
    });
  });

  test("the tag and the conversation's id stay required, and that is said", async () => {
    const cwd = acme([{ at: "2026-01-01T00:00:00Z", payload: { ...call(), id: undefined } }]);
    const { events } = await told(cwd);
    expect(differing(events[0] as ToldEvent)).toMatchObject([
      { kind: "missing-member", path: "/id", patch: false },
    ]);
    const { stdout, stderr, code } = await drift(["captures", "--patch"], cwd);
    expect([stdout, code]).toEqual(["", 0]);
    expect(stderr).toContain("not patched: acme call.ended missing-member /id");
  });

  test("what cannot be read is counted and stops nothing", async () => {
    const cwd = acme([
      {
        at: "2026-01-01T00:00:00Z",
        payload: call({ deep: JSON.parse(`${"[".repeat(60)}${"]".repeat(60)}`) }),
      },
    ]);
    writeFileSync(join(cwd, "captures/b.ndjson"), `{"a":\n{"type":"call.dreamt"}\n${json(call())}\n`);
    const { stdout } = await drift(["captures"], cwd);
    expect(stdout).toContain("4 payloads");
    expect(stdout).toContain("1 payload could not be read");
    const { code } = await drift(["captures", "nowhere.json"], cwd);
    expect(code).toBe(3);
  });
});

test.each([3_000, 50_000])("%i objects inside each other overflow nothing", async (levels) => {
  const cwd = acme([]);
  const line = `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  writeFileSync(
    join(cwd, "captures/a.ndjson"),
    json(call({ line: 7 })).replace('"line":7', `"line":${line}`),
  );
  const { stdout } = await drift(["captures"], cwd);
  expect(stdout).toContain("1 payload nested deeper than is looked at");
});

test("no name of the schemas or of payloads brings a control character to a terminal", async () => {
  const nasty = "\x1b]0;x\x07\u202e\u009b";
  const tag = `call${nasty}`;
  const schema = {
    type: "object",
    required: ["type"],
    properties: {
      type: { const: tag },
      [`old${nasty}`]: { type: "object", required: [`in${nasty}`], properties: { [`in${nasty}`]: {} } },
      branch: {
        anyOf: ["a", "b"].map((word) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: word + nasty } },
        })),
      },
    },
  };
  const cwd = folder({
    "schemas/acme/vendor.yaml": `events: { ${jsonText(tag)}: Call }\nx-afterword: { name: Acme, event: /type, conversationId: /type }\n`,
    "schemas/acme/openapi.json": jsonText({
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      paths: {},
      components: { schemas: { Call: schema } },
    }),
    "c.ndjson": [
      { type: tag, [`new${nasty}`]: { [`deep${nasty}`]: 1 }, [`old${nasty}`]: {} },
      { type: tag, branch: { kind: `c${nasty}` }, [`old${nasty}`]: { [`in${nasty}`]: 1 } },
    ]
      .map(json)
      .join("\n"),
  });
  const options = [...FORMATS.map((format) => ["--format", format]), ["--patch"]];
  for (const given of options) {
    const { stdout, stderr } = await drift(["c.ndjson", ...given], cwd);
    expect(stdout).toContain("u202e");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    expect(stdout + stderr, given.join(" ")).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  }
  expect((await drift(["c.ndjson", "--patch", "--write"], cwd)).code).not.toBe(2);
  expect((await drift(["c.ndjson", "--format", "json"], cwd)).stdout).not.toContain("missing-member");
});

describe("texts are never shown", () => {
  const CANARY = "CANARY";
  const payload = (index: number) =>
    call({
      id: `${CANARY}-${index}`,
      ended_by: `${CANARY} ended it`,
      reason: `${CANARY}`.repeat(20),
      caller_name: `${CANARY}Zoe`,
      note: `${CANARY} said hello`,
      tag: `${CANARY}${index}`,
      line: { from: `+1555${CANARY}`, label: `${CANARY}` },
      turns: [{ role: `${CANARY}-${index}`, text: CANARY, mood: `${CANARY}-a` }],
      people: Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [`${CANARY}${index}x${at}`, { name: CANARY }]),
      ),
      [`+1 555 010 0${index}`]: CANARY,
      [`${CANARY}@example.com`]: CANARY,
    });

  test("in no format, not in a patch, not for a word that comes again and again", async () => {
    const captures = Array.from({ length: 60 }, (_, index) => ({
      at: "2026-01-01T00:00:00Z",
      payload: payload(index % 9),
    }));
    const cwd = acme(captures);
    for (const args of [...FORMATS.map((format) => ["--format", format]), ["--patch"]]) {
      const { stdout, stderr } = await drift(["captures", ...args], cwd);
      expect(stdout.length).toBeGreaterThan(100);
      expect(stdout + stderr).not.toContain(CANARY);
      expect(stdout + stderr).not.toContain("555");
    }
    await patched(cwd);
    expect(
      findingsOf(
        cwd,
        "acme",
        "call.ended",
        captures.map(({ payload }) => payload),
      ),
    ).toEqual([]);
  });

  test("few words that come often are an enumeration", async () => {
    const words = ["low", "high", "medium"];
    const captures = Array.from({ length: 90 }, (_, index) => ({
      at: "2026-01-01T00:00:00Z",
      payload: call({ urgency: words[index % 3] }),
    }));
    const { stdout } = await drift(["captures", "--patch"], acme(captures));
    expect(stdout).toContain("+        urgency:");
    expect(stdout).toContain("enum: [high, low, medium]");
  });
});

test("memory does not grow with names and paths that a sender makes up", async () => {
  const wild = (depth: number, seed: string): object =>
    depth === 0
      ? { end: 1 }
      : Object.fromEntries(
          Array.from({ length: 30 }, (_, at) => [`${seed}${at}`, wild(depth - 1, `${seed}${at}`)]),
        );
  const captures = [
    ...["a", "b", "c"].map((seed) => ({
      at: "2026-01-01T00:00:00Z",
      payload: call({ wild: wild(3, seed) }),
    })),
    ...Array.from({ length: 200 }, (_, at) => ({
      at: "2026-01-01T00:00:00Z",
      payload: call({ [`m${at}`]: 1 }),
    })),
  ];
  const cwd = acme(captures);
  const outcomes = await Promise.all(
    ["1", "2"].map((workers) => drift(["captures", "--workers", workers], cwd)),
  );
  expect(outcomes[0]?.stdout).toContain("more paths than can be told apart");
  expect(outcomes[0]?.stdout).toBe(outcomes[1]?.stdout);
});

test("where no payload was compared with a schema, nothing is said of differences", async () => {
  const { code, stdout } = await drift(["c.json"], folder({ "c.json": "{}" }));
  expect({ code, stdout }).toEqual({
    code: 3,
    stdout:
      "1 payload, none compared with a schema\n1 payload of no known vendor, or of several: see afterword validate\n",
  });
});

test("wrong use is said", async () => {
  const cwd = acme(YEAR);
  await expect(drift([], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
  await expect(drift(["captures", "--write"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
  await expect(drift(["captures", "--format", "sarif"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
});

test("schemas that are built in are compared, and not patched: they have to be ejected first", async () => {
  const novel = JSON.parse(example("phonic/examples/conversation-ended.json"));
  novel.data.novel = 1;
  const cwd = acme(YEAR);
  writeFileSync(join(cwd, "captures/phonic.json"), JSON.stringify(novel));
  expect((await drift(["captures"], cwd)).stdout).toContain("unknown member  /data/novel");
  const { code, stdout, stderr } = await drift(["captures", "--patch", "--write"], cwd);
  expect(code).toBe(1);
  expect(stderr).toContain("afterword: phonic differs from its schemas, which are built in and not patched");
  expect(stderr).toContain("afterword eject phonic");
  expect(stdout).toContain("schemas/acme/openapi.yaml");
  expect(stdout).not.toContain("phonic/openapi.yaml");
  const alone = folder({ "a.json": JSON.stringify(novel) });
  expect(await drift(["a.json", "--patch"], alone)).toMatchObject({ code: 1, stdout: "" });
  await called(eject, ["phonic"], { cwd: alone });
  const patched = await drift(["a.json", "--patch", "--write"], alone);
  expect(patched).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\+ +novel: /m) });
});
