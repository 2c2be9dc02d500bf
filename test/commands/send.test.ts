import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as Svix } from "svix";
import { afterEach, describe, expect, test, vi } from "vitest";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import { slugOf } from "../../src/vendor.js";
import { vendorOf } from "../support/commands/secrets.js";
import { example, folder, root } from "../support/files.js";
import { object, openapi, text } from "../support/generating.js";
import { type Stage, sent, stageFor } from "../support/play/send.js";
import { folders } from "../support/vendors.js";

const open: Stage[] = [];
afterEach(async () => {
  for (const { target } of open.splice(0)) await target.close();
});

const staged = async (vendor: Vendor, options?: Parameters<typeof stageFor>[1]): Promise<Stage> => {
  const stage = await stageFor(vendor, options);
  open.push(stage);
  return stage;
};

/** What the command refuses to do, as it says it. */
const refusal = async (...call: Parameters<typeof sent>): Promise<string> => {
  try {
    await sent(...call);
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    return `${error.code} ${error.message} ${error.hint ?? ""}`.trimEnd();
  }
  return expect.fail("it was not refused");
};

describe("send", () => {
  test.each(folders)("every event of $slug is accepted", async ({ vendor }) => {
    const { target, secret, send } = await staged(vendor);
    const tags = Object.keys(vendor.events);
    for (const [index, tag] of tags.entries()) {
      const { code, stdout, stderr } = await send(index % 2 === 0 ? tag : slugOf(tag));
      expect({ tag, code, stdout }).toEqual({
        ...{ tag, code: 0 },
        stdout: expect.stringMatching(/^[\d:.]{12} {2}\S+ \S+ {2}200 {2}[\d.]+ ms\naccepted in 1 attempt\n$/),
      });
      // a vendor of Ed25519 shows its public key
      expect(stdout + stderr).not.toContain(secret);
      expect(target.found.at(-1)).toMatchObject({ status: 200, verdict: "ok" });
    }
    expect(target.found).toHaveLength(tags.length);
  });
  test.each(folders)("every conversation of $slug is accepted out of order", async ({ vendor }) => {
    const { target, send } = await staged(vendor);
    expect((await send("--out-of-order", "--seed", "7")).code).toBe(0);
    expect(target.found.map(({ verdict }) => verdict)).toEqual(Object.keys(vendor.events).map(() => "ok"));
  });
  test.each(["phonic", "ada"])("what it sends for %s is accepted by the libraries of Svix", async (slug) => {
    const { target, secret, send } = await staged(vendorOf(slug));
    await send();
    await send("--random", "2", "--seed", "1");
    expect(target.arrived).toHaveLength(3);
    for (const { headers, body } of target.arrived) {
      const given = Object.fromEntries(headers);
      expect(new Svix(secret).verify(body, given)).toEqual(JSON.parse(body));
      const standard = Object.fromEntries(
        headers.map(([name, value]) => [name.toLowerCase().replace(/^svix-/, "webhook-"), value]),
      );
      expect(new StandardWebhook(secret).verify(body, standard)).toEqual(JSON.parse(body));
      expect(() => new Svix(secret).verify(`${body} `, given)).toThrow();
    }
  });
  test("an example is sent byte for byte; of the same seed, everything is the same", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    await send("--example", "conversation-analysis.json");
    expect(target.arrived[0]?.body).toBe(example("phonic/examples/conversation-analysis.json"));
    const call = ["--random", "3", "--seed", "9"];
    await send(...call);
    await send(...call);
    const all = target.arrived
      .slice(1)
      .map(({ headers, body }) => [body, Object.fromEntries(headers)["svix-id"]]);
    expect(all.slice(0, 3)).toEqual(all.slice(3));
    expect(new Set(all.map(([body]) => body)).size).toBe(3);
    const { stderr } = await send("--random", "1");
    const [, seed = ""] = /--seed (\d+) makes the same payloads again/.exec(stderr) ?? [];
    await send("--random", "1", "--seed", seed);
    expect(target.arrived.at(-1)?.body).toBe(target.arrived.at(-2)?.body);
  });
  test("of a file, the bytes are sent; of an envelope its body, with a new id", async () => {
    const body = '{ "event_type": "conversation.ended",  "n": 1.0 }';
    const headers = [["svix-id", "msg_old"]];
    const cwd = folder({
      "a.json": body,
      "b.json": JSON.stringify({ v: 1, url: "/", headers, body }),
      "c.json": JSON.stringify({ v: 1, url: "/", headers, bodyBase64: Buffer.from(body).toString("base64") }),
    });
    const { target, send } = await staged(vendorOf("phonic"), { cwd });
    for (const file of ["a.json", "b.json", "c.json"]) await send("--file", file);
    expect(target.arrived.map((each) => each.body)).toEqual([body, body, body]);
    expect(JSON.stringify(target.arrived)).not.toContain("msg_old");
  });
  test("--set changes members, and leaves the rest", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    await send("--set", '/data/conversation/id="conv=1"', "--set", "/data/conversation/items/0=null");
    const expected = JSON.parse(example("phonic/examples/conversation-ended.json"));
    expected.data.conversation.id = "conv=1";
    expected.data.conversation.items[0] = null;
    expect(JSON.parse(target.arrived[0]?.body ?? "")).toEqual(expected);
  });
  test("--duplicate sends the same delivery again, and the conversation last first", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    const { stdout } = await send("--duplicate", "3");
    expect(stdout).toContain("3 of 3 deliveries accepted in 3 attempts\n");
    const ids = target.arrived.map(({ headers }) => Object.fromEntries(headers)["svix-id"]);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    expect(new Set(target.arrived.map(({ body }) => body)).size).toBe(1);
    target.arrived.length = 0;
    await send("--out-of-order", "--seed", "3");
    const bodies = target.arrived.map(({ body }) => JSON.parse(body));
    expect(bodies.map((each) => each.event_type)).toEqual([
      ...["conversation.analysis", "conversation.ended", "conversation.transferred"],
    ]);
    const idOf = ({ data }: (typeof bodies)[number]) => data.conversation.id;
    expect(bodies.map(idOf)).toEqual([idOf(bodies[0]), idOf(bodies[0]), idOf(bodies[0])]);
  });
});

describe("vendors of a project", () => {
  const block = {
    ...{ name: "Vau", event: "/type", conversationId: "/id" },
    signature: {
      ...{ scheme: "hmac", algorithm: "sha256", encoding: "hex" },
      header: { name: "x-vau" },
      template: "{method} {url} {body}",
    },
    delivery: { retries: [1, 2], success: "204" },
  };
  const payload = object({ type: { const: "ended" }, id: text });
  const files = (more: object = {}) => ({
    "schemas/vau/openapi.json": openapi({ ended: payload }, {}, { ...block, ...more }),
    "schemas/vau/examples/ended.json": '{"type":"ended", "id":"v1"}',
  });
  const vau = (cwd: string, ...args: string[]) =>
    sent(["vau", "--schemas", "schemas", ...args], { cwd, env: { VAU_WEBHOOK_SECRET: "0123456789abcdef" } });

  test("are played from their schemas and examples, like built-in ones", async () => {
    const cwd = folder(files());
    const { target } = await staged(vendorOf("intercom"), { status: () => 200 });
    const { code, stdout } = await vau(cwd, "--to", target.url, "--retries");
    // only 204 is a success for it
    expect([code, target.arrived.length]).toEqual([1, 3]);
    expect(stdout).toContain("again in 2 s (retry 2 of 2)");
    const { body, headers } = target.arrived[0] ?? expect.fail();
    expect(body).toBe('{"type":"ended", "id":"v1"}');
    // the URL that is called is what is signed
    const signed = createHmac("sha256", "0123456789abcdef")
      .update(`POST ${target.url} ${body}`)
      .digest("hex");
    expect(headers).toContainEqual(["x-vau", signed]);
    await vau(cwd, "--to", target.url, "--random", "1", "--seed", "2");
    expect(JSON.parse(target.arrived.at(-1)?.body ?? "")).toMatchObject({ type: "ended" });
  });
  test("whose signature nobody knows are sent without one", async () => {
    const cwd = folder(files({ signature: undefined }));
    const { target } = await staged(vendorOf("intercom"), { status: () => 204 });
    const { code, stderr } = await vau(cwd, "--to", target.url);
    expect([code, stderr]).toEqual([
      0,
      "afterword: the schemas do not say how Vau signs: nothing is signed\n",
    ]);
    expect(target.arrived[0]?.headers.map(([name]) => name.toLowerCase())).not.toContain("x-vau");
  });
  test("that name the event in a header get it there: that of the command line, or of the capture", async () => {
    const body = '{"type":"ended","id":"v1"}';
    const envelope = JSON.stringify({ v: 1, url: "/", headers: [["X-Event", "ended"]], body });
    const cwd = folder({ ...files({ event: { header: "x-event" } }), "a.json": envelope, "b.json": body });
    const { target } = await staged(vendorOf("intercom"), { status: () => 204 });
    for (const args of [[], ["--file", "a.json"], ["ended", "--file", "b.json"], ["--file", "b.json"]])
      await vau(cwd, ...args, "--to", target.url);
    expect(target.arrived.map(({ headers }) => Object.fromEntries(headers)["x-event"])).toEqual([
      ...["ended", "ended", "ended", undefined],
    ]);
  });
});

describe("faults", () => {
  /** The rows of the table in the README: an option, and the verdict and code that it says. */
  const rows = [
    ...readFileSync(join(root, "scripts/README.md"), "utf8").matchAll(
      /^\| `(--[^`]+)` \| (?:[^|]*?)(\d{3}|no answer)[^|]* \| `([a-z-]+)` \| (.*) \|$/gm,
    ),
  ].map(([, option = "", status = "", verdict = "", codes = ""]) => ({
    ...{ option, status, verdict },
    codes: [...codes.matchAll(/`(ERR_\w+)`/g)].map(([, code]) => code),
  }));

  test("are in the table of the README, each", () => {
    expect(rows.map(({ option }) => option.split(" ")[0])).toEqual([
      ...["--bad-signature", "--age", "--truncate", "--slow", "--drift", "--drift", "--drift", "--drift"],
      ...["--duplicate", "--out-of-order"],
    ]);
  });
  test.each(rows)("$option: $status, $verdict", async ({ option, status, verdict, codes }) => {
    const { target, send } = await staged(vendorOf("phonic"), { bodyTimeout: 0.2, onInvalid: undefined });
    // as in the README, but shorter
    const { code, stdout } = await send(...option.replace("--slow 15s", "--slow 1s").split(" "));
    // who hung up does not wait for the answer
    await vi.waitFor(() => expect(target.found).not.toEqual([]));
    expect(target.found.map((each) => each.verdict)).toEqual(target.found.map(() => verdict));
    expect(target.found[0]?.code ?? undefined).toBe(codes[0]);
    expect(stdout).toContain(`  ${status === "no answer" ? "ERR_CUT" : status}  `);
    expect(code).toBe(status === "200" ? 0 : 1);
  });
  test.each(folders)("are found in deliveries of $slug", async ({ slug, vendor }) => {
    const { target, send } = await staged(vendor);
    const last = () => [target.found.at(-1)?.status, target.found.at(-1)?.verdict];
    expect((await send("--bad-signature")).code).toBe(1);
    expect(last()).toEqual([401, "unverified"]);
    const rule = vendor.signature;
    if (rule?.timestamp || rule?.claims) {
      await send("--age", "2h");
      expect(last()).toEqual([401, "unverified"]);
      expect(target.found.at(-1)?.code).toBe(
        slug === "livekit" ? "ERR_TOKEN_EXPIRED" : "ERR_TIMESTAMP_TOO_OLD",
      );
    }
    const drifts = { "new-field": "drifted", "new-word": "drifted", null: "invalid", type: "invalid" };
    for (const [drift, verdict] of Object.entries(drifts)) {
      const made = await send("--drift", drift).catch((error) => error);
      // not every schema lists words
      if (drift === "new-word" && made instanceof AfterwordError)
        expect(made.message).toContain("has no place");
      else expect([drift, ...last()]).toEqual([drift, verdict === "invalid" ? 400 : 200, verdict]);
    }
  });
});

describe("retries", () => {
  const retrying = folders.filter(({ vendor }) => (vendor.delivery?.retries ?? []).length > 0);

  test.each(retrying)("of $slug are those of its schedule", async ({ vendor }) => {
    const pauses = vendor.delivery?.retries ?? [];
    for (const [fast, expected] of [
      [[], pauses],
      [["--fast"], pauses.map(() => 1)],
    ] as const) {
      const waited: number[] = [];
      const { target, send } = await staged(vendor, {
        status: () => 503,
        sleep: (ms) => waited.push(ms / 1000),
      });
      const { code, stdout } = await send("--retries", ...fast);
      expect(code).toBe(1);
      expect(waited).toEqual(expected);
      expect(target.arrived).toHaveLength(pauses.length + 1);
      expect(stdout).toContain(`${vendor.name} would have given up after ${pauses.length + 1} attempts\n`);
      expect(stdout.match(/\(retry \d+ of \d+\)$/gm)?.at(-1)).toBe(
        `(retry ${pauses.length} of ${pauses.length})`,
      );
    }
  });
  test("end with a success, keep the id, and are signed anew", async () => {
    const { target, send } = await staged(vendorOf("phonic"), {
      status: (count) => (count < 3 ? 500 : undefined),
    });
    const { code, stdout } = await send("--retries", "--fast");
    expect([code, stdout.split("\n").at(-2)]).toEqual([0, "accepted in 3 attempts"]);
    const ids = target.arrived.map(({ headers }) => Object.fromEntries(headers)["svix-id"]);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    expect(target.found).toEqual([expect.objectContaining({ verdict: "ok" })]);
  });
  test("go on after what this vendor does not take for a success", async () => {
    // only 200 counts for ElevenLabs
    const { target, send } = await staged(vendorOf("elevenlabs"), {
      status: (count) => (count < 2 ? 204 : 200),
    });
    expect((await send("--retries")).code).toBe(0);
    expect(target.arrived).toHaveLength(2);
  });
  test("without the option there is one attempt", async () => {
    const { target, send } = await staged(vendorOf("phonic"), { status: () => 500 });
    const { code, stdout } = await send();
    expect([code, target.arrived.length]).toEqual([1, 1]);
    expect(stdout).toContain("not accepted: --retries sends it again as Phonic does\n");
  });
});

describe("load", () => {
  test("sends as many as it is told, each with its own id", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    const { code, stdout } = await send("--count", "30", "--concurrency", "5");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^200 +30$/m);
    const ids = target.arrived.map(({ headers }) => Object.fromEntries(headers)["svix-id"]);
    expect(new Set(ids).size).toBe(30);
    const conversations = target.arrived.map(({ body }) => JSON.parse(body).data.conversation.id);
    expect(new Set(conversations).size).toBe(30);
    expect(target.found.map(({ verdict }) => verdict)).toEqual(Array(30).fill("ok"));
  });
  test("fails if one is not accepted", async () => {
    const { send } = await staged(vendorOf("phonic"), { status: (count) => (count === 3 ? 500 : 200) });
    expect((await send("--count", "5")).code).toBe(1);
  });
});

describe("keys for tests", () => {
  test.each(folders)("of $slug are made, and verify what they signed", async ({ slug, vendor }) => {
    const needs = slug === "livekit" ? ["--issuer", "k"] : slug === "speaknode" ? ["--header", "x-s"] : [];
    const { code, stdout, stderr } = await sent([slug, "--new-key", ...needs]);
    expect([code, stdout]).toEqual([0, ""]);
    const exported = [...stderr.matchAll(/^ {2}export (\w+)='([^']+)'$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const own = `${slug.toUpperCase()}_`;
    expect(exported.map(([name]) => name)).toEqual(
      slug === "telnyx" ? [`${own}WEBHOOK_SECRET`, `${own}PRIVATE_KEY`] : [`${own}WEBHOOK_SECRET`],
    );
    const env = Object.fromEntries(exported);
    const { target } = await staged(vendor, { secret: env[`${own}WEBHOOK_SECRET`] });
    await sent(
      [
        slug,
        "--to",
        target.url,
        ...(slug === "livekit"
          ? ["--issuer", "key-1"]
          : slug === "speaknode"
            ? ["--header", "x-signature"]
            : []),
      ],
      { env },
    );
    expect(target.found.at(-1)).toMatchObject({ status: 200, verdict: "ok" });
  });
  test("a receiver with another one answers 401, and the message says what to do", async () => {
    const { send } = await staged(vendorOf("phonic"), { secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
    const hint = "  Start it with the same secret as send.\n";
    expect((await send()).stderr).toContain(hint);
    for (const fault of [["--bad-signature"], ["--age", "2h"]])
      expect((await send(...fault)).stderr).not.toContain(hint);
  });
  test("the variable is the one that the project names", async () => {
    const cwd = folder({ "afterword.json": '{ "secrets": { "phonic": ["MY_SECRET", "OLD"] } }' });
    expect((await sent(["phonic", "--new-key"], { cwd })).stderr).toContain("  export MY_SECRET='whsec_");
  });
});

describe("wrong use", () => {
  const TO = ["--to", "http://localhost:9/"];
  const env = {
    PHONIC_WEBHOOK_SECRET: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
    INTERCOM_WEBHOOK_SECRET: "x".repeat(20),
    RETELL_WEBHOOK_SECRET: "x".repeat(20),
  };

  test.each([
    [[], "ERR_USAGE send takes a vendor"],
    [["phonic", "a", "b"], "ERR_USAGE send takes a vendor"],
    [["phonik", ...TO], 'ERR_USAGE send does not know "phonik" Did you mean phonic?'],
    [["phonic", "conversation.end", ...TO], "Did you mean conversation.ended?"],
    [["phonic"], "ERR_USAGE send needs --to URL"],
    [["phonic", "--to", "localhost:3000"], "ERR_USAGE --to takes a whole URL"],
    [["phonic", "--to", "file:///etc/passwd"], "ERR_USAGE --to takes a whole URL"],
    [["phonic", ...TO, "--file", "a", "--example", "b"], "ERR_USAGE --file and --example exclude each other"],
    [["phonic", ...TO, "--file", "nope.json"], "ERR_INPUT_NO_FILE"],
    [["phonic", "conversation.ended", ...TO, "--file", "a.json"], "ERR_USAGE EVENT is not for --file"],
    [["phonic", ...TO, "--file", "list.ndjson"], "is a list of captures"],
    [["phonic", ...TO, "--example", "conversation-endet"], "Did you mean conversation-ended?"],
    [
      ["phonic", "conversation.analysis", ...TO, "--example", "conversation-ended"],
      "is of conversation.ended, not of",
    ],
    [["speaknode", ...TO, "--header", "x-s", "--example", "a"], "ERR_NO_SECRET"],
    [["phonic", ...TO, "--set", "a=1"], "does not begin with /"],
    [["phonic", ...TO, "--set", "/a"], 'ERR_USAGE --set: "/a" has no ='],
    [["phonic", ...TO, "--set", "/a=b"], "no JSON follows the ="],
    [["phonic", ...TO, "--set", "/a/b/c=1"], 'the payload has no place "/a"'],
    [["phonic", ...TO, "--set", "/data/conversation/items/7=1"], "has no place"],
    [["phonic", ...TO, "--file", "a.json", "--set", "/a=1"], "the body is no JSON object"],
    [["phonic", ...TO, "--file", "b.json", "--drift", "type"], "no known event of Phonic"],
    [["phonic", ...TO, "--drift", "new"], '--drift does not know "new"'],
    [["phonic", ...TO, "--random", "0"], "--random takes a whole number"],
    [["phonic", ...TO, "--seed", "x"], "--seed takes a whole number"],
    [["phonic", ...TO, "--duplicate", "1001"], "--duplicate takes a whole number from 1 to 1,000"],
    [["phonic", ...TO, "--age", "10"], "ERR_USAGE --age takes a time with its unit"],
    [["phonic", ...TO, "--slow", "5"], "ERR_USAGE --slow takes a time with its unit"],
    [["intercom", ...TO, "--age", "10m"], "ERR_USAGE Intercom signs no time"],
    [["retell", ...TO, "--retries"], "the schemas do not say when Retell AI sends a delivery again"],
    [["phonic", ...TO, "--fast"], "ERR_USAGE --fast is for --retries"],
    [["phonic", "conversation.ended", ...TO, "--out-of-order"], "--out-of-order needs several deliveries"],
    [["phonic", ...TO, "--curl", "--retries"], "--curl and --retries exclude each other"],
    [["phonic", ...TO, "--curl", "--random", "2"], "--curl is for one delivery"],
    [["phonic", ...TO, "--count", "2", "--duplicate", "2"], "--count and --duplicate exclude each other"],
    [["phonic", ...TO, "--rate", "2"], "--concurrency and --rate need --count"],
    [["phonic", ...TO, "--header", "x-a"], "Phonic documents its headers: --header is not for it"],
    [["ada", ...TO], "ERR_NO_SECRET there is no secret for Ada"],
    [["ada", ...TO], "--new-key: it makes one for tests"],
    [["telnyx", ...TO], "ERR_NO_SECRET there is no private key"],
    [
      ["autocalls", "--to", "http://localhost/?token=abc", "--new-key"],
      "no secret belongs on a command line",
    ],
  ])("%j", async (args, message) => {
    const cwd = folder({
      "a.json": "[]",
      "b.json": '{"event_type":"elsewhere"}',
      "list.ndjson": `${JSON.stringify({ v: 1, headers: [], body: "{}" })}\n`.repeat(2),
    });
    const said = await refusal(args, { cwd, env });
    expect(said).toContain(message);
    expect(said).not.toContain("abc");
  });
  test("a target that is down is no wrong use", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    await target.close();
    open.length = 0;
    const { code, stdout, stderr } = await send();
    expect(code).toBe(1);
    expect(stdout).toContain("  ECONNREFUSED  ");
    expect(stderr).toContain("afterword: nothing listens at the URL of --to\n");
  });
  test("what a target answers is shown without what would change a terminal", async () => {
    const { stdout } = await (
      await staged(vendorOf("phonic"), { status: () => 400, answer: "no\u001b[31m\u202e" })
    ).send();
    expect(stdout).toContain("\n  no\\u001b[31m\\u202e\n");
  });
});

describe("--curl", () => {
  test("prints a command with the signature, and sends nothing", async () => {
    const { target, send } = await staged(vendorOf("phonic"));
    const { code, stdout } = await send("--curl", "--seed", "1");
    expect([code, target.arrived]).toEqual([0, []]);
    expect(stdout).toMatch(
      /^curl --globoff 'http:\/\/127.0.0.1:\d+\/in' \\\n {2}--header 'content-type: application\/json'/,
    );
    expect(stdout).toContain(example("phonic/examples/conversation-ended.json"));
  });
});
