// Refused deliveries: kept only if that is asked for, few of them, and never worked on.
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { svixSecret } from "../support/deliveries.js";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import { ENDED, entriesOf, open, opened, receiving, stopping, until } from "../support/inbox/receiving.js";

/** A handler whose secret is another than that of the sender. */
const STRANGER = { secret: svixSecret("another") };

describeEach((engine: Engine) => {
  test("without captureRefused nothing is kept of them", async () => {
    const { inbox, database } = await opened(engine);
    expect(await receiving(inbox, STRANGER).send("msg_1")).toBe(401);
    expect(await receiving(inbox).send("msg_1", "no JSON")).toBe(400);
    expect(await database.sql(`select * from ${database.table}`)).toEqual([]);
  });

  test("with it they are dead, and say why", async () => {
    const { inbox } = await opened(engine);
    const stranger = receiving(inbox, { ...STRANGER, captureRefused: true });
    const known = receiving(inbox, { captureRefused: true });
    expect([await stranger.send("msg_1"), await known.send("msg_2", "no JSON")]).toEqual([401, 400]);
    const [malformed, unverified] = await entriesOf(inbox).then((entries) => entries.reverse());
    expect(malformed).toMatchObject({
      state: "dead",
      verdict: "malformed",
      code: "ERR_NOT_JSON",
      conversation: null,
    });
    expect(unverified).toMatchObject({
      ...{ state: "dead", verdict: "unverified", code: "ERR_SIGNATURE_MISMATCH" },
      ...{ vendor: null, event: null, conversation: null, deliveryId: null },
    });
    expect(JSON.parse(unverified?.envelope as string).body).toBe(ENDED);
  });

  test("copies are counted, and a genuine delivery is never a copy of a refused one", async () => {
    const { inbox } = await opened(engine);
    const stranger = receiving(inbox, { ...STRANGER, captureRefused: true });
    for (const _ of [1, 2, 3]) await stranger.send("msg_1");
    expect(await receiving(inbox).send("msg_1")).toBe(200);
    expect(await inbox.list()).toMatchObject([
      { state: "new", copies: 1, supersedes: null },
      { state: "dead", copies: 3 },
    ]);
  });

  test("there are never more than 1,000, and genuine deliveries are kept beside them", {
    timeout: 120_000,
  }, async () => {
    const database = engine.make();
    const inbox = await open(database);
    const stranger = receiving(inbox, { ...STRANGER, captureRefused: true });
    const sent = Array.from({ length: 1100 }, (_, index) => stranger.send(`msg_${index}`, `{"n":${index}}`));
    expect(new Set(await Promise.all(sent))).toEqual(new Set([401]));
    const count = async () =>
      Number((await database.sql(`select count(*) as n from ${database.table}`))[0]?.n);
    expect(await count()).toBe(1000);
    expect(await stranger.send("msg_more", '{"more":1}')).toBe(401);
    expect(await count()).toBe(1000);
    expect(await receiving(inbox).send("msg_1")).toBe(200);
    expect(await inbox.list({ state: "new" })).toHaveLength(1);
  });

  test("larger ones than 1 MiB are not kept", async () => {
    const { inbox } = await opened(engine);
    const stranger = receiving(inbox, { ...STRANGER, captureRefused: true });
    expect(await stranger.send("msg_1", `{"n":"${"x".repeat(1024 * 1024)}"}`)).toBe(401);
    expect(await inbox.list()).toEqual([]);
  });

  test("they are never given to a worker, also not by retry", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox, { ...STRANGER, captureRefused: true }).send("msg_1");
    await receiving(inbox, { captureRefused: true }).send("msg_2", "no JSON");
    const [row] = await inbox.list();
    expect(await inbox.retry()).toEqual([]);
    expect(await inbox.retry({ ids: [row?.id as number] })).toEqual([]);
    const seen: unknown[] = [];
    const take = (receipt: { deliveryId: string | null }) => void seen.push(receipt.deliveryId);
    stopping(inbox.work({ vendors: [phonic], onUnhandled: take }));
    stopping(inbox.work({ vendors: [phonic, { ...phonic, slug: "other" }], onUnhandled: take }));
    await receiving(inbox).send("msg_3");
    await until(() => expect(seen).toEqual(["msg_3"]));
    expect((await inbox.list({ state: "dead" })).map(({ attempts }) => attempts)).toEqual([0, 0]);
  });

  test("that one could not be kept changes nothing for the sender, and is told", async () => {
    const database = engine.make();
    const store = { ...database.connect(), write: () => Promise.reject(new Error("away")) };
    const { send, onError } = receiving(await open(database, { store }), {
      ...STRANGER,
      captureRefused: true,
    });
    expect(await send("msg_1")).toBe(401);
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(["ERR_INBOX", "ERR_SIGNATURE_MISMATCH"]);
  });

  test("their prune has a time of its own: keep.refused", async () => {
    const { inbox } = await opened(engine, { keep: { refused: 0 } });
    await receiving(inbox, { ...STRANGER, captureRefused: true }).send("msg_1");
    await receiving(inbox).send("msg_2");
    expect(await inbox.prune()).toBe(1);
    expect(await inbox.list()).toMatchObject([{ deliveryId: "msg_2" }]);
  });
});
