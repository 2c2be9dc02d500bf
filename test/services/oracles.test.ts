// Deliveries, held against the SDKs of the vendors themselves: what we sign they accept, what they sign we accept, and where one
// thing is broken both say the same. Where they disagree, the reason stands in a list below.
import { createHash, createHmac, createPrivateKey, sign as signWith } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AfterwordError, type SignatureOption, sign, type Vendor, verify } from "afterword";
import { vendors } from "afterword/vendors";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { randomFrom } from "../support/random/numbers.js";

const RUNS = Number(process.env.AFTERWORD_RUNS ?? 300);
const NOW = 1_788_264_129;

beforeAll(() => {
  vi.useFakeTimers({ now: NOW * 1000, toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

const sdk = createRequire(new URL("../oracles/package.json", import.meta.url));

interface Delivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What receivers have. */
  readonly secret: string;
  /** Seconds since 1970, of the receiver's clock. */
  readonly now: number;
}

/** Something about which an SDK and we disagree, and why that does no harm. */
interface Difference {
  readonly reason: string;
  /** What we say; the SDK says the opposite. */
  readonly ours: "accepted" | "refused";
  /** Whether a delivery is of this kind. */
  readonly when: (delivery: Delivery) => boolean;
  /** One of this kind. */
  readonly example: (good: Delivery) => Delivery;
}

interface Oracle {
  readonly slug: string;
  readonly secret: string;
  readonly otherSecret: string;
  /** What signs, if it is not the secret. */
  readonly signs?: string;
  readonly signature?: SignatureOption;
  /** The header with the signature. */
  readonly place: string;
  /** The header with the time, if it has its own. */
  readonly time?: string;
  /** How old, and how far ahead, a delivery may be: the last second that is accepted. */
  readonly edges: { readonly past: number; readonly future?: number };
  /** Whether the SDK accepts a delivery. Its clock is that of the delivery. */
  readonly theirs: (delivery: Delivery) => Promise<boolean>;
  /** The headers that the SDK signs with, if it can. */
  readonly theirSign?: (body: string) => Promise<Record<string, string>>;
  readonly differences: readonly Difference[];
  /** What was signed with the right key, but not as the vendor signs: both refuse it. */
  readonly refused: readonly (readonly [what: string, broken: (good: Delivery) => Delivery])[];
}

/** A promise that is refused with an error of this kind is a verdict; any other error is a fault of the test. */
const accepts = (promise: Promise<unknown>, isRefusal: (error: Error) => boolean): Promise<boolean> =>
  promise.then(
    () => true,
    (error) => {
      if (isRefusal(error)) return false;
      throw error;
    },
  );

const changed = (delivery: Delivery, name: string, value: (sent: string) => string): Delivery => ({
  ...delivery,
  headers: { ...delivery.headers, [name]: value(delivery.headers[name] as string) },
});
const headerOf = ({ headers }: Delivery, name: string): string => headers[name] ?? "";
const hmac = (secret: string, text: string, hash = "sha256"): Buffer =>
  createHmac(hash, secret).update(text).digest();

/** The other character of base64url that stands for the same bytes at the end of a signature. */
const spelledAnew = (character: string): string => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet[alphabet.indexOf(character) ^ 1] as string;
};

const elevenlabs = (): Oracle => {
  const { ElevenLabsClient, ElevenLabsError } = sdk("@elevenlabs/elevenlabs-js");
  const { webhooks } = new ElevenLabsClient({ apiKey: "none" });
  const place = "elevenlabs-signature";
  const timeOf = (delivery: Delivery): string =>
    /(?:^|,)t=([^,]*)/.exec(headerOf(delivery, place))?.[1] ?? "";
  const signed = (delivery: Delivery, time: string): Delivery =>
    changed(
      delivery,
      place,
      () => `t=${time},v0=${hmac(delivery.secret, `${time}.${delivery.body}`).toString("hex")}`,
    );
  return {
    slug: "elevenlabs",
    secret: "wsec_6f1c0d5e8b7a49d2a3c4e5f60718293a",
    otherSecret: "wsec_6f1c0d5e8b7a49d2a3c4e5f60718293b",
    place,
    edges: { past: 1800 },
    theirs: ({ headers, body, secret }) =>
      accepts(
        webhooks.constructEvent(body, headers[place], secret),
        (error) => error instanceof ElevenLabsError,
      ),
    differences: [
      {
        reason:
          "The SDK accepts a time that is far ahead: what was signed with it could be sent again for years.",
        ours: "refused",
        when: (delivery) => Number(timeOf(delivery)) > delivery.now + 1800,
        example: (good) => signed(good, String(good.now + 1801)),
      },
      {
        reason:
          "The SDK accepts a time that is no number of seconds: what was signed with it never becomes too old.",
        ours: "refused",
        when: (delivery) => !/^(?:0|[1-9]\d*)$/.test(timeOf(delivery)),
        example: (good) => signed(good, "soon"),
      },
      {
        reason:
          "The SDK looks at the first signature only. Here each may hold, as while a secret is being changed.",
        ours: "accepted",
        when: (delivery) => headerOf(delivery, place).split("v0=").length > 2,
        example: (good) => changed(good, place, (value) => value.replace("v0=", `v0=${"0".repeat(64)},v0=`)),
      },
      {
        reason: "The SDK wants no blanks, and hexadecimal digits in lower case. Here both are free.",
        ours: "accepted",
        when: (delivery) => /[ A-F]/.test(headerOf(delivery, place)),
        example: (good) => changed(good, place, (value) => value.replace(",", ", ")),
      },
      {
        reason: "The SDK takes the first of two times. Nobody could say which one counts.",
        ours: "refused",
        when: (delivery) => headerOf(delivery, place).split("t=").length > 2,
        example: (good) => changed(good, place, (value) => `${value},t=${good.now}`),
      },
    ],
    refused: [
      [
        "the body alone is signed",
        (good) =>
          changed(good, place, () => `t=${good.now},v0=${hmac(good.secret, good.body).toString("hex")}`),
      ],
      [
        "the signature is in base64",
        (good) =>
          changed(
            good,
            place,
            () => `t=${good.now},v0=${hmac(good.secret, `${good.now}.${good.body}`).toString("base64")}`,
          ),
      ],
      [
        "the signature has another key",
        (good) => changed(good, place, (value) => value.replace("v0=", "v1=")),
      ],
      ["the time is not there", (good) => changed(good, place, (value) => value.replace(/^t=\d+,/, ""))],
      ["the time is another", (good) => changed(good, place, (value) => value.replace(/\d/, "2"))],
    ],
  };
};

const retell = (): Oracle => {
  const { default: Retell } = sdk("retell-sdk");
  const place = "x-retell-signature";
  return {
    slug: "retell",
    secret: "key_0123456789abcdef0123456789abcdef",
    otherSecret: "key_0123456789abcdef0123456789abcdee",
    place,
    edges: { past: 300, future: 300 },
    // the SDK wants a header, or its regular expression reads "undefined"
    theirs: ({ headers, body, secret }) => Retell.verify(body, secret, headers[place] ?? ""),
    theirSign: async (body) => ({ [place]: await Retell.sign(body, "key_0123456789abcdef0123456789abcdef") }),
    differences: [
      {
        reason:
          "The SDK wants v before d and nothing else. Here the order is free and other items are ignored.",
        ours: "accepted",
        when: (delivery) => !/^v=\d+,d=[\da-f]+$/i.test(headerOf(delivery, place)),
        example: (good) => changed(good, place, (value) => value.split(",").reverse().join(",")),
      },
      {
        reason: "The SDK takes V and D, too. Retell writes v and d.",
        ours: "refused",
        when: (delivery) => /[VD]=/.test(headerOf(delivery, place)),
        example: (good) => changed(good, place, (value) => value.toUpperCase()),
      },
    ],
    refused: [
      [
        "the time is signed before the body",
        (good) =>
          changed(
            good,
            place,
            () => `v=${good.now}000,d=${hmac(good.secret, `${good.now}000${good.body}`).toString("hex")}`,
          ),
      ],
      [
        "the time is in seconds",
        (good) =>
          changed(
            good,
            place,
            () => `v=${good.now},d=${hmac(good.secret, `${good.body}${good.now}`).toString("hex")}`,
          ),
      ],
      [
        "the signature is in base64",
        (good) =>
          changed(
            good,
            place,
            () => `v=${good.now}000,d=${hmac(good.secret, `${good.body}${good.now}000`).toString("base64")}`,
          ),
      ],
      ["the time is another", (good) => changed(good, place, (value) => value.replace("000,", "001,"))],
    ],
  };
};

const telnyx = (): Oracle => {
  const { default: Telnyx } = sdk("telnyx");
  const { TelnyxError } = sdk("telnyx/error");
  const [place, time] = ["telnyx-signature-ed25519", "telnyx-timestamp"];
  // RFC 8032, test 1
  const signs = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
  const base64url = (text: string): string => Buffer.from(text, "base64").toString("base64url");
  const signed = (good: Delivery, text: string, between = "|"): Delivery => {
    const key = createPrivateKey({
      key: { kty: "OKP", crv: "Ed25519", d: base64url(signs), x: base64url(good.secret) },
      format: "jwk",
    });
    const signature = signWith(null, Buffer.from(`${text}${between}${good.body}`), key).toString("base64");
    return { ...good, headers: { [time]: text, [place]: signature } };
  };
  return {
    slug: "telnyx",
    secret: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    otherSecret: "PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=",
    signs,
    place,
    time,
    edges: { past: 300, future: 300 },
    theirs: ({ headers, body, secret }) =>
      accepts(
        new Telnyx({ apiKey: "none", publicKey: secret }).webhooks.unwrap(body, { headers }),
        (error) => error instanceof TelnyxError,
      ),
    differences: [
      {
        reason:
          "The SDK accepts last characters with bits that no byte uses: a second spelling of one signature.",
        ours: "refused",
        when: (delivery) => {
          const sent = headerOf(delivery, place);
          return Buffer.from(sent, "base64").toString("base64") !== sent;
        },
        example: (good) => changed(good, place, (value) => value.replace(/.(?===$)/, spelledAnew)),
      },
      {
        reason: "The SDK accepts a time with a zero in front of it. Telnyx writes none.",
        ours: "refused",
        when: (delivery) => headerOf(delivery, time).startsWith("0"),
        example: (good) => signed(good, `0${good.now}`),
      },
    ],
    refused: [
      ["the parts are joined by a full stop", (good) => signed(good, String(good.now), ".")],
      ["the time is in milliseconds", (good) => signed(good, `${good.now}000`)],
      [
        "the signature is in hexadecimal",
        (good) => changed(good, place, (value) => Buffer.from(value, "base64").toString("hex")),
      ],
      [
        "the signature is in base64url",
        (good) => changed(good, place, (value) => `${value.slice(0, 9)}-${value.slice(10)}`),
      ],
      ["the signature has no padding", (good) => changed(good, place, (value) => value.replace(/=+$/, ""))],
    ],
  };
};

const livekit = (): Oracle => {
  const { AccessToken, WebhookReceiver } = sdk("livekit-server-sdk");
  const place = "authorization";
  const [issuer, secret] = ["APIafterword0001", "afterword-livekit-test-secret-0123456789abcdef"];
  const partsOf = (delivery: Delivery): string[] =>
    headerOf(delivery, place)
      .replace(/^Bearer /i, "")
      .split(".");
  const read = (part = ""): string => Buffer.from(part, "base64url").toString();
  const isIn = (delivery: Delivery, at: number, pattern: RegExp): boolean =>
    pattern.test(read(partsOf(delivery)[at]));
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  const rehashed = (claims: string, body: string, encoding: "hex" | "base64" | "base64url"): string =>
    claims.replace(/"sha256":"[^"]+"/, `"sha256":"${createHash("sha256").update(body).digest(encoding)}"`);
  /** A token with other claims, or signed in another way. */
  const token = (good: Delivery, claims: (text: string) => string, alg = "HS256"): Delivery => {
    const text = claims(read(partsOf(good)[1]));
    const head = Buffer.from(JSON.stringify({ alg, typ: "JWT" })).toString("base64url");
    const content = `${head}.${Buffer.from(text).toString("base64url")}`;
    const signature = hmac(good.secret, content, alg.replace("HS", "sha")).toString("base64url");
    return changed(good, place, () => `${content}.${signature}`);
  };
  return {
    slug: "livekit",
    secret,
    otherSecret: "afterword-livekit-test-secret-0123456789abcdee",
    signature: { scheme: "jwt", issuer },
    place,
    // five minutes, and the tolerance
    edges: { past: 359, future: 60 },
    theirs: ({ headers, body, secret }) =>
      // jose's errors and those of the SDK have no class in common
      accepts(
        new WebhookReceiver(issuer, secret).receive(body, headers[place], false, 60),
        (error) =>
          /^(?:authorization header is empty|sha256 checksum|Key for the )/.test(error.message) ||
          "code" in error,
      ),
    theirSign: async (body) => {
      const made = new AccessToken(issuer, secret, { ttl: 300 });
      made.sha256 = createHash("sha256").update(body).digest("base64");
      return { [place]: await made.toJwt() };
    },
    differences: [
      {
        reason: "The SDK refuses the word Bearer. Tools that send deliveries again write it.",
        ours: "accepted",
        when: (delivery) => /^Bearer /i.test(headerOf(delivery, place)),
        example: (good) => changed(good, place, (value) => `Bearer ${value}`),
      },
      {
        reason: "The SDK accepts other algorithms of the same kind. LiveKit signs with HS256.",
        ours: "refused",
        when: (delivery) => isIn(delivery, 0, /"HS(?:384|512)"/),
        example: (good) => token(good, (claims) => claims, "HS512"),
      },
      {
        reason: "The SDK does not read iat. One that is ahead tells of a clock that is wrong.",
        ours: "refused",
        when: (delivery) => Number(/"iat":(\d+)/.exec(read(partsOf(delivery)[1]))?.[1]) > delivery.now + 60,
        example: (good) => token(good, (claims) => claims.replace(/"iat":\d+/, `"iat":${good.now + 61}`)),
      },
      {
        reason: "The SDK takes the last of two claims with one name. Nobody could say which one counts.",
        ours: "refused",
        when: (delivery) => isIn(delivery, 1, /"(iss|exp|nbf|sha256)":.*"\1":/),
        example: (good) => token(good, (claims) => claims.replace("{", '{"iss":"other",')),
      },
      {
        reason:
          "The SDK accepts a last character with bits that no byte uses: a second spelling of one token.",
        ours: "refused",
        when: (delivery) =>
          partsOf(delivery).some((part) => Buffer.from(part, "base64url").toString("base64url") !== part),
        example: (good) =>
          changed(good, place, (value) => value.slice(0, -1) + spelledAnew(value.at(-1) as string)),
      },
    ],
    refused: [
      ["the token is of a room", (good) => token(good, (claims) => claims.replace(/,?"sha256":"[^"]+"/, ""))],
      ["the hash is in hexadecimal", (good) => token(good, (claims) => rehashed(claims, good.body, "hex"))],
      [
        "the hash is in base64url",
        (good) => token(good, (claims) => rehashed(claims, good.body, "base64url")),
      ],
      [
        "the hash is that of another body",
        (good) => token(good, (claims) => rehashed(claims, "{}", "base64")),
      ],
      ["exp is not there", (good) => token(good, (claims) => claims.replace(/"exp":\d+,?/, ""))],
      ["exp is a text", (good) => token(good, (claims) => claims.replace(/"exp":(\d+)/, '"exp":"$1"'))],
      [
        "nbf is ahead",
        (good) => token(good, (claims) => claims.replace(/"nbf":\d+/, `"nbf":${good.now + 61}`)),
      ],
      ["the issuer is another", (good) => token(good, (claims) => claims.replace(issuer, "APIother"))],
      ["there is no issuer", (good) => token(good, (claims) => claims.replace(/"iss":"[^"]+",?/, ""))],
      ["the claims are no object", (good) => token(good, () => "[]")],
      [
        "alg is none",
        (good) => changed(good, place, (value) => value.replace(/^[^.]+/, none).replace(/[^.]+$/, "")),
      ],
    ],
  };
};

interface VectorFile {
  readonly vectors: readonly (Delivery & { readonly note: string; readonly want: string })[];
}

const vectorsOf = (slug: string): VectorFile =>
  JSON.parse(readFileSync(new URL(`../payloads/vectors/${slug}.json`, import.meta.url), "utf8"));

const vendorOf = (slug: string): Vendor => {
  const vendor = vendors.find((known) => known.slug === slug);
  if (!vendor) throw new Error(`There is no vendor ${slug}.`);
  return vendor;
};

describe.each([elevenlabs(), retell(), telnyx(), livekit()])("$slug", (oracle) => {
  const { slug, secret, otherSecret, signs = secret, signature, place, time, edges, differences } = oracle;
  const file = vectorsOf(slug);
  const vendor = vendorOf(slug);
  const { int, pick, chance, text } = randomFrom(14);

  const ours = ({ headers, body, secret, now }: Delivery): Promise<boolean> =>
    accepts(
      verify(vendor, { headers, body }, { secret, now, ...(signature && { signature }) }),
      (error) =>
        error.name === "AfterwordError" && !/^ERR_(?:OPTION|SECRET_UN)/.test((error as AfterwordError).code),
    );
  const theirs = (delivery: Delivery): Promise<boolean> => {
    vi.setSystemTime(delivery.now * 1000);
    return oracle.theirs(delivery);
  };
  const both = async (delivery: Delivery): Promise<[ours: boolean, theirs: boolean]> => [
    await ours(delivery),
    await theirs(delivery),
  ];

  const bodyOf = (said: string): string =>
    JSON.stringify({
      event: "room_finished",
      room: { sid: "RM_1", name: said },
      data: { said },
      createdAt: `${NOW}`,
    });
  const signed = async (body = bodyOf("Hello!"), at = NOW): Promise<Delivery> => ({
    headers: await sign(vendor, body, { secret: signs, timestamp: at, ...(signature && { signature }) }),
    body,
    secret,
    now: at,
  });
  const randomBody = (): string => bodyOf(text(int(0, 40), 'aZ09 .,|="\\\u0000\u2028äß€😀漢'));

  test("what we sign, the SDK accepts", async () => {
    for (let run = 0; run < RUNS; run++) {
      const delivery = await signed(randomBody(), NOW + int(-1e6, 1e6));
      expect({ delivery, verdicts: await both(delivery) }).toEqual({ delivery, verdicts: [true, true] });
    }
  });

  const { theirSign } = oracle;
  const signers = theirSign ? [theirSign] : [];
  test.each(signers)("what the SDK signs, we accept", async (theirSign) => {
    for (let run = 0; run < RUNS; run++) {
      const [body, now] = [randomBody(), NOW + int(-1e6, 1e6)];
      vi.setSystemTime(now * 1000);
      const delivery: Delivery = { headers: await theirSign(body), body, secret, now };
      expect({ delivery, verdicts: await both(delivery) }).toEqual({ delivery, verdicts: [true, true] });
    }
  });

  const { past, future = 0 } = edges;
  type Case = [what: string, verdict: boolean, broken: (good: Delivery) => Delivery | Promise<Delivery>];
  const ahead: Case[] =
    edges.future === undefined
      ? []
      : [["it is a second too far ahead", false, (good) => ({ ...good, now: good.now - future - 1 })]];
  const times = (name: string): Case[] => [
    ["the time is another", false, (good) => changed(good, name, (value) => `${Number(value) + 1}`)],
    ["the time is in milliseconds", false, (good) => changed(good, name, (value) => `${value}000`)],
    ["there is no time", false, ({ headers: { [name]: _, ...headers }, ...good }) => ({ ...good, headers })],
  ];
  test.each<Case>([
    ["nothing", true, (good) => good],
    ["the body has one more blank", false, (good) => ({ ...good, body: `${good.body} ` })],
    [
      "the body is written anew",
      false,
      (good) => ({ ...good, body: JSON.stringify(JSON.parse(good.body), null, 1) }),
    ],
    ["the secret is another", false, (good) => ({ ...good, secret: otherSecret })],
    [
      "there is no signature",
      false,
      ({ headers: { [place]: _, ...headers }, ...good }) => ({ ...good, headers }),
    ],
    ["the signature is empty", false, (good) => changed(good, place, () => "")],
    [
      "the signature is that of another body",
      false,
      async (good) => ({ ...good, headers: (await signed(bodyOf("Bye."))).headers }),
    ],
    ["the signature is cut", false, (good) => changed(good, place, (value) => value.slice(0, -1))],
    ["the signature is longer", false, (good) => changed(good, place, (value) => `${value}0`)],
    ["it is as old as may be", true, (good) => ({ ...good, now: good.now + past })],
    ["it is a second too old", false, (good) => ({ ...good, now: good.now + past + 1 })],
    ["it is as far ahead as may be", true, (good) => ({ ...good, now: good.now - future })],
    ...ahead,
    ...(time === undefined ? [] : times(time)),
  ])("both say the same where %s", async (_what, verdict, broken) => {
    expect(await both(await broken(await signed()))).toEqual([verdict, verdict]);
  });

  test.each(oracle.refused)("both refuse it: %s", async (_what, broken) => {
    const good = await signed();
    expect(broken(good)).not.toEqual(good);
    expect(await both(broken(good))).toEqual([false, false]);
  });

  test.each(differences)("$reason", async ({ ours, when, example }) => {
    const good = await signed();
    expect(when(good)).toBe(false);
    expect(when(example(good))).toBe(true);
    expect(await both(example(good))).toEqual(ours === "accepted" ? [true, false] : [false, true]);
  });

  /** Something that happens to a text: on the way, or because somebody made it happen. */
  const mutated = (value: string): string => {
    const at = int(0, Math.max(0, value.length - 1));
    const other = pick([..."0aAfFzZ9=,.;+/-_ v|"]);
    return pick([
      () => value.slice(0, at) + other + value.slice(at + 1),
      () => value.slice(0, at) + other + value.slice(at),
      () => value.slice(0, at) + value.slice(at + 1),
      () => value.slice(0, at),
      () => value.slice(at) + value.slice(0, at),
      () => `${value}${pick([",", ",x=1", "=", ".", " ", `,${value}`, other])}`,
      () => `${pick([",", "x=1,", " ", "Bearer ", "t=1,", "v=1,", "0"])}${value}`,
      () => value.split(",").reverse().join(","),
      () => value.replace(",", ", "),
      () => value.toUpperCase(),
      () => value.toLowerCase(),
    ])();
  };

  test("both say the same of whatever is broken, or it is a difference that is known", async () => {
    const counts = { both: 0, neither: 0 };
    for (let run = 0; run < RUNS * 4; run++) {
      let delivery = await signed(randomBody());
      if (chance(0.3)) delivery = { ...delivery, now: delivery.now + int(-past - 2, past + 2) };
      if (chance(0.6)) delivery = changed(delivery, pick(Object.keys(delivery.headers)), mutated);
      if (chance(0.1)) delivery = { ...delivery, body: mutated(delivery.body) };
      const [ours, theirs] = await both(delivery);
      if (ours === theirs) counts[ours ? "both" : "neither"]++;
      else {
        const known = differences.find((each) => (each.ours === "accepted") === ours && each.when(delivery));
        expect({ delivery, ours, known: known !== undefined }).toEqual({ delivery, ours, known: true });
      }
    }
    // it would be easy to agree on nothing
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS / 2);
  });

  test.each(file.vectors)("vector: $note", async (vector) => {
    const headers = Object.fromEntries(
      Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const delivery: Delivery = { ...vector, headers };
    const [said, ours] = [await theirs(delivery), vector.want === "accepted"];
    const known = differences.some((each) => (each.ours === "accepted") === ours && each.when(delivery));
    expect(said === ours || known).toBe(true);
  });
});
