// Which of the functions of a handler a delivery is for, and what is answered.
import { createHandler, type HandlerOptions, type HandlerVendor, type Store, type Vendor } from "afterword";
import { ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { createExpressHandler } from "afterword/express";
import { createFastifyPlugin } from "afterword/fastify";
import { createLambdaHandler } from "afterword/lambda";
import { createNodeHandler, createNodeResponder } from "afterword/node";
import { phonic } from "afterword/phonic";
import { describe, expect, test, vi } from "vitest";
import { NOW, SECRET, svix, svixSecret } from "../support/deliveries.js";
import { consoleLines, example } from "../support/receiving.js";

const ENDED = JSON.stringify(example("phonic", "conversation-ended.json"));
const ANALYSIS = JSON.stringify(example("phonic", "conversation-analysis.json"));
const DRIFTED = ENDED.replace("{", '{"added":1,');
const INVALID = ENDED.replace(/"role":\s*"assistant"/, '"role":1');
const UNKNOWN = '{"event_type":"conversation.rated"}';
const ADA = JSON.stringify(example("ada", "conversation-ended.json"));
const ADA_SECRET = svixSecret("of Ada");

const lines = consoleLines();

const requestOf = (
  body: string,
  options: Parameters<typeof svix>[0] = {},
  url = "https://example.com/hooks",
) => {
  const { headers } = svix({ ...options, body });
  return new Request(url, { method: "POST", headers, body });
};

/** Handles a genuine delivery of Phonic with these functions, and tells which were called. */
const calling = async (names: readonly string[], body: string) => {
  const called: string[] = [];
  const named = (name: string) => () => void called.push(name);
  const on = Object.fromEntries(
    names.filter((name) => name.includes(".")).map((name) => [name, named(name)]),
  );
  const others = Object.fromEntries(
    names.filter((name) => !name.includes(".")).map((name) => [name, named(name)]),
  );
  const options = { secret: SECRET, now: NOW, ...others, ...(Object.keys(on).length > 0 && { on }) };
  const { status } = await createHandler(phonic, options as HandlerOptions<typeof phonic>)(requestOf(body));
  return { status, called, codes: lines.map((line) => /ERR_\w+/.exec(line)?.[0]) };
};

describe("which function a delivery is for", () => {
  const BOTH = ["conversation.ended", "onConversation"];
  test.each<
    [delivery: string, body: string, given: string[], called: string[], status?: number, code?: string]
  >([
    ["a payload that fits", ENDED, ["conversation.ended"], ["conversation.ended"]],
    ["a payload that fits", ENDED, [...BOTH, "onUnhandled"], BOTH],
    ["a drifted payload", DRIFTED, [...BOTH, "onUnhandled"], BOTH],
    ["an invalid payload", INVALID, [...BOTH, "onUnhandled"], ["onConversation"]],
    ["an invalid payload", INVALID, ["conversation.ended", "onUnhandled"], ["onUnhandled"]],
    ["an invalid payload", INVALID, ["conversation.ended"], [], 503, "ERR_UNHANDLED"],
    ["an invalid payload", INVALID, ["conversation.ended", "onCapture"], ["onCapture"]],
    ["another event", ANALYSIS, ["conversation.ended"], [], 503, "ERR_UNHANDLED"],
    ["another event", ANALYSIS, ["conversation.ended", "onUnhandled"], ["onUnhandled"]],
    ["another event", ANALYSIS, BOTH, ["onConversation"]],
    ["an unknown event", UNKNOWN, BOTH, [], 200, "ERR_UNKNOWN_EVENT"],
    ["an unknown event", UNKNOWN, ["onUnhandled"], ["onUnhandled"]],
    ["an unknown event", UNKNOWN, ["onCapture"], ["onCapture"]],
    ["a payload that fits", ENDED, ["onCapture"], ["onCapture"]],
    ["a payload that fits", ENDED, ["onUnhandled"], ["onUnhandled"]],
  ])("%s (%#)", async (_delivery, body, given, called, status = 200, code = undefined) => {
    expect(await calling(given, body)).toEqual({ status, called, codes: code ? [code] : [] });
  });

  test("an event that says nothing about the course of the conversation is not for onConversation", async () => {
    const handoff = JSON.stringify(example("ada", "conversation-handoff-ended.json"));
    const onConversation = vi.fn();
    const onUnhandled = vi.fn();
    const handle = createHandler(ada, { secret: SECRET, now: NOW, onConversation, onUnhandled });
    expect((await handle(requestOf(handoff))).status).toBe(200);
    expect(onConversation).not.toHaveBeenCalled();
    expect(onUnhandled.mock.calls[0]?.[0]).toMatchObject({
      ok: true,
      event: "v1.conversation.handoff.ended",
    });
  });

  test("a line says what to do, and names the event", async () => {
    await calling(["conversation.ended"], ANALYSIS);
    expect(lines).toEqual([
      expect.stringMatching(
        /^afterword: ERR_UNHANDLED, phonic conversation\.analysis msg_\w+: No function takes this event\. Give a function in on, or onUnhandled/,
      ),
    ]);
  });

  test("a vendor without a mapping has functions for its events", async () => {
    const { normalize: _, ...unmapped } = phonic;
    const ended = vi.fn();
    const handle = createHandler(unmapped, { secret: SECRET, now: NOW, on: { "conversation.ended": ended } });
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(ended).toHaveBeenCalledWith(
      JSON.parse(ENDED),
      expect.objectContaining({ ok: true, conversation: null }),
      expect.anything(),
    );
  });
});

describe("functions that fail", () => {
  const failing = () => {
    throw new RangeError("of mine");
  };

  test("both run, though one fails: then 500, and the next attempt runs both again", async () => {
    const onConversation = vi.fn();
    const onError = vi.fn();
    const ended = vi.fn(failing);
    const handle = createHandler(phonic, {
      secret: SECRET,
      now: NOW,
      on: { "conversation.ended": ended },
      onConversation,
      onError,
    });
    expect((await handle(requestOf(ENDED))).status).toBe(500);
    expect((await handle(requestOf(ENDED))).status).toBe(500);
    expect([ended.mock.calls.length, onConversation.mock.calls.length]).toEqual([2, 2]);
    expect(onError.mock.calls.map(([error]) => error)).toEqual([
      new RangeError("of mine"),
      new RangeError("of mine"),
    ]);
  });

  test("each failure is told with the name of its function", async () => {
    const handle = createHandler(phonic, {
      secret: SECRET,
      now: NOW,
      on: { "conversation.ended": failing },
      onConversation: failing,
    });
    await handle(requestOf(ENDED));
    // the same code, vendor and event: the second is counted, not written
    expect(lines).toEqual([expect.stringContaining('on["conversation.ended"] threw RangeError.')]);
  });

  test("the time limit holds for all of them, and names those that are late", async () => {
    const onError = vi.fn();
    const aborted = vi.fn();
    const handle = createHandler(phonic, {
      secret: SECRET,
      now: NOW,
      timeout: 0.05,
      on: {
        "conversation.ended": (_payload, _receipt, { signal }) => {
          signal.addEventListener("abort", aborted);
          return new Promise(() => {});
        },
      },
      onConversation: () => {},
      onError,
    });
    expect((await handle(requestOf(ENDED))).status).toBe(503);
    expect(aborted).toHaveBeenCalledOnce();
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: "ERR_TIMEOUT",
      message: 'on["conversation.ended"] took longer than 0.05 s.',
    });
  });

  test.each([
    ["with another function, nothing is lost", { onConversation: () => {} }, 200],
    ["alone, the delivery was kept by nobody", {}, 503],
  ])("an onCapture that throws: %s", async (_comment, more, status) => {
    const options = { secret: SECRET, now: NOW, onCapture: failing, onError: () => {}, ...more };
    const handle = createHandler(phonic, options as HandlerOptions<typeof phonic>);
    expect((await handle(requestOf(ENDED))).status).toBe(status);
  });
});

describe("onAnswer", () => {
  test.each<[string, number, string | null, Partial<HandlerOptions<typeof phonic>>, () => Request]>([
    ["what was handled", 200, null, {}, () => requestOf(ENDED)],
    [
      "what a function failed at",
      500,
      "ERR_FUNCTION",
      { onConversation: () => Promise.reject(new Error()) },
      () => requestOf(ENDED),
    ],
    [
      "what nobody takes",
      503,
      "ERR_UNHANDLED",
      { onConversation: undefined, on: { "conversation.analysis": () => {} } },
      () => requestOf(ENDED),
    ],
    ["a forged delivery", 401, "ERR_SIGNATURE_MISMATCH", {}, () => requestOf(ENDED, { secret: ADA_SECRET })],
  ])("tells the status that was answered, and why: %s", async (_comment, status, code, more, request) => {
    const onAnswer = vi.fn();
    const options = {
      secret: SECRET,
      now: NOW,
      onConversation: () => {},
      onError: () => {},
      onAnswer,
      ...more,
    };
    expect((await createHandler(phonic, options as HandlerOptions<typeof phonic>)(request())).status).toBe(
      status,
    );
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(
      status,
      expect.any(Number),
      expect.objectContaining({ vendor: "phonic" }),
      code,
    );
    expect(onAnswer.mock.calls[0]?.[1]).toBeGreaterThan(0);
  });

  test("that never ends does not hold the answer longer than the time limit, and is told", async () => {
    const onError = vi.fn();
    const options = { secret: SECRET, now: NOW, timeout: 0.05, onConversation: () => {}, onError };
    const handle = createHandler(phonic, { ...options, onAnswer: () => new Promise(() => {}) });
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: "ERR_TIMEOUT",
      message: "onAnswer took longer than 0.05 s.",
    });
  });

  test("is not said to be slow where something else was", async () => {
    const onError = vi.fn();
    const onAnswer = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 10)));
    const options = { secret: SECRET, now: NOW, timeout: 0.05, onError, onAnswer };
    const handle = createHandler(phonic, { ...options, onConversation: () => new Promise(() => {}) });
    expect((await handle(requestOf(ENDED))).status).toBe(503);
    await onAnswer.mock.results[0]?.value;
    expect(onError.mock.calls.map(([error]) => error.message)).toEqual([
      "onConversation took longer than 0.05 s.",
    ]);
  });

  test("a request that is no delivery has no receipt; what onAnswer throws is told, and fails nothing", async () => {
    const onError = vi.fn();
    const onAnswer = vi.fn(() => {
      throw new Error("the meter is away");
    });
    const handle = createHandler(phonic, {
      secret: SECRET,
      now: NOW,
      onConversation: () => {},
      onAnswer,
      onError,
    });
    expect((await handle(new Request("https://example.com/"))).status).toBe(405);
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(onAnswer.mock.calls.map((call: unknown[]) => [call[0], call[2] === null])).toEqual([
      [405, true],
      [200, false],
    ]);
    expect(onError).toHaveBeenCalledTimes(2);
  });
});

describe("on", () => {
  test("is read when the handler is made, and an event may be called like a member that objects inherit", async () => {
    const onUnhandled = vi.fn();
    const on: Record<string, () => void> = Object.freeze({ "conversation.ended": vi.fn<() => void>() });
    const event = phonic.events["conversation.ended"];
    const odd: Vendor = {
      ...phonic,
      events: { ...phonic.events, constructor: { ...event, tag: "constructor" } },
    };
    const changing: Record<string, () => void> = { ...on };
    const handle = createHandler(odd, { secret: SECRET, now: NOW, on: changing, onUnhandled });
    delete changing["conversation.ended"];
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(on["conversation.ended"]).toHaveBeenCalledOnce();
    const tagged = ENDED.replace('"conversation.ended"', '"constructor"');
    expect((await handle(requestOf(tagged, { id: "msg_other" }))).status).toBe(200);
    expect(onUnhandled.mock.calls.map(([{ event }]) => event)).toEqual(["constructor"]);
  });
});

describe("several vendors", () => {
  const TOKEN = "a-token-of-the-url";
  const unsigned = { allowUnsigned: true };
  const failing = (): never => {
    throw new Error("the vault is away");
  };
  const made = (more: object = {}) => {
    const seen: unknown[] = [];
    const handle = createHandler(
      [
        {
          vendor: phonic,
          secret: SECRET,
          now: NOW,
          on: { "conversation.ended": ({ data }) => void seen.push(data.conversation.id) },
        },
        { vendor: ada, secret: ADA_SECRET, now: NOW, ...more },
      ],
      { onConversation: ({ vendor, phase }, { ok }) => void seen.push([vendor, phase, ok]) },
    );
    return { handle, seen };
  };

  test("each delivery is its vendor's, and reaches the vendor's functions and those of all", async () => {
    const { handle, seen } = made();
    const { id } = JSON.parse(ENDED).data.conversation;
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect((await handle(requestOf(ADA, { secret: ADA_SECRET }))).status).toBe(200);
    expect(seen).toEqual([id, ["phonic", "ended", true], ["ada", "ended", true]]);
  });

  test("what none of them signed is refused, whichever vendor it looks like", async () => {
    const { handle, seen } = made();
    expect((await handle(requestOf(ADA, { secret: svixSecret("of nobody") }))).status).toBe(401);
    expect((await handle(new Request("https://example.com/", { method: "POST", body: ADA }))).status).toBe(
      401,
    );
    expect(seen).toEqual([]);
    expect(lines.map((line) => line.split(": ")[1])).toEqual([
      "ERR_SIGNATURE_MISMATCH",
      "ERR_SIGNATURE_MISSING",
    ]);
  });

  test("a duplicate runs once, and the same id of two vendors is two deliveries", async () => {
    const { handle, seen } = made();
    for (const request of [requestOf(ENDED), requestOf(ENDED), requestOf(ADA, { secret: ADA_SECRET })])
      expect((await handle(request)).status).toBe(200);
    expect(seen).toHaveLength(3);
  });

  test("a secret that cannot be had concerns its own vendor only", async () => {
    const { handle } = made({ secret: () => Promise.reject(new Error("the vault is away")) });
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect((await handle(requestOf(ADA, { secret: ADA_SECRET }))).status).toBe(503);
    expect(lines).toEqual([expect.stringContaining("ERR_SECRET_UNAVAILABLE")]);
  });

  test("a vendor that does not sign is told by the secret that its deliveries carry", async () => {
    const seen: unknown[] = [];
    const handle = createHandler(
      [
        { vendor: phonic, secret: SECRET, now: NOW },
        { vendor: autocalls, secret: "a-token-of-the-url" },
      ],
      { onConversation: ({ vendor }) => void seen.push(vendor) },
    );
    const body = JSON.stringify(example("autocalls", "conversation-ended.widget.json"));
    const at = (token: string) =>
      new Request(`https://example.com/?token=${token}`, { method: "POST", body });
    expect((await handle(at("a-token-of-the-url"))).status).toBe(200);
    expect((await handle(at("another"))).status).toBe(401);
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(seen).toEqual(["autocalls", "phonic"]);
  });

  test.each<[string, number, string, { secret: string | (() => never); entry: object; query?: string }]>([
    ["secret cannot be had", 503, "ERR_SECRET_UNAVAILABLE", { secret: failing, entry: unsigned }],
    ["secret is wrong", 401, "ERR_SIGNATURE_MISMATCH", { secret: ADA_SECRET, entry: unsigned }],
    [
      "secret cannot be had, though the URL has the token of another",
      503,
      "ERR_SECRET_UNAVAILABLE",
      { secret: failing, entry: { secret: TOKEN }, query: `?token=${TOKEN}` },
    ],
  ])("a delivery of a vendor whose %s is no unknown event of one that proves less", async (...given) => {
    const [, status, code, { secret, entry, query = "" }] = given;
    const onUnhandled = vi.fn();
    const vendors: HandlerVendor[] = [
      { vendor: phonic, secret, now: NOW },
      { vendor: autocalls, ...entry },
    ];
    for (const all of [vendors, vendors.toReversed()]) {
      const handle = createHandler(all, { onUnhandled });
      const { headers } = requestOf(ENDED);
      const request = new Request(`https://example.com/${query}`, { method: "POST", headers, body: ENDED });
      expect((await handle(request)).status).toBe(status);
    }
    expect(onUnhandled).not.toHaveBeenCalled();
    expect(lines).toEqual([expect.stringContaining(code), expect.stringContaining(code)]);
  });

  test("nobody is taken for a vendor that signs, and what the weaker vendor knows is its own", async () => {
    const seen: unknown[] = [];
    const handle = createHandler(
      [
        { vendor: phonic, secret: SECRET, now: NOW, on: { "conversation.ended": () => seen.push("phonic") } },
        { vendor: autocalls, allowUnsigned: true },
      ],
      {
        onConversation: ({ vendor }) => seen.push(vendor),
        onUnhandled: ({ vendor, verdict }) => seen.push([vendor, verdict]),
      },
    );
    const unsignedPost = (body: string, headers: Record<string, string> = {}) =>
      handle(new Request("https://example.com/", { method: "POST", headers, body }));
    expect((await unsignedPost(ENDED)).status).toBe(200);
    const widget = JSON.stringify(example("autocalls", "conversation-ended.widget.json"));
    // Autocalls adds no such header, but its payload is known
    expect((await unsignedPost(widget, { "svix-id": "msg_1" })).status).toBe(200);
    expect(seen).toEqual([["autocalls", "unknown-event"], "autocalls"]);
  });

  test("one without a mapping has its own functions, beside the onConversation of the others", async () => {
    const { normalize: _, ...unmapped } = ada;
    const seen: unknown[] = [];
    const on = { "v1.conversation.ended": () => void seen.push("ada") };
    const vendors = (more: object) =>
      [
        { vendor: phonic, secret: SECRET, now: NOW },
        { vendor: unmapped, secret: ADA_SECRET, now: NOW, ...more },
      ] as const;
    const onConversation = () => void seen.push("conversation");
    const handle = createHandler(vendors({ on }), { onConversation });
    expect((await handle(requestOf(ADA, { secret: ADA_SECRET }))).status).toBe(200);
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(seen).toEqual(["ada", "conversation"]);
    expect(() => createHandler(vendors({}), { onConversation })).toThrow("has no mapping");
  });

  test("what looks like none of them is for onUnhandled", async () => {
    const onUnhandled = vi.fn();
    const handle = createHandler(
      [
        { vendor: phonic, secret: SECRET, now: NOW },
        { vendor: ada, secret: SECRET, now: NOW },
      ],
      { onUnhandled },
    );
    expect((await handle(requestOf('{"hello":1}'))).status).toBe(200);
    expect(onUnhandled.mock.calls[0]?.[0]).toMatchObject({
      ok: false,
      vendor: null,
      verdict: "unknown-event",
    });
  });
});

describe("errors when a handler is made", () => {
  class OfClass {
    "conversation.ended"() {}
  }
  test.each<[string, unknown]>([
    ["an instance of a class", new OfClass()],
    ["a Map", new Map([["conversation.ended", () => {}]])],
    ["a list", []],
    ["what inherits its functions", Object.create({ "conversation.ended": () => {} })],
  ])("on is %s, whose functions would be passed over", (_comment, on) => {
    const options = { secret: SECRET, on, onUnhandled: () => {} } as HandlerOptions<typeof phonic>;
    expect(() => createHandler(phonic, options)).toThrow("on is not a plain object.");
  });

  test.each([{ bodyTimeout: 5 }, { maxTotalBytes: 5 }])("%j belongs to all vendors", (more) => {
    const entry: HandlerVendor = { vendor: phonic, secret: SECRET, ...more };
    expect(() => createHandler([entry], { onUnhandled: () => {} })).toThrow("is an option of all vendors.");
  });

  const thrownBy = (make: () => unknown): Error => {
    try {
      make();
    } catch (thrown) {
      return thrown as Error;
    }
    throw new Error("nothing was thrown");
  };
  const placeOf = ({ stack }: Error) => stack?.split("\n").find((line) => line.startsWith("    at "));

  test("name the vendor and the option, and their stack begins at the user's line", () => {
    for (const secret of [undefined, "", "whsec_!", "nonsense"]) {
      const options = { secret, onConversation: () => {} };
      for (const make of [
        () => createHandler(phonic, options),
        () => createHandler([{ vendor: phonic, secret }], { onConversation: () => {} }),
        () => createExpressHandler(phonic, options),
        () => createFastifyPlugin(phonic, { ...options, path: "/" }),
        () => createLambdaHandler(phonic, options),
        () => createNodeHandler(phonic, options),
        () => createNodeResponder(phonic, options),
      ]) {
        const error = thrownBy(make);
        expect(error).toMatchObject({
          code: "ERR_SECRET_UNUSABLE",
          message: expect.stringMatching(/secret.*Phonic/),
        });
        expect(placeOf(error)).toContain("takers.test.ts");
      }
    }
  });

  test.each([undefined, null, {}, { path: "" }])("Fastify's path is missing in %j", (options) => {
    const error = thrownBy(() => createFastifyPlugin(phonic, options as never));
    expect(error).toMatchObject({ code: "ERR_OPTION", message: "path is not a string." });
    expect(placeOf(error)).toContain("takers.test.ts");
  });
});

test("what is remembered is forgotten by nobody but the store: a store of the user's is asked for several vendors", async () => {
  const keys: string[] = [];
  const store: Store = {
    claim: (key) => {
      keys.push(key);
      return "new";
    },
    commit: () => {},
    release: () => {},
  };
  const handle = createHandler([{ vendor: phonic, secret: SECRET, now: NOW }], {
    store,
    onConversation: () => {},
  });
  await handle(requestOf(ENDED));
  expect(keys).toEqual([expect.stringMatching(/^[\da-f]{64}$/)]);
});
