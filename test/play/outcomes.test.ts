import { describe, expect, test } from "vitest";
import { Outcomes, outcomesTable } from "../../scripts/play/outcomes.js";

const attempt = (status: number | null, ms: number, error: string | null = null) => ({
  at: "2026-07-01T00:00:00Z",
  status,
  ms,
  error,
  answer: null,
});

describe("outcomes", () => {
  test("are counted by status and error, with percentiles of those that were answered", () => {
    const outcomes = new Outcomes();
    for (let ms = 1; ms <= 100; ms++) outcomes.add(attempt(ms > 98 ? 503 : 200, ms), ms <= 98);
    outcomes.add(attempt(null, 30_000, "ERR_TIMEOUT"), false);
    outcomes.add(attempt(null, 5, "ERR_STOPPED"), false);
    expect(outcomes.summary(4)).toEqual({
      deliveries: 101,
      accepted: 98,
      interrupted: 1,
      statuses: { "200": 98, "503": 2 },
      errors: { ERR_TIMEOUT: 1 },
      latency: { min: 1, p50: 50, p90: 90, p95: 95, p99: 99, max: 100 },
      seconds: 4,
      throughput: 25.3,
    });
  });
  test("are a table that reads well", () => {
    const outcomes = new Outcomes();
    for (let n = 0; n < 1200; n++) outcomes.add(attempt(200, 1 + n), true);
    outcomes.add(attempt(null, 1, "ECONNRESET"), false);
    outcomes.add(attempt(null, 5, "ERR_STOPPED"), false);
    expect(outcomesTable(outcomes.summary(2.5))).toBe(`status  count
200     1,200

error       count
ECONNRESET      1

latency  min  p50    p90    p95    p99    max
ms         1  600  1,080  1,141  1,189  1,200

1,201 deliveries in 2.5 s, 480 a second: 1,200 accepted, 1 not
1 more interrupted while being sent
`);
  });
  test("of nothing are no numbers", () => {
    const summary = new Outcomes().summary(0);
    expect(summary).toMatchObject({ deliveries: 0, latency: null, throughput: 0 });
    expect(outcomesTable(summary)).toBe("0 deliveries in 0 s, 0 a second: none was answered\n");
  });
  test("take latencies of any length: of a delivery that answers at once, and of days", () => {
    const outcomes = new Outcomes();
    outcomes.add(attempt(200, 0), true);
    outcomes.add(attempt(200, 1e9), true);
    expect(outcomes.summary(1).latency).toMatchObject({ min: 0, p50: 0.001, max: 1e9 });
  });
  test("an answer that broke off is an error, even with a good status", () => {
    const outcomes = new Outcomes();
    outcomes.add(attempt(200, 1, "ECONNRESET"), true);
    expect(outcomes.summary(1)).toMatchObject({ accepted: 0, statuses: {}, errors: { ECONNRESET: 1 } });
  });
});
