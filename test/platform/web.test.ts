import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { fromBase64 as ours } from "../../src/platform/node.js";
import { fromBase64 } from "../../src/platform/web.js";

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
