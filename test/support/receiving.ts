import { readFileSync } from "node:fs";
import { afterEach, beforeEach, vi } from "vitest";
import { type Delivery, NOW, SECRET, svix } from "./deliveries.js";
import { root } from "./files.js";

export const given = { secret: SECRET, now: NOW };

export const example = (slug: string, file: string) =>
  JSON.parse(readFileSync(`${root}schemas/${slug}/examples/${file}`, "utf8"));

export const ended = example("phonic", "conversation-ended.json");

export const signed = (body: string | Uint8Array, options: Parameters<typeof svix>[0] = {}): Delivery =>
  svix({ ...options, body });

/** The lines that were written to `console.error` in a test; they are not printed. Call it once in a file. */
export const consoleLines = (): string[] => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(console, "error").mockImplementation((...words) => void lines.push(words.join(" ")));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return lines;
};
