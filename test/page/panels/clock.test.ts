import { expect, test } from "vitest";
import { sentClock, sentTime, sinceStart } from "../../../scripts/page/panels/clock.js";

test.each([
  [0, "0.0 s"],
  [5400, "5.4 s"],
  [59_949, "59.9 s"],
  [59_950, "1:00"],
  [65_000, "1:05"],
  [3_599_499, "59:59"],
  [3_600_000, "1:00:00"],
  [7_650_000, "2:07:30"],
  [273_600_000, "3 d 4:00:00"],
  [-300, "−0.3 s"],
])("%d ms since the start are %s", (ms, words) => {
  expect(sinceStart(ms)).toBe(words);
});

test.each([
  ["2025-07-14T11:35:40.617Z", "2025-07-14 11:35:40 UTC", "11:35:40"],
  ["2025-07-14T11:35:40+00:00", "2025-07-14 11:35:40 UTC", "11:35:40"],
  ["2025-07-14T11:35:40-05:00", "2025-07-14 11:35:40 -05:00", "11:35:40"],
  ["14 July, noon", "14 July, noon", "14 July, noon"],
  ["", "", ""],
])("the time %s is shown as %s", (sent, time, clock) => {
  expect(sentTime(sent)).toBe(time);
  expect(sentClock(sent)).toBe(clock);
});
