import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** The header of another name that holds a key, with its value. */
  readonly apiKey?: string | undefined;
  readonly body: unknown;
}

/** A vendor's API on this machine. */
export interface Api {
  readonly baseUrl: string;
  /** Calls so far, the oldest first. */
  readonly calls: Arrived[];
  /** What the next calls are answered with; without one left, 500. */
  readonly answers: Answer[];
  close(): Promise<void>;
}

/** A status with a body (an object is sent as JSON), or whatever a server may do to a connection. */
export type Answer =
  | readonly [status: number, body?: unknown, headers?: Record<string, string>]
  | ((request: IncomingMessage, response: ServerResponse) => void);

export const startApi = async (): Promise<Api> => {
  const calls: Arrived[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method = "", url: path = "", headers } = request;
    calls.push({
      method,
      path,
      authorization: headers.authorization,
      apiKey: Object.entries(headers)
        .find(([name]) => name.endsWith("api-key"))
        ?.join(": "),
      body: text === "" ? undefined : JSON.parse(text),
    });
    const answer = answers.shift() ?? [500, "nothing left to answer"];
    if (typeof answer === "function") return answer(request, response);
    const [status, body, more] = answer;
    const json = typeof body === "object";
    response.writeHead(status, { "content-type": json ? "application/json" : "text/html", ...more });
    response.end(body === undefined ? undefined : json ? JSON.stringify(body) : String(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api`,
    calls,
    answers,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

/** What the vendors document. */
export const DOCUMENTED = {
  enabled: [200, { message: "Conversation ended webhook enabled successfully", data: [] }],
  disabled: [200, { message: "Conversation ended webhook disabled successfully", data: [] }],
  unauthenticated: [401, { message: "Unauthenticated." }],
  noAssistant: [404, { message: "Assistant not found" }],
  invalid: [
    422,
    {
      message: "The given data was invalid.",
      errors: { webhook_url: ["The webhook url must be a valid URL."] },
    },
  ],
  adaUnauthorized: [401, { errors: [{ type: "unauthorized", message: "Invalid API key", details: null }] }],
  adaEndpoint: [
    201,
    {
      id: "ep_2Yf",
      url: "https://example.com/hooks",
      description: "",
      event_filters: ["v1.conversation.ended"],
      enabled: true,
      created_at: "2026-11-20T00:00:00+00:00",
      updated_at: "2026-11-20T00:00:00+00:00",
    },
  ],
  secret: [200, { key: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" }],
} as const satisfies Record<string, Answer>;
