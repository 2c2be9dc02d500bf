import { sign } from "afterword";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { validate } from "../../support/commands/call.js";
import { envelope, found, json, PHONIC } from "../../support/commands/captures.js";

const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;

test("a byte order mark before the body is passed over, as where deliveries are received", async () => {
  const body = `\ufeff${json(PHONIC)}`;
  const broken = body.replace('"conversation.ended"', '"conversation.ended",');
  for (const lines of [envelope(body), JSON.stringify({ v: 1, headers: [], bodyBase64: btoaOf(body) })])
    expect(await found(Buffer.from(lines))).toMatchObject([{ verdict: "ok", vendor: "phonic" }]);
  expect(await found(Buffer.from(envelope(broken)))).toMatchObject([{ verdict: "malformed" }]);
  expect(await found(Buffer.from(envelope(`\ufeff${body}`)))).toMatchObject([{ verdict: "malformed" }]);
  // places are those of the file
  const invalid = json({ ...PHONIC, created_at: 7 });
  const columns = async (text: string): Promise<number[]> => {
    const { stdout } = await validate(["a", "--all", "--format", "ndjson"], { a: envelope(text) });
    const { findings } = JSON.parse(stdout.split("\n")[0] as string);
    return findings.map(({ column }: { column: number }) => column);
  };
  const [column] = await columns(invalid);
  expect(await columns(`\ufeff${invalid}`)).toEqual([(column as number) + 1]);
});

const btoaOf = (text: string): string => Buffer.from(text).toString("base64");

test("headers may be an object, whose values may be lists", async () => {
  const body = json(PHONIC);
  for (const text of [body, body.replace("conversation", "c\\u006fnversation")])
    for (const headers of [{}, { "svix-id": "m" }, { "svix-id": ["m"], other: ["a", "b"] }])
      expect(await found(Buffer.from(envelope(text, { headers })))).toMatchObject([
        { verdict: "ok", vendor: "phonic" },
      ]);
});

test("a delivery verifies with them as with pairs", async () => {
  const body = json(PHONIC);
  const receivedAt = "2026-06-01T00:00:00Z";
  const headers = await sign(phonic, body, { secret: SECRET, timestamp: Date.parse(receivedAt) / 1000 });
  const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const lines = [
    envelope(body, { receivedAt, headers }),
    envelope(body, { receivedAt, headers: listed }),
    envelope(body, { receivedAt, headers: { ...headers, "svix-id": "other" } }),
    envelope(body, { receivedAt, headers: { ...headers, "svix-id": { a: 1 } } }),
  ];
  const files = { a: lines.join("\n"), s: json({ phonic: SECRET }) };
  const { stdout } = await validate(["a", "--secrets", "s", "--all", "--format", "ndjson"], files);
  const verdicts = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).verdict);
  expect(verdicts.slice(0, -1)).toEqual(["ok", "ok", "unverified", "unverified"]);
});
