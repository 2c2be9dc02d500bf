// What every recipe is tried with, wherever it runs.
import { request } from "node:http";
import { svix, svixSecret } from "../deliveries.js";
import { example } from "../receiving.js";

export const PATH = "/webhooks/phonic";

/** A request. */
export interface Sent {
  readonly method?: string;
  readonly headers: Record<string, string | string[]>;
  readonly body: string | Uint8Array;
}

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly allow?: string | null | undefined;
}

/** Sends to an endpoint, wherever it is. */
export type Endpoint = (sent: Sent) => Promise<Answered>;

/** Sends to a server, headers as they are: `fetch` would join repeated ones. */
export const over =
  (port: number): Endpoint =>
  ({ method = "POST", headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: "127.0.0.1", path: PATH, method, headers }, (response) => {
        response.resume();
        response.on("end", () =>
          resolve({ status: response.statusCode as number, allow: response.headers.allow }),
        );
      });
      sent.on("error", reject);
      sent.end(method === "POST" ? body : undefined);
    });

const ENDED = example("phonic", "conversation-ended.json");
/** The largest body that is read if nothing is said. */
const LARGEST = 10 * 1024 * 1024;
let serial = 0;

/** The body of a delivery. What its id begins with says what becomes of it, see `saving.mjs`. */
export const bodyOf = (id = `conv_${serial++}`): string =>
  JSON.stringify({
    ...ENDED,
    data: { ...ENDED.data, conversation: { ...ENDED.data.conversation, id } },
  });

export const now = (): string => String(Math.floor(Date.now() / 1000));

/** A genuine delivery, with an id of its own. */
export const good = (body: string | Uint8Array = bodyOf()): Sent => ({
  headers: {
    "content-type": "application/json",
    ...svix({ id: `msg_${serial++}`, body, time: now() }).headers,
  },
  body,
});

const withHeaders = ({ headers, body }: Sent, more: Sent["headers"]): Sent => ({
  headers: { ...headers, ...more },
  body,
});

/** Deliveries, and what is answered to them: to the same one once, or several times. */
export const deliveries: readonly {
  readonly comment: string;
  readonly send: () => Sent;
  readonly statuses: readonly number[];
  /** How many conversations are saved. */
  readonly saves?: number;
}[] = [
  { comment: "a conversation", send: () => good(), statuses: [200], saves: 1 },
  { comment: "a duplicate", send: () => good(), statuses: [200, 200, 200], saves: 1 },
  {
    comment: "one that cannot be saved at first",
    send: () => good(bodyOf(`conv_fails_${serial++}`)),
    statuses: [500, 200, 200],
    saves: 1,
  },
  {
    comment: "one that is not ASCII, with white space that only the vendor puts there",
    send: () => good(bodyOf().replace('{"', '{ \n"').replace('"web"', '"wéb 😀"')),
    statuses: [200],
    saves: 1,
  },
  {
    comment: "one of another content type",
    send: () => withHeaders(good(), { "content-type": "text/plain; charset=utf-8" }),
    statuses: [200],
    saves: 1,
  },
  {
    comment: "one of the largest size",
    send: () => good(bodyOf().padEnd(LARGEST)),
    statuses: [200],
    saves: 1,
  },
  { comment: "one that is too large", send: () => good(bodyOf().padEnd(LARGEST + 1)), statuses: [413] },
  {
    comment: "one that is not signed",
    send: () => ({ headers: { "content-type": "application/json" }, body: bodyOf() }),
    statuses: [401],
  },
  {
    comment: "one with another body",
    send: () => ({ headers: good().headers, body: bodyOf() }),
    statuses: [401],
  },
  {
    comment: "one that was signed with another secret",
    send: () => {
      const body = bodyOf();
      return withHeaders(good(body), svix({ body, time: now(), secret: svixSecret("b") }).headers);
    },
    statuses: [401],
  },
  {
    comment: "one whose signature header came twice",
    send: () => {
      const sent = good();
      return withHeaders(sent, {
        "svix-signature": [sent.headers["svix-signature"], "v1,x"].flat() as string[],
      });
    },
    statuses: [401],
  },
  { comment: "one that is not JSON", send: () => good("{"), statuses: [400] },
  { comment: "one that is empty", send: () => good(""), statuses: [400] },
  {
    comment: "one that is compressed",
    send: () => withHeaders(good(), { "content-encoding": "gzip" }),
    statuses: [415],
  },
  { comment: "GET", send: () => ({ ...good(), method: "GET" }), statuses: [405] },
  {
    comment: "HEAD, as vendors that look for the endpoint",
    send: () => ({ ...good(), method: "HEAD" }),
    statuses: [200],
  },
];

/** A delivery whose function does not end. */
export const hanging = (): Sent => good(bodyOf(`conv_hangs_${serial++}`));

/** How long a delivery of Phonic may take, in milliseconds. */
export const TIMEOUT_MS = 14_000;
