import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import {
  AfterwordError,
  createHandler,
  createReceiver,
  type ReceiveOptions,
  type SignatureOption,
  sign,
  type Vendor,
  verify,
} from "afterword";
import { ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { intellixent } from "afterword/intellixent";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import { vendors } from "afterword/vendors";
import { describe, expect, test, vi } from "vitest";
import {
  BASE64_KEY,
  BODY,
  type Delivery,
  forms,
  HEX_KEY,
  hmac,
  ID,
  layouts,
  NOW,
  SECRET,
  svix,
  svixSecret,
  svixSignature,
  TEXT,
} from "../support/deliveries.js";
import { platforms } from "../support/platforms.js";

interface Vector {
  readonly comment: string;
  readonly vendor: string;
  readonly secret: string;
  readonly signature?: SignatureOption;
  readonly now: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}
const vectors: Vector[] = JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8"));
const vendorOf = (slug: string): Vendor => vendors.find((each) => each.slug === slug) as Vendor;
const optionsOf = ({ secret, signature, now }: Vector): ReceiveOptions => ({
  secret,
  now,
  ...(signature && { signature }),
});

/** The code of what a promise rejects with; undefined where it resolves. */
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error) => {
      if (!(error instanceof Error) || error.name !== "AfterwordError") throw error;
      return (error as AfterwordError).code;
    },
  );

/** Every text that differs from one by a single bit of a character. */
const bitsOff = (text: string): string[] =>
  [...text].flatMap((character, at) =>
    [...Array(8).keys()].map(
      (bit) =>
        text.slice(0, at) + String.fromCharCode(character.charCodeAt(0) ^ (1 << bit)) + text.slice(at + 1),
    ),
  );
const bytesOff = (bytes: Uint8Array): Uint8Array[] =>
  [...bytes.keys()].flatMap((at) =>
    [...Array(8).keys()].map((bit) => {
      const other = bytes.slice();
      (other[at] as number) ^= 1 << bit;
      return other;
    }),
  );

/** A secret of the same kind that is not the one. */
const other = (secret: string): string =>
  secret.startsWith("whsec_")
    ? svixSecret("another")
    : /^[\da-f]{64}$/.test(secret)
      ? "ab".repeat(32)
      : "another secret, long enough";

describe.each(platforms)("on %s", (_platform, library) => {
  const verify = library.verify;
  const given = { secret: SECRET, now: NOW };

  describe("published vectors", () => {
    test.each(vectors)("hold: $comment", async (vector) => {
      const { headers, body } = vector;
      const { id, timestamp } = await verify(vendorOf(vector.vendor), { headers, body }, optionsOf(vector));
      const timed = Object.keys(headers).length > 1;
      expect(id).toBe(timed ? (headers["svix-id"] ?? headers["webhook-id"]) : null);
      expect(timestamp).toBe(timed ? vector.now : null);
    });

    test.each(vectors)("do not, wrong by one bit anywhere: $comment", async (vector) => {
      const { headers, body } = vector;
      const vendor = vendorOf(vector.vendor);
      const options = optionsOf(vector);
      const bytes = new TextEncoder().encode(body);
      const held: string[] = [];
      const refuses = async (what: string, delivery: Delivery, other = options) => {
        if ((await codeOf(verify(vendor, delivery, other))) === undefined) held.push(what);
      };
      // hex is the same in either case
      for (const [name, value] of Object.entries(headers))
        for (const off of bitsOff(value))
          if (off.toLowerCase() !== value.toLowerCase() || !/^[\da-f]{40}/.test(value.slice(-40)))
            await refuses(name, { headers: { ...headers, [name]: off }, body });
      for (const off of bytesOff(bytes)) await refuses("body", { headers, body: off });
      for (const body of [bytes.subarray(1), bytes.subarray(0, -1), new Uint8Array([...bytes, 32])])
        await refuses("length", { headers, body });
      if (vector.secret.startsWith("wh")) {
        const [, prefix, key] = /^(wh.+?_)(.+)$/.exec(vector.secret) as unknown as [string, string, string];
        for (const off of bytesOff(Buffer.from(key, "base64")))
          await refuses(
            "secret",
            { headers, body },
            { ...options, secret: prefix + Buffer.from(off).toString("base64") },
          );
      } else
        for (const off of bitsOff(vector.secret))
          if (off === off.trim()) await refuses("secret", { headers, body }, { ...options, secret: off });
      expect(held).toEqual([]);
    });
  });

  describe.each(layouts)("$name", ({ vendor, secret, signature, signs, make, timed, binds }) => {
    const options: ReceiveOptions = { secret, now: NOW, ...(signature && { signature }) };
    const good = make(BODY, NOW);

    test("what the sender makes holds, in every form of headers", async () => {
      for (const [form, as] of Object.entries(forms))
        await expect(
          verify(vendor, { ...good, headers: as(good.headers) }, options),
          form,
        ).resolves.toBeDefined();
    });

    test("sign makes the same, and what verifies", async () => {
      const made = await library.sign(vendor, BODY, {
        secret: signs ?? secret,
        id: ID,
        timestamp: NOW,
        ...(signature && { signature }),
      });
      const lower = (headers: object) =>
        Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.replace(/^sha256=/, "")]),
        );
      expect(lower(made)).toMatchObject(good.url ? {} : lower(good.headers));
      const { url } = good;
      await verify(vendor, { headers: made, body: BODY, url }, options);
    });

    test("nothing is taken for a signature that is absent, empty or another's", async () => {
      const name = Object.keys(good.headers).at(-1);
      for (const value of [undefined, "", "x", "Bearer ", "v1,", "=", ",", " "]) {
        const headers = name === undefined ? {} : { ...good.headers, [name]: value };
        const url = `https://example.com/hook?token=${value ?? ""}`;
        expect(await codeOf(verify(vendor, { headers, body: BODY, url }, options)), value).toMatch(
          /^ERR_(?:SIGNATURE|SECRET|TIMESTAMP)_/,
        );
      }
      if (!signs)
        expect(await codeOf(verify(vendor, good, { ...options, secret: other(secret) }))).toMatch(
          /_MISMATCH$/,
        );
    });

    test("secrets are rotated: any of several holds", async () => {
      if (signs) return;
      for (const each of [
        [secret, other(secret)],
        [other(secret), secret],
      ])
        await verify(vendor, good, { ...options, secret: each });
    });

    test(binds === false ? "the bytes are not vouched for" : "the bytes are vouched for", async () => {
      for (const body of [`${BODY} `, BODY.replace("conv", "conw"), ""]) {
        const code = await codeOf(verify(vendor, { ...good, body }, options));
        expect(code).toBe(binds === false ? undefined : "ERR_SIGNATURE_MISMATCH");
      }
    });

    test.each([
      [-301, "ERR_TIMESTAMP_TOO_OLD"],
      [-300, undefined],
      [-1, undefined],
      [0, undefined],
      [300, undefined],
      [301, "ERR_TIMESTAMP_TOO_NEW"],
    ])("signed %i seconds from now", async (off, code) => {
      expect(await codeOf(verify(vendor, make(BODY, NOW + off), options))).toBe(timed ? code : undefined);
    });
  });

  /** From a good delivery of Svix, one thing is broken. */
  const rows: readonly {
    comment: string;
    code?: string;
    make?: Parameters<typeof svix>[0];
    headers?: (good: Record<string, string>, signature: string) => unknown;
    body?: string | Uint8Array;
    options?: ReceiveOptions;
  }[] = [
    { comment: "nothing" },
    { comment: "nothing, in the other family", make: { family: "webhook-" } },
    {
      comment: "a header of another name beside it",
      headers: (good) => ({ ...good, "svix-idx": "1", "x-svix-id": "2" }),
    },
    ...["id", "timestamp", "signature"].flatMap((name) => [
      {
        comment: `no svix-${name}`,
        headers: (good: Record<string, string>) => ({ ...good, [`svix-${name}`]: undefined }),
        code:
          { id: "ERR_ID_MALFORMED", timestamp: "ERR_TIMESTAMP_MALFORMED" }[name] ?? "ERR_SIGNATURE_MISSING",
      },
      {
        comment: `svix-${name} empty`,
        headers: (good: Record<string, string>) => ({ ...good, [`svix-${name}`]: "" }),
        code:
          { id: "ERR_ID_MALFORMED", timestamp: "ERR_TIMESTAMP_MALFORMED" }[name] ?? "ERR_SIGNATURE_MALFORMED",
      },
      {
        comment: `svix-${name} in an array of one`,
        headers: (good: Record<string, string>) => ({ ...good, [`svix-${name}`]: [good[`svix-${name}`]] }),
      },
      {
        comment: `svix-${name} in an array of an array`,
        headers: (good: Record<string, string>) => ({ ...good, [`svix-${name}`]: [[good[`svix-${name}`]]] }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} in an array of two`,
        headers: (good: Record<string, string>) => ({
          ...good,
          [`svix-${name}`]: [good[`svix-${name}`], good[`svix-${name}`]],
        }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} twice, joined by Headers`,
        headers: (good: Record<string, string>) => {
          const headers = new Headers(good);
          headers.append(`svix-${name}`, good[`svix-${name}`] as string);
          return headers;
        },
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} twice, joined by a server`,
        headers: (good: Record<string, string>) => ({
          ...good,
          [`svix-${name}`]: `${good[`svix-${name}`]}, ${good[`svix-${name}`]}`,
        }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} twice over the wire`,
        headers: (good: Record<string, string>) => [
          ...Object.entries(good),
          [`svix-${name}`, good[`svix-${name}`]],
        ],
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} in two spellings`,
        headers: (good: Record<string, string>) => ({ ...good, [`Svix-${name}`]: good[`svix-${name}`] }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} in two spellings, in a Map`,
        headers: (good: Record<string, string>) =>
          new Map([...Object.entries(good), [`SVIX-${name}`, good[`svix-${name}`]]]),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `webhook-${name} beside svix-${name}`,
        headers: (good: Record<string, string>) => ({ ...good, [`webhook-${name}`]: good[`svix-${name}`] }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `webhook-${name} in the place of svix-${name}`,
        headers: (good: Record<string, string>) => ({
          ...good,
          [`svix-${name}`]: undefined,
          [`webhook-${name}`]: good[`svix-${name}`],
        }),
        code: "ERR_HEADER_REPEATED",
      },
      {
        comment: `svix-${name} of 4097 characters`,
        headers: (good: Record<string, string>) => ({
          ...good,
          [`svix-${name}`]: (good[`svix-${name}`] as string).padEnd(4097, "x"),
        }),
        code: "ERR_HEADER_TOO_LONG",
      },
    ]),
    {
      comment: "both families, each whole",
      headers: (good) => ({ ...good, ...svix({ family: "webhook-" }).headers }),
      code: "ERR_HEADER_REPEATED",
    },
    {
      comment: "a signature header of 4096 characters",
      headers: (good, own) => ({ ...good, "svix-signature": `v1,${own} v2,`.padEnd(4096, "x") }),
    },

    { comment: "an id with a full stop, signed", make: { id: "msg.1" }, code: "ERR_ID_MALFORMED" },
    { comment: "an id that is a full stop, signed", make: { id: "." }, code: "ERR_ID_MALFORMED" },
    { comment: "an id with a space, signed", make: { id: "msg 1" }, code: "ERR_ID_MALFORMED" },
    { comment: "an id with a line break, signed", make: { id: "msg_1\n" }, code: "ERR_ID_MALFORMED" },
    { comment: "an id with a letter beyond ASCII, signed", make: { id: "msg_é" }, code: "ERR_ID_MALFORMED" },
    { comment: "an id of 257 characters, signed", make: { id: "m".repeat(257) }, code: "ERR_ID_MALFORMED" },
    { comment: "an id of 256 characters, signed", make: { id: "m".repeat(256) } },
    { comment: "an id that looks like a place of the template", make: { id: "{timestamp}" } },
    { comment: "an id that looks like the body's place", make: { id: "{body}$&$1" } },

    ...["+1700000000", "1700000000abc", "1700000000.0", "170000000", "01700000000", "17e8", "0x6553f100"]
      .concat([" 1700000000", "1700000000 ", "1700000000\n", "1700000000000", "-1700000000", "NaN"])
      .concat(["１７００００００００", "2023-11-14T22:13:20Z", "1,700,000,000"])
      .map((time) => ({
        comment: `signed time ${JSON.stringify(time)}`,
        make: { time },
        code: "ERR_TIMESTAMP_MALFORMED",
      })),
    {
      comment: "a fraction of a second after 300",
      make: { time: `${NOW - 300}` },
      options: { now: NOW + 0.9 },
    },
    {
      comment: "a tolerance of 10 seconds, 10 ago",
      make: { time: `${NOW - 10}` },
      options: { tolerance: 10 },
    },
    {
      comment: "a tolerance of 10 seconds, 11 ago",
      make: { time: `${NOW - 11}` },
      options: { tolerance: 10 },
      code: "ERR_TIMESTAMP_TOO_OLD",
    },
    {
      comment: "a tolerance of 10 seconds, 11 ahead",
      make: { time: `${NOW + 11}` },
      options: { tolerance: 10 },
      code: "ERR_TIMESTAMP_TOO_NEW",
    },
    {
      comment: "a tolerance of an hour back, and none ahead",
      make: { time: `${NOW - 3600}` },
      options: { tolerance: { past: 3600, future: 0 } },
    },
    {
      comment: "a tolerance of an hour back, and none ahead, 1 ahead",
      make: { time: `${NOW + 1}` },
      options: { tolerance: { past: 3600, future: 0 } },
      code: "ERR_TIMESTAMP_TOO_NEW",
    },

    {
      comment: "the right signature last of 16",
      headers: (good, own) => ({ ...good, "svix-signature": `${"v1,x ".repeat(15)}v1,${own}` }),
    },
    {
      comment: "17 signatures, the first of them right",
      headers: (good, own) => ({ ...good, "svix-signature": `v1,${own}${" v1,x".repeat(16)}` }),
      code: "ERR_TOO_MANY_SIGNATURES",
    },
    {
      comment: "unknown versions around the right one",
      headers: (good, own) => ({ ...good, "svix-signature": `v1a,x v2,${own} v1,${own} v10,x zzz` }),
    },
    {
      comment: "the right signature under another version",
      headers: (good, own) => ({ ...good, "svix-signature": `v2,${own}` }),
      code: "ERR_SIGNATURE_MALFORMED",
    },
    {
      comment: "the right signature under an asymmetric version",
      headers: (good, own) => ({ ...good, "svix-signature": `v1a,${own}` }),
      code: "ERR_SIGNATURE_MALFORMED",
    },
    {
      comment: "a signature without a version",
      headers: (good, own) => ({ ...good, "svix-signature": own }),
      code: "ERR_SIGNATURE_MALFORMED",
    },
    {
      comment: "two signatures, the second right",
      headers: (good, own) => ({
        ...good,
        "svix-signature": `v1,${svixSignature(ID, `${NOW}`, BODY, svixSecret("old"))} v1,${own}`,
      }),
    },
    ...Object.entries<(own: string) => string>({
      "without padding": (own) => own.replace("=", ""),
      "with more padding": (own) => `${own}=`,
      "with spare bits set": (own) => own.replace(/.=$/, (end) => `${next(end[0] as string)}=`),
      "in the alphabet of URLs": (own) => own.replaceAll("+", "-").replaceAll("/", "_"),
      "in hex": (own) => Buffer.from(own, "base64").toString("hex"),
      "with a comma and more behind": (own) => `${own},x`,
      "with letters that only look like its own": (own) =>
        String.fromCharCode(own.charCodeAt(0) + 256) + own.slice(1),
      "cut short": (own) => own.slice(0, -4),
      "with more behind": (own) => `${own}AAAA`,
    }).map(([comment, change]) => ({
      comment: `the signature ${comment}`,
      make: { id: "msg_15" },
      headers: (good: Record<string, string>, own: string) => {
        expect(change(own)).not.toBe(own);
        return { ...good, "svix-signature": `v1,${change(own)}` };
      },
      code: "ERR_SIGNATURE_MISMATCH",
    })),
    {
      comment: "the body re-serialised",
      body: JSON.stringify(JSON.parse(BODY), null, 1),
      code: "ERR_SIGNATURE_MISMATCH",
    },
    {
      comment: "signed with another secret",
      make: { secret: svixSecret("b") },
      code: "ERR_SIGNATURE_MISMATCH",
    },
    {
      comment: "bytes that are not UTF-8: they are hashed as they are",
      make: { body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
    },
    {
      comment: "bytes that decode to the same replacement character",
      make: { body: Buffer.from([0xff]) },
      body: Buffer.from([0xfe]),
      code: "ERR_SIGNATURE_MISMATCH",
    },
  ];
  const next = (character: string): string => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return alphabet[alphabet.indexOf(character) + 1] as string;
  };
  const madeOf = ({ make, headers, body, options }: (typeof rows)[number]) => {
    const good = svix(make);
    const own = (good.headers["svix-signature"] ?? "").slice(3);
    const broken = {
      ...good,
      ...(headers && { headers: headers(good.headers, own) }),
      ...(body && { body }),
    };
    return [broken as Delivery, { ...given, ...options }] as const;
  };

  test.each(rows)("$comment → $code", async (row) => {
    const [delivery, options] = madeOf(row);
    expect(await codeOf(verify(phonic, delivery, options))).toBe(row.code);
  });

  test("from outside, every failure looks the same", async () => {
    const answers = new Set<string>();
    for (const row of rows) {
      if (!row.code) continue;
      const [{ headers, body }, options] = madeOf(row);
      const codes: unknown[] = [];
      const handle = library.createReceiver(phonic, options);
      const receipt = await handle({ headers: headers as Record<string, string>, body });
      codes.push(receipt.error?.code);
      expect(codes, row.comment).toEqual([row.code]);
      const { error, ...rest } = receipt;
      answers.add(JSON.stringify(rest));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toBe(
      '{"ok":false,"verdict":"unverified","status":401,"vendor":"phonic","event":null,"deliveryId":null,"timestamp":null,"dedupeKey":null,"findings":[],"conversation":null}',
    );
  });

  test("hex is canonical or refused, but in either case", async () => {
    const options: ReceiveOptions = { secret: TEXT, signature: { scheme: "hmac", header: "x" } };
    const own = hmac(TEXT, [BODY]);
    const ok = (text: string) => codeOf(verify(speaknode, { headers: { x: text }, body: BODY }, options));
    expect(await ok(own)).toBeUndefined();
    expect(await ok(`sha256=${own}`)).toBeUndefined();
    expect(await ok(own.toUpperCase())).toBeUndefined();
    expect(await ok(`sha256=${own.toUpperCase().replace("A", "a")}`)).toBeUndefined();
    const wrong = [
      own.toUpperCase().slice(2),
      ` ${own}`,
      `0x${own}`,
      own.slice(2),
      `${own}00`,
      `sha1=${own}`,
    ];
    for (const text of wrong) expect(await ok(text), text).toBe("ERR_SIGNATURE_MISMATCH");
    expect(await ok(`${own}, ${own}`)).toBe("ERR_HEADER_REPEATED");
  });

  test("a prefix may be missing only where the rule says so", async () => {
    const header = { name: "x", prefix: "sha256=" };
    const own = hmac(TEXT, [BODY]);
    const ok = (text: string, optional?: boolean) => {
      const signature = { scheme: "hmac", header: { ...header, ...(optional && { optional }) } } as const;
      return codeOf(verify(phonic, { headers: { x: text }, body: BODY }, { secret: TEXT, signature }));
    };
    expect(await ok(`sha256=${own}`)).toBeUndefined();
    expect(await ok(`sha256=${own}`, true)).toBeUndefined();
    expect(await ok(own, true)).toBeUndefined();
    expect(await ok(own)).toBe("ERR_SIGNATURE_MALFORMED");
    expect(await ok(`sha1=${own}`, true)).toBe("ERR_SIGNATURE_MISMATCH");
  });

  test("one header with items: the time stands there once", async () => {
    const { secret, signature, make, vendor } = layouts.find(({ name }) => /items$/.test(name)) as never as {
      secret: string;
      signature: SignatureOption;
      vendor: Vendor;
      make: (body: string, now: number) => { headers: Record<string, string> };
    };
    const own = make(BODY, NOW).headers["x-signature"] as string;
    const ok = (text: string) =>
      codeOf(
        verify(vendor, { headers: { "x-signature": text }, body: BODY }, { secret, signature, now: NOW }),
      );
    expect(await ok(own)).toBeUndefined();
    expect(await ok(own.split(",").reverse().join(","))).toBeUndefined();
    expect(await ok(`${own},v1=abc,v0=abc`)).toBeUndefined();
    for (const between of [", ", " ,", " , ", ",\t", ",,"])
      expect(await ok(own.split(",").join(between)), between).toBeUndefined();
    expect(await ok(` ${own} , v1=abc`)).toBeUndefined();
    expect(await ok(`${own}, ${own}`)).toBe("ERR_HEADER_REPEATED");
    expect(await ok(`${own},t=${NOW}`)).toBe("ERR_HEADER_REPEATED");
    expect(await ok(`t=${NOW - 1},${own}`)).toBe("ERR_HEADER_REPEATED");
    expect(await ok(own.replace(/^t=\d+,/, ""))).toBe("ERR_TIMESTAMP_MALFORMED");
    expect(await ok(own.replace("v0", "v1"))).toBe("ERR_SIGNATURE_MALFORMED");
    expect(await ok(`${own}${",v0=x".repeat(15)}`)).toBeUndefined();
    expect(await ok(`${own}${",v0=x".repeat(16)}`)).toBe("ERR_TOO_MANY_SIGNATURES");
  });

  describe("a time without a zone", () => {
    const at = (time: string, zone?: "utc") => {
      const signature = {
        ...({ scheme: "hmac", header: "x", template: "{body}{timestamp}" } as const),
        timestamp: { header: "t", unit: "iso", tolerance: { past: 60, future: 60 }, ...(zone && { zone }) },
      } as const;
      const headers = { x: hmac(TEXT, [BODY, time]), t: time };
      return verify(phonic, { headers, body: BODY }, { secret: TEXT, signature, now: NOW }).then(
        ({ timestamp }) => timestamp,
        ({ code }) => code,
      );
    };
    // 1,700,000,000 is 2023-11-14T22:13:20Z
    test.each([
      ["2023-11-14T22:13:20", NOW],
      ["2023-11-14T22:13:20.5", NOW + 0.5],
      ["2023-11-14T22:13:20.120456", NOW + 0.12],
      [`2023-11-14T22:13:20.${"123456789".repeat(9)}`, NOW + 0.123],
      ["2023-11-14t22:13:20", NOW],
      ["2023-11-14T22:13:20Z", NOW],
      ["2023-11-14T22:13:20.000001z", NOW],
      ["2023-11-14T22:13:20+00:00", NOW],
      ["2023-11-14T23:43:20.25+01:30", NOW + 0.25],
      ["2023-11-14T22:12:20", NOW - 60],
      ["2023-11-14T22:12:19.999", "ERR_TIMESTAMP_TOO_OLD"],
      ["2023-11-14T22:14:20.001", "ERR_TIMESTAMP_TOO_NEW"],
      ["2023-11-14T23:13:20", "ERR_TIMESTAMP_TOO_NEW"],
      ["2023-11-14 22:13:20", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-14", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-14T22:13", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-14T22:13:20.", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-14T22:13:20ZZ", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-14T22:13:20+0000", "ERR_TIMESTAMP_MALFORMED"],
      ["2023-11-31T22:13:20", "ERR_TIMESTAMP_MALFORMED"],
      ["1700000000", "ERR_TIMESTAMP_MALFORMED"],
      ["", "ERR_TIMESTAMP_MALFORMED"],
    ])("%s in UTC → %s", async (time, expected) => {
      const found = await at(time, "utc");
      if (typeof expected === "number") expect(found).toBeCloseTo(expected, 2);
      else expect(found).toBe(expected);
    });

    test("is malformed where the rule says nothing of a zone", async () => {
      expect(await at("2023-11-14T22:13:20")).toBe("ERR_TIMESTAMP_MALFORMED");
      expect(await at("2023-11-14T22:13:20Z")).toBe(NOW);
    });
  });

  describe("a signed URL", () => {
    const publicUrl = "https://hooks.example.com/in?tenant=a&x=%7B";
    const signature = {
      ...({ scheme: "hmac", header: "x", template: "{method}.{url}.{timestamp}.{body}" } as const),
      timestamp: { header: "t", unit: "s" },
    } as const;
    const signed = (url = publicUrl, method = "POST") => ({
      headers: {
        x: hmac(TEXT, [`${method}.${url}.${NOW}.`, BODY]),
        t: String(NOW),
        host: "other.example.com",
      },
      body: BODY,
    });
    const options = { secret: TEXT, signature, publicUrl, now: NOW };

    test("is the one that the user gives, and never that of the request", async () => {
      const { headers } = signed();
      const request = (url: string) => new Request(url, { method: "POST", headers, body: BODY });
      expect(await codeOf(verify(phonic, signed(), options))).toBeUndefined();
      expect(await codeOf(verify(phonic, request("http://10.0.0.7:8080/other"), options))).toBeUndefined();
      for (const publicUrl of ["https://hooks.example.com/in", "https://hooks.example.com/in?tenant=a&x={"])
        expect(await codeOf(verify(phonic, signed(), { ...options, publicUrl }))).toBe(
          "ERR_SIGNATURE_MISMATCH",
        );
      const forged = { ...signed("https://evil.example.com/"), url: "https://evil.example.com/" };
      expect(await codeOf(verify(phonic, forged, options))).toBe("ERR_SIGNATURE_MISMATCH");
    });

    test("the method is that of the delivery, POST by default", async () => {
      const put = signed(publicUrl, "PUT");
      expect(await codeOf(verify(phonic, put, options))).toBe("ERR_SIGNATURE_MISMATCH");
      expect(await codeOf(verify(phonic, { ...put, method: "PUT" }, options))).toBeUndefined();
      expect(await codeOf(verify(phonic, { ...signed(), method: "PUT" }, options))).toBe(
        "ERR_SIGNATURE_MISMATCH",
      );
      const request = new Request(publicUrl, { method: "PUT", headers: put.headers, body: BODY });
      expect((await library.createReceiver(phonic, options)(request.clone())).error).toBeNull();
      expect((await library.receive(phonic, request, options)).error).toBeNull();
    });

    test("a handler takes it, also for one of several vendors", async () => {
      const send = () => new Request("http://10.0.0.7/", { method: "POST", ...signed() });
      const handle = library.createHandler(phonic, { ...options, onUnhandled() {} });
      expect((await handle(send())).status).toBe(200);
      const several = library.createHandler(
        [
          { vendor: phonic, ...options },
          { vendor: ada, secret: SECRET },
        ],
        { onUnhandled() {} },
      );
      expect((await several(send())).status).toBe(200);
    });

    test("what it is filled with is not filled again", async () => {
      const odd = { ...options, publicUrl: "https://x.example/{timestamp}/{method}/{body}" };
      expect(await codeOf(verify(phonic, signed(odd.publicUrl), odd))).toBeUndefined();
    });

    test("sign signs it", async () => {
      const headers = await library.sign(phonic, BODY, {
        secret: TEXT,
        signature,
        publicUrl,
        timestamp: NOW,
      });
      expect(headers).toEqual({ x: signed().headers.x, t: String(NOW) });
    });

    test.each([
      ["missing", undefined, "Phonic signs the URL that it calls: give it as publicUrl."],
      ["empty", "", "publicUrl is not a URL."],
      ["a path", "/webhooks", "publicUrl is not a URL."],
      ["no text", 7, "publicUrl is not a URL."],
    ])("%s is an error at set-up", async (_what, publicUrl, message) => {
      const wrong = { ...options, publicUrl } as ReceiveOptions;
      const failure = expect.objectContaining({ code: "ERR_OPTION", message });
      expect(() => library.createReceiver(phonic, wrong)).toThrow(failure);
      const asked = { ...wrong, secret: () => TEXT };
      expect(() => library.createHandler(phonic, { ...asked, onUnhandled() {} })).toThrow(failure);
      await expect(library.verify(phonic, signed(), wrong)).rejects.toEqual(failure);
      await expect(
        library.sign(phonic, BODY, { secret: TEXT, signature, publicUrl } as never),
      ).rejects.toEqual(failure);
    });

    test("without it in the template, it may be given and counts for nothing", async () => {
      expect(await codeOf(verify(phonic, svix(), { ...given, publicUrl }))).toBeUndefined();
    });
  });

  test("a rule may have a space between items, and white space may be around them", async () => {
    const ok = (text: string, items: string) => {
      const header = { name: "x", items, pair: "=", key: "v1" };
      const signature = { scheme: "hmac", header } as const;
      return codeOf(verify(phonic, { headers: { x: text }, body: BODY }, { secret: TEXT, signature }));
    };
    const [own, other] = [`v1=${hmac(TEXT, [BODY])}`, "v1=abc"];
    for (const items of [",", ", ", " , "])
      for (const between of [",", ", ", " , ", ",  "])
        expect(await ok(`${other}${between}${own}`, items)).toBeUndefined();
    for (const items of [" ", ";", "; "])
      for (const around of ["", " ", "  "])
        expect(await ok(`${other}${around}${items}${around}${own}`, items)).toBeUndefined();
    expect(await ok(`${other}\t${own}`, " ")).toBeUndefined();
    for (const items of [" ", ";"]) expect(await ok(`${own}, ${own}`, items)).toBe("ERR_HEADER_REPEATED");
    expect(await ok(`${other}, ${other}`, ",")).toBe("ERR_SIGNATURE_MISMATCH");
    expect(await ok(" , ", ",")).toBe("ERR_SIGNATURE_MALFORMED");
  });

  test("a secret may lack its padding, and a key in hex may be in upper case", async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
    const headers = await sign(phonic, BODY, { secret, timestamp: NOW });
    for (const given of [secret.replace(/=+$/, ""), secret])
      expect(
        await codeOf(verify(phonic, { headers, body: BODY }, { secret: given, now: NOW })),
      ).toBeUndefined();
    const key = "0a".repeat(32);
    const signature = { scheme: "hmac", header: "x", secret: { encoding: "hex" } } as const;
    const x = hmac(Buffer.from(key, "hex"), [BODY]);
    for (const given of [key, key.toUpperCase()])
      expect(
        await codeOf(verify(phonic, { headers: { x }, body: BODY }, { secret: given, signature })),
      ).toBeUndefined();
  });

  test("a plus sign in the URL may stand as it is", async () => {
    const secret = "ab+cd/ef==0123456789 xyz";
    const ok = (token: string) =>
      codeOf(verify(autocalls, { headers: {}, body: BODY, url: `/hook?token=${token}` }, { secret }));
    expect(await ok(secret)).toBeUndefined();
    expect(await ok(encodeURIComponent(secret))).toBeUndefined();
    expect(await ok(new URLSearchParams({ token: secret }).toString().slice(6))).toBeUndefined();
    expect(await ok(secret.replace("+", "-"))).toBe("ERR_SECRET_MISMATCH");
    expect(await ok(secret.replace("+", ""))).toBe("ERR_SECRET_MISMATCH");
  });

  test("a secret in the URL stands there once, and in no header", async () => {
    const ok = (url: string | undefined, headers: Record<string, string> = {}) =>
      codeOf(verify(autocalls, { headers, body: BODY, ...(url && { url }) }, { secret: TEXT }));
    const token = encodeURIComponent(TEXT);
    expect(await ok(`/hook?token=${token}`)).toBeUndefined();
    expect(await ok(`/hook?token=${token}&token=${token}`)).toBe("ERR_SECRET_REPEATED");
    expect(await ok(`/hook?token=`)).toBe("ERR_SECRET_MISSING");
    expect(await ok(`/hook?Token=${token}`)).toBe("ERR_SECRET_MISSING");
    expect(await ok(`/hook#?token=${token}`)).toBe("ERR_SECRET_MISSING");
    expect(await ok(undefined, { token: TEXT })).toBe("ERR_SECRET_MISSING");
    expect(await ok(`/hook?token=${token}x`)).toBe("ERR_SECRET_MISMATCH");
    expect(await ok(`/hook?token=${token.slice(0, -1)}`)).toBe("ERR_SECRET_MISMATCH");
  });

  test("a bearer token needs its scheme, and once", async () => {
    const signature = { scheme: "secret", header: "authorization" } as const;
    const ok = (authorization: string | readonly string[]) =>
      codeOf(verify(intellixent, { headers: { authorization }, body: BODY }, { secret: TEXT, signature }));
    expect(await ok(`bearer ${TEXT}`)).toBeUndefined();
    expect(await ok(TEXT)).toBe("ERR_SECRET_MISSING");
    expect(await ok(`Basic ${TEXT}`)).toBe("ERR_SECRET_MISSING");
    expect(await ok(`Bearer  ${TEXT}`)).toBe("ERR_SECRET_MISMATCH");
    expect(await ok([`Bearer ${TEXT}`])).toBeUndefined();
    expect(await ok([`Bearer ${TEXT}`, `Bearer ${TEXT}`])).toBe("ERR_HEADER_REPEATED");
  });

  test("unsigned vendors are received only when that is written out", async () => {
    for (const vendor of [autocalls, intellixent]) {
      const make = (options: ReceiveOptions) => () => library.createReceiver(vendor, options);
      for (const options of [{}, { secret: undefined }, { secret: [] }, { allowUnsigned: false }])
        expect(make(options)).toThrow(expect.objectContaining({ code: "ERR_UNSIGNED" }));
      expect(make({ secret: "" })).toThrow(expect.objectContaining({ code: "ERR_SECRET_UNUSABLE" }));
      const receipt = await make({ allowUnsigned: true })()({ headers: { "svix-id": ID }, body: BODY });
      expect(receipt).toMatchObject({ verdict: "unknown-event", deliveryId: null, timestamp: null });
    }
    const bare = { ...phonic, signature: { scheme: "none" } } as unknown as Vendor;
    expect(() => library.createReceiver(bare, { secret: TEXT })).toThrow(
      expect.objectContaining({ code: "ERR_UNSIGNED" }),
    );
  });
});

describe("too much is refused before anything is hashed", () => {
  const [, [, web]] = platforms as unknown as [unknown, [string, (typeof platforms)[number][1]]];
  test.each([
    ["17 signatures", { "svix-signature": "v1,x ".repeat(17).trim() }],
    ["a header of 4097 characters", { "svix-signature": `v1,${"x".repeat(4094)}` }],
    ["a time that is past", { "svix-timestamp": String(NOW - 301) }],
    ["an id with a full stop", { "svix-id": "a.b" }],
  ])("%s", async (_comment, headers) => {
    const hash = vi.spyOn(crypto.subtle, "sign");
    try {
      const delivery = { headers: { ...svix().headers, ...headers }, body: BODY };
      await expect(web.verify(phonic, delivery, { secret: SECRET, now: NOW })).rejects.toThrow();
      expect(hash).not.toHaveBeenCalled();
      await web.verify(phonic, svix(), { secret: SECRET, now: NOW });
      expect(hash).toHaveBeenCalledOnce();
    } finally {
      hash.mockRestore();
    }
  });
});

describe("unusable when the receiver is made", () => {
  const pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----";
  const hub: SignatureOption = { scheme: "hmac", header: "x-signature" };
  const rows: readonly [comment: string, vendor: Vendor, options: unknown, code?: string][] = [
    ["no secret", phonic, {}],
    ["undefined, as from an environment that lacks it", phonic, { secret: undefined }],
    ["empty", phonic, { secret: "" }],
    ["no secrets", phonic, { secret: [] }],
    ["an empty one among several", phonic, { secret: [SECRET, ""] }],
    ["undefined among several", phonic, { secret: [SECRET, undefined] }],
    ["a number", phonic, { secret: 1234567890123456 }],
    ["without its prefix", phonic, { secret: SECRET.slice(6) }],
    ["only its prefix", phonic, { secret: "whsec_" }],
    ["15 bytes", phonic, { secret: `whsec_${Buffer.alloc(15, 1).toString("base64")}` }],
    ["15 bytes of text", speaknode, { secret: "x".repeat(15), signature: hub }],
    ["15 characters for a URL", autocalls, { secret: "x".repeat(15) }],
    ["not base64", phonic, { secret: "whsec_!!!!not-base64-at-all!!!!" }],
    ["base64 without padding, with spare bits set", phonic, { secret: `whsec_${"A".repeat(42)}B` }],
    ["base64 without padding, cut off", phonic, { secret: `whsec_${"A".repeat(41)}` }],
    ["base64 with spare bits set", phonic, { secret: `whsec_${"A".repeat(42)}B=` }],
    ["quoted", phonic, { secret: `"${SECRET}"` }],
    ["with a line break behind", phonic, { secret: `${SECRET}\n` }],
    ["text with a line break behind", speaknode, { secret: `${TEXT}\n`, signature: hub }],
    ["a public key", phonic, { secret: `whpk_${BASE64_KEY}` }],
    ["a private key", phonic, { secret: `whsk_${BASE64_KEY}${BASE64_KEY}` }],
    ["a public key as text", speaknode, { secret: `whpk_${BASE64_KEY}`, signature: hub }],
    ["a public key in PEM as text", speaknode, { secret: pem, signature: hub }],
    ["a public key of SSH as text", speaknode, { secret: `ssh-ed25519 ${BASE64_KEY}`, signature: hub }],
    ["a Svix secret as text", speaknode, { secret: SECRET, signature: hub }],
    ["a shared secret as Ed25519 key", phonic, { secret: SECRET, signature: { scheme: "ed25519" } }],
    [
      "an Ed25519 key of 31 bytes",
      phonic,
      { secret: `whpk_${Buffer.alloc(31, 1).toString("base64")}`, signature: { scheme: "ed25519" } },
    ],
    [
      "a private key of Ed25519 with its public key",
      phonic,
      { secret: `whpk_${Buffer.alloc(64, 1).toString("base64")}`, signature: { scheme: "ed25519" } },
    ],
    ["an Ed25519 key in PEM", phonic, { secret: pem, signature: { scheme: "ed25519" } }],
    [
      "an empty key, whatever the rule says",
      phonic,
      {
        secret: "whsec_",
        signature: { ...hub, secret: { prefix: "whsec_", encoding: "base64", minBytes: 0 } },
      },
    ],
    ["a header that nobody documents", speaknode, { secret: TEXT }, "ERR_OPTION"],
    ["beside allowUnsigned", autocalls, { secret: TEXT, allowUnsigned: true }, "ERR_OPTION"],
    ["signature beside allowUnsigned", autocalls, { signature: hub, allowUnsigned: true }, "ERR_OPTION"],
    ["signature a word", phonic, { secret: SECRET, signature: "hmac" }, "ERR_OPTION"],
    ["signature null", phonic, { secret: SECRET, signature: null }, "ERR_OPTION"],
    [
      "a scheme that nobody knows",
      phonic,
      { secret: SECRET, signature: { scheme: "rsa", header: "x" } },
      "ERR_OPTION",
    ],
    ["scheme none", phonic, { secret: SECRET, signature: { scheme: "none" } }, "ERR_UNSIGNED"],
    ["secret without a place", phonic, { secret: TEXT, signature: { scheme: "secret" } }, "ERR_OPTION"],
    ["MD5", phonic, { secret: TEXT, signature: { ...hub, algorithm: "md5" } }, "ERR_OPTION"],
    ["base32", phonic, { secret: TEXT, signature: { ...hub, encoding: "base32" } }, "ERR_OPTION"],
    [
      "a template without the body",
      phonic,
      {
        secret: TEXT,
        signature: { ...hub, template: "{timestamp}", timestamp: { header: "t", unit: "s" } },
      },
      "ERR_OPTION",
    ],
    [
      "a time that is not signed",
      phonic,
      { secret: TEXT, signature: { ...hub, timestamp: { header: "t", unit: "s" } } },
      "ERR_OPTION",
    ],
    [
      "a signed time that stands nowhere",
      phonic,
      { secret: TEXT, signature: { ...hub, template: "{timestamp}.{body}" } },
      "ERR_OPTION",
    ],
    [
      "an id that is not signed",
      phonic,
      { secret: TEXT, signature: { ...hub, id: { header: "i" } } },
      "ERR_OPTION",
    ],
    [
      "a unit that nobody knows",
      phonic,
      {
        secret: TEXT,
        signature: { ...hub, template: "{timestamp}{body}", timestamp: { header: "t", unit: "min" } },
      },
      "ERR_OPTION",
    ],
    [
      "a secret beside a verifier",
      phonic,
      { secret: SECRET, signature: { scheme: "jwt", verify: () => ({ id: null, timestamp: null }) } },
      "ERR_OPTION",
    ],
  ];
  test.each(rows)("%s", (_comment, vendor, options, code = "ERR_SECRET_UNUSABLE") => {
    const made = () => createReceiver(vendor, options as ReceiveOptions);
    expect(made).toThrow(expect.objectContaining({ name: "AfterwordError", code }));
    const { secret } = options as { secret?: unknown };
    if (typeof secret === "string" && secret.length > 6)
      try {
        made();
      } catch (error) {
        const { message, hint } = error as AfterwordError;
        expect(`${message} ${hint}`).not.toContain(secret.slice(6));
      }
  });

  test("usable: the raw key, in hex or base64, and text with spaces inside", () => {
    const signature = { scheme: "ed25519", header: "x" } as const;
    createReceiver(phonic, { secret: [HEX_KEY, BASE64_KEY, `whpk_${BASE64_KEY}`], signature });
    createReceiver(speaknode, { secret: "It's a Secret to Everybody", signature: hub });
  });
});

describe("what the user says of the signature", () => {
  const body = BODY;
  test("a header stands in the place of a documented rule", async () => {
    const headers = { "x-signature": hmac(TEXT, [body]) };
    const signature = { scheme: "hmac", header: "x-signature", secret: TEXT } as const;
    await verify(ada, { headers, body }, { signature });
  });

  test("without one, members of the vendor's rule are changed", async () => {
    const { headers } = svix({ family: "acme-" });
    const signature = { scheme: "hmac", headers: ["acme-"] } as const;
    await verify(ada, { headers, body }, { secret: SECRET, signature, now: NOW });
    const ours = svix();
    const other = { ...given(), signature };
    await expect(verify(ada, ours, other)).rejects.toMatchObject({ code: "ERR_SIGNATURE_MISSING" });
  });
  const given = () => ({ secret: SECRET, now: NOW });

  test("a secret in a header is no longer looked for in the URL", async () => {
    const signature = { scheme: "secret", header: "x-token" } as const;
    const url = `/?token=${encodeURIComponent(TEXT)}`;
    await expect(
      verify(autocalls, { headers: {}, body, url }, { secret: TEXT, signature }),
    ).rejects.toMatchObject({ code: "ERR_SECRET_MISSING" });
  });

  test("a verifier of the user's own", async () => {
    const error = new Error("down");
    const signature = {
      scheme: "own",
      verify: () => {
        throw error;
      },
    };
    await expect(verify(phonic, { headers: {}, body }, { signature })).rejects.toBe(error);
    const answer = await createHandler(phonic, { signature, onConversation: () => {} })(
      new Request("https://x.example", { method: "POST", body }),
    );
    expect(answer.status).toBe(500);
  });
});

test("sign makes an id and a time by itself", async () => {
  const headers = await sign(phonic, BODY, { secret: SECRET });
  const { id, timestamp } = await verify(phonic, { headers, body: BODY }, { secret: SECRET });
  expect(id).toMatch(/^msg_[\da-f]{32}$/);
  expect(Math.abs((timestamp ?? 0) - Date.now() / 1000)).toBeLessThan(5);
  expect(AfterwordError.name).toBe("AfterwordError");
});

describe("sign refuses what it cannot mean", () => {
  test.each([
    ["of 31 bytes", Buffer.alloc(31, 1).toString("base64")],
    ["of 33 bytes", Buffer.alloc(33, 1).toString("base64")],
    ["of 31 bytes in another form", `whsk_${Buffer.alloc(31, 1).toString("base64")}`],
    ["a public key", `whpk_${BASE64_KEY}`],
  ])("a private key of Ed25519: %s", async (_comment, secret) => {
    const signature = { scheme: "ed25519", header: "x-signature" } as const;
    await expect(sign(phonic, BODY, { secret, signature })).rejects.toMatchObject({
      code: "ERR_SECRET_UNUSABLE",
    });
  });
  test.each<[unknown, string]>([
    [{ secret: SECRET, secrets: SECRET }, "There is no option secrets."],
    [{ secret: SECRET, toString: 1 }, "There is no option toString."],
    [{ secret: SECRET, id: 1 }, "id is not a string."],
    [{ secret: SECRET, id: "" }, "id is not a string."],
    [{ secret: SECRET, timestamp: "1781170200" }, "timestamp is not a number of seconds."],
    [{ secret: SECRET, timestamp: Number.NaN }, "timestamp is not a number of seconds."],
  ])("the options %j", async (options, message) => {
    await expect(sign(phonic, BODY, options as { secret: string })).rejects.toMatchObject({
      code: "ERR_OPTION",
      message,
    });
  });
  test.each([[{}], [undefined]])("no secret: %j", async (options) => {
    await expect(sign(phonic, BODY, options as unknown as { secret: string })).rejects.toMatchObject({
      code: "ERR_SECRET_UNUSABLE",
    });
  });
  test.each([[{ event_type: "conversation.ended" }], [null], [undefined], [1], [[1, 2]]])(
    "the body %j",
    async (body) => {
      const message =
        "The body is neither text nor bytes: pass what is sent, such as JSON.stringify(payload).";
      const signed = sign(phonic, body as unknown as string, { secret: SECRET });
      await expect(signed).rejects.toThrow(new TypeError(message));
    },
  );
  test("options that are undefined count as left out", async () => {
    const options = { secret: SECRET, id: undefined, timestamp: undefined, signature: undefined };
    const headers = await sign(phonic, BODY, options as unknown as { secret: string });
    expect(headers["svix-id"]).toMatch(/^msg_/);
  });
});

test("sign takes bytes of another realm, as in some test runners", async () => {
  const bytes = runInNewContext("Uint8Array.from(bytes)", { bytes: [...new TextEncoder().encode(BODY)] });
  const options = { secret: SECRET, id: ID, timestamp: NOW };
  expect(await sign(phonic, bytes, options)).toEqual(await sign(phonic, BODY, options));
});
