// `infer` on captures that are too large for `npm test`: in bounded memory, with a whole result or a named error.
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { small } from "../support/commands/captures.js";
import { writtenIn } from "../support/commands/infer.js";
import { afterword } from "../support/commands/process.js";
import { folder } from "../support/files.js";

/** A folder with captures of so many lines, which are made one by one. */
const linesIn = (count: number, make: (at: number) => object): string => {
  const cwd = folder({});
  const file = openSync(join(cwd, "a.ndjson"), "w");
  for (let at = 0; at < count; at++) writeSync(file, `${JSON.stringify(make(at))}\n`);
  closeSync(file);
  return cwd;
};

const ARGS = ["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas"];

const expectEnd = (status: number | null, stderr: string, cwd: string): void => {
  expect([0, 2, 3], stderr).toContain(status);
  expect(stderr).not.toMatch(/heap out of memory|RangeError|\n {4}at /);
  if (status === 0) expect(Object.keys(writtenIn(cwd))).toContain("openapi.yaml");
  else {
    expect(stderr).toMatch(/ERR_[A-Z_]+/);
    expect(existsSync(join(cwd, "schemas/acme"))).toBe(false);
  }
};

test.each(["1", "2"])(
  "a hundred thousand tags, %s workers",
  async (workers) => {
    const cwd = linesIn(100_000, (at) => ({ type: `event-${at}`, id: `c${at}`, [`m${at % 50}`]: at }));
    const { status, stderr } = await small([...ARGS, "--workers", workers], cwd, 128);
    expectEnd(status, stderr, cwd);
  },
  600_000,
);

test("three million names, a thousand in each payload", async () => {
  const cwd = linesIn(3000, (at) => ({
    type: at % 3 === 0 ? "call.started" : "call.ended",
    id: `c${at}`,
    data: Object.fromEntries(
      Array.from({ length: 1000 }, (_, name) => [`n${at * 1000 + name}`, { x: name }]),
    ),
  }));
  const { status, stderr } = await small([...ARGS, "--workers", "1"], cwd, 128);
  expectEnd(status, stderr, cwd);
}, 600_000);

test("a million payloads with texts of their own", async () => {
  const cwd = linesIn(1_000_000, (at) => ({
    type: "call.ended",
    id: `c${at}`,
    note: `note ${at}`,
    by: at % 9,
  }));
  const { status, stderr } = await small([...ARGS, "--workers", "1"], cwd, 128);
  expectEnd(status, stderr, cwd);
  expect(status).toBe(0);
}, 600_000);

test("one payload of 50 MB", async () => {
  const text = "a text that somebody said ".repeat(20);
  const cwd = linesIn(1, () => ({
    type: "call.ended",
    id: "c1",
    items: Array.from({ length: 90_000 }, (_, at) => ({ at, role: at % 2 ? "user" : "agent", text })),
  }));
  const { status, stderr } = await afterword(ARGS, { cwd });
  expectEnd(status, stderr, cwd);
  expect(status).toBe(0);
}, 600_000);
