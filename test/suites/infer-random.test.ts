// Whatever the payloads are, what is inferred takes all of them, and `drift` has nothing to add.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import * as driftCommand from "../../scripts/commands/drift.js";
import { called } from "../support/commands/call.js";
import { documentOf, infer, verdicts, writtenIn } from "../support/commands/infer.js";
import { folder } from "../support/files.js";
import { objectOf } from "../support/json.js";

const names = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("id", "type", "status", "call_id", "items", "role", "a", "b", "createdAt"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "length"],
      ...[
        "",
        " ",
        "$ref",
        "$schema",
        "const",
        "enum",
        "properties",
        "*",
        "/",
        "a/b",
        "~",
        "m~n",
        "~1",
        "-1",
        "0",
        "#",
      ],
      ...[
        "naïve",
        "名前",
        "tab\there",
        "line\nbreak",
        "\u202e",
        "\ud800",
        "x".repeat(300),
        "null",
        "true",
        "1e3",
      ],
      ...[
        "- a",
        "a: b",
        "? x",
        "&a",
        "*a",
        "!!str",
        "%",
        "@type",
        "`",
        "{",
        "[",
        "'",
        '"',
        "|",
        ">",
        "y",
        "~~",
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

const texts = fc.oneof(
  fc.constantFrom(
    "ended",
    "started",
    "user",
    "agent",
    "",
    "null",
    "true",
    "0",
    "2026-02-23T09:30:00Z",
    "2026-02-23",
  ),
  fc.constantFrom(
    "jo@example.com",
    "https://example.com/",
    "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
    "+14155550142",
  ),
  fc.constantFrom(
    "\ud800",
    "\u0000",
    "\u2028",
    "é".repeat(400),
    "- a: b",
    "'",
    "#/components/schemas/A",
    "{a}",
    "\t",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const numbers = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 1e300, 5e-324, 2 ** 53, -(2 ** 53) - 2, 1782725400, 1782725400123),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const scalars = fc.oneof(fc.constantFrom(null, true, false), texts, numbers);

const { object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 5, withCrossShrink: true },
    scalars,
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc.array(fc.tuple(names, tie("value")), { maxLength: 5 }).map(objectOf),
}));

/** Payloads that have a tag and an id, so that there is something to be recognised by, and else anything. */
const tagged = fc.record({
  type: fc.constantFrom("call.ended", "call.started", "call.rated"),
  call: fc.record({ id: fc.uuid(), data: object as Arbitrary<object> }),
});

/** Infers from payloads, and says what does not hold. */
const holds = async (payloads: readonly object[]): Promise<void> => {
  const lines = payloads.map((payload) => JSON.stringify(payload)).join("\n");
  const cwd = folder({});
  writeFileSync(join(cwd, "captures.ndjson"), lines);
  const { code } = await infer(["captures.ndjson", "--vendor", "acme", "-o", "schemas"], cwd);
  expect(code).toBe(0);
  const document = documentOf({ written: writtenIn(cwd) });
  const [tag = "", ...others] = Object.keys(document.webhooks);
  // where nothing recognises them, the user says what they are
  const event = document["x-afterword"].event === undefined ? ["--event", tag] : [];
  if (event.length > 0) expect(others).toEqual([]);
  expect(await verdicts(cwd, ["captures.ndjson"], event)).toEqual({ ok: payloads.length });
  const { stdout } = await called(
    driftCommand,
    ["captures.ndjson", "--schemas", "schemas", "--vendor", "acme", "--patch", ...event],
    { cwd },
  );
  expect(stdout).toBe("");
};

test("payloads with a tag, and anything else", async () => {
  await fc.assert(fc.asyncProperty(fc.array(tagged, { minLength: 1, maxLength: 12 }), holds), {
    numRuns: Number(process.env.AFTERWORD_RUNS ?? 20),
  });
}, 120_000);

test("objects of any kind", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(object as Arbitrary<object>, { minLength: 1, maxLength: 6 }), holds),
    { numRuns: Number(process.env.AFTERWORD_RUNS ?? 20) },
  );
}, 120_000);

test("many payloads of few kinds, so that words, maps and unions are found", async () => {
  const item = fc.oneof(
    fc.record({ role: fc.constant("user"), text: texts, extra: scalars }, { requiredKeys: ["role"] }),
    fc.record({ role: fc.constant("tool"), output: object as Arbitrary<object> }),
    fc.record(
      { role: fc.constant("agent"), text: fc.option(texts), at: numbers },
      { requiredKeys: ["role", "text"] },
    ),
  );
  const payload = fc.record(
    {
      type: fc.constantFrom("ended", "started"),
      call_id: fc.uuid(),
      items: fc.array(item, { maxLength: 5 }),
      by_phone: fc.dictionary(fc.stringMatching(/^\+1\d{10}$/), scalars, { maxKeys: 4 }),
      status: fc.constantFrom("done", "failed", "busy"),
      any: scalars,
    },
    { requiredKeys: ["type", "call_id"] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(payload as Arbitrary<object>, { minLength: 20, maxLength: 40 }), holds),
    { numRuns: Number(process.env.AFTERWORD_RUNS ?? 10) },
  );
}, 120_000);
