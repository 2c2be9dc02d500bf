// Says what a JSON object is that is neither a payload nor a capture envelope, but has a delivery in it: an envelope with a
// fault, or a request as other tools save it. Nothing is read from it, because only the user knows which parts are meant.

import { isObject } from "../../json/value.js";
import type { UncheckedReason } from "../input/reason.js";

/** Where a tool keeps its requests: the path to them, as `jq` writes it. `[]` stands for the items of a list. */
interface Place {
  readonly tool: string;
  readonly path: string;
}

/** The places of requests, the more particular ones first. Several tools use the same one. */
const PLACES: readonly Place[] = [
  { tool: "a HAR file", path: ".log.entries[].request" },
  { tool: "a dump of ngrok's requests", path: ".requests[].request" },
  { tool: "a dump of requests", path: ".requests[]" },
  { tool: "a dump of a request bin", path: ".data[]" },
  { tool: "a request as RequestBin or Pipedream saves it", path: ".event" },
  { tool: "a request as Hookdeck saves it", path: ".data" },
  { tool: "a request with its answer", path: ".request" },
  { tool: "a dump of a request", path: "" },
];

/** Members that hold the body of a request, the more exact ones first. */
const BODIES = ["bodyRaw", "rawBody", "raw_body", "raw", "content", "body", "payload", "postData"];

/** What a JSON object looks like, and how its payload is taken out. Undefined if it looks like nothing known. */
export const otherFormat = (value: object): UncheckedReason | undefined => {
  const fault = envelopeFault(value as Record<string, unknown>);
  if (fault !== undefined) return { message: `this looks like a capture envelope, but ${fault}` };
  for (const { tool, path } of PLACES) {
    const request = requestAt(value, path);
    const body = request && BODIES.find((name) => isBody(request[name]));
    if (!request || body === undefined || !isRequest(request)) continue;
    const name = path === "" ? ownTool(request, tool) : tool;
    return {
      message: `this looks like ${name}, not like a payload`,
      hint: `Take the payload out of it: jq -r '${filterOf(path, body, request[body])}' FILE.`,
    };
  }
  return undefined;
};

/** What keeps a value from being an envelope. Undefined if it is not meant as one. */
const envelopeFault = (value: Record<string, unknown>): string | undefined => {
  const { v, headers, body, bodyBase64, receivedAt } = value;
  const hasBody = typeof body === "string" || typeof bodyBase64 === "string";
  const isMeant = "v" in value || (receivedAt !== undefined && "headers" in value);
  if (!isMeant || !("body" in value || "bodyBase64" in value || "headers" in value)) return undefined;
  if (!("headers" in value) && receivedAt === undefined) return undefined;
  if (!Number.isInteger(v)) return 'it does not have "v": 1';
  if (isObject(body)) return "its body is parsed: keep the body as the text that was sent";
  if (!hasBody) return "it has no body";
  return Array.isArray(headers) || isObject(headers)
    ? undefined
    : "its headers are neither pairs nor an object";
};

/** The request at a path: of a list, the first one. */
const requestAt = (value: object, path: string): Record<string, unknown> | undefined => {
  let found: unknown = value;
  for (const [, name, list] of path.matchAll(/\.(\w+)(\[\])?/g)) {
    found = isObject(found) ? found[name as string] : undefined;
    if (list !== undefined) found = Array.isArray(found) ? found[0] : undefined;
  }
  return isObject(found) ? found : undefined;
};

/** Members that a request has beside its headers. One of them is enough. */
const ABOUT = [
  "method",
  "httpMethod",
  "url",
  "uri",
  "path",
  "rawPath",
  "requestContext",
  "query",
  "ip",
  "token_id",
];

const isRequest = (request: Record<string, unknown>): boolean =>
  (isObject(request.headers) || Array.isArray(request.headers)) && ABOUT.some((name) => name in request);

const isBody = (body: unknown): boolean => (typeof body === "string" && body !== "") || isObject(body);

const ownTool = (request: Record<string, unknown>, tool: string): string =>
  "token_id" in request && "content" in request
    ? "a request as webhook.site saves it"
    : "requestContext" in request || "isBase64Encoded" in request
      ? "an event of AWS Lambda or API Gateway"
      : tool;

/** The filter of `jq` that takes the body out. */
const filterOf = (path: string, name: string, body: unknown): string => {
  const member = `${path}.${name}`;
  if (isObject(body)) return typeof body.text === "string" ? `${member}.text` : member;
  const text = String(body);
  if (name === "raw") return `${member} | @base64d | split("\\r\\n\\r\\n")[1:] | join("\\r\\n\\r\\n")`;
  return /^[A-Za-z\d+/]{8,}={0,2}$/.test(text.slice(0, 2000).trim()) ? `${member} | @base64d` : member;
};
