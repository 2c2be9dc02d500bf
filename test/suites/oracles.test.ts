// Random deliveries, held against the libraries that others use. Where they disagree, ours is the stricter one, for a
// reason that stands in one of the lists below.
import { receive, verify } from "afterword";
import { jwt } from "afterword/jwt";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import { base64url, jwtVerify, SignJWT } from "jose";
import * as standardwebhooks from "standardwebhooks";
import * as svix from "svix";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  BODY,
  ID,
  NOW,
  SECRET,
  svix as svixDelivery,
  svixSecret,
  svixSignature,
} from "../support/deliveries.js";
import { randomFrom } from "../support/random/numbers.js";

const RUNS = Number(process.env.AFTERWORD_RUNS ?? 2000);

beforeAll(() => {
  vi.useFakeTimers({ now: NOW * 1000, toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

interface Delivery {
  readonly headers: Record<string, string>;
  readonly body: string;
}
type Library = "svix" | "standardwebhooks";

const accepted = (library: Library, { headers, body }: Delivery, secret = SECRET): boolean => {
  const { Webhook, WebhookVerificationError } = library === "svix" ? svix : standardwebhooks;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
};
const acceptedHere = (delivery: Delivery, secret = SECRET): Promise<boolean> =>
  verify(phonic, delivery, { secret }).then(
    () => true,
    (error) => {
      expect(error.name).toBe("AfterwordError");
      return false;
    },
  );

/** The headers by what follows the family, in lower case. */
const valuesOf = ({ headers }: Delivery, name: string): string[] =>
  Object.entries(headers)
    .filter(([key]) => key.toLowerCase().endsWith(`-${name}`))
    .map(([, value]) => value);
const some = (name: string, is: (value: string) => boolean) => (delivery: Delivery) =>
  valuesOf(delivery, name).some(is);
const any = (is: (value: string) => boolean) => (delivery: Delivery) =>
  Object.values(delivery.headers).some(is);
const signed = (id: string, time: string, more: Record<string, string> = {}): Delivery => ({
  headers: {
    "svix-id": id,
    "svix-timestamp": time,
    "svix-signature": `v1,${svixSignature(id, String(Number.parseInt(time, 10)), BODY)}`,
    ...more,
  },
  body: BODY,
});
const good = svixDelivery() as Delivery;
const own = (good.headers["svix-signature"] as string).slice(3);

/** Deliveries that svix accepts and Afterword does not. */
const stricter: readonly {
  readonly comment: string;
  readonly reason: string;
  readonly when: (delivery: Delivery) => boolean;
  readonly example: Delivery;
  readonly code: string;
}[] = [
  {
    comment: "an id with a full stop",
    reason: "The parts of what is signed are divided by full stops, so it could be read in two ways.",
    when: some("id", (id) => id.includes(".")),
    example: signed("msg.1", String(NOW)),
    code: "ERR_ID_MALFORMED",
  },
  {
    comment: "an id with spaces, control characters or letters beyond ASCII, or of more than 256 characters",
    reason: "No sender makes such ids; they end up in logs and as keys of stores.",
    when: some("id", (id) => !/^[!-~]{1,256}$/.test(id)),
    example: signed("msg 1", String(NOW)),
    code: "ERR_ID_MALFORMED",
  },
  {
    comment: "a time that is not just ten digits",
    reason: "parseInt passes over what follows the digits; the text that was sent is what must be signed.",
    when: some("timestamp", (time) => !/^\d{10}$/.test(time)),
    example: signed(ID, `${NOW}abc`),
    code: "ERR_TIMESTAMP_MALFORMED",
  },
  {
    comment: "headers of both families",
    reason: "Whoever reads the other family sees an id and a time that nothing vouches for.",
    when: ({ headers }) =>
      new Set(Object.keys(headers).map((name) => name.split("-")[0]?.toLowerCase())).size > 1,
    example: { ...good, headers: { ...good.headers, "webhook-id": "msg_other" } },
    code: "ERR_HEADER_REPEATED",
  },
  {
    comment: "a header in two spellings",
    reason: "Which of the two is taken depends on their order.",
    when: ({ headers }) => {
      const names = Object.keys(headers);
      return new Set(names.map((name) => name.toLowerCase())).size < names.length;
    },
    example: { ...good, headers: { "SVIX-ID": "msg_other", ...good.headers } },
    code: "ERR_HEADER_REPEATED",
  },
  {
    comment: "a header that a server joined from several",
    reason: "Which of them the sender meant cannot be told.",
    when: any((value) => value.includes(", ")),
    example: {
      ...good,
      headers: { ...good.headers, "svix-signature": `v1,${own} v1,x, v1,${own}` },
    },
    code: "ERR_HEADER_REPEATED",
  },
  {
    comment: "a signature with a comma and more behind it",
    reason: "Only what is written as the signature is one.",
    when: some("signature", (value) => /,[^ ]*,/.test(value)),
    example: { ...good, headers: { ...good.headers, "svix-signature": `v1,${own},v2` } },
    code: "ERR_SIGNATURE_MISMATCH",
  },
  {
    comment: "more than 16 signatures",
    reason: "A rotation has two; hundreds are work that an attacker orders.",
    when: some("signature", (value) => value.split(" ").length > 16),
    example: { ...good, headers: { ...good.headers, "svix-signature": `v1,${own}${" v1,x".repeat(16)}` } },
    code: "ERR_TOO_MANY_SIGNATURES",
  },
  {
    comment: "a header longer than 4 KiB",
    reason: "None is; what is read of a stranger has an end.",
    when: any((value) => value.length > 4096),
    example: { ...good, headers: { ...good.headers, "svix-signature": `v1,${own} ${"x".repeat(4096)}` } },
    code: "ERR_HEADER_TOO_LONG",
  },
];

const { int, pick, chance, text } = randomFrom(20_251_120);

/** A delivery as Svix makes it, and then, mostly, something wrong with it. */
const randomDelivery = (): Delivery => {
  const family = pick(["svix-", "webhook-"]);
  const id = pick([
    () => ID,
    () => `msg_${text(24, "abcXYZ0189_-")}`,
    () => text(int(1, 12), "ab._-:{}$é "),
    () => `${ID}.${int(0, 9)}`,
    () => "m".repeat(int(250, 260)),
  ])();
  const at = NOW + pick([0, int(-310, 310), pick([-301, -300, -299, 299, 300, 301]), int(-9e8, 9e8)]);
  const time = pick([
    () => String(at),
    () => String(at),
    () => String(at),
    () => `${at}${pick(["abc", " ", ".5", "e1", "\t"])}`,
    () => `${pick([" ", "+", "0", "-"])}${at}`,
    () => pick(["", "NaN", "now", "0", `${at}000`]),
  ])();
  const body = JSON.stringify({ event_type: "conversation.ended", data: text(int(0, 40), 'aé€😀"\\\n ') });
  const signature = svixSignature(id, String(Number.parseInt(time, 10)), body);
  const wrong = svixSignature(id, time, body, svixSecret("another"));
  const one = (): string =>
    pick([
      () => `v1,${signature}`,
      () => `v1,${wrong}`,
      () => `v1a,${signature}`,
      () => `v2,${signature}`,
      () => pick(["", "v1", "v1,", ",", "V1,x", `v1,${signature},`, `v1,${signature}=`, `v1, ${signature}`]),
      () => `v1,${signature.replace("=", "")}`,
      () => `v1,${signature.toLowerCase()}`,
      () => `v1,${signature.replaceAll("+", "-").replaceAll("/", "_")}`,
    ])();
  const all = chance(0.5)
    ? `v1,${signature}`
    : Array.from({ length: pick([1, 2, 3, int(14, 20)]) }, one).join(" ");
  const headers: Record<string, string> = {
    "content-type": "application/json",
    [`${family}id`]: id,
    [`${family}timestamp`]: time,
    [`${family}signature`]: chance(0.02) ? all.padEnd(5000, " v9,x") : all,
  };
  delete headers["content-type"];
  if (chance(0.08)) delete headers[pick(Object.keys(headers))];
  if (chance(0.05)) {
    const name = pick(["id", "timestamp", "signature"]);
    headers[`${family === "svix-" ? "webhook-" : "svix-"}${name}`] = headers[`${family}${name}`] ?? "x";
  }
  if (chance(0.05)) {
    const name = pick(Object.keys(headers));
    headers[name.toUpperCase()] = pick([headers[name] as string, "x"]);
  }
  if (chance(0.03)) {
    const name = pick(Object.keys(headers));
    headers[name] = `${headers[name]}, ${headers[name]}`;
  }
  return { headers, body: chance(0.1) ? `${body} ` : body };
};

describe.each<Library>(["svix", "standardwebhooks"])("%s", (library) => {
  /** Standard Webhooks knows only one family. */
  const asTheirs = ({ headers, body }: Delivery): Delivery => ({
    headers:
      library === "svix"
        ? headers
        : Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [name.replace(/^svix/i, "webhook"), value]),
          ),
    body,
  });

  test(`agrees on ${RUNS} random deliveries, save where ours is stricter`, async () => {
    const counts = { both: 0, neither: 0, stricter: 0 };
    for (let run = 0; run < RUNS; run++) {
      const delivery = asTheirs(randomDelivery());
      const [theirs, ours] = [accepted(library, delivery), await acceptedHere(delivery)];
      if (theirs === ours) counts[ours ? "both" : "neither"]++;
      else {
        counts.stricter++;
        expect({ delivery, ours, known: stricter.some(({ when }) => when(delivery)) }).toEqual({
          delivery,
          ours: false,
          known: true,
        });
      }
    }
    // it would be easy to agree on nothing
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS / 40);
  });

  test("deliveries that it signs are accepted, and the other way round", async () => {
    const { Webhook } = library === "svix" ? svix : standardwebhooks;
    const signature = new Webhook(SECRET).sign(ID, new Date(NOW * 1000), BODY);
    expect(good.headers["svix-signature"]).toBe(signature);
    expect(await acceptedHere({ ...good, headers: { ...good.headers, "svix-signature": signature } })).toBe(
      true,
    );
  });
});

describe("stricter than svix", () => {
  test.each(stricter)("$comment", async ({ when, example, code }) => {
    expect(when(example)).toBe(true);
    expect(when(good)).toBe(false);
    expect(accepted("svix", example)).toBe(true);
    const receipt = await receive(phonic, example, { secret: SECRET });
    expect(receipt.error?.code).toBe(code);
  });

  // Which secrets may be used at all is asked once, when the receiver is made.
  test.each([
    ["a secret without its prefix: an API key, perhaps", SECRET.slice(6)],
    ["a secret of less than 16 bytes", `whsec_${Buffer.from("short").toString("base64")}`],
  ])("%s", async (_comment, secret) => {
    expect(() => new svix.Webhook(secret)).not.toThrow();
    await expect(receive(phonic, good, { secret })).rejects.toMatchObject({ code: "ERR_SECRET_UNUSABLE" });
  });
});

describe("jose", () => {
  const secret = "a shared secret of at least thirty-two bytes";
  const key = new TextEncoder().encode(secret);
  const [issuer, audience] = ["https://issuer.example", "afterword"];
  const signature = jwt({ secret, issuer, audience, maxAge: 300, clockTolerance: 0, replay: false });
  const theirs = (token: string): Promise<boolean> =>
    jwtVerify(token, key, {
      issuer,
      audience,
      algorithms: ["HS256"],
      maxTokenAge: 300,
      currentDate: new Date(NOW * 1000),
      requiredClaims: ["exp", "iat"],
    }).then(
      () => true,
      () => false,
    );
  const ours = (token: string): Promise<boolean> =>
    verify(speaknode, { headers: { authorization: `Bearer ${token}` }, body: BODY }, { signature }).then(
      () => true,
      () => false,
    );

  const randomToken = async (): Promise<string> => {
    const claims: Record<string, unknown> = {
      iss: chance(0.9) ? issuer : pick(["https://other.example", "", `${issuer}/`]),
      aud: chance(0.9) ? audience : pick(["other", ["other", audience], []]),
      iat: NOW + pick([0, 0, int(-310, 310), pick([-301, -300, 300, 1])]),
      exp: NOW + pick([60, 60, int(-60, 600), 0, 1, -1]),
      jti: text(8, "abcdef"),
      pad: "x".repeat(chance(0.03) ? int(5800, 6400) : 0),
    };
    if (chance(0.1)) delete claims[pick(["iss", "aud", "iat", "exp"])];
    if (chance(0.05)) claims.nbf = NOW + int(-5, 5);
    const alg = pick(["HS256", "HS256", "HS256", "HS256", "HS512"]);
    const signer = chance(0.9) ? key : new TextEncoder().encode(`another ${secret}`);
    const token = await new SignJWT(claims).setProtectedHeader({ alg }).sign(signer);
    const at = int(0, token.length - 1);
    return chance(0.85)
      ? token
      : pick([
          () => token.slice(0, at) + pick([..."Aaz09_-=. "]) + token.slice(at + 1),
          () => `${token}${pick(["=", ".", "A", " "])}`,
          () => token.split(".").slice(0, 2).join("."),
          () => token.slice(0, -1) + flipped(token.at(-1) as string),
        ])();
  };
  /** The same signature in another spelling: the last character carries bits that no byte uses. */
  const flipped = (character: string): string => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return alphabet[alphabet.indexOf(character) ^ 1] ?? character;
  };

  const reasons: readonly {
    comment: string;
    when: (token: string) => boolean;
    example: () => Promise<string>;
  }[] = [
    {
      comment: "a token over 8 KiB: none is that long, and it is read before it is known to be anybody's",
      when: (token) => token.length > 8192,
      example: () => genuine({ pad: "x".repeat(8192) }),
    },
    {
      comment: "base64url that is not canonical: two texts for one token would pass as two",
      when: (token) => token.split(".").some((part) => base64url.encode(base64url.decode(part)) !== part),
      example: async () => {
        const token = await genuine();
        return token.slice(0, -1) + flipped(token.at(-1) as string);
      },
    },
  ];
  const genuine = (more = {}) =>
    new SignJWT({ iss: issuer, aud: audience, iat: NOW, exp: NOW + 60, ...more })
      .setProtectedHeader({ alg: "HS256" })
      .sign(key);

  test(`agrees on ${RUNS} random tokens, save where ours is stricter`, async () => {
    const counts = { both: 0, neither: 0, stricter: 0 };
    for (let run = 0; run < RUNS; run++) {
      const token = await randomToken();
      const [there, here] = [await theirs(token), await ours(token)];
      if (there === here) counts[here ? "both" : "neither"]++;
      else {
        counts.stricter++;
        expect({ token, here, known: reasons.some(({ when }) => when(token)) }).toEqual({
          token,
          here: false,
          known: true,
        });
      }
    }
    expect(counts.both).toBeGreaterThan(RUNS / 8);
    expect(counts.neither).toBeGreaterThan(RUNS / 8);
    expect(counts.stricter).toBeGreaterThan(0);
  });

  test.each(reasons)("stricter: $comment", async ({ when, example }) => {
    const token = await example();
    expect(when(token)).toBe(true);
    expect(await theirs(token)).toBe(true);
    expect(await ours(token)).toBe(false);
    expect(await ours(await genuine())).toBe(true);
  });
});
