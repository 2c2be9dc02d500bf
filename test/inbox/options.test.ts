// Options that make no sense are refused when they are given, and the message says what to write.
import { createHandler } from "afterword";
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { describe, expect, test } from "vitest";
import { SECRET } from "../support/deliveries.js";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import { idle, opened, receiving, stopping } from "../support/inbox/receiving.js";

const nothing = () => {};
const refusal = (message: RegExp, hint?: RegExp) =>
  expect.objectContaining({
    code: "ERR_OPTION",
    message: expect.stringMatching(message),
    ...(hint && { hint: expect.stringMatching(hint) }),
  });

describeEach((engine: Engine) => {
  test.each(["on", "onConversation", "onUnhandled"])(
    "beside an inbox, %s belongs to the worker",
    async (name) => {
      const { inbox } = await opened(engine);
      const value = name === "on" ? { "conversation.ended": nothing } : nothing;
      const options = { secret: SECRET, inbox, [name]: value } as never;
      expect(() => createHandler(phonic, options)).toThrow(
        refusal(new RegExp(`^With an inbox, ${name} belongs to the worker`), /inbox\.work\(\{ vendors, /),
      );
      const { secret, ...shared } = options as { secret: string };
      if (name !== "on")
        expect(() => createHandler([{ vendor: phonic, secret }], shared as never)).toThrow(
          refusal(/belongs to the worker/),
        );
    },
  );

  test("an inbox alone is enough for a handler, also with several vendors", async () => {
    const { inbox } = await opened(engine);
    expect(createHandler(phonic, { secret: SECRET, inbox })).toBeTypeOf("function");
    const entries = [
      { vendor: phonic, secret: SECRET },
      { vendor: retell, allowUnsigned: true },
    ] as const;
    expect(createHandler(entries, { inbox })).toBeTypeOf("function");
  });

  test("keep.done must not be shorter than the time in which a vendor may send a delivery again", async () => {
    const { inbox } = await opened(engine, { keep: { done: "1d" } });
    expect(() => createHandler(phonic, { secret: SECRET, inbox })).toThrow(
      refusal(
        /^keep\.done of the inbox is shorter than .* Phonic/,
        /Keep what is done for \d+ days or longer/,
      ),
    );
    const days = Number(/\d+/.exec(hintOf(() => createHandler(phonic, { secret: SECRET, inbox })))?.[0]);
    const longer = await opened(engine, { keep: { done: `${days}d` } });
    expect(createHandler(phonic, { secret: SECRET, inbox: longer.inbox })).toBeTypeOf("function");
  });

  test("keep without a time has that of the default, and prune deletes nothing else", async () => {
    const { inbox } = await opened(engine, {
      keep: { done: undefined, refused: undefined, dead: undefined },
    });
    expect(inbox.keepsDone).toBe(30 * 86_400);
    await receiving(inbox).send("msg_1");
    stopping(inbox.work({ vendors: [phonic], onConversation: nothing }));
    await idle(inbox);
    expect(await inbox.prune()).toBe(0);
    expect(await inbox.prune({ done: 0 })).toBe(1);
  });

  test("no worker begins in an inbox that is closed, or that is being closed", async () => {
    const { inbox } = await opened(engine);
    const closing = inbox.close();
    const begin = () => stopping(inbox.work({ vendors: [phonic], onConversation: nothing }));
    const refused = expect.objectContaining({ code: "ERR_INBOX", message: expect.stringMatching(/closed/) });
    expect(begin).toThrow(refused);
    await closing;
    expect(begin).toThrow(refused);
  });

  test.each<[options: object, message: RegExp]>([
    [{ vendors: [] }, /vendors is not a list/],
    [{}, /vendors is not a list/],
    [{ vendors: [{}] }, /not a vendor/],
    [{ vendors: [phonic, phonic], onConversation: nothing }, /given twice/],
    [{ vendors: [phonic] }, /No function takes the deliveries of Phonic/],
    [{ vendors: [phonic], on: { retell: {} }, onUnhandled: nothing }, /functions for "retell"/],
    [{ vendors: [phonic], on: { phonic: { "conversation.end": nothing } } }, /conversation\.end/],
    [{ vendors: [phonic], onConversation: nothing, concurrency: 0 }, /concurrency is not a whole number/],
    [{ vendors: [phonic], onConversation: nothing, concurrency: 1.5 }, /concurrency is not a whole number/],
    [{ vendors: [phonic], onConversation: nothing, timeout: 0 }, /timeout is not a number of seconds/],
    // a timer would end at once
    [{ vendors: [phonic], onConversation: nothing, timeout: 2_147_484 }, /timeout is not .* at most 86,400/],
    [{ vendors: [phonic], onConversation: nothing, poll: 1e12 }, /poll is not .* at most 86,400/],
    [{ vendors: [phonic], onConversation: nothing, poll: -1 }, /poll is not a number of seconds/],
    [{ vendors: [phonic], onConversation: nothing, orderBy: "vendor" }, /orderBy is not "conversation"/],
    [{ vendors: [phonic], onConversation: "save" }, /onConversation is not a function/],
    [{ vendors: [phonic], onConversation: nothing, onAttempts: nothing }, /onAttempts/],
  ])("a worker refuses %j", async (options, message) => {
    const { inbox } = await opened(engine);
    expect(() => stopping(inbox.work(options as never))).toThrow(refusal(message));
  });

  test.each<[options: object, message: RegExp]>([
    [{ retries: "5" }, /retries is not a list/],
    [{ retries: [-1] }, /retries is not a time/],
    [{ retries: ["5 s"] }, /retries is not a time/],
    [{ retries: [Number.NaN] }, /retries is not a time/],
    [{ lease: 0.5 }, /lease is shorter than a second/],
    [{ lease: "75d" }, /lease is longer than a day/],
    [{ retries: ["999999999d"] }, /retries is not a time/],
    [{ keep: { done: 1e300 } }, /keep\.done is not a time/],
    [{ lease: "soon" }, /lease is not a time/],
    [{ keep: { done: "a month" } }, /keep\.done is not a time/],
    [{ keep: { done: Number.POSITIVE_INFINITY } }, /keep\.done is not a time/],
    [{ keep: { refused: "" } }, /keep\.refused is not a time/],
    [{ leases: 5 }, /leases/],
  ])("an inbox refuses %j", async (options, message) => {
    const store = engine.make().connect();
    await expect(createInbox({ store, ...(options as object) })).rejects.toEqual(refusal(message));
  });
});

const hintOf = (provoke: () => unknown): string => {
  try {
    provoke();
  } catch (error) {
    return (error as { hint: string }).hint;
  }
  throw new Error("nothing was refused");
};

describe("what is no database is refused:", () => {
  test.each([undefined, null, {}, "inbox.db", nothing])("%j for createInbox", async (store) => {
    await expect(createInbox({ store } as never)).rejects.toEqual(
      refusal(/not a database for an inbox/, /sqlite\("data\/inbox\.db"\) or postgres\(pool\)/),
    );
  });

  test.each([undefined, null, {}, "postgres://localhost"])("%j for postgres", (pool) => {
    expect(() => postgres(pool as never)).toThrow(refusal(/not a pool of PostgreSQL/, /new Pool/));
  });

  test.each([undefined, "", 7])("%j for sqlite", (path) => {
    expect(() => sqlite(path as never)).toThrow(refusal(/path of the inbox/));
  });
});
