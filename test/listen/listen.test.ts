import { mkdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { autocalls } from "afterword/autocalls";
import { Webhook } from "svix";
import { describe, expect, onTestFinished, test } from "vitest";
import type { DriftView } from "../../scripts/html/model.js";
import { SECRET, svixSecret, TEXT } from "../support/deliveries.js";
import { filesOf, folder } from "../support/files.js";
import { detail, ENDED, type Started, send, sendPlain, started, target } from "../support/listen.js";

const today = (): string => new Date().toISOString().slice(0, 10);

/** The captures in a folder, in the order in which they were kept. */
const capturesIn = (save: string): Record<string, unknown>[] =>
  readFileSync(join(save, `${today()}.ndjson`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("a delivery", () => {
  test("that is genuine is answered 200, shown, and kept as it came", async () => {
    const save = folder({});
    const run = await started({ save });
    expect(await send(`${run.url}/phonic`)).toMatchObject({ status: 200, answer: "OK" });
    expect(run.rows).toMatchObject([
      {
        ...{ n: 1, vendor: "phonic", vendorName: "Phonic", event: "conversation.ended", verdict: "ok" },
        ...{ unsigned: false, code: null, findings: 0, bytes: Buffer.byteLength(ENDED) },
        ...{ answered: 200, forwarded: null },
      },
    ]);
    const shown = await detail(run, 1);
    expect(shown).toMatchObject({ ...run.rows[0], url: "/phonic", body: ENDED, bodyNote: null, curl: null });
    expect(shown.conversation?.vendor).toBe("phonic");
    expect(capturesIn(save)).toMatchObject([{ v: 1, vendor: "phonic", verdict: "ok", body: ENDED }]);
  });

  test("is found by its signature at /", async () => {
    const run = await started();
    await send(run.url);
    await send(`${run.url}/?token=${encodeURIComponent(TEXT)}`, {
      vendor: autocalls,
      secret: TEXT,
      body: '{"type":"x"}',
    });
    expect(run.rows).toMatchObject([
      { vendor: "phonic", verdict: "ok" },
      { vendor: "autocalls", verdict: "unknown-event", answered: 200 },
    ]);
  });

  test("that differs says where, without its values", async () => {
    const run = await started();
    const payload = JSON.parse(ENDED);
    payload.data.conversation.mood = "a secret mood";
    await send(`${run.url}/phonic`, { body: JSON.stringify(payload) });
    expect(run.rows).toMatchObject([{ verdict: "drifted", findings: 1, answered: 200 }]);
    const { differences, differencesTotal } = await detail(run, 1);
    expect(differencesTotal).toBe(1);
    expect(differences).toEqual([
      {
        ...{ kind: "unknown-field", grade: "drift", pointer: "/data/conversation/mood" },
        message: "member is not in the schema",
      },
    ]);
  });

  test("that cannot be verified is not parsed, not shown, and kept as unverified", async () => {
    const save = folder({});
    const run = await started({ save });
    expect(await send(`${run.url}/phonic`, { secret: svixSecret("another") })).toMatchObject({ status: 401 });
    expect(await sendPlain(`${run.url}/phonic`, "not even JSON")).toMatchObject({ status: 401 });
    expect(await sendPlain(`${run.url}/ada`, "{}")).toMatchObject({ status: 401 });
    expect(run.rows.map(({ verdict, code, event }) => [verdict, code, event])).toEqual([
      ["unverified", "ERR_SIGNATURE_MISMATCH", null],
      ["unverified", "ERR_SIGNATURE_MISSING", null],
      ["unverified", "ERR_NO_SECRET", null],
    ]);
    for (const n of [1, 2, 3])
      expect(await detail(run, n)).toMatchObject({
        ...{
          body: null,
          bodyNote: "It is not verified, so its payload is not shown.",
          differences: [],
          conversation: null,
        },
      });
    expect((await detail(run, 3)).hint).toMatch(/ADA_SECRET/);
    expect(capturesIn(save).map(({ vendor, verdict }) => [vendor, verdict])).toEqual([
      ["phonic", "unverified"],
      ["phonic", "unverified"],
      ["ada", "unverified"],
    ]);
  });

  test("that is verified and no JSON is malformed, and shown", async () => {
    const run = await started();
    expect(await send(`${run.url}/phonic`, { body: "no JSON" })).toMatchObject({ status: 400 });
    expect(await detail(run, 1)).toMatchObject({
      verdict: "malformed",
      code: "ERR_NOT_JSON",
      body: "no JSON",
    });
  });

  test("that is refused and larger than 1 MiB is not kept", async () => {
    const save = folder({});
    const run = await started({ save });
    await sendPlain(`${run.url}/phonic`, "x".repeat((1 << 20) + 1));
    await sendPlain(`${run.url}/phonic`, "x".repeat(1 << 20));
    expect(run.rows.map(({ bytes }) => bytes)).toEqual([(1 << 20) + 1, 1 << 20]);
    expect(capturesIn(save).map(({ body }) => String(body).length)).toEqual([1 << 20]);
    expect((await detail(run, 1)).bodyNote).toBe("It was not kept.");
  });

  test("of which too much is announced is not read", async () => {
    const run = await started();
    expect(await send(`${run.url}/phonic`, { body: " ".repeat(11 << 20) })).toMatchObject({ status: 413 });
    await expect.poll(() => run.rows.length).toBe(1);
    expect(run.rows).toMatchObject([
      { verdict: "malformed", code: "ERR_TOO_LARGE", bytes: 0, answered: 413 },
    ]);
  });

  test("in retries has one group, and another delivery another", async () => {
    const run = await started();
    await send(`${run.url}/phonic`);
    await send(`${run.url}/phonic`);
    await send(`${run.url}/phonic`, { body: ENDED.replace(/"id": "conv_\w+/, '"id": "conv_other') });
    const [first, second, third] = run.rows.map(({ group }) => group);
    expect(first).toMatch(/^[\da-f]{16}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test("at a path that is no vendor's is refused, and HEAD and other methods are answered as handlers do", async () => {
    const run = await started();
    expect(await send(`${run.url}/webhooks/phonic`)).toMatchObject({ status: 404 });
    expect(run.said).toEqual([expect.stringContaining('nothing is received at "/webhooks/phonic"')]);
    expect((await fetch(`${run.url}/phonic`, { method: "HEAD" })).status).toBe(200);
    expect((await fetch(`${run.url}/`, { method: "HEAD" })).status).toBe(200);
    const put = await fetch(`${run.url}/phonic`, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "HEAD, POST"]);
    expect((await fetch(`${run.url}/phonic`)).status).toBe(405);
    expect(run.rows).toEqual([]);
  });

  test("of a web page is refused: it could have anything forwarded", async () => {
    const { url, got } = await target();
    const run = await started({ forward: url, allowUnsigned: true });
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
      expect(await sendPlain(`${run.url}/anything`, "{}", headers)).toMatchObject({ status: 403 });
    expect(await sendPlain(`${run.url}/anything`, "{}", { "sec-fetch-site": "none" })).toMatchObject({
      status: 200,
    });
    expect(got).toHaveLength(1);
  });
});

describe("--allow-unsigned", () => {
  test("takes what nothing vouches for at any path, shows it, and gives it no verdict", async () => {
    const save = folder({});
    const run = await started({ save, allowUnsigned: true });
    const call = '{"type":"call.ended","call_id":"c1"}';
    expect(await sendPlain(`${run.url}/acme/hooks?x=1`, call)).toMatchObject({ status: 200 });
    expect(await sendPlain(`${run.url}/ada`, call)).toMatchObject({ status: 200 });
    expect(run.rows).toMatchObject([
      { vendor: null, verdict: "unverified", unsigned: true, code: null, answered: 200 },
      { vendor: "ada", verdict: "unverified", unsigned: true },
    ]);
    expect(await detail(run, 1)).toMatchObject({ body: call, bodyNote: null, url: "/acme/hooks?x=1" });
    expect(capturesIn(save).map(({ vendor, verdict }) => [vendor, verdict])).toEqual([
      [undefined, undefined],
      ["ada", undefined],
    ]);
    const again = await started({ save });
    expect(await detail(again, 1)).toEqual(await detail(run, 1));
  });

  test("refuses what a vendor with a secret did not sign, also at /", async () => {
    const run = await started({ allowUnsigned: true });
    const wrong = { secret: svixSecret("another") };
    expect(await send(`${run.url}/phonic`, wrong)).toMatchObject({ status: 401 });
    expect(await send(run.url, wrong)).toMatchObject({ status: 401 });
    expect(await send(run.url)).toMatchObject({ status: 200 });
    expect(run.rows.map(({ verdict, unsigned }) => [verdict, unsigned])).toEqual([
      ["unverified", false],
      ["unverified", false],
      ["ok", false],
    ]);
  });
});

describe("--forward", () => {
  test("sends the same bytes and headers, so that others verify them", async () => {
    const { url, got } = await target(202);
    const run = await started({ forward: `${url}/hooks/{vendor}?own=1` });
    const body = `${ENDED} \n`;
    expect(await send(`${run.url}/phonic?own=2&more=a%20b`, { body })).toMatchObject({ status: 202 });
    expect(got).toHaveLength(1);
    expect(got[0]?.url).toBe("/hooks/phonic?own=1&more=a%20b");
    expect(got[0]?.body.toString()).toBe(body);
    const { headers = {} } = got[0] ?? {};
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toBeTruthy();
    expect(run.rows).toMatchObject([
      { answered: 202, forwarded: { status: 202, error: null, answer: "the target" } },
    ]);
  });

  test("passes on only what something vouches for", async () => {
    const { url, got } = await target();
    const run = await started({ forward: url });
    await sendPlain(`${run.url}/phonic`, "{}");
    await send(`${run.url}/phonic`, { secret: svixSecret("another") });
    expect(got).toEqual([]);
    expect(run.rows.map(({ forwarded }) => forwarded)).toEqual([null, null]);
  });

  test("to a target that answers with no status of HTTP is answered 502", async () => {
    const server = createServer((socket) => socket.end("HTTP/1.1 099 X\r\nContent-Length: 0\r\n\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const run = await started({ forward: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    expect(await send(`${run.url}/phonic`)).toMatchObject({ status: 502 });
    expect(run.rows).toMatchObject([{ answered: 502, forwarded: { status: 99 } }]);
  });

  test("to a target that is down is shown, answered so that the vendor sends again, and not lost", async () => {
    const save = folder({});
    const run = await started({ save, forward: "http://127.0.0.1:9/" });
    expect(await send(`${run.url}/phonic`)).toMatchObject({ status: 502 });
    expect(run.rows).toMatchObject([
      { verdict: "ok", answered: 502, forwarded: { status: null, error: "ECONNREFUSED" } },
    ]);
    expect(capturesIn(save)).toMatchObject([{ verdict: "ok", body: ENDED }]);
    await run.close();
    const again = await started({ save });
    expect(await detail(again, 1)).toMatchObject(run.rows[0] as object);
  });
});

describe("--answer", () => {
  test("answers as asked, and forwards all the same", async () => {
    const { url, got } = await target();
    const run = await started({ forward: url, answer: { status: 500 } });
    expect(await send(`${run.url}/phonic`)).toMatchObject({ status: 500 });
    expect(await sendPlain(`${run.url}/phonic`, "{}")).toMatchObject({ status: 401 });
    await expect.poll(() => run.rows.length).toBe(2);
    expect(got).toHaveLength(1);
    expect(run.rows.find(({ n }) => n === 1)).toMatchObject({ answered: 500, forwarded: { status: 200 } });
    expect(run.rows.find(({ n }) => n === 2)).toMatchObject({ answered: 401, forwarded: null });
  });

  test("keeps the vendor waiting, until it hangs up or the run ends", async () => {
    const run = await started({ answer: { wait: 3600 } });
    const gone = new AbortController();
    const waiting = send(`${run.url}/phonic`);
    const hanging = fetch(`${run.url}/phonic`, {
      method: "POST",
      body: ENDED,
      headers: await (await import("afterword")).sign((await import("afterword/phonic")).phonic, ENDED, {
        secret: SECRET,
      }),
      signal: gone.signal,
    }).catch(() => "hung up");
    await expect.poll(async () => (await fetch(`${run.url}/api/deliveries/2`)).status).toBe(200);
    gone.abort();
    expect(await hanging).toBe("hung up");
    await expect.poll(() => run.rows.map(({ answered }) => answered)).toEqual([null]);
    await run.close();
    expect(await waiting).toMatchObject({ status: 503 });
  });
});

describe("--save", () => {
  test("says that what cannot be kept has to come again, and does not forward it", async () => {
    const { url, got } = await target();
    const save = folder({});
    mkdirSync(join(save, `${today()}.ndjson`));
    const run = await started({ save, forward: url });
    expect(await send(`${run.url}/phonic`)).toMatchObject({ status: 503 });
    expect(run.unkept).toMatchObject([["delivery", { code: "EISDIR" }]]);
    expect(run.rows).toMatchObject([{ verdict: "ok", answered: 503, forwarded: null }]);
    expect(got).toEqual([]);
  });

  test("keeps what the files of a restart show again: rows, details, answers", async () => {
    const save = folder({ "notes.ndjson": "of somebody else\n", "2026-01-01.txt": "x" });
    const { url } = await target(418);
    const run = await started({ save, forward: url });
    await send(`${run.url}/phonic?token=abc`);
    await send(`${run.url}/phonic`, { secret: svixSecret("another") });
    await send(`${run.url}/phonic`, { body: Buffer.from([0xff, 0xfe]) });
    const before = await Promise.all([1, 2, 3].map((n) => detail(run, n)));
    await run.close();
    const again = await started({ save, forward: url });
    expect(await Promise.all([1, 2, 3].map((n) => detail(again, n)))).toEqual(before);
    expect(before.map(({ answered, verdict }) => [answered, verdict])).toEqual([
      [418, "ok"],
      [401, "unverified"],
      [418, "malformed"],
    ]);
    expect(Object.keys(filesOf(save))).toEqual([
      "2026-01-01.txt",
      `${today()}.answers`,
      `${today()}.ndjson`,
      "notes.ndjson",
    ]);
  });

  test("starts with a file that somebody else has changed, and shows what is a capture in it", async () => {
    const capture = { v: 1, receivedAt: "2026-11-30T09:00:00.000Z", headers: [], body: "{}" };
    const lines = [
      { ...capture, headers: ["ab", null, ["x-a", 5], ["x-b", "b"]] },
      { ...capture, body: 5, bodyBase64: "e30=" },
      { ...capture, receivedAt: "never" },
    ].map((line) => JSON.stringify(line));
    const save = folder({ "2026-11-30.ndjson": `${lines.join("\n")}\n\n\n[]\n` });
    const run = await started({ save });
    expect(await detail(run, 1)).toMatchObject({ bytes: 2, headers: [["x-b", "b"]] });
    expect(await detail(run, 2)).toMatchObject({ bytes: 2, headers: [] });
    expect(await detail(run, 3)).toMatchObject({ error: { code: "ERR_CAPTURE" } });
  });

  test("finds what it has kept, also if another run appends to the same file", async () => {
    const save = folder({});
    const runs = [await started({ save }), await started({ save })];
    const count = 30;
    await Promise.all(
      runs.map(async ({ url }, run) => {
        for (let n = 1; n <= count; n++) await send(`${url}/phonic`, { body: `{"run":${run},"n":${n}}` });
      }),
    );
    for (const [run, each] of runs.entries()) {
      const bodies = await Promise.all(
        Array.from({ length: count }, async (_, index) => (await detail(each, index + 1)).body),
      );
      expect(bodies).toEqual(bodies.map((_, index) => `{"run":${run},"n":${index + 1}}`));
    }
  });

  test("believes the verdict of a delivery whose secret is not there any more, and shows no unverified body", async () => {
    const save = folder({});
    const run = await started({ save });
    await send(`${run.url}/phonic`);
    await send(`${run.url}/phonic`, { secret: svixSecret("another") });
    await run.close();
    for (const keys of [{}, { phonic: { secret: [svixSecret("new")] } }]) {
      const again = await started({ save, keys });
      expect(await detail(again, 1)).toMatchObject({ verdict: "ok", body: ENDED });
      expect(await detail(again, 2)).toMatchObject({
        ...{ verdict: "unverified", code: "ERR_SIGNATURE_MISMATCH", body: null },
      });
    }
  });
});

describe("replays of the page", () => {
  const replay = async (run: Started, n: number, resign: boolean) => {
    const token = /"token":"([\w-]+)"/.exec(await (await fetch(run.url)).text())?.[1] ?? "";
    const response = await fetch(`${run.url}/api/deliveries/${n}/replay`, {
      method: "POST",
      headers: { origin: run.url, "content-type": "application/json", "x-afterword-token": token },
      body: JSON.stringify({ resign }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test("send the same again, or sign it anew, and are there after a restart", async () => {
    const save = folder({});
    const { url, got } = await target(202);
    const run = await started({ save, forward: url });
    await send(`${run.url}/phonic`);
    expect(await replay(run, 1, false)).toMatchObject({ status: 200, body: { status: 202, error: null } });
    expect(await replay(run, 1, true)).toMatchObject({ status: 200, body: { status: 202 } });
    const [first, same, anew] = got;
    expect([same?.body, same?.headers["svix-signature"]]).toEqual([
      first?.body,
      first?.headers["svix-signature"],
    ]);
    expect(anew?.body).toEqual(first?.body);
    new Webhook(SECRET).verify(ENDED, anew?.headers as Record<string, string>);
    const { replays } = await detail(run, 1);
    expect(replays.map(({ resigned, status }) => [resigned, status])).toEqual([
      [true, 202],
      [false, 202],
    ]);
    await run.close();
    expect((await detail(await started({ save }), 1)).replays).toEqual(replays);
  });

  test("are refused without a target, of what nothing vouches for, and of what is not there", async () => {
    const { url, got } = await target();
    const run = await started({ forward: url });
    await send(`${run.url}/phonic`, { secret: svixSecret("another") });
    expect(await replay(run, 1, true)).toMatchObject({
      ...{ status: 409, body: { error: { message: "This delivery is not verified." } } },
    });
    expect((await replay(run, 2, false)).status).toBe(404);
    expect(got).toEqual([]);
    const alone = await started();
    await send(`${alone.url}/phonic`);
    expect(await replay(alone, 1, false)).toMatchObject({
      ...{ status: 409, body: { error: { hint: "Start with --forward URL." } } },
    });
  });
});

test("all findings of a delivery are shown, and not only a hundred", async () => {
  const run = await started();
  const payload = JSON.parse(ENDED);
  for (let index = 0; index < 5000; index++) payload.data.conversation[`extra_${index}`] = index;
  await send(`${run.url}/phonic`, { body: JSON.stringify(payload) });
  const { differences, differencesTotal } = await detail(run, 1);
  expect([differences.length, differencesTotal]).toEqual([5000, 5000]);
  expect(differences.at(-1)?.pointer).toBe("/data/conversation/extra_4999");
});

test("drift is counted by day and path, of what was verified", async () => {
  const run = await started({ allowUnsigned: true });
  const payload = JSON.parse(ENDED);
  payload.data.conversation.items = [
    { role: "user", mood: 1 },
    { role: "user", mood: 2 },
  ];
  await send(`${run.url}/phonic`);
  await send(`${run.url}/phonic`, { body: JSON.stringify(payload) });
  await sendPlain(`${run.url}/elsewhere`, JSON.stringify(payload));
  const response = await fetch(`${run.url}/api/drift`);
  const { days, rows } = (await response.json()) as DriftView;
  expect(days).toEqual([today()]);
  expect(rows.find(({ path }) => path.endsWith("/mood"))).toMatchObject({
    ...{ vendor: "phonic", event: "conversation.ended", kind: "unknown-field", grade: "drift" },
    ...{ path: "/data/conversation/items/*/mood", seen: 1, payloads: 2, byDay: [{ seen: 1, of: 2 }] },
  });
});

describe("secrets", () => {
  test("are struck from URLs and headers that are shown, and kept in the file", async () => {
    const save = folder({});
    const run = await started({ save });
    const secret = encodeURIComponent(TEXT);
    const spelled = [...Buffer.from(TEXT)].map((byte) => `%${byte.toString(16)}`).join("");
    await send(`${run.url}/autocalls?token=${secret}&session_token=s3&plain=${secret}&odd=${spelled}&x=1`, {
      vendor: autocalls,
      secret: TEXT,
      body: "{}",
      headers: {
        ...{ authorization: "Bearer abc", cookie: "a=b", "x-api-key": "k", "x-plain": TEXT },
        ...{ "x-original-url": "/autocalls?token=t3&x=1", "x-signature": "t=1,v1=ab" },
      },
    });
    const shown = await detail(run, 1);
    expect(shown.url).toBe("/autocalls?token=…&session_token=…&plain=…&odd=…&x=1");
    const headers = Object.fromEntries(shown.headers);
    for (const name of ["authorization", "cookie", "x-api-key", "x-plain"]) expect(headers[name]).toBe("…");
    expect(headers).toMatchObject({ "x-original-url": "/autocalls?token=…&x=1", "x-signature": "t=1,v1=ab" });
    expect(JSON.stringify(shown)).not.toContain(TEXT);
    expect(capturesIn(save)[0]?.url).toContain(secret);
  });
});
