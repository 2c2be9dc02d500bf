import type { ManageCode } from "../../../src/errors.js";
import { createManager, fetchTranscript, type ManagerOptions } from "../../../src/manage/index.js";
import type { Remedies } from "./remedy.js";

const GOOD = "key-1";
const URL_ = "https://example.com/hooks";
const BASE = "https://acme.ada.support/api";
const EVENTS = ["v1.conversation.ended"];

const json = (status: number, body: unknown) => async () =>
  new Response(status === 204 ? null : JSON.stringify(body), { status });

/** An API that knows one key, and then answers what it documents. */
const api = async ({ headers }: Request): Promise<Response> =>
  headers.get("authorization") === `Bearer ${GOOD}`
    ? json(201, { id: "ep_2Yf", message: "enabled", key: "whsec_1", data: [] })()
    : json(401, { message: "Unauthenticated." })();

const ada = (options: Partial<ManagerOptions> = {}) =>
  createManager("ada", { key: GOOD, baseUrl: BASE, fetch: api, ...options });
const autocalls = (options: Partial<ManagerOptions> = {}) =>
  createManager("autocalls", { key: GOOD, fetch: api, ...options });
const subscribe = (options?: Partial<ManagerOptions>) =>
  ada(options).subscribe({ url: URL_, events: EVENTS });

const readAgent = (of: { agent: string }) =>
  createManager("retell", { key: GOOD, fetch: json(200, { agent_id: "agent_1" }) }).read(of);
const fetched = (vendor: string) =>
  fetchTranscript(
    { vendor, id: "1", startedAt: null },
    { key: GOOD, fetch: json(200, { results: [], next: null }) },
  );

/** An answer, and how the same call goes when that answer is mended. */
const answered = (status: number, place: RegExp, remedy: RegExp) => ({
  provoke: () => subscribe({ fetch: json(status, { message: "No." }) }),
  place,
  remedy,
  follow: () => subscribe(),
});

/** What goes wrong while subscriptions are managed. */
export const manageRemedies: Remedies<ManageCode> = {
  ERR_MANAGE_KEY: {
    provoke: () => ada({ key: ' "key-1"\n' }),
    place: /^Ada: the API key/,
    remedy: /without quotes, spaces or line ends/,
    follow: () => ada({ key: "key-1" }),
  },
  ERR_MANAGE_BASE_URL: {
    provoke: () => ada({ baseUrl: `${BASE}?a=1` }),
    place: /base URL has a query/,
    remedy: /up to the path that all calls share/,
    follow: () => ada({ baseUrl: BASE }),
  },
  ERR_MANAGE_URL: {
    provoke: () => ada().subscribe({ url: "example.com/hooks", events: EVENTS }),
    place: /URL/,
    remedy: /Write it whole, such as https:/,
    follow: () => subscribe(),
  },
  ERR_MANAGE_ASSISTANT: {
    provoke: () => autocalls().unsubscribe({ assistant: "98765432-10fe-dcba-3210-fedcba987654" }),
    place: /this is its UUID/,
    remedy: /number is in the address of the assistant's page/,
    follow: () => autocalls().unsubscribe({ assistant: 123 }),
  },
  ERR_MANAGE_ENDPOINT: {
    provoke: () => ada().unsubscribe({ endpoint: "../ep" }),
    place: /id of an endpoint/,
    remedy: /ep_2Yf/,
    follow: () => ada().unsubscribe({ endpoint: "ep_2Yf" }),
  },
  ERR_MANAGE_ID: {
    provoke: () => readAgent({ agent: "../agent" }),
    place: /^this is not the id of an agent of Retell AI/,
    remedy: /from the dashboard or the vendor's API/,
    follow: () => readAgent({ agent: "agent_1" }),
  },
  ERR_MANAGE_CONVERSATION: {
    provoke: () => fetched("retell"),
    place: /reads transcripts of this vendor/,
    remedy: /Hume, Telnyx and Ultravox/,
    follow: () => fetched("ultravox"),
  },
  ERR_MANAGE_EVENTS: {
    provoke: () => ada().subscribe({ url: URL_, events: [] }),
    place: /without events/,
    remedy: /"all"/,
    follow: () => ada().subscribe({ url: URL_, events: "all" }),
  },
  ERR_MANAGE_REPLACE: {
    provoke: () =>
      subscribe({ fetch: json(200, { data: [{ id: "ep_2Yf", url: URL_, event_filters: [] }] }) }),
    place: /endpoint ep_2Yf has other events/,
    remedy: /replace: true/,
    follow: () => {
      const fetch = json(200, { data: [{ id: "ep_2Yf", url: URL_, event_filters: [] }] });
      return ada({ fetch }).subscribe({ url: URL_, events: EVENTS, replace: true });
    },
  },
  ERR_MANAGE_UNAUTHORIZED: {
    provoke: () => subscribe({ key: "key-2" }),
    place: /^Ada .*API key.*acme\.ada\.support/,
    remedy: /dashboard/,
    follow: () => subscribe(),
  },
  ERR_MANAGE_FORBIDDEN: answered(403, /HTTP 403 from acme\.ada\.support/, /right to manage webhooks/),
  ERR_MANAGE_NOT_FOUND: answered(404, /HTTP 404 from acme\.ada\.support/, /Check the id/),
  ERR_MANAGE_INVALID: answered(422, /HTTP 422 .*It says: No\./, /Correct what it names/),
  ERR_MANAGE_RATE_LIMITED: answered(429, /HTTP 429/, /Wait a minute/),
  ERR_MANAGE_ANSWER: answered(500, /HTTP 500/, /base URL/),
  ERR_MANAGE_TIMEOUT: {
    provoke: () => subscribe({ timeout: 0.01, fetch: () => new Promise(() => {}) }),
    place: /acme\.ada\.support/,
    remedy: /whether it was done/,
    follow: () => subscribe(),
  },
  ERR_MANAGE_NETWORK: {
    provoke: () =>
      subscribe({
        fetch: async () => {
          throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
        },
      }),
    place: /acme\.ada\.support: ECONNREFUSED/,
    remedy: /base URL, the connection and any proxy/,
    follow: () => subscribe(),
  },
};
