import { readFileSync } from "node:fs";
import {
  type AfterwordError,
  type Capture,
  type Conversation,
  createHandler,
  createReceiver,
  type HandlerOptions,
  memoryStore,
  type Receipt,
  receive,
  toCapture,
  type Verifier,
} from "afterword";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { describe, expect, test, vi } from "vitest";
import { validate } from "./support/commands/call.js";
import { ID, NOW, SECRET, svix, TEXT } from "./support/deliveries.js";
import { root } from "./support/files.js";

const EXAMPLE = readFileSync(`${root}schemas/phonic/examples/conversation-ended.json`, "utf8");
const WHATSAPP = readFileSync(`${root}schemas/autocalls/examples/conversation-ended.whatsapp.json`, "utf8");
const URL_ = "https://example.com/webhooks/phonic";
const given = { secret: SECRET, now: NOW };

const request = (init: RequestInit = {}, url = URL_) =>
  new Request(url, { method: "POST", ...init, duplex: "half" } as RequestInit);
const signed = (body: string | Uint8Array = EXAMPLE) => {
  const { headers } = svix({ body });
  return request({ headers, body: body as BodyInit });
};
const watched = (options: Partial<HandlerOptions<typeof phonic>> = {}) => {
  const onConversation = vi.fn<(conversation: Conversation, receipt: Receipt<typeof phonic>) => unknown>();
  const onReceipt = vi.fn<(receipt: Receipt<typeof phonic>) => unknown>();
  const onError = vi.fn<(error: unknown, receipt: Receipt<typeof phonic> | null) => unknown>();
  const all = { ...given, onConversation, onReceipt, onError, ...options } as HandlerOptions<typeof phonic>;
  const handle = createHandler(phonic, all);
  return { handle, onConversation, onReceipt, onError };
};
const answerOf = async (answer: Response) => ({
  status: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: await answer.text(),
});
const text = { "content-type": "text/plain" };
const RECEIPT = expect.objectContaining({ vendor: "phonic", event: "conversation.ended", deliveryId: ID });

describe("answers", () => {
  const invalid = EXAMPLE.replace(/"role":\s*"assistant"/, '"role": 1');
  test.each<
    [
      comment: string,
      request: () => Request,
      answer: [number, string],
      options?: object,
      conversations?: number,
      code?: string,
    ]
  >([
    ["a conversation", () => signed(), [200, "OK"], {}, 1],
    ["an invalid one", () => signed(invalid), [200, "OK"], {}, 1],
    [
      "an invalid one, rejected",
      () => signed(invalid),
      [400, "Bad Request"],
      { onInvalid: "reject" },
      0,
      "ERR_INVALID_PAYLOAD",
    ],
    [
      "an unknown event",
      () => signed('{"event_type":"conversation.rated"}'),
      [200, "OK"],
      {},
      0,
      "ERR_UNKNOWN_EVENT",
    ],
    ["not JSON", () => signed("{"), [400, "Bad Request"], {}, 0, "ERR_NOT_JSON"],
    ["not UTF-8", () => signed(Buffer.from([0xff])), [400, "Bad Request"], {}, 0, "ERR_NOT_UTF8"],
    ["no signature", () => request({ body: EXAMPLE }), [401, "Unauthorized"], {}, 0, "ERR_SIGNATURE_MISSING"],
    [
      "signed too long ago",
      () => signed(),
      [401, "Unauthorized"],
      { now: NOW + 301 },
      0,
      "ERR_TIMESTAMP_TOO_OLD",
    ],
    ["too large", () => signed(), [413, "Payload Too Large"], { maxBytes: 10 }, 0, "ERR_TOO_LARGE"],
    [
      "compressed",
      () => request({ headers: { "content-encoding": "gzip" }, body: EXAMPLE }),
      [415, "Unsupported Media Type"],
      {},
      0,
      "ERR_ENCODED",
    ],
  ])("%s", async (_comment, request, [status, body], options = {}, conversations = 0, code = undefined) => {
    const { handle, onConversation, onReceipt, onError } = watched(options);
    expect(await answerOf(await handle(request()))).toEqual({ status, headers: text, body });
    expect(onConversation).toHaveBeenCalledTimes(conversations);
    expect(onReceipt).toHaveBeenCalledOnce();
    expect(onReceipt.mock.calls[0]?.[0].status).toBe(status);
    // a refusal is told as well
    expect(onError.mock.calls.map(([error]) => (error as AfterwordError).code)).toEqual(code ? [code] : []);
  });

  test.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    const { handle, onReceipt } = watched();
    const { status, headers } = await answerOf(await handle(new Request(URL_, { method })));
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "HEAD, POST" });
    expect(onReceipt).not.toHaveBeenCalled();
  });

  test("HEAD, with which some vendors look whether the endpoint is there, is 200 and nothing else", async () => {
    const { handle, onReceipt, onError } = watched();
    const { status, body } = await answerOf(await handle(new Request(URL_, { method: "HEAD" })));
    expect({ status, body }).toEqual({ status: 200, body: "" });
    expect(onReceipt).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });

  test("200 comes after onConversation has resolved, and not before", async () => {
    let done = () => {};
    let answered = false;
    const { handle } = watched({
      onConversation: () =>
        new Promise<void>((resolve) => {
          done = resolve;
        }),
    });
    const answer = handle(signed()).finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    done();
    expect((await answer).status).toBe(200);
  });

  test.each<[string, Partial<HandlerOptions<typeof phonic>>]>([
    ["onConversation rejects", { onConversation: async () => Promise.reject(new Error(TEXT)) }],
    ["onConversation throws", { onConversation: thrower }],
    ["onConversation rejects, and so does onError", { onConversation: thrower, onError: thrower }],
  ])("500 when %s, so that the vendor sends it again", async (_comment, options) => {
    const { handle, onError } = watched(options);
    expect(await answerOf(await handle(signed()))).toEqual({
      status: 500,
      headers: text,
      body: "Internal Server Error",
    });
    if (!options?.onError) expect(onError).toHaveBeenCalledExactlyOnceWith(new Error(TEXT), RECEIPT);
  });
  function thrower(): never {
    throw new Error(TEXT);
  }

  test("onConversation is given the record and the receipt", async () => {
    const { handle, onConversation } = watched();
    await handle(signed());
    const [conversation, receipt] = onConversation.mock.calls[0] ?? [];
    expect(conversation).toMatchObject({ vendor: "phonic", event: "conversation.ended" });
    expect(receipt).toMatchObject({ verdict: "ok", deliveryId: ID, timestamp: NOW });
    expect(receipt?.conversation).toBe(conversation);
  });

  test("nothing of the request is echoed, never a redirect, never gone", async () => {
    const canary = "canary-7f3a";
    const statuses = new Set<number>();
    const url = `https://example.com/${canary}?${canary}=${canary}`;
    for (const options of [{}, { onConversation: thrower }, { maxBytes: 1 }, { allowUnsigned: true }])
      for (const headers of [{}, { "content-encoding": canary }, { "svix-id": canary, "x-canary": canary }])
        for (const body of [canary, `{"event_type":"${canary}"}`, EXAMPLE.replaceAll("conv_", canary)])
          for (const method of ["POST", "PUT"]) {
            const { secret, ...rest } = { ...given, ...options } as typeof given & {
              allowUnsigned?: boolean;
            };
            const handle = createHandler(phonic, {
              onConversation: () => {},
              ...rest,
              ...(!rest.allowUnsigned && { secret }),
            });
            const answer = await answerOf(await handle(request({ method, headers, body }, url)));
            statuses.add(answer.status);
            expect(JSON.stringify(answer)).not.toContain(canary);
          }
    expect([...statuses].sort()).toEqual([200, 400, 401, 405, 413, 415].filter((each) => statuses.has(each)));
    expect(statuses.size).toBeGreaterThan(4);
  });

  test("a body that was read before is a mistake of the program: it is told, and answered 500", async () => {
    const { handle, onError } = watched();
    const read = signed();
    await read.json();
    expect((await handle(read)).status).toBe(500);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError), null);
  });
});

/** The functions of a promise that a test resolves. */
const withResolvers = <T = void>() => {
  let resolve = (_value: T): void => {};
  let reject = (_error: unknown): void => {};
  const promise = new Promise<T>((done, failed) => {
    [resolve, reject] = [done, failed];
  });
  return { promise, resolve, reject };
};
/** A delivery with an id of its own. */
const delivery = (id: string, body: string = EXAMPLE) =>
  request({ headers: svix({ id, body }).headers, body });
const statusOf = async (answer: Response | Promise<Response>) => (await answer).status;

describe("a delivery that comes several times", () => {
  test("100 at once: the function runs once, and never twice, in every round", async () => {
    for (const failing of [false, true]) {
      let runs = 0;
      const { handle } = watched({
        onConversation: async () => {
          runs++;
          await new Promise((resolve) => setTimeout(resolve, 1));
          if (failing && runs % 2) throw new Error("not yet");
        },
      });
      for (let round = 0; round < 20; round++) {
        runs = 0;
        const send = () =>
          Promise.all(Array.from({ length: 100 }, () => statusOf(handle(delivery(`msg_${round}`)))));
        const statuses = (await send()).sort();
        expect(statuses).toEqual([...(failing ? [500] : [200]), ...Array(99).fill(503)].sort());
        expect(runs).toBe(1);
        expect(new Set(await send())).toEqual(new Set(failing ? [200, 503] : [200]));
        expect(runs).toBe(failing ? 2 : 1);
      }
    }
  });

  test("after a failure the next attempt runs, after a success none", async () => {
    const { handle, onConversation } = watched();
    onConversation.mockRejectedValueOnce(new Error("the database is away"));
    const statuses = [];
    for (let time = 0; time < 4; time++) statuses.push(await statusOf(handle(signed())));
    expect(statuses).toEqual([500, 200, 200, 200]);
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("one that is being handled is answered 503, and may come again", async () => {
    const { promise, resolve } = withResolvers();
    const onReceipt = vi.fn();
    const { handle, onError } = watched({ onConversation: () => promise, onReceipt });
    const first = handle(signed());
    await vi.waitFor(() => expect(onReceipt).toHaveBeenCalledOnce());
    const second = await handle(signed());
    expect(await answerOf(second)).toMatchObject({ status: 503, body: "Service Unavailable" });
    expect(Number(second.headers.get("retry-after"))).toBeGreaterThan(0);
    resolve();
    expect(await statusOf(first)).toBe(200);
    expect(await statusOf(handle(signed()))).toBe(200);
    expect(onReceipt).toHaveBeenCalledTimes(3);
    expect(onError).not.toHaveBeenCalled();
  });

  test("two reports of one conversation are two deliveries, with ids and without", async () => {
    const { handle, onConversation } = watched();
    const transferred = readFileSync(`${root}schemas/phonic/examples/conversation-transferred.json`, "utf8");
    expect(await statusOf(handle(delivery("msg_1", transferred)))).toBe(200);
    expect(await statusOf(handle(delivery("msg_2", transferred.replace(/}\s*$/, ', "later": 1 }'))))).toBe(
      200,
    );
    expect(onConversation).toHaveBeenCalledTimes(2);

    const conversations = vi.fn();
    const one = createHandler(autocalls, { secret: TEXT, onConversation: conversations });
    const url = `https://example.com/hook?token=${encodeURIComponent(TEXT)}`;
    const longer = WHATSAPP.replace(/}\s*$/, ', "later": 1 }');
    for (const body of [WHATSAPP, longer, WHATSAPP, longer])
      expect(await statusOf(one(request({ body }, url)))).toBe(200);
    expect(conversations).toHaveBeenCalledTimes(2);
  });

  test("from anybody, nothing is claimed: a stranger could keep the vendor's own from being handled", async () => {
    const store = { claim: vi.fn(), commit: vi.fn(), release: vi.fn() };
    const onConversation = vi.fn();
    const handle = createHandler(autocalls, { allowUnsigned: true, store, onConversation });
    for (let time = 0; time < 3; time++)
      expect(await statusOf(handle(request({ body: WHATSAPP })))).toBe(200);
    expect(onConversation).toHaveBeenCalledTimes(3);
    const { handle: strict } = watched({ store });
    expect(await statusOf(strict(request({ body: EXAMPLE })))).toBe(401);
    expect(await statusOf(strict(signed("{")))).toBe(400);
    for (const method of Object.values(store)) expect(method).not.toHaveBeenCalled();
  });

  test("a verifier without ids does not make all deliveries one", async () => {
    for (const id of [null, undefined, "", 7]) {
      const signature = { scheme: "own", verify: () => ({ id: id as null, timestamp: null }) };
      const { handle, onConversation } = watched({ secret: undefined, signature });
      const later = EXAMPLE.replace(/}\s*$/, ', "later": 1 }');
      for (const body of [EXAMPLE, later, EXAMPLE])
        expect(await statusOf(handle(request({ body })))).toBe(200);
      expect(onConversation).toHaveBeenCalledTimes(2);
    }
  });

  test("several handlers with one store handle it once", async () => {
    const store = memoryStore();
    const handlers = Array.from({ length: 3 }, () => watched({ store }));
    const statuses = await Promise.all(handlers.map(({ handle }) => statusOf(handle(signed()))));
    expect(statuses.sort()).toEqual([200, 503, 503]);
    for (const { handle } of handlers) expect(await statusOf(handle(signed()))).toBe(200);
    expect(handlers.flatMap(({ onConversation }) => onConversation.mock.calls)).toHaveLength(1);
  });

  test("a store learns a hash, for how long, and whose it is", async () => {
    const store = { claim: vi.fn(() => "new" as const), commit: vi.fn(), release: vi.fn() };
    const { handle, onConversation } = watched({ store });
    await handle(signed());
    onConversation.mockRejectedValueOnce(new Error("no"));
    await handle(signed());
    const [[key, owner], [again, another]] = store.claim.mock.calls as unknown as [
      [string, string],
      [string, string],
    ];
    const hash = expect.stringMatching(/^[\da-f]{64}$/);
    expect(store.claim.mock.calls).toEqual([
      [hash, expect.any(String), 19],
      [hash, expect.any(String), 19],
    ]);
    expect([key === again, owner === another]).toEqual([true, false]);
    const { retries } = phonic.delivery;
    const keep = 86_400 + retries.reduce((sum, pause) => sum + pause, 0);
    expect(store.commit.mock.calls).toEqual([[key, owner, keep]]);
    expect(store.release.mock.calls).toEqual([[key, another]]);
  });
});

describe("a store that fails", () => {
  const away = new Error("10.0.0.1 refused");
  const broken: Record<string, () => unknown> = {
    throws: () => {
      throw away;
    },
    rejects: () => Promise.reject(away),
    "answers nonsense": () => "yes",
  };
  test.each(Object.entries(broken))("%s: 503, told, and nothing runs", async (_comment, claim) => {
    const store = { ...memoryStore(), claim: claim as never };
    const { handle, onConversation, onError } = watched({ store });
    expect(await statusOf(handle(signed()))).toBe(503);
    expect(onConversation).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "ERR_STORE", cause: expect.any(Error) }),
      RECEIPT,
    );
  });

  test("hangs: 503, told, and what comes late is given back", async () => {
    const { promise, resolve } = withResolvers<"new">();
    const store = { claim: () => promise, commit: vi.fn(), release: vi.fn() };
    const { handle, onConversation, onError } = watched({ store, timeout: 0.02 });
    expect(await statusOf(handle(signed()))).toBe(503);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "ERR_TIMEOUT", message: expect.stringContaining("store") }),
      RECEIPT,
    );
    resolve("new");
    await vi.waitFor(() => expect(store.release).toHaveBeenCalledOnce());
    expect(store.commit).not.toHaveBeenCalled();
    expect(onConversation).not.toHaveBeenCalled();
  });

  test.each(["rejects", "hangs"])(
    "a commit that %s is told; the work is done, so the answer is 200",
    async (how) => {
      const commit = () => (how === "hangs" ? new Promise(() => {}) : Promise.reject(away));
      const { handle, onError } = watched({ store: { ...memoryStore(), commit }, timeout: 0.05 });
      expect(await statusOf(handle(signed()))).toBe(200);
      expect(onError).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ code: how === "hangs" ? "ERR_TIMEOUT" : "ERR_STORE" }),
        RECEIPT,
      );
    },
  );
});

describe("a function that takes too long", () => {
  const SHORT = { timeout: 0.03 };

  test("is answered for with 503, told, and its signal aborted; duplicates do not run beside it", async () => {
    let signal: AbortSignal | undefined;
    let runs = 0;
    const { handle, onError } = watched({
      ...SHORT,
      onConversation: (_conversation, _receipt, context) => {
        runs++;
        signal = context.signal;
        return new Promise(() => {});
      },
    });
    const statuses = await Promise.all(Array.from({ length: 3 }, () => statusOf(handle(signed()))));
    expect(statuses).toEqual([503, 503, 503]);
    expect(await statusOf(handle(signed()))).toBe(503);
    expect(runs).toBe(1);
    expect(signal?.aborted).toBe(true);
    expect(onError).toHaveBeenCalledExactlyOnceWith(signal?.reason, RECEIPT);
    expect(signal?.reason).toMatchObject({
      code: "ERR_TIMEOUT",
      message: expect.stringContaining("onConversation"),
    });
  });

  test.each([
    ["phonic", phonic, 14],
    ["autocalls", autocalls, 10],
    ["a vendor that waits one second", { ...phonic, delivery: { timeout: 1 } }, 0.5],
  ])("by default it has a second less than the vendor waits, else 10: %s", async (_name, vendor, limit) => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"],
    });
    try {
      const started = withResolvers();
      const handle = createHandler(vendor as typeof phonic, {
        ...(vendor === (autocalls as unknown) ? { secret: TEXT } : given),
        onError: () => {},
        onConversation: () => {
          started.resolve();
          return new Promise(() => {});
        },
      });
      let status = 0;
      const url = `https://example.com/hook?token=${encodeURIComponent(TEXT)}`;
      const { headers } = svix({ body: EXAMPLE });
      const sent =
        vendor === (autocalls as unknown)
          ? request({ body: WHATSAPP }, url)
          : request({ headers, body: EXAMPLE });
      const answer = statusOf(handle(sent)).then((found) => (status = found));
      await started.promise;
      await vi.advanceTimersByTimeAsync(limit * 1000 - 100);
      expect(status).toBe(0);
      await vi.advanceTimersByTimeAsync(200);
      await answer;
      expect(status).toBe(503);
    } finally {
      vi.useRealTimers();
    }
  });

  test("what ends well after the time limit is done, what fails is told and runs again", async () => {
    for (const ends of ["well", "badly", "by the signal"] as const) {
      const work = withResolvers();
      const onConversation = vi.fn();
      onConversation.mockImplementationOnce((_conversation, _receipt, { signal }) => {
        if (ends === "by the signal") signal.addEventListener("abort", () => work.reject(signal.reason));
        return work.promise;
      });
      const { handle, onError } = watched({ ...SHORT, onConversation });
      expect(await statusOf(handle(signed()))).toBe(503);
      if (ends === "well") work.resolve();
      else work.reject(new Error(TEXT));
      await vi.waitFor(async () => expect(await statusOf(handle(signed()))).toBe(200));
      expect(onConversation).toHaveBeenCalledTimes(ends === "well" ? 1 : 2);
      expect(onError.mock.calls.map(([error]) => (error as Error).message)).toEqual([
        expect.stringContaining("longer"),
        ...(ends === "badly" ? [TEXT] : []),
      ]);
    }
  });

  test("a signal that it asks for after the time limit is aborted", async () => {
    const asked = withResolvers<AbortSignal>();
    const { handle, onError } = watched({
      ...SHORT,
      onConversation: async (_conversation, _receipt, context) => {
        await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
        asked.resolve(context.signal);
      },
    });
    expect(await statusOf(handle(signed()))).toBe(503);
    const signal = await asked.promise;
    expect([signal.aborted, signal.reason]).toEqual([true, onError.mock.calls[0]?.[0]]);
  });

  test("its claim is renewed for as long as it runs", async () => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"],
    });
    try {
      const store = memoryStore();
      const work = withResolvers();
      const started = withResolvers();
      const { handle } = watched({
        store,
        timeout: 10,
        onConversation: () => {
          started.resolve();
          return work.promise;
        },
      });
      const first = statusOf(handle(signed()));
      await started.promise;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await first).toBe(503);
      await vi.advanceTimersByTimeAsync(600_000);
      expect(await statusOf(handle(signed()))).toBe(503);
      work.resolve();
      await vi.advanceTimersByTimeAsync(0);
      expect(await statusOf(handle(signed()))).toBe(200);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("nothing is left behind when it was in time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    try {
      expect(await statusOf(watched().handle(signed()))).toBe(200);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a verifier that hangs is answered for, too", async () => {
    const signature = { scheme: "own", verify: () => new Promise<never>(() => {}) };
    const { handle, onError } = watched({ ...SHORT, secret: undefined, signature });
    expect(await statusOf(handle(signed()))).toBe(503);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "ERR_TIMEOUT" }), null);
  });

  test("a first step of a verifier that hangs, and what it claims late is given back", async () => {
    const { promise, resolve } = withResolvers();
    const claimed = withResolvers();
    const store = { claim: () => "new" as const, commit: vi.fn(), release: vi.fn() };
    const signature: Verifier = {
      scheme: "own",
      verify: () => ({ id: null, timestamp: null }),
      async open(_head, { once }) {
        await promise;
        await once?.("key", 60, undefined, store);
        claimed.resolve();
        return () => ({ id: null, timestamp: null });
      },
    };
    const { handle, onConversation, onError } = watched({ ...SHORT, store, secret: undefined, signature });
    expect(await statusOf(handle(signed()))).toBe(503);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "ERR_TIMEOUT" }), null);
    resolve();
    await claimed.promise;
    await vi.waitFor(() => expect(store.release).toHaveBeenCalledOnce());
    expect(onConversation).not.toHaveBeenCalled();
  });

  test("a first step of a verifier that throws: 500, even if onError hangs, and its claims are given back", async () => {
    const store = { claim: () => "new" as const, commit: vi.fn(), release: vi.fn() };
    const signature: Verifier = {
      scheme: "own",
      verify: () => ({ id: null, timestamp: null }),
      async open(_head, { once }) {
        await once?.("key", 60, undefined, store);
        throw new Error("down");
      },
    };
    const onError = () => new Promise(() => {});
    const { handle } = watched({ ...SHORT, store, secret: undefined, signature, onError });
    expect(await statusOf(handle(signed()))).toBe(500);
    expect(store.release).toHaveBeenCalledOnce();
  });

  test.each(["onReceipt", "commit"])("a late %s leaves no timer behind", async (what) => {
    const { promise, resolve } = withResolvers();
    const late = () => promise;
    const store = { ...memoryStore(), ...(what === "commit" && { commit: late }) };
    const set = vi.spyOn(globalThis, "setInterval");
    const { handle } = watched({ ...SHORT, store, ...(what === "onReceipt" && { onReceipt: late }) });
    expect(await statusOf(handle(signed()))).toBe(200);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
    resolve();
  });
});

describe("functions that only observe", () => {
  const away = new Error("the disk is full");
  test.each<[string, () => unknown]>([
    [
      "throw",
      () => {
        throw away;
      },
    ],
    ["reject", () => Promise.reject(away)],
  ])("that %s do not keep the conversation from being handled, and are told", async (_comment, fail) => {
    const { handle, onConversation, onError } = watched({ onCapture: fail, onReceipt: fail });
    expect(await statusOf(handle(signed()))).toBe(200);
    expect(onConversation).toHaveBeenCalledOnce();
    expect(onError.mock.calls).toEqual([
      [away, RECEIPT],
      [away, RECEIPT],
    ]);
  });

  test("that hang do not change the answer either, and are told", async () => {
    const { handle, onError } = watched({ onReceipt: () => new Promise(() => {}), timeout: 0.05 });
    expect(await statusOf(handle(signed()))).toBe(200);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "ERR_TIMEOUT", message: expect.stringContaining("onReceipt") }),
      RECEIPT,
    );
  });

  test("are called before the conversation, and the answer waits for them", async () => {
    const order: string[] = [];
    const slow = (name: string) => async () => {
      order.push(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ended`);
    };
    const { handle } = watched({
      onCapture: slow("onCapture"),
      onReceipt: slow("onReceipt"),
      onConversation: () => order.push("onConversation"),
    });
    await handle(signed());
    expect(order.slice(0, 3)).toEqual(["onCapture", "onReceipt", "onConversation"]);
    expect(order.slice(3).sort()).toEqual(["onCapture ended", "onReceipt ended"]);
  });

  test("an error of theirs does not change a refusal", async () => {
    const { handle, onError } = watched({ onReceipt: () => Promise.reject(away) });
    expect(await statusOf(handle(request({ body: EXAMPLE })))).toBe(401);
    const REFUSED = expect.objectContaining({ verdict: "unverified" });
    expect(onError.mock.calls).toEqual([
      [away, REFUSED],
      [expect.objectContaining({ code: "ERR_SIGNATURE_MISSING" }), REFUSED],
    ]);
  });
});

test.each([
  ["no function", { onConversation: undefined, onReceipt: () => {} }, phonic],
  ["no function for any event", { onConversation: undefined, on: {} }, phonic],
  ["a function for an event that there is not", { on: { "conversation.endet": () => {} } }, phonic],
  ["an event without a function", { on: { "conversation.ended": true } }, phonic],
  ["onUnhandled no function", { onUnhandled: "log" }, phonic],
  ["a vendor by its name", {}, "phonic"],
  ["no vendor", {}, undefined],
  ["no vendors", {}, []],
  [
    "a vendor twice",
    { secret: undefined, now: undefined },
    [
      { vendor: phonic, ...given },
      { vendor: phonic, ...given },
    ],
  ],
  ["the secret beside several vendors", {}, [{ vendor: phonic }]],
  ["onReceipt no function", { onReceipt: true }, phonic],
  ["captureRefused no boolean", { captureRefused: 1 }, phonic],
  ["captureRefused without onCapture", { captureRefused: true }, phonic],
  ["a timeout of 0", { timeout: 0 }, phonic],
  ["a timeout in words", { timeout: "10s" }, phonic],
  ["a timeout without end", { timeout: Number.POSITIVE_INFINITY }, phonic],
  ["a timeout of days", { timeout: 86_400 }, phonic],
  ["a store without release", { store: { claim() {}, commit() {} } }, phonic],
  ["a secret that is given twice", { signature: { scheme: "hmac", secret: SECRET } }, phonic],
  ["an unknown option", { onConverstion: () => {} }, phonic],
  ["an option that makes no sense", { maxBytes: "1mb" }, phonic],
  ["a vendor without a mapping", {}, { ...phonic, normalize: undefined }],
])("an error when the handler is made: %s", (_comment, options, vendor) => {
  const make = () =>
    createHandler(vendor as typeof phonic, { ...given, onConversation: () => {}, ...options } as never);
  expect(make).toThrow(expect.objectContaining({ code: "ERR_OPTION" }));
});

test("a function under a misspelt name is named, not missed", () => {
  const make = () => createHandler(phonic, { ...given, onconversation: () => {} } as never);
  expect(make).toThrow("There is no option onconversation.");
});

describe("captures", () => {
  const captured = async (request: Request, options: Partial<HandlerOptions<typeof phonic>> = {}) => {
    const captures: Capture[] = [];
    const { handle } = watched({ onCapture: (capture) => captures.push(capture), ...options });
    const { status } = await handle(request);
    return { status, captures };
  };

  test("what arrives is kept as it came, whatever its verdict, and validated later", async () => {
    const bodies: [string | Uint8Array, number][] = [
      [EXAMPLE, 200],
      ['{"event_type":"conversation.ended"}', 200],
      ["{", 400],
      [Buffer.from([0x7b, 0xff, 0x7d]), 400],
      ["\ufeff\ufeff{}", 400],
    ];
    const lines: string[] = [];
    for (const [body, status] of bodies) {
      const found = await captured(signed(body));
      expect(found).toMatchObject({
        status,
        captures: [{ v: 1, vendor: "phonic", method: "POST", url: URL_ }],
      });
      lines.push(JSON.stringify(found.captures[0]));
    }
    const report = JSON.parse(
      (
        await validate(["captures.ndjson", "--format=json", "--all"], {
          "captures.ndjson": `${lines.join("\n")}\n`,
        })
      ).stdout,
    );
    expect(
      report.results.map(({ verdict, vendor }: { verdict: string; vendor: string }) => [verdict, vendor]),
    ).toEqual([
      ["ok", "phonic"],
      ["invalid", "phonic"],
      ["malformed", null],
      ["malformed", null],
      ["malformed", null],
    ]);
  });

  test("what is captured verifies like what came: bytes and headers are the same", async () => {
    for (const body of [EXAMPLE, "é😀\u2028", Buffer.from([0x7b, 0xff, 0x7d])]) {
      const [capture] = (await captured(signed(body))).captures;
      const { headers, body: text, bodyBase64, receivedAt } = capture as Capture;
      expect(Date.parse(receivedAt)).toBeGreaterThan(Date.now() - 60_000);
      expect(text === undefined).toBe(typeof body !== "string");
      const bytes = text ?? Buffer.from(bodyBase64 ?? "", "base64");
      const again = await receive(phonic, { headers, body: bytes }, given);
      expect(again.error?.code).not.toBe("ERR_SIGNATURE_MISMATCH");
      expect(again.verdict).toBe(body === EXAMPLE ? "ok" : "malformed");
    }
  });

  test("a capture says the verdict of its receipt, and none where nothing was verified", async () => {
    const verdictIn = async (request: Request, options = {}) =>
      (await captured(request, options)).captures[0]?.verdict;
    expect(await verdictIn(signed())).toBe("ok");
    expect(await verdictIn(signed('{"event_type":"conversation.ended"}'))).toBe("invalid");
    expect(await verdictIn(request({ body: EXAMPLE }), { captureRefused: true })).toBe("unverified");
    const anybody = { secret: undefined, allowUnsigned: true };
    expect(await verdictIn(request({ body: EXAMPLE }), anybody)).toBeUndefined();
    expect(toCapture({ headers: {} }, "{}", { verdict: "drifted" })).toMatchObject({ verdict: "drifted" });
    expect(toCapture({ headers: {} }, "{}")).not.toHaveProperty("verdict");
  });

  test("what was not read is not captured", async () => {
    expect(await captured(signed(), { maxBytes: 1 })).toEqual({ status: 413, captures: [] });
    expect(await captured(request({ body: EXAMPLE }))).toEqual({ status: 401, captures: [] });
  });

  test("what is refused is captured on request, up to 1 MiB", async () => {
    const MIB = 1024 * 1024;
    const [largest, larger] = [MIB, MIB + 1].map((length) => new Uint8Array(length).fill(0xff));
    for (const [body, count] of [
      [EXAMPLE, 1],
      [largest, 1],
      [larger, 0],
    ] as [BodyInit, number][]) {
      const found = await captured(request({ body }), { captureRefused: true });
      expect([found.status, found.captures.length]).toEqual([401, count]);
      const forged = request({ body, headers: svix({ body: "other" }).headers });
      expect(await captured(forged)).toEqual({ status: 401, captures: [] });
    }
    const genuine = await captured(signed(larger), { captureRefused: true });
    expect([genuine.status, genuine.captures.length]).toEqual([400, 1]);
  });

  test("nothing is made of a body unless somebody captures it", async () => {
    const buffers = vi.spyOn(Buffer.prototype, "toString");
    const options = { ...given, onConversation: () => {} };
    const encoded = () => buffers.mock.calls.filter(([encoding]) => encoding === "base64").length;
    await createHandler(phonic, options)(signed(Buffer.from([0xff])));
    await createHandler(phonic, { ...options, onCapture: () => {} })(
      request({ body: new Uint8Array([0xff]) }),
    );
    expect(encoded()).toBe(0);
    await createHandler(phonic, { ...options, onCapture: () => {} })(signed(Uint8Array.of(0xff)));
    expect(encoded()).toBe(1);
    buffers.mockRestore();
  });

  test("a large body of any bytes", async () => {
    const bytes = new Uint8Array(2_000_000).fill(0xff);
    const { status, captures } = await captured(signed(bytes));
    expect(status).toBe(400);
    expect(Buffer.from(captures[0]?.bodyBase64 ?? "", "base64").equals(bytes)).toBe(true);
  });

  test("by hand, from any form of headers", () => {
    const receivedAt = new Date(0);
    const pairs = [
      ["A", "1"],
      ["a", "2"],
    ];
    const forms = [
      pairs,
      new Map(pairs as [string, string][]),
      { A: "1", a: "2" },
      { a: ["1", "2"], b: undefined },
    ];
    for (const headers of forms) {
      const capture = toCapture({ headers: headers as never }, "{}", { receivedAt });
      expect(capture).toMatchObject({
        v: 1,
        receivedAt: "1970-01-01T00:00:00.000Z",
        method: "POST",
        url: "",
      });
      expect(capture.headers.map(([name, value]) => [name.toLowerCase(), value])).toEqual([
        ["a", "1"],
        ["a", "2"],
      ]);
      expect(capture).not.toHaveProperty("vendor");
    }
    expect(toCapture(request({ headers: { B: "1" } }), Buffer.from("{}")).headers).toEqual([["b", "1"]]);
  });
});

test("a secret in the URL", async () => {
  const onConversation = vi.fn();
  const handle = createHandler(autocalls, { secret: TEXT, onConversation });
  const url = `https://example.com/hook?token=${encodeURIComponent(TEXT)}`;
  expect((await handle(request({ body: WHATSAPP }, url))).status).toBe(200);
  expect((await handle(request({ body: WHATSAPP }, `${url}x`))).status).toBe(401);
  expect(onConversation).toHaveBeenCalledOnce();
  expect(createReceiver(autocalls, { secret: TEXT })).toBeTypeOf("function");
});
