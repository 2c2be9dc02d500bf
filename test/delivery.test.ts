import {
  AfterwordError,
  createHandler,
  createReceiver,
  type DeliveryInput,
  receive,
  receiveAny,
  type Verifier,
  verify,
} from "afterword";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import { describe, expect, test, vi } from "vitest";
import { NOW, svix, TEXT } from "./support/deliveries.js";
import { ended, given, signed } from "./support/receiving.js";

describe("reading", () => {
  const url = "https://example.com/hook";
  const post = (body: BodyInit, headers: Record<string, string> = svix().headers) =>
    new Request(url, { method: "POST", headers, body, duplex: "half" } as RequestInit);

  test("maxBytes is counted while reading, whatever length was promised", async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent++;
          controller.enqueue(new Uint8Array(1000));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const receipt = await receive(phonic, post(endless), { ...given, maxBytes: 4500 });
    expect(receipt).toMatchObject({ verdict: "malformed", status: 413, error: { code: "ERR_TOO_LARGE" } });
    expect({ sent, cancelled }).toEqual({ sent: 5, cancelled: true });
  });

  test("a length that is promised too large is not read at all", async () => {
    const request = post("{}", { ...svix().headers, "content-length": "5000" });
    const receipt = await receive(phonic, request, { ...given, maxBytes: 4500 });
    expect(receipt).toMatchObject({ status: 413 });
    expect(request.bodyUsed).toBe(false);
  });

  test.each([
    [0, 200],
    [-1, 413],
  ])("just as many bytes, and %i", async (less, status) => {
    const body = JSON.stringify(ended);
    const maxBytes = Buffer.byteLength(body) + less;
    for (const input of [signed(body), signed(Buffer.from(body)), post(body, signed(body).headers as never)])
      expect(await receive(phonic, input, { ...given, maxBytes })).toMatchObject({ status });
  });

  test("a body in chunks is put together, an absent one is empty", async () => {
    const body = JSON.stringify(ended);
    const chunks = new ReadableStream({
      start(controller) {
        for (const byte of Buffer.from(body)) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { headers } = signed(body) as { headers: Record<string, string> };
    expect(await receive(phonic, post(chunks, headers), given)).toMatchObject({ verdict: "ok" });
    const empty = new Request(url, { method: "POST", headers: signed("").headers as Record<string, string> });
    expect(await receive(phonic, empty, given)).toMatchObject({ error: { code: "ERR_NOT_JSON" } });
  });

  test("a body that breaks off is malformed", async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error("connection reset by 203.0.113.7"));
      },
    });
    const receipt = await receive(phonic, post(broken), given);
    expect(receipt).toMatchObject({ verdict: "malformed", status: 400, error: { code: "ERR_INCOMPLETE" } });
  });

  /** A body of which is known whether anything of it was asked for. */
  const watched = () => {
    let asked = false;
    const stream = new ReadableStream(
      {
        pull: (controller) => {
          asked = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { stream, asked: () => asked };
  };

  const { "svix-signature": _, ...unsigned } = svix().headers;
  test.each<[string, Record<string, string>, string]>([
    ["without a signature", unsigned, "ERR_SIGNATURE_MISSING"],
    ["with a signature of another form", { ...unsigned, "svix-signature": "x" }, "ERR_SIGNATURE_MALFORMED"],
    ["without an id", { ...svix().headers, "svix-id": "" }, "ERR_ID_MALFORMED"],
    ["of an hour ago", svix({ time: String(NOW - 3600) }).headers, "ERR_TIMESTAMP_TOO_OLD"],
    ["that is compressed", { ...svix().headers, "content-encoding": "br" }, "ERR_ENCODED"],
    ["that is announced too long", { ...svix().headers, "content-length": "10485761" }, "ERR_TOO_LARGE"],
    ["that is too long, without a signature", { "content-length": "10485761" }, "ERR_SIGNATURE_MISSING"],
  ])("nothing is read of a body %s, whoever receives", async (_comment, headers, code) => {
    const onReceipt = vi.fn();
    const handler = createHandler(phonic, { ...given, onConversation: () => {}, onReceipt });
    const receivers: ((request: Request) => Promise<unknown>)[] = [
      (request) => receive(phonic, request, given),
      createReceiver(phonic, given),
      (request) =>
        receiveAny(
          [
            { vendor: phonic, ...given },
            { vendor: speaknode, ...hmacGiven },
          ],
          request,
        ),
      (request) => verify(phonic, request, given).catch((error) => ({ error })),
      async (request) => {
        await handler(request);
        return onReceipt.mock.calls[0]?.[0];
      },
    ];
    for (const receiving of receivers) {
      const { stream, asked } = watched();
      expect(await receiving(post(stream, headers))).toMatchObject({ error: { code } });
      expect(asked()).toBe(false);
    }
  });
  const hmacGiven = { secret: TEXT, signature: { scheme: "hmac", header: "x-other" } } as const;

  test("nothing is read of a body whose URL or header has no or another secret", async () => {
    for (const [address, code] of [
      [url, "ERR_SECRET_MISSING"],
      [`${url}?token=${TEXT}x`, "ERR_SECRET_MISMATCH"],
    ] as const) {
      const { stream, asked } = watched();
      const request = new Request(address, { method: "POST", body: stream, duplex: "half" } as RequestInit);
      expect(await receive(autocalls, request, { secret: TEXT })).toMatchObject({ error: { code } });
      expect(asked()).toBe(false);
    }
  });

  test("a verifier of one's own may decide in two steps, and is then not called a third time", async () => {
    const calls: string[] = [];
    const signature: Verifier = {
      scheme: "own",
      verify: () => {
        throw new Error("not called");
      },
      open({ headers }) {
        calls.push("open");
        if (!new Headers(headers as Record<string, string>).has("x-own"))
          throw new AfterwordError("ERR_SIGNATURE_MISSING", "There is none.");
        return async (body) => {
          calls.push(`finish ${body.length}`);
          return { id: "1", timestamp: null };
        };
      },
    };
    const { stream, asked } = watched();
    expect(await receive(phonic, post(stream, {}), { signature })).toMatchObject({ verdict: "unverified" });
    expect(asked()).toBe(false);
    const own = { headers: { "x-own": "1" }, body: "{}" };
    expect(await receive(phonic, own, { signature })).toMatchObject({ deliveryId: "1" });
    expect(calls).toEqual(["open", "open", "finish 2"]);
  });

  const rejecting = () => ({
    // biome-ignore lint/suspicious/noThenProperty: what has one counts as a promise
    then: (_accept: unknown, refuse: (error: unknown) => void) =>
      refuse(new AfterwordError("ERR_SIGNATURE_MISMATCH", "It does not match.")),
  });
  test.each<[comment: string, returned: () => unknown, outcome: object | "TypeError"]>([
    ["nothing", () => undefined, "TypeError"],
    ["null", () => null, "TypeError"],
    ["false", () => false, "TypeError"],
    ["true", () => true, "TypeError"],
    ["a promise of false", async () => false, "TypeError"],
    ["a promise of another library that is rejected", rejecting, { verdict: "unverified", status: 401 }],
    ["no id and no time", () => ({}), { verdict: "ok", deliveryId: null, timestamp: null }],
    ["an empty id", () => ({ id: "", timestamp: 7 }), { verdict: "ok", deliveryId: null, timestamp: 7 }],
    ["a symbol", () => ({ id: Symbol("x"), timestamp: 7n }), { deliveryId: null, timestamp: null }],
  ])("a verifier of one's own that returns %s", async (_comment, returned, outcome) => {
    const verify = returned as Verifier["verify"];
    const later = { scheme: "own", verify, open: () => undefined as never };
    const atOnce = { scheme: "own", verify: () => null as never, open: () => verify as never };
    for (const signature of [{ scheme: "own", verify }, later, atOnce]) {
      const receipt = receive(phonic, { headers: {}, body: JSON.stringify(ended) }, { signature });
      if (outcome === "TypeError") await expect(receipt).rejects.toThrow(TypeError);
      else expect(await receipt).toMatchObject(outcome);
    }
  });

  test("a verifier of one's own keeps its `this`", async () => {
    class Own {
      readonly scheme = "own";
      readonly #id = "mine";
      verify() {
        return { id: this.#id, timestamp: null };
      }
    }
    const receipt = await receive(phonic, { headers: {}, body: "{}" }, { signature: new Own() });
    expect(receipt.deliveryId).toBe("mine");
  });

  test.each(["gzip", "br", "GZIP", "identity, gzip", "x"])(
    "Content-Encoding %s is refused",
    async (value) => {
      for (const headers of [
        { "Content-Encoding": value },
        new Headers({ "content-encoding": value }),
        [["content-encoding", value] as const],
        { "content-encoding": [value] },
      ]) {
        const receipt = await receive(phonic, { headers, body: "{}" }, given);
        expect(receipt).toMatchObject({ verdict: "malformed", status: 415, error: { code: "ERR_ENCODED" } });
      }
    },
  );

  test.each(["identity", "Identity", ""])("Content-Encoding %j is none", async (value) => {
    const { headers, body } = svix({ body: JSON.stringify(ended) });
    const receipt = await receive(
      phonic,
      { headers: { ...headers, "content-encoding": value }, body },
      given,
    );
    expect(receipt.verdict).toBe("ok");
  });

  test("bytes of another realm, and views into larger buffers", async () => {
    const body = JSON.stringify(ended);
    const around = Buffer.from(`xx${body}xx`);
    const view = new Uint8Array(around.buffer, around.byteOffset + 2, around.length - 4);
    const { runInNewContext } = await import("node:vm");
    const foreign = runInNewContext("Uint8Array").from(Buffer.from(body));
    expect(foreign instanceof Uint8Array).toBe(false);
    for (const each of [view, foreign])
      expect(await receive(phonic, { ...signed(body), body: each }, given)).toMatchObject({ verdict: "ok" });
  });

  test.each([
    ["an object", { a: 1 }, /parsed before: pass the raw bytes.*createExpressHandler/],
    ["an array", [], /parsed before/],
    ["null", null, /parsed before/],
    ["nothing", undefined, /is missing/],
  ])("a body that was parsed is a mistake of the program: %s", async (_comment, body, message) => {
    const input = { headers: {}, body } as unknown as DeliveryInput;
    await expect(receive(phonic, input, given)).rejects.toThrow(TypeError);
    await expect(receive(phonic, input, given)).rejects.toThrow(message);
    await expect(createReceiver(phonic, given)(input)).rejects.toThrow(message);
    await expect(verify(phonic, input, given)).rejects.toThrow(message);
    await expect(receiveAny([{ vendor: phonic, ...given }], input)).rejects.toThrow(message);
  });

  test("a request that was read, and what is none", async () => {
    const request = post("{}");
    await request.text();
    await expect(receive(phonic, request, given)).rejects.toThrow(/read before/);
    for (const input of [undefined, null, "{}", {}, { body: "{}" }] as never[])
      await expect(receive(phonic, input, given)).rejects.toThrow(/Pass a Request/);
  });
});
