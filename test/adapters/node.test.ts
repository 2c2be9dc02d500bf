import { once } from "node:events";
import { request as post } from "node:http";
import type { HandlerOptions, Receipt, Verifier } from "afterword";
import type { phonic } from "afterword/phonic";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SECRET } from "../support/deliveries.js";
import { ended } from "../support/receiving.js";
import { type Before, client, head, PATH, type Running, servers, signedNow } from "../support/servers.js";

const BODY = JSON.stringify(ended);
const MIB = 1024 * 1024;

const running: Running[] = [];
afterEach(async () => {
  for (const { close, failures } of running.splice(0)) {
    await close();
    expect(failures).toEqual([]);
  }
});

/** The codes of the errors that were told. */
const codesOf = (onError: { mock: { calls: unknown[][] } }) =>
  onError.mock.calls.map(([error]) => (error as { code?: string }).code);

describe.each(Object.entries(servers))("%s", (name, open) => {
  const watched = async (options: Partial<HandlerOptions<typeof phonic>> = {}, before?: Before) => {
    const codes: (string | null)[] = [];
    const onReceipt = ({ error }: Receipt<typeof phonic>) => codes.push(error?.code ?? null);
    const onError = vi.fn();
    const server = await open(
      { secret: SECRET, onConversation: () => {}, onReceipt, onError, ...options } as HandlerOptions<
        typeof phonic
      >,
      before,
    );
    running.push(server);
    return { ...server, codes, onError };
  };
  const genuine = async (port: number): Promise<number> => {
    const { status, write, hangUp } = client(port);
    write(`${head({ ...signedNow(BODY), "content-length": Buffer.byteLength(BODY) })}${BODY}`);
    return status().finally(hangUp);
  };

  test("what the headers refuse is answered before the body is there, and the connection ends", async () => {
    const { port, codes } = await watched();
    const { write, status, got, ended } = client(port);
    write(head({ "content-length": 10 * MIB }));
    write(Buffer.alloc(MIB, 97));
    expect(await status()).toBe(401);
    await ended;
    expect(got()).toMatch(/connection: close\r\n.*\r\n\r\nUnauthorized$/is);
    expect(codes).toEqual(["ERR_SIGNATURE_MISSING"]);
  });

  test.each<[string, Record<string, string>, string]>([
    ["a time long ago", { "svix-timestamp": "1" }, "ERR_TIMESTAMP_MALFORMED"],
    [
      "a time an hour ago",
      { "svix-timestamp": `${Math.floor(Date.now() / 1000) - 3600}` },
      "ERR_TIMESTAMP_TOO_OLD",
    ],
    ["no id", { "svix-id": "" }, "ERR_ID_MALFORMED"],
    ["a signature of another form", { "svix-signature": "x" }, "ERR_SIGNATURE_MALFORMED"],
    ["a compressed body", { "content-encoding": "gzip" }, "ERR_ENCODED"],
  ])("not waited for: %s", async (_comment, headers, code) => {
    const { port, codes } = await watched();
    const { write, status, hangUp } = client(port);
    write(head({ ...signedNow(), ...headers, "content-length": 1000 }));
    expect(await status()).toBe(code === "ERR_ENCODED" ? 415 : 401);
    expect(codes).toEqual([code]);
    hangUp();
  });

  test("a length that is promised too large is refused at once, after what the headers refuse", async () => {
    const { port, codes } = await watched();
    for (const [headers, expected] of [
      [signedNow(), 413],
      [{}, 401],
    ] as const) {
      const { write, status, hangUp } = client(port);
      write(head({ ...headers, "content-length": 10 * MIB + 1 }));
      expect(await status()).toBe(expected);
      hangUp();
    }
    expect(codes).toEqual(["ERR_TOO_LARGE", "ERR_SIGNATURE_MISSING"]);
  });

  test("a body in chunks is read up to the limit, and not further", async () => {
    const { port, codes } = await watched({ maxBytes: 100_000 });
    const { write, status, ended } = client(port);
    write(head({ ...signedNow(), "transfer-encoding": "chunked" }));
    for (let sent = 0; sent <= 100_000; sent += 10_000) write(`2710\r\n${"a".repeat(10_000)}\r\n`);
    expect(await status()).toBe(413);
    await ended;
    expect(codes).toEqual(["ERR_TOO_LARGE"]);
  });

  test("a body in chunks of one byte is put together", async () => {
    const { port } = await watched();
    const { socket, write, status, hangUp } = client(port);
    socket.setNoDelay();
    write(head({ ...signedNow(BODY), "transfer-encoding": "chunked" }));
    for (const byte of Buffer.from(BODY)) write(Buffer.from([0x31, 0x0d, 0x0a, byte, 0x0d, 0x0a]));
    write("0\r\n\r\n");
    expect(await status()).toBe(200);
    hangUp();
  });

  test("a body that does not come is given up", async () => {
    const { port, codes } = await watched({ bodyTimeout: 0.2 });
    const [silent, slow] = [client(port), client(port)];
    for (const { write } of [silent, slow]) write(head({ ...signedNow(), "content-length": 1000 }));
    const timer = setInterval(() => slow.write("a"), 20);
    expect(await silent.status()).toBe(408);
    expect(await slow.status()).toBe(408);
    clearInterval(timer);
    await slow.ended;
    await silent.ended;
    expect(codes).toEqual(["ERR_BODY_TIMEOUT", "ERR_BODY_TIMEOUT"]);
    expect(await genuine(port)).toBe(200);
  });

  test("if too many bodies arrive at once, the largest is refused, and small ones get through", async () => {
    const { port, codes } = await watched({ maxBytes: MIB, maxTotalBytes: 2 * MIB });
    const large = Array.from({ length: 4 }, () => client(port));
    for (const { write } of large) {
      write(head({ ...signedNow(), "content-length": MIB }));
      write(Buffer.alloc(900_000, 97));
    }
    const statuses = await Promise.race(
      large.map(async (each) => [await each.status(), each.got()] as const),
    );
    expect(statuses[0]).toBe(503);
    expect(statuses[1]).toMatch(/\r\nretry-after: \d+\r\n/i);
    expect(codes[0]).toBe("ERR_BUSY");
    expect(await genuine(port)).toBe(200);
    for (const { hangUp } of large) hangUp();
  });

  test.each([
    ["before anything of the body has come", ""],
    ["in the middle of the body", BODY.slice(0, 100)],
  ])("a client that hangs up %s is told, and waited for by nobody", async (_comment, part) => {
    const { port, codes, onError } = await watched({ bodyTimeout: 100 });
    const { socket, write, hangUp } = client(port);
    write(`${head({ ...signedNow(BODY), "content-length": Buffer.byteLength(BODY) })}${part}`);
    await once(socket, "connect");
    await new Promise((resolve) => setTimeout(resolve, 50));
    hangUp();
    await vi.waitFor(() => expect(codes).toEqual(["ERR_INCOMPLETE"]));
    expect(codesOf(onError)).toEqual(["ERR_INCOMPLETE"]);
  });

  test.each([
    ["with a whole body", BODY, Buffer.byteLength(BODY)],
    ["with a part of the body", BODY.slice(0, 100), Buffer.byteLength(BODY)],
    ["without a body", "", 0],
  ])(
    "a client that hangs up while something else is awaited is no mistake of the program: %s",
    async (_comment, part, length) => {
      const { port, codes, onError } = await watched(
        {},
        () => new Promise((resolve) => setTimeout(resolve, 100)),
      );
      const { socket, write, hangUp } = client(port);
      write(`${head({ ...signedNow(BODY), "content-length": length })}${part}`);
      await once(socket, "connect");
      await new Promise((resolve) => setTimeout(resolve, 20));
      hangUp();
      // some frameworks do not go on when the client has gone
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(codes.filter((code) => code !== "ERR_INCOMPLETE" && code !== null)).toEqual([]);
      expect(codesOf(onError)).toEqual(codes.filter((code) => code !== null));
    },
  );

  test("a connection goes on after a refusal of a request that has come whole", async () => {
    const { port } = await watched();
    const { write, got, hangUp } = client(port);
    write(`${head({ "content-length": 2 })}{}`);
    await vi.waitFor(() => expect(got()).toMatch(/^HTTP\/1.1 401 /));
    write(`${head({ ...signedNow(BODY), "content-length": Buffer.byteLength(BODY) })}${BODY}`);
    await vi.waitFor(() => expect(got()).toMatch(/HTTP\/1.1 200 /));
    hangUp();
  });

  test("a client that sends everything before it reads gets its answer", async () => {
    const { port } = await watched();
    const sent = post({ port, host: "127.0.0.1", path: PATH, method: "POST" });
    const answered = once(sent, "response");
    sent.end(Buffer.alloc(8 * MIB));
    await once(sent, "finish");
    const [response] = await answered;
    expect(response.statusCode).toBe(401);
    sent.destroy();
  });

  test("a verifier that cannot decide without the body is asked when it is there", async () => {
    const seen: number[] = [];
    const signature: Verifier = {
      scheme: "own",
      verify({ body }) {
        seen.push(body.length);
        return { id: null, timestamp: null };
      },
    };
    const { port } = await watched({ signature, secret: undefined });
    expect(await genuine(port)).toBe(200);
    expect(seen).toEqual([Buffer.byteLength(BODY)]);
  });

  test("a body that something else reads as text is a mistake of the program", async () => {
    const { port, onError } = await watched({}, async (request) => void request.setEncoding("utf8"));
    expect(await genuine(port)).toBe(500);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError), null);
  });

  test.each(["application/json,application/json", "", "x", "json; charset", ";", "a/b/c", "*/*", "ä/ö"])(
    "Content-Type %j does not count",
    async (type) => {
      const { port } = await watched();
      const { write, status, hangUp } = client(port);
      const headers = { ...signedNow(BODY), "content-type": type, "content-length": Buffer.byteLength(BODY) };
      write(Buffer.from(`${head(headers)}`, "latin1"));
      write(BODY);
      expect(await status(), name).toBe(200);
      hangUp();
    },
  );
});
