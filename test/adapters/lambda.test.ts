import { readFileSync } from "node:fs";
import type { HandlerOptions, Receipt } from "afterword";
import { autocalls } from "afterword/autocalls";
import { createLambdaHandler, type LambdaEvent } from "afterword/lambda";
import { phonic } from "afterword/phonic";
import { afterEach, describe, expect, test, vi } from "vitest";
import { NOW, SECRET, svix } from "../support/deliveries.js";
import { root } from "../support/files.js";
import { forms } from "../support/recipes/lambda.js";

const BODY = readFileSync(`${root}schemas/phonic/examples/conversation-ended.json`, "utf8").replace(
  '"web"',
  '"wéb"',
);
const WHATSAPP = readFileSync(`${root}schemas/autocalls/examples/conversation-ended.whatsapp.json`, "utf8");

const watched = (options: Partial<HandlerOptions<typeof phonic>> = {}) => {
  const onReceipt = vi.fn<(receipt: Receipt<typeof phonic>) => unknown>();
  const onError = vi.fn<(error: unknown) => unknown>();
  const given = { secret: SECRET, now: NOW, onConversation: () => {}, onReceipt, onError, ...options };
  return { handle: createLambdaHandler(phonic, given as HandlerOptions<typeof phonic>), onReceipt, onError };
};
const signed = (body = BODY) => Object.entries(svix({ body }).headers);

describe.each(Object.entries(forms))("%s", (name, form) => {
  test("a delivery", async () => {
    const { handle, onReceipt } = watched();
    const answer = await handle(form({ headers: signed(), body: BODY }));
    expect(answer).toMatchObject({ statusCode: 200, body: "OK" });
    expect(onReceipt.mock.calls[0]?.[0]).toMatchObject({ verdict: "ok", vendor: "phonic" });
  });

  test("the answer has only members that the service knows", async () => {
    const { handle } = watched();
    for (const [method, status, text] of [
      ["POST", 401, "Unauthorized"],
      ["GET", 405, "Method Not Allowed"],
    ] as const) {
      const headers = { "content-type": "text/plain", ...(status === 405 && { allow: "HEAD, POST" }) };
      const multiValueHeaders = Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, [value]]),
      );
      expect(await handle(form({ method, headers: [["a", "b"]], body: "{}" }))).toEqual({
        statusCode: status,
        headers,
        body: text,
        ...(name.includes("balancer") && { statusDescription: `${status} ${text}`, isBase64Encoded: false }),
        ...(name.includes("several") && { multiValueHeaders }),
      });
    }
  });

  const SECRETS = [
    "t".repeat(24),
    "ab+cd/ef==0123456789",
    "100% of ä & 😀, #1?/;:",
    "%2B%25 literally so %zz",
  ];
  test.each(SECRETS)("a secret in the URL survives: %s", async (secret) => {
    const handle = createLambdaHandler(autocalls, { secret, onConversation: () => {} });
    const statusOf = async (query: string) =>
      (await handle(form({ query, headers: [], body: WHATSAPP }))).statusCode;
    const token = encodeURIComponent(secret);
    expect(await statusOf(`token=${token}`)).toBe(200);
    expect(await statusOf(`a=1&b&token=${token}&c=%26token%3D1`)).toBe(200);
    expect(await statusOf(`token=${token}x`)).toBe(401);
    expect(await statusOf(`Token=${token}`)).toBe(401);
    expect(await statusOf("")).toBe(401);
  });

  test("headers that came twice are noticed where the service passes on both", async () => {
    const { handle, onReceipt } = watched();
    const twice = [...signed(), ["svix-id", "msg_other"]] as [string, string][];
    expect(await handle(form({ headers: twice, body: BODY }))).toMatchObject({ statusCode: 401 });
    if (name !== "a load balancer" && !/2\.0$|URL$/.test(name))
      expect(onReceipt.mock.calls[0]?.[0].error?.code).toBe("ERR_HEADER_REPEATED");
  });

  test("no headers, no query, no body", async () => {
    const { handle, onReceipt, onError } = watched();
    expect(await handle(form({ headers: [], body: null }))).toMatchObject({ statusCode: 401 });
    expect(onReceipt.mock.calls[0]?.[0].error?.code).toBe("ERR_SIGNATURE_MISSING");
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "ERR_SIGNATURE_MISSING" });
  });
});

test("headers and body are enough, as a POST", async () => {
  const { handle } = watched();
  const { headers } = svix({ body: BODY });
  expect(await handle({ headers, body: BODY })).toMatchObject({ statusCode: 200 });
});

test.each<[name: string, status: number, event: object]>([
  ["half a surrogate in the query", 200, { queryStringParameters: { a: "\ud800", b: null, c: 5 } }],
  [
    "numbers and nulls among the headers",
    200,
    { headers: { a: 5, b: null, c: {}, ...svix({ body: BODY }).headers } },
  ],
  ["a flag that is text", 200, { isBase64Encoded: "false" }],
  ["another", 200, { isBase64Encoded: "true", body: Buffer.from(BODY).toString("base64") }],
  ["a body that is a number", 500, { body: 5 }],
  ["a method that is a number", 405, { httpMethod: 5 }],
  ["headers that are text", 401, { headers: "x" }],
])("an event with %s", async (_name, status, event) => {
  const { handle } = watched();
  const { headers } = svix({ body: BODY });
  expect(await handle({ httpMethod: "POST", headers, body: BODY, ...event } as LambdaEvent)).toMatchObject({
    statusCode: status,
  });
});

describe("base64", () => {
  const event = (body: string, headers = svix({ body: BODY }).headers): LambdaEvent => ({
    headers,
    body,
    isBase64Encoded: true,
  });
  const base64 = Buffer.from(BODY).toString("base64");

  test.each([
    ["as it should be", base64],
    ["without padding", base64.replace(/=+$/, "")],
    ["in lines", base64.replace(/.{76}/g, "$&\r\n")],
    ["whose last character is not canonical", nonCanonical()],
  ])("is taken %s", async (_comment, body) => {
    const { handle } = watched();
    const plain = Buffer.from(body, "base64").toString();
    expect(await handle(event(body, svix({ body: plain }).headers))).toMatchObject({ statusCode: 200 });
  });
  function nonCanonical(): string {
    const body = `${BODY}${" ".repeat((4 - (Buffer.byteLength(BODY) % 3)) % 3)}`;
    const text = Buffer.from(body).toString("base64");
    expect(text).toMatch(/[^=]==$/);
    return text.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`);
  }

  test.each([
    ["the text itself", BODY],
    [
      "one character too many",
      `${base64.replace(/=+$/, "").slice(0, -(base64.replace(/=+$/, "").length % 4))}A`,
    ],
    ["a character that is none", `${base64.slice(0, 8)}*${base64.slice(9)}`],
    ["padding in the middle", `AA==${base64}`],
    ["letters of two bytes", "ŁŁŁŁ"],
  ])("that is none is 400, and its text is not taken instead: %s", async (_comment, body) => {
    const { handle, onReceipt } = watched();
    expect(await handle(event(body))).toMatchObject({ statusCode: 400 });
    expect(onReceipt.mock.calls[0]?.[0]).toMatchObject({
      verdict: "malformed",
      error: { code: "ERR_NOT_BASE64" },
    });
  });

  test("headers are looked at before anything is decoded, and so is the length", async () => {
    const decode = vi.spyOn(Buffer, "from");
    afterEach(() => decode.mockRestore());
    const { handle, onReceipt } = watched({ maxBytes: 1_000_000 });
    const large = "A".repeat(8_000_000);
    expect(await handle(event(large, {}))).toMatchObject({ statusCode: 401 });
    expect(await handle(event(large))).toMatchObject({ statusCode: 413 });
    const codes = onReceipt.mock.calls.map(([{ error }]) => error?.code);
    expect(codes).toEqual(["ERR_SIGNATURE_MISSING", "ERR_TOO_LARGE"]);
    expect(decode.mock.calls.filter(([text]) => text === (large as unknown))).toEqual([]);
  });

  test("of exactly the largest size", async () => {
    const maxBytes = Buffer.byteLength(BODY);
    for (const less of [0, 1]) {
      const { handle } = watched({ maxBytes: maxBytes - less });
      expect(await handle(event(base64))).toMatchObject({ statusCode: less ? 413 : 200 });
    }
  });
});

describe("events of something else are refused by name", () => {
  test.each<[string, unknown, RegExp]>([
    ["a queue", { Records: [{ eventSource: "aws:sqs", body: "{}" }] }, /batch of records/],
    ["EventBridge", { version: "0", "detail-type": "x", source: "y", detail: {} }, /EventBridge/],
    [
      "a WebSocket",
      { headers: {}, requestContext: { connectionId: "c", eventType: "MESSAGE" }, body: "{}" },
      /WebSocket/,
    ],
    [
      "VPC Lattice",
      { version: "2.0", path: "/", method: "POST", headers: {}, requestContext: { serviceNetworkArn: "a" } },
      /VPC Lattice/,
    ],
    ["VPC Lattice, version 1", { raw_path: "/", method: "POST", headers: {} }, /VPC Lattice/],
    ["a payload", { event_type: "conversation.ended" }, /something else/],
    ["nothing", undefined, /something else/],
  ])("%s", async (_comment, event, message) => {
    const { handle, onReceipt } = watched();
    const refusal = expect.objectContaining({
      code: "ERR_LAMBDA_EVENT",
      message: expect.stringMatching(message),
    });
    await expect(handle(event as LambdaEvent)).rejects.toEqual(refusal);
    expect(onReceipt).not.toHaveBeenCalled();
  });
});

test("a body that was parsed is a mistake of the program: 500, and told", async () => {
  const { handle, onError } = watched();
  const event = { headers: svix({ body: BODY }).headers, body: JSON.parse(BODY) };
  expect(await handle(event as LambdaEvent)).toMatchObject({ statusCode: 500 });
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError), null);
});
