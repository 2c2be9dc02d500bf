import { createReceiver, type DeliveryInput, receive, receiveAny, verify } from "afterword";
import { phonic } from "afterword/phonic";
import { describe, expect, test } from "vitest";
import { svix } from "./support/deliveries.js";
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
    ["an object", { a: 1 }, /parsed before.*express\.raw.*parseAs.*c\.req\.raw.*bodyParser.*event\.body/s],
    ["an array", [], /parsed before/],
    ["null", null, /parsed before/],
    ["nothing", undefined, /no body/],
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
      await expect(receive(phonic, input, given)).rejects.toThrow(/c\.req\.raw/);
  });
});
