// Whatever text a delivery has, it is kept as it came; and one that cannot be kept harms no other.
import { createHandler } from "afterword";
import type { InboxStore } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { hmac } from "../support/deliveries.js";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import {
  ENDED,
  endedOf,
  entriesOf,
  idle,
  open,
  opened,
  receiving,
  stopping,
} from "../support/inbox/receiving.js";

/** Text of 3,000 characters that cannot be compressed: databases compress what is too long for an index. */
const LONG = Array.from({ length: 47 }, (_, index) => hmac("long", [`${index}`]))
  .join("")
  .slice(0, 3000);

/** The body that an envelope has. */
const bodyOf = (envelope: string | null | undefined): string => JSON.parse(envelope as string).body;

describeEach((engine: Engine) => {
  test.each<[name: string, text: string]>([
    ["a NUL character", "\\u0000"],
    ["half of a surrogate pair, escaped", "\\ud83d"],
    ["emoji", "👩‍👩‍👧‍👦 \\ud83d\\ude00"],
    ["text of other scripts", "日本語 العربية עברית ‮ ﷽"],
    ["quotes, dollars and backslashes", `'; drop table x; -- $1 $$ \\\\ \\" %s ?`],
    ["separators of lines", "\\u2028\\u2029\\r\\n\u2028"],
  ])("%s in a body is kept, and reaches the worker", async (_, text) => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const body = ENDED.replace(/"ended_by":\s*"\w+"/, `"ended_by": "${text}"`);
    expect(await send("msg_1", body)).toBe(200);
    const [entry] = await entriesOf(inbox);
    expect(bodyOf(entry?.envelope)).toBe(body);
    const seen: unknown[] = [];
    stopping(inbox.work({ vendors: [phonic], onUnhandled: ({ payload }) => void seen.push(payload) }));
    await idle(inbox);
    expect(seen).toEqual([JSON.parse(body)]);
  });

  test.each<[name: string, id: string, found: string]>([
    ["a NUL character", "conv_\0_1", "conv_\0_1"],
    ["half of a surrogate pair", "conv_\ud83d", "conv_\ud83d"],
    ["3,000 characters", LONG, LONG],
    ["3,000 emoji", "😀".repeat(3000), "😀".repeat(3000)],
    ["255 characters, then a pair that is cut", `${"c".repeat(254)}😀`, `${"c".repeat(254)}😀`],
  ])("a conversation whose id has %s is kept, found by it, and worked on", async (_, id, found) => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    expect([await send("msg_1", endedOf(id)), await send("msg_2")]).toEqual([200, 200]);
    expect(await inbox.list({ conversation: found })).toMatchObject([{ deliveryId: "msg_1" }]);
    const seen: unknown[] = [];
    stopping(
      inbox.work({ vendors: [phonic], onConversation: (conversation) => void seen.push(conversation.id) }),
    );
    await idle(inbox);
    expect(seen).toContain(id);
  });

  test.each<[name: string, id: string]>([
    ["3,000 characters", LONG],
    ["a NUL character", "m\0m"],
    ["half of a surrogate pair", "m\ud83d"],
  ])(
    "a delivery whose id has %s is kept, its copies are counted, and the worker is told it",
    async (_, id) => {
      const { inbox } = await opened(engine);
      const { send } = receiving(inbox, {
        secret: undefined,
        signature: { scheme: "own", verify: () => ({ id, timestamp: null }) },
      });
      expect([await send("msg_1"), await send("msg_1")]).toEqual([200, 200]);
      expect(await inbox.list()).toMatchObject([{ copies: 2 }]);
      const seen: unknown[] = [];
      stopping(
        inbox.work({ vendors: [phonic], onUnhandled: ({ deliveryId }) => void seen.push(deliveryId) }),
      );
      await idle(inbox);
      expect(seen).toHaveLength(1);
      expect(`${seen[0]}`.replace("\ufffd", "")).toBe(id.replace(/\0|\ud83d/, ""));
    },
  );

  test.each<[name: string, tag: string]>([
    ["3,000 characters", LONG],
    ["a NUL character", "t\0t"],
    ["emoji at the place where it is cut", `${"t".repeat(254)}😀`],
    ["half of a surrogate pair", "t\ud83d"],
  ])("an unknown event whose tag has %s is kept, and worked on", async (_, tag) => {
    const { inbox } = await opened(engine);
    // of the built-in vendors, none has such tags
    const vendor = { ...phonic, tagForm: "^[^]+$" };
    const handle = createHandler(vendor, { allowUnsigned: true, inbox });
    const body = JSON.stringify({ event_type: tag });
    const { status } = await handle(new Request("https://example.com/", { method: "POST", body }));
    expect(status).toBe(200);
    const [row] = await inbox.list();
    expect(row?.event?.length).toBeLessThanOrEqual(255);
    const seen: unknown[] = [];
    stopping(inbox.work({ vendors: [vendor], onUnhandled: ({ event }) => void seen.push(event) }));
    await idle(inbox);
    expect(seen).toEqual([tag]);
  });

  test("a body that is not UTF-8 cannot be JSON: it is refused, and not kept", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const body = Buffer.concat([
      Buffer.from('{"event_type":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    expect(await send("msg_1", body)).toBe(400);
    expect(await inbox.list()).toEqual([]);
  });

  test("a refused body that is not UTF-8 is kept byte by byte with captureRefused", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox, { captureRefused: true });
    const body = Buffer.from([0x7b, 0xff, 0x00, 0xfe]);
    expect(await send("msg_1", body)).toBe(400);
    const [entry] = await entriesOf(inbox);
    expect(JSON.parse(entry?.envelope as string)).toMatchObject({ bodyBase64: body.toString("base64") });
  });

  test("a body of 10 MB is kept and worked on, beside small ones", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox, { maxBytes: 20_000_000 });
    const large = endedOf("conv_large", { note: "x".repeat(10_000_000) });
    const bodies = [endedOf("conv_1"), large, endedOf("conv_2")];
    expect(await Promise.all(bodies.map((body, index) => send(`msg_${index}`, body)))).toEqual([
      200, 200, 200,
    ]);
    const [row] = await inbox.list({ conversation: "conv_large" });
    expect(row?.bytes).toBe(Buffer.byteLength(large));
    const seen = new Map<string | null, number>();
    const worker = inbox.work({
      vendors: [phonic],
      on: {
        phonic: {
          "conversation.ended": ({ data }) =>
            void seen.set(data.conversation.id, JSON.stringify(data).length),
        },
      },
    });
    stopping(worker);
    await idle(inbox);
    expect([...seen.keys()].sort()).toEqual(["conv_1", "conv_2", "conv_large"]);
    expect(seen.get("conv_large")).toBeGreaterThan(10_000_000);
  });

  test("headers of any text are kept", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const headers = { "x-latin": "caf\u00e9 \u00ff", "x-long": "h".repeat(10_000), "x-empty": "" };
    expect(await send("msg_1", ENDED, { headers })).toBe(200);
    const [entry] = await entriesOf(inbox);
    expect(JSON.parse(entry?.envelope as string).headers).toEqual(
      expect.arrayContaining(Object.entries(headers)),
    );
  });

  test("one delivery that the database refuses is answered 503, and all others of its commit are kept", async () => {
    const database = engine.make();
    const inbox = await open(database, { store: refusing(database.connect(), "msg_13") });
    const { send, onError } = receiving(inbox);
    const ids = Array.from({ length: 30 }, (_, index) => `msg_${index}`);
    const statuses = await Promise.all(ids.map((id) => send(id)));
    expect(ids.filter((_, index) => statuses[index] !== 200)).toEqual(["msg_13"]);
    expect(statuses[13]).toBe(503);
    expect(onError).toHaveBeenCalledOnce();
    expect(await inbox.list({}, 1000)).toHaveLength(29);
  });
});

/** A database that refuses a delivery of an id: what it is to write then has no state, which the table does not take. */
const refusing = (store: InboxStore, id: string): InboxStore => ({
  ...store,
  write: (groups) =>
    store.write(
      groups.map(({ statement, rows }) => {
        const names = Object.keys(statement.columns);
        return {
          statement,
          rows: rows.map((row) =>
            row[names.indexOf("delivery")] === id ? row.with(names.indexOf("verdict"), null) : row,
          ),
        };
      }),
    ),
});
