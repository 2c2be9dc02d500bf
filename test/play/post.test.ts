import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type Post, post } from "../../scripts/play/post.js";
import { certificate } from "../support/play/certificate.js";

const open: (Server | ReturnType<typeof createTcpServer>)[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

/** The port of a server that listens on this machine. */
const listening = async (server: (typeof open)[number], host = "127.0.0.1"): Promise<number> => {
  open.push(server);
  server.listen(0, host);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
};

const served = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(listener))}/in`;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
};

const sent = (url: string, more: Partial<Post> = {}): Post => ({
  url,
  headers: [],
  body: Buffer.from("{}"),
  ...more,
});

describe("post", () => {
  test("sends the bytes as they are, and tells status, time and answer", async () => {
    let seen: unknown;
    const url = await served(async (request, response) => {
      seen = [request.method, request.url, await bodyOf(request), request.headers["content-length"]];
      response.writeHead(202).end("fine");
    });
    const before = Date.now();
    const attempt = await post(sent(url, { body: Uint8Array.from([0xff, 0, 0x0a]) }));
    expect(seen).toEqual(["POST", "/in", "\xff\0\n", "3"]);
    expect(attempt).toEqual({
      at: expect.any(String),
      status: 202,
      ms: expect.any(Number),
      error: null,
      answer: "fine",
    });
    expect(Date.parse(attempt.at)).toBeGreaterThanOrEqual(before);
    expect(attempt.ms).toBeGreaterThan(0);
  });
  test("keeps the order and the spelling of headers, and all of one name", async () => {
    let raw: string[] = [];
    const url = await served((request, response) => {
      raw = request.rawHeaders;
      response.end();
    });
    const headers = [
      ["X-Two", "1"],
      ["content-Type", "application/json"],
      ["x-two", "2"],
      ["Host", "elsewhere.example"],
      ["Transfer-Encoding", "chunked"],
      ["CONNECTION", "close"],
      ["Content-Length", "999"],
      ["X-Last", "zoë"],
    ] as const;
    expect((await post(sent(url, { headers }))).status).toBe(200);
    expect(raw).toEqual([
      ...["Host", new URL(url).host, "X-Two", "1", "content-Type", "application/json", "x-two", "2"],
      ...["X-Last", "zoë", "Content-Length", "2", "Connection", "keep-alive"],
    ]);
  });
  test("user and password of a URL become a header", async () => {
    let seen: unknown;
    const url = await served((request, response) => {
      seen = request.headers.authorization;
      response.end();
    });
    await post(sent(url.replace("//", "//me:p%40ss@")));
    expect(seen).toBe(`Basic ${Buffer.from("me:p@ss").toString("base64")}`);
  });
  test("what HTTP does not have is an error of the attempt, and nothing is sent", async () => {
    let requests = 0;
    const url = await served((_, response) => void response.end(++requests));
    const wrong: [Partial<Post>, string][] = [
      [{ headers: [["x-a", "a\nb"]] }, "ERR_INVALID_CHAR"],
      [{ headers: [["x a", "b"]] }, "ERR_INVALID_HTTP_TOKEN"],
      [{ headers: [["x-a", "谢"]] }, "ERR_INVALID_CHAR"],
      [{ method: "P ST" }, "ERR_INVALID_HTTP_TOKEN"],
      [{ url: "nowhere" }, "ERR_INVALID_URL"],
    ];
    for (const [change, error] of wrong)
      expect(await post(sent(url, change))).toMatchObject({ status: null, error, answer: null });
    expect(requests).toBe(0);
  });
  test("does not follow a redirect", async () => {
    let requests = 0;
    const url = await served((_, response) => {
      requests++;
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await post(sent(url))).toMatchObject({ status: 307, error: null });
    expect(requests).toBe(1);
  });
  test("keeps 2,000 characters of an answer, and no half of one", async () => {
    const url = await served((_, response) => response.end(`${"a".repeat(1999)}${"😀".repeat(500_000)}`));
    expect((await post(sent(url))).answer).toBe("a".repeat(1999));
    const short = await served((_, response) => response.end("😀".repeat(1000)));
    expect((await post(sent(short))).answer).toBe("😀".repeat(1000));
  });
  test("tells that nobody listens, on one address or on several", async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((closed) => server.close(closed));
    for (const host of ["127.0.0.1", "localhost"])
      expect(await post(sent(`http://${host}:${port}/`))).toMatchObject({
        status: null,
        error: "ECONNREFUSED",
        answer: null,
      });
    expect((await post(sent("http://nowhere.invalid/"))).error).toMatch(/^E/);
  });
  test("finds localhost, whatever it listens on", async () => {
    const addresses = await lookup("localhost", { all: true });
    expect(addresses.length).toBeGreaterThan(0);
    for (const { address: host } of addresses) {
      const port = await listening(
        createServer((_, response) => response.end()),
        host,
      );
      expect((await post(sent(`http://localhost:${port}/`))).status).toBe(200);
    }
  });
  test("waits as long as it is told: for the answer's beginning and for its end", async () => {
    const never = await served(() => undefined);
    expect(await post(sent(never, { timeout: 0.05 }))).toMatchObject({ status: null, error: "ERR_TIMEOUT" });
    const endless = await served((_, response) => response.writeHead(200).write("half"));
    expect(await post(sent(endless, { timeout: 0.2 }))).toMatchObject({
      status: 200,
      error: "ERR_TIMEOUT",
      answer: "half",
    });
  });
  test("tells that the connection was closed, before an answer and in it", async () => {
    const hung = await served((request) => request.socket.destroy());
    expect(await post(sent(hung))).toMatchObject({ status: null, error: "ECONNRESET" });
    const half = await served((request, response) => {
      response.writeHead(200, { "content-length": "9" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await post(sent(half))).toMatchObject({ status: 200, error: "ECONNRESET", answer: "half" });
  });
  test("tells that no HTTP was answered", async () => {
    const port = await listening(createTcpServer((socket) => socket.end("220 mail ready\r\n")));
    expect((await post(sent(`http://127.0.0.1:${port}/`))).error).toMatch(/^HPE_/);
  });
  test("tells that another protocol was answered", async () => {
    const other = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n";
    const port = await listening(createTcpServer((socket) => socket.on("data", () => socket.write(other))));
    const attempt = await post(sent(`http://127.0.0.1:${port}/`));
    expect(attempt).toMatchObject({ status: null, error: "ERR_REQUEST" });
  });
  test("is stopped by a signal, before it begins and while it waits", async () => {
    let requests = 0;
    const controller = new AbortController();
    const url = await served(() => {
      requests++;
      controller.abort();
    });
    const { signal } = controller;
    expect(await post(sent(url, { signal }))).toMatchObject({ status: null, error: "ERR_STOPPED" });
    expect(await post(sent(url, { signal }))).toMatchObject({ status: null, error: "ERR_STOPPED" });
    expect(requests).toBe(1);
  });
  test("cuts a body after as many bytes, and announces all of them", async () => {
    for (const slow of [undefined, 0.05])
      for (const cutAfter of [4, 0]) {
        let seen = "";
        let announced: string | undefined;
        let closed = (): void => undefined;
        const isClosed = new Promise<void>((resolve) => {
          closed = resolve;
        });
        const url = await served((request) => {
          announced = request.headers["content-length"];
          request.on("data", (chunk) => (seen += chunk));
          request.on("error", closed);
        });
        const body = Buffer.from("0123456789");
        const cut = sent(url, { body, cutAfter, ...(slow !== undefined && { slow }) });
        expect(await post(cut)).toMatchObject({ status: null, error: "ERR_CUT", answer: null });
        await isClosed;
        expect([announced, seen]).toEqual(["10", "0123456789".slice(0, Math.max(1, cutAfter))]);
      }
  });
  test("a body that is cut where nobody listens was not sent", async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((closed) => server.close(closed));
    expect((await post(sent(`http://127.0.0.1:${port}/`, { cutAfter: 1 }))).error).toBe("ECONNREFUSED");
  });
  test("of an empty body there is nothing to cut", async () => {
    const url = await served((_, response) => void response.writeHead(400).end());
    const empty = sent(url, { body: new Uint8Array(), cutAfter: 0 });
    expect(await post(empty)).toMatchObject({ status: 400, error: null });
  });
  test("sends a slow body in pieces, and no more of it once there is an answer", async () => {
    const pieces: number[] = [];
    const url = await served((request, response) => {
      request.on("data", (chunk) => pieces.push(chunk.length));
      request.on("end", () => response.end());
    });
    const slow = sent(url, { body: Buffer.alloc(100), slow: 0.2, timeout: 0.1 });
    expect(await post({ ...slow, timeout: 30 })).toMatchObject({ status: 200, error: null });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.reduce((sum, each) => sum + each)).toBe(100);
    let received = 0;
    const refuses = await served((request, response) => {
      request.on("data", (chunk) => (received += chunk.length));
      response.writeHead(413).end("too large");
    });
    const refused = await post({ ...slow, url: refuses, slow: 30 });
    expect(refused).toMatchObject({ status: 413, error: null, answer: "too large" });
    expect(received).toBeLessThan(100);
  });
  test("uses one connection again", async () => {
    const server = createServer(async (request, response) => {
      await bodyOf(request);
      response.end("ok");
    });
    let connections = 0;
    server.on("connection", () => connections++);
    const url = `http://127.0.0.1:${await listening(server)}/`;
    for (let at = 0; at < 20; at++) expect((await post(sent(url))).status).toBe(200);
    expect(connections).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => post(sent(url))));
    expect(connections).toBeLessThanOrEqual(10);
  });
  test("speaks TLS, and tells that nobody vouches for a certificate", async () => {
    const { key, cert } = certificate;
    const server = createSecureServer({ key, cert }, (_, response) => response.end("secret"));
    const port = await listening(server);
    expect(await post(sent(`https://localhost:${port}/`))).toMatchObject({
      status: null,
      error: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
  });
});
