import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type AnyOf,
  createReceiver,
  type DeliveryInput,
  type ReceiveOptions,
  receive,
  receiveAny,
  receiveOrThrow,
  sign,
  type Vendor,
  verify,
} from "afterword";
import { ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { event, interpreted, type JsonSchema, shallow } from "afterword/check";
import { intellixent } from "afterword/intellixent";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { valueAt } from "../../src/pointer.js";
import { tagPlaces } from "../../src/vendor.js";
import { BASE64_KEY, BASE64_SEED, ID, NOW, SECRET, svix, svixSecret, TEXT } from "../support/deliveries.js";
import { root } from "../support/files.js";
import { changed as replaced } from "../support/json.js";
import { platforms } from "../support/platforms.js";
import { ended, example, given, signed } from "../support/receiving.js";
import { diagnose } from "../support/typescript.js";
import { folders } from "../support/vendors.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const whatsapp = example("autocalls", "conversation-ended.whatsapp.json");

const nested = (levels: number): unknown => {
  let value: unknown = {};
  for (let level = 1; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** The example with one thing changed. */
const changed = (change: (payload: typeof ended) => void): string => {
  const payload = structuredClone(ended);
  change(payload);
  return JSON.stringify(payload);
};

interface Row {
  readonly comment: string;
  readonly body?: string | Uint8Array;
  readonly options?: ReceiveOptions;
  readonly verdict: string;
  readonly status?: number;
  readonly code?: string;
  readonly kinds?: readonly string[];
}

const deepIn = (levels: number, change: (payload: typeof ended, deep: unknown) => void) =>
  changed((payload) => change(payload, nested(levels)));

const rows: readonly Row[] = [
  { comment: "the documented example", verdict: "ok" },
  {
    comment: "a member that nobody documented",
    body: changed((payload) => {
      payload.data.conversation.sentiment = 1;
    }),
    verdict: "drifted",
    kinds: ["unknown-field"],
  },
  {
    comment: "a member of another type",
    body: changed((payload) => {
      payload.data.conversation.items[0].role = 1;
    }),
    verdict: "invalid",
    kinds: ["type"],
  },
  {
    comment: "the same, where that is to be rejected",
    body: changed((payload) => {
      payload.data.conversation.items[0].role = 1;
    }),
    options: { onInvalid: "reject" },
    verdict: "invalid",
    status: 400,
    kinds: ["type"],
  },
  {
    comment: "no conversation id",
    body: changed((payload) => {
      delete payload.data.conversation.id;
    }),
    verdict: "invalid",
    kinds: ["missing"],
  },
  {
    comment: "an event that is newer than this version",
    body: '{"event_type":"conversation.rated"}',
    verdict: "unknown-event",
  },
  { comment: "no event", body: "{}", verdict: "unknown-event" },
  {
    comment: "a tag that is the name of a method",
    body: '{"event_type":"toString"}',
    verdict: "unknown-event",
  },
  { comment: "not UTF-8", body: Buffer.from([0x7b, 0xff, 0x7d]), verdict: "malformed", code: "ERR_NOT_UTF8" },
  {
    comment: "UTF-8 with an overlong character",
    body: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    verdict: "malformed",
    code: "ERR_NOT_UTF8",
  },
  {
    comment: "UTF-8 with half of a pair",
    body: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    verdict: "malformed",
    code: "ERR_NOT_UTF8",
  },
  {
    comment: "two byte order marks",
    body: `\ufeff\ufeff${JSON.stringify(ended)}`,
    verdict: "malformed",
    code: "ERR_NOT_JSON",
  },
  { comment: "not JSON", body: '{"event_type":', verdict: "malformed", code: "ERR_NOT_JSON" },
  { comment: "nothing", body: "", verdict: "malformed", code: "ERR_NOT_JSON" },
  { comment: "JSON and more behind", body: "{} {}", verdict: "malformed", code: "ERR_NOT_JSON" },
  ...["null", "[]", '"text"', "1", "true"].map((body) => ({
    comment: `JSON, but ${body}`,
    body,
    verdict: "malformed",
    code: "ERR_NOT_AN_OBJECT",
  })),
  ...[
    {
      where: "what the schema leaves free",
      body: (levels: number) =>
        deepIn(levels - 3, (payload, deep) => {
          payload.data.conversation.task_results = deep;
        }),
      verdict: "ok",
    },
    {
      where: "what the schema leaves free, of the items",
      body: (levels: number) =>
        deepIn(levels - 7, (payload, deep) => {
          payload.data.conversation.items.at(-1).tool_calls = [
            { id: "call_1", tool: { id: "tool_1", name: "t" }, request_body: deep },
          ];
        }),
      verdict: "ok",
    },
    {
      where: "a member that the schema does not know",
      body: (levels: number) =>
        deepIn(levels - 3, (payload, deep) => {
          payload.data.conversation.novelty = deep;
        }),
      verdict: "drifted",
    },
    {
      where: "an event that nobody knows",
      body: (levels: number) => JSON.stringify({ event_type: "conversation.rated", a: nested(levels - 1) }),
      verdict: "unknown-event",
    },
  ].flatMap(({ where, body, verdict }) => [
    {
      comment: `64 levels in ${where}`,
      body: body(64),
      verdict,
      kinds: verdict === "drifted" ? ["unknown-field"] : [],
    },
    { comment: `65 levels in ${where}`, body: body(65), verdict: "malformed", code: "ERR_TOO_DEEP" },
  ]),
  {
    comment: "a hundred thousand levels",
    body: `{"event_type":"conversation.ended","data":${"[".repeat(1e5)}${"]".repeat(1e5)}}`,
    verdict: "malformed",
    code: "ERR_TOO_DEEP",
  },
  {
    comment: "members that stand twice, and integers that lose digits, as JSON.parse reads them",
    body: JSON.stringify(ended).replace('"duration_ms":', '"duration_ms":9007199254740993,"duration_ms":'),
    verdict: "ok",
  },
  {
    comment: "the same with strictJson",
    body: JSON.stringify(ended).replace('"duration_ms":', '"duration_ms":9007199254740993,"duration_ms":'),
    options: { strictJson: true },
    verdict: "drifted",
    kinds: ["unsafe-integer", "duplicate-key"],
  },
  {
    comment: "a body of just as many bytes as may come",
    options: { maxBytes: 1 },
    verdict: "malformed",
    status: 413,
  },
];

describe.each(platforms)("on %s", (_platform, { receive }) => {
  test.each(rows)("$comment → $verdict", async ({ body = JSON.stringify(ended), options, ...row }) => {
    const receipt = await receive(phonic, signed(body), { ...given, ...options });
    const { verdict, status = verdict === "malformed" ? 400 : 200, code, kinds = [] } = row;
    expect(receipt).toMatchObject({ verdict, status, vendor: "phonic" });
    if (code) expect(receipt.error?.code).toBe(code);
    expect([...receipt.findings].map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    if (verdict === "malformed") {
      expect(receipt).toMatchObject({ event: null, conversation: null, deliveryId: null, dedupeKey: null });
      expect(receipt.payload).toBeUndefined();
    } else {
      expect(receipt).toMatchObject({ deliveryId: ID, timestamp: NOW, error: null });
      expect(receipt.payload).toEqual(JSON.parse(String(body)));
      expect(receipt.conversation).toMatchObject({ vendor: "phonic", event: receipt.event });
    }
  });
});

test("every example of every vendor is ok", async () => {
  for (const { vendor, examples } of folders)
    for (const { event, payload, title } of examples) {
      const body = JSON.stringify(payload);
      const shared = vendor.signature?.secret?.prefix ? SECRET : TEXT;
      const [own, secret] =
        vendor.signature?.scheme === "ed25519" ? [BASE64_SEED, BASE64_KEY] : [shared, shared];
      const signature =
        vendor === speaknode
          ? ({ scheme: "hmac", header: "x-signature" } as const)
          : vendor.signature?.scheme === "jwt"
            ? ({ scheme: "jwt", issuer: "a key" } as const)
            : undefined;
      const headers = await sign(vendor, body, { secret: own, ...(signature && { signature }) });
      const url = `/hook?token=${encodeURIComponent(TEXT)}`;
      const receipt = await receive(vendor, { headers, body, url }, { secret, signature });
      expect(receipt, `${vendor.slug} ${title}`).toMatchObject({ verdict: "ok", event, vendor: vendor.slug });
      expect(receipt.conversation).toMatchObject({ vendor: vendor.slug, event });
    }
});

describe("verify → parse → check → normalise", () => {
  const bad = { headers: { ...svix().headers }, body: '{"event_type":' };

  test("nothing unverified is decoded or parsed", async () => {
    const bodies = ['{"unverified":1}', '{"unverified":', '"unverified\xff'];
    const sent = bodies.map((body) => Buffer.from(body, "latin1"));
    const read: unknown[] = [];
    // compilers and vitest decode and parse in this thread, too: only what was sent here counts
    const { parse } = JSON;
    vi.spyOn(JSON, "parse").mockImplementation((text, reviver) => {
      if (bodies.includes(text)) read.push(text);
      return parse(text, reviver);
    });
    const { decode } = TextDecoder.prototype;
    vi.spyOn(TextDecoder.prototype, "decode").mockImplementation(function (
      this: TextDecoder,
      bytes,
      options,
    ) {
      if (ArrayBuffer.isView(bytes) && sent.some((body) => body.equals(bytes as Uint8Array)))
        read.push(bytes);
      return decode.call(this, bytes, options);
    });
    for (const [, library] of platforms)
      for (const body of sent) {
        const receipt = await library.receive(phonic, { ...bad, body }, given);
        expect(receipt).toMatchObject({ verdict: "unverified", status: 401 });
        expect(receipt.error?.code).toBe("ERR_SIGNATURE_MISMATCH");
      }
    expect(read).toEqual([]);
    // what is verified is seen
    for (const [, library] of platforms)
      for (const body of sent) await library.receive(phonic, signed(body), given);
    expect(read.length).toBeGreaterThan(0);
  });

  test.each(platforms)(
    "%s: a body is text exactly where a strict TextDecoder says so",
    async (_, library) => {
      const accept = library.createReceiver(autocalls, { allowUnsigned: true });
      const strict = new TextDecoder("utf-8", { fatal: true });
      // where the rules of UTF-8 turn
      const turns = [
        ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2],
        ...[0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
      ];
      const wrong: string[] = [];
      for (const a of turns)
        for (const b of turns)
          for (const c of turns)
            for (const rest of [[], [0x80]]) {
              const bytes = Buffer.from([a, b, c, ...rest]);
              let text: string | undefined;
              try {
                text = JSON.parse(`"${strict.decode(bytes)}"`);
              } catch {}
              const body = Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('"}')]);
              const { payload, error } = await accept({ headers: {}, body });
              const read = error ? error.code === "ERR_NOT_UTF8" && text : (payload as { a: string }).a;
              if (read !== text) wrong.push(bytes.toString("hex"));
            }
      expect(wrong).toEqual([]);
    },
  );

  test("nothing unverified is checked, recognised or normalised", async () => {
    const touched = new Proxy(phonic, {
      get: (target, name) => {
        if (/^(?:events|event|tagForm|normalize)$/.test(String(name)))
          throw new Error(`read ${String(name)}`);
        return Reflect.get(target, name);
      },
    });
    await expect(receive(touched, bad, given)).resolves.toMatchObject({ verdict: "unverified" });
    await expect(receive(touched, signed("{}"), given)).rejects.toThrow("read event");
  });

  test("a body that cannot be read is not verified either", async () => {
    const signature = {
      scheme: "own",
      verify: vi.fn(() => ({ id: null, timestamp: null })),
    };
    const options = { signature, maxBytes: 5 };
    const tooLarge = await receive(phonic, { headers: {}, body: "123456" }, options);
    expect(tooLarge).toMatchObject({ verdict: "malformed", status: 413 });
    const encoded = await receive(phonic, { headers: { "content-encoding": "gzip" }, body: "1" }, options);
    expect(encoded).toMatchObject({ verdict: "malformed", status: 415 });
    expect(signature.verify).not.toHaveBeenCalled();
  });
});

test("a byte order mark is signed with the body, and passed over where the body is read", async () => {
  const body = `\ufeff${JSON.stringify(ended)}`;
  for (const sent of [body, new TextEncoder().encode(body)])
    expect(await receive(phonic, signed(sent), { ...given, strictJson: true })).toMatchObject({
      verdict: "ok",
      payload: ended,
    });
});

test("a content-encoding that changes nothing is taken, and any other is called what it is", async () => {
  const coded = (coding: string | string[]) => {
    const { headers, body } = signed(JSON.stringify(ended));
    return receive(phonic, { headers: { ...headers, "content-encoding": coding }, body }, given);
  };
  for (const coding of ["UTF-8", "utf8", "identity", "", "identity, utf-8", ["identity"]])
    expect(await coded(coding)).toMatchObject({ verdict: "ok" });
  const codings = [
    ["gzip", "gzip"],
    ["utf-8, BR", "BR"],
    ["x-gzip", "gzip"],
    ["zstd", "zstd"],
    ["aws-chunked", "aws-chunked"],
    ["utf-16", "unknown"],
    ["my-secret-7f3a", "unknown"],
  ] as const;
  for (const [coding, name] of codings) {
    const receipt = await coded(coding);
    expect(receipt).toMatchObject({ verdict: "malformed", status: 415 });
    expect(receipt.error).toMatchObject({ code: "ERR_ENCODED", message: `The body is encoded: ${name}.` });
  }
});

describe("options that make no sense are errors when the receiver is made", () => {
  test.each<[string, unknown]>([
    ["now NaN", { now: Number.NaN }],
    ["now a date", { now: new Date() }],
    ["tolerance negative", { tolerance: -1 }],
    ["tolerance NaN", { tolerance: Number.NaN }],
    ["tolerance infinite", { tolerance: Number.POSITIVE_INFINITY }],
    ["tolerance a word", { tolerance: "5m" }],
    ["tolerance null", { tolerance: null }],
    ["tolerance one way only", { tolerance: { past: 300 } }],
    ["tolerance negative one way", { tolerance: { past: 300, future: -1 } }],
    ["maxBytes in words", { maxBytes: "10mb" }],
    ["maxBytes NaN", { maxBytes: Number.NaN }],
    ["maxBytes 0", { maxBytes: 0 }],
    ["maxBytes negative", { maxBytes: -1 }],
    ["maxBytes infinite", { maxBytes: Number.POSITIVE_INFINITY }],
    ["maxBytes a fraction", { maxBytes: 1.5 }],
    ["maxBytes null", { maxBytes: null }],
    ["onInvalid another word", { onInvalid: "ignore" }],
    ["strictJson a word", { strictJson: "yes" }],
    ["allowUnsigned a word", { allowUnsigned: "false" }],
    ["a name that no option has", { maxSize: 1 }],
    ["a handler's function", { onConversation: () => {} }],
  ])("%s", async (_comment, option) => {
    const options = { secret: SECRET, ...(option as ReceiveOptions) };
    const error = { name: "AfterwordError", code: "ERR_OPTION" };
    expect(() => createReceiver(phonic, options)).toThrow(expect.objectContaining(error));
    // also after one without the mistake was remembered
    await receive(phonic, svix(), given);
    await expect(receive(phonic, svix(), options)).rejects.toMatchObject(error);
    await expect(verify(phonic, svix(), options)).rejects.toMatchObject(error);
    await expect(receiveAny([{ vendor: phonic, ...options }], svix())).rejects.toMatchObject(error);
  });

  test("undefined is as good as absent", async () => {
    const options = { ...given, tolerance: undefined, maxBytes: undefined, onInvalid: undefined };
    const all = { ...options, signature: undefined, allowUnsigned: undefined, strictJson: undefined };
    expect(await receive(phonic, signed(JSON.stringify(ended)), all)).toMatchObject({ verdict: "ok" });
  });
});

describe("receive remembers", () => {
  /** A vendor of which can be told how often a receiver was made for it. */
  const counting = () => {
    let made = 0;
    const vendor = {
      ...phonic,
      get signature() {
        made++;
        return phonic.signature;
      },
    } as Vendor;
    return { vendor, made: () => made };
  };
  const body = JSON.stringify(ended);

  test("decoded keys, however the options are put together", async () => {
    const { vendor, made } = counting();
    for (let time = 0; time < 20; time++) {
      const options = {
        secret: [SECRET, svixSecret("b")],
        now: NOW + time,
        tolerance: { past: 60, future: 60 },
      };
      expect(await receive(vendor, signed(body), options)).toMatchObject({ verdict: "ok" });
      await verify(vendor, signed(body), { ...options });
      await receiveAny([{ vendor, ...options }], signed(body));
    }
    expect(made()).toBe(1);
  });

  test("not the time, and not what a list of secrets was before", async () => {
    const { vendor } = counting();
    const secret = [svixSecret("b")];
    const verdict = async (options: ReceiveOptions) => (await receive(vendor, signed(body), options)).verdict;
    expect(await verdict({ secret, now: NOW })).toBe("unverified");
    secret.push(SECRET);
    expect(await verdict({ secret, now: NOW })).toBe("ok");
    expect(await verdict({ secret, now: NOW + 301 })).toBe("unverified");
    expect(await verdict({ secret })).toBe("unverified");
    secret.shift();
    secret[0] = svixSecret("c");
    expect(await verdict({ secret, now: NOW })).toBe("unverified");
  });

  test("which options were given, not only how many", async () => {
    const { vendor } = counting();
    expect(await receive(vendor, signed(body), { ...given, maxBytes: 1 })).toMatchObject({ status: 413 });
    expect(await receive(vendor, signed(body), { ...given, signature: undefined })).toMatchObject({
      status: 200,
    });
  });

  test("a verifier by itself", async () => {
    const verifier = (id: string) => ({ scheme: "own", verify: () => ({ id, timestamp: null }) });
    const ids = [];
    for (const id of ["a", "b", "a"])
      ids.push((await receive(phonic, { headers: {}, body }, { signature: verifier(id) })).deliveryId);
    expect(ids).toEqual(["a", "b", "a"]);
  });
});

describe("receiveOrThrow", () => {
  test("gives what was verified and read, whatever is to be said of it", async () => {
    for (const [body, verdict] of [
      [JSON.stringify(ended), "ok"],
      ['{"event_type":"conversation.ended"}', "invalid"],
      ["{}", "unknown-event"],
    ] as const)
      expect(await receiveOrThrow(phonic, signed(body), given)).toMatchObject({ verdict });
  });

  test("throws the error of the receipt otherwise", async () => {
    await expect(receiveOrThrow(phonic, signed("x"), given)).rejects.toMatchObject({ code: "ERR_NOT_JSON" });
    const late = receiveOrThrow(phonic, signed("x"), { ...given, now: NOW + 301 });
    await expect(late).rejects.toMatchObject({ name: "AfterwordError", code: "ERR_TIMESTAMP_TOO_OLD" });
  });
});

test("verify gives the verified id and time, and parses nothing", async () => {
  expect(await verify(phonic, signed("not JSON"), given)).toEqual({ id: ID, timestamp: NOW });
  await expect(verify(phonic, svix(), { ...given, maxBytes: 1 })).rejects.toMatchObject({
    code: "ERR_TOO_LARGE",
  });
});

describe("the key for telling deliveries apart", () => {
  const keyOf = async (vendor: Vendor, payload: unknown, id = ID) => {
    const body = JSON.stringify(payload);
    const unsigned = vendor === autocalls || vendor === intellixent;
    const input = unsigned ? { headers: { "svix-id": id }, body } : signed(body, { id });
    const receipt = await receive(vendor, input, unsigned ? { allowUnsigned: true } : given);
    return receipt.dedupeKey;
  };

  test("Autocalls: a conversation that is sent again with more messages is another, a retry is not", async () => {
    const first = await keyOf(autocalls, whatsapp);
    expect(first).toContain("autocalls");
    expect(await keyOf(autocalls, whatsapp, "another")).toBe(first);
    const more = { ...whatsapp, message_count: whatsapp.message_count + 2 };
    expect(await keyOf(autocalls, more)).not.toBe(first);
    expect(await keyOf(autocalls, { ...whatsapp, ended_at: "2030-01-01T00:00:00Z" })).not.toBe(first);
    expect(await keyOf(intellixent, whatsapp)).not.toBe(first);
  });

  test("Phonic: the conversation and the event, whichever delivery told of them", async () => {
    const first = await keyOf(phonic, ended);
    expect(await keyOf(phonic, ended, "msg_another")).toBe(first);
    const other = structuredClone(ended);
    other.data.conversation.id = "conv_other";
    expect(await keyOf(phonic, other)).not.toBe(first);
    expect(await keyOf(phonic, { ...ended, event_type: "conversation.analysis" })).not.toBe(first);
  });

  test("without such members the verified id tells; the event's name alone never does", async () => {
    for (const payload of [
      { event_type: "conversation.analysis", data: { conversation: {}, call_info: null } },
      { event_type: "conversation.rated" },
      { event_type: "Something Else", data: { conversation: { id: { a: 1 } } } },
      {},
    ]) {
      expect(await keyOf(phonic, payload, "msg_a")).toBe('["phonic","msg_a"]');
      expect(await keyOf(phonic, payload, "msg_b")).toBe('["phonic","msg_b"]');
    }
  });

  test("an id that nothing vouches for is not used", async () => {
    expect(await keyOf(autocalls, { some: "thing" })).toBeNull();
    const open = await receive(phonic, signed("{}"), { allowUnsigned: true });
    expect(open).toMatchObject({ deliveryId: null, timestamp: null, dedupeKey: null });
  });
});

describe("what a vendor's data say of its deliveries", () => {
  const acme = (delivery: NonNullable<Vendor["delivery"]>): Vendor => ({
    ...phonic,
    delivery,
    events: {
      ...phonic.events,
      "conversation.noted": interpreted("conversation.noted", { type: "object" }),
    },
  });
  const body = (payload: object) => JSON.stringify({ event_type: "conversation.noted", ...payload });
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");

  describe.each(platforms)("%s", (_, library) => {
    const keyOf = async (delivery: NonNullable<Vendor["delivery"]>, text: string) =>
      (await library.receive(acme(delivery), signed(text), given)).dedupeKey;

    test("the id of a delivery is in the body, at the first place that has one", async () => {
      // a signed id counts before one in the body
      const { id: _id, ...signature } = phonic.signature;
      const vendor = {
        ...acme({ id: { at: ["/id", "/data/id"] } }),
        signature: { ...signature, template: "{timestamp}.{body}" },
      } as Vendor;
      const receiptOf = async (payload: object, options: ReceiveOptions = given) => {
        const text = body(payload);
        const headers = await library.sign(vendor, text, { secret: SECRET, timestamp: NOW });
        return library.receive(vendor, { headers, body: text }, options);
      };
      expect((await receiptOf({ id: "evt_1", data: { id: "evt_2" } })).deliveryId).toBe("evt_1");
      expect((await receiptOf({ id: null, data: { id: 7 } })).deliveryId).toBe("7");
      expect((await receiptOf({ id: {} })).deliveryId).toBeNull();
      // nobody vouches for the id of an unsigned delivery
      expect((await receiptOf({ id: "evt_1" }, { allowUnsigned: true })).deliveryId).toBeNull();
      expect(
        (await library.receive(acme({ id: { at: "/id" } }), signed(body({ id: "evt_1" })), given)).deliveryId,
      ).toBe(ID);
    });

    test("each event has its own members that identify what it reports", async () => {
      const delivery = {
        dedupe: { "conversation.noted": ["/event_type", "/note/id"], "*": ["/event_type", "/at"] },
      };
      expect(await keyOf(delivery, body({ note: { id: 5 }, at: 1 }))).toBe(
        '["phonic","conversation.noted",5]',
      );
      expect(await keyOf(delivery, JSON.stringify({ event_type: "conversation.held", at: 1 }))).toBe(
        '["phonic","conversation.held",1]',
      );
      expect(await keyOf(delivery, body({ at: 1 }))).toBe(JSON.stringify(["phonic", ID]));
      const { "*": _all, ...known } = delivery.dedupe;
      expect(await keyOf({ dedupe: known }, JSON.stringify({ event_type: "conversation.held", at: 1 }))).toBe(
        JSON.stringify(["phonic", ID]),
      );
    });

    test("the whole body may be what identifies it", async () => {
      const delivery = { dedupe: ["/event_type", { body: "sha256" }] } as const;
      const text = body({ note: "Zürich" });
      expect(await keyOf(delivery, text)).toBe(JSON.stringify(["phonic", "conversation.noted", hash(text)]));
      expect(await keyOf(delivery, text)).not.toBe(await keyOf(delivery, `${text} `));
    });
  });
});

describe("receiveAny", () => {
  const other = svixSecret("ada's");
  const among: AnyOf[] = [
    { vendor: ada, secret: other, now: NOW },
    { vendor: phonic, ...given },
    { vendor: autocalls, allowUnsigned: true },
    { vendor: intellixent, secret: TEXT },
  ];
  const phonicBody = JSON.stringify(ended);
  const adaBody = JSON.stringify(example("ada", "conversation-ended.json"));
  const rows: readonly [comment: string, input: DeliveryInput, expected: object][] = [
    ["Phonic's signature", signed(phonicBody), { vendor: "phonic", verdict: "ok", deliveryId: ID }],
    ["Ada's signature", signed(adaBody, { secret: other }), { vendor: "ada", verdict: "ok", deliveryId: ID }],
    [
      "Phonic's signature over what looks like Ada's",
      signed(adaBody),
      { vendor: "phonic", verdict: "unknown-event" },
    ],
    [
      "Phonic's signature over what looks like Autocalls'",
      signed(JSON.stringify(whatsapp)),
      { vendor: "phonic", verdict: "unknown-event" },
    ],
    [
      "no signature, Autocalls' shape",
      { headers: {}, body: JSON.stringify(whatsapp) },
      { vendor: "autocalls", verdict: "ok", deliveryId: null },
    ],
    [
      "no signature, Phonic's shape: it is taken for nobody who signs",
      { headers: {}, body: phonicBody },
      { vendor: "autocalls", verdict: "unknown-event", event: null },
    ],
    [
      "Intellixent's secret goes before nobody's",
      { headers: {}, body: JSON.stringify(whatsapp), url: `/?token=${encodeURIComponent(TEXT)}` },
      { vendor: "intellixent", verdict: "ok" },
    ],
  ];
  test.each(rows)("%s", async (_comment, input, expected) => {
    expect(await receiveAny(among, input)).toMatchObject(expected);
  });

  test("the shape decides among those that nothing else tells apart", async () => {
    const open = [intellixent, autocalls, phonic].map((vendor) => ({ vendor, allowUnsigned: true }));
    const by = (payload: unknown) => receiveAny(open, { headers: {}, body: JSON.stringify(payload) });
    expect(await by(ended)).toMatchObject({ vendor: "phonic", verdict: "ok" });
    expect(await by(whatsapp)).toMatchObject({ vendor: "autocalls", verdict: "ok" });
    expect(await by({ event_type: "conversation.rated" })).toMatchObject({
      vendor: "phonic",
      verdict: "unknown-event",
      event: "conversation.rated",
    });
    expect(await by({ a: 1 })).toMatchObject({
      vendor: null,
      verdict: "unknown-event",
      event: null,
      dedupeKey: null,
      conversation: { vendor: null, unmapped: ["/a"] },
    });
    expect(await receiveAny(open, { headers: {}, body: "x" })).toMatchObject({
      vendor: null,
      verdict: "malformed",
    });
  });

  test("refused: with the most telling reason", async () => {
    const signing = among.slice(0, 2);
    const bare = await receiveAny(signing, { headers: {}, body: "{}" });
    expect(bare).toMatchObject({
      vendor: null,
      verdict: "unverified",
      error: { code: "ERR_SIGNATURE_MISSING" },
    });
    const wrong = await receiveAny(
      [{ vendor: speaknode, secret: TEXT, signature: { scheme: "hmac", header: "x" } }, ...signing],
      signed("{}", { secret: svixSecret("c") }),
    );
    expect(wrong).toMatchObject({ vendor: null, status: 401, error: { code: "ERR_SIGNATURE_MISMATCH" } });
  });

  test("each with its own options", async () => {
    const small = [
      { vendor: ada, secret: other, now: NOW, maxBytes: 10 },
      { vendor: phonic, ...given, maxBytes: 1e6, onInvalid: "reject" as const },
    ];
    const invalid = '{"event_type":"conversation.ended"}';
    expect(await receiveAny(small, signed(invalid))).toMatchObject({ vendor: "phonic", status: 400 });
    expect(await receiveAny(small.slice(0, 1), signed(invalid, { secret: other }))).toMatchObject({
      status: 413,
    });
    await expect(receiveAny([], signed(invalid))).rejects.toMatchObject({ code: "ERR_OPTION" });
  });
});

describe("a schema that leads back into itself", () => {
  const schema: JsonSchema = {
    type: "object",
    properties: { kind: { const: "tree" }, next: { $ref: "#" } },
    required: ["kind"],
  };
  const passes = (value: unknown): boolean => {
    const { kind, next, ...more } = value as Record<string, unknown>;
    return (
      shallow(value) &&
      kind === "tree" &&
      Object.keys(more).length === 0 &&
      (next === undefined || passes(next))
    );
  };
  const vendor: Vendor = {
    slug: "tree",
    name: "Tree",
    docs: [],
    event: "/kind",
    events: { tree: event("tree", schema, passes) },
  };
  const tree = (levels: number): string =>
    `${'{"kind":"tree","next":'.repeat(levels - 1)}{"kind":"tree"}${"}".repeat(levels - 1)}`;

  test.each([
    [64, "ok"],
    [65, "malformed"],
    [50_000, "malformed"],
  ])("%i levels", async (levels, verdict) => {
    const receipt = await receive(vendor, { headers: {}, body: tree(levels) }, { allowUnsigned: true });
    expect(receipt.verdict).toBe(verdict);
    expect(receipt.conversation).toBeNull();
  });
});

test("__proto__ is plain data, and no prototype is polluted", async () => {
  const body = `{"event_type":"conversation.ended","__proto__":{"polluted":1},"data":{"conversation":{"id":"conv_1",
    "constructor":{"prototype":{"polluted":1}},"items":[{"role":"user","__proto__":{"polluted":1}}]}}}`;
  const receipt = await receive(phonic, signed(body), { ...given, strictJson: true });
  expect(receipt.conversation).toMatchObject({ id: "conv_1" });
  expect(Object.hasOwn(receipt.payload as object, "__proto__")).toBe(true);
  expect((receipt.payload as { polluted?: 1 }).polluted).toBeUndefined();
  expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
  expect(receipt.findings.map(({ pointer }) => pointer)).toContain("/__proto__");
});

test("random JSON never throws, on either platform", async () => {
  const tags = folders.flatMap(({ vendor }) => Object.keys(vendor.events));
  const payload = fc.oneof(
    fc.jsonValue({ maxDepth: 5 }),
    fc.record(
      {
        event_type: fc.constantFrom(...tags),
        event: fc.constantFrom(...tags),
        type: fc.constantFrom(...tags),
        data: fc.jsonValue(),
        conversation_id: fc.jsonValue(),
        message_count: fc.jsonValue(),
        transcript: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  const runs = Number(process.env.AFTERWORD_RUNS ?? 2000);
  await fc.assert(
    fc.asyncProperty(payload, fc.nat(folders.length - 1), async (value, which) => {
      const body = JSON.stringify(value);
      const { vendor } = folders[which] as (typeof folders)[number];
      const [node, web] = await Promise.all(
        platforms.map(([, library]) =>
          library.receive(vendor, { headers: {}, body }, { allowUnsigned: true, strictJson: true }),
        ),
      );
      expect(node?.verdict).not.toBe("unverified");
      expect(web?.verdict).toBe(node?.verdict);
      if (node?.verdict !== "malformed") expect(node?.conversation).not.toBeNull();
    }),
    { numRuns: runs },
  );
});

describe("what was sent is not repeated", () => {
  const CANARY = "canary-7f3a";
  const saturated = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(saturated)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, saturated(each)]))
        : typeof value === "string" || value === null
          ? `${CANARY} ${value}`
          : CANARY;
  const headers = Object.fromEntries(
    [
      "svix-id",
      "svix-signature",
      "svix-timestamp",
      "authorization",
      "cookie",
      "user-agent",
      "content-type",
    ].map((name) => [name, `${name} ${CANARY}`]),
  );
  const said = (receipt: object): string => {
    const { payload, conversation, dedupeKey, deliveryId, error, ...rest } = receipt as Record<
      string,
      unknown
    >;
    const { message, code, hint, stack, cause } = (error ?? {}) as Record<string, unknown>;
    return JSON.stringify({ ...rest, message, code, hint, stack, cause });
  };

  test("in findings: every field of every example", async () => {
    for (const { vendor, examples } of folders) {
      let found = 0;
      for (const { payload } of examples) {
        let whole = saturated(payload);
        for (const place of tagPlaces(vendor.event)) {
          const tag = valueAt(payload, place);
          if (typeof tag === "string") whole = replaced(whole, place.slice(1).split("/"), tag);
        }
        const body = JSON.stringify(whole);
        const receipt = await receive(vendor, { headers, body }, { allowUnsigned: true, strictJson: true });
        found += receipt.findings.length;
        expect(said(receipt)).not.toContain(CANARY);
      }
      // a payload may have nothing but texts that can be any
      if (examples.length > 0) expect(found, vendor.slug).toBeGreaterThan(0);
    }
  });

  test("in errors: headers, bodies, URLs", async () => {
    const bodies = [CANARY, `{"a":"${CANARY}`, `["${CANARY}"]`, JSON.stringify({ a: CANARY })];
    const url = `https://example.com/?token=${CANARY}`;
    for (const [, library] of platforms)
      for (const body of bodies)
        for (const [vendor, options] of [
          [phonic, given],
          [phonic, { allowUnsigned: true }],
          [phonic, { ...given, maxBytes: 1 }],
          [autocalls, { secret: TEXT }],
          [speaknode, { secret: TEXT, signature: { scheme: "hmac", header: "svix-id" } }],
          [intellixent, { secret: TEXT, signature: { scheme: "secret", header: "authorization" } }],
        ] as [Vendor, ReceiveOptions][])
          for (const sent of [headers, { ...headers, "content-encoding": CANARY }, svix().headers]) {
            const receipt = await library.receive(vendor, { headers: sent, body, url }, options);
            expect(said(receipt)).not.toContain(CANARY);
          }
  });
});

describe("receive.test-d.ts", () => {
  const text = readFileSync(`${root}test/receive/receive.test-d.ts`, "utf8");

  test("compiles, and every line that is expected to fail fails, once", () => {
    const lines = text.split("\n");
    const expected = lines.flatMap((line, at) => (line.includes("@ts-expect-error") ? [at + 2] : []));
    const failed = diagnose({
      "receive/receive.test-d.ts": text.replaceAll("@ts-expect-error", "expected:"),
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(failed.map((each) => Number(/:(\d+) /.exec(each)?.[1]))).toEqual(expected);
  });

  test("compiles under TypeScript 7, where an expected error that does not come is one", () => {
    const compiler = join(root, "node_modules/typescript7/bin/tsc");
    const files = ["test/receive/receive.test-d.ts", "test/define.test-d.ts", "test/suites/types.test-d.ts"];
    const options = [
      ...[
        "--ignoreConfig",
        "--noEmit",
        "--strict",
        "--noUncheckedIndexedAccess",
        "--exactOptionalPropertyTypes",
      ],
      ...[
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--lib",
        "es2023,dom,dom.iterable",
        "--types",
        "node",
      ],
    ];
    const compile = (...more: string[]) =>
      spawnSync(process.execPath, [compiler, ...options, ...more], { cwd: root, encoding: "utf8" });
    expect(compile(...files).stdout).toBe("");
    // it looked at them
    expect(compile("--noUnusedParameters", "false", ...files, "test/nothing.ts").stdout).toContain("TS6053");
  });
});
