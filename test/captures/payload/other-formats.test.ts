import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { validate } from "../../support/commands/call.js";
import { json, PHONIC } from "../../support/commands/captures.js";

const BODY = json(PHONIC);
const BASE64 = Buffer.from(BODY).toString("base64");
const headers = { "content-type": "application/json" };
const hasJq = spawnSync("jq", ["--version"]).status === 0;

const told = async (value: unknown): Promise<string> => {
  const { code, stdout } = await validate(["a"], { a: json(value) });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^a:1:1 {2}unknown-event {2}/);
  return stdout.split("\n")[0] as string;
};

describe("requests that other tools have saved", () => {
  const raw = Buffer.from(`POST / HTTP/1.1\r\nA: b\r\n\r\n${BODY}`).toString("base64");
  const har = { method: "POST", url: "/", headers: [], postData: { mimeType: "a", text: BODY } };
  test.each<[string, string, unknown]>([
    ["a HAR file", "/.log.entries[].request.postData.text", { log: { entries: [{ request: har }] } }],
    [
      "a request as webhook.site saves it",
      "/.content",
      { uuid: "u", token_id: "t", method: "POST", content: BODY, headers },
    ],
    [
      "a dump of a request bin",
      "/.data[].content",
      { data: [{ uuid: "u", token_id: "t", method: "POST", content: BODY, headers }], total: 1 },
    ],
    [
      "a dump of a request bin",
      "/.data[].body | @base64d",
      { data: [{ id: "1", method: "POST", headers, body: BASE64 }], iterator: "i" },
    ],
    [
      "a dump of ngrok's requests",
      "/.requests[].request.raw | @base64d",
      { uri: "/api", requests: [{ id: "r", request: { method: "POST", uri: "/", headers, raw } }] },
    ],
    [
      "a request as RequestBin or Pipedream saves it",
      "/.event.bodyRaw",
      { event: { method: "POST", path: "/", headers, bodyRaw: BODY, body: PHONIC } },
    ],
    [
      "a request as Hookdeck saves it",
      "/.data.body",
      { id: "req_1", data: { headers, body: PHONIC, path: "/", query: "" } },
    ],
    [
      "an event of AWS Lambda or API Gateway",
      "/.body | @base64d",
      { version: "2.0", rawPath: "/", requestContext: {}, headers, body: BASE64, isBase64Encoded: true },
    ],
    ["a dump of a request", "/.body", { method: "POST", url: "/", headers, body: BODY }],
  ])("%s is named, and how to take the payload out: %s", async (tool, filter, value) => {
    const line = await told(value);
    expect(line).toContain(`this looks like ${tool}, not like a payload`);
    const [, shown = ""] = /jq -r '(.*)' FILE\.$/.exec(line) ?? [];
    expect(`/${shown}`.startsWith(filter)).toBe(true);
    if (!hasJq) return;
    const { stdout } = spawnSync("jq", ["-r", shown], { input: json(value), encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(PHONIC);
  });
});

describe("envelopes with a fault", () => {
  const base = { v: 1, receivedAt: "2026-01-01T00:00:00Z", headers: [], body: BODY };
  test.each<[string, object]>([
    ["its headers are neither pairs nor an object", { ...base, headers: null }],
    ["its headers are neither pairs nor an object", { ...base, headers: "a: b" }],
    ['it does not have "v": 1', { ...base, v: undefined }],
    ['it does not have "v": 1', { ...base, v: "1" }],
    ["its body is parsed", { ...base, body: PHONIC }],
    ["it has no body", { ...base, body: null }],
  ])("%s", async (fault, value) => {
    expect(await told(value)).toContain(`this looks like a capture envelope, but ${fault}`);
  });
});

test("anything else is not compared with them", async () => {
  for (const value of [
    {},
    { data: {} },
    { body: "x" },
    { headers: {}, body: "x" },
    { v: 1 },
    { log: { entries: [] } },
  ])
    expect(await told(value)).toContain("no vendor's events look like this");
});
