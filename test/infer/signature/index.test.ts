import { describe, expect, test } from "vitest";
import type { Envelope } from "../../../scripts/captures/payload/envelope.js";
import { hashOf } from "../../../scripts/infer/count/hash.js";
import {
  addHeaders,
  addProofs,
  countHeaders,
  deliveryIdHeader,
  guessSignature,
  type HeadersSeen,
  noHeaders,
  noProofs,
  type Proofs,
  prover,
} from "../../../scripts/infer/signature/index.js";
import { sign, verifierOf } from "../../../src/signature/index.js";
import type { SignatureOption, SignatureRule } from "../../../src/signature/rule.js";
import type { Vendor } from "../../../src/vendor.js";
import { BASE64_KEY, BASE64_SEED, layouts, NOW, SECRET, svix, TEXT } from "../../support/deliveries.js";
import { folders } from "../../support/vendors.js";

/** The headers that a proxy adds. */
const TRANSPORT = {
  host: "example.com",
  "content-type": "application/json",
  "user-agent": "acme/1.0",
  "x-forwarded-for": "203.0.113.9",
  "x-request-id": "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
  traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
};

const envelope = (headers: Readonly<Record<string, unknown>>, body: string, url?: string): Envelope => ({
  v: 1,
  headers: Object.entries({ ...TRANSPORT, ...headers }).map(([name, value]) => [name, String(value)]),
  body,
  ...(url !== undefined && { url }),
});

const seenIn = (envelopes: readonly Envelope[]): HeadersSeen => {
  const seen = noHeaders();
  for (const each of envelopes) countHeaders(seen, each, () => hashOf(each.body ?? ""));
  return seen;
};

const proofsOf = async (envelopes: readonly Envelope[], ...secrets: string[]): Promise<Proofs> => {
  const { try: tryOne, take } = prover(secrets);
  for (const each of envelopes) await tryOne(each);
  return take();
};

const bodies = Array.from({ length: 5 }, (_, index) =>
  JSON.stringify({ event: "call.ended", id: index, who: "é" }),
);

const vendorWith = (rule: unknown): Vendor => ({
  slug: "acme",
  name: "Acme",
  docs: [],
  events: {},
  signature: rule as SignatureRule,
});

/** What proof and guess make of deliveries. */
const ruleFor = async (envelopes: readonly Envelope[], ...secrets: string[]) =>
  guessSignature(seenIn(envelopes), await proofsOf(envelopes, ...secrets));

describe.each(layouts.filter(({ make }) => !make("", NOW).url))(
  "$name",
  ({ vendor, secret, signature, make }) => {
    const envelopes = bodies.map((body, index) => {
      const { headers } = make(body, NOW + index);
      return envelope(headers, body);
    });

    test("the proof finds a rule that accepts what the vendor's accepts, and nothing else", async () => {
      const found = await ruleFor(envelopes, secret);
      expect(found).toMatchObject({ sure: "proved with the secret for 5 of 5 deliveries" });
      const ours = verifierOf(vendorWith(found?.rule), { secret });
      const theirs = verifierOf(vendor, { secret, ...(signature && { signature }) });
      for (const [index, body] of bodies.entries()) {
        const { headers } = make(body, NOW + index);
        const bytes = Buffer.from(body);
        const clock = { now: NOW + index };
        expect(await ours?.verify({ headers, body: bytes }, clock)).toEqual(
          await theirs?.verify({ headers, body: bytes }, clock),
        );
        if (vendor.signature?.scheme === "none") continue;
        await expect(
          (async () => ours?.verify({ headers, body: Buffer.from(`${body} `) }, clock))(),
        ).rejects.toThrow("match");
      }
    });

    test("with another secret no rule holds, and none is written", async () => {
      const found = await ruleFor(
        envelopes,
        "whsec_b3RoZXIgc2VjcmV0IG9mIG1vcmUgYnl0ZXM=",
        "another secret, 16 bytes",
      );
      expect(found?.rule).toBeUndefined();
      expect(found?.sure).toBe("no usual rule holds with the secret for any of 5 deliveries");
    });

    test("no value of a header, and no secret, is in what is found", async () => {
      const proofs = await proofsOf(envelopes, secret);
      const seen = seenIn(envelopes);
      const shown = JSON.stringify([
        [...proofs.held],
        [...seen.headers].map(([name, { forms, ids }]) => [name, [...forms], [...ids.kept]]),
        guessSignature(seen, proofs),
      ]);
      for (const text of [
        secret,
        secret.replace(/^wh\w+_/, ""),
        ...envelopes.flatMap(({ headers }) => headers.map(([, value]) => value)),
      ])
        if (text.length > 9) expect(shown).not.toContain(text);
    });
  },
);

/** What signs and verifies deliveries of a built-in vendor. */
const keysOf = ({
  signature,
}: Vendor): { readonly secret: string; readonly signs: string; readonly signature?: SignatureOption } => {
  if (signature?.scheme === "ed25519") return { secret: BASE64_KEY, signs: BASE64_SEED };
  if (signature?.scheme === "jwt")
    return { secret: TEXT, signs: TEXT, signature: { scheme: "jwt", issuer: "key-1" } };
  if (signature?.header?.name === null)
    return { secret: TEXT, signs: TEXT, signature: { scheme: "hmac", header: "x-own-signature" } };
  const secret = signature?.secret?.prefix === "whsec_" ? SECRET : TEXT;
  return { secret, signs: secret };
};

describe.each(folders.filter(({ vendor }) => vendor.signature?.scheme !== "none"))("$slug", ({ vendor }) => {
  test("the proof finds a rule that accepts its deliveries", async () => {
    const { secret, signs, signature } = keysOf(vendor);
    const signed = await Promise.all(
      bodies.map(async (body, index) => {
        const timestamp = NOW + index;
        const headers = await sign(vendor, body, {
          secret: signs,
          timestamp,
          ...(signature && { signature }),
        });
        return { headers, body, now: timestamp };
      }),
    );
    const found = await ruleFor(
      signed.map(({ headers, body }) => envelope(headers, body)),
      secret,
    );
    expect(found?.sure).toBe("proved with the secret for 5 of 5 deliveries");
    const tokens = vendor.tokens && { tokens: vendor.tokens };
    const issuer = signature?.scheme === "jwt" && { signature };
    const ours = verifierOf({ ...vendorWith(found?.rule), ...tokens }, { secret, ...issuer });
    for (const { headers, body, now } of signed)
      expect(await ours?.verify({ headers, body: Buffer.from(body) }, { now })).toBeDefined();
    const { timestamp, secret: _, header, ...own } = vendor.signature as SignatureRule;
    const {
      timestamp: foundTime,
      secret: __,
      header: foundHeader,
      ...rule
    } = (found as { rule: unknown }).rule as SignatureRule;
    if (header?.name !== null) {
      const { tolerance: ___, ...claims } = own.claims ?? {};
      expect({ ...rule, header: foundHeader }).toMatchObject({
        ...own,
        ...(own.claims && { claims }),
        header: { name: header?.name },
      });
      expect(foundTime?.unit).toBe(timestamp?.unit);
    }
  });
});

describe("without a secret", () => {
  test("Standard Webhooks are clear", () => {
    const found = guessSignature(seenIn(bodies.map((body) => envelope(svix({ body }).headers, body))));
    expect(found?.sure).toBe("the headers svix-* are those of Standard Webhooks");
    const ours = verifierOf(vendorWith(found?.rule), { secret: SECRET });
    const body = bodies[0] as string;
    return expect(
      ours?.verify(
        { headers: svix({ body, family: "webhook-" }).headers, body: Buffer.from(body) },
        { now: NOW },
      ),
    ).resolves.toBeDefined();
  });

  test("what is signed in others is not guessed", () => {
    for (const { make, vendor } of layouts) {
      if (vendor.slug === "phonic" && "svix-id" in make("", NOW).headers) continue;
      const { headers } = make("", NOW);
      if ("x-hub-signature" in headers) continue;
      expect(guessSignature(seenIn(bodies.map((body) => envelope(headers, body))))?.rule).toBeUndefined();
    }
  });

  test("a signature that some deliveries do not have is not guessed", () => {
    const [first, ...others] = bodies.map((body) => envelope(svix({ body }).headers, body));
    const seen = seenIn([...others, envelope({}, first?.body as string)]);
    expect(guessSignature(seen)).toEqual({ sure: "no header looks like a signature in all deliveries" });
  });

  test("payloads without headers say nothing", () => {
    expect(guessSignature(noHeaders())).toBeUndefined();
  });
});

describe("a secret that deliveries carry", () => {
  test("in the query of the address", async () => {
    const envelopes = bodies.map((body) =>
      envelope({}, body, `https://example.com/hook?a=1&key=${TEXT.replaceAll(" ", "%20")}`),
    );
    expect((await ruleFor(envelopes, TEXT))?.rule).toEqual({ scheme: "secret", query: "key" });
  });
});

test("several secrets count together, while one is replaced", async () => {
  const envelopes = bodies.map((body, index) =>
    envelope(
      svix({ body, ...(index > 2 && { secret: "whsec_b3RoZXIgc2VjcmV0IG9mIG1vcmUgYnl0ZXM=" }) }).headers,
      body,
    ),
  );
  const found = await ruleFor(envelopes, SECRET, "whsec_b3RoZXIgc2VjcmV0IG9mIG1vcmUgYnl0ZXM=");
  expect(found?.sure).toBe("proved with the secret for 5 of 5 deliveries");
  const one = await ruleFor(envelopes, SECRET);
  expect(one?.sure).toBe("proved with the secret for 3 of 5 deliveries");
  expect(one?.rule).toEqual(found?.rule);
});

test("what is found is the same for any order and any batches", async () => {
  const envelopes = bodies.map((body, index) =>
    envelope({ ...svix({ body }).headers, [`x-own-${index}-id`]: `id-0000${index}` }, body),
  );
  const whole = { seen: seenIn(envelopes), proofs: await proofsOf(envelopes, SECRET) };
  const parts = { seen: noHeaders(), proofs: noProofs() };
  for (const each of envelopes.toReversed()) {
    addHeaders(parts.seen, structuredClone(seenIn([each])));
    addProofs(parts.proofs, structuredClone(await proofsOf([each], SECRET)));
  }
  expect(parts.proofs).toEqual(whole.proofs);
  // of the payloads that have an id, any one may be kept
  const counted = ({ headers }: HeadersSeen) =>
    [...headers]
      .toSorted()
      .map(([name, { count, forms, ids }]) => [
        name,
        count,
        forms,
        ids.count,
        [...ids.kept].map(([hash, { count: times, differs }]) => [hash, times, differs]),
      ]);
  expect(counted(parts.seen)).toEqual(counted(whole.seen));
  expect(parts.seen.deliveries).toBe(whole.seen.deliveries);
});

test("there may be any number of names and forms", () => {
  const envelopes = Array.from({ length: 300 }, (_, index) =>
    envelope({ [`x-${index}-id`]: `id-0000${index}` }, "{}"),
  );
  const [seen, back] = [seenIn(envelopes), seenIn(envelopes.toReversed())];
  expect(seen.headers.size).toBe(64);
  expect(new Set(back.headers.keys())).toEqual(new Set(seen.headers.keys()));
});

describe("the id of a delivery", () => {
  const sent = (ids: readonly string[], of: readonly string[] = bodies): HeadersSeen =>
    seenIn(
      of.map((body, index) => envelope({ "x-acme-delivery": ids[index], "x-acme-key": "k-12345678" }, body)),
    );

  test("is in a header that every delivery has, and one payload for each", () => {
    expect(deliveryIdHeader(sent(["dlv_00001", "dlv_00002", "dlv_00003", "dlv_00004", "dlv_00005"]))).toBe(
      "x-acme-delivery",
    );
    const twice = [bodies[0], bodies[0], bodies[1]] as string[];
    expect(deliveryIdHeader(sent(["dlv_00001", "dlv_00001", "dlv_00003"], twice))).toBe("x-acme-delivery");
  });

  test("is not in one that two payloads share", () => {
    expect(
      deliveryIdHeader(sent(["dlv_00001", "dlv_00001", "dlv_00003", "dlv_00004", "dlv_00005"])),
    ).toBeUndefined();
  });
});
