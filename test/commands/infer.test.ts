import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as infer from "../../scripts/commands/infer.js";
import { called } from "../support/commands/call.js";
import { folder } from "../support/files.js";

const payload = (id: string, more: object = {}): string =>
  JSON.stringify({ event: "call.ended", call: { id, seconds: 4 }, ...more });

const run = async (args: string[], files: Record<string, string>) => {
  const cwd = folder(files);
  const result = await called(infer, args, { cwd });
  return { ...result, cwd };
};

test("one payload gives types only: no words, nothing required but the tag and the id", async () => {
  const { code, cwd } = await run(["--vendor", "acme", "a.json"], {
    "a.json": payload("c-1", { status: "done" }),
  });
  expect(code).toBe(0);
  const document = readFileSync(join(cwd, "schemas/acme/openapi.yaml"), "utf8");
  expect(document).toContain("event: /event");
  expect(document).toContain("conversationId: /call/id");
  expect(document).not.toMatch(/enum|done/);
  expect(document).toContain("required: [event, call]");
});

test("a slug that leads out of the folder is wrong use, and nothing is written", async () => {
  const { code, cwd } = await run(["--vendor", "../up", "a.json"], { "a.json": payload("c-1") });
  expect(code).toBe(2);
  expect(existsSync(join(cwd, "schemas"))).toBe(false);
});

test("a folder that is there is not touched", async () => {
  const { code, stderr, cwd } = await run(["--vendor", "acme", "a.json"], {
    "a.json": payload("c-1"),
    "schemas/acme/mine.txt": "mine",
  });
  expect(code).toBe(2);
  expect(stderr).toContain("schemas/acme is there already");
  expect(existsSync(join(cwd, "schemas/acme/openapi.yaml"))).toBe(false);
});

test("a status that goes with members is no tag", async () => {
  const lines = Array.from({ length: 40 }, (_, at) =>
    JSON.stringify({
      call_id: `c-${at}`,
      status: at % 2 ? "completed" : "failed",
      ...(at % 2 ? { cost: at } : { fault: at }),
    }),
  );
  const { stdout } = await run(["--vendor", "acme", "--dry-run", "a.ndjson"], {
    "a.ndjson": lines.join("\n"),
  });
  expect(stdout).not.toMatch(/^ {2}event: \/status/m);
  expect(stdout).toContain("conversationId");
});
