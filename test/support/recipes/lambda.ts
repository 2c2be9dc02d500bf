// Requests as the services of AWS hand them to a function.
import { readFileSync } from "node:fs";
import type { LambdaEvent } from "afterword/lambda";
import { root } from "../files.js";

/** A request, before a service writes it down. */
export interface Sent {
  readonly method?: string;
  readonly query?: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
}

const every = (pairs: readonly (readonly [string, string])[]): Record<string, string[]> => {
  const record: Record<string, string[]> = {};
  for (const [name, value] of pairs) (record[name] ??= []).push(value);
  return record;
};
/** Only the last value of a name, as AWS has it. */
const last = (pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs);
const raw = (query: string) =>
  query === ""
    ? []
    : query
        .split("&")
        .map((pair): [string, string] => [
          pair.split("=", 1)[0] as string,
          pair.slice(pair.indexOf("=") + 1),
        ]);
const decoded = (query: string) => [...new URLSearchParams(query)];

/** An event with every member that the documentation of its service names. */
const whole = (name: string) =>
  JSON.parse(readFileSync(`${root}test/support/recipes/lambda/${name}.json`, "utf8")) as Whole;
type Whole = LambdaEvent & {
  readonly headers: Record<string, string>;
  readonly multiValueHeaders: Record<string, string[]>;
  readonly requestContext: { readonly http: object };
};

/** How each service writes a request down. */
export const forms: Record<string, (sent: Sent) => LambdaEvent> = {
  "HTTP API, payload version 2.0": (sent) => secondVersion("http-api", sent),
  "a function URL": (sent) => {
    const { body, ...event } = secondVersion("function-url", sent);
    // without a content type that says that it is text, the body comes in base64
    return { ...event, body: body && Buffer.from(body).toString("base64"), isBase64Encoded: true };
  },
  "REST API, payload version 1.0": (sent) => firstVersion(sent),
  "HTTP API, payload version 1.0": (sent) => ({
    version: "1.0",
    ...firstVersion({ ...sent, headers: sent.headers.map(([name, value]) => [name.toLowerCase(), value]) }),
  }),
  "a load balancer": ({ method = "POST", query = "", headers, body }) => {
    const event = whole("load-balancer");
    return {
      ...event,
      httpMethod: method,
      queryStringParameters: last(raw(query)),
      headers: { ...event.headers, ...last(headers) },
      body: body ?? "",
    };
  },
  "a load balancer with headers of several values": ({ method = "POST", query = "", headers, body }) => {
    const event = whole("load-balancer-multi-value");
    return {
      ...event,
      httpMethod: method,
      multiValueQueryStringParameters: every(raw(query)),
      multiValueHeaders: { ...event.multiValueHeaders, ...every(headers) },
      body: body ?? "",
    };
  },
};

const firstVersion = ({ method = "POST", query = "", headers, body }: Sent): LambdaEvent => {
  const event = whole("rest-api");
  // a test call from the console has no headers
  const single = headers.length > 0 ? { ...event.headers, ...last(headers) } : null;
  const multi = headers.length > 0 ? { ...event.multiValueHeaders, ...every(headers) } : null;
  return {
    ...event,
    httpMethod: method,
    headers: single,
    multiValueHeaders: multi,
    queryStringParameters: query ? last(decoded(query)) : null,
    multiValueQueryStringParameters: query ? every(decoded(query)) : null,
    body,
  };
};

const secondVersion = (name: string, { method = "POST", query = "", headers, body }: Sent): LambdaEvent => {
  const event = whole(name);
  const joined = Object.entries(every(headers)).map(([key, values]) => [key.toLowerCase(), values.join(",")]);
  return {
    ...event,
    rawQueryString: query,
    headers: { ...event.headers, ...Object.fromEntries(joined) },
    requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method } },
    body: body ?? undefined,
  };
};
