import { readFileSync } from "node:fs";
import { createHandler, defineVendor, type Refine } from "afterword";
import { all } from "afterword/mapping";
import { type ConversationEnded, conversationEnded, phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";
import { describe, expect, expectTypeOf, test } from "vitest";
import { conversation as schema } from "../generated/_conversation/conversation.js";
import { conversationOf } from "../src/mapping/record.js";
import { acme } from "./recipes/mapping/normalize.js";
import { acme as refined } from "./recipes/mapping/refine.js";
import { NOW, SECRET, svix } from "./support/deliveries.js";
import { root } from "./support/files.js";
import { clone } from "./support/json.js";
import { ended } from "./support/receiving.js";
import { diagnose } from "./support/typescript.js";

const TAG = "conversation.ended";
const ID = "/data/conversation/id";
const { normalize: _, ...bare } = phonic;

const leavesOf = (payload: unknown): string[] => {
  const found: string[] = [];
  all(payload, "", found);
  return found;
};

/** The record that a partial one of Phonic's becomes. */
const recordOf = (record: object, uses: readonly string[] = [], payload: unknown = ended) =>
  defineVendor(bare, { normalize: { [TAG]: () => ({ record, uses }) } }).normalize(TAG, payload);

describe("normalize", () => {
  test("the recipe's record holds what its function gave, and what follows from it", () => {
    const record = acme.normalize(TAG, ended);
    expect(schema.check(clone(record))).toEqual([]);
    expect(record).toMatchObject({
      vendor: "phonic",
      event: TAG,
      phase: "ended",
      id: ended.data.conversation.id,
      agent: { id: null, name: "Customer Support" },
      customer: { id: null, name: null, phone: null, email: null },
      channel: "unknown",
      durationMs: 46_537,
      transcript: { availability: "inline", text: "Hey, how can I help?" },
      line: null,
      attachments: [],
    });
    expect(record.transcript.items).toEqual([
      {
        kind: "message",
        role: "agent",
        roleRaw: "assistant",
        text: "Hey, how can I help?",
        at: "2025-07-14T11:35:41.717Z",
        startMs: 1100,
        durationMs: null,
        interrupted: null,
        tool: null,
        source: "/data/conversation/items/0",
      },
    ]);
    const item = "/data/conversation/items/0";
    const held = [
      ...["/event_type", ID, "/data/conversation/agent/name", "/data/conversation/started_at"],
      ...["/data/conversation/ended_at", `${item}/role`, `${item}/live_transcript`, `${item}/started_at`],
    ];
    expect(record.unmapped).toEqual(leavesOf(ended).filter((pointer) => !held.includes(pointer)));
  });

  test("records have the members of all others, in their order", () => {
    expect(Object.keys(recordOf({}))).toEqual(Object.keys(phonic.normalize(TAG, ended)));
  });

  test("the tag and the id are held where the vendor's data say that they are", () => {
    expect(recordOf({})).toMatchObject({ id: ended.data.conversation.id, phase: null });
    expect(recordOf({}).unmapped).toEqual(
      leavesOf(ended).filter((pointer) => ![ID, "/event_type"].includes(pointer)),
    );
    expect(recordOf({ id: "another" })).toMatchObject({ id: "another" });
    expect(recordOf({ id: "another" }).unmapped).toContain(ID);
    expect(recordOf({ id: null }).id).toBeNull();
    expect(recordOf({ id: undefined }).id).toBe(ended.data.conversation.id);
  });

  test("what lies below a used pointer is used", () => {
    expect(recordOf({}, ["/data/conversation"]).unmapped).toEqual([
      "/data/call_info/from_phone_number",
      "/data/call_info/to_phone_number",
      "/created_at",
    ]);
    expect(recordOf({}, ["/data/conv"]).unmapped).toContain("/data/conversation/duration_ms");
    expect(recordOf({}, ["/data", "/created_at"]).unmapped).toEqual([]);
    expect(recordOf({}, [""]).unmapped).toEqual([]);
  });

  test("names in pointers are escaped", () => {
    expect(recordOf({}, ["/a~1b"], { "a/b": 1, "~": { "/": 2 } }).unmapped).toEqual(["/~0/~1"]);
  });

  test("the other events keep the mapping that the vendor has, or have only an id", () => {
    const analysis = {
      event_type: "conversation.analysis",
      data: { conversation: { id: "c-1", agent: { name: "A" } } },
    };
    const with_ = defineVendor(phonic, { normalize: { [TAG]: () => ({ record: {}, uses: [] }) } });
    expect(with_.normalize("conversation.analysis", analysis)).toEqual(
      phonic.normalize("conversation.analysis", analysis),
    );
    const record = defineVendor(bare, { normalize: {} }).normalize("conversation.analysis", analysis);
    expect(record).toMatchObject({ id: "c-1", agent: null, unmapped: ["/data/conversation/agent/name"] });
    expect(conversationOf(acme, "conversation.rated", analysis)).toMatchObject({ id: "c-1", agent: null });
  });

  test("the id may be at another place in each event", () => {
    const vendor = { ...bare, conversationId: { [TAG]: "/data/id", "conversation.analysis": "/id" } };
    const payload = { id: "a", data: { id: "b" } };
    const mine = defineVendor(vendor, { normalize: { [TAG]: () => ({ record: {}, uses: [] }) } });
    expect(mine.normalize(TAG, payload)).toMatchObject({ id: "b", unmapped: ["/id"] });
    expect(mine.normalize("conversation.analysis", payload)).toMatchObject({
      id: "a",
      unmapped: ["/data/id"],
    });
    expect(mine.normalize("conversation.transferred", payload).id).toBeNull();
    expect(mine.normalize("conversation.rated", payload).id).toBeNull();
  });

  test("functions are called with objects only, and only for their event", () => {
    for (const payload of [null, 1, "a", []]) {
      const record = recordOf({ tenant: "north" }, [], payload);
      expect(record.tenant).toBeNull();
      expect(record.unmapped).toEqual([""]);
    }
  });

  test("an invalid payload comes to the function, with what can be read", () => {
    const record = acme.normalize(TAG, {
      data: { conversation: { agent: { name: 7 }, started_at: "soon" } },
    });
    expect(record).toMatchObject({ agent: null, startedAt: "soon", transcript: { availability: "none" } });
  });

  test("metadata may be given as they were sent: what is no scalar is unmapped", () => {
    const metadata = { order: 7, items: [1, {}], "a/b": true, none: null };
    const record = recordOf({ metadata }, ["/metadata"], { metadata });
    expect(record.metadata).toEqual({ order: 7, "a/b": true });
    expect(record.unmapped).toEqual(["/metadata/items/0", "/metadata/items/1", "/metadata/none"]);
  });

  test("JSON that is nested too deep for a record leaves only the id", () => {
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    const record = recordOf({ tenant: "north", outcome: { raw: deep } }, ["/data"]);
    expect(record).toMatchObject({ tenant: null, outcome: null, id: ended.data.conversation.id });
    expect(record.unmapped).toContain("/data/conversation/duration_ms");
  });

  test("the vendor keeps its types", () => {
    expectTypeOf(acme.events[TAG]).toEqualTypeOf(conversationEnded);
    defineVendor(phonic, {
      normalize: {
        [TAG]: (payload) => {
          expectTypeOf(payload).toEqualTypeOf<ConversationEnded>();
          return { record: {}, uses: [] };
        },
      },
    });
  });
});

describe("refine", () => {
  const withKey = (key: unknown) => {
    const payload = structuredClone(ended);
    payload.data.conversation.external_id = key;
    return payload;
  };
  const refine = (change: Refine, payload: unknown = ended) =>
    defineVendor(phonic, { refine: change }).normalize(TAG, payload);
  const base = phonic.normalize(TAG, ended);

  test("the recipe changes the record, and nothing else of it", () => {
    const payload = withKey("north/7421");
    const record = refined.normalize(TAG, payload);
    const before = phonic.normalize(TAG, payload);
    expect(schema.check(clone(record))).toEqual([]);
    expect(record).toEqual({
      ...before,
      references: [...before.references, { name: "branch", value: "north" }],
      customer: { id: "7421", name: null, phone: null, email: null },
    });
    expect(refined.normalize(TAG, ended)).toEqual(base);
  });

  test("a refined member is replaced whole, and what it held is unmapped again", () => {
    const record = refine(() => ({ record: { agent: { name: "Ada" } }, uses: [] }));
    expect(record.agent).toEqual({ id: null, name: "Ada" });
    expect(record.unmapped).toEqual(
      leavesOf(ended).filter(
        (pointer) => base.unmapped.includes(pointer) || /\/agent\/(?:id|name)$/.test(pointer),
      ),
    );
    const kept = refine(({ agent }) => ({ record: { agent: { ...agent, name: "Ada" } }, uses: [] }));
    expect(kept.unmapped).not.toContain("/data/conversation/agent/id");
    expect(kept.unmapped).toContain("/data/conversation/agent/name");
  });

  test("so is what was converted, unless it is used", () => {
    const payload = {
      data: { session_id: "s", start_time: "2025-11-29T10:00:00Z", duration_seconds: "41.5" },
    };
    const TAG = "ConversationComplete";
    const change = (uses: string[]) =>
      defineVendor(speaknode, { refine: () => ({ record: { startedAt: null, durationMs: 1 }, uses }) });
    expect(speaknode.normalize(TAG, payload)).toMatchObject({ durationMs: 41_500, unmapped: [] });
    const lost = ["/data/start_time", "/data/duration_seconds"];
    expect(change([]).normalize(TAG, payload).unmapped).toEqual(lost);
    expect(change(lost).normalize(TAG, payload).unmapped).toEqual([]);
  });

  test("a value that stands elsewhere in the record is still held", () => {
    const record = refine(({ agent }) => ({ record: { agent: null, tenant: agent?.name }, uses: [] }));
    expect(record.unmapped).toContain("/data/conversation/agent/id");
    expect(record.unmapped).not.toContain("/data/conversation/agent/name");
    expect(record.unmapped).toContain("/data/conversation/workspace");
  });

  test("nothing is taken from the record that the mapping made", () => {
    const seen: unknown[] = [];
    const record = refine((given) => {
      seen.push(given, clone(given));
      return { record: { startedAt: "2025-07-14T11:35:40Z", transcript: { items: [] } }, uses: [] };
    });
    expect(record.transcript).toEqual({ availability: "none", items: [], text: null });
    expect(seen[0]).toEqual(seen[1]);
  });

  test("it runs after the functions, for the vendor's events only", () => {
    const seen: unknown[] = [];
    const vendor = defineVendor(phonic, {
      normalize: { [TAG]: () => ({ record: { tenant: "north" }, uses: [] }) },
      refine: ({ event, tenant }) => {
        seen.push([event, tenant]);
        return null;
      },
    });
    vendor.normalize(TAG, {});
    vendor.normalize("conversation.analysis", { data: { conversation: { workspace: "w" } } });
    vendor.normalize("conversation.rated", {});
    vendor.normalize(null, {});
    expect(seen).toEqual([
      [TAG, "north"],
      ["conversation.analysis", "w"],
    ]);
  });

  test("a vendor that is refined twice has both", () => {
    const once = defineVendor(phonic, { refine: () => ({ record: { tenant: "a" }, uses: ["/created_at"] }) });
    const twice = defineVendor(once, {
      refine: ({ tenant }) => ({ record: { tenant: `${tenant}b` }, uses: [] }),
    });
    expect(twice.normalize(TAG, { created_at: 1, b: 2 })).toMatchObject({ tenant: "ab", unmapped: ["/b"] });
  });
});

describe("mistakes", () => {
  test.each<[string, object, string]>([
    ["no event", { normalize: { "conversation.end": () => {} } }, 'Phonic has no event "conversation.end".'],
    ["no function", { normalize: { [TAG]: {} } }, 'normalize["conversation.ended"] is not a function.'],
    ["one function for all events", { normalize: () => {} }, "normalize is not an object."],
    ["refine", { refine: {} }, "refine is not a function."],
    ["another option", { normalise: {} }, 'There is no option "normalise".'],
  ])("%s", (_comment, mapping, message) => {
    expect(() => defineVendor(phonic, mapping)).toThrow(
      expect.objectContaining({ code: "ERR_OPTION", message: expect.stringContaining(message) }),
    );
  });

  test("what gives no record is a mistake, also a promise", () => {
    for (const given of [undefined, null, {}, { record: [] }, Promise.resolve({ record: {}, uses: [] })])
      expect(() =>
        defineVendor(phonic, { normalize: { [TAG]: () => given as never } }).normalize(TAG, {}),
      ).toThrow('normalize["conversation.ended"] must return { record, uses }.');
    expect(() => defineVendor(phonic, { refine: () => ({}) as never }).normalize(TAG, {})).toThrow(
      "refine must",
    );
  });

  test("what a function throws of a payload that does not fit its type costs no conversation", () => {
    const normalize = {
      [TAG]: (payload: ConversationEnded) => {
        const { id } = payload.data.conversation as { id: string };
        return { record: { tenant: id.toUpperCase() }, uses: [ID] };
      },
    };
    const payload = { event_type: TAG, data: { conversation: { id: 7, workspace: "w" } } };
    expect(conversationEnded.is(payload)).toBe(false);
    expect(defineVendor(phonic, { normalize }).normalize(TAG, payload)).toEqual(
      phonic.normalize(TAG, payload),
    );
    expect(defineVendor(bare, { normalize }).normalize(TAG, payload)).toMatchObject({
      id: "7",
      tenant: null,
      unmapped: ["/data/conversation/workspace"],
    });
  });

  test("what a function throws is answered with 500, observed, and the next attempt runs it again", async () => {
    const mine = new Error("mine");
    let broken = true;
    const vendor = defineVendor(phonic, {
      normalize: {
        [TAG]: () => {
          if (broken) throw mine;
          return { record: { phase: "ended" }, uses: [] };
        },
      },
    });
    const told: unknown[][] = [];
    const tell =
      (name: string) =>
      (...given: unknown[]): void =>
        void told.push([name, ...given]);
    const handle = createHandler(vendor, {
      secret: SECRET,
      now: NOW,
      onConversation: tell("onConversation"),
      onCapture: tell("onCapture"),
      onReceipt: tell("onReceipt"),
      onError: tell("onError"),
    });
    const body = JSON.stringify(ended);
    const { headers } = svix({ body });
    const send = async () =>
      (await handle(new Request("https://example.com/", { method: "POST", headers, body }))).status;
    expect(await send()).toBe(500);
    const receipt = expect.objectContaining({
      verdict: "ok",
      event: TAG,
      conversation: expect.objectContaining({ id: ended.data.conversation.id, phase: null }),
    });
    expect(told).toEqual([
      ["onCapture", expect.objectContaining({ verdict: "ok", body: JSON.stringify(ended) }), receipt],
      ["onReceipt", receipt],
      ["onError", mine, receipt],
    ]);
    broken = false;
    expect(await send()).toBe(200);
    expect(told.at(-1)?.[0]).not.toBe("onError");
    expect(told.map(([name]) => name)).toContain("onConversation");
  });
});

test("define.test-d.ts compiles, and every line that is expected to fail fails, once", () => {
  const text = readFileSync(`${root}test/define.test-d.ts`, "utf8");
  const lines = text.split("\n");
  const expected = lines.flatMap((line, at) => (line.includes("@ts-expect-error") ? [at + 2] : []));
  const failed = diagnose({ "define.test-d.ts": text.replaceAll("@ts-expect-error", "expected:") });
  expect(expected.length).toBeGreaterThan(5);
  expect(failed.map((each) => Number(/:(\d+) /.exec(each)?.[1]))).toEqual(expected);
});
