import { SignJWT } from "jose";
import { vi } from "vitest";
import { createLambdaHandler, type LambdaEvent } from "../../../src/adapters/lambda.js";
import type { DeliveryInput } from "../../../src/delivery.js";
import {
  AfterwordError,
  type HandlerCode,
  type MalformedCode,
  type OptionCode,
  type UnverifiedCode,
} from "../../../src/errors.js";
import { createHandler, type HandlerOptions } from "../../../src/handler.js";
import { jwt } from "../../../src/jwt.js";
import type { ReceiveOptions } from "../../../src/receive/options.js";
import { createReceiver, receive } from "../../../src/receive/receive.js";
import { memoryStore } from "../../../src/store.js";
import type { Vendor } from "../../../src/vendor.js";
import { autocalls } from "../../../src/vendors/autocalls.js";
import { phonic } from "../../../src/vendors/phonic.js";
import { speaknode } from "../../../src/vendors/speaknode.js";
import { ID, NOW, SECRET, svix, svixSecret, svixSignature } from "../deliveries.js";
import { example } from "../files.js";
import type { Remedies, Remedy } from "./remedy.js";

const PHONIC = example("phonic/examples/conversation-ended.json");
const options: ReceiveOptions = { secret: SECRET, now: NOW };
type Headers_ = Record<string, string | readonly string[] | undefined>;

/** The error of a delivery's receipt, or its verdict. */
const received = async (vendor: Vendor, input: DeliveryInput, given: ReceiveOptions) => {
  const { error, verdict } = await receive(vendor, input, given);
  return error ?? verdict;
};

const accepts = async (...call: Parameters<typeof received>): Promise<void> => {
  const error = await received(...call);
  if (typeof error !== "string") throw error;
};

/** A genuine delivery of Phonic, with other headers. */
const phonicWith = (headers: Headers_ = {}, body: string | Uint8Array = PHONIC): DeliveryInput => {
  const made = svix({ body });
  return { body: made.body, headers: { ...made.headers, ...headers } };
};

/** A delivery of Phonic that is refused, where the genuine one is accepted. */
const phonicRefused = (input: () => DeliveryInput, place: RegExp, remedy: RegExp): Remedy => ({
  provoke: () => received(phonic, input(), options),
  place,
  remedy,
  follow: () => accepts(phonic, phonicWith(), options),
});

const WORD = "a-secret-of-sixteen";
const AUTOCALLS = example("autocalls/examples/conversation-ended.widget.json");
const autocallsAt = (query: string, place: RegExp, remedy: RegExp): Remedy => {
  const at = (url: string) => ({ headers: {}, body: AUTOCALLS, url });
  return {
    provoke: () => received(autocalls, at(`https://example.com/hooks${query}`), { secret: WORD }),
    place,
    remedy,
    follow: () => accepts(autocalls, at(`https://example.com/hooks?token=${WORD}`), { secret: WORD }),
  };
};

const KEY = "0123456789abcdef0123456789abcdef";
const token = (claims: { age?: number; issuer?: string; jti?: string } = {}): Promise<string> => {
  const { age = 0, issuer = "https://example.com", jti = crypto.randomUUID() } = claims;
  return new SignJWT({ jti })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(issuer)
    .setAudience("hooks")
    .setIssuedAt(NOW - age)
    .setExpirationTime(NOW - age + 300)
    .sign(new TextEncoder().encode(KEY));
};
const SPEAKNODE = JSON.stringify({ event: "ConversationComplete", data: {} });
const bearing = (value: string | undefined): DeliveryInput => ({
  body: SPEAKNODE,
  headers: { authorization: value === undefined ? undefined : `Bearer ${value}` },
});
const byToken = (more: { replay?: false } = {}): ReceiveOptions => ({
  now: NOW,
  signature: jwt({ secret: KEY, issuer: "https://example.com", audience: "hooks", ...more }),
});
const tokenRefused = (
  value: () => string | undefined | Promise<string>,
  place: RegExp,
  remedy: RegExp,
): Remedy => ({
  provoke: async () => received(speaknode, bearing(await value()), byToken()),
  place,
  remedy,
  follow: async () => accepts(speaknode, bearing(await token()), byToken()),
});

/** A genuine request of Phonic. */
const requestTo = ({ headers, body }: DeliveryInput): Request =>
  new Request("https://example.com/", {
    method: "POST",
    headers: headers as Record<string, string>,
    body,
  } as RequestInit);

/** Handles a genuine delivery of Phonic, and gives the status. */
const handling = async (more: Partial<HandlerOptions>, body = PHONIC): Promise<number> => {
  const all = { ...options, onConversation() {}, ...more } as HandlerOptions;
  const handle = createHandler(phonic as Vendor, all);
  return (await handle(requestTo(phonicWith({}, body)))).status;
};

/** What a handler tells its `onError`. */
const toldBy = (more: Partial<HandlerOptions>, body?: string): Promise<unknown> =>
  new Promise((resolve) => void handling({ ...more, onError: resolve }, body));

const unexpected = (error: unknown): never => {
  throw error;
};

const UNKNOWN = '{"event_type":"conversation.rated"}';
const INVALID = PHONIC.replace(/"role":\s*"assistant"/, '"role": 1');

const handled = async (more: Partial<HandlerOptions>, body?: string): Promise<void> => {
  const status = await handling(more, body);
  if (status !== 200) throw new Error(String(status));
};

/** A request of Phonic whose body begins and never ends. */
const endless = (): Request => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(PHONIC.slice(0, 100))),
  });
  const { headers } = svix({ body: PHONIC });
  return new Request("https://example.com/", {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
};

const cut = new ReadableStream({
  pull(controller) {
    controller.error(new Error("the connection ended"));
  },
});

/** Why a body was not read, or is not a payload. */
export const malformedRemedies: Remedies<MalformedCode> = {
  ERR_ENCODED: phonicRefused(() => phonicWith({ "content-encoding": "gzip" }), /gzip/, /decompress it/),
  ERR_TOO_LARGE: {
    provoke: () => received(phonic, phonicWith(), { ...options, maxBytes: 10 }),
    place: /larger than 10 bytes/,
    remedy: /maxBytes/,
    follow: () => accepts(phonic, phonicWith(), { ...options, maxBytes: 100_000 }),
  },
  ERR_INCOMPLETE: phonicRefused(
    () =>
      new Request("https://example.com/", {
        method: "POST",
        headers: svix({ body: PHONIC }).headers,
        body: cut,
        duplex: "half",
      } as RequestInit),
    /body/,
    /sends it again/,
  ),
  ERR_BODY_TIMEOUT: {
    provoke: async () => (await createReceiver(phonic, { ...options, bodyTimeout: 0.01 })(endless())).error,
    place: /within 0\.01 seconds/,
    remedy: /`bodyTimeout`/,
    follow: () => handled({ bodyTimeout: 10 }),
  },
  ERR_BUSY: {
    provoke: async () => {
      const receiver = createReceiver(phonic, {
        ...options,
        maxBytes: 150,
        maxTotalBytes: 150,
        bodyTimeout: 1,
      });
      const receipts = [receiver(endless()), receiver(endless())];
      return (await Promise.race(receipts)).error;
    },
    place: /at once/,
    remedy: /`maxTotalBytes`/,
    follow: () => handled({ maxTotalBytes: 100_000 }),
  },
  ERR_NOT_BASE64: {
    provoke: async () => {
      let error: unknown;
      const onReceipt = (receipt: { error: unknown }) => (error = receipt.error);
      const handle = createLambdaHandler(phonic, { ...options, onConversation() {}, onReceipt });
      await handle({ headers: svix({ body: PHONIC }).headers, body: "{}", isBase64Encoded: true });
      return error;
    },
    place: /base64/,
    remedy: /isBase64Encoded/,
    follow: async () => {
      const handle = createLambdaHandler(phonic, { ...options, onConversation() {} });
      const body = Buffer.from(PHONIC).toString("base64");
      const { statusCode } = await handle({
        headers: svix({ body: PHONIC }).headers,
        body,
        isBase64Encoded: true,
      });
      if (statusCode !== 200) throw new Error(String(statusCode));
    },
  },
  ERR_NOT_UTF8: phonicRefused(() => phonicWith({}, new Uint8Array([0x7b, 0xff, 0x7d])), /UTF-8/, /encoding/),
  ERR_NOT_JSON: phonicRefused(() => phonicWith({}, "a=1&b=2"), /JSON/, /only this vendor's JSON webhooks/),
  ERR_NOT_AN_OBJECT: phonicRefused(
    () => phonicWith({}, "[]"),
    /not an object/,
    /only this vendor's webhooks/,
  ),
  ERR_TOO_DEEP: phonicRefused(
    () => phonicWith({}, `${'{"a":'.repeat(100)}1${"}".repeat(100)}`),
    /64 levels/,
    /Ask the vendor/,
  ),
};

/** Why a delivery is not trusted. */
export const unverifiedRemedies: Remedies<UnverifiedCode> = {
  ERR_SECRET_UNAVAILABLE: {
    provoke: async () =>
      (await createReceiver(phonic, { now: NOW, secret: () => undefined })(phonicWith())).error,
    place: /Phonic/,
    remedy: /environment variable is set/,
    follow: async () => {
      const { error } = await createReceiver(phonic, { now: NOW, secret: async () => SECRET })(phonicWith());
      if (error) throw error;
    },
  },
  ERR_SIGNATURE_MISSING: phonicRefused(
    () => phonicWith({ "svix-signature": undefined }),
    /svix-signature/,
    /no proxy removes it/,
  ),
  ERR_SIGNATURE_MALFORMED: phonicRefused(
    () => phonicWith({ "svix-signature": "abc" }),
    /svix-signature/,
    /header and layout of your `signature` option/,
  ),
  ERR_SIGNATURE_MISMATCH: {
    provoke: () => received(phonic, phonicWith(), { ...options, secret: svixSecret("another") }),
    place: /signature/,
    remedy: /raw body.*check the secret/,
    follow: () => accepts(phonic, phonicWith(), options),
  },
  ERR_HEADER_REPEATED: phonicRefused(
    () => phonicWith({ "svix-id": [ID, ID] }),
    /svix-id/,
    /no proxy adds or joins headers/,
  ),
  ERR_HEADER_TOO_LONG: phonicRefused(
    () => phonicWith({ "svix-signature": "v1,".padEnd(5000, "a") }),
    /svix-signature.* 4 KiB/,
    /no vendor sends that/,
  ),
  ERR_TOO_MANY_SIGNATURES: {
    provoke: () => {
      const one = svixSignature(ID, String(NOW), PHONIC);
      return received(
        phonic,
        phonicWith({ "svix-signature": Array.from({ length: 17 }, () => `v1,${one}`).join(" ") }),
        options,
      );
    },
    place: /svix-signature.* 16/,
    remedy: /delete secrets that were replaced/,
    follow: () => accepts(phonic, phonicWith(), options),
  },
  ERR_ID_MALFORMED: phonicRefused(() => phonicWith({ "svix-id": undefined }), /svix-id/, /no proxy removes/),
  ERR_TIMESTAMP_MALFORMED: phonicRefused(
    () => phonicWith({ "svix-timestamp": "yesterday" }),
    /svix-timestamp/,
    /no proxy removes it/,
  ),
  ERR_TIMESTAMP_TOO_OLD: {
    provoke: () => received(phonic, phonicWith(), { ...options, now: NOW + 1000 }),
    place: /signed time.* past/,
    remedy: /clock of the server/,
    follow: () => accepts(phonic, phonicWith(), { ...options, now: NOW }),
  },
  ERR_TIMESTAMP_TOO_NEW: {
    provoke: () => received(phonic, phonicWith(), { ...options, now: NOW - 1000 }),
    place: /signed time.* future/,
    remedy: /clock of the server/,
    follow: () => accepts(phonic, phonicWith(), { ...options, now: NOW }),
  },
  ERR_SECRET_MISSING: autocallsAt("", /token/, /URL that the vendor calls/),
  ERR_SECRET_REPEATED: autocallsAt(`?token=${WORD}&token=${WORD}`, /token/, /Correct the URL/),
  ERR_SECRET_MISMATCH: autocallsAt("?token=another-of-sixteen", /secret/, /vendor's settings/),
  ERR_TOKEN_MISSING: tokenRefused(() => undefined, /bearer token.*authorization/, /no proxy removes it/),
  ERR_TOKEN_MALFORMED: tokenRefused(() => "abc", /token/, /signed JWT in this header/),
  ERR_TOKEN_EXPIRED: tokenRefused(() => token({ age: 1000 }), /no longer valid/, /maxAge/),
  ERR_TOKEN_INVALID: tokenRefused(
    () => token({ issuer: "https://other.example" }),
    /issuer/,
    /Compare `issuer`, `audience`/,
  ),
  ERR_TOKEN_REPLAYED: {
    provoke: async () => {
      const [given, sent] = [byToken(), await token()];
      await accepts(speaknode, bearing(sent), given);
      return received(speaknode, bearing(sent), given);
    },
    place: /token/,
    remedy: /replay: false/,
    follow: async () => {
      const [given, sent] = [byToken({ replay: false }), await token()];
      await accepts(speaknode, bearing(sent), given);
      await accepts(speaknode, bearing(sent), given);
    },
  },
  ERR_TOKEN_IN_USE: {
    provoke: async () => {
      const [given, sent] = [byToken(), await token()];
      return new Promise((resolve) => {
        const handle = createHandler(speaknode, {
          ...given,
          onReceipt: ({ error }) => error && resolve(error),
          onConversation: () => new Promise((done) => setTimeout(done, 100)),
        });
        for (let count = 0; count < 2; count++) void handle(requestTo(bearing(sent)));
      });
    },
    place: /token/,
    remedy: /Nothing|again/,
    follow: async () => accepts(speaknode, bearing(await token()), byToken()),
  },
  ERR_STORE: {
    provoke: () => toldBy({ store: { ...memoryStore(), claim: () => Promise.reject(new Error("away")) } }),
    place: /store/,
    remedy: /cause/,
    follow: () => handled({ store: memoryStore() }),
  },
  ERR_JWKS_UNAVAILABLE: {
    provoke: async () =>
      received(speaknode, bearing(await token()), {
        now: NOW,
        signature: jwt({
          jwks: "https://example.com/certs",
          issuer: "https://example.com",
          audience: "hooks",
          fetch: async () => new Response("no", { status: 500 }),
        }),
      }),
    place: /key set/,
    remedy: /`jwks` URL/,
    follow: async () => accepts(speaknode, bearing(await token()), byToken()),
  },
};

/** Why a delivery was not handled. */
export const handlerRemedies: Remedies<Exclude<HandlerCode, "ERR_INBOX">> = {
  ERR_STORE: unverifiedRemedies.ERR_STORE,
  ERR_FUNCTION: {
    provoke: async () => {
      const lines: string[] = [];
      const spy = vi.spyOn(console, "error").mockImplementation((line) => void lines.push(line));
      await handling({
        onConversation: () => {
          throw new TypeError("a payload");
        },
      });
      spy.mockRestore();
      const [, code, message] = /^afterword: (ERR_\w+), (.*)/.exec(lines.join("")) ?? [];
      return new AfterwordError(code as HandlerCode, message ?? "");
    },
    place: /^phonic conversation\.ended .*onConversation threw TypeError/,
    remedy: /give onError to see it/,
    follow: async () => {
      const seen: unknown[] = [];
      await handling({
        onError: (error) => seen.push(error),
        onConversation: () => {
          throw new TypeError("a payload");
        },
      });
      if (!(seen[0] instanceof TypeError)) throw new Error("it was not told");
    },
  },
  ERR_TIMEOUT: {
    provoke: () => toldBy({ timeout: 0.05, onConversation: () => new Promise(() => {}) }),
    place: /onConversation took longer than 0\.05 s/,
    remedy: /raise timeout/,
    follow: () => handled({ timeout: 5 }),
  },
  ERR_UNHANDLED: {
    provoke: () => toldBy({ onConversation: undefined, on: { "conversation.analysis": () => {} } }),
    place: /takes this event/,
    remedy: /onUnhandled/,
    follow: () => handled({ onConversation: undefined, onUnhandled: () => {} }),
  },
  ERR_UNKNOWN_EVENT: {
    provoke: () => toldBy({}, UNKNOWN),
    place: /event is not known/,
    remedy: /onUnhandled/,
    follow: () => handled({ onUnhandled: () => {}, onError: unexpected }, UNKNOWN),
  },
  ERR_INVALID_PAYLOAD: {
    provoke: () => toldBy({ onInvalid: "reject" }, INVALID),
    place: /onInvalid/,
    remedy: /receipt\.findings/,
    follow: () => handled({ onError: unexpected }, INVALID),
  },
};

/** What is wrong with options. */
export const optionRemedies: Remedies<OptionCode> = {
  ERR_OPTION: {
    provoke: () => createReceiver(phonic, { secret: SECRET, maxBites: 10 } as ReceiveOptions),
    place: /maxBites/,
    remedy: /Correct the option|maxBytes/,
    follow: () => createReceiver(phonic, { secret: SECRET, maxBytes: 10 }),
  },
  ERR_SECRET_UNUSABLE: {
    provoke: () => createReceiver(phonic, { secret: "" }),
    place: /Phonic|secret/,
    remedy: /environment variable/,
    follow: () => createReceiver(phonic, { secret: SECRET }),
  },
  ERR_LAMBDA_EVENT: {
    provoke: () =>
      createLambdaHandler(phonic, { ...options, onConversation() {} })({
        Records: [],
      } as unknown as LambdaEvent),
    place: /batch of records/,
    remedy: /createReceiver/,
    follow: () => createLambdaHandler(phonic, { ...options, onConversation() {} })({ headers: {}, body: "" }),
  },
  ERR_UNSIGNED: {
    provoke: () => createReceiver(autocalls),
    place: /^Autocalls/,
    remedy: /secret that its deliveries carry, or allowUnsigned: true/,
    follow: () => createReceiver(autocalls, { allowUnsigned: true }),
  },
};
