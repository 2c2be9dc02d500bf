import { AfterwordError } from "afterword";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Detail, Row, StreamMessage } from "../../../scripts/html/model.js";
import { dead, entry, fakeInbox, shown } from "../../support/inbox/shown.js";

const AWAY = new AfterwordError("ERR_INBOX", "The inbox data/inbox.db failed.", {
  hint: "Check it.",
  status: 503,
});

/** What the stream tells, as the page has it: the rows by number, and the last status. */
const watching = async (url: string) => {
  const rows = new Map<number, Row>();
  const page: { rows: typeof rows; status: (StreamMessage & { type: "inbox" })["status"] | undefined } = {
    rows,
    status: undefined,
  };
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const { body } = await fetch(`${url}/api/stream`, { signal: stop.signal });
  const take = (message: StreamMessage): void => {
    if (message.type === "rows") for (const row of message.rows) rows.set(row.n, row);
    else if (message.type === "gone") for (const n of message.ns) rows.delete(n);
    else if (message.type === "inbox") page.status = message.status;
  };
  void (async () => {
    let text = "";
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      const events = `${text}${Buffer.from(chunk).toString("utf8")}`.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) take(JSON.parse(data));
      }
    }
  })().catch(() => {});
  return page;
};

const tokenOf = async (url: string): Promise<string> =>
  /"token":"([\w-]+)"/.exec(await (await fetch(url)).text())?.[1] ?? "";

const detail = async (url: string, n: number): Promise<Detail> =>
  (await (await fetch(`${url}/api/deliveries/${n}`)).json()) as Detail;

/** Asks for a retry as the page does, or otherwise. */
const retry = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const own = { origin: url, "content-type": "application/json", "x-afterword-token": await tokenOf(url) };
  const response = await fetch(`${url}/api/retry`, {
    method: "POST",
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
};

const SOON = { timeout: 10_000 };

describe("the rows of an inbox", () => {
  test("are shown with what the inbox knows, and again when they change", async () => {
    const { inbox, set } = fakeInbox([dead(1), entry(2, { copies: 3, supersedes: 1 })]);
    const run = await shown(inbox);
    const page = await watching(run.url);
    await expect.poll(() => page.rows.size, SOON).toBe(2);
    expect(page.rows.get(2)).toMatchObject({
      ...{ n: 2, vendorName: "Phonic", verdict: "ok", findings: null, answered: null },
      inbox: { state: "new", attempts: 0, copies: 3, supersedes: 1, endedAt: null },
    });
    set(dead(2));
    set(entry(3));
    await expect.poll(() => page.rows.get(2)?.inbox?.state, SOON).toBe("dead");
    await expect.poll(() => page.rows.has(3), SOON).toBe(true);
    expect(run.ended.map(({ n }) => n)).toEqual([2]);
  });

  test("that are not there any more, and changes that leave no trace, are found in turn", async () => {
    const { inbox, remove, get } = fakeInbox([entry(1), entry(2)]);
    const run = await shown(inbox);
    const page = await watching(run.url);
    await expect.poll(() => page.rows.size, SOON).toBe(2);
    remove(1);
    Object.assign(get(2) as object, { bytes: 0, envelope: null });
    await expect.poll(() => [...page.rows.keys()], SOON).toEqual([2]);
    await expect.poll(() => page.rows.get(2)?.bytes, SOON).toBe(0);
  });

  test("are counted, and what was refused is told apart from what is dead", async () => {
    const { inbox } = fakeInbox([
      entry(1),
      entry(2),
      dead(3),
      dead(4, { verdict: "unverified", vendor: null }),
    ]);
    const page = await watching((await shown(inbox)).url);
    await expect
      .poll(() => page.status?.counts, SOON)
      .toMatchObject({ waiting: 2, leased: 0, dead: 1, refused: 1, oldest: expect.stringMatching(/Z$/) });
  });

  test("of which many are done are not asked for one and all", async () => {
    const { inbox, asked } = fakeInbox([entry(1)]);
    await shown(inbox);
    await expect
      .poll(() => asked.filter(({ changedWithin }) => changedWithin).length, SOON)
      .toBeGreaterThan(1);
    const began = asked.findIndex(({ changedWithin }) => changedWithin);
    for (const { state, ids, changedWithin } of asked.slice(began))
      expect(state ?? ids ?? changedWithin).toBeDefined();
  });
});

describe("a delivery of an inbox", () => {
  test("has its payload, findings and conversation, and no secret", async () => {
    const { inbox } = fakeInbox([dead(1)]);
    const { url } = await shown(inbox);
    const found = await detail(url, 1);
    expect(found).toMatchObject({
      n: 1,
      url: "/hooks?token=…",
      headers: [["authorization", "…"]],
      differences: [],
    });
    expect(found.body).toContain("conversation.ended");
    expect(found.conversation?.vendor).toBe("phonic");
    expect(found).toMatchObject({ code: "ERR_FUNCTION", message: "A function of the worker failed." });
  });

  test.each([
    [
      "that was not verified is not shown",
      dead(1, { verdict: "unverified", code: "ERR_SIGNATURE_MISSING" }),
      /not verified/,
    ],
    ["that was erased says so", entry(1, { envelope: null, bytes: 0, state: "done" }), /^It was erased/],
    ["whose envelope is damaged is not shown", entry(1, { envelope: "{" }), /^It was not kept/],
  ])("%s", async (_, row, note) => {
    const { url } = await shown(fakeInbox([row]).inbox);
    expect(await detail(url, 1)).toMatchObject({
      ...{ body: null, bodyNote: expect.stringMatching(note), conversation: null, differences: [] },
    });
  });

  test("that nobody verified at intake is marked", async () => {
    const envelope = JSON.parse(entry(1).envelope as string);
    const { url } = await shown(
      fakeInbox([entry(1, { envelope: JSON.stringify({ ...envelope, verdict: undefined }) })]).inbox,
    );
    expect((await detail(url, 1)).unsigned).toBe(true);
  });

  test("that is gone is answered 404", async () => {
    const { url } = await shown(fakeInbox([]).inbox);
    expect((await fetch(`${url}/api/deliveries/7`)).status).toBe(404);
  });
});

describe("a retry", () => {
  test("takes the deliveries that it names, and says how many", async () => {
    const { inbox, get } = fakeInbox([dead(1), dead(2), entry(3)]);
    const run = await shown(inbox);
    const page = await watching(run.url);
    expect(await retry(run.url, { ids: [1, 3] })).toEqual({ status: 200, answer: { retried: 1 } });
    expect([get(1)?.state, get(2)?.state]).toEqual(["new", "dead"]);
    await expect.poll(() => page.rows.get(1)?.inbox?.state, SOON).toBe("new");
  });

  test("takes all that are dead, and none that is done", async () => {
    const { inbox, get } = fakeInbox([dead(1), dead(2), dead(3, { state: "done" })]);
    const { url } = await shown(inbox);
    expect((await retry(url, { all: true })).answer).toEqual({ retried: 2 });
    expect(get(3)?.state).toBe("done");
  });

  test.each([
    {},
    { ids: "1" },
    { ids: [0] },
    { ids: [1.5] },
    { ids: ["1"] },
    { all: "yes" },
    [],
    null,
    { ids: Array(60_000).fill(100_000) },
  ])("that does not say what to retry is refused: %#", async (body) => {
    const { inbox, get } = fakeInbox([dead(1)]);
    const { url } = await shown(inbox);
    expect(await retry(url, body)).toMatchObject({ status: 400, answer: { error: { code: "ERR_USAGE" } } });
    expect(get(1)?.state).toBe("dead");
  });

  test.each<[string, number, Record<string, string>]>([
    ["without the token", 403, { "x-afterword-token": "" }],
    ["with another token", 403, { "x-afterword-token": "A".repeat(32) }],
    ["from another origin", 403, { origin: "http://localhost:1" }],
    ["through a tunnel", 403, { "x-forwarded-for": "203.0.113.7" }],
    ["that is no JSON", 415, { "content-type": "text/plain" }],
  ])("%s is refused", async (_, status, headers) => {
    const { inbox, get } = fakeInbox([dead(1)]);
    const { url } = await shown(inbox);
    expect((await retry(url, { all: true }, headers)).status).toBe(status);
    expect(get(1)?.state).toBe("dead");
  });
});

describe("a database that is away", () => {
  test("is told with code and hint; the rows stay, and it goes on when it is back", async () => {
    const { inbox, fake, set } = fakeInbox([dead(1)]);
    const run = await shown(inbox);
    const page = await watching(run.url);
    await expect.poll(() => page.rows.size, SOON).toBe(1);
    fake.failing = AWAY;
    const problem = { code: "ERR_INBOX", message: AWAY.message, hint: "Check it." };
    await expect.poll(() => page.status?.problem, SOON).toEqual(problem);
    expect(page.rows.size).toBe(1);
    expect(await retry(run.url, { all: true })).toEqual({ status: 503, answer: { error: problem } });
    expect((await fetch(`${run.url}/api/deliveries/1`)).status).toBe(503);
    fake.failing = undefined;
    set(entry(2));
    await expect.poll(() => page.status?.problem, SOON).toBeNull();
    await expect.poll(() => page.rows.size, SOON).toBe(2);
  });

  test("says nothing of an error that nobody knows", async () => {
    const { inbox, fake } = fakeInbox([]);
    const { told } = await shown(inbox);
    fake.failing = new Error("password=sup3rsecret");
    await expect.poll(() => told.at(-1)?.problem?.message, SOON).toBe("The inbox cannot be read.");
  });
});

test("nothing is received, and there is no replay, drift or patch", async () => {
  const { url } = await shown(fakeInbox([dead(1)]).inbox);
  expect((await fetch(`${url}/phonic`, { method: "POST", body: "{}" })).status).toBe(404);
  expect((await fetch(`${url}/api/drift`)).status).toBe(404);
  const headers = {
    origin: url,
    "content-type": "application/json",
    "x-afterword-token": await tokenOf(url),
  };
  for (const path of ["api/patch", "api/deliveries/1/replay"])
    expect((await fetch(`${url}/${path}`, { method: "POST", headers, body: "{}" })).status, path).toBe(404);
});
