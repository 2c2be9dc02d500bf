import { object, openapi, text } from "../generating.js";

/** The files of a project with a vendor whose tokens vouch for the body, and one that signs the URL that it calls. */
export const signers = {
  "schemas/tok/openapi.json": openapi(
    { ended: object({ type: { const: "ended" }, tok: text }) },
    {},
    {
      ...{ name: "Tok", event: "/type", conversationId: "/tok" },
      signature: {
        ...{ scheme: "jwt", algorithm: "HS256", secret: { minBytes: 6 } },
        header: { name: "authorization", prefix: "Bearer ", optional: true },
        claims: {
          body: { claim: "sha256", hash: "sha256", encoding: "base64" },
          tolerance: { past: 60, future: 60 },
        },
      },
    },
  ),
  "schemas/url/openapi.json": openapi(
    { over: object({ type: { const: "over" }, url: text }) },
    {},
    {
      ...{ name: "Url", event: "/type", conversationId: "/url" },
      signature: {
        ...{ scheme: "hmac", algorithm: "sha256", encoding: "hex" },
        header: { name: "x-signature" },
        template: "{method} {url} {body}",
      },
    },
  ),
  "tok.json": '{"type":"ended","tok":"1"}',
  "url.json": '{"type":"over","url":"1"}',
};

/** A capture of what was signed: the headers as `sign` prints them. */
export const capturedAs = (vendor: string, printed: string, body: string, change: object = {}): string =>
  JSON.stringify({
    ...{ v: 1, vendor, receivedAt: "2026-11-29T10:00:00Z", method: "POST", url: "/in" },
    headers: printed
      .trimEnd()
      .split("\n")
      .map((line) => line.split(": ")),
    body,
    ...change,
  });
