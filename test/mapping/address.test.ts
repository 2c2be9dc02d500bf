import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address } from "../../src/mapping/address.js";
import { RUNS } from "../support/random/instances.js";

const AROUND = ["https://api.example.com/v1/calls/", "/transcript"];

test.each([
  [["c_1"], "https://api.example.com/v1/calls/c_1/transcript"],
  [["a/b?c#d"], "https://api.example.com/v1/calls/a%2Fb%3Fc%23d/transcript"],
  [["../../admin"], "https://api.example.com/v1/calls/..%2F..%2Fadmin/transcript"],
  [["..."], "https://api.example.com/v1/calls/.../transcript"],
  [["%2e%2e"], "https://api.example.com/v1/calls/%252e%252e/transcript"],
  [["是 \u{1f600}"], "https://api.example.com/v1/calls/%E6%98%AF%20%F0%9F%98%80/transcript"],
  [["..\n"], "https://api.example.com/v1/calls/..%0A/transcript"],
])("the id of %j is percent-encoded", (ids, url) => {
  expect(address(AROUND, ids)).toBe(url);
  expect(new URL(url).href).toBe(url);
});

test.each([null, "", ".", "..", "\ud800", "a\udc00b", "\udc00\ud800"])(
  "there is no address with the id %j",
  (id) => {
    expect(address(AROUND, [id])).toBeNull();
    for (const ids of [
      [id, "b"],
      ["a", id],
    ])
      expect(address(["https://h.example/", "/", ""], ids)).toBeNull();
  },
);

test("an address may have several ids, or none", () => {
  expect(address(["https://h.example/a/", "/b/", "?c=", ""], ["1", "2", "3 & 4"])).toBe(
    "https://h.example/a/1/b/2?c=3%20%26%204",
  );
  expect(address(["https://h.example/a"], [])).toBe("https://h.example/a");
});

describe("whatever an id contains", () => {
  const ids = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(..."./\\%2eE?#@:\t\n \ud83d\ude00"), { maxLength: 6 })
      .map((all) => all.join("")),
  );

  test("it stays one name of the path, and the host is the one that was written", () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const url = address(["https://h.example/a/", "/b/", "/c"], [one, other]);
        if (url === null) return;
        const { origin, pathname, search, hash } = new URL(url);
        expect([origin, search, hash]).toEqual(["https://h.example", "", ""]);
        expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "a", one, "b", other, "c"]);
      }),
      { numRuns: RUNS },
    );
  });

  test("there is an address if the id is a name", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const isName = !["", ".", ".."].includes(id) && Buffer.from(id).toString() === id;
        expect(address(AROUND, [id]) !== null).toBe(isName);
      }),
      { numRuns: RUNS },
    );
  });
});
