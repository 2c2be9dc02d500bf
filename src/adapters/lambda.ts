// AWS Lambda.
import { createResponder, type HandlerOptions } from "../handler.js";
import { decode } from "../platform/bytes.js";
import type { Vendor } from "../vendor.js";

/** A request as API Gateway (HTTP API, payload version 2.0) and Lambda function URLs pass it. */
export interface LambdaEvent {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly rawPath?: string;
  readonly rawQueryString?: string;
  readonly requestContext?: { readonly http?: { readonly method?: string } };
}

/** An answer as API Gateway and Lambda function URLs take it. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Makes a Lambda handler.
 *
 * @example
 * export const handler = createLambdaHandler(phonic, { secret, onConversation: ({ id }) => console.log(id) });
 */
export const createLambdaHandler = <V extends Vendor>(
  vendor: V,
  options: HandlerOptions<V>,
): ((event: LambdaEvent) => Promise<LambdaResult>) => {
  const respond = createResponder(vendor, options);
  return async ({ headers, body, isBase64Encoded, rawPath = "/", rawQueryString = "", requestContext }) => {
    const text = body ?? "";
    const answer = await respond(requestContext?.http?.method ?? "POST", {
      headers,
      body: (isBase64Encoded && decode(text, "base64")) || text,
      url: `${rawPath}?${rawQueryString}`,
    });
    return { statusCode: answer.status, headers: answer.headers, body: answer.body };
  };
};
