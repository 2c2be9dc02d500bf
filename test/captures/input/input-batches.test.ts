import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { validate } from "../../support/commands/call.js";

afterEach(() => void vi.restoreAllMocks());

/** How many bytes and characters are copied, parsed and searched while a file is validated. */
const stepsOf = async (content: string | Uint8Array): Promise<number> => {
  let steps = 0;
  const { concat } = Buffer;
  const { parse } = JSON;
  const { copy, toString: decode, indexOf } = Buffer.prototype;
  vi.spyOn(Buffer, "concat").mockImplementation((parts, length) => {
    const whole = concat(parts, length);
    steps += whole.length;
    return whole;
  });
  vi.spyOn(JSON, "parse").mockImplementation((text, reviver) => {
    steps += text.length;
    return parse(text, reviver);
  });
  vi.spyOn(Buffer.prototype, "copy").mockImplementation(function (this: Buffer, ...args) {
    const copied = copy.apply(this, args);
    steps += copied;
    return copied;
  });
  vi.spyOn(Buffer.prototype, "toString").mockImplementation(function (this: Buffer, ...args) {
    const text = decode.apply(this, args);
    steps += text.length;
    return text;
  });
  vi.spyOn(Buffer.prototype, "indexOf").mockImplementation(function (this: Buffer, ...args: never[]) {
    const found: number = indexOf.apply(this, args);
    steps += 1 + (found === -1 ? this.length : found) - Number(typeof args[1] === "number" ? args[1] : 0);
    return found;
  } as never);
  await validate(["a"], { a: content });
  vi.restoreAllMocks();
  return steps;
};

describe("twice the file takes about twice the steps", () => {
  const member = gzipSync("{}\n");
  test.each<[string, (count: number) => string | Uint8Array]>([
    ["lines", (count) => "{}\n".repeat(count)],
    ["lines that are not JSON", (count) => '{"a"\n'.repeat(count)],
    ["empty lines", (count) => "\r\n".repeat(count)],
    ["byte order marks", (count) => "\ufeff".repeat(count)],
    ["record separators", (count) => "\x1e".repeat(count)],
    ["events without data", (count) => `data: {}\n${": ping\n".repeat(count)}`],
    ["an array", (count) => `[\n${"{},".repeat(count)}{}]`],
    ["an array without an end", (count) => `[${"{},".repeat(count)}`],
    ["an item without an end", (count) => `[{"a":"${"b".repeat(20 * count)}`],
    ["one long line", (count) => `{"a":"${"\\n".repeat(10 * count)}"}`],
    ["brackets", (count) => "[".repeat(20 * count)],
    ["brackets in an array", (count) => `[${"[".repeat(20 * count)}`],
    ["objects in objects", (count) => `[${'{"a":'.repeat(20 * count)}`],
    ["gzip members", (count) => Buffer.concat(Array(count).fill(member))],
    ["gzip headers", (count) => Buffer.concat(Array(count >> 3).fill(member.subarray(0, 10)))],
    ["zeros behind a gzip member", (count) => Buffer.concat([member, Buffer.alloc(50 * count)])],
    ["what gzip compresses well", (count) => gzipSync(`{"a":"${"b".repeat(100 * count)}"}`)],
  ])("%s", async (_comment, make) => {
    const steps: number[] = [];
    for (const count of [500, 1000, 2000, 4000]) steps.push(await stepsOf(make(count)));
    for (const [index, each] of steps.entries())
      if (index > 0) expect(each / (steps[index - 1] as number), `${steps}`).toBeLessThan(2.5);
  });
});
