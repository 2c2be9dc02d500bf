import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Capture, sign } from "afterword";
import { afterEach, describe, expect, test } from "vitest";
import * as command from "../../scripts/commands/replay.js";
import { ruleOf } from "../../scripts/options/signature.js";
import { newKey } from "../../scripts/play/new-key.js";
import { called, type Outcome } from "../support/commands/call.js";
import { ADA, envelope, json, PHONIC, SPEAKNODE } from "../support/commands/captures.js";
import { collect, type Ended } from "../support/commands/process.js";
import { BODY, ENV, NOW, SECRETS, TOKEN, vendorOf, WHSEC } from "../support/commands/secrets.js";
import { CLI, folder } from "../support/files.js";
import { NEEDS } from "../support/play/needs.js";
import { type Target, targetFor } from "../support/play/target.js";
import { folders } from "../support/vendors.js";

const targets: Target[] = [];
afterEach(async () => {
  for (const target of targets.splice(0)) await target.close();
});

/** A server that remembers what arrives, and answers with a status. */
const recorder = async (status: (count: number) => number = () => 200): Promise<Target> => {
  const target = await targetFor(vendorOf("phonic"), { secret: WHSEC, status });
  targets.push(target);
  return target;
};

const receiver = async (...call: Parameters<typeof targetFor>): Promise<Target> => {
  const target = await targetFor(...call);
  targets.push(target);
  return target;
};

/** Runs the command over files, and finds no secret in what it prints. */
const replayed = async (
  files: Record<string, string | Uint8Array>,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> => {
  const outcome = await called(command, args, { cwd: folder(files), env });
  for (const secret of SECRETS) expect(outcome.stdout + outcome.stderr).not.toContain(secret);
  return outcome;
};

const recordsOf = ({ stdout }: Outcome) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** A genuine delivery of Phonic, long ago. */
const genuine = async (n: number, change: Partial<Capture> = {}): Promise<string> => {
  const timestamp = NOW - 86_400 * 30 + n;
  const headers = await sign(vendorOf("phonic"), BODY, { secret: WHSEC, id: `msg_${n}`, timestamp });
  return envelope(BODY, {
    vendor: "phonic",
    receivedAt: new Date(timestamp * 1000).toISOString(),
    url: "/webhooks/phonic",
    headers: [["Content-Type", "application/json"], ...Object.entries(headers)],
    ...change,
  });
};

/** Headers of a request without those of the connection. */
const own = (headers: readonly (readonly [string, string])[]) =>
  headers.filter(([name]) => !/^(?:host|connection|content-length)$/i.test(name));

describe("what is sent", () => {
  test("are the bytes and headers of the capture, in their order, spelling and number", async () => {
    const target = await recorder();
    const headers = [
      ["X-Zeta", "1"],
      ["x-alpha", "é ÿ"],
      ["Cookie", "a=1"],
      ["cookie", "b=2"],
      ["__proto__", "kept"],
      ["Connection", "close"],
      ["Host", "example.com"],
      ["Transfer-Encoding", "chunked"],
      ["Content-Length", "3"],
    ];
    const body = `{ "event_type" : "conversation.ended",\r\n\t"data":{"text":"é 🙂 \\u0000"} }\n`;
    const base64 = Buffer.from([0xff, 0x00, 0x7b]).toString("base64");
    const lines = [
      envelope(body, { headers, method: "PUT", url: "https://example.com/a?x=1&y=%20" }),
      envelope("", { body: undefined, bodyBase64: base64, headers: {} }),
      envelope("", { headers: [] }),
    ];
    const outcome = await replayed({ a: lines.join("\n") }, ["a", "--to", `${target.url}?x=2`]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(target.arrived.map(({ body }) => body)).toEqual([
      body,
      Buffer.from(base64, "base64").toString(),
      "",
    ]);
    expect(own(target.arrived[0]?.headers ?? [])).toEqual(headers.slice(0, 5));
    // the target's own parameter stays, and others of the capture are added as they are spelled
    expect(target.arrived.map(({ url }) => url)).toEqual(["/in?x=2&y=%20", "/in?x=2", "/in?x=2"]);
  });

  test("is everything once, in the order of the files and lines, also compressed, in arrays and from stdin", async () => {
    const target = await recorder();
    const bodies = (numbers: readonly number[]) => numbers.map((n) => envelope(`{"n":${n}}`));
    const cwd = folder({
      "c/b.ndjson": bodies([3, 4]).join("\n"),
      "c/a.json": `[${bodies([1, 2])}]`,
      "z.json": bodies([5]).join(""),
    });
    const { code } = await called(command, ["z.json", "c", "-", "c/a.json", "--to", target.url], {
      cwd,
      stdin: [`${bodies([6])}\n${bodies([7])}`],
    });
    expect(code).toBe(0);
    expect(target.arrived.map(({ body }) => JSON.parse(body).n)).toEqual([5, 1, 2, 3, 4, 6, 7]);
  });

  test("with --concurrency is everything once, up to so many at once", async () => {
    let most = 0;
    const seen: string[] = [];
    const waiting: (() => void)[] = [];
    const server = createServer((request, response) => {
      request.on("data", (chunk) => seen.push(String(chunk)));
      request.on("end", () => {
        waiting.push(() => response.end());
        most = Math.max(most, waiting.length);
        // nobody gets an answer until as many wait as may be sent at once
        if (waiting.length === 8 || seen.length > 52) for (const end of waiting.splice(0)) end();
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const lines = [...Array(60).keys()].map((n) => envelope(`{"n":${n}}`));
    const { code } = await replayed({ a: lines.join("\n") }, ["a", "--to", url, "--concurrency", "8"]);
    server.closeAllConnections();
    server.close();
    expect(code).toBe(0);
    expect(new Set(seen).size).toBe(60);
    expect(seen.length).toBe(60);
    expect(most).toBe(8);
  });
});

describe("--resign", () => {
  test.each(folders)("of $slug is accepted, with the captured headers and bytes", async (each) => {
    const { slug, vendor, examples, cases } = each;
    const [values, needs] = NEEDS[slug] ?? [{}, {}];
    const [old, fresh] = [newKey(vendor), newKey(vendor)];
    const target = await receiver(vendor, { secret: fresh.verifies, ...needs });
    const payloads = (examples.length > 0 ? examples : cases.slice(0, 1)).map(({ payload }) => payload);
    const options = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
    const captures = payloads.map(async (payload, index) => {
      const body = json(payload);
      const signature = (needs as { signature?: object }).signature;
      const headers = await sign(vendor, body, {
        secret: old.signs,
        timestamp: NOW - 1e7,
        ...(signature && { signature: signature as never }),
      });
      return envelope(body, {
        vendor: slug,
        url: "/in?token=old&other=1",
        headers: [["X-First", String(index)], ...Object.entries(headers), ["X-Last", "é"]],
      });
    });
    const files = {
      a: [...(await Promise.all(captures)), json(payloads[0])].join("\n"),
      "s.json": json({ [slug]: fresh.signs }),
    };
    const args = ["a", "--to", target.url, "--vendor", slug, "--resign", "--secrets", "s.json", ...options];
    const { code, stdout, stderr } = await replayed(files, args);
    expect(stdout).toContain("all accepted");
    expect(stdout + stderr).not.toContain(fresh.signs);
    expect(code).toBe(0);
    expect(target.found.map(({ verdict }) => verdict)).toEqual([...payloads, 1].map(() => "ok"));
    for (const [index, payload] of payloads.entries()) {
      const { headers = [], body, url } = target.arrived[index] ?? {};
      expect(body).toBe(json(payload));
      const names = headers.map(([name]) => name.toLowerCase());
      expect(names.filter((name) => /^x-(?:first|last)$/.test(name))).toEqual(["x-first", "x-last"]);
      expect(new Set(names).size).toBe(names.length);
      expect(url).toContain("other=1");
      // the secret of a vendor that has it in the URL is a new one
      expect(url?.includes("token=old")).toBe(ruleOf(vendor).query === undefined);
    }
  });

  test("keeps the id and the names of the headers, so that a receiver recognises duplicates", async () => {
    const target = await receiver(vendorOf("phonic"), { secret: WHSEC });
    const renamed = (await genuine(7)).replaceAll("svix-", "Webhook-");
    const { code, stdout } = await replayed({ a: renamed }, ["a", "--to", target.url, "--resign"], ENV);
    expect([code, stdout]).toEqual([0, expect.stringContaining("all accepted")]);
    const { headers = [] } = target.arrived[0] ?? {};
    expect(
      headers.map(([name]) => name.toLowerCase()).filter((name) => /^(?:svix|webhook)-/.test(name)),
    ).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    expect(new Map(headers.map(([name, value]) => [name.toLowerCase(), value])).get("webhook-id")).toBe(
      "msg_7",
    );
  });

  test("without it, old signatures are sent, and a hint says what to do when they are refused", async () => {
    const target = await receiver(vendorOf("phonic"), { secret: WHSEC });
    const { code, stdout, stderr } = await replayed({ a: await genuine(1) }, ["a", "--to", target.url]);
    expect(code).toBe(1);
    expect(stdout).toContain("401");
    expect(stderr).toContain("1 delivery refused with 401 or 403\n  Most vendors'");
    expect(stderr).toContain("--resign");
  });

  test("sends those of other vendors when there is no secret for one, and says so", async () => {
    const target = await receiver(vendorOf("phonic"), { secret: WHSEC });
    const lines = [envelope(json(ADA), { vendor: "ada" }), await genuine(1), envelope("{}"), json(SPEAKNODE)];
    const { code, stdout, stderr } = await replayed(
      { a: lines.join("\n") },
      ["a", "--to", target.url, "--resign", "--format", "ndjson"],
      ENV,
    );
    expect(code).toBe(1);
    expect(target.found).toMatchObject([{ verdict: "ok" }]);
    expect(stderr).toContain("a:1  left out: there is no secret for Ada");
    expect(stderr).toContain("Set ADA_WEBHOOK_SECRET");
    expect(stderr).toContain("1 capture left out: of no known vendor");
    expect(recordsOf({ code, stdout, stderr }).at(-1).summary).toMatchObject({
      deliveries: 1,
      accepted: 1,
      leftOut: [
        { reason: expect.stringContaining("no secret for Ada"), count: 1 },
        { reason: expect.stringContaining("no known vendor"), count: 1 },
        { reason: expect.stringContaining("SpeakNode"), count: 1 },
      ],
    });
  });

  test("of one vendor without a secret is refused before anything is sent", async () => {
    const target = await recorder();
    const args = ["a", "--to", target.url, "--resign", "--vendor", "phonic"];
    await expect(replayed({ a: await genuine(1) }, args)).rejects.toMatchObject({ code: "ERR_NO_SECRET" });
    expect(target.arrived).toEqual([]);
  });
});

describe("what is chosen", () => {
  const DRIFTED = json({ ...PHONIC, novel: 1 });
  const lines = async () => [
    await genuine(1),
    await genuine(2, { body: DRIFTED }),
    envelope(json(ADA), { vendor: "ada", receivedAt: "2026-06-01T00:00:00Z" }),
    envelope('{"event_type":"conversation.new"}', { vendor: "phonic", receivedAt: "2026-06-02T00:00:00Z" }),
    envelope("nonsense", { vendor: "phonic", receivedAt: "2026-06-03T00:00:00Z" }),
    envelope(json(PHONIC), { receivedAt: undefined }),
    "nonsense",
  ];
  const chosen = async (...args: string[]) => {
    const target = await recorder();
    const files = { a: (await lines()).join("\n") };
    const outcome = await replayed(files, ["a", "--to", target.url, "--format", "ndjson", ...args], ENV);
    const records = recordsOf(outcome);
    return {
      lines: records.slice(0, -1).map(({ line }) => line),
      leftOut: records.at(-1).summary.leftOut,
      records,
      code: outcome.code,
    };
  };

  test("is everything that can be sent, with the reason of what is not", async () => {
    expect(await chosen()).toMatchObject({
      lines: [1, 2, 3, 4, 5, 6],
      leftOut: [{ reason: "cannot be read", count: 1 }],
      code: 1,
    });
  });
  test("by --vendor", async () => {
    expect(await chosen("--vendor", "ada")).toMatchObject({
      lines: [3],
      leftOut: [
        { reason: "of another vendor", count: 5 },
        { reason: "cannot be read", count: 1 },
      ],
    });
    // line 6 does not say whose it is, and looks like one of Phonic's
    expect(await chosen("--vendor", "phonic")).toMatchObject({ lines: [1, 2, 4, 5, 6] });
  });
  test("by --event, a tag or a short name", async () => {
    expect((await chosen("--event", "conversation.ended")).lines).toEqual([1, 2, 6]);
    expect((await chosen("--vendor", "ada", "--event", "conversation-ended")).lines).toEqual([3]);
  });
  test("by --since and --until", async () => {
    expect(await chosen("--since", "2026-06-01", "--until", "2026-06-02")).toMatchObject({
      lines: [3, 4],
      leftOut: expect.arrayContaining([{ reason: "newer than --until", count: 3 }]),
    });
  });
  test("by --verdict, as validate finds it", async () => {
    const { lines, records, leftOut } = await chosen("--verdict", "ok");
    expect(lines).toEqual([1, 3]);
    expect(records[0].verdict).toBe("ok");
    expect(leftOut).toContainEqual({ reason: "the verdict is unverified", count: 4 });
    expect((await chosen("--verdict", "unverified")).lines).toEqual([2, 4, 5, 6]);
    expect((await chosen("--verdict", "malformed,ok")).lines).toEqual([1, 3]);
  });
  test("by --verdict, where nothing can be verified", async () => {
    const target = await recorder();
    const args = [
      "a",
      "--to",
      target.url,
      "--format",
      "ndjson",
      "--verdict",
      "drifted,unknown-event,malformed",
    ];
    const outcome = await replayed({ a: (await lines()).join("\n") }, args);
    expect(recordsOf(outcome).slice(0, -1)).toMatchObject([
      { line: 2, verdict: "drifted" },
      { line: 4, verdict: "unknown-event" },
      { line: 5, verdict: "malformed" },
    ]);
  });
  test("a payload without an envelope only if it is signed anew", async () => {
    const target = await receiver(vendorOf("phonic"), { secret: WHSEC });
    const without = await replayed({ a: json(PHONIC) }, ["a", "--to", target.url], ENV);
    expect(without).toMatchObject({ code: 3, stdout: "" });
    expect(without.stderr).toContain("a payload alone has no signature\n  --resign signs it");
    const signed = await replayed({ a: json(PHONIC) }, ["a", "--to", target.url, "--resign"], ENV);
    expect(signed.code).toBe(0);
    expect(target.found).toMatchObject([{ verdict: "ok" }]);
  });
});

describe("targets that fail", () => {
  test("one that does not listen: each is told, and nothing is lost in silence", async () => {
    const target = await recorder();
    await targets.pop()?.close();
    const files = { a: [await genuine(1), await genuine(2)].join("\n") };
    const { code, stdout, stderr } = await replayed(files, ["a", "--to", `${target.url}?key=${TOKEN}`]);
    expect(code).toBe(1);
    expect(stdout.match(/ECONNREFUSED/g)).toHaveLength(3);
    expect(stdout).toContain("2 deliveries in");
    expect(stdout).toContain("0 accepted, 2 not");
    expect(stderr).toBe(
      `afterword: nothing listens at ${new URL(target.url).origin}: 2 deliveries not sent\n  Start it, then replay again.\n`,
    );
  });
  test("one that refuses some: those count, and are sent only once", async () => {
    const target = await recorder((count) => (count === 2 ? 500 : 204));
    const files = { a: [await genuine(1), await genuine(2), await genuine(3)].join("\n") };
    const { code, stdout } = await replayed(files, ["a", "--to", target.url]);
    expect(code).toBe(1);
    expect(target.arrived.length).toBe(3);
    expect(stdout).toMatch(/^ {4}1 {2}2026-\S+ {2}204 +[\d.]+ ms {2}phonic conversation\.ended$/m);
    expect(stdout).toMatch(
      /^204 +2\n500 +1\n\nlatency .*\nms .*\n\n3 deliveries in .*: 2 accepted, 1 not\n$/m,
    );
  });
  test("a header that HTTP does not have is an error of that delivery alone", async () => {
    const target = await recorder();
    const files = { a: [envelope("{}", { headers: [["a", "b\nc"]] }), envelope("{}")].join("\n") };
    const outcome = await replayed(files, ["a", "--to", target.url, "--format", "ndjson"]);
    expect(recordsOf(outcome)).toMatchObject([
      { n: 1, status: null, error: "ERR_INVALID_CHAR", accepted: false },
      { n: 2, status: 200, accepted: true },
      { summary: { deliveries: 2, accepted: 1 } },
    ]);
  });
});

describe("wrong use", () => {
  test.each([
    [["a"], "replay needs --to URL"],
    [["a", "--to", "localhost:3000"], "--to takes a whole URL"],
    [["a", "--to", `ftp://x/${TOKEN}`], "--to takes a whole URL"],
    [["a", "--to", "http://x/", "--speed", "0"], "--speed takes a number greater than 0"],
    [["a", "--to", "http://x/", "--speed", "fast"], "--speed takes a number greater than 0"],
    [["a", "--to", "http://x/", "--concurrency", "0"], "--concurrency takes a whole number"],
    [["a", "--to", "http://x/", "--verdict", "drift"], '--verdict does not know "drift"'],
    [["a", "--to", "http://x/", "--event", "conversation.endet"], "--event does not know"],
    [["a", "--to", "http://x/", "--format", "json"], "--format does not know"],
    [["a", "--to", "http://x/", "--header", "x-a"], "--header needs --resign"],
  ])("%j is refused", async (args, message) => {
    const failing = replayed({ a: "{}" }, args);
    await expect(failing).rejects.toMatchObject({
      code: "ERR_USAGE",
      message: expect.stringContaining(message),
    });
    await expect(failing).rejects.not.toMatchObject({ message: expect.stringContaining(TOKEN) });
  });
  test("input that cannot be read, or none, is 3", async () => {
    const target = await recorder();
    const to = ["--to", target.url];
    expect((await replayed({ a: envelope("{}") }, ["a", "b", ...to])).code).toBe(3);
    expect(target.arrived.length).toBe(1);
    const none = await replayed({ a: envelope("{}") }, ["a", "--vendor", "ada", "--verdict", "ok", ...to]);
    expect(none).toMatchObject({ code: 3, stdout: "" });
    expect(none.stderr).toContain("no delivery was sent");
    const allowed = ["a", "--vendor", "ada", "--verdict", "ok", "--allow-empty", ...to];
    expect((await replayed({ a: envelope("{}") }, allowed)).code).toBe(0);
  });
});

test("Ctrl-C prints what was done, also while stdin has no end", async () => {
  const target = await recorder();
  const child = spawn(process.execPath, [CLI, "replay", "-", "--to", target.url], {
    env: { PATH: process.env.PATH },
  });
  const output = collect(child);
  child.stdin.on("error", () => {});
  child.stdin.write(`${await genuine(1)}\n${await genuine(2)}\n${" ".repeat(1 << 22)}\n`);
  while (!/ 2 {2}2026/.test(output.stdout)) await once(child.stdout, "data");
  child.kill("SIGINT");
  const [status] = await once(child, "close");
  const ended: Ended = { status, ...output };
  expect(ended).toMatchObject({ status: 1 });
  expect(ended.stdout).toContain("2 deliveries in");
  expect(ended.stderr).toBe("afterword: interrupted: the rest was not sent\n");
});
