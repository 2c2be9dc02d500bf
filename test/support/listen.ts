import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { sign, type Vendor } from "afterword";
import { phonic } from "afterword/phonic";
import { vendors } from "afterword/vendors";
import { onTestFinished } from "vitest";
import type { Io } from "../../scripts/command.js";
import type { Attempt, Detail, Row } from "../../scripts/html/model.js";
import { capturesFolder } from "../../scripts/listen/folder/captures.js";
import { type ListenOptions, listen } from "../../scripts/listen/listen.js";
import { receiving } from "../../scripts/listen/receiving.js";
import { striker } from "../../scripts/listen/struck.js";
import { post } from "../../scripts/play/post.js";
import { requestMaker } from "../../scripts/play/replay/request.js";
import type { Keys } from "../../scripts/validate/verification.js";
import { SECRET, TEXT } from "./deliveries.js";
import { example } from "./files.js";

export const KEYS: Keys = { phonic: { secret: [SECRET] }, autocalls: { secret: [TEXT] } };

export const ENDED = example("phonic/examples/conversation-ended.json");

const IO: Io = {
  ...{ stdout: () => {}, stderr: () => {}, stdin: process.stdin, cwd: "/", color: false, isTTY: false },
  env: { PHONIC_WEBHOOK_SECRET: SECRET, AUTOCALLS_WEBHOOK_SECRET: TEXT },
};

export interface Started {
  readonly url: string;
  readonly port: number;
  readonly rows: Row[];
  readonly said: string[];
  readonly unkept: unknown[];
  close(): Promise<void>;
}

export interface StartOptions
  extends Partial<Pick<ListenOptions, "forward" | "answer" | "hasPage" | "vendors">> {
  readonly save?: string;
  readonly keys?: Keys;
  readonly allowUnsigned?: boolean;
}

/** A run of `listen` in this process, at a port that is free. It ends with the test. */
export const started = async (options: StartOptions = {}): Promise<Started> => {
  const { save, keys = KEYS, allowUnsigned = false, vendors: known = vendors } = options;
  const [rows, said, unkept]: [Row[], string[], unknown[]] = [[], [], []];
  const running = await listen({
    port: 0,
    vendors: known,
    receiving: receiving({
      vendors: known,
      keys,
      allowUnsigned,
      placeOf: (slug) => `${slug.toUpperCase()}_SECRET`,
    }),
    folder: save === undefined ? undefined : await capturesFolder(save, "captures"),
    path: save,
    forward: options.forward,
    answer: options.answer,
    hasPage: options.hasPage ?? true,
    striker: striker(known, keys),
    settings: (url) => ({ url, forward: null, save: null, inbox: null, allowUnsigned, vendors: [] }),
    requestsTo: (to, isResigned) => requestMaker({ to, isResigned, vendor: undefined, values: {}, io: IO }),
    patch: async () => ({ diff: "", notes: [] }),
    read: () => {},
    delivered: (row) => rows.push(row),
    unkept: (what, error) => unkept.push([what, error]),
    turnedAway: (why) => said.push(why),
    crashed: (error) => said.push(String(error)),
  });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= running.close());
  onTestFinished(close);
  return { ...running, port: Number(new URL(running.url).port), rows, said, unkept, close };
};

/** Sends a genuine delivery. */
export const send = async (
  url: string,
  {
    vendor = phonic as Vendor,
    body = ENDED as string | Uint8Array,
    secret = SECRET,
    id = "msg_1",
    headers = {} as Record<string, string>,
  } = {},
): Promise<Attempt> => {
  const bytes = Buffer.from(body);
  const signed = await sign(vendor, bytes, { secret, ...(vendor === phonic && { id }) });
  const all = { "content-type": "application/json", ...signed, ...headers };
  return post({ url, headers: Object.entries(all), body: bytes });
};

/** Sends something that nobody signed. */
export const sendPlain = (
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Attempt> => post({ url, headers: Object.entries(headers), body: Buffer.from(body) });

/** What the page would get. */
export const detail = async ({ url }: Pick<Started, "url">, n: number): Promise<Detail> => {
  const response = await fetch(`${url}/api/deliveries/${n}`);
  return response.json() as Promise<Detail>;
};

export interface Got {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly raw: readonly string[];
  readonly body: Buffer;
}

/** A server that deliveries are forwarded to. It ends with the test. */
export const target = async (status = 200): Promise<{ readonly url: string; readonly got: Got[] }> => {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    got.push({
      url: request.url ?? "",
      headers: request.headers,
      raw: request.rawHeaders,
      body: Buffer.concat(chunks),
    });
    response.writeHead(status).end("the target");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got };
};
