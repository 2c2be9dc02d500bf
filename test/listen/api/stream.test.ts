import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { Writable } from "node:stream";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Row, StreamMessage } from "../../../scripts/html/model.js";
import { streams } from "../../../scripts/listen/api/stream.js";
import { deliveries } from "../../../scripts/listen/deliveries.js";
import { type Started, send, started } from "../../support/listen.js";

interface Event {
  readonly id: string | undefined;
  readonly message: StreamMessage;
}

interface Stream {
  readonly events: Event[];
  close(): void;
}

/** Reads the stream as a browser does. */
const stream = async ({ url }: Started, lastEventId?: string): Promise<Stream> => {
  const ending = new AbortController();
  const response = await fetch(`${url}/api/stream`, {
    signal: ending.signal,
    headers: lastEventId === undefined ? {} : { "last-event-id": lastEventId },
  });
  const events: Event[] = [];
  const read = async (): Promise<void> => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (text + decoder.decode(chunk, { stream: true })).split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined)
          events.push({ id: /^id: (.*)$/m.exec(block)?.[1], message: JSON.parse(data) });
      }
    }
  };
  read().catch(() => {});
  const close = (): void => ending.abort();
  onTestFinished(close);
  return { events, close };
};

const rowsIn = ({ events }: Stream): Row[] =>
  events.flatMap(({ message }) => (message.type === "rows" ? message.rows : []));
const typesIn = ({ events }: Stream): string[] => events.map(({ message }) => message.type);

describe("the stream", () => {
  test("begins anew, tells all rows and then each change", async () => {
    const run = await started();
    await send(`${run.url}/phonic`);
    const client = await stream(run);
    await expect.poll(() => rowsIn(client).length).toBe(1);
    expect(typesIn(client)[0]).toBe("reset");
    expect(typesIn(client)).toContain("drift");
    await send(`${run.url}/phonic`);
    await expect.poll(() => rowsIn(client).at(-1)).toMatchObject({ n: 2, answered: 200 });
    expect(rowsIn(client)[0]).toEqual(run.rows[0]);
  });

  test("gives to a client that comes back what it has missed, and nothing else", async () => {
    const run = await started();
    await send(`${run.url}/phonic`);
    await send(`${run.url}/phonic`);
    const before = await stream(run);
    await expect.poll(() => rowsIn(before).length).toBe(2);
    const id = before.events.findLast((event) => event.id !== undefined)?.id ?? expect.fail("no id");
    before.close();
    await send(`${run.url}/phonic`);
    const after = await stream(run, id);
    await expect.poll(() => rowsIn(after).length).toBeGreaterThan(0);
    expect(typesIn(after)).not.toContain("reset");
    expect([...new Set(rowsIn(after).map(({ n }) => n))]).toEqual([3]);
  });

  test.each(["", "0", "abc-1", "other-999999", "../../x", `${"a".repeat(16)}-1`])(
    "begins anew for a client of another run: %j",
    async (id) => {
      const run = await started();
      await send(`${run.url}/phonic`);
      const client = await stream(run, id);
      await expect.poll(() => rowsIn(client).map(({ n }) => n)).toEqual([1]);
      expect(typesIn(client)[0]).toBe("reset");
    },
  );

  test("tells a thousand deliveries in order, and a late client all of them", async () => {
    const run = await started();
    const early = await stream(run);
    for (let sent = 0; sent < 1000; sent += 50)
      await Promise.all(Array.from({ length: 50 }, () => send(`${run.url}/phonic`)));
    const late = await stream(run);
    for (const client of [early, late]) {
      await expect.poll(() => new Map(rowsIn(client).map((row) => [row.n, row])).size).toBe(1000);
      await expect
        .poll(() =>
          [...new Map(rowsIn(client).map((row) => [row.n, row])).values()].every((row) => row.answered),
        )
        .toBe(true);
    }
    const numbers = rowsIn(late).map(({ n }) => n);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const firsts = [...new Set(rowsIn(early).map(({ n }) => n))];
    expect(firsts).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    // only the last message of all rows has an id: who has not got it has missed something
    const ids = late.events.filter(({ message }) => message.type === "rows").map(({ id }) => id);
    expect(ids.slice(0, -1).every((id) => id === undefined)).toBe(true);
    expect(ids.at(-1)).toMatch(/^\w+-\d+$/);
  });

  test("does not grow for a client that reads nothing", async () => {
    const run = await started();
    const socket = connect(run.port, "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.pause().write(`GET /api/stream HTTP/1.1\r\nHost: localhost:${run.port}\r\n\r\n`);
    await send(`${run.url}/phonic`);
    for (let sent = 0; sent < 500; sent += 50)
      await Promise.all(Array.from({ length: 50 }, () => send(`${run.url}/phonic`)));
    const other = await stream(run);
    await expect.poll(() => rowsIn(other).length).toBeGreaterThanOrEqual(501);
    await run.close();
  });

  test("writes nothing to a client after its end, although it has not taken all of it yet", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const client = new Writable({ write: () => {} });
    const open = streams("run", deliveries(), () => ({ type: "drift" }));
    open.open(client as ServerResponse, "");
    await vi.advanceTimersByTimeAsync(100);
    open.close();
    const write = vi.spyOn(client, "write");
    open.notify();
    await vi.runAllTimersAsync();
    expect(write).not.toHaveBeenCalled();
  });

  test("ends with the run", async () => {
    const run = await started();
    const response = await fetch(`${run.url}/api/stream`);
    const ended = response.text();
    await run.close();
    expect(await ended).toContain('"reset"');
  });
});
