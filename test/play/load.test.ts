import { describe, expect, test } from "vitest";
import { loadProgress, sendLoad } from "../../scripts/play/load.js";
import { TestClock } from "../support/play/clock.js";

const answered = (status: number, ms = 1) => ({
  at: "2026-07-01T00:00:00Z",
  status,
  ms,
  error: null,
  answer: null,
});
const is200 = (status: number | null): boolean => status === 200;

describe("a load", () => {
  test("is as many deliveries as asked for, each made once, never more at once than allowed", async () => {
    const clock = new TestClock();
    const made: number[] = [];
    let [now, most] = [0, 0];
    const summary = await sendLoad(
      (index) => {
        made.push(index);
        return async () => {
          most = Math.max(most, ++now);
          await clock.sleep(10);
          now--;
          return answered(index % 10 === 0 ? 503 : 200, 10);
        };
      },
      is200,
      { count: 100, concurrency: 7, clock },
    );
    expect(made).toEqual([...Array(100).keys()]);
    expect(most).toBe(7);
    expect(summary).toMatchObject({
      deliveries: 100,
      accepted: 90,
      statuses: { "200": 90, "503": 10 },
      latency: { min: 10, max: 10 },
    });
  });
  test("with a rate is not faster, and counts from the time when a delivery was due", async () => {
    const clock = new TestClock();
    const begun: number[] = [];
    const summary = await sendLoad(
      () => async () => {
        begun.push(clock.now());
        // the first one takes so long that nine others are late
        await clock.sleep(begun.length === 1 ? 1000 : 1);
        return answered(200);
      },
      is200,
      { count: 20, concurrency: 1, rate: 10, clock },
    );
    expect(begun.slice(0, 3)).toEqual([0, 1000, 1001]);
    expect(begun.at(-1)).toBe(1900);
    expect(summary.latency).toMatchObject({ min: 1, max: 1000 });
    // the second was due after 100 ms, and ended after 1,001 ms
    expect(summary.latency?.p95).toBeGreaterThan(890);
    expect(summary.latency?.p95).toBeLessThan(910);
  });
  test("is made before it is due", async () => {
    const clock = new TestClock();
    const made: number[] = [];
    await sendLoad(
      () => {
        made.push(clock.now());
        return async () => answered(200);
      },
      is200,
      { count: 4, concurrency: 2, rate: 1, clock },
    );
    expect(made).toEqual([0, 0, 0, 1000]);
  });
  test("stops when it is told, and counts what was done", async () => {
    const clock = new TestClock();
    const controller = new AbortController();
    const summary = await sendLoad(
      (index) => async () => {
        if (index === 4) controller.abort();
        return index < 4 ? answered(200) : { ...answered(0), status: null, error: "ERR_STOPPED" };
      },
      is200,
      { count: 1000, concurrency: 1, rate: 100, signal: controller.signal, clock },
    );
    expect(summary).toMatchObject({ deliveries: 4, accepted: 4, interrupted: 1 });
  });
  test("ends with the error of what makes its deliveries", async () => {
    const make = () => {
      throw new Error("no instance");
    };
    await expect(sendLoad(make, is200, { count: 5, concurrency: 2 })).rejects.toThrow("no instance");
  });
});

describe("progress", () => {
  test("is said after a second, and taken away", () => {
    let [time, shown] = [0, ""];
    const io = { stderrIsTTY: true, stderr: (text: string) => void (shown += text) };
    const { onProgress, clear } = loadProgress(io, 3000, () => time);
    time = 500;
    onProgress(10, 10);
    time = 2000;
    onProgress(1000, 998);
    time = 2100;
    onProgress(1100, 1098);
    clear();
    expect(shown).toBe("\r1,000 of 3,000, 500 a second, 2 not accepted, 4 s left\x1b[K\r\x1b[K");
  });
});
