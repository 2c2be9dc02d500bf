import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between, durationMs, instant, instantText } from "../../src/mapping/instant.js";
import { RUNS } from "../support/random/instances.js";

const runs = { numRuns: RUNS };

test("instants are read as Date reads them, leap seconds too, and nothing else is", () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((at) => String(at).padStart(2, "0"));
  const texts = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, "0")),
      ...([two(13), two(32), two(24), two(60), two(60)] as const),
      fc.constantFrom("", ".", ".5", ".12", ".987", ".123456", ".999999999"),
      fc.constantFrom("Z", "", "z", "+01:00", "-23:59", "+24:00", "+0100", "+01:60", "Z "),
    )
    .map(([year, month, day, hour, minute, second, fraction, zone]) => ({
      text: `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`,
      // Date lets the 31st of February be the 3rd of March, and the 24th hour be tomorrow's first
      real: +day <= new Date(Date.UTC(2000 + (+year % 400), +month, 0)).getUTCDate() && +hour < 24,
      zoned: /^(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i.test(zone),
    }));
  fc.assert(
    fc.property(texts, ({ text, real, zoned }) => {
      // Date does not know leap seconds
      const leap = text.replace(/^(.{16}):60/, "$1:59");
      const known = Date.parse(leap) + (leap === text ? 0 : 1000);
      // and there is none but at the end of a month
      const possible = leap === text || /-01T00:00:0/.test(new Date(known || 0).toISOString());
      expect(instant(text)).toBe(real && zoned && possible ? known : Number.NaN);
    }),
    { numRuns: RUNS },
  );
  for (const text of ["2016-12-31T23:59:60Z", "2017-01-01T08:59:60.5+09:00", "2015-06-30t19:59:60-04:00"])
    expect(instant(text)).not.toBeNaN();
  for (const text of [
    "2026-06-30T12:00:60Z",
    "2026-06-29T23:59:60Z",
    "2026-06-30T23:59:60+01:00",
    "",
    "2026-07-01",
    "2026-07-01 10:00:00Z",
    "2026-07-01T10:00Z",
    "yesterday at about ten",
    null,
  ]) {
    expect(instant(text)).toBeNaN();
  }
});

test("between two instants are milliseconds, if both can be read", () => {
  expect(between("2026-02-23T10:00:00Z", "2026-02-23T12:00:01.5+02:00")).toBe(1500);
  expect(between("2026-02-23T10:00:01Z", "2026-02-23T10:00:00Z")).toBe(-1000);
  expect(between(null, "2026-02-23T10:00:00Z")).toBeNull();
  expect(between("2026-02-23T10:00:00Z", "soon")).toBeNull();
});

/** The last second of the year 9999. */
const LAST = 253_402_300_799;
const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(""));

describe("instants that are numbers", () => {
  test.each([
    [1692985556, "s", "2023-08-25T17:45:56Z"],
    ["1692985556", "s", "2023-08-25T17:45:56Z"],
    [1692985556.5, "s", "2023-08-25T17:45:56.5Z"],
    ["1692985556.500", "s", "2023-08-25T17:45:56.500Z"],
    [1692985556123, "ms", "2023-08-25T17:45:56.123Z"],
    [1692985556000, "ms", "2023-08-25T17:45:56.000Z"],
    [1692985556123.25, "ms", "2023-08-25T17:45:56.12325Z"],
    ["1692985556123.0", "ms", "2023-08-25T17:45:56.1230Z"],
    ["1692985556123456789", "ns", "2023-08-25T17:45:56.123456789Z"],
    [1692985556000000000, "ns", "2023-08-25T17:45:56.000000000Z"],
    [0, "s", "1970-01-01T00:00:00Z"],
    [-0, "s", "1970-01-01T00:00:00Z"],
    [7, "ms", "1970-01-01T00:00:00.007Z"],
    [7, "ns", "1970-01-01T00:00:00.000000007Z"],
    ["0001692985556", "s", "2023-08-25T17:45:56Z"],
    [951_782_400, "s", "2000-02-29T00:00:00Z"],
    [LAST, "s", "9999-12-31T23:59:59Z"],
    [LAST * 1000 + 999, "ms", "9999-12-31T23:59:59.999Z"],
    [`${LAST}999999999`, "ns", "9999-12-31T23:59:59.999999999Z"],
    [`${LAST}.9`, "s", "9999-12-31T23:59:59.9Z"],
  ] as const)("%j in %s is %s", (value, unit, text) => {
    expect(instantText(value, unit)).toBe(text);
  });

  test.each([
    ...[-1, -0.5, "-1", "-1.5", "-0", LAST + 1, 1e21, 1e300, `${LAST + 1}`, "9".repeat(400)],
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-7],
    ...[null, undefined, true, {}, [], [5], ["5"], 5n, { toString: () => "5" }],
  ])("nothing is made of %s", (value) => {
    expect(instantText(value, "s")).toBeNull();
  });

  test("other text stays as it is", () => {
    const texts = [
      "",
      " ",
      "2023-08-25T17:45:56Z",
      "2023-08-25 17:45:56",
      "yesterday",
      "-",
      "- 5",
      "+5",
      "1e9",
      "0x5",
      "5.",
    ];
    for (const text of [...texts, ".5", "5.5.5", " 5", "5\n", "٣", "1_000", "Infinity", "NaN"])
      expect(instantText(text, "s"), text).toBe(text);
    const others = fc.string({ unit: "binary" }).filter((text) => !/^-?[\d.]+$/.test(text));
    fc.assert(
      fc.property(others, fc.constantFrom("s", "ms", "ns"), (text, unit) => instantText(text, unit) === text),
      runs,
    );
  });

  test("are written as Date writes them, and are read again as what they were", () => {
    const whole = fc.integer({ min: 0, max: LAST * 1000 + 999 });
    fc.assert(
      fc.property(whole, (ms) => {
        const seconds = Math.floor(ms / 1000);
        const text = new Date(ms).toISOString();
        for (const value of [ms, String(ms)]) expect(instantText(value, "ms")).toBe(text);
        for (const value of [seconds, String(seconds)])
          expect(instantText(value, "s")).toBe(text.replace(/\.\d+/, ""));
        expect(instant(instantText(ms, "ms"))).toBe(ms);
      }),
      runs,
    );
  });

  test("each day, and each second of a day", () => {
    const days = Array.from(
      { length: 1 + Math.floor(LAST / 86_400) },
      (_, day) => day * 86_400 + (day % 86_400),
    );
    const seconds = Array.from({ length: 86_400 }, (_, second) => second);
    const wrong = [...days.filter((_, day) => day < 40_000 || day % 97 === 0), ...seconds].filter(
      (at) => instantText(at, "s") !== `${new Date(at * 1000).toISOString().slice(0, 19)}Z`,
    );
    expect(wrong).toEqual([]);
  });

  test("text has the digits that were sent, however many", () => {
    const PLACES = { s: 0, ms: 3, ns: 9 };
    const text = fc.tuple(digits(1, 20), fc.option(digits(1, 20), { nil: null }));
    fc.assert(
      fc.property(text, fc.constantFrom("s", "ms", "ns"), ([whole, fraction], unit) => {
        const scale = 10n ** BigInt(PLACES[unit]);
        const seconds = BigInt(whole) / scale;
        const places = PLACES[unit] ? String(BigInt(whole) % scale).padStart(PLACES[unit], "0") : "";
        const rest = places + (fraction ?? "");
        const expected =
          seconds > LAST
            ? null
            : new Date(Number(seconds) * 1000).toISOString().replace(".000", rest && `.${rest}`);
        expect(instantText(fraction === null ? whole : `${whole}.${fraction}`, unit)).toBe(expected);
      }),
      runs,
    );
  });

  test("numbers have the digits that JavaScript prints", () => {
    const numbers = fc.double({ min: 1e-6, max: LAST, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.constantFrom("s", "ms", "ns"), (number, unit) => {
        expect(instantText(number, unit)).toBe(instantText(String(number), unit));
        const [, fraction = ""] = String(number).split(".");
        expect(instantText(number, "s")?.split(/[.Z]/)[1]).toBe(fraction);
      }),
      runs,
    );
  });
});

describe("durations", () => {
  test.each([
    [3.5, "s", 3500],
    ["3.5", "s", 3500],
    ["3600s", "s", 3_600_000],
    ["3.000000001s", "s", 3000.000001],
    ["250ms", "ms", 250],
    ["1.5min", "min", 90_000],
    [0.1, "s", 100],
    [1.001, "s", 1001],
    [4.35, "s", 4350],
    [1.1, "min", 66_000],
    [0.000_01, "min", 0.6],
    [5e-7, "s", 0.0005],
    [12.5, "ms", 12.5],
    [0, "s", 0],
    [-0, "s", 0],
    ["0", "min", 0],
    ["007", "s", 7000],
    [2 ** 53, "s", 9_007_199_254_740_992_000],
    [1e21, "s", 1e24],
  ] as const)("%j in %s are %d ms", (value, unit, ms) => {
    expect(durationMs(value, unit)).toBe(ms);
  });

  test.each([
    ...[-1, -0.5, "-1", "-1s", "-0", Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308],
    ...[
      "",
      "s",
      " 5",
      "5 s",
      "5ms",
      "5m",
      "5min",
      "5ss",
      "5S",
      "1:30",
      "PT5S",
      "5.",
      ".5",
      "1,5",
      "1_0",
      "0x5",
      "٣",
      "5\n",
    ],
    ...["5s\n", "1e999999999", "1".repeat(101), `1.${"0".repeat(1e6)}`, "Infinity", "NaN"],
    ...[null, undefined, true, {}, [], [5], ["5"], 5n, { toString: () => "5" }],
  ])("nothing is made of %s", (value) => {
    expect(durationMs(value, "s")).toBeNull();
  });

  test("are as exact as a number can be", () => {
    const PER = { ms: 1n, s: 1000n, min: 60_000n };
    const unit = fc.constantFrom("ms", "s", "min");
    fc.assert(
      fc.property(digits(1, 20), digits(1, 20), unit, (whole, fraction, unit) => {
        const product = String(BigInt(whole + fraction) * PER[unit]).padStart(fraction.length + 1, "0");
        const point = product.length - fraction.length;
        const exact = Number(`${product.slice(0, point)}.${product.slice(point)}`);
        expect(durationMs(`${whole}.${fraction}`, unit)).toBe(exact);
        expect(durationMs(`${whole}.${fraction}${unit}`, unit)).toBe(exact);
      }),
      runs,
    );
  });

  test("have no dust of binary fractions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (count) => {
        expect(durationMs(count / 1000, "s")).toBe(count);
        expect(durationMs(count / 100, "min")).toBe(count * 600);
        expect(durationMs(count, "min")).toBe(count * 60_000);
      }),
      runs,
    );
  });

  test("of a number are those of its text", () => {
    const numbers = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, fc.constantFrom("ms", "s", "min"), (number, unit) => {
        const ms = durationMs(number, unit);
        expect(ms).toBe(durationMs(String(number), unit));
        if (unit === "ms") expect(ms).toBe(number + 0);
      }),
      runs,
    );
  });
});

test("long text takes no longer than reading it", () => {
  const long = ["9".repeat(8e6), `${"0".repeat(4e6)}.${"1".repeat(4e6)}`, `-${".".repeat(8e6)}x`];
  const start = performance.now();
  for (const text of long) {
    instantText(text, "ns");
    durationMs(text, "min");
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
