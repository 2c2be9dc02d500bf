import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Presence } from "../../scripts/html/presence.js";

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Days as `seen/of`. */
const shown = (presence: Presence, event: string, key: string): string[] =>
  presence.of(event, key).byDay.map(({ seen, of }) => `${seen}/${of}`);

describe("presence is counted in payloads", () => {
  test("of each event, day by day; days without a payload are there, too", () => {
    const presence = new Presence();
    presence.add("a", ["x"], at("2026-06-12"));
    presence.add("a", [], at("2026-06-12"));
    presence.add("a", ["x", "y"], at("2026-06-14"));
    presence.add("b", ["x"], at("2026-06-15"));
    expect(presence.days()).toEqual(["2026-06-12", "2026-06-13", "2026-06-14", "2026-06-15"]);
    expect(shown(presence, "a", "x")).toEqual(["1/2", "0/0", "1/1", "0/0"]);
    expect(shown(presence, "a", "y")).toEqual(["0/2", "0/0", "1/1", "0/0"]);
    expect(shown(presence, "b", "x")).toEqual(["0/0", "0/0", "0/0", "1/1"]);
    expect(presence.of("a", "x")).toMatchObject({ seen: 2, payloads: 3 });
    expect(presence.of("a", "z")).toMatchObject({ seen: 0, payloads: 3 });
    expect(presence.of("c", "x")).toMatchObject({ seen: 0, payloads: 0 });
  });

  test("a payload without a time counts, on no day", () => {
    const presence = new Presence();
    presence.add("a", ["x"], Number.NaN);
    expect(presence.days()).toEqual([]);
    expect(presence.of("a", "x")).toEqual({ seen: 1, payloads: 1, byDay: [] });
  });

  test("the last 60 days are shown, and all count", () => {
    const presence = new Presence();
    for (let day = 0; day < 400; day++) presence.add("a", ["x"], at("2026-01-01") + day * 86_400_000);
    const days = presence.days();
    expect([days.length, days[0], days.at(-1)]).toEqual([60, "2026-12-07", "2027-02-04"]);
    expect(new Set(shown(presence, "a", "x"))).toEqual(new Set(["1/1"]));
    expect(presence.of("a", "x")).toMatchObject({ seen: 400, payloads: 400 });
  });

  test("names that senders choose do not fill the memory", () => {
    const presence = new Presence();
    for (let index = 0; index < 30_000; index++) presence.add("a", [`x${index}`], at("2026-01-01"));
    expect(presence.of("a", "x19999").seen).toBe(1);
    expect(presence.of("a", "x20000").seen).toBe(0);
  });

  test("it makes no difference in which order and in how many parts they are counted", () => {
    const payload = fc.record({
      event: fc.constantFrom("a", "b"),
      keys: fc.uniqueArray(fc.constantFrom("x", "y", "z")),
      time: fc.oneof(
        fc.constant(Number.NaN),
        fc.integer({ min: 0, max: 150 }).map((day) => day * 86_400_000),
      ),
      part: fc.nat(2),
    });
    const view = (presence: Presence) => [
      presence.days(),
      ...["a", "b"].flatMap((event) => ["x", "y", "z"].map((key) => presence.of(event, key))),
    ];
    fc.assert(
      fc.property(
        fc.array(payload, { maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (all, order) => {
          const whole = new Presence();
          for (const { event, keys, time } of all) whole.add(event, keys, time);
          const parts = [new Presence(), new Presence(), new Presence()];
          const mixed = [...all.keys()].sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
          for (const index of mixed) {
            const { event, keys, time, part } = all[index] as (typeof all)[number];
            parts[part]?.add(event, keys, time);
          }
          const sum = new Presence();
          for (const part of parts) sum.merge(structuredClone(part.take()));
          expect(view(sum)).toEqual(view(whole));
          expect(parts.map((part) => part.days())).toEqual([[], [], []]);
        },
      ),
    );
  });
});
