import {
  AfterwordError,
  createHandler,
  defineVendor,
  type HandlerOptions,
  memoryStore,
  type Receipt,
  type Verifier,
} from "afterword";
import { phonic } from "afterword/phonic";
import { afterEach, describe, expect, test, vi } from "vitest";
import { reporterOf } from "../../src/handling/reporter.js";
import { ID, SECRET, svix } from "../support/deliveries.js";
import { consoleLines, ended, given } from "../support/receiving.js";

const BODY = JSON.stringify(ended);
const CANARY = "canary-7f3a";

const lines = consoleLines();
afterEach(() => {
  vi.useRealTimers();
});

const made = (options: Partial<HandlerOptions<typeof phonic>>) => {
  const handle = createHandler(phonic, { ...given, onConversation: () => {}, ...options } as HandlerOptions<
    typeof phonic
  >);
  return async ({ body = BODY, headers = svix({ body }).headers } = {}) =>
    (await handle(new Request(`https://example.com/${CANARY}`, { method: "POST", headers, body }))).status;
};
const throwing = (error: unknown) => () => {
  throw error;
};

describe("without onError, one line on the console", () => {
  test("says code, vendor, event, the verified id, and what threw; not its message", async () => {
    const send = made({ onConversation: throwing(new TypeError(CANARY)) });
    expect(await send()).toBe(500);
    expect(lines).toEqual([
      `afterword: ERR_FUNCTION, phonic conversation.ended ${ID}: onConversation threw TypeError. Its message may quote the payload: give onError to see it.`,
    ]);
  });

  test.each<[string, unknown, string]>([
    ["a system's error", Object.assign(new Error(CANARY), { code: "ECONNREFUSED" }), "Error ECONNREFUSED"],
    ["a code that is data", Object.assign(new Error(CANARY), { code: "4155550142" }), "Error"],
    ["a name that is data", Object.assign(new Error(CANARY), { name: "Ada Whitfield" }), "Error"],
    ["a text", CANARY, "a value that is not an error (string)"],
    ["nothing", undefined, "a value that is not an error (undefined)"],
    ["an error of Afterword's own", new AfterwordError("ERR_OPTION", CANARY), "AfterwordError ERR_OPTION"],
    ["a cause", new Error(CANARY, { cause: CANARY }), "Error"],
  ])("%s", async (_comment, error, words) => {
    await made({ onConversation: throwing(error) })();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`threw ${words}. `);
    expect(lines[0]).not.toContain(CANARY);
    expect(lines[0]).not.toContain("415555");
    expect(lines[0]).not.toContain("Ada");
  });

  test("an error that throws when it is looked at fails no more than another", async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(await made({ onConversation: throwing(proxy) })()).toBe(500);
    expect(await made({ onReceipt: throwing(proxy) })()).toBe(200);
    expect(await made({ onAnswer: throwing(proxy) })()).toBe(200);
    expect(await made({ secret: throwing(proxy) })()).toBe(503);
    const onError = vi.fn();
    expect(await made({ onConversation: throwing(proxy), onError })()).toBe(500);
    expect(onError).toHaveBeenCalledOnce();
    expect(await made({ onConversation: throwing(CANARY), onError: throwing(proxy) })()).toBe(500);
    expect(lines).toHaveLength(5);
  });

  test("says what a store or the function secret threw, not its message", async () => {
    const gone = Object.assign(new Error(CANARY), { code: "ECONNREFUSED" });
    await made({ store: { ...memoryStore(), claim: throwing(gone) as never } })();
    await made({ secret: throwing(gone) as never })();
    expect(lines).toEqual([
      `afterword: ERR_STORE, phonic conversation.ended ${ID}: The store failed. Cause: Error ECONNREFUSED. Check that the store can be reached; error.cause is what it threw.`,
      "afterword: ERR_SECRET_UNAVAILABLE, phonic: The function that gives the secret for Phonic failed. Cause: Error ECONNREFUSED. Check what the function secret returns, and that the environment variable is set.",
    ]);
  });

  test.each<[string, Partial<HandlerOptions<typeof phonic>>, string]>([
    ["a time limit", { onConversation: () => new Promise(() => {}), timeout: 0.02 }, "ERR_TIMEOUT"],
    ["a store", { store: { ...memoryStore(), claim: throwing(new Error(CANARY)) as never } }, "ERR_STORE"],
    ["onReceipt", { onReceipt: throwing(new Error(CANARY)) }, "ERR_FUNCTION"],
    ["onCapture", { onCapture: throwing(new Error(CANARY)) }, "ERR_FUNCTION"],
  ])("also for %s", async (_comment, options, code) => {
    await made(options)();
    expect(lines).toEqual([
      expect.stringMatching(`^afterword: ${code}, phonic conversation\\.ended ${ID}: \\w`),
    ]);
    expect(lines[0]).not.toContain(CANARY);
  });

  test("a body that was parsed before is said with what to change", async () => {
    const handle = createHandler(phonic, { ...given, onConversation: () => {} });
    const request = new Request("https://example.com/", { method: "POST", body: BODY });
    await request.text();
    await handle(request);
    expect(lines).toEqual([
      expect.stringMatching(/^afterword: TypeError, phonic: The body was read before: pass /),
    ]);
  });

  test("what a verifier of the user's throws may quote anything", async () => {
    for (const signature of [
      { scheme: "own", verify: throwing(new TypeError(CANARY)) as never },
      { scheme: "own", verify: throwing("") as never, open: throwing(new TypeError(CANARY)) as never },
    ] satisfies Verifier[])
      expect(await made({ secret: undefined, signature })()).toBe(500);
    expect(lines).toEqual(
      Array.from(
        { length: 2 },
        () =>
          "afterword: ERR_FUNCTION, phonic: The verifier threw TypeError. Its message may quote the payload: give onError to see it.",
      ),
    );
  });

  test("so may what a mapping of the user's throws", async () => {
    const mine = defineVendor(phonic, { refine: throwing(new TypeError(CANARY)) as never });
    const handle = createHandler(mine, { ...given, onConversation: () => {} });
    const { headers } = svix({ body: BODY });
    const request = new Request("https://example.com/", { method: "POST", headers, body: BODY });
    expect((await handle(request)).status).toBe(500);
    expect(lines).toEqual([
      `afterword: ERR_FUNCTION, phonic conversation.ended ${ID}: The mapping threw TypeError. Its message may quote the payload: give onError to see it.`,
    ]);
  });

  test("a line for each kind of refusal, and nothing for what went well", async () => {
    const send = made({});
    expect(await send()).toBe(200);
    expect(await send()).toBe(200);
    expect(await send({ headers: {} as never })).toBe(401);
    expect(await send({ body: "{" })).toBe(400);
    expect(lines).toEqual([
      "afterword: ERR_SIGNATURE_MISSING, phonic: The header svix-signature is missing: did a proxy drop it? What to do: Error codes in afterword/src/README.md.",
      "afterword: ERR_NOT_JSON, phonic: The body is not JSON. What to do: Error codes in afterword/src/README.md.",
    ]);
  });

  test("an unknown event and an id that was not verified are not named", async () => {
    const fail = throwing(new Error(CANARY));
    const body = `{"event_type":"conversation.${CANARY}"}`;
    await made({ onConversation: fail })({ body });
    await made({ onUnhandled: fail })({ body });
    const anybody = createHandler(phonic, { allowUnsigned: true, onConversation: fail });
    const { headers } = svix({ body: BODY });
    await anybody(new Request("https://example.com/", { method: "POST", headers, body: BODY }));
    expect(lines.map((line) => line.split(": ")[1])).toEqual([
      `ERR_UNKNOWN_EVENT, phonic ${ID}`,
      `ERR_FUNCTION, phonic ${ID}`,
      "ERR_FUNCTION, phonic conversation.ended",
    ]);
  });

  test("at most once a minute for one code, vendor and event; the next line says how many there were", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const send = made({ onConversation: throwing(new Error(CANARY)) });
    for (let time = 0; time < 100; time++) await send();
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(59_999);
    await send();
    expect(lines).toHaveLength(1);
    await send({ body: BODY.replace("conversation.ended", "conversation.analysis") });
    expect(lines).toHaveLength(2);
    vi.advanceTimersByTime(1);
    await send();
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/ There were 100 more like this since the last line\.$/);
    vi.advanceTimersByTime(60_000);
    await send();
    expect(lines[3]).not.toContain("more like this");
  });

  test("an id that a verifier made up cannot break the line", () => {
    const receipt = { event: null, deliveryId: "a\n\u001b[2Jb" } as unknown as Receipt;
    reporterOf([phonic], undefined).own(new AfterwordError("ERR_STORE", "The store failed."), receipt);
    expect(lines).toEqual([
      expect.stringMatching(/^afterword: ERR_STORE, phonic: The store failed\. [\w :/.]+$/),
    ]);
  });
});

describe("with onError", () => {
  test("nothing is written; it gets the error itself and the receipt", async () => {
    const error = new Error(CANARY);
    const onError = vi.fn();
    expect(await made({ onConversation: throwing(error), onError })()).toBe(500);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      error,
      expect.objectContaining({ deliveryId: ID, verdict: "ok" }),
    );
    expect(lines).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ["throws", throwing(new RangeError(SECRET))],
    ["rejects", () => Promise.reject(new RangeError(SECRET))],
  ])("that %s, the error is written after all", async (_comment, onError) => {
    expect(await made({ onConversation: throwing(new Error(CANARY)), onError })()).toBe(500);
    expect(lines).toEqual([
      expect.stringMatching(/onConversation threw Error\..*onError threw RangeError itself\.$/),
    ]);
    expect(lines[0]).not.toContain(SECRET);
  });

  test("that hangs, the answer comes in time", async () => {
    const onError = vi.fn(() => new Promise(() => {}));
    expect(await made({ onConversation: throwing(new Error(CANARY)), onError, timeout: 0.05 })()).toBe(500);
    expect(onError).toHaveBeenCalledTimes(2);
  });
});
