import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Capture, Receipt } from "afterword";
import { createNodeHandler } from "afterword/node";
import type { Vendor } from "../../../src/vendor.js";

/** A server that receives the deliveries of one vendor with `afterword/node`, and remembers what it found. */
export interface Target {
  readonly url: string;
  /** Each request that was read to its end, also those that were refused. */
  readonly arrived: {
    readonly headers: readonly (readonly [string, string])[];
    readonly url: string;
    readonly body: string;
  }[];
  /** What the handler said of each: `ok`, or the verdict and the code of its error. */
  readonly found: {
    readonly status: number;
    readonly verdict: string | null;
    readonly code: string | null;
  }[];
  close(): Promise<void>;
}

/** What verifies deliveries, and what the server answers in the place of the handler. */
export interface TargetOptions {
  readonly secret: string;
  readonly signature?: object;
  readonly publicUrl?: string;
  /** The status of each answer; undefined leaves it to the handler. */
  readonly status?: (count: number) => number | undefined;
  /** Its text. */
  readonly answer?: string;
  readonly bodyTimeout?: number;
  readonly onInvalid?: "reject" | undefined;
}

/** Starts a server for a vendor's deliveries. */
export const targetFor = async (
  vendor: Vendor,
  { status, answer, ...options }: TargetOptions,
): Promise<Target> => {
  const found: Target["found"] = [];
  const arrived: Target["arrived"] = [];
  const handle = createNodeHandler(vendor, {
    onInvalid: "reject",
    ...options,
    onUnhandled: () => undefined,
    onError: () => undefined,
    onCapture: ({ headers, url, body = "" }: Capture) =>
      arrived.push({ headers, url: url ?? "", body: Buffer.from(body).toString() }),
    onAnswer: (status: number, _ms: number, receipt: Receipt | null, code: string | null) =>
      found.push({ status, verdict: receipt?.verdict ?? null, code }),
  } as Parameters<typeof createNodeHandler>[1]);
  let count = 0;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const fixed = status?.(++count);
    if (fixed === undefined) return void handle(request, response);
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { rawHeaders, url = "" } = request;
      const headers = rawHeaders.flatMap((name, at): [string, string][] =>
        at % 2 === 0 ? [[name, rawHeaders[at + 1] as string]] : [],
      );
      arrived.push({ headers, url, body: Buffer.concat(chunks).toString() });
      response.writeHead(fixed).end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/in`,
    arrived,
    found,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
