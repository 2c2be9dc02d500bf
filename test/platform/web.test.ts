import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { fromBase64 as ours, toBase64 as oursTo } from "../../src/platform/node.js";
import { fromBase64, toBase64 } from "../../src/platform/web.js";

const platform = Uint8Array as unknown as { fromBase64?: unknown };
const native = platform.fromBase64;
afterEach(() => {
  if (native === undefined) delete platform.fromBase64;
  else platform.fromBase64 = native;
});

test("base64 without Node gives the same bytes, and uses what the platform has", () => {
  const bodies = [0, 1, 2, 3, 1000, 100_001].map((length) => randomBytes(length));
  const digits = bodies.map((body) => body.toString("base64").replace(/=+$/, ""));
  delete platform.fromBase64;
  expect(digits.map((each) => Buffer.from(fromBase64(each)))).toEqual(bodies);
  expect(digits.map((each) => Buffer.from(ours(each)))).toEqual(bodies);
  const asked: string[] = [];
  platform.fromBase64 = (text: string) => {
    asked.push(text);
    return Buffer.from(text, "base64");
  };
  expect(digits.map((each) => Buffer.from(fromBase64(each)))).toEqual(bodies);
  expect(asked).toEqual(digits);
});

test("bytes as base64 are the same without Node, of any length, and native where the platform can", () => {
  const bodies = [0, 1, 2, 3, 8192, 8193, 300_001].map((length) => randomBytes(length));
  const digits = bodies.map((body) => body.toString("base64"));
  expect(bodies.map((body) => toBase64(new Uint8Array(body)))).toEqual(digits);
  expect(bodies.map((body) => oursTo(body))).toEqual(digits);
  const part = new Uint8Array(randomBytes(20)).subarray(3, 11);
  expect([toBase64(part), oursTo(part)]).toEqual(Array(2).fill(Buffer.from([...part]).toString("base64")));
  const native = Object.assign(new Uint8Array(2), { toBase64: () => "native" });
  expect(toBase64(native)).toBe("native");
});
