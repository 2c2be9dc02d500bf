// A delivery is kept before it is answered, and its copies are counted.
import { createHandler, type HandlerOptions } from "afterword";
import type { InboxStore } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test, vi } from "vitest";
import { hmac, SECRET, svix, TEXT } from "../support/deliveries.js";
import { example } from "../support/files.js";
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
  until,
} from "../support/inbox/receiving.js";

const OTHER = endedOf("conv_other");
const ANALYSIS = example("phonic/examples/conversation-analysis.json");

/** A database whose commits a test lets through. */
const held = (store: InboxStore) => {
  let release: () => void = () => {};
  const opened = new Promise<void>((resolve) => (release = resolve));
  let began: () => void = () => {};
  const writing = new Promise<void>((resolve) => (began = resolve));
  const write: InboxStore["write"] = async (groups) => {
    began();
    await opened;
    return store.write(groups);
  };
  return { store: { ...store, write }, release, writing };
};

const fail = (): never => {
  throw new Error("mine");
};

/** Sends to a handler of the test's own. */
const receivingBy =
  (handle: (request: Request) => Promise<Response>) =>
  async (id: string, body = ENDED): Promise<number> => {
    const { headers } = svix({ id, body, time: String(Math.floor(Date.now() / 1000)) });
    return (await handle(new Request("https://example.com/", { method: "POST", headers, body }))).status;
  };

describeEach((engine: Engine) => {
  test("a delivery is answered 200 only when it is committed", async () => {
    const database = engine.make();
    const { store, release, writing } = held(database.connect());
    const { send } = receiving(await open(database, { store }));
    const other = await open(database);
    let status: number | undefined;
    const answer = send("msg_1").then((given) => (status = given));
    await writing;
    expect(await other.list()).toEqual([]);
    expect(status).toBeUndefined();
    release();
    expect(await answer).toBe(200);
    expect(await other.list()).toHaveLength(1);
  });

  test("a delivery whose commit fails is answered 503, told, and not kept", async () => {
    const database = engine.make();
    const store = { ...database.connect(), write: () => Promise.reject(new Error("the disk is full")) };
    const inbox = await open(database, { store });
    const { send, onError } = receiving(inbox);
    expect(await send("msg_1")).toBe(503);
    const error = expect.objectContaining({ code: "ERR_INBOX", status: 503 });
    expect(onError).toHaveBeenCalledExactlyOnceWith(error, expect.objectContaining({ deliveryId: "msg_1" }));
    expect(await inbox.list()).toEqual([]);
  });

  test("what is kept says what it is, and when it came", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const before = Date.now();
    expect(await send("msg_1")).toBe(200);
    const [row] = await inbox.list();
    const { id: _, receivedAt, dueAt, timestamp, ...rest } = row ?? expect.fail("nothing was kept");
    expect(rest).toEqual({
      vendor: "phonic",
      event: "conversation.ended",
      verdict: "ok",
      conversation: JSON.parse(ENDED).data.conversation.id,
      deliveryId: "msg_1",
      bytes: Buffer.byteLength(ENDED),
      copies: 1,
      state: "new",
      attempts: 0,
      code: null,
      endedAt: null,
      supersedes: null,
    });
    for (const time of [receivedAt, dueAt])
      expect(Math.abs(Date.parse(time as string) - before)).toBeLessThan(60_000);
    expect(Math.abs((timestamp as number) - before / 1000)).toBeLessThan(60);
  });

  test("copies of a delivery are counted on its first row", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    for (const _ of [1, 2, 3]) expect(await send("msg_1")).toBe(200);
    expect(await inbox.list()).toMatchObject([{ deliveryId: "msg_1", copies: 3 }]);
  });

  test("100 copies at once, with others between them, are one row, and few commits", async () => {
    const database = engine.make();
    const store = database.connect();
    const write = vi.spyOn(store, "write");
    const inbox = await open(database, { store });
    const { send } = receiving(inbox);
    const ids = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? "msg_same" : `msg_${index}`));
    expect(new Set(await Promise.all(ids.map((id) => send(id))))).toEqual(new Set([200]));
    const rows = await inbox.list({}, 1000);
    expect(rows).toHaveLength(101);
    expect(rows.find(({ deliveryId }) => deliveryId === "msg_same")?.copies).toBe(100);
    expect(write.mock.calls.length).toBeLessThan(50);
  });

  test("copies that two inboxes of one database get at the same time are one row", async () => {
    const database = engine.make();
    const inboxes = [await open(database), await open(database)] as const;
    const handlers = inboxes.map((inbox) => receiving(inbox));
    for (const round of [1, 2, 3, 4, 5]) {
      const sent = Array.from({ length: 40 }, (_, index) =>
        handlers[index % 2]?.send(`msg_${round}_${index % 5}`),
      );
      expect(new Set(await Promise.all(sent))).toEqual(new Set([200]));
    }
    const rows = await inboxes[0].list();
    expect(rows.map(({ copies }) => copies)).toEqual(Array.from({ length: 25 }, () => 8));
    expect(await inboxes[1].list()).toEqual(rows);
  });

  test("a copy of what is done is counted, and not worked on again", async () => {
    const { inbox, database } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    await database.sql(`update ${database.table} set state = 'done', ended = received`);
    expect(await send("msg_1")).toBe(200);
    expect(await inbox.list()).toMatchObject([{ copies: 2, state: "done" }]);
  });

  test("the same report with other content is a row of its own, which says what it supersedes", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const bodies = [ENDED, OTHER, ENDED.replace(/"ended_by":\s*"\w+"/, '"ended_by": "assistant2"')];
    for (const [index, body] of bodies.entries()) expect(await send(`msg_${index}`, body)).toBe(200);
    const [last, other, first] = await inbox.list();
    expect([first?.supersedes, other?.supersedes, last?.supersedes]).toEqual([null, null, first?.id]);
  });

  test("other events of the same conversation supersede nothing", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1", ENDED);
    await send("msg_2", ANALYSIS);
    expect((await inbox.list()).map(({ supersedes }) => supersedes)).toEqual([null, null]);
  });

  test("the same id with another body is a row of its own", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1", ENDED);
    await send("msg_1", OTHER);
    expect(await inbox.list()).toMatchObject([{ deliveryId: "msg_1" }, { deliveryId: "msg_1" }]);
  });

  test("the same body with another id is a row of its own", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    await send("msg_2");
    expect((await inbox.list()).map(({ copies }) => copies)).toEqual([1, 1]);
  });

  test("copies without an id are known by their bodies", async () => {
    const { inbox } = await opened(engine);
    const signature = { scheme: "hmac", header: "x-signature" } as const;
    const handle = createHandler(phonic, { secret: TEXT, signature, inbox });
    const send = (body: string) => {
      const headers = { "x-signature": hmac(TEXT, [body]) };
      return handle(new Request("https://example.com/", { method: "POST", headers, body }));
    };
    for (const body of [ENDED, ENDED, `${ENDED} `]) expect((await send(body)).status).toBe(200);
    expect(await inbox.list()).toMatchObject([
      { deliveryId: null, copies: 1 },
      { deliveryId: null, copies: 2 },
    ]);
  });

  test("unsigned deliveries are kept, and their envelopes have no verdict", async () => {
    const { inbox } = await opened(engine);
    const handle = createHandler(phonic, { allowUnsigned: true, inbox } as HandlerOptions<typeof phonic>);
    const send = async () =>
      (await handle(new Request("https://example.com/", { method: "POST", body: ENDED }))).status;
    expect([await send(), await send()]).toEqual([200, 200]);
    const [entry] = await entriesOf(inbox);
    expect(entry).toMatchObject({ vendor: "phonic", deliveryId: null, copies: 2, verdict: "ok" });
    expect(JSON.parse(entry?.envelope as string)).not.toHaveProperty("verdict");
  });

  test("unknown events and invalid payloads are kept with their verdicts", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    const unknown = '{"event_type":"conversation.restarted"}';
    const invalid = '{"event_type":"conversation.ended","data":{"conversation":{"id":"conv_1"}}}';
    expect([await send("msg_1", unknown), await send("msg_2", invalid)]).toEqual([200, 200]);
    expect(await inbox.list()).toMatchObject([
      { verdict: "invalid", event: "conversation.ended", conversation: "conv_1", state: "new" },
      { verdict: "unknown-event", event: "conversation.restarted", conversation: null, state: "new" },
    ]);
  });

  test("what none of several vendors is recognised in is kept without one", async () => {
    const { inbox } = await opened(engine);
    const given = [
      { vendor: phonic, allowUnsigned: true },
      { vendor: retell, allowUnsigned: true },
    ];
    const handle = createHandler(given as never, { inbox });
    const send = async (body: string) =>
      (await handle(new Request("https://example.com/", { method: "POST", body }))).status;
    expect([await send('{"hello":"world"}'), await send(ENDED)]).toEqual([200, 200]);
    expect(await inbox.list()).toMatchObject([
      { vendor: "phonic", event: "conversation.ended" },
      { vendor: null, event: null, verdict: "unknown-event" },
    ]);
  });

  test("onInvalid: reject keeps no invalid payload", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox, { onInvalid: "reject" });
    expect(await send("msg_1", '{"event_type":"conversation.ended"}')).toBe(400);
    expect(await inbox.list()).toEqual([]);
  });

  test("onCapture and onReceipt observe also with an inbox", async () => {
    const { inbox } = await opened(engine);
    const seen: string[] = [];
    const { send } = receiving(inbox, {
      onCapture: ({ vendor }) => void seen.push(`capture ${vendor}`),
      onReceipt: ({ verdict }) => void seen.push(`receipt ${verdict}`),
    });
    await send("msg_1");
    expect(seen.sort()).toEqual(["capture phonic", "receipt ok"]);
  });

  test("what did not verify is not kept", async () => {
    const { inbox, database } = await opened(engine);
    const { send } = receiving(inbox, { secret: SECRET.replace("whsec_", "whsec_AAAA") });
    expect(await send("msg_1")).toBe(401);
    expect(await database.sql(`select * from ${database.table}`)).toEqual([]);
  });

  test("a delivery whose mapping throws is kept, and worked on when the mapping is mended", async () => {
    const { inbox } = await opened(engine);
    const mine = new Error("mine");
    const failing = {
      ...phonic,
      normalize: () => {
        throw mine;
      },
    };
    const onError = vi.fn();
    const handle = createHandler(failing as never, { secret: SECRET, inbox, onError } as never);
    const send = receivingBy(handle);
    expect(await send("msg_1")).toBe(200);
    expect(onError.mock.calls.map(([error]) => error)).toEqual([mine]);
    expect(await inbox.list()).toMatchObject([
      { state: "new", event: "conversation.ended", verdict: "ok", deliveryId: "msg_1" },
    ]);
    // a copy that comes after the mapping was mended is the same delivery
    expect(await receiving(inbox).send("msg_1")).toBe(200);
    expect(await inbox.list()).toMatchObject([{ copies: 2 }]);
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation }));
    await idle(inbox);
    expect(onConversation).toHaveBeenCalledOnce();
  });

  test("a mapping that throws lets no invalid payload in where these are rejected", async () => {
    const { inbox } = await opened(engine);
    const failing = { ...phonic, normalize: fail };
    const options = { secret: SECRET, inbox, onInvalid: "reject", onError: () => {} };
    const send = receivingBy(createHandler(failing as never, options as never));
    expect(await send("msg_1", '{"event_type":"conversation.ended"}')).not.toBe(200);
    expect(await inbox.list()).toEqual([]);
  });

  test("a delivery that is committed after its answer was 503 is there once, when it comes again", async () => {
    const database = engine.make();
    const { store, release, writing } = held(database.connect());
    const inbox = await open(database, { store });
    const { send } = receiving(inbox, { timeout: 0.2 });
    const answer = send("msg_1");
    await writing;
    expect(await answer).toBe(503);
    release();
    expect(await receiving(inbox).send("msg_1")).toBe(200);
    await until(async () => expect(await inbox.list()).toMatchObject([{ copies: 2, state: "new" }]));
  });
});
