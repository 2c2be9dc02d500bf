// AWS Lambda.
import { fromBase64 } from "#platform";
import { type Arriving, tooLarge, Unreadable } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import { type CreateHandler, createResponder } from "../handler.js";

type Values<T> = Readonly<Record<string, T | undefined>> | null | undefined;

/**
 * A request as AWS passes it: from an HTTP API or a function URL (payload version 2.0), from a REST API (1.0), or from an
 * Application Load Balancer.
 */
export interface LambdaEvent {
  readonly headers?: Values<string>;
  readonly multiValueHeaders?: Values<readonly string[]>;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly rawPath?: string | undefined;
  readonly rawQueryString?: string | undefined;
  readonly httpMethod?: string | undefined;
  readonly path?: string | undefined;
  readonly queryStringParameters?: Values<string>;
  readonly multiValueQueryStringParameters?: Values<readonly string[]>;
  readonly requestContext?:
    | { readonly http?: { readonly method?: string | undefined } | undefined; readonly elb?: unknown }
    | undefined;
}

/** An answer as each of them takes it. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Only for a load balancer, as are the next two. API Gateway refuses answers with members that it does not know. */
  readonly statusDescription?: string;
  readonly isBase64Encoded?: false;
  /** Only where the load balancer sends such headers itself. */
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes a Lambda handler.
 *
 * @throws AfterwordError the handler rejects with `ERR_LAMBDA_EVENT` for an event that is not such a request, such as a
 * message of a queue: an answer would tell the queue that the message was handled
 * @example
 * export const handler = createLambdaHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createLambdaHandler: CreateHandler<(event: LambdaEvent) => Promise<LambdaResult>> = (
  given: unknown,
  options?: unknown,
) => {
  const respond = createResponder(createLambdaHandler, given, options);
  return async (event: LambdaEvent): Promise<LambdaResult> => {
    refuseOthers(event);
    const { httpMethod, requestContext, rawPath, path } = event;
    const { status, headers, body } = await respond(requestContext?.http?.method ?? httpMethod ?? "POST", {
      headers: pairsOf(event.multiValueHeaders, event.headers),
      url: `${rawPath ?? path ?? "/"}?${queryOf(event)}`,
      body: bodyOf(event),
    });
    const result = { statusCode: status, headers, body };
    if (!requestContext?.elb) return result;
    const multiValueHeaders = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    );
    return {
      ...result,
      statusDescription: `${status} ${body}`,
      isBase64Encoded: false,
      ...(event.multiValueHeaders && { multiValueHeaders }),
    };
  };
};

/** Every value with its name; the first of the two records that has any, since only the first has all values. */
const pairsOf = (all: Values<readonly string[]>, single: Values<string>): [string, string][] => {
  const pairs = Object.entries(all ?? {}).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  );
  if (pairs.length > 0) return pairs;
  return Object.entries(single ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
};

/** The query as it stands in a URL. API Gateway decodes names and values; a load balancer passes them on as they came. */
const queryOf = ({ rawQueryString, requestContext, ...event }: LambdaEvent): string => {
  if (rawQueryString !== undefined) return rawQueryString;
  const pairs = pairsOf(event.multiValueQueryStringParameters, event.queryStringParameters);
  return requestContext?.elb
    ? pairs.map(([name, value]) => `${name}=${value}`).join("&")
    : String(new URLSearchParams(pairs));
};

/** Makes the function that gives the body. Base64 is decoded only once headers and URL were accepted. */
const bodyOf =
  ({ body, isBase64Encoded }: LambdaEvent): Arriving["body"] =>
  ({ maxBytes }) => {
    const text = body ?? "";
    // some tools that make events write "false"
    if (String(isBase64Encoded) !== "true" || typeof text !== "string") return text;
    // four characters are three bytes, of which padding takes up to two away
    if ((text.length / 4) * 3 - 2 > maxBytes) return tooLarge(maxBytes);
    const digits = digitsOf(text) ?? digitsOf(text.replace(/\s+/g, ""));
    return digits === undefined
      ? new Unreadable(
          "ERR_NOT_BASE64",
          "The event says that its body is base64 (isBase64Encoded), and it is not.",
        )
      : fromBase64(digits);
  };

/** Base64 without its padding; undefined for other text. Whether it is canonical matters only for signatures. */
const digitsOf = (text: string): string | undefined => {
  const digits = /^([A-Za-z\d+/]*)={0,2}$/.exec(text)?.[1];
  return digits !== undefined && digits.length % 4 !== 1 ? digits : undefined;
};

/** Refuses events of other services, by name where they can be told. */
const refuseOthers = (event: LambdaEvent): void => {
  const { headers, multiValueHeaders, rawPath, rawQueryString, httpMethod, requestContext, ...rest } =
    event ?? {};
  if (requestContext?.http || requestContext?.elb) return;
  if ([rawPath, rawQueryString, httpMethod].some((each) => typeof each === "string")) return;
  const other = Object.entries(OTHERS).find(([name]) => name in { ...rest, ...requestContext });
  // headers and body alone are enough, for tests
  if (!other && (headers ?? multiValueHeaders)) return;
  throw new AfterwordError(
    "ERR_LAMBDA_EVENT",
    `The event is no request of API Gateway, a function URL or a load balancer, but ${other?.[1] ?? "something else"}.`,
    { hint: "Call the function through one of these, or read the event yourself and take createReceiver." },
  );
};

/** Members by which events of other services are told. */
const OTHERS: Readonly<Record<string, string>> = {
  Records: "a batch of records, such as of a queue",
  "detail-type": "an event of EventBridge",
  connectionId: "a WebSocket message of API Gateway",
  serviceNetworkArn: "a request of VPC Lattice",
  raw_path: "a request of VPC Lattice",
  methodArn: "a question to an authoriser of API Gateway",
};
