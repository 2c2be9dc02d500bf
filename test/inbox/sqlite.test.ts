// What concerns SQLite alone: its file, and other processes that write into it.

import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createInbox } from "afterword/inbox";
import { sqlite } from "afterword/inbox/sqlite";
import { phonic } from "afterword/phonic";
import { expect, onTestFinished, test } from "vitest";
import { folder } from "../support/files.js";
import { ENDED, idle, receiving, stopping } from "../support/inbox/receiving.js";

const isWindows = process.platform === "win32";

const opened = async (path: string, options?: Parameters<typeof sqlite>[1]) => {
  const inbox = await createInbox({ store: sqlite(path, options) });
  onTestFinished(() => inbox.close());
  return inbox;
};

interface Raw {
  exec(text: string): void;
  close(): void;
}

/** Another program that uses the file, by SQLite itself. */
const stranger = (path: string): Raw => {
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite") as unknown as {
    DatabaseSync: new (path: string) => Raw;
  };
  const raw = new DatabaseSync(path);
  onTestFinished(() => raw.close());
  return raw;
};

test.skipIf(isWindows)("the file and its folder are made for their owner only", async () => {
  const path = join(folder({}), "a/b/inbox.db");
  const inbox = await opened(path);
  expect(await receiving(inbox).send("msg_1")).toBe(200);
  const modes = [path, `${path}-wal`, `${path}-shm`].map((file) => statSync(file).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600, 0o600]);
  expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
});

test("a file that is no database is named in the error, and stays as it is", async () => {
  const text = "This is a text of mine, which is no database. ".repeat(100);
  const path = join(folder({ "mine.txt": text }), "mine.txt");
  await expect(createInbox({ store: sqlite(path) })).rejects.toMatchObject({
    code: "ERR_INBOX",
    message: `The inbox ${path} failed: the file is no database of SQLite.`,
  });
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("to read only, there must be an inbox: nothing is made, and nothing can be kept", async () => {
  const missing = join(folder({}), "inbox.db");
  await expect(createInbox({ store: sqlite(missing, { readOnly: true }) })).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_INBOX/),
  });
  expect(existsSync(missing)).toBe(false);
  await receiving(await opened(missing)).send("msg_1");
  const reader = await opened(missing, { readOnly: true });
  expect(await reader.list()).toMatchObject([{ deliveryId: "msg_1" }]);
  const { send, onError } = receiving(reader);
  expect(await send("msg_2")).toBe(503);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("read-only") });
});

test("while another process writes, a delivery waits, and the event loop goes on", async () => {
  const path = join(folder({}), "inbox.db");
  const { send } = receiving(await opened(path));
  const raw = stranger(path);
  raw.exec("begin immediate");
  let turns = 0;
  const turning = setInterval(() => turns++, 10);
  onTestFinished(() => clearInterval(turning));
  let status: number | undefined;
  const answer = send("msg_1").then((given) => (status = given));
  await sleep(300);
  expect(status).toBeUndefined();
  expect(turns).toBeGreaterThan(5);
  raw.exec("rollback");
  expect(await answer).toBe(200);
});

test("if it writes for too long, the answer is 503, and all is well when it has ended", async () => {
  const path = join(folder({}), "inbox.db");
  const inbox = await opened(path, { wait: 0.1 });
  const { send, onError } = receiving(inbox);
  const raw = stranger(path);
  raw.exec("begin immediate");
  expect(await send("msg_1")).toBe(503);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({
    code: "ERR_INBOX",
    message: `The inbox ${path} failed: another process writes for too long.`,
  });
  raw.exec("rollback");
  expect(await send("msg_1")).toBe(200);
  stopping(inbox.work({ vendors: [phonic], onConversation: () => {} }));
  await idle(inbox);
  expect(await inbox.list()).toMatchObject([{ state: "done", copies: 1 }]);
});

test("several inboxes may share a file, each in tables of its own", async () => {
  const path = join(folder({}), "inbox.db");
  const [one, other] = [await opened(path, { table: "one" }), await opened(path, { table: "other" })];
  await receiving(one).send("msg_1");
  await receiving(other).send("msg_2");
  expect((await one.list()).map(({ deliveryId }) => deliveryId)).toEqual(["msg_1"]);
  expect((await other.list()).map(({ deliveryId }) => deliveryId)).toEqual(["msg_2"]);
});

test("an inbox may be in memory, for tests of a user's own", async () => {
  const inbox = await opened(":memory:");
  expect(await receiving(inbox).send("msg_1")).toBe(200);
  expect(existsSync(":memory:")).toBe(false);
  expect(await inbox.list()).toHaveLength(1);
});

test("an inbox that is closed says so, and closes twice", async () => {
  const inbox = await opened(join(folder({}), "inbox.db"));
  const { send } = receiving(inbox);
  await inbox.close();
  await inbox.close();
  expect(await send("msg_1", ENDED)).toBe(503);
  await expect(inbox.list()).rejects.toMatchObject({
    code: "ERR_INBOX",
    message: expect.stringMatching(/closed/),
  });
});

test.skipIf(isWindows)(
  "a file of a newer version that is put in its place while it runs is refused, too",
  async () => {
    const at = folder({});
    const [path, newer] = [join(at, "inbox.db"), join(at, "newer.db")];
    await (await createInbox({ store: sqlite(newer) })).close();
    stranger(newer).exec(
      "insert into afterword_inbox_version (version) values (1000); pragma wal_checkpoint(truncate)",
    );
    const inbox = await opened(path);
    const { send, onError } = receiving(inbox);
    expect(await send("msg_1")).toBe(200);
    renameSync(newer, path);
    for (const end of ["-wal", "-shm"]) rmSync(path + end, { force: true });
    expect([await send("msg_2"), await send("msg_3"), await send("msg_4")]).toEqual([503, 503, 503]);
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual([
      ...["ERR_INBOX", "ERR_INBOX_NEWER", "ERR_INBOX_NEWER"],
    ]);
  },
);
