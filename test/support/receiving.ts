import { readFileSync } from "node:fs";
import { type Delivery, NOW, SECRET, svix } from "./deliveries.js";
import { root } from "./files.js";

export const given = { secret: SECRET, now: NOW };

export const example = (slug: string, file: string) =>
  JSON.parse(readFileSync(`${root}schemas/${slug}/examples/${file}`, "utf8"));

export const ended = example("phonic", "conversation-ended.json");

export const signed = (body: string | Uint8Array, options: Parameters<typeof svix>[0] = {}): Delivery =>
  svix({ ...options, body });
