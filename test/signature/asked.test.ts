// Secrets that a function gives, as a handler asks for them.
import { createHandler, createReceiver, type HandlerOptions, sign } from "afterword";
import { ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { afterEach, describe, expect, test, vi } from "vitest";
import { NOW, SECRET, svix, svixSecret } from "../support/deliveries.js";
import { consoleLines, example } from "../support/receiving.js";

const ENDED = JSON.stringify(example("phonic", "conversation-ended.json"));
const OTHER = svixSecret("of somebody else");

const lines = consoleLines();
afterEach(() => {
  vi.useRealTimers();
});

const requestOf = (body: string, options: Parameters<typeof svix>[0] = {}) => {
  const { headers } = svix({ ...options, body });
  return new Request("https://example.com/hooks", { method: "POST", headers, body });
};

describe("a function that gives the secret", () => {
  const made = (secret: () => unknown, more: object = {}) => {
    const options = { secret, now: NOW, onConversation: () => {}, ...more };
    return createHandler(phonic, options as HandlerOptions<typeof phonic>);
  };

  test("is asked at the first delivery, and kept for five minutes", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const secret = vi.fn(() => SECRET);
    const handle = made(secret);
    expect(secret).not.toHaveBeenCalled();
    for (let count = 0; count < 3; count++)
      expect((await handle(requestOf(ENDED, { id: `msg_${count}` }))).status).toBe(200);
    expect(secret).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(299_000);
    await handle(requestOf(ENDED));
    expect(secret).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2000);
    await handle(requestOf(ENDED));
    expect(secret).toHaveBeenCalledTimes(2);
  });

  test("many deliveries at once ask once; one that is refused without the secret asks nobody", async () => {
    const secret = vi.fn(async () => [SECRET, OTHER]);
    const handle = made(secret);
    const forged = new Request("https://example.com/", { method: "POST", body: ENDED });
    expect((await handle(forged)).status).toBe(401);
    expect((await handle(requestOf(ENDED, { time: String(NOW - 1000) }))).status).toBe(401);
    expect(secret).not.toHaveBeenCalled();
    const all = Array.from({ length: 20 }, (_, index) => handle(requestOf(ENDED, { id: `msg_${index}` })));
    expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(secret).toHaveBeenCalledOnce();
    expect((await handle(requestOf(ENDED, { id: "msg_other", secret: OTHER }))).status).toBe(200);
  });

  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error(SECRET);
      },
    ],
    ["rejects", () => Promise.reject(new Error(SECRET))],
    ["gives nothing", () => undefined],
    ["gives null", async () => null],
    ["gives an empty text", () => ""],
    ["gives an empty list", () => []],
    ["gives a key of another kind", () => "whsk_AAAA"],
  ])("if it %s: 503 and a line without the secret, and it is asked again", async (_comment, fails) => {
    let away = true;
    const handle = made(() => (away ? fails() : SECRET));
    const answer = await handle(requestOf(ENDED));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^afterword: ERR_SECRET_UNAVAILABLE, phonic: .*Phonic.* environment variable is set/,
      ),
    ]);
    expect(lines.join()).not.toContain(SECRET);
    away = false;
    expect((await handle(requestOf(ENDED))).status).toBe(200);
  });

  test("while it fails, strangers who send what is well-formed make it run three times a second", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const secret = vi.fn(() => undefined);
    const handle = made(secret);
    for (let second = 1; second <= 3; second++) {
      for (let count = 0; count < 20; count++)
        expect((await handle(requestOf(ENDED, { secret: OTHER }))).status).toBe(503);
      expect(secret).toHaveBeenCalledTimes(3 * second);
      vi.advanceTimersByTime(1000);
    }
  });

  test("one that hangs holds the deliveries of another vendor for five seconds, and then as long not at all", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    const secret = vi.fn(() => new Promise<string>(() => {}));
    const onConversation = vi.fn();
    const handle = createHandler(
      [
        { vendor: phonic, secret, now: NOW },
        { vendor: ada, secret: OTHER, now: NOW },
      ],
      { onConversation },
    );
    const body = JSON.stringify(example("ada", "conversation-ended.json"));
    const send = (id: string) => handle(requestOf(body, { secret: OTHER, id }));
    const first = send("msg_1");
    await vi.advanceTimersByTimeAsync(5000);
    expect((await first).status).toBe(200);
    await vi.advanceTimersByTimeAsync(4990);
    expect((await send("msg_2")).status).toBe(200);
    expect(secret).toHaveBeenCalledOnce();
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("one that was ended together with its timer, as Workers do, is asked again", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const lost = vi.spyOn(globalThis, "setTimeout").mockReturnValueOnce(0 as never);
    const secret = vi.fn<() => unknown>(() => SECRET).mockReturnValueOnce(new Promise(() => {}));
    const receivePhonic = createReceiver(phonic, { secret: secret as () => string, now: NOW });
    void receivePhonic(svix({ body: ENDED }));
    await vi.waitFor(() => expect(lost).toHaveBeenCalled());
    vi.advanceTimersByTime(10_001);
    expect((await receivePhonic(svix({ body: ENDED }))).ok).toBe(true);
  });

  test("one that never answers does not hold a delivery longer than the time limit", async () => {
    const handle = made(() => new Promise(() => {}), { timeout: 0.05 });
    expect((await handle(requestOf(ENDED))).status).toBe(503);
  });

  test("of a vendor that does not sign: it is asked only for what carries a secret", async () => {
    const secret = vi.fn(() => "a-token-of-the-url");
    const handle = createHandler(autocalls, { secret, onConversation: () => {} });
    const body = JSON.stringify(example("autocalls", "conversation-ended.widget.json"));
    const at = (query: string) => new Request(`https://example.com/${query}`, { method: "POST", body });
    expect((await handle(at(""))).status).toBe(401);
    expect(secret).not.toHaveBeenCalled();
    expect((await handle(at("?token=another-token-here"))).status).toBe(401);
    expect((await handle(at("?token=a-token-of-the-url"))).status).toBe(200);
    expect(secret).toHaveBeenCalledOnce();
  });

  test.each([
    ["hmac in hex", { scheme: "hmac", header: "x-signature" }, "a secret of sixteen bytes"],
    [
      "hmac, base64 key",
      { scheme: "hmac", header: "x-signature", secret: { encoding: "base64", minBytes: 40 } },
      Buffer.alloc(48, 7).toString("base64"),
    ],
    [
      "hmac, hex key with a prefix",
      { scheme: "hmac", header: "x-signature", secret: { prefix: "key_", encoding: "hex" } },
      `key_${"0a".repeat(20)}`,
    ],
  ] as const)("whatever the rule: %s", async (_comment, signature, secret) => {
    const handle = createHandler(phonic, { signature, secret: async () => secret, onConversation: () => {} });
    const headers = await sign(phonic, ENDED, { signature, secret });
    const send = (body: string) =>
      handle(new Request("https://example.com/", { method: "POST", headers, body }));
    expect((await send(ENDED)).status).toBe(200);
    expect((await send(`${ENDED} `)).status).toBe(401);
  });
});
