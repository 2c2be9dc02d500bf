import {
  createHandler,
  createReceiver,
  memoryStore,
  receive,
  receiveAny,
  type Store,
  type Verifier,
  verify,
} from "afterword";
import { type JwtOptions, jwt } from "afterword/jwt";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { NOW, SECRET as SVIX_SECRET, svix } from "./support/deliveries.js";

const ISSUER = "https://identity.example/realms/one";
const AUDIENCE = "afterword";
const SECRET = "a shared secret of at least thirty-two bytes";
const JWKS = "https://identity.example/certs";
const BODY = '{"event":"ConversationComplete","data":{"session_id":"1"}}';
const [ours, newer, strangers] = await Promise.all(
  ["RS256", "RS256", "RS256"].map((alg) => generateKeyPair(alg, { extractable: true })),
);
type Keys = NonNullable<typeof ours>;
const jwkOf = async ({ publicKey }: Keys, kid: string) => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: "RS256",
  use: "sig",
});

const one = await jwkOf(ours as Keys, "one");
const two = await jwkOf(newer as Keys, "two");

let serial = 0;
const claims = (change: JWTPayload = {}): JWTPayload => {
  const all: JWTPayload = {
    iss: ISSUER,
    aud: AUDIENCE,
    iat: NOW,
    exp: NOW + 60,
    jti: `token-${serial++}`,
    ...change,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const shared = (change?: JWTPayload, alg = "HS256", secret: string | Uint8Array = SECRET) =>
  new SignJWT(claims(change))
    .setProtectedHeader({ alg })
    .sign(typeof secret === "string" ? new TextEncoder().encode(secret) : secret);
const signed = (keys = ours as Keys, header: Record<string, unknown> = { kid: "one" }, change?: JWTPayload) =>
  new SignJWT(claims(change)).setProtectedHeader({ alg: "RS256", ...header }).sign(keys.privateKey);

const codeOf = (
  signature: Verifier,
  token: string | undefined,
  { now = NOW, header = "authorization", scheme = "Bearer " } = {},
): Promise<string | undefined> =>
  verify(
    speaknode,
    { headers: token === undefined ? {} : { [header]: scheme + token }, body: BODY },
    { signature, now },
  ).then(
    () => undefined,
    ({ code }) => code,
  );
const made = (options: Partial<JwtOptions> = {}) =>
  jwt({ secret: SECRET, issuer: ISSUER, audience: AUDIENCE, ...options });
const withKeys = (ask: typeof fetch, options: Partial<JwtOptions> = {}) =>
  jwt({ jwks: JWKS, issuer: ISSUER, audience: AUDIENCE, fetch: ask, ...options });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a token by a shared secret", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64url");

  test("holds, and vouches for the sender and the time, not for the body", async () => {
    const receipt = await receive(
      speaknode,
      { headers: { authorization: `Bearer ${await shared()}` }, body: BODY },
      { signature: made(), now: NOW + 5 },
    );
    expect(receipt).toMatchObject({
      event: "ConversationComplete",
      deliveryId: null,
      timestamp: NOW,
      error: null,
    });
  });

  test.each<[string, () => string | undefined | Promise<string>, string | undefined]>([
    ["nothing wrong", () => shared(), undefined],
    ["one of several audiences", () => shared({ aud: ["other", AUDIENCE] }), undefined],
    ["no token", () => undefined, "ERR_TOKEN_MISSING"],
    ["an empty token", () => "", "ERR_TOKEN_MALFORMED"],
    ["not a token", () => "abc", "ERR_TOKEN_MALFORMED"],
    ["a header that is not JSON", () => `${base64("x")}.e30.AA`, "ERR_TOKEN_MALFORMED"],
    ["two parts", async () => (await shared()).split(".").slice(0, 2).join("."), "ERR_TOKEN_MALFORMED"],
    ["four parts", async () => `${await shared()}.AA`, "ERR_TOKEN_MALFORMED"],
    ["padding", async () => `${await shared()}=`, "ERR_TOKEN_MALFORMED"],
    ["a character of base64", async () => (await shared()).replace(/.$/, "+"), "ERR_TOKEN_MALFORMED"],
    ["a space behind", async () => `${await shared()} `, "ERR_TOKEN_MALFORMED"],
    [
      "spare bits set",
      async () => (await shared()).replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
      "ERR_TOKEN_MALFORMED",
    ],
    ["8 KiB and more", () => shared({ pad: "x".repeat(6200) }), "ERR_TOKEN_MALFORMED"],
    ["many KiB", () => shared({ pad: "x".repeat(20_000) }), "ERR_TOKEN_MALFORMED"],
    ["no signature", () => new UnsecuredJWT(claims()).encode(), "ERR_TOKEN_MALFORMED"],
    [
      "alg none over a signature",
      () => `${base64('{"alg":"none"}')}.${base64(JSON.stringify(claims()))}.AA`,
      "ERR_TOKEN_INVALID",
    ],
    ["another secret", () => shared({}, "HS256", `another ${SECRET}`), "ERR_TOKEN_INVALID"],
    ["an algorithm that is not on the list", () => shared({}, "HS512"), "ERR_TOKEN_INVALID"],
    ["no issuer", () => shared({ iss: undefined } as never), "ERR_TOKEN_INVALID"],
    ["another issuer", () => shared({ iss: `${ISSUER}/` }), "ERR_TOKEN_INVALID"],
    ["no audience", () => shared({ aud: undefined } as never), "ERR_TOKEN_INVALID"],
    ["another audience", () => shared({ aud: "other" }), "ERR_TOKEN_INVALID"],
    ["no exp", () => shared({ exp: undefined } as never), "ERR_TOKEN_INVALID"],
    ["no iat", () => shared({ iat: undefined } as never), "ERR_TOKEN_INVALID"],
    ["no jti", () => shared({ jti: undefined } as never), "ERR_TOKEN_INVALID"],
    ["an empty jti", () => shared({ jti: "" }), "ERR_TOKEN_INVALID"],
    ["exp 30 seconds ago", () => shared({ exp: NOW - 29 }), undefined],
    ["exp longer ago than clocks differ", () => shared({ exp: NOW - 31 }), "ERR_TOKEN_EXPIRED"],
    ["exp in words", () => shared({ exp: "tomorrow" } as never), "ERR_TOKEN_INVALID"],
    ["330 seconds old", () => shared({ iat: NOW - 330 }), undefined],
    ["older, though exp is far", () => shared({ iat: NOW - 331, exp: NOW + 9999 }), "ERR_TOKEN_EXPIRED"],
    ["issued in the future", () => shared({ iat: NOW + 31 }), "ERR_TOKEN_INVALID"],
    ["not valid yet", () => shared({ nbf: NOW + 31 }), "ERR_TOKEN_INVALID"],
  ])("%s → %s", async (_comment, token, code) => {
    expect(await codeOf(made(), await token())).toBe(code);
  });

  test("in another header, and only once", async () => {
    const signature = made({ header: "X-Token" });
    expect(await codeOf(signature, await shared(), { header: "x-token" })).toBeUndefined();
    expect(await codeOf(signature, await shared())).toBe("ERR_TOKEN_MISSING");
    expect(await codeOf(made(), await shared(), { scheme: "" })).toBe("ERR_TOKEN_MISSING");
    expect(await codeOf(made(), await shared(), { scheme: "Basic " })).toBe("ERR_TOKEN_MISSING");
    const token = await shared();
    expect(await codeOf(made(), `${token}, Bearer ${token}`)).toBe("ERR_HEADER_REPEATED");
  });

  test("from outside, every failure looks like any other", async () => {
    const receiver = createReceiver(speaknode, { signature: made(), now: NOW });
    const plain = createReceiver(speaknode, {
      secret: SECRET,
      signature: { scheme: "hmac", header: "x" },
      now: NOW,
    });
    const told = [];
    for (const [receive, headers] of [
      [receiver, {}],
      [receiver, { authorization: `Bearer ${await shared({ aud: "other" })}` }],
      [plain, { x: "0" }],
    ] as const) {
      const { error, ...rest } = await receive({ headers, body: BODY });
      expect(error?.code).toMatch(/^ERR_/);
      told.push(JSON.stringify(rest));
    }
    expect(new Set(told).size).toBe(1);
  });
});

describe("a token holds once", () => {
  test("a second time it is refused, by the same verifier", async () => {
    const signature = made();
    const token = await shared();
    expect(await codeOf(signature, token)).toBeUndefined();
    expect(await codeOf(signature, token)).toBe("ERR_TOKEN_REPLAYED");
    expect(await codeOf(signature, await shared())).toBeUndefined();
    expect(await codeOf(made(), token)).toBeUndefined();
  });

  test("a token that does not hold is not noted", async () => {
    const signature = made();
    expect(await codeOf(signature, await shared({ jti: "a" }, "HS256", `another ${SECRET}`))).toBeDefined();
    expect(await codeOf(signature, await shared({ jti: "a" }))).toBeUndefined();
  });

  test("the store can be replaced, and remembers a token for as long as it could be accepted", async () => {
    const seen: [name: string, key: string, seconds?: number][] = [];
    const store: Store = {
      claim(key, _owner, seconds) {
        seen.push(["claim", key, seconds]);
        return "new";
      },
      commit: (key, _owner, seconds) => seen.push(["commit", key, seconds]),
      release: (key) => seen.push(["release", key]),
    };
    const signature = made({ replay: store });
    expect(await codeOf(signature, await shared({ jti: "a", exp: NOW + 9999 }))).toBeUndefined();
    expect(await codeOf(signature, await shared({ jti: "a", exp: NOW + 60 }))).toBeUndefined();
    const key = expect.stringMatching(/^[\da-f]{64}$/);
    expect(seen).toEqual([
      ["claim", key, 60],
      ["commit", key, 331],
      ["claim", key, 60],
      ["commit", key, 91],
    ]);
    expect(new Set(seen.map(([, key]) => key)).size).toBe(1);
  });

  test("tokens of two issuers may have the same id", async () => {
    const signature = made({ issuer: [ISSUER, "https://other.example"], replay: memoryStore() });
    expect(await codeOf(signature, await shared({ jti: "a" }))).toBeUndefined();
    const other = await shared({ jti: "a", iss: "https://other.example" });
    expect(await codeOf(signature, other)).toBeUndefined();
    expect(await codeOf(signature, other)).toBe("ERR_TOKEN_REPLAYED");
  });

  test("until it has expired, whatever else comes", async () => {
    const signature = made();
    const token = await shared();
    expect(await codeOf(signature, token)).toBeUndefined();
    for (const second of [1, 60, 89, 90]) {
      vi.advanceTimersByTime(second === 1 ? 1000 : 0);
      expect(await codeOf(signature, token, { now: NOW + second })).toMatch(
        second === 90 ? /EXPIRED/ : /REPLAYED/,
      );
    }
  });

  test("a full store refuses new tokens, and never begins to accept old ones", async () => {
    const signature = made({ replay: memoryStore({ most: 3 }) });
    const tokens = await Promise.all(Array.from({ length: 5 }, () => shared()));
    const codes = [];
    for (const token of tokens) codes.push(await codeOf(signature, token));
    expect(codes).toEqual([undefined, undefined, undefined, "ERR_STORE", "ERR_STORE"]);
    for (const token of tokens.slice(0, 3)) expect(await codeOf(signature, token)).toBe("ERR_TOKEN_REPLAYED");
    vi.advanceTimersByTime(92_000);
    expect(await codeOf(signature, await shared())).toBeUndefined();
  });

  test.each<[string, Partial<Store>]>([
    ["claim throws", { claim: () => Promise.reject(new Error("away")) }],
    ["claim answers nonsense", { claim: () => true as never }],
    ["commit rejects", { commit: () => Promise.reject(new Error("away")) }],
  ])("a store that fails is no proof: 503 when %s", async (_comment, broken) => {
    const signature = made({ replay: { ...memoryStore(), ...broken } });
    const request = { headers: { authorization: `Bearer ${await shared()}` }, body: BODY };
    const receipt = await receive(speaknode, request, { signature, now: NOW });
    expect(receipt).toMatchObject({ verdict: "unverified", status: 503, error: { code: "ERR_STORE" } });
  });

  test("false accepts it again and again, and without an id", async () => {
    const signature = made({ replay: false });
    const token = await shared({ jti: undefined } as never);
    expect(await codeOf(signature, token)).toBeUndefined();
    expect(await codeOf(signature, token)).toBeUndefined();
  });
});

describe("in a handler a token is used up when the delivery has been handled", () => {
  const SPEAKNODE = { now: NOW, onError: () => {} };
  const post = (token: string, body = BODY) =>
    new Request("https://example.com/", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body,
    });

  test("after a 500 the retry is accepted, after a 200 it is refused", async () => {
    const onConversation = vi.fn(() => {});
    onConversation.mockImplementationOnce(() => {
      throw new Error("the database is away");
    });
    const handle = createHandler(speaknode, { ...SPEAKNODE, signature: made(), onConversation });
    const token = await shared();
    const statuses = [];
    for (let time = 0; time < 4; time++) statuses.push((await handle(post(token))).status);
    expect(statuses).toEqual([500, 200, 401, 401]);
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("a body that is malformed or broke off does not use it up", async () => {
    const handle = createHandler(speaknode, { ...SPEAKNODE, signature: made(), onConversation() {} });
    const token = await shared();
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
    const headers = { authorization: `Bearer ${token}` };
    const cut = new Request("https://a/", { method: "POST", headers, body: broken, duplex: "half" } as never);
    expect((await handle(cut)).status).toBe(400);
    expect((await handle(post(token, "{"))).status).toBe(400);
    expect((await handle(post(token))).status).toBe(200);
  });

  test("while it is in use, it comes too early", async () => {
    let done = () => {};
    const onConversation = () => new Promise<void>((resolve) => (done = resolve));
    const onReceipt = vi.fn();
    const handle = createHandler(speaknode, { ...SPEAKNODE, signature: made(), onConversation, onReceipt });
    const token = await shared();
    const first = handle(post(token));
    await vi.waitFor(() => expect(onReceipt).toHaveBeenCalledOnce());
    const second = await handle(post(token));
    expect({ status: second.status, wait: second.headers.has("retry-after") }).toEqual({
      status: 503,
      wait: true,
    });
    expect(onReceipt.mock.lastCall?.[0].error.code).toBe("ERR_TOKEN_IN_USE");
    done();
    expect((await first).status).toBe(200);
    expect((await handle(post(token))).status).toBe(401);
  });

  test("the handler's store remembers it, unless the verifier has its own", async () => {
    const [handlers, own] = [memoryStore(), memoryStore()].map((store) => ({
      ...store,
      claim: vi.fn(store.claim),
    }));
    const options = { ...SPEAKNODE, store: handlers as Store, onConversation() {} };
    const token = await shared();
    await createHandler(speaknode, { ...options, signature: made() })(post(token));
    expect(handlers?.claim).toHaveBeenCalledTimes(2);
    const another = createHandler(speaknode, { ...options, signature: made() });
    expect((await another(post(token))).status).toBe(401);
    const apart = createHandler(speaknode, { ...options, signature: made({ replay: own as Store }) });
    expect((await apart(post(token))).status).toBe(200);
    expect(own?.claim).toHaveBeenCalledOnce();
  });

  test("two vendors at one endpoint may share a verifier, and a token proves less than a signature", async () => {
    const signature = made();
    const token = await shared();
    const request = () => ({ headers: { authorization: `Bearer ${token}` }, body: BODY });
    const entries = [
      { vendor: { ...speaknode, slug: "other" }, signature, now: NOW },
      { vendor: speaknode, signature, now: NOW },
    ];
    expect((await receiveAny(entries, request())).error).toBeNull();
    expect((await receiveAny(entries, request())).error?.code).toBe("ERR_TOKEN_REPLAYED");

    // the signature is over these bytes; the token could have come with any
    const { headers, body } = svix({ body: BODY });
    const both = { headers: { ...headers, authorization: `Bearer ${await shared()}` }, body };
    const receipt = await receiveAny([...entries, { vendor: phonic, secret: SVIX_SECRET, now: NOW }], both);
    expect(receipt).toMatchObject({ vendor: "phonic", deliveryId: headers["svix-id"] });
  });
});

describe("a token by a published key", () => {
  const answering = async (...sets: object[][]) => {
    let at = 0;
    return vi.fn<typeof fetch>(async () => Response.json({ keys: sets[Math.min(at++, sets.length - 1)] }));
  };
  const later = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

  test("holds; the set is fetched once, from the configured URL, without following redirects", async () => {
    const ask = await answering([one]);
    const signature = withKeys(ask);
    expect(ask).not.toHaveBeenCalled();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => signed()));
    const codes = await Promise.all(tokens.map((token) => codeOf(signature, token)));
    expect(codes).toEqual(tokens.map(() => undefined));
    expect(ask).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledWith(new URL(JWKS), expect.objectContaining({ redirect: "manual" }));
  });

  test("nothing that a token says about keys is followed", async () => {
    const ask = await answering([one]);
    const jwk = await exportJWK((strangers as Keys).publicKey);
    const url = "https://stranger.example/keys";
    for (const header of [
      { jwk, kid: "one" },
      { jwk },
      { jku: url, kid: "stranger" },
      { x5u: url },
      { jku: url, x5u: url, jwk, x5c: ["AA=="], kid: "one" },
    ])
      expect(await codeOf(withKeys(ask), await signed(strangers, header))).toBe("ERR_TOKEN_INVALID");
    for (const [asked] of ask.mock.calls) expect(String(asked)).toBe(JWKS);
    expect(await codeOf(withKeys(ask), await signed(ours, { jwk, jku: url, kid: "one" }))).toBeUndefined();
  });

  test("a public key is no shared secret", async () => {
    const { publicKey } = ours as Keys;
    const pem = await exportSPKI(publicKey);
    for (const secret of [pem, JSON.stringify(one), String(one.n)])
      expect(await codeOf(withKeys(await answering([one])), await shared({}, "HS256", secret))).toBe(
        "ERR_TOKEN_INVALID",
      );
    expect(() => made({ secret: pem })).toThrow(expect.objectContaining({ code: "ERR_SECRET_UNUSABLE" }));
    const oct = { kty: "oct", k: Buffer.from(SECRET).toString("base64url"), kid: "one", alg: "HS256" };
    expect(await codeOf(withKeys(await answering([oct])), await shared())).toBe("ERR_TOKEN_INVALID");
  });

  test("keys are rotated: an unknown one is looked for, at most once in 10 seconds", async () => {
    const ask = await answering([one], [one, two]);
    const signature = withKeys(ask);
    expect(await codeOf(signature, await signed())).toBeUndefined();
    const next = () => signed(newer, { kid: "two" });
    expect(await codeOf(signature, await next())).toBe("ERR_TOKEN_INVALID");
    expect(ask).toHaveBeenCalledOnce();
    later(11);
    expect(await codeOf(signature, await next())).toBeUndefined();
    expect(await codeOf(signature, await signed())).toBeUndefined();
    for (let time = 0; time < 5; time++)
      expect(await codeOf(signature, await signed(strangers, { kid: "three" }))).toBe("ERR_TOKEN_INVALID");
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("a token that names no key holds by any of several, and by no other", async () => {
    const signature = withKeys(await answering([two, one]));
    for (const keys of [ours, newer]) expect(await codeOf(signature, await signed(keys, {}))).toBeUndefined();
    expect(await codeOf(signature, await signed(strangers, {}))).toBe("ERR_TOKEN_INVALID");
    expect(await codeOf(signature, await signed(ours, {}, { aud: "other" }))).toBe("ERR_TOKEN_INVALID");
    expect(await codeOf(signature, await signed(ours, {}, { exp: NOW - 100 }))).toBe("ERR_TOKEN_EXPIRED");
  });

  test("a set is kept for ten minutes", async () => {
    const ask = await answering([one], [two]);
    const signature = withKeys(ask);
    expect(await codeOf(signature, await signed())).toBeUndefined();
    later(599);
    expect(await codeOf(signature, await signed())).toBeUndefined();
    later(2);
    expect(await codeOf(signature, await signed())).toBe("ERR_TOKEN_INVALID");
    expect(ask).toHaveBeenCalledTimes(2);
  });

  /** A key server that a test can break. */
  const breakable = () => {
    const server = { answer: (): Promise<Response> | Response => Response.json({ keys: [one] }) };
    const ask = vi.fn<typeof fetch>(async () => server.answer());
    return { server, ask, signature: withKeys(ask) };
  };
  const away = () => {
    throw new TypeError("fetch failed: 10.0.0.1 refused");
  };

  test("while it fails it is asked at most once in 10 seconds, and known keys hold for an hour", async () => {
    const { server, ask, signature } = breakable();
    expect(await codeOf(signature, await signed())).toBeUndefined();
    server.answer = away;
    later(11);
    const unknown = () => signed(strangers, { kid: "x" });
    expect(await codeOf(signature, await unknown())).toBe("ERR_JWKS_UNAVAILABLE");
    expect(await codeOf(signature, await signed())).toBeUndefined();
    later(600);
    for (let time = 0; time < 5; time++) expect(await codeOf(signature, await signed())).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(3);
    later(3588);
    expect(await codeOf(signature, await signed())).toBeUndefined();
    later(2);
    expect(await codeOf(signature, await signed())).toBe("ERR_JWKS_UNAVAILABLE");
    server.answer = () => Response.json({ keys: [one] });
    later(11);
    expect(await codeOf(signature, await signed())).toBeUndefined();
  });

  test.each<[string, () => Promise<Response> | Response]>([
    ["is away", away],
    ["has lost its keys", () => Response.json({ keys: [] })],
    ["shows a page", () => new Response("<html>")],
    ["answers with an error", () => Response.json({ keys: [one] }, { status: 503 })],
    ["has keys that are none", () => Response.json({ keys: [1, null] })],
    ["answers null", () => Response.json(null)],
  ])("a key server that %s takes no known key away, and is no reason for 401", async (_comment, answer) => {
    const { server, ask, signature } = breakable();
    const handle = createReceiver(speaknode, { signature, now: NOW });
    const statusOf = async (token: string) =>
      (await handle({ headers: { authorization: `Bearer ${token}` }, body: BODY })).status;
    server.answer = answer;
    expect(await statusOf(await signed())).toBe(503);
    server.answer = () => Response.json({ keys: [one] });
    later(11);
    expect(await statusOf(await signed())).toBe(200);
    server.answer = answer;
    later(601);
    expect(await statusOf(await signed())).toBe(200);
    expect(await statusOf(await signed())).toBe(200);
    // a new key may well be the sender's
    expect(await statusOf(await signed(newer, { kid: "two" }))).toBe(503);
    expect(ask).toHaveBeenCalledTimes(3);
    server.answer = () => Response.json({ keys: [two] });
    later(11);
    expect(await statusOf(await signed(newer, { kid: "two" }))).toBe(200);
    expect(await statusOf(await signed())).toBe(401);
  });

  test("a handler answers 503 while nothing can be said, and tells why", async () => {
    const { server, signature } = breakable();
    server.answer = away;
    const [onError, onConversation] = [vi.fn(), vi.fn()];
    const handle = createHandler(speaknode, { signature, now: NOW, onConversation, onError });
    const token = await signed();
    const post = () =>
      handle(
        new Request("https://example.com/", {
          method: "POST",
          headers: { authorization: `Bearer ${token}` },
          body: BODY,
        }),
      );
    const answer = await post();
    expect([answer.status, answer.headers.has("retry-after")]).toEqual([503, true]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "ERR_JWKS_UNAVAILABLE" }),
      expect.objectContaining({ verdict: "unverified", status: 503 }),
    );
    server.answer = () => Response.json({ keys: [one] });
    later(11);
    expect((await post()).status).toBe(200);
    expect(onConversation).toHaveBeenCalledOnce();
  });

  test("where several vendors share an endpoint, a key server that is away is no refusal either", async () => {
    const { server, signature } = breakable();
    server.answer = away;
    const request = { headers: { authorization: `Bearer ${await signed()}` }, body: BODY };
    const jwtVendor = { vendor: speaknode, signature, now: NOW };
    const others = { vendor: phonic, secret: SVIX_SECRET, now: NOW };
    for (const entries of [
      [jwtVendor, others],
      [others, jwtVendor],
    ])
      expect((await receiveAny(entries, request)).status).toBe(503);
  });

  test("a stranger with unknown keys costs one fetch in 10 seconds, and nobody else waits for it", async () => {
    const { server, ask, signature } = breakable();
    expect(await codeOf(signature, await signed())).toBeUndefined();
    server.answer = () => new Promise(() => {});
    later(11);
    const strange = await Promise.all(
      Array.from({ length: 50 }, (_, index) => signed(strangers, { kid: `x${index}` })),
    );
    const waiting = strange.map((token) => codeOf(signature, token));
    for (let time = 0; time < 5; time++) expect(await codeOf(signature, await signed())).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2100);
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["ERR_JWKS_UNAVAILABLE"]));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("a fetch that never ended does not keep the next from being made", async () => {
    const { server, ask, signature } = breakable();
    server.answer = () => new Promise(() => {});
    void codeOf(signature, await signed());
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    // its timer is gone, as where the request that began it was ended by the platform
    vi.clearAllTimers();
    server.answer = () => Response.json({ keys: [one] });
    later(11);
    expect(await codeOf(signature, await signed())).toBeUndefined();
  });

  const huge = () => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 10_000;
        if (sent > 1e6) throw new Error("nobody stopped reading");
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
  };
  test.each<[string, () => Response]>([
    ["a redirect", () => new Response(null, { status: 302, headers: { location: "https://other.example" } })],
    ["an error", () => new Response("no", { status: 500 })],
    ["no content", () => new Response(null, { status: 204 })],
    ["a page", () => new Response("<html>")],
    ["not UTF-8", () => new Response(new Uint8Array([0x22, 0xff, 0x22]))],
    ["not a set", () => Response.json({ keys: 1 })],
    ["null", () => Response.json(null)],
    ["more than 64 KiB", () => new Response(huge())],
    ["just more than 64 KiB", () => new Response(JSON.stringify({ keys: [one], pad: "x".repeat(65_536) }))],
  ])("no key set: %s", async (_comment, answer) => {
    expect(
      await codeOf(
        withKeys(async () => answer()),
        await signed(),
      ),
    ).toBe("ERR_JWKS_UNAVAILABLE");
  });

  test("the rest of an answer that is no key set is not kept", async () => {
    let given: AbortSignal | null | undefined;
    const signature = withKeys(async (_url, init) => {
      given = init?.signal;
      return new Response(huge(), { status: 500 });
    });
    expect(await codeOf(signature, await signed())).toBe("ERR_JWKS_UNAVAILABLE");
    expect(given?.aborted).toBe(true);
  });

  test("just 64 KiB is a set", async () => {
    const text = JSON.stringify({ keys: [one] });
    const answer = new Response(text.padEnd(65_536));
    expect(
      await codeOf(
        withKeys(async () => answer),
        await signed(),
      ),
    ).toBeUndefined();
  });

  test.each<[string, () => Promise<Response>]>([
    ["the answer", () => new Promise(() => {})],
    ["the body", async () => new Response(new ReadableStream({}))],
  ])("nobody is waited for longer than 2 seconds: %s", async (_comment, ask) => {
    let given: AbortSignal | null | undefined;
    const signature = withKeys((_url, init) => {
      given = init?.signal;
      return ask();
    });
    let code: string | undefined | 0 = 0;
    const done = codeOf(signature, await signed()).then((found) => (code = found));
    await vi.advanceTimersByTimeAsync(1990);
    expect(code).toBe(0);
    await vi.advanceTimersByTimeAsync(20);
    await done;
    expect(code).toBe("ERR_JWKS_UNAVAILABLE");
    expect(given?.aborted).toBe(true);
  });
});

describe("options that make no sense are errors when the verifier is made", () => {
  test.each<[string, Partial<Record<keyof JwtOptions, unknown>>, string?]>([
    ["no issuer", { issuer: undefined }],
    ["an empty issuer", { issuer: "" }],
    ["no issuers", { issuer: [] }],
    ["an empty issuer among several", { issuer: [ISSUER, ""] }],
    ["no audience", { audience: undefined }],
    ["no audiences", { audience: [] }],
    ["neither secret nor jwks", { secret: undefined }],
    ["both", { jwks: JWKS }],
    ["jwks by http", { secret: undefined, jwks: "http://identity.example/certs" }],
    ["jwks with a user name", { secret: undefined, jwks: "https://user@identity.example/certs" }],
    ["jwks with a password", { secret: undefined, jwks: new URL("https://:word@identity.example/certs") }],
    ["jwks no URL", { secret: undefined, jwks: "identity.example" }],
    ["jwks a file", { secret: undefined, jwks: "file:///etc/keys" }],
    ["no algorithms", { algorithms: [] }],
    ["alg none", { algorithms: ["none"] }],
    ["alg None", { algorithms: ["HS256", "None"] }],
    ["a secret for RS256", { algorithms: ["RS256"] }],
    ["a key set for HS256", { secret: undefined, jwks: JWKS, algorithms: ["RS256", "HS256"] }],
    ["a secret of 31 bytes", { secret: "x".repeat(31) }, "ERR_SECRET_UNUSABLE"],
    ["an empty secret", { secret: "" }, "ERR_SECRET_UNUSABLE"],
    ["maxAge 0", { maxAge: 0 }],
    ["maxAge infinite", { maxAge: Number.POSITIVE_INFINITY }],
    ["clockTolerance negative", { clockTolerance: -1 }],
    ["clockTolerance NaN", { clockTolerance: Number.NaN }],
    ["replay true", { replay: true }],
    ["replay null", { replay: null }],
    ["replay an old store", { replay: { seen: () => false } }],
  ])("%s", (_comment, change, code = "ERR_OPTION") => {
    expect(() => made(change as Partial<JwtOptions>)).toThrow(
      expect.objectContaining({ name: "AfterwordError", code }),
    );
  });
});
