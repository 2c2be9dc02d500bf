import { createHandler, createReceiver, type ReceiverOptions, receive } from "afterword";
import { phonic } from "afterword/phonic";
import { describe, expect, test, vi } from "vitest";
import { svix } from "./support/deliveries.js";
import { ended, given, signed } from "./support/receiving.js";

const BODY = JSON.stringify(ended);
const post = (body: BodyInit, headers: Record<string, string>) =>
  new Request("https://example.com/hook", { method: "POST", headers, body, duplex: "half" } as RequestInit);
const genuine = () => {
  const { headers, body } = signed(BODY) as { headers: Record<string, string>; body: string };
  return post(body, { ...headers, "content-length": String(Buffer.byteLength(body)) });
};

/** A body that sends some bytes, and then nothing. */
const stuck = (bytes: number) => {
  let cancelled = false;
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(bytes)),
    cancel: () => {
      cancelled = true;
    },
  });
  return { stream, cancelled: () => cancelled };
};

describe("a body that does not come", () => {
  test("is given up, and no longer read", async () => {
    const receiver = createReceiver(phonic, { ...given, bodyTimeout: 0.05 });
    const { stream, cancelled } = stuck(10);
    const receipt = await receiver(post(stream, svix().headers));
    expect(receipt).toMatchObject({ verdict: "malformed", status: 408, error: { code: "ERR_BODY_TIMEOUT" } });
    expect(cancelled()).toBe(true);
  });

  test("is given up if its length is announced", async () => {
    const receiver = createReceiver(phonic, { ...given, bodyTimeout: 0.05 });
    const request = post(stuck(10).stream, { ...svix().headers, "content-length": "100" });
    expect(await receiver(request)).toMatchObject({ error: { code: "ERR_BODY_TIMEOUT" } });
  });

  test("is answered with 408", async () => {
    const handle = createHandler(phonic, { ...given, bodyTimeout: 0.05, onConversation: () => {} });
    const { status } = await handle(post(stuck(10).stream, svix().headers));
    expect(status).toBe(408);
  });
});

describe("a body that something else has locked", () => {
  test.each([[{}], [{ "content-length": "10" }], [{ "content-length": "99999" }]])(
    "is a mistake of the program, and nothing is left behind: %j",
    async (length) => {
      vi.useFakeTimers();
      const locked = () => {
        const request = post(stuck(10).stream, { ...svix().headers, ...length });
        request.body?.getReader();
        return request;
      };
      await expect(createReceiver(phonic, given)(locked())).rejects.toThrow(/^The body was read before/);
      await expect(receive(phonic, locked(), given)).rejects.toThrow(/^The body was read before/);
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    },
  );

  test("a stream of something else than bytes is no body", async () => {
    const stream = new ReadableStream({ start: (controller) => controller.enqueue("text") });
    const receipt = await createReceiver(phonic, given)(post(stream, svix().headers));
    expect(receipt).toMatchObject({ error: { code: "ERR_INCOMPLETE" } });
  });
});

describe("many bodies at once", () => {
  test("small ones that announce their length are counted, too", async () => {
    const receiver = createReceiver(phonic, {
      ...given,
      maxBytes: 60_000,
      maxTotalBytes: 1_000_000,
      bodyTimeout: 0.2,
    });
    const announced = { ...svix().headers, "content-length": "60000" };
    const receipts = Array.from({ length: 200 }, () => receiver(post(stuck(50_000).stream, announced)));
    const codes = (await Promise.all(receipts)).map(({ error }) => error?.code);
    // some are read at once, which cannot be counted; of the others no more are kept than fit
    expect(codes.filter((code) => code === "ERR_BUSY").length).toBeGreaterThan(100);
    expect(await receiver(genuine())).toMatchObject({ verdict: "ok" });
  });

  test("the largest is refused when all are too large, and small ones get through", async () => {
    const receiver = createReceiver(phonic, {
      ...given,
      maxBytes: 500,
      maxTotalBytes: 1000,
      bodyTimeout: 0.2,
    });
    const sizes = [300, 400, 200];
    const pending = sizes.map((size) => receiver(post(stuck(size).stream, svix().headers)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const last = receiver(post(stuck(150).stream, svix().headers));
    const codes = (await Promise.all([...pending, last])).map(({ error }) => error?.code);
    expect(codes).toEqual(["ERR_BODY_TIMEOUT", "ERR_BUSY", "ERR_BODY_TIMEOUT", "ERR_BODY_TIMEOUT"]);
  });

  test("is answered with 503, and when to come again", async () => {
    const options = {
      ...given,
      maxBytes: 500,
      maxTotalBytes: 500,
      bodyTimeout: 0.2,
      onConversation: () => {},
    };
    const handle = createHandler(phonic, options);
    const answers = [300, 300].map((size) => handle(post(stuck(size).stream, svix().headers)));
    const { status, headers } = await Promise.race(answers);
    expect([status, headers.get("retry-after")]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect((await Promise.all(answers)).map(({ status }) => status).sort()).toEqual([408, 503]);
  });

  test("what has arrived, was refused or broke off is not counted any more", async () => {
    const size = Buffer.byteLength(BODY);
    const receiver = createReceiver(phonic, {
      ...given,
      maxBytes: size,
      maxTotalBytes: size,
      bodyTimeout: 0.05,
    });
    const breaking = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(100)),
        pull: (controller) => controller.error(undefined),
      });
    for (let time = 0; time < 3; time++) {
      expect(await receiver(genuine())).toMatchObject({ verdict: "ok" });
      expect(await receiver(post(stuck(100).stream, svix().headers))).toMatchObject({ status: 408 });
      expect(await receiver(post(breaking(), svix().headers))).toMatchObject({
        error: { code: "ERR_INCOMPLETE" },
      });
      const large = post(stuck(size + 1).stream, svix().headers);
      expect(await receiver(large)).toMatchObject({ error: { code: "ERR_TOO_LARGE" } });
    }
  });

  test("a receiver that reads one larger than the ceiling has that as its ceiling", async () => {
    const receiver = createReceiver(phonic, { ...given, maxTotalBytes: 1 });
    expect(await receiver(genuine())).toMatchObject({ verdict: "ok" });
  });
});

test("a body in many chunks takes no more than twice its bytes", async () => {
  const made: number[] = [];
  const receiver = createReceiver(phonic, given);
  const { headers } = signed(BODY) as { headers: Record<string, string> };
  const bytes = Buffer.from(BODY);
  let sent = 0;
  const stream = new ReadableStream(
    {
      pull(controller) {
        if (sent === bytes.length) controller.close();
        else controller.enqueue(new Uint8Array(bytes.subarray(sent, ++sent)));
      },
    },
    { highWaterMark: 0 },
  );
  const native = globalThis.Uint8Array;
  globalThis.Uint8Array = class extends native {
    constructor(...args: unknown[]) {
      super(...(args as [number]));
      if (typeof args[0] === "number") made.push(args[0]);
    }
  } as typeof native;
  try {
    expect(await receiver(post(stream, headers))).toMatchObject({ verdict: "ok" });
  } finally {
    globalThis.Uint8Array = native;
  }
  // the room doubles: there are few copies, and all of them together have less than four times the bytes
  expect(made.length).toBeLessThan(2 * Math.log2(bytes.length));
  expect(made.reduce((sum, length) => sum + length, 0)).toBeLessThan(4 * bytes.length);
});

test.each<[string, ReceiverOptions]>([
  ["bodyTimeout 0", { bodyTimeout: 0 }],
  ["bodyTimeout in words", { bodyTimeout: "10s" as never }],
  ["bodyTimeout NaN", { bodyTimeout: Number.NaN }],
  ["bodyTimeout without end", { bodyTimeout: Number.POSITIVE_INFINITY }],
  ["maxTotalBytes 0", { maxTotalBytes: 0 }],
  ["maxTotalBytes a fraction", { maxTotalBytes: 1.5 }],
  ["maxTotalBytes in words", { maxTotalBytes: "64mb" as never }],
])("an option that makes no sense is an error: %s", (_comment, option) => {
  const error = expect.objectContaining({ code: "ERR_OPTION" });
  expect(() => createReceiver(phonic, { ...given, ...option })).toThrow(error);
  expect(() => createHandler(phonic, { ...given, onConversation: () => {}, ...option })).toThrow(error);
});
