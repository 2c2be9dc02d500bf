import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Capture, sign, toCapture, verify } from "afterword";
import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import { freshSignature, isRealSecret, type OpenEnvelope } from "../../scripts/redact/signing.js";
import { validate } from "../support/commands/call.js";
import { AUTOCALLS, json, redact } from "../support/commands/redact.js";
import { example, folder } from "../support/files.js";

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

  test("a secret that signed a capture is refused, and nothing is written", async () => {
    const all = [json(AUTOCALLS), json(await captured())].join("\n");
    for (const [secrets, env] of [
      [WHSEC, {}],
      [[TEST, WHSEC], {}],
      [[WHSEC, TEST], { PHONIC_WEBHOOK_SECRET: "whsec_bm90IHRoaXMgb25lLCBhbm90aGVy" }],
    ] as const) {
      const cwd = folder({ "a.ndjson": all, "s.json": json({ phonic: secrets }) });
      chmodSync(join(cwd, "s.json"), 0o600);
      await expect(redact(["a.ndjson", "--secrets", "s.json"], cwd, env)).rejects.toMatchObject({
        code: "ERR_GENUINE_SECRET",
        message: "the secret given for Phonic is one that captures were signed with",
      });
      expect(readdirSync(cwd).sort()).toEqual(["a.ndjson", "s.json"]);
    }
  });

  test("a secret of the environment never signs, and is refused in the file", async () => {
    // the same key, without the padding that it need not have
    for (const given of [TEST, "whsec_dGVzdHRlc3R0ZXN0dGVzdHRlc3Q"]) {
      const cwd = folder({ "a.json": json(await captured()), "s.json": json({ phonic: [WHSEC, given] }) });
      chmodSync(join(cwd, "s.json"), 0o600);
      const env = { PHONIC_WEBHOOK_SECRET: `whsec_bm90IHRoaXMgb25lLCBhbm90aGVy\n${TEST}` };
      const { code, stderr, lines } = await redact(["a.json", "--force"], cwd, env);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "1 capture redacted\n" });
      expect(json(lines)).not.toContain("v1,");
      if (given !== TEST) continue;
      await expect(redact(["a.json", "--force", "--secrets", "s.json"], cwd, env)).rejects.toMatchObject({
        code: "ERR_GENUINE_SECRET",
        message: "the secret given for Phonic is the one of PHONIC_WEBHOOK_SECRET",
      });
    }
  });

  test("the private key of Ed25519 signs for tests; the one that signed a capture is refused", async () => {
    const [real, test] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
    const text = (key: KeyObject): string =>
      (key.type === "private"
        ? key.export({ format: "der", type: "pkcs8" }).subarray(-32)
        : key.export({ format: "der", type: "spki" }).subarray(-32)
      ).toString("base64");
    const signature = { scheme: "ed25519", header: "x-signature" } as const;
    const own = text(test.privateKey);
    const rule = { scheme: "ed25519", header: { name: "x-signature" } } as const;
    const phonic = vendors.find(({ slug }) => slug === "phonic") ?? expect.fail();
    const vendor = { ...phonic, signature: rule };
    const headers = await sign(vendor, body, { secret: text(real.privateKey), signature });
    const envelope = toCapture({ headers }, body, { vendor: "phonic" });
    const sent = async (...secrets: [string, ...string[]]) => {
      let isGenuine = false;
      const made = await freshSignature(
        {
          envelope,
          body: "{}",
          vendor,
          rule,
          secret: { secrets, onGenuine: () => void (isGenuine = true) },
        } as unknown as OpenEnvelope,
        envelope.headers,
      );
      return { isGenuine, signature: made.get("x-signature") };
    };
    const { isGenuine, signature: made = "" } = await sent(own);
    expect(isGenuine).toBe(false);
    const options = { secret: text(test.publicKey), signature };
    await expect(
      verify(vendor, { headers: { "x-signature": made }, body: "{}" }, options),
    ).resolves.toBeDefined();
    expect(await sent(own, text(real.privateKey))).toEqual({ isGenuine: true, signature: undefined });
    expect(await isRealSecret(vendor, own, [text(real.publicKey)])).toBe(false);
    expect(await isRealSecret(vendor, own, ["?", text(test.publicKey)])).toBe(true);
  });

  test("do not change the verdict of an envelope; any other word in its place is replaced", async () => {
    const capture = await captured();
    const files = {
      "a.ndjson": `${json({ ...capture, verdict: "drifted" })}\n${json({ ...capture, verdict: "Dana" })}`,
    };
    const { lines } = await redact(["a.ndjson"], folder(files));
    expect(lines[0]).toMatchObject({ verdict: "drifted" });
    expect(json(lines[1])).not.toContain("Dana");
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
    const shared = { SPEAKNODE_WEBHOOK_SECRET: "what signed the deliveries" };
    for (const secret of [
      "what signed the deliveries",
      ["another secret of the tests", "what signed the deliveries"],
    ]) {
      writeFileSync(join(cwd, "s.json"), json({ speaknode: secret }));
      for (const env of [{}, shared])
        await expect(
          redact(["a.ndjson", "--force", "--secrets", "s.json", "--header", "x-relay-signature"], cwd, env),
        ).rejects.toMatchObject({ code: "ERR_GENUINE_SECRET" });
    }
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
    for (const genuine of ["canary-0123456789abcdef", [test, "canary-0123456789abcdef"]]) {
      writeFileSync(join(cwd, "s.json"), json({ autocalls: genuine }));
      await expect(url(["--secrets", "s.json"])).rejects.toMatchObject({ code: "ERR_GENUINE_SECRET" });
    }
    writeFileSync(join(cwd, "s.json"), json({ autocalls: test }));
    await expect(url(["--secrets", "s.json"], { AUTOCALLS_WEBHOOK_SECRET: test })).rejects.toMatchObject({
      code: "ERR_GENUINE_SECRET",
    });
  });
});
