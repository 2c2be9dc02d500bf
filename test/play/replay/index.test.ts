import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findInputs } from "../../../scripts/captures/input/inputs.js";
import type { Io } from "../../../scripts/command.js";
import { captureChooser } from "../../../scripts/play/replay/choice.js";
import { type ReplayOptions, replay, type SentCapture } from "../../../scripts/play/replay/index.js";
import { requestMaker } from "../../../scripts/play/replay/request.js";
import { vendors } from "../../../src/vendors/index.js";
import { envelope } from "../../support/commands/captures.js";
import { folder } from "../../support/files.js";
import { TestClock } from "../../support/play/clock.js";

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => answer(() => response.end()));
});
let answer: (end: () => void) => void;
let to = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  to = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  answer = (end) => end();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = (time: string | undefined): string => envelope("{}", { receivedAt: time });

/** Sends captures and says when each was sent, by the clock of the test. */
const run = async (
  lines: AsyncIterable<Uint8Array> | readonly string[],
  options: Partial<ReplayOptions> = {},
) => {
  const clock = new TestClock();
  const stdin = Array.isArray(lines) ? [Buffer.from(lines.join("\n"))] : lines;
  const cwd = folder({});
  const io = { cwd, env: {}, stderr: () => {}, stdout: () => {} } as unknown as Io;
  const found = findInputs(["-"], { cwd, stdin: () => stdin as AsyncIterable<Uint8Array> });
  const sentAt: number[] = [];
  const sent: SentCapture[] = [];
  const filter = { vendors, vendor: undefined, event: undefined, verdicts: undefined, verify: undefined };
  const requestOf = requestMaker({ to, isResigned: false, vendor: undefined, values: {}, io });
  const result = await replay(found, io, {
    choose: captureChooser({ ...filter, selection: {}, isResigned: false }, cwd),
    requestOf: (capture) => {
      sentAt.push(clock.now());
      return requestOf(capture);
    },
    concurrency: 1,
    speed: undefined,
    signal: new AbortController().signal,
    onSent: (each) => void sent.push(each),
    onLeftOut: () => {},
    clock,
    ...options,
  });
  return { ...result, sentAt, sent, clock };
};

describe("--speed", () => {
  test("keeps the time between captures, so many times as fast", async () => {
    const times = ["08:00:00.000", "08:00:10.000", "08:00:10.000", "08:01:00.000", "10:00:00.000"];
    const lines = times.map((time) => at(`2026-06-12T${time}Z`));
    const once = await run(lines, { speed: 1 });
    expect(once.sentAt).toEqual([0, 10_000, 10_000, 60_000, 7_200_000]);
    expect(once).toMatchObject({ late: 0, unordered: 0, payloads: 5 });
    expect((await run(lines, { speed: 10 })).sentAt).toEqual([0, 1000, 1000, 6000, 720_000]);
    expect((await run(lines, { speed: 0.5 })).sentAt).toEqual([0, 20_000, 20_000, 120_000, 14_400_000]);
  });
  test("without it, captures are sent without a wait", async () => {
    const { sentAt, clock } = await run([at("2026-06-12T08:00:00Z"), at("2026-06-13T08:00:00Z")]);
    expect(sentAt).toEqual([0, 0]);
    expect(clock.waits).toEqual([]);
  });
  test("sends what is older than one before at once, and counts it; and what has no time", async () => {
    const lines = [
      at("2026-06-12T08:00:00Z"),
      at("2026-06-12T08:00:10Z"),
      at("2026-06-12T08:00:05Z"),
      at(undefined),
      at("2026-06-12T09:00:20+01:00"),
    ];
    const { sentAt, unordered, late, sent } = await run(lines, { speed: 1 });
    expect(sentAt).toEqual([0, 10_000, 10_000, 10_000, 20_000]);
    expect({ unordered, late }).toEqual({ unordered: 1, late: 0 });
    expect(sent.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });
  test("tells how late captures are when the target does not answer in time", async () => {
    const clock = new TestClock();
    answer = (end) => {
      clock.time += 3000;
      end();
    };
    const lines = [at("2026-06-12T08:00:00Z"), at("2026-06-12T08:00:01Z"), at("2026-06-12T08:00:02Z")];
    expect(await run(lines, { speed: 1, clock })).toMatchObject({ late: 4000, unordered: 0 });
  });
});

test("captures are read only as fast as they are sent", async () => {
  let read = 0;
  let most = 0;
  let ended = 0;
  const megabyte = envelope(JSON.stringify({ text: "x".repeat(1 << 20) }));
  const lines = async function* () {
    for (; read < 40; read++) {
      most = Math.max(most, read - ended);
      yield Buffer.from(`${megabyte}\n`);
    }
  };
  const { outcomes } = await run(lines(), { concurrency: 2, onSent: () => void ended++ });
  expect(outcomes.ended).toBe(40);
  // a batch has two megabytes, and another one is read before it is full
  expect(most).toBeLessThan(10);
});

test("when it is interrupted, the one that is being sent is counted as such, and no other is sent", async () => {
  const controller = new AbortController();
  let count = 0;
  answer = (end) => {
    if (++count < 3) end();
    else controller.abort();
  };
  const lines = [...Array(10).keys()].map(() => at("2026-06-12T08:00:00Z"));
  const { outcomes, sent } = await run(lines, { signal: controller.signal });
  expect(count).toBe(3);
  expect(outcomes.summary(1)).toMatchObject({ deliveries: 2, accepted: 2, interrupted: 1 });
  expect(sent.map(({ attempt }) => attempt.error)).toEqual([null, null, "ERR_STOPPED"]);
});

test("a wait ends when it is interrupted", async () => {
  const controller = new AbortController();
  const lines = [at("2026-06-12T08:00:00Z"), at("2026-07-12T08:00:00Z")];
  const onSent = () => void controller.abort();
  const { outcomes } = await run(lines, { speed: 1, signal: controller.signal, onSent });
  expect(outcomes.ended).toBe(1);
});
