import { createHash, createHmac } from "node:crypto";
import type { ReceiveOptions, SignatureOption, SignatureRule, Vendor } from "afterword";
import { phonic } from "afterword/phonic";
import fc from "fast-check";
import { jwtVerify, SignJWT } from "jose";
import { describe, expect, test, vi } from "vitest";
import { BODY, NOW, SECRET, svix, TEXT } from "../support/deliveries.js";
import { platforms } from "../support/platforms.js";

const RULE: SignatureRule = {
  scheme: "jwt",
  algorithm: "HS256",
  header: { name: "authorization", prefix: "Bearer ", optional: true },
  claims: {
    body: { claim: "sha256", hash: "sha256", encoding: "base64" },
    tolerance: { past: 60, future: 60 },
  },
  secret: { minBytes: 6 },
};
const HASH = createHash("sha256").update(BODY).digest("base64");
const CLAIMS = { iss: "key-1", nbf: NOW, exp: NOW + 300, sha256: HASH };

const base64url = (text: string | Uint8Array): string => Buffer.from(text).toString("base64url");

/** A token, without any of the library's own code. What is not a text is written as JSON. */
const tokenOf = (
  claims: unknown = CLAIMS,
  { header = { alg: "HS256", typ: "JWT" } as unknown, secret = TEXT, algorithm = "sha256" } = {},
): string => {
  const [head, payload] = [header, claims].map((part) =>
    base64url(typeof part === "string" || part instanceof Uint8Array ? part : JSON.stringify(part)),
  );
  const signed = `${head}.${payload}`;
  return `${signed}.${createHmac(algorithm, secret).update(signed).digest("base64url")}`;
};

describe.each(platforms)("on %s", (_platform, library) => {
  const livekit: Vendor = {
    slug: "livekit",
    name: "LiveKit",
    docs: [],
    events: {},
    signature: RULE,
    tokens: library.bodyTokens,
  };
  const options = { secret: TEXT, signature: { scheme: "jwt", issuer: "key-1" }, now: NOW } as const;
  const codeOf = (
    authorization: unknown,
    { vendor = livekit, body = BODY, ...more }: ReceiveOptions & { vendor?: Vendor; body?: string } = {},
  ): Promise<string | undefined> =>
    library.verify(vendor, { headers: { authorization } as never, body }, { ...options, ...more }).then(
      () => undefined,
      (error) => (error.name === "AfterwordError" ? error.code : Promise.reject(error)),
    );

  test("a token holds, bare or after Bearer, and says when it was issued", async () => {
    for (const prefix of ["", "Bearer ", "bearer "])
      expect(await codeOf(prefix + tokenOf()), prefix).toBeUndefined();
    const verified = (claims: object) =>
      library.verify(livekit, { headers: { Authorization: tokenOf(claims) }, body: BODY }, options);
    expect(await verified(CLAIMS)).toEqual({ id: null, timestamp: null });
    expect(await verified({ ...CLAIMS, iat: NOW - 2 })).toEqual({ id: null, timestamp: NOW - 2 });
  });

  test("a prefix that is not optional must be there, and without one there is none", async () => {
    const vendor = (header: SignatureRule["header"]): Vendor => ({
      ...livekit,
      signature: { ...RULE, ...(header && { header }) },
    });
    const bearer = vendor({ name: "authorization", prefix: "Bearer " });
    const bare = vendor({ name: "authorization" });
    expect(await codeOf(`Bearer ${tokenOf()}`, { vendor: bearer })).toBeUndefined();
    expect(await codeOf(tokenOf(), { vendor: bearer })).toBe("ERR_TOKEN_MISSING");
    expect(await codeOf(tokenOf(), { vendor: bare })).toBeUndefined();
    expect(await codeOf(`Bearer ${tokenOf()}`, { vendor: bare })).toBe("ERR_TOKEN_MISSING");
  });

  test("another body is refused, by one byte or altogether", async () => {
    for (const body of [`${BODY} `, BODY.slice(1), "", JSON.stringify(JSON.parse(BODY), null, 1)])
      expect(await codeOf(tokenOf(), { body }), body).toBe("ERR_SIGNATURE_MISMATCH");
  });

  const good = tokenOf();
  const [head = "", payload = "", signature = ""] = good.split(".");
  const deep = `{"iss":"key-1","exp":${NOW + 300},"sha256":"${HASH}","x":${"[".repeat(2000)}${"]".repeat(2000)}}`;
  const hostile: readonly (readonly [comment: string, authorization: unknown, code: string | undefined])[] = [
    ["no header", undefined, "ERR_TOKEN_MISSING"],
    ["an empty header", "", "ERR_TOKEN_MISSING"],
    ["Bearer and nothing", "Bearer ", "ERR_TOKEN_MISSING"],
    ["another kind of credential", "Basic dXNlcjpwYXNz", "ERR_TOKEN_MISSING"],
    ["another kind, with points in it", `Digest username="a.b.c"`, "ERR_TOKEN_MISSING"],
    ["a plain secret", `Bearer ${TEXT.replaceAll(" ", "")}`, "ERR_TOKEN_MISSING"],
    ["Bearer twice", `Bearer Bearer ${good}`, "ERR_TOKEN_MISSING"],
    ["a space behind it", `${good} `, "ERR_TOKEN_MISSING"],
    ["two tokens", `${good}, ${good}`, "ERR_HEADER_REPEATED"],
    ["two tokens, one header each", [good, good], "ERR_HEADER_REPEATED"],
    ["two parts", `${head}.${payload}`, "ERR_TOKEN_MALFORMED"],
    ["four parts", `${good}.${signature}`, "ERR_TOKEN_MALFORMED"],
    ["five parts, as of an encrypted token", `${good}.${head}.${head}`, "ERR_TOKEN_MALFORMED"],
    ["no signature", `${head}.${payload}.`, "ERR_TOKEN_MALFORMED"],
    ["no claims", `${head}..${signature}`, "ERR_TOKEN_MALFORMED"],
    ["nothing but points", ".".repeat(100_000), "ERR_TOKEN_MALFORMED"],
    ["a point at each second place", "a.".repeat(4000), "ERR_TOKEN_MALFORMED"],
    ["over 8 KiB", tokenOf({ ...CLAIMS, x: "x".repeat(8192) }), "ERR_TOKEN_MALFORMED"],
    ["megabytes", `${head}.${"a".repeat(4_000_000)}.${signature}`, "ERR_TOKEN_MALFORMED"],
    ["padding", `${head}.${payload}=.${signature}`, "ERR_TOKEN_MALFORMED"],
    [
      "the alphabet of base64",
      good.replace(/_|-/, (one) => (one === "-" ? "+" : "/")),
      "ERR_TOKEN_MALFORMED",
    ],
    ["a line break inside", `${head}.${payload}\n.${signature}`, "ERR_TOKEN_MISSING"],
    ["letters beyond ASCII", `${head}.${payload}é.${signature}`, "ERR_TOKEN_MALFORMED"],
    ["another signature", `${head}.${payload}.${base64url("x".repeat(32))}`, "ERR_TOKEN_INVALID"],
    ["the signature cut short", good.slice(0, -4), "ERR_TOKEN_INVALID"],
    ["the signature twice", `${good}${signature}`.slice(0, good.length + 43), "ERR_TOKEN_MALFORMED"],
    ["alg none, without a signature", `${base64url('{"alg":"none"}')}.${payload}.`, "ERR_TOKEN_MALFORMED"],
    ["alg none, with our signature", tokenOf(CLAIMS, { header: { alg: "none" } }), "ERR_TOKEN_INVALID"],
    ["another alg, signed by ours", tokenOf(CLAIMS, { header: { alg: "HS512" } }), "ERR_TOKEN_INVALID"],
    [
      "another alg, signed by it",
      tokenOf(CLAIMS, { header: { alg: "HS512" }, algorithm: "sha512" }),
      "ERR_TOKEN_INVALID",
    ],
    ["alg in small letters", tokenOf(CLAIMS, { header: { alg: "hs256" } }), "ERR_TOKEN_INVALID"],
    ["alg in a list", tokenOf(CLAIMS, { header: { alg: ["HS256"] } }), "ERR_TOKEN_INVALID"],
    ["no alg", tokenOf(CLAIMS, { header: {} }), "ERR_TOKEN_INVALID"],
    ["no typ", tokenOf(CLAIMS, { header: { alg: "HS256" } }), undefined],
    [
      "a key and a URL in its header",
      tokenOf(CLAIMS, { header: { alg: "HS256", jwk: {}, jku: "https://x" } }),
      undefined,
    ],
    ["crit", tokenOf(CLAIMS, { header: { alg: "HS256", crit: ["b64"], b64: false } }), "ERR_TOKEN_INVALID"],
    ["a header that is no JSON", tokenOf(CLAIMS, { header: "HS256" }), "ERR_TOKEN_MALFORMED"],
    ["a header that is a list", tokenOf(CLAIMS, { header: ["HS256"] }), "ERR_TOKEN_MALFORMED"],
    ["a header that is null", tokenOf(CLAIMS, { header: null }), "ERR_TOKEN_MALFORMED"],
    [
      "a header with alg twice",
      tokenOf(CLAIMS, { header: '{"alg":"none","alg":"HS256"}' }),
      "ERR_TOKEN_MALFORMED",
    ],
    [
      "alg twice, once escaped",
      tokenOf(CLAIMS, { header: '{"alg":"none","\\u0061lg":"HS256"}' }),
      "ERR_TOKEN_MALFORMED",
    ],
    ["claims that are no JSON", tokenOf("no JSON"), "ERR_TOKEN_MALFORMED"],
    ["claims that are a text", tokenOf('"text"'), "ERR_TOKEN_MALFORMED"],
    ["claims that are not UTF-8", tokenOf(Buffer.from([0x7b, 0xff, 0x7d])), "ERR_TOKEN_MALFORMED"],
    [
      "a claim twice",
      tokenOf(JSON.stringify(CLAIMS).replace("{", `{"exp":${NOW - 999},`)),
      "ERR_TOKEN_MALFORMED",
    ],
    [
      "a claim twice, deep inside",
      tokenOf(JSON.stringify(CLAIMS).replace("{", '{"video":{"a":1,"a":1},')),
      "ERR_TOKEN_MALFORMED",
    ],
    ["claims that are nested deep", tokenOf(deep), undefined],
    ["claims nested too deep to be closed", tokenOf(`{"x":${"[".repeat(6000)}`), "ERR_TOKEN_MALFORMED"],
    [
      "a member named __proto__",
      tokenOf(JSON.stringify({ ...CLAIMS, iss: undefined }).replace("{", '{"__proto__":{"iss":"key-1"},')),
      "ERR_TOKEN_INVALID",
    ],
    ["no iss", tokenOf({ ...CLAIMS, iss: undefined }), "ERR_TOKEN_INVALID"],
    ["another iss", tokenOf({ ...CLAIMS, iss: "key-2" }), "ERR_TOKEN_INVALID"],
    ["an iss of another case", tokenOf({ ...CLAIMS, iss: "KEY-1" }), "ERR_TOKEN_INVALID"],
    ["several iss", tokenOf({ ...CLAIMS, iss: ["key-1"] }), "ERR_TOKEN_INVALID"],
    ["no exp", tokenOf({ ...CLAIMS, exp: undefined }), "ERR_TOKEN_INVALID"],
    ["exp as a text", tokenOf({ ...CLAIMS, exp: `${NOW + 300}` }), "ERR_TOKEN_INVALID"],
    ["exp that is null", tokenOf({ ...CLAIMS, exp: null }), "ERR_TOKEN_INVALID"],
    ["exp 1e999", tokenOf(JSON.stringify(CLAIMS).replace(`${NOW + 300}`, "1e999")), "ERR_TOKEN_INVALID"],
    ["exp 1e308", tokenOf(JSON.stringify(CLAIMS).replace(`${NOW + 300}`, "1e308")), undefined],
    ["exp -1e999", tokenOf(JSON.stringify(CLAIMS).replace(`${NOW + 300}`, "-1e999")), "ERR_TOKEN_INVALID"],
    ["exp with a fraction", tokenOf({ ...CLAIMS, exp: NOW - 59.5 }), undefined],
    ["exp 59 seconds ago", tokenOf({ ...CLAIMS, exp: NOW - 59 }), undefined],
    ["exp a minute ago", tokenOf({ ...CLAIMS, exp: NOW - 60 }), "ERR_TOKEN_EXPIRED"],
    ["no nbf", tokenOf({ ...CLAIMS, nbf: undefined }), undefined],
    ["nbf a minute ahead", tokenOf({ ...CLAIMS, nbf: NOW + 60 }), undefined],
    ["nbf more than a minute ahead", tokenOf({ ...CLAIMS, nbf: NOW + 61 }), "ERR_TOKEN_INVALID"],
    ["nbf as a text", tokenOf({ ...CLAIMS, nbf: `${NOW}` }), "ERR_TOKEN_INVALID"],
    ["nbf that is null", tokenOf({ ...CLAIMS, nbf: null }), "ERR_TOKEN_INVALID"],
    ["iat long ago", tokenOf({ ...CLAIMS, iat: 0 }), undefined],
    ["iat more than a minute ahead", tokenOf({ ...CLAIMS, iat: NOW + 61 }), "ERR_TOKEN_INVALID"],
    ["iat as a text", tokenOf({ ...CLAIMS, iat: "now" }), "ERR_TOKEN_INVALID"],
    ["aud, sub and jti", tokenOf({ ...CLAIMS, aud: "somebody", sub: "x", jti: "1" }), undefined],
    [
      "no hash: a token for something else",
      tokenOf({ ...CLAIMS, sha256: undefined, video: { room: "x" } }),
      "ERR_TOKEN_INVALID",
    ],
    [
      "a hash in hex",
      tokenOf({ ...CLAIMS, sha256: Buffer.from(HASH, "base64").toString("hex") }),
      "ERR_TOKEN_INVALID",
    ],
    ["a hash without padding", tokenOf({ ...CLAIMS, sha256: HASH.replace("=", "") }), "ERR_TOKEN_INVALID"],
    [
      "a hash in the alphabet of URLs",
      tokenOf({ ...CLAIMS, sha256: Buffer.from(HASH, "base64").toString("base64url") }),
      "ERR_TOKEN_INVALID",
    ],
    ["a hash in a list", tokenOf({ ...CLAIMS, sha256: [HASH] }), "ERR_TOKEN_INVALID"],
    [
      "a hash of another kind",
      tokenOf({ ...CLAIMS, sha256: createHash("sha512").update(BODY).digest("base64") }),
      "ERR_TOKEN_INVALID",
    ],
    ["another secret", tokenOf(CLAIMS, { secret: `${TEXT}!` }), "ERR_TOKEN_INVALID"],
  ];

  test.each(hostile)("%s", async (_comment, authorization, code) => {
    expect(await codeOf(authorization)).toBe(code);
  });

  test("whatever is sent, it is accepted or refused with a code, and soon", async () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.json().map(base64url),
      fc.constantFrom(head, payload, signature, "", ".", "=", "Bearer "),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const code = await codeOf(parts.join("."));
        expect(code).toMatch(/^ERR_(?:TOKEN_(?:MISSING|MALFORMED|INVALID)|HEADER_REPEATED)$/);
      }),
      { numRuns: 300 },
    );
    const started = performance.now();
    for (const text of [" ".repeat(1e6), `Bearer ${"a.".repeat(5e5)} `, `${"a".repeat(1e6)}.`])
      await codeOf(text);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test.each([
    ["HS256", "sha256", "hex"],
    ["HS384", "sha384", "base64url"],
    ["HS512", "sha512", "base64"],
  ] as const)(
    "%s with a %s in %s is signed, verified, and agrees with jose",
    async (algorithm, hash, encoding) => {
      const vendor: Vendor = {
        ...livekit,
        signature: { ...RULE, algorithm, claims: { body: { claim: "payload_hash", hash, encoding } } },
      };
      const { signature } = options;
      const headers = await library.sign(vendor, BODY, { secret: TEXT, signature, timestamp: NOW + 0.7 });
      expect(Object.keys(headers)).toEqual(["authorization"]);
      expect(await codeOf(headers.authorization, { vendor })).toBeUndefined();
      expect(await codeOf(headers.authorization, { vendor, body: `${BODY} ` })).toBe(
        "ERR_SIGNATURE_MISMATCH",
      );

      const key = new TextEncoder().encode(TEXT);
      const expected = createHash(hash).update(BODY).digest(encoding);
      const read = await jwtVerify(headers.authorization as string, key, {
        currentDate: new Date(NOW * 1000),
      });
      expect(read.protectedHeader).toEqual({ alg: algorithm, typ: "JWT" });
      expect(read.payload).toEqual({
        iss: "key-1",
        nbf: NOW,
        exp: NOW + 300,
        iat: NOW,
        payload_hash: expected,
      });
      const theirs = await new SignJWT({
        payload_hash: encoding === "hex" ? expected.toUpperCase() : expected,
      })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer("key-1")
        .setExpirationTime(NOW + 10)
        .sign(key);
      expect(await codeOf(theirs, { vendor })).toBeUndefined();
    },
  );

  describe("secrets and issuers", () => {
    test("one issuer is that of every secret", async () => {
      const secret = ["another secret, that is new", TEXT];
      expect(await codeOf(tokenOf(), { secret })).toBeUndefined();
      expect(await codeOf(tokenOf(), { secret: secret.slice(0, 1) })).toBe("ERR_TOKEN_INVALID");
    });

    test("with a list, each secret is that of the issuer at its place", async () => {
      const secret = [TEXT, "another secret, that is old", "another secret of others"];
      const signature: SignatureOption = { scheme: "jwt", issuer: ["key-1", "key-1", "key-2"] };
      const by = (iss: string, own: string) =>
        codeOf(tokenOf({ ...CLAIMS, iss }, { secret: own }), { secret, signature });
      expect(await by("key-1", TEXT)).toBeUndefined();
      expect(await by("key-1", secret[1] as string)).toBeUndefined();
      expect(await by("key-2", secret[2] as string)).toBeUndefined();
      expect(await by("key-2", TEXT)).toBe("ERR_TOKEN_INVALID");
      expect(await by("key-1", secret[2] as string)).toBe("ERR_TOKEN_INVALID");
      expect(await by("key-3", TEXT)).toBe("ERR_TOKEN_INVALID");
    });

    test("one secret may be that of two issuers", async () => {
      const more = {
        secret: [TEXT, TEXT],
        signature: { scheme: "jwt", issuer: ["key-1", "key-2"] } as const,
      };
      expect(await codeOf(tokenOf(), more)).toBeUndefined();
      expect(await codeOf(tokenOf({ ...CLAIMS, iss: "key-2" }), more)).toBeUndefined();
    });

    test("a short secret is accepted where the rule allows it", async () => {
      const short = tokenOf({ ...CLAIMS, iss: "devkey" }, { secret: "secret" });
      const signature: SignatureOption = { scheme: "jwt", issuer: "devkey" };
      expect(await codeOf(short, { secret: "secret", signature })).toBeUndefined();
      expect(await codeOf(short, { secret: "secre", signature })).toBe("ERR_SECRET_UNUSABLE");
      const vendor = { ...livekit, signature: { ...RULE, secret: {} } };
      expect(await codeOf(short, { vendor, secret: "secret", signature })).toBe("ERR_SECRET_UNUSABLE");
    });

    test("a function may give the secret, and is not asked about what is no token", async () => {
      const ask = vi.fn(async () => TEXT);
      const receive = library.createReceiver(livekit, { ...options, secret: ask });
      const of = async (authorization: string) =>
        (await receive({ headers: { authorization }, body: BODY })).error?.code;
      expect(await of("Basic x")).toBe("ERR_TOKEN_MISSING");
      expect(await of(".".repeat(99))).toBe("ERR_TOKEN_MALFORMED");
      expect(ask).not.toHaveBeenCalled();
      expect(await of(tokenOf())).toBeUndefined();
      expect(await of(tokenOf(CLAIMS, { secret: `${TEXT}!` }))).toBe("ERR_TOKEN_INVALID");
      expect(ask).toHaveBeenCalledOnce();
    });

    test("it may give one for each issuer; another number of them is an error", async () => {
      const signature: SignatureOption = { scheme: "jwt", issuer: ["key-1", "key-2"] };
      const codeWith = async (secrets: readonly string[]) => {
        const receive = library.createReceiver(livekit, { ...options, signature, secret: () => secrets });
        const { error } = await receive({ headers: { authorization: tokenOf() }, body: BODY });
        return error?.code;
      };
      expect(await codeWith([TEXT, "another secret of others"])).toBeUndefined();
      expect(await codeWith([TEXT])).toBe("ERR_SECRET_UNAVAILABLE");
    });
  });

  test("the user's tolerance counts for exp, nbf and iat", async () => {
    const at = (claims: object, tolerance: ReceiveOptions["tolerance"]) =>
      codeOf(tokenOf({ ...CLAIMS, ...claims }), { tolerance });
    expect(await at({ exp: NOW }, 0)).toBe("ERR_TOKEN_EXPIRED");
    expect(await at({ exp: NOW + 1 }, 0)).toBeUndefined();
    expect(await at({ exp: NOW - 9 }, 10)).toBeUndefined();
    expect(await at({ exp: NOW - 10 }, { past: 10, future: 0 })).toBe("ERR_TOKEN_EXPIRED");
    expect(await at({ nbf: NOW + 1 }, { past: 10, future: 0 })).toBe("ERR_TOKEN_INVALID");
    expect(await at({ iat: NOW + 1 }, { past: 10, future: 0 })).toBe("ERR_TOKEN_INVALID");
  });

  test("in any header that the rule names", async () => {
    const vendor: Vendor = { ...livekit, signature: { ...RULE, header: { name: "x-token" } } };
    const { signature } = options;
    const headers = await library.sign(vendor, BODY, { secret: TEXT, signature, timestamp: NOW });
    expect(await library.verify(vendor, { headers, body: BODY }, options)).toEqual({
      id: null,
      timestamp: NOW,
    });
  });

  describe("before the body is read", () => {
    /** A delivery whose body says whether it was read. */
    const delivery = (authorization: string) => {
      const read = vi.fn();
      const stream = new ReadableStream(
        {
          pull(controller) {
            read();
            controller.enqueue(new TextEncoder().encode(BODY));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const init = { method: "POST", headers: { authorization }, body: stream, duplex: "half" };
      return { request: new Request("https://example.com/", init), read };
    };

    test.each([
      ["signature", tokenOf(CLAIMS, { secret: `${TEXT}!` })],
      ["issuer", tokenOf({ ...CLAIMS, iss: "key-2" })],
      ["time", tokenOf({ ...CLAIMS, exp: NOW - 60 })],
      ["missing hash", tokenOf({ ...CLAIMS, sha256: undefined })],
    ])("a token is refused for its %s", async (_what, token) => {
      const { request, read } = delivery(token);
      const { status } = await library.createReceiver(livekit, options)(request);
      expect(status).toBe(401);
      expect(read).not.toHaveBeenCalled();
    });

    test("one that holds is asked about the body", async () => {
      const { request, read } = delivery(tokenOf());
      const { verdict, error } = await library.createReceiver(livekit, options)(request);
      expect({ verdict, error }).toEqual({ verdict: "unknown-event", error: null });
      expect(read).toHaveBeenCalled();
    });
  });

  test("it proves the bytes, not only the sender", async () => {
    const carried: Vendor = {
      ...{ slug: "acme", name: "Acme", docs: [], events: {} },
      signature: { scheme: "secret", header: { name: "x-secret" } },
    };
    const both = { "x-secret": TEXT, authorization: tokenOf() };
    const receipt = await library.receiveAny(
      [
        { vendor: carried, secret: TEXT, now: NOW },
        { vendor: livekit, ...options },
      ],
      { headers: both, body: BODY },
    );
    expect(receipt.vendor).toBe("livekit");
  });

  test("of several vendors, it says whose a delivery is", async () => {
    const among = [
      { vendor: livekit, ...options },
      { vendor: phonic, secret: SECRET, now: NOW },
    ] as const;
    const vendorOf = async (delivery: { headers: Record<string, string>; body: string | Uint8Array }) =>
      (await library.receiveAny(among, delivery)).vendor;
    expect(await vendorOf({ headers: { authorization: tokenOf() }, body: BODY })).toBe("livekit");
    expect(await vendorOf(svix())).toBe("phonic");
    const neither = await library.receiveAny(among, { headers: { authorization: "Basic x" }, body: BODY });
    expect(neither.error?.code).toMatch(/^ERR_(?:TOKEN|SIGNATURE)_MISSING$/);
  });

  test("a delivery is handled once, whatever token it comes with", async () => {
    const onUnhandled = vi.fn();
    const handle = library.createHandler(livekit, { ...options, onUnhandled });
    const send = async (token: string) =>
      (
        await handle(
          new Request("https://example.com/", {
            method: "POST",
            headers: { authorization: token },
            body: BODY,
          }),
        )
      ).status;
    expect(await send(tokenOf())).toBe(200);
    expect(await send(tokenOf())).toBe(200);
    expect(await send(tokenOf({ ...CLAIMS, exp: NOW + 301 }))).toBe(200);
    expect(onUnhandled).toHaveBeenCalledOnce();
  });

  describe("options", () => {
    const made = (more: object, vendor = livekit): string => {
      try {
        library.createReceiver(vendor, { ...options, ...more });
      } catch (error) {
        if ((error as Error).name !== "AfterwordError") throw error;
        return `${(error as { code: string }).code}: ${(error as Error).message}`;
      }
      return "made";
    };
    test.each([
      ["nothing else", {}, /^made$/],
      ["no signature", { signature: undefined }, /^ERR_OPTION: The tokens of LiveKit name their issuer/],
      ["no issuer", { signature: { scheme: "jwt" } }, /^ERR_OPTION: The tokens of LiveKit name their issuer/],
      ["an empty issuer", { signature: { scheme: "jwt", issuer: "" } }, /^ERR_OPTION: .*issuer/],
      ["an issuer that is no text", { signature: { scheme: "jwt", issuer: 7 } }, /^ERR_OPTION: .*issuer/],
      ["no issuers", { signature: { scheme: "jwt", issuer: [] } }, /^ERR_OPTION: .*issuer/],
      [
        "more issuers than secrets",
        { signature: { scheme: "jwt", issuer: ["a", "b"] } },
        /^ERR_OPTION: .*length/,
      ],
      ["no secret", { secret: undefined }, /^ERR_SECRET_UNUSABLE/],
      ["a secret of another kind", { secret: SECRET }, /^ERR_SECRET_UNUSABLE/],
      ["another scheme", { signature: { scheme: "secret" } }, /^ERR_OPTION/],
      [
        "the rule written out",
        { signature: { ...RULE, scheme: "jwt", issuer: "a", header: "x", secret: { minBytes: 16 } } },
        /^made$/,
      ],
      [
        "a header alone",
        { signature: { scheme: "jwt", issuer: "a", header: "x" } },
        /^ERR_OPTION: .*no rule/,
      ],
      [
        "an alg that is no HMAC",
        { signature: { scheme: "jwt", issuer: "a", algorithm: "none" } },
        /^ERR_OPTION/,
      ],
      ["a hash", { signature: { scheme: "jwt", issuer: "a", algorithm: "sha256" } }, /^ERR_OPTION/],
      ["toString", { signature: { scheme: "jwt", issuer: "a", algorithm: "toString" } }, /^ERR_OPTION/],
      [
        "a claim without a name",
        { signature: { scheme: "jwt", issuer: "a", claims: { body: { ...RULE.claims?.body, claim: "" } } } },
        /^ERR_OPTION/,
      ],
      ["claims without body", { signature: { scheme: "jwt", issuer: "a", claims: {} } }, /^ERR_OPTION/],
      [
        "a hash that is too weak",
        {
          signature: { scheme: "jwt", issuer: "a", claims: { body: { ...RULE.claims?.body, hash: "sha1" } } },
        },
        /^ERR_OPTION/,
      ],
      [
        "a tolerance that is no number",
        {
          signature: {
            ...{ scheme: "jwt", issuer: "a" },
            claims: { ...RULE.claims, tolerance: { past: "60", future: 60 } },
          },
        },
        /^ERR_OPTION/,
      ],
    ] as const)("%s", (_what, more, expected) => {
      expect(made(more)).toMatch(expected);
    });

    test("a vendor without tokens cannot be given such a rule", () => {
      const { tokens: _, ...vendor } = livekit;
      expect(made({}, vendor)).toMatch(/^ERR_OPTION: LiveKit signs with a token/);
      expect(made({}, phonic)).toMatch(/^ERR_OPTION: Phonic signs with a token/);
    });

    test("nothing is verified with allowUnsigned, and own verifiers take its place", () => {
      const { secret: _, signature: __, ...rest } = options;
      expect(() => library.createReceiver(livekit, { ...rest, allowUnsigned: true })).not.toThrow();
      const signature = { scheme: "own", verify: () => ({ id: null, timestamp: null }) };
      expect(() => library.createReceiver(livekit, { ...rest, signature })).not.toThrow();
    });

    test("sign wants one issuer, and a usable secret", async () => {
      const signature: SignatureOption = { scheme: "jwt", issuer: ["a", "b"] };
      await expect(library.sign(livekit, BODY, { secret: TEXT, signature })).rejects.toMatchObject({
        code: "ERR_OPTION",
      });
      await expect(library.sign(livekit, BODY, { secret: TEXT })).rejects.toMatchObject({
        code: "ERR_OPTION",
      });
      const one = { secret: "short", signature: options.signature };
      await expect(library.sign(livekit, BODY, one)).rejects.toMatchObject({ code: "ERR_SECRET_UNUSABLE" });
    });
  });

  test("no message says what was sent", async () => {
    const { verify } = library;
    for (const [comment, authorization, code] of hostile) {
      if (code === undefined || typeof authorization !== "string" || authorization.length < 40) continue;
      const failure = verify(livekit, { headers: { authorization }, body: BODY }, options);
      const { message } = (await failure.catch((error: Error) => error as { message: string })) as {
        message: string;
      };
      for (const part of authorization.split(/[ .,]+/))
        if (part.length > 12) expect(message, comment).not.toContain(part);
    }
  });
});
