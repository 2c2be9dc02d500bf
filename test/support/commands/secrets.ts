import { type Capture, sign, toCapture } from "afterword";
import { vendors } from "afterword/vendors";
import { expect } from "vitest";
import { example } from "../files.js";
import { afterword, type Ended } from "./process.js";

export const NOW = 1_795_000_000;

export const WHSEC = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

export const OLD = "whsec_b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xk";

export const TOKEN = "token-canary-0123456789";

export const KEY = "key-canary-0123456789";

export const SECRETS = [WHSEC, OLD, TOKEN, KEY, "C2FVsBQIhrscChlQIMV"];

/** Runs the command line as a process, and finds no secret in what it says. */
export const quiet = async (...call: Parameters<typeof afterword>): Promise<Ended> => {
  const ended = await afterword(...call);
  for (const secret of SECRETS) expect(ended.stdout + ended.stderr).not.toContain(secret);
  return ended;
};

export const vendorOf = (slug: string) => vendors.find((each) => each.slug === slug) ?? expect.fail(slug);

export const BODY = example("phonic/examples/conversation-ended.json");

export const ENV = { PHONIC_WEBHOOK_SECRET: WHSEC };

/** A capture of a genuine delivery, received two seconds after it was signed. */
export const captured = async (change: Partial<Capture> = {}, secret = WHSEC): Promise<string> => {
  const headers = await sign(vendorOf("phonic"), BODY, { secret, id: "msg_1", timestamp: NOW });
  const receivedAt = new Date((NOW + 2) * 1000);
  const url = "https://example.com/hooks";
  return JSON.stringify({
    ...toCapture({ headers, url }, BODY, { vendor: "phonic", receivedAt }),
    ...change,
  });
};
