import { readFileSync } from "node:fs";
import {
  type Capture,
  type Conversation,
  createHandler,
  createReceiver,
  type HandlerOptions,
  type Receipt,
  receive,
  toCapture,
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
  const onError = vi.fn<(error: unknown) => unknown>();
  const handle = createHandler(phonic, { ...given, onConversation, onReceipt, onError, ...options });
  return { handle, onConversation, onReceipt, onError };
};
const answerOf = async (answer: Response) => ({
  status: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: await answer.text(),
});
const text = { "content-type": "text/plain" };

describe("answers", () => {
  const invalid = EXAMPLE.replace(/"role":\s*"assistant"/, '"role": 1');
  test.each<
    [
      comment: string,
      request: () => Request,
      answer: [number, string],
      options?: object,
      conversations?: number,
    ]
  >([
    ["a conversation", () => signed(), [200, "OK"], {}, 1],
    ["an invalid one", () => signed(invalid), [200, "OK"], {}, 1],
    ["an invalid one, rejected", () => signed(invalid), [400, "Bad Request"], { onInvalid: "reject" }],
    ["an unknown event", () => signed('{"event_type":"conversation.rated"}'), [200, "OK"], {}, 1],
    ["not JSON", () => signed("{"), [400, "Bad Request"]],
    ["not UTF-8", () => signed(Buffer.from([0xff])), [400, "Bad Request"]],
    ["no signature", () => request({ body: EXAMPLE }), [401, "Unauthorized"]],
    ["signed too long ago", () => signed(), [401, "Unauthorized"], { now: NOW + 301 }],
    ["too large", () => signed(), [413, "Payload Too Large"], { maxBytes: 10 }],
    [
      "compressed",
      () => request({ headers: { "content-encoding": "gzip" }, body: EXAMPLE }),
      [415, "Unsupported Media Type"],
    ],
  ])("%s", async (_comment, request, [status, body], options = {}, conversations = 0) => {
    const { handle, onConversation, onReceipt, onError } = watched(options);
    expect(await answerOf(await handle(request()))).toEqual({ status, headers: text, body });
    expect(onConversation).toHaveBeenCalledTimes(conversations);
    expect(onReceipt).toHaveBeenCalledOnce();
    expect(onReceipt.mock.calls[0]?.[0].status).toBe(status);
    expect(onError).not.toHaveBeenCalled();
  });

  test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    const { handle, onReceipt } = watched();
    const { status, headers } = await answerOf(await handle(new Request(URL_, { method })));
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "POST" });
    expect(onReceipt).not.toHaveBeenCalled();
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
    ["onReceipt throws", { onReceipt: thrower }],
    ["onCapture rejects", { onCapture: async () => thrower() }],
    ["onConversation rejects, and so does onError", { onConversation: thrower, onError: thrower }],
  ])("500 when %s, so that the vendor sends it again", async (_comment, options) => {
    const { handle, onError } = watched(options);
    expect(await answerOf(await handle(signed()))).toEqual({
      status: 500,
      headers: text,
      body: "Internal Server Error",
    });
    if (!options.onError) expect(onError).toHaveBeenCalledExactlyOnceWith(new Error(TEXT));
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

  test("a body that was parsed or read before is a mistake of the program", async () => {
    const { handle } = watched();
    const read = signed();
    await read.json();
    await expect(handle(read)).rejects.toThrow(TypeError);
  });
});

test.each([
  ["no onConversation", { onConversation: undefined }, phonic],
  ["onReceipt no function", { onReceipt: true }, phonic],
  ["an unknown option", { onConverstion: () => {} }, phonic],
  ["an option that makes no sense", { maxBytes: "1mb" }, phonic],
  ["a vendor without a mapping", {}, { ...phonic, normalize: undefined }],
])("an error when the handler is made: %s", (_comment, options, vendor) => {
  const make = () =>
    createHandler(vendor as typeof phonic, { ...given, onConversation: () => {}, ...options } as never);
  expect(make).toThrow(expect.objectContaining({ code: "ERR_OPTION" }));
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
    const { captures } = await captured(request({ body: EXAMPLE }));
    lines.push(JSON.stringify(captures[0]));
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
      ["ok", "phonic"],
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

  test("what could not be read is not captured", async () => {
    expect(await captured(signed(), { maxBytes: 1 })).toEqual({ status: 413, captures: [] });
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
