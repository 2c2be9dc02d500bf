import { expect, test } from "vitest";
import { processClock } from "../../scripts/play/clock.js";

test("is never early", async () => {
  for (const ms of [0.2, 1, 3.7]) {
    const start = processClock.now();
    await processClock.sleep(ms);
    expect(processClock.now() - start).toBeGreaterThanOrEqual(ms);
  }
});

test("does not wait for what is past, and stops waiting when it is told", async () => {
  await processClock.sleep(-1000);
  await processClock.sleep(1e12, AbortSignal.abort());
  const controller = new AbortController();
  const waiting = processClock.sleep(1e12, controller.signal);
  controller.abort();
  await waiting;
});
