import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { send, started } from "../../support/listen.js";

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with exactly these headers: `fetch` would not send a foreign Host or Origin. */
const asked = (
  port: number,
  path: string,
  { method = "GET", headers = {} as Record<string, string>, body = "" } = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        // a stream does not end by itself
        if (response.headers["content-type"] === "text/event-stream") response.destroy();
      });
      response.on("close", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    call.on("error", reject).end(body);
  });

const tokenIn = (html: string): string => /"token":"([\w-]+)"/.exec(html)?.[1] ?? expect.fail(html);

const GETS = ["/", "/api/stream", "/api/deliveries/1", "/api/drift"];

describe("the page and its data", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LocalHost"])("are there for the host %s", async (name) => {
    const { port, url } = await started();
    await send(`${url}/phonic`);
    for (const path of GETS)
      expect((await asked(port, path, { headers: { host: `${name}:${port}` } })).status, path).toBe(200);
  });

  test.each<[string, (port: number) => Record<string, string>]>([
    ["a foreign host", (port) => ({ host: `evil.example:${port}` })],
    ["a name that leads here", (port) => ({ host: `127.0.0.1.nip.io:${port}` })],
    ["another port", () => ({ host: "localhost:1" })],
    ["no port", () => ({ host: "localhost" })],
    ["a host that only begins so", (port) => ({ host: `localhost:${port}.evil.example` })],
    ["a tunnel", (port) => ({ host: `localhost:${port}`, "x-forwarded-for": "203.0.113.7" })],
    ["a tunnel by another header", (port) => ({ host: `localhost:${port}`, "X-Forwarded-Anything": "" })],
    ["a proxy", (port) => ({ host: `localhost:${port}`, forwarded: "for=203.0.113.7" })],
    ["cloudflared", (port) => ({ host: `localhost:${port}`, "cf-connecting-ip": "203.0.113.7" })],
    ["a foreign origin", (port) => ({ host: `localhost:${port}`, origin: "https://evil.example" })],
    ["a page without an origin", (port) => ({ host: `localhost:${port}`, origin: "null" })],
    ["another port's page", (port) => ({ host: `localhost:${port}`, origin: "http://localhost:1" })],
    ["another site", (port) => ({ host: `localhost:${port}`, "sec-fetch-site": "cross-site" })],
  ])("are refused to %s", async (_, headersFor) => {
    const { port, url } = await started();
    await send(`${url}/phonic`);
    for (const path of GETS) {
      const { status, body } = await asked(port, path, { headers: headersFor(port) });
      expect(status, path).toBe(403);
      expect(body).not.toMatch(/token|phonic|conversation/);
    }
  });

  test("are refused to a page of the same site, but a link from there leads to the page", async () => {
    const { port } = await started();
    const headers = { host: `localhost:${port}`, "sec-fetch-site": "same-site" };
    expect((await asked(port, "/", { headers })).status).toBe(200);
    expect((await asked(port, "/api/drift", { headers })).status).toBe(403);
  });

  test("allow no frame, no request to others, no cache", async () => {
    const { port } = await started();
    const { headers } = await asked(port, "/", { headers: { host: `localhost:${port}` } });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    for (const path of GETS.filter((each) => each !== "/api/deliveries/1"))
      expect((await asked(port, path, { headers: { host: `localhost:${port}` } })).headers).toMatchObject({
        ...{ "cache-control": "no-store", "x-content-type-options": "nosniff" },
        ...{ "referrer-policy": "no-referrer", "cross-origin-resource-policy": "same-origin" },
      });
  });

  test("are not there with --no-page, where deliveries are", async () => {
    const { port, url } = await started({ hasPage: false });
    expect((await send(`${url}/phonic`)).status).toBe(200);
    for (const path of GETS)
      expect((await asked(port, path, { headers: { host: `localhost:${port}` } })).status, path).toBe(405);
  });
});

describe("POST", () => {
  const own = async (port: number): Promise<Record<string, string>> => {
    const host = `localhost:${port}`;
    const { body } = await asked(port, "/", { headers: { host } });
    const token = tokenIn(body);
    return {
      host,
      origin: `http://${host}`,
      "content-type": "application/json",
      "x-afterword-token": token,
    };
  };

  test("of the page is answered", async () => {
    const { port } = await started();
    const headers = await own(port);
    const { status, body } = await asked(port, "/api/patch", { method: "POST", headers, body: "{}" });
    expect([status, JSON.parse(body)]).toEqual([200, { diff: "", notes: [] }]);
  });

  test.each<[string, number, Record<string, string | undefined>]>([
    ["without a token", 403, { "x-afterword-token": undefined }],
    ["with an empty token", 403, { "x-afterword-token": "" }],
    ["with another token", 403, { "x-afterword-token": "A".repeat(32) }],
    ["without an origin", 403, { origin: undefined }],
    ["of a foreign origin", 403, { origin: "https://evil.example" }],
    ["of another scheme", 403, { origin: "https://localhost" }],
    ["of a foreign host", 403, { host: "evil.example" }],
    ["of another site", 403, { "sec-fetch-site": "cross-site" }],
    ["by a tunnel", 403, { "x-forwarded-host": "evil.example" }],
    ["as a form", 415, { "content-type": "application/x-www-form-urlencoded" }],
    ["as plain text", 415, { "content-type": "text/plain" }],
    ["of no type", 415, { "content-type": undefined }],
    ["of a type that only begins so", 415, { "content-type": "application/jsonx" }],
  ])("%s is refused with %i", async (_, status, change) => {
    const { port, url } = await started();
    await send(`${url}/phonic`);
    const all = { ...(await own(port)), ...change };
    const headers = Object.fromEntries(
      Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined),
    );
    for (const path of ["/api/patch", "/api/deliveries/1/replay"])
      expect((await asked(port, path, { method: "POST", headers, body: "{}" })).status).toBe(status);
  });

  test("at another path of the API is no delivery", async () => {
    const run = await started({ allowUnsigned: true });
    const headers = await own(run.port);
    for (const path of ["/api", "/api/x", "/api/deliveries/1", "/api/deliveries/0/replay", "/api/stream"])
      expect((await asked(run.port, path, { method: "POST", headers, body: "{}" })).status, path).toBe(404);
    expect((await asked(run.port, "/api/x", { method: "POST", body: "{}" })).status).toBe(403);
    expect(run.rows).toEqual([]);
  });

  test("of each run needs another token", async () => {
    const [one, other] = [await started(), await started()];
    const host = (port: number) => ({ headers: { host: `localhost:${port}` } });
    const first = tokenIn((await asked(one.port, "/", host(one.port))).body);
    const second = tokenIn((await asked(other.port, "/", host(other.port))).body);
    expect(first).toHaveLength(32);
    expect(second).not.toBe(first);
  });
});

test("deliveries come under any host: tunnels give theirs", async () => {
  const run = await started();
  const headers = { host: "abc.trycloudflare.com", "x-forwarded-for": "203.0.113.7", "cf-ray": "1" };
  expect((await asked(run.port, "/phonic", { method: "POST", headers, body: "{}" })).status).toBe(401);
  expect((await send(`${run.url}/phonic`, { headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(
    200,
  );
});
