import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vendors } from "afterword/vendors";
import { expect } from "vitest";
import { folderVendor } from "../../../scripts/captures/payload/folder-vendor.js";
import { openChanged, openPayload } from "../../../scripts/captures/payload/opened-payload.js";
import * as command from "../../../scripts/commands/redact.js";
import { redactor } from "../../../scripts/redact/index.js";
import { marksOfVersion } from "../../../scripts/redact/marks.js";
import { example, root } from "../files.js";
import { called } from "./call.js";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly text: string;
  readonly lines: Record<string, unknown>[];
}

/** Runs `afterword redact` in this process. */
export const redact = async (
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
  stdin = "",
): Promise<Ended> => {
  const outcome = await called(command, ["-o", "out.ndjson", ...args], { cwd, env, stdin: [stdin] });
  const path = join(cwd, "out.ndjson");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return {
    ...outcome,
    text,
    lines: text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  };
};

export const PHONIC = JSON.parse(example("phonic/examples/conversation-ended.json"));

export const AUTOCALLS = JSON.parse(example("autocalls/examples/conversation-ended.whatsapp.json"));

export const json = (value: unknown): string => JSON.stringify(value);

export const recognition = { vendors };

export const key = Buffer.from("a key of the tests, and no secret");

export const redactOne = redactor({
  recognition,
  marks: marksOfVersion(vendors),
  key,
  secretOf: () => undefined,
  signing: (vendor) => vendor,
});

export const once = (file: string, { at, text }: { at: { line: number; column: number }; text: string }) => {
  const folder = folderVendor(file, root, vendors);
  const openInstead = (text: string) => openPayload(text, at, folder, recognition);
  return redactOne(openInstead(text), at, {
    openInstead,
    openChanged: (opened) => openChanged(opened, folder, recognition),
  });
};

/** The redacted line, and the parsed payload that was changed with it; undefined if the line was parsed instead. */
export const changedWith = async (
  file: string,
  text: string,
): Promise<{ line: string; changed?: unknown }> => {
  const at = { line: 1, column: 1 };
  const folder = folderVendor(file, root, vendors);
  const openInstead = (text: string) => openPayload(text, at, folder, recognition);
  let changed: unknown;
  const made = await redactOne(openInstead(text), at, {
    openInstead,
    openChanged: (opened) => {
      changed = opened.payload;
      return openChanged(opened, folder, recognition);
    },
  });
  return { line: made?.line ?? expect.fail("it is malformed"), changed };
};

export const redacted = async (value: unknown, slug = ""): Promise<{ line: string; isFaithful: boolean }> =>
  (await once(join(root, slug, "a.json"), { at: { line: 1, column: 1 }, text: json(value) })) ??
  expect.fail("it is malformed");
