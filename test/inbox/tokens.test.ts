// The store of an inbox remembers which tokens were used. Deliveries are known by their rows: never in two places.

import { setTimeout as sleep } from "node:timers/promises";
import { createHandler, memoryStore, type Store } from "afterword";
import type { Inbox } from "afterword/inbox";
import { jwt } from "afterword/jwt";
import { phonic } from "afterword/phonic";
import { SignJWT } from "jose";
import { describe, expect, test, vi } from "vitest";
import { TEXT } from "../support/deliveries.js";
import { type Database, describeEach, type Engine } from "../support/inbox/databases.js";
import { ENDED, idle, open, opened, receiving, stopping } from "../support/inbox/receiving.js";
import { keepsTheContract } from "../support/stores/contract.js";

const SECRET = `${TEXT}, and even more of it`;
const claims = { iss: "https://issuer.example", aud: "hooks" };
const signature = () => jwt({ secret: SECRET, issuer: claims.iss, audience: claims.aud });

/** A request with a token, which may be used once. */
const tokenOf = (jti: string): Promise<string> =>
  new SignJWT({ ...claims, jti })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(new TextEncoder().encode(SECRET));

/** A store that is opened when it is first used. */
const lazily = (database: Database): Store => {
  let opening: Promise<Inbox> | undefined;
  const store = async () => (await (opening ??= open(database))).store;
  return {
    claim: async (...args) => (await store()).claim(...args),
    commit: async (...args) => (await store()).commit(...args),
    release: async (...args) => (await store()).release(...args),
  };
};

describeEach((engine: Engine) => {
  describe("the store of an inbox keeps the contract of stores:", () => {
    keepsTheContract(() => {
      const database = engine.make();
      const stores = [lazily(database), lazily(database), lazily(database)] as const;
      return { stores, pass: (seconds) => sleep(seconds * 1000) };
    });
  });

  test("a token is taken once, by all handlers of the inbox, and is not in the database", async () => {
    const database = engine.make();
    const inboxes = [await open(database), await open(database)] as const;
    const handlers = inboxes.map((inbox) =>
      createHandler(phonic, { signature: signature(), inbox, onError: () => {} }),
    );
    const send = async (of: number, token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const request = new Request("https://example.com/", { method: "POST", headers, body: ENDED });
      return (await handlers[of]?.(request))?.status;
    };
    const [one, other] = [await tokenOf("one"), await tokenOf("other")];
    expect([await send(0, one), await send(1, one), await send(0, one)]).toEqual([200, 401, 401]);
    expect(await send(1, other)).toBe(200);
    expect(await inboxes[0].list()).toMatchObject([{ copies: 2 }]);
    const contents = await database.contents();
    for (const token of [one, other]) expect(contents).not.toContain(token.split(".")[2]);
  });

  test("a token may be used again if its delivery could not be kept", async () => {
    const database = engine.make();
    const store = database.connect();
    let isBroken = true;
    const write: typeof store.write = (groups) =>
      isBroken ? Promise.reject(new Error("the disk is full")) : store.write(groups);
    const inbox = await open(database, { store: { ...store, write } });
    const handle = createHandler(phonic, { signature: signature(), inbox, onError: () => {} });
    const headers = { authorization: `Bearer ${await tokenOf("again")}` };
    const send = async () =>
      (await handle(new Request("https://example.com/", { method: "POST", headers, body: ENDED }))).status;
    expect(await send()).toBe(503);
    isBroken = false;
    expect([await send(), await send()]).toEqual([200, 401]);
  });

  test("with a store and an inbox, the store gets tokens, and deliveries are never claimed in it", async () => {
    const { inbox, database } = await opened(engine);
    const store = memoryStore();
    const claim = vi.spyOn(store, "claim");
    const { send } = receiving(inbox, { store });
    expect([await send("msg_1"), await send("msg_1")]).toEqual([200, 200]);
    expect(claim).not.toHaveBeenCalled();
    const handle = createHandler(phonic, { signature: signature(), store, inbox });
    const headers = { authorization: `Bearer ${await tokenOf("own")}` };
    const request = new Request("https://example.com/", { method: "POST", headers, body: ENDED });
    expect((await handle(request)).status).toBe(200);
    expect(claim).toHaveBeenCalledOnce();
    expect(await database.sql(`select * from ${database.table}_claims`)).toEqual([]);
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation }));
    await idle(inbox);
    expect(claim).toHaveBeenCalledOnce();
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("keys that ran out are pruned, and others stay", async () => {
    const { inbox, database } = await opened(engine);
    await inbox.store.claim("out", "one", 0.01);
    await inbox.store.commit("done", "one", 3600);
    await inbox.store.claim("held", "one", 3600);
    await sleep(50);
    await inbox.prune();
    expect(await database.sql(`select key from ${database.table}_claims order by key`)).toEqual([
      { key: "done" },
      { key: "held" },
    ]);
  });

  test("its errors are those of the inbox, without what the database said", async () => {
    const database = engine.make();
    const store = database.connect();
    const inbox = await open(database, {
      store: { ...store, all: () => Promise.reject(Object.assign(new Error("a canary"), { code: "XX000" })) },
    });
    const claiming = inbox.store.claim("key", "one", 60);
    await expect(claiming).rejects.toMatchObject({
      code: "ERR_INBOX",
      message: expect.stringContaining("XX000"),
    });
    await expect(claiming).rejects.not.toMatchObject({ message: expect.stringContaining("canary") });
  });
});
